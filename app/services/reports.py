"""What the readiness reports say: of one hire, of one department, of one week of starts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from app.models.explanation import binding_sentence, remedy_text, verdict_parts
from app.models.language import Words, mark, plural, text
from app.models.lateness import lateness, margin_text
from app.models.onboarding import Certainty, Hire, Readiness
from app.models.people import Department, Location, Role
from app.models.progress import (
    STATES,
    WORK_STYLES,
    VerdictState,
    done_of,
    percent,
    total_of,
    verdict_state,
    worst_standing,
)
from app.models.readiness import Standing, TaskView, state_text
from app.models.reportdata import (
    ChecklistGroup,
    DepartmentReport,
    DepartmentRow,
    DepartmentShare,
    DepartmentTaskRow,
    Figure,
    HireReport,
    Mark,
    MissingRow,
    TaskGroup,
    TaskRow,
    Verdict,
    WeekReport,
    WeekRow,
)
from app.models.tasks import OPEN_STATES, Status
from app.models.wording import dated, day, listed, shortlist, week, within
from app.models.worklist import Group, this_week
from app.store.checklists import read_all

from .planning import Assessment, assess, assessment_of, group_by_department, refresh
from .session import Session
from .tasklist import ListedTask, grouped, tasks

FOOTER = mark("Our promise: on your first morning everything works and everyone knows your name.")
SIGNATURES = (mark("Hiring manager"), mark("HR"), mark("New hire"))
MOST_TASKS = 2_000
"""Tasks that one department's report holds; more would be no report."""
WORST = Words(
    {
        Standing.ATTENTION: mark("something to begin today"),
        Standing.BEGUN: mark("under way"),
        Standing.OPEN: mark("on track"),
        Standing.DONE: mark("done"),
        Standing.OFF: mark("called off"),
    }
)
MARKS = {
    VerdictState.READY: Mark.DONE,
    VerdictState.ON_TRACK: Mark.OPEN,
    VerdictState.AT_RISK: Mark.ATTENTION,
    VerdictState.TOO_LATE: Mark.LATE,
    VerdictState.TENTATIVE: Mark.WAITING,
    VerdictState.WITHDRAWN: Mark.OFF,
    VerdictState.STARTED: Mark.BEGUN,
}


# One hire


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
        verdict=_verdict(session, assessment),
        missing=tuple(_missing_rows(session, assessment)),
        departments=tuple(_department_rows(session, assessment)),
        checklist=tuple(_checklist(session, assessment)),
        signatures=tuple(map(text, SIGNATURES)) if signatures else (),
        footer=text(FOOTER),
    )


def place(hire: Hire, location: Location) -> str:
    return f"{location.name}, {WORK_STYLES[hire.work_style]}"


def _verdict(session: Session, assessment: Assessment) -> Verdict:
    onboarding, plan = assessment.onboarding, assessment.plan
    state = verdict_state(onboarding, session.today)
    if state is VerdictState.WITHDRAWN:
        return Verdict(
            state=state,
            headline=text("Withdrawn on {day}.", day=dated(onboarding.withdrawn_on, session.today)),
            rest=" ".join(filter(None, (text("Open tasks are called off."), onboarding.withdrawn_reason))),
        )
    headline, rest = answer(assessment)
    return Verdict(
        state=state,
        headline=headline,
        rest=rest,
        cause=binding_sentence(assessment.request, plan, assessment.names)
        if not plan.fits
        else _risk(assessment),
        ways_out=tuple(
            remedy_text(remedy, assessment.request, assessment.names)
            for remedy in assessment.verdict.remedies
        ),
    )


def answer(assessment: Assessment) -> tuple[str, str]:
    """The answer in a few words, and what stands behind it."""
    onboarding = assessment.onboarding
    headline, rest = verdict_parts(assessment.request, assessment.plan)
    start = dated(onboarding.start_on, assessment.request.today)
    if onboarding.readiness is Readiness.READY:
        headline, rest = text("Ready for {day}.", day=start), text("Everything essential is done.")
    elif assessment.plan.fits and onboarding.start_on >= assessment.request.today:
        at_risk = onboarding.readiness is Readiness.AT_RISK
        headline = (
            text("At risk for {day}.", day=start) if at_risk else text("On track for {day}.", day=start)
        )
    if onboarding.certainty is Certainty.TENTATIVE:
        likely = text("Tentative, {percent} % likely.", percent=onboarding.probability)
        rest = f"{rest} {likely}"
    return headline, rest


def _risk(assessment: Assessment) -> str:
    return assessment.onboarding.attention if assessment.onboarding.readiness is Readiness.AT_RISK else ""


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


def mark_of(view: TaskView, today: date) -> Mark:
    return Mark(view.standing(today).value)


# One department


def department_report(session: Session, key: str) -> DepartmentReport:
    """What a department has to begin today, this week and later, and what it waits for."""
    refresh(session)
    department = session.setup.departments[key]
    found = grouped(tasks(session, department=key, limit=MOST_TASKS), session.today)
    return DepartmentReport(
        heading=text("Department report"),
        as_of=day(session.today, year=True),
        department=department.name,
        lead=_lead(session, department),
        figures=tuple(
            Figure(number=len(found.get(group, ())), label=within(group.heading)) for group in Group
        ),
        groups=tuple(
            TaskGroup(
                title=group.heading,
                note=group.note,
                rows=tuple(_department_task_row(session, row) for row in found[group]),
            )
            for group in Group
            if group in found
        ),
        footer=text(FOOTER),
    )


def _lead(session: Session, department: Department) -> str:
    """Who leads it, by role; where nobody does, who owns it."""
    leads = [
        person.name
        for person in session.setup.people.values()
        if person.active and person.role is Role.LEAD and person.department == department.key
    ]
    return listed(leads) or session.setup.person_name(department.owner_id) or text("nobody yet")


def _department_task_row(session: Session, row: ListedTask) -> DepartmentTaskRow:
    task = row.task
    return DepartmentTaskRow(
        mark=mark_of(row.view, session.today),
        task=task.title,
        hire=row.hire_name,
        start=dated(row.start_on, session.today),
        owner=row.view.owner or text("nobody yet"),
        due=dated(task.due_on, session.today),
        state=state_text(row.view, session.today),
        start_date=row.start_on,
        due_date=task.due_on,
    )


# One week


def week_report(session: Session, in_week: date | None = None) -> WeekReport:
    """Everyone who starts in the week (Monday to Sunday) of a day, else in this one; who withdrew comes last."""
    refresh(session)
    monday = in_week - timedelta(days=in_week.weekday()) if in_week else this_week(session.today)
    found = session.workspace.hires.starting_between(monday, monday + timedelta(days=6))
    checklists = read_all(session.workspace, [row.hire.id for row in found])
    assessments = [assess(session, checklists[row.hire.id]) for row in found if row.hire.id in checklists]
    assessments.sort(key=lambda assessment: assessment.onboarding.withdrawn_on is not None)
    rows = tuple(_week_row(session, assessment) for assessment in assessments)
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


def _week_row(session: Session, assessment: Assessment) -> WeekRow:
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
            for key, department in session.setup.departments.items()
        ),
        mark=MARKS[state],
        state=STATES[state],
        attention=onboarding.attention,
        remedy=remedy_text(remedies[0], assessment.request, assessment.names) if remedies else "",
    )


def _share(short: str, views: Sequence[TaskView], today: date) -> DepartmentShare:
    worst, tasks = worst_standing(views, today), [view.task for view in views]
    return DepartmentShare(short=short, done=done_of(tasks), total=total_of(tasks), mark=Mark(worst.value))
