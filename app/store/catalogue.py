"""The revisions of the catalogue: documents that are added and never changed."""

from __future__ import annotations

from datetime import date, datetime

from attrs import frozen

from app.models.errors import UserError

from .database import Database
from .rows import entities
from .settings import LATEST, Settings

LOOKED_AT = 2_000
"""Of a department's finished tasks those that are looked through for the last ones of one kind."""


@frozen(kw_only=True)
class Revision:
    number: int
    at: datetime
    person_id: str | None = None
    note: str | None = None


@frozen(kw_only=True)
class Behind:
    """A running onboarding that keeps another revision."""

    hire_id: str
    name: str
    start_on: date
    revision: int


@frozen(kw_only=True)
class Finished:
    """When a task was begun and finished, for a hire of which location."""

    location_id: str
    begun_on: date
    finished_on: date


class CatalogueStore:
    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings

    def revisions(self) -> list[Revision]:
        """Oldest first."""
        return entities(Revision, self._database.queries.catalogue_revisions())

    def latest(self) -> int | None:
        """The number of the revision with which new onboardings begin, None where there is no catalogue.

        It is the newest one whose load was not undone.
        """
        number: int | None = self._settings.get(LATEST)
        return number

    def content(self, number: int) -> str:
        """The catalogue of that revision as the JSON text that was added."""
        content: str | None = self._database.queries.catalogue_content(number=number)
        if content is None:
            raise UserError(f"The catalogue has no revision {number}.")
        return content

    def add(self, content: str, at: datetime, person_id: str | None, note: str | None) -> int:
        """Keep a new revision and answer its number."""
        with self._database.writing():
            number = (self._database.queries.newest_catalogue_revision() or 0) + 1
            self._database.queries.add_catalogue_revision(
                number=number, at=at, person_id=person_id, note=note, content=content
            )
            self._settings.choose(LATEST, number)
            return number

    def keys(self) -> frozenset[str]:
        """Every key that a task of any revision has."""
        return frozenset(row[0] for row in self._database.queries.catalogue_keys())

    def behind(self, number: int, first: date, last: date, limit: int) -> list[Behind]:
        """Running onboardings that start in these days and keep another revision than this, by start."""
        rows = self._database.queries.onboardings_behind(number=number, first=first, last=last, count=limit)
        return [
            Behind(hire_id=id, name=name, start_on=date.fromisoformat(start), revision=revision)
            for id, name, start, revision in rows
        ]

    def finished_lately(self, department: str, key: str, limit: int) -> list[Finished]:
        """The last times that a task was finished in its standard way, latest first."""
        rows = self._database.queries.finished_lately(
            department=department, key=key, count=limit, looked_at=LOOKED_AT
        )
        return [
            Finished(
                location_id=place,
                begun_on=date.fromisoformat(begun),
                finished_on=date.fromisoformat(finished),
            )
            for place, begun, finished in rows
        ]
