"""By what and on which day a heads-up that waits really goes to its receiver, as the sender will decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from functools import cached_property

from attrs import define, field

from app.models.digests import How, Preferences, digest_key, goes_on, next_digest
from app.store.outbox import Notice

from .addressing import local_time, receivers, works
from .noticeabout import About
from .session import Session


@define(slots=False)
class Days:
    """What is asked for many rows is read once. `known` are the hires that were read already."""

    session: Session
    known: Mapping[str, About]
    _receivers_of: dict[tuple[str | None, ...], Sequence[str]] = field(factory=dict)
    _made: dict[str, bool] = field(factory=dict)

    def read(self, notices: Iterable[Notice]) -> None:
        """What these need, and the next digest of the person at the window, in one round trip or two."""
        people = {id for notice in notices for id in self._receivers(notice)} | {self.session.person_id}
        keys = {id: digest_key(id, self.session.today) for id in people if id is not None}
        made = self.session.workspace.messages.known(keys.values())
        self._made.update({id: key in made for id, key in keys.items()})

    def next_digest(self, person_id: str) -> datetime | None:
        """When the next digest of a person goes, in local time."""
        return next_digest(
            self._preferences(person_id),
            self._now,
            lambda day: works(self.session, person_id, day),
            digest_made=self._made[person_id],
        )

    def going(self, notice: Notice) -> tuple[How, date]:
        """Where it is for several people, to the one who hears of it first."""
        earliest = max(filter(None, (self.session.today, notice.send_on, notice.snoozed_until)))
        found = [self._going_to(person_id, notice, earliest) for person_id in self._receivers(notice)]
        usual = How.AT_ONCE if notice.urgent else How.DIGEST
        return min(found, key=lambda one: one[1], default=(usual, earliest))

    def _going_to(self, person_id: str, notice: Notice, earliest: date) -> tuple[How, date]:
        preferences = self._preferences(person_id)
        how = preferences.how(notice.kind, urgent=notice.urgent)
        now, today = self._now, earliest == self.session.today
        on = goes_on(
            preferences,
            how,
            now if today else datetime.combine(earliest, time(), now.tzinfo),
            lambda day: works(self.session, person_id, day),
            digest_made=today and self._made[person_id],
        )
        return how, on or earliest

    @cached_property
    def _now(self) -> datetime:
        return local_time(self.session)

    @cached_property
    def _chosen(self) -> Mapping[str, Preferences]:
        return self.session.workspace.preferences.all()

    def _preferences(self, person_id: str) -> Preferences:
        return self._chosen.get(person_id) or Preferences(person_id=person_id)

    def _receivers(self, notice: Notice) -> Sequence[str]:
        key = notice.person_id, notice.department, notice.person_id or notice.hire_id
        if key not in self._receivers_of:
            about = self.known[notice.hire_id or ""]
            places = {about.hire_id: about.hire.location_id} if about.exists else {}
            found = receivers(self.session, notice, self.session.setup.sites, places)
            self._receivers_of[key] = found
        return self._receivers_of[key]
