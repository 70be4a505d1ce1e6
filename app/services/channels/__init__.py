"""Ways to reach a person outside the window, and what can become of a message on each."""

from __future__ import annotations

import unicodedata
from typing import Protocol

from attrs import frozen

from app.models.errors import UserError
from app.models.letters import Letter
from app.models.people import Person
from app.models.text import without_directions


class ChannelDown(UserError):
    """The channel as a whole does not work now; the message was surely not sent."""


class NotNow(UserError):
    """This message was surely not sent; later it may be."""


class Refused(UserError):
    """This person can't be reached by this channel; the message was surely not sent."""


class PossiblySent(UserError):
    """Nobody can say whether the message was sent."""


@frozen(kw_only=True)
class Envelope:
    """A letter to one person. `id` is the same for a repeat; `thread` is what letters belong together by.

    `author` is the person who wrote it by hand: answers are for them.
    """

    id: str
    to: Person
    letter: Letter
    thread: str | None = None
    author: Person | None = None


class Channel(Protocol):
    def reaches(self, person: Person) -> bool:
        """Whether it knows an address of the person."""

    def send(self, envelope: Envelope) -> None:
        """Send it now. What goes wrong is raised as one of the errors above."""

    def close(self) -> None:
        """Hang up; the next message begins anew."""


def plain_line(words: str) -> str:
    """What a person typed, on one line without signs that control or turn round what stands beside them."""
    kept = (sign if unicodedata.category(sign) not in ("Cc", "Cs", "Zl", "Zp") else " " for sign in words)
    return " ".join(without_directions("".join(kept)).split())


def plain_text(words: str) -> str:
    """The same for several lines."""
    return "\n".join(plain_line(line) if line.strip() else "" for line in words.splitlines())
