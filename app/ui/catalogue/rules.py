"""When a task is due, as controls: days from the start, a payroll date, a fixed date; at short notice another day."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.models.cataloguerules import NoticeOffset, PayrollDate, Rule
from app.models.plan import FixedDate, Offset
from app.ui.theme import tokens as t
from app.ui.widgets.boxes import DayBox
from app.ui.widgets.texts import label

from .forms import LEAST_HEIGHT, Choice, Days, Part

START, CUT_OFF, PAYDAY, DATE, NONE = "start", "cut_off", "payday", "date", "none"
BEFORE, AFTER, CALENDAR_BEFORE, CALENDAR_AFTER = "before", "after", "calendar-before", "calendar-after"


class OffsetField(Part):
    """Days before or after something; 0 is the day itself. With `calendar` they may be calendar days."""

    def __init__(self, name: str, words: str, *, calendar: bool = False) -> None:
        super().__init__()
        self._days = Days(f"{name}-days", self.tr("{}: days").format(words))
        choices = {BEFORE: self.tr("working days before"), AFTER: self.tr("working days after")}
        if calendar:
            choices[CALENDAR_BEFORE] = self.tr("calendar days before")
            choices[CALENDAR_AFTER] = self.tr("calendar days after")
        self._side = Choice(f"{name}-side", self.tr("{}: before or after").format(words), choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.SPACE_2)
        row.addWidget(self._days)
        row.addWidget(self._side, 1)
        self._days.valueChanged.connect(self.changed)
        self._side.currentIndexChanged.connect(self.changed)

    def first(self) -> QWidget:
        return self._days

    def value(self) -> Offset:
        side = self._side.value()
        days = self._days.value()
        signed = days if side in (AFTER, CALENDAR_AFTER) else -days
        return Offset(signed, "calendar" if side in (CALENDAR_BEFORE, CALENDAR_AFTER) else "working")

    def show_value(self, offset: Offset) -> None:
        self._days.setValue(abs(offset.offset))
        sides = (CALENDAR_BEFORE, CALENDAR_AFTER) if offset.unit == "calendar" else (BEFORE, AFTER)
        self._side.show_value(sides[offset.offset > 0])


class NoticeField(Part):
    """An offset from the start, and another one at short notice."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self._standard = OffsetField(name, words, calendar=True)
        self._has_short = QCheckBox(self.tr("Another day at short notice"))
        self._has_short.setObjectName(f"{name}-has-short")
        self._short = OffsetField(f"{name}-short", self.tr("{} at short notice").format(words))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        for widget in (self._standard, self._has_short, self._short):
            column.addWidget(widget)
        self._has_short.toggled.connect(self._short.setVisible)
        for signal in (self._standard.changed, self._short.changed, self._has_short.toggled):
            signal.connect(self.changed)
        self._short.hide()

    def value(self) -> Offset | NoticeOffset:
        standard = self._standard.value()
        if not self._has_short.isChecked():
            return standard
        return NoticeOffset(standard=standard, at_short_notice=self._short.value().offset)

    def show_value(self, rule: Offset | NoticeOffset) -> None:
        hasty = isinstance(rule, NoticeOffset)
        standard = rule.standard if isinstance(rule, NoticeOffset) else rule
        short = rule.at_short_notice if isinstance(rule, NoticeOffset) else standard.offset // 2
        self._standard.show_value(standard)
        self._short.show_value(Offset(short))
        self._has_short.setChecked(hasty)
        self._short.setVisible(hasty)


class RuleField(Part):
    """A rule of any kind. An `optional` one may be left out."""

    def __init__(self, name: str, words: str, *, optional: bool = False) -> None:
        super().__init__()
        kinds = {
            START: self.tr("Counted from the start date"),
            CUT_OFF: self.tr("The payroll cut-off"),
            PAYDAY: self.tr("Payday"),
            DATE: self.tr("A fixed date"),
        }
        if optional:
            kinds = {NONE: self.tr("At any time"), **kinds}
        self._kind = Choice(f"{name}-kind", words, kinds)
        self._moved = OffsetField(f"{name}-moved", self.tr("{}, from payroll’s date").format(words))
        self._until = label(self.tr("Until payroll has entered it:"), t.SMALL, muted=True)
        self._notice = NoticeField(name, words)
        self._date = DayBox()
        self._date.setObjectName(f"{name}-date")
        self._date.setAccessibleName(self.tr("{}: date").format(words))
        self._date.setMinimumHeight(LEAST_HEIGHT)
        self._lay_out()
        self._kind.currentIndexChanged.connect(self._show_kind)
        for part in (self._moved, self._notice):
            part.changed.connect(self.changed)
        self._date.dateChanged.connect(self.changed)
        self._kind.currentIndexChanged.connect(self.changed)
        self._show_kind()

    def first(self) -> QWidget:
        return self._kind

    def value(self) -> Rule | None:
        kind = self._kind.value()
        if kind == NONE:
            return None
        if kind == DATE:
            chosen = self._date.date()
            return FixedDate(datetime.date(chosen.year(), chosen.month(), chosen.day()))
        if kind == START:
            return self._notice.value()
        return PayrollDate(event=kind, offset=self._moved.value().offset, otherwise=self._notice.value())

    def show_value(self, rule: Rule | None) -> None:
        self.blockSignals(True)
        kind = START
        match rule:
            case None:
                kind = NONE
            case FixedDate():
                kind = DATE
                self._date.setDate(QDate(rule.date.year, rule.date.month, rule.date.day))
            case PayrollDate():
                kind = rule.event
                self._moved.show_value(Offset(rule.offset))
                self._notice.show_value(rule.otherwise)
            case _:
                self._notice.show_value(rule)
        self._kind.show_value(kind)
        self._show_kind()
        self.blockSignals(False)

    def _show_kind(self) -> None:
        kind = self._kind.value()
        on_payroll = kind in (CUT_OFF, PAYDAY)
        self._moved.setVisible(on_payroll)
        self._until.setVisible(on_payroll)
        self._notice.setVisible(on_payroll or kind == START)
        self._date.setVisible(kind == DATE)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(t.SPACE_1)
        widgets: tuple[QWidget, ...] = (self._kind, self._moved, self._until, self._notice, self._date)
        for row, widget in enumerate(widgets):
            grid.addWidget(widget, row, 0)
