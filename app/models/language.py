"""Words in the language of the person who reads them. No Qt here: the window puts its translations behind this.

A text is written in English and translated as it is made: `text("Ready on {day}.", day=day(start))`. What it makes
is a `Sentence`, a str that knows how it was made: stored with `remembered`, it is `recalled` in the language of
whoever reads it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from attrs import frozen

Parameters = ParamSpec("Parameters")
Key = TypeVar("Key")
Translator = Callable[[str, int], str]
"""A source text and the number it is about (-1 for none) to its translation; empty where there is none."""

CONTEXT = "Sentences"
"""What the texts made here are called in the translation files."""
_PLACE = re.compile(r"\{(\w+)\}")
_FROM_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
"""What is between them is laid out by itself, in the direction of its first letter."""


@frozen
class _Language:
    code: str
    translate: Translator
    from_right: bool | None = None
    """The direction in which what is shown is written; None where nothing is laid out."""


_ENGLISH = _Language("en", lambda _source, _number: "")
_used = _ENGLISH
"""One object for the whole program, so that a thread never sees half a change."""
_spoken: ContextVar[_Language | None] = ContextVar("spoken", default=None)
"""What this thread words something in for somebody else."""


def use(code: str, translate: Translator, *, from_right: bool | None = None) -> None:
    """Word all that follows in this language. The translator may be called from any thread.

    Where it is known whether the language is written from right to left, values of the other direction are `apart`.
    """
    global _used  # noqa: PLW0603 -- the language of the program, as Qt's own translators are
    _used = _Language(code, translate, from_right)


def use_english() -> None:
    """As the texts are written."""
    global _used  # noqa: PLW0603
    _used = _ENGLISH


@contextmanager
def speaking(code: str, translate: Translator, *, from_right: bool | None = None) -> Iterator[None]:
    """As `use`, for all that is made inside, on this thread: in the language of another reader."""
    before = _spoken.set(_Language(code, translate, from_right))
    try:
        yield
    finally:
        _spoken.reset(before)


def in_use() -> str:
    """The code of the language: `en`, `de`."""
    return _language().code


def _language() -> _Language:
    return _spoken.get() or _used


class Sentence(str):
    """Words, and how they were made: the name of one of the `_makers` with what it was given."""

    __slots__ = ("made",)
    made: tuple[str, tuple[Any, ...], Mapping[str, Any]] | None

    def __new__(
        cls, words: str, made: tuple[str, tuple[Any, ...], Mapping[str, Any]] | None = None
    ) -> Sentence:
        sentence = super().__new__(cls, words)
        sentence.made = made
        return sentence


SILENCE = Sentence("")


_makers: dict[str, Callable[..., Sentence]] = {}


def sentence(make: Callable[Parameters, str]) -> Callable[Parameters, Sentence]:
    """Let the words that a function makes know how they were made. It is given texts, numbers and dates."""
    name = make.__name__

    @wraps(make)
    def making(*given: Parameters.args, **named: Parameters.kwargs) -> Sentence:
        return Sentence(make(*given, **named), (name, given, named))

    _makers[name] = making
    return making


def apart(words: str) -> str:
    """A name as a part of a sentence: numbers and signs beside it stay in their places, however it is written."""
    from_right = _language().from_right
    if from_right is None or has_from_right(words) is from_right or not any(map(str.isalpha, words)):
        return words
    return in_own_direction(words)


def has_from_right(words: str) -> bool:
    """Whether there are letters of scripts that are written from right to left."""
    return _FROM_RIGHT.search(words) is not None


def in_own_direction(words: str) -> str:
    """Words as a paragraph of their own: its first letter says where it begins, whatever stands around it."""
    return f"{FIRST_STRONG_ISOLATE}{words}{POP_ISOLATE}" if words else ""


def mark(source: str) -> str:
    """A source text that is translated later, with `text`."""
    return source


@sentence
def text(source: str, /, **values: object) -> str:
    """The text in the language in use, with the values in the places that are named in braces."""
    return _filled(_language().translate(source, -1) or source, values)


@sentence
def plural(number: int, one: str, many: str, /, **values: object) -> str:
    """The text for a number: English has one for 1 and one for all others. The place `{n}` is the number."""
    words = _language().translate(many, number) or (one if number == 1 else many)
    return _filled(words, {**values, "n": number})


class Words(Mapping[Key, str]):
    """Marked texts by what they are for, each translated where it is looked up."""

    def __init__(self, sources: Mapping[Key, str]) -> None:
        self._sources = sources

    def __getitem__(self, key: Key) -> Sentence:
        return text(self._sources[key])

    def __iter__(self) -> Iterator[Key]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


def _filled(words: str, values: Mapping[str, object]) -> str:
    """Plain replacement, once: what a person typed is never read as a place or as a format."""
    if not values:
        return words
    return _PLACE.sub(lambda place: apart(str(values[place[1]])) if place[1] in values else place[0], words)


# Stored sentences


def remembered(words: str) -> str:
    """A sentence as it is stored: its source text, and as JSON where there is more to how it was made."""
    made = getattr(words, "made", None)
    if made is not None and made[0] == text.__name__ and not made[2] and not made[1][0].startswith("{"):
        return str(made[1][0])
    if made is not None:
        return _json(_plain(words))
    return _json({"words": words}) if words.startswith("{") else str(words)


def recalled(stored: str) -> Sentence:
    """A stored sentence, worded in the language in use."""
    if not stored.startswith("{"):
        return text(stored)
    try:
        again = _again(json.loads(stored))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Sentence(stored)
    return again if isinstance(again, Sentence) else Sentence(stored)


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _plain(value: object) -> object:
    made = getattr(value, "made", None)
    if made is not None:
        name, given, named = made
        return {"make": name, "of": _plain(given), "with": {key: _plain(one) for key, one in named.items()}}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


def _again(value: Any) -> Any:
    """What `_plain` wrote, made again."""
    if isinstance(value, list):
        return [_again(one) for one in value]
    if not isinstance(value, dict):
        return value
    if "date" in value:
        return date.fromisoformat(value["date"])
    if "words" in value:
        return Sentence(str(value["words"]))
    named = {key: _again(one) for key, one in value["with"].items()}
    return _makers[value["make"]](*_again(value["of"]), **named)
