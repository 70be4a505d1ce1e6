"""Small facts about the workspace itself, by key."""

from __future__ import annotations

import json
from typing import Any

from .database import Database


class Settings:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> Any:
        """The JSON value of the key, or None."""
        value = self._database.queries.setting(key=key)
        return None if value is None else json.loads(value)

    def set(self, key: str, value: Any) -> None:
        with self._database.writing():
            self._database.queries.set_setting(key=key, value=json.dumps(value, ensure_ascii=False))

    def sizes(self) -> tuple[int, int]:
        """How many hires and how many tasks the workspace holds."""
        queries = self._database.queries
        return queries.count_of_hires(), queries.count_of_tasks()
