"""Backups, their restoration, and the check of a whole workspace."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path

from attrs import frozen

from app.models.errors import StoreUnavailable, UserError
from app.models.language import text

from .connection import connect, writable
from .engine import SqliteDatabase
from .failures import Damaged, translated
from .files import must_not_exist, new_file
from .sharing import others_using
from .workspace import Workspace


@frozen(kw_only=True)
class BackupInfo:
    """A verified copy of a workspace; its SHA-256 stands beside it in a file of its own."""

    path: Path
    sha256: str


def backup(path: Path, target: Path) -> BackupInfo:
    """Copy the workspace, as it is at this moment, to a new file, and prove that the copy is whole."""
    must_not_exist(target)
    with closing(connect(path, read_only=not writable(path))) as source, new_file(target) as draft:
        _copy(source, draft)
        with translated(target), closing(sqlite3.connect(draft)) as copy:
            problems = damages(copy)
        if problems:
            raise Damaged(
                text(
                    "The workspace {path} is damaged and no backup was made. {problems}",
                    path=path,
                    problems=problems[0],
                )
            )
        sha256 = _hash(draft)
        with new_file(_checksum(target), replace=True) as note:
            note.write_text(f"{sha256}  {target.name}\n", encoding="utf-8")
    return BackupInfo(path=target, sha256=sha256)


def restore(backup_path: Path, target: Path) -> Path | None:
    """Put a verified backup in the place of a workspace, and answer where the present one was kept.

    StoreUnavailable, and nothing changed, where the backup is not as it was written or the workspace in use.
    """
    _verify(backup_path)
    if target.exists() and others_using(target):
        raise StoreUnavailable(
            text("The workspace {target} is open in another program: close it there first.", target=target)
        )
    kept = _keep(target) if target.exists() else None
    with closing(connect(backup_path, read_only=True)) as source:
        if target.exists():
            with closing(connect(target)) as present, translated(target):
                source.backup(present)
        else:
            with new_file(target) as draft:
                _copy(source, draft)
    return kept


def check(path: Path) -> list[str]:
    """What is wrong with the workspace, one sentence each; nothing where all is well."""
    try:
        with closing(connect(path, read_only=not writable(path))) as connection, translated(path):
            return damages(connection) or _contradictions(connection, path)
    except Damaged as error:
        return [str(error)]


def _contradictions(connection: sqlite3.Connection, path: Path) -> list[str]:
    """What SQLite can't know to be wrong."""
    activity = Workspace(SqliteDatabase(connection, path), path).activity
    return [
        *(_search_index(connection) if writable(path) else []),
        *_schema(connection),
        *_orphans(connection),
        *filter(None, [activity.verify()]),
    ]


def damages(connection: sqlite3.Connection) -> list[str]:
    """What SQLite itself finds: damaged pages and indexes, and rows that refer to nothing."""
    pages = [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [
        *(f"The file is damaged: {page}." for page in pages),
        *(
            f"Row {row} of {table} refers to a row of {parent} that is not there."
            for table, row, parent, _ in rows
        ),
    ]


def unused(path: Path, what: str) -> Path:
    """A name beside the workspace that is not taken: `name-what.db`, `name-what-2.db`."""
    names = (path.with_name(f"{path.stem}-{what}{f'-{n}' if n > 1 else ''}{path.suffix}") for n in count(1))
    return next(name for name in names if not name.exists())


def _search_index(connection: sqlite3.Connection) -> list[str]:
    """The index can be compared with what it indexes by a command only, which counts as a write."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("INSERT INTO search_index (search_index) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return ["The search index does not hold what it should."]
    finally:
        connection.execute("ROLLBACK")
    return []


def _schema(connection: sqlite3.Connection) -> list[str]:
    from .migrations import upgrade

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        upgrade(fresh)
        wanted, found = _objects(fresh), _objects(connection)
    return [
        *(f"The {kind} {name} is missing." for kind, name in sorted(wanted.keys() - found.keys())),
        *(f"The {kind} {name} does not belong here." for kind, name in sorted(found.keys() - wanted.keys())),
        *(
            f"The {kind} {name} is not as this version makes it."
            for kind, name in sorted(wanted.keys() & found.keys())
            if wanted[kind, name] != found[kind, name]
        ),
    ]


def _objects(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
    return {(kind, name): sql for kind, name, sql in rows}


def _orphans(connection: sqlite3.Connection) -> list[str]:
    found = [
        (what, connection.execute(f"SELECT COUNT(*) FROM {rows}").fetchone()[0]) for what, rows in _ORPHANS
    ]
    return [f"{count} {what}." for what, count in found if count]


_ORPHANS = (
    ("new hires have no onboarding", "hires WHERE id NOT IN (SELECT hire_id FROM onboardings)"),
    (
        "needs name a fact of another hire than their task's",
        "fact_links AS n JOIN tasks AS t ON t.id = n.task_id WHERE t.hire_id <> n.hire_id",
    ),
    *(
        (
            f"entries of the search index find no {kind}",
            f"search_entries WHERE kind = '{kind}' AND ref NOT IN (SELECT id FROM {table})",
        )
        for kind, table in (("hire", "hires"), ("person", "people"), ("location", "locations"))
    ),
    *(
        (
            f"{table} are not in the search index",
            f"{table} WHERE id NOT IN (SELECT ref FROM search_entries WHERE kind = '{kind}')",
        )
        for kind, table in (("hire", "hires"), ("person", "people"), ("location", "locations"))
    ),
)


def _copy(source: sqlite3.Connection, draft: Path) -> None:
    with closing(sqlite3.connect(draft)) as copy:
        source.backup(copy)


def _keep(target: Path) -> Path:
    """A backup of the workspace that is about to be replaced, or the file itself where it is damaged."""
    try:
        return backup(target, unused(target, "before-restore")).path
    except Damaged:
        if target.with_name(f"{target.name}-journal").exists():
            raise
        with translated(target):
            return target.rename(unused(target, "damaged"))


def _verify(backup_path: Path) -> None:
    if not backup_path.is_file():
        raise UserError(
            text("There is no backup at {backup_path}: name another file.", backup_path=backup_path)
        )
    try:
        wanted = _checksum(backup_path).read_text(encoding="utf-8").split()[0]
    except (OSError, ValueError, IndexError):
        raise UserError(
            text(
                "The checksum {checksum} is missing, so nobody can tell whether the backup is whole:"
                " put it beside the backup, or choose another one.",
                checksum=_checksum(backup_path),
            )
        ) from None
    if _hash(backup_path) != wanted:
        raise StoreUnavailable(
            text(
                "The backup {backup_path} is not as it was written: choose another one.",
                backup_path=backup_path,
            )
        )
    with closing(connect(backup_path, read_only=True)) as copy, translated(backup_path):
        problems = damages(copy)
    if problems:
        raise StoreUnavailable(
            text(
                "The backup {backup_path} is damaged: choose another one. {problems}",
                backup_path=backup_path,
                problems=problems[0],
            )
        )


def _checksum(backup_path: Path) -> Path:
    return backup_path.with_name(f"{backup_path.name}.sha256")


def _hash(path: Path) -> str:
    from hashlib import file_digest

    with translated(path), path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
