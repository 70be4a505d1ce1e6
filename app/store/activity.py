"""Who did what and when: fields and keyed hashes of their values, in a chain that shows tampering."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

from attrs import astuple, field, frozen

from app.models.language import Sentence, remembered

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
    action: Sentence
    hire_id: str | None = None
    task_id: str | None = None
    fields: Mapping[str, Any] = field(factory=dict)
    note: str | None = None


@frozen
class _Stored:
    """An activity as a row, all of it as text: `mark` covers the row and the mark of the one before it."""

    position: int
    id: str
    at: str
    person_id: str | None
    action: str
    hire_id: str | None
    task_id: str | None
    fields: str
    note: str | None
    note_mark: str | None
    mark: str


class ActivityLog:
    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings

    @cached_property
    def _marks(self) -> _Marks:
        return _Marks(self._settings.get(KEY))

    def append(self, activity: Activity) -> None:
        self.append_many([activity])

    def append_many(self, activities: Sequence[Activity]) -> None:
        """Add them in this order, at the end of the transaction; one whose id is known already changes nothing."""
        with self._database.writing() as recorder:
            for activity in activities:
                recorder.note_last(self._write, activity)

    def _write(self, activities: list[Activity]) -> None:
        """The chain has one end: who reads it to go on with it keeps it until the commit, which is near."""
        if writer := self._database.activity_writer:
            self._database.execute(writer, {"entries": _as_told(activities)})
            return
        head = json.loads(self._database.queries.setting_to_change(key=HEAD))
        position, mark = head["count"], head["mark"]
        stored = []
        for activity in self._new(activities):
            position += 1
            row = self._marks.stored(activity, position, mark)
            mark = row.mark
            stored.append(row)
        self._database.insert_many("activity", stored)
        self._settings.set(HEAD, {"count": position, "mark": mark})
        self._marks.forget()

    def _new(self, activities: Sequence[Activity]) -> list[Activity]:
        by_id = {activity.id: activity for activity in reversed(activities)}
        known = {row[0] for row in self._database.queries.known_activity(ids=json_keys(by_id))}
        return [activity for id, activity in reversed(by_id.items()) if id not in known]

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
            mark = START
            for position, row in enumerate(rows, start=1):
                if row.position != position or not self._marks.is_whole(row, mark):
                    return f"The activity was altered: entry {row.position} is not as it was written."
                mark = row.mark
            if (len(rows), mark) != (head["count"], head["mark"]):
                return f"The activity is incomplete: it has {len(rows)} entries of {head['count']}."
            return None


def _as_told(activities: Sequence[Activity]) -> str:
    """For a server that writes them itself: it knows the key, so that of the fields it gets what is hashed."""
    return json.dumps(
        [
            {
                "id": activity.id,
                "at": plain(activity.at),
                "person_id": activity.person_id,
                "action": remembered(activity.action),
                "hire_id": activity.hire_id,
                "task_id": activity.task_id,
                "fields": [
                    (json.dumps(name), ascii((name, plain(value)))) for name, value in activity.fields.items()
                ],
                "note": activity.note,
            }
            for activity in activities
        ]
    )


class _Marks:
    """Keyed hashes (HMAC-SHA-256) under the key of the workspace."""

    def __init__(self, key: str) -> None:
        from hmac import digest

        self._secret = bytes.fromhex(key)
        self._digest = digest
        self._fields: dict[tuple[str, Any], str] = {}

    def forget(self) -> None:
        """The hashes that the last batch shared: no value outlives its transaction."""
        self._fields.clear()

    def stored(self, activity: Activity, position: int, previous: str) -> _Stored:
        id, note = activity.id, activity.note
        covered = (
            position,
            id,
            plain(activity.at),
            activity.person_id,
            remembered(activity.action),
            activity.hire_id,
            activity.task_id,
            f"{{{','.join([self._field(name, plain(value)) for name, value in activity.fields.items()])}}}",
        )
        note_mark = None if note is None else self._note(id, note)
        return _Stored(*covered, note, note_mark, self._chained(previous, covered, note_mark))

    def is_whole(self, row: _Stored, previous: str) -> bool:
        """Whether the row is as it was written after the `previous` one; its note may have been erased."""
        *covered, note, note_mark, mark = astuple(row)
        return mark == self._chained(previous, covered, note_mark) and (
            note is None or note_mark == self._note(row.id, note)
        )

    def _chained(self, previous: str, covered: Sequence[Any], note_mark: str | None) -> str:
        return self._of((previous, *covered, note_mark))

    def _field(self, name: str, value: Any) -> str:
        """The name and the hash of the value as JSON; the same few come again and again in one batch."""
        found = self._fields.get((name, value))
        if found is None:
            found = self._fields[name, value] = f'{json.dumps(name)}:"{self._of((name, value))[:32]}"'
        return found

    def _note(self, id: str, note: str) -> str:
        return self._of((id, note))

    def _of(self, values: tuple[Any, ...]) -> str:
        """Written by `ascii`, which is quick, tells texts from their neighbours and never changes."""
        return self._digest(self._secret, ascii(values).encode(), "sha256").hex()
