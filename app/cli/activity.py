"""Who did what and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from app.models.wording import day
from app.services.session import Session
from app.store.activity import Activity

from .output import table


def activity_document(session: Session, history: Sequence[Activity]) -> list[dict[str, Any]]:
    return [
        {
            "at": entry.at.isoformat(),
            "person": _person(session, entry),
            "action": entry.action,
            "task_id": entry.task_id,
            "fields": list(entry.fields),
            "note": entry.note,
        }
        for entry in history
    ]


def activity_lines(session: Session, history: Sequence[Activity]) -> Iterator[str]:
    if not history:
        return
    titles = {task.id: task.key for entry in history[:1] if entry.hire_id
              for task in session.workspace.tasks.of_hire(entry.hire_id)}  # fmt: skip
    yield ""
    yield "Activity, newest first:"
    yield from table(
        ["When", "Who", "What", "Task", "Note"],
        [
            [
                f"{day(entry.at.astimezone().date())} {entry.at.astimezone():%H:%M}",
                _person(session, entry) or "not named",
                entry.action,
                titles.get(entry.task_id or "", ""),
                entry.note or "",
            ]
            for entry in history
        ],
        indent="  ",
    )


def _person(session: Session, entry: Activity) -> str | None:
    return session.setup.person_name(entry.person_id)
