"""What one connection tells the others of its changes: marks of hires, which they read again."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Protocol

from attrs import frozen

from app.models.changes import mark

__all__ = ["Heard", "Listener", "Look", "News", "mark", "read", "written"]
LONGEST = 7_900
"""Bytes; a server takes messages of less than 8,000."""


@frozen(kw_only=True)
class News:
    """Somebody has changed the hires with these marks; anything at all, where none is named.

    `origin` tells connections apart.
    """

    hires: frozenset[int] = frozenset()
    origin: int = 0


@frozen(kw_only=True)
class Heard:
    """What was told. `looks` says that others may look at something else now."""

    news: list[News]
    looks: bool


Look = tuple[str, str]
"""The id of a hire, and that of the person who looks at it."""


class Listener(Protocol):
    """Hears what others change and look at. One thread uses it; any may `ring`."""

    def hear(self, seconds: float) -> Heard:
        """Wait until somebody tells something or rings; after so long, see whether the server is there.

        Raises StoreUnavailable where it is not.
        """

    def ring(self) -> None:
        """Have `hear` return now."""

    def show(self, looks: Collection[Look]) -> bool:
        """Let others see who looks at what from now on; whether that is different from before."""

    def others(self) -> Mapping[str, frozenset[int]]:
        """Of each hire that is looked at here, the marks of the people who look at it elsewhere."""

    def close(self) -> None: ...


def written(hires: frozenset[str]) -> str:
    """The marks of hires as the text of a message, which every login hears; an empty one for all, or for too many."""
    text = json.dumps(sorted(map(mark, hires))) if hires else ""
    return text if len(text) <= LONGEST else ""


def read(message: str, origin: int) -> News:
    """What a message says. Anybody can send one: what is no list of marks means everything."""
    try:
        marks = json.loads(message or "[]")
    except ValueError:
        marks = []
    known = isinstance(marks, list) and all(type(one) is int for one in marks)
    return News(hires=frozenset(marks if known else ()), origin=origin)
