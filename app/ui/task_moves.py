"""What can be done with the selected tasks of a list: one command for all of them, which one Undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from attrs import evolve
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from app.models.commands import (
    AcceptHandOver,
    BeginTasks,
    Circumstances,
    CompleteTasks,
    ConfirmTasks,
    HandOver,
    RefuseHandOver,
    ReopenTasks,
    SeenTask,
    SendBack,
    TakeTasks,
    TaskCommand,
)
from app.models.language import apart
from app.services import handing
from app.services.handing import Candidate, Waitable
from app.services.workrow import WorkRow

from .context import Context
from .dialogs.hand_over import HandOver as HandOverDialog
from .dialogs.reason import Reason
from .dialogs.wait_on import WaitOn
from .plaintext import tooltip
from .runner import Latest
from .selected_tasks import Rows, SelectedTasks

KEYS = {
    "done": Qt.Key.Key_D,
    "take": Qt.Key.Key_T,
    "begin": Qt.Key.Key_B,
    "hand-over": Qt.Key.Key_H,
    "wait": Qt.Key.Key_W,
    "accept": Qt.Key.Key_A,
    "refuse": Qt.Key.Key_X,
    "confirm": Qt.Key.Key_C,
    "send-back": Qt.Key.Key_S,
    "reopen": Qt.Key.Key_R,
}
MOST_ASKED = 50
"""So many of the selected tasks are looked at for what depends on them; of more it is seen when it is done."""


class TaskMoves(QObject):
    """The moves as actions of a list, by name. Each applies to those of the selected rows for which it is legal."""

    changed = Signal()
    """The actions say something else."""

    def __init__(self, context: Context, view: QWidget) -> None:
        super().__init__(view)
        self._context, self._view = context, view
        self._selected = SelectedTasks()
        self._latest = Latest()
        self._department = ""
        self._words = self._listed_words()
        acts: dict[str, Callable[[], None]] = {
            "done": self._done,
            "take": self.take,
            "begin": self._begin,
            "hand-over": self._ask_to_whom,
            "wait": self._ask_on_what,
            "accept": self._accept,
            "refuse": self._ask_why_refused,
            "confirm": self._confirm,
            "send-back": self._ask_why_back,
            "reopen": self._reopen,
        }
        self.actions = {name: self._action(name, act) for name, act in acts.items()}
        self._refresh()

    def begin_with(self, department: str, person_id: str | None, today: date) -> None:
        """Whose list it is, who looks at it, and when."""
        self._department = department
        at = Circumstances(today=today, person_id=person_id, lead=0, options=())
        self._select(evolve(self._selected, at=at))

    def select(self, rows: Rows) -> None:
        self._select(evolve(self._selected, rows=rows))
        self._ask_who_depends()

    def _select(self, selected: SelectedTasks) -> None:
        self._selected = selected
        self._refresh()

    def _ask_who_depends(self) -> None:
        only = self._latest.question()
        tasks = [row.task for row in self.legal("send-back")[:MOST_ASKED]]

        def then(not_theirs: Mapping[str, str]) -> None:
            self._select(evolve(self._selected, not_theirs=not_theirs))

        if tasks:
            self._context.runner.ask(
                lambda session: handing.not_theirs(session, tasks), only(then), only(self._context.failed)
            )

    def toggle(self) -> None:
        """Tick those selected rows that are open; where none is, open them again."""
        if self.legal("done"):
            self._done()
        elif self.legal("reopen"):
            self._reopen()

    def tick(self, row: WorkRow, done: bool) -> None:
        if done:
            self._done([row])
        else:
            self._reopen([row])

    def take(self, rows: Rows | None = None) -> None:
        rows = rows or self.legal("take")
        said = self._said(
            rows, self.tr("“{task}” is yours."), self.tr("%n task(s) are yours.", "", len(rows))
        )
        self._run(TakeTasks(tasks=_seen(rows)), said)

    def legal(self, name: str) -> list[WorkRow]:
        """The selected rows with which this can be done."""
        return self._selected.legal(name)

    @property
    def all_offered(self) -> bool:
        """Whether all that is selected is being handed over to who looks at it."""
        return self._selected.all_offered

    # The moves

    def _done(self, rows: Rows | None = None) -> None:
        rows = rows or self.legal("done")
        said = self._said(rows, self.tr("“{task}” is done."), self.tr("%n task(s) are done.", "", len(rows)))
        self._run(CompleteTasks(tasks=_seen(rows)), said)

    def _reopen(self, rows: Rows | None = None) -> None:
        rows = rows or self.legal("reopen")
        many = self.tr("%n task(s) are open again.", "", len(rows))
        self._run(ReopenTasks(tasks=_seen(rows)), self._said(rows, self.tr("“{task}” is open again."), many))

    def _begin(self) -> None:
        rows = self.legal("begin")
        many = self.tr("%n task(s) are under way.", "", len(rows))
        self._run(BeginTasks(tasks=_seen(rows)), self._said(rows, self.tr("“{task}” is under way."), many))

    def _accept(self) -> None:
        rows = self.legal("accept")
        many = self.tr("%n task(s) are yours.", "", len(rows))
        self._run(AcceptHandOver(tasks=_seen(rows)), self._said(rows, self.tr("“{task}” is yours."), many))

    def _confirm(self) -> None:
        rows = self.legal("confirm")
        many = self.tr("%n task(s) are confirmed.", "", len(rows))
        self._run(ConfirmTasks(tasks=_seen(rows)), self._said(rows, self.tr("“{task}” is confirmed."), many))

    def _ask_why_refused(self) -> None:
        rows = self.legal("refuse")
        dialog = Reason(
            self._context.theme,
            self.tr("Refuse {tasks}").format(tasks=self._what(rows)),
            self.tr("It stays where it was."),
            self.tr("Refuse"),
            self._window,
            needed=False,
        )

        def refuse() -> None:
            many = self.tr("%n hand-over(s) are refused.", "", len(rows))
            said = self._said(rows, self.tr("The hand-over of “{task}” is refused."), many)
            self._run(RefuseHandOver(tasks=_seen(rows), reason=dialog.reason), said)

        self._open(dialog, refuse)

    def _ask_why_back(self) -> None:
        rows = self.legal("send-back")
        tasks = [row.task for row in rows]

        def make(_may: None) -> QDialog:
            dialog = Reason(
                self._context.theme,
                self.tr("Send back {tasks}").format(tasks=self._what(rows)),
                self.tr("It is under way again, and its owner reads why."),
                self.tr("Send back"),
                self._window,
                needed=True,
            )

            def send_back() -> None:
                many = self.tr("%n task(s) are sent back.", "", len(rows))
                said = self._said(rows, self.tr("“{task}” is sent back."), many)
                self._run(SendBack(tasks=_seen(rows), reason=dialog.reason), said)

            dialog.accepted.connect(send_back)
            return dialog

        self._context.asking.ask(lambda session: handing.must_send_back(session, tasks), make)

    def _ask_to_whom(self) -> None:
        rows, department = self.legal("hand-over"), self._department

        def make(people: list[Candidate]) -> QDialog:
            dialog = HandOverDialog(self._what(rows), people, self._window)

            def hand_over() -> None:
                chosen = dialog.chosen
                if chosen is not None:
                    others = [row for row in rows if row.task.owner_id != chosen.id]
                    one = self.tr("“{task}” is offered to {name}.")
                    many = self.tr("%n task(s) are offered to {name}.", "", len(others))
                    said = self._said(others, one, many, name=chosen.name)
                    self._run(HandOver(tasks=_seen(others), to=chosen.id), said)

            dialog.accepted.connect(hand_over)
            return dialog

        by_owner = {row.task.owner_id: row.task.id for row in rows}
        self._context.asking.ask(
            lambda session: handing.candidates(session, department, by_owner.values()), make
        )

    def _ask_on_what(self) -> None:
        rows, context = self.legal("wait"), self._context
        hires = {row.task.hire_id for row in rows}

        def make(known: Waitable) -> QDialog:
            dialog = WaitOn(context.theme, self._what(rows), known, self._selected.at.today, self._window)

            def wait() -> None:
                one = self.tr("“{task}” waits for {what}.")
                many = self.tr("%n task(s) wait for {what}.", "", len(rows))
                said = self._said(rows, one, many, what=dialog.asked)
                context.carry_out(dialog.commands(_seen(rows)), said, together=True)

            dialog.accepted.connect(wait)
            return dialog

        context.asking.ask(lambda session: handing.waitable(session, hires), make)

    # What they share

    @property
    def _window(self) -> QWidget:
        return self._view.window()

    def _run(self, command: TaskCommand, said: str) -> None:
        if command.tasks:
            self._context.carry_out([command], said)

    def _open(self, dialog: QDialog, accepted: Callable[[], None]) -> None:
        dialog.accepted.connect(accepted)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _what(self, rows: Rows) -> str:
        """The rows as they are named in a sentence."""
        return self._said(rows, self.tr("“{task}”"), self.tr("%n task(s)", "", len(rows)))

    def _said(self, rows: Rows, one: str, many: str, **values: str) -> str:
        return (
            one.format(task=apart(rows[0].task.title), **values) if len(rows) == 1 else many.format(**values)
        )

    def _action(self, name: str, act: Callable[[], None]) -> QAction:
        action = QAction(self._words[name], self._view)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(KEYS[name]))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked: act())
        self._view.addAction(action)
        return action

    def _refresh(self) -> None:
        for name, action in self.actions.items():
            rows, words = self.legal(name), self._words[name]
            action.setEnabled(bool(rows))
            several = self.tr("{move} ({number})").format(move=words, number=len(rows))
            action.setText(several if rows and len(self._selected.rows) > 1 else words)
            action.setToolTip(tooltip(self._selected.why_not(name) if not rows else self._with_key(name)))
        self.changed.emit()

    def _with_key(self, name: str) -> str:
        keys = QKeySequence(KEYS[name]).toString(QKeySequence.SequenceFormat.NativeText)
        return self.tr("{move} ({number})").format(move=self._words[name], number=keys)

    def _listed_words(self) -> dict[str, str]:
        return {
            "done": self.tr("Done"),
            "take": self.tr("Take"),
            "begin": self.tr("Begin"),
            "hand-over": self.tr("Hand over…"),
            "wait": self.tr("Wait on…"),
            "accept": self.tr("Accept"),
            "refuse": self.tr("Refuse…"),
            "confirm": self.tr("Confirm"),
            "send-back": self.tr("Send back…"),
            "reopen": self.tr("Reopen"),
        }


def _seen(rows: Rows) -> tuple[SeenTask, ...]:
    return tuple(SeenTask(id=row.task.id, version=row.task.version) for row in rows)
