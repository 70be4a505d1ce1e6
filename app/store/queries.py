"""The queries of `sql/` as methods, and the statements that are made of columns: one set for every engine.

What only one engine understands stands in a folder of its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any, Protocol, cast

import aiosql

from .rows import Result, plain

SQL = Path(__file__).parent / "sql"
MARK = "-- name: "


class Runs(Protocol):
    """What a query needs of a database."""

    def execute(self, sql: str, parameters: Mapping[str, Any]) -> int: ...

    def select(self, sql: str, parameters: Mapping[str, Any]) -> Result: ...


class Queries:
    """The queries as methods that need no connection: keyword parameters in, a Result, a value or a count out."""

    def __init__(self, database: Runs, engine: str) -> None:
        self._database = database
        self._engine = engine

    def __getattr__(self, name: str) -> Any:
        method = partial(_query(self._engine, name), self._database)
        setattr(self, name, method)
        return method


class _Adapter:
    """What aiosql calls; the connection that it hands through is the database."""

    def process_sql(self, _name: str, _kind: Any, sql: str) -> str:
        return sql

    def select(self, database: Runs, _name: str, sql: str, parameters: Any, _class: Any) -> Result:
        return database.select(sql, parameters)

    def select_one(
        self, database: Runs, _name: str, sql: str, parameters: Any, _class: Any
    ) -> tuple[Any, ...] | None:
        return next(iter(database.select(sql, parameters)), None)

    def select_value(self, database: Runs, _name: str, sql: str, parameters: Any) -> Any:
        return next((row[0] for row in database.select(sql, parameters)), None)

    def insert_update_delete(self, database: Runs, _name: str, sql: str, parameters: Any) -> int:
        return database.execute(sql, parameters)


@cache
def _query(engine: str, name: str) -> Any:
    """One query as aiosql's function: reading them all would cost more than the few that a command needs."""
    return getattr(aiosql.from_str(texts(engine)[name], cast("Any", _Adapter)), name)


@cache
def texts(engine: str) -> dict[str, str]:
    """The text of each query of an engine by its name."""
    files = [*SQL.glob("*.sql"), *(SQL / engine).glob("*.sql")]
    texts = [text for file in files for text in file.read_text(encoding="utf-8").split(MARK)[1:]]
    return {text.partition("(")[0]: MARK + text for text in texts}


@cache
def insertion(
    table: str, columns: tuple[str, ...], conflict: tuple[str, ...], replace: bool, place: str
) -> str:
    """The statement that inserts a row, or with `replace` changes it; `place` stands for each value."""
    target = f"({', '.join(conflict)})" if conflict else ""
    changed = [column for column in columns if column not in conflict]
    if replace and changed:
        then = "UPDATE SET " + ", ".join(f"{column} = excluded.{column}" for column in changed)
    else:
        then = "NOTHING"
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join([place] * len(columns))})"
        f" ON CONFLICT {target} DO {then}"
    )


def plain_values(parameters: Mapping[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in parameters.items()}
