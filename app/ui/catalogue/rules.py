"""When a task is due, as controls: days from the start, a payroll date, a fixed date; at short notice another day.

A control is made when a rule first needs it: most tasks are counted from the start and need few.
"""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.cataloguerules import NoticeOffset, PayrollDate, Rule
from app.models.plan import FixedDate, Offset
from app.ui.theme import tokens as t
from app.ui.widgets.boxes import DayBox
from app.ui.widgets.texts import label

from .forms import LEAST_HEIGHT, Choice, Days, Part, reach_in_order

START, CUT_OFF, PAYDAY, DATE, NONE = "start", "cut_off", "payday", "date", "none"
BEFORE, AFTER, CALENDAR_BEFORE, CALENDAR_AFTER = "before", "after", "calendar-before", "calendar-after"
KIND, MOVED, UNTIL, NOTICE, FIXED = range(5)
"""Rows of the controls of a rule."""


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

    def controls(self) -> list[QWidget]:
        return [self._days, self._side]

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
        self._name, self._words = name, words
        self._standard = OffsetField(name, words, calendar=True)
        self._has_short = QCheckBox(self.tr("Another day at short notice"))
        self._has_short.setObjectName(f"{name}-has-short")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(t.SPACE_1)
        self._column.addWidget(self._standard)
        self._column.addWidget(self._has_short)
        self._has_short.toggled.connect(self._show_short)
        for signal in (self._standard.changed, self._has_short.toggled):
            signal.connect(self.changed)

    def controls(self) -> list[QWidget]:
        short = self._short.controls() if self._has_short.isChecked() else []
        return [*self._standard.controls(), self._has_short, *short]

    def value(self) -> Offset | NoticeOffset:
        standard = self._standard.value()
        if not self._has_short.isChecked():
            return standard
        return NoticeOffset(standard=standard, at_short_notice=self._short.value().offset)

    def show_value(self, rule: Offset | NoticeOffset) -> None:
        if isinstance(rule, NoticeOffset):
            self._standard.show_value(rule.standard)
            self._has_short.setChecked(True)
            self._short.show_value(Offset(rule.at_short_notice))
        else:
            self._standard.show_value(rule)
            self._has_short.setChecked(False)

    @cached_property
    def _short(self) -> OffsetField:
        short = OffsetField(f"{self._name}-short", self.tr("{} at short notice").format(self._words))
        short.changed.connect(self.changed)
        self._column.addWidget(short)
        reach_in_order([self._has_short, *short.controls()])
        return short

    def _show_short(self, wanted: bool) -> None:
        if wanted:
            self._short.show_value(Offset(self._standard.value().offset // 2))
        self._short.setVisible(wanted)


class RuleField(Part):
    """A rule of any kind. An `optional` one may be left out."""

    def __init__(self, name: str, words: str, *, optional: bool = False) -> None:
        super().__init__()
        self._name, self._words = name, words
        kinds = {
            START: self.tr("Counted from the start date"),
            CUT_OFF: self.tr("The payroll cut-off"),
            PAYDAY: self.tr("Payday"),
            DATE: self.tr("A fixed date"),
        }
        if optional:
            kinds = {NONE: self.tr("At any time"), **kinds}
        self._kind = Choice(f"{name}-kind", words, kinds)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(t.SPACE_1)
        self._parts: dict[int, QWidget] = {}
        self._place(KIND, self._kind)
        self._kind.currentIndexChanged.connect(self._show_kind)
        self._kind.currentIndexChanged.connect(self.changed)
        self._show_kind()

    def first(self) -> QWidget:
        return self._kind

    def value(self) -> Rule | None:
        kind = self._kind.value()
        if kind == NONE:
            return None
        if kind == DATE:
            return FixedDate(self._date.day)
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

    @cached_property
    def _moved(self) -> OffsetField:
        moved = OffsetField(f"{self._name}-moved", self.tr("{}, from payroll’s date").format(self._words))
        moved.changed.connect(self.changed)
        self._place(MOVED, moved)
        return moved

    @cached_property
    def _until(self) -> QLabel:
        until = label(self.tr("While payroll’s date is not known yet:"), t.SMALL, muted=True)
        self._place(UNTIL, until)
        return until

    @cached_property
    def _notice(self) -> NoticeField:
        notice = NoticeField(self._name, self._words)
        notice.changed.connect(self.changed)
        self._place(NOTICE, notice)
        return notice

    @cached_property
    def _date(self) -> DayBox:
        date = DayBox()
        date.setObjectName(f"{self._name}-date")
        date.setAccessibleName(self.tr("{}: date").format(self._words))
        date.setMinimumHeight(LEAST_HEIGHT)
        date.dateChanged.connect(self.changed)
        self._place(FIXED, date)
        return date

    def _place(self, row: int, part: QWidget) -> None:
        self._parts[row] = part
        self._grid.addWidget(part, row, 0)
        reach_in_order([control for row in sorted(self._parts) for control in _controls(self._parts[row])])

    def _show_kind(self) -> None:
        kind = self._kind.value()
        wanted: set[QWidget] = {self._kind}
        if kind in (CUT_OFF, PAYDAY):
            wanted |= {self._moved, self._until}
        if kind in (START, CUT_OFF, PAYDAY):
            wanted.add(self._notice)
        if kind == DATE:
            wanted.add(self._date)
        for part in self._parts.values():
            part.setVisible(part in wanted)


def _controls(part: QWidget) -> list[QWidget]:
    """What Tab reaches in it."""
    if isinstance(part, Part):
        return part.controls()
    return [] if part.focusPolicy() is Qt.FocusPolicy.NoFocus else [part]
