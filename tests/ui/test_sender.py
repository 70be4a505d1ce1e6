"""The window sends by a real mail server, and says on the page of heads-ups what keeps it from that."""

import logging
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from attrs import define
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QLineEdit, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.models.digests import DESKTOP, Preferences
from app.services import lookup, noticechannels, senderruns
from app.services.sending import Sent
from app.services.session import Session
from app.store import sqlite
from app.ui.main_window import MainWindow
from app.ui.pages.settings import Settings
from app.ui.sender import Sender
from app.ui.settings.form import Form
from app.ui.theme.theme import Theme
from tests.keyrings import a_ring
from tests.services.mailserver import LOGIN, PASSWORD, Post, certificate, serving
from tests.ui.conftest import OpenWindow
from tests.ui.helpers import click, find

MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)
ME = "Grace Lindqvist"
"""Her department was told of a new hire on the weekend."""
HR = "Samuel Adeyemi"


@define
class Clock:
    now: datetime = MONDAY


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def post(tmp_path: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    """A mail server with STARTTLS and login, which the workspace knows."""
    monkeypatch.setattr(logging.getLogger("mail.log"), "disabled", True)
    context, public = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(public))
    post = Post()
    with serving(post, context) as port, sqlite.open_workspace(workspace) as opened:
        server = noticechannels.new_mail_server("localhost", "hr@example.com", "starttls", port, LOGIN)
        noticechannels.set_mail_server(Session(workspace=opened, today=date(2026, 11, 23)), server)
        yield post


def at_work(path: Path, clock: Clock, name: str = ME) -> Session:
    session = Session(workspace=sqlite.open_workspace(path), today=clock.now.date(), now=lambda: clock.now)
    session.person = lookup.person(session, name)
    return session


@pytest.fixture
def window(open_window: OpenWindow, workspace: Path, clock: Clock) -> MainWindow:
    """On a Monday morning."""
    return open_window(workspace, lambda path: at_work(path, clock))


def run(qtbot: QtBot, sender: Sender) -> Sent:
    with qtbot.waitSignal(sender.done, timeout=60_000) as done:
        sender.run()
    assert isinstance(done.args[0], Sent)
    return done.args[0]


def trouble(window: MainWindow) -> str:
    found = find(window, QLabel, "sending-trouble")
    return found.accessibleName() if found.isVisible() else ""


def test_what_the_window_could_not_send_is_said_and_sent_when_it_can(
    qtbot: QtBot,
    theme: Theme,
    window: MainWindow,
    workspace: Path,
    clock: Clock,
    post: Post,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sender = Sender(lambda: at_work(workspace, clock), theme, window)
    monkeypatch.setenv("HEADSTART_SECRET_MAIL", "wrong")
    assert run(qtbot, sender).put_off > 0
    window.pages.go("heads-ups")
    said = f"The mail server localhost refused the password of {LOGIN}: enter it again in the settings."
    qtbot.waitUntil(lambda: trouble(window) == said)
    assert post.received == []
    monkeypatch.setenv("HEADSTART_SECRET_MAIL", PASSWORD)
    clock.now += timedelta(minutes=5)
    sent = run(qtbot, sender)
    assert sent.sent == len(post.received) > 0 and sent.problems == ()
    window.pages.page("heads-ups").reload()
    qtbot.waitUntil(lambda: trouble(window) == "")
    clock.now += timedelta(minutes=5)
    assert run(qtbot, sender).sent == 0, "nothing is said twice"


def test_what_waited_for_the_right_password_goes_as_soon_as_it_is_saved(
    qtbot: QtBot,
    theme: Theme,
    open_window: OpenWindow,
    workspace: Path,
    clock: Clock,
    post: Post,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("HEADSTART_SECRET_MAIL", raising=False)
    window = open_window(workspace, lambda path: at_work(path, clock, HR))
    sender = Sender(lambda: at_work(workspace, clock, HR), theme, window)
    window.pages.go("settings")
    settings = window.pages.page("settings")
    assert isinstance(settings, Settings)
    settings.go("mail")
    password, said = find(settings, QLineEdit, "mail-password"), find(settings, QLabel, "mail-check-said")
    form = find(settings, Form, "mail-form")
    qtbot.waitUntil(lambda: form.values().get("host") == "localhost")

    def check(words: str, answer: str) -> None:
        password.setText(words)
        click(qtbot, settings, "mail-check")
        qtbot.waitUntil(lambda: answer in said.text())

    def save(words: str) -> None:
        password.setText(words)
        click(qtbot, settings, "mail-form-save")
        qtbot.waitUntil(lambda: not form.busy and password.text() == "")

    with a_ring():
        check("wrong", "✕ The mail server localhost refused the password of headstart")
        save("wrong")
        put_off = run(qtbot, sender).put_off
        assert put_off > 0 == len(post.received)
        window.pages.go("heads-ups")
        qtbot.waitUntil(lambda: "refused the password of headstart" in trouble(window))
        window.pages.go("settings")
        check(PASSWORD, "✓ localhost takes mail from here.")
        save(PASSWORD)
        sent = run(qtbot, sender)
        assert (sent.sent, sent.problems) == (put_off, ()) and len(post.received) == put_off
    window.pages.go("heads-ups")
    qtbot.waitUntil(lambda: trouble(window) == "")


def test_a_clock_that_went_backwards_is_said(
    qtbot: QtBot, theme: Theme, window: MainWindow, workspace: Path, clock: Clock, post: Post
) -> None:
    with sqlite.open_workspace(workspace) as opened:
        ahead = Session(workspace=opened, today=clock.now.date(), now=lambda: MONDAY + timedelta(hours=2))
        senderruns.note_run(ahead, senderruns.WINDOW, [])
    sender = Sender(lambda: at_work(workspace, clock), theme, window)
    with qtbot.waitSignal(sender.done, timeout=60_000) as done:
        sender.run()
    assert done.args == [None] and post.received == []
    window.pages.go("heads-ups")
    qtbot.waitUntil(lambda: "2 hours behind the last time notices were sent" in trouble(window))


def test_a_fault_while_sending_is_said(
    qtbot: QtBot,
    theme: Theme,
    window: MainWindow,
    workspace: Path,
    clock: Clock,
    post: Post,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def breaks(*_given: object, **_named: object) -> Sent:
        raise ZeroDivisionError

    monkeypatch.setattr("app.services.sending.send_due", breaks)
    sender = Sender(lambda: at_work(workspace, clock), theme, window)
    with qtbot.waitSignal(sender.done, timeout=60_000):
        sender.run()
    assert "The window could not send" in caplog.text
    caplog.clear()
    window.pages.go("heads-ups")
    said = "Heads-ups could not be sent because of a fault in the program."
    qtbot.waitUntil(lambda: trouble(window) == said)


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_who_chose_the_desktop_is_told_there(
    qtbot: QtBot,
    theme: Theme,
    workspace: Path,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[tuple[str, str]] = []
    for name in ("isSystemTrayAvailable", "supportsMessages"):
        monkeypatch.setattr(QSystemTrayIcon, name, lambda: True)
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda _tray, title, words: shown.append((title, words))
    )
    with sqlite.open_workspace(workspace) as opened:
        session = Session(workspace=opened, today=clock.now.date(), now=lambda: clock.now)
        wanted = Preferences(person_id=lookup.person(session, ME).id, channels=(DESKTOP,), kinds={})
        noticechannels.set_preferences(session, wanted)
    parent = QObject()
    sent = run(qtbot, Sender(lambda: at_work(workspace, clock), theme, parent))
    qtbot.waitUntil(lambda: bool(shown))
    assert sent.sent == len(shown) and all(title and words for title, words in shown)
