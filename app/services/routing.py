"""How a message would go now: what it says, by which channel of its receiver, or why not yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import uuid4

from attrs import frozen

from app.models.digests import MAIL
from app.models.errors import StoreUnavailable, UserError
from app.models.language import Sentence, text
from app.models.letters import Letter
from app.models.people import Person
from app.store.messages import Message
from app.store.outbox import Notice

from .addressing import local_time, works
from .channels import Channel
from .noticechannels import no_channel
from .noticetexts import compose
from .session import Session

BY_HAND = "hand:"
"""The keys of messages in a person's own words begin with it, and with the id of that person where it is known."""


def key_by_hand(author_id: str | None) -> str:
    return f"{BY_HAND}{f'{author_id}:' if author_id else ''}{uuid4()}"


def author_id(message: Message) -> str:
    """Who wrote the message by hand; empty where nobody did, or where that is not known."""
    return message.key.removeprefix(BY_HAND).rpartition(":")[0] if message.key.startswith(BY_HAND) else ""


@frozen(kw_only=True)
class Preview:
    """A message as it would go now: to whom, by which channel and why. Without a letter, `problem` says why not.

    `author` is the person who wrote it by hand.
    """

    message: Message
    person: Person
    channel: str | None
    notices: tuple[Notice, ...]
    letter: Letter
    author: Person | None = None
    problem: str | None = None


@frozen(kw_only=True)
class Routes:
    """The ways messages can take by the `channels` that work in this program, by name."""

    session: Session
    channels: Mapping[str, Channel]

    def rests(self, message: Message) -> bool:
        """Whether its receiver has a day off or quiet hours, as when it could not go before these began."""
        session, to = self.session, message.person_id
        if message.key.startswith(BY_HAND) or to not in session.setup.people:
            return False
        quiet = session.workspace.preferences.of(to).is_quiet(f"{local_time(session):%H:%M}")
        return quiet or not works(session, to, session.today)

    def preview(self, message: Message) -> Preview | None:
        """The message as it would go now; None where there is nothing left to say, or nobody to say it to."""
        session = self.session
        person = session.setup.people.get(message.person_id)
        notices = tuple(session.workspace.messages.notices(message.id, session.today))
        if person is None:
            return None
        letter = self._letter(message, person, notices)
        if letter is None:
            return None
        channel = self.channel(message, person)
        return Preview(
            message=message,
            person=person,
            channel=channel,
            notices=notices,
            letter=letter,
            author=self._author(message),
            problem=None if channel else self.unreached(person),
        )

    def _letter(self, message: Message, person: Person, notices: Sequence[Notice]) -> Letter | None:
        if message.key.startswith(BY_HAND):
            author = self._author(message)
            words = signed(message.text or "", author.name if author else "")
            return Letter(subject=message.subject or "", text=words, html="")
        if not notices:
            return None
        try:
            language = self.session.workspace.preferences.of(person.id).language
            return compose(self.session, person, notices, language)
        except StoreUnavailable:
            raise
        except UserError:
            return None

    def _author(self, message: Message) -> Person | None:
        return self.session.setup.people.get(author_id(message))

    def _ways(self, message: Message, person: Person) -> list[str]:
        """The channels of a person that work here and were not given up, best first; mail where all else fails."""
        chosen = self.session.workspace.preferences.of(person.id).channels
        return [
            name
            for name in dict.fromkeys((*chosen, MAIL))
            if name in self.channels and name not in message.tried and self.channels[name].reaches(person)
        ]

    def channel(self, message: Message, person: Person) -> str | None:
        return next(iter(self._ways(message, person)), None)

    def unreached(self, person: Person) -> Sentence:
        if person.email and MAIL not in self.channels:
            return text(
                "There is no mail server yet, so nobody is told by mail: enter it in Settings, Mail server, or with"
                " `headstart notices mail`."
            )
        return no_channel(person)


def signed(words: str, name: str) -> str:
    """With the name of who wrote it below, unless it stands there, as in what could not be sent at once."""
    if not name or words.endswith(f"\n{name}"):
        return words
    return f"{words}\n\n{name}"
