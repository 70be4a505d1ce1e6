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


Ask = tuple[str, Mapping[str, Any]]
"""A query with its parameters: several are asked in one round trip."""


@frozen(kw_only=True)
class Figures:
    """What stands above a department's list: all its open tasks, for how many hires, and how many begin today.

    `sections` are the counts of what is wanted by group or by owner, whatever was asked for.
    """

    open_tasks: int
    hires: int
    begin_today: int
    handed_over: int
    unconfirmed: int
    sections: Result


class Worklist:
    def __init__(self, database: Database) -> None:
        self._database = database

    def figures(self, wanted: Filter, today: date, sunday: date, sections: Ask, most_offers: int) -> Figures:
        """In one round trip; `sections` is one of the questions below. Of offers so many are counted."""
        days, narrowed = {"today": today, "sunday": sunday}, _narrowed(wanted)
        del narrowed["me"]
        ((at_hand,), groups, ((unconfirmed,),), offers, found) = self._database.queries.together(
            ("work_at_hand", {"department": wanted.department}),
            ("worklist_groups", {**days, **_narrowed(Filter(department=wanted.department))}),
            ("unconfirmed_count", narrowed),
            handed_over(wanted.department, wanted.me, most_offers),
            sections,
        )
        open_tasks, hires = at_hand
        return Figures(
            open_tasks=open_tasks,
            hires=hires,
            begin_today=dict(groups).get(Group.TODAY, 0),
            handed_over=len(offers),
            unconfirmed=unconfirmed,
            sections=found,
        )

    def begin_today(self, department: str, today: date, sunday: date) -> int:
        """How many of all open tasks begin today, as in `figures`."""
        asked = groups(Filter(department=department), today, sunday)
        (found,) = self._database.queries.together(asked)
        return int(dict(found).get(Group.TODAY, 0))

    def read(self, *asked: Ask) -> list[list[QueuedTask]]:
        """The tasks that each of these questions finds, in one round trip."""
        return [queued(result) for result in self._database.queries.together(*asked)]

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


def groups(wanted: Filter, today: date, sunday: date) -> Ask:
    """How many open tasks stand in each group; `sunday` ends this week."""
    return "worklist_groups", {"today": today, "sunday": sunday, **_narrowed(wanted)}


def owners(wanted: Filter) -> Ask:
    """How many open tasks each owner has, by id."""
    return "worklist_owners", _narrowed(wanted)


def hires(wanted: Filter) -> Ask:
    """The hires with open tasks, who starts next first: see `hire_work`."""
    return "worklist_hires", _narrowed(wanted)


def hire_work(result: Result) -> list[HireWork]:
    return [
        HireWork(hire_id=hire_id, name=name, start_on=date.fromisoformat(start_on), count=number)
        for hire_id, name, start_on, number in result
    ]


def rows(
    wanted: Filter,
    today: date,
    sunday: date,
    *,
    group: Group | None = None,
    after: Task | None = None,
    limit: int,
) -> Ask:
    """Open tasks by latest start, of one group or of all, behind the task `after`."""
    return "worklist_rows", {
        "today": today,
        "sunday": sunday,
        "standing": group,
        "after_day": (after and after.latest_start) or "",
        "after_id": after.id if after else "",
        "count": limit,
        **_narrowed(wanted),
    }


def of_hire(wanted: Filter, hire_id: str) -> Ask:
    """The open tasks for one hire by latest start."""
    return "worklist_of_hire", {"hire_id": hire_id, **_narrowed(wanted)}


def unconfirmed(wanted: Filter, *, after: Task | None = None, limit: int) -> Ask:
    """What is done and not confirmed, the latest first, behind the task `after`."""
    narrowed = _narrowed(wanted)
    del narrowed["me"]
    before = {"before_day": (after and after.finished_on) or LATEST, "before_id": after.id if after else ""}
    return "unconfirmed_rows", {**before, "count": limit, **narrowed}


def handed_over(department: str, me: str, limit: int) -> Ask:
    """What is offered to a person, and what the person has accepted from other departments."""
    return "handed_over", {"department": department, "me": me, "count": limit}


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
