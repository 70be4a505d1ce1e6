"""Whether a department kept its promise for a task, and whether it was told in time to be able to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from .calendar import WorkingCalendar


@frozen(kw_only=True)
class Promise:
    """A task of the catalogue with its lead time in working days, and how often it was kept of how many times."""

    title: str
    lead: int
    kept: int = 0
    finished: int = 0


@frozen(kw_only=True)
class Record:
    """What a department promises, and in how many of `told` hires the notice that it was given was `enough`.

    It covers what was finished since `since`.
    """

    promises: tuple[Promise, ...]
    enough: int
    told: int
    since: date


def could_begin(
    told_on: date, inputs: Iterable[date], predecessors: Iterable[date], calendar: WorkingCalendar
) -> date:
    """The first day on which a task could be begun: all that it needs was there.

    That is a working day after it was told and after its predecessors were finished, and not before its inputs
    were given.
    """
    after = max((told_on, *predecessors))
    first = max((after.toordinal() + 1, *(given.toordinal() for given in inputs)))
    return date.fromordinal(calendar.next_on_or_after(first))


def kept_within(begun_on: date, finished_on: date, lead: int, calendar: WorkingCalendar) -> bool:
    """Whether a task that could begin on a day was finished within its lead time of working days."""
    last = calendar.nth(begun_on.toordinal(), max(1, lead))
    return finished_on.toordinal() <= last
