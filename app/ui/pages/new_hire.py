"""A new hire: the verdict and its best remedy, the timeline, the checklist, and all about one task."""

from __future__ import annotations

from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.changes import Changes
from app.models.commands import Command, CompleteTasks, MakeFirm, ReopenTasks, WithdrawOnboarding
from app.models.errors import UserError
from app.models.language import apart
from app.models.readiness import Standing
from app.services.hiredetail import DepartmentPart, HireDetail, hire_detail
from app.services.onboarding import exists
from app.services.session import Session
from app.services.taskdetail import TaskDetail
from app.services.taskmoves import Move
from app.services.tasknotes import add_note
from app.services.waysout import WayOut
from app.ui.context import Context
from app.ui.dialogs.move_start import MoveStart
from app.ui.dialogs.task_questions import TaskQuestions
from app.ui.dialogs.withdraw import Withdraw
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.itemmodels.checklist import ChecklistModel
from app.ui.theme import tokens as t
from app.ui.widgets.checklist import ChecklistView
from app.ui.widgets.hire_head import HireHead
from app.ui.widgets.hire_panes import HirePanes
from app.ui.widgets.inspector import Inspector
from app.ui.widgets.scrolling import filling
from app.ui.widgets.state import State
from app.ui.widgets.timelinecard import TimelineCard
from app.ui.widgets.verdict import VerdictCard

from .page import Page

if TYPE_CHECKING:
    from app.ui.printing import Output


class NewHirePage(Page):
    left = Signal()
    """Back to the list."""
    report_wanted = Signal(str)
    """The id of the hire whose readiness report is to be seen and printed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "new-hire")
        self._hire_id = ""
        self._detail: HireDetail | None = None
        self._inspected: HireDetail | None = None
        self._task_id = ""
        self._order: list[str] = []
        self._head = HireHead(context.theme)
        self._head.left.connect(self.left)
        self._head.report_wanted.connect(lambda: self.report_wanted.emit(self._hire_id))
        self._head.pdf_wanted.connect(self._ask_where_to_write)
        self._head.move_wanted.connect(lambda: self.move_start(None))
        self._head.firm_wanted.connect(self._make_firm)
        self._head.withdraw_wanted.connect(self._ask_withdraw)
        context.presence.others.connect(self._show_others)
        self._verdict = VerdictCard(context.theme)
        self._verdict.taken.connect(self._take)
        self._card = TimelineCard(context.theme)
        self._card.timeline.chosen.connect(self.select_task)
        self._model = ChecklistModel(self)
        self._model.ticked.connect(self._tick)
        self._checklist = ChecklistView(context.theme, self._model)
        self._checklist.selectionModel().currentChanged.connect(self._select)
        self._questions = TaskQuestions(context, self)
        self._inspector = Inspector(context.theme)
        for shown in (self._card.timeline, self._checklist):
            shown.entered.connect(self._inspector.enter)
        self._inspector.left.connect(self._checklist.setFocus)
        self._checklist.menu_wanted.connect(self._inspector.offer_moves)
        self._inspector.wanted.connect(self._carry_out)
        self._inspector.asked.connect(self._ask_first)
        self._inspector.task_wanted.connect(self.select_task)
        self._inspector.note_wanted.connect(self._add_note)
        self._panes = HirePanes(self._card, self._checklist, self._inspector)
        self._state = State()
        self._stack = QStackedWidget()
        self._page = QVBoxLayout(self)
        self._lay_out()

    def show_hire(self, hire_id: str) -> None:
        """Read again only where it is another hire, or something has changed."""
        another = hire_id != self._hire_id
        if another:
            self._hire_id, self._task_id, self._detail = hire_id, "", None
            self._order = []
            self._stack.setCurrentIndex(1)
            self._state.tell(self.tr("Reading…"))
            self._head.show_others([])
            self._tell_what_is_seen()
        if another or self.stale:
            self.reload()

    def reload(self) -> None:
        self.stale = False
        hire_id = self._hire_id
        only = self.latest.question()
        self.context.runner.ask(
            lambda session: _detail(session, hire_id), only(self._show_or_leave), only(self._failed)
        )

    def select_task(self, task_id: str) -> None:
        """Now, or as soon as the hire that is asked for is read."""
        self._task_id = task_id
        place = self._model.place_of(task_id)
        if place.isValid():
            self._checklist.setCurrentIndex(place)
            QTimer.singleShot(0, self._checklist, lambda: self._checklist.scrollTo(place))

    def move_start(self, start: date | None) -> None:
        """Ask for another start date, with its consequences shown."""
        if self._detail is not None:
            dialog = MoveStart(self.context, self._detail, start, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._tell_what_is_seen()

    def take_keys(self) -> None:
        self._checklist.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._tell_what_is_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.keep_edges(self._page, t.SPACE_4, t.SPACE_4)

    def _tell_what_is_seen(self) -> None:
        self.context.presence.look_at(self._hire_id if self.isVisible() else "")

    def _show_others(self, hire_id: str, names: list[str]) -> None:
        if hire_id == self._hire_id:
            self._head.show_others(names)

    def _show_or_leave(self, detail: HireDetail | UserError) -> None:
        if not isinstance(detail, UserError):
            self._show(detail)
            return
        if self._detail is None:
            self.context.failed(detail)
        self._hire_id, self._detail = "", None
        if self.isVisible():
            self.left.emit()

    def _show(self, detail: HireDetail) -> None:
        self._detail = detail
        self._head.show_detail(detail)
        self._verdict.show_detail(detail)
        self._card.show_detail(detail)
        self._model.show_parts(self._ordered(detail))
        if self._stack.currentIndex():
            self._stack.setCurrentIndex(0)
            self._checklist.setFocus()  # what was hidden could not keep it
        self._panes.fit()
        task_id = self._task_id or _most_urgent(detail)
        self.select_task(task_id)
        if self._inspected is not detail:
            self._inspect(task_id)

    def _failed(self, error: Exception) -> None:
        self.stale = True
        if not isinstance(error, UserError):
            self.context.failed(error)
        said = str(error) if isinstance(error, UserError) else self.tr("This hire could not be read.")
        self._stack.setCurrentIndex(1)
        self._state.tell(self.tr("This hire can't be shown"), said, self.tr("Try again"), self.reload)

    def concerns(self, changes: Changes) -> bool:
        return not changes.of_hires or changes.touch(self._hire_id) or changes.setup

    def _select(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if isinstance(item, TaskDetail):
            self._inspect(item.id)

    def _inspect(self, task_id: str) -> None:
        self._task_id, self._inspected = task_id, self._detail
        tasks = self._detail.tasks if self._detail else ()
        self._inspector.show_task(next((task for task in tasks if task.id == task_id), None), self._detail)
        self._card.show_task(task_id)

    def _ordered(self, detail: HireDetail) -> list[DepartmentPart]:
        """The department that stands worst first; so it stays while the hire is shown, that nothing jumps."""
        if not self._order:
            standings = list(Standing)
            worst_first = sorted(detail.departments, key=lambda part: standings.index(part.standing))
            self._order = [part.key for part in worst_first]
        known = [*self._order, *(part.key for part in detail.departments)]
        return sorted(detail.departments, key=lambda part: known.index(part.key))

    # What a person can do

    def _tick(self, task: TaskDetail, done: bool) -> None:
        if done:
            self._carry_out(
                CompleteTasks(tasks=(task.seen,)), self.tr("“{}” is done.").format(apart(task.title))
            )
        else:
            self._carry_out(
                ReopenTasks(tasks=(task.seen,)), self.tr("“{}” is open again.").format(apart(task.title))
            )

    def _take(self, way: WayOut) -> None:
        if way.start is not None:
            self.move_start(way.start)
        else:
            self.context.carry_out(way.commands, f"{way.words}.")
            self._checklist.setFocus()

    def _make_firm(self) -> None:
        if self._detail is not None:
            command = MakeFirm(hire_id=self._hire_id, seen_version=self._detail.version)
            self._carry_out(command, self.tr("{} is firm now.").format(apart(self._detail.name)))

    def _ask_withdraw(self) -> None:
        if self._detail is None:
            return
        detail, dialog = self._detail, Withdraw(self.context.theme, self._detail.name, self)

        def withdraw() -> None:
            command = WithdrawOnboarding(
                hire_id=detail.hire_id, reason=dialog.reason, seen_version=detail.version
            )
            self._carry_out(command, self.tr("The onboarding of {} is withdrawn.").format(apart(detail.name)))

        dialog.accepted.connect(withdraw)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _carry_out(self, command: Command, said: str) -> None:
        self.context.carry_out([command], said)

    def _ask_first(self, move: Move, task: TaskDetail) -> None:
        if self._detail is not None:
            self._questions.ask(move, task, self._detail)

    def _add_note(self, task_id: str, words: str) -> None:
        """A note stays: it can't be undone, so none is offered."""

        def then(changes: Changes) -> None:
            self._inspector.note_kept(task_id, words)
            self.context.bus.changed.emit(changes)
            self.context.said(self.tr("The note is added."), False)

        self.context.runner.carry_out(
            lambda session: add_note(session, task_id, words), then, self.context.failed
        )

    def _ask_where_to_write(self) -> None:
        if self._detail is None:
            return
        from app.services.reports import hire_report
        from app.ui.printing import paper_at

        load, paper = partial(hire_report, hire_id=self._hire_id), paper_at(QLocale())
        self._output.ask_where_to_save(load, self._detail.name, "pdf", paper)

    @cached_property
    def _output(self) -> Output:
        from app.ui.printing import Output

        return Output(self.context, self)

    # How it looks

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_3)
        column.addWidget(self._head)
        column.addWidget(self._verdict)
        column.addWidget(self._panes, 1)
        self._stack.addWidget(filling(whole, "hire-area"))
        self._stack.addWidget(self._state)
        self._stack.setCurrentIndex(1)
        self._page.addWidget(self._stack)


def _detail(session: Session, hire_id: str) -> HireDetail | UserError:
    """The error where the hire is gone, as it is once its start was undone."""
    try:
        return hire_detail(session, hire_id)
    except UserError as error:
        if exists(session, hire_id):
            raise
        return error


def _most_urgent(detail: HireDetail) -> str:
    """The task to look at first: the one that stands worst."""
    order = list(Standing)
    ranked = sorted(detail.tasks, key=lambda task: order.index(task.standing))
    return ranked[0].id if ranked else ""
