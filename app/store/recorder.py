"""What a transaction changed, row by row, so that it can be undone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

Row = Mapping[str, Any]
Step = tuple[str, tuple[str, ...], Row | None, Row | None]
"""A table, the key of a row in it, and the row before and after."""


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

    def note(self, steps: Callable[[], Iterable[Step]]) -> None:
        """`steps` is asked when the entries are, which most transactions never need."""
        self._steps.append(steps)

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
        self._steps.clear()

    def mark(self) -> int:
        """The place to come `back` to where a part of the transaction fails."""
        return len(self._steps)

    def back(self, mark: int) -> None:
        del self._steps[mark:]


def fingerprint(row: Row) -> str:
    """Equal for rows with equal columns, whatever their order."""
    from hashlib import blake2b

    text = json.dumps(dict(row), sort_keys=True, separators=(",", ":"))
    return blake2b(text.encode(errors="surrogatepass"), digest_size=16).hexdigest()
