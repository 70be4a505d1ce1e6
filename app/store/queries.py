"""The queries of `sql/` as methods, and the statements that are made of columns: one set for every engine.

What only one engine understands stands in a folder of its name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any, Protocol

from .rows import Result, plain

SQL = Path(__file__).parent / "sql"
MARK = "-- name: "
SIGNATURE = re.compile(r"\w+\(([^)]*)\)([!$^]?)")
"""A name with its parameters; behind it `^` for the first row, `$` for its first value, `!` for a count."""


class Runs(Protocol):
    """What a query needs of a database."""

    def execute(self, sql: str, parameters: Mapping[str, Any]) -> int: ...

    def select(self, sql: str, parameters: Mapping[str, Any]) -> Result: ...

    def select_together(
        self, asked: Sequence[tuple[str, Mapping[str, Any]]], enough: int | None = None, /
    ) -> list[Result]: ...


class Queries:
    """The queries as methods that need no connection: keyword parameters in, a Result, a value or a count out."""

    def __init__(self, database: Runs, engine: str) -> None:
        self._database = database
        self._engine = engine

    def __getattr__(self, name: str) -> Any:
        method = partial(_query(self._engine, name), self._database)
        setattr(self, name, method)
        return method

    def statement(self, name: str) -> str:
        """The SQL of a query, to be run with many parameters."""
        return statement(self._engine, name)

    def together(self, *asked: tuple[str, Mapping[str, Any]], enough: int | None = None) -> list[Result]:
        """The rows of several queries, each with its parameters, in one round trip.

        Where so many rows are `enough`, the queries behind those that have them may be without an answer.
        """
        statements = [(self.statement(name), values) for name, values in asked]
        return self._database.select_together(statements, enough)


@cache
def _query(engine: str, name: str) -> Callable[..., Any]:
    """One query: reading them all would cost more than the few that a command needs."""
    head, sql = texts(engine)[name].partition("\n")[0], statement(engine, name)
    signature = SIGNATURE.fullmatch(head)
    if signature is None:
        raise ValueError(f"{head} is no name with its parameters and one of {list(ANSWERS)} behind them.")
    parameters, ending = signature.groups()
    known, answer = frozenset(parameters.replace(",", " ").split()), ANSWERS[ending]

    def run(database: Runs, **values: Any) -> Any:
        if values.keys() != known:
            raise TypeError(f"The query {name} takes {sorted(known)}, not {sorted(values)}.")
        return answer(database, sql, values)

    return run


def statement(engine: str, name: str) -> str:
    """The SQL of a query."""
    return texts(engine)[name].partition("\n")[2]


def _rows(database: Runs, sql: str, values: Mapping[str, Any]) -> Result:
    return database.select(sql, values)


def _row(database: Runs, sql: str, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
    return next(iter(database.select(sql, values)), None)


def _value(database: Runs, sql: str, values: Mapping[str, Any]) -> Any:
    return next((row[0] for row in database.select(sql, values)), None)


def _count(database: Runs, sql: str, values: Mapping[str, Any]) -> int:
    return database.execute(sql, values)


ANSWERS: Mapping[str, Callable[[Runs, str, Mapping[str, Any]], Any]] = {
    "": _rows,
    "^": _row,
    "$": _value,
    "!": _count,
}


@cache
def texts(engine: str) -> dict[str, str]:
    """The text of each query of an engine by its name."""
    files = [*SQL.glob("*.sql"), *(SQL / engine).glob("*.sql")]
    texts = [text for file in files for text in file.read_text(encoding="utf-8").split(MARK)[1:]]
    return {text.partition("(")[0]: text for text in texts}


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
