"""Who a task can be handed to, and what it can wait for: what somebody chooses from."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrs import frozen

from app.models.catalogue import MANAGER, NEW_HIRE
from app.models.language import text
from app.models.people import Person
from app.models.tasks import Task

from .planning import assessment_of
from .session import Session
from .tasks import must_depend


@frozen(kw_only=True)
class Candidate:
    """A person who can be given a task: `what` says where the person works, or what for it is handed there."""

    id: str
    name: str
    what: str


@frozen(kw_only=True)
class Missing:
    """Something that a hire's tasks wait for already."""

    key: str
    title: str
    giver: str


@frozen(kw_only=True)
class Waitable:
    """What tasks can wait for. `givers` are keys, as facts name who gives them, with words."""

    missing: Sequence[Missing]
    givers: Sequence[tuple[str, str]]


def candidates(session: Session, department: str, task_ids: Collection[str] = ()) -> list[Candidate]:
    """The people of the department, then the owners of the others for these, then everyone else.

    Not the one who has all of the tasks already.
    """
    owners = {task.owner_id for task in session.workspace.tasks.with_ids(task_ids)}
    return [one for one in _candidates(session, department) if owners != {one.id}]


def _candidates(session: Session, department: str) -> list[Candidate]:
    setup = session.setup
    own = [person for person in setup.people.values() if person.active and person.department == department]
    owners = [
        Candidate(
            id=other.owner_id,
            name=setup.people[other.owner_id].name,
            what=text("receives for {department}", department=other.name),
        )
        for key, other in setup.departments.items()
        if key != department and other.owner_id and setup.people[other.owner_id].active
    ]
    listed = {*(person.id for person in own), *(owner.id for owner in owners)}
    rest = [person for person in setup.people.values() if person.active and person.id not in listed]
    return [
        *(_candidate(session, person) for person in own),
        *owners,
        *(_candidate(session, person) for person in rest),
    ]


def must_send_back(session: Session, tasks: Sequence[Task]) -> None:
    """Raises IllegalMove where the person can't send one of these back, before a reason is asked for."""
    assessments = {hire_id: assessment_of(session, hire_id) for hire_id in {task.hire_id for task in tasks}}
    for task in tasks:
        must_depend(session, task, assessments[task.hire_id])


def waitable(session: Session, hire_ids: Collection[str]) -> Waitable:
    """What the tasks of these hires wait for, and who can be asked."""
    setup = session.setup
    facts = [fact for id in hire_ids for fact in session.workspace.facts.of_hire(id) if fact.missing]
    known = {fact.key: Missing(key=fact.key, title=fact.title, giver=fact.giver) for fact in facts}
    return Waitable(
        missing=list(known.values()),
        givers=[
            (MANAGER, _manager(session, hire_ids)),
            (NEW_HIRE, text("The new hire")),
            *((key, department.name) for key, department in setup.departments.items()),
            *((person.id, person.name) for person in setup.people.values() if person.active),
        ],
    )


def _manager(session: Session, hire_ids: Collection[str]) -> str:
    ids = {session.workspace.hires.hire(id).manager_id for id in hire_ids}
    name = session.setup.person_name(ids.pop()) if len(ids) == 1 else None
    return text("{name}, the hiring manager", name=name) if name else text("The hiring manager")


def _candidate(session: Session, person: Person) -> Candidate:
    department = session.setup.departments.get(person.department or "")
    return Candidate(id=person.id, name=person.name, what=department.name if department else "")
