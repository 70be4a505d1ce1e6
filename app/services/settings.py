"""What the settings show: people, departments, locations with their days off, payroll's dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from attrs import frozen

from app.models.people import Closure, Department, Location, PayrollRun, Person

from .noticetexts import workspace_language
from .session import Session

ENGLISH = "en_US"


@frozen(kw_only=True)
class Company:
    """Who works here and where. `me` is the id of who asks.

    `sites` has for each department the locations with people of its own, and who owns its tasks there. Letters are
    in `language`, unless a person has one in `languages`.
    """

    me: str | None
    people: Sequence[Person]
    departments: Sequence[Department]
    locations: Sequence[Location]
    sites: Mapping[str, Mapping[str, str | None]]
    language: str
    languages: Mapping[str, str | None]

    def person_name(self, person_id: str | None) -> str | None:
        return next((person.name for person in self.people if person.id == person_id), None)

    def location_name(self, location_id: str | None) -> str | None:
        return next((place.name for place in self.locations if place.id == location_id), None)

    def department_name(self, key: str | None) -> str | None:
        return next((department.name for department in self.departments if department.key == key), None)


@frozen(kw_only=True)
class Holiday:
    """A public holiday; its `name` is empty where nobody knows it."""

    day: date
    name: str


@frozen(kw_only=True)
class Place:
    """A location, and the part of its country whose holidays it has, by name; empty for the whole country."""

    location: Location
    part: str


def company(session: Session) -> Company:
    with session.workspace.reading():
        setup = session.setup
        sites: dict[str, dict[str, str | None]] = {key: {} for key in setup.departments}
        for site in session.workspace.people.sites():
            sites[site.department][site.location_id] = site.owner_id
        return Company(
            me=session.person_id,
            people=list(setup.people.values()),
            departments=list(setup.departments.values()),
            locations=list(setup.locations.values()),
            sites=sites,
            language=workspace_language(session),
            languages={id: kept.language for id, kept in session.workspace.preferences.all().items()},
        )


def holidays(session: Session, location: Location, year: int, language: str = ENGLISH) -> list[Holiday]:
    """Those that planning counts with; their names are in `language` where there are any."""
    names = _holiday_names(location, year, language)
    kept = session.workspace.places.holiday_years(location.country, location.subdivision).get(year)
    return [Holiday(day=on, name=names.get(on, "")) for on in sorted(names if kept is None else kept)]


def closures(session: Session, location: Location) -> list[Closure]:
    """By day."""
    return session.workspace.places.closures(location.id)


def payroll(session: Session, location: Location) -> list[PayrollRun]:
    """By cut-off."""
    return session.workspace.places.payroll_runs(location.id)


def places(session: Session) -> list[Place]:
    """Every location with the part of its country whose holidays it has."""
    return [Place(location=place, part=_part_name(place)) for place in company(session).locations]


def _part_name(location: Location) -> str:
    part = location.subdivision
    return dict(subdivisions(location.country)).get(part, part) if part else ""


def subdivisions(country: str) -> list[tuple[str, str]]:
    """The parts of a country whose holidays differ: code and name, by name."""
    from holidays import country_holidays

    known = country_holidays(country)
    names: dict[str, str] = {}
    for name, code in known.subdivisions_aliases.items():
        names.setdefault(code, name)
    return sorted(((code, names.get(code, code)) for code in known.subdivisions), key=lambda part: part[1])


def _holiday_names(location: Location, year: int, language: str) -> dict[date, str]:
    import warnings

    from holidays import country_holidays

    spoken = country_holidays(location.country).supported_languages
    chosen = next(
        (known for known in (language, language.partition("_")[0], ENGLISH) if known in spoken), None
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # some countries' holidays are only estimated far from today
        found = country_holidays(location.country, subdiv=location.subdivision, years=year, language=chosen)
    return {on: name for on, name in found.items() if on.year == year}
