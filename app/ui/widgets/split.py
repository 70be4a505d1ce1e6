"""A list with something beside it, and a handle between them that a person can drag."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui.remembered import remember
from app.ui.theme import tokens as t

BELOW = 0.36
"""Of the height the side takes so much at most where it stands below the list."""


class Split(QSplitter):
    """The side is as wide as `fit` says until a person drags the handle; what was dragged is kept.

    Where there is less than `least_beside` pixels for both, the side stands below the list. Where the list would then
    have less than `least_above`, only one of them is there: the list, until the side is asked for.
    """

    crowded = Signal(bool)
    """Whether there is room for one of them only."""

    def __init__(
        self, name: str, main: QWidget, side: QWidget, *, least_beside: int = 0, least_above: int = 0
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._least_beside, self._least_above = least_beside, least_above
        self.setObjectName(name)
        self.setHandleWidth(t.SPACE_4)
        self.setChildrenCollapsible(False)
        self._main, self._side, self._usual = main, side, 0
        self._crowded = self._instead = False
        for widget, stretch in ((main, 1), (side, 0)):
            self.addWidget(widget)
            self.setStretchFactor(self.count() - 1, stretch)
        self._dragged = remember(self, name)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.splitterMoved.connect(self._drag)

    def fit(self, usual: int, least: int) -> None:
        """The side is `usual` pixels wide, and never narrower than `least`."""
        self._usual = usual
        self._side.setMinimumWidth(least)
        self._settle()

    def show_side(self, instead: bool) -> None:
        """The side `instead` of the list, as long as there is no room for both."""
        self._instead = instead
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._settle()

    def _drag(self) -> None:
        self._dragged = True

    def _settle(self) -> None:
        below = 0 < self.width() < self._least_beside
        if below != (self.orientation() is Qt.Orientation.Vertical):
            self.setOrientation(Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal)
            self.handle(1).setEnabled(not below)
        if below:
            room = self.height() - self.handleWidth()
            side = min(round(BELOW * self.height()), self._side.sizeHint().height())
            self._share(crowded=room - side < self._least_above)
            self.setSizes([room - side, side])
            return
        if self._least_beside:
            self._share(crowded=False)
        if not self._dragged:
            self.setSizes([max(0, self.width() - self.handleWidth() - self._usual), self._usual])

    def _share(self, *, crowded: bool) -> None:
        self._main.setVisible(not (crowded and self._instead))
        self._side.setVisible(not crowded or self._instead)
        if crowded != self._crowded:
            self._crowded = crowded
            self.crowded.emit(crowded)
