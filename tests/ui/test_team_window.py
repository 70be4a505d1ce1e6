"""The window on a team workspace: the same pages, what others do, and a server that goes away and comes back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.models.commands import BeginTasks
from app.services import dispatch, lookup
from app.services.session import Session
from app.store.address import Address
from app.ui.application import Desk
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.widgets.banner import Banner
from tests.server import Server

from .helpers import click_box, find, task, task_count

MAYA, DESK = "Maya Chen", "Desk assigned"


@pytest.fixture
def team(desk: Desk, url: str) -> MainWindow:
    """The window of the coordinator."""
    desk.start(Address(url))
    return desk.windows[0]


def show(qtbot: QtBot, team: MainWindow, other: Session) -> None:
    team.pages.show_hire(lookup.hire(other, MAYA).id)
    qtbot.waitUntil(lambda: task_count(team) > 0)


def test_what_is_done_at_one_desk_shows_at_the_other(qtbot: QtBot, team: MainWindow, other: Session) -> None:
    show(qtbot, team, other)
    click_box(qtbot, team, DESK)
    qtbot.waitUntil(lambda: task(team, DESK).done)
    team.context.undo()
    qtbot.waitUntil(lambda: not task(team, DESK).done)
    seen = task(team, DESK).seen
    dispatch.run(other, BeginTasks(tasks=(seen,)))
    qtbot.waitUntil(lambda: task(team, DESK).seen != seen)


def test_a_connection_that_is_cut_is_made_again(
    qtbot: QtBot, team: MainWindow, other: Session, url: str
) -> None:
    show(qtbot, team, other)
    other.workspace.database.select(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()",
        {},
    )
    team.watch.look()
    qtbot.waitUntil(lambda: team.watch.is_away)
    assert "does not answer any more" in find(find(team, Banner, "away"), QLabel, "away-words").text()
    team.watch.look()
    qtbot.waitUntil(lambda: not team.watch.is_away)
    click_box(qtbot, team, DESK)
    qtbot.waitUntil(lambda: task(team, DESK).done)


def test_a_team_workspace_is_remembered_without_its_password(
    qtbot: QtBot, team: MainWindow, url: str, postgres_server: Server, tmp_path: Path
) -> None:
    kept = tmp_path / "config"
    qtbot.waitUntil(lambda: Preferences(kept).workspace() == Address(url))
    assert not any(postgres_server.password in file.read_text() for file in kept.rglob("*") if file.is_file())
    assert team.windowTitle().startswith(url.rpartition("/")[2])
