"""Notices that wait to be sent, written in the transaction of the change that they tell of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from attrs import field, frozen

from app.models.language import Sentence

from .database import Database
from .rows import entities, json_keys


@frozen(kw_only=True)
class Notice:
    """One fact to be told to one receiver: a person, or a department.

    `key` says what it is about: a second notice with the same key is the same notice. It may go from
    `send_on` on (None: now), at once where it is `urgent`. `step` is the rung of the ladder (0: the first
    receiver), `reason` says why it is told. It waits while `snoozed_until` is not over.
    """

    id: str
    key: str
    kind: str
    hire_id: str | None = None
    task_id: str | None = None
    department: str | None = None
    person_id: str | None = None
    payload: Mapping[str, Any] = field(factory=dict)
    created_at: datetime
    send_on: date | None = None
    urgent: bool = False
    step: int = 0
    reason: Sentence | None = None
    state: str = "pending"
    sent_at: datetime | None = None
    seen_at: datetime | None = None
    acknowledged_at: datetime | None = None
    snoozed_until: date | None = None


class Outbox:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add_many(self, notices: Sequence[Notice]) -> list[Notice]:
        """Add them and answer the new ones: what has a known id or key changes nothing."""
        with self._database.writing():
            return self._database.insert_many("outbox", notices)

    def pending(self, limit: int = 200) -> list[Notice]:
        """Oldest first."""
        return entities(Notice, self._database.queries.pending_notices(count=limit))

    def of_hire(self, hire_id: str) -> list[Notice]:
        return entities(Notice, self._database.queries.notices_of_hire(hire_id=hire_id))

    def cancel(self, ids: Iterable[str]) -> int:
        """Call off those that are still pending; how many were."""
        with self._database.writing():
            return int(self._database.queries.cancel_notices(ids=json_keys(ids)))

    def calm(self, ids: Iterable[str]) -> int:
        """Let them wait for the digest."""
        with self._database.writing():
            return int(self._database.queries.calm_notices(ids=json_keys(ids)))

    def renew(self, ids: Iterable[str]) -> int:
        """Let those that were called off be sent after all; how many were."""
        with self._database.writing():
            return int(self._database.queries.renew_notices(ids=json_keys(ids)))

    def notices(self, ids: Iterable[str]) -> list[Notice]:
        """Oldest first."""
        return entities(Notice, self._database.queries.notices_by_id(ids=json_keys(ids)))

    def beginning(self, prefix: str) -> list[Notice]:
        """Those whose id begins so, two at most."""
        return entities(Notice, self._database.queries.notices_beginning(prefix=prefix))

    def see(self, ids: Iterable[str], person_id: str, at: datetime) -> int:
        """Note that one of those whom they went to has seen them; how many this person had not."""
        given = {"ids": json_keys(ids), "person_id": person_id, "at": at}
        with self._database.writing():
            new = int(self._database.queries.receiver_sees(**given))
            self._database.queries.see_notices(**given)
            return new

    def acknowledge(self, ids: Iterable[str], at: datetime) -> int:
        """Note that somebody takes care of them; how many nobody did before."""
        with self._database.writing():
            return int(self._database.queries.acknowledge_notices(ids=json_keys(ids), at=at))

    def snooze(self, ids: Iterable[str], until: date | None) -> int:
        """Say nothing more of them before that day; None: go on now."""
        with self._database.writing():
            return int(self._database.queries.snooze_notices(ids=json_keys(ids), until=until))
