"""Workspaces in a SQLite file: made, opened, backed up, restored and checked."""

from __future__ import annotations

import sqlite3
from functools import partial
from pathlib import Path

from app.models.errors import StoreUnavailable
from app.models.language import text

from .care import BackupInfo, backup, check, restore, unused
from .connection import connect, prepare, version, writable
from .engine import SqliteDatabase
from .failures import translated
from .files import new_file
from .schema import VERSION
from .sharing import Lease, warnings
from .workspace import Workspace

__all__ = ["BackupInfo", "backup", "check", "create", "open_workspace", "restore", "warnings"]


def create(path: Path) -> Workspace:
    """Make a new, empty workspace and open it. UserError where there is a file already."""
    from .migrations import upgrade

    with new_file(path) as draft:
        connection = sqlite3.connect(draft, isolation_level=None)
        try:
            prepare(connection)
            upgrade(connection)
        finally:
            connection.close()
    return open_workspace(path)


def open_workspace(path: Path) -> Workspace:
    """Open a workspace, after bringing one of an older version up to date.

    StoreUnavailable where it is missing, foreign, damaged, newer, locked or open elsewhere. One that can't be
    written is opened for reading.
    """
    said = warnings(path)
    read_only = path.is_file() and not writable(path)
    if read_only:
        said.append(f"The workspace {path} can only be read: nothing that you change can be kept.")
    lease = Lease.take(path) if path.is_file() and said and not read_only else None
    try:
        connection = connect(path, read_only=read_only)
        if version(connection) < VERSION:
            _bring_up_to_date(connection, path, read_only=read_only)
    except BaseException:
        if lease:
            lease.release()
        raise
    database = SqliteDatabase(connection, path, read_only=read_only, lease=lease)
    look = None if read_only else partial(_look, path, tuple(said))
    return Workspace(database, path, tuple(said), look=look)


def _look(path: Path, warnings: tuple[str, ...]) -> Workspace:
    """A workspace that is open already, once more, to look only."""
    return Workspace(SqliteDatabase(connect(path, read_only=True), path, looks_only=True), path, warnings)


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    from .migrations import upgrade

    try:
        if read_only:
            raise StoreUnavailable(
                text(
                    "The workspace {path} was made by an older Headstart and can only be read: make"
                    " it writable, so that it can be brought up to date.",
                    path=path,
                )
            )
        backup(path, unused(path, f"before-version-{VERSION}"))
        with translated(path):
            upgrade(connection)
    except BaseException:
        connection.close()
        raise
