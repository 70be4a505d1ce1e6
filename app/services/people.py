"""Setting a workspace up: locations with their calendars, people, departments, payroll dates, catalogue."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from uuid import uuid4

from attrs import evolve

from app.models.calendar import public_holidays
from app.models.catalogue import POLICIES, Catalogue, to_dict
from app.models.countries import COUNTRIES
from app.models.errors import UserError
from app.models.people import Closure, Department, DepartmentSite, Location, PayrollRun, Person, Role
from app.models.text import one_line
from app.models.wording import day, listed
from app.store.history import Change

from .journal import record
from .planning import forget_plans
from .session import Session
from .surroundings import HOLIDAY_YEARS_KEPT

HOLIDAYS_FROM = "holidays"


@contextmanager
def changing(session: Session, label: str, **fields: object) -> Iterator[None]:
    """One transaction of a change of the setup, with its activity and its way back.

    Where plans depend on what changed, the next refresh computes them again.
    """
    with session.workspace.transaction() as recorder:
        yield
        record(session, label.lower(), fields=fields)
        forget_plans(session, recorder.entries)
        change = Change(
            id=str(uuid4()),
            at=session.now(),
            person_id=session.person_id,
            label=label,
            entries=recorder.entries,
        )
        session.workspace.history.add(change)
    session.setup_changed()


def add_location(
    session: Session,
    name: str,
    country: str,
    *,
    subdivision: str | None = None,
    weekend: Sequence[int] = (5, 6),
    policies: Sequence[str] = (),
) -> Location:
    """A new location, with the public holidays of the years around today."""
    name, country = one_line(name, "location"), country.strip().upper()
    if country not in COUNTRIES:
        hint = (
            "use GB for the United Kingdom"
            if country == "UK"
            else "use a two-letter code such as DE, US or GB"
        )
        raise UserError(f"There is no country “{country}”: {hint}.")
    _must_be_new(name, [place.name for place in session.setup.locations.values()], "location")
    unknown = sorted(set(policies) - set(POLICIES))
    if unknown:
        raise UserError(f"There is no policy “{unknown[0]}”: use {listed(POLICIES, 'or')}.")
    if set(weekend) >= set(range(7)):
        raise UserError(f"{name} would have no working day: leave at least one day out of the weekend.")
    location = Location(
        id=str(uuid4()),
        name=name,
        country=country,
        subdivision=subdivision,
        weekend=tuple(sorted(set(weekend))),
        policies=tuple(policies),
    )
    years = [session.today.year + offset for offset in HOLIDAY_YEARS_KEPT]
    kept = {year: sorted(public_holidays(country, subdivision, year)) for year in years}
    with changing(session, "Add location", name=name):
        session.workspace.places.add_location(location)
        for year, days in kept.items():
            session.workspace.places.keep_holiday_year(country, subdivision, year, days, HOLIDAYS_FROM)
    return location


def close(session: Session, location: Location, days: Sequence[date], name: str) -> None:
    """Days on which a location is closed."""
    with changing(session, "Close location", days=[on.isoformat() for on in days]):
        for on in days:
            session.workspace.places.add_closure(Closure(location_id=location.id, day=on, name=name.strip()))


def add_person(
    session: Session,
    name: str,
    *,
    email: str | None = None,
    department: str | None = None,
    location_id: str | None = None,
    role: str = Role.STAFF,
) -> Person:
    name = one_line(name, "person")
    if role not in list(Role):
        raise UserError(f"There is no role “{role}”: use {listed(list(Role), 'or')}.")
    if email is not None and ("@" not in email or any(char.isspace() for char in email)):
        raise UserError(f"“{email}” is not an e-mail address: give one such as maya@example.com.")
    emails = [person.email for person in session.setup.people.values() if person.email]
    _must_be_new(email or "", emails, "person")
    person = Person(
        id=str(uuid4()),
        name=name,
        email=email,
        department=department,
        location_id=location_id,
        role=Role(role),
    )
    with changing(session, "Add person", name=name):
        session.workspace.people.add(person)
    return person


def set_owner(session: Session, department: Department, person: Person | None, site: Location | None) -> None:
    """Who gets a department's tasks, everywhere or at one location. Tasks that are there keep their owner."""
    people, owner_id = session.workspace.people, person.id if person else None
    with changing(session, "Set owner", department=department.key, owner_id=owner_id):
        if site is None:
            people.set_department(evolve(department, owner_id=owner_id))
        else:
            people.set_site(DepartmentSite(department=department.key, location_id=site.id, owner_id=owner_id))


def set_home(session: Session, department: Department, location: Location | None) -> None:
    """Where a department works: its calendar for hires of locations without people of its own."""
    location_id = location.id if location else None
    with changing(session, "Set home", department=department.key, location_id=location_id):
        session.workspace.people.set_department(evolve(department, location_id=location_id))


def add_payroll_run(session: Session, location: Location, cut_off: date, payday: date) -> PayrollRun:
    if payday < cut_off:
        raise UserError(f"The payday {day(payday)} lies before the cut-off {day(cut_off)}: exchange them.")
    run = PayrollRun(location_id=location.id, cut_off=cut_off, payday=payday)
    with changing(session, "Add payroll date", cut_off=cut_off, payday=payday):
        session.workspace.places.add_payroll_run(run)
    return run


def keep_catalogue(session: Session, catalogue: Catalogue, note: str) -> int:
    """Keep a catalogue as the latest revision, with its departments; returns its number.

    Running onboardings stay with theirs.
    """
    content = json.dumps(to_dict(catalogue), ensure_ascii=False)
    workspace = session.workspace
    with changing(session, "Load catalogue", note=note):
        number = workspace.catalogue.add(content, session.now(), session.person_id, note)
        known = {department.key: department for department in workspace.people.departments()}
        for position, described in enumerate(catalogue.departments):
            present = known.get(described.key)
            if present is None:
                workspace.people.add_department(
                    Department(
                        key=described.key, name=described.name, short=described.short, position=position
                    )
                )
                continue
            named = evolve(present, name=described.name, short=described.short, position=position)
            if named != present:
                workspace.people.set_department(named)
    return number


def _must_be_new(name: str, known: Sequence[str], what: str) -> None:
    if name and name.casefold() in (other.casefold() for other in known):
        raise UserError(f"There is a {what} “{name}” already: use that one, or give another name.")
