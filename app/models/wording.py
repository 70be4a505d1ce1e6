"""How dates, numbers and lists read in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(of: date | None, *, year: bool = False) -> str:
    """`Mon 7 Dec`, with `year` also `Mon 7 Dec 2026`; a dash for no date."""
    if of is None:
        return "–"
    text = f"{WEEKDAYS[of.weekday()]} {of.day} {MONTHS[of.month - 1]}"
    return f"{text} {of.year}" if year else text


def count(number: int, singular: str, plural: str | None = None) -> str:
    """`1 task`, `2 tasks`."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def working_days(number: int) -> str:
    return count(number, "working day")


def listed(items: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    return f" {last} ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)
