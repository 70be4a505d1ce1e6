"""The revisions of the catalogue: documents that are added and never changed."""

from __future__ import annotations

import json
from datetime import datetime

from attrs import frozen

from app.models.errors import UserError

from .database import Database
from .recorder import Row
from .rows import entities
from .settings import Settings
from .table import Table

LATEST = "catalogue.latest"
"""The setting that names the revision with which new onboardings begin; undo of a load puts it back."""


@frozen(kw_only=True)
class Revision:
    number: int
    at: datetime
    person_id: str | None = None
    note: str | None = None


@frozen(kw_only=True)
class Setting:
    """One row of the settings; `value` is JSON."""

    key: str
    value: str


class LatestRevision(Table[Setting]):
    """Of all settings the one that undo may change."""

    def put_back(self, key: tuple[str, ...], before: Row | None, after: str | None) -> None:
        if key != (LATEST,):
            raise KeyError(key)
        super().put_back(key, before, after)


class CatalogueStore:
    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings
        self._latest = LatestRevision(database, Setting, "settings", noun="latest catalogue", key=("key",))
        self.tables = (self._latest,)

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
            self._latest.put(Setting(key=LATEST, value=json.dumps(number)))
            return number
