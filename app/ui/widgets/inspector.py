"""All that is told of one task: promise, needs, ways to do it, what comes before and after, what happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.commands import AskExpedite, ChooseOption, GiveInput, WaitForInput
from app.models.language import apart
from app.services.hiredetail import HireDetail
from app.services.taskdetail import Choice, Need, Neighbour, TaskDetail
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.theme.tones import STANDING_SHAPES, STANDING_TONES

from .boxes import NumberBox
from .elided import ElidedButton
from .marks import Pill
from .movebuttons import MoveButtons
from .needrow import HEIGHT, NeedRow
from .texts import paragraph
from .unsent import Unsent, name_with_keys

ACTIVITY_SHOWN = 12
LONGEST_STATE = 30
"""Signs of a state that fit on a pill; a longer one stands below."""
NOTE = "note"


class Inspector(QScrollArea):
    """What was typed and not yet sent stays where the task is shown again."""

    wanted = Signal(object, str)
    """A command, and what to say once it is done."""
    asked = Signal(object, object)
    """A `Move` that needs an answer first, and the `TaskDetail`."""
    task_wanted = Signal(str)
    """The id of another task of the same hire."""
    note_wanted = Signal(str, str)
    """The id of the task, and the words of the note."""
    left = Signal()
    """Back to the checklist."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("The selected task"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._theme = theme
        self._shown: TaskDetail | None = None
        self._hire_id, self._today, self._running = "", date.min, False
        self._unsent = Unsent()
        self._column = QVBoxLayout()
        self.show_task(None, None)

    def show_task(self, task: TaskDetail | None, detail: HireDetail | None) -> None:
        """Show a task of the hire; nothing is built again where it is as it was."""
        if task is not None and task == self._shown:
            return
        same = task is not None and self._shown is not None and task.id == self._shown.id
        before = self.widget()
        focused = name_with_keys(before) if before else None
        if self._shown is not None and before is not None:
            self._unsent.keep(self._shown.id, before)
        at = self.verticalScrollBar().value() if same else 0
        self._shown = task
        if detail is not None:
            self._hire_id, self._today, self._running = detail.hire_id, detail.today, not detail.withdrawn
        inside = self._start_again()
        if task is None:
            self._column.addWidget(paragraph(self.tr("Select a task to see what it needs."), muted=True))
        else:
            self._tell(task)
        self._column.addStretch()
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        if task is not None:
            self._unsent.give_back(task.id, inside)
        if focused is not None and same:
            (inside.findChild(QWidget, focused) or self).setFocus()
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(at))

    def enter(self) -> None:
        """Come here with the keyboard: to the first thing that can be done."""
        inside = self.widget()
        buttons = inside.findChildren(QPushButton) if inside else []
        (buttons[0] if buttons else self).setFocus()

    def event(self, event: QEvent) -> bool:
        """Escape leads out of here before it leads out of the page."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if _is_escape(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def note_kept(self, task_id: str, words: str) -> None:
        """The note is stored: its field is free for another, unless that is being written already."""
        self._unsent.sent(task_id, NOTE, words)
        field = self.findChild(QLineEdit, NOTE)
        if self._shown is not None and self._shown.id == task_id and field and field.text() == words:
            field.clear()

    def offer_moves(self, menu: QMenu) -> None:
        """What the buttons do, at the head of a menu."""
        first = menu.actions()[0]
        for buttons in self.findChildren(MoveButtons):
            for button in buttons.findChildren(QPushButton):
                action = QAction(button.text(), menu)
                action.triggered.connect(button.click)
                menu.insertAction(first, action)
            menu.insertSeparator(first)

    def _start_again(self) -> QWidget:
        """What is to be filled, and then takes the place of what was there."""
        inside = QWidget()
        inside.setObjectName("inspector-inside")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        self._column.setSpacing(t.SPACE_1)
        return inside

    def _tell(self, task: TaskDetail) -> None:
        self._column.addWidget(paragraph(task.title, t.HEADING, bold=True))
        self._tell_state(task)
        if task.moves:
            moves = MoveButtons(task)
            moves.wanted.connect(self.wanted)
            moves.asked.connect(lambda move: self.asked.emit(move, task))
            self._column.addSpacing(t.SPACE_1)
            self._column.addWidget(moves)
        self._section(self.tr("Who and when"), [task.owner, *self._dates(task)])
        self._section(self.tr("{} promises").format(apart(task.department)), [task.promise])
        self._tell_needs(task)
        self._tell_ways(task)
        self._tell_neighbours(self.tr("Comes after"), task.after)
        self._tell_neighbours(self.tr("Needed by"), task.before)
        self._section(self.tr("Reason"), [task.note])
        self._tell_notes(task)
        self._section(self.tr("Activity"), task.activity[:ACTIVITY_SHOWN])

    def _tell_state(self, task: TaskDetail) -> None:
        pill = Pill(self._theme)
        short = len(task.state) <= LONGEST_STATE
        words = task.state if short else task.word
        pill.show_words(f"{STANDING_SHAPES[task.standing]} {words}".strip(), STANDING_TONES[task.standing])
        self._column.addWidget(pill)
        if not short:
            self._column.addWidget(paragraph(task.state, t.SMALL, muted=True))

    def _section(self, heading: str, lines: Sequence[str]) -> None:
        """A heading with lines below it; nothing where there are none."""
        said = [line for line in lines if line]
        if said:
            self._heading(heading)
        for line in said:
            self._column.addWidget(paragraph(line, t.SMALL, muted=True))

    def _heading(self, words: str) -> None:
        self._column.addSpacing(t.SPACE_3)
        self._column.addWidget(paragraph(words, t.SMALL, bold=True))

    def _dates(self, task: TaskDetail) -> list[str]:
        if not task.when:
            return []
        if task.done:
            return [self.tr("Done {}").format(task.when)]
        if task.essential:
            return [self.tr("Due {}, needed on day one").format(task.when)]
        return [self.tr("Due {}").format(task.when)]

    # What it needs

    def _tell_needs(self, task: TaskDetail) -> None:
        if task.needs:
            self._heading(self.tr("What it needs"))
        for need in task.needs:
            row = NeedRow(need, self._today, asks=self._running and task.open)
            row.given.connect(partial(self._give, need))
            row.expected.connect(partial(self._expect, task, need))
            self._column.addWidget(row)

    def _give(self, need: Need, words: str) -> None:
        command = GiveInput(hire_id=self._hire_id, key=need.key, value=words.strip() or None)
        self.wanted.emit(command, self.tr("{} given.").format(apart(need.title)))

    def _expect(self, task: TaskDetail, need: Need, on: date) -> None:
        command = WaitForInput(task=task.seen, key=need.key, giver=need.giver_key, expected_on=on)
        self.wanted.emit(command, self.tr("{} is expected.").format(apart(need.title)))

    # Ways to do it

    def _tell_ways(self, task: TaskDetail) -> None:
        can_ask = self._running and task.most_faster > 0
        if task.choices or task.hurry or can_ask:
            self._heading(self.tr("Ways to do it"))
        for choice in task.choices:
            if choice.chosen or not (task.own and task.open and self._running):
                mark = "✓ " if choice.chosen else ""
                words = paragraph(f"{mark}{choice.words}", t.SMALL, muted=not choice.chosen)
                self._column.addWidget(words)
            else:
                self._column.addWidget(self._choice_button(task, choice))
        if task.hurry:
            self._column.addWidget(paragraph(task.hurry, t.SMALL, muted=True))
        if can_ask:
            self._column.addWidget(self._make_hurry(task))

    def _choice_button(self, task: TaskDetail, choice: Choice) -> QPushButton:
        button = ElidedButton(choice.words, choice.note)
        button.setObjectName(f"choose-{choice.key or 'standard'}")
        command = ChooseOption(tasks=(task.seen,), option=choice.key)
        said = self.tr("Changed to: {}.").format(apart(choice.words))
        button.clicked.connect(lambda: self.wanted.emit(command, said))
        return button

    def _make_hurry(self, task: TaskDetail) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.SPACE_2)
        days = NumberBox()
        days.setObjectName("faster-days")
        days.setAccessibleName(self.tr("Working days faster"))
        days.setRange(1, task.most_faster)
        days.setMinimumHeight(HEIGHT)
        ask = ElidedButton(self.tr("working days faster: ask {}").format(apart(task.department)))
        ask.setObjectName("ask-faster")

        def tell() -> None:
            command = AskExpedite(tasks=(task.seen,), days=days.value())
            self.wanted.emit(command, self.tr("{} is asked to be faster.").format(apart(task.department)))

        ask.clicked.connect(tell)
        row.addWidget(days)
        row.addWidget(ask, 1)
        return whole

    # Before and after, notes

    def _tell_neighbours(self, heading: str, neighbours: Sequence[Neighbour]) -> None:
        if neighbours:
            self._heading(heading)
        for other in neighbours:
            button = ElidedButton(
                f"✓ {other.words}" if other.done else other.words, self.tr("Go to this task")
            )
            button.setObjectName(f"task-{other.id}")
            button.clicked.connect(partial(self._go, other.id))
            self._column.addWidget(button)

    def _go(self, task_id: str) -> None:
        """Later: the button that was clicked goes away with what is shown."""
        self.setFocus()
        QTimer.singleShot(0, self, lambda: self.task_wanted.emit(task_id))

    def _tell_notes(self, task: TaskDetail) -> None:
        if task.notes or task.may_write:
            self._heading(self.tr("Notes"))
        for note in task.notes:
            self._column.addWidget(paragraph(note.by, t.SMALL, muted=True))
            self._column.addWidget(paragraph(note.words, t.SMALL))
        if task.may_write:
            self._column.addWidget(self._make_note(task))

    def _make_note(self, task: TaskDetail) -> QWidget:
        field = QLineEdit()
        field.setObjectName(NOTE)
        field.setPlaceholderText(self.tr("Write a note to those who work on it"))
        field.setAccessibleName(self.tr("A note"))
        field.setMinimumHeight(HEIGHT)
        add = QPushButton(self.tr("Add"))
        add.setObjectName("add-note")
        add.setAccessibleName(self.tr("Add the note"))
        add.setProperty("quiet", True)
        add.clicked.connect(lambda: self.note_wanted.emit(task.id, field.text()))
        field.returnPressed.connect(add.click)
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(t.SPACE_2)
        inside.addWidget(field, 1)
        inside.addWidget(add)
        return row


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
