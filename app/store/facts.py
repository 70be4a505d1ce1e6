"""What departments need to know of a hire, and which task needs which of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from app.models.language import mark
from app.models.onboarding import Fact

from .database import Database
from .rows import entities, json_keys, shape
from .table import Table


@frozen(kw_only=True)
class FactLink:
    """A task needs a fact. Where it `shows` it, the task's department may see the value."""

    task_id: str
    hire_id: str
    fact_key: str
    shows: bool = True


class Facts:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._facts = Table(database, Fact, "facts", noun=mark("The fact"), key=("hire_id", "key"))
        self._links = Table(
            database, FactLink, "fact_links", noun=mark("The need"), key=("task_id", "fact_key")
        )
        self.tables = (self._facts, self._links)

    def add_many(self, facts: Sequence[Fact]) -> None:
        self._facts.add(facts)

    def of_hire(self, hire_id: str) -> list[Fact]:
        """All facts of a hire by title."""
        return entities(Fact, self._database.queries.facts_of_hire(hire_id=hire_id))

    def naming(self, key: str, value: str) -> list[Fact]:
        """The facts of that key with that value, of all hires."""
        return entities(Fact, self._database.queries.facts_naming(key=key, value=value))

    def hires_expecting(self, today: date) -> frozenset[str]:
        """The hires of whom something that is missing is promised for a later day than `today`."""
        rows = self._database.queries.hires_expecting_facts(today=today.isoformat())
        return frozenset(hire_id for (hire_id,) in rows)

    def missing(self, task_ids: Iterable[str]) -> dict[str, list[Fact]]:
        """The facts that each of these tasks still waits for, by task id."""
        rows = self._database.queries.facts_missing_for(ids=json_keys(task_ids))
        found: dict[str, list[Fact]] = {}
        facts = shape(Fact).entities(rows.columns[:-1], rows)
        for row, fact in zip(rows, facts, strict=True):
            found.setdefault(row[-1], []).append(fact)
        return found

    def set(self, fact: Fact) -> Fact:
        """Store the change and answer the fact with its new version; StaleRow where it is outdated."""
        return self._facts.set(fact)

    def link(self, links: Sequence[tuple[str, str, str]], *, shows: bool = True) -> None:
        """Note what tasks need, as (task id, hire id, fact key); a need that is noted already stays"
        " as it is."""
        self._links.add(
            [FactLink(task_id=task, hire_id=hire, fact_key=key, shows=shows) for task, hire, key in links]
        )

    def links(self, hire_id: str) -> dict[str, list[str]]:
        """The keys of the facts that each task of a hire needs, by task id."""
        return by_task(self._database.queries.fact_links_of_hire(hire_id=hire_id))

    def visible_to(self, hire_id: str, department: str) -> list[Fact]:
        """The facts that a task of the department needs and may see, and no others."""
        return entities(
            Fact, self._database.queries.facts_for_department(hire_id=hire_id, department=department)
        )

    def visible_keys(self, hire_id: str, department: str) -> frozenset[str]:
        return frozenset(fact.key for fact in self.visible_to(hire_id, department))


def by_task(links: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for task_id, key in links:
        found.setdefault(task_id, []).append(key)
    return found
