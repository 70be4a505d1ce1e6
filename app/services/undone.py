"""What a change that can be undone was, and whose: in words, and as tasks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.models.tasks import Task
from app.models.wording import listed
from app.store.history import Change

from .session import Session

MOST_NAMED = 3


def described(session: Session, change: Change, hires: Iterable[str]) -> str:
    """`Hand over of IT-7, Björn Åkesson`. To be asked before the change is taken back."""
    things = [task.key for task in moved_tasks(session, change)] or _inputs(change)
    whose = [hire.name for hire_id in hires for hire in session.workspace.hires.find(hire_id)]
    of = f" of {_few(things)}" if things else ""
    names = _few(sorted(whose) or _setup(session, change))
    return f"{change.label}{of}{f', {names}' if names else ''}"


def moved_tasks(session: Session, change: Change) -> list[Task]:
    """The tasks that the change was about; none where it was about an onboarding as a whole."""
    if any(entry.table == "onboardings" for entry in change.entries):
        return []
    touched = dict.fromkeys(e.key[0] for e in change.entries if e.table in ("tasks", "fact_links"))
    return [task for task_id in touched for task in session.workspace.tasks.find(task_id)]


def _inputs(change: Change) -> list[str]:
    if any(entry.table == "onboardings" for entry in change.entries):
        return []
    return [entry.key[1].replace("_", " ") for entry in change.entries if entry.table == "facts"]


def _setup(session: Session, change: Change) -> list[str]:
    """The people, places and departments that a change of the setup was about."""
    setup = session.setup
    names = {
        **{person.id: person.name for person in setup.people.values()},
        **{location.id: location.name for location in setup.locations.values()},
        **{department.key: department.name for department in setup.departments.values()},
    }
    parts = dict.fromkeys(part for entry in change.entries for part in entry.key if part in names)
    return [names[part] for part in parts]


def _few(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMED
    return listed([*names[:MOST_NAMED], *([f"{more} more"] if more > 0 else [])])
