"""My department: what to begin today, this week and later, what waits, and what is coming."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.models.errors import UserError
from app.services import department, outcomes
from app.services.department import Desk, Wanted, WorkPage
from app.services.outcomes import Outlook
from app.services.session import Session
from app.services.workrow import WorkRow
from app.ui.context import Context
from app.ui.itemmodels.worklist import WorklistModel
from app.ui.remembered import DEPARTMENT, keep, kept, last_department
from app.ui.task_moves import TaskMoves
from app.ui.theme import tokens as t
from app.ui.widgets.demand import Demand
from app.ui.widgets.department_head import DepartmentHead
from app.ui.widgets.move_bar import MoveBar
from app.ui.widgets.promises import Promises
from app.ui.widgets.split import Split
from app.ui.widgets.state import State
from app.ui.widgets.worklist import WorklistView

from .page import Page

SIDE = (344, 252)
"""Pixels of the column beside the list, wide and narrow."""
LEAST_LIST, LEAST_BESIDE, LEAST_ABOVE = 420, 760, 340
"""Pixels of the list at least, of list and column beside each other, and of the list with the column below it."""
TYPING_MS = 200
MANY = 1_000
"""Rows that are read at once where all of them are wanted."""
GROUPING = "my-department/grouping"


class MyDepartment(Page):
    report_wanted = Signal(str)
    """The key of a department whose list is to be printed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "my-department")
        self._wanted = _remembered()
        self._desk: Desk | None = None
        self._asking = False
        self._whole = 0
        self._is_other = True
        self._model = WorklistModel(self)
        self._view = WorklistView(context.theme, self._model)
        self._moves = TaskMoves(context, self._view)
        self._head = DepartmentHead(self._wanted)
        self._bar = MoveBar(self._moves, self._view)
        self._demand = Demand(context.theme)
        self._promises = Promises()
        self._state = State()
        self._stack = QStackedWidget()
        self._side = QScrollArea()
        self._page = QVBoxLayout(self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._connect()
        self._lay_out()
        self._state.tell(self.tr("Reading the workspace…"))

    def take_keys(self) -> None:
        (self._view if self._model.rows else self).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.keep_edges(self._page)
        self._split.fit(SIDE[self.narrow], SIDE[1])

    def reload(self) -> None:
        """Read the sections and the rows that are shown again, and then what stands beside them."""
        wanted = self._wanted
        limit = department.PAGE if self._is_other else max(department.PAGE, len(self._model.rows))
        only = self.latest.question()

        def work(session: Session) -> tuple[Desk, WorkPage]:
            desk = department.desk(session, wanted)
            return desk, department.page(session, desk.wanted, desk.sections, limit=limit)

        self.context.runner.ask(work, only(self._show), only(self._failed))

    def _show(self, answer: tuple[Desk, WorkPage]) -> None:
        desk, page = answer
        selected = [] if self._is_other else self._view.selected()
        place = 0 if self._is_other else self._view.first_selected()
        self._asking, self._whole = False, 0
        self._desk = desk
        self._head.show_desk(desk)
        self._moves.begin_with(desk.wanted.department or "", desk.me, desk.today)
        self._model.show_rows(desk.sections, page.rows, complete=page.complete)
        self._view.arrange()
        self._view.select(selected, place)
        if self._is_other:
            self._view.scrollToTop()
        self._is_other = False
        self._select()
        self._show_state(desk)
        self._read_outlook(desk)
        self.bring_up_to_date(self._failed)
        self.was_read.emit()

    def _show_state(self, desk: Desk) -> None:
        was_away = self._stack.currentIndex() == 1
        self._stack.setCurrentIndex(0 if self._model.rows else 1)
        if self._model.rows:
            if was_away and self.hasFocus():
                self._view.setFocus()
            return
        if desk.wanted.words or desk.wanted.whose is not department.Whose.EVERYONES:
            self._state.tell(
                self.tr("No task is like that"),
                self.tr("Tasks are found by their title, the new hire or the owner."),
                self.tr("Show all tasks"),
                self._head.show_all,
            )
        else:
            self._state.tell(
                self.tr("Nothing to do"),
                self.tr("Tasks appear here as soon as an onboarding needs something of this department."),
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

    def _read_outlook(self, desk: Desk) -> None:
        """What stands beside the list is read after it."""
        key = desk.wanted.department or ""

        def then(outlook: Outlook) -> None:
            if self._desk is desk:
                self._demand.show_weeks(outlook.weeks)
                self._promises.show_record(outlook.record)

        self.context.runner.ask(lambda session: outcomes.outlook(session, key), then, self.context.failed)

    def _read_rest(self) -> None:
        """Read to the end, many rows at a time, then select all, unless the selection is another by then."""
        self._whole = len(self._view.selected())
        self._read_more()

    def _read_more(self) -> None:
        desk, rows = self._desk, self._model.rows
        if self._asking or desk is None or not rows:
            return
        self._asking = True

        def then(page: WorkPage) -> None:
            self._asking = False
            if self._desk is desk and self._model.rows == rows:
                self._model.add_rows(page.rows, complete=page.complete)
                self._view.arrange_more(page.rows)
                if self._whole and self._whole == len(self._view.selected()):
                    self._view.selectAll() if page.complete else self._read_more()
                else:
                    self._whole = 0

        many = MANY if self._whole else department.PAGE

        def work(session: Session) -> WorkPage:
            return department.page(session, desk.wanted, desk.sections, rows[-1], many)

        self.context.runner.ask(work, then, self._failed)

    def _want(self, wanted: Wanted) -> None:
        """Show another department, grouping or filter from its beginning."""
        another = wanted.department != self._wanted.department
        self._wanted = wanted
        _remember(wanted)
        if another:
            self.recount_wanted.emit()
        self._is_other = True
        self.reload()

    def _select(self) -> None:
        self._moves.select(self._view.selected())

    def _open(self) -> None:
        row = self._view.current()
        if isinstance(row, WorkRow):
            self.hire_wanted.emit(row.task.hire_id)

    def _print(self) -> None:
        if self._desk is not None and self._desk.wanted.department:
            self.report_wanted.emit(self._desk.wanted.department)

    def _connect(self) -> None:
        self._model.more_wanted.connect(self._read_more)
        self._model.ticked.connect(self._moves.tick)
        self._model.taken.connect(lambda row: self._moves.take([row]))
        self._view.opened.connect(self._open)
        self._view.rest_wanted.connect(self._read_rest)
        self._view.toggled.connect(self._moves.toggle)
        self._view.selectionModel().selectionChanged.connect(self._select)
        self._head.wanted.connect(self._want)
        self._head.typed.connect(self._typing.start)
        self._head.print_wanted.connect(self._print)
        self._typing.timeout.connect(lambda: self._want(self._head.choice))
        self._head.lead_to(self._view)

    def _lay_out(self) -> None:
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._state)
        self._stack.setCurrentIndex(1)
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self._bar)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_4)
        column.addWidget(self._demand)
        column.addWidget(self._promises)
        column.addStretch()
        self._side.setObjectName("beside-the-list")
        self._side.setAccessibleName(self.tr("What is coming, and our promises"))
        self._side.setWidget(beside)
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.viewport().setAutoFillBackground(False)
        beside.setAutoFillBackground(False)
        card.setMinimumWidth(LEAST_LIST)
        self._split = Split(
            "department-split", card, self._side, least_beside=LEAST_BESIDE, least_above=LEAST_ABOVE
        )
        self._split.crowded.connect(self._head.let_turn)
        self._head.side_wanted.connect(self._split.show_side)
        self._page.setSpacing(t.SPACE_4)
        self._page.addWidget(self._head)
        self._page.addWidget(self._split, 1)


def _remembered() -> Wanted:
    """The department and the grouping as they were seen last."""
    grouping = kept(GROUPING)
    known = (
        department.Grouping(grouping) if grouping in list(department.Grouping) else department.Grouping.DUE
    )
    return Wanted(department=last_department(), grouping=known)


def _remember(wanted: Wanted) -> None:
    keep(GROUPING, wanted.grouping.value)
    if wanted.department:
        keep(DEPARTMENT, wanted.department)
