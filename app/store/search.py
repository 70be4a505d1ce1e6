"""Finding hires, people and locations by what somebody types, in any script and with typing errors."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from .database import Database
from .rows import json_keys

# Han, kana: written without spaces, so every character is a word.
UNSPACED = ((0x2E80, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
VIRAMA = 9
# Letters that Unicode does not take apart, as people type them who have no key for them.
LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "þ": "th", "æ": "ae", "œ": "oe"}
)
LEAST_SHARED = 1 / 3
LEAST_ALIKE = 0.7
CANDIDATES = 200
LAST = "\U0010ffff"
"""Sorts behind every other sign: the end of all that begins with a text."""


class Search:
    """`words` find by beginnings, all of them; `grams` find what is spelled nearly so."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def index(self, kind: str, ref: str, name: str, *more: str, new: bool = False) -> None:
        """Make the thing findable by its name and by more words; replaces what was indexed before, if not `new`."""
        words = list(_words(" ".join((name, *more))))
        queries = self._database.queries
        with self._database.writing():
            number = queries.index_entry(kind=kind, ref=ref, label=folded(name))
            if not new:
                queries.remove_words(number=number)
            queries.index_words(
                number=number,
                words=" ".join(words),
                grams=" ".join(gram for word in words for gram in _grams(word)),
            )

    def remove(self, kind: str, ref: str) -> None:
        with self._database.writing():
            number = self._database.queries.remove_entry(kind=kind, ref=ref)
            self._database.queries.remove_words(number=number)

    def search(self, text: str, limit: int = 50, kind: str | None = None) -> list[tuple[str, str]]:
        """The (kind, id) of what matches, the best first; nothing for a text without letters or digits."""
        words = list(_words(text))
        if not words:
            return []
        rows = self._database.queries.entries_with_words(words=json_keys(words), kind=kind, count=limit)
        return [(row[0], row[1]) for row in rows] or self._similar(words, limit, kind)

    def named(self, kind: str, name: str) -> list[str]:
        """The ids of those that have exactly this name, in whatever case."""
        return [row[0] for row in self._database.queries.entries_with_label(kind=kind, label=folded(name))]

    def beginning(self, kind: str, text: str) -> list[str]:
        """The ids of those whose name begins with the text, in whatever case."""
        label = folded(text)
        if not label:
            return []
        rows = self._database.queries.entries_beginning(kind=kind, first=label, last=f"{label}{LAST}")
        return [row[0] for row in rows]

    def _similar(self, words: list[str], limit: int, kind: str | None) -> list[tuple[str, str]]:
        grams = {gram for word in words for gram in _grams(word)}
        rows = self._database.queries.entries_with_grams(
            grams=json_keys(sorted(grams)), kind=kind, count=CANDIDATES
        )
        return [
            (row[0], row[1]) for row in rows if len(grams & set(row[2].split())) >= LEAST_SHARED * len(grams)
        ][:limit]


def likeness(text: str, *names: str) -> float:
    """How well a text finds something by its names, from 0 for not at all to 1.

    1 where each word of the text begins one of the names' words; below that, the word that is spelled least
    like any of them decides.
    """
    wanted, known = _known_words(text), _known_words(" ".join(names))
    if not wanted or not known:
        return 0.0
    return min(max(_word_likeness(word, other) for other in known) for word in wanted)


def has_words(text: str, name: str) -> bool:
    """Whether each word of the text is one of the name's, to its end."""
    return set(_known_words(text)) <= set(_known_words(name))


def has_beginnings(text: str, *names: str) -> bool:
    """Whether each word of the text begins one of the names' words."""
    wanted, known = _known_words(text), _known_words(" ".join(names))
    return bool(wanted) and all(any(other.startswith(word) for other in known) for word in wanted)


def _word_likeness(word: str, other: str) -> float:
    if other.startswith(word):
        return 1.0
    if 2 * min(len(word), len(other)) < LEAST_ALIKE * (len(word) + len(other)):
        return 0.0  # too different in length to be alike
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, other, word, autojunk=False)
    if matcher.quick_ratio() < LEAST_ALIKE:
        return 0.0
    alike = matcher.ratio()
    return alike if alike >= LEAST_ALIKE else 0.0


def folded(text: str) -> str:
    """Without case, accents and width: `Ångström` and `ANGSTROM` are the same."""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(LETTERS)
    return "".join(c for c in parts if unicodedata.combining(c) in (0, VIRAMA)).strip()


@lru_cache(maxsize=1024)
def _known_words(text: str) -> tuple[str, ...]:
    """Of what is compared with each letter that is typed."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[str]:
    word = ""
    for character in folded(text):
        unspaced = _is_unspaced(character)
        if not unspaced and (character.isalnum() or unicodedata.category(character)[0] == "M"):
            word += character
            continue
        if word:
            yield word
        if unspaced:
            yield character
        word = ""
    if word:
        yield word


def _is_unspaced(character: str) -> bool:
    code = ord(character)
    return code >= UNSPACED[0][0] and any(first <= code <= last for first, last in UNSPACED)


def _grams(word: str) -> Iterator[str]:
    padded = f"__{word}_"
    return (padded[at : at + 3] for at in range(len(padded) - 2))
