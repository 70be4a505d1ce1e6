"""Slack, Teams and the other services that apprise knows, by the address that each person keeps secret."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import Any

from app.models.errors import UserError
from app.models.language import text
from app.models.people import Person

from . import Envelope, NotNow, PossiblySent, Refused, plain_line, plain_text

SPLIT = "\u200b"
"""Set behind a sign that would begin a mention, so that it is read and calls nobody."""
MENTION = re.compile(r"[@＠<＜](?=\S)")
UNSURE = re.compile(r"read timed out|connection aborted|remote end closed|connection reset|broken pipe", re.I)
"""What is said where the service had the message before the connection broke."""
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S")


class Chat:
    """`address_of` answers the secret address of a person by their id, or None."""

    def __init__(self, address_of: Callable[[str], str | None]) -> None:
        self._address_of = address_of

    def reaches(self, person: Person) -> bool:
        return bool(self._address_of(person.id))

    def send(self, envelope: Envelope) -> None:
        """The subject and the plain text, with nothing in them that calls others or is markup."""
        service = _service(self._address_of(envelope.to.id) or "", envelope.to.name)
        with _Heard() as heard:
            sent = service.notify(
                title=unmentioning(plain_line(envelope.letter.subject)),
                body=unmentioning(plain_text(envelope.letter.text)),
                body_format=_apprise().NotifyFormat.TEXT,
            )
        if sent:
            return
        values = {"person": plain_line(envelope.to.name), "service": str(service.service_name)}
        if UNSURE.search(heard.words):
            raise PossiblySent(
                text("{service} did not say whether it took the message for {person}.", **values)
            )
        raise NotNow(
            text(
                "{service} did not take the message for {person}: check the address of the chat, and the network.",
                **values,
            )
        )

    def close(self) -> None:
        """Nothing stays open."""


def check_address(address: str) -> str:
    """The address of a chat as it is kept. Raises UserError where no service has such addresses."""
    address = address.strip()
    if not SCHEME.match(address) or _instance(address) is None:
        raise UserError(
            text(
                "This is no address of a chat: give one such as slack://… or workflows://…, as the service shows it."
            )
        )
    return address


def unmentioning(words: str) -> str:
    return MENTION.sub(lambda found: found[0] + SPLIT, words)


def _service(address: str, name: str) -> Any:
    service = _instance(address)
    if service is None:
        raise Refused(
            text("The address of the chat of {person} is not valid: enter it again.", person=plain_line(name))
        )
    return service


def _instance(address: str) -> Any:
    with _Heard():  # it would say what is wrong with an address, and with it the address
        return _apprise().Apprise.instantiate(address, suppress_exceptions=True)


@cache
def _apprise() -> ModuleType:
    """One of its parts imports what will be gone from Python, and warns each time."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import apprise

        apprise.Apprise.instantiate("json://localhost")
    return apprise


class _Heard(logging.Handler):
    """What apprise says while it sends, in one text."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.words = ""

    def emit(self, record: logging.LogRecord) -> None:
        self.words += f"{record.getMessage()}\n"

    def __enter__(self) -> _Heard:
        self._logger = logging.getLogger("apprise")
        self._before = self._logger.level, self._logger.propagate
        self._logger.addHandler(self)
        self._logger.setLevel(logging.DEBUG)
        self._logger.propagate = False
        return self

    def __exit__(self, *_: object) -> None:
        self._logger.removeHandler(self)
        self._logger.level, self._logger.propagate = self._before
