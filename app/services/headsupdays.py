"""By what and on which day a heads-up that waits really goes to its receiver, as the sender will decide."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cached_property

from attrs import define, field

from app.models.digests import How, digest_key, goes_on
from app.models.people import DepartmentSite
from app.store.outbox import Notice

from .addressing import local_time, receivers, works
from .session import Session


@define(slots=False)
class Days:
    """What is asked for many rows is read once."""

    session: Session
    _known: dict[tuple[str | None, ...], Sequence[str]] = field(factory=dict)
    _made: dict[str, bool] = field(factory=dict)

    def going(self, notice: Notice) -> tuple[How, date]:
        """Where it is for several people, to the one who hears of it first."""
        earliest = max(filter(None, (self.session.today, notice.send_on, notice.snoozed_until)))
        found = [self._going_to(person_id, notice, earliest) for person_id in self._receivers(notice)]
        usual = How.AT_ONCE if notice.urgent else How.DIGEST
        return min(found, key=lambda one: one[1], default=(usual, earliest))

    def _going_to(self, person_id: str, notice: Notice, earliest: date) -> tuple[How, date]:
        preferences = self.session.workspace.preferences.of(person_id)
        how = preferences.how(notice.kind, urgent=notice.urgent)
        now, today = self._now, earliest == self.session.today
        on = goes_on(
            preferences,
            how,
            now if today else datetime.combine(earliest, time(), now.tzinfo),
            lambda day: works(self.session, person_id, day),
            digest_made=today and self._digest_made(person_id),
        )
        return how, on or earliest

    @cached_property
    def _now(self) -> datetime:
        return local_time(self.session)

    @cached_property
    def _sites(self) -> Sequence[DepartmentSite]:
        return self.session.workspace.people.sites()

    def _receivers(self, notice: Notice) -> Sequence[str]:
        key = notice.person_id, notice.department, notice.person_id or notice.hire_id
        if key not in self._known:
            self._known[key] = receivers(self.session, notice, self._sites)
        return self._known[key]

    def _digest_made(self, person_id: str) -> bool:
        if person_id not in self._made:
            key = digest_key(person_id, self.session.today)
            self._made[person_id] = bool(self.session.workspace.messages.known([key]))
        return self._made[person_id]
