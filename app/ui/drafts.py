"""Drafts of the form for a new hire, in the user's settings folder: one for each window on a workspace.

They survive a crash: a draft is written whole or not at all. What is read back may be older than the workspace.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime, timedelta
from itertools import chain, count
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from attrs import asdict, frozen

from app.bootstrap import Place, key_of
from app.models.cataloguecheck import EMPLOYMENTS, WORK_STYLES
from app.models.errors import UserError
from app.models.language import text
from app.services.files import write_atomically
from app.services.newhire import Entries, Offered, refitted
from app.ui.digest import digest
from app.ui.preferences import DRAFTS

T = TypeVar("T")
PRIVATE = 0o700
"""Drafts tell of people: only their writer may look into the folder."""
MOST_PER_CENT, MOST_DAYS = 99, 9_999
A_DAY = timedelta(days=1)
"""After the day on which a draft was kept, where an older version has not written which start was suggested."""


@frozen(kw_only=True)
class Draft:
    """`values` are entries as they stand in the file; `hire_id` is the hire that they would start.

    `suggested` is the start that the form began with.
    """

    hire_id: str
    saved_at: datetime
    suggested: date
    values: Mapping[str, Any]

    def entries(self, offered: Offered) -> Entries:
        """The entries as far as they make sense in the workspace of now."""
        values, blank = self.values, offered.blank
        entries = Entries(
            name=_text(values.get("name")),
            role=_text(values.get("role")),
            start_on=_day(values.get("start_on")) or blank.start_on,
            location_id=_text(values.get("location_id")),
            work_style=_one_of(values.get("work_style"), WORK_STYLES, blank.work_style),
            employment=_one_of(values.get("employment"), EMPLOYMENTS, blank.employment),
            team=_text(values.get("team")),
            manager=_text(values.get("manager")),
            probability=_count(values.get("probability"), MOST_PER_CENT),
            facts=_by_key(values.get("facts"), _text),
            options=_by_key(values.get("options"), _text),
            expedite=_by_key(values.get("expedite"), lambda value: _count(value, MOST_DAYS)),
            done=_texts(values.get("done")),
        )
        return refitted(entries, self.suggested, offered)

    @property
    def name(self) -> str:
        return _text(self.values.get("name")).strip()


_taken: dict[Path, object] = {}
"""The drafts that windows work on, with whose they are."""
_taking = Lock()


class Drafts:
    """Reads and writes the draft of one window. Never called by the thread of the window, apart from `release`.

    A window takes a draft that no other one works on: one that was left behind, else a new one.
    """

    def __init__(self, settings: Path, workspace: Place, owner: object) -> None:
        """Whoever has the same `owner` works on the same draft."""
        self._name = digest(key_of(workspace))[:24]
        self._folder, self._owner = settings / DRAFTS, owner

    @property
    def _path(self) -> Path:
        with _taking:
            path = self._own_or_free()
            _taken[path] = self._owner
            return path

    def _own_or_free(self) -> Path:
        """The draft of this window, else the one that it would take."""
        numbered = (self._folder / f"{self._name}-{number}.json" for number in count(2))
        left_behind = sorted(self._folder.glob(f"{self._name}*.json"))
        free = chain(left_behind, [self._folder / f"{self._name}.json"], numbered)
        own = (path for path, owner in _taken.items() if owner is self._owner)
        return next(chain(own, (path for path in free if path not in _taken)))

    def release(self) -> None:
        """The window is gone: another one may take its draft."""
        with _taking:
            for path in [path for path, owner in _taken.items() if owner is self._owner]:
                del _taken[path]

    def look(self) -> Draft | None:
        """What `read` would answer. What was left behind stays free for any window."""
        with _taking:
            path = self._own_or_free()
        return _read(path)

    def read(self) -> Draft | None:
        """The draft; None where there is none, or one that can't be read."""
        return _read(self._path)

    def write(self, hire_id: str, saved_at: datetime, entries: Entries, suggested: date) -> None:
        """Keep them, and which start was suggested.

        Raises UserError where they can't be kept; then an older draft is unchanged.
        """
        content = {
            "hire_id": hire_id,
            "saved_at": saved_at.isoformat(),
            "suggested": suggested.isoformat(),
            "entries": {**asdict(entries), "start_on": entries.start_on.isoformat()},
        }
        try:
            self._folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        except OSError as error:
            said = text("The draft is not kept: {folder} can't be made.", folder=self._folder)
            raise UserError(said) from error
        write_atomically(self._path, json.dumps(content, indent=1).encode())

    def forget(self) -> None:
        """A draft that can't be taken away stays: its hire is known when it is read again."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            return


def _read(path: Path) -> Draft | None:
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
        saved_at = datetime.fromisoformat(read["saved_at"])
        return Draft(
            hire_id=str(read["hire_id"]),
            saved_at=saved_at,
            suggested=_day(read.get("suggested")) or saved_at.date() + A_DAY,
            values=dict(read["entries"]),
        )
    except (OSError, ValueError, OverflowError, TypeError, KeyError, RecursionError):
        return None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        return None


def _count(value: object, most: int) -> int | None:
    return value if isinstance(value, int) and 1 <= value <= most else None


def _one_of(value: object, known: Collection[str], otherwise: str) -> str:
    return value if isinstance(value, str) and value in known else otherwise


def _texts(value: object) -> tuple[str, ...]:
    return tuple(sorted(filter(None, map(_text, value)))) if isinstance(value, list) else ()


def _by_key(values: object, read: Callable[[object], T | None]) -> dict[str, T]:
    """The values of a mapping that can be read, without those that are empty."""
    if not isinstance(values, Mapping):
        return {}
    found = {str(key): read(value) for key, value in values.items()}
    return {key: value for key, value in found.items() if value}
