"""Starting soon: everyone who starts, most urgent first, with what needs attention."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from app.models.changes import Changes
from app.models.onboarding import Readiness
from app.services.overview import Overview, overview
from app.ui.context import Context
from app.ui.delegates.hires import ROW_HEIGHT, HireDelegate
from app.ui.itemmodels.hires import ROW_ROLE, Column, HiresModel
from app.ui.runner import Latest
from app.ui.theme import tokens as t
from app.ui.theme.theme import font
from app.ui.theme.tokens import Tone
from app.ui.widgets.figure import Figure

WIDTHS = {Column.HIRE: 280, Column.STARTS: 150, Column.DEPARTMENTS: 268, Column.ATTENTION: 300, Column.READINESS: 92}


class OnlyReadiness(QSortFilterProxyModel):
    """Lets through the rows of the figures that are checked; all of them where none is."""

    wanted: frozenset[Readiness] = frozenset()

    def want(self, wanted: frozenset[Readiness]) -> None:
        self.beginFilterChange()
        self.wanted = wanted
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # type: ignore[override]  # noqa: N802
        shown = self.sourceModel().index(row, 0, parent).data(ROW_ROLE)
        return not self.wanted or shown.readiness in self.wanted


class StartingSoon(QWidget):
    chosen = Signal(str)
    """The id of the hire to show."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("starting-soon")
        self._context = context
        self._latest = Latest()
        self._stale = True
        self._model = HiresModel(self)
        self._shown = OnlyReadiness(self)
        self._shown.setSourceModel(self._model)
        self._count = QLabel()
        self._figures = {
            (Readiness.TOO_LATE,): Figure(context.theme, self.tr("will not be ready in time"), Tone.BAD),
            (Readiness.AT_RISK,): Figure(context.theme, self.tr("at risk"), Tone.RISK),
            (Readiness.ON_TRACK,): Figure(context.theme, self.tr("on track"), Tone.GOOD),
            (Readiness.READY,): Figure(context.theme, self.tr("ready"), Tone.ACCENT),
        }
        self._table = self._make_table()
        self._lay_out()
        context.bus.changed.connect(self._note)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._stale:
            self.reload()

    def reload(self) -> None:
        self._stale = False
        self._context.runner.ask(overview, self._latest.only(self._show), self._context.failed)

    def _note(self, _changes: Changes) -> None:
        self._stale = True
        if self.isVisible():
            self.reload()

    def _show(self, answer: Overview) -> None:
        self._model.show_rows(answer.rows)
        self._count.setText(self.tr("%n people", "", len(answer.rows)))
        for states, figure in self._figures.items():
            figure.show_number(sum(answer.counts[state] for state in states))

    def _filter(self) -> None:
        checked = [state for states, figure in self._figures.items() if figure.isChecked() for state in states]
        self._shown.want(frozenset(checked))

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("hires")
        table.setAccessibleName(self.tr("People who start soon"))
        table.setModel(self._shown)
        table.setItemDelegate(HireDelegate(self._context.theme))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setShowGrid(False)
        table.setMouseTracking(True)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(Column.HIRE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.ATTENTION, QHeaderView.ResizeMode.Stretch)
        table.activated.connect(lambda index: self.chosen.emit(index.data(ROW_ROLE).hire_id))
        return table

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Starting soon"))
        title.setFont(font(t.TITLE, QFont.Weight.Bold))
        head = QHBoxLayout()
        head.setSpacing(t.SPACE_3)
        head.addWidget(title)
        head.addWidget(self._count, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addStretch()
        figures = QHBoxLayout()
        figures.setSpacing(t.SPACE_3)
        for figure in self._figures.values():
            figure.toggled.connect(self._filter)
            figures.addWidget(figure)
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._table)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, t.SPACE_5, 28, t.SPACE_5)
        page.setSpacing(t.SPACE_4)
        page.addLayout(head)
        page.addLayout(figures)
        page.addWidget(card, 1)
