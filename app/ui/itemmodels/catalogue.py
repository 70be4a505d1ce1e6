"""The catalogue as a tree: departments, and under each its tasks, which can be dragged to another place."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import IntEnum

from attrs import frozen
from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from app.models.catalogue import Catalogue, Template
from app.models.cataloguewords import for_whom, lead_words, rule_words, whole_rule_words
from app.models.language import plural, text
from app.models.wording import listed

from .cells import NOWHERE, Index
from .tree import TreeModel

MIME = "application/x-headstart-catalogue-task"
DEPARTMENT_MIME = "application/x-headstart-catalogue-department"


class Column(IntEnum):
    TASK = 0
    LEAD = 1
    DUE = 2
    WHOM = 3


@frozen(kw_only=True)
class Line:
    """A task as the list shows it; `mark` says whether it is new, changed or unsound, in a word."""

    key: str
    title: str
    detail: str
    lead: str
    due: str
    whole_due: str
    whom: str
    mark: str = ""
    unsound: bool = False


@frozen(kw_only=True)
class Group:
    """A department with its tasks, and its `mark`, as that of a task."""

    key: str
    name: str
    lines: tuple[Line, ...]
    mark: str = ""
    unsound: bool = False


def groups_of(
    catalogue: Catalogue,
    saved: Catalogue,
    unsound: Collection[str] = (),
    wanted: str = "",
    unsound_departments: Collection[str] = (),
) -> list[Group]:
    """The departments with the tasks that hold the wanted words; without words, those without a task too."""
    words = wanted.casefold().split()
    before = {department.key: department for department in saved.departments}
    groups = []
    for department in catalogue.departments:
        name = department.name
        lines = tuple(
            line
            for template in catalogue.of_department(department.key)
            for line in [_line(template, catalogue, saved, unsound)]
            if all(word in f"{name} {line.title} {line.detail} {line.whom}".casefold() for word in words)
        )
        if lines or not words:
            bad = department.key in unsound_departments
            mark = _mark(before.get(department.key), department, unsound=bad)
            groups.append(Group(key=department.key, name=_called(name), lines=lines, mark=mark, unsound=bad))
    return groups


def _line(template: Template, catalogue: Catalogue, saved: Catalogue, unsound: Collection[str]) -> Line:
    return Line(
        key=template.key,
        title=_called(template.title),
        detail=_detail(template, catalogue),
        lead=lead_words(template.lead),
        due=rule_words(template.due),
        whole_due=whole_rule_words(template.due),
        whom=for_whom(template),
        mark=_mark(saved.find(template.key), template, unsound=template.key in unsound),
        unsound=template.key in unsound,
    )


def _called(name: str) -> str:
    """A row has words also while the name is being typed anew."""
    return name if name.strip() else text("(no name)")


def _mark(before: object, now: object, *, unsound: bool) -> str:
    if unsound:
        return text("to be mended")
    return text("new") if before is None else text("changed") if before != now else ""


def _detail(template: Template, catalogue: Catalogue) -> str:
    """`after: Equipment chosen and approved · 2 options`."""
    found = [catalogue.find(key) for key in template.after]
    titles = [other.title for other in found if other is not None]
    parts = [text("after: {tasks}", tasks=listed(titles))] if titles else []
    if template.options:
        parts.append(plural(len(template.options), "{n} option", "{n} options"))
    return " · ".join(parts)


class CatalogueModel(TreeModel[Group, Line]):
    """`ITEM_ROLE` gives a Group or a Line. A drop asks; the answer changes the rows."""

    moved = Signal(str, int)
    """The key of a task, and its place among those of its department, as it will be without itself."""
    department_moved = Signal(str, int)
    """The key of a department, and its place among the others."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.movable = self.departments_movable = True

    def show_groups(
        self, groups: Sequence[Group], *, movable: bool = True, departments_movable: bool = True
    ) -> None:
        """These departments; where they hold the same tasks as before, view and selection stay."""
        self.movable, self.departments_movable = movable, departments_movable
        if _keys(groups) == _keys(self._heads):
            self._heads = groups
            for row, group in enumerate(groups):
                head = self.index(row, 0)
                self.dataChanged.emit(head, self.index(row, len(Column) - 1))
                if group.lines:
                    last = self.index(len(group.lines) - 1, len(Column) - 1, head)
                    self.dataChanged.emit(self.index(0, 0, head), last)
            return
        self.beginResetModel()
        self._heads = groups
        self.endResetModel()

    @property
    def groups(self) -> Sequence[Group]:
        return self._heads

    def lines_of(self, head: Group) -> Sequence[Line]:
        return head.lines

    def place_of(self, key: str) -> QModelIndex:
        return self.place_where(lambda line: line.key == key)

    def place_of_department(self, key: str) -> QModelIndex:
        rows = [row for row, group in enumerate(self._heads) if group.key == key]
        return self.index(rows[0], 0) if rows else NOWHERE

    def columnCount(self, _parent: Index = NOWHERE) -> int:  # noqa: N802
        return len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        none, chosen = Qt.ItemFlag.NoItemFlags, Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        departments = Qt.ItemFlag.ItemIsDropEnabled if self.departments_movable else none
        if not index.isValid():
            return departments
        drag = Qt.ItemFlag.ItemIsDragEnabled
        if isinstance(self.item(index), Group):
            drop = Qt.ItemFlag.ItemIsDropEnabled if self.movable else departments
            return chosen | drop | (drag if self.departments_movable else none)
        return chosen | (drag if self.movable else none)

    def words(self, item: Group | Line, column: int) -> str:
        return words_of(item, Column(column))

    def spoken(self, item: Group | Line, column: int) -> str:
        return words_of(item, Column.TASK if isinstance(item, Group) else Column(column))

    def hovered(self, item: Group | Line, column: int) -> str:
        whole = item.whole_due if isinstance(item, Line) and column == Column.DUE else ""
        return whole or self.words(item, column)

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        return [MIME, DEPARTMENT_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        data = QMimeData()
        for item in [self.item(index) for index in indexes][:1]:
            data.setData(MIME if isinstance(item, Line) else DEPARTMENT_MIME, item.key.encode())
        return data

    def canDropMimeData(  # noqa: N802
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: Index
    ) -> bool:
        """A task between those of its own department only; a department anywhere."""
        if data.hasFormat(DEPARTMENT_MIME):
            return self.departments_movable
        if not data.hasFormat(MIME) or not parent.isValid() or not self.movable:
            return False
        group = self.item(parent)
        return isinstance(group, Group) and _key_in(data) in {line.key for line in group.lines}

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the move; the rows change when the answer comes, so nothing is removed here."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        if data.hasFormat(DEPARTMENT_MIME):
            self._drop_department(_key_in(data, DEPARTMENT_MIME), row, parent)
            return False
        key, place = _key_in(data), self.place_of(_key_in(data)).row()
        wanted = self.rowCount(parent) if row < 0 else row
        self.moved.emit(key, wanted - (place < wanted))
        return False

    def _drop_department(self, key: str, row: int, parent: Index) -> None:
        """Between two departments, or on one, whose place it takes."""
        place = self.place_of_department(key).row()
        if parent.isValid():
            wanted = parent.row()
        else:
            wanted = self.rowCount() if row < 0 else row
            wanted -= place < wanted
        self.department_moved.emit(key, wanted)


def words_of(item: Group | Line, column: Column) -> str:
    """What a cell says in words: for screen readers, for copying, and as its tooltip.

    A heading stands across the row; a screen reader is told it in every cell.
    """
    if isinstance(item, Group):
        return ", ".join(filter(None, (item.name, item.mark))) if column is Column.TASK else ""
    match column:
        case Column.TASK:
            return ", ".join(filter(None, (item.title, item.detail, item.mark)))
        case Column.LEAD:
            return item.lead
        case Column.DUE:
            return item.due
        case Column.WHOM:
            return item.whom


def _key_in(data: QMimeData, kind: str = MIME) -> str:
    return bytes(data.data(kind).data()).decode()


def _keys(groups: Sequence[Group]) -> list[list[str]]:
    return [[group.key, *(line.key for line in group.lines)] for group in groups]
