"""New hires and their onboardings."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, TypedDict, Unpack

from attrs import frozen

from app.models.errors import UserError
from app.models.language import mark, text
from app.models.onboarding import Certainty, Hire, Onboarding, Readiness
from app.models.readiness import TaskState

from .database import Database
from .failures import DAMAGED, Damaged
from .rows import Result, entities, first, json_keys, shape
from .search import LAST, Search
from .table import Indexed, Table

FIGURES = ("planned_on", "readiness", "fits", "ready_on", "margin", "done_count", "task_count", "attention")
LOOKED_AT = 2_000
"""Hires, the latest ones, whose roles and teams are known: however many there are."""
SHORTEST_PREFIX = 4
MOST_FOUND = 1_000
"""Hires that a text can find."""
START: Mapping[str, object] = {"start_on": "", "hire_name": "", "hire_id": ""}
"""Before everyone."""


class Filters(TypedDict, total=False):
    """Which hires are meant; None and what is left out take everyone.

    `started_*` and `ready_after` count the day itself in; `ready_after` is for those who are ready.
    """

    readiness: Collection[Readiness] | None
    certainty: Certainty | None
    location_id: str | None
    manager_id: str | None
    text: str | None
    started_after: date | None
    started_before: date | None
    ready_after: date | None


@frozen(kw_only=True)
class Place:
    """Where a hire stands in the list."""

    readiness: Readiness
    start_on: date
    name: str
    hire_id: str


@frozen(kw_only=True)
class ListedHire:
    """A hire as a list shows it."""

    hire: Hire
    onboarding: Onboarding
    location_name: str
    manager_name: str | None

    @property
    def place(self) -> Place:
        return Place(
            readiness=self.onboarding.readiness,
            start_on=self.onboarding.start_on,
            name=self.hire.name,
            hire_id=self.hire.id,
        )


class Hires:
    def __init__(self, database: Database, search: Search) -> None:
        self._database = database
        self._search = search
        self._hires = Table(
            database,
            Hire,
            "hires",
            noun=mark("The new hire"),
            indexed=Indexed(search, "hire", lambda hire: (hire.name, hire.role, hire.team)),
        )
        self._onboardings = Table(
            database,
            Onboarding,
            "onboardings",
            noun=mark("The onboarding"),
            key=("hire_id",),
            figures=FIGURES,
            keep_figures="plan_onboarding",
        )
        self.tables = (self._hires, self._onboardings)

    def add(self, hire: Hire, onboarding: Onboarding) -> None:
        with self._database.writing():
            self._hires.add([hire])
            self._onboardings.add([onboarding])

    def hire(self, id: str) -> Hire:
        hire = self._hires.get(id)
        if hire is None:
            raise UserError(text("There is no new hire “{id}” in this workspace.", id=id))
        return hire

    def onboarding(self, hire_id: str) -> Onboarding:
        onboarding = self._onboardings.get(hire_id)
        if onboarding is None:
            raise UserError(text("There is no onboarding of “{hire_id}” in this workspace.", hire_id=hire_id))
        return onboarding

    def both(self, hire_id: str) -> tuple[Hire, Onboarding]:
        """A hire with its onboarding, in one round trip. UserError where there is none."""
        hires, onboardings = self._database.queries.together(
            ("hire_by_id", {"id": hire_id}), ("onboarding_of_hire", {"hire_id": hire_id})
        )
        return (
            first(Hire, hires) or self.hire(hire_id),
            first(Onboarding, onboardings) or self.onboarding(hire_id),
        )

    def all_of(self, hire_ids: Collection[str]) -> dict[str, tuple[Hire, Onboarding]]:
        """Several hires with their onboardings by id, in the order of the ids, in one round trip.

        UserError where one of them is not there.
        """
        ids = {"ids": json_keys(hire_ids)}
        found = self._database.queries.together(("hires_with_ids", ids), ("onboardings_of_hires", ids))
        hires = {hire.id: hire for hire in entities(Hire, found[0])}
        onboardings = {one.hire_id: one for one in entities(Onboarding, found[1])}
        return {
            id: (hires.get(id) or self.hire(id), onboardings.get(id) or self.onboarding(id))
            for id in hire_ids
        }

    def set_hire(self, hire: Hire) -> Hire:
        """Store the change and answer the hire with the new version; StaleRow where it changed meanwhile."""
        return self._hires.set(hire)

    def set_onboarding(self, onboarding: Onboarding) -> Onboarding:
        """Store the change, the figures of the planning too, and answer the onboarding with its new version.

        Raises StaleRow where it changed meanwhile.
        """
        with self._database.writing():
            changed = self._onboardings.set(onboarding)
            self._onboardings.set_figures([onboarding])
            return changed

    def set_figures(self, *onboardings: Onboarding) -> None:
        """Store the figures of the planning only; the versions stay."""
        self._onboardings.set_figures(onboardings)

    def forget_plans(self) -> None:
        """Make all onboardings that are not withdrawn stale: something that all plans depend on has"
        " changed."""
        with self._database.writing():
            self._database.queries.forget_plans()

    def listing(
        self,
        *,
        limit: int = 200,
        after: Place | None = None,
        newest: bool = False,
        **filters: Unpack[Filters],
    ) -> list[ListedHire]:
        """The hires that pass every filter, the worst readiness first, then the nearest or the `newest` start.

        Those `after` a place in that order. The cost depends on the rows that are answered and on those that
        the filters leave out before them, not on the size of the workspace.
        """
        query = "hires_in_state_newest" if newest else "hires_in_state"
        asked: list[tuple[str, Mapping[str, object]]] = []
        for section in self._sections(filters):
            if after is not None and _rank(section["readiness"]) < _rank(after.readiness):
                continue
            place = START
            if after is not None and section["readiness"] is after.readiness:
                section["last" if newest else "first"] = after.start_on
                place = {"start_on": after.start_on, "hire_name": after.name, "hire_id": after.hire_id}
            asked.append((query, {**section, **place, "count": limit}))
        found: list[ListedHire] = []
        for result in self._database.queries.together(*asked, enough=limit):
            found += _listed(Result(result[: limit - len(found)], result.columns))
        return found

    def counts(self, **filters: Unpack[Filters]) -> dict[Readiness, int]:
        """How many of the hires that pass every filter stand so."""
        sections = self._sections(filters)
        found = self._database.queries.together(*(("count_in_state", section) for section in sections))
        return {section["readiness"]: rows[0][0] for section, rows in zip(sections, found, strict=True)}

    def managers(self) -> list[str]:
        """The ids of those who are the manager of some hire."""
        return [row[0] for row in self._database.queries.managers_of_hires()]

    def _sections(self, filters: Filters) -> list[dict[str, Any]]:
        """What to ask for the hires of each state, the worst first."""
        text = filters.get("text")
        found = [] if text is None else [id for _, id in self._search.search(text, MOST_FOUND, "hire")]
        states = filters.get("readiness")
        first, ready = filters.get("started_after") or date.min, filters.get("ready_after") or date.min
        return [
            {
                "everyone": text is None,
                "ids": json_keys(found),
                "readiness": state,
                "certainty": filters.get("certainty"),
                "location_id": filters.get("location_id"),
                "manager_id": filters.get("manager_id"),
                "first": max(first, ready) if state is Readiness.READY else first,
                "last": filters.get("started_before") or date.max,
            }
            for state in Readiness
            if states is None or state in states
        ]

    def roles(self, limit: int) -> list[str]:
        """What the hires added last were and will be, the roles of most of them first."""
        found = self._database.queries.hire_roles(looked_at=LOOKED_AT, count=limit)
        return [row[0] for row in found]

    def teams(self, limit: int) -> list[str]:
        """The teams that the hires added last joined and will join, those of most of them first."""
        found = self._database.queries.hire_teams(looked_at=LOOKED_AT, count=limit)
        return [row[0] for row in found]

    def added_last(self, limit: int) -> list[Hire]:
        return entities(Hire, self._database.queries.hires_added_last(count=limit))

    def checklists(self, ids: Collection[str], today: date) -> dict[str, list[TaskState]]:
        """How the tasks of each of these hires stand, in no order."""
        found: dict[str, list[TaskState]] = {id: [] for id in ids}
        rows = self._database.queries.task_states_of_hires(ids=json_keys(ids), today=today)
        for task in entities(TaskState, rows):
            found[task.hire_id].append(task)
        return found

    def starting_between(self, first: date, last: date) -> list[ListedHire]:
        """Those who start in these days, both included, by start date."""
        return _listed(self._database.queries.hires_starting_between(first=first, last=last))

    def find(self, text: str) -> list[Hire]:
        """Those whom the text names: by the whole name or id, else by the beginning of either.

        Whoever is only like the text is not among them: see `similar`.
        """
        with self._database.reading():
            text = text.strip()
            return (
                self.with_ids(self._search.named("hire", text))
                or self.with_ids([text])
                or self._beginning(text)
            )

    def similar(self, text: str, limit: int = 5) -> list[Hire]:
        """Those whose name, role or team is like the text, the best first: to ask whether they are meant."""
        with self._database.reading():
            found = [id for _, id in self._search.search(text, limit, kind="hire")]
            hires = {hire.id: hire for hire in self.with_ids(found)}
        return [hires[id] for id in found if id in hires]

    def stale(self, planned_on: date, limit: int = 1000) -> list[str]:
        """The ids of the hires with open tasks that were last planned on another day, nearest start first.

        None where figures can't be kept: they stay as they are.
        """
        if not self._database.keeps_figures:
            return []
        rows = self._database.queries.stale_onboardings(planned_on=planned_on, count=limit)
        return [row[0] for row in rows]

    def _beginning(self, text: str) -> list[Hire]:
        """By the beginning of the name or of the id: whoever could be meant by either."""
        named = self.with_ids(self._search.beginning("hire", text))
        if len(text) < SHORTEST_PREFIX:
            return named
        known = {hire.id for hire in named}
        rows = self._database.queries.hires_with_prefix(first=text, last=f"{text}{LAST}")
        return [*named, *(hire for hire in entities(Hire, rows) if hire.id not in known)]

    def with_ids(self, ids: Collection[str]) -> list[Hire]:
        """Those of them that are there, in no order."""
        return entities(Hire, self._database.queries.hires_with_ids(ids=json_keys(ids)))


def _rank(state: Readiness) -> int:
    """The worst comes first."""
    return list(Readiness).index(state)


def _listed(result: Result) -> list[ListedHire]:
    if any(row[0] is None or row[-2] is None for row in result):
        raise Damaged(text(DAMAGED))
    middle = len(shape(Hire).columns)
    hires = shape(Hire).entities(result.columns[:middle], result)
    onboardings = shape(Onboarding).entities(result.columns[middle:-2], [row[middle:] for row in result])
    return [
        ListedHire(hire=hire, onboarding=onboarding, location_name=row[-2], manager_name=row[-1])
        for hire, onboarding, row in zip(hires, onboardings, result, strict=True)
    ]
