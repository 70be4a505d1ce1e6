"""How dates, numbers and lists read in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
FAR = timedelta(days=183)
"""From here on a date without its year may be taken for one of another year."""
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(of: date | None, *, year: bool = False) -> str:
    """`Mon 7 Dec`, with `year` also `Mon 7 Dec 2026`; a dash for no date."""
    if of is None:
        return "–"
    text = f"{WEEKDAYS[of.weekday()]} {of.day} {MONTHS[of.month - 1]}"
    return f"{text} {of.year}" if year else text


def dated(of: date | None, today: date) -> str:
    """`Mon 7 Dec`; `Mon 6 Dec 2027` where it is more than about half a year from today."""
    return day(of, year=of is not None and abs(of - today) > FAR)


def count(number: int, singular: str, plural: str | None = None) -> str:
    """`1 task`, `2 tasks`."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def working_days(number: int) -> str:
    return count(number, "working day")


def listed(items: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    return f" {last} ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


def shortlist(items: Sequence[str], most: int = 3) -> list[str]:
    """The first `most`, and how many more there are: `a`, `b`, `2 more`."""
    left = len(items) - most
    return [*items[:most], f"{left} more"] if left > 0 else list(items)


def week(monday: date) -> str:
    """`7 to 11 December 2026`, the working week that begins on a Monday."""
    friday = monday + timedelta(days=4)
    first = str(monday.day)
    if monday.month != friday.month:
        first = f"{monday.day} {LONG_MONTHS[monday.month - 1]}"
    if monday.year != friday.year:
        first = f"{first} {monday.year}"
    return f"{first} to {friday.day} {LONG_MONTHS[friday.month - 1]} {friday.year}"
