"""What the planning of notices reads: the tasks at hand and what was said of their hires, all by index."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
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


TASKS_OF_A_HIRE = 8
"""Open tasks that a department has for one hire, or more: so many rows are read to find the hires."""


class Noticing:
    def __init__(self, database: Database) -> None:
        self._database = database

    def few_running(self, most: int) -> bool:
        """Whether no more onboardings than these are not ready."""
        return len(self._database.queries.hires_running(count=most + 1)) <= most

    def hires_to_begin(self, departments: Iterable[str], since: date, until: date, most: int) -> list[str]:
        """The hires whose open tasks of these departments must begin in these days, the soonest first."""
        return _nearest(self._database.queries.hires_to_begin, departments, since, until, most)

    def hires_behind(self, departments: Iterable[str], since: date, until: date, most: int) -> list[str]:
        """The same, the latest first."""
        queries = self._database.queries
        return _nearest(queries.hires_behind, departments, since, until, most, latest_first=True)

    def hires_starting(self, since: date, until: date, most: int) -> list[str]:
        """Who starts in these days, the soonest first."""
        found = self._database.queries.hires_starting(since=since, until=until, count=most)
        return [hire_id for hire_id, _ in found]

    def hires_of_manager(self, manager_id: str, most: int) -> list[str]:
        """Those of a manager who are not ready, who start last first."""
        found = self._database.queries.hires_of_manager(manager_id=manager_id, count=most)
        return [hire_id for hire_id, _ in found]

    def tasks_at_hand(self, until: date, hire_ids: Collection[str] | None = None) -> list[Task]:
        """The open tasks, of all or of some hires, that must begin by a day or that begin too late."""
        queries = self._database.queries
        if hire_ids is not None:
            return entities(Task, queries.tasks_at_hand_of_hires(ids=json_keys(hire_ids), until=until))
        coming = entities(Task, queries.tasks_coming_up(until=until))
        return [*coming, *entities(Task, queries.tasks_slipping(until=until))]

    def running(
        self, ready_since: date, ids: Iterable[str], hire_ids: Collection[str] | None = None
    ) -> list[Running]:
        """All onboardings that are not ready, the ready ones that start from a day on, and those of `ids`.

        With `hire_ids`, those of them that are among these.
        """
        queries = self._database.queries
        if hire_ids is not None:
            wanted = set(ids)
            return [
                one
                for one in _running(queries.onboardings_with_ids(ids=json_keys(sorted(hire_ids))))
                if one.onboarding.hire_id in wanted or _matters(one.onboarding, ready_since)
            ]
        found = _running(queries.onboardings_running(since=ready_since))
        missing = set(ids) - {one.onboarding.hire_id for one in found}
        return [*found, *_running(queries.onboardings_with_ids(ids=json_keys(sorted(missing))))]

    def wanted(self, hire_ids: Iterable[str]) -> Iterator[tuple[str, Fact]]:
        """What is missing, with the id of each task that needs it."""
        rows = self._database.queries.facts_wanted(ids=json_keys(hire_ids))
        width = len(rows.columns) - 1
        facts = shape(Fact).entities(rows.columns[:width], rows)
        return ((row[-1], fact) for row, fact in zip(rows, facts, strict=True))

    def buddies(self, first: date, last: date) -> dict[str, str]:
        """The name or id of the buddy of each hire who starts in these days, where one is known."""
        return dict(self._database.queries.buddies_between(first=first, last=last))

    def open_keys(self, hire_ids: Iterable[str]) -> dict[str, str]:
        """The keys of the open tasks of each hire, with spaces between them."""
        return dict(self._database.queries.open_keys_of_hires(ids=json_keys(hire_ids)))

    def busy_departments(self, hire_ids: Iterable[str]) -> set[tuple[str, str]]:
        """The id of each hire with each department that has open tasks for them."""
        rows = self._database.queries.busy_departments_of_hires(ids=json_keys(hire_ids))
        return {(hire_id, department) for hire_id, department in rows}

    def said(self, hire_ids: Iterable[str]) -> Iterator[SaidNotice]:
        """The oldest of a hire first."""
        for key, hire_id, kind, *heard, payload in self._database.queries.notices_said(
            ids=json_keys(hire_ids)
        ):
            yield SaidNotice(
                key=key,
                hire_id=hire_id,
                kind=kind,
                said=_said(*heard),
                payload=None if payload is None else json.loads(payload),
            )

    def asked(self) -> list[tuple[Task, AskedNotice]]:
        """The oldest first."""
        rows = self._database.queries.questions_asked()
        width = len(shape(Task).columns)
        tasks = shape(Task).entities(rows.columns[:width], rows)
        notices = [
            AskedNotice(key=key, kind=kind, person_id=person_id, department=department, said=_said(*heard))
            for key, kind, person_id, department, *heard in (row[width:] for row in rows)
        ]
        return list(zip(tasks, notices, strict=True))

    def waiting(self) -> list[WaitingNotice]:
        return entities(WaitingNotice, self._database.queries.notices_waiting())

    def tasks(self, ids: Iterable[str]) -> dict[str, Task]:
        found = entities(Task, self._database.queries.tasks_with_ids(ids=json_keys(ids)))
        return {task.id: task for task in found}

    def onboardings(self, hire_ids: Iterable[str]) -> dict[str, Onboarding]:
        rows = self._database.queries.onboardings_of_hires(ids=json_keys(hire_ids))
        return {onboarding.hire_id: onboarding for onboarding in entities(Onboarding, rows)}

    def add(self, notices: Sequence[Notice]) -> list[Notice]:
        """Add them and answer the new ones. One that was called off before is written again."""
        with self._database.writing():
            self._database.queries.forget_called_off(keys=json_keys(one.key for one in notices))
            return self._database.insert_many("outbox", notices)


def _nearest(
    query: Callable[..., Result],
    departments: Iterable[str],
    since: date,
    until: date,
    most: int,
    *,
    latest_first: bool = False,
) -> list[str]:
    at_once = most * TASKS_OF_A_HIRE
    found = [
        (latest_start, hire_id)
        for department in departments
        for hire_id, latest_start in query(department=department, since=since, until=until, count=at_once)
    ]
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
