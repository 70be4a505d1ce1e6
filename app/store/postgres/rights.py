"""Who may do what in a team workspace: its roles on the server, and the rights that each has."""

from __future__ import annotations

import re
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg
from psycopg.sql import SQL, Composed, Identifier

from app.models.errors import StoreUnavailable, UserError
from app.models.language import text

from .engine import SCHEMA

GROUPS = ("invited", "viewer", "staff", "lead", "hr", "manager")
OWNER = "owner"
LAID = sorted((Path(__file__).parents[1] / "migrations" / "postgres" / "rights").glob("*.sql"))
PLACEHOLDER = re.compile(r"@(\w+)")
SCHEMAS = (SCHEMA, "headstart_desk", "headstart_readiness", "headstart_private")

Connection = psycopg.Connection[tuple[Any, ...]]


def make_owner(connection: Connection) -> str:
    """Make the roles of a new workspace; returns the owner's, who is nobody's login.

    Roles belong to the whole server, so that those of each workspace have a name that no other has.
    StoreUnavailable where the login may make none.
    """
    if not _value(connection, "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user"):
        raise StoreUnavailable(
            text(
                "A team workspace has roles of its own, which this login may not make: use an administrator's."
            )
        )
    prefix = f"headstart_{secrets.token_hex(4)}"
    for role in (OWNER, *GROUPS):
        _run(connection, "CREATE ROLE {} NOLOGIN", f"{prefix}_{role}")
    owner = f"{prefix}_{OWNER}"
    belong_to(connection, owner)
    return owner


def make_schemas(connection: Connection, owner: str) -> None:
    for schema in SCHEMAS:
        _run(connection, "CREATE SCHEMA IF NOT EXISTS {} AUTHORIZATION {}", schema, owner)


def owner_of(connection: Connection) -> str:
    """The role that all of the workspace belongs to."""
    return str(
        _value(connection, f"SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = '{SCHEMA}'")
    )


def group(owner: str, role: str) -> str:
    return owner.removesuffix(OWNER) + role


def lay(connection: Connection, owner: str) -> None:
    """Give every role its rights, and no other: those of before are taken back. Inside a transaction."""
    for role in GROUPS[1:]:
        _run(connection, "GRANT {} TO {} WITH ADMIN OPTION", group(owner, role), owner)
    connection.execute("SELECT set_config('role', %s, true)", [owner])
    _take_back(connection, owner)
    for step in LAID:
        filled = PLACEHOLDER.sub(lambda match: group(owner, match[1]), step.read_text(encoding="utf-8"))
        connection.execute(filled.encode(), prepare=False)
    connection.execute("RESET ROLE")
    close_database(connection, owner)


def close_database(connection: Connection, owner: str) -> None:
    """Let in only whom the workspace knows, and nobody make anything in the database. A copy of it forgets that.

    UserError where the administrator may not.
    """
    database = _value(connection, "SELECT current_database()")
    _run(connection, "REVOKE ALL ON DATABASE {} FROM PUBLIC", database)
    if _value(connection, "SELECT has_database_privilege('public', current_database(), 'TEMP')"):
        raise UserError(
            text(
                "The database {database} belongs to somebody else, so that it can't be closed to others:"
                " use the login of its owner.",
                database=database,
            )
        )
    _run(connection, "GRANT CONNECT ON DATABASE {} TO {}", database, group(owner, "invited"))
    if _value(connection, "SELECT 1 FROM pg_namespace WHERE nspname = 'public'"):
        connection.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")


def drop(connection: Connection, owner: str) -> None:
    """Take the workspace away with its roles and logins, unless a copy of it still needs those."""
    logins = connection.execute("SELECT login::text FROM headstart_private.members").fetchall()
    for schema in reversed(SCHEMAS):
        _run(connection, "DROP SCHEMA {} CASCADE", schema)
    database = _value(connection, "SELECT current_database()")
    _run(connection, "REVOKE ALL ON DATABASE {} FROM {}", database, group(owner, "invited"))
    for role in (*(login for (login,) in logins), *(group(owner, role) for role in GROUPS), owner):
        with suppress(psycopg.errors.DependentObjectsStillExist), connection.transaction():
            _run(connection, "DROP ROLE {}", role)


def belong_to(connection: Connection, role: str) -> None:
    """Let the administrator act as a role; a superuser may anyway."""
    if not _value(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"):
        _run(connection, "GRANT {} TO CURRENT_USER", role)


def _take_back(connection: Connection, owner: str) -> None:
    policies = connection.execute(
        "SELECT policyname::text, tablename::text FROM pg_policies WHERE schemaname = %s", [SCHEMA]
    ).fetchall()
    for policy, table in policies:
        _run(connection, "DROP POLICY {} ON {}.{}", policy, SCHEMA, table)
    known = connection.execute(
        "SELECT nspname::text FROM pg_namespace WHERE nspname = ANY (%s)", [list(SCHEMAS)]
    ).fetchall()
    for role in GROUPS:
        for (schema,) in known:
            for kind in ("TABLES", "SEQUENCES", "FUNCTIONS"):
                _run(
                    connection,
                    f"REVOKE ALL ON ALL {kind} IN SCHEMA {{}} FROM {{}}",
                    schema,
                    group(owner, role),
                )


def _value(connection: Connection, query: str) -> Any:
    found = connection.execute(query.encode()).fetchone()
    return found and found[0]


def _run(connection: Connection, statement: str, *names: str) -> None:
    filled: Composed = SQL(statement).format(*map(Identifier, names))
    connection.execute(filled)
