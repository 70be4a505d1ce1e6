"""The readiness report of one hire: is all ready, what is missing, who has it and when it will be there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.models.language import Words, mark, text
from app.models.lateness import lateness, margin_text
from app.models.progress import done_of, percent, total_of, worst_standing
from app.models.readiness import Standing, TaskView, state_text
from app.models.reportdata import ChecklistGroup, DepartmentRow, HireReport, Mark, MissingRow, TaskRow
from app.models.tasks import OPEN_STATES, Status
from app.models.wording import dated, day, listed, shortlist
from app.services.planning import Assessment, assessment_of, group_by_department
from app.services.session import Session

from .parts import FOOTER, mark_of, place
from .verdict import verdict

SIGNATURES = (mark("Hiring manager"), mark("HR"), mark("New hire"))
WORST = Words(
    {
        Standing.ATTENTION: mark("something to begin today"),
        Standing.BEGUN: mark("under way"),
        Standing.OPEN: mark("on track"),
        Standing.DONE: mark("done"),
        Standing.OFF: mark("called off"),
    }
)


def hire_report(session: Session, hire_id: str, *, signatures: bool = False) -> HireReport:
    """Is this hire ready, what is missing, who has it and when it will be there."""
    assessment = assessment_of(session, hire_id)
    onboarding = assessment.onboarding
    return HireReport(
        heading=text("Readiness report"),
        as_of=day(session.today, year=True),
        name=assessment.hire.name,
        role=assessment.hire.role,
        place=place(assessment.hire, assessment.location),
        start=day(onboarding.start_on, year=True),
        manager=assessment.manager or text("nobody yet"),
        percent=percent(onboarding),
        done=onboarding.done_count,
        total=onboarding.task_count,
        verdict=verdict(session, assessment),
        missing=tuple(_missing_rows(session, assessment)),
        departments=tuple(_department_rows(session, assessment)),
        checklist=tuple(_checklist(session, assessment)),
        signatures=tuple(map(text, SIGNATURES)) if signatures else (),
        footer=text(FOOTER),
    )


def _missing_rows(session: Session, assessment: Assessment) -> list[MissingRow]:
    """The open essential tasks, the most pressing first."""
    views = [v for v in assessment.views if v.task.essential and v.task.status in OPEN_STATES]
    views.sort(key=lambda view: (view.task.slack or 0, view.task.position))
    return [
        MissingRow(
            mark=mark_of(view, session.today),
            task=view.task.title,
            who=text(
                "{owner}, {department}",
                owner=view.owner or text("nobody yet"),
                department=assessment.names.department(view.task.department),
            ),
            due=dated(view.task.due_on, session.today),
            ready=dated(view.task.earliest_finish, session.today),
            note=_note(view, session.today),
            due_date=view.task.due_on,
            ready_date=view.task.earliest_finish,
        )
        for view in views
    ]


def _note(view: TaskView, today: date) -> str:
    if view.standing(today) is Standing.OPEN:
        return margin_text(view.task.margin or 0)
    return state_text(view, today)


def _department_rows(session: Session, assessment: Assessment) -> list[DepartmentRow]:
    rows = []
    for key, views in group_by_department(assessment.views).items():
        tasks = [view.task for view in views]
        worst = worst_standing(views, session.today)
        rows.append(
            DepartmentRow(
                name=assessment.names.department(key),
                done=done_of(tasks),
                total=total_of(tasks),
                owner=_owners(views, session.today),
                state=_department_state(worst, views, session.today),
                mark=Mark(worst.value),
            )
        )
    return rows


def _department_state(worst: Standing, views: Sequence[TaskView], today: date) -> str:
    if worst is Standing.LATE:
        late = [view.task for view in views if view.standing(today) is worst]
        latest = min(late, key=lambda task: task.margin or 0)
        return lateness(latest.due_on, latest.margin or 0, today)
    if worst is Standing.WAITING:
        waiting = next(view for view in views if view.standing(today) is worst)
        if waiting.missing:
            return text("waiting on {person}", person=waiting.waiting_on(today))
        return text("waiting")
    return WORST[worst]


def _owners(views: Sequence[TaskView], today: date) -> str:
    """Who has the tasks: one or two by name, of more the first and how many more."""
    names = list(
        dict.fromkeys(view.owner for view in views if view.owner and view.standing(today) is not Standing.OFF)
    )
    return listed(names if len(names) <= 2 else shortlist(names, 1)) or text("nobody yet")


def _checklist(session: Session, assessment: Assessment) -> list[ChecklistGroup]:
    groups = []
    for key, views in group_by_department(assessment.views).items():
        tasks = [view.task for view in views]
        groups.append(
            ChecklistGroup(
                department=assessment.names.department(key),
                owner=_owners(views, session.today),
                note=text("{done} of {total} done", done=done_of(tasks), total=total_of(tasks)),
                tasks=tuple(_task_row(view, session.today) for view in views),
            )
        )
    return groups


def _task_row(view: TaskView, today: date) -> TaskRow:
    task = view.task
    open_ask_by = task.ask_by if task.status is Status.OPEN else None
    return TaskRow(
        mark=mark_of(view, today),
        task=task.title,
        owner=view.owner or text("nobody yet"),
        ask_by=dated(open_ask_by, today),
        due=dated(task.due_on, today),
        state=state_text(view, today),
        essential=task.essential,
        ask_by_date=open_ask_by,
        due_date=task.due_on,
    )
