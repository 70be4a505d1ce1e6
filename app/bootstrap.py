"""The one place that names concrete classes: which store a workspace is in, whose session it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from attrs import evolve

from app.models.errors import StoreUnavailable, UserError
from app.models.language import text
from app.store.address import Address, is_address

if TYPE_CHECKING:
    from app.models.people import Person
    from app.services.session import Session
    from app.store.news import Listener
    from app.store.workspace import Workspace

Place = Path | Address
"""Where a workspace is."""
FILE_NAME = "workspace.headstart"
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


def local_today() -> date:
    return datetime.now().astimezone().date()


def place_of(named: str | None) -> Place:
    """Where a workspace is: a file, or a team's server; where none is named, the one in the user's data folder."""
    if named is None or not ADDRESS.match(named):
        return workspace_path(named)
    if not is_address(named):
        raise StoreUnavailable(
            text(
                "Workspaces are in files or on a server such as postgresql://server/database: name one of them."
            )
        )
    return Address(named)


def workspace_path(named: str | None) -> Path:
    """The file of a workspace; where none is named, the one in the user's data folder.

    StoreUnavailable for the workspace of a team: what asks for a file is not for one on a server.
    """
    if named is None:
        from platformdirs import user_data_path

        return user_data_path("headstart", appauthor=False) / FILE_NAME
    if not named.strip():
        raise UserError(text("The workspace has an empty name: name a file, or leave --workspace out."))
    if ADDRESS.match(named):
        raise StoreUnavailable(
            text("This is for workspaces in files: name a file, not the address of a server.")
        )
    return Path(named).expanduser()


def key_of(place: Place) -> str:
    """What tells a workspace from any other, however it was named."""
    return str(place.expanduser().absolute()) if isinstance(place, Path) else str(place)


def called(place: Place) -> str:
    """What people know a workspace by."""
    return str(place) if isinstance(place, Path) else place.called


def folder_of(place: Place) -> Path:
    """Where to begin looking for another workspace in a file."""
    return (place if isinstance(place, Path) else workspace_path(None)).absolute().parent


def open_workspace(place: Place) -> Workspace:
    """Open a workspace, wherever it is. Raises StoreUnavailable where it can't be opened."""
    if isinstance(place, Path):
        from app.store import sqlite

        return sqlite.open_workspace(place)
    opened: Workspace = _postgres().open_workspace(place)
    return opened


def listen(address: Address) -> Listener:
    """What tells of others' changes by itself. Raises StoreUnavailable where the server can't be reached."""
    listener: Listener = _postgres().listen(address)
    return listener


def _postgres() -> ModuleType:
    """What knows team workspaces, which not everybody has installed."""
    try:
        from app.store import postgres
    except ModuleNotFoundError:
        raise StoreUnavailable(
            text("This Headstart has no part for team workspaces: install it as “headstart[team]”.")
        ) from None
    return postgres


def open_session(named: str | None, today: date | None, person: str | None) -> Session:
    """The workspace, opened for a person. Raises StoreUnavailable where it can't be opened.

    Without a day it is today, for a team by the clock of its server.
    """
    return session_on(place_of(named), today, person)


def session_on(place: Place, today: date | None, person: str | None) -> Session:
    """As `open_session`, on a place that is known."""
    from app.services.session import Session

    session = Session(workspace=open_workspace(place), today=today or local_today())
    session.today = today or session.day_by_the_clock
    try:
        if (known := session.workspace.person_id) is not None:
            session.person = session.workspace.people.person(known)
        if person is not None:
            from app.services import lookup

            session.be(lookup.person(session, person))
    except BaseException:
        session.workspace.close()
        raise
    return session


@contextmanager
def new_session(named: str | None, today: date) -> Iterator[Session]:
    """A new, empty workspace in a file that is not there yet; it is gone again where filling it fails."""
    from app.services.session import Session
    from app.store.sqlite import create

    path = workspace_path(named)
    if named is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    workspace = create(path)
    try:
        with workspace:
            yield Session(workspace=workspace, today=today)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@contextmanager
def new_team(url: str, today: date) -> Iterator[Session]:
    """A new, empty workspace in a database; it is gone again where filling it fails."""
    from app.services.session import Session

    address = _team(url)
    postgres = _postgres()
    workspace = postgres.create(address)
    try:
        with workspace:
            yield Session(workspace=workspace, today=today)
    except BaseException:
        postgres.discard(address)
        raise


def upgrade_team(url: str) -> str:
    """Bring a team workspace up to date; returns what people call it."""
    address = _team(url)
    _postgres().bring_up_to_date(address)
    return address.place


def move_to_team(path: Path, url: str, progress: Callable[[int, int], None]) -> int:
    """Copy the workspace in a file to a team's database, verified; returns the number of rows."""
    rows: int = _postgres().move(path, _team(url), progress)
    return rows


def export_team(url: str, path: Path, progress: Callable[[int, int], None]) -> int:
    """Copy a team workspace to a new file, verified; returns the number of rows."""
    rows: int = _postgres().export(_team(url), path, progress)
    return rows


def invite(named: str | None, person: Person) -> Mapping[str, str]:
    """Let a person into a team workspace; returns `login`, `password`, `address` and all three as `invitation`."""
    address = _team(named or "")
    invited = _postgres().invite(address, person.id, person.name)
    return {
        "login": invited.login,
        "password": invited.password,
        "address": str(address.of(invited.login)),
        "invitation": address.of(invited.login, invited.password).url,
    }


def is_only_here(named: str) -> bool:
    """Whether the address of a team workspace is good on this computer only."""
    return _team(named).is_local


def enter(address: Address) -> None:
    """Try whether a login opens a team workspace. Raises StoreUnavailable, of the kind of what stands in the way."""
    open_workspace(address).close()


def accept_invitation(address: Address, password: str) -> Address:
    """Choose a password in the place of one for one use; returns the address with it, which opens the workspace.

    Raises InvitationExpired, UserError for a password that is none, or StoreUnavailable.
    """
    _postgres().set_password(address, password)
    theirs = evolve(address, password=password)
    enter(theirs)
    return theirs


def remove(named: str | None, person: Person) -> str | None:
    """Take a person's login in a team workspace away; returns it, and None where there is none."""
    login: str | None = _postgres().remove(_team(named or ""), person.id)
    return login


def who_blocks(named: str | None) -> list[Any]:
    """The `Blocker`s of a team workspace: who holds what others wait for."""
    found: list[Any] = _postgres().who_blocks(_team(named or ""))
    return found


def set_password(named: str | None, password: str) -> str:
    """Give the login of the address another password; returns what people call the workspace."""
    address = _team(named or "")
    _postgres().set_password(address, password)
    return address.place


def _team(url: str) -> Address:
    place = place_of(url)
    if isinstance(place, Path):
        raise UserError(
            text("A team workspace is on a server: write it as postgresql://name@server/database.")
        )
    return place


def check(path: Path) -> list[str]:
    """What is wrong with the workspace in a file; nothing where all is well."""
    from app.store import sqlite

    return sqlite.check(path)


def backup(path: Path, target: Path) -> str:
    """A verified copy of the workspace in a new file; returns its SHA-256."""
    from app.store import sqlite

    return sqlite.backup(path, target).sha256


def restore(backup_path: Path, path: Path) -> Path | None:
    """Put a backup in the place of the workspace; returns where the one before is kept, if there was one."""
    from app.store import sqlite

    return sqlite.restore(backup_path, path)


def restore_beside(backup_path: Path, path: Path) -> Path:
    """Restore a backup to a new file beside the workspace, which stays as it is; returns where."""
    from app.services.care import restored_path

    target = restored_path(path)
    restore(backup_path, target)
    return target


def move(path: Path, folder: Path) -> Path:
    """A verified copy of the workspace in another folder, to go on with; the one before stays. Returns where."""
    from app.services.care import moved_path

    target = moved_path(path, folder)
    backup(path, target)
    target.with_name(f"{target.name}.sha256").unlink()  # soon it is no backup any more
    return target
