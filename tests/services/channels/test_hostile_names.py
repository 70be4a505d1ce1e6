"""A hundred hostile names in whole letters, and in words written by hand, through every channel as they arrive."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from attrs import evolve

from app.models.letters import Letter
from app.services.channels import Envelope
from app.services.channels.chat import Chat
from app.services.channels.mail import Mail
from app.services.channels.mailserver import PLAIN, MailServer
from app.store import sqlite
from app.ui.desktop import Desktop
from tests.services.company import Company
from tests.services.hostile_names import NAMES
from tests.services.mailserver import Post, serving
from tests.services.test_noticetexts import said_with

from .test_chat import Hook

CALLS = re.compile(r"[@＠](?=[^\s@＠\u200b])|<[!@#a-zA-Z/]|[\x00-\x08\x0b-\x1f\u202a-\u202e]")


@pytest.fixture(scope="module")
def envelopes(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Envelope]:
    """The first is harmless, the last of each name is written by hand."""
    path = shutil.copy(founded, tmp_path_factory.mktemp("hostile"))
    with sqlite.open_workspace(Path(path)) as workspace:
        return list(composed(Company(workspace=workspace)))


def composed(company: Company) -> Iterator[Envelope]:
    hire_id = company.start()
    for name in ("Ann Bell", *NAMES):
        letter = said_with(company, hire_id, name)
        to = evolve(company.workspace.people.person("tomasz"), email="tomasz@example.com")
        yield Envelope(id="1", to=to, letter=letter, thread=f"hire-{hire_id}")
        written = Letter(subject=f"About {name}", text=f"Hello,\n{name}\nis here.", html="")
        yield Envelope(id="2", to=to, letter=written, thread=f"hire-{name}")


@pytest.fixture
def hook() -> Iterator[Hook]:
    with Hook.serving() as server:
        yield server


def shape(mail: EmailMessage) -> tuple[list[str], list[str]]:
    return sorted(mail.keys()), [part.get_content_type() for part in mail.walk()]


def test_mail_has_one_recipient_the_usual_headers_and_the_usual_parts(envelopes: list[Envelope]) -> None:
    post = Post()
    with serving(post) as port:
        mail = Mail(MailServer(host="127.0.0.1", port=port, security=PLAIN, sender="hr@example.com"), None)
        for envelope in envelopes:
            mail.send(envelope)
        mail.close()
    assert len(post.received) == len(envelopes)
    assert {tuple(to) for to in post.recipients} == {("tomasz@example.com",)}
    for at, got in enumerate(post.received):
        assert shape(got) == shape(post.received[at % 2])
        for header, address in (("To", "tomasz@example.com"), ("From", "hr@example.com")):
            assert [one.addr_spec for one in got[header].addresses] == [address]
        assert re.fullmatch(r"<hire-[A-Za-z0-9.-]*@example\.com>", got["References"])


def test_chat_calls_nobody_and_is_given_no_markup(envelopes: list[Envelope], hook: Hook) -> None:
    chat = Chat(lambda _: hook.address)
    for envelope in envelopes:
        chat.send(envelope)
    assert len(hook.got) == len(envelopes)
    for got in hook.got:
        assert CALLS.search(got["title"] + got["message"]) is None, got


def test_a_notification_of_the_desktop_has_no_markup(envelopes: list[Envelope]) -> None:
    shown: list[str] = []
    desktop = Desktop(lambda title, words: shown.append(f"{title}\n{words}"), "tomasz")
    for envelope in envelopes:
        desktop.send(envelope)
    assert len(shown) == len(envelopes)
    for words in shown:
        assert CALLS.search(words) is None, words
