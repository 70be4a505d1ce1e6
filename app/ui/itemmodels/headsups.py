"""Heads-ups as a list: a heading for each group, and below it what is said to whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from app.models.language import apart
from app.services.headsuprows import Group, Row
from app.ui.plaintext import tooltip

from .cells import ITEM_ROLE, NOWHERE, Index


@frozen
class Heading:
    words: str
    note: str = ""


class HeadsUpsModel(QAbstractListModel):
    """`ITEM_ROLE` gives the `Row`, or the `Heading` of a group, which can't be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Row | Heading] = []

    @property
    def rows(self) -> list[Row]:
        return [item for item in self._items if isinstance(item, Row)]

    def show_rows(self, rows: Sequence[Row], headings: Mapping[Group, Heading]) -> None:
        """These rows under the headings of their groups; a group without rows has none."""
        items: list[Row | Heading] = []
        for group in Group:
            found = [row for row in rows if row.group is group]
            items += [headings[group], *found] if found else []
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def place_of(self, key: str) -> QModelIndex:
        """Where the row with a key stands; invalid where it is gone."""
        places = (at for at, item in enumerate(self._items) if isinstance(item, Row) and item.key == key)
        return self.index(next(places, -1), 0)

    def nearest(self, place: int) -> QModelIndex:
        """The row at a place of the list, or the one that is nearest to it."""
        places = [at for at, item in enumerate(self._items) if isinstance(item, Row)]
        return self.index(min(places, key=lambda at: abs(at - place), default=-1), 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._items[index.row()], Heading):
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM_ROLE:
            return item
        if isinstance(item, Heading):
            words = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return ", ".join(filter(None, (item.words, item.note))) if role in words else None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(f"{item.sentence}\n{item.reason}\n{apart(item.receiver)} · {item.way}")
        return None


def spoken(row: Row) -> str:
    """What a screen reader says of a row."""
    return ", ".join(filter(None, (row.sentence, row.reason, row.receiver, row.way, row.said)))
