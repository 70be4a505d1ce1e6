"""Questions are answered while something is carried out for long, from what was stored before."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, get_ident
from typing import TypeVar

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.models.errors import StoreUnavailable, UserError
from app.services.session import Session
from app.store import sqlite
from app.store.workspace import Workspace
from app.ui import shared
from app.ui.runner import Runner

from .conftest import TODAY, open_session

T = TypeVar("T")
KEY = "name"


@pytest.fixture
def runner(qtbot: QtBot, workspace: Path) -> Iterator[Runner]:
    runner = Runner(lambda: open_session(workspace))
    assert answer(qtbot, runner, lambda session: session.today) == TODAY
    yield runner
    runner.close()


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is carried out takes long."""
    monkeypatch.setattr(shared, "LONG_S", -1.0)


def answer(qtbot: QtBot, runner: Runner, work: Callable[[Session], T]) -> T:
    answers: list[T] = []
    runner.ask(work, answers.append, refused)
    qtbot.waitUntil(lambda: len(answers) == 1)
    return answers[0]


def refused(error: Exception) -> None:
    raise error


def name(session: Session) -> object:
    return session.workspace.settings.get(KEY)


@contextmanager
def carried_out(
    qtbot: QtBot, runner: Runner, told: Callable[[None], object] = lambda _none: None
) -> Iterator[None]:
    """Inside, a change is made but not stored; then it is."""
    made, go_on, stored = Event(), Event(), Event()

    def work(session: Session) -> None:
        with session.workspace.transaction():
            session.workspace.settings.set(KEY, "new")
            made.set()
            go_on.wait()

    def then(none: None) -> None:
        stored.set()
        told(none)

    runner.carry_out(work, then, refused)
    qtbot.waitUntil(made.is_set)
    try:
        yield
    finally:
        go_on.set()
        qtbot.waitUntil(stored.is_set)


def test_a_question_is_answered_beside_a_long_change_and_after_it_anew(
    qtbot: QtBot, runner: Runner, at_once: None
) -> None:
    threads = {answer(qtbot, runner, lambda _session: get_ident())}
    with carried_out(qtbot, runner):
        assert answer(qtbot, runner, name) is None
        threads.add(answer(qtbot, runner, lambda _session: get_ident()))
        assert (
            answer(qtbot, runner, lambda session: session.person and session.person.name) == "James Holloway"
        )
        assert answer(qtbot, runner, lambda session: len(session.setup.people)) > 0
    assert len(threads) == 2
    assert answer(qtbot, runner, name) == "new"
    assert answer(qtbot, runner, lambda _session: get_ident()) in threads


def test_a_question_that_waits_already_is_answered_as_soon_as_the_change_takes_long(
    qtbot: QtBot, runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared, "LONG_S", 3600.0)
    answers: list[object] = []
    looks = runner.findChild(QTimer)
    assert looks is not None
    with carried_out(qtbot, runner):
        with qtbot.waitSignal(looks.timeout):
            runner.ask(name, answers.append, refused)
        assert answers == [], "a short change is waited for"
        monkeypatch.setattr(shared, "LONG_S", -1.0)
        qtbot.waitUntil(lambda: answers == [None])


def test_no_answer_is_older_than_what_was_told(qtbot: QtBot, runner: Runner, at_once: None) -> None:
    read, go_on, told = Event(), Event(), list[object]()

    def slow(session: Session) -> object:
        found = name(session)
        read.set()
        go_on.wait()
        return found

    with carried_out(qtbot, runner, lambda _none: told.append("stored")):
        runner.ask(slow, told.append, refused)
        qtbot.waitUntil(read.is_set)
    go_on.set()
    qtbot.waitUntil(lambda: told == ["stored", "new"])


def test_what_writes_after_all_waits_for_its_turn(qtbot: QtBot, runner: Runner, at_once: None) -> None:
    answers: list[object] = []

    def work(session: Session) -> object:
        before = name(session)
        session.workspace.settings.set(KEY, "newer")
        return before

    with carried_out(qtbot, runner):
        runner.ask(work, answers.append, refused)
        assert answer(qtbot, runner, name) is None
        assert answers == []
    qtbot.waitUntil(lambda: answers == ["new"])
    assert answer(qtbot, runner, name) == "newer"


def test_an_error_beside_is_told_at_once(qtbot: QtBot, runner: Runner, at_once: None) -> None:
    errors: list[Exception] = []
    with carried_out(qtbot, runner):
        runner.ask(lambda session: session.workspace.tasks.task("none"), print, errors.append)
        qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], UserError)


def test_a_file_that_can_t_be_opened_beside_is_waited_for(
    qtbot: QtBot, runner: Runner, at_once: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = Event()

    def away(_path: Path, *, read_only: bool) -> None:
        tried.set()
        raise StoreUnavailable("Gone.")

    monkeypatch.setattr(sqlite, "connect", away)
    answers: list[object] = []
    with carried_out(qtbot, runner), qtbot.assertNotEmitted(runner.unavailable):
        runner.ask(name, answers.append, refused)
        qtbot.waitUntil(tried.is_set)
        assert answers == []
    qtbot.waitUntil(lambda: answers == ["new"])


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> list[Workspace]:
    """The workspaces that are closed, in their order."""
    closed: list[Workspace] = []
    close = Workspace.close

    def closing(workspace: Workspace) -> None:
        close(workspace)
        closed.append(workspace)

    monkeypatch.setattr(Workspace, "close", closing)
    return closed


def test_the_connection_beside_is_closed_with_the_change(
    qtbot: QtBot, runner: Runner, at_once: None, closed: list[Workspace]
) -> None:
    with carried_out(qtbot, runner):
        looking = answer(qtbot, runner, lambda session: session.workspace)
        assert answer(qtbot, runner, lambda session: session.workspace) is looking
        assert closed == []
    qtbot.waitUntil(lambda: closed == [looking])


def test_closing_closes_both_connections_after_what_was_asked(
    qtbot: QtBot, workspace: Path, at_once: None, closed: list[Workspace]
) -> None:
    runner = Runner(lambda: open_session(workspace))
    told: list[object] = []
    go_on = Event()
    own = answer(qtbot, runner, lambda session: session.workspace)
    with carried_out(qtbot, runner, lambda _none: told.append("stored")):
        looking = answer(qtbot, runner, lambda session: session.workspace)
        runner.ask(lambda _session: go_on.wait(), told.append, told.append)
        runner.finish(lambda: told.append("closed"))
        go_on.set()
        assert told == [] and closed == []
    qtbot.waitUntil(lambda: told == ["stored", "closed"])
    assert closed == [looking, own]
