"""The checklist as a tree that is always open, grouped by department."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu

from app.services.taskdetail import TaskDetail
from app.ui.delegates.checklist import ChecklistDelegate
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.itemmodels.checklist import ChecklistModel, Column
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme, font_metrics

from .rowtable import RowTree

WIDTHS = {Column.OWNER: 128, Column.WHEN: 92, Column.STATE: 190}
NARROW, NARROWER, NARROWEST = 620, 480, 440
"""Below these widths the owner stands in the inspector only, the state is narrower, the day stands with the task."""
NARROW_STATE, MOST_WHEN = 140, 132


class ChecklistView(RowTree):
    """The space bar ticks the task that is selected, whichever of its cells is."""

    menu_wanted = Signal(QMenu)
    """The menu of the current task, to which what can be done with it is added."""
    entered = Signal()
    """Somebody wants to work on the current task."""

    def __init__(self, theme: Theme, model: ChecklistModel) -> None:
        super().__init__()
        self.setObjectName("checklist")
        self.setAccessibleName(self.tr("Checklist"))
        self.setModel(model)
        model.modelReset.connect(self._arrange)
        model.dataChanged.connect(self._fit_days)
        self.setItemDelegate(ChecklistDelegate(theme))
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(60)
        for column in Column:
            fixed = column in WIDTHS
            mode = QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if fixed:
                header.resizeSection(column, WIDTHS[column])
        self._tick = QAction(self.tr("Tick or untick"), self)
        self._tick.setShortcut(QKeySequence(Qt.Key.Key_Space))
        self._tick.triggered.connect(self._toggle)
        self._enter = QAction(self.tr("Work on the task"), self)
        self._enter.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        self._enter.triggered.connect(self.entered)
        self._copy = QAction(self.tr("Copy"), self)
        self._copy.setShortcut(QKeySequence.StandardKey.Copy)
        self._copy.triggered.connect(self._copy_row)
        self._copy_whole = QAction(self.tr("Copy the whole checklist"), self)
        self._copy_whole.setShortcut("Ctrl+Shift+C")
        self._copy_whole.triggered.connect(self._copy_all)
        for action in (self._tick, self._enter, self._copy, self._copy_whole):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(action)
        self.selectionModel().currentChanged.connect(self._let_tick)
        model.dataChanged.connect(self._let_tick)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def _arrange(self) -> None:
        """After other rows came: all open, headings over the whole width."""
        self.expandAll()
        model = self.model()
        for row in range(model.rowCount()):
            self.setFirstColumnSpanned(row, self.rootIndex(), True)
        self._fit_days()

    def _fit_days(self) -> None:
        """The days are seen in full, also those with their year."""
        model, days = self.model(), [""]
        for head in (model.index(row, 0) for row in range(model.rowCount())):
            days += [task.when for task in head.data(ITEM_ROLE).tasks]
        longest = int(font_metrics(t.SMALL).horizontalAdvance(max(days, key=len)))
        width = max(WIDTHS[Column.WHEN], min(longest + 3 * t.SPACE_2, MOST_WHEN))
        self.header().resizeSection(Column.WHEN, width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.setColumnHidden(Column.OWNER, self.width() < NARROW)
        self.setColumnHidden(Column.WHEN, self.width() < NARROWEST)
        state = NARROW_STATE if self.width() < NARROWER else WIDTHS[Column.STATE]
        self.header().resizeSection(Column.STATE, state)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Left and right have nothing to fold here."""
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)

    def _let_tick(self) -> None:
        item = self.currentIndex().data(ITEM_ROLE)
        self._tick.setEnabled(isinstance(item, TaskDetail) and item.tickable)

    def _toggle(self) -> None:
        index = self.currentIndex().siblingAtColumn(Column.TASK)
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            done = index.data(ITEM_ROLE).done
            state = Qt.CheckState.Unchecked if done else Qt.CheckState.Checked
            self.model().setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _copy_row(self) -> None:
        """The task, or those of the department."""
        item = self.currentIndex().data(ITEM_ROLE)
        if item is not None:
            self._copy_tasks([item] if isinstance(item, TaskDetail) else item.tasks)

    def _copy_all(self) -> None:
        model = self.model()
        parts = (model.index(row, 0).data(ITEM_ROLE) for row in range(model.rowCount()))
        self._copy_tasks([task for part in parts for task in part.tasks])

    def _copy_tasks(self, tasks: Sequence[TaskDetail]) -> None:
        from app.ui.copied import copy_checklist

        copy_checklist(tasks)

    def _show_menu(self, at: QPoint) -> None:
        item = self.indexAt(at).data(ITEM_ROLE)
        if isinstance(item, TaskDetail):
            menu = QMenu(self)
            menu.setObjectName("checklist-menu")
            menu.addActions(self.actions())
            self.menu_wanted.emit(menu)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(at))
