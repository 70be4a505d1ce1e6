"""A workspace of each engine: the behaviour of the stores is the same on all of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.store import postgres, sqlite
from app.store.address import Address
from app.store.workspace import Workspace
from tests.server import Server

from .samples import furnish

Make = Callable[[], Workspace]
"""Makes one workspace for a test, which closes it."""


@pytest.fixture
def in_sqlite(tmp_path: Path) -> Make:
    return lambda: sqlite.create(tmp_path / "workspace.headstart")


@pytest.fixture(scope="session")
def template(postgres_server: Server) -> str:
    """A database with a new workspace, to copy."""
    name = postgres_server.database()
    postgres.create(Address(postgres_server.url(name))).close()
    return name


@pytest.fixture
def in_postgres(postgres_server: Server, template: str) -> Iterator[Make]:
    with postgres_server.copy(template) as url:
        yield lambda: postgres.open_workspace(Address(url))


@pytest.fixture(params=["sqlite", "postgres"])
def empty(request: pytest.FixtureRequest) -> Iterator[Workspace]:
    """A new workspace."""
    make: Make = request.getfixturevalue(f"in_{request.param}")
    with make() as workspace:
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
