"""Who did what and when: fields and keyed hashes of their values, in a chain that shows tampering."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from attrs import evolve, field, frozen

from .database import Database
from .rows import entities, json_keys, plain
from .settings import Settings

KEY = "activity.key"
HEAD = "activity.head"
START = ""


@frozen(kw_only=True)
class Activity:
    """One thing that happened. `fields` are what changed and to which values; read back, to which hashes.

    `note` is what a person wrote. It can be erased later: the chain holds its hash only.
    """

    id: str
    at: datetime
    person_id: str | None = None
    action: str
    hire_id: str | None = None
    task_id: str | None = None
    fields: Mapping[str, Any] = field(factory=dict)
    note: str | None = None


@frozen(kw_only=True)
class _Stored:
    """An activity as a row: `mark` covers the row and the mark of the one before it."""

    position: int
    id: str
    at: datetime
    person_id: str | None
    action: str
    hire_id: str | None
    task_id: str | None
    fields: Mapping[str, str]
    note: str | None
    note_mark: str | None
    mark: str


class ActivityLog:
    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings

    def append(self, activity: Activity) -> None:
        self.append_many([activity])

    def append_many(self, activities: Sequence[Activity]) -> None:
        """Add them in this order; one whose id is known already changes nothing."""
        with self._database.writing():
            ids = json_keys(activity.id for activity in activities)
            known = {row[0] for row in self._database.queries.known_activity(ids=ids)}
            head = self._settings.get(HEAD)
            position, mark = head["count"], head["mark"]
            marked = _Marks(self._settings.get(KEY))
            stored = []
            for activity in activities:
                if activity.id in known:
                    continue
                known.add(activity.id)
                position += 1
                row = marked.stored(activity, position, mark)
                mark = row.mark
                stored.append(row)
            self._database.insert_many("activity", stored)
            self._settings.set(HEAD, {"count": position, "mark": mark})

    def of_hire(self, hire_id: str, limit: int = 100) -> list[Activity]:
        """Newest first."""
        return entities(Activity, self._database.queries.activity_of_hire(hire_id=hire_id, count=limit))

    def of_task(self, task_id: str) -> list[Activity]:
        """Newest first."""
        return entities(Activity, self._database.queries.activity_of_task(task_id=task_id))

    def verify(self) -> str | None:
        """A sentence where the activity was altered, shortened or reordered; None where it is whole."""
        with self._database.reading():
            rows = entities(_Stored, self._database.queries.whole_activity())
            head = self._settings.get(HEAD)
            marked = _Marks(self._settings.get(KEY))
            mark = START
            for position, row in enumerate(rows, start=1):
                if row.position != position or row.mark != marked.chained(row, mark) or not marked.noted(row):
                    return f"The activity was altered: entry {row.position} is not as it was written."
                mark = row.mark
            if (len(rows), mark) != (head["count"], head["mark"]):
                return f"The activity is incomplete: it has {len(rows)} entries of {head['count']}."
            return None


class _Marks:
    """Keyed hashes (HMAC-SHA-256) under the key of the workspace."""

    def __init__(self, key: str) -> None:
        from hmac import digest

        secret = bytes.fromhex(key)
        self._of: Callable[[str], str] = lambda text: digest(
            secret, text.encode(errors="surrogatepass"), "sha256"
        ).hex()

    def stored(self, activity: Activity, position: int, previous: str) -> _Stored:
        fields = {
            name: self._of(json.dumps([name, plain(value)], ensure_ascii=False))[:32]
            for name, value in activity.fields.items()
        }
        row = _Stored(
            position=position,
            id=activity.id,
            at=activity.at,
            person_id=activity.person_id,
            action=activity.action,
            hire_id=activity.hire_id,
            task_id=activity.task_id,
            fields=fields,
            note=activity.note,
            note_mark=None if activity.note is None else self._note(activity.id, activity.note),
            mark="",
        )
        return evolve(row, mark=self.chained(row, previous))

    def chained(self, row: _Stored, previous: str) -> str:
        covered = [
            previous,
            row.position,
            row.id,
            plain(row.at),
            row.person_id,
            row.action,
            row.hire_id,
            row.task_id,
            dict(row.fields),
            row.note_mark,
        ]
        return self._of(json.dumps(covered, ensure_ascii=False))

    def noted(self, row: _Stored) -> bool:
        """Whether the note is the one that was written, or erased."""
        return row.note is None or row.note_mark == self._note(row.id, row.note)

    def _note(self, id: str, note: str) -> str:
        return self._of(json.dumps([id, note], ensure_ascii=False))
