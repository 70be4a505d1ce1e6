"""What the planning of notices reads: the tasks at hand and what was said of their hires, all by index."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from attrs import frozen

from app.models.escalation import Said
from app.models.onboarding import Fact, Onboarding, Readiness
from app.models.tasks import Task

from .database import Database
from .outbox import Notice
from .rows import Result, entities, json_keys, shape


@frozen(kw_only=True)
class Running:
    """An onboarding with what notices need to know of its hire."""

    onboarding: Onboarding
    location_id: str
    manager_id: str | None


@frozen(kw_only=True)
class SaidNotice:
    """A notice that the planning wrote; `payload` is there where it was the word to a manager."""

    key: str
    hire_id: str
    kind: str
    said: Said
    payload: Mapping[str, Any] | None


@frozen(kw_only=True)
class AskedNotice:
    """A notice in which a change asked somebody something."""

    key: str
    kind: str
    person_id: str | None
    department: str | None
    said: Said


@frozen(kw_only=True)
class WaitingNotice:
    """A notice that waits to be sent; `payload` is there where it asks for an input."""

    id: str
    key: str
    kind: str
    step: int
    hire_id: str | None
    task_id: str | None
    person_id: str | None
    department: str | None
    urgent: bool
    created_at: datetime
    payload: Mapping[str, Any]


@frozen(kw_only=True)
class AtHand:
    """What heads-ups are made from.

    `said` and `asked` have the oldest first. `wanted` is what is missing, with the id of each task that needs it,
    `open_keys` the keys of the open tasks of each hire, with spaces between them, and `buddies` the name or id of
    the buddy of each hire who starts in these days, where one is known.
    """

    tasks: Sequence[Task]
    running: Sequence[Running]
    said: Sequence[SaidNotice]
    asked: Sequence[tuple[Task, AskedNotice]]
    wanted: Sequence[tuple[str, Fact]]
    open_keys: Mapping[str, str]
    buddies: Mapping[str, str]


TASKS_OF_A_HIRE = 8
"""Open tasks that a department has for one hire, or more: so many rows are read to find the hires."""


class Noticing:
    def __init__(self, database: Database) -> None:
        self._database = database

    def few_running(self, most: int) -> bool:
        """Whether no more onboardings than these are not ready."""
        return len(self._database.queries.hires_running(count=most + 1)) <= most

    def nearest(
        self, departments: Collection[str], behind_since: date, today: date, until: date, most: int
    ) -> list[list[str]]:
        """The hires of whom something must happen next, so many of each kind, in one round trip.

        Those with open tasks of these departments that must begin until a day, the soonest first; those with some
        that had to begin since a day, the latest first; and those who start until then, the soonest first.
        """
        at_once = most * TASKS_OF_A_HIRE
        soon = {"since": today, "until": until}
        late = {"since": behind_since, "until": today - timedelta(days=1)}
        *found, starting = self._database.queries.together(
            *(("hires_to_begin", {"department": key, **soon, "count": at_once}) for key in departments),
            *(("hires_behind", {"department": key, **late, "count": at_once}) for key in departments),
            ("hires_starting", {**soon, "count": most}),
        )
        half = len(departments)
        return [
            _nearest(found[:half], most),
            _nearest(found[half:], most, latest_first=True),
            [hire_id for hire_id, _ in starting],
        ]

    def hires_of_manager(self, manager_id: str, most: int) -> list[str]:
        """Those of a manager who are not ready, who start last first."""
        found = self._database.queries.hires_of_manager(manager_id=manager_id, count=most)
        return [hire_id for hire_id, _ in found]

    def at_hand(
        self, today: date, until: date, ready_since: date, hire_ids: Collection[str] | None = None
    ) -> AtHand:
        """What matters from today until a day, of all or of some hires: in two round trips.

        The tasks are those that must begin until then or that begin too late. Running are the onboardings of these,
        those that are not ready, and the ready ones that start from a day on.
        """
        shared: Sequence[tuple[str, Mapping[str, object]]] = [
            ("questions_asked", {}),
            ("buddies_between", {"first": today, "last": until}),
        ]
        if hire_ids is None:
            coming, slipping, found, asked, buddies = self._database.queries.together(
                ("tasks_coming_up", {"until": until}),
                ("tasks_slipping", {"until": until}),
                ("onboardings_running", {"since": ready_since}),
                *shared,
            )
            tasks, running = [*entities(Task, coming), *entities(Task, slipping)], _running(found)
        else:
            ids = json_keys(hire_ids)
            of_hires, found, asked, buddies = self._database.queries.together(
                ("tasks_at_hand_of_hires", {"ids": ids, "until": until}),
                ("onboardings_with_ids", {"ids": ids}),
                *shared,
            )
            tasks = entities(Task, of_hires)
            begins = {task.hire_id for task in tasks}
            running = [
                one
                for one in _running(found)
                if one.onboarding.hire_id in begins or _matters(one.onboarding, ready_since)
            ]
        begin = dict.fromkeys(task.hire_id for task in tasks)
        known = dict.fromkeys(one.onboarding.hire_id for one in running)
        missing = [] if hire_ids is not None else [id for id in begin if id not in known]
        said, wanted, open_keys, more = self._database.queries.together(
            ("notices_said", {"ids": json_keys([*known, *missing])}),
            ("facts_wanted", {"ids": json_keys(begin)}),
            ("open_keys_of_hires", {"ids": json_keys(begin)}),
            ("onboardings_with_ids", {"ids": json_keys(missing)}),
        )
        return AtHand(
            tasks=tasks,
            running=[*running, *_running(more)],
            said=list(map(_said_notice, said)),
            asked=_asked(asked),
            wanted=_wanted(wanted),
            open_keys=dict(open_keys),
            buddies=dict(buddies),
        )

    def busy_departments(self, hire_ids: Iterable[str]) -> set[tuple[str, str]]:
        """The id of each hire with each department that has open tasks for them."""
        rows = self._database.queries.busy_departments_of_hires(ids=json_keys(hire_ids))
        return {(hire_id, department) for hire_id, department in rows}

    def waiting(self) -> list[WaitingNotice]:
        return entities(WaitingNotice, self._database.queries.notices_waiting())

    def tasks(self, ids: Iterable[str]) -> dict[str, Task]:
        return {
            task.id: task
            for task in entities(Task, self._database.queries.tasks_with_ids(ids=json_keys(ids)))
        }

    def onboardings(self, hire_ids: Iterable[str]) -> dict[str, Onboarding]:
        rows = self._database.queries.onboardings_of_hires(ids=json_keys(hire_ids))
        return {onboarding.hire_id: onboarding for onboarding in entities(Onboarding, rows)}

    def add(self, notices: Sequence[Notice]) -> list[Notice]:
        """Add them and answer the new ones. One that was called off before is written again."""
        with self._database.writing():
            self._database.queries.forget_called_off(keys=json_keys(one.key for one in notices))
            return self._database.insert_many("outbox", notices)


def _nearest(results: Iterable[Result], most: int, *, latest_first: bool = False) -> list[str]:
    found = [(latest_start, hire_id) for result in results for hire_id, latest_start in result]
    return list(dict.fromkeys(hire_id for _, hire_id in sorted(found, reverse=latest_first)))[:most]


def _said(heard_on: str | None, acknowledged: int, snoozed_until: str | None) -> Said:
    return Said(
        on=None if heard_on is None else date.fromisoformat(heard_on),
        acknowledged=bool(acknowledged),
        snoozed_until=None if snoozed_until is None else date.fromisoformat(snoozed_until),
    )


def _matters(onboarding: Onboarding, ready_since: date) -> bool:
    return onboarding.readiness is not Readiness.READY or onboarding.start_on >= ready_since


def _running(rows: Result) -> list[Running]:
    width = len(rows.columns) - 2
    onboardings = shape(Onboarding).entities(rows.columns[:width], rows)
    return [
        Running(onboarding=onboarding, location_id=row[-2], manager_id=row[-1])
        for onboarding, row in zip(onboardings, rows, strict=True)
    ]


def _said_notice(row: tuple[Any, ...]) -> SaidNotice:
    key, hire_id, kind, *heard, payload = row
    return SaidNotice(
        key=key,
        hire_id=hire_id,
        kind=kind,
        said=_said(*heard),
        payload=None if payload is None else json.loads(payload),
    )


def _asked(rows: Result) -> list[tuple[Task, AskedNotice]]:
    width = len(shape(Task).columns)
    tasks = shape(Task).entities(rows.columns[:width], rows)
    notices = [
        AskedNotice(key=key, kind=kind, person_id=person_id, department=department, said=_said(*heard))
        for key, kind, person_id, department, *heard in (row[width:] for row in rows)
    ]
    return list(zip(tasks, notices, strict=True))


def _wanted(rows: Result) -> list[tuple[str, Fact]]:
    facts = shape(Fact).entities(rows.columns[:-1], rows)
    return [(row[-1], fact) for row, fact in zip(rows, facts, strict=True)]
