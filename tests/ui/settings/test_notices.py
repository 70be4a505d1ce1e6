"""How one is told, the mail server and the texts, with a real mail server on loopback."""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSystemTrayIcon,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.models.digests import Preferences
from app.models.noticekinds import NEVER_OFF, Kind
from app.models.noticenames import GROUPS, NAMES
from app.services import lookup, noticechannels, noticetexts, secrets, senderruns
from app.services.channels.mailserver import MailServer
from app.services.session import Session
from app.store import sqlite
from app.ui.settings.form import Form
from app.ui.settings.texts import TextsEditor
from app.ui.theme.theme import Theme
from tests.keyrings import Ring, a_ring
from tests.services.mailserver import LOGIN, PASSWORD, Post, certificate, free_port, serving
from tests.ui.conftest import TODAY
from tests.ui.helpers import find

from .conftest import as_nobody
from .desk import Desk, made, person

SENDER = "onboarding@example.com"


@pytest.fixture(autouse=True)
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ring]:
    monkeypatch.delenv("HEADSTART_SECRET_MAIL", raising=False)
    with a_ring() as ring:
        yield ring


def as_hr(path: Path) -> Session:
    session = as_nobody(path)
    session.person = lookup.person(session, "Samuel Adeyemi")
    return session


@pytest.fixture
def hr(qtbot: QtBot, theme: Theme, workspace: Path, tmp_path: Path) -> Iterator[Desk]:
    yield from made(qtbot, theme, workspace, tmp_path, as_hr)


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Post, int]]:
    """A mail server on this computer, whose certificate is trusted: what it got, and its port."""
    context, public = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(public))
    monkeypatch.setattr(logging.getLogger("mail.log"), "disabled", True)  # what a server says of bad clients
    post = Post()
    with serving(post, context) as port:
        yield post, port


def use(session: Session, port: int, ring: Ring, password: str = PASSWORD, host: str = "localhost") -> None:
    server = noticechannels.new_mail_server(host, SENDER, "starttls", port, LOGIN)
    noticechannels.set_mail_server(session, server)
    ring.set_password(secrets.SERVICE, secrets.mail_of(LOGIN, host), password)


def go(desk: Desk, section: str, form: str) -> Form:
    """Show a section, and wait until its form is filled."""
    desk.page.go(section)
    found = find(desk.page, Form, form)
    desk.qtbot.waitUntil(lambda: bool(found._filled))
    return found


def result(desk: Desk, name: str) -> str:
    return find(desk.page, QLabel, f"{name}-said").text()


def wait_result(desk: Desk, name: str, sign: str) -> str:
    desk.qtbot.waitUntil(lambda: result(desk, name).startswith(sign), timeout=30_000)
    return result(desk, name)


# My heads-ups


def test_how_one_is_told_is_kept(desk: Desk, session: Session) -> None:
    form = go(desk, "my-notices", "notices-form")
    assert not form.save.isEnabled()
    desk.choose("notices-channels-2", "Notification on this desktop")
    desk.type("notices-digest", "09:15")
    desk.type("notices-quiet-from", "19:00")
    desk.choose("notices-language", "Deutsch")
    desk.save("notices-form", "How you are told is changed.")
    desk.choose("notices-kinds-task.late", "At once")
    desk.choose("notices-kinds-input.given", "Not at all")
    kinds = find(desk.page, Form, "notices-kinds-form")
    desk.click("notices-kinds-form-save")
    desk.qtbot.waitUntil(lambda: not kinds.busy and not kinds.dirty)
    me = person(session, "James Holloway")
    kept = session.workspace.preferences.of(me.id)
    assert (kept.channels, kept.digest_at, kept.quiet_from) == (("mail", "desktop"), "09:15", "19:00")
    assert (kept.language, dict(kept.kinds)) == ("de", {"task.late": "at_once", "input.given": "off"})


def test_every_kind_can_be_chosen_and_some_not_be_turned_off(desk: Desk) -> None:
    go(desk, "my-notices", "notices-form")
    listed = [kind for _, kinds in GROUPS for kind in kinds]
    assert sorted(listed) == sorted(Kind) and set(NAMES) == set(Kind)
    for kind in Kind:
        box = find(desk.page, QComboBox, f"notices-kinds-{kind}")
        assert box.accessibleName() == NAMES[kind]
        assert (box.findText("Not at all") < 0) == (kind in NEVER_OFF)


def test_a_time_that_is_none_is_said_at_its_field_and_nothing_is_lost(desk: Desk, session: Session) -> None:
    form = go(desk, "my-notices", "notices-form")
    desk.type("notices-digest", "25:00")
    desk.type("notices-quiet-until", "06:30")
    desk.click("notices-form-save")
    desk.wait_error("notices-digest", "“25:00” is not a time of day: write it such as 08:30.")
    assert form.dirty and form.values()["quiet_until"] == "06:30"
    assert desk.page.unsaved() == "What you changed in the settings under “My heads-ups” is not saved."
    me = person(session, "James Holloway")
    assert session.workspace.preferences.of(me.id) == Preferences(person_id=me.id)
    desk.page.discard()
    assert desk.page.unsaved() is None and form.values()["digest_at"] == "08:30"


def test_the_chat_is_kept_in_the_keyring_and_never_in_the_workspace(
    desk: Desk, workspace: Path, ring: Ring
) -> None:
    go(desk, "my-notices", "notices-form")
    chat = find(desk.page, QLineEdit, "notices-chat")
    desk.qtbot.waitUntil(lambda: chat.placeholderText() == "slack://…")
    assert chat.echoMode() is QLineEdit.EchoMode.Password
    desk.type("notices-chat", "nonsense")
    desk.click("notices-form-save")
    desk.qtbot.waitUntil(lambda: "This is no address of a chat" in desk.error("notices-chat"), timeout=30_000)
    assert ring.kept == {}
    desk.type("notices-chat", "json://localhost/very-secret")
    desk.save("notices-form", "How you are told is changed.")
    assert list(ring.kept.values()) == ["json://localhost/very-secret"]
    desk.qtbot.waitUntil(lambda: chat.placeholderText() == "kept in the keyring of this computer")
    assert chat.text() == "" and b"very-secret" not in workspace.read_bytes()
    desk.click("notices-forget-chat")
    desk.told("The address of your chat is forgotten.")
    assert ring.kept == {}


def test_without_a_keyring_it_is_said_and_kept_for_now(desk: Desk) -> None:
    keyring.set_keyring(NoKeyring())
    go(desk, "my-notices", "notices-form")
    desk.type("notices-chat", "json://localhost/very-secret")
    desk.click("notices-form-save")
    desk.qtbot.waitUntil(lambda: "This computer has no keyring" in desk.error("notices-form"), timeout=30_000)
    chat = find(desk.page, QLineEdit, "notices-chat")
    desk.qtbot.waitUntil(lambda: chat.placeholderText() == "kept until the program ends")


def test_who_has_not_said_who_they_are_is_told_where(empty: Desk) -> None:
    empty.page.go("my-notices")
    section = find(empty.page, QWidget, "settings-my-notices")
    again = find(section, QPushButton, "state-action")
    empty.qtbot.waitUntil(lambda: again.isVisible() and again.text() == "Go to You")
    empty.qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert find(empty.page, QWidget, "settings-you").isVisible()


# A test message


def test_a_test_message_arrives(desk: Desk, session: Session, trusted: tuple[Post, int], ring: Ring) -> None:
    post, port = trusted
    use(session, port, ring)
    go(desk, "my-notices", "notices-form")
    desk.click("notices-test")
    email = person(session, "James Holloway").email
    assert wait_result(desk, "notices-test", "✓") == f"✓ A test message is on its way to {email}."
    assert [str(message["Subject"]) for message in post.received] == ["A test from Headstart"]
    assert post.recipients == [[email]]


@pytest.mark.parametrize("what", ["password", "nobody", "certificate", "address", "no server"])
def test_what_is_wrong_is_said_in_one_sentence(
    desk: Desk,
    session: Session,
    trusted: tuple[Post, int],
    ring: Ring,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
) -> None:
    post, port = trusted
    email = person(session, "James Holloway").email or ""
    said = {
        "password": f"✕ The mail server localhost refused the password of {LOGIN}: enter it again in the settings.",
        "nobody": "✕ The mail server localhost can't be reached on port",
        "certificate": "✕ The certificate of the mail server localhost is not valid:",
        "address": f"✕ The mail server localhost does not accept {email}: 550 No such mailbox.",
        "no server": "✕ There is no mail server yet: HR enters it in Settings, Mail server.",
    }
    if what != "no server":
        use(
            session,
            free_port() if what == "nobody" else port,
            ring,
            "wrong" if what == "password" else PASSWORD,
        )
    if what == "certificate":
        monkeypatch.delenv("SSL_CERT_FILE")
    if what == "address":
        post.answers[email] = "550 No such mailbox"
    go(desk, "my-notices", "notices-form")
    desk.click("notices-test")
    assert wait_result(desk, "notices-test", "✕").startswith(said[what])
    assert post.received == [] and find(desk.page, QPushButton, "notices-test").isEnabled()


def test_the_window_works_on_while_a_server_says_nothing(
    desk: Desk, session: Session, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the window's thread nor the one that owns the workspace waits for it."""
    go_on, threads = threading.Event(), []

    def waits(*_given: object) -> None:
        threads.append(threading.current_thread())
        go_on.wait(20)

    monkeypatch.setattr("app.services.noticesettings.send_test", waits)
    use(session, free_port(), ring)
    go(desk, "my-notices", "notices-form")
    desk.click("notices-test")
    desk.qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] is not threading.main_thread() and threads[0].daemon
    assert not threads[0].name.startswith("workspace")
    desk.type("notices-digest", "10:00")
    desk.save("notices-form", "How you are told is changed.")
    assert result(desk, "notices-test") == "Sending…"
    go_on.set()
    wait_result(desk, "notices-test", "✓")


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_a_notification_is_shown_on_the_desktop(
    desk: Desk, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[str, str]] = []
    me = person(session, "James Holloway")
    noticechannels.set_preferences(session, Preferences(person_id=me.id, channels=("desktop",)))
    go(desk, "my-notices", "notices-form")
    desk.click("notices-test")
    assert "does not let programs show notifications" in wait_result(desk, "notices-test", "✕")
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda _tray, title, words: shown.append((title, words))
    )
    desk.click("notices-test")
    assert wait_result(desk, "notices-test", "✓") == "✓ A notification is shown on this desktop."
    desk.qtbot.waitUntil(lambda: bool(shown))
    assert shown == [("A test from Headstart", "Heads-ups reach you here. There is nothing to do.")]


# The mail server


def enter_server(desk: Desk, port: int, password: str = PASSWORD) -> None:
    for name, words in (
        ("mail-host", "localhost"),
        ("mail-port", str(port)),
        ("mail-login", LOGIN),
        ("mail-sender", SENDER),
    ):
        desk.type(name, words)
    find(desk.page, QLineEdit, "mail-password").setText(password)


def test_the_mail_server_is_checked_and_kept_without_its_password(
    hr: Desk,
    session: Session,
    workspace: Path,
    trusted: tuple[Post, int],
    ring: Ring,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    post, port = trusted
    known: list[bool] = []

    def stored(session: Session, server: MailServer) -> MailServer:
        known.append(PASSWORD in ring.kept.values())
        return noticechannels.set_mail_server(session, server)

    monkeypatch.setattr("app.ui.settings.mailserver.set_mail_server", stored)
    go(hr, "mail", "mail-form")
    enter_server(hr, port)
    hr.click("mail-check")
    assert wait_result(hr, "mail-check", "✓") == "✓ localhost takes mail from here."
    assert noticechannels.mail_server(session) is None and post.logins == 1
    hr.save("mail-form", "The mail server is changed.")
    assert known == [True], "a sender at work just now has the password, too"
    kept = noticechannels.mail_server(session)
    assert kept == MailServer(host="localhost", port=port, sender=SENDER, login=LOGIN)
    assert PASSWORD.encode() not in workspace.read_bytes()
    password = find(hr.page, QLineEdit, "mail-password")
    hr.qtbot.waitUntil(lambda: password.placeholderText() == "kept in the keyring of this computer")
    assert password.text() == "" and hr.page.unsaved() is None
    hr.click("mail-check")
    hr.qtbot.waitUntil(lambda: post.logins == 2)


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("mail-host", "no server", "“no server” is not the name of a server"),
        ("mail-port", "many", "A port is a number from 1 to 65535, such as 587."),
        ("mail-port", "99999", "A port is a number from 1 to 65535, such as 587."),
        ("mail-sender", "nobody", "“nobody” is not an e-mail address"),
    ],
)
def test_what_can_not_be_is_said_at_its_field(
    hr: Desk, session: Session, name: str, words: str, said: str
) -> None:
    go(hr, "mail", "mail-form")
    enter_server(hr, 587)
    hr.type(name, words)
    for button in ("mail-check", "mail-form-save"):
        hr.click(button)
        hr.wait_error(name, said)
    assert find(hr.page, QLineEdit, name).text() == words
    assert noticechannels.mail_server(session) is None


def test_a_password_without_a_keyring_is_kept_for_now(hr: Desk, session: Session) -> None:
    keyring.set_keyring(NoKeyring())
    go(hr, "mail", "mail-form")
    enter_server(hr, 587, "secret")
    hr.click("mail-form-save")
    hr.wait_error("mail-form", "put it in the environment variable HEADSTART_SECRET_MAIL.")
    password = find(hr.page, QLineEdit, "mail-password")
    hr.qtbot.waitUntil(lambda: password.placeholderText() == "kept until the program ends")
    hr.page.reload()
    hr.qtbot.waitUntil(lambda: noticechannels.mail_server(session) is not None)
    assert "HEADSTART_SECRET_MAIL" in hr.error("mail-form")


def test_a_wrong_password_is_found_by_the_check(hr: Desk, trusted: tuple[Post, int]) -> None:
    go(hr, "mail", "mail-form")
    enter_server(hr, trusted[1], "wrong")
    hr.click("mail-check")
    assert "refused the password of headstart" in wait_result(hr, "mail-check", "✕")


def test_the_usual_port_goes_with_the_security(hr: Desk) -> None:
    form = go(hr, "mail", "mail-form")
    hr.choose("mail-security", "TLS")
    assert form.values()["port"] == "465"
    hr.type("mail-port", "2525")
    hr.choose("mail-security", "STARTTLS")
    assert form.values()["port"] == "2525"


def test_when_was_sent_last_and_how_to_schedule_it(
    hr: Desk, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(hr, "mail", "mail-form")
    runs = find(hr.page, QLabel, "mail-schedules-said")
    assert "Nothing has been sent from this workspace yet." in runs.text()
    senderruns.note_run(session, senderruns.SCHEDULED, [])
    hr.page.reload()
    hr.qtbot.waitUntil(lambda: "A scheduled sender ran last on " in runs.text())
    senderruns.note_run(session, senderruns.WINDOW, ["The mail server is away."])
    hr.page.reload()
    hr.qtbot.waitUntil(lambda: "✕ The mail server is away." in runs.text())
    assert "A window that was open sent last on" in runs.text() and "A scheduled sender ran" in runs.text()
    hr.click("mail-copy")
    assert QGuiApplication.clipboard().text() == "headstart notices send"
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    hr.click("mail-schedules")
    assert (opened[0] / "headstart.cron").exists()


# The texts


def texts(desk: Desk) -> TextsEditor:
    desk.go("texts", "texts-table")
    return desk.page.findChildren(TextsEditor)[0]


def shown(desk: Desk) -> str:
    return find(desk.page, QPlainTextEdit, "text-preview").toPlainText()


def test_a_text_is_changed_with_a_preview_and_put_back(hr: Desk, session: Session) -> None:
    editor = texts(hr)
    hr.pick(editor.table, "A task is late")
    hr.qtbot.waitUntil(lambda: "Maya Chen" in shown(hr))
    hr.type("text-subject", "Late: {task} for {hire}")
    hr.qtbot.waitUntil(lambda: shown(hr).startswith("Late: Standard laptop for Maya Chen\n"))
    hr.save("text-form", "The text for “A task is late” is changed.")
    assert noticetexts.text_of(session, Kind.LATE, "en").subject == "Late: {task} for {hire}"
    reset = find(hr.page, QPushButton, "text-reset")
    hr.qtbot.waitUntil(reset.isVisible)
    hr.click("text-reset")
    hr.told("“A task is late” has the text that Headstart ships with.")
    hr.qtbot.waitUntil(lambda: not reset.isVisible())
    assert not noticetexts.is_own(session, Kind.LATE, "en")
    assert find(hr.page, QLineEdit, "text-subject").text() != "Late: {task} for {hire}"


def test_an_unknown_field_is_said_at_the_part_where_it_stands(hr: Desk, session: Session) -> None:
    editor = texts(hr)
    hr.pick(editor.table, "A task is late")
    action = find(hr.page, QPlainTextEdit, "text-action")
    subject = find(hr.page, QLineEdit, "text-subject")
    action.setPlainText("Ask {salary}.")
    subject.setFocus()
    hr.wait_error("text-action", "There is no field {salary} here: use ")
    assert hr.page.focusWidget() is subject, "nobody is sent elsewhere while typing"
    hr.click("text-form-save")
    hr.qtbot.waitUntil(lambda: hr.page.focusWidget() is action)
    assert not noticetexts.is_own(session, Kind.LATE, "en") and action.toPlainText() == "Ask {salary}."
    hr.choose("texts-language", "Deutsch")
    assert find(hr.page, QComboBox, "texts-language").currentText() == "English"
    assert "Save what you changed here" in hr.error("text-form")
    action.setPlainText("")
    hr.qtbot.waitUntil(lambda: hr.error("text-action") == "")


def test_a_field_is_inserted_where_one_typed(hr: Desk) -> None:
    editor = texts(hr)
    hr.pick(editor.table, "A task is late")
    subject = find(hr.page, QLineEdit, "text-subject")
    subject.setFocus()
    subject.clear()
    button = find(hr.page, QPushButton, "text-insert")
    menu = button.menu()
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions()]
    assert "{hire}: Maya Chen" in words and "{task}: Standard laptop" in words
    menu.actions()[words.index("{hire}: Maya Chen")].trigger()
    assert subject.text() == "{hire}" and hr.page.focusWidget() is subject


def test_each_language_has_its_texts(hr: Desk) -> None:
    texts(hr)
    hr.choose("texts-language", "Deutsch")
    hr.qtbot.waitUntil(lambda: "Guten Tag Tomasz" in shown(hr))
    lines = shown(hr).splitlines()
    assert lines[-2:][0] == "-- " and max(map(len, lines)) > 100, "the box breaks the lines, not the mail"
    assert sum(line.startswith("- ") for line in lines) == 3


def test_markup_in_a_text_is_shown_as_it_is(hr: Desk) -> None:
    texts(hr)
    find(hr.page, QPlainTextEdit, "text-text").setPlainText("<b>{hire}</b>")
    hr.qtbot.waitUntil(lambda: "<b>Maya Chen</b>" in shown(hr))


def test_who_is_not_hr_reads_and_changes_nothing(desk: Desk) -> None:
    form = go(desk, "mail", "mail-form")
    assert find(desk.page, QLabel, "mail-only-hr").isVisible() and not form.save.isVisible()
    assert not find(desk.page, QLineEdit, "mail-host").isEnabled()
    texts(desk)
    assert find(desk.page, QLabel, "texts-table-reader").isVisible()
    assert not find(desk.page, QPushButton, "text-insert").isVisible()
    desk.qtbot.waitUntil(lambda: "Maya Chen" in shown(desk))


# With the keyboard alone


def test_a_text_is_changed_with_the_keyboard_alone(hr: Desk, session: Session) -> None:
    editor = texts(hr)
    editor.table.setFocus()
    hr.qtbot.keyClick(editor.table, Qt.Key.Key_Down)
    hr.qtbot.keyClick(editor.table, Qt.Key.Key_Tab)
    subject = QApplication.focusWidget()
    assert subject is find(hr.page, QLineEdit, "text-subject")
    hr.qtbot.keyClick(subject, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hr.qtbot.keyClicks(subject, "Perhaps: {hire}")
    hr.qtbot.keyClick(subject, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    hr.told("The text for “A hire that is not firm yet” is changed.")
    assert noticetexts.text_of(session, Kind.TENTATIVE, "en").subject == "Perhaps: {hire}"


def test_ways_are_chosen_with_the_keyboard_alone(desk: Desk, session: Session) -> None:
    go(desk, "my-notices", "notices-form")
    first = find(desk.page, QComboBox, "notices-channels")
    first.setFocus()
    desk.qtbot.keyClick(first, Qt.Key.Key_Down)
    desk.qtbot.keyClick(first, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    desk.told("How you are told is changed.")
    me = person(session, "James Holloway")
    assert session.workspace.preferences.of(me.id).channels == ("chat",)


def test_a_mail_server_that_only_hr_may_change(session: Session, workspace: Path) -> None:
    with sqlite.open_workspace(workspace) as opened:
        james = Session(workspace=opened, today=TODAY)
        james.person = lookup.person(james, "James Holloway")
        server = noticechannels.new_mail_server("mail.example.com", SENDER, "tls", None, None)
        with pytest.raises(Exception, match="Only HR can change the mail server"):
            noticechannels.set_mail_server(james, server)
    assert noticechannels.mail_server(session) is None
