"""Moving a start date: what it does is shown before it is done."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.models.commands import MoveStartDate
from app.models.errors import UserError
from app.models.language import apart
from app.models.wording import dated, day, listed, shortlist
from app.services.hiredetail import HireDetail
from app.services.movesheet import MoveSheet, move_sheet
from app.services.newhire import MOST_YEARS_AWAY
from app.services.session import Session
from app.ui.context import Context
from app.ui.theme import tokens as t
from app.ui.widgets.boxes import DayBox
from app.ui.widgets.cards import in_card
from app.ui.widgets.form_field import as_qt
from app.ui.widgets.state import State
from app.ui.widgets.texts import OneLine, label, paragraph

from .frame import Buttons, asking, framed

A_YEAR = timedelta(days=366)


class MoveStart(QDialog):
    """Accepted, it has asked for the move."""

    def __init__(self, context: Context, detail: HireDetail, start: date | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("move-start")
        self.setWindowTitle(self.tr("Move start date"))
        self.resize(720, 560)
        self._context, self._detail = context, detail
        self._latest = asking(self)
        self._sheet: MoveSheet | None = None
        self._date = self._make_date(start or _suggested(detail))
        self._headline = paragraph("", t.HEADING, bold=True)
        self._headline.setObjectName("consequence")
        self._more = paragraph("", muted=True)
        self._more.setObjectName("more")
        self._table = self._make_table()
        self._nothing = State()
        self._nothing.tell(
            self.tr("Choose another day"),
            self.tr("What it does to each task stands here before anything is moved."),
        )
        self._below = QStackedWidget()
        self._buttons = Buttons(self)
        self._buttons.back(self.tr("Keep the date"))
        self._move = self._buttons.go("move", self.tr("Move the start"), self._carry_out)
        self._lay_out()
        self._date.dateChanged.connect(self._ask)
        self._ask()

    def _wanted(self) -> date:
        return self._date.day

    def _ask(self) -> None:
        """Enter in the field tells the day once more: what is answered is not asked again."""
        if self._sheet is not None and self._sheet.start_on == self._wanted():
            return
        self._sheet = None
        self._move.setEnabled(False)
        only = self._latest.question()
        wanted, hire_id = self._wanted(), self._detail.hire_id
        if wanted == self._detail.start_on:
            self._say_nothing()
            return

        def work(session: Session) -> MoveSheet:
            return move_sheet(session, hire_id, wanted)

        self._context.runner.ask(work, only(self._show), only(self._refused))

    def _say_nothing(self) -> None:
        self._headline.setText("")
        self._more.setText("")
        self._move.setText(self.tr("Move the start"))
        self._below.setCurrentWidget(self._nothing)

    def _show(self, sheet: MoveSheet) -> None:
        self._sheet = sheet
        self._below.setCurrentWidget(self._table)
        self._headline.setText(sheet.headline)
        told = self.tr("{} will be told.").format(listed([*map(apart, sheet.told)])) if sheet.told else ""
        late = (
            self.tr("Becomes late: {}.").format(listed(shortlist([*map(apart, sheet.late)])))
            if sheet.late
            else ""
        )
        moved = self.tr("%n open task(s) with other dates.", "", len(sheet.moved))
        self._more.setText(" ".join(filter(None, (sheet.day_off, moved, late, told))))
        self._table.setRowCount(len(sheet.moved))
        for row, cells in enumerate(sheet.moved):
            for column, words in enumerate(cells):
                self._table.setItem(row, column, QTableWidgetItem(words))
        self._move.setText(self.tr("Move to {}").format(dated(sheet.start_on, self._detail.today)))
        self._move.setEnabled(True)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._context.failed(error)
            return
        self._headline.setText(str(error))
        self._more.setText("")
        self._table.setRowCount(0)
        self._below.setCurrentWidget(self._table)

    def _carry_out(self) -> None:
        if self._sheet is None:
            return
        command = MoveStartDate(
            hire_id=self._detail.hire_id,
            start_on=self._sheet.start_on,
            seen_version=self._detail.version,
        )
        begun = self._sheet.start_on < self._detail.today
        said = self.tr("{} started on {}.") if begun else self.tr("{} starts on {}.")
        said = said.format(apart(self._detail.name), day(self._sheet.start_on, year=True))
        self._context.carry_out([command], said)
        self.accept()

    def _make_date(self, start: date) -> DayBox:
        """A start that is to come can't be moved to a day that has passed."""
        made = DayBox(as_qt(start))
        made.setObjectName("new-start")
        today, before = self._detail.today, self._detail.start_on
        earliest = today if before >= today else before - A_YEAR
        made.setDateRange(as_qt(earliest), as_qt(date(today.year + MOST_YEARS_AWAY, 12, 31)))
        made.setAccessibleName(self.tr("New start date"))
        made.setMinimumSize(190, 34)
        return made

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setAccessibleName(self.tr("Tasks with other dates"))
        table.setHorizontalHeaderLabels(
            [self.tr("Task"), self.tr("Due now"), self.tr("Due then"), self.tr("To spare then")]
        )
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    def _lay_out(self) -> None:
        who = OneLine(t.HEADING + 1, bold=True)
        who.show_text(self.tr("When does {} start?").format(apart(self._detail.name)))
        words = label(self.tr("&New start date"))
        words.setBuddy(self._date)
        asked = QHBoxLayout()
        asked.setSpacing(t.SPACE_3)
        asked.addWidget(words)
        asked.addWidget(self._date)
        asked.addWidget(label(self.tr("now {}").format(day(self._detail.start_on, year=True)), muted=True))
        asked.addStretch()
        self._below.addWidget(self._table)
        self._below.addWidget(self._nothing)
        card = in_card(self._below)
        column = framed(self)
        column.addWidget(who)
        column.addLayout(asked)
        column.addWidget(self._headline)
        column.addWidget(self._more)
        column.addWidget(card, 1)
        column.addWidget(self._buttons)
        self._date.setFocus()


def _suggested(detail: HireDetail) -> date:
    """The day on which all could be ready, where the start can't be kept."""
    days = (way.start for way in detail.ways_out if way.start is not None)
    return next(days, detail.start_on)
