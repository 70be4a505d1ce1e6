"""Finding what a person names: by id, by the beginning of an id, by name, or by hire and task key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from app.models.errors import UserError
from app.models.onboarding import Hire
from app.models.people import Department, Location, Person
from app.models.tasks import Task
from app.models.text import one_line
from app.models.wording import listed

from .session import Session

T = TypeVar("T")
SHOWN_ID = 8
"""Characters of an id that are shown; the beginning of an id is enough to name it."""
MOST_NAMED = 5


def hire(session: Session, text: str) -> Hire:
    """The hire that is named. Who is only like the text is asked for, never taken: a slip must hit nobody."""
    found = session.workspace.hires.find(text)
    if not found and (similar := session.workspace.hires.similar(text, MOST_NAMED)):
        meant = listed([hire.name for hire in similar], "or")
        raise UserError(f"There is no hire “{text}”; did you mean {meant}?")
    return _the_one(found, "hire", text, lambda h: f"{h.name} ({h.id[:SHOWN_ID]})")


def task(session: Session, text: str) -> Task:
    """A task by the beginning of its id, or as `HIRE/KEY`, such as `Maya Chen/IT-2`."""
    name, slash, key = text.rpartition("/")
    if not slash:
        return _the_one(session.workspace.tasks.find(text), "task", text, _task_label)
    owner = hire(session, name)
    found = session.workspace.tasks.by_key(owner.id, key.upper())
    if found is None:
        known = listed([task.key for task in session.workspace.tasks.of_hire(owner.id)])
        raise UserError(f"{owner.name} has no task “{key}”; the tasks are {known}.")
    return found


def person(session: Session, text: str) -> Person:
    people = [p for p in session.setup.people.values() if p.active]
    return _the_one(_named(people, text, lambda p: (p.id, p.name, p.email)), "person", text, _name, people)


def location(session: Session, text: str) -> Location:
    places = list(session.setup.locations.values())
    return _the_one(_named(places, text, lambda p: (p.id, p.name)), "location", text, _name, places)


def location_or_only(session: Session, text: str | None) -> Location:
    """The location that is named; where none is, the only one that there is."""
    if text is not None:
        return location(session, text)
    places = list(session.setup.locations.values())
    if not places:
        raise UserError("There is no location yet: add one with `headstart location add`.")
    if len(places) > 1:
        raise UserError(f"Name the location: {listed([place.name for place in places], 'or')}.")
    return places[0]


def department(session: Session, text: str) -> Department:
    departments = list(session.setup.departments.values())
    found = _named(departments, text, lambda d: (d.key, d.name, d.short))
    return _the_one(found, "department", text, _name, departments)


def giver(session: Session, text: str) -> str:
    """Who gives an input, as facts name them: `manager`, `new_hire`, a department's key or a person's id.

    `outside: NAME` is somebody who is not in the workspace, and stays the name.
    """
    from app.models.catalogue import MANAGER, NEW_HIRE

    key = text.strip().casefold().replace(" ", "_")
    if key in (MANAGER, NEW_HIRE, *session.setup.departments):
        return key
    outside, colon, name = text.partition(":")
    if colon and outside.strip().casefold() == "outside":
        return one_line(name, "giver")
    return person(session, text).id


def _named(items: Iterable[T], text: str, names: Callable[[T], Sequence[str | None]]) -> list[T]:
    """What bears the name exactly, else what begins with it."""
    wanted = text.strip().casefold()
    exact = [item for item in items if wanted in (name.casefold() for name in names(item) if name)]
    return exact or [
        item for item in items if any(name.casefold().startswith(wanted) for name in names(item) if name)
    ]


def _the_one(
    found: Sequence[T], kind: str, text: str, label: Callable[[T], str], known: Sequence[T] = ()
) -> T:
    if len(found) == 1 and text.strip():
        return found[0]
    if found and text.strip():
        names = [label(item) for item in found[:MOST_NAMED]]
        raise UserError(f"“{text}” may be {listed(names, 'or')}: name the {kind} more exactly.")
    raise UserError(f"There is no {kind} “{text}”{_choices([label(item) for item in known])}.")


def _choices(names: Sequence[str]) -> str:
    if not names:
        return ""
    more = [f"{len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else []
    return f"; known: {listed([*names[:MOST_NAMED], *more])}"


def _task_label(task: Task) -> str:
    return f"{task.key} {task.title} ({task.id[:SHOWN_ID]})"


def _name(item: Person | Location | Department) -> str:
    return item.name
