"""New files that appear whole or not at all, and that only their owner can read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from app.models.errors import UserError
from app.models.language import text

from .failures import translated


@contextmanager
def new_file(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """An empty file beside `path` to be filled; at the end it is moved there for good.

    Where there is a file at `path`, it is kept and UserError raised, unless it is to be replaced.
    """
    if not replace:
        must_not_exist(path)
    if not path.absolute().parent.is_dir():
        raise UserError(
            text("The folder {parent} does not exist: make it first.", parent=path.absolute().parent)
        )
    draft = path.with_name(f".{path.name}.{uuid4().hex}")
    with translated(path):
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            yield draft
            _flush(draft)
            if replace:
                draft.replace(path)
            else:
                _publish(draft, path)
            _flush(path.absolute().parent)
        finally:
            draft.unlink(missing_ok=True)


def must_not_exist(path: Path) -> None:
    if path.is_dir():
        raise UserError(text("{path} is a folder: name a file in it.", path=path))
    if path.exists():
        raise UserError(text("There is a file at {path} already: name another one.", path=path))


def _publish(draft: Path, path: Path) -> None:
    """A link never overwrites a file, as a rename would; some file systems have none."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:
        must_not_exist(path)
        draft.rename(path)


def _flush(path: Path) -> None:
    """Have the disk keep what was written; Windows knows that of files only."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
