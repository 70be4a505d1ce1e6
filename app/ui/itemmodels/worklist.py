"""The list of a department as a table model: headings and tasks in one order, read some rows at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Qt, Signal

from app.services.department import Section
from app.services.workrow import WorkRow

from .cells import NOWHERE, Index, TickCells
from .table import TableModel

Item = Section | WorkRow


class Column(IntEnum):
    TASK = 0
    OWNER = 1
    WHEN = 2
    STATE = 3


class WorklistModel(TickCells[Item], TableModel[Item]):
    """`ITEM_ROLE` gives a Section for a heading, else a WorkRow. A tick asks; the answer changes the rows."""

    ticked = Signal(object, bool)
    """A `WorkRow`, and whether it is to be done or open again."""
    taken = Signal(object)
    """A `WorkRow` that nobody has."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections: dict[str, Section] = {}
        self._headers = (self.tr("Task"), self.tr("Owner"), self.tr("When"), self.tr("State"))

    @property
    def rows(self) -> list[WorkRow]:
        return [item for item in self._items if isinstance(item, WorkRow)]

    @property
    def headings(self) -> list[int]:
        """The places of the headings."""
        return [place for place, item in enumerate(self._items) if isinstance(item, Section)]

    @property
    def complete(self) -> bool:
        return self._complete

    def show_rows(self, sections: Sequence[Section], rows: Sequence[WorkRow], *, complete: bool) -> None:
        """These rows instead of the ones before; what stands before and behind all that differs is kept."""
        self._complete = complete
        self._sections = {section.key: section for section in sections}
        items = self._arranged(rows)
        before, keys = [_key(item) for item in self._items], [_key(item) for item in items]
        first = _alike(before, keys)
        last = _alike(reversed(before[first:]), reversed(keys[first:]))
        self._replace(first, len(before) - last, items[first : len(items) - last])
        self._items = items
        self._tell_changed()

    def add_rows(self, rows: Sequence[WorkRow], *, complete: bool) -> None:
        self._complete = complete
        end = len(self._items)
        last = self._items[-1] if self._items else None
        self._replace(end, end, self._arranged(rows, last.section if isinstance(last, WorkRow) else None))

    def at(self, place: int) -> Item:
        return self._items[place]

    def places_of(self, rows: Iterable[WorkRow]) -> list[int]:
        """Where the tasks of rows stand now, those that still stand in the same section, in order."""
        wanted = set(map(_key, rows))
        return [place for place, item in enumerate(self._items) if _key(item) in wanted] if wanted else []

    def nearest(self, place: int) -> list[int]:
        """Where the task at a place stands, else the one behind it, else the last one; none in an empty list."""
        tasks = [at for at, item in enumerate(self._items) if isinstance(item, WorkRow)]
        return [next((at for at in tasks if at >= place), tasks[-1])] if tasks else []

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.item(index), Section):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item = self.item(index)
        if index.column() == Column.TASK and isinstance(item, WorkRow) and item.own:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def words(self, item: Item, column: int) -> str:
        return words_of(item, Column(column))

    def spoken(self, item: Item, column: int) -> str:
        return words_of(item, Column.TASK if isinstance(item, Section) else Column(column))

    def hovered(self, item: Item, column: int) -> str:
        """The task tells its owner and days too, which stand beside it only where there is room."""
        told = (Column.TASK, Column.OWNER, Column.WHEN) if column == Column.TASK else (Column(column),)
        return "\n".join(filter(None, (words_of(item, one) for one in told)))

    def is_ticked(self, item: Item, column: int) -> bool | None:
        return not item.open if isinstance(item, WorkRow) and item.own and column == Column.TASK else None

    def _arranged(self, rows: Iterable[WorkRow], section: str | None = None) -> list[Item]:
        """The rows, with a heading wherever a section begins; `section` is that of the row before them."""
        items: list[Item] = []
        for row in rows:
            if row.section != section:
                section = row.section
                items.append(self._sections[section])
            items.append(row)
        return items

    def _replace(self, first: int, end: int, items: Sequence[Item]) -> None:
        if first < end:
            self.beginRemoveRows(NOWHERE, first, end - 1)
            del self._items[first:end]
            self.endRemoveRows()
        if items:
            self.beginInsertRows(NOWHERE, first, first + len(items) - 1)
            self._items[first:first] = items
            self.endInsertRows()


def words_of(item: Item, column: Column) -> str:
    """What a cell says in words: for screen readers, for copying, and as its tooltip.

    A heading stands across the row; a screen reader is told it in every cell.
    """
    if isinstance(item, Section):
        said = ", ".join(filter(None, (item.heading, item.note)))
        return f"{said} ({item.count})" if column is Column.TASK else ""
    match column:
        case Column.TASK:
            return f"{item.task.title}: {item.detail}"
        case Column.OWNER:
            return ", ".join(filter(None, (item.owner, item.offer)))
        case Column.WHEN:
            return ", ".join(filter(None, (item.due, item.begin)))
        case Column.STATE:
            return item.state


def is_free(row: WorkRow) -> bool:
    """Whether nobody has it yet, so that it can be taken with a click."""
    return row.own and row.open and row.task.owner_id is None


def _key(item: Item) -> tuple[str, str]:
    return (item.key, "") if isinstance(item, Section) else (item.section, item.task.id)


def _alike(one: Iterable[tuple[str, str]], other: Iterable[tuple[str, str]]) -> int:
    """How many of the first are the same in both."""
    number = 0
    for mine, yours in zip(one, other, strict=False):
        if mine != yours:
            break
        number += 1
    return number
