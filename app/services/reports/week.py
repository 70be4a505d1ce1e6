"""The report of one week: everyone who starts in it, and what each comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from app.models.explanation import remedy_text
from app.models.language import plural, text
from app.models.people import Department
from app.models.progress import (
    STATES,
    VerdictState,
    done_of,
    percent,
    total_of,
    verdict_state,
    worst_standing,
)
from app.models.readiness import TaskView
from app.models.reportdata import DepartmentShare, Figure, Mark, WeekReport, WeekRow
from app.models.wording import dated, day, week
from app.models.worklist import this_week
from app.services.planning import Assessment, assess, group_by_department, refresh
from app.services.session import Session
from app.store.checklists import read_all

from .parts import FOOTER, place

MARKS = {
    VerdictState.READY: Mark.DONE,
    VerdictState.ON_TRACK: Mark.OPEN,
    VerdictState.AT_RISK: Mark.ATTENTION,
    VerdictState.TOO_LATE: Mark.LATE,
    VerdictState.TENTATIVE: Mark.WAITING,
    VerdictState.WITHDRAWN: Mark.OFF,
    VerdictState.STARTED: Mark.BEGUN,
}


def week_report(session: Session, in_week: date | None = None) -> WeekReport:
    """Everyone who starts in the week (Monday to Sunday) of a day, else in this one; who withdrew comes last."""
    refresh(session)
    monday = in_week - timedelta(days=in_week.weekday()) if in_week else this_week(session.today)
    found = session.workspace.hires.starting_between(monday, monday + timedelta(days=6))
    checklists = read_all(session.workspace, [row.hire.id for row in found])
    assessments = [assess(session, checklists[row.hire.id]) for row in found if row.hire.id in checklists]
    assessments.sort(key=lambda assessment: assessment.onboarding.withdrawn_on is not None)
    used = {task.department for assessment in assessments for task in assessment.tasks}
    departments = session.setup.departments_with(used)
    rows = tuple(_week_row(session, assessment, departments) for assessment in assessments)
    states = Counter(row.state for row in rows)
    withdrawn = states[STATES[VerdictState.WITHDRAWN]]
    starting = len(rows) - withdrawn
    return WeekReport(
        heading=text("Week of starts"),
        as_of=day(session.today, year=True),
        week=week(monday),
        figures=(
            Figure(number=starting, label=plural(starting, "person starts", "people start")),
            *(
                Figure(number=states[STATES[state]], label=STATES[state])
                for state in (
                    VerdictState.TOO_LATE,
                    VerdictState.AT_RISK,
                    VerdictState.ON_TRACK,
                    VerdictState.READY,
                )
            ),
            *([Figure(number=withdrawn, label=STATES[VerdictState.WITHDRAWN])] if withdrawn else ()),
        ),
        rows=rows,
        footer=text(FOOTER),
    )


def _week_row(session: Session, assessment: Assessment, departments: Mapping[str, Department]) -> WeekRow:
    onboarding = assessment.onboarding
    state = verdict_state(onboarding, session.today)
    grouped = group_by_department(assessment.views)
    remedies = assessment.verdict.remedies if state is VerdictState.TOO_LATE else ()
    return WeekRow(
        name=assessment.hire.name,
        role=assessment.hire.role,
        place=place(assessment.hire, assessment.location),
        start=dated(onboarding.start_on, session.today),
        start_date=onboarding.start_on,
        manager=assessment.manager or text("nobody yet"),
        percent=percent(onboarding),
        departments=tuple(
            _share(department.short, grouped.get(key, ()), session.today)
            for key, department in departments.items()
        ),
        mark=MARKS[state],
        state=STATES[state],
        attention=onboarding.attention,
        remedy=remedy_text(remedies[0], assessment.request, assessment.names) if remedies else "",
    )


def _share(short: str, views: Sequence[TaskView], today: date) -> DepartmentShare:
    worst, tasks = worst_standing(views, today), [view.task for view in views]
    return DepartmentShare(short=short, done=done_of(tasks), total=total_of(tasks), mark=Mark(worst.value))
