"""The tasks of all onboardings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from heapq import merge
from itertools import islice

from attrs import frozen

from app.models.errors import UserError
from app.models.language import mark, text
from app.models.tasks import Status, Task

from .database import Database
from .rows import Result, entities, first, json_keys, shape
from .table import Table

FIGURES = (
    "due_on",
    "ask_by",
    "latest_start",
    "latest_finish",
    "earliest_start",
    "earliest_finish",
    "slack",
    "margin",
    "waiting",
    "blocked",
)


@frozen(kw_only=True)
class QueuedTask:
    """A task as its department sees it in a list, with the hire it is for."""

    task: Task
    hire_name: str
    start_on: date
    owner_name: str | None


class Tasks:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._tasks = Table(
            database, Task, "tasks", noun=mark("The task"), figures=FIGURES, keep_figures="plan_task"
        )
        self.tables = (self._tasks,)

    def add_many(self, tasks: Sequence[Task]) -> None:
        self._tasks.add(tasks)

    def task(self, id: str) -> Task:
        task = self._tasks.get(id)
        if task is None:
            raise UserError(text("There is no task “{id}” in this workspace.", id=id))
        return task

    def of_hire(self, hire_id: str) -> list[Task]:
        """In the order of the catalogue."""
        return entities(Task, self._database.queries.tasks_of_hire(hire_id=hire_id))

    def with_ids(self, ids: Iterable[str]) -> list[Task]:
        """Those of them that are there, in no order."""
        return entities(Task, self._database.queries.tasks_with_ids(ids=json_keys(ids)))

    def hires_of(self, ids: Collection[str]) -> frozenset[str]:
        """The ids of the hires whose tasks these are."""
        if not ids:
            return frozenset()
        return frozenset(row[0] for row in self._database.queries.hires_of_tasks(ids=json_keys(ids)))

    def by_key(self, hire_id: str, key: str) -> Task | None:
        return first(Task, self._database.queries.task_by_key(hire_id=hire_id, key=key))

    def find(self, prefix: str) -> list[Task]:
        """The tasks whose id begins so."""
        return entities(
            Task, self._database.queries.tasks_with_prefix(first=prefix, last=f"{prefix}\U0010ffff")
        )

    def set(self, task: Task, before: Task | None = None) -> Task:
        """Store a move and answer the task with its new version; StaleRow where it changed meanwhile.

        `before` is the task as the open transaction, which has locked its hire, has read it. The figures of the
        planning are left as they are: `set_plan` stores those.
        """
        return self._tasks.set(task, before)

    def set_many(self, pairs: Sequence[tuple[Task, Task]]) -> list[Task]:
        """As `set` for many tasks, each with how it was read before."""
        return self._tasks.set_many(pairs)

    def set_plan(self, tasks: Sequence[Task]) -> None:
        """Store the figures of the planning only; the versions stay."""
        self._tasks.set_figures(tasks)

    def of_department(
        self,
        department: str | None,
        states: Collection[Status],
        owner_id: str | None = None,
        limit: int = 200,
        offset: int = 0,
    ) -> list[QueuedTask]:
        """The tasks in these states by latest start, of one department, of one owner, or both.

        The cost depends on the rows that are answered, not on the size of the workspace.
        """
        queues = [self._queue(department, state, owner_id, limit + offset) for state in sorted(set(states))]
        ordered = merge(*queues, key=lambda row: (row.task.latest_start or date.min, row.task.id))
        return list(islice(ordered, offset, offset + limit))

    def settled(self, department: str | None, owner_id: str | None, since: date) -> list[Task]:
        """What is not open of a department, of an owner or both, of those who start from a day on."""
        rows = self._database.queries.tasks_settled(department=department, owner_id=owner_id, since=since)
        return entities(Task, rows)

    def _queue(
        self, department: str | None, state: Status, owner_id: str | None, count: int
    ) -> list[QueuedTask]:
        queries = self._database.queries
        if department is not None:
            result = queries.tasks_of_department(
                department=department, status=state, owner_id=owner_id, count=count
            )
        elif owner_id is not None:
            result = queries.tasks_of_owner(owner_id=owner_id, status=state, count=count)
        else:
            raise ValueError("Name a department or an owner.")
        return queued(result)


def queued(result: Result) -> list[QueuedTask]:
    """The tasks of a query that ends with the name and start of the hire and the name of the owner."""
    width = len(result.columns) - 3
    tasks = shape(Task).entities(result.columns[:width], result)
    return [
        QueuedTask(task=task, hire_name=row[-3], start_on=date.fromisoformat(row[-2]), owner_name=row[-1])
        for task, row in zip(tasks, result, strict=True)
    ]
