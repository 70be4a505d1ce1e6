"""`headstart notices …` against a real mail server on loopback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.services.mailserver import LOGIN, PASSWORD, Post, certificate, free_port, serving

from .conftest import Inside, Result, Run, refused

MONDAY = "2026-11-23"
SECRET = "HEADSTART_SECRET_MAIL"
FAILED = 1
"""Messages of the sample that a full mailbox refused: to be sent again they need only be asked for."""

Notices = Callable[..., Result]


@pytest.fixture
def notices(inside: Inside, monkeypatch: pytest.MonkeyPatch) -> Notices:
    """Runs a command about notices on a Monday; nobody has quiet hours, so that the time of the test is no matter."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

    def run(*arguments: str) -> Result:
        return inside("notices", *arguments, "--today", MONDAY)

    for person in inside("person", "list", "--json").json["people"]:
        run("prefer", person["name"], "--quiet", "00:00-00:00", "--digest-at", "00:00")
    return run


@pytest.fixture
def post(notices: Notices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    context, trusted = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    monkeypatch.setenv(SECRET, PASSWORD)
    post = Post()
    with serving(post, context) as port:
        set_up(notices, port)
        yield post


def set_up(notices: Notices, port: int, host: str = "localhost") -> Result:
    sender = ("--sender", "hr@example.com", "--login", LOGIN)
    return notices("mail", "--host", host, "--port", str(port), *sender)


def test_what_is_due_is_shown_sent_and_then_not_due_any_more(notices: Notices, post: Post) -> None:
    shown = notices("send", "--dry-run", "--json")
    assert shown.code == 0
    planned = {one["id"]: one for one in shown.json["would_send"]}
    assert planned
    assert all(one["why"] and one["subject"] and one["notices"] for one in planned.values())
    assert post.received == []

    sent = notices("send", "--json")
    assert (sent.code, sent.json["sent"], sent.json["problems"]) == (0, len(planned), [])
    assert {str(mail["Message-ID"]).strip("<").partition("@")[0] for mail in post.received} == set(planned)
    assert len({str(mail["To"]) for mail in post.received}) <= len(planned)

    again = notices("send")
    assert (again.code, again.out) == (0, "Nothing sent.\n")
    listed = notices("list", "--json").json
    assert {one["state"] for one in listed["messages"] if one["id"] in planned} == {"sent"}


def test_a_dry_run_prints_to_whom_and_why(notices: Notices, post: Post) -> None:
    out = notices("send", "--dry-run").out
    assert "To Tomasz Zieliński by mail, because: " in out
    assert "Why: " in out
    assert "Subject: " in out


def test_a_test_message(notices: Notices, post: Post) -> None:
    assert notices("test", "Aiko Tanaka").out == "Sent to Aiko Tanaka.\n"
    (mail,) = post.received
    assert mail["Subject"] == "A test from Headstart"
    assert refused(notices("test", "Nobody"), "There is no person “Nobody”")
    assert refused(notices("test", "Aiko Tanaka", "--by", "chat"), "no e-mail address and no other channel")


def test_what_can_not_be_sent_is_one_sentence_and_exit_code_1(
    notices: Notices, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*parts: str) -> None:
        assert refused(notices("test", "Aiko Tanaka"), *parts, code=1)

    post.answers["aiko.tanaka@example.com"] = "451 too busy"
    fails("451 too busy")
    monkeypatch.setenv(SECRET, "wrong")
    fails("refused the password of headstart")
    monkeypatch.delenv(SECRET)
    fails("password of the mail server is not known on this computer")
    monkeypatch.setenv(SECRET, PASSWORD)
    server = notices("mail", "--json").json["mail"]
    set_up(notices, server["port"], "127.0.0.1")
    fails("certificate of the mail server 127.0.0.1 is not valid")
    set_up(notices, free_port())
    fails("can't be reached on port")
    assert post.received == []


def test_a_server_that_is_away_keeps_everything_for_later(notices: Notices, post: Post) -> None:
    server = notices("mail", "--json").json["mail"]
    due = len(notices("send", "--dry-run", "--json").json["would_send"])
    set_up(notices, free_port())
    away = notices("send", "--json")
    assert (away.code, away.json["put_off"], len(away.json["problems"])) == (1, due, 1)
    assert refused(notices("send"), "can't be reached on port", code=1)
    set_up(notices, server["port"])
    assert notices("retry", "--json").json == {"again": due + FAILED}
    assert notices("send", "--json").json["sent"] == due + FAILED
    assert len(post.received) == due + FAILED


@pytest.mark.parametrize("wrong", ["password", "certificate"])
def test_sending_keeps_everything_until_the_server_can_be_trusted(
    notices: Notices, post: Post, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    server = notices("mail", "--json").json["mail"]
    due = len(notices("send", "--dry-run", "--json").json["would_send"])
    if wrong == "password":
        monkeypatch.setenv(SECRET, "wrong")
    else:
        set_up(notices, server["port"], "127.0.0.1")
    assert refused(notices("send"), wrong, code=1)
    assert (post.received, post.logins) == ([], 0)
    monkeypatch.setenv(SECRET, PASSWORD)
    set_up(notices, server["port"])
    notices("retry")
    assert notices("send", "--json").json["sent"] == due + FAILED
    assert len(post.received) == due + FAILED


def test_an_address_that_does_not_exist_fails_alone(notices: Notices, workspace: Path, post: Post) -> None:
    from app.store.sqlite import open_workspace

    due = notices("send", "--dry-run", "--json").json["would_send"]
    with open_workspace(workspace) as opened:
        emails = {one.name: one.email or "" for one in opened.people.people()}
    post.answers[emails[due[0]["to"]]] = "550 no such user"
    assert refused(notices("send"), "no such user", code=1)
    assert len(post.received) == len(due) - 1
    again = notices("send", "--json")
    assert (again.json["sent"], len(post.received)) == (0, len(due) - 1)


def test_a_person_without_any_channel_is_said_at_every_run_and_told_later(
    notices: Notices, workspace: Path, post: Post
) -> None:
    from attrs import evolve

    from app.store.sqlite import open_workspace

    name = notices("send", "--dry-run", "--json").json["would_send"][0]["to"]
    with open_workspace(workspace) as opened:
        person = next(one for one in opened.people.people() if one.name == name)
        opened.people.set(evolve(person, email=None))
    for _ in range(2):
        assert refused(notices("send"), f"{name} has no e-mail address and no other channel", code=1)
    before = len(post.received)
    with open_workspace(workspace) as opened:
        opened.people.set(evolve(opened.people.person(person.id), email="back@example.com"))
    notices("retry")
    assert notices("send").code == 0
    assert len(post.received) == before + 1 + FAILED


def test_without_a_mail_server_it_is_said_what_to_do(notices: Notices) -> None:
    assert refused(notices("test", "Aiko Tanaka"), "There is no mail server yet")
    assert notices("mail").out == "There is no mail server yet: name one with --host and --sender.\n"
    assert refused(notices("send"), "There is no mail server yet", code=1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["mail", "--host", "mail.example.com"], "both --host and --sender"),
        (["mail", "--host", "a b", "--sender", "hr@example.com"], "not the name of a server"),
        (["mail", "--host", "x", "--sender", "hr"], "not an e-mail address"),
        (["mail", "--host", "x", "--sender", "hr@example.com", "--port", "0"], "A port is a number"),
        (["prefer", "Aiko Tanaka", "--quiet", "20:00"], "--quiet takes two times"),
        (["prefer", "Aiko Tanaka", "--digest-at", "noon"], "“noon” is not a time of day"),
        (["prefer", "Aiko Tanaka", "--channels", "pigeon"], "There is no channel “pigeon”"),
        (["prefer", "Aiko Tanaka", "--kind", "weather=off"], "There is no kind of notice “weather”"),
        (["prefer", "Aiko Tanaka", "--kind", "task.late"], "--kind takes KEY=VALUE"),
        (["acknowledge", "zzz"], "There is no notice “zzz”"),
        (["retry", "zzz"], "no one message “zzz”"),
    ],
)
def test_bad_input_is_refused_in_one_line(notices: Notices, arguments: list[str], said: str) -> None:
    assert refused(notices(*arguments), said)


def test_how_a_person_is_told(notices: Notices) -> None:
    chosen = notices(
        "prefer", "Aiko Tanaka", "--channels", "chat, mail", "--digest-at", "09:15", "--quiet", "19:00-06:30",
        "--kind", "task.can_begin=at_once", "--kind", "input.given=off", "--language", "de", "--json",
    )  # fmt: skip
    assert chosen.json == {
        "person": "Aiko Tanaka",
        "channels": ["chat", "mail"],
        "digest_at": "09:15",
        "quiet": ["19:00", "06:30"],
        "kinds": {"task.can_begin": "at_once", "input.given": "off"},
        "language": "de",
    }
    assert notices("prefer", "Aiko Tanaka", "--json").json == chosen.json


def test_notices_are_acknowledged_and_put_off(notices: Notices) -> None:
    first, second, *_ = notices("list", "--json").json["waiting"]
    assert notices("acknowledge", first["id"], "--json").json == {"acknowledged": 1}
    assert notices("snooze", second["id"], "--until", "2026-12-01", "--json").json["snoozed"] == 1
    assert refused(notices("snooze", second["id"], "--until", MONDAY), "later day than today")


def test_a_password_comes_from_standard_input(headstart: Run) -> None:
    keyless = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    server = ("notices", "mail", "--host", "mail.example.com", "--sender", "hr@example.com", "--login", "hr")
    assert refused(headstart(*server, env=keyless), "Password is missing")
    done = headstart(*server, stdin="word\n", env=keyless)
    assert (done.code, "HEADSTART_SECRET_MAIL" in done.err) == (0, True)
    assert "word\n" not in done.out + done.err
    chat = headstart("notices", "chat", "Aiko Tanaka", stdin="nothing://x\n", env=keyless)
    assert refused(chat, "no address of a chat")


def test_a_clock_that_went_backwards_is_refused(notices: Notices, workspace: Path, post: Post) -> None:
    import json
    from datetime import UTC, datetime, timedelta

    from app.store.sqlite import open_workspace

    with open_workspace(workspace) as opened:
        ahead = (datetime.now(UTC) + timedelta(days=1)).isoformat()
        opened.settings.set("notices.last_run", {"at": ahead, "by": "scheduled"})
    assert refused(notices("send"), "The clock of this computer is", "--clock-is-right")
    assert post.received == []
    assert notices("send", "--clock-is-right").code == 0
    assert json.loads(notices("send", "--json").out)["sent"] == 0
