"""The settings of the sample company, and of a workspace in which nothing is known."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.store import sqlite
from app.ui.theme.theme import Theme
from app.ui.welcome import make_workspace
from tests.ui.conftest import TODAY, open_session

from .desk import Desk, made


def as_nobody(path: Path) -> Session:
    return Session(workspace=sqlite.open_workspace(path), today=TODAY)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, workspace: Path, tmp_path: Path) -> Iterator[Desk]:
    yield from made(qtbot, theme, workspace, tmp_path, open_session)


@pytest.fixture
def empty(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Desk]:
    """The settings of a workspace in which nobody and nothing is known."""
    path = make_workspace(tmp_path / "new.headstart", TODAY, sample=False)
    yield from made(qtbot, theme, path, tmp_path, as_nobody)
