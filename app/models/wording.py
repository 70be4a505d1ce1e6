"""How dates, numbers and lists read in a sentence, in the language in use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from .language import in_use, mark, plural, sentence, text

WEEKDAYS = (
    mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"), mark("Sat"), mark("Sun"),
)  # fmt: skip
MONTHS = (
    mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun"),
    mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec"),
)  # fmt: skip
LONG_MONTHS = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"),
    mark("July"), mark("August"), mark("September"), mark("October"), mark("November"), mark("December"),
)  # fmt: skip
FAR = timedelta(days=183)
"""From here on a date without its year may be taken for one of another year."""
NO_DAY = "–"


class DateStyle(StrEnum):
    """How a date is written."""

    WORDS = "words"
    """`Mon 7 Dec`"""
    ISO = "iso"
    """`2026-12-07`"""


_style = DateStyle.WORDS


def use_style(style: DateStyle) -> None:
    """Write all dates that follow in this style; `DateStyle("iso")` from a stored preference."""
    global _style  # noqa: PLW0603 -- one style for the program, like its language
    _style = style


def style() -> DateStyle:
    """How dates are written now."""
    return _style


@sentence
def day(of: date | None, *, year: bool = False) -> str:
    """`Mon 7 Dec`, with `year` also `Mon 7 Dec 2026`; a dash for no date."""
    if of is None:
        return NO_DAY
    if _style is DateStyle.ISO:
        return of.isoformat()
    parts = {"weekday": weekday(of.weekday()), "day": of.day, "month": month(of.month)}
    if year:
        return text("{weekday} {day} {month} {year}", **parts, year=of.year)
    return text("{weekday} {day} {month}", **parts)


def dated(of: date | None, today: date) -> str:
    """`Mon 7 Dec`; `Mon 6 Dec 2027` where it is more than about half a year from today."""
    return day(of, year=of is not None and abs(of - today) > FAR)


def weekday(number: int) -> str:
    """`Mon` for 0."""
    return text(WEEKDAYS[number])


def month(number: int) -> str:
    """`Jan` for 1."""
    return text(MONTHS[number - 1])


def count(number: int, singular: str, plural: str | None = None) -> str:
    """`1 task`, `2 tasks`: English only, for the command line."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def working_days(number: int) -> str:
    return plural(number, "{n} working day", "{n} working days")


def lapse(of: timedelta) -> str:
    """`5 minutes`, `3 hours`, `2 days`: roughly, in the unit of which there are at least two."""
    minutes = round(of / timedelta(minutes=1))
    if minutes < 2 * 60:
        return plural(minutes, "{n} minute", "{n} minutes")
    hours = round(of / timedelta(hours=1))
    if hours < 2 * 24:
        return plural(hours, "{n} hour", "{n} hours")
    return plural(round(of / timedelta(days=1)), "{n} day", "{n} days")


@sentence
def listed(items: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; with `or` as `last`: `a or b`."""
    if len(items) < 2:
        return "".join(items)
    pattern = mark("{first} or {last}") if last == "or" else mark("{first} and {last}")
    return text(pattern, first=text(", ").join(items[:-1]), last=items[-1])


def shortlist(items: Sequence[str], most: int = 3) -> list[str]:
    """The first `most`, and how many more there are: `a`, `b`, `2 more`."""
    left = len(items) - most
    return [*items[:most], plural(left, "{n} more", "{n} more")] if left > 0 else list(items)


def capital(words: str) -> str:
    """With a capital letter, as at the beginning of a sentence."""
    return words[:1].upper() + words[1:]


@sentence
def within(title: str) -> str:
    """A title inside a sentence: English begins it with a small letter, unless it is an acronym."""
    if in_use() != "en" or title[1:2].isupper():
        return title
    return title[:1].lower() + title[1:]


@sentence
def week(monday: date) -> str:
    """`7 to 11 December 2026`, the working week that begins on a Monday."""
    friday = monday + timedelta(days=4)
    ends = {
        "first": monday.day,
        "month": text(LONG_MONTHS[monday.month - 1]),
        "year": monday.year,
        "last": friday.day,
        "last_month": text(LONG_MONTHS[friday.month - 1]),
        "last_year": friday.year,
    }
    if monday.year != friday.year:
        return text("{first} {month} {year} to {last} {last_month} {last_year}", **ends)
    if monday.month != friday.month:
        return text("{first} {month} to {last} {last_month} {last_year}", **ends)
    return text("{first} to {last} {last_month} {last_year}", **ends)
