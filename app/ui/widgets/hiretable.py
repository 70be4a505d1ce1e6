"""The table of those who start: its columns, its keys, its menu, and copying rows out of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu

from app.services.overview import HireRow
from app.ui.delegates.hires import (
    BESIDE_CHIPS,
    BESIDE_NAME,
    BOLD,
    CLOSE_GAP,
    ROW_HEIGHT,
    HireDelegate,
    attention_words,
    chip_words,
)
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.itemmodels.hires import Column, HiresModel
from app.ui.remembered import OwnWidths
from app.ui.theme import tokens as t
from app.ui.theme.painting import CHIP_FONT, PILL_FONT
from app.ui.theme.theme import Theme

from .rowtable import RowTable, widest

NARROW = 960
"""Below this width the columns stand closer."""
GIVE_WAY = {Column.DEPARTMENTS: 880, Column.READINESS: 660}
"""Below these widths a column gives its room to the name and to what needs attention."""
WIDTHS = {Column.STARTS: (164, 136), Column.DEPARTMENTS: (264, 208), Column.READINESS: (96, 90)}
"""Wide and narrow; the hire and what needs attention share the room that is left."""
HIRE_SHARE = (0.42, 0.44)
"""Of that room, where what stands in both has not enough, or more than enough."""
ENOUGH = 320
"""So much of what needs attention is seen in any case, where its column can have it."""
PILL = 3 * t.SPACE_2 + t.SPACE_3
"""Pixels around the words of a pill in its cell."""
AROUND_CHIP = 2
"""Pixels of a chip around its words."""
LEAST, LEAST_ATTENTION = 70, 160
SETTINGS = "starting-soon"


class HireTable(RowTable):
    """Columns follow the width of the table, except those that a person has made wider or narrower."""

    opened = Signal(str)
    """The id of the hire to show."""

    def __init__(self, theme: Theme, model: HiresModel) -> None:
        super().__init__()
        self.setObjectName("hires")
        self.setAccessibleName(self.tr("People who start soon"))
        self._hires, self._room, self._content = model, 0, (0, 0)
        self._chips = 0
        self.setModel(model)
        self.setItemDelegate(HireDelegate(theme))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self._dress_header(self.horizontalHeader())
        names = [column.name.lower() for column in Column]
        self._own = OwnWidths(self.horizontalHeader(), SETTINGS, names)
        self._add_actions()
        model.modelReset.connect(self._measure)
        model.rowsInserted.connect(self._take_more)
        model.dataChanged.connect(self._take_rows)
        self.doubleClicked.connect(self._open)

    @property
    def selected(self) -> HireRow | None:
        index = self.currentIndex()
        return index.data(ITEM_ROLE) if index.isValid() else None

    def select(self, hire_id: str | None) -> None:
        """Select a hire, or the first where it is not shown."""
        if not self._hires.rows:
            return
        found = self._hires.place_of(hire_id) if hire_id else self._hires.index(0, 0)
        self.setCurrentIndex(found if found.isValid() else self._hires.index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._room = event.size().width()
        self._fit()

    def _fit(self) -> None:
        self._own.fitting = True
        left = self._room
        narrow = left < NARROW
        for column, least in GIVE_WAY.items():
            self.setColumnHidden(column, left < least)
        for column, widths in WIDTHS.items():
            if self.isColumnHidden(column):
                continue
            title = self.horizontalHeader().sectionSizeHint(column)
            needed = self._chips if column is Column.DEPARTMENTS else 0
            width = self._own.get(column) or max(title, widths[narrow], needed)
            self.setColumnWidth(column, width)
            left -= width
        hire = self._own.get(Column.HIRE) or self._hire_width(left, HIRE_SHARE[narrow])
        self.setColumnWidth(Column.HIRE, max(LEAST, min(hire, left - LEAST_ATTENTION)))
        self._own.fitting = False

    def _hire_width(self, left: int, share: float) -> int:
        """Each has what stands in it where there is room for both; else what needs attention is shortened first."""
        hire, attention = self._content
        if hire + attention <= left:
            return hire + int((left - hire - attention) * share)
        return min(hire, max(int(left * share), left - min(attention, ENOUGH)))

    def _measure(self) -> None:
        """How wide the hire, what needs attention and the chips would have to be for all that stands in them."""
        self._content, self._chips = (0, 0), 0
        self._make_room_for(self._hires.rows)

    def _make_room_for(self, rows: Sequence[HireRow]) -> None:
        name = widest((row.name for row in rows), t.BODY, BOLD)
        detail = widest((row.detail for row in rows), t.SMALL)
        said = widest((attention_words(row) for row in rows), *PILL_FONT)
        hire, attention = self._content
        self._content = max(hire, max(name, detail) + BESIDE_NAME), max(attention, said + PILL)
        shares = {share for row in rows for share in row.departments}
        chip = widest(
            (words for share in shares for words in (chip_words(share.short), share.count)), *CHIP_FONT
        )
        most = max((len(row.departments) for row in rows), default=0)
        self._chips = max(self._chips, int(most * (chip + AROUND_CHIP + CLOSE_GAP)) + BESIDE_CHIPS)
        self._fit()

    def _take_more(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Only what came is measured: a list of thousands comes in hundreds of parts."""
        self._make_room_for(self._hires.rows[first : last + 1])

    def _take_rows(self, first: QModelIndex) -> None:
        """Rows that are the same hires as before; a hint that comes later changes no width."""
        if first.column() == Column.HIRE:
            self._measure()

    def _use_usual_widths(self) -> None:
        self._own.forget()
        self._fit()

    def _open(self) -> None:
        row = self.selected
        if row is not None:
            self.opened.emit(row.hire_id)

    def _copy(self) -> None:
        from app.ui.copied import copy_hires

        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        copy_hires([self._hires.rows[row] for row in places])

    def _show_menu(self, at: QPoint) -> None:
        if self.indexAt(at).isValid():
            menu = QMenu(self)
            menu.addActions(self.actions())
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(at))

    def _add_actions(self) -> None:
        open_hire = QAction(self.tr("Open"), self)
        open_hire.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        open_hire.triggered.connect(self._open)
        copy = QAction(self.tr("Copy"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.triggered.connect(self._copy)
        usual = QAction(self.tr("Usual column widths"), self)
        usual.triggered.connect(self._use_usual_widths)
        for action in (open_hire, copy, usual):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def _dress_header(self, header: QHeaderView) -> None:
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(LEAST)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.ATTENTION, QHeaderView.ResizeMode.Stretch)
