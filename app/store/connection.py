"""Opening a file with SQLite the safe way, whatever the file turns out to be."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from app.models.errors import StoreUnavailable
from app.models.language import text

from .failures import translated
from .schema import APPLICATION_ID, VERSION

BUSY_SECONDS = 5.0
READERS_SECONDS = 30.0
"""So long a commit waits for who is reading: all of a long change would be lost otherwise."""
SETTINGS = (
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cache_spill = OFF",
    "cache_size = -512",
)
"""Without spilling nothing is written to the file before the commit: until then others can read.

A cache of 512 KB is as fast as one of 2 MB: what is read again comes from the system's own.
"""


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection to an existing file, with every setting that keeps the data safe.

    Raises StoreUnavailable where the file is no workspace, or one of a newer program.
    """
    if path.is_dir():
        raise StoreUnavailable(text("{path} is a folder: name a workspace file in it.", path=path))
    if not path.exists():
        raise StoreUnavailable(
            text("There is no workspace at {path}: make one with “headstart init”.", path=path)
        )
    with translated(path):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
        )
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            _must_be_ours(connection, path)
            prepare(connection)
            if not read_only:
                connection.execute("PRAGMA journal_mode = DELETE")
        except BaseException:
            connection.close()
            raise
        return connection


def prepare(connection: sqlite3.Connection) -> None:
    """The settings that a connection has of its own."""
    for setting in SETTINGS:
        connection.execute(f"PRAGMA {setting}")


def be_patient(connection: sqlite3.Connection, seconds: float | None = None) -> None:
    """Wait so long for a lock that others hold; without a number as long as usual."""
    milliseconds = round(1_000 * (BUSY_SECONDS if seconds is None else seconds))
    connection.execute(f"PRAGMA busy_timeout = {milliseconds}")


def version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def writable(path: Path) -> bool:
    """Whether the file can be written, and its folder, where SQLite keeps its journal."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def _must_be_ours(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise StoreUnavailable(
            text("The file {path} is not a Headstart workspace: name another file.", path=path)
        )
    if version(connection) > VERSION:
        raise StoreUnavailable(
            text(
                "The workspace {path} was made by a newer Headstart: install the newest version to open it.",
                path=path,
            )
        )
