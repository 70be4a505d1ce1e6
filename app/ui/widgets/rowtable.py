"""Tables and lists under headings in which one goes from row to row."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QTreeView

from app.ui.itemmodels.cells import Index
from app.ui.theme.theme import font_metrics

ENDS = (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd)
MEASURED = 20
"""So many of the longest words are measured: a list can have thousands of rows."""


class RowTable(QTableView):
    """Home and End lead to the first and the last row, where Qt would stay in the row.

    The row under the mouse is lit as a whole, as a click takes it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._entered = QPersistentModelIndex()
        self.entered.connect(self._enter)
        _go_by_rows(self)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()

    def lights(self, row: int) -> bool:
        return self._entered.row() == row and self.viewport().underMouse()

    def _enter(self, index: QModelIndex) -> None:
        self._entered = QPersistentModelIndex(index)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """The frame goes around whole rows; Qt paints only a cell anew where a row stays selected."""
        super().currentChanged(current, previous)
        for index in (previous, current):
            if index.isValid():
                row = index.row()
                top, height = self.rowViewportPosition(row), self.rowHeight(row)
                self.viewport().update(0, top, self.viewport().width(), height)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        if action in ENDS:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)


class RowTree(QTreeView):
    """Rows under headings that are always open."""

    def __init__(self) -> None:
        super().__init__()
        _go_by_rows(self)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(0)


def _go_by_rows(view: QAbstractItemView) -> None:
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMouseTracking(True)
    view.setFrameShape(QFrame.Shape.NoFrame)


def widest(words: Iterable[str], size: float, weight: QFont.Weight = QFont.Weight.Normal) -> int:
    """The room in pixels that the widest of these take in a font."""
    longest = sorted(set(words), key=len, reverse=True)[:MEASURED]
    return ceil(max(map(font_metrics(size, weight).horizontalAdvance, longest), default=0)) + 1
