"""What a transaction changed, row by row, so that it can be undone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any

from attrs import frozen

Row = Mapping[str, Any]
Step = tuple[str, tuple[str, ...], Row | None, Row | None]
"""A table, the key of a row in it, and the row before and after."""
NOTHING = 0, 0
"""The mark of a transaction that begins."""
Write = Callable[[list[Any]], None]


@frozen(kw_only=True)
class Entry:
    """One row that changed: its table and key, its columns before, and the fingerprint of those after.

    `before` is None for a row that is new, `after` for one that was removed.
    """

    table: str
    key: tuple[str, ...]
    before: Row | None
    after: str | None


class Recorder:
    """Collects the rows that one transaction changes, each once however often it changed."""

    def __init__(self) -> None:
        self._steps: list[Callable[[], Iterable[Step]]] = []
        self._last: list[tuple[Write, object]] = []

    def note(self, steps: Callable[[], Iterable[Step]]) -> None:
        """`steps` is asked when the entries are, which most transactions never need."""
        self._steps.append(steps)

    def note_last(self, write: Write, item: object) -> None:
        """Have `write` called with all items that were noted for it when the rest of the transaction is done."""
        self._last.append((write, item))

    def finish(self) -> None:
        """Write what comes last."""
        for write, noted in groupby(self._last, key=itemgetter(0)):
            write([item for _, item in noted])

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows that are different now, in the order in which they were first touched."""
        rows: dict[tuple[str, tuple[str, ...]], tuple[Row | None, Row | None]] = {}
        for steps in self._steps:
            for table, key, before, after in steps():
                rows[table, key] = (rows.get((table, key), (before,))[0], after)
        return tuple(
            Entry(table=table, key=key, before=before, after=fingerprint(after) if after else None)
            for (table, key), (before, after) in rows.items()
            if before != after
        )

    def clear(self) -> None:
        """What follows is a change of its own. What comes last is written all the same."""
        self._steps.clear()

    def mark(self) -> tuple[int, int]:
        """The place to come `back` to where a part of the transaction fails."""
        return len(self._steps), len(self._last)

    def back(self, mark: tuple[int, int]) -> None:
        steps, last = mark
        del self._steps[steps:]
        del self._last[last:]


def fingerprint(row: Row) -> str:
    """Equal for rows with equal columns, whatever their order."""
    from hashlib import blake2b

    text = json.dumps(dict(row), sort_keys=True, separators=(",", ":"))
    return blake2b(text.encode(errors="surrogatepass"), digest_size=16).hexdigest()
