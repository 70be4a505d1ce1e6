"""Everyone who starts, a page of rows at a time, in the words and figures that a list shows.

Read from the figures of the last planning, so that a page costs its own rows however many hires there are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from sys import intern

from attrs import evolve, frozen

from app.models.language import Sentence, plural, text
from app.models.onboarding import Certainty, Onboarding, Readiness
from app.models.people import Department
from app.models.progress import (
    STANDING_WORDS,
    STATES,
    WORK_STYLES,
    VerdictState,
    done_of,
    percent,
    total_of,
    verdict_state,
    worst_standing,
)
from app.models.readiness import Standing, TaskState
from app.models.wording import capital, dated, day
from app.store.hires import Filters, ListedHire, Place
from app.store.search import folded

from .hirelist import LISTED
from .session import Session

PAGE = 25


@frozen(kw_only=True)
class Share:
    """One department's part: done of total, and how it stands."""

    short: str
    done: int
    total: int
    standing: Standing

    @property
    def count(self) -> str:
        return f"{self.done}/{self.total}" if self.total else "–"

    @property
    def state(self) -> str:
        return text(STANDING_WORDS[self.standing])


@frozen(kw_only=True)
class HireRow:
    """`certainty` is how sure the start is, or where the work is done; `hint` is the way out or the date that
    stands below `attention`. `subject` is the task or the input that this names.
    """

    hire_id: str
    name: str
    role: str
    certainty: str
    start: str
    notice: str
    departments: tuple[Share, ...]
    state: str
    readiness: Readiness
    tentative: bool
    attention: str
    hint: str
    percent: int
    subject: str = ""

    @property
    def detail(self) -> str:
        return f"{self.role} · {self.certainty}"


@frozen(kw_only=True)
class Listing:
    """Some rows of the list, and the place after which more follow."""

    rows: Sequence[HireRow]
    more_after: Place | None


class Show(StrEnum):
    """Which hires are listed; `to_come` are those who are still to be made ready or still to come."""

    TO_COME = "to_come"
    TENTATIVE = "tentative"
    FIRM = "firm"
    STARTED = "started"
    WITHDRAWN = "withdrawn"


NEWEST_FIRST = (Show.STARTED, Show.WITHDRAWN)


@frozen(kw_only=True)
class Wanted:
    """What the list is narrowed to; no `readiness` takes them all. `text` is a part of a name or role."""

    show: Show = Show.TO_COME
    readiness: tuple[Readiness, ...] = ()
    location_id: str | None = None
    manager_id: str | None = None
    text: str = ""


EVERYONE = Wanted()


@frozen(kw_only=True)
class Choices:
    """What the list can be narrowed to: ids with names."""

    locations: Sequence[tuple[str, str]]
    managers: Sequence[tuple[str, str]]


def choices(session: Session) -> Choices:
    """The locations, and the managers of somebody, by name."""
    setup = session.setup
    locations = [(location.id, location.name) for location in setup.locations.values()]
    managers = [
        (id, setup.people[id].name) for id in session.workspace.hires.managers() if id in setup.people
    ]
    return Choices(locations=sorted(locations, key=_by_name), managers=sorted(managers, key=_by_name))


def counts(session: Session, wanted: Wanted = EVERYONE) -> dict[Readiness, int]:
    """How many of those who pass the filters stand so, whichever states are wanted."""
    return session.workspace.hires.counts(**_filters(session, evolve(wanted, readiness=())))


def page(
    session: Session, wanted: Wanted = EVERYONE, after: Place | None = None, limit: int = PAGE
) -> Listing:
    """Those who pass the filters, most urgent first; who has started or does not come, latest start first."""
    listed = session.workspace.hires.listing(
        limit=limit + 1,
        after=after,
        newest=wanted.show in NEWEST_FIRST,
        **_filters(session, wanted),
    )
    shown = listed[:limit]
    return Listing(rows=_rows(session, shown), more_after=shown[-1].place if len(listed) > limit else None)


def _filters(session: Session, wanted: Wanted) -> Filters:
    filters = Filters(
        readiness=wanted.readiness or LISTED,
        location_id=wanted.location_id,
        manager_id=wanted.manager_id,
        text=wanted.text.strip() or None,
    )
    match wanted.show:
        case Show.TO_COME:
            filters["ready_after"] = session.today
        case Show.TENTATIVE | Show.FIRM:
            filters["ready_after"] = session.today
            filters["certainty"] = Certainty(wanted.show)
        case Show.STARTED:
            filters["started_before"] = session.today - timedelta(days=1)
        case Show.WITHDRAWN:
            filters["readiness"] = (Readiness.WITHDRAWN,)
    return filters


def _by_name(choice: tuple[str, str]) -> str:
    return folded(choice[1])


def ways_out(session: Session, hire_ids: Sequence[str]) -> dict[str, str]:
    """The best way out of each of these hires in a few words, by the hire's id."""
    from app.models.explanation import remedy_text
    from app.store.checklists import read_all

    from .planning import assess

    found = {}
    for hire_id, checklist in read_all(session.workspace, hire_ids).items():
        assessment = assess(session, checklist)
        if remedies := assessment.verdict.remedies:
            found[hire_id] = _once(remedy_text(remedies[0], assessment.request, assessment.names))
    return found


def refresh_some(session: Session, most: int = 20) -> int:
    """Bring some onboardings to the session's day, nearest start first; returns how many there were."""
    stale = session.workspace.hires.stale(session.today, most)
    if stale:
        from .planning import replan_all

        replan_all(session, stale)
    return len(stale)


def _rows(session: Session, listed: Sequence[ListedHire]) -> list[HireRow]:
    checklists = session.workspace.hires.checklists([row.hire.id for row in listed], session.today)
    used = {task.department for tasks in checklists.values() for task in tasks}
    departments = session.setup.departments_with(used)
    return [_row(session, row, checklists[row.hire.id], departments) for row in listed]


def _row(
    session: Session,
    listed: ListedHire,
    tasks: Sequence[TaskState],
    departments: Mapping[str, Department],
) -> HireRow:
    hire, onboarding = listed.hire, listed.onboarding
    tentative = onboarding.certainty is Certainty.TENTATIVE
    certainty = (
        text("tentative, {percent} %", percent=onboarding.probability)
        if tentative
        else WORK_STYLES[hire.work_style]
    )
    said, hint = _attention(onboarding, session.today)
    return HireRow(
        hire_id=hire.id,
        name=hire.name,
        role=_once(hire.role),
        certainty=_once(certainty),
        start=_once(day(onboarding.start_on, year=onboarding.start_on.year != session.today.year)),
        notice=_once(notice(session, hire.location_id, onboarding.start_on)),
        departments=_shared(
            tuple(
                _share(session, department.short, [task for task in tasks if task.department == key])
                for key, department in departments.items()
            )
        ),
        state=_once(STATES[verdict_state(onboarding, session.today)]),
        readiness=onboarding.readiness,
        tentative=tentative,
        attention=_once(said),
        hint=_once(hint),
        percent=percent(onboarding),
        subject=_once(_subject(onboarding.attention)),
    )


def notice(session: Session, location_id: str, start: date) -> str:
    """`in 10 working days`, counted in the calendar of the hire's location."""
    if start == session.today:
        return text("today")
    days = session.setup.calendar(location_id).count(session.today.toordinal(), start.toordinal())
    if start > session.today:
        return plural(days, "in {n} working day", "in {n} working days")
    return plural(-days, "{n} working day ago", "{n} working days ago")


def _attention(onboarding: Onboarding, today: date) -> tuple[str, str]:
    """What needs attention, and below it the day on which everything essential is ready.

    Where nothing does, the state in a word, and below it what the planning says.
    """
    if onboarding.withdrawn_on is not None:
        reason = onboarding.withdrawn_reason or text("on {day}", day=dated(onboarding.withdrawn_on, today))
        return capital(STATES[VerdictState.WITHDRAWN]), reason
    said = onboarding.attention.removesuffix(".")
    if onboarding.readiness in (Readiness.AT_RISK, Readiness.TOO_LATE):
        return said, text("Everything essential is ready on {day}", day=day(onboarding.ready_on))
    return capital(STATES[verdict_state(onboarding, today)]), said


def _subject(attention: Sentence) -> str:
    """The task or the input that a sentence about what needs attention names; empty where it names none."""
    values = {} if attention.made is None else attention.made[2]
    named = values.get("task") or values.get("input", "")
    return _subject(named) if isinstance(named, Sentence) else str(named)


def _share(session: Session, short: str, tasks: Sequence[TaskState]) -> Share:
    return _share_of(short, done_of(tasks), total_of(tasks), worst_standing(tasks, session.today))


@lru_cache
def _share_of(short: str, done: int, total: int, standing: Standing) -> Share:
    """One for the many rows that have the same."""
    return Share(short=short, done=done, total=total, standing=standing)


@lru_cache(maxsize=1024)
def _shared(shares: tuple[Share, ...]) -> tuple[Share, ...]:
    return shares


def _once(words: str) -> str:
    """The words alone, stored once: thousands of rows say the same, and none is translated again."""
    return intern(str(words))
