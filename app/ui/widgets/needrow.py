"""An input that a task needs: who gives it, and giving it right there, or saying when it comes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

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
        self._need, self._today = need, today
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, t.SPACE_1)
        column.setSpacing(t.SPACE_1)
        column.addWidget(paragraph(self._words(), t.SMALL, muted=True))
        if need.value:
            column.addWidget(paragraph(need.value, t.SMALL))
        self.field: QLineEdit | None = None
        if asks and not need.given:
            if need.may_give:
                column.addLayout(self._make_giving())
            if need.may_expect:
                column.addWidget(self._make_promise())

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
        field = self.field = TextField(f"input-{self._need.key}")
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

    def _make_promise(self) -> QWidget:
        """A button that opens a date; the date says when the input comes."""
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.SPACE_2)
        when = DayBox(as_qt(self._need.expected_on or self._need.soonest))
        when.setObjectName(f"expected-{self._need.key}")
        when.setAccessibleName(self.tr("When the {} comes").format(self._need.title))
        when.setMinimumDate(as_qt(self._today))
        when.setMinimumHeight(HEIGHT)
        keep = QPushButton(self.tr("Expect it then"))
        keep.setObjectName(f"promise-{self._need.key}")
        keep.setProperty("quiet", True)
        ask = QPushButton(self.tr("Expected on…"))
        ask.setObjectName(f"say-when-{self._need.key}")
        ask.setProperty("quiet", True)
        for widget in (when, keep):
            widget.hide()

        def open_date() -> None:
            ask.hide()
            when.show()
            keep.show()
            when.setFocus()

        def tell() -> None:
            chosen = when.date()
            self.expected.emit(date(chosen.year(), chosen.month(), chosen.day()))

        ask.clicked.connect(open_date)
        keep.clicked.connect(tell)
        row.addWidget(ask)
        row.addWidget(when, 1)
        row.addWidget(keep)
        row.addStretch()
        return whole
