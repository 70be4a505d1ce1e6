"""The selected tasks of a list, and with which of them each move is legal."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from functools import cached_property

from attrs import field, frozen
from PySide6.QtCore import QCoreApplication

from app.models.commands import (
    AcceptHandOver,
    BeginTasks,
    Circumstances,
    CompleteTasks,
    ConfirmTasks,
    HandOver,
    RefuseHandOver,
    ReopenTasks,
    SendBack,
    TakeTasks,
    TaskCommand,
)
from app.models.errors import UserError
from app.models.language import apart
from app.services.permissions import Act, refusal
from app.services.workrow import WorkRow

translate = QCoreApplication.translate

Rows = Sequence[WorkRow]
SOME = "…"
PROBES: dict[str, TaskCommand] = {
    "done": CompleteTasks(tasks=()),
    "take": TakeTasks(tasks=()),
    "begin": BeginTasks(tasks=()),
    "hand-over": HandOver(tasks=(), to=SOME),
    "wait": HandOver(tasks=(), to=SOME),
    "accept": AcceptHandOver(tasks=()),
    "refuse": RefuseHandOver(tasks=()),
    "confirm": ConfirmTasks(tasks=()),
    "send-back": SendBack(tasks=(), reason=SOME),
    "reopen": ReopenTasks(tasks=()),
}
"""Each move as it is tried on a row, to know whether it is legal there."""
OF_OTHERS = ("confirm", "send-back")
"""What who depends on a task does with it, though it is another department's."""
NOBODY_YET = Circumstances(today=date.min, person_id=None, lead=0, options=())
"""As long as nobody is known to look at them."""


@frozen(kw_only=True)
class SelectedTasks:
    """`at` says who looks at them, and when.

    `not_theirs` is why the person can neither confirm nor send back a task, by its id, as far as is known.
    """

    rows: Rows = ()
    at: Circumstances = NOBODY_YET
    not_theirs: Mapping[str, str] = field(factory=dict)

    def legal(self, name: str) -> list[WorkRow]:
        """The rows with which this can be done."""
        refused = {kind: self._refusal(name, row) for kind, row in self._kinds.items()}
        return [row for row in self.rows if not refused[self._kind(row)]]

    @property
    def all_offered(self) -> bool:
        """Whether all of them are being handed over to who looks at them."""
        return bool(self.rows) and len(self.legal("accept")) == len(self.rows)

    def why_not(self, name: str) -> str:
        """Why it can't be done with any of them."""
        refusals = (self._refusal(name, row) for row in self.rows)
        return next(refusals, translate("TaskMoves", "Select one or more tasks first."))

    def _refusal(self, name: str, row: WorkRow) -> str:
        task = apart(row.task.title)
        if not row.others:
            return refusal(Act.CHANGE)
        if not row.own and name not in OF_OTHERS:
            return translate("TaskMoves", "“{task}” is another department's.").format(task=task)
        if name in OF_OTHERS and row.task.id in self.not_theirs:
            return self.not_theirs[row.task.id]
        if name == "wait" and not row.open:
            return translate("TaskMoves", "“{task}” is not open: it waits for nothing.").format(task=task)
        try:
            PROBES[name].apply(row.task, self.at)
        except UserError as error:
            return str(error)
        return ""

    @cached_property
    def _kinds(self) -> Mapping[Hashable, WorkRow]:
        """One row of each kind: moves are tried on these alone, as thousands may be selected."""
        return {self._kind(row): row for row in self.rows}

    def _kind(self, row: WorkRow) -> Hashable:
        """All that a move looks at to say whether it is legal."""
        task = row.task
        not_theirs = self.not_theirs.get(task.id)
        return row.others, row.own, not_theirs, task.status, task.begun_on, task.owner_id, task.offered_to
