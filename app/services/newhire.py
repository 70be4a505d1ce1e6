"""The form for a new hire: what stands in it, what it offers, what is wrong in it, and starting the onboarding."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from attrs import evolve, field, frozen

from app.models.catalogue import Catalogue, Template
from app.models.changes import Changes
from app.models.checklist import Surroundings, inputs_of, templates_for
from app.models.commands import NewHire, StartOnboarding
from app.models.errors import UserError
from app.models.language import text
from app.models.onboarding import Certainty, Hire
from app.models.people import Role
from app.models.text import one_line
from app.models.wording import day

from . import buddies, dispatch, permissions
from .onboarding import exists
from .session import Session

MOST_YEARS_AWAY = 10
MOST_COMPLETIONS = 300
"""Roles and teams that are offered while typing, those of most hires first."""


@frozen(kw_only=True)
class Entries:
    """What stands in the form, unchecked. The manager is named as `Offered.people` names people.

    A `probability` in per cent makes the start tentative. By task key: the `options` chosen, and the working days
    by which departments are asked to be faster. `done` are the keys of tasks that are finished already.
    """

    name: str = ""
    role: str = ""
    start_on: date
    location_id: str = ""
    work_style: str = "onsite"
    employment: str = "employee"
    team: str = ""
    manager: str = ""
    probability: int | None = None
    facts: Mapping[str, str] = field(factory=dict)
    options: Mapping[str, str] = field(factory=dict)
    expedite: Mapping[str, int] = field(factory=dict)
    done: tuple[str, ...] = ()


@frozen(kw_only=True)
class Place:
    """A location that the form offers."""

    id: str
    name: str
    country: str
    subdivision: str | None


@frozen(kw_only=True)
class Offered:
    """What the form offers. `people` are ids by name; who bears another's name is told apart by the team.

    `manager` is the only one whose hires can be started here; empty where there is no such limit.
    `blank` is the form before anything was typed. `started` says that the onboarding asked for is there already.
    """

    today: date
    places: Sequence[Place]
    people: Mapping[str, str]
    roles: Sequence[str]
    teams: Sequence[str]
    blank: Entries
    started: bool = False
    manager: str = ""


def offered(session: Session, hire_id: str = "") -> Offered:
    """What the form offers in this workspace, asked for the hire that it would start."""
    hires = session.workspace.hires
    people = people_by_name(session)
    departments = [department.name for department in session.setup.departments.values()]
    return Offered(
        today=session.today,
        places=[
            Place(id=place.id, name=place.name, country=place.country, subdivision=place.subdivision)
            for place in session.setup.locations.values()
        ],
        people=people,
        roles=hires.roles(MOST_COMPLETIONS),
        teams=list(dict.fromkeys([*hires.teams(MOST_COMPLETIONS), *departments])),
        blank=_blank(session, people),
        started=bool(hire_id) and exists(session, hire_id),
        manager=only_manager(session),
    )


def problems(entries: Entries, offered: Offered) -> dict[str, str]:
    """What is wrong, a sentence for each field in the order of the form."""
    checks: dict[str, Callable[[], object]] = {
        "name": lambda: one_line(entries.name, "new hire"),
        "role": lambda: one_line(entries.role, "new hire", "role"),
        "start_on": lambda: _check_start(entries.start_on, offered.today),
        "location_id": lambda: _check_location(entries.location_id, offered),
        "team": lambda: one_line(entries.team, "new hire", "team") if entries.team.strip() else None,
        "manager": lambda: _check_manager(entries.manager, offered),
        **{field_of(key): partial(_check_fact, key, words, offered) for key, words in entries.facts.items()},
    }
    found = {}
    for name, check in checks.items():
        try:
            check()
        except UserError as error:
            found[name] = str(error)
    return found


def field_of(fact: str) -> str:
    """The name of the field in which a fact is entered."""
    return f"fact-{fact}"


def start(session: Session, hire_id: str, entries: Entries) -> Changes:
    """Start the onboarding that the form asks for; asked again with its id, change nothing."""
    command = StartOnboarding(hire_id=hire_id, hire=as_new_hire(session, entries))
    return dispatch.run(session, command).changes


def as_new_hire(session: Session, entries: Entries) -> NewHire:
    """The entries as a command takes them, without facts, options and haste for tasks that this hire hasn't."""
    around = _around(session, entries)
    templates = {template.key: template for template in _templates(entries, around)}
    inputs = inputs_of(list(templates.values()))
    options = {key: option for key, option in entries.options.items() if _has(templates.get(key), option)}
    return NewHire(
        name=entries.name,
        role=entries.role,
        location_id=entries.location_id,
        work_style=entries.work_style,
        employment=entries.employment,
        start_on=entries.start_on,
        team=" ".join(entries.team.split()) or None,
        manager_id=people_by_name(session).get(entries.manager.strip()),
        certainty=Certainty.FIRM if entries.probability is None else Certainty.TENTATIVE,
        probability=entries.probability,
        facts={key: value.strip() for key, value in entries.facts.items() if key in inputs and value.strip()},
        options=options,
        done={key: session.today for key in entries.done if key in templates},
        expedite={
            key: days
            for key, days in entries.expedite.items()
            if key in templates
            and key not in (*options, *entries.done)
            and days < _lead(templates[key], around)
        },
    )


def _around(session: Session, entries: Entries) -> Surroundings:
    if not session.setup.locations:
        raise UserError(
            text("There is no location yet: add the first one, since departments plan by its days.")
        )
    if entries.location_id not in session.setup.locations:
        raise UserError(text("Choose a location: departments plan with its working days."))
    return session.setup.around(entries.location_id, session.setup.latest_revision)


def _templates(entries: Entries, around: Surroundings) -> list[Template]:
    hire = Hire(
        id="",
        name=entries.name,
        role=entries.role,
        location_id=entries.location_id,
        work_style=entries.work_style,
        employment=entries.employment,
        team=entries.team.strip() or None,
    )
    return [template for _, template in templates_for(hire, around)]


def _has(template: Template | None, option: str) -> bool:
    return template is not None and option in (known.key for known in template.options)


def _lead(template: Template, around: Surroundings) -> int:
    return template.lead_at(own_site=around.sites[template.department].own_site)


# What is offered


def people_by_name(session: Session) -> dict[str, str]:
    """Those who work here, by name."""
    return buddies.people_by_name(session.setup.people, session.setup.departments)


def only_manager(session: Session) -> str:
    """Who manages any hire that the person at the window may start, by name; empty where all may."""
    me = session.person
    if me is None or permissions.leads(session, None):
        return ""
    return next((name for name, id in people_by_name(session).items() if id == me.id), me.name)


def _blank(session: Session, people: Mapping[str, str]) -> Entries:
    me, places = session.person, session.setup.locations
    at = me.location_id if me and me.location_id else next(iter(places), "")
    manager = me.id if me and me.role is Role.MANAGER else None
    return Entries(
        start_on=suggested_start(session, at) if at else session.today + timedelta(days=1),
        location_id=at,
        manager=next((name for name, id in people.items() if id == manager), ""),
    )


def refitted(entries: Entries, suggested: date, offered: Offered) -> Entries:
    """What was typed, where its location is not offered: at the one that is suggested.

    A start that is still the one that was `suggested` becomes the one suggested now.
    """
    blank = offered.blank
    if entries.location_id in {place.id for place in offered.places}:
        return entries
    start_on = blank.start_on if entries.start_on == suggested else entries.start_on
    return evolve(entries, location_id=blank.location_id, start_on=start_on)


def suggested_start(session: Session, location_id: str) -> date:
    """The Monday, or the first worked day after it, for which departments told today are told in good time."""
    setup = session.setup
    catalogue: Catalogue = setup.catalogue(setup.latest_revision)
    calendar = setup.calendar(location_id)
    early = date.fromordinal(calendar.shifted(session.today.toordinal(), max(1, catalogue.standard_notice)))
    monday = early + timedelta(days=-early.weekday() % 7)
    return date.fromordinal(calendar.next_on_or_after(monday.toordinal()))


# What is wrong


def _check_start(on: date, today: date) -> None:
    if on < today:
        raise UserError(text("{day} has passed: choose a day from today on.", day=day(on, year=True)))
    if on.year - today.year > MOST_YEARS_AWAY:
        raise UserError(
            text(
                "{day} is more than {years} years away: check the year.",
                day=day(on, year=True),
                years=MOST_YEARS_AWAY,
            )
        )


def _check_location(location_id: str, offered: Offered) -> None:
    if not offered.places:
        raise UserError(text("There is no location yet: add one in the settings."))
    if location_id not in (place.id for place in offered.places):
        raise UserError(text("Choose where the new hire works."))


def _check_fact(key: str, words: str, offered: Offered) -> None:
    if words.strip():
        buddies.checked(key, key, words, offered.people)


def _check_manager(name: str, offered: Offered) -> None:
    if offered.manager and name.strip() != offered.manager:
        raise UserError(
            text("You start the onboardings of your own hires: name yourself, {name}.", name=offered.manager)
        )
    if name.strip() and name.strip() not in offered.people:
        raise UserError(
            text(
                "There is no person “{name}”: choose one from the list, or leave it empty.", name=name.strip()
            )
        )
