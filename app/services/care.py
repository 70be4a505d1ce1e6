"""The care of a workspace as a whole: a new one, and where its backups go."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.models.errors import UserError

from .cataloguefiles import load
from .people import keep_catalogue
from .session import Session


def fill_new(session: Session) -> None:
    """What every new workspace begins with: the shipped catalogue and its departments."""
    keep_catalogue(session, load(), "The catalogue that Headstart ships with")


def must_spare(workspace: Path, file: Path) -> None:
    """Raise UserError where a file that is about to be written is the workspace, by whatever name."""
    if file.exists() and file.samefile(workspace):
        raise UserError(f"{file} is the workspace itself: name another file.")


def backup_path(workspace: Path, today: date) -> Path:
    """Beside the workspace, with the date; a number where that is taken."""
    stem = f"{workspace.stem}-{today.isoformat()}"
    target = workspace.with_name(f"{stem}{workspace.suffix}")
    number = 2
    while target.exists():
        target = workspace.with_name(f"{stem}-{number}{workspace.suffix}")
        number += 1
    return target
