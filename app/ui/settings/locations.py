"""Locations: where people work, with the calendar that planning counts with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QTabWidget, QWidget

from app.models.countries import COUNTRIES
from app.models.countrynames import COUNTRY_NAMES
from app.models.language import apart
from app.models.people import Location
from app.services import places, settings
from app.services.session import Session
from app.services.settings import Place
from app.ui.context import Context
from app.ui.itemmodels.records import Record
from app.ui.runner import Latest
from app.ui.theme import tokens as t

from .daysoff import ClosuresEditor, Holidays
from .editor import Editor
from .fields import ChoiceField, TextField, TicksField, Values, weekdays
from .form import Form
from .section import Section
from .table import RecordsTable

BACKGROUND_CHECK, E_VERIFY = "background_check", "e_verify"


class Locations(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            "locations",
            self.tr("Locations"),
            self.tr(
                "Where people work. Weekends, public holidays and closed days are no working days there."
            ),
        )
        self._editor = LocationsEditor(context)
        self.column.addWidget(self._editor)

    def add(self) -> None:
        """Begin another one; what is being typed comes first."""
        self._editor.add()

    def reload(self) -> None:
        self.read(settings.places, self._editor.show_places)

    def unsaved(self) -> bool:
        return self._editor.unsaved

    def discard(self) -> None:
        self._editor.discard()


class LocationsEditor(Editor):
    def __init__(self, context: Context) -> None:
        theme = context.theme
        self._latest = Latest()
        self._parts: dict[str, str] = {}
        """The parts of a country whose holidays locations have, by the id of each; empty for the whole country."""
        self._weekdays = weekdays()
        self._country = ChoiceField(theme, "location-country", self.tr("&Country"))
        self._country.offer([(self.tr("Choose a country"), ""), *countries()])
        self._subdivision = ChoiceField(theme, "location-subdivision", self.tr("Holid&ays of"))
        self._policies: list[tuple[str, object]] = [
            (self.tr("Background check"), BACKGROUND_CHECK),
            (self.tr("E-Verify"), E_VERIFY),
        ]
        fields = {
            "name": TextField(theme, "location-name", self.tr("&Name")),
            "country": self._country,
            "subdivision": self._subdivision,
            "weekend": TicksField(theme, "location-weekend", self.tr("&Weekend"), self._weekdays),
            "policies": TicksField(theme, "location-policies", self.tr("&Policies"), self._policies),
        }
        fields["weekend"].setProperty("span", 2)
        self.holidays = Holidays(context)
        self.closures = ClosuresEditor(context)
        self._tabs = QTabWidget()
        super().__init__(
            context,
            RecordsTable(
                theme,
                "locations-table",
                self.tr("Locations"),
                [
                    (self.tr("Location"), 5),
                    (self.tr("Country"), 4),
                    (self.tr("Holidays of"), 4),
                    (self.tr("Weekend"), 4),
                ],
            ),
            Form(context, "location-form", fields),
            add=self.tr("Add a location"),
            empty=self.tr("There is no location yet. Add the first one below: every new hire needs one."),
        )
        self._country.changed.connect(self._ask_parts)

    def show_places(self, places: Sequence[Place]) -> None:
        self._parts = {place.location.id: place.part for place in places}
        self.show_records([self._record(place.location) for place in places])

    @property
    def unsaved(self) -> bool:
        return self.form.dirty or self.closures.unsaved

    def warn(self) -> None:
        at_fault: Editor = self if self.form.dirty else self.closures
        self._tabs.setCurrentWidget(self.form if at_fault is self else self.closures)
        super().warn() if at_fault is self else self.closures.warn()

    def discard(self) -> None:
        self.put_back()
        self.closures.put_back()

    def heading_of(self, thing: Location | None) -> str:
        return self.tr("A new location") if thing is None else thing.name

    def values_of(self, thing: Location | None) -> Values:
        if thing is None:
            country = _system_country()
            values: dict[str, Any] = {"name": "", "country": country, "subdivision": None}
            values |= {"weekend": places.WEEKEND, "policies": ()}
        else:
            values = {
                "name": thing.name,
                "country": thing.country,
                "subdivision": thing.subdivision,
                "weekend": thing.weekend,
                "policies": thing.policies,
            }
        part = values["subdivision"]
        self._offer_parts([(part, self._parts.get(thing.id) or part)] if thing and part else [])
        return values

    def storing(self, thing: Location | None, values: Values) -> tuple[Callable[[Session], str], str]:
        if thing is None:
            said = self.tr("{} is added.").format(apart(values["name"]))
            return lambda session: places.add_location(session, **values).id, said
        said = self.tr("{} is changed; plans are computed again.").format(apart(values["name"]))
        return lambda session: places.change_location(session, thing, **values).id, said

    def picked(self, thing: Location | None) -> None:
        self._ask_parts()
        self.holidays.show_location(thing)
        self.closures.show_location(thing)
        for tab in (self.holidays, self.closures):
            self._tabs.setTabEnabled(self._tabs.indexOf(tab), thing is not None)

    def details(self) -> QWidget:
        self._tabs.setObjectName("location-tabs")
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        for widget, words in (
            (self.form, self.tr("Location")),
            (self.holidays, self.tr("Public holidays")),
            (self.closures, self.tr("Closed days")),
        ):
            self._tabs.addTab(widget, words)
            widget.setContentsMargins(0, t.SPACE_3, 0, 0)
        return self._tabs

    def _ask_parts(self) -> None:
        """The parts of the chosen country whose holidays differ; what they are takes a moment to find out."""
        country = self._country.value()
        if not country:
            self._offer_parts([])
            return
        only = self._latest.question()
        self.context.runner.ask(
            lambda _session: settings.subdivisions(country), only(self._show_parts), only(self.context.failed)
        )

    def _show_parts(self, parts: list[tuple[str, str]]) -> None:
        self._offer_parts(parts)
        self._subdivision.changed.emit()

    def _offer_parts(self, parts: list[tuple[str, str]]) -> None:
        choices = [(name, code) for code, name in parts]
        self._subdivision.offer([(self.tr("The whole country"), None), *choices])

    def _record(self, place: Location) -> Record:
        days = [said for said, number in self._weekdays if number in place.weekend]
        return Record(
            key=place.id,
            cells=(
                place.name,
                country_name(place.country),
                self._parts[place.id] or self.tr("the whole country"),
                ", ".join(days) or self.tr("none"),
            ),
            thing=place,
        )


def countries() -> list[tuple[str, object]]:
    """Every country with its code, by name."""
    return sorted(((country_name(code), code) for code in COUNTRIES), key=lambda choice: choice[0].casefold())


def _system_country() -> str:
    """The code of the country that the system is set to; empty where it is set to none."""
    code = QLocale.territoryToCode(QLocale.system().territory())
    return code if code in COUNTRIES else ""


def country_name(code: str) -> str:
    return COUNTRY_NAMES.get(code, code)
