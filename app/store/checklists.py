"""All that onboardings are planned from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from app.models.onboarding import Fact, Hire, Onboarding
from app.models.tasks import Task

from .facts import by_task
from .rows import Result, entities, first, json_keys

if TYPE_CHECKING:
    from .workspace import Workspace


@frozen(kw_only=True)
class Checklist:
    """An onboarding as it is stored. `links` are the keys of the facts that each task needs, by task id."""

    hire: Hire
    onboarding: Onboarding
    tasks: Sequence[Task]
    facts: Sequence[Fact]
    links: Mapping[str, Sequence[str]]


def read(workspace: Workspace, hire_id: str) -> Checklist:
    """In one round trip. UserError where there is no such hire."""
    hires, onboardings, tasks, facts, links = workspace.database.queries.together(
        ("hire_by_id", {"id": hire_id}),
        ("onboarding_of_hire", {"hire_id": hire_id}),
        ("tasks_of_hire", {"hire_id": hire_id}),
        ("facts_of_hire", {"hire_id": hire_id}),
        ("fact_links_of_hire", {"hire_id": hire_id}),
    )
    return Checklist(
        hire=first(Hire, hires) or workspace.hires.hire(hire_id),
        onboarding=first(Onboarding, onboardings) or workspace.hires.onboarding(hire_id),
        tasks=entities(Task, tasks),
        facts=entities(Fact, facts),
        links=by_task(links),
    )


def read_all(workspace: Workspace, hire_ids: Collection[str]) -> Mapping[str, Checklist]:
    """Those of the hires that are there, by id, in one round trip; each is made when it is asked for."""
    if not hire_ids:
        return {}
    names = (
        "hires_with_ids",
        "onboardings_of_hires",
        "tasks_of_hires",
        "facts_of_hires",
        "fact_links_of_hires",
    )
    ids = {"ids": json_keys(hire_ids)}
    return _Stored(workspace.database.queries.together(*((name, ids) for name in names)))


class _Stored(Mapping[str, Checklist]):
    """The rows of several hires: the entities of one are made when it is asked for."""

    def __init__(self, results: Sequence[Result]) -> None:
        hires, onboardings, tasks, facts, links = results
        both = zip(("id", "hire_id"), (hires, onboardings), strict=True)
        self._hires, self._onboardings = (_by(column, result) for column, result in both)
        self._tasks, self._facts, self._links = (_by("hire_id", result) for result in (tasks, facts, links))
        self._known: dict[str, Checklist] = {}

    def __getitem__(self, hire_id: str) -> Checklist:
        if hire_id not in self._known:
            self._known[hire_id] = self._made(hire_id)
        return self._known[hire_id]

    def __iter__(self) -> Iterator[str]:
        return (hire_id for hire_id in self._hires if hire_id in self._onboardings)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _made(self, hire_id: str) -> Checklist:
        (hire,) = entities(Hire, self._hires[hire_id])
        (onboarding,) = entities(Onboarding, self._onboardings[hire_id])
        return Checklist(
            hire=hire,
            onboarding=onboarding,
            tasks=entities(Task, self._tasks[hire_id]) if hire_id in self._tasks else [],
            facts=entities(Fact, self._facts[hire_id]) if hire_id in self._facts else [],
            links=by_task(row[1:] for row in self._links.get(hire_id, ())),
        )


def _by(column: str, result: Result) -> Mapping[str, Result]:
    """The rows of each hire, in their order."""
    at, found = result.columns.index(column), defaultdict[str, list[tuple[object, ...]]](list)
    for row in result:
        found[row[at]].append(row)
    return {hire_id: Result(rows, result.columns) for hire_id, rows in found.items()}
