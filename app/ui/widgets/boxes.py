"""Boxes for days and numbers, and what keeps the wheel from changing them unseen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QDateTime, QEvent, QObject, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QGuiApplication, QShowEvent, QTextCharFormat, QValidator
from PySide6.QtWidgets import QDateEdit, QSpinBox, QWidget

from app.models.wording import DateStyle, style
from app.models.wording import day as written
from app.ui.theme import tokens as t

DAY_OF_MONTH = 1
"""The part of a day in words that is typed first: it stands behind the weekday, which nobody types."""
TO_TYPE = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason)
WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DayBox(QDateEdit):
    """A day, typed or picked from a calendar, written as all dates are.

    While somebody types, its parts are written as Qt reads them: some languages put points behind them.
    """

    _typing = False

    def __init__(self, day: QDate | None = None) -> None:
        super().__init__(day or QDate.currentDate())
        self.setCalendarPopup(True)
        self._write_days()
        steady(self)

    def textFromDateTime(self, day: QDateTime) -> str:  # noqa: N802
        if self._typing:
            return super().textFromDateTime(day)
        at = day.date()
        return written(date(at.year(), at.month(), at.day()), year=True)

    def dateTimeFromText(self, words: str) -> QDateTime:  # noqa: N802
        return super().dateTimeFromText(words) if self._typing else self.dateTime()

    def validate(self, words: str, at: int) -> tuple[QValidator.State, str, int]:
        if self._typing:
            return super().validate(words, at)
        return QValidator.State.Acceptable, words, at

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self._typing = False
        self._write_days()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """A window that becomes active tells of the focus once more: what is selected by then stays so."""
        self._dress_calendar()
        if not self._typing:
            self._typing = True
            self._write_days()
        super().focusInEvent(event)
        by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        at_weekday = self.currentSectionIndex() < DAY_OF_MONTH and not by_mouse
        if style() is DateStyle.WORDS and (at_weekday or event.reason() in TO_TYPE):
            self.setCurrentSectionIndex(DAY_OF_MONTH)
            self.setSelectedSection(QDateEdit.Section.DaySection)

    def stepBy(self, steps: int) -> None:  # noqa: N802
        """From the weekday and the day of the month on to the days around them, over the ends of a month too."""
        if not self._steps_days():
            super().stepBy(steps)
            return
        part = self.currentSectionIndex()
        self.setDate(self.date().addDays(steps))
        self.setCurrentSectionIndex(part)
        self.setSelectedSection(QDateEdit.Section.DaySection)

    def stepEnabled(self) -> QDateEdit.StepEnabledFlag:  # noqa: N802
        if not self._steps_days():
            return super().stepEnabled()
        flags = QDateEdit.StepEnabledFlag
        up = flags.StepUpEnabled if self.date() < self.maximumDate() else flags.StepNone
        return up | (flags.StepDownEnabled if self.date() > self.minimumDate() else flags.StepNone)

    def _steps_days(self) -> bool:
        return self.currentSection() is QDateEdit.Section.DaySection and not self.isReadOnly()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """How dates are written may have been changed meanwhile."""
        if self.displayFormat() != self._format():
            self._write_days()
        super().showEvent(event)

    def _write_days(self) -> None:
        """In the order of the language: Qt would turn the parts round where the layout runs from right to left."""
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setDisplayFormat(self._format())
        self.unsetLayoutDirection()

    def _format(self) -> str:
        """As Qt writes formats: `Mon 7 Dec 2026`."""
        return self.tr("ddd d MMM yyyy") if style() is DateStyle.WORDS else "yyyy-MM-dd"

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        self._dress_calendar()
        super().enterEvent(event)

    def _dress_calendar(self) -> None:
        """Weekends in a colour of the scheme, and an edge; only now, since few calendars are ever opened."""
        calendar, quiet = self.calendarWidget(), QTextCharFormat()
        calendar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        calendar.setContentsMargins(1, 1, 1, 1)
        quiet.setForeground(QGuiApplication.palette().placeholderText())
        for weekday in WEEKEND:
            calendar.setWeekdayTextFormat(weekday, quiet)


class NumberBox(QSpinBox):
    """A number that begins where the text of other fields begins, for which Qt asks no style sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(t.SPACE_3, 0, t.SPACE_1, 0)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            self.lineEdit().setTextMargins(t.SPACE_1, 0, t.SPACE_3, 0)
        steady(self)


def steady(control: QWidget) -> None:
    """Keep the wheel from changing the control while a person only scrolls past it."""
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    control.installEventFilter(_Steady(control))


class _Steady(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False
