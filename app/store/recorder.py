"""What a transaction changed, row by row, so that it can be undone."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

Row = Mapping[str, Any]
Later = Callable[[], Row | None]


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
        self._rows: dict[tuple[str, tuple[str, ...]], tuple[Row | None, Later]] = {}

    def note(self, table: str, key: tuple[str, ...], before: Row | None, after: Later) -> None:
        """`after` is asked when the entries are: most transactions never need them."""
        first = self._rows.get((table, key), (before, None))[0]
        self._rows[table, key] = (first, after)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows that are different now, in the order in which they were first touched."""
        found = []
        for (table, key), (before, later) in self._rows.items():
            after = later()
            if before != after:
                found.append(
                    Entry(table=table, key=key, before=before, after=fingerprint(after) if after else None)
                )
        return tuple(found)

    def clear(self) -> None:
        self._rows.clear()

    def mark(self) -> Any:
        """The state to come `back` to where a part of the transaction fails."""
        return dict(self._rows)

    def back(self, mark: Any) -> None:
        self._rows = mark


def fingerprint(row: Row) -> str:
    """Equal for rows with equal columns, whatever their order."""
    from hashlib import blake2b

    text = json.dumps(dict(row), sort_keys=True, separators=(",", ":"))
    return blake2b(text.encode(errors="surrogatepass"), digest_size=16).hexdigest()
