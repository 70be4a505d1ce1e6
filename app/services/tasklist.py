"""Lists of tasks, read from the figures of the last planning: call `planning.refresh` before."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence, Set
from datetime import date, timedelta

from attrs import frozen

from app.models.onboarding import Hire
from app.models.readiness import TaskView
from app.models.tasks import OPEN_STATES, Status, Task
from app.models.worklist import Group, group_of
from app.store.tasks import QueuedTask

from .session import Session

MOST = 10**12
"""More than there are: a list of everything."""


@frozen(kw_only=True)
class ListedTask:
    """A task of a list; `view` names who owns it and what it waits for."""

    view: TaskView
    hire_name: str
    start_on: date

    @property
    def task(self) -> Task:
        return self.view.task


def tasks(
    session: Session,
    *,
    department: str | None = None,
    owner_id: str | None = None,
    hire: Hire | None = None,
    everything: bool = False,
    limit: int = MOST,
) -> list[ListedTask]:
    """By latest start. Without `everything` what is confirmed, not needed or called off is left out."""
    states = tuple(Status) if everything else (*OPEN_STATES, Status.DONE)
    rows = _of_hire(session, hire) if hire else _queued(session, department, owner_id, states, limit)
    kept = [
        row
        for row in rows
        if row.task.status in states
        and department in (None, row.task.department)
        and owner_id in (None, row.task.owner_id)
    ]
    kept.sort(key=lambda row: (row.task.latest_start or date.min, row.task.id))
    return viewed(session, kept[:limit])


def grouped(listed: Sequence[ListedTask], today: date) -> dict[Group | None, list[ListedTask]]:
    """By group, in the order in which they are shown; what is finished or off stands under None, last."""
    found: dict[Group | None, list[ListedTask]] = {group: [] for group in (*Group, None)}
    for row in listed:
        waits = row.task.status in (*OPEN_STATES, Status.DONE)
        group = group_of(row.task, today, expecting=row.view.expecting(today)) if waits else None
        found[group].append(row)
    return {group: rows for group, rows in found.items() if rows}


def _queued(
    session: Session, department: str | None, owner_id: str | None, states: Sequence[Status], limit: int
) -> list[QueuedTask]:
    store = session.workspace.tasks
    if department is not None or owner_id is not None:
        return store.of_department(department, states, owner_id, limit)
    return [row for key in session.setup.departments for row in store.of_department(key, states, None, limit)]


def _of_hire(session: Session, hire: Hire) -> list[QueuedTask]:
    start_on = session.workspace.hires.onboarding(hire.id).start_on
    return [
        QueuedTask(
            task=task,
            hire_name=hire.name,
            start_on=start_on,
            owner_name=session.setup.person_name(task.owner_id),
        )
        for task in session.workspace.tasks.of_hire(hire.id)
    ]


def viewed(session: Session, rows: Sequence[QueuedTask]) -> list[ListedTask]:
    """With who owns them and what they wait for."""
    yesterday = session.today - timedelta(days=1)  # what is promised for today is not here yet
    expecting = session.workspace.facts.hires_expecting(yesterday) if rows else frozenset()
    lacking = [row.task for row in rows if _lacks(row.task, expecting)]
    missing = session.workspace.facts.missing(task.id for task in lacking) if lacking else {}
    givers = _givers(session, {task.hire_id for task in lacking}) if lacking else {}
    return [
        ListedTask(
            view=TaskView(
                task=row.task,
                missing=missing.get(row.task.id, ()),
                givers=givers[row.task.hire_id] if _lacks(row.task, expecting) else {},
                owner=row.owner_name,
                confirmed_by=session.setup.person_name(row.task.confirmed_by),
            ),
            hire_name=row.hire_name,
            start_on=row.start_on,
        )
        for row in rows
    ]


def _lacks(task: Task, expecting: Set[str]) -> bool:
    """Whether it may lack something. A task that has begun is not held up by what has no day either."""
    begun = task.status is Status.UNDER_WAY
    return task.waiting or begun or (task.status is Status.OPEN and task.hire_id in expecting)


def _givers(session: Session, hire_ids: Collection[str]) -> dict[str, Mapping[str, str]]:
    hires = session.workspace.hires.with_ids(hire_ids)
    return {hire.id: session.setup.givers(hire.name, hire.manager_id) for hire in hires}
