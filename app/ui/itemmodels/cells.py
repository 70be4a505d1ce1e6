"""What the cells of lists and trees give: words to see, to hear and to hover over, a tick, and what they show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, SignalInstance

from app.ui.plaintext import tooltip

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ITEM_ROLE = int(Qt.ItemDataRole.UserRole)
"""What stands in a row, as the delegates paint it."""


class Cells(Generic[T]):
    """Stands before a model of Qt among the bases, and answers for its roles."""

    _headers: Sequence[str] = ()
    """Empty where nothing stands above the columns."""

    def item(self, index: Index) -> T:
        raise NotImplementedError

    def words(self, item: T, column: int) -> str:
        raise NotImplementedError

    def spoken(self, item: T, column: int) -> str:
        """For a screen reader."""
        return self.words(item, column)

    def hovered(self, item: T, column: int) -> str:
        return self.words(item, column)

    def is_ticked(self, _item: T, _column: int) -> bool | None:
        """None where there is nothing to tick."""
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headers[section] if self._headers and shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item, column = self.item(index), index.column()
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(item, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(item, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.hovered(item, column))
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = self.is_ticked(item, column)
            return None if ticked is None else Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None


class TickCells(Cells[T]):
    """A tick asks with `ticked`; it is shown once the workspace has it."""

    ticked: SignalInstance

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        item = self.item(index)
        ticked = self.is_ticked(item, index.column())
        if role != Qt.ItemDataRole.CheckStateRole or ticked is None:
            return False
        wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        if wanted != ticked:
            self.ticked.emit(item, wanted)
        return True
