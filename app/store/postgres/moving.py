"""A whole workspace from a file to a server and back: every row, verified by hashes, all or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import Any

import psycopg
from psycopg.sql import SQL, Identifier

from app.models.errors import StoreUnavailable, UserError
from app.models.language import text
from app.store import sqlite
from app.store.address import Address
from app.store.connection import connect, writable
from app.store.failures import translated as file_translated
from app.store.files import new_file
from app.store.queries import statement

from .engine import CHANNEL, adapt, pyformat
from .schema import make, version

TABLES = (
    "settings", "locations", "closures", "payroll_runs", "holiday_years", "people", "departments",
    "department_sites", "catalogue_revisions", "hires", "onboardings", "tasks", "facts", "fact_links",
    "activity", "outbox", "message_notices", "messages", "notice_preferences", "notice_texts", "changes",
    "search_entries",
)  # fmt: skip
"""In the order in which rows can refer to each other."""
NUMBERED = {"changes": "position", "search_entries": "number"}
AT_ONCE = 10_000
HASH_BITS = 256

Connection = psycopg.Connection[tuple[Any, ...]]
Hashes = Mapping[str, tuple[int, int]]
"""Of each table the number of its rows and the sum of their hashes, whatever their order."""
Progress = Callable[[int, int], None]


def to_server(path: Path, connection: Connection, address: Address, progress: Progress) -> int:
    """Copy the workspace in a file to an empty database; returns the number of rows.

    Repeated, it only compares. UserError where another workspace is there already.
    """
    adapt(connection)
    with closing(_opened(path)) as file, _snapshot(file, path), connection.transaction():
        wanted = _hashes_of_file(file)
        if version(connection) is None:
            make(connection, address)
            _fill_server(file, connection, progress)
            if _hashes_of_server(connection) != wanted:
                raise StoreUnavailable(
                    text("The copy on {place} is not like the file: nothing was kept.", place=address.place)
                )
            connection.execute(f"NOTIFY {CHANNEL}".encode())
        elif _hashes_of_server(connection) != wanted:
            raise UserError(
                text(
                    "There is another team workspace on {place} already: name an empty database.",
                    place=address.place,
                )
            )
        return sum(rows for rows, _ in wanted.values())


def to_file(connection: Connection, address: Address, path: Path, progress: Progress) -> int:
    """Copy a team workspace to a new file; returns the number of rows."""
    adapt(connection)
    with new_file(path) as draft:
        draft.unlink(missing_ok=True)
        sqlite.create(draft).close()
        with connection.transaction(), file_translated(path):
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            wanted = _hashes_of_server(connection)
            with closing(sqlite3.connect(draft, isolation_level=None)) as file:
                _fill_file(connection, file, progress)
                if _hashes_of_file(file) != wanted or file.execute("PRAGMA foreign_key_check").fetchone():
                    raise StoreUnavailable(
                        text("The copy of {place} is not like it: nothing was kept.", place=address.place)
                    )
    return sum(rows for rows, _ in wanted.values())


def _opened(path: Path) -> sqlite3.Connection:
    if path.is_file() and writable(path):
        sqlite.open_workspace(path).close()  # brought up to date
    return connect(path, read_only=True)


@contextmanager
def _snapshot(file: sqlite3.Connection, path: Path) -> Iterator[None]:
    with file_translated(path):
        file.execute("BEGIN")
        yield
        file.execute("ROLLBACK")


def _fill_server(file: sqlite3.Connection, connection: Connection, progress: Progress) -> None:
    connection.execute("SET LOCAL search_path = headstart, pg_temp")
    connection.execute("SET CONSTRAINTS ALL DEFERRED")
    connection.execute("DELETE FROM settings")
    for done, table in enumerate(TABLES):
        progress(done, len(TABLES))
        columns = _columns(file, table)
        copy = SQL("COPY {} ({}) FROM STDIN").format(
            Identifier(table), SQL(", ").join(map(Identifier, columns))
        )
        with connection.cursor() as cursor, cursor.copy(copy) as into:
            for row in file.execute(f"SELECT {', '.join(columns)} FROM {table}"):
                into.write_row(row)
    for table, column in NUMBERED.items():
        connection.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', '{column}'),"
            f" (SELECT COALESCE(MAX({column}), 0) + 1 FROM {table}), false)".encode()
        )
    entries = file.execute("SELECT rowid, words, grams FROM search_index")
    names = ("number", "words", "grams")
    sql = pyformat(statement("postgres", "index_words"))
    with connection.cursor() as cursor:
        while some := [dict(zip(names, row, strict=True)) for row in islice(entries, AT_ONCE)]:
            cursor.executemany(sql, some)
    connection.execute("ANALYZE")


def _fill_file(connection: Connection, file: sqlite3.Connection, progress: Progress) -> None:
    file.execute("PRAGMA foreign_keys = OFF")
    file.execute("BEGIN IMMEDIATE")
    file.execute("DELETE FROM settings")
    for done, table in enumerate(TABLES):
        progress(done, len(TABLES))
        columns = _columns(file, table)
        places = ", ".join("?" * len(columns))
        file.executemany(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})", _rows(connection, table, columns)
        )
    entries = _asked(
        connection,
        "SELECT number, array_to_string(tsvector_to_array(words), ' '), array_to_string(grams, ' ')"
        " FROM headstart.search_index",
    )
    sql = statement("sqlite", "index_words")
    names = ("number", "words", "grams")
    file.executemany(sql, (dict(zip(names, row, strict=True)) for row in entries))
    file.execute("COMMIT")


def _columns(file: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in file.execute(f"PRAGMA table_info({table})")]


def _rows(connection: Connection, table: str, columns: Iterable[str]) -> Iterator[tuple[Any, ...]]:
    return _asked(connection, f"SELECT {', '.join(columns)} FROM headstart.{table}")


def _asked(connection: Connection, query: str) -> Iterator[tuple[Any, ...]]:
    """The rows one after the other, however many there are."""
    with connection.cursor(name="rows") as cursor:
        cursor.itersize = AT_ONCE
        cursor.execute(query.encode())
        yield from cursor


def _hashes_of_file(file: sqlite3.Connection) -> Hashes:
    return {
        table: _hash(file.execute(f"SELECT {', '.join(sorted(_columns(file, table)))} FROM {table}"))
        for table in TABLES
    }


def _hashes_of_server(connection: Connection) -> Hashes:
    columns: dict[str, list[str]] = {}
    for table, column in connection.execute(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'headstart'"
    ):
        columns.setdefault(table, []).append(column)
    return {table: _hash(_rows(connection, table, sorted(columns[table]))) for table in TABLES}


def _hash(rows: Iterable[tuple[Any, ...]]) -> tuple[int, int]:
    count = total = 0
    for row in rows:
        count += 1
        total += int.from_bytes(blake2b(ascii(tuple(row)).encode(), digest_size=HASH_BITS // 8).digest())
    return count, total % (1 << HASH_BITS)
