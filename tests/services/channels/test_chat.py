"""Chat through apprise against a real web server on loopback."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
import requests

from app.models.errors import UserError
from app.models.letters import Letter
from app.models.people import Person
from app.services.channels import Envelope, NotNow, PossiblySent, Refused
from app.services.channels.chat import Chat, check_address
from tests.services.hostile import HOSTILE, TWISTS
from tests.services.mailserver import free_port

ANN = Person(id="ann", name="Ann Müller")
LETTER = Letter(subject="Hello", text="One.\nTwo.", html="<p>One.</p>")


class Hook(HTTPServer):
    """A web server that keeps what is posted to it and answers `status`; 0 hangs up without an answer."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.got: list[dict[str, Any]] = []
        self.status = 200

    @property
    def address(self) -> str:
        return f"json://127.0.0.1:{self.server_port}/secret"

    @classmethod
    @contextmanager
    def serving(cls) -> Iterator[Hook]:
        server = cls()
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        server.server_close()
        thread.join()


class Handler(BaseHTTPRequestHandler):
    server: Hook

    def do_POST(self) -> None:
        self.server.got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        if self.server.status:
            self.send_response(self.server.status)
            self.end_headers()
        else:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def hook() -> Iterator[Hook]:
    with Hook.serving() as server:
        yield server


def send(address: str | None, letter: Letter = LETTER) -> None:
    Chat(lambda _: address).send(Envelope(id="1", to=ANN, letter=letter))


def test_a_letter_arrives_as_plain_text(hook: Hook) -> None:
    send(hook.address)
    (got,) = hook.got
    assert (got["title"], got["message"]) == ("Hello", "One.\nTwo.")


def test_what_the_service_refuses_is_said_without_its_address(hook: Hook) -> None:
    hook.status = 500
    with pytest.raises(NotNow, match="did not take the message for Ann Müller") as refused:
        send(hook.address)
    assert "secret" not in str(refused.value)


def test_a_service_that_hangs_up_after_the_message_may_have_taken_it(hook: Hook) -> None:
    hook.status = 0
    with pytest.raises(PossiblySent, match="did not say whether it took the message"):
        send(hook.address)
    assert hook.got


def test_no_service_there_took_nothing() -> None:
    with pytest.raises(NotNow, match="check the address of the chat"):
        send(f"json://127.0.0.1:{free_port()}/")


def test_an_address_that_became_invalid_is_said() -> None:
    with pytest.raises(Refused, match="address of the chat of Ann Müller is not valid"):
        send("nothing://like/that")


def test_only_addresses_that_a_service_has_are_kept() -> None:
    assert check_address(" json://localhost/x \n") == "json://localhost/x"
    for wrong in ("", "ann", "nothing://like/that", "slack://", "http//x"):
        with pytest.raises(UserError, match="no address of a chat"):
            check_address(wrong)


def test_who_has_no_address_is_not_reached() -> None:
    chat = Chat({"ann": "json://localhost"}.get)
    assert chat.reaches(ANN)
    assert not chat.reaches(Person(id="bo", name="Bo"))


MENTIONS = [
    "@everyone",
    "@here",
    "<@U123>",
    "＠channel",
    "ann@example.com",
    "@@room",
    "<!channel>",
    "x @all\u202e",
]
NAMES = [*MENTIONS, *(twist.format(name) for twist in TWISTS for name in HOSTILE)]
SERVICES = {
    "slack": "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/",
    "discord": "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js",
    "teams": "workflows://prod-1.example.com:443/workflow1a/signature2b",
}
WIRE = re.compile(r"[@＠](?=[^\s@＠\u200b\"\\])|<[!@#h]|[\x00-\x08\x0b-\x1f\u202a-\u202e]")
"""What would call somebody or be markup, in what goes over the wire."""


def test_nobody_is_called_by_a_name(hook: Hook) -> None:
    for words in NAMES:
        send(hook.address, Letter(subject=words, text=f"{words}\n{words}.", html=""))
    assert len(hook.got) == len(NAMES)
    for got in hook.got:
        found = re.search(
            r"[@＠](?=[^\s@＠\u200b])|[\x00-\x08\x0b-\x1f\u202a-\u202e]", got["title"] + got["message"]
        )
        assert found is None, got


@pytest.mark.parametrize("service", SERVICES)
def test_no_service_is_given_a_mention_or_markup(service: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []

    def keep(_self: object, **given: Any) -> requests.Response:
        data = given.get("data")
        sent.append(json.dumps(json.loads(data) if data else given.get("json"), ensure_ascii=False))
        answer = requests.Response()
        answer.status_code, answer._content = 200, b"ok"
        return answer

    monkeypatch.setattr(requests.Session, "request", keep)
    monkeypatch.setattr("apprise.plugins.base.NotifyBase.throttle", lambda *_given, **_named: None)
    for words in NAMES:
        sent.clear()
        send(SERVICES[service], Letter(subject=words or "-", text=f"{words}\n{words}.", html=""))
        assert sent
        for payload in sent:
            assert WIRE.search(payload) is None, (words, payload)
