"""A table of items, one in each row, of which more may follow than were read so far."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Signal

from .cells import NOWHERE, Cells, Index

T = TypeVar("T")


class TableModel(Cells[T], QAbstractTableModel):
    """Where items stand. What they are called and look like is said by who derives from it."""

    more_wanted = Signal()
    """Somebody looks at the end of the rows, and more follow."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[T] = []
        self._complete = True

    def item(self, index: Index) -> T:
        return self._items[index.row()]

    def canFetchMore(self, parent: Index = NOWHERE) -> bool:  # noqa: N802
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: Index = NOWHERE) -> None:  # noqa: N802
        if not parent.isValid():
            self.more_wanted.emit()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._headers)

    def _tell_changed(self) -> None:
        """All cells, of the rows that are there."""
        if self._items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._items) - 1, len(self._headers) - 1))
