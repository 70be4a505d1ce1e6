"""The list of a department, some rows at a time, and the figures beside it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from attrs import frozen

from app.models.tasks import Task
from app.models.worklist import Group

from .database import Database
from .rows import Result, json_keys, shape
from .tasks import QueuedTask, queued

NOBODY = ""
"""As an owner: those that nobody has. As a person: somebody who is not known."""
LATEST = "9999-12-31"


@frozen(kw_only=True)
class Filter:
    """Which of a department's open tasks are listed.

    `owner_id` None lists everyone's, NOBODY those that nobody has. With `text_matches` a task is for one of the
    `hires`, of one of the `people` or has one of the `titles`. What is offered to `me` is listed apart.
    """

    department: str
    me: str = NOBODY
    owner_id: str | None = None
    text_matches: bool = False
    hires: Collection[str] = ()
    people: Collection[str] = ()
    titles: Collection[str] = ()


@frozen(kw_only=True)
class HireWork:
    """How many tasks a department has to do for one hire."""

    hire_id: str
    name: str
    start_on: date
    count: int


@frozen(kw_only=True)
class FinishedTask:
    """A finished task, and when its departments were told of the hire."""

    task: Task
    told_on: date


class Worklist:
    def __init__(self, database: Database) -> None:
        self._database = database

    def groups(self, wanted: Filter, today: date, sunday: date) -> dict[Group, int]:
        """How many open tasks stand in each group; `sunday` ends this week."""
        rows = self._database.queries.worklist_groups(today=today, sunday=sunday, **_narrowed(wanted))
        return {Group(standing): number for standing, number in rows}

    def owners(self, wanted: Filter) -> dict[str, int]:
        """How many open tasks each owner has, by id."""
        return dict(self._database.queries.worklist_owners(**_narrowed(wanted)))

    def hires(self, wanted: Filter) -> list[HireWork]:
        """The hires with open tasks, who starts next first."""
        return [
            HireWork(hire_id=hire_id, name=name, start_on=date.fromisoformat(start_on), count=number)
            for hire_id, name, start_on, number in self._database.queries.worklist_hires(**_narrowed(wanted))
        ]

    def rows(
        self,
        wanted: Filter,
        today: date,
        sunday: date,
        *,
        group: Group | None = None,
        after: Task | None = None,
        limit: int,
    ) -> list[QueuedTask]:
        """Open tasks by latest start, of one group or of all, behind the task `after`."""
        return queued(
            self._database.queries.worklist_rows(
                today=today,
                sunday=sunday,
                standing=group,
                after_day=(after and after.latest_start) or "",
                after_id=after.id if after else "",
                count=limit,
                **_narrowed(wanted),
            )
        )

    def of_hire(self, wanted: Filter, hire_id: str) -> list[QueuedTask]:
        """The open tasks for one hire by latest start."""
        return queued(self._database.queries.worklist_of_hire(hire_id=hire_id, **_narrowed(wanted)))

    def unconfirmed_count(self, wanted: Filter) -> int:
        narrowed = _narrowed(wanted)
        del narrowed["me"]
        found: int = self._database.queries.unconfirmed_count(**narrowed)
        return found

    def unconfirmed(self, wanted: Filter, *, after: Task | None = None, limit: int) -> list[QueuedTask]:
        """What is done and not confirmed, the latest first, behind the task `after`."""
        narrowed = _narrowed(wanted)
        del narrowed["me"]
        return queued(
            self._database.queries.unconfirmed_rows(
                before_day=(after and after.finished_on) or LATEST,
                before_id=after.id if after else "",
                count=limit,
                **narrowed,
            )
        )

    def handed_over(self, department: str, me: str, limit: int) -> list[QueuedTask]:
        """What is offered to a person, and what the person has accepted from other departments."""
        return queued(self._database.queries.handed_over(department=department, me=me, count=limit))

    def at_hand(self, department: str) -> tuple[int, int]:
        """How many open tasks there are, and for how many hires."""
        ((tasks, hires),) = self._database.queries.work_at_hand(department=department)
        return tasks, hires

    def titles(self, department: str) -> list[str]:
        return [title for (title,) in self._database.queries.titles_of_department(department=department)]

    def demand(self, department: str, last: date) -> list[tuple[date, bool, int]]:
        """What is still to begin until `last`: the day by which, whether it is tentative, and how many tasks."""
        rows = self._database.queries.demand(department=department, last=last)
        return [(date.fromisoformat(day), bool(tentative), number) for day, tentative, number in rows]

    def finished(self, department: str, since: date, limit: int) -> list[FinishedTask]:
        """What was finished since a day, the latest first."""
        result = self._database.queries.finished_tasks(department=department, since=since, count=limit)
        return [
            FinishedTask(task=task, told_on=date.fromisoformat(row[-1]))
            for task, row in zip(_tasks(result), result, strict=True)
        ]


def _tasks(result: Result) -> list[Task]:
    return shape(Task).entities(result.columns[:-1], result)


def _narrowed(wanted: Filter) -> dict[str, Any]:
    sets: Mapping[str, Collection[str]] = {
        "hires": wanted.hires,
        "people": wanted.people,
        "titles": wanted.titles,
    }
    return {
        "department": wanted.department,
        "me": wanted.me,
        "owner": wanted.owner_id,
        "unfiltered": not wanted.text_matches,
        **{name: json_keys(items) for name, items in sets.items()},
    }
