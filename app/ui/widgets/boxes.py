"""Boxes for days and numbers, and what keeps the wheel from changing them unseen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QDateTime, QEvent, QLocale, QObject, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShowEvent,
    QTextCharFormat,
    QValidator,
)
from PySide6.QtWidgets import QDateEdit, QSpinBox, QWidget

from app.models.wording import DateStyle, style
from app.models.wording import day as written
from app.ui.enter import ENTER
from app.ui.theme import tokens as t

from .note import note

DAY_OF_MONTH = 1
"""The part of a day in words that is typed first: it stands behind the weekday, which nobody types."""
TO_TYPE = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason)
SAMPLES = [QDate(2028, month, day) for month in range(1, 13) for day in range(22, 29)]
"""Every weekday of each month, with two figures."""
LINE_MARGINS = 5
"""Pixels that a line leaves free beside what is typed, and the one that has to be more than that."""
WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DayBox(QDateEdit):
    """A day, typed or picked from a calendar, written as all dates are.

    While somebody types, its parts are written as Qt reads them: some languages put points behind them. The earliest
    day waits until the field is left: on the way to 4 January the year is still the old one.
    """

    _typing = False
    _earliest: QDate | None = None
    """What the day may not lie before, while that waits."""
    _widest: tuple[tuple[str, str], int] = (("", ""), 0)
    """Pixels of the widest day, for this font and way of writing days."""

    def __init__(self, day: QDate | None = None) -> None:
        super().__init__(day or QDate.currentDate())
        self.setCalendarPopup(True)
        self._write_days()
        steady(self)

    @property
    def day(self) -> date:
        return _as_date(self.date())

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._with_room(super().sizeHint())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self._with_room(super().minimumSizeHint())

    def _with_room(self, hint: QSize) -> QSize:
        """Qt reckons with the first and the last day only, and without the margins of the line."""
        measured = self.fontMetrics().horizontalAdvance
        reckoned = max(map(measured, map(_written, (self.minimumDate(), self.maximumDate()))))
        looks = (self.font().key(), _written(SAMPLES[0]))
        if self._widest[0] != looks:
            self._widest = looks, max(map(measured, map(_written, SAMPLES)))
        return hint + QSize(max(0, self._widest[1] - reckoned) + LINE_MARGINS, 0)

    def textFromDateTime(self, day: QDateTime) -> str:  # noqa: N802
        if self._typing:
            return super().textFromDateTime(day)
        return _written(day.date())

    def dateTimeFromText(self, words: str) -> QDateTime:  # noqa: N802
        return super().dateTimeFromText(words) if self._typing else self.dateTime()

    def validate(self, words: str, at: int) -> tuple[QValidator.State, str, int]:
        if self._typing:
            return super().validate(words, at)
        return QValidator.State.Acceptable, words, at

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self._keep_earliest()
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
        at_weekday = self._is_at_weekday() and not by_mouse
        if style() is DateStyle.WORDS and (at_weekday or event.reason() in TO_TYPE):
            self._go_to_day()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes on only with a day that could be seen."""
        if event.key() in ENTER and self._keep_earliest():
            return
        if event.matches(QKeySequence.StandardKey.Paste) and self._paste(QGuiApplication.clipboard().text()):
            return
        if event.text().isprintable() and event.text():
            self._free_earliest()
        if event.text().isdigit() and self._is_at_weekday():
            self._go_to_day()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """It may open the calendar."""
        self._keep_earliest()
        super().mousePressEvent(event)

    def _is_at_weekday(self) -> bool:
        return style() is DateStyle.WORDS and self.currentSectionIndex() < DAY_OF_MONTH

    def _go_to_day(self) -> None:
        self.setCurrentSectionIndex(DAY_OF_MONTH)
        self.setSelectedSection(QDateEdit.Section.DaySection)

    def _paste(self, words: str) -> bool:
        """Take a whole day, or say why it is none; False where it may be a part of one."""
        words = words.strip()
        if self.isReadOnly() or words.isalnum():
            return False
        days = (QLocale().toDate(words, form) for form in self._formats())
        day = next((day for day in days if day.isValid()), None)
        if day is None:
            said = self.tr("What was pasted is not a day: write it like {}.")
            note(self, said.format(self.date().toString(Qt.DateFormat.ISODate)))
            return True
        self._free_earliest()
        self.setDate(day)
        self._keep_earliest()
        return True

    def _formats(self) -> tuple[str, ...]:
        """How a whole day may be written, with all digits of its year."""
        short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        return "yyyy-M-d", "d.M.yyyy", self._format(), short.replace("yyyy", "yy").replace("yy", "yyyy")

    def _free_earliest(self) -> None:
        """Let any day be typed for now."""
        if self._earliest is None:
            self._earliest = self.minimumDate()
            self.clearMinimumDate()

    def _keep_earliest(self) -> bool:
        """Let no day be before the earliest one any more; True where one was, which is said."""
        if self._earliest is None:
            return False
        earliest, self._earliest = self._earliest, None
        typed = self.date()
        if typed < earliest:
            self.setDate(self._meant(typed, earliest))
        self.setMinimumDate(earliest)
        if self.date() == typed:
            return False
        said = self.tr("It is {} now: no day before {} can be chosen.")
        note(self, said.format(_written(self.date()), _written(earliest)))
        return True

    def _meant(self, typed: QDate, earliest: QDate) -> QDate:
        """The day of a later year, of which only day and month were typed, or the earliest, if that is nearer."""
        years = range(earliest.year() - typed.year(), earliest.year() - typed.year() + 2)
        later = next(day for day in map(typed.addYears, years) if day >= earliest)
        is_near = earliest.daysTo(later) < typed.daysTo(earliest)
        return later if is_near and later <= self.maximumDate() else earliest

    def stepBy(self, steps: int) -> None:  # noqa: N802
        """From the weekday and the day of the month on to the days around them, over the ends of a month too."""
        self._keep_earliest()
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


def _as_date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _written(day: QDate) -> str:
    return written(_as_date(day), year=True)


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
