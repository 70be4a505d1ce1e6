"""Records of the setup as a table: one row each, in words."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from PySide6.QtCore import QModelIndex, QObject

from .table import TableModel


@frozen(kw_only=True)
class Record:
    """A row: its key, what its cells say, and the thing itself. A `faded` one is of the past."""

    key: str
    cells: tuple[str, ...]
    thing: object
    faded: bool = False


class RecordsModel(TableModel[Record]):
    """`ITEM_ROLE` gives the whole record."""

    def __init__(self, headers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)

    @property
    def headers(self) -> Sequence[str]:
        return self._headers

    @property
    def records(self) -> Sequence[Record]:
        return self._items

    def show_records(self, records: Sequence[Record]) -> None:
        """These instead of the ones before; where they have the same keys, the selection stays."""
        if [record.key for record in records] == [record.key for record in self._items]:
            self._items = list(records)
            self._tell_changed()
            return
        self.beginResetModel()
        self._items = list(records)
        self.endResetModel()

    def place_of(self, key: str) -> QModelIndex:
        """The first cell of a record; nowhere where there is none of that key."""
        places = (place for place, record in enumerate(self._items) if record.key == key)
        return self.index(next(places, -1), 0)

    def words(self, item: Record, column: int) -> str:
        return item.cells[column]
