import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store import sqlite

from .company import Company, found


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("company") / "first.headstart"
    found(path).workspace.close()
    return path


@pytest.fixture
def company(founded: Path, tmp_path: Path) -> Iterator[Company]:
    """A workspace of its own for each test."""
    path = tmp_path / "company.headstart"
    shutil.copy(founded, path)
    with sqlite.open_workspace(path) as workspace:
        yield Company(workspace=workspace)
