"""A table of records that can be searched by its owner, copied as a table, and walked by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from app.ui.delegates.records import RecordDelegate
from app.ui.itemmodels.cells import ITEM_ROLE, NOWHERE, Index
from app.ui.itemmodels.records import Record, RecordsModel
from app.ui.remembered import OwnWidths
from app.ui.theme.theme import Theme
from app.ui.widgets.rowtable import RowTable

LEAST = 40
"""Pixels of a column."""


class RecordsTable(RowTable):
    """Each of the `headers` has its share of the width: the title of the column, and its share.

    A column that a person dragged keeps its width; the last one has what is left.
    """

    picked = Signal(object)
    """The `Record` that is current now."""

    def __init__(self, theme: Theme, name: str, words: str, headers: Sequence[tuple[str, int]]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._shares = [share for _, share in headers]
        self._model = RecordsModel([title for title, _ in headers], self)
        self._shown = _Found(self)
        self._shown.setSourceModel(self._model)
        self.setModel(self._shown)
        self._delegate = RecordDelegate(theme)
        self.setItemDelegate(self._delegate)
        self._quiet = False
        self._dress()
        self._own = OwnWidths(self.horizontalHeader(), name, [str(at) for at in range(len(headers))])
        self._add_copy()
        self.selectionModel().currentRowChanged.connect(self._pick)

    def show_records(self, records: Sequence[Record]) -> None:
        """These records instead of the ones before. Which one is current is said with `select`, after this."""
        self._quiet = True
        self._model.show_records(records)
        self._quiet = False

    def narrow(self, words: str) -> None:
        """Show only what has these words in some cell."""
        self._shown.look_for(words)
        if not self.currentIndex().isValid():
            self.select_first()

    def current(self) -> Record | None:
        index = self.currentIndex()
        return index.data(ITEM_ROLE) if index.isValid() else None

    def select(self, key: str, *, quietly: bool = False) -> bool:
        """Make the record of that key the current one; False where it is not shown. `picked` tells of it."""
        return self._go_to(self._shown.mapFromSource(self._model.place_of(key)), quietly)

    def select_first(self) -> bool:
        return self._go_to(self._shown.index(0, 0), False)

    def select_none(self) -> None:
        self._go_to(NOWHERE, True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Whatever was dragged in a wider window, each column keeps some room in this one."""
        self._own.fitting = True
        left, shares, behind = self.viewport().width(), sum(self._shares), len(self._shares)
        for column, share in enumerate(self._shares):
            behind -= 1
            width = self._own.get(column) or left * share // shares
            width = max(LEAST, min(width, left - behind * LEAST))
            self.setColumnWidth(column, width)
            left, shares = left - width, shares - share
        self._own.fitting = False

    def _use_usual_widths(self) -> None:
        self._own.forget()
        self._fit()

    def _go_to(self, place: QModelIndex, quietly: bool) -> bool:
        self._quiet = True
        self.clearSelection()
        self.setCurrentIndex(place)
        self._quiet = False
        if place.isValid() and not quietly:
            self.picked.emit(self.current())
        return place.isValid()

    def records(self) -> Sequence[Record]:
        return self._model.records

    def copy(self) -> None:
        """The selected rows as a table with its heading."""
        from app.ui.copied import copy_table

        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = [self._shown.index(row, 0).data(ITEM_ROLE) for row in rows]
        copy_table(self._model.headers, [record.cells for record in found])

    def _pick(self, now: Index) -> None:
        if now.isValid() and not self._quiet:
            self.picked.emit(now.data(ITEM_ROLE))

    def _dress(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().setDefaultSectionSize(self._delegate_height())
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(LEAST)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(len(self._shares) - 1, QHeaderView.ResizeMode.Stretch)

    def _delegate_height(self) -> int:
        return self.fontMetrics().height() + 18

    def _add_copy(self) -> None:
        copy = QAction(self.tr("Copy"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        usual = QAction(self.tr("Usual column widths"), self)
        usual.triggered.connect(self._use_usual_widths)
        self.addAction(usual)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)


class _Found(QSortFilterProxyModel):
    """The records that have some words in one of their cells, in whatever case."""

    def __init__(self, parent: RecordsTable) -> None:
        super().__init__(parent)
        self._words = ""

    def look_for(self, words: str) -> None:
        self.beginFilterChange()
        self._words = words.strip().casefold()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, _parent: Index = NOWHERE) -> bool:  # noqa: N802
        source = self.sourceModel()
        record: Record = source.index(row, 0).data(ITEM_ROLE)
        return not self._words or any(self._words in cell.casefold() for cell in record.cells)
