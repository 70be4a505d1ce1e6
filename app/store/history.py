"""What can be undone and done again: the last changes of each person, and the way back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Protocol

from attrs import asdict, frozen

from app.models.language import Sentence, recalled, remembered, text

from .database import Database
from .failures import DAMAGED, Damaged
from .recorder import Entry, Row

KEPT = 100


@frozen(kw_only=True)
class Change:
    """One thing that a person did, with the rows that it changed."""

    id: str
    at: datetime
    person_id: str | None = None
    label: Sentence
    hire_id: str | None = None
    entries: tuple[Entry, ...]


class Restorable(Protocol):
    """Rows that can be put back, under the name that their entries carry."""

    @property
    def name(self) -> str: ...

    def put_back(self, key: tuple[str, ...], before: Row | None, after: str | None) -> None: ...


class History:
    def __init__(self, database: Database, tables: Iterable[Restorable]) -> None:
        self._database = database
        self._tables = {table.name: table for table in tables}

    def add(self, change: Change) -> None:
        """Keep the change, and of that person no more than the last 100."""
        with self._database.writing(), self._database.unawaited():
            self._database.queries.add_change(
                id=change.id,
                at=change.at,
                person_id=change.person_id,
                label=remembered(change.label),
                hire_id=change.hire_id,
                entries=_text(change.entries),
            )
            self._database.queries.forget_old_changes(person_id=change.person_id, kept=KEPT)

    def find(self, id: str) -> Change | None:
        return _change(self._database.queries.change_with_id(id=id))

    def next_steps(self, person_id: str | None) -> tuple[Change | None, Change | None]:
        """What the next undo and the next redo of a person would take."""
        who = {"person_id": person_id}
        undo, redo = self._database.queries.together(("latest_change", who), ("latest_undone", who))
        return _change(next(iter(undo), None)), _change(next(iter(redo), None))

    def latest(self, person_id: str | None) -> Change | None:
        """The last change of the person that is not undone."""
        return _change(self._database.queries.latest_change(person_id=person_id))

    def next_redo(self, person_id: str | None) -> Change | None:
        """The change of the person that was undone last, unless another was made since.

        Its entries are the way back from the undo.
        """
        return _change(self._database.queries.latest_undone(person_id=person_id))

    def undone(self, id: str, at: datetime, back: Iterable[Entry] = ()) -> None:
        """Note that a change was undone. `back` are the entries of the undo; without, there is no redo."""
        with self._database.writing():
            self._database.queries.mark_undone(id=id, at=at, entries=_text(back))

    def redone(self, id: str, back: Iterable[Entry]) -> None:
        """Note that a change was done again; `back` are the entries that undo it once more."""
        with self._database.writing():
            self._database.queries.mark_redone(id=id, entries=_text(back))

    def no_redo(self, id: str) -> None:
        """Note that a change that was undone can't be done again."""
        with self._database.writing():
            self._database.queries.forget_redo(id=id)

    def restore(self, entries: Iterable[Entry]) -> None:
        """Put the rows back as they were, the last first.

        All or nothing: StaleRow names the first one that somebody changed meanwhile.
        """
        with self._database.transaction():
            for entry in reversed(tuple(entries)):
                self._tables[entry.table].put_back(entry.key, entry.before, entry.after)


def _change(row: tuple[Any, ...] | None) -> Change | None:
    if row is None:
        return None
    id, at, person_id, label, hire_id, entries = row
    return Change(
        id=id,
        at=datetime.fromisoformat(at),
        person_id=person_id,
        label=recalled(label),
        hire_id=hire_id,
        entries=_entries(entries),
    )


def _text(entries: Iterable[Entry]) -> str:
    return json.dumps([asdict(entry) for entry in entries], ensure_ascii=False)


def _entries(kept: str) -> tuple[Entry, ...]:
    try:
        return tuple(Entry(**entry | {"key": tuple(entry["key"])}) for entry in json.loads(kept))
    except (ValueError, KeyError, TypeError) as error:
        raise Damaged(text(DAMAGED)) from error
