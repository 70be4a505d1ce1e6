"""Everyone who starts, one row a hire, in the words and figures that a page shows."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from app.models.explanation import remedy_text
from app.models.onboarding import Certainty, Readiness
from app.models.readiness import Standing
from app.models.tasks import Task
from app.models.wording import day, working_days

from .planning import Assessment, assessment_of, group_by_department, refresh
from .reports import STATES, WORK_STYLES, done_of, percent, total_of, verdict_state, worst_standing
from .session import Session


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
    hire_id: str
    name: str
    detail: str
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
class Overview:
    """The rows of a list and the figures above it."""

    rows: Sequence[HireRow]
    counts: dict[Readiness, int]


def overview(session: Session, limit: int = 200) -> Overview:
    refresh(session)
    listed = session.workspace.hires.listing(limit=limit)
    rows = [hire_row(session, assessment_of(session, row.hire.id)) for row in listed]
    counts = {state: sum(row.readiness is state for row in rows) for state in Readiness}
    return Overview(rows=rows, counts=counts)


def hire_row(session: Session, assessment: Assessment) -> HireRow:
    hire, onboarding = assessment.hire, assessment.onboarding
    state = verdict_state(onboarding, session.today)
    tentative = onboarding.certainty is Certainty.TENTATIVE
    certainty = f"tentative, {onboarding.probability} % likely" if tentative else WORK_STYLES[hire.work_style]
    grouped = group_by_department(assessment.views)
    return HireRow(
        hire_id=hire.id,
        name=hire.name,
        detail=f"{hire.role} · {certainty}",
        start=day(onboarding.start_on),
        notice=_notice(session, assessment),
        departments=tuple(
            _share(session, department.short, [view.task for view in grouped.get(key, ())])
            for key, department in session.setup.departments.items()
        ),
        state=STATES[state],
        readiness=onboarding.readiness,
        tentative=tentative,
        attention=onboarding.attention,
        hint=_hint(assessment),
        percent=percent(onboarding),
    )


def _notice(session: Session, assessment: Assessment) -> str:
    """`in 10 working days`, counted in the hire's own calendar."""
    start, today = assessment.onboarding.start_on, session.today
    days = assessment.around.calendar.count(today.toordinal(), start.toordinal())
    if start == today:
        return "today"
    return f"in {working_days(days)}" if start > today else f"{working_days(-days)} ago"


def _hint(assessment: Assessment) -> str:
    """The best way out where there is one, else the day on which everything essential is ready."""
    onboarding = assessment.onboarding
    if onboarding.withdrawn_on is not None:
        return f"Withdrawn on {day(onboarding.withdrawn_on)}"
    if onboarding.readiness is Readiness.TOO_LATE and assessment.verdict.remedies:
        return remedy_text(assessment.verdict.remedies[0], assessment.request, assessment.names)
    if onboarding.readiness is Readiness.AT_RISK:
        return f"Everything essential is ready on {day(onboarding.ready_on)}"
    return ""


def _share(session: Session, short: str, tasks: Sequence[Task]) -> Share:
    return Share(
        short=short,
        done=done_of(tasks),
        total=total_of(tasks),
        standing=worst_standing(tasks, session.today),
    )
