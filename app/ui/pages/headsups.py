"""Heads-ups: what needs an answer, what will be sent, what was sent, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from app.models.changes import Changes
from app.models.errors import UserError
from app.services import headsupanswers, headsups, headsupsahead, senderruns
from app.services.headsuprows import Group, Row
from app.services.headsups import Board, Detail
from app.services.headsupsahead import Foreseen
from app.services.permissions import Act
from app.services.session import Session
from app.ui.context import Context
from app.ui.delegates.headsups import HeadsUpsDelegate
from app.ui.dialogs.headsupletters import HeadsUpLetters
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.itemmodels.headsups import Heading, HeadsUpsModel
from app.ui.runner import Latest
from app.ui.settings.fields import Complaint
from app.ui.theme import tokens as t
from app.ui.widgets.cards import in_card
from app.ui.widgets.headsup_card import HeadsUpCard
from app.ui.widgets.rowlist import RowList
from app.ui.widgets.split import Split
from app.ui.widgets.state import State
from app.ui.widgets.texts import OneLine, label

from .page import Page

SIDE = (372, 252)
LEAST_LIST = 320


class HeadsUps(Page):
    def __init__(self, context: Context) -> None:
        super().__init__(context, "heads-ups")
        self._limit = headsups.ROWS
        self._board: Board | None = None
        self._foreseen = Foreseen(rows=())
        self._detailed: Row | None = None
        self._latest_detail = Latest()
        self._model = HeadsUpsModel(self)
        self._delegate = HeadsUpsDelegate(context.theme)
        self._list = RowList()
        self._summary = OneLine(muted=True)
        self._trouble = Complaint(context.theme, "sending-trouble")
        self._preview = QPushButton(self.tr("Preview next digest"))
        self._write = QPushButton(self.tr("Write a heads-up"))
        self._card = HeadsUpCard()
        self._letters = HeadsUpLetters(context, self)
        self._state = State()
        self._stack = QStackedWidget()
        self._page = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        self._state.tell(self.tr("Reading the workspace…"))

    def take_keys(self) -> None:
        (self._list if self._model.rows else self).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.keep_edges(self._page)
        self._split.fit(SIDE[self.narrow], SIDE[1])

    def reload(self) -> None:
        """Read what is written, then what is foreseen; both beside the window."""
        only, limit = self.latest.question(), self._limit

        def then(board: Board) -> None:
            self._board, self._detailed = board, None
            self._show()
            self.context.runner.ask(senderruns.troubles, only(self._warn), only(self.context.failed))
            self.context.runner.ask(headsupsahead.foreseen, only(foreseen), only(self._failed))

        def foreseen(found: Foreseen) -> None:
            self._foreseen = found
            self._show()

        self.context.runner.ask(
            lambda session: headsups.board(session, limit), only(then), only(self._failed)
        )

    @property
    def chosen(self) -> Row | None:
        """The row that is selected."""
        found = self._list.currentIndex().data(ITEM_ROLE)
        return found if isinstance(found, Row) else None

    def _show(self) -> None:
        board = self._board
        if board is None:
            return
        chosen, place = self.chosen, self._list.currentIndex().row()
        known = {row.key for row in board.rows}
        rows = [*board.rows, *(row for row in self._foreseen.rows if row.key not in known)]
        scrolled = self._list.verticalScrollBar().value()
        self._delegate.fit(rows)
        self._model.show_rows(rows, self._headings())
        found = self._model.place_of(chosen.key) if chosen else self._model.nearest(0)
        self._choose(found if found.isValid() else self._model.nearest(place))
        self._list.verticalScrollBar().setValue(scrolled)
        answers = self.tr("%n need(s) an answer", "", board.answers) if board.answers else ""
        digest = self.tr("next digest {}").format(board.next_digest) if board.next_digest else ""
        self._summary.show_text(" · ".join(filter(None, (answers, digest))))
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows and self.hasFocus():
            self._list.setFocus()
        if not rows:
            self._state.tell(
                self.tr("Nothing is said yet"),
                self.tr(
                    "As soon as somebody needs to know something, it stands here: to whom, when and why."
                ),
                self.tr("Look again"),
                self.reload,
            )
            self._card.show_nothing()

    def _warn(self, troubles: Sequence[str]) -> None:
        """Say what keeps messages from being sent: the first of it, and how much more there is."""
        more = self.tr("%n more, under Settings, Mail server.", "", len(troubles) - 1)
        self._trouble.say(" ".join([*troubles[:1], *([more] if len(troubles) > 1 else [])]))

    def _headings(self) -> dict[Group, Heading]:
        hires = self._foreseen.hires
        if hires is None:
            when = self.tr("in the next ten working days")
        else:
            when = self.tr("in the next ten working days, of the %n hire(s) whose tasks come next", "", hires)
        return {
            Group.ANSWER: Heading(self.tr("Need an answer")),
            Group.COMING: Heading(self.tr("Will be sent"), when),
            Group.SENT: Heading(self.tr("Sent")),
        }

    def _choose(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(index, flags)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self.context.failed(error)
        said = str(error) if isinstance(error, UserError) else self.tr("The heads-ups could not be read.")
        self._stack.setCurrentIndex(1)
        self._state.tell(self.tr("The workspace can't be read"), said, self.tr("Try again"), self.reload)

    def _read_detail(self) -> None:
        row = self.chosen
        if row is None:
            self._card.show_nothing()
        if row is None or row == self._detailed:
            return
        self._detailed = row
        self._card.await_detail(row)
        only = self._latest_detail.question()

        def work(session: Session) -> tuple[Detail, list[tuple[str, date]]]:
            return headsups.detail(session, row), headsupanswers.snooze_days(session)

        def then(answer: tuple[Detail, list[tuple[str, date]]]) -> None:
            self._card.show_detail(*answer)

        self.context.runner.carry_out(
            lambda session: headsupanswers.look_at(session, row),
            lambda _none: None,
            only(self.context.failed),
        )
        self.context.runner.ask(work, only(then), only(self.context.failed))

    def _read_more(self, value: int) -> None:
        board = self._board
        if board is None or board.complete or value < self._list.verticalScrollBar().maximum():
            return
        self._limit = max(self._limit, len(board.rows)) + headsups.ROWS
        self.reload()

    # What is done with the chosen one

    def _acknowledge(self) -> None:
        ids = self._notice_ids()
        if ids:
            self._do(
                lambda session: headsupanswers.acknowledge(session, ids), self.tr("Nobody else is asked.")
            )

    def _snooze(self, until: date) -> None:
        ids = self._notice_ids()
        if ids:
            self._do(lambda session: headsupanswers.snooze(session, ids, until), self.tr("It is put off."))

    def _stop(self) -> None:
        ids, row = self._notice_ids(), self.chosen
        if ids:
            self._do(lambda session: headsupanswers.stop(session, ids), self.tr("It is said no more."))
        elif row is not None and row.messages:
            id = row.messages[0].id
            self._do(lambda session: headsupanswers.call_off(session, id), self.tr("It is not sent."))

    def _retry(self) -> None:
        ids = [message.id for message in self.chosen.messages] if self.chosen else []
        self._do(
            lambda session: headsupanswers.send_again(session, ids),
            self.tr("It goes again with the next sending."),
        )

    def _write_one(self) -> None:
        row = self.chosen
        self._letters.write((row.notice or row.coming) if row else None)

    def _notice_ids(self) -> list[str]:
        return self.chosen.notice_ids if self.chosen is not None else []

    def _do(self, work: Callable[[Session], object], words: str) -> None:
        def then(_done: object) -> None:
            self.context.bus.changed.emit(Changes(setup=True))
            self.context.said(words, True)

        self.context.runner.carry_out(work, then, self.context.failed)

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._read_detail)
        self._list.verticalScrollBar().valueChanged.connect(self._read_more)
        self._preview.clicked.connect(self._letters.show_digest)
        self._write.clicked.connect(self._write_one)
        self._card.acknowledge_wanted.connect(self._acknowledge)
        self._card.snooze_wanted.connect(self._snooze)
        self._card.retry_wanted.connect(self._retry)
        self._card.stop_wanted.connect(self._stop)

    def _lay_out(self) -> None:
        self._list.setObjectName("heads-ups-list")
        self._list.setAccessibleName(self.tr("Heads-ups"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setMouseTracking(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMinimumWidth(LEAST_LIST)
        self._preview.setObjectName("preview-digest")
        self._write.setObjectName("write-one")
        self._write.setProperty("primary", True)
        self.context.rights.guard(self._write, Act.CHANGE)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._state)
        self._stack.setCurrentIndex(1)
        listed = in_card(self._stack)
        head = QHBoxLayout()
        head.setSpacing(t.SPACE_3)
        head.addWidget(label(self.tr("Heads-ups"), t.TITLE, bold=True))
        head.addWidget(self._summary, 1)
        head.addWidget(self._preview)
        head.addWidget(self._write)
        self._summary.setObjectName("heads-ups-summary")
        self._split = Split("heads-ups-split", listed, self._card)
        self._page.setSpacing(t.SPACE_4)
        self._page.addLayout(head)
        self._page.addWidget(self._trouble)
        self._page.addWidget(self._split, 1)
