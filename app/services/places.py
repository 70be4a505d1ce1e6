"""Where people work: locations with their calendars, closed days and payroll's dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import uuid4

from attrs import evolve

from app.models.calendar import public_holidays
from app.models.catalogue import POLICIES
from app.models.countries import COUNTRIES
from app.models.errors import UserError
from app.models.language import mark, text
from app.models.people import Closure, Location, PayrollRun
from app.models.text import one_line
from app.models.wording import day, listed

from .changing import TAKEN_LOCATION, FieldError, changing, field, must_be_new
from .session import Session
from .surroundings import HOLIDAY_YEARS_KEPT

HOLIDAYS_FROM = "holidays"
WEEKEND = (5, 6)


def add_location(
    session: Session,
    name: str,
    country: str,
    *,
    subdivision: str | None = None,
    weekend: Sequence[int] = WEEKEND,
    policies: Sequence[str] = (),
) -> Location:
    """A new location, with the public holidays of the years around today.

    Raises FieldError for `name`, `country`, `subdivision`, `weekend` or `policies`.
    """
    blank = Location(id=str(uuid4()), name="", country="")
    location = _with(session, blank, name, country, subdivision, weekend, policies)
    with changing(session, mark("Add location"), name=location.name):
        session.workspace.places.add_location(location)
        _keep_holidays(session, location)
    return location


def change_location(
    session: Session,
    location: Location,
    *,
    name: str,
    country: str,
    subdivision: str | None,
    weekend: Sequence[int],
    policies: Sequence[str],
) -> Location:
    """The location as seen, with other values; plans are computed again.

    Raises FieldError like `add_location`, and StaleRow where the location was changed meanwhile.
    """
    changed = _with(session, location, name, country, subdivision, weekend, policies)
    with changing(session, mark("Change location"), name=changed.name):
        changed = session.workspace.places.set_location(changed)
        _keep_holidays(session, changed)
    return changed


def close(session: Session, location: Location, days: Sequence[date], name: str) -> None:
    """Days on which a location is closed. Raises FieldError for `name`."""
    with field("name"):
        name = one_line(name, "closed day", "reason") if name.strip() else ""
    with changing(session, mark("Close location"), days=[on.isoformat() for on in days]):
        for on in days:
            session.workspace.places.add_closure(Closure(location_id=location.id, day=on, name=name))


def close_one_more(session: Session, location: Location, on: date, name: str) -> None:
    """Close a day that is none of the closed ones yet. Raises FieldError for `day` or `name`."""
    if on in (closure.day for closure in session.workspace.places.closures(location.id)):
        raise FieldError(
            "day",
            text(
                "{location} is closed on {day} already: choose another day.",
                location=location.name,
                day=day(on),
            ),
        )
    close(session, location, [on], name)


def change_closure(session: Session, location: Location, closure: Closure, on: date, name: str) -> None:
    """Another day or reason for a closed day. Raises FieldError for `day` or `name`."""
    known = (other.day for other in session.workspace.places.closures(location.id))
    if on != closure.day and on in known:
        raise FieldError(
            "day",
            text(
                "{location} is closed on {day} already: choose another day.",
                location=location.name,
                day=day(on),
            ),
        )
    with field("name"):
        name = one_line(name, "closed day", "reason") if name.strip() else ""
    with changing(session, mark("Change closed day"), days=[on.isoformat()]):
        session.workspace.places.remove_closure(closure)
        session.workspace.places.add_closure(evolve(closure, day=on, name=name))


def reopen(session: Session, closure: Closure) -> None:
    """Work on a closed day after all."""
    with changing(session, mark("Open on a closed day"), days=[closure.day.isoformat()]):
        session.workspace.places.remove_closure(closure)


def add_payroll_run(session: Session, location: Location, cut_off: date, payday: date) -> PayrollRun:
    """A cut-off with its payday, in the place of the one with that cut-off.

    Raises FieldError for `payday`.
    """
    run = _run(location, cut_off, payday)
    with changing(session, mark("Add payroll date"), cut_off=cut_off, payday=payday):
        session.workspace.places.add_payroll_run(run)
    return run


def change_payroll_run(
    session: Session, location: Location, before: PayrollRun | None, cut_off: date, payday: date
) -> PayrollRun:
    """Other dates for a cut-off and payday, or new ones. Raises FieldError for `cut_off` or `payday`."""
    places = session.workspace.places
    known = {run.cut_off for run in places.payroll_runs(location.id) if run != before}
    if cut_off in known:
        raise FieldError(
            "cut_off",
            text(
                "{location} has a cut-off on {day} already: choose another day.",
                location=location.name,
                day=day(cut_off),
            ),
        )
    if before is None:
        return add_payroll_run(session, location, cut_off, payday)
    run = _run(location, cut_off, payday)
    with changing(session, mark("Change payroll date"), cut_off=cut_off, payday=payday):
        places.remove_payroll_run(before)
        places.add_payroll_run(run)
    return run


def remove_payroll_run(session: Session, run: PayrollRun) -> None:
    with changing(session, mark("Remove payroll date"), cut_off=run.cut_off):
        session.workspace.places.remove_payroll_run(run)


def _run(location: Location, cut_off: date, payday: date) -> PayrollRun:
    if payday < cut_off:
        raise FieldError(
            "payday",
            text(
                "The payday {day} lies before the cut-off {day2}: exchange them.",
                day=day(payday),
                day2=day(cut_off),
            ),
        )
    return PayrollRun(location_id=location.id, cut_off=cut_off, payday=payday)


def _with(
    session: Session,
    location: Location,
    name: str,
    country: str,
    subdivision: str | None,
    weekend: Sequence[int],
    policies: Sequence[str],
) -> Location:
    """The location with these values, each of them checked."""
    country = country.strip().upper()
    with field("name"):
        name = one_line(name, "location")
    with field("country"):
        _must_be_country(country)
    with field("name"):
        others = [place.name for place in session.setup.locations.values() if place.id != location.id]
        must_be_new(name, others, TAKEN_LOCATION)
    with field("policies"):
        if unknown := sorted(set(policies) - set(POLICIES)):
            raise UserError(
                text(
                    "There is no policy “{unknown}”: use {known}.",
                    unknown=unknown[0],
                    known=listed(POLICIES, "or"),
                )
            )
    with field("weekend"):
        if set(weekend) >= set(range(7)):
            raise UserError(
                text(
                    "{name} would have no working day: leave at least one day out of the weekend.", name=name
                )
            )
    with field("subdivision"):
        public_holidays(country, subdivision, session.today.year)
    return evolve(
        location,
        name=name,
        country=country,
        subdivision=subdivision,
        weekend=tuple(sorted(set(weekend))),
        policies=tuple(policies),
    )


def _must_be_country(country: str) -> None:
    if not country:
        raise UserError(text("The country of the location is missing: choose one."))
    if country not in COUNTRIES:
        refusal = (
            mark("There is no country “{country}”: use GB for the United Kingdom.")
            if country == "UK"
            else mark("There is no country “{country}”: use a two-letter code such as DE, US or GB.")
        )
        raise UserError(text(refusal, country=country))


def _keep_holidays(session: Session, location: Location) -> None:
    """Keep the public holidays of the years around today, where they are not kept yet."""
    places, area = session.workspace.places, (location.country, location.subdivision)
    kept = places.holiday_years(*area)
    for year in (session.today.year + offset for offset in HOLIDAY_YEARS_KEPT):
        if year not in kept:
            places.keep_holiday_year(*area, year, sorted(public_holidays(*area, year)), HOLIDAYS_FROM)
