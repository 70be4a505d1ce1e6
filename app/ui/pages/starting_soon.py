"""Starting soon: everyone who starts, most urgent first, with what needs attention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from app.models.errors import UserError
from app.models.language import apart
from app.models.onboarding import Readiness
from app.services import overview
from app.services.overview import Choices, HireRow, Listing, Show, Wanted
from app.services.permissions import Act
from app.services.session import Session
from app.store.hires import Place
from app.ui.context import Context
from app.ui.itemmodels.hires import HiresModel
from app.ui.preferences import DRAFTS
from app.ui.theme import tokens as t
from app.ui.theme.tokens import Tone
from app.ui.widgets.cards import in_card
from app.ui.widgets.figure import Figure
from app.ui.widgets.hirefilters import HireFilters
from app.ui.widgets.hiretable import HireTable
from app.ui.widgets.moving import Narrows
from app.ui.widgets.state import State
from app.ui.widgets.texts import label

from .page import Page

if TYPE_CHECKING:
    from app.ui.drafts import Draft
    from app.ui.widgets.draft_button import DraftButton

LOW = 560
"""Pixels of height below which what stands above the list takes less of it."""
FIRST = 14
"""Rows that are asked for first: somewhat more than a usual window shows. More come as soon as it shows more."""
FEW = 5
"""Hires whose ways out are asked for at once, so that other questions need not wait long."""
REST_MS = 250
"""So long nothing else is asked before ways out are computed: not beside each letter of a filter."""


@frozen(kw_only=True)
class Answer:
    """What the page shows; `to_come` are all who come, whatever is filtered."""

    listing: Listing
    counts: Mapping[Readiness, int]
    to_come: int
    choices: Choices


class StartingSoon(Page):
    new_hire_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, "starting-soon")
        self._asking = False
        self._more_after: Place | None = None
        self._helpless: list[str] = []
        self._helping = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask_the_rest)
        self._model = HiresModel(self)
        self._model.more_wanted.connect(self._read_more)
        self._count = label(muted=True)
        self._count.setObjectName("count")
        self._draft: DraftButton | None = None
        self._new = QPushButton(self.tr("New hire"))
        self._new.setObjectName("new-hire-wanted")
        self._new.setProperty("primary", True)
        self._new.clicked.connect(self.new_hire_wanted)
        context.rights.guard(self._new, Act.HIRE)
        self._figures = {
            Readiness.TOO_LATE: Figure(context.theme, self.tr("will not be ready in time"), Tone.BAD),
            Readiness.AT_RISK: Figure(context.theme, self.tr("at risk"), Tone.RISK),
            Readiness.ON_TRACK: Figure(context.theme, self.tr("on track"), Tone.GOOD),
            Readiness.READY: Figure(context.theme, self.tr("ready"), Tone.ACCENT),
        }
        self._filters = HireFilters()
        self._filters.changed.connect(self._narrow)
        self._table = HireTable(context.theme, self._model)
        self._table.opened.connect(self.hire_wanted)
        self._filters.text.returnPressed.connect(self._table.setFocus)
        Narrows(self._filters.text, self._table)
        self._state = State()
        self._stack = QStackedWidget()
        self._page = QVBoxLayout(self)
        self._lay_out()
        self._state.tell(self.tr("Reading the workspace…"))

    def take_keys(self) -> None:
        (self._table if self._model.rows else self).setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The form may have left a draft. The first time it is looked for when the rows are seen."""
        reading = self.stale
        super().showEvent(event)
        if not reading:
            self._look_for_draft()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        low = self.height() < LOW
        edge = t.SPACE_3 if low else t.SPACE_5
        self.keep_edges(self._page, edge, edge)
        self._page.setSpacing(t.SPACE_3 if low else t.SPACE_4)
        for figure in self._figures.values():
            figure.make_low(low)

    def reload(self) -> None:
        """Read the rows that are shown again, and the figures above them."""
        self._ask(max(FIRST, len(self._model.rows)))

    def _ask(self, limit: int) -> None:
        wanted, only = self._wanted(), self.latest.question()
        self._rest.stop()
        self._helpless = []

        def work(session: Session) -> Answer:
            counts = overview.counts(session, wanted)
            everyone = counts if wanted == overview.EVERYONE else overview.counts(session)
            return Answer(
                listing=overview.page(session, wanted, limit=limit),
                counts=counts,
                to_come=sum(everyone.values()),
                choices=overview.choices(session),
            )

        self.context.runner.ask(work, only(self._show), only(self._failed))

    def _show(self, answer: Answer) -> None:
        listing, selected = answer.listing, self._table.selected
        self._asking, self._more_after = False, listing.more_after
        self._model.show_rows(listing.rows, complete=listing.more_after is None)
        self._count.setText(self._counted(sum(answer.counts.values())))
        self._filters.offer(answer.choices)
        for state, figure in self._figures.items():
            figure.show_number(answer.counts.get(state, 0))
            figure.setEnabled(Readiness.WITHDRAWN not in answer.counts)
        self._show_state(answer.to_come)
        self._table.select(selected.hire_id if selected else None)
        self._rest.start()
        self.was_read.emit()

    def _ask_the_rest(self) -> None:
        """What is computed only after the rows are seen."""
        self._look_for_draft()
        self._ask_ways_out(self._model.rows)
        self.bring_up_to_date(self._failed)

    def _look_for_draft(self) -> None:
        context = self.context
        kept = context.preferences.folder / DRAFTS

        def work(session: Session) -> Draft | None:
            """Nothing is imported where there is nothing to read."""
            if not any(kept.glob("*")):
                return None
            from app.services.onboarding import exists
            from app.ui.drafts import Drafts

            draft = Drafts(context.preferences.folder, context.workspace, context.errands).look()
            return None if draft is None or exists(session, draft.hire_id) else draft

        context.runner.ask(work, self._show_draft, context.failed)

    def _show_draft(self, draft: Draft | None) -> None:
        """The way back to what was begun, beside that to another new hire."""
        if draft is None:
            if self._draft is not None:
                self._draft.setParent(None)
                self._draft = None
            return
        from app.ui.widgets.draft_button import DraftButton

        if self._draft is None:
            self._draft = DraftButton(draft)
            self._draft.clicked.connect(self.new_hire_wanted)
            self._head.insertWidget(self._head.indexOf(self._new), self._draft)
            self.setTabOrder(self._new.previousInFocusChain() or self, self._draft)
            self.setTabOrder(self._draft, self._new)
        self._draft.show_draft(draft)

    def _counted(self, number: int) -> str:
        match self._wanted().show:
            case Show.TO_COME:
                return self.tr("%n person(s) to come", "", number)
            case Show.TENTATIVE:
                return self.tr("%n tentative start(s)", "", number)
            case Show.FIRM:
                return self.tr("%n firm start(s)", "", number)
            case Show.STARTED:
                return self.tr("%n person(s) started", "", number)
            case Show.WITHDRAWN:
                return self.tr("%n onboarding(s) withdrawn", "", number)

    def _show_state(self, to_come: int) -> None:
        was_away = self._stack.currentIndex() == 1
        self._stack.setCurrentIndex(0 if self._model.rows else 1)
        if self._model.rows:
            if was_away and self.hasFocus():
                self._table.setFocus()
            return
        chosen = [*self._filters.words, *(f.words for f in self._figures.values() if f.isChecked())]
        if chosen:
            said = self.tr("You chose: {}.").format(" · ".join(map(apart, chosen)))
            hidden = self.tr("%n person(s) to come are not shown.", "", to_come)
            self._state.tell(
                self.tr("Nobody fits what you chose"),
                f"{said}\n{hidden}",
                self.tr("Show everyone"),
                self._show_everyone,
            )
        else:
            words = self.tr("Whoever is going to start appears here, with what needs attention.")
            again = (self.tr("New hire"), self.new_hire_wanted.emit)
            if not self.context.rights.may(Act.HIRE):
                again = (self.tr("Look again"), self.reload)
            self._state.tell(self.tr("Nobody starts soon"), words, *again)

    def _failed(self, error: Exception) -> None:
        self._asking = False
        if not isinstance(error, UserError):
            self.context.failed(error)
        said = str(error) if isinstance(error, UserError) else self.tr("The list could not be read.")
        self._stack.setCurrentIndex(1)
        self._state.tell(self.tr("The workspace can't be read"), said, self.tr("Try again"), self.reload)

    def _ask_ways_out(self, rows: Sequence[HireRow]) -> None:
        """What helps those who will not be ready is computed after the rows are seen, for a few at a time."""
        self._helpless += [row.hire_id for row in rows if row.readiness is Readiness.TOO_LATE]
        if not self._helping:
            self._help_some()

    def _help_some(self) -> None:
        some, self._helpless = self._helpless[:FEW], self._helpless[FEW:]
        self._helping = bool(some)

        def then(hints: Mapping[str, str]) -> None:
            self._model.show_hints(hints)
            self._help_some()

        def failed(error: Exception) -> None:
            self._helping, self._helpless = False, []
            self.context.failed(error)

        if some:
            self.context.runner.ask(lambda session: overview.ways_out(session, some), then, failed)

    def _read_more(self) -> None:
        if self._asking or self._more_after is None:
            return
        self._asking = True
        wanted, after = self._wanted(), self._more_after
        only = self.latest.question()

        def then(listing: Listing) -> None:
            self._asking, self._more_after = False, listing.more_after
            self._model.add_rows(listing.rows, complete=listing.more_after is None)
            self._ask_ways_out(listing.rows)

        self.context.runner.ask(
            lambda session: overview.page(session, wanted, after), only(then), only(self._failed)
        )

    def _wanted(self) -> Wanted:
        states = tuple(state for state, figure in self._figures.items() if figure.isChecked())
        return evolve(self._filters.wanted, readiness=states)

    def _show_everyone(self) -> None:
        self._uncheck()
        self._filters.clear()

    def _uncheck(self) -> None:
        for figure in self._figures.values():
            figure.blockSignals(True)
            figure.setChecked(False)
            figure.blockSignals(False)
            figure.update()

    def _narrow(self) -> None:
        if self._filters.wanted.show is Show.WITHDRAWN:
            self._uncheck()
        self._table.scrollToTop()
        self._ask(FIRST)

    def _lay_out(self) -> None:
        self._head = head = QHBoxLayout()
        head.setSpacing(t.SPACE_3)
        head.addWidget(label(self.tr("Starting soon"), t.TITLE, bold=True))
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self._new)
        figures = QHBoxLayout()
        figures.setSpacing(t.SPACE_3)
        for state, figure in self._figures.items():
            figure.setObjectName(f"figure-{state.value.replace('_', '-')}")
            figure.toggled.connect(self._narrow)
            figures.addWidget(figure)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._state)
        self._stack.setCurrentIndex(1)
        card = in_card(self._stack)
        self._page.addLayout(head)
        self._page.addLayout(figures)
        self._page.addWidget(self._filters)
        self._page.addWidget(card, 1)
