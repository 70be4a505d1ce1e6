"""The one place that names concrete classes: which store a workspace is in, whose session it is."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.models.errors import StoreUnavailable, UserError

if TYPE_CHECKING:
    from app.services.session import Session

FILE_NAME = "workspace.headstart"
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


def local_today() -> date:
    return datetime.now().astimezone().date()


def workspace_path(named: str | None) -> Path:
    """The file of a workspace; where none is named, the one in the user's data folder."""
    if named is None:
        from platformdirs import user_data_path

        return user_data_path("headstart", appauthor=False) / FILE_NAME
    if not named.strip():
        raise UserError("The workspace has an empty name: name a file, or leave --workspace out.")
    if ADDRESS.match(named):
        raise StoreUnavailable("This version opens workspaces in files only: name a file, not a server's address.")
    return Path(named).expanduser()


def open_session(named: str | None, today: date, person: str | None) -> Session:
    """The workspace, opened for a person. Raises StoreUnavailable where it can't be opened."""
    from app.services.session import Session
    from app.store.sqlite import open_workspace

    path = workspace_path(named)
    if not path.exists():
        raise StoreUnavailable(f"There is no workspace at {path}: make one with `headstart init`.")
    session = Session(workspace=open_workspace(path), today=today)
    try:
        if person is not None:
            from app.services import lookup

            session.person = lookup.person(session, person)
    except BaseException:
        session.workspace.close()
        raise
    return session


def create_session(path: Path, today: date) -> Session:
    """A new, empty workspace in a file that is not there yet."""
    from app.services.session import Session
    from app.store.sqlite import create

    return Session(workspace=create(path), today=today)
