"""PostgreSQL behind the port of `database.py`."""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from hashlib import blake2b
from typing import Any, TypeVar

import psycopg
from psycopg.abc import Buffer
from psycopg.adapt import Dumper, Loader
from psycopg.pq import TransactionStatus
from psycopg.sql import Literal

from app.models.errors import StoreUnavailable
from app.models.language import text
from app.store import clock
from app.store.address import Address
from app.store.news import News, written
from app.store.queries import Queries, insertion, plain_values
from app.store.rows import Result, shape
from app.store.schema import APPLICATION_ID
from app.store.transactions import Transactions

from .failures import ANOTHER_ROLE, CAN_ONLY_BE_READ, IN_DOUBT, translated

T = TypeVar("T")
SCHEMA = "headstart"
SEARCH_PATH = f"headstart_desk,{SCHEMA},pg_temp"
"""What stands for a table comes before it; temporary tables come last, so that none stands for another."""
FOR_VIEWERS = f"headstart_readiness,{SEARCH_PATH}"
CHANNEL = "headstart"
ONE_WRITER = f"BEGIN; SELECT pg_advisory_xact_lock({APPLICATION_ID})"
"""A transaction that writes waits for the one before, as in a file (decision 14)."""
BESIDE_OTHERS = f"BEGIN; SELECT pg_advisory_xact_lock_shared({APPLICATION_ID}){{hires}}"
"""One of some hires alone waits for those of the same hires (decision 15)."""
NAMED = re.compile(r"(?P<kept>--[^\n]*|'(?:''|[^'])*'|\"(?:\"\"|[^\"])*\"|::)|:(?P<name>[A-Za-z_]\w*)|%")


logging.getLogger("psycopg").setLevel(logging.ERROR)  # it warns of connections whose loss was raised already


class PostgresDatabase(Transactions):
    """One connection to the workspace of a team."""

    schema = SCHEMA
    activity_writer = "SELECT headstart_desk.append_activity(:entries)"
    begin_reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

    def __init__(
        self,
        connection: psycopg.Connection[tuple[Any, ...]],
        address: Address,
        *,
        read_only: bool = False,
        looks_only: bool = False,
        role: str | None = None,
    ) -> None:
        """`role` is that of whose login it is: what is read, and how, hangs on it."""
        super().__init__(read_only=read_only, keeps_figures=not read_only, looks_only=looks_only)
        self.connection = connection
        self.address = address
        self.queries: Any = Queries(self, "postgres")
        self._wrote = False
        self._to_begin = False
        self._hires: frozenset[str] = frozenset()
        self._role = role

    def changed_elsewhere(self) -> bool:
        """What others change is told; asked for is only whether the server is there and lets in as before."""
        asked = clock.of_this_computer()
        ((role, now),) = self.select("SELECT role, clock_timestamp() FROM headstart_desk.who_am_i()", {})
        self.set_clock(asked, now)
        if role != self._role:
            raise StoreUnavailable(text(ANOTHER_ROLE, place=self.address.place))
        return False

    def set_clock(self, asked: datetime, now: datetime) -> None:
        """Go by the clock of the server, which has just said what time it is."""
        self.clock_ahead = clock.ahead(now, asked, clock.of_this_computer())

    def wrote(self, news: News) -> bool:
        return news.origin == self.connection.info.backend_pid

    def execute(self, sql: str, parameters: Mapping[str, Any]) -> int:
        with translated(self.address.place):
            touched = self.connection.execute(pyformat(sql), plain_values(parameters)).rowcount
        self._wrote |= touched > 0
        return touched

    def execute_many(self, sql: str, parameters: Iterable[Mapping[str, Any]]) -> int:
        self._wrote = True
        with translated(self.address.place), self.connection.cursor() as cursor:
            cursor.executemany(pyformat(sql), parameters)
            return cursor.rowcount

    @contextmanager
    def unawaited(self) -> Iterator[None]:
        self._wrote = True  # how many rows is not known yet
        with translated(self.address.place), self.connection.pipeline():
            yield

    def select(self, sql: str, parameters: Mapping[str, Any]) -> Result:
        if self._to_begin:
            return self.select_together([(sql, parameters)])[0]
        with translated(self.address.place):
            return _result(self.connection.execute(pyformat(sql), plain_values(parameters)))

    def select_together(
        self, asked: Sequence[tuple[str, Mapping[str, Any]]], _enough: int | None = None, /
    ) -> list[Result]:
        alone = not self._depth and not self._reading
        begins, self._to_begin = alone or self._to_begin, False
        try:
            with translated(self.address.place):
                with self.connection.pipeline():
                    if begins:
                        self.connection.execute(self.begin_reading.encode())
                    cursors = [
                        self.connection.execute(pyformat(sql), plain_values(parameters))
                        for sql, parameters in asked
                    ]
                    if alone:
                        self.connection.execute("COMMIT")
                return [_result(cursor) for cursor in cursors]
        except BaseException:
            if alone:
                self._roll_back()
            raise

    def insert_many(
        self, table: str, entities: Sequence[T], conflict: Sequence[str] = (), replace: bool = False
    ) -> list[T]:
        if not entities:
            return []
        self._wrote = True
        shaped = shape(type(entities[0]))
        sql = insertion(f"{SCHEMA}.{table}", shaped.columns, tuple(conflict), replace, "%s").encode()
        if len(entities) == 1:
            with translated(self.address.place):
                return (
                    list(entities) if self.connection.execute(sql, shaped.row(entities[0])).rowcount else []
                )
        new = []
        with translated(self.address.place), self.connection.cursor() as cursor:
            cursor.executemany(sql, map(shaped.row, entities), returning=True)
            for entity in entities:
                if cursor.rowcount:
                    new.append(entity)
                cursor.nextset()
        return new

    def close(self) -> None:
        self.connection.close()

    def _refusal(self) -> str:
        return text(CAN_ONLY_BE_READ, place=self.address.place)

    def _begin_reading(self) -> None:
        """The first that is read begins the snapshot, in one round trip with it."""
        self._to_begin = True

    def _end_reading(self) -> None:
        self._to_begin = False
        self._roll_back()

    def _begin_writing(self, hires: Collection[str]) -> None:
        self._wrote, self._hires = False, frozenset(hires)
        keys = sorted(map(_lock_of, self._hires))
        locks = "".join(f", pg_advisory_xact_lock({key})" for key in keys)
        try:
            self._run(BESIDE_OTHERS.format(hires=locks) if keys else ONE_WRITER)
        except BaseException:
            self._roll_back()
            raise

    def _commit(self) -> None:
        if self.connection.pgconn.transaction_status == TransactionStatus.INERROR:
            raise RuntimeError(
                "A statement failed, and all with it: what may fail needs a transaction of its own."
            )
        told = f"NOTIFY {CHANNEL}, {self._quoted(written(self._hires))}; " if self._wrote else ""
        try:
            self._run(f"{told}COMMIT")
        except StoreUnavailable as error:
            if self._wrote and self.connection.closed:
                raise StoreUnavailable(text(IN_DOUBT, place=self.address.place)) from error
            raise

    def _in_transaction(self) -> bool:
        status = self.connection.pgconn.transaction_status
        return status in (TransactionStatus.INTRANS, TransactionStatus.INERROR)

    def _roll_back(self) -> None:
        """A connection that is lost has ended the transaction already."""
        if self._in_transaction():
            self._run("ROLLBACK")

    def _run(self, statement: str) -> None:
        with translated(self.address.place):
            self.connection.execute(statement.encode(), prepare=False)

    def _quoted(self, text: str) -> str:
        return Literal(text).as_string(self.connection)


def _result(cursor: psycopg.Cursor[tuple[Any, ...]]) -> Result:
    return Result(cursor, [column.name for column in cursor.description or ()])


def _lock_of(hire_id: str) -> int:
    """The number of the lock of a hire, for everybody the same: 64 bits with a sign."""
    return int.from_bytes(blake2b(hire_id.encode(), digest_size=8).digest(), signed=True)


class _Untyped(Dumper):
    """A number as a text of no type, so that the server reads it as what stands at its place: 1 is true, too."""

    oid = 0

    def dump(self, obj: Any) -> Buffer:
        return str(obj).encode()

    def quote(self, obj: Any) -> Buffer:
        """Inside a statement it is a number."""
        return str(obj).encode()


class _Flag(Loader):
    """Truth as 0 or 1, as every engine answers it."""

    def load(self, data: Buffer) -> int:
        return int(bytes(data) == b"t")


def adapt(connection: psycopg.Connection[tuple[Any, ...]]) -> None:
    """Have the connection take and answer plain values."""
    connection.adapters.register_dumper(int, _Untyped)
    connection.adapters.register_loader("bool", _Flag)


@cache
def pyformat(sql: str) -> bytes:
    """A query with the names of its parameters as psycopg wants them."""

    def written(match: re.Match[str]) -> str:
        if match["name"]:
            return f"%({match['name']})s"
        return match[0].replace("%", "%%")

    return NAMED.sub(written, sql).encode()
