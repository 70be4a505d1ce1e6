"""Records and the form of the current one: picked, added, changed in place, with nothing lost by a slip."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.services.permissions import Act
from app.services.session import Session
from app.ui.context import Context
from app.ui.itemmodels.records import Record
from app.ui.theme import tokens as t
from app.ui.widgets.cards import in_card
from app.ui.widgets.moving import Narrows
from app.ui.widgets.texts import paragraph

from .fields import Values
from .form import Form
from .section import change
from .table import RecordsTable

FEWEST_ROWS = 3
SEARCH_WIDTH = 260


class Editor(QWidget):
    """A subclass says what a thing looks like in the form, and how it is stored.

    The form stands below the table, or `beside` it where it has few fields. Whoever may not do `act` only reads.
    """

    def __init__(
        self,
        context: Context,
        table: RecordsTable,
        form: Form,
        *,
        beside: bool = False,
        add: str = "",
        search: str = "",
        tools: Sequence[QWidget] = (),
        empty: str,
        act: Act = Act.SETUP,
    ) -> None:
        super().__init__()
        self.context, self.table, self.form = context, table, form
        self._act = act
        self._reader = paragraph("", muted=True)
        self._add_button = QPushButton(add)
        self._key: str | None = None
        self.thing: Any = None
        self._adding = False
        self._add_words, self._search_words, self._empty_words = add, search, empty
        self._tools = tools
        self._beside = beside
        self._empty = paragraph(empty, muted=True)
        self._search = QLineEdit()
        self._stack = QStackedWidget()
        self._lay_out()
        table.picked.connect(self._pick)
        form.save_wanted.connect(self._save)
        form.put_back_wanted.connect(self.put_back)
        context.rights.changed.connect(self._follow_rights)
        self._show_rights()

    # What a subclass says

    def heading_of(self, thing: Any) -> str:
        """Of the form; None is one to be added."""
        raise NotImplementedError

    def values_of(self, thing: Any) -> Values:
        """What the fields show; None is one to be added."""
        raise NotImplementedError

    def storing(self, thing: Any, values: Values) -> tuple[Callable[[Session], str], str]:
        """What stores the values and answers the key of the record, and what is said then."""
        raise NotImplementedError

    def picked(self, thing: Any) -> None:
        """This thing is in the form now, or what may be done with it is different."""

    @property
    def may_change(self) -> bool:
        return self.context.rights.may(self._act)

    def details(self) -> QWidget:
        """What stands with the table."""
        return self.form

    # What the rest of the section asks

    def show_records(self, records: Sequence[Record]) -> None:
        """These records. What is being typed stays as it is."""
        self._stack.setCurrentIndex(0 if records else 1)
        self.table.show_records(records)
        if self.unsaved or self._adding:
            self._go_back()
            return
        now = next((record.key for record in records if not record.faded), None)
        known = any(self.table.select(key) for key in (self._key, now) if key is not None)
        if not (known or self.table.select_first()):
            self._fill(None)

    def go_to(self, key: str) -> None:
        """The record of that key comes into the form now, or as soon as it is read."""
        if self.unsaved:
            self.warn()
            return
        self._key, self._adding = key, False
        self._search.clear()
        self.table.select(key)

    @property
    def unsaved(self) -> bool:
        return self.form.dirty

    def put_back(self) -> None:
        """What was typed is given up."""
        self._fill(self.table.current())

    def add(self) -> None:
        """Begin a new one, unless another is being typed."""
        if self.unsaved:
            self.warn()
            return
        self.table.select_none()
        self._fill(None)
        self._adding = True
        self.form.go_to_first()

    def change(self, work: Callable[[Session], object], words: str) -> None:
        """Change something about the current thing beside its fields; a refusal is shown in the form."""
        if self.form.busy:
            return
        if self.unsaved:
            self.warn()
            return
        self.form.set_busy(True)

        def then(_answer: object) -> None:
            self.form.set_busy(False)
            self.put_back()

        change(self.context, work, words, then, self._refused)

    def _follow_rights(self) -> None:
        """What was typed stays, as long as it can't be stored."""
        self._show_rights()
        self.picked(self.thing)

    def _show_rights(self) -> None:
        self._reader.setText(self.context.rights.why_not(self._act))
        self._reader.setHidden(self.may_change)
        self._add_button.setVisible(self.may_change and bool(self._add_words))
        self.form.lock(not self.may_change)

    def _save(self) -> None:
        if self.form.busy:
            return
        work, words = self.storing(self.thing, self.form.values())
        self.form.forgive()
        self.form.set_busy(True)

        def then(key: str) -> None:
            self._key, self._adding = key, False
            self.form.set_busy(False)
            self.form.fill(self.heading_of(self.thing), self.form.values())

        change(self.context, work, words, then, self._refused)

    def _refused(self, error: Exception) -> None:
        self.form.set_busy(False)
        self.form.refuse(error)

    def _pick(self, record: Record) -> None:
        if not self.unsaved:
            self._fill(record)
        elif record.key != self._key:
            self._go_back()
            self.warn()

    def _go_back(self) -> None:
        """To the row of what is in the form."""
        if self._key is None or not self.table.select(self._key, quietly=True):
            self.table.select_none()

    def warn(self) -> None:
        """Say why nothing else is shown now."""
        self.form.hint(self.tr("Save what you changed here, or put it back, before you go on."))

    def _fill(self, record: Record | None) -> None:
        self._key, self.thing = (record.key, record.thing) if record else (None, None)
        self._adding = False
        self.form.fill(self.heading_of(self.thing), self.values_of(self.thing), new=record is None)
        self._details.setVisible(record is not None or (self.may_change and bool(self._add_words)))
        self.picked(self.thing)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(t.SPACE_3)
        if self._search_words:
            search = self._search
            search.setObjectName(f"{self.table.objectName()}-search")
            search.setPlaceholderText(self._search_words)
            search.setAccessibleName(self._search_words)
            search.setClearButtonEnabled(True)
            search.setMaximumWidth(SEARCH_WIDTH)
            search.textChanged.connect(self.table.narrow)
            Narrows(search, self.table)
            tools.addWidget(search, 1)
        for tool in self._tools:
            tools.addWidget(tool)
        tools.addStretch()
        if self._add_words:
            self._add_button.setObjectName(f"{self.table.objectName()}-add")
            self._add_button.clicked.connect(self.add)
            tools.addWidget(self._add_button)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(t.SPACE_5)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        rows = FEWEST_ROWS + 1
        self._stack.setMinimumHeight(rows * self.table.verticalHeader().defaultSectionSize())
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        card = in_card(self._stack)
        self._details = self.details()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_3)
        self._reader.setObjectName(f"{self.table.objectName()}-reader")
        column.addWidget(self._reader)
        column.addLayout(tools)
        if self._beside:
            both = QHBoxLayout()
            both.setSpacing(t.SPACE_3)
            both.addWidget(card, 3)
            both.addWidget(self._details, 2)
            column.addLayout(both, 1)
        else:
            column.addWidget(card, 1)
            column.addWidget(self._details)
