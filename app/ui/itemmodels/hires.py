"""Everyone who starts, as a table model: columns for people, roles for painters and for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.services.overview import HireRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
NOWHERE = QModelIndex()


class Column(IntEnum):
    HIRE = 0
    STARTS = 1
    DEPARTMENTS = 2
    ATTENTION = 3
    READINESS = 4


class HiresModel(QAbstractTableModel):
    """The rows of the page Starting soon. `ROW_ROLE` gives the whole row to the delegate."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[HireRow] = ()
        self._headers = {
            Column.HIRE: self.tr("New hire"),
            Column.STARTS: self.tr("Starts"),
            Column.DEPARTMENTS: self.tr("Departments"),
            Column.ATTENTION: self.tr("What needs attention"),
            Column.READINESS: self.tr("Readiness"),
        }

    def show_rows(self, rows: Sequence[HireRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> HireRow:
        return self._rows[index.row()]

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[Column(section)]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(row, Column(index.column()))
        return None


def _words(row: HireRow, column: Column) -> str:
    """What a cell says in words: for screen readers, for copying, and as its tooltip."""
    match column:
        case Column.HIRE:
            return f"{row.name}, {row.detail}"
        case Column.STARTS:
            return f"{row.start}, {row.notice}"
        case Column.DEPARTMENTS:
            return ", ".join(f"{share.short} {share.count} {share.state}" for share in row.departments)
        case Column.ATTENTION:
            return f"{row.state}. {row.attention} {row.hint}".strip()
        case Column.READINESS:
            return f"{row.percent}%"
