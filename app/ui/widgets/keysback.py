"""Where the keys go on when the part of a page that has them goes away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class KeysBack:
    """Gives the keys back before `going` is hidden: Qt would hand them on, perhaps to the Undo of a toast."""

    def __init__(self, going: Sequence[QWidget], otherwise: QWidget) -> None:
        self._going, self._otherwise = going, otherwise
        self._before: QWidget | None = None

    def remember(self) -> None:
        """Where the keys are now, unless it goes away as well."""
        focus = self._focus()
        self._before = None if focus is None or self._goes(focus) else focus

    def give(self) -> None:
        """Back to where they were last remembered, where that is still seen, else to `otherwise`."""
        focus, before = self._focus(), self._before
        if focus is None or not self._goes(focus):
            return
        stays = before is not None and isValid(before) and before.isVisible() and before.isEnabled()
        (before if before is not None and stays else self._otherwise).setFocus()
        self._before = None

    def _focus(self) -> QWidget | None:
        return self._otherwise.window().focusWidget()

    def _goes(self, focus: QWidget) -> bool:
        return any(part is focus or part.isAncestorOf(focus) for part in self._going)
