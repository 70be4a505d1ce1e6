"""SQLite behind the port of `database.py`."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

from app.models.errors import StoreUnavailable
from app.models.language import text

from .connection import READERS_SECONDS, be_patient, prepare
from .failures import GONE, translated
from .queries import Queries, insertion, plain_values
from .rows import Result, shape
from .sharing import Lease
from .transactions import Transactions

T = TypeVar("T")


class SqliteDatabase(Transactions):
    """One connection to one workspace file."""

    schema = "main"
    activity_writer = ""
    begin_reading = "BEGIN"

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        *,
        read_only: bool = False,
        looks_only: bool = False,
        lease: Lease | None = None,
    ) -> None:
        super().__init__(read_only=read_only, keeps_figures=True, looks_only=looks_only)
        self.connection = connection
        self.path = path
        self.queries: Any = Queries(self, "sqlite")
        self._lease = lease
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

    def execute(self, sql: str, parameters: Mapping[str, Any]) -> int:
        with translated(self.path):
            return self.connection.execute(sql, plain_values(parameters)).rowcount

    def execute_many(self, sql: str, parameters: Iterable[Mapping[str, Any]]) -> int:
        with translated(self.path):
            return self.connection.executemany(sql, parameters).rowcount

    def unawaited(self) -> AbstractContextManager[None]:
        return nullcontext()

    def select(self, sql: str, parameters: Mapping[str, Any]) -> Result:
        with translated(self.path):
            cursor = self.connection.execute(sql, plain_values(parameters))
            return _result(cursor)

    def select_together(
        self, asked: Sequence[tuple[str, Mapping[str, Any]]], enough: int | None = None, /
    ) -> list[Result]:
        found: list[Result] = []
        with self.reading():
            for sql, parameters in asked:
                if enough is not None and sum(map(len, found)) >= enough:
                    break
                found.append(self.select(sql, parameters))
        return found

    def insert_many(
        self, table: str, entities: Sequence[T], conflict: Sequence[str] = (), replace: bool = False
    ) -> list[T]:
        if not entities:
            return []
        shaped = shape(type(entities[0]))
        sql = insertion(table, shaped.columns, tuple(conflict), replace, "?")
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

    def _refusal(self) -> str:
        return text(
            "The workspace {path} can only be read: make the file and its folder writable, or ask its owner.",
            path=self.path,
        )

    def _begin_writing(self, _hires: Collection[str]) -> None:
        if self.read_only:
            self._go_on_in_memory()
        self._run("BEGIN IMMEDIATE")

    def _commit(self) -> None:
        be_patient(self.connection, READERS_SECONDS)
        try:
            self._run("COMMIT")
        finally:
            be_patient(self.connection)

    def _in_transaction(self) -> bool:
        return self.connection.in_transaction

    def _run(self, statement: str) -> None:
        with translated(self.path):
            self.connection.execute(statement)

    def _roll_back(self) -> None:
        """Some errors (a full disk) have ended the transaction already."""
        if self.connection.in_transaction:
            self._run("ROLLBACK")


def _result(cursor: sqlite3.Cursor) -> Result:
    return Result(cursor, [column[0] for column in cursor.description])
