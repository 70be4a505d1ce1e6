"""Workspaces of a team on a PostgreSQL server: made, opened and brought up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import psycopg

from app.store import clock
from app.store.address import Address
from app.store.workspace import Workspace

from . import members, rights
from .engine import FOR_VIEWERS, SEARCH_PATH, PostgresDatabase, adapt
from .failures import refused, translated
from .listening import Listener
from .schema import make, must_be_ours, must_be_recent, upgrade

__all__ = [
    "Address", "bring_up_to_date", "create", "discard", "export", "invite", "listen", "move",
    "open_workspace", "remove", "set_password", "who_blocks",
]  # fmt: skip
VIEWER = "viewer"

Progress = Callable[[int, int], None]
SETTINGS = f"-c search_path={SEARCH_PATH} -c lock_timeout=10s -c client_encoding=UTF8"
"""What a session has of its own."""


def create(address: Address) -> Workspace:
    """Make a new, empty workspace in an existing database and open it. UserError where there is one already."""
    with _administering(address) as connection:
        make(connection, address)
    return open_workspace(address)


def discard(address: Address) -> None:
    """Take away a workspace that could not be filled, with all that is in it."""
    with _administering(address) as connection:
        rights.drop(connection, rights.owner_of(connection))


def move(path: Path, address: Address, progress: Progress) -> int:
    """Copy the workspace in a file to an empty database and verify the copy; returns the number of rows."""
    from .moving import to_server

    with _administering(address) as connection:
        return to_server(path, connection, address, progress)


def export(address: Address, path: Path, progress: Progress) -> int:
    """Copy a team workspace to a new file and verify the copy; returns the number of rows."""
    from .moving import to_file

    with _administering(address) as connection:
        must_be_ours(connection, address)
        return to_file(connection, address, path, progress)


def bring_up_to_date(address: Address) -> None:
    """Bring a workspace that an older version made up to date, all or nothing."""
    with _administering(address) as connection:
        upgrade(connection, address)


def open_workspace(address: Address, *, looks_only: bool = False) -> Workspace:
    """Open a workspace. StoreUnavailable where it can't be reached, is none, or of another version.

    The server lets one that `looks_only` write nothing.
    """
    connection = _connect(address)
    try:
        with translated(address.place):
            must_be_recent(connection, address)
            must_be_ours(connection, address)
            adapt(connection)
            member = members.who_am_i(connection, address)
            if member.role == VIEWER:
                connection.execute(f"SET search_path = {FOR_VIEWERS}".encode())
            asked = clock.of_this_computer()
            ((state, now),) = connection.execute(
                "SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean,"
                " clock_timestamp()"
            ).fetchall()
        read_only = bool(state) or member.role == VIEWER
        if looks_only:
            connection.execute("SET default_transaction_read_only = on")
        database = PostgresDatabase(
            connection, address, read_only=read_only, looks_only=looks_only, role=member.role
        )
        database.set_clock(asked, now)
        warnings = clock.warnings(database.clock_ahead, address.place)
        look = partial(open_workspace, address, looks_only=True)
        return Workspace(database, address.place, warnings, person_id=member.person_id, look=look)
    except BaseException:
        connection.close()
        raise


def listen(address: Address) -> Listener:
    """Hear what others do, on a connection of its own. StoreUnavailable where the server can't be reached."""
    connection = _connect(address)
    try:
        return Listener(connection, address.place)
    except BaseException:
        connection.close()
        raise


def invite(address: Address, person_id: str, name: str) -> members.Invitation:
    """Give a person a login with a password for once, or a new one to who has one."""
    with _administering(address) as connection:
        must_be_ours(connection, address)
        return members.invite(connection, person_id, name)


def remove(address: Address, person_id: str) -> str | None:
    """Take a person's login away; returns it, and None where there is none."""
    with _administering(address) as connection:
        must_be_ours(connection, address)
        return members.remove(connection, person_id)


def who_blocks(address: Address) -> list[members.Blocker]:
    """Who holds what others wait for."""
    with _administering(address) as connection:
        must_be_ours(connection, address)
        return members.who_blocks(connection)


def set_password(address: Address, password: str) -> None:
    """Give who asks a password of their own; with it an invitation is accepted."""
    with _administering(address) as connection:
        members.set_password(connection, address, password)


@contextmanager
def _administering(address: Address) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
    with _connect(address) as connection, translated(address.place):
        must_be_recent(connection, address)
        yield connection


def _connect(address: Address) -> psycopg.Connection[tuple[Any, ...]]:
    parameters = dict(address.parameters)
    parameters["options"] = f"{parameters.get('options', '')} {SETTINGS}".strip()
    try:
        return psycopg.connect(**parameters, autocommit=True)  # type: ignore[arg-type]
    except psycopg.Error as error:
        raise refused(error, address.place) from error
