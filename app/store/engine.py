"""SQLite behind the port of `database.py`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar, cast

import aiosql

from app.models.errors import ReadOnly, StoreUnavailable
from app.models.language import text

from .connection import prepare
from .failures import GONE, translated
from .recorder import Recorder
from .rows import Result, plain, shape
from .sharing import Lease

T = TypeVar("T")
SQL = Path(__file__).parent / "sql"
MARK = "-- name: "


class SqliteDatabase:
    """One connection to one workspace file."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        *,
        read_only: bool = False,
        lease: Lease | None = None,
    ) -> None:
        self.connection = connection
        self.path = path
        self.read_only = read_only
        self.recorder = Recorder()
        self.queries: Any = _Bound(self)
        self._lease = lease
        self._depth = 0
        self._reading = False
        self._in_memory = False
        self._file = self._identity()
        self._writes = self._written()

    def changed_elsewhere(self) -> bool:
        before, self._writes = self._writes, self._written()
        if self._identity() != self._file:
            raise StoreUnavailable(
                text("The workspace {path} was replaced by another: it is opened again.", path=self.path)
            )
        return self._writes != before

    @contextmanager
    def transaction(self, *, figures: bool = False) -> Iterator[Recorder]:
        if self._depth:
            with self._savepoint():
                yield self.recorder
            return
        self._must_not_be_reading()
        if self.read_only:
            if not figures:
                raise ReadOnly(
                    text(
                        "The workspace {path} can only be read: make the file and its folder"
                        " writable, or ask its owner.",
                        path=self.path,
                    )
                )
            self._go_on_in_memory()
        self._run("BEGIN IMMEDIATE")
        self._depth = 1
        self.recorder.clear()
        try:
            yield self.recorder
            self._run("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._depth = 0

    @contextmanager
    def writing(self) -> Iterator[Recorder]:
        if self._depth:
            yield self.recorder
        else:
            with self.transaction() as recorder:
                yield recorder

    @contextmanager
    def reading(self) -> Iterator[None]:
        if self._depth or self._reading:
            yield
            return
        self._run("BEGIN")
        self._reading = True
        try:
            yield
        finally:
            self._reading = False
            self._roll_back()

    def execute(self, sql: str, parameters: Mapping[str, Any]) -> int:
        with translated(self.path):
            return self.connection.execute(sql, _plain(parameters)).rowcount

    def execute_many(self, sql: str, parameters: Iterable[Mapping[str, Any]]) -> None:
        with translated(self.path):
            self.connection.executemany(sql, parameters)

    def select(self, sql: str, parameters: Mapping[str, Any]) -> Result:
        with translated(self.path):
            cursor = self.connection.execute(sql, _plain(parameters))
            return _result(cursor)

    def insert_many(
        self, table: str, entities: Sequence[T], conflict: Sequence[str] = (), replace: bool = False
    ) -> list[T]:
        if not entities:
            return []
        shaped = shape(type(entities[0]))
        sql = _insertion(table, shaped.columns, tuple(conflict), replace)
        with translated(self.path):
            execute = self.connection.cursor().execute
            return [entity for entity in entities if execute(sql, shaped.row(entity)).rowcount]

    def close(self) -> None:
        self.connection.close()
        if self._lease:
            self._lease.release()

    def _identity(self) -> tuple[int, int]:
        """What tells the file from one that takes its place."""
        try:
            found = self.path.stat()
        except FileNotFoundError as error:
            raise StoreUnavailable(text(GONE, path=self.path)) from error
        except OSError:
            with translated(self.path):
                raise
        return found.st_dev, found.st_ino

    def _written(self) -> int:
        """A number that is different after another connection has written; of a copy, when its file was."""
        with translated(self.path):
            if self._in_memory:
                return self.path.stat().st_mtime_ns
            return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def _go_on_in_memory(self) -> None:
        """Leave the file for a copy of it as it is now, in which figures can be kept until the end."""
        if self._in_memory:
            return
        copy = sqlite3.connect(":memory:", isolation_level=None)
        with translated(self.path):
            self.connection.backup(copy)
            prepare(copy)
        self.connection.close()
        self.connection, self._in_memory = copy, True
        self._writes = self._written()

    def _must_not_be_reading(self) -> None:
        if self._reading:
            raise RuntimeError(
                "A write inside reading() would not see the same snapshot: begin with transaction()."
            )

    @contextmanager
    def _savepoint(self) -> Iterator[None]:
        name = f"step_{self._depth}"
        mark = self.recorder.mark()
        self._run(f"SAVEPOINT {name}")
        self._depth += 1
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:
                self._run(f"ROLLBACK TO {name}")
                self._run(f"RELEASE {name}")
            self.recorder.back(mark)
            raise
        else:
            self._run(f"RELEASE {name}")
        finally:
            self._depth -= 1

    def _run(self, statement: str) -> None:
        with translated(self.path):
            self.connection.execute(statement)

    def _roll_back(self) -> None:
        """Some errors (a full disk) have ended the transaction already."""
        if self.connection.in_transaction:
            self._run("ROLLBACK")


class _Adapter:
    """What aiosql calls; the connection that it hands through is the SqliteDatabase."""

    def process_sql(self, _name: str, _kind: Any, sql: str) -> str:
        return sql

    def select(self, database: SqliteDatabase, _name: str, sql: str, parameters: Any, _class: Any) -> Result:
        return database.select(sql, parameters)

    def select_one(
        self, database: SqliteDatabase, _name: str, sql: str, parameters: Any, _class: Any
    ) -> tuple[Any, ...] | None:
        return next(iter(database.select(sql, parameters)), None)

    def select_value(self, database: SqliteDatabase, _name: str, sql: str, parameters: Any) -> Any:
        return next((row[0] for row in database.select(sql, parameters)), None)

    def insert_update_delete(self, database: SqliteDatabase, _name: str, sql: str, parameters: Any) -> int:
        return database.execute(sql, parameters)


class _Bound:
    """The queries of `sql/` as methods that need no connection."""

    def __init__(self, database: SqliteDatabase) -> None:
        self._database = database

    def __getattr__(self, name: str) -> Any:
        method = partial(_query(name), self._database)
        setattr(self, name, method)
        return method


@cache
def _query(name: str) -> Any:
    """One query as aiosql's function: reading them all would cost more than the few that a command needs."""
    return getattr(aiosql.from_str(_texts()[name], cast("Any", _Adapter)), name)


@cache
def _texts() -> dict[str, str]:
    """The text of each query by its name."""
    files = [*SQL.glob("*.sql"), *(SQL / "sqlite").glob("*.sql")]
    texts = [text for file in files for text in file.read_text(encoding="utf-8").split(MARK)[1:]]
    return {text.partition("(")[0]: MARK + text for text in texts}


@cache
def _insertion(table: str, columns: tuple[str, ...], conflict: tuple[str, ...], replace: bool) -> str:
    target = f"({', '.join(conflict)})" if conflict else ""
    changed = [column for column in columns if column not in conflict]
    if replace and changed:
        then = "UPDATE SET " + ", ".join(f"{column} = excluded.{column}" for column in changed)
    else:
        then = "NOTHING"
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        f" ON CONFLICT {target} DO {then}"
    )


def _plain(parameters: Mapping[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in parameters.items()}


def _result(cursor: sqlite3.Cursor) -> Result:
    return Result(cursor, [column[0] for column in cursor.description])
