"""Messages: which notices each person is told together, who sends them, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID, uuid5

from attrs import frozen

from app.models.language import Sentence, recalled

from .database import Database
from .outbox import Notice
from .rows import entities, first, json_keys

NAMES = UUID("6f1d3c0e-5a52-4f0e-9a35-0c6f6d0d8a11")
PENDING, SENT, POSSIBLY_SENT, FAILED, CANCELLED = "pending", "sent", "possibly_sent", "failed", "cancelled"


@frozen(kw_only=True)
class Message:
    """One message to one person. Its `id` comes from its `key`, so that a repeat is known as one.

    `channel` is the one in use, `tried` are those given up. While it is not sent, `leased_by` is the sender at
    work on it until `leased_until`, and it is not tried before `next_attempt_at`. `subject` and `text` are what
    was said, or what is to be said where a person wrote it.
    """

    id: str
    key: str
    person_id: str
    hire_id: str | None = None
    channel: str | None = None
    subject: str | None = None
    text: str | None = None
    created_at: datetime
    state: str = PENDING
    attempts: int = 0
    tried: tuple[str, ...] = ()
    next_attempt_at: datetime | None = None
    leased_by: str | None = None
    leased_until: datetime | None = None
    sent_at: datetime | None = None
    error: Sentence | None = None


@frozen(kw_only=True)
class Delivery:
    """That a notice goes to a person; in which message, once there is one."""

    notice_id: str
    person_id: str
    message_id: str | None = None


def message_id(key: str) -> str:
    return str(uuid5(NAMES, key))


class Messages:
    def __init__(self, database: Database) -> None:
        self._database = database

    def unaddressed(self, today: date) -> list[Notice]:
        """Notices that may go by now and whose receivers are not known yet, oldest first."""
        return entities(Notice, self._database.queries.unaddressed_notices(today=today))

    def address(self, notice_id: str, person_ids: Iterable[str]) -> None:
        """To whom a notice goes."""
        with self._database.writing():
            to = [Delivery(notice_id=notice_id, person_id=id) for id in dict.fromkeys(person_ids)]
            self._database.insert_many("message_notices", to)

    def waiting(self, today: date) -> dict[str, list[Notice]]:
        """What waits for a message, by person, oldest first."""
        result = self._database.queries.waiting_notices(today=today)
        to = result.columns.index("receiver")
        by_person: dict[str, list[Notice]] = {}
        columns = result.columns[:to]
        for row, notice in zip(result, entities(Notice, type(result)(result, columns)), strict=True):
            by_person.setdefault(str(row[to]), []).append(notice)
        return by_person

    def known(self, keys: Iterable[str]) -> set[str]:
        """Those of the keys that have a message."""
        return {str(row[0]) for row in self._database.queries.known_messages(keys=json_keys(keys))}

    def make(self, message: Message, notice_ids: Sequence[str]) -> bool:
        """Make a message of what waits for its person; False where there is one with its key, not called off."""
        with self._database.writing():
            queries = self._database.queries
            if not self._database.insert_many("messages", [message]) and not queries.renew_message(
                key=message.key
            ):
                return False
            if notice_ids:
                queries.put_into_message(
                    message_id=message.id, person_id=message.person_id, notice_ids=json_keys(notice_ids)
                )
            if message.state == SENT:
                queries.settle_notices(message_id=message.id, state=SENT, sent_at=message.sent_at)
            return True

    def take_over(self, message: Message, prefix: str) -> None:
        """Let a new message say what older ones with keys of that prefix could not, instead of them.

        One that a sender began and never ended may have arrived: it stays.
        """
        with self._database.writing():
            given = {"message_id": message.id, "person_id": message.person_id, "prefix": prefix}
            self._database.queries.take_over_notices(**given)
            self._database.queries.cancel_taken_over(**given)

    def claim(self, sender: str, now: datetime, until: datetime, latest: datetime) -> Message | None:
        """The oldest message that is due and that nobody else sends, leased to `sender`.

        What is leased or put off beyond `latest` was so by a clock that was wrong: it counts as due.
        """
        with self._database.writing():
            queries = self._database.queries
            found = first(Message, queries.next_message(now=now, latest=latest))
            if found is not None:
                queries.lease_message(id=found.id, sender=sender, until=until)
            return found

    def due(self, now: datetime, latest: datetime) -> list[Message]:
        """All that `claim` would give, oldest first."""
        return entities(Message, self._database.queries.due_messages(now=now, latest=latest))

    def finish(self, message: Message, sender: str) -> bool:
        """Store what became of a message that `sender` has leased; False where the lease was lost.

        Its notices become what the message became, as soon as none of their messages waits.
        """
        with self._database.writing():
            queries = self._database.queries
            if not queries.finish_message(
                id=message.id,
                sender=sender,
                channel=message.channel,
                subject=message.subject,
                text=message.text,
                state=message.state,
                attempts=message.attempts,
                tried=message.tried,
                next_attempt_at=message.next_attempt_at,
                sent_at=message.sent_at,
                error=message.error,
            ):
                return False
            if message.state not in (PENDING, CANCELLED):
                queries.settle_notices(message_id=message.id, state=message.state, sent_at=message.sent_at)
            return True

    def notices(self, message_id: str, today: date) -> list[Notice]:
        """What a message says, oldest first; without what was called off, acknowledged or is snoozed."""
        found = self._database.queries.notices_of_message(message_id=message_id, today=today)
        return entities(Notice, found)

    def notices_by_message(self, message_ids: Iterable[str]) -> Mapping[str, list[Notice]]:
        """What each of the messages says, and what was called off."""
        result = self._database.queries.notices_of_messages(ids=json_keys(message_ids))
        at = result.columns.index("of_message")
        found: dict[str, list[Notice]] = {}
        for row, notice in zip(
            result, entities(Notice, type(result)(result, result.columns[:at])), strict=True
        ):
            found.setdefault(str(row[at]), []).append(notice)
        return found

    def let_snoozed_go(self, message_id: str, today: date) -> None:
        """Let what a message does not say, because it is snoozed, wait for another one."""
        with self._database.writing():
            self._database.queries.let_snoozed_go(message_id=message_id, today=today)

    def message(self, id: str) -> Message | None:
        return first(Message, self._database.queries.message(id=id))

    def latest(self, limit: int, states: Iterable[str] = (SENT, POSSIBLY_SENT)) -> list[Message]:
        """Newest first."""
        return entities(
            Message, self._database.queries.latest_messages(states=json_keys(states), count=limit)
        )

    def errors(self) -> list[Sentence]:
        """Why messages wait that could not be sent, each once."""
        return [recalled(row[0]) for row in self._database.queries.errors_of_messages()]

    def hurry(self) -> int:
        """Let what was put off go with the next sending; how many there were."""
        with self._database.writing():
            return int(self._database.queries.hurry_messages())

    def retry(self, ids: Iterable[str]) -> int:
        """Try messages again now that failed, may have failed or are put off; how many there were."""
        with self._database.writing():
            keys = json_keys(ids)
            self._database.queries.reopen_notices(ids=keys)
            return int(self._database.queries.retry_messages(ids=keys))
