"""What the people of the sample company were sent until yesterday: as ever, but by ways that lead nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime, time

from attrs import define, frozen

from app.models.calendar import WorkingCalendar
from app.models.digests import CHANNELS, MAIL, Preferences
from app.models.language import text
from app.models.people import Person
from app.store.headsups import Seen
from app.store.outbox import Notice

from . import headsupanswers
from .channels import Envelope, Refused
from .noticing import plan_notices
from .samplelife import Story, sample_id, shifted
from .senderruns import LAST_RUN
from .sending import send_due
from .session import Session

ANSWERED_AT, SENT_AT = time(16, 30), time(17)
"""In the time of this computer, after the moves of a day."""
WEEKEND = (5, 6)
MOST = 500


@frozen(kw_only=True)
class Nowhere:
    """A channel that takes the letters to some people and keeps none; those to `full` it refuses."""

    reached: Collection[str]
    full: Collection[str]

    def reaches(self, person: Person) -> bool:
        return person.id in self.reached

    def send(self, envelope: Envelope) -> None:
        to = envelope.to
        if to.id in self.full:
            raise Refused(
                text(
                    "The mail server {host} does not accept {email}: {said}.",
                    host="mail.example.com",
                    email=to.email or "",
                    said="552 mailbox full",
                )
            )

    def close(self) -> None:
        """Nothing is open."""


@define
class Post:
    """Sends the heads-ups of the story `told` day by day, with the clock of that day, and lets people answer."""

    acting: Session
    told: Story
    calendar: WorkingCalendar
    today: date

    def choose_channels(self) -> None:
        for key, channels in self.told["channels"].items():
            chosen = Preferences(person_id=sample_id("person", key), channels=tuple(channels))
            self.acting.workspace.preferences.set(chosen)

    def close_of_day(self, on: date) -> None:
        """What people answer on a day that is over, then what is due is sent."""
        if not self._day(self.told["begun"]) <= on < self.today or on.weekday() in WEEKEND:
            return
        for answer in self._of_day("answer", on):
            self._answer(answer, _at(on, ANSWERED_AT))
        self._be(None, _at(on, SENT_AT))
        full = [sample_id("person", one["person"]) for one in self._of_day("full", on)]
        send_due(self.acting, {name: self._way(name, full) for name in CHANNELS})

    def today_begins(self, now: datetime) -> None:
        """Write what is to be said today. That all was sent by this computer is not pretended."""
        self._be(None, now)
        plan_notices(self.acting)
        self.acting.workspace.settings.set(LAST_RUN, None)

    def _answer(self, answer: Story, at: datetime) -> None:
        person = self.acting.setup.people[sample_id("person", answer["by"])]
        self._be(person, at)
        workspace = self.acting.workspace
        ids = [one.id for one in self._sent_to(person) if one.kind in answer.get("kinds", (one.kind,))]
        if answer["do"] == "look":
            workspace.outbox.see(ids, person.id, at)
            return
        with workspace.transaction() as recorder:
            recorder.clear()  # it can be undone for itself
            headsupanswers.acknowledge(self.acting, ids)

    def _sent_to(self, person: Person) -> Iterable[Notice]:
        """What was sent to them, or to their department, and was not answered."""
        seen = Seen(everything=False, person_id=person.id, department=person.department)
        found = self.acting.workspace.heads_ups.settled(seen, MOST)
        return (
            one
            for one in found
            if one.acknowledged_at is None
            and (
                one.person_id == person.id or (one.person_id is None and one.department == person.department)
            )
        )

    def _way(self, name: str, full: Collection[str]) -> Nowhere:
        chosen = {sample_id("person", key): names for key, names in self.told["channels"].items()}
        people = self.acting.setup.people
        return Nowhere(reached=[id for id in people if name in chosen.get(id, (MAIL,))], full=full)

    def _of_day(self, what: str, on: date) -> list[Story]:
        return [one for one in self.told[what] if self._day(one["day"]) == on]

    def _day(self, days: int) -> date:
        return shifted(self.calendar, self.today, days)

    def _be(self, person: Person | None, at: datetime) -> None:
        self.acting.person = person
        self.acting.now = lambda: at


def _at(on: date, hour: time) -> datetime:
    return datetime.combine(on, hour).astimezone(UTC)
