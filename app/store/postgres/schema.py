"""The schema of a team workspace on its server: made, recognised and brought up to date."""

from __future__ import annotations

import re
import secrets
from pathlib import Path
from typing import Any

import psycopg

from app.models.errors import NoServer, NoWorkspace, UserError
from app.models.language import text
from app.store.address import Address
from app.store.schema import VERSION

from . import rights
from .engine import SCHEMA

STEPS = sorted((Path(__file__).parents[1] / "migrations" / "postgres").glob("*.sql"))
MARK = "Headstart workspace, version {version}"
OLDEST = 15

Connection = psycopg.Connection[tuple[Any, ...]]


def version(connection: Connection) -> int | None:
    """The version of the workspace in this database; None where there is none."""
    found = connection.execute(
        "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = %s", [SCHEMA]
    ).fetchone()
    marked = re.fullmatch(MARK.format(version=r"(\d+)"), (found and found[0]) or "")
    return int(marked[1]) if marked else None


def must_be_recent(connection: Connection, address: Address) -> None:
    """StoreUnavailable where the server is older than what is known to work."""
    if connection.info.server_version < OLDEST * 10_000:
        raise NoServer(
            text(
                "The server {place} is PostgreSQL {found}, and Headstart needs {oldest} or newer: ask who"
                " looks after it.",
                place=address.place,
                found=connection.info.server_version // 10_000,
                oldest=OLDEST,
            )
        )


def must_be_ours(connection: Connection, address: Address) -> None:
    """StoreUnavailable where the database holds no workspace that this version knows."""
    found = version(connection)
    if found is None:
        raise NoWorkspace(
            text(
                "There is no team workspace on {place}: make one with “headstart team init”.",
                place=address.place,
            )
        )
    if found > VERSION:
        raise NoWorkspace(
            text(
                "The team workspace on {place} was made by a newer Headstart: install the newest version.",
                place=address.place,
            )
        )
    if found < VERSION:
        raise NoWorkspace(
            text(
                "The team workspace on {place} was made by an older Headstart: have it brought up to date"
                " with “headstart team upgrade”.",
                place=address.place,
            )
        )


def make(connection: Connection, address: Address) -> None:
    """Make the schema, all of it or nothing. UserError where there is one already."""
    with connection.transaction():
        if version(connection) is not None:
            raise UserError(
                text("There is a team workspace on {place} already: name another.", place=address.place)
            )
        encoding = connection.execute("SHOW server_encoding").fetchone()
        if encoding != ("UTF8",):
            raise UserError(
                text(
                    "The database {place} can't hold every script: make one with the encoding UTF8.",
                    place=address.place,
                )
            )
        owner = rights.make_owner(connection)
        _apply(connection, owner, 0)
        connection.execute(
            "INSERT INTO settings (key, value) VALUES ('activity.key', %s), ('activity.head', %s)",
            [f'"{secrets.token_hex(32)}"', '{"count": 0, "mark": ""}'],
        )


def upgrade(connection: Connection, address: Address) -> None:
    """Bring an older workspace up to date, all or nothing."""
    with connection.transaction():
        found = version(connection)
        if found is None or found > VERSION:
            must_be_ours(connection, address)
        else:
            _apply(connection, rights.owner_of(connection), found)


def _apply(connection: Connection, owner: str, present: int) -> None:
    """Bring the schema from the version that is present to the latest one, and give everybody their rights."""
    rights.make_schemas(connection, owner)
    connection.execute("SELECT set_config('role', %s, true)", [owner])
    connection.execute(f"SET LOCAL search_path = {SCHEMA}")
    for step in STEPS[present:]:
        connection.execute(step.read_bytes(), prepare=False)
    connection.execute(f"COMMENT ON SCHEMA {SCHEMA} IS '{MARK.format(version=VERSION)}'")
    connection.execute("RESET ROLE")
    rights.lay(connection, owner)
