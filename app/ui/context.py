"""What every page is given: theme, runner, bus of changes, preferences, and how to say things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

from app.models.changes import Changes, Outcome
from app.models.commands import Command
from app.services import dispatch
from app.services.session import Session

from .bus import Bus
from .preferences import Preferences
from .runner import Runner
from .theme.theme import Theme


@frozen(kw_only=True)
class Context:
    """`failed` shows an error where the person sees it; `said` tells what was done, and can offer to undo it.

    `workspace` is the file that is open.
    """

    theme: Theme
    runner: Runner
    bus: Bus
    preferences: Preferences
    workspace: Path
    failed: Callable[[Exception], None]
    said: Callable[[str, bool], None]

    def carry_out(self, commands: Sequence[Command], words: str) -> None:
        """Run commands on the workspace, tell every page what changed, and say `words` with Undo.

        Where one is refused, those before it stay, and every page reads again what there is now.
        """

        def work(session: Session) -> Changes:
            return _joined([dispatch.run(session, command).changes for command in commands])

        def then(changes: Changes) -> None:
            self.bus.changed.emit(changes)
            self.said(words, True)

        self.runner.ask(work, then, self._refused)

    def undo(self) -> None:
        def then(outcome: Outcome) -> None:
            self.bus.changed.emit(outcome.changes)
            self.said(f"{outcome.label.replace('Undo ', 'Undone: ', 1)}.", False)

        self.runner.ask(dispatch.undo, then, self._refused)

    def _refused(self, error: Exception) -> None:
        self.bus.changed.emit(Changes())
        self.failed(error)


def _joined(changes: Sequence[Changes]) -> Changes:
    return Changes(
        hires=frozenset().union(*(change.hires for change in changes)),
        tasks=frozenset().union(*(change.tasks for change in changes)),
        setup=any(change.setup for change in changes),
    )
