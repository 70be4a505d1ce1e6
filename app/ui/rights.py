"""What the person at the window may do: asked of the workspace, and by whatever offers something."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.bootstrap import Place
from app.models.changes import Changes
from app.services.permissions import EVERYTHING, Act, allowed, refusal

from .bus import Bus
from .plaintext import tooltip
from .runner import Runner


class Rights(QObject):
    """Until a team's server has answered, nothing is offered that not everybody may do."""

    changed = Signal()

    def __init__(self, runner: Runner, bus: Bus, workspace: Place) -> None:
        super().__init__()
        self._runner = runner
        self._acts: Collection[Act] = EVERYTHING if isinstance(workspace, Path) else ()
        bus.changed.connect(self._note)

    def ask(self) -> None:
        self._runner.ask(allowed, self._show, lambda _error: None)

    def may(self, act: Act) -> bool:
        return act in self._acts

    def why_not(self, act: Act) -> str:
        """Who may, in a sentence; empty where the person at the window may."""
        return "" if self.may(act) else refusal(act)

    def guard(self, control: QWidget, act: Act) -> None:
        """Where it may not be done, the control can't be used, and its tooltip says who may."""
        self._follow(control, partial(_enable, self, control, act, control.toolTip()))

    def reserve(self, action: QAction, act: Act) -> None:
        """Where it may not be done, the action is not there, and its keys do nothing."""
        self._follow(action, lambda: action.setVisible(self.may(act)))

    def _follow(self, what: QObject, show: Callable[[], None]) -> None:
        show()
        following = self.changed.connect(show)
        what.destroyed.connect(lambda: QObject.disconnect(following))

    def _show(self, acts: Collection[Act]) -> None:
        if acts != self._acts:
            self._acts = acts
            self.changed.emit()

    def _note(self, changes: Changes) -> None:
        """A change of the setup may be one of the role, and so may what was refused."""
        if changes.setup or not changes.of_hires:
            self.ask()


def _enable(rights: Rights, control: QWidget, act: Act, usual: str) -> None:
    control.setEnabled(rights.may(act))
    control.setToolTip(tooltip(rights.why_not(act)) or usual)
