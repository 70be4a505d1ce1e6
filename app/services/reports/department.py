"""The report of one department: what it has to begin today, this week and later, and what it waits for."""

from __future__ import annotations

from app.models.language import text
from app.models.people import Department, Role
from app.models.readiness import state_text
from app.models.reportdata import DepartmentReport, DepartmentTaskRow, Figure, TaskGroup
from app.models.wording import dated, day, listed, within
from app.models.worklist import Group
from app.services.planning import refresh
from app.services.session import Session
from app.services.tasklist import ListedTask, grouped, tasks

from .parts import FOOTER, mark_of

MOST_TASKS = 2_000
"""Tasks that one department's report holds; more would be no report."""


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
