"""A hire's checklist as a tree: departments, and under each its tasks, which can be ticked."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from app.models.language import apart
from app.models.readiness import Standing
from app.services.hiredetail import DepartmentPart
from app.services.taskdetail import TaskDetail

from .cells import NOWHERE, Index, TickCells
from .tree import TreeModel

tr = QCoreApplication.translate


class Column(IntEnum):
    TASK = 0
    OWNER = 1
    WHEN = 2
    STATE = 3


class ChecklistModel(TickCells[DepartmentPart | TaskDetail], TreeModel[DepartmentPart, TaskDetail]):
    """`ITEM_ROLE` gives a DepartmentPart or a TaskDetail. A tick asks; the answer changes the rows."""

    ticked = Signal(object, bool)
    """A `TaskDetail`, and whether it is to be done or open again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = (self.tr("Task"), self.tr("Owner"), self.tr("Due"), self.tr("State"))

    def show_parts(self, parts: Sequence[DepartmentPart]) -> None:
        """These departments; where they hold the same tasks as before, view and selection stay."""
        if _ids(parts) == _ids(self._heads):
            before, self._heads = self._heads, parts
            for row, (old, new) in enumerate(zip(before, parts, strict=True)):
                if old != new:
                    self._tell_changed(row, old, new)
            return
        self.beginResetModel()
        self._heads = parts
        self.endResetModel()

    def _tell_changed(self, row: int, old: DepartmentPart, new: DepartmentPart) -> None:
        head, last = self.index(row, 0), len(Column) - 1
        self.dataChanged.emit(head, self.index(row, last))
        for place, (one, other) in enumerate(zip(old.tasks, new.tasks, strict=True)):
            if one != other:
                self.dataChanged.emit(self.index(place, 0, head), self.index(place, last, head))

    def lines_of(self, head: DepartmentPart) -> Sequence[TaskDetail]:
        return head.tasks

    def place_of(self, task_id: str) -> QModelIndex:
        return self.place_where(lambda task: task.id == task_id)

    def columnCount(self, _parent: Index = NOWHERE) -> int:  # noqa: N802
        return len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item = self.item(index)
        if isinstance(item, TaskDetail) and item.tickable and index.column() == Column.TASK:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def words(self, item: DepartmentPart | TaskDetail, column: int) -> str:
        return words_of(item, Column(column))

    def spoken(self, item: DepartmentPart | TaskDetail, column: int) -> str:
        return words_of(item, Column.TASK if isinstance(item, DepartmentPart) else Column(column))

    def hovered(self, item: DepartmentPart | TaskDetail, column: int) -> str:
        """The task tells its owner and day too, which stand beside it only where there is room."""
        told = (Column.TASK, Column.OWNER, Column.WHEN) if column == Column.TASK else (Column(column),)
        return "\n".join(filter(None, (words_of(item, one) for one in told)))

    def is_ticked(self, item: DepartmentPart | TaskDetail, column: int) -> bool | None:
        return item.done if isinstance(item, TaskDetail) and column == Column.TASK else None


def words_of(item: DepartmentPart | TaskDetail, column: Column) -> str:
    """What a cell says in words: for screen readers, for copying, and as its tooltip.

    A heading stands across the row; a screen reader is told it in every cell.
    """
    if isinstance(item, DepartmentPart):
        if column is not Column.TASK:
            return ""
        said = tr("ChecklistModel", "{department}, owner {owner}, {progress}")
        return said.format(department=apart(item.name), owner=apart(item.owner), progress=progress(item))
    match column:
        case Column.TASK:
            said = (
                tr("ChecklistModel", "{task}, needed on day one: {detail}")
                if item.essential
                else tr("ChecklistModel", "{task}: {detail}")
            )
            return said.format(task=apart(item.title), detail=item.detail)
        case Column.OWNER:
            return item.owner
        case Column.WHEN:
            return item.when
        case Column.STATE:
            return item.state


def progress(part: DepartmentPart) -> str:
    if not part.total:
        return tr("ChecklistModel", "nothing to do")
    return tr("ChecklistModel", "{done} of {total} done").format(done=part.done, total=part.total)


def is_bad(standing: Standing) -> bool:
    return standing in (Standing.LATE, Standing.WAITING, Standing.ATTENTION)


def _ids(parts: Sequence[DepartmentPart]) -> list[list[str]]:
    return [[part.key, *(task.id for task in part.tasks)] for part in parts]
