"""The ladder of a heads-up: who is told of it first, and who next where nobody takes notice.

A rung is a receiver. The first one is told when the fact arises, each further one `SPACING` working days of
their own calendar after the one before was told. Whoever acknowledges it stops the ladder; while it is
snoozed it stands still.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from attrs import frozen

from .calendar import WorkingCalendar

SPACING = 2
"""Working days that a receiver has before the next one hears of it."""


@frozen(kw_only=True)
class Receiver:
    """Who is told: a person, or a department where nobody is named; and the days on which they work."""

    calendar: WorkingCalendar
    person_id: str | None = None
    department: str | None = None

    @property
    def name(self) -> str:
        return self.person_id or self.department or ""


@frozen(kw_only=True)
class Said:
    """What became of a heads-up. `on` is the day it was sent; None while it is still waiting for that."""

    on: date | None
    acknowledged: bool = False
    snoozed_until: date | None = None


@frozen(kw_only=True)
class Rung:
    """A step that has not been said yet, with the day on which it is."""

    step: int
    key: str
    receiver: Receiver
    on: date


def ladder(receivers: Iterable[Receiver | None]) -> tuple[Receiver, ...]:
    """Each receiver once, in their order; a place that nobody fills is passed over."""
    return tuple({receiver.name: receiver for receiver in receivers if receiver is not None}.values())


def key_of(fact: str, receiver: Receiver) -> str:
    """What is said only once: a fact to a receiver."""
    return f"{fact}:{receiver.name}"


def rungs_ahead(
    fact: str,
    receivers: Sequence[Receiver],
    planned: int,
    said: Mapping[str, Said],
    today: int,
) -> Iterator[Rung]:
    """The steps still to come, each on a day that its receiver works, as if nobody took notice.

    `planned` is the day (a day number) on which the first one is told. Nothing comes after a step that is
    waiting to be sent, and nothing at all once somebody has acknowledged it.
    """
    known = [said.get(key_of(fact, receiver)) for receiver in receivers]
    if any(one is not None and one.acknowledged for one in known):
        return
    snoozed = max((one.snoozed_until.toordinal() for one in known if one and one.snoozed_until), default=0)
    before: int | None = None
    for step, (receiver, heard) in enumerate(zip(receivers, known, strict=True)):
        if heard is not None:
            if heard.on is None:
                return
            before = heard.on.toordinal()
            continue
        calendar = receiver.calendar
        wanted = planned if before is None else calendar.shifted(max(before, snoozed), SPACING)
        before = calendar.next_on_or_after(max(wanted, snoozed, today))
        yield Rung(step=step, key=key_of(fact, receiver), receiver=receiver, on=date.fromordinal(before))
