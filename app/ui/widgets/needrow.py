"""An input that a task needs: who gives it, and giving it right there, or saying when it comes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.models.language import apart
from app.services.taskdetail import Need
from app.ui.theme import tokens as t

from .boxes import DayBox
from .form_field import TextField, as_qt
from .texts import paragraph

HEIGHT = 30


class NeedRow(QWidget):
    given = Signal(str)
    """What was typed, which may be nothing."""
    expected = Signal(object)
    """The day on which it is promised."""

    def __init__(self, need: Need, today: date, *, asks: bool) -> None:
        """One that `asks` can be given here, and it can be said when it comes, by whom that concerns."""
        super().__init__()
        self._need = need
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, t.SPACE_1)
        column.setSpacing(t.SPACE_1)
        column.addWidget(paragraph(self._words(), t.SMALL, muted=True))
        if need.value:
            column.addWidget(paragraph(need.value, t.SMALL))
        self._promise: _Promise | None = None
        if asks and not need.given:
            if need.may_give:
                column.addLayout(self._make_giving())
            if need.may_expect:
                self._promise = _Promise(need, today)
                self._promise.made.connect(self.expected)
                column.addWidget(self._promise)

    @property
    def key(self) -> str:
        return self._need.key

    @property
    def day(self) -> date | None:
        """The day that is about to be promised."""
        return self._promise.day if self._promise is not None else None

    def ask_day(self, day: date) -> None:
        """Ask for the day, beginning with this one, where it can be said here."""
        if self._promise is not None:
            self._promise.ask(day)

    def _words(self) -> str:
        need = self._need
        mark = "✓" if need.given else "✕"
        if need.said:
            return self.tr("{mark} {input} from {giver}, {said}").format(
                mark=mark, input=apart(need.title), giver=apart(need.giver), said=need.said
            )
        return self.tr("{mark} {input} from {giver}").format(
            mark=mark, input=apart(need.title), giver=apart(need.giver)
        )

    def _make_giving(self) -> QHBoxLayout:
        field = TextField(f"input-{self._need.key}")
        if self._need.people:
            field.offer(self._need.people)
            field.setPlaceholderText(self.tr("Who it is"))
        else:
            field.setPlaceholderText(self.tr("What it is, if you like"))
        field.setAccessibleName(self.tr("What the {} is").format(self._need.title))
        field.setMinimumHeight(HEIGHT)
        give = QPushButton(self.tr("Given"))
        give.setObjectName(f"give-{self._need.key}")
        give.setAccessibleName(self.tr("The {} is given").format(self._need.title))
        give.setProperty("quiet", True)
        give.clicked.connect(lambda: self.given.emit(field.text()))
        field.returnPressed.connect(give.click)
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_2)
        row.addWidget(field, 1)
        row.addWidget(give)
        return row


class _Promise(QWidget):
    """A button that opens a date; the date says when the input comes."""

    made = Signal(object)

    def __init__(self, need: Need, today: date) -> None:
        super().__init__()
        self._when = DayBox(as_qt(need.expected_on or need.soonest))
        self._when.setObjectName(f"expected-{need.key}")
        self._when.setAccessibleName(self.tr("When the {} comes").format(need.title))
        self._when.setMinimumDate(as_qt(today))
        self._when.setMinimumHeight(HEIGHT)
        self._keep = self._button(f"promise-{need.key}", self.tr("Expect it then"))
        self._open = self._button(f"say-when-{need.key}", self.tr("Expected on…"))
        self._open.clicked.connect(self._begin)
        self._keep.clicked.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.SPACE_2)
        row.addWidget(self._open)
        row.addWidget(self._when, 1)
        row.addWidget(self._keep)
        row.addStretch()
        self._show_date(False)

    @property
    def day(self) -> date | None:
        return None if self._when.isHidden() else self._when.day

    def ask(self, day: date) -> None:
        self._when.setDate(as_qt(day))
        self._show_date(True)

    def _button(self, name: str, words: str) -> QPushButton:
        made = QPushButton(words)
        made.setObjectName(name)
        made.setProperty("quiet", True)
        return made

    def _show_date(self, shown: bool) -> None:
        self._open.setHidden(shown)
        self._when.setVisible(shown)
        self._keep.setVisible(shown)

    def _begin(self) -> None:
        self._show_date(True)
        self._when.setFocus()

    def _tell(self) -> None:
        """The keys stay here: what shows it now goes away."""
        day = self._when.day
        self._show_date(False)
        self._open.setFocus()
        self.made.emit(day)
