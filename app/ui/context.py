"""What every page is given: the theme, the workspace's runner, and the bus of changes."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from app.models.commands import Command

from .bus import Bus
from .runner import Runner
from .theme.theme import Theme


@frozen(kw_only=True)
class Context:
    """`failed` shows an error where the person sees it; `done` offers to undo what a command did."""

    theme: Theme
    runner: Runner
    bus: Bus
    failed: Callable[[Exception], None]
    done: Callable[[str], None]

    def carry_out(self, command: Command) -> None:
        """Run a command on the workspace, then tell every page what changed."""
        from app.services import dispatch

        self.runner.ask(lambda session: dispatch.run(session, command), self._carried_out, self.failed)

    def undo(self) -> None:
        from app.services import dispatch

        self.runner.ask(dispatch.undo, self._carried_out, self.failed)

    def _carried_out(self, outcome: object) -> None:
        from app.models.changes import Outcome

        if isinstance(outcome, Outcome):
            self.bus.changed.emit(outcome.changes)
            self.done(outcome.label)
