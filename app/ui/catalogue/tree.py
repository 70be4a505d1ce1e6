"""The list of the catalogue: a tree that is always open, with all that can be done to the selected task."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu

from app.ui.delegates.catalogue import CatalogueDelegate
from app.ui.itemmodels.catalogue import CatalogueModel, Column, Group, Line
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.theme.theme import Theme
from app.ui.widgets.rowtable import RowTree

WIDTHS = {Column.LEAD: (84, 68), Column.DUE: (156, 116), Column.WHOM: (160, 120)}
"""Wide and narrow; the task has the room that is left."""
NARROW = 620


class CatalogueTree(RowTree):
    chosen = Signal(str)
    """The key of the task that is selected."""
    duplicate_wanted = Signal(str)
    removal_wanted = Signal(str)
    shift_wanted = Signal(str, int)
    """The key of a task, and by how many places it goes down; negative, up."""
    department_chosen = Signal(str)
    department_removal_wanted = Signal(str)
    department_shift_wanted = Signal(str, int)
    """As of a task, for the department whose heading is selected."""

    def __init__(self, theme: Theme, model: CatalogueModel) -> None:
        super().__init__()
        self.setObjectName("catalogue-tasks")
        self.setAccessibleName(self.tr("Tasks by department"))
        self.setModel(model)
        self.setItemDelegate(CatalogueDelegate(theme))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragEnabled(True)
        self.setDropIndicatorShown(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(50)
        for column in Column:
            fixed = column in WIDTHS
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Stretch
            )
        up, down = self._shift(-1), self._shift(1)
        removal = self._for_key(self.removal_wanted.emit, self.department_removal_wanted.emit)
        self.edits = [
            self._add("Ctrl+D", self.tr("Duplicate"), self._for_key(self.duplicate_wanted.emit)),
            self._add("Del", self.tr("Remove"), removal),
            self._add("Alt+Up", self.tr("Move up"), up),
            self._add("Alt+Down", self.tr("Move down"), down),
        ]
        self._add("Ctrl+C", self.tr("Copy"), self._copy_row)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.selectionModel().currentChanged.connect(self._tell)
        model.modelReset.connect(self._arrange)

    def _arrange(self) -> None:
        """After other rows came: all open, headings over the whole width."""
        self.expandAll()
        for row in range(self.model().rowCount()):
            self.setFirstColumnSpanned(row, self.rootIndex(), True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        for column, widths in WIDTHS.items():
            self.header().resizeSection(column, widths[self.width() < NARROW])
        self.setColumnHidden(Column.WHOM, self.width() < NARROW)  # the editor beside it says it, too

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Left and right have nothing to fold here."""
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)

    def _tell(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if isinstance(item, Line):
            self.chosen.emit(item.key)
        elif isinstance(item, Group):
            self.department_chosen.emit(item.key)

    def _for_key(
        self, act: Callable[[str], object], with_department: Callable[[str], object] | None = None
    ) -> Callable[[], None]:
        def acting() -> None:
            item = self.currentIndex().data(ITEM_ROLE)
            if isinstance(item, Line):
                act(item.key)
            elif isinstance(item, Group) and with_department is not None:
                with_department(item.key)

        return acting

    def _shift(self, by: int) -> Callable[[], None]:
        return self._for_key(
            lambda key: self.shift_wanted.emit(key, by),
            lambda key: self.department_shift_wanted.emit(key, by),
        )

    def _add(self, keys: str, words: str, act: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _copy_row(self) -> None:
        """The task, or those of the department."""
        from app.ui.copied import copy_catalogue

        item = self.currentIndex().data(ITEM_ROLE)
        if item is not None:
            copy_catalogue([item] if isinstance(item, Line) else item.lines)

    def _show_menu(self, at: QPoint) -> None:
        item = self.indexAt(at).data(ITEM_ROLE)
        if item is not None:
            menu = QMenu(self)
            duplicate = self.edits[0]
            menu.addActions([a for a in self.actions() if a is not duplicate or isinstance(item, Line)])
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(at))
