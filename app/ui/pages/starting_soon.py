"""Starting soon: everyone who starts, most urgent first, with what needs attention."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
)

from app.models.errors import UserError
from app.models.onboarding import Readiness
from app.models.wording import count
from app.services import overview
from app.services.overview import HireRow, Listing
from app.services.session import Session
from app.ui.context import Context
from app.ui.delegates.hires import ROW_HEIGHT, HireDelegate
from app.ui.itemmodels.hires import ROW_ROLE, Column, HiresModel, words_of
from app.ui.theme import tokens as t
from app.ui.theme.tokens import Tone
from app.ui.widgets.figure import Figure
from app.ui.widgets.state import State
from app.ui.widgets.texts import label

from .page import EDGE, Page

NARROW = 1000
"""Below this width of the page its columns stand closer."""
WIDTHS = {Column.STARTS: (164, 140), Column.DEPARTMENTS: (264, 216), Column.READINESS: (96, 88)}
"""Wide and narrow; the hire and what needs attention share the room that is left."""
HIRE_SHARE = 0.42


class StartingSoon(Page):
    def __init__(self, context: Context) -> None:
        super().__init__(context, "starting-soon")
        self._asking = False
        self._model = HiresModel(self)
        self._model.more_wanted.connect(self._read_more)
        self._count = label(muted=True)
        self._count.setObjectName("count")
        self._figures = {
            Readiness.TOO_LATE: Figure(context.theme, self.tr("will not be ready in time"), Tone.BAD),
            Readiness.AT_RISK: Figure(context.theme, self.tr("at risk"), Tone.RISK),
            Readiness.ON_TRACK: Figure(context.theme, self.tr("on track"), Tone.GOOD),
            Readiness.READY: Figure(context.theme, self.tr("ready"), Tone.ACCENT),
        }
        self._table = self._make_table()
        self._state = State()
        self._stack = QStackedWidget()
        self._page = QVBoxLayout(self)
        self._lay_out()
        self._state.tell(self.tr("Reading the workspace…"))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        (self._table if self._model.rows else self).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        edge = EDGE // 2 if narrow else EDGE
        self._page.setContentsMargins(edge, t.SPACE_5, edge, t.SPACE_5)
        left = self.width() - 2 * edge
        for column, widths in WIDTHS.items():
            self._table.setColumnWidth(column, widths[narrow])
            left -= widths[narrow]
        self._table.setColumnWidth(Column.HIRE, int(left * HIRE_SHARE))

    def reload(self) -> None:
        """Read the rows that are shown again, and the figures above them."""
        wanted, limit = self._wanted(), max(overview.PAGE, len(self._model.rows))
        only = self.latest.question()

        def work(session: Session) -> tuple[Listing, dict[Readiness, int]]:
            return overview.page(session, wanted, 0, limit), overview.counts(session)

        self.context.runner.ask(work, only(self._show), only(self._failed))

    def _show(self, answer: tuple[Listing, dict[Readiness, int]]) -> None:
        page, counts = answer
        selected = self._selected()
        self._asking = False
        self._model.show_rows(page.rows, complete=page.complete)
        total = sum(counts.values())
        self._count.setText(self.tr("{} to come").format(count(total, "person", "people")))
        self.counted.emit(total)
        for state, figure in self._figures.items():
            figure.show_number(counts[state])
        self._show_state(total)
        self._select(selected.hire_id if selected else None)
        self._ask_ways_out(page.rows)
        self._refresh()

    def _show_state(self, total: int) -> None:
        was_away = self._stack.currentIndex() == 1
        self._stack.setCurrentIndex(0 if self._model.rows else 1)
        if self._model.rows and was_away and self.hasFocus():
            self._table.setFocus()
        if total and not self._model.rows:
            heading, act = self.tr("Nobody stands so"), self._show_all
            self._state.tell(heading, self.tr("That is good news."), self.tr("Show everyone"), act)
        elif not total:
            self._state.tell(
                self.tr("Nobody starts soon"),
                self.tr("New hires appear here as soon as their onboarding is started: headstart hire add."),
                self.tr("Look again"),
                self.reload,
            )

    def _failed(self, error: Exception) -> None:
        self._asking = False
        if not isinstance(error, UserError):
            self.context.failed(error)
        said = str(error) if isinstance(error, UserError) else self.tr("The list could not be read.")
        self._stack.setCurrentIndex(1)
        self._state.tell(self.tr("The workspace can't be read"), said, self.tr("Try again"), self.reload)

    def _ask_ways_out(self, rows: Sequence[HireRow]) -> None:
        """What helps those who will not be ready is computed after the rows are seen."""
        late = [row.hire_id for row in rows if row.readiness is Readiness.TOO_LATE]
        if late:
            self.context.runner.ask(
                lambda session: overview.ways_out(session, late), self._model.show_hints, self.context.failed
            )

    def _refresh(self) -> None:
        """Figures of another day are brought up to this one, some at a time, and then shown."""

        def then(planned: int) -> None:
            if planned:
                self.reload()

        self.context.runner.ask(overview.refresh_some, then, self._failed)

    def _read_more(self) -> None:
        if self._asking:
            return
        self._asking = True
        wanted, offset = self._wanted(), len(self._model.rows)
        only = self.latest.question()

        def then(page: Listing) -> None:
            self._asking = False
            self._model.add_rows(page.rows, complete=page.complete)
            self._ask_ways_out(page.rows)

        self.context.runner.ask(
            lambda session: overview.page(session, wanted, offset), only(then), only(self._failed)
        )

    def _wanted(self) -> tuple[Readiness, ...]:
        return tuple(state for state, figure in self._figures.items() if figure.isChecked())

    def _show_all(self) -> None:
        for figure in self._figures.values():
            figure.setChecked(False)

    def _selected(self) -> HireRow | None:
        index = self._table.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def _select(self, hire_id: str | None) -> None:
        if not self._model.rows:
            return
        found = self._model.place_of(hire_id) if hire_id else self._model.index(0, 0)
        self._table.setCurrentIndex(found if found.isValid() else self._model.index(0, 0))

    def _open(self) -> None:
        row = self._selected()
        if row is not None:
            self.hire_wanted.emit(row.hire_id)

    def _copy(self) -> None:
        """The selected rows as a table: tabs between the cells, so that a spreadsheet takes them as cells."""
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        lines = ["\t".join(words_of(self._model.rows[row], column) for column in Column) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _show_menu(self, at: QPoint) -> None:
        if self._table.indexAt(at).isValid():
            menu = QMenu(self)
            menu.addActions(self._table.actions())
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._table.viewport().mapToGlobal(at))

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("hires")
        table.setAccessibleName(self.tr("People who start soon"))
        table.setModel(self._model)
        table.setItemDelegate(HireDelegate(self.context.theme))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setMouseTracking(True)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(80)
        for column in Column:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.ATTENTION, QHeaderView.ResizeMode.Stretch)
        open_hire = QAction(self.tr("Open"), table)
        open_hire.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        open_hire.triggered.connect(self._open)
        copy = QAction(self.tr("Copy"), table)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.triggered.connect(self._copy)
        for action in (open_hire, copy):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            table.addAction(action)
        table.doubleClicked.connect(self._open)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        return table

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(t.SPACE_3)
        head.addWidget(label(self.tr("Starting soon"), t.TITLE, bold=True))
        head.addWidget(self._count, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addStretch()
        figures = QHBoxLayout()
        figures.setSpacing(t.SPACE_3)
        for figure in self._figures.values():
            figure.toggled.connect(self._filter)
            figures.addWidget(figure)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._state)
        self._stack.setCurrentIndex(1)
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._stack)
        self._page.setSpacing(t.SPACE_4)
        self._page.addLayout(head)
        self._page.addLayout(figures)
        self._page.addWidget(card, 1)

    def _filter(self) -> None:
        self._model.show_rows([], complete=True)
        self.reload()
