"""Notices as the page of heads-ups lists them, and what people answer to them, with the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from datetime import date
from typing import Any

from attrs import frozen

from app.models.errors import StaleRow
from app.models.language import mark, text

from .database import Database
from .messages import FAILED, POSSIBLY_SENT, SENT, Message
from .outbox import Notice
from .recorder import Row, Step, fingerprint
from .rows import Result, entities, json_keys

SETTLED = (SENT, POSSIBLY_SENT, FAILED)


@frozen(kw_only=True)
class Seen:
    """Whose notices are listed: those of a person, of a department and of the hires of a manager; or `all`."""

    everything: bool
    person_id: str | None = None
    department: str | None = None


@frozen
class Told:
    """The messages in which a notice goes, and those of their receivers who have looked at it."""

    messages: Sequence[Message] = ()
    seen_by: Set[str] = frozenset()


@frozen(kw_only=True)
class Listed:
    """What asks somebody something and nobody has taken care of, and what waits to be sent, the oldest first.

    What was sent, possibly sent or could not be, and messages in a person's own words, the newest first.
    """

    questions: Sequence[Notice]
    waiting: Sequence[Notice]
    settled: Sequence[Notice]
    by_hand: Sequence[Message]


class HeadsUps:
    """What is listed, each part through an index, and so many rows of it at most."""

    def __init__(self, database: Database) -> None:
        self._database = database
        queries = database.queries
        self.answers = Answers(
            database,
            "outbox",
            queries.answers_of_notices,
            queries.put_answer_back,
            mark("Somebody else has answered this heads-up meanwhile: look at it again."),
        )
        self.sendings = Answers(
            database,
            "messages",
            queries.sendings_of_messages,
            queries.put_sending_back,
            mark("This message has gone on its way meanwhile: look at it again."),
        )
        self.tables = (self.answers, self.sendings)

    def listed(self, seen: Seen, until: date, *, questions: int, waiting: int, settled: int) -> Listed:
        """So many of each at most, in one round trip; what waits until a day, and as many by hand as are settled."""
        who = _who(seen)
        asked, pending, by_hand, *sent = self._database.queries.together(
            ("unanswered_notices", {**who, "count": questions}),
            ("listed_pending", {**who, "until": until, "count": waiting}),
            ("messages_by_hand", {**who, "count": settled}),
            *(("listed_settled", {**who, "state": state, "count": settled}) for state in SETTLED),
        )
        return Listed(
            questions=entities(Notice, asked),
            waiting=entities(Notice, pending),
            settled=_newest([one for result in sent for one in entities(Notice, result)], settled),
            by_hand=entities(Message, by_hand),
        )

    def questions(self, seen: Seen, limit: int) -> list[Notice]:
        """What asks somebody something and nobody has taken care of; the oldest first."""
        return entities(Notice, self._database.queries.unanswered_notices(**_who(seen), count=limit))

    def waiting(self, seen: Seen, until: date, limit: int) -> list[Notice]:
        """What waits to be sent; the oldest first."""
        return entities(Notice, self._database.queries.listed_pending(**_who(seen), until=until, count=limit))

    def settled(self, seen: Seen, limit: int) -> list[Notice]:
        """What was sent, possibly sent or could not be; the newest first."""
        query, who = self._database.queries.listed_settled, _who(seen)
        found = [one for state in SETTLED for one in entities(Notice, query(**who, state=state, count=limit))]
        return _newest(found, limit)

    def told(self, notice_ids: Iterable[str]) -> dict[str, Told]:
        """By what each notice goes, oldest message first; without those that wait for one."""
        result = self._database.queries.messages_of_notices(ids=json_keys(notice_ids))
        at = result.columns.index("of_notice")
        found: dict[str, tuple[list[Message], set[str]]] = {}
        messages = entities(Message, type(result)(result, result.columns[:at]))
        for (*_, notice_id, looked_at), message in zip(result, messages, strict=True):
            made, seen_by = found.setdefault(str(notice_id), ([], set()))
            made.append(message)
            if looked_at is not None:
                seen_by.add(message.person_id)
        return {id: Told(made, seen_by) for id, (made, seen_by) in found.items()}

    def call_off(self, message_id: str) -> bool:
        """Send a message no more; False where it is being sent or was."""
        with self._database.writing():
            return bool(self._database.queries.call_off_message(id=message_id))


class Answers:
    """What became of notices, or of messages, by what people did: an undo puts that back, and nothing else of them.

    `read` answers the rows of ids with what can be put back by `put`; `stale` says that somebody was faster.
    """

    def __init__(
        self,
        database: Database,
        name: str,
        read: Callable[..., Result],
        put: Callable[..., object],
        stale: str,
    ) -> None:
        self._database, self.name = database, name
        self._read, self._put, self._stale = read, put, stale

    def changing(self, ids: Iterable[str], change: Callable[[], object]) -> None:
        """Let `change` happen so that it can be undone."""
        keys = list(ids)
        with self._database.writing() as recorder:
            before = self._rows(keys)
            change()
            after = self._rows(keys)
            recorder.note(lambda: [(self.name, (id,), before[id], after[id]) for id in before])

    def put_back(self, key: tuple[str, ...], before: Row | None, after: str | None) -> None:
        """Undo what was done, unless something else has become of it meanwhile."""
        (id,) = key
        current = self._rows([id]).get(id)
        if current is None or before is None or fingerprint(current) != after:
            raise StaleRow(text(self._stale))
        with self._database.writing() as recorder:
            self._put(id=id, **before)
            step: Step = (self.name, key, current, before)
            recorder.note(lambda: [step])

    def _rows(self, ids: list[str]) -> dict[str, Mapping[str, Any]]:
        result = self._read(ids=json_keys(ids))
        return {str(row[0]): dict(zip(result.columns[1:], row[1:], strict=True)) for row in result}


def _newest(notices: Sequence[Notice], limit: int) -> list[Notice]:
    return sorted(notices, key=lambda one: (one.created_at, one.id), reverse=True)[:limit]


def _who(seen: Seen) -> dict[str, object]:
    return {"everything": seen.everything, "me": seen.person_id, "department": seen.department}
