"""The life of a task: moves of one or many tasks, and who must hear of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from app.models.catalogue import Template, as_task
from app.models.checklist import Surroundings, lead_of
from app.models.commands import (
    AcceptHandOver,
    AnswerExpedite,
    AskExpedite,
    Circumstances,
    CompleteTasks,
    ConfirmTasks,
    HandOver,
    RefuseHandOver,
    SeenTask,
    SendBack,
    TakeTasks,
    TaskCommand,
)
from app.models.errors import IllegalMove, StaleRow, UserError
from app.models.language import text
from app.models.onboarding import Hire, Onboarding
from app.models.people import Role
from app.models.plan import Offset
from app.models.plan import Task as PlanTask
from app.models.tasks import Status, Task
from app.models.wording import day, listed

from .journal import record, tell_departments, tell_person
from .planning import Assessment, assessment_of, replan_each
from .session import Session


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
