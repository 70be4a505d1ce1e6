"""The sample company: its places and people, with hires around today in every state."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby

from attrs import evolve

from app.models.calendar import WorkingCalendar, public_holidays
from app.models.errors import UserError
from app.models.language import text
from app.models.people import Closure, DepartmentSite, Location, PayrollRun, Person, Role
from app.resources import RESOURCES

from . import dispatch
from .addressing import local_time
from .cataloguefiles import SHIPPED_NOTE, shipped
from .people import keep_catalogue
from .places import HOLIDAYS_FROM
from .samplelife import Life, Move, Story, sample_id
from .samplepost import Post
from .session import Session
from .surroundings import HOLIDAY_YEARS_KEPT

COMPANY = RESOURCES / "sample" / "company.toml"
FIRST_MOVE = time(14)
"""When the moves of a day begin, in the time of this computer."""
BETWEEN_MOVES = timedelta(minutes=3)


def company() -> Story:
    """The sample company as its file tells it."""
    return tomllib.loads(COMPANY.read_text(encoding="utf-8"))


def fill(session: Session, progress: Callable[[int, int], None] | None = None) -> None:
    """Fill a new workspace with the sample company, in one transaction.

    `progress` is told how many moves of the hires' stories are made, and of how many. Raises UserError
    where the workspace has locations already.
    """
    workspace, told = session.workspace, company()
    if workspace.places.locations():
        raise UserError("The sample company needs a workspace of its own: make a new one for it.")
    with workspace.transaction():
        if workspace.catalogue.latest() is None:
            keep_catalogue(session, shipped(), str(text(SHIPPED_NOTE)))
        _add_places(session, told)
        _add_people(session, told)
        session.setup_changed()
        _live(session, told, progress or (lambda _done, _of: None))


def _live(session: Session, told: Story, progress: Callable[[int, int], None]) -> None:
    """Make every move of every hire, day by day, each as the person who made it, and send what people hear of it."""
    acting = Session(workspace=session.workspace, today=session.today)
    moves = [move for story in told["hire"] for move in Life(acting, story).moves()]
    moves.sort(key=lambda move: (move.on, move.rank))
    calendar = session.setup.calendar(sample_id("location", told["heads_ups"]["calendar"]))
    post = Post(acting, told["heads_ups"], calendar, session.today)
    post.choose_channels()
    of_days = {on: list(of_day) for on, of_day in groupby(moves, key=lambda move: move.on)}
    done = 0
    for number in range(moves[0].on.toordinal(), session.today.toordinal() + 1):
        acting.today = on = date.fromordinal(number)
        of_day = of_days.get(on, [])
        for move, moment in zip(of_day, _moments(session, on, len(of_day)), strict=True):
            acting.now = lambda at=moment: at  # type: ignore[misc]
            _make(acting, move)
            done += 1
            progress(done, len(moves))
        post.close_of_day(on)
    post.today_begins(local_time(session).astimezone(UTC))


def _make(acting: Session, move: Move) -> None:
    for person_id, command in move.commands(acting):
        acting.person = acting.setup.people[person_id] if person_id else None
        with acting.workspace.transaction() as recorder:
            recorder.clear()  # every command is a change of its own, which can be undone
            dispatch.run(acting, command)


def _moments(session: Session, on: date, moves: int) -> list[datetime]:
    """When the moves of a day were made: from its first hour of moves on, today's until now."""
    first = datetime.combine(on, FIRST_MOVE).astimezone()
    if on == session.today:
        now = local_time(session)
        first = max(now - BETWEEN_MOVES * moves, now.replace(hour=0, minute=0, second=0, microsecond=0))
        return [min(first + BETWEEN_MOVES * move, now).astimezone(UTC) for move in range(moves)]
    return [(first + BETWEEN_MOVES * move).astimezone(UTC) for move in range(moves)]


# Places and people


def _add_places(session: Session, told: Story) -> None:
    places = session.workspace.places
    years = [session.today.year + offset for offset in HOLIDAY_YEARS_KEPT]
    for described in told["location"]:
        location = Location(
            id=sample_id("location", described["key"]),
            name=described["name"],
            country=described["country"],
            subdivision=described["subdivision"],
            policies=tuple(described.get("policies", ())),
        )
        places.add_location(location)
        for year in years:
            days = sorted(public_holidays(location.country, location.subdivision, year))
            places.keep_holiday_year(location.country, location.subdivision, year, days, HOLIDAYS_FROM)
            for day, name in told["closures"].items():
                closed = date.fromisoformat(f"{year}-{day}")
                places.add_closure(Closure(location_id=location.id, day=closed, name=name))
    session.setup_changed()
    for location_id in session.setup.locations:
        calendar = session.setup.calendar(location_id)
        for cut_off, payday in _payroll_dates(told["payroll"], calendar, session.today):
            places.add_payroll_run(PayrollRun(location_id=location_id, cut_off=cut_off, payday=payday))


def _payroll_dates(payroll: Story, calendar: WorkingCalendar, today: date) -> Iterator[tuple[date, date]]:
    """Cut-off and payday of the months around today."""
    for months in range(-payroll["months_before"], payroll["months_after"] + 1):
        years, month = divmod(today.month - 1 + months, 12)
        first = date(today.year + years, month + 1, 1)
        cut_off, payday = (
            date.fromordinal(calendar.last_on_or_before(first.replace(day=payroll[event]).toordinal()))
            for event in ("cut_off", "payday")
        )
        yield cut_off, payday


def _add_people(session: Session, told: Story) -> None:
    people = session.workspace.people
    for key, described in told["people"].items():
        people.add(
            Person(
                id=sample_id("person", key),
                name=described["name"],
                email=f"{key}@example.com",
                department=described.get("department"),
                location_id=sample_id("location", described["location"]),
                role=Role(described.get("role", Role.STAFF)),
            )
        )
    for department in people.departments():
        described = told["departments"][department.key]
        people.set_department(
            evolve(
                department,
                location_id=_id_of("location", described.get("home")),
                owner_id=_id_of("person", described.get("owner")),
            )
        )
        for place, key in described.get("sites", {}).items():
            people.set_site(
                DepartmentSite(
                    department=department.key,
                    location_id=sample_id("location", place),
                    owner_id=sample_id("person", key),
                )
            )


def _id_of(kind: str, key: str | None) -> str | None:
    return sample_id(kind, key) if key else None
