"""The schema, step by step. Each migration is tried once on a workspace, in order, and never edited later."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from app.models.errors import StoreUnavailable
from app.models.language import text
from app.store.schema import APPLICATION_ID

HERE = Path(__file__).parent

migrations = Migrations("headstart")


@migrations(name="0001_first")
def first(db: Database) -> None:
    _run(db, "0001_first")
    db.execute("INSERT INTO settings (key, value) VALUES ('activity.key', ?)", [f'"{secrets.token_hex(32)}"'])
    db.execute("""INSERT INTO settings (key, value) VALUES ('activity.head', '{"count": 0, "mark": ""}')""")


@migrations(name="0002_seen")
def seen(db: Database) -> None:
    _run(db, "0002_seen")


def _run(db: Database, name: str) -> None:
    for statement in statements((HERE / f"{name}.sql").read_text(encoding="utf-8")):
        db.execute(statement)


def upgrade(connection: sqlite3.Connection, steps: Migrations = migrations) -> None:
    """Apply the steps that are missing, all or none. The connection must be in autocommit mode."""
    db = Database(connection, execute_plugins=False, recursive_triggers=False)
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            steps.apply(db)
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                raise StoreUnavailable(
                    text(
                        "The workspace could not be brought up to date, some of its rows refer to"
                        " nothing: restore a backup with “headstart restore”."
                    )
                )
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {len(steps.applied(db))}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: running it whole would commit before the first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
