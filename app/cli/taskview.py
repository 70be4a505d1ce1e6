"""Tasks as lines for people and as JSON documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from app.models.readiness import TaskView, state_text
from app.models.tasks import Expedite, Task
from app.models.wording import day, listed, working_days
from app.services.lookup import SHOWN_ID
from app.services.planning import Assessment, assessment_of
from app.services.reports.verdict import headline
from app.services.session import Session
from app.services.tasklist import ListedTask, grouped
from app.services.tasks import dependents, predecessors, standard, template_of
from app.store.activity import Activity

from .activity import activity_document, activity_lines
from .output import one_line, table

HEADINGS = ["ID", "Key", "Task", "Hire", "Starts", "Owner", "Due", "Begin by", "State"]


def task_document(session: Session, view: TaskView) -> dict[str, Any]:
    task = view.task
    return {
        "id": task.id,
        "hire_id": task.hire_id,
        "key": task.key,
        "title": task.title,
        "department": task.department,
        "essential": task.essential,
        "status": task.status,
        "state": state_text(view, session.today),
        "owner": view.owner,
        "offered_to": session.setup.person_name(task.offered_to),
        "due_on": task.due_on,
        "ask_by": task.ask_by,
        "latest_start": task.latest_start,
        "latest_finish": task.latest_finish,
        "earliest_start": task.earliest_start,
        "earliest_finish": task.earliest_finish,
        "slack": task.slack,
        "margin": task.margin,
        "waiting": task.waiting,
        "waiting_for": [fact.key for fact in view.missing],
        "begun_on": task.begun_on,
        "finished_on": task.finished_on,
        "confirmed_on": task.confirmed_on,
        "confirmed_by": view.confirmed_by,
        "sent_back": task.sent_back,
        "note": task.note,
        "option": task.option,
        "expedite": task.expedite,
        "expedite_days": task.expedite_days,
        "agreed_due": task.agreed_due,
        "version": task.version,
    }


def list_document(session: Session, found: Sequence[ListedTask]) -> dict[str, Any]:
    return {
        "today": session.today,
        "tasks": [
            {
                **task_document(session, row.view),
                "hire": row.hire_name,
                "start_on": row.start_on,
                "group": group,
            }
            for group, rows in grouped(found, session.today).items()
            for row in rows
        ],
    }


def list_lines(session: Session, found: Sequence[ListedTask]) -> Iterator[str]:
    groups = grouped(found, session.today)
    if not groups:
        yield "No tasks."
    for number, (group, rows) in enumerate(groups.items()):
        if number:
            yield ""
        title, note = (group.heading, group.note) if group else ("Finished, or off", "")
        yield f"{title} ({len(rows)}){f', {note}' if note else ''}"
        yield from table(HEADINGS, [_row(session, row) for row in rows], indent="  ")


def _row(session: Session, row: ListedTask) -> list[str]:
    task = row.task
    return [
        task.id[:SHOWN_ID],
        task.key,
        task.title,
        row.hire_name,
        day(row.start_on),
        row.view.owner or "nobody yet",
        day(task.due_on),
        day(task.latest_start),
        state_text(row.view, session.today),
    ]


def moved_document(session: Session, task_ids: Sequence[str]) -> dict[str, Any]:
    """The tasks after a move, and how their hires stand now."""
    return {
        "tasks": [task_document(session, view) for _, view in _views(session, task_ids)],
        "hires": [
            {
                "id": assessment.hire.id,
                "name": assessment.hire.name,
                "readiness": assessment.onboarding.readiness,
                "fits": assessment.plan.fits,
                "ready_on": assessment.plan.ready_on,
            }
            for assessment in _assessments(session, task_ids)
        ],
    }


def moved_lines(session: Session, task_ids: Sequence[str]) -> Iterator[str]:
    for assessment, view in _views(session, task_ids):
        task = view.task
        offered = session.setup.person_name(task.offered_to)
        more = f", offered to {offered}" if offered else ""
        owner = view.owner or "nobody yet"
        state = state_text(view, session.today)
        yield one_line(f"{assessment.hire.name}, {task.key} {task.title} ({owner}{more}): {state}")
    for assessment in _assessments(session, task_ids):
        yield one_line(f"{assessment.hire.name}: {headline(assessment)}")


def _assessments(session: Session, task_ids: Sequence[str]) -> list[Assessment]:
    hire_ids = dict.fromkeys(session.workspace.tasks.task(task_id).hire_id for task_id in task_ids)
    return [assessment_of(session, hire_id) for hire_id in hire_ids]


def _views(session: Session, task_ids: Sequence[str]) -> list[tuple[Assessment, TaskView]]:
    return [
        (assessment, view)
        for assessment in _assessments(session, task_ids)
        for view in assessment.views
        if view.task.id in task_ids
    ]


def task_details(
    session: Session, assessment: Assessment, task_id: str, history: Sequence[Activity]
) -> dict[str, Any]:
    view = _view(assessment, task_id)
    template = template_of(assessment.around, view.task)
    planned = standard(assessment.around, view.task)
    return {
        **task_document(session, view),
        "hire": assessment.hire.name,
        "start_on": assessment.onboarding.start_on,
        "promise": template.promise,
        "lead": planned.lead,
        "catalogue_note": template.note,
        "legal": template.legal,
        "checked": template.checked,
        "sources": [assessment.around.catalogue.source(key).title for key in template.sources],
        "needs": [
            {"key": fact.key, "title": fact.title, "from": fact.giver, "given_on": fact.given_on}
            for fact in assessment.needs.get(task_id, ())
        ],
        "options": [
            {"key": option.key, "title": option.title, "lead": option.lead, "note": option.note}
            for option in planned.options
        ],
        "after": [task.key for task in predecessors(view.task, assessment)],
        "before": [task.key for task in dependents(view.task, assessment)],
        "activity": activity_document(session, history),
    }


def task_lines(
    session: Session, assessment: Assessment, task_id: str, history: Sequence[Activity]
) -> Iterator[str]:
    view = _view(assessment, task_id)
    task, names, catalogue = view.task, assessment.names, assessment.around.catalogue
    template, planned = template_of(assessment.around, task), standard(assessment.around, task)
    yield f"{task.key} {task.title}, for {one_line(assessment.hire.name)}: {state_text(view, session.today)}"
    offered = session.setup.person_name(task.offered_to)
    rows = [
        ("Department", names.department(task.department)),
        ("Owner", (view.owner or "nobody yet") + (f", offered to {offered}" if offered else "")),
        ("Promise", f"{template.promise} ({working_days(planned.lead)})"),
        ("Due", f"{day(task.due_on)}{', agreed' if task.agreed_due else ''}"),
        ("Begin by", day(task.latest_start)),
        ("Ready", day(task.earliest_finish)),
        ("Day one", "yes, the start depends on it" if task.essential else "no"),
        ("Option", next((o.title for o in planned.options if o.key == task.option), "")),
        ("Expedite", _expedite(task)),
        ("After", listed([f"{t.key} {t.title}" for t in predecessors(task, assessment)])),
        ("Before", listed([f"{t.key} {t.title}" for t in dependents(task, assessment)])),
        ("Note", task.note or ""),
        ("Rule", _rule(template.note, [catalogue.source(key).title for key in template.sources])),
        ("Checked", f"{day(template.checked, year=True)}; check with your counsel" if template.legal else ""),
    ]
    for label, text in rows:
        if text:
            yield f"  {label:<10}  {one_line(text)}"
    if needs := assessment.needs.get(task.id):
        yield "Needs:"
        for fact in needs:
            given = "missing" if fact.missing else f"given {day(fact.given_on)}"
            yield one_line(f"- {fact.title} ({fact.key}) from {names.giver(fact.giver)}: {given}")
    if planned.options:
        yield "Options:"
        for option in planned.options:
            yield one_line(f"- {option.key}: {option.title}, {working_days(option.lead)}. {option.note}")
    yield from activity_lines(session, history)


def _expedite(task: Task) -> str:
    match task.expedite:
        case None:
            return ""
        case Expedite.REFUSED:
            return "asked for, and refused"
        case state:
            return f"{working_days(task.expedite_days or 0)} faster, {state}"


def _rule(note: str, sources: Sequence[str]) -> str:
    return " ".join(filter(None, [note, f"[{'; '.join(sources)}]" if sources else ""]))


def _view(assessment: Assessment, task_id: str) -> TaskView:
    return next(view for view in assessment.views if view.task.id == task_id)
