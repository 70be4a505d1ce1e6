"""Payroll: until when a new hire must be entered to be paid when, by location."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QPushButton

from app.models.language import apart
from app.models.people import Location, PayrollRun
from app.models.wording import day
from app.services import payrolldates, places, settings
from app.services.permissions import Act
from app.services.session import Session
from app.services.settings import Company
from app.ui.context import Context
from app.ui.itemmodels.records import Record
from app.ui.runner import Latest
from app.ui.widgets.texts import label

from .editor import Editor
from .fields import DayField, Values, choice_box, offer
from .form import Form
from .section import Section
from .table import RecordsTable


class Payroll(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            "payroll",
            self.tr("Payroll"),
            self.tr(
                "Who is entered by a cut-off is paid on its payday. The tasks of payroll are due by these."
            ),
        )
        self._editor = PayrollEditor(context)
        self.column.addWidget(self._editor)

    def reload(self) -> None:
        self.read(settings.company, self._show)

    def unsaved(self) -> bool:
        return self._editor.unsaved

    def discard(self) -> None:
        self._editor.put_back()

    def _show(self, company: Company) -> None:
        if company.locations:
            self._editor.show_locations(company.locations)
        else:
            self.tell(
                self.tr("There is no location yet"),
                self.tr("Payroll has its dates by location: add one under Locations first."),
                self.tr("Look again"),
                self.reload,
            )


class PayrollEditor(Editor):
    def __init__(self, context: Context) -> None:
        theme = context.theme
        self._latest = Latest()
        self._locations: Sequence[Location] = ()
        self._shown: Location | None = None
        today = date.today()  # noqa: DTZ011 - until the workspace says which day it is
        self._next = PayrollRun(location_id="", cut_off=today, payday=today)
        self._where = choice_box()
        self._where.setMinimumContentsLength(18)
        self._remove = QPushButton(self.tr("Remove"))
        words = label(self.tr("&Location"), muted=True)
        words.setBuddy(self._where)
        fields = {
            "cut_off": DayField(theme, "payroll-cut-off", self.tr("&Cut-off")),
            "payday": DayField(theme, "payroll-payday", self.tr("&Payday")),
        }
        super().__init__(
            context,
            RecordsTable(
                theme,
                "payroll-table",
                self.tr("Cut-offs and paydays"),
                [(self.tr("Cut-off"), 1), (self.tr("Payday"), 1)],
            ),
            Form(context, "payroll-form", fields, columns=1, button=self._remove),
            beside=True,
            tools=[words, self._where],
            add=self.tr("Add a cut-off"),
            empty=self.tr("No payroll dates are known for this location yet: add the first."),
            act=Act.PAYROLL,
        )
        self._where.setObjectName("payroll-location")
        self._where.setAccessibleName(self.tr("Location"))
        self._where.currentIndexChanged.connect(self._choose)
        self._remove.setObjectName("payroll-remove")
        self._remove.clicked.connect(self._take_away)

    def show_locations(self, locations: Sequence[Location]) -> None:
        self._locations = locations
        offer(self._where, [(place.name, place.id) for place in locations])
        self._ask()

    def heading_of(self, thing: PayrollRun | None) -> str:
        if thing is None:
            return self.tr("Another cut-off")
        return self.tr("Cut-off on {}").format(day(thing.cut_off, year=True))

    def values_of(self, thing: PayrollRun | None) -> Values:
        shown = thing or self._next
        return {"cut_off": shown.cut_off, "payday": shown.payday}

    def storing(self, thing: PayrollRun | None, values: Values) -> tuple[Callable[[Session], str], str]:
        location, cut_off, payday = self._shown, values["cut_off"], values["payday"]
        if location is None:
            raise RuntimeError("No location is chosen.")
        said = self.tr("{}: cut-off on {}, paid on {}.").format(
            apart(location.name), day(cut_off), day(payday)
        )

        def work(session: Session) -> str:
            run = places.change_payroll_run(session, location, thing, cut_off, payday)
            return run.cut_off.isoformat()

        return work, said

    def picked(self, thing: PayrollRun | None) -> None:
        self._remove.setVisible(thing is not None and self.may_change)

    def _location(self) -> Location | None:
        chosen = self._where.currentData()
        return next((place for place in self._locations if place.id == chosen), None)

    def _choose(self) -> None:
        """Another location, unless something about the one before is being typed."""
        if self.unsaved:
            self._stay()
            self.warn()
            return
        self.form.set_busy(True)
        self._ask()

    def _stay(self) -> None:
        """At the location that is shown."""
        if self._shown is None:
            return
        self._where.blockSignals(True)
        self._where.setCurrentIndex(self._where.findData(self._shown.id))
        self._where.blockSignals(False)

    def _ask(self) -> None:
        location = self._location()
        if location is None:
            return
        only = self._latest.question()

        def work(session: Session) -> tuple[date, list[PayrollRun], PayrollRun]:
            runs = settings.payroll(session, location)
            return session.today, runs, payrolldates.proposed(session, location, runs)

        def then(answer: tuple[date, list[PayrollRun], PayrollRun]) -> None:
            self.form.set_busy(False)
            self._shown = location
            self._show(*answer)

        def failed(error: Exception) -> None:
            self.form.set_busy(False)
            self._stay()
            self.context.failed(error)

        self.context.runner.ask(work, only(then), only(failed))

    def _show(self, today: date, runs: Sequence[PayrollRun], next_one: PayrollRun) -> None:
        self._next = next_one
        self.show_records(
            [
                Record(
                    key=run.cut_off.isoformat(),
                    cells=(day(run.cut_off, year=True), day(run.payday, year=True)),
                    thing=run,
                    faded=run.cut_off < today,
                )
                for run in runs
            ]
        )

    def _take_away(self) -> None:
        run: PayrollRun = self.thing
        said = self.tr("The cut-off on {} is removed.").format(day(run.cut_off))
        self.change(lambda session: places.remove_payroll_run(session, run), said)
