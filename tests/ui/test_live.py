"""What others do in a team's workspace shows by itself, and a network that breaks loses and doubles nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.models.changes import Changes, mark
from app.models.commands import BeginTasks, CompleteTasks
from app.models.language import Sentence
from app.services import dispatch, lookup
from app.services.hiredetail import hire_detail
from app.services.session import Session
from app.store import postgres
from app.store.address import Address
from app.ui.dialogs.conflict import ConflictDialog
from app.ui.main_window import MainWindow
from app.ui.widgets.banner import Banner
from tests.proxy import Proxy, between
from tests.server import FAST, Server, resume, running

from .conftest import LONG_MS, TODAY, OpenTeam
from .helpers import click, click_box, find, task, task_count, toast_words
from .test_new_hire_form import type_hire

MAYA, DESK = "Maya Chen", "Desk assigned"


@pytest.fixture
def proxy(postgres_server: Server) -> Iterator[Proxy]:
    with between(postgres_server.port) as proxy:
        yield proxy


@pytest.fixture
def far(postgres_server: Server, proxy: Proxy, url: str) -> str:
    """The address of the workspace through a network that can break."""
    return url.replace(f":{postgres_server.port}/", f":{proxy.port}/")


def away(window: MainWindow) -> str:
    """What the window says of a workspace that is away."""
    banner = find(window, Banner, "away")
    return find(banner, QLabel, "away-words").text() if banner.isVisible() else ""


def test_only_what_is_different_is_read_again_and_by_itself(
    qtbot: QtBot, open_team: OpenTeam, url: str, other: Session
) -> None:
    window = open_team(url)
    window.watch.stop()
    told: list[Changes] = []
    window.context.bus.changed.connect(told.append)
    click_box(qtbot, window, DESK)
    qtbot.waitUntil(lambda: task(window, DESK).done)
    maya = window.context.presence.hire_id
    hires = [row.hire.id for row in other.workspace.hires.listing() if row.hire.id != maya]
    with other.workspace.transaction(hires=hires[:1]):
        other.workspace.settings.set("colour", "blue")
    qtbot.waitUntil(lambda: Changes(marked=frozenset([mark(hires[0])])) in told)
    assert [changes for changes in told if changes.touch(maya)] == [told[0]]
    assert not window.pages.hire.concerns(told[-1])
    other.workspace.settings.set("colour", "red")
    qtbot.waitUntil(lambda: told[-1].setup)


def test_who_else_looks_at_a_hire_is_said_until_they_leave(
    qtbot: QtBot, open_team: OpenTeam, url: str, other: Session
) -> None:
    window = open_team(url)
    said = find(window, QLabel, "also-here")
    maya = window.context.presence.hire_id
    with closing(postgres.listen(Address(url))) as grace:
        grace.show([(maya, other.person_id or ""), (maya, window_person(other))])
        qtbot.waitUntil(said.isVisible)
        assert said.accessibleName() == "Grace Lindqvist is looking at this too"
        qtbot.waitUntil(lambda: maya in grace.others() and bool(grace.others()[maya]))
        window.pages.go("settings")
        qtbot.waitUntil(lambda: not grace.others()[maya])
        window.pages.show_hire(maya)
        qtbot.waitUntil(lambda: bool(grace.others()[maya]))
        grace.show([])
        qtbot.waitUntil(lambda: not said.isVisible())


def window_person(other: Session) -> str:
    return lookup.person(other, "James Holloway").id


@pytest.mark.parametrize("stored", [True, False])
def test_a_change_whose_commit_broke_is_sent_again_and_stored_once(
    qtbot: QtBot, open_team: OpenTeam, far: str, proxy: Proxy, other: Session, stored: bool
) -> None:
    window = open_team(far)
    desk = task(window, DESK)
    told: list[str] = []
    window.watch.away.connect(told.append)
    proxy.lose(b"; COMMIT", stored=stored)  # of what writes: who reads ends with nothing before it
    window.context.carry_out([CompleteTasks(tasks=(desk.seen,))], "The desk is done.")
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].endswith("broke while a change was being stored: it may have been stored.")
    qtbot.waitUntil(lambda: toast_words(window) == "The desk is done.", timeout=LONG_MS)
    qtbot.waitUntil(lambda: task(window, DESK).done and not away(window))
    assert proxy.lost == 1 and window.findChild(ConflictDialog) is None
    assert [entry.action for entry in other.workspace.activity.of_task(desk.id)].count(Sentence("done")) == 1
    assert other.workspace.tasks.task(desk.id).version == (desk.seen.version or 0) + 1
    assert other.workspace.activity.verify() is None


def test_a_hire_is_read_in_few_round_trips(far: str, proxy: Proxy) -> None:
    with postgres.open_workspace(Address(far)) as workspace:
        session = Session(workspace=workspace, today=TODAY)
        first, *_, last = workspace.hires.listing()
        hire_detail(session, first.hire.id)  # and with it the setup
        before = proxy.trips[0]
        assert hire_detail(session, last.hire.id).tasks
        assert proxy.trips[0] - before <= 6


def test_nothing_stands_still_while_the_network_does(
    qtbot: QtBot, open_team: OpenTeam, far: str, proxy: Proxy, other: Session
) -> None:
    window = open_team(far)
    with proxy.held():
        click_box(qtbot, window, DESK)
        window.pages.go("settings")
        qtbot.waitUntil(window.pages.page("settings").isVisible)
        window.pages.go_back()
        window.pages.hire.show_hire(window.pages.hire._hire_id)
        assert not task(window, DESK).done
    window.pages.show_hire(window.pages.hire._hire_id)
    qtbot.waitUntil(lambda: task(window, DESK).done)
    actions = [entry.action for entry in other.workspace.activity.of_task(task(window, DESK).id)]
    assert actions.count(Sentence("done")) == 1


def test_what_is_heard_is_heard_again_after_the_connection_was_cut(
    qtbot: QtBot, open_team: OpenTeam, far: str, proxy: Proxy, other: Session
) -> None:
    window = open_team(far)
    with qtbot.waitSignals([window.watch.away, window.watch.back], timeout=LONG_MS, order="strict"):
        proxy.cut()
    before = task(window, DESK).seen
    dispatch.run(other, BeginTasks(tasks=(before,)))
    qtbot.waitUntil(lambda: task(window, DESK).seen != before, timeout=LONG_MS)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_server_that_is_stopped_and_started_loses_nothing(
    qtbot: QtBot, open_team: OpenTeam, sample: Path
) -> None:
    with running() as server:
        url = server.url(server.database())
        postgres.move(sample, Address(url), lambda _done, _of: None)
        window = open_team(url)
        window.pages.show_form()
        qtbot.waitUntil(find(window.pages.form, QLineEdit, "name").isVisible)
        server.stop()
        window.pages.show_hire(window.pages.hire._hire_id)
        click_box(qtbot, window, DESK)
        qtbot.waitUntil(lambda: "1 change of yours is kept" in away(window), timeout=LONG_MS)
        window.pages.show_form()
        type_hire(qtbot, window.pages.form, "Maya Lind")
        click(qtbot, window.pages.form, "start")
        qtbot.waitUntil(lambda: "2 changes of yours are kept" in away(window), timeout=LONG_MS)
        qtbot.keyClicks(find(window.pages.form, QLineEdit, "name"), "gren")
        server.process = resume(server.programs, server.data, server.password, server.port, FAST).process
        qtbot.waitUntil(
            lambda: window.pages.shown is window.pages.hire and task_count(window) > 0, timeout=LONG_MS
        )
        qtbot.waitUntil(lambda: not away(window))
        with postgres.open_workspace(Address(url)) as workspace:
            (started,) = workspace.hires.find("Maya Lind")
            session = Session(workspace=workspace, today=TODAY)
            maya = lookup.hire(session, MAYA)
            done = [task.title for task in workspace.tasks.of_hire(maya.id) if task.finished_on == TODAY]
        assert started.name == "Maya Lindgren" and DESK in done
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible())


def test_what_a_full_disk_refuses_is_kept_until_there_is_room(
    qtbot: QtBot, open_team: OpenTeam, url: str, postgres_server: Server, other: Session
) -> None:
    window = open_team(url)
    before = other.workspace.tasks.task(task(window, DESK).id)
    with postgres_server.full("headstart.changes", url.rpartition("/")[2]):
        click_box(qtbot, window, DESK)
        qtbot.waitUntil(
            lambda: "is full: ask who looks after it. Nothing was changed. 1 change" in away(window)
        )
        said: list[str] = []
        window.watch.back.connect(lambda: said.append(away(window)))
        with qtbot.waitSignals([window.watch.back, window.watch.away], timeout=LONG_MS, order="strict"):
            window.pages.go("settings")
        assert all("1 change of yours is kept" in words for words in [*said, away(window)])
        window.pages.show_hire(window.pages.hire._hire_id)
        qtbot.waitUntil(window.pages.hire.isVisible)
        assert other.workspace.tasks.task(before.id) == before
    qtbot.waitUntil(lambda: not away(window) and task(window, DESK).done, timeout=LONG_MS)
    assert other.workspace.tasks.task(before.id).version == (before.version or 0) + 1
