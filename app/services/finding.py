"""Finding people and tasks by a few words, typing errors forgiven: what the palette of the window asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, auto

from attrs import frozen

from app.models.catalogue import Template
from app.models.language import apart
from app.models.language import text as worded
from app.models.onboarding import Hire
from app.models.people import Person
from app.models.tasks import OPEN_STATES, Task
from app.models.wording import dated
from app.store import search
from app.store.tasks import QueuedTask

from .session import Session
from .workrow import starts

MOST_HIRES, MOST_TASKS, MOST_PEOPLE = 5, 4, 3
LOOKED_AT = 200
"""Tasks of each department and state that are looked at, the most urgent first."""


class Kind(Enum):
    HIRE = auto()
    TASK = auto()
    PERSON = auto()


@frozen(kw_only=True)
class Found:
    """One thing: `words` name it, `detail` tells it from others. `likeness` is 1 where all that was typed fits.

    `id` is that of the hire, the task or the person; a task has its `hire_id`, too.
    """

    kind: Kind
    id: str
    hire_id: str = ""
    words: str
    detail: str
    likeness: float = 1.0


def likeness(text: str, *names: str) -> float:
    """How well a text finds something by its names: 0 not at all, 1 where every word begins one of theirs."""
    return search.likeness(text, *names)


def has_words(text: str, name: str) -> bool:
    """Whether each word of the text is one of the name's, to its end."""
    return search.has_words(text, name)


def has_beginnings(text: str, *names: str) -> bool:
    """Whether each word of the text begins one of the names' words."""
    return search.has_beginnings(text, *names)


def find(session: Session, text: str) -> list[Found]:
    """New hires, tasks and people that the text may mean, the best of each kind first."""
    with session.workspace.reading():
        return [*_hires(session, text), *_tasks(session, text), *_people(session, text)]


def hires(session: Session, ids: Sequence[str]) -> list[Found]:
    """These hires in this order, apart from those who are not there any more."""
    with session.workspace.reading():
        known = [hire for hire_id in ids for hire in session.workspace.hires.find(hire_id)]
        return [_hire(session, hire) for hire in known]


def _hires(session: Session, text: str) -> list[Found]:
    """Those of whom each word says something, else all that are like the text as a whole."""
    similar = session.workspace.hires.similar(text, MOST_HIRES)
    found = [_hire(session, hire, search.likeness(text, *_names(hire))) for hire in similar]
    return [one for one in found if one.likeness] or found


def _hire(session: Session, hire: Hire, alike: float = 1.0) -> Found:
    onboarding = session.workspace.hires.onboarding(hire.id)
    runs = onboarding.withdrawn_on is None
    when = starts(onboarding.start_on, session.today, year=True) if runs else worded("withdrawn")
    detail = f"{apart(hire.role)} · {when}"
    return Found(kind=Kind.HIRE, id=hire.id, words=hire.name, detail=detail, likeness=alike)


def _names(hire: Hire) -> list[str]:
    return [name for name in (hire.name, hire.role, hire.team) if name]


def _people(session: Session, text: str) -> list[Found]:
    found = session.workspace.search.search(text, MOST_PEOPLE, kind="person")
    people = [session.setup.people[id] for _, id in found if id in session.setup.people]
    return [
        Found(
            kind=Kind.PERSON,
            id=person.id,
            words=person.name,
            detail=_place(session, person),
            likeness=search.likeness(text, person.name, person.email or ""),
        )
        for person in people
        if search.likeness(text, person.name, person.email or "")
    ]


def _place(session: Session, person: Person) -> str:
    if not person.active:
        return worded("not active")
    department = session.setup.departments.get(person.department or "")
    return department.name if department else person.email or ""


def _tasks(session: Session, text: str) -> list[Found]:
    """Words that name a task, and beside them perhaps words that name whose it is."""
    templates = _templates(session)
    words = text.split()
    of_tasks = [word for word in words if any(search.likeness(word, *_titles(t)) for t in templates)]
    others = " ".join(word for word in words if word not in of_tasks)
    if not of_tasks:
        return []
    about = " ".join(of_tasks)
    if others:
        similar = session.workspace.hires.similar(others, MOST_HIRES)
        owners = [(hire, search.likeness(others, *_names(hire))) for hire in similar]
        return _best(
            _task(session, task, hire.name, min(alike, search.likeness(about, task.key, task.title)))
            for hire, alike in owners
            for task in session.workspace.tasks.of_hire(hire.id)
        )
    alike = {template.key: search.likeness(about, *_titles(template)) for template in templates}
    meant = [template for template in templates if alike[template.key]]
    return _best(
        _task(session, queued.task, queued.hire_name, alike[queued.task.key])
        for queued in _most_urgent(session, meant)
    )


def _templates(session: Session) -> Sequence[Template]:
    if session.workspace.catalogue.latest() is None:
        return ()
    return session.setup.catalogue(session.setup.latest_revision).templates


def _titles(template: Template) -> tuple[str, str]:
    return template.key, template.title


def _most_urgent(session: Session, templates: Sequence[Template]) -> list[QueuedTask]:
    """Open tasks of these templates, by the day on which they must begin."""
    keys = {template.key for template in templates}
    found = [
        queued
        for department in dict.fromkeys(template.department for template in templates)
        for queued in session.workspace.tasks.of_department(department, OPEN_STATES, limit=LOOKED_AT)
        if queued.task.key in keys
    ]
    return sorted(found, key=lambda queued: (queued.task.latest_start or session.today, queued.task.id))


def _task(session: Session, task: Task, whose: str, alike: float) -> Found:
    departments = session.setup.departments
    due = worded("due {day}", day=dated(task.due_on, session.today)) if task.due_on else ""
    return Found(
        kind=Kind.TASK,
        id=task.id,
        hire_id=task.hire_id,
        words=task.title,
        detail=" · ".join(filter(None, (apart(whose), apart(departments[task.department].name), due))),
        likeness=alike,
    )


def _best(found: Iterable[Found]) -> list[Found]:
    """Those that fit best; of equal ones the first."""
    fitting = [one for one in found if one.likeness]
    return sorted(fitting, key=lambda one: -one.likeness)[:MOST_TASKS]
