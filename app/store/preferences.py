"""How each person wants to be told."""

from __future__ import annotations

from app.models.digests import Preferences
from app.models.language import mark

from .database import Database
from .rows import entities
from .table import Table


class NoticePreferences:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._table = Table(
            database,
            Preferences,
            "notice_preferences",
            noun=mark("How a person is told"),
            key=("person_id",),
        )
        self.tables = (self._table,)

    def of(self, person_id: str) -> Preferences:
        """Those of a person who has chosen nothing are the usual ones."""
        return self._table.get(person_id) or Preferences(person_id=person_id)

    def all(self) -> dict[str, Preferences]:
        """Those of everybody who has chosen, by person."""
        found = entities(Preferences, self._database.queries.notice_preferences())
        return {one.person_id: one for one in found}

    def set(self, preferences: Preferences) -> Preferences:
        """Store what a person chose; StaleRow where it is outdated."""
        with self._database.writing():
            if self._table.add([preferences]):
                return preferences
            return self._table.set(preferences)
