"""The words of letters: texts with places for values, filled in so that nothing typed by a person can do harm.

A place is a plain name in braces, `{hire}`. There is nothing else to it: no code, no format, no access to what
stands behind a value.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from attrs import evolve, frozen

from .errors import UserError
from .language import FIRST_STRONG_ISOLATE, POP_ISOLATE, in_own_direction, mark, text
from .wording import NO_DAY, listed

Value = str | Sequence[str]
"""What stands in a place; a sequence makes a list."""
Values = Mapping[str, Value]

LONGEST_VALUE, LONGEST_IN_SUBJECT = 400, 80
LONGEST_SUBJECT_TEXT, LONGEST_TEXT = 200, 4_000
PARTS = {"subject": LONGEST_SUBJECT_TEXT, "text": LONGEST_TEXT, "action": LONGEST_TEXT}
"""Of a text, each with the characters that fit in it."""
MOST_LISTED = 12
"""Entries of a list in a letter; the others are counted."""
JOINERS = "\u200c\u200d"
"""Signs without a look that scripts and emoji need."""
SPLIT = "\u200b"
"""Shown as nothing; set into what a mail or chat program would make a link, a mention or markup of."""
KEPT_SPACE = "\u00a0"
"""Stands in dates, so that none is broken at the end of a line."""
_PLACE = re.compile(r"\{(\w+)\}")
_ISOLATED = re.compile(f"{FIRST_STRONG_ISOLATE}[^{FIRST_STRONG_ISOLATE}{POP_ISOLATE}]*{POP_ISOLATE}")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
_ACTED_UPON = re.compile(
    r"""(?<=[^\W\d_]):(?=\S)                  # http: mailto: javascript:
      | (?<=\w)[.。．｡](?=[^\W\d_]{2})        # example.com
      | [@＠﹫](?=\S) | [<＜](?=\S) | \](?=[(\[])  # @channel <!here> [text](address)
    """,
    re.VERBOSE,
)


class Harmless(str):
    """Words that can stand anywhere as they are."""

    __slots__ = ()


class Happening(StrEnum):
    """What an entry of a calendar is about."""

    START = "start"
    TASK = "task"


class EventState(StrEnum):
    """How it stands, in the words of calendar files."""

    TENTATIVE = "TENTATIVE"
    CONFIRMED = "CONFIRMED"
    NEEDS_ACTION = "NEEDS-ACTION"
    IN_PROCESS = "IN-PROCESS"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"


@frozen(kw_only=True)
class Event:
    """An entry of a calendar: day 1 of a hire on the day `begin`, or a task that is to be begun and is due.

    `uid` stays the same for good and `sequence` grows with each change, so that a newer one replaces an older one.
    """

    uid: str
    hire_id: str
    about: Happening
    title: str
    details: str = ""
    place: str = ""
    category: str = ""
    begin: date | None = None
    due: date | None = None
    remind_on: tuple[date, ...] = ()
    finished_on: date | None = None
    state: EventState
    sequence: int = 0
    essential: bool = True


@frozen(kw_only=True)
class NoticeText:
    """What is said for one kind of notice in one language: a subject, lines of text, and what to do."""

    kind: str
    language: str
    subject: str
    text: str
    action: str = ""
    version: int = 1


@frozen(kw_only=True)
class Letter:
    """What one person is sent. `html` says the same as `text`; the subject is one line."""

    subject: str
    text: str
    html: str
    events: tuple[Event, ...] = ()


@frozen
class Line:
    """A paragraph, or a point of a list."""

    words: str
    point: bool = False


def harmless(value: str, longest: int = LONGEST_VALUE) -> Harmless:
    """A value as it may stand in a letter, a chat or a calendar: one line without signs that steer anything.

    It is read as it was typed; only what other programs would act upon is split by a sign that is not seen.
    Words from right to left keep to themselves.
    """
    if isinstance(value, Harmless) and len(value) <= longest:
        return value
    seen = "".join(map(_plain_sign, value))
    words = _clipped(" ".join(seen.split()), longest)
    words = _ACTED_UPON.sub(lambda found: found[0] + SPLIT, words)
    if _has_from_right(words):
        said = " ".join(value.split())
        words = said if _keeps_apart(said, words) else in_own_direction(words)
    return Harmless(words)


def _keeps_apart(said: str, words: str) -> bool:
    """Whether a sentence says these words, with all that is from right to left in isolates already."""
    if said.replace(FIRST_STRONG_ISOLATE, "").replace(POP_ISOLATE, "") != words:
        return False
    inside = 1
    while inside:
        said, inside = _ISOLATED.subn("", said)
    return not (FIRST_STRONG_ISOLATE in said or POP_ISOLATE in said or _has_from_right(said))


def _has_from_right(words: str) -> bool:
    """Letters only: figures and marks of these scripts alone need no isolate in a letter."""
    return any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in words)


def _plain_sign(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind in ("Cc", "Zl", "Zp"):
        return " "
    return "" if kind in ("Cs", "Co") or (kind == "Cf" and sign not in JOINERS) else sign


def _clipped(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"


# Filling


def in_one_line(source: str, values: Values) -> Harmless:
    """A subject or a heading: lists are joined, a dash stands for what is not known."""

    def value(place: re.Match[str]) -> str:
        given = values.get(place[1], "")
        words = given if isinstance(given, str) else listed(given)
        return harmless(words, LONGEST_IN_SUBJECT) or NO_DAY

    return Harmless(_PLACE.sub(value, " ".join(source.split())).replace(KEPT_SPACE, " "))


def lines(source: str, values: Values, more: str = "") -> list[Line]:
    """The text with its values. A line with a place for which there is nothing to say is left out.

    A line that is the place of a list becomes its points, and where there are none, the line with a colon that
    announces them goes, too; `more` counts in `{n}` those that are too many.
    """
    found: list[Line] = []
    announced = False
    for written in filter(None, map(str.strip, source.splitlines())):
        made = list(_line(written, values, more))
        if not made and announced and _PLACE.fullmatch(written):
            found.pop()
        found += made
        announced = bool(made) and written.endswith(":")
    return found


def _line(written: str, values: Values, more: str) -> Iterator[Line]:
    names = _PLACE.findall(written)
    if not all(values.get(name) for name in names):
        return
    alone = _PLACE.fullmatch(written)
    given = values[alone[1]] if alone else ""
    if not isinstance(given, str):
        yield from (Line(harmless(point), point=True) for point in given[:MOST_LISTED])
        if len(given) > MOST_LISTED:
            yield Line(more.replace("{n}", str(len(given) - MOST_LISTED)), point=True)
        return
    yield Line(_PLACE.sub(lambda place: _joined(values[place[1]]), written))


def _joined(value: Value) -> str:
    return harmless(value) if isinstance(value, str) else listed([harmless(one) for one in value])


# What may be saved


def checked(written: NoticeText, fields: Collection[str]) -> NoticeText:
    """The text as it is stored. Raises UserError with one sentence where it can't be used."""
    return with_parts(written, {name: checked_part(name, getattr(written, name), fields) for name in PARTS})


def with_parts(written: NoticeText, parts: Mapping[str, str]) -> NoticeText:
    """The text with other `PARTS`."""
    return evolve(written, subject=parts["subject"], text=parts["text"], action=parts["action"])


def checked_part(name: str, words: str, fields: Collection[str]) -> str:
    """One of the `PARTS` as it is stored. Raises UserError as `checked`."""
    words = " ".join(words.split()) if name == "subject" else words.strip()
    if not words and name != "action":
        raise UserError(text("A text needs a subject and some words: type them in."))
    if len(words) > PARTS[name]:
        raise UserError(
            text(
                "The text has {length} characters: at most {most} fit here.",
                length=len(words),
                most=PARTS[name],
            )
        )
    _must_be_fields(words, fields)
    return _without_controls(words)


UNKNOWN_FIELD = mark("There is no field {field} here: use {known}.")


def _must_be_fields(words: str, fields: Collection[str]) -> None:
    for found in _BRACES.findall(words):
        if len(found) == 1:
            raise UserError(
                text("A brace stands alone in the text: a field is a name between two braces, as in {example}.",
                     example="{hire}")
            )  # fmt: skip
        if found[1:-1] not in fields:
            known = listed([f"{{{name}}}" for name in sorted(fields)], "or")
            raise UserError(text(UNKNOWN_FIELD, field=found, known=known))


def _without_controls(words: str) -> str:
    return "\n".join("".join(map(_plain_sign, line)).strip() for line in words.splitlines())
