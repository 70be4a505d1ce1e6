"""You: which of the workspace's people sits in front of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.models.changes import Changes
from app.models.language import apart
from app.services.permissions import Act
from app.services.session import Session
from app.ui.context import Context
from app.ui.dialogs.who import Who, people_of
from app.ui.itemmodels.records import Record
from app.ui.theme import tokens as t
from app.ui.widgets.cards import in_card
from app.ui.widgets.marks import Avatar
from app.ui.widgets.moving import Narrows
from app.ui.widgets.texts import OneLine, paragraph

from .section import Section
from .table import RecordsTable


class You(Section):
    person_changed = Signal(object)
    """A `Who`: whoever works here from now on."""
    people_wanted = Signal()
    """Nobody is known yet: somebody has to be added."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            "you",
            self.tr("You"),
            self.tr("What you do is written down with your name. Who are you?"),
        )
        self._avatar = Avatar(context.theme)
        self._name = OneLine(t.HEADING + 1, bold=True)
        self._name.setObjectName("you-name")
        self._what = OneLine(muted=True)
        self._search = QLineEdit()
        self._search.setObjectName("you-search")
        self._search.setPlaceholderText(self.tr("Type a part of your name"))
        self._search.setAccessibleName(self.tr("A part of your name"))
        self._search.setClearButtonEnabled(True)
        self._table = RecordsTable(
            context.theme,
            "you-people",
            self.tr("People"),
            [(self.tr("Name"), 1), (self.tr("Role and department"), 1)],
        )
        self._choose = QPushButton(self.tr("This is me"))
        self._choose.setObjectName("you-choose")
        self._choose.setProperty("primary", True)
        self._reader = paragraph(muted=True)
        self._reader.setObjectName("you-reader")
        self._choice = QWidget()
        self._lay_out()
        self._search.textChanged.connect(self._table.narrow)
        self._search.returnPressed.connect(self._pick)
        Narrows(self._search, self._table)
        self._table.activated.connect(self._pick)
        self._choose.clicked.connect(self._pick)
        context.rights.changed.connect(self._follow_rights)
        self._follow_rights()

    def reload(self) -> None:
        self.read(_people, self._show)

    def _show(self, answer: tuple[str | None, Sequence[Who]]) -> None:
        me, people = answer
        if not people:
            self.tell(
                self.tr("Nobody is known here yet"),
                self.tr("Add the people who work with this workspace, then say which one you are."),
                self.tr("Add people"),
                self.people_wanted.emit,
            )
            return
        self._show_me(next((who for who in people if who.id == me), None))
        self._table.show_records(
            [Record(key=who.id, cells=(who.name, who.what), thing=who) for who in people]
        )
        if me is None or not self._table.select(me):
            self._table.select_first()

    def _show_me(self, me: Who | None) -> None:
        self._avatar.show_name(me.name if me else "")
        self._name.show_text(me.name if me else self.tr("You have not said who you are"))
        self._what.show_text(me.what if me else self.tr("Choose yourself below."))

    def _follow_rights(self) -> None:
        """Where the login says who works here there is nothing to choose."""
        self._reader.setText(self.context.rights.why_not(Act.BE))
        self._reader.setHidden(self.context.rights.may(Act.BE))
        self._choice.setVisible(self.context.rights.may(Act.BE))

    def _pick(self) -> None:
        record = self._table.current()
        if record is not None and isinstance(record.thing, Who):
            self._be(record.thing)

    def _be(self, who: Who) -> None:
        def work(session: Session) -> None:
            session.be(session.setup.people[who.id])

        def then(_none: None) -> None:
            self.context.preferences.remember_person(self.context.workspace, who.id)
            self._search.clear()
            self.person_changed.emit(who)
            self.context.bus.changed.emit(Changes(setup=True))
            self.context.said(self.tr("You are {} now.").format(apart(who.name)), False)

        self.context.runner.carry_out(work, then, self.context.failed)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._what)
        card = QFrame()
        card.setProperty("card", True)
        row = QHBoxLayout(card)
        row.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        row.setSpacing(t.SPACE_3)
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        self.column.addWidget(card)
        people = in_card(self._table)
        search = QHBoxLayout()
        search.setSpacing(t.SPACE_3)
        search.addWidget(self._search, 1)
        search.addWidget(self._choose)
        choice = QVBoxLayout(self._choice)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(t.SPACE_4)
        choice.addLayout(search)
        choice.addWidget(people, 1)
        self.column.addWidget(self._reader)
        self.column.addWidget(self._choice, 1)
        self.column.addStretch()


def _people(session: Session) -> tuple[str | None, list[Who]]:
    return session.person_id, people_of(session)
