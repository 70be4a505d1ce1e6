"""Who a task can be handed to, and what it can wait for: what somebody chooses from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from attrs import field, frozen

from app.models.catalogue import MANAGER, NEW_HIRE
from app.models.errors import UserError
from app.models.language import text
from app.models.onboarding import Hire
from app.models.people import Person
from app.models.tasks import Task
from app.store.checklists import read_all

from .planning import assess
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
    """What tasks can wait for. `givers` are keys, as facts name who gives them, with words to choose from.

    `named` are their names in a sentence, by key; `soonest` is the next working day.
    """

    missing: Sequence[Missing]
    givers: Sequence[tuple[str, str]]
    named: Mapping[str, str] = field(factory=dict)
    soonest: date

    def asked(self, title: str, giver: str) -> str:
        """`photo from Maya Chen`."""
        return text("{input} from {giver}", input=title, giver=self.named.get(giver, giver))


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


def not_theirs(session: Session, tasks: Sequence[Task]) -> dict[str, str]:
    """Why the person can neither confirm nor send back a task, by its id; those that they can are left out."""
    return {task.id: str(refusal) for task, refusal in _refusals(session, tasks)}


def must_send_back(session: Session, tasks: Sequence[Task]) -> None:
    """Raises UserError where the person can't send one of these back, before a reason is asked for."""
    for _task, refusal in _refusals(session, tasks):
        raise refusal


def _refusals(session: Session, tasks: Sequence[Task]) -> Iterator[tuple[Task, UserError]]:
    lists = read_all(session.workspace, {task.hire_id for task in tasks})
    assessments = {hire_id: assess(session, checklist) for hire_id, checklist in lists.items()}
    for task in tasks:
        if task.hire_id not in assessments:
            continue  # gone meanwhile
        try:
            must_depend(session, task, assessments[task.hire_id])
        except UserError as refusal:
            yield task, refusal


def waitable(session: Session, hire_ids: Collection[str]) -> Waitable:
    """What the tasks of these hires wait for, and who can be asked."""
    setup = session.setup
    lists = list(read_all(session.workspace, hire_ids).values())
    facts = [fact for checklist in lists for fact in checklist.facts if fact.missing]
    known = {fact.key: Missing(key=fact.key, title=fact.title, giver=fact.giver) for fact in facts}
    hires = [checklist.hire for checklist in lists]
    return Waitable(
        missing=list(known.values()),
        givers=[
            (MANAGER, _manager(session, hires)),
            (NEW_HIRE, text("The new hire")),
            *((key, department.name) for key, department in setup.departments.items()),
            *((person.id, person.name) for person in setup.people.values() if person.active),
        ],
        named=_named(session, hires),
        soonest=max(
            (setup.calendar(hire.location_id).day_after(session.today) for hire in hires),
            default=session.today,
        ),
    )


def _manager(session: Session, hires: Sequence[Hire]) -> str:
    name = _only_manager(session, hires)
    return text("{name}, the hiring manager", name=name) if name else text("The hiring manager")


def _only_manager(session: Session, hires: Sequence[Hire]) -> str | None:
    ids = {hire.manager_id for hire in hires}
    return session.setup.person_name(ids.pop()) if len(ids) == 1 else None


def _named(session: Session, hires: Sequence[Hire]) -> Mapping[str, str]:
    if len(hires) == 1:
        return session.setup.givers(hires[0].name, hires[0].manager_id)
    manager = _only_manager(session, hires) or text("their hiring managers")
    return {**session.setup.givers(text("the new hires"), None), MANAGER: manager}


def _candidate(session: Session, person: Person) -> Candidate:
    department = session.setup.departments.get(person.department or "")
    return Candidate(id=person.id, name=person.name, what=department.name if department else "")
