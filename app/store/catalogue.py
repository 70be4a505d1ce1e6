"""The revisions of the catalogue: documents that are added and never changed."""

from __future__ import annotations

from datetime import datetime

from attrs import frozen

from app.models.errors import UserError

from .database import Database
from .rows import entities


@frozen(kw_only=True)
class Revision:
    number: int
    at: datetime
    person_id: str | None = None
    note: str | None = None


class CatalogueStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def revisions(self) -> list[Revision]:
        """Oldest first."""
        return entities(Revision, self._database.queries.catalogue_revisions())

    def latest(self) -> int | None:
        """The number of the newest revision, None in a workspace without a catalogue."""
        number: int | None = self._database.queries.latest_catalogue_revision()
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
            number = (self.latest() or 0) + 1
            self._database.queries.add_catalogue_revision(
                number=number, at=at, person_id=person_id, note=note, content=content
            )
            return number
