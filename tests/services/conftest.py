import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store import postgres, sqlite
from app.store.address import Address
from app.store.workspace import Workspace
from tests.server import Server

from .company import Company, found

ON_BOTH = {
    "test_onboarding",
    "test_task_moves",
    "test_redo",
    "test_department",
    "test_departments",
    "test_noticing",
}
"""The tests that run on every engine: what people do from the first to the last day, and who hears of it."""
IN_A_FILE = {"test_the_list_reads_its_index_only", "test_two_programs_that_plan_at_once_say_it_once"}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "company" in metafunc.fixturenames:
        module, name = metafunc.module.__name__.rpartition(".")[2], metafunc.function.__name__
        both = module in ON_BOTH and name not in IN_A_FILE
        metafunc.parametrize("company", ["sqlite", "postgres"] if both else ["sqlite"], indirect=True)


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("company") / "first.headstart"
    found(sqlite.create(path)).workspace.close()
    return path


@pytest.fixture(scope="session")
def founded_team(postgres_server: Server) -> str:
    """A database with the company, to copy."""
    name = postgres_server.database()
    found(postgres.create(Address(postgres_server.url(name)))).workspace.close()
    return name


@pytest.fixture
def company(request: pytest.FixtureRequest) -> Iterator[Company]:
    """A workspace of its own for each test."""
    with request.getfixturevalue(f"copy_in_{request.param}") as workspace:
        yield Company(workspace=workspace)


@pytest.fixture
def copy_in_sqlite(founded: Path, tmp_path: Path) -> Workspace:
    path = tmp_path / "company.headstart"
    shutil.copy(founded, path)
    return sqlite.open_workspace(path)


@pytest.fixture
def copy_in_postgres(postgres_server: Server, founded_team: str) -> Iterator[Workspace]:
    with postgres_server.copy(founded_team) as url:
        yield postgres.open_workspace(Address(url))
