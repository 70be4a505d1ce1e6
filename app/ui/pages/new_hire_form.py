"""The form for a new hire: the facts, and beside them what comes of them, renewed with every change."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from attrs import evolve, frozen
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.changes import Changes
from app.models.errors import UserError
from app.models.language import apart
from app.services import newhire
from app.services.copying import beside, copied
from app.services.newhire import Entries, Offered
from app.services.outlook import Way, done_already, taken, without
from app.services.permissions import Act
from app.services.session import Session
from app.ui.context import Context
from app.ui.drafts import Draft
from app.ui.runner import is_away
from app.ui.theme import tokens as t
from app.ui.widgets.department_verdicts import DepartmentVerdicts
from app.ui.widgets.done_already import DoneAlready
from app.ui.widgets.form_head import FormHead
from app.ui.widgets.hire_facts import HireFacts
from app.ui.widgets.outlook_card import OutlookCard
from app.ui.widgets.scrolling import scrolling
from app.ui.widgets.state import State
from app.ui.widgets.texts import paragraph

from .form_draft import FormDraft
from .form_verdict import Answer, FormVerdict, answer
from .page import Page

NARROW = 640
"""Below this width of the page the verdict stands above the fields."""
FACTS_WIDTH = (290, 460)
"""Least and most pixels of the card with the fields."""


@frozen
class _Opening:
    """What the form is filled with: a draft where there is one, else nothing."""

    offered: Offered
    draft: Draft | None
    entries: Entries
    answer: Answer


class NewHireForm(Page):
    started = Signal(str)
    """The id of the hire whose onboarding was started."""
    left = Signal()
    """Back to where one came from; what was typed is kept."""
    location_wanted = Signal()
    """There is no location yet, and one is to be added."""
    kept = Signal()
    """The draft is in its file."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "new-hire-form")
        self._offered: Offered | None = None
        self._draft = FormDraft(context, self, lambda: (self._facts.entries(), self._offered))
        self._draft.kept.connect(self.kept)
        self._verdict = FormVerdict(context, self, self._asked_about)
        self._verdict.renewed.connect(self._show_answer)
        self._facts = HireFacts(context.theme)
        self._facts.changed.connect(self._note_change)
        self._facts.left.connect(self._check)
        self._outlook = OutlookCard(context.theme)
        self._outlook.taken.connect(self._take)
        self._outlook.taken_back.connect(self._take_back)
        self._outlook.location_wanted.connect(self.location_wanted)
        self._departments = DepartmentVerdicts(context.theme)
        self._reason = paragraph("", muted=True)
        self._reason.setObjectName("reason")
        self._done = DoneAlready()
        self._done.ticked.connect(self._tick)
        self._head = FormHead()
        self._head.cancelled.connect(self.left)
        self._head.start_wanted.connect(self._ask_start)
        self._head.afresh_wanted.connect(self._begin_anew)
        self._head.copy_wanted.connect(self._ask_whom_to_copy)
        self._state = State()
        self._stack = QStackedWidget()
        self._page = QVBoxLayout(self)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for keys in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.CTRL | keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._ask_start)
        self._lay_out()
        context.rights.changed.connect(self._follow_rights)
        self._follow_rights()
        self._state.tell(self.tr("Reading the workspace…"))

    def reload(self) -> None:
        """Ask what the workspace offers; what was typed stays."""
        known = None if self._untouched else self._facts.entries()
        suggested = self._offered.blank.start_on if self._offered is not None else None
        kept, hire_id = self._draft, self._draft.hire_id

        def work(session: Session) -> _Opening:
            draft = kept.read() if known is None else None
            offered = newhire.offered(session, draft.hire_id if draft else hire_id)
            if draft is not None and offered.started:
                draft = None
            if known is not None and suggested is not None:
                entries = newhire.refitted(known, suggested, offered)
            else:
                entries = draft.entries(offered) if draft else offered.blank
            return _Opening(offered, draft, entries, answer(session, entries))

        only = self.latest.question()
        self.context.runner.ask(work, only(self._show), only(self._failed))

    @property
    def _untouched(self) -> bool:
        """Nothing is typed yet: the form begins with what the workspace suggests."""
        return self._offered is None or self._facts.entries() == self._offered.blank

    def _asked_about(self) -> Entries | None:
        return self._facts.entries() if self._offered is not None else None

    def concerns(self, changes: Changes) -> bool:
        return changes.setup or not changes.of_hires

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._head.tell_draft(self._draft.kept_at)

    def take_keys(self) -> None:
        if self._untouched:
            self._facts.complain({})
        self._facts.focus("name")

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._draft.keep_now()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.keep_edges(self._page, below=t.SPACE_4)
        narrow = self.width() < NARROW
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.BottomToTop if narrow else directions.LeftToRight)
        self._facts_area.setMaximumWidth(self.width() if narrow else FACTS_WIDTH[1])

    # What is shown

    def _show(self, opening: _Opening) -> None:
        first, untouched = self._offered is None, self._untouched
        early = self._facts.name if first else ""
        typed, before = self._facts.entries(), self._offered
        self._offered = opening.offered
        self._facts.offer(opening.offered)
        if untouched:
            if opening.draft is not None:
                self._draft.take_up(opening.draft)
            name = opening.entries.name or early  # typed while the workspace was read
            self._facts.show_entries(evolve(opening.entries, name=name))
            self._verdict.rest()
            self._draft.rest()
        elif before is not None:
            fitting = newhire.refitted(typed, before.blank.start_on, opening.offered)
            if fitting != typed:
                self._facts.show_entries(fitting)
        if first:
            self._stack.setCurrentIndex(0)
            self._facts.focus("name")
        self._show_answer(opening.answer)
        self._head.tell_draft(self._draft.kept_at)

    def _show_answer(self, answer: Answer) -> None:
        if isinstance(answer, UserError):
            nowhere = self._offered is not None and not self._offered.places
            self._outlook.show_problem(str(answer), no_location=nowhere)
            return
        self._facts.ask(answer.asked)
        self._facts.tell_notice(answer.notice, answer.day_off)
        working = self._outlook.focused
        self._outlook.show_outlook(answer)
        self._departments.show_departments(answer.departments)
        self._reason.setText(answer.reason)
        self._reason.setVisible(bool(answer.reason))
        self._done.show_tasks(answer.may_be_done)
        self._order_tabs()
        if working is not None and not working.isVisible():  # a way that was taken is gone
            then = () if answer.fits else self._outlook.controls
            next(filter(QWidget.isVisible, (*then, self._head.start))).setFocus()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self.context.failed(error)
        if self._offered is None:
            said = str(error) if isinstance(error, UserError) else self.tr("The workspace could not be read.")
            self._stack.setCurrentIndex(1)
            self._state.tell(self.tr("The form can't be shown"), said, self.tr("Try again"), self.reload)

    # The verdict

    def _note_change(self) -> None:
        self._verdict.note_change()
        self._draft.note_change()
        if self._offered is not None:
            self._facts.recheck(newhire.problems(self._facts.entries(), self._offered))

    def _take(self, way: Way) -> None:
        self._facts.show_entries(taken(self._facts.entries(), way))

    def _take_back(self, task: str) -> None:
        self._facts.show_entries(without(self._facts.entries(), task))

    def _tick(self, task: str, done: bool) -> None:
        self._facts.show_entries(done_already(self._facts.entries(), task, done=done))

    def _ask_whom_to_copy(self) -> None:
        from app.ui.dialogs.copy_hire import CopyHire

        dialog = CopyHire(self.context, self)
        dialog.chosen.connect(self._copy)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _copy(self, from_id: str) -> None:
        entries, hire_id = self._facts.entries(), self._draft.hire_id

        def then(copy: Entries) -> None:
            if hire_id == self._draft.hire_id:
                self._facts.show_entries(beside(self._facts.entries(), entries, copy))

        self.context.runner.ask(lambda session: copied(session, from_id, entries), then, self.context.failed)

    # Starting

    def _follow_rights(self) -> None:
        """What was typed stays, as long as nobody may start it."""
        self._head.let_start(self.context.rights.why_not(Act.HIRE))
        self._facts.setEnabled(self.context.rights.may(Act.HIRE))

    def _check(self, name: str) -> None:
        """Say what is wrong with a field that was left."""
        if self._offered is not None:
            self._facts.complain(newhire.problems(self._facts.entries(), self._offered), of=name)

    def _ask_start(self) -> None:
        if self._offered is None or self._head.busy or not self.context.rights.may(Act.HIRE):
            return
        entries, hire_id = self._facts.entries(), self._draft.hire_id
        problems = self._facts.of_this_hire(newhire.problems(entries, self._offered))
        self._facts.complain(problems)
        if problems:
            wrong = self._facts.focus(next(iter(problems)))
            for seen in (wrong, wrong.said):
                self._facts_area.ensureWidgetVisible(seen)
            wrong.tell_whole()
            return
        self._head.show_busy(True)
        self._start(hire_id, entries)

    def _start(self, hire_id: str, entries: Entries) -> None:
        self.context.runner.carry_out(
            lambda session: newhire.start(session, hire_id, entries),
            partial(self._started, hire_id, entries.name.strip()),
            partial(self._not_started, hire_id, entries),
        )

    def _started(self, hire_id: str, name: str, changes: Changes) -> None:
        """Whoever has gone elsewhere meanwhile, or began another hire, stays there."""
        same = hire_id == self._draft.hire_id
        if same:
            self._begin_anew()
        self.context.bus.changed.emit(changes)
        self.context.said(self.tr("The onboarding of {} is started.").format(apart(name)), True)
        if same and self.isVisible():
            self.started.emit(hire_id)

    def _not_started(self, hire_id: str, entries: Entries, error: Exception) -> None:
        if is_away(error):
            self.context.errands.keep(partial(self._start_at_last, hire_id, entries))
            return
        if hire_id == self._draft.hire_id:
            self._head.show_busy(False)
        self.context.failed(error)

    def _start_at_last(self, hire_id: str, entries: Entries) -> None:
        """The workspace is back: start what the form holds by now, or what it held where it is for another hire."""
        if hire_id == self._draft.hire_id:
            self._head.show_busy(False)
            self._ask_start()
        else:
            self._start(hire_id, entries)

    def _begin_anew(self) -> None:
        """An empty form for another hire."""
        self._head.show_busy(False)
        if self._offered is not None:
            self._facts.show_entries(self._offered.blank)
            self._facts.complain({})
        self._draft.begin_anew()
        self._head.tell_draft(self._draft.kept_at)
        self._facts.focus("name")

    # How it looks

    def _order_tabs(self) -> None:
        """The fields, what comes of them, then what to do."""
        controls = [
            *self._facts.controls,
            *self._outlook.controls,
            *self._done.controls,
            *self._head.controls,
        ]
        for one, next_one in pairwise(controls):
            QWidget.setTabOrder(one, next_one)

    def _lay_out(self) -> None:
        self._facts_area = scrolling([self._facts], "facts-area")
        self._facts_area.setMinimumWidth(FACTS_WIDTH[0])
        self._reason.setContentsMargins(t.SPACE_4, 0, t.SPACE_4, 0)
        answer = [self._outlook, self._departments, self._done, self._reason]
        self._columns.setSpacing(t.SPACE_4)
        self._columns.addWidget(self._facts_area, 2)
        self._columns.addWidget(scrolling(answer, "outlook-area"), 3)
        form = QWidget()
        form.setLayout(self._columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(form)
        self._stack.addWidget(self._state)
        self._stack.setCurrentIndex(1)
        self._page.setSpacing(t.SPACE_3)
        self._page.addWidget(self._head)
        self._page.addWidget(self._stack, 1)
