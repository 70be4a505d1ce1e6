"""Records of the setup as a table: one row each, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import frozen
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.plaintext import tooltip

Index = QModelIndex | QPersistentModelIndex
RECORD_ROLE = int(Qt.ItemDataRole.UserRole)
NOWHERE = QModelIndex()


@frozen(kw_only=True)
class Record:
    """A row: its key, what its cells say, and the thing itself. A `faded` one is of the past."""

    key: str
    cells: tuple[str, ...]
    thing: object
    faded: bool = False


class RecordsModel(QAbstractTableModel):
    """`RECORD_ROLE` gives the whole record."""

    def __init__(self, headers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)
        self._records: Sequence[Record] = ()

    @property
    def records(self) -> Sequence[Record]:
        return self._records

    def show_records(self, records: Sequence[Record]) -> None:
        """These instead of the ones before; where they have the same keys, the selection stays."""
        if [record.key for record in records] == [record.key for record in self._records]:
            self._records = records
            if records:
                last = self.index(len(records) - 1, len(self._headers) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._records = records
        self.endResetModel()

    def place_of(self, key: str) -> QModelIndex:
        """The first cell of a record; nowhere where there is none of that key."""
        places = (place for place, record in enumerate(self._records) if record.key == key)
        return self.index(next(places, -1), 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._headers)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record = self._records[index.row()]
        if role == RECORD_ROLE:
            return record
        words = record.cells[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(words)
        return None
