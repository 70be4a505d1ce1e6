"""The list of a department as a table: keys, context menu and copying for all rows that are selected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu

from app.services.workrow import WorkRow
from app.ui.delegates.tickbox import AREA
from app.ui.delegates.worklist import WorklistDelegate, state_words
from app.ui.itemmodels.cells import Index
from app.ui.itemmodels.worklist import Column, WorklistModel
from app.ui.theme import tokens as t
from app.ui.theme.painting import PILL_FONT
from app.ui.theme.theme import Theme

from .rowtable import RowTable, widest

ROW_HEIGHT, HEADING_HEIGHT = 54, 40
USUAL = {Column.OWNER: 132, Column.WHEN: 146, Column.STATE: 140}
"""Columns are at least as wide where there is room; the task has what is left."""
LEAST_OWNER = 96
MOST = {Column.OWNER: 220, Column.WHEN: 196, Column.STATE: 176}
"""In the words of any language."""
NARROW = 720
"""Below this width the columns stand closer, and the owner stands with the task where titles would be cut."""
CELL = 2 * t.SPACE_2
"""Pixels around the words of a cell."""


class WorklistView(RowTable):
    opened = Signal()
    """Enter or a double click on a task."""
    toggled = Signal()
    """The space bar."""
    rest_wanted = Signal()
    """All are to be selected, also those that have not been read yet."""

    def __init__(self, theme: Theme, model: WorklistModel) -> None:
        super().__init__()
        self.setObjectName("worklist")
        self.setAccessibleName(self.tr("Tasks of the department"))
        self._rows = model
        self._content: dict[Column, int] = {}
        self.setModel(model)
        self.setItemDelegate(WorklistDelegate(theme))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.hide()
        header.setMinimumSectionSize(60)
        for column in Column:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TASK, QHeaderView.ResizeMode.Stretch)
        self.add_action(self.tr("Tick or untick"), "tick", QKeySequence(Qt.Key.Key_Space)).triggered.connect(
            self.toggled
        )
        self.copy = self.add_action(self.tr("Copy"), "copy", QKeySequence.StandardKey.Copy)
        self.copy.triggered.connect(self._copy)
        self.open = self.add_action(self.tr("Open hire"), "open-hire", QKeySequence(Qt.Key.Key_Return))
        self.open.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        self.open.triggered.connect(self.opened)
        self.doubleClicked.connect(self.opened)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def add_action(self, words: str, name: str, keys: QKeySequence | QKeySequence.StandardKey) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(action)
        return action

    def selected(self) -> list[WorkRow]:
        """The selected rows in the order of the list."""
        items = map(self._rows.at, self._selected_places())
        return [item for item in items if isinstance(item, WorkRow)]

    def selectAll(self) -> None:  # noqa: N802
        super().selectAll()
        if not self._rows.complete:
            self.rest_wanted.emit()

    def _selected_places(self) -> list[int]:
        """Headings too where all around them is selected: asked row by row, Qt takes seconds for thousands."""
        parts = self.selectionModel().selection().toList()
        return sorted({place for part in parts for place in range(part.top(), part.bottom() + 1)})

    def first_selected(self) -> int:
        """The place of the first selected row; 0 where none is."""
        return min(self._selected_places(), default=0)

    def current(self) -> WorkRow | None:
        index = self.currentIndex()
        item = self._rows.item(index) if index.isValid() else None
        return item if isinstance(item, WorkRow) else None

    def arrange(self) -> None:
        """After other rows came: headings are lower than tasks, and the days are seen in full."""
        self._content = {}
        self.arrange_more(self._rows.rows)

    def arrange_more(self, rows: Sequence[WorkRow]) -> None:
        """After these came behind the others: only they are measured."""
        for place in self._rows.headings:
            self.setRowHeight(place, HEADING_HEIGHT)
        self._make_room_for(rows)
        self._fit()

    def select(self, rows: Sequence[WorkRow], near: int = 0) -> None:
        """Select those that still stand in their section; where none does, the task that is nearest to a place.

        So the list stays where it is when a tick takes a task out of it.
        """
        stayed = self._rows.places_of(rows)
        found = stayed or self._rows.nearest(near)
        if not found:
            return
        flags = QItemSelectionModel.SelectionFlag
        wanted = QItemSelection()
        for first, last in _runs(found):
            wanted.select(self._rows.index(first, 0), self._rows.index(last, 0))
        if self.currentIndex().row() not in found:
            self.selectionModel().setCurrentIndex(self._rows.index(found[0], 0), flags.NoUpdate)
        self.selectionModel().select(wanted, flags.ClearAndSelect | flags.Rows)
        if not stayed:
            self.scrollTo(self._rows.index(found[0], 0))

    def scrollTo(  # noqa: N802
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """The first task of a section comes with its heading."""
        above = index.row() - 1
        if above >= 0 and not isinstance(self._rows.at(above), WorkRow):
            super().scrollTo(self._rows.index(above, 0), hint)
        super().scrollTo(index, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _make_room_for(self, rows: Sequence[WorkRow]) -> None:
        """How wide each column would have to be for all that stands in it; of a task for its title."""
        title = widest((row.task.title for row in rows), t.BODY)
        owner = widest((words for row in rows for words in (row.owner, row.offer)), t.SMALL)
        days = widest((words for row in rows for words in (row.due, row.begin)), t.SMALL)
        needed = {
            Column.TASK: title + int(AREA) + t.SPACE_2,
            Column.OWNER: owner + CELL,
            Column.WHEN: days + CELL,
            Column.STATE: widest(map(state_words, rows), *PILL_FONT) + CELL + 2 * t.SPACE_2,
        }
        self._content = {column: max(self._content.get(column, 0), room) for column, room in needed.items()}

    def _fit(self) -> None:
        """The state and the days are seen whole, then titles, then owners; what follows a task has what is left."""
        narrow = self.width() < NARROW
        wanted = {
            column: max(0 if narrow else USUAL[column], min(self._content.get(column, 0), most))
            for column, most in MOST.items()
        }
        left = self.viewport().width() - wanted[Column.WHEN] - wanted[Column.STATE]
        spare = left - self._content.get(Column.TASK, 0)
        wanted[Column.OWNER] = min(wanted[Column.OWNER], max(LEAST_OWNER, spare))
        self.setColumnHidden(Column.OWNER, narrow and spare < LEAST_OWNER)
        for column, width in wanted.items():
            self.setColumnWidth(column, width)

    def _copy(self) -> None:
        from app.ui.copied import copy_work

        copy_work(self.selected())

    def _show_menu(self, at: QPoint) -> None:
        if self.selected():
            menu = QMenu(self)
            menu.setObjectName("worklist-menu")
            menu.setToolTipsVisible(True)
            menu.addActions(self.actions())
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(at))


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of those that follow each other."""
    first = last = places[0]
    for place in places[1:]:
        if place != last + 1:
            yield first, last
            first = place
        last = place
    yield first, last
