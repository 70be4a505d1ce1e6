"""What SQLite and the file system complain of, as sentences that a person can act on."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from app.models.errors import ReadOnly, StoreUnavailable, UserError
from app.models.language import mark, text


class Damaged(StoreUnavailable):
    """The file is no database, or one with broken pages."""


DAMAGED = mark(
    "The workspace is damaged, a row of it can't be read: restore a backup with “headstart restore”."
)
GONE = mark("The workspace {path} is not there any more: bring back its disk or folder.")
_UNREADABLE = "Could not decode to UTF-8"
"""What Python says of a text with broken bytes, without a code of SQLite."""


class translated:  # noqa: N801 - used as the function that it would be, were that not slower
    """Raises what goes wrong with the workspace at `path` as StoreUnavailable, with its data as UserError."""

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, sqlite3.Error):
            raise _sentence(error, self._path) from error
        if isinstance(error, OSError):
            raise _file_sentence(error, self._path) from error
        if isinstance(error, UnicodeEncodeError | OverflowError):
            raise UserError(
                text(
                    "Some of the text or numbers can't be stored: type them again without unusual characters."
                )
            ) from error


def _sentence(error: sqlite3.Error, path: Path) -> Exception:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        unreadable = str(error).startswith(_UNREADABLE)
        return Damaged(text(_UNAVAILABLE[sqlite3.SQLITE_CORRUPT], path=path)) if unreadable else error
    if code & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return Damaged(text(_UNAVAILABLE[code & 0xFF], path=path))
    if said := _UNAVAILABLE.get(code) or _UNAVAILABLE.get(code & 0xFF):
        return (ReadOnly if said is _READ_ONLY else StoreUnavailable)(text(said, path=path))
    if code == sqlite3.SQLITE_CONSTRAINT_CHECK:
        broken = str(error).removeprefix("CHECK constraint failed: ")
        if broken.endswith("."):
            return UserError(broken)
        return UserError(
            text("A value is none of those that are allowed here ({constraint}).", constraint=broken)
        )
    if code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return UserError(
            text("This refers to something that is not in the workspace, or that something else still needs.")
        )
    if code & 0xFF == sqlite3.SQLITE_CONSTRAINT:
        return UserError(
            text("The workspace has such an entry already, or lacks a part of it ({error}).", error=error)
        )
    if code == sqlite3.SQLITE_TOOBIG:
        return UserError(text("A text is too long to be stored: shorten it."))
    return error


def _file_sentence(error: OSError, path: Path) -> Exception:
    if isinstance(error, FileExistsError):
        return UserError(text("There is a file at {path} already: name another one.", path=path))
    if error.errno in {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}:
        return StoreUnavailable(text(_UNAVAILABLE[sqlite3.SQLITE_FULL], path=path))
    return StoreUnavailable(
        text(
            "The file {path} can't be used ({strerror}): check the folder and your rights.",
            path=path,
            strerror=error.strerror,
        )
    )


_READ_ONLY = mark(
    "The workspace {path} can only be read: make the file and its folder writable, or ask its owner."
)
_UNAVAILABLE = {
    sqlite3.SQLITE_BUSY: mark("The workspace {path} is in use by another program: try again in a moment."),
    sqlite3.SQLITE_LOCKED: mark("The workspace {path} is in use by another program: try again in a moment."),
    sqlite3.SQLITE_NOTADB: mark("The file {path} is not a Headstart workspace: name another file."),
    sqlite3.SQLITE_CORRUPT: mark(
        "The workspace {path} is damaged: restore a backup with “headstart restore”."
    ),
    sqlite3.SQLITE_FULL: mark(
        "The file {path} could not be written, the disk is full: make room. Nothing was changed."
    ),
    sqlite3.SQLITE_IOERR: mark(
        "The file {path} could not be read or written: check that its disk is there and not full."
        " Nothing was changed."
    ),
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_READONLY_DBMOVED: GONE,
    sqlite3.SQLITE_CANTOPEN: mark(
        "The workspace {path} can't be opened: check that it is there and that you may read it."
    ),
    sqlite3.SQLITE_PERM: mark("The workspace {path} can't be opened: ask its owner for the right to use it."),
    sqlite3.SQLITE_PROTOCOL: mark(
        "The workspace {path} can't be locked: move it to a disk of this computer."
    ),
}
