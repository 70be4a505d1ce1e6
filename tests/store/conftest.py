"""A workspace of each engine: the behaviour of the stores is the same on all of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.store import sqlite
from app.store.workspace import Workspace

from .samples import furnish


def in_sqlite(folder: Path) -> Workspace:
    """Without waiting for the disk: no test of behaviour loses its power."""
    workspace = sqlite.create(folder / "workspace.headstart")
    workspace.database.execute("PRAGMA synchronous = OFF", {})
    return workspace


ENGINES: dict[str, Callable[[Path], Workspace]] = {"sqlite": in_sqlite}


@pytest.fixture(params=ENGINES)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workspace]:
    """A new workspace."""
    with ENGINES[request.param](tmp_path) as workspace:
        yield workspace


@pytest.fixture
def workspace(empty: Workspace) -> Workspace:
    """A workspace with the locations, departments and people that hires refer to."""
    furnish(empty)
    return empty


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of a furnished SQLite workspace that is closed."""
    path = tmp_path / "workspace.headstart"
    with sqlite.create(path) as workspace:
        furnish(workspace)
    return path
