"""A short table to edit in place: add, remove, and reorder by dragging or with Alt and the arrows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from attrs import frozen
from PySide6.QtCore import QAbstractItemModel, QSize, Qt, Signal
from PySide6.QtGui import QAction, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.models.cataloguecheck import MOST_DAYS
from app.ui.itemmodels.cells import Index
from app.ui.theme import tokens as t
from app.ui.widgets.boxes import NumberBox

from .forms import Part, reach_in_order, reached_before

KEY_ROLE = int(Qt.ItemDataRole.UserRole)
VALUE_ROLE = KEY_ROLE + 1
MOST_ROWS_SEEN = 5
ROW_HEIGHT = 36
"""What a cell is typed in has room in it, with its frame."""


@frozen
class TextColumn:
    words: str


@frozen
class DaysColumn:
    words: str


@frozen
class ChoiceColumn:
    words: str


Column = TextColumn | DaysColumn | ChoiceColumn
Row = tuple[str, tuple[Any, ...]]
"""The key of a row, empty for a new one, and its cells: a text, a number of days, the key of a choice."""


class RowsField(Part):
    grown = Signal()
    """A row was added, to be typed in."""

    def __init__(self, name: str, words: str, columns: Sequence[Column], add_words: str, blank: Row) -> None:
        super().__init__()
        self._columns, self._blank = columns, blank
        self._name, self._words = name, words
        self._choices: dict[str, str] = {}
        self._table: _Table | None = None
        self._add = self._button(f"add-{name}", add_words, self._add_row)
        self._remove = self._button(f"remove-{name}", self.tr("Remove"), self._remove_row)
        self._remove.hide()
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addWidget(self._remove)
        buttons.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(t.SPACE_1)
        self._column.addLayout(buttons)

    @property
    def table(self) -> _Table:
        """Made with the first row."""
        if self._table is None:
            self._table = self._make_table()
        return self._table

    def first(self) -> QWidget:
        return self._add

    def offer(self, choices: dict[str, str]) -> None:
        """What a choice can be, with its words."""
        self._choices.clear()
        self._choices.update(choices)

    def rows(self) -> list[Row]:
        if self._table is None:
            return []
        return [self._row(place) for place in range(self._table.rowCount())]

    def show_rows(self, rows: Sequence[Row]) -> None:
        """These rows; where only keys are different, the cell that is being edited stays."""
        shown = self.rows()
        if list(rows) == shown:
            return
        self.table.blockSignals(True)
        if [cells for _, cells in rows] == [cells for _, cells in shown]:
            for place, (key, _) in enumerate(rows):
                self.table.model().setData(self.table.model().index(place, 0), key, KEY_ROLE)
            self.table.blockSignals(False)
            return
        self.table.setRowCount(0)
        for row in rows:
            self._insert(self.table.rowCount(), row)
        self.table.blockSignals(False)
        self._fit()
        self._enable()

    def _make_table(self) -> _Table:
        table = _Table(self._columns, self._choices)
        table.setObjectName(self._name)
        table.setAccessibleName(self._words)
        table.setHorizontalHeaderLabels([column.words for column in self._columns])
        table.itemChanged.connect(self.changed)
        table.itemSelectionChanged.connect(self._enable)
        table.move_wanted.connect(self._move)
        _action(table, "Alt+Up", self.tr("Move up"), lambda: self._shift(-1))
        _action(table, "Alt+Down", self.tr("Move down"), lambda: self._shift(1))
        _action(table, "Del", self.tr("Remove"), self._remove_row)
        before = reached_before(self._add)
        self._column.insertWidget(0, table)
        reach_in_order([before, table])
        return table

    def _row(self, place: int) -> Row:
        cells = [self.table.model().index(place, column) for column in range(len(self._columns))]
        return cells[0].data(KEY_ROLE), tuple(cell.data(VALUE_ROLE) for cell in cells)

    def _insert(self, place: int, row: Row) -> None:
        key, cells = row
        self.table.insertRow(place)
        for number, value in enumerate(cells):
            item = _Item(value, self._choices if isinstance(self._columns[number], ChoiceColumn) else {})
            item.setData(KEY_ROLE, key)
            self.table.setItem(place, number, item)

    def _add_row(self) -> None:
        self.table.blockSignals(True)
        self._insert(self.table.rowCount(), self._blank)
        self.table.blockSignals(False)
        self._fit()
        self.changed.emit()
        place = self.table.rowCount() - 1
        self.table.setCurrentCell(place, 0)
        self.table.setFocus()
        self.table.edit(self.table.model().index(place, 0))
        self.grown.emit()

    def _remove_row(self) -> None:
        place = self.table.currentRow()
        if place >= 0:
            self.table.removeRow(place)
            self._fit()
            self._enable()
            self.changed.emit()

    def _shift(self, by: int) -> None:
        self._move(self.table.currentRow(), self.table.currentRow() + by)

    def _move(self, place: int, to: int) -> None:
        if place < 0 or not 0 <= to < self.table.rowCount() or place == to:
            return
        column = self.table.currentColumn()
        rows = self.rows()
        rows.insert(to, rows.pop(place))
        self.show_rows(rows)
        self.table.setCurrentCell(to, column)
        self.changed.emit()

    def _enable(self) -> None:
        self._remove.setEnabled(bool(self.table.selectedItems()))

    def _fit(self) -> None:
        """As high as its rows, up to some; without rows only the buttons are seen."""
        rows = self.table.rowCount()
        self.table.setVisible(rows > 0)
        self._remove.setVisible(rows > 0)
        seen = sum(self.table.rowHeight(row) for row in range(min(rows, MOST_ROWS_SEEN)))
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + seen + 4)

    def _button(self, name: str, words: str, act: Any) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setProperty("quiet", True)
        button.clicked.connect(act)
        return button


def _action(table: QWidget, keys: str, words: str, act: Any) -> None:
    action = QAction(words, table)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.triggered.connect(act)
    table.addAction(action)


class _Item(QTableWidgetItem):
    """A cell with its value; a choice shows the words of it."""

    def __init__(self, value: Any, choices: dict[str, str]) -> None:
        super().__init__()
        self._choices = choices
        self.setData(VALUE_ROLE, value)

    def data(self, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            value = super().data(VALUE_ROLE)
            shown = self._choices.get(value, value) if role == Qt.ItemDataRole.DisplayRole else value
            return shown if role == Qt.ItemDataRole.EditRole else str(shown)
        return super().data(role)

    def setData(self, role: int, value: Any) -> None:  # noqa: N802
        super().setData(VALUE_ROLE if role == Qt.ItemDataRole.EditRole else role, value)


class _Editors(QStyledItemDelegate):
    """What a cell is edited with, by its column."""

    def __init__(self, columns: Sequence[Column], choices: dict[str, str], table: QTableWidget) -> None:
        super().__init__(table)
        self._columns, self._choices, self._table = columns, choices, table

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        column = self._columns[index.column()]
        if isinstance(column, TextColumn):
            return super().createEditor(parent, option, index)
        if isinstance(column, DaysColumn):
            return _days_box(parent)
        box = QComboBox(parent)
        for value, words in self._choices.items():
            box.addItem(words, value)
        box.activated.connect(lambda _place: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(VALUE_ROLE))))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)
        else:
            super().setModelData(editor, model, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        room = self._room_for_days if isinstance(self._columns[index.column()], DaysColumn) else 0
        return super().sizeHint(option, index).expandedTo(QSize(room, ROW_HEIGHT))

    @cached_property
    def _room_for_days(self) -> int:
        """Pixels in which any number of days is typed."""
        box = _days_box(self._table.viewport())
        box.deleteLater()
        return box.sizeHint().width()

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """The whole cell: beside the room around its words the frame would be cut."""
        editor.setGeometry(option.rect)


def _days_box(parent: QWidget) -> QSpinBox:
    """Stepped by the arrow keys: in a table it has no buttons, for which the other columns have no room."""
    box = NumberBox(parent)
    box.setRange(0, MOST_DAYS)
    return box


class _Table(QTableWidget):
    move_wanted = Signal(int, int)
    """A row, and where it goes."""

    def __init__(self, columns: Sequence[Column], choices: dict[str, str]) -> None:
        super().__init__(0, len(columns))
        self.setItemDelegate(_Editors(columns, choices, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for number, column in enumerate(columns):
            days = isinstance(column, DaysColumn)
            header.setSectionResizeMode(
                number, QHeaderView.ResizeMode.ResizeToContents if days else QHeaderView.ResizeMode.Stretch
            )

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802
        """From the last cell Tab goes on to what comes below, from the first one back to what is above."""
        hints, at = QAbstractItemDelegate.EndEditHint, self.currentIndex()
        cells = self.rowCount() * self.columnCount()
        place = at.row() * self.columnCount() + at.column()
        leaves = hint is hints.EditNextItem and place == cells - 1
        returns = hint is hints.EditPreviousItem and place == 0
        super().closeEditor(editor, hints.NoHint if leaves or returns else hint)
        if leaves or returns:
            self.focusNextPrevChild(leaves)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """The row goes where it is dropped; nothing is taken out here."""
        at = self.indexAt(event.position().toPoint())
        self.move_wanted.emit(self.currentRow(), at.row() if at.isValid() else self.rowCount() - 1)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
