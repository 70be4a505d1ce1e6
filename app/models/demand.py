"""What is coming to a department, week by week, so that nobody is surprised by it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import evolve, frozen

from .worklist import this_week

WEEKS = 8


@frozen(kw_only=True)
class Week:
    """How many tasks must begin in the week from `monday` on: for firm starts and for tentative ones.

    `overdue` of them should have begun before it.
    """

    monday: date
    firm: int = 0
    tentative: int = 0
    overdue: int = 0

    @property
    def total(self) -> int:
        return self.firm + self.tentative

    @property
    def number(self) -> int:
        """The number of the week in its year, as ISO 8601 counts."""
        return self.monday.isocalendar().week


def last_day(today: date) -> date:
    """The Sunday that ends the last of the weeks."""
    return this_week(today) + timedelta(days=7 * WEEKS - 1)


def by_week(begins: Iterable[tuple[date, bool, int]], today: date) -> tuple[Week, ...]:
    """The next weeks, from the latest day to begin, whether it is tentative, and a number of tasks.

    What should have begun already counts in the first week; what comes after the last one is left out.
    """
    first = this_week(today)
    weeks = [Week(monday=first + timedelta(weeks=place)) for place in range(WEEKS)]
    for day, tentative, number in begins:
        place = max(0, (day - first).days // 7)
        if place < WEEKS:
            weeks[place] = _with(weeks[place], number, tentative=tentative, overdue=day < today)
    return tuple(weeks)


def _with(week: Week, number: int, *, tentative: bool, overdue: bool) -> Week:
    late = week.overdue + (number if overdue else 0)
    if tentative:
        return evolve(week, tentative=week.tentative + number, overdue=late)
    return evolve(week, firm=week.firm + number, overdue=late)
