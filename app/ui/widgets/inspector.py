"""All that is told of one task: promise, needs, ways to do it, what comes before and after, what happened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.models.commands import ChooseOption
from app.services.hiredetail import Choice, TaskDetail
from app.ui.plaintext import menu_text, tooltip
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.theme.tones import STANDING_SHAPES, STANDING_TONES

from .marks import Pill
from .texts import clear, paragraph

ACTIVITY_SHOWN = 12


class Inspector(QScrollArea):
    wanted = Signal(object, str)
    """A command, and what to say once it is done."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("The selected task"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self._shown: TaskDetail | None = None
        self._state = Pill(theme)
        self._inside = QWidget()
        self._inside.setObjectName("inspector-inside")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        self._column.setSpacing(t.SPACE_1)
        self.setWidget(self._inside)
        self.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        self.show_task(None)

    def show_task(self, task: TaskDetail | None) -> None:
        if task is not None and task == self._shown:
            return
        self._shown = task
        clear(self._inside)
        if task is None:
            self._column.addWidget(paragraph(self.tr("Select a task to see what it needs."), muted=True))
            self._column.addStretch()
            return
        self._column.addWidget(paragraph(task.title, t.HEADING, bold=True))
        pill = Pill(self._theme)
        words = task.state if len(task.state) <= 30 else task.standing.value
        pill.show_words(f"{STANDING_SHAPES[task.standing]} {words}".strip(), STANDING_TONES[task.standing])
        self._column.addWidget(pill)
        if words != task.state:
            self._column.addWidget(paragraph(task.state, t.SMALL, muted=True))
        self._section(self.tr("Who and when"), [task.owner, self._dates(task)])
        self._section(self.tr("The promise"), [task.promise])
        self._section(
            self.tr("What it needs"), [_need_words(task, place) for place in range(len(task.needs))]
        )
        self._ways(task)
        self._section(self.tr("Comes after"), task.after)
        self._section(self.tr("Needed by"), task.before)
        self._section(self.tr("Note"), [task.note] if task.note else [])
        self._section(self.tr("Activity"), task.activity[:ACTIVITY_SHOWN])
        self._column.addStretch()

    def _section(self, heading: str, lines: Sequence[str]) -> None:
        if lines:
            self._column.addSpacing(t.SPACE_3)
            self._column.addWidget(paragraph(heading, t.SMALL, bold=True))
            for line in filter(None, lines):
                self._column.addWidget(paragraph(line, t.SMALL, muted=True))

    def _dates(self, task: TaskDetail) -> str:
        return (
            self.tr("Due {}, needed on day one").format(task.when)
            if task.essential
            else (self.tr("Due {}").format(task.when) if task.when else "")
        )

    def _ways(self, task: TaskDetail) -> None:
        if not task.choices:
            return
        self._section(self.tr("Ways to do it"), [""])
        for choice in task.choices:
            if choice.chosen or not task.open:
                mark = "✓ " if choice.chosen else ""
                self._column.addWidget(paragraph(f"{mark}{choice.words}", t.SMALL, muted=not choice.chosen))
            else:
                self._column.addWidget(self._choice_button(task, choice))

    def _choice_button(self, task: TaskDetail, choice: Choice) -> QPushButton:
        button = QPushButton(menu_text(choice.words))
        button.setObjectName(f"choose-{choice.key or 'standard'}")
        button.setProperty("quiet", True)
        button.setToolTip(tooltip(choice.note))
        command = ChooseOption(tasks=(task.seen,), option=choice.key)
        said = self.tr("Changed to: {}.").format(choice.words)
        button.clicked.connect(lambda: self.wanted.emit(command, said))
        return button


def _need_words(task: TaskDetail, place: int) -> str:
    need = task.needs[place]
    expected = f", {need.expected}" if need.expected else ""
    return f"{'✓' if need.given else '✕'} {need.title} from {need.giver}{expected}"
