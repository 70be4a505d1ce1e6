"""Everyone who starts, a page of rows at a time, in the words and figures that a list shows.

Read from the figures of the last planning, so that a page costs its own rows however many hires there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from app.models.explanation import remedy_text
from app.models.onboarding import Certainty, Onboarding, Readiness
from app.models.readiness import Standing, TaskView
from app.models.tasks import Task
from app.models.wording import day, working_days
from app.store.hires import ListedHire

from .hirelist import RUNNING
from .planning import assessment_of, replan
from .reports import STATES, WORK_STYLES, done_of, percent, total_of, verdict_state, worst_standing
from .session import Session

PAGE = 50


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
        return self.standing.value


@frozen(kw_only=True)
class HireRow:
    """`hint` is the way out or the date that stands below `attention`; `start_on` sorts what `start` says."""

    hire_id: str
    name: str
    detail: str
    start_on: date
    start: str
    notice: str
    departments: tuple[Share, ...]
    state: str
    readiness: Readiness
    tentative: bool
    attention: str
    hint: str
    percent: int


@frozen(kw_only=True)
class Listing:
    """Some rows of the list, and whether more follow."""

    rows: Sequence[HireRow]
    complete: bool


def counts(session: Session) -> dict[Readiness, int]:
    """How many of those who are listed stand so."""
    stored = session.workspace.hires.counts(session.today)
    return {
        state: sum(stored.get((state, to_come), 0) for to_come in _listed_when(state))
        for state in (*RUNNING, Readiness.READY)
    }


def page(session: Session, wanted: Sequence[Readiness] = (), offset: int = 0, limit: int = PAGE) -> Listing:
    """Those who are still to be made ready or still to come, most urgent first; of `wanted` states only."""
    listing = session.workspace.hires.listing
    running = [state for state in RUNNING if not wanted or state in wanted]
    listed = listing(readiness=running, limit=limit + 1, offset=offset)
    if len(listed) <= limit and (not wanted or Readiness.READY in wanted):
        known = counts(session)
        listed += listing(
            readiness=[Readiness.READY],
            started_after=session.today,
            limit=limit + 1 - len(listed),
            offset=max(0, offset - sum(known[state] for state in running)),
        )
    return Listing(rows=_rows(session, listed[:limit]), complete=len(listed) <= limit)


def ways_out(session: Session, hire_ids: Sequence[str]) -> dict[str, str]:
    """The best way out of each of these hires in a few words, by the hire's id."""
    found = {}
    for hire_id in hire_ids:
        assessment = assessment_of(session, hire_id)
        if remedies := assessment.verdict.remedies:
            found[hire_id] = remedy_text(remedies[0], assessment.request, assessment.names)
    return found


def refresh_some(session: Session, most: int = 20) -> int:
    """Bring some onboardings to the session's day, nearest start first; returns how many there were."""
    stale = session.workspace.hires.stale(session.today, most)
    if stale:
        with session.workspace.transaction(figures=True):
            for hire_id in stale:
                replan(session, hire_id)
    return len(stale)


def _listed_when(state: Readiness) -> tuple[bool, ...]:
    """Who is ready and has started is no longer listed."""
    return (True,) if state is Readiness.READY else (False, True)


def _rows(session: Session, listed: Sequence[ListedHire]) -> list[HireRow]:
    checklists = session.workspace.hires.checklists([row.hire.id for row in listed])
    return [_row(session, row, checklists[row.hire.id]) for row in listed]


def _row(session: Session, listed: ListedHire, tasks: Sequence[Task]) -> HireRow:
    hire, onboarding = listed.hire, listed.onboarding
    tentative = onboarding.certainty is Certainty.TENTATIVE
    certainty = f"tentative, {onboarding.probability} %" if tentative else WORK_STYLES[hire.work_style]
    said, hint = _attention(onboarding, session.today)
    return HireRow(
        hire_id=hire.id,
        name=hire.name,
        detail=f"{hire.role} · {certainty}",
        start_on=onboarding.start_on,
        start=day(onboarding.start_on, year=onboarding.start_on.year != session.today.year),
        notice=notice(session, hire.location_id, onboarding.start_on),
        departments=tuple(
            _share(session, department.short, [task for task in tasks if task.department == key])
            for key, department in session.setup.departments.items()
        ),
        state=STATES[verdict_state(onboarding, session.today)],
        readiness=onboarding.readiness,
        tentative=tentative,
        attention=said,
        hint=hint,
        percent=percent(onboarding),
    )


def notice(session: Session, location_id: str, start: date) -> str:
    """`in 10 working days`, counted in the calendar of the hire's location."""
    if start == session.today:
        return "today"
    days = session.setup.calendar(location_id).count(session.today.toordinal(), start.toordinal())
    return f"in {working_days(days)}" if start > session.today else f"{working_days(-days)} ago"


def _attention(onboarding: Onboarding, today: date) -> tuple[str, str]:
    """What needs attention, and below it the day on which everything essential is ready.

    Where nothing does, the state in a word, and below it what the planning says.
    """
    said = onboarding.attention.removesuffix(".")
    if onboarding.readiness in (Readiness.AT_RISK, Readiness.TOO_LATE):
        return said, f"Everything essential is ready on {day(onboarding.ready_on)}"
    return STATES[verdict_state(onboarding, today)].capitalize(), said


def _share(session: Session, short: str, tasks: Sequence[Task]) -> Share:
    return Share(
        short=short,
        done=done_of(tasks),
        total=total_of(tasks),
        standing=worst_standing([TaskView(task=task) for task in tasks], session.today),
    )
