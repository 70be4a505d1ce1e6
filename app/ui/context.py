"""What every page is given: theme, runner, bus of changes, preferences, and how to say things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from app.bootstrap import Place

from .asking import Asking
from .bus import Bus
from .errands import Asked, Errands
from .preferences import Preferences
from .presence import Presence
from .rights import Rights
from .runner import Runner
from .theme.theme import Theme

if TYPE_CHECKING:
    from app.models.commands import Command


@frozen(kw_only=True)
class Context:
    """`failed` shows an error where the person sees it; `said` tells what was done, and can offer to undo it.

    `wrote` tells that a file was written, and offers to open it.
    `workspace` is the file that is open. `asking` opens the dialogs that are filled from it. `rights` knows what the
    person at the window may do.
    """

    theme: Theme
    runner: Runner
    bus: Bus
    preferences: Preferences
    workspace: Place
    failed: Callable[[Exception], None]
    said: Callable[[str, bool], None]
    wrote: Callable[[str, Path], None] = field()
    presence: Presence = field(init=False, factory=Presence)
    rights: Rights = field(init=False)
    errands: Errands = field(init=False)
    asking: Asking = field(init=False)

    @wrote.default
    def _only_say(self) -> Callable[[str, Path], None]:
        return lambda words, _path: self.said(words, False)

    @errands.default
    def _make_errands(self) -> Errands:
        return Errands(self.runner, self.bus, self.said, self.failed)

    @rights.default
    def _make_rights(self) -> Rights:
        return Rights(self.runner, self.bus, self.workspace)

    @asking.default
    def _make_asking(self) -> Asking:
        return Asking(self.runner, self.failed)

    def carry_out(self, commands: Sequence[Command], words: str, *, together: bool = False) -> None:
        """Run commands on the workspace, tell every page what changed, and say `words` with Undo.

        Where one is refused, those before it stay, and every page reads again what there is now; `together` they
        are one change, which is refused as a whole. While the workspace is away they are kept; where somebody else
        was faster, the person is asked.
        """
        self.errands.carry_out(Asked(commands=tuple(commands), words=words, together=together))

    def undo(self) -> None:
        """Take back what this person did last."""
        self.errands.undo()

    def redo(self) -> None:
        """Do again what this person took back last."""
        self.errands.redo()
