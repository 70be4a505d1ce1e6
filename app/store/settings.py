"""Small facts about the workspace itself, by key."""

from __future__ import annotations

import json
from typing import Any

from attrs import frozen

from app.models.language import mark, text

from .database import Database
from .recorder import Row
from .table import Table

LATEST = "catalogue.latest"
"""The revision of the catalogue with which new onboardings begin; undo of a load puts it back."""
LANGUAGE = "notices.language"
"""The language in which those are told who have not chosen one."""
NOUNS = {LATEST: mark("The latest catalogue"), LANGUAGE: mark("The language of letters")}
"""What undo may put back, by key."""


@frozen(kw_only=True)
class Setting:
    """One row of the settings; `value` is JSON."""

    key: str
    value: str


class Chosen(Table[Setting]):
    """Of all settings those of `NOUNS`. What was not set before has no value then: rows stay."""

    def put_back(self, key: tuple[str, ...], before: Row | None, after: str | None) -> None:
        if key[0] not in NOUNS:
            raise KeyError(key)
        super().put_back(key, before or {"key": key[0], "value": "null"}, after)

    def _called(self, entity: Setting | None) -> str:
        return text(NOUNS[entity.key if entity else LATEST])


class Settings:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._chosen = Chosen(database, Setting, "settings", noun=NOUNS[LATEST], key=("key",))
        self.tables = (self._chosen,)

    def get(self, key: str) -> Any:
        """The JSON value of the key, or None."""
        value = self._database.queries.setting(key=key)
        return None if value is None else json.loads(value)

    def set(self, key: str, value: Any) -> None:
        with self._database.writing():
            self._database.queries.set_setting(key=key, value=json.dumps(value, ensure_ascii=False))

    def choose(self, key: str, value: Any) -> None:
        """Set one that undo may put back."""
        self._chosen.put(Setting(key=key, value=json.dumps(value, ensure_ascii=False)))

    def sizes(self) -> tuple[int, int]:
        """How many hires and how many tasks the workspace holds."""
        queries = self._database.queries
        return queries.count_of_hires(), queries.count_of_tasks()
