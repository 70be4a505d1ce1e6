"""The care of a workspace as a whole: a new one, what it holds, and where its copies go."""

from __future__ import annotations

from datetime import date
from itertools import count
from pathlib import Path

from attrs import frozen

from app.models.errors import UserError
from app.models.language import text
from app.store.schema import VERSION

from .cataloguefiles import SHIPPED_NOTE, shipped
from .people import keep_catalogue
from .session import Session


@frozen(kw_only=True)
class About:
    """A workspace: its file, the bytes of it, what it holds, and what its user must know of its place.

    What is on a server has a place only.
    """

    place: str
    path: Path | None
    size: int | None
    hires: int
    tasks: int
    people: int
    schema: int
    backup: Path | None
    """Where a backup of today goes unless another place is named."""
    warnings: tuple[str, ...]


def about(session: Session) -> About:
    workspace = session.workspace
    hires, tasks = workspace.settings.sizes()
    path = workspace.file.absolute() if workspace.file else None
    return About(
        place=str(path or workspace.place),
        path=path,
        size=path.stat().st_size if path else None,
        hires=hires,
        tasks=tasks,
        people=sum(person.active for person in session.setup.people.values()),
        schema=VERSION,
        backup=backup_path(path, session.today) if path else None,
        warnings=workspace.warnings,
    )


def fill_new(session: Session) -> None:
    """What every new workspace begins with: the shipped catalogue and its departments."""
    keep_catalogue(session, shipped(), str(text(SHIPPED_NOTE)))


def must_spare(workspace: Path | None, file: Path) -> None:
    """Raise UserError where a file that is about to be written is the workspace, by whatever name."""
    if workspace is not None and file.exists() and file.samefile(workspace):
        raise UserError(text("{file} is the workspace itself: name another file.", file=file))


def backup_path(workspace: Path, today: date) -> Path:
    """Beside the workspace, with the date; a number where that is taken."""
    return _beside(workspace, today.isoformat())


def restored_path(workspace: Path) -> Path:
    """Where a backup is restored to without touching the workspace: beside it, under a name of its own."""
    return _beside(workspace, "restored")


def moved_path(workspace: Path, folder: Path) -> Path:
    """Where a workspace is moved to. Raises UserError where it is there, or something of that name."""
    target = folder / workspace.name
    if folder.exists() and folder.samefile(workspace.absolute().parent):
        raise UserError(text("The workspace is in {folder} already: choose another folder.", folder=folder))
    if target.exists():
        raise UserError(
            text(
                "There is a file {target} in {folder} already: choose another folder.",
                target=target.name,
                folder=folder,
            )
        )
    return target


def _beside(workspace: Path, what: str) -> Path:
    """`name-what.headstart`; a number where that is taken."""
    stem = f"{workspace.stem}-{what}"
    names = (f"{stem}{f'-{number}' if number > 1 else ''}{workspace.suffix}" for number in count(1))
    return next(path for name in names if not (path := workspace.with_name(name)).exists())
