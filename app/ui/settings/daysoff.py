"""The days of a location that are not worked: public holidays of a year, and days on which it is closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.models.language import apart
from app.models.people import Closure, Location
from app.models.wording import day
from app.services import places, settings
from app.services.session import Session
from app.services.settings import Holiday
from app.ui.context import Context
from app.ui.itemmodels.records import Record
from app.ui.runner import Latest
from app.ui.theme import tokens as t
from app.ui.widgets.boxes import NumberBox
from app.ui.widgets.cards import in_card
from app.ui.widgets.texts import label

from .editor import Editor
from .fields import FIELD_HEIGHT, DayField, TextField, Values
from .form import Form
from .table import RecordsTable

YEARS = (1990, 2100)


class Holidays(QWidget):
    """The public holidays of the chosen year, with their names."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("holidays")
        self._context = context
        self._latest = Latest()
        self._location: Location | None = None
        self._chosen: int | None = None
        self._year = NumberBox()
        self._year.setObjectName("holidays-year")
        self._year.setRange(*YEARS)
        self._year.setMinimumHeight(FIELD_HEIGHT)
        self._year.setGroupSeparatorShown(False)
        self._count = label(muted=True)
        self._count.setObjectName("holidays-count")
        self._table = RecordsTable(
            context.theme,
            "holidays-table",
            self.tr("Public holidays"),
            [(self.tr("Day"), 3), (self.tr("Public holiday"), 6), (self.tr("Falls on"), 2)],
        )
        self._lay_out()
        self._year.valueChanged.connect(self._choose)

    def show_location(self, location: Location | None) -> None:
        self._location = location
        self._ask()

    def _choose(self, year: int) -> None:
        self._chosen = year
        self._ask()

    def _ask(self) -> None:
        location = self._location
        if location is None:
            self._table.show_records([])
            return
        only = self._latest.question()
        chosen = self._chosen
        spoken = QLocale().name()

        def work(session: Session) -> tuple[int, list[Holiday]]:
            year = chosen or session.today.year
            return year, settings.holidays(session, location, year, spoken)

        self._context.runner.ask(work, only(self._show), only(self._context.failed))

    def _show(self, answer: tuple[int, list[Holiday]]) -> None:
        year, found = answer
        location = self._location
        if location is None:
            return
        self._year.blockSignals(True)
        self._year.setValue(year)
        self._year.blockSignals(False)
        self._count.setText(self.tr("%n public holiday(s)", "", len(found)))
        self._table.show_records([self._record(holiday, location) for holiday in found])

    def _record(self, holiday: Holiday, location: Location) -> Record:
        free = holiday.day.weekday() in location.weekend
        return Record(
            key=holiday.day.isoformat(),
            cells=(
                day(holiday.day, year=True),
                holiday.name or self.tr("Public holiday"),
                self.tr("the weekend") if free else self.tr("a weekday"),
            ),
            thing=holiday,
            faded=free,
        )

    def _lay_out(self) -> None:
        words = label(self.tr("&Year"), muted=True)
        words.setBuddy(self._year)
        self._year.setAccessibleName(self.tr("Year"))
        head = QHBoxLayout()
        head.setSpacing(t.SPACE_2)
        head.addWidget(words)
        head.addWidget(self._year)
        head.addWidget(self._count)
        head.addStretch()
        card = in_card(self._table)
        card.setMinimumHeight(190)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, t.SPACE_3, 0, 0)
        column.setSpacing(t.SPACE_2)
        column.addLayout(head)
        column.addWidget(card, 1)


class ClosuresEditor(Editor):
    """The days on which a location is closed beyond its public holidays."""

    def __init__(self, context: Context) -> None:
        theme = context.theme
        self._latest = Latest()
        self._remove = QPushButton(self.tr("Open on this day"))
        self._location: Location | None = None
        self._next = date.today() + timedelta(days=1)  # noqa: DTZ011 - until the workspace says which day it is
        fields = {
            "day": DayField(theme, "closure-day", self.tr("&Day")),
            "name": TextField(theme, "closure-name", self.tr("&Reason"), self.tr("Company holiday")),
        }
        super().__init__(
            context,
            RecordsTable(
                theme, "closures-table", self.tr("Closed days"), [(self.tr("Day"), 4), (self.tr("Reason"), 5)]
            ),
            Form(context, "closure-form", fields, columns=1, button=self._remove),
            beside=True,
            add=self.tr("Close a day"),
            empty=self.tr("This location is open on every working day."),
        )
        self._remove.setObjectName("closure-remove")
        self._remove.clicked.connect(self._open)

    def show_location(self, location: Location | None) -> None:
        """Its closed days. What is typed about another location's is not lost: that is asked before."""
        if location is None or self._location is None or location.id != self._location.id:
            self._fill(None)
        self._location = location
        if location is None:
            return
        only = self._latest.question()

        def work(session: Session) -> tuple[date, list[Closure]]:
            return session.today, settings.closures(session, location)

        self.context.runner.ask(work, only(self._show), only(self.context.failed))

    def heading_of(self, thing: Closure | None) -> str:
        return self.tr("Another closed day") if thing is None else day(thing.day, year=True)

    def values_of(self, thing: Closure | None) -> Values:
        return {"day": thing.day, "name": thing.name} if thing else {"day": self._next, "name": ""}

    def storing(self, thing: Closure | None, values: Values) -> tuple[Callable[[Session], str], str]:
        location, on, name = self._location, values["day"], values["name"]
        if location is None:
            raise RuntimeError("No location is chosen.")
        said = self.tr("{} is closed on {}.").format(apart(location.name), day(on))

        def work(session: Session) -> str:
            if thing is None:
                places.close_one_more(session, location, on, name)
            else:
                places.change_closure(session, location, thing, on, name)
            return str(on.isoformat())

        return work, said

    def picked(self, thing: Closure | None) -> None:
        self._remove.setVisible(thing is not None and self.may_change)

    def _open(self) -> None:
        closure: Closure = self.thing
        name = self._location.name if self._location else ""
        said = self.tr("{} is open on {}.").format(apart(name), day(closure.day))
        self.change(lambda session: places.reopen(session, closure), said)

    def _show(self, answer: tuple[date, Sequence[Closure]]) -> None:
        today, found = answer
        self._next = today + timedelta(days=1)
        self.show_records(
            [
                Record(
                    key=closure.day.isoformat(),
                    cells=(day(closure.day, year=True), closure.name or "–"),
                    thing=closure,
                    faded=closure.day < today,
                )
                for closure in found
            ]
        )
