"""The words of letters and calendars as they come with the program, by language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from app.models.language import mark
from app.models.letters import Harmless, NoticeText, harmless
from app.resources import RESOURCES

FOLDER = RESOURCES / "notices"
FALLBACK = "en"
OTHER = "other"
"""Stands in for a kind that has no text."""
UNANSWERED = "unanswered"
"""Stands in for a question, to those who were not asked it."""
NO_LANGUAGE = mark("There are no texts in the language “{code}”.")
_PLACE = re.compile(r"\{(\w+)\}")


@cache
def languages() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in FOLDER.glob("*.toml")))


def spoken(language: str | None) -> str:
    """The language where there are texts in it, else English."""
    code = (language or FALLBACK).replace("_", "-").split("-")[0]
    return code if code in languages() else FALLBACK


@cache
def _file(language: str) -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


def shipped(kind: str, language: str) -> NoticeText:
    """The text that the program has for a kind."""
    kinds = _file(spoken(language))["kinds"]
    found = kinds.get(kind) or kinds[OTHER]
    return NoticeText(
        kind=kind,
        language=spoken(language),
        subject=found["subject"],
        text=found["text"].strip(),
        action=found["action"],
    )


def phrase(language: str, name: str, **values: str) -> Harmless:
    """A phrase such as `letter.greeting` with its values, which do no harm in it."""
    section, _, key = name.partition(".")
    source: str = _file(spoken(language))[section][key]
    return Harmless(_PLACE.sub(lambda place: harmless(values.get(place[1], place[0])), source))


def counted(language: str, name: str, number: int, **values: str) -> Harmless:
    """The phrase for one or for many; the place `{n}` is the number."""
    form = "one" if number == 1 else "many"
    return phrase(language, f"{name}_{form}", n=str(number), **values)


def sample(language: str) -> Mapping[str, str]:
    """Values for a preview."""
    found: Mapping[str, str] = _file(spoken(language))["sample"]
    return found
