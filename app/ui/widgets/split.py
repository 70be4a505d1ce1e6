"""A list with something beside it, and a handle between them that a person can drag."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui.remembered import remember
from app.ui.theme import tokens as t


class Split(QSplitter):
    """The side is as wide as `fit` says until a person drags the handle; what was dragged is kept."""

    def __init__(self, name: str, main: QWidget, side: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName(name)
        self.setHandleWidth(t.SPACE_4)
        self.setChildrenCollapsible(False)
        self._side, self._usual = side, 0
        for widget, stretch in ((main, 1), (side, 0)):
            self.addWidget(widget)
            self.setStretchFactor(self.count() - 1, stretch)
        self._dragged = remember(self, name)
        self.splitterMoved.connect(self._drag)

    def fit(self, usual: int, least: int) -> None:
        """The side is `usual` pixels wide, and never narrower than `least`."""
        self._usual = usual
        self._side.setMinimumWidth(least)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._settle()

    def _drag(self) -> None:
        self._dragged = True

    def _settle(self) -> None:
        if not self._dragged:
            self.setSizes([max(0, self.width() - self.handleWidth() - self._usual), self._usual])
