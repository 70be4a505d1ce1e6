"""The life of a task: moves of one or many tasks, and the inputs they wait for."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import evolve

from app.models.catalogue import MANAGER, NEW_HIRE, Template, as_task
from app.models.checklist import Surroundings, lead_of
from app.models.commands import (
    AcceptHandOver,
    AnswerExpedite,
    AskExpedite,
    Circumstances,
    CompleteTasks,
    ConfirmTasks,
    GiveInput,
    HandOver,
    RefuseHandOver,
    SeenTask,
    SendBack,
    TakeTasks,
    TaskCommand,
    WaitForInput,
)
from app.models.errors import IllegalMove, StaleRow, UserError
from app.models.language import mark, text
from app.models.onboarding import Fact, Hire, Onboarding
from app.models.people import Role
from app.models.plan import Offset
from app.models.plan import Task as PlanTask
from app.models.tasks import OPEN_STATES, Status, Task
from app.models.wording import day, listed

from . import buddies
from .journal import record, tell_departments, tell_person
from .planning import Assessment, assessment_of, replan, replan_each
from .session import Session

LONGEST_VALUE = 2_000


def move(session: Session, command: TaskCommand) -> list[Task]:
    """Make a move of one or many tasks: all of them, or none where one of them refuses."""
    known = {task.id: task for task in session.workspace.tasks.with_ids(task.id for task in command.tasks)}
    tasks = [
        _as_seen(known.get(task.id) or session.workspace.tasks.task(task.id), task) for task in command.tasks
    ]
    hires = session.workspace.hires.all_of(dict.fromkeys(task.hire_id for task in tasks))
    for hire, onboarding in hires.values():
        _must_run(hire, onboarding)
    if isinstance(command, ConfirmTasks | SendBack):
        before = {hire_id: assessment_of(session, hire_id) for hire_id in hires}
        for task in tasks:
            must_depend(session, task, before[task.hire_id])
    if isinstance(command, AnswerExpedite):
        for task in tasks:
            must_promise(session, task)
    around = {
        hire_id: session.setup.around(hire.location_id, onboarding.catalogue_revision)
        for hire_id, (hire, onboarding) in hires.items()
    }
    moved = _move_all(session, command, tasks, around)
    of_hire: dict[str, list[tuple[Task, Task]]] = defaultdict(list)
    for task, after in zip(tasks, moved, strict=True):
        of_hire[task.hire_id].append((task, after))
    for assessments in replan_each(session, of_hire):
        with session.workspace.unawaited():
            for assessment in assessments:
                for task, after in of_hire[assessment.hire.id]:
                    _tell(session, command, task, after, assessment)
    return moved


def seen(session: Session, reference: SeenTask) -> Task:
    """The task as it is now. Raises StaleRow where it is not the version that was seen."""
    return _as_seen(session.workspace.tasks.task(reference.id), reference)


def _as_seen(task: Task, reference: SeenTask) -> Task:
    if reference.version is not None and task.version != reference.version:
        raise StaleRow(
            text("Somebody else changed “{task}” meanwhile: look at it again, then decide.", task=task.title)
        )
    return task


def _move_all(
    session: Session, command: TaskCommand, tasks: Sequence[Task], around: Mapping[str, Surroundings]
) -> list[Task]:
    """Store the moves; `around` are the surroundings of each hire."""
    circumstances = [_circumstances(session, task, around[task.hire_id]) for task in tasks]
    wanted = [command.apply(task, at) for task, at in zip(tasks, circumstances, strict=True)]
    moved = session.workspace.tasks.set_many(list(zip(wanted, tasks, strict=True)))
    for task, after, at in zip(tasks, moved, circumstances, strict=True):
        record(
            session,
            command.action(at),
            hire_id=task.hire_id,
            task_id=task.id,
            fields=_changed(task, after),
            note=getattr(command, "reason", None),
        )
    return moved


def _circumstances(session: Session, task: Task, around: Surroundings) -> Circumstances:
    usual = standard(around, task)
    return Circumstances(
        today=session.today,
        person_id=session.person_id,
        lead=lead_of(task, usual),
        options=usual.options,
    )


def standard(around: Surroundings, task: Task) -> PlanTask:
    """The lead time and options that the catalogue gives a task for this hire."""
    own_site = around.sites[task.department].own_site
    return as_task(template_of(around, task), around.payroll, own_site=own_site)


def template_of(around: Surroundings, task: Task) -> Template:
    """What the catalogue says of a task; of one that it has dropped, only that."""
    return around.catalogue.find(task.key) or Template(
        key=task.key,
        title=task.title,
        department=task.department,
        lead=0,
        due=Offset(0),
        note=text("The catalogue no longer has this task."),
    )


def must_run(session: Session, hire_id: str) -> None:
    """Raises IllegalMove where the onboarding was withdrawn: its tasks stay as they are."""
    _must_run(*session.workspace.hires.both(hire_id))


def _must_run(hire: Hire, onboarding: Onboarding) -> None:
    if onboarding.withdrawn_on is not None:
        raise IllegalMove(
            text(
                "The onboarding of {name} was withdrawn on {day}: its tasks stay as they are.",
                name=hire.name,
                day=day(onboarding.withdrawn_on),
            )
        )


def must_promise(session: Session, task: Task) -> None:
    """Only the department that does a task, or its owner, can promise to do it faster: else IllegalMove."""
    person = session.person
    if person is None or (person.id != task.owner_id and person.department != task.department):
        department = session.setup.departments[task.department].name
        raise IllegalMove(
            text(
                "{department} answers whether “{task}” can be faster.", department=department, task=task.title
            )
        )


def dependents(task: Task, assessment: Assessment) -> list[Task]:
    """The tasks that come right after a task, past those that do not apply."""
    following = {planned.key for planned in assessment.plan.tasks if task.key in planned.after}
    return [other for other in assessment.tasks if other.key in following]


def predecessors(task: Task, assessment: Assessment) -> list[Task]:
    """The tasks that come right before a task, past those that do not apply."""
    before = {key for planned in assessment.plan.tasks if planned.key == task.key for key in planned.after}
    return [other for other in assessment.tasks if other.key in before]


def must_depend(session: Session, task: Task, assessment: Assessment) -> None:
    """The hiring manager, HR, and whoever has a task that comes after it may confirm or send back."""
    person = session.person
    if person is None:
        raise UserError(
            text("Say who you are: only a person who depends on a task can confirm it or send it back.")
        )
    following = dependents(task, assessment)
    departments = {other.department for other in following} - {task.department}
    if person.id == task.owner_id:
        raise IllegalMove(
            text("“{task}” is your own: the one who depends on it confirms it.", task=task.title)
        )
    if (
        person.id == assessment.hire.manager_id
        or person.role is Role.HR
        or person.department in departments
        or person.id in {other.owner_id for other in following}
    ):
        return
    names = [assessment.names.department(key) for key in sorted(departments)]
    others = listed([assessment.manager or text("the hiring manager"), "HR", *names], "or")
    raise IllegalMove(
        text(
            "Nothing of yours depends on “{task}”: {others} can confirm it or send it back.",
            task=task.title,
            others=others,
        )
    )


def _changed(before: Task, after: Task) -> Mapping[str, object]:
    names = (
        "status",
        "owner_id",
        "offered_to",
        "begun_on",
        "finished_on",
        "option",
        "expedite",
        "agreed_due",
    )
    return {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}


def _tell(session: Session, command: TaskCommand, before: Task, after: Task, assessment: Assessment) -> None:
    """Who must hear of a move."""
    hire_id, task_id, manager = after.hire_id, after.id, assessment.hire.manager_id
    match command:
        case TakeTasks():
            tell_person(session, "task.taken", hire_id, before.owner_id, task_id=task_id)
        case SendBack():
            _tell_owner(session, "task.sent_back", after)
        case HandOver():
            tell_person(session, "task.offered", hire_id, after.offered_to, task_id=task_id)
        case AcceptHandOver():
            tell_person(session, "task.accepted", hire_id, before.owner_id, task_id=task_id)
        case RefuseHandOver():
            tell_person(session, "task.refused", hire_id, after.owner_id, task_id=task_id)
        case AskExpedite():
            _tell_owner(session, "expedite.asked", after)
        case AnswerExpedite():
            tell_person(session, "expedite.answered", hire_id, manager, task_id=task_id)
        case CompleteTasks():
            for task in dependents(after, assessment):
                if task.status is Status.OPEN and not task.blocked and not task.waiting:
                    _tell_owner(session, "task.can_begin", task)


def _tell_owner(session: Session, kind: str, task: Task) -> None:
    """The owner of a task, or its department where nobody has it."""
    if task.owner_id is None:
        tell_departments(session, kind, task.hire_id, [task.department], task_id=task.id)
    else:
        tell_person(session, kind, task.hire_id, task.owner_id, task_id=task.id)


# Inputs


def wait_for(session: Session, command: WaitForInput) -> Fact:
    """Say that a task can't go on without an input. An input that is known already is asked only once."""
    task = seen(session, command.task)
    must_run(session, task.hire_id)
    if task.status not in OPEN_STATES:
        raise IllegalMove(text("“{task}” is not open: it waits for nothing.", task=task.title))
    if command.expected_on is not None and command.expected_on < session.today:
        raise UserError(text("{day} has passed: name a day from today on.", day=day(command.expected_on)))
    known = {fact.key: fact for fact in session.workspace.facts.of_hire(task.hire_id)}
    key = _key_of(command.key)
    if not key:
        raise UserError(text("Say in a word what the task waits for."))
    fact = known.get(key)
    shows = fact is None or session.may_see_all()
    needed = [(task.id, task.hire_id, key)]
    if fact is None:
        fact = Fact(
            hire_id=task.hire_id,
            key=key,
            title=command.title or command.key.strip(),
            giver=command.giver,
            expected_on=command.expected_on,
        )
        session.workspace.facts.add_many([fact])
        session.workspace.facts.link(needed, shows=shows)
    elif fact.missing:
        session.workspace.facts.link(needed, shows=shows)  # who needs it may say when it comes
        fact = session.workspace.facts.set(
            evolve(fact, giver=command.giver or fact.giver, expected_on=command.expected_on)
        )
    else:
        raise IllegalMove(
            text("The {title} was given on {day} already.", title=fact.title, day=day(fact.given_on))
        )
    assessment = replan(session, task.hire_id)
    record(
        session,
        mark("wait"),
        hire_id=task.hire_id,
        task_id=task.id,
        fields={"input": key, "expected_on": command.expected_on},
    )
    _tell_giver(session, fact, task, assessment.hire.manager_id)
    return fact


def _key_of(words: str) -> str:
    """What names an input: letters, their marks and digits, with underscores between words."""
    signs = (
        sign if sign.isalnum() or unicodedata.category(sign)[0] == "M" else " " for sign in words.casefold()
    )
    return "_".join("".join(signs).split())


def _tell_giver(session: Session, fact: Fact, task: Task, manager_id: str | None) -> None:
    """Who gives an input; the hiring manager asks the new hire."""
    payload = {"input": fact.key}
    if fact.giver in session.setup.departments:
        tell_departments(session, "input.asked", task.hire_id, [fact.giver], payload)
    else:
        asked = manager_id if fact.giver in (MANAGER, NEW_HIRE) else fact.giver
        known = asked if asked in session.setup.people else None
        tell_person(session, "input.asked", task.hire_id, known, task_id=task.id, payload=payload)


def give_input(session: Session, command: GiveInput) -> Fact:
    """A fact is there: entered once, and every task that needs it goes on."""
    workspace = session.workspace
    must_run(session, command.hire_id)
    facts = {fact.key: fact for fact in workspace.facts.of_hire(command.hire_id)}
    if command.key not in facts:
        known = listed(sorted(facts)) or text("none")
        raise UserError(
            text(
                "Nobody waits for “{key}” for this hire; known inputs: {known}.", key=command.key, known=known
            )
        )
    fact = facts[command.key]
    if not fact.missing and command.value in (None, fact.value):
        raise IllegalMove(
            text("The {title} was given on {day} already.", title=fact.title, day=day(fact.given_on))
        )
    if command.value is not None and len(command.value) > LONGEST_VALUE:
        raise UserError(
            text(
                "The {title} has {length} characters: at most {longest_value} fit.",
                title=fact.title,
                length=len(command.value),
                longest_value=LONGEST_VALUE,
            )
        )
    source = command.source or session.person_id
    people = buddies.people_by_name(session.setup.people, session.setup.departments)
    value = buddies.checked(fact.key, fact.title, command.value, people)
    given = evolve(fact, value=value, given_on=session.today, source=source)
    given = workspace.facts.set(given)
    replan(session, command.hire_id)
    record(session, mark("input given"), hire_id=command.hire_id, fields={"input": command.key})
    departments = _departments_needing(session, command.hire_id, command.key)
    tell_departments(session, "input.given", command.hire_id, departments, {"input": command.key})
    return given


def visible_facts(session: Session, assessment: Assessment) -> Sequence[Fact]:
    """The facts of a hire with the values that this person may see.

    HR sees all, a department what its own tasks need, the giver what was given; of the rest only that it is
    there or missing.
    """
    hire, facts, person = assessment.hire, assessment.facts, session.person
    if session.may_see_all():
        return facts
    department = person.department if person else None
    allowed = (
        {fact.key for fact in session.workspace.facts.visible_to(hire.id, department)}
        if department
        else set()
    )
    manages = person is not None and hire.manager_id == person.id
    return [
        fact
        if fact.key in allowed or (manages and fact.giver == "manager") or fact.value is None
        else evolve(fact, value=None)
        for fact in facts
    ]


def _departments_needing(session: Session, hire_id: str, key: str) -> list[str]:
    links = session.workspace.facts.links(hire_id)
    tasks = session.workspace.tasks.of_hire(hire_id)
    needing = (task.department for task in tasks if key in links.get(task.id, ()))
    return list(dict.fromkeys(needing))
