"""What a change that can be undone was, and whose: in words, and as tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date

from attrs import frozen

from app.models.language import plural, text
from app.models.onboarding import Hire
from app.models.tasks import Task
from app.models.wording import listed, shortlist
from app.store.history import Change

from .session import Session

OF_HIRES = frozenset({"hires", "onboardings", "tasks", "facts", "fact_links"})
"""The tables whose rows belong to one hire each."""

OF_SETUP = frozenset({"people", "locations", "departments"})
"""The tables whose rows have a name that people know them by."""


@frozen(kw_only=True)
class Steps:
    """What the next undo and the next redo of a person would be, in words; None where there is none."""

    undo: str | None
    redo: str | None
    undone_from: date | None = None
    """The day of what would be undone, where that is before today."""


def steps(session: Session) -> Steps:
    undo, redo = session.workspace.history.next_steps(session.person_id)
    words = dict(_described(session, [change for change in (undo, redo) if change]))
    return Steps(
        undo=words[undo.id] if undo else None,
        redo=words[redo.id] if redo else None,
        undone_from=_older(undo, session.day_by_the_clock) if undo else None,
    )


def _older(change: Change, today: date) -> date | None:
    done_on = change.at.astimezone().date()
    return done_on if done_on < today else None


def described(session: Session, change: Change) -> str:
    """`“Hand over” for “Laptop ordered”, Björn Åkesson`, `“Done” for 3 tasks, Maya Chen`.

    To be asked before the change is taken back or done again.
    """
    ((_, words),) = _described(session, [change])
    return words


def _described(session: Session, changes: Sequence[Change]) -> Iterator[tuple[str, str]]:
    """With the id of each."""
    hires, tasks = _hires(session, changes), _tasks(session, changes)
    for change in changes:
        names = listed(shortlist(sorted(_names(hires, change) or _setup(session, change))))
        what = _what(change, _moved(tasks, change))
        yield change.id, text("{what}, {whose}", what=what, whose=names) if names else what


def _what(change: Change, tasks: Sequence[Task]) -> str:
    """What was done, and with which task, how many of them, or which inputs."""
    if len(tasks) == 1:
        return text("“{what}” for “{task}”", what=change.label, task=tasks[0].title)
    if tasks:
        return plural(len(tasks), "“{what}” for {n} task", "“{what}” for {n} tasks", what=change.label)
    if inputs := _inputs(change):
        return text("“{what}” for {things}", what=change.label, things=listed(shortlist(inputs)))
    return change.label


def hires_of(change: Change) -> frozenset[str]:
    """The hires whose rows a change touched; the tables of one row a hire have the hire's id as their key."""
    before = [entry.before for entry in change.entries if entry.before is not None]
    touched = {row["hire_id"] for row in before if "hire_id" in row}
    keyed = {entry.key[0] for entry in change.entries if entry.table in ("onboardings", "facts")}
    return frozenset(touched | keyed)


def only_hires(change: Change) -> frozenset[str]:
    """The hires, where the change touched nothing but what is theirs; none otherwise."""
    touched = {entry.table for entry in change.entries}
    return hires_of(change) if touched <= OF_HIRES else frozenset()


def moved_tasks(session: Session, change: Change) -> list[Task]:
    """The tasks that the change was about, in order; none where it was about an onboarding as a whole."""
    return _moved(_tasks(session, [change]), change)


def _moved(tasks: Mapping[str, Task], change: Change) -> list[Task]:
    found = (tasks[id] for id in _touched(change) if id in tasks)
    return sorted(found, key=lambda task: (task.hire_id, task.position))


def _touched(change: Change) -> Set[str]:
    """The ids of the tasks that the change was about."""
    if any(entry.table == "onboardings" for entry in change.entries):
        return set()
    return {entry.key[0] for entry in change.entries if entry.table in ("tasks", "fact_links")}


def _tasks(session: Session, changes: Iterable[Change]) -> dict[str, Task]:
    ids = {id for change in changes for id in _touched(change)}
    return {task.id: task for task in session.workspace.tasks.with_ids(ids)} if ids else {}


def _hires(session: Session, changes: Iterable[Change]) -> dict[str, Hire]:
    ids = {id for change in changes for id in hires_of(change)}
    return {hire.id: hire for hire in session.workspace.hires.with_ids(ids)} if ids else {}


def _inputs(change: Change) -> list[str]:
    if any(entry.table == "onboardings" for entry in change.entries):
        return []
    return [entry.key[1].replace("_", " ") for entry in change.entries if entry.table == "facts"]


def _names(hires: Mapping[str, Hire], change: Change) -> list[str]:
    """Of the hires, those too that the change brings back."""
    stored = [hires[id].name for id in hires_of(change) if id in hires]
    kept = (entry.before for entry in change.entries if entry.table == "hires")
    return stored or [str(row["name"]) for row in kept if row is not None]


def _setup(session: Session, change: Change) -> list[str]:
    """The people, places and departments that a change of the setup was about, those too that it brings back."""
    setup = session.setup
    names = {
        **{person.id: person.name for person in setup.people.values()},
        **{location.id: location.name for location in setup.locations.values()},
        **{department.key: department.name for department in setup.departments.values()},
    }
    for entry in change.entries:
        if entry.table in OF_SETUP and entry.before is not None:
            names.setdefault(entry.key[0], str(entry.before["name"]))
    parts = dict.fromkeys(part for entry in change.entries for part in entry.key if part in names)
    return [names[part] for part in parts]
