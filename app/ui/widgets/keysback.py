"""Where the keys go on when the part of a window that has them goes away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class KeysBack:
    """Gives the keys back before `going` is hidden: Qt would hand them on, perhaps to the Undo of a toast."""

    def __init__(self, going: Sequence[QWidget], otherwise: QWidget | None = None) -> None:
        self._going, self._otherwise = going, otherwise
        self._before: QWidget | None = None

    def remember(self) -> None:
        """Where the keys are now; once they are in what goes away, where they were before."""
        focus = self._focus()
        if focus is not None and not self._goes(focus):
            self._before = focus

    def give(self) -> None:
        """Back to where they were last remembered, where that is still seen, else to `otherwise`."""
        focus = self._focus()
        if focus is None or not self._goes(focus):
            return
        before, self._before = self._before, None
        stays = before is not None and isValid(before) and before.isVisible() and before.isEnabled()
        back = before if stays else self._otherwise
        if back is not None:
            back.setFocus()

    def _focus(self) -> QWidget | None:
        return self._going[0].window().focusWidget()

    def _goes(self, focus: QWidget) -> bool:
        return any(part is focus or part.isAncestorOf(focus) for part in self._going)
