"""Who works at this window, and what they must know of the workspace from the beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.models.changes import Changes
from app.services.session import Session

from .context import Context

if TYPE_CHECKING:
    from .dialogs.who import ChoosePerson, Who


class Worker(QObject):
    known = Signal(str, str)
    """The name of who works here and what they are; empty where nobody is named yet."""
    noted = Signal(list)
    """Sentences about the workspace."""
    people_wanted = Signal()
    """Nobody is known yet: somebody has to be added."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def ask(self) -> None:
        """Ask the workspace who works here, and what there is to know of it."""
        from .dialogs.who import people_of

        looks = [self.tr("You can look, not change: this workspace can only be read.")]

        def work(session: Session) -> tuple[Who | None, list[str]]:
            who = next((who for who in people_of(session) if who.id == session.person_id), None)
            return who, looks if session.workspace.read_only else list(session.workspace.warnings)

        def then(answer: tuple[Who | None, list[str]]) -> None:
            self.show(answer[0])
            self.noted.emit(answer[1])

        self._context.runner.ask(work, then, lambda _error: None)

    def choose(self, parent: QWidget) -> None:
        """Let the person say who they are."""
        from .dialogs.who import ChoosePerson, people_of

        def make(people: list[Who]) -> ChoosePerson | None:
            if not people:
                self._context.said(self.tr("Nobody is known in this workspace yet."), False)
                self.people_wanted.emit()
                return None
            dialog = ChoosePerson(people, parent)
            dialog.picked.connect(self._be)
            return dialog

        self._context.asking.ask(people_of, make)

    def _be(self, who: Who) -> None:
        def work(session: Session) -> Who:
            session.be(session.setup.people[who.id])
            return who

        def then(chosen: Who) -> None:
            self.show(chosen)
            self._context.bus.changed.emit(Changes(setup=True))

        self._context.preferences.remember_person(self._context.workspace, who.id)
        self._context.runner.carry_out(work, then, self._context.failed)

    def show(self, who: Who | None) -> None:
        self.known.emit(who.name if who else "", who.what if who else "")
