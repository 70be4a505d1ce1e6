"""A tree of two levels: headings, and under each its lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex

from .cells import NOWHERE, Cells, Index

H = TypeVar("H")
L = TypeVar("L")
NO_PARENT = 0
"""The internal id of headings; a line's is its heading's row and one."""


class TreeModel(Cells[H | L], QAbstractItemModel, Generic[H, L]):
    """Where headings and lines stand. What they are called and look like is said by who derives from it."""

    _heads: Sequence[H] = ()

    def lines_of(self, head: H) -> Sequence[L]:
        raise NotImplementedError

    def item(self, index: Index) -> H | L:
        above = index.internalId()
        if above == NO_PARENT:
            return self._heads[index.row()]
        return self.lines_of(self._heads[above - 1])[index.row()]

    def place_where(self, wanted: Callable[[L], bool]) -> QModelIndex:
        """Where the first line stands that is wanted."""
        for row, head in enumerate(self._heads):
            for place, line in enumerate(self.lines_of(head)):
                if wanted(line):
                    return self.index(place, 0, self.index(row, 0))
        return NOWHERE

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return NOWHERE
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else NO_PARENT)

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == NO_PARENT:
            return NOWHERE
        return self.createIndex(index.internalId() - 1, 0, NO_PARENT)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        if not parent.isValid():
            return len(self._heads)
        is_head = parent.internalId() == NO_PARENT and parent.column() == 0
        return len(self.lines_of(self._heads[parent.row()])) if is_head else 0
