"""Notes on a task: what people want to tell each other. They stand in its activity, and stay there."""

from __future__ import annotations

from app.models.changes import Changes
from app.models.errors import UserError
from app.models.language import mark, text

from .journal import record
from .session import Session

ACTION = mark("note")
LONGEST = 2_000


def add_note(session: Session, task_id: str, words: str) -> Changes:
    """Write a note down with who and when. Raises UserError where it is empty or too long."""
    words = words.strip()
    if not words:
        raise UserError(text("The note is empty: write some words first."))
    if len(words) > LONGEST:
        raise UserError(text("The note has {n} characters: at most {most} fit.", n=len(words), most=LONGEST))
    task = session.workspace.tasks.task(task_id)
    with session.workspace.transaction(hires=[task.hire_id]):
        record(session, ACTION, hire_id=task.hire_id, task_id=task.id, note=words)
    return Changes(hires=frozenset({task.hire_id}), tasks=frozenset({task.id}))
