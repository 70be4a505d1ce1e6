"""Everyone who starts, as a table model: columns for people, roles for painters and for screen readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from attrs import evolve
from PySide6.QtCore import QModelIndex, QObject

from app.models.language import apart
from app.models.wording import capital
from app.services.overview import HireRow

from .cells import NOWHERE
from .table import TableModel

NO_BREAK = "\u00a0"


class Column(IntEnum):
    HIRE = 0
    STARTS = 1
    DEPARTMENTS = 2
    ATTENTION = 3
    READINESS = 4


class HiresModel(TableModel[HireRow]):
    """The rows that were read so far. `ITEM_ROLE` gives the whole row to the delegate."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = (
            self.tr("New hire"),
            self.tr("Starts"),
            self.tr("Departments"),
            self.tr("What needs attention"),
            self.tr("Readiness"),
        )

    def show_rows(self, rows: Sequence[HireRow], *, complete: bool) -> None:
        """These rows instead of the ones before; where they are the same hires, the selection stays."""
        self._complete = complete
        if [row.hire_id for row in rows] == [row.hire_id for row in self._items]:
            self._items = list(rows)
            self._tell_changed()
            return
        self.beginResetModel()
        self._items = list(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[HireRow], *, complete: bool) -> None:
        self._complete = complete
        if rows:
            self.beginInsertRows(NOWHERE, len(self._items), len(self._items) + len(rows) - 1)
            self._items.extend(rows)
            self.endInsertRows()

    def show_hints(self, hints: Mapping[str, str]) -> None:
        """Put these words below what needs attention, by the hire's id."""
        for place, row in enumerate(self._items):
            if row.hire_id in hints:
                self._items[place] = evolve(row, hint=hints[row.hire_id])
                there = self.index(place, Column.ATTENTION)
                self.dataChanged.emit(there, there)

    @property
    def rows(self) -> Sequence[HireRow]:
        return self._items

    def place_of(self, hire_id: str) -> QModelIndex:
        places = (place for place, row in enumerate(self._items) if row.hire_id == hire_id)
        return self.index(next(places, -1), 0)

    def words(self, item: HireRow, column: int) -> str:
        return words_of(item, Column(column))

    def hovered(self, item: HireRow, column: int) -> str:
        """The hire tells the departments and the readiness too, which are shown only where there is room."""
        told = (
            (Column.HIRE, Column.DEPARTMENTS, Column.READINESS)
            if column == Column.HIRE
            else (Column(column),)
        )
        return "\n".join(_hovered(item, one) for one in told)


def words_of(row: HireRow, column: Column) -> str:
    """What a cell says in words: for screen readers, for copying, and as its tooltip."""
    match column:
        case Column.HIRE:
            return f"{apart(row.name)}, {row.detail}"
        case Column.STARTS:
            return f"{row.start}, {row.notice}"
        case Column.DEPARTMENTS:
            return ", ".join(_shares(row))
        case Column.ATTENTION:
            said = dict.fromkeys((capital(row.state), row.attention, row.hint))
            return f"{'. '.join(filter(None, said))}."
        case Column.READINESS:
            return f"{row.percent}%"


def _hovered(row: HireRow, column: Column) -> str:
    """Each department has a line of its own that is never broken."""
    if column is Column.DEPARTMENTS:
        return "\n".join(_shares(row)).replace(" ", NO_BREAK)
    return words_of(row, column)


def _shares(row: HireRow) -> list[str]:
    return [f"{share.short} {share.count} {share.state}" for share in row.departments]
