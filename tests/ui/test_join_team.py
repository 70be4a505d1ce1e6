"""Join a team: from an invitation to an open window, the next start, and all that can be wrong on the way."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from attrs import frozen
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app import bootstrap
from app.models.people import Role
from app.services.teamkeys import TeamKeys
from app.store import postgres
from app.store.address import Address
from app.store.parts import taken_apart
from app.store.postgres import schema
from app.ui.application import Desk
from app.ui.dialogs.forget_team import ForgetTeam
from app.ui.dialogs.join_team import JoinTeam
from app.ui.dialogs.team_entry import TeamEntry
from app.ui.dialogs.team_password import TeamPassword
from app.ui.faults import Faults
from app.ui.main_window import MainWindow
from app.ui.outside import outside
from app.ui.pages.settings import Settings
from app.ui.preferences import Preferences
from app.ui.theme.theme import Theme
from app.ui.welcome import Welcome
from app.ui.widgets.banner import Banner
from tests.imposter import GIVE_ME_THE_PASSWORD, HOST, Fake, self_signed
from tests.keyrings import Ring, a_ring
from tests.server import Server

from .conftest import TODAY
from .helpers import click, find, toast_words

OWN = "mine, and ä secret"


@pytest.fixture(autouse=True)
def ring() -> Iterator[Ring]:
    with a_ring() as ring:
        yield ring


@frozen
class Invited:
    """Somebody of the sample company, invited. `line` is what they were given."""

    name: str
    login: str
    line: str


def invite(url: str) -> Invited:
    with postgres.open_workspace(Address(url)) as workspace:
        person = next(one for one in workspace.people.people() if one.role is Role.STAFF)
    given = bootstrap.invite(url, person)
    return Invited(person.name, given["login"], given["invitation"])


@pytest.fixture
def invited(url: str) -> Invited:
    return invite(url)


@pytest.fixture
def settled(invited: Invited) -> Address:
    """The address of somebody who has a password of their own."""
    return bootstrap.accept_invitation(Address(invited.line), OWN)


@pytest.fixture(scope="module")
def line(postgres_server: Server, moved: str) -> Iterator[str]:
    """An invitation that nobody accepts."""
    with postgres_server.copy(moved) as url:
        yield invite(url).line


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Starts the program as a person does, each time anew; the one before has ended."""
    desks: list[Desk] = []

    def end() -> None:
        for desk in desks:
            for window in list(desk.windows):
                window.close()
            qtbot.waitUntil(lambda desk=desk: desk.windows == [])  # type: ignore[misc]
            if desk.shown is not None and isinstance(desk.shown, Welcome):
                desk.shown.close()

    def start(person: str | None = None) -> Desk:
        end()
        preferences = Preferences(tmp_path / "config")
        desks.append(Desk(qapp, preferences, Faults(qapp), TODAY, person))
        desks[-1].start(preferences.workspace() or tmp_path / "data" / "workspace.headstart")
        return desks[-1]

    yield start
    end()


def opened(qtbot: QtBot, desk: Desk, name: str) -> MainWindow:
    """The window, once it is known who works there."""
    qtbot.waitUntil(lambda: len(desk.windows) == 1)
    window = desk.windows[0]
    you = f"You are {name}"
    qtbot.waitUntil(
        lambda: you in [button.accessibleName() for button in window.findChildren(QAbstractButton)]
    )
    return window


def words_of(widget: QWidget) -> list[str]:
    return [label.accessibleName() or label.text() for label in widget.findChildren(QLabel)]


def shown(qtbot: QtBot, parent: QWidget, kind: type[TeamEntry]) -> TeamEntry:
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in parent.findChildren(kind)))
    dialog = next(dialog for dialog in parent.findChildren(kind) if dialog.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def write(dialog: QWidget, name: str, words: str) -> None:
    find(dialog, QLineEdit, name).setText(words)


def written(dialog: QWidget) -> dict[str, str]:
    names = ("host", "port", "database", "login", "password", "certificate")
    return {name: find(dialog, QLineEdit, f"join-{name}").text() for name in names}


def complaint(dialog: QWidget, name: str) -> str:
    return find(dialog, QLabel, f"{name}-error").accessibleName()


def join(qtbot: QtBot, desk: Desk) -> TeamEntry:
    assert isinstance(desk.shown, Welcome)
    click(qtbot, desk.shown, "join")
    return shown(qtbot, desk.shown, JoinTeam)


def test_a_person_joins_with_an_invitation_and_goes_on_the_next_day(
    qtbot: QtBot, start: Callable[..., Desk], invited: Invited, ring: Ring, tmp_path: Path, url: str
) -> None:
    desk = start()
    dialog = join(qtbot, desk)
    QGuiApplication.clipboard().setText(f"Hello!\n{invited.line}\n")
    paste = find(dialog, QLineEdit, "join-invitation")
    paste.setFocus()
    paste.paste()
    once = taken_apart(invited.line)
    assert written(dialog) == {
        "host": "127.0.0.1",
        "port": once.port,
        "database": once.database,
        "login": invited.login,
        "password": once.password,
        "certificate": "",
    }
    assert paste.text() == "" and find(dialog, QPushButton, "join-team-go").hasFocus()

    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    new, again = (find(dialog, QLineEdit, f"join-team-{name}") for name in ("new", "again"))
    qtbot.waitUntil(new.isVisible)
    assert new.hasFocus() and ring.kept == {}
    for first, second, at, said in (
        ("", "", "new", "Type the password that you want to have."),
        ("one thing", "another", "again", "The two are not the same: type the new password again."),
        ("short", "short", "new", "A password has 8 characters or more: type a longer one."),
    ):
        new.setText(first)
        again.setText(second)
        qtbot.keyClick(again, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda at=at, said=said: complaint(dialog, f"join-team-{at}") == said)  # type: ignore[misc]
    new.setText(OWN)
    again.setText(OWN)
    qtbot.keyClick(again, Qt.Key.Key_Return)
    window = opened(qtbot, desk, invited.name)
    address = str(Address(url).of(invited.login))
    assert ring.kept == {("Headstart", f"team {address}"): OWN}
    qtbot.waitUntil(lambda: Preferences(tmp_path / "config").workspace() == Address(address))
    assert not any("secret" in file.read_text() for file in tmp_path.rglob("*") if file.is_file())

    desk = start()
    window = opened(qtbot, desk, invited.name)
    assert window.findChild(TeamPassword) is None
    window.pages.go("settings")
    settings = window.pages.page("settings")
    assert isinstance(settings, Settings)
    settings.go("workspace")
    click(qtbot, window, "workspace-forget")
    asked = find(window, ForgetTeam, "forget-team")
    assert f"{Address(address).stem} on 127.0.0.1, as {invited.login}" in words_of(asked)
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChild(ForgetTeam) is None)
    assert ring.kept != {}, "Enter forgets nothing"
    click(qtbot, window, "workspace-forget")
    asked = find(window, ForgetTeam, "forget-team")
    click(qtbot, asked, "forget-team-go")
    qtbot.waitUntil(lambda: desk.windows == [] and isinstance(desk.shown, Welcome))
    qtbot.waitUntil(lambda: ring.kept == {})
    left = Preferences(tmp_path / "config")
    assert left.workspace() is None and left.recent_workspaces() == []


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, line: str, crashes: list[BaseException]) -> Iterator[TeamEntry]:
    """Filled in from an invitation."""
    dialog = JoinTeam(theme, TeamKeys(), crashes.append, None)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    write(dialog, "join-invitation", line)
    yield dialog
    if isValid(dialog):
        dialog.close()
    assert crashes == []


WRONG = {
    "no host": ("host", "", "join-host", "Type the name of the server"),
    "unknown host": ("host", "no.such.host.invalid", "join-host", "There is no server no.such.host.invalid"),
    "nobody there": ("port", "1", "join-host", "No server answers at 127.0.0.1:1/"),
    "port": ("port", "70000", "join-port", "A port is a number from 1 to 65535"),
    "database": ("database", "nothing", "join-database", "has no such database"),
    "other database": ("database", "postgres", "join-database", "There is no team workspace on"),
    "no login": ("login", "", "join-login", "Type your login"),
    "login": ("login", "nobody", "join-password", "does not know this name and password"),
    "no password": ("password", "", "join-password", "Type your password."),
    "password": ("password", "guessed", "join-password", "does not know this name and password"),
    "invitation": ("invitation", "please let me in", "join-invitation", "This is no invitation"),
    "unsafe": (
        "invitation",
        "postgresql://ann:x@db.example.com/team?sslmode=disable",
        "join-invitation",
        "The address asks for sslmode=disable, which could give the password away",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_said_at_its_field(qtbot: QtBot, dialog: TeamEntry, ring: Ring, what: str) -> None:
    field, typed, at, said = WRONG[what]
    write(dialog, f"join-{field}", typed)
    click(qtbot, dialog, "join-team-go")
    qtbot.waitUntil(lambda: said in complaint(dialog, at))
    assert find(dialog, QLineEdit, at).hasFocus()
    assert [label for label in dialog.findChildren(QLabel) if "✕" in label.text() and label.isVisible()] == [
        find(dialog, QLabel, f"{at}-error")
    ]
    assert find(dialog, QPushButton, "join-team-go").isEnabled() and ring.kept == {}


@pytest.mark.parametrize("what", ["older", "newer", "old server", "expired"])
def test_what_the_team_has_to_mend_is_said_in_one_sentence(
    qtbot: QtBot,
    dialog: TeamEntry,
    postgres_server: Server,
    url: str,
    invited: Invited,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
) -> None:
    database = url.rpartition("/")[2]
    write(dialog, "join-invitation", invited.line)
    mark = "COMMENT ON SCHEMA headstart IS 'Headstart workspace, version {}'"
    at, said = (
        "join-database",
        {"older": "made by an older Headstart", "newer": "made by a newer Headstart"}.get(what),
    )
    if what == "old server":
        monkeypatch.setattr(schema, "OLDEST", 1000)
        at, said = "join-host", "Headstart needs 1000 or newer"
    elif what == "expired":
        past = "UPDATE headstart_private.members SET invited_at = now() - INTERVAL '15 days'"
        postgres_server.run(past, database)
        at, said = "join-password", "is older than two weeks: ask for a new one"
    else:
        postgres_server.run(mark.format(0 if what == "older" else 999), database)
    click(qtbot, dialog, "join-team-go")
    if what == "expired":
        qtbot.waitUntil(find(dialog, QLineEdit, "join-team-new").isVisible)
        for name in ("new", "again"):
            write(dialog, f"join-team-{name}", OWN)
        click(qtbot, dialog, "join-team-go")
    qtbot.waitUntil(lambda: said is not None and said in complaint(dialog, at))
    assert find(dialog, QLineEdit, at).hasFocus()


@pytest.mark.parametrize(
    ("signed", "certificate", "said"),
    [
        (False, "", "so no password was sent"),
        (True, "", "so no password was sent"),
        (True, "/no/such.crt", "can't be read: choose another file"),
    ],
)
def test_a_server_that_only_claims_to_be_the_one_gets_no_password(
    qtbot: QtBot, dialog: TeamEntry, tmp_path: Path, signed: bool, certificate: str, said: str
) -> None:
    fake = Fake(GIVE_ME_THE_PASSWORD, self_signed(tmp_path) if signed else None)
    write(dialog, "join-host", HOST)
    write(dialog, "join-port", str(fake.port))
    write(dialog, "join-password", OWN)
    write(dialog, "join-certificate", certificate)
    click(qtbot, dialog, "join-team-go")
    qtbot.waitUntil(lambda: said in complaint(dialog, "join-certificate"))
    fake.close()
    assert fake.told and OWN.encode() not in fake.told and b"user" not in fake.told


@pytest.mark.parametrize("answers", [False, True])
def test_nobody_waits_for_a_server_and_who_cancels_does_not_join(
    qtbot: QtBot, dialog: TeamEntry, ring: Ring, settled: Address, answers: bool
) -> None:
    entered: list[object] = []
    dialog.entered.connect(lambda *joined: entered.append(joined))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        write(dialog, "join-invitation", str(settled))
        write(dialog, "join-password", OWN)
        if not answers:
            write(dialog, "join-port", str(silent.getsockname()[1]))
        click(qtbot, dialog, "join-team-go")
        assert not find(dialog, QPushButton, "join-team-go").isEnabled()
        assert "Asking" in find(dialog, QLabel, "join-team-progress-words").text()
        assert find(dialog, QPushButton, "join-team-cancel").hasFocus()
        click(qtbot, dialog, "join-team-cancel")
        assert not dialog.isVisible()
    qtbot.waitUntil(lambda: outside().running == 0)
    assert entered == [] and ring.kept == {}


def test_without_a_keyring_the_password_is_asked_for_at_each_start(
    qtbot: QtBot, start: Callable[..., Desk], invited: Invited, settled: Address, url: str
) -> None:
    keyring.set_keyring(NoKeyring())
    desk = start()
    dialog = join(qtbot, desk)
    write(dialog, "join-invitation", str(settled))
    write(dialog, "join-password", OWN)
    click(qtbot, dialog, "join-team-go")
    window = opened(qtbot, desk, invited.name)
    qtbot.waitUntil(lambda: "the password is asked for at each start" in toast_words(window))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.services.secrets._remembered", {})  # as in a program that was started anew
        desk = start()
        asked = shown(qtbot, desk.windows[0], TeamPassword)
        assert "the password is asked for at each start" in find(asked, QLabel, "team-password-about").text()
        write(asked, "team-password-typed", "guessed")
        click(qtbot, asked, "team-password-go")
        qtbot.waitUntil(lambda: "does not know this name" in complaint(asked, "team-password-typed"))
        write(asked, "team-password-typed", OWN)
        click(qtbot, asked, "team-password-go")
        window = opened(qtbot, desk, invited.name)
        qtbot.waitUntil(lambda: not window.watch.is_away)

        patch.setattr("app.services.secrets._remembered", {})
        desk = start()
        asked = shown(qtbot, desk.windows[0], TeamPassword)
        click(qtbot, asked, "team-password-cancel")
        qtbot.waitUntil(lambda: desk.windows == [] and isinstance(desk.shown, Welcome))


def test_a_password_that_is_not_right_any_more_is_asked_for_while_the_window_stays(
    qtbot: QtBot,
    start: Callable[..., Desk],
    invited: Invited,
    settled: Address,
    ring: Ring,
    postgres_server: Server,
    tmp_path: Path,
    url: str,
) -> None:
    ring.set_password("Headstart", f"team {settled}", OWN)
    Preferences(tmp_path / "config").remember_workspace(Address(str(settled)))
    desk = start()
    window = opened(qtbot, desk, invited.name)
    forgotten = invite(url)
    postgres_server.run(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{invited.login}'"
    )
    window.watch.look()
    asked = shown(qtbot, window, TeamPassword)
    assert "does not take the password any more" in find(asked, QLabel, "team-password-about").text()
    click(qtbot, asked, "team-password-cancel")
    qtbot.waitUntil(lambda: window.findChild(TeamPassword) is None)
    assert window.isVisible() and "name and password" in find(window, QLabel, "away-words").text()
    window.watch.look()  # by itself nothing is asked again
    qtbot.waitUntil(lambda: window.watch._asked is False)
    assert window.findChild(TeamPassword) is None

    qtbot.mouseClick(find(window, Banner, "away").button, Qt.MouseButton.LeftButton)
    asked = shown(qtbot, window, TeamPassword)
    write(asked, "team-password-typed", taken_apart(forgotten.line).password)
    click(qtbot, asked, "team-password-go")
    qtbot.waitUntil(find(asked, QLineEdit, "team-password-new").isVisible)
    for name in ("new", "again"):
        write(asked, f"team-password-{name}", "another one")
    click(qtbot, asked, "team-password-go")
    qtbot.waitUntil(lambda: not window.watch.is_away)
    assert ring.kept == {("Headstart", f"team {settled}"): "another one"}


def test_nobody_works_under_the_name_of_somebody_else(
    qtbot: QtBot, start: Callable[..., Desk], settled: Address, ring: Ring, tmp_path: Path
) -> None:
    ring.set_password("Headstart", f"team {settled}", OWN)
    Preferences(tmp_path / "config").remember_workspace(Address(str(settled)))
    window = start("Samuel Adeyemi").windows[0]
    away = find(window, QLabel, "away-words")
    qtbot.waitUntil(lambda: away.text().startswith("Your login says who you are in this team workspace"))
    assert window.findChild(TeamPassword) is None


def test_another_team_is_joined_from_a_window_that_is_open(
    qtbot: QtBot,
    start: Callable[..., Desk],
    invited: Invited,
    settled: Address,
    workspace: Path,
    tmp_path: Path,
) -> None:
    Preferences(tmp_path / "config").remember_workspace(workspace)
    desk = start("James Holloway")
    first = opened(qtbot, desk, "James Holloway")
    find_action(first, "join-team").trigger()
    dialog = shown(qtbot, first, JoinTeam)
    write(dialog, "join-host", str(settled))
    assert written(dialog)["login"] == invited.login
    write(dialog, "join-password", OWN)
    click(qtbot, dialog, "join-team-go")
    qtbot.waitUntil(lambda: [window.context.workspace for window in desk.windows] == [settled])
    window = desk.windows[0]
    window.pages.go("settings")
    settings = window.pages.page("settings")
    assert isinstance(settings, Settings)
    settings.go("workspace")
    known = find(window, QListWidget, "workspace-recent")
    qtbot.waitUntil(lambda: known.count() == 1)
    assert known.item(0).text() == str(workspace)


def find_action(window: MainWindow, name: str) -> QAction:
    return next(action for action in window.actions() if action.objectName() == name)


def test_the_dialog_is_walked_in_reading_order_by_keyboard_alone(qtbot: QtBot, dialog: QDialog) -> None:
    order = [
        find(dialog, QLineEdit, f"join-{name}")
        for name in ("invitation", "host", "port", "database", "login")
    ]
    order[0].setFocus()
    for field in order[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert field.hasFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))
