"""What a person asked to be done: carried out, undone, done again, and kept while the workspace is away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import uuid4

from attrs import evolve, frozen
from PySide6.QtCore import QObject, Signal

from app.models.changes import Changes, Outcome
from app.models.errors import StaleRow, UserError
from app.services.session import Session

from .bus import Bus
from .patience import Patience
from .runner import Runner, is_away

if TYPE_CHECKING:
    from app.models.commands import Command
    from app.services.conflicts import Conflict
    from app.services.dispatch import Progress


@frozen(kw_only=True)
class Asked:
    """Commands in their order, and the words that say that they are carried out.

    `together` they are one change: all of it, or nothing where one is refused.
    """

    commands: tuple[Command, ...]
    words: str
    together: bool = False
    change_ids: tuple[str, ...] = ()
    """One for each command, so that what may have been stored already can be sent again."""

    @property
    def tasks(self) -> int:
        """How many tasks the commands change."""
        return sum(len(getattr(command, "tasks", ())) for command in self.commands)


class Errands(QObject):
    """Sends commands to the workspace and tells what became of them."""

    kept = Signal()
    """The workspace is away: something waits to be sent again."""
    caught_up = Signal()
    """The workspace is back, and nothing waits any more."""
    disagreed = Signal(object, object)
    """An `Asked` that was refused because of somebody else's change, and the `Conflict`."""

    def __init__(
        self,
        runner: Runner,
        bus: Bus,
        said: Callable[[str, bool], None],
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__()
        self._runner, self._bus, self._said, self._failed = runner, bus, said, failed
        self._waiting: list[Callable[[], object]] = []
        self.patience = Patience()

    @property
    def waiting(self) -> Sequence[Callable[[], object]]:
        """What is kept until the workspace is back."""
        return tuple(self._waiting)

    def carry_out(self, asked: Asked) -> None:
        """Do it now; behind what waits for the workspace, wait too."""
        asked = evolve(asked, change_ids=tuple(str(uuid4()) for _ in asked.commands))
        if self._waiting:
            self.keep(lambda: self._send(asked))
        else:
            self._send(asked)

    def keep(self, again: Callable[[], object]) -> None:
        """A change met a workspace that is away: call `again` when it is back."""
        self._waiting.append(again)
        self.kept.emit()

    def send_again(self) -> None:
        """The workspace is back: do what has waited. Some of it may meet it away once more, and waits on."""
        waiting, self._waiting = self._waiting, []
        for again in waiting:
            again()
        self._runner.do(lambda: None, lambda _none: self._note_rest(), self._failed)

    def forget(self) -> None:
        """Give up what waits."""
        self._waiting.clear()

    def undo(self) -> None:
        from app.services import dispatch

        self._step(dispatch.undo, self.tr("Undone: {}."))

    def redo(self) -> None:
        from app.services import dispatch

        self._step(dispatch.redo, self.tr("Done again: {}."))

    def _send(self, asked: Asked) -> None:
        def work(session: Session) -> tuple[Progress, Conflict | None]:
            from app.services import dispatch

            run = dispatch.run_together if asked.together else dispatch.run_all
            progress = run(session, asked.commands, asked.change_ids)
            return progress, _conflict(session, progress, together=asked.together)

        over = self.patience.begin(asked.tasks)

        def then(answer: tuple[Progress, Conflict | None]) -> None:
            progress, met = answer
            over()
            self._bus.changed.emit(progress.changes)
            if progress.refused is None:
                self._said(asked.words, True)
            else:
                left = asked.change_ids[-len(progress.left) :]
                self._refused(evolve(asked, commands=progress.left, change_ids=left), progress.refused, met)

        def failed(error: Exception) -> None:
            over()
            self._refused(asked, error, None)

        self._runner.carry_out(work, then, failed)

    def _refused(self, asked: Asked, error: Exception, met: Conflict | None) -> None:
        self._bus.changed.emit(Changes())
        if met is not None:
            self.disagreed.emit(asked, met)
        elif is_away(error):
            self.keep(lambda: self._send(asked))
            self._runner.unavailable.emit(error)
        else:
            self._failed(error)

    def _note_rest(self) -> None:
        if not self._waiting:
            self.caught_up.emit()

    def _step(self, step: Callable[[Session], Outcome], words: str) -> None:
        over = self.patience.begin()

        def then(outcome: Outcome) -> None:
            over()
            self._bus.changed.emit(outcome.changes)
            self._said(words.format(outcome.what), False)

        def failed(error: Exception) -> None:
            over()
            self._bus.changed.emit(Changes())
            self._failed(error)

        self._runner.carry_out(step, then, failed)


def _conflict(session: Session, progress: Progress, *, together: bool) -> Conflict | None:
    """What the first command that was left met, or all `together`, where it was somebody else's change."""
    if not isinstance(progress.refused, StaleRow):
        return None
    from app.services.conflicts import conflict

    try:
        first, *rest = progress.left
        return conflict(session, first, *(rest if together else ()))
    except UserError:
        return None
