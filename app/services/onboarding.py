"""The life of an onboarding: preview it, start it, move it, make it firm, withdraw it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from uuid import NAMESPACE_OID, uuid5

from attrs import evolve, frozen

from app.models import onboarding as moves
from app.models.catalogue import Template
from app.models.cataloguecheck import EMPLOYMENTS, WORK_STYLES
from app.models.checklist import inputs_of, is_short_notice, templates_for
from app.models.commands import (
    AskExpedite,
    MakeFirm,
    MoveStartDate,
    NewHire,
    SeenTask,
    StartOnboarding,
    WithdrawOnboarding,
)
from app.models.errors import StaleRow, UserError
from app.models.language import mark, text
from app.models.noticekinds import Kind
from app.models.onboarding import Certainty, Fact, Hire, Onboarding
from app.models.tasks import FINISHED_STATES, OPEN_STATES, Task, called_off, done, option_chosen
from app.models.text import one_line
from app.models.wording import day, listed
from app.store.checklists import Checklist

from . import buddies
from .journal import record, tell_departments
from .planning import Assessment, assess, assessment_of, load, replan
from .session import Session
from .tasks import move as move_tasks

LONG_LEAD = 5
"""Working days from which on a department hears of a start that is not certain yet."""
UNKNOWN_TASK = mark("This hire has no task {keys}: check the catalogue.")
UNKNOWN_INPUT = mark("This hire has no input {keys}: check the catalogue.")


@frozen(kw_only=True)
class Consequences:
    """What moving a start date does. `moved` pairs each open task as it is with how it would be."""

    before: Assessment
    after: Assessment
    moved: Sequence[tuple[Task, Task]]
    late: Sequence[Task]
    departments: Sequence[str]


def preview(session: Session, hire: NewHire) -> Assessment:
    """The onboarding as it would be, planned and not written."""
    return assess(session, _checklist(session, "preview", hire))


def exists(session: Session, hire_id: str) -> bool:
    return any(hire.id == hire_id for hire in session.workspace.hires.find(hire_id))


def start(session: Session, command: StartOnboarding) -> Assessment:
    """Store a new onboarding with its plan, owners and notices; asked again with its id, change nothing."""
    if exists(session, command.hire_id):
        return assessment_of(session, command.hire_id)
    checklist = _checklist(session, command.hire_id, command.hire)
    checklist = evolve(checklist, facts=[_checked(fact, session) for fact in checklist.facts])
    assessment = assess(session, checklist)
    workspace = session.workspace
    workspace.hires.add(checklist.hire, assessment.onboarding)
    workspace.tasks.add_many(list(assessment.tasks))
    workspace.facts.add_many(list(checklist.facts))
    workspace.facts.link(
        [(task_id, checklist.hire.id, key) for task_id, keys in checklist.links.items() for key in keys]
    )
    record(session, mark("started"), hire_id=command.hire_id, fields={"start_on": command.hire.start_on})
    _tell_new(session, assessment)
    for key, days in command.hire.expedite.items():
        move_tasks(session, AskExpedite(tasks=(SeenTask(id=_task_id(command.hire_id, key)),), days=days))
    return assessment


def consequences(session: Session, hire_id: str, start_on: date) -> Consequences:
    """What becomes different with another start date; nothing is written."""
    checklist = load(session, hire_id)
    before = assess(session, checklist)
    after = assess(session, evolve(checklist, onboarding=moves.moved(checklist.onboarding, start_on)))
    pairs = [
        (old, new)
        for old, new in zip(before.tasks, after.tasks, strict=True)
        if old.status in OPEN_STATES and (old.due_on, old.latest_start) != (new.due_on, new.latest_start)
    ]
    return Consequences(
        before=before,
        after=after,
        moved=pairs,
        late=[new for old, new in pairs if (new.margin or 0) < 0 <= (old.margin or 0)],
        departments=list(dict.fromkeys(new.department for _, new in pairs)),
    )


def move(session: Session, command: MoveStartDate) -> Assessment:
    """Move the start date; departments whose tasks move are told."""
    changes = consequences(session, command.hire_id, command.start_on)
    onboarding = session.workspace.hires.onboarding(command.hire_id)
    _must_be_seen(onboarding, command.seen_version)
    session.workspace.hires.set_onboarding(moves.moved(onboarding, command.start_on))
    assessment = replan(session, command.hire_id)
    record(session, mark("moved"), hire_id=command.hire_id, fields={"start_on": command.start_on})
    days = {"from": onboarding.start_on.isoformat(), "to": command.start_on.isoformat()}
    for department in _who_know(session, onboarding, changes.departments):
        payload = {**days, "moves": _moves(changes, department)}
        tell_departments(session, Kind.MOVED, command.hire_id, [department], payload)
    return assessment


def withdraw(session: Session, command: WithdrawOnboarding) -> None:
    """Call off what is open and tell the departments, those that are done too; nothing is deleted."""
    onboarding = session.workspace.hires.onboarding(command.hire_id)
    _must_be_seen(onboarding, command.seen_version)
    withdrawn = moves.withdrawn(onboarding, session.today, command.reason)
    tasks = session.workspace.tasks.of_hire(command.hire_id)
    for task in tasks:
        if task.status in OPEN_STATES:
            session.workspace.tasks.set(called_off(task))
    session.workspace.hires.set_onboarding(withdrawn)
    replan(session, command.hire_id)
    record(session, mark("withdrawn"), hire_id=command.hire_id, note=command.reason)
    departments = dict.fromkeys(t.department for t in tasks if t.status in (*OPEN_STATES, *FINISHED_STATES))
    for department in _who_know(session, onboarding, departments):
        stop = [t.title for t in tasks if t.department == department and t.status in OPEN_STATES]
        tell_departments(session, Kind.WITHDRAWN, command.hire_id, [department], {"stop": stop})


def make_firm(session: Session, command: MakeFirm) -> None:
    onboarding = session.workspace.hires.onboarding(command.hire_id)
    _must_be_seen(onboarding, command.seen_version)
    session.workspace.hires.set_onboarding(moves.made_firm(onboarding))
    record(session, mark("made firm"), hire_id=command.hire_id, fields={"certainty": "firm"})
    _tell(session, Kind.FIRM, assessment_of(session, command.hire_id))


def _checklist(session: Session, hire_id: str, new: NewHire) -> Checklist:
    """The stored form of a new onboarding, in the order in which it is read, before it is planned."""
    hire = _hire(session, hire_id, new)
    setup = session.setup
    onboarding = Onboarding(
        hire_id=hire_id,
        start_on=new.start_on,
        told_on=session.today,
        certainty=new.certainty,
        probability=moves.checked_probability(new.certainty, new.probability),
        catalogue_revision=setup.latest_revision,
    )
    around = setup.around(hire.location_id, onboarding.catalogue_revision)
    onboarding = evolve(onboarding, short_notice=is_short_notice(onboarding, around))
    applying = templates_for(hire, around)
    templates = {template.key: template for _, template in applying}
    tasks = [
        new_task(hire_id, position, template, around.sites[template.department].owner_id)
        for position, template in applying
    ]
    _must_be_known(new.done, templates, UNKNOWN_TASK)
    _must_be_known(new.options, templates, UNKNOWN_TASK)
    _must_be_known(new.expedite, templates, UNKNOWN_TASK)
    facts = list(facts_of(hire_id, templates.values()))
    _must_be_known(new.facts, {fact.key for fact in facts}, UNKNOWN_INPUT)
    checklist = Checklist(
        hire=hire,
        onboarding=onboarding,
        tasks=[_with_option(task, new, templates[task.key]) for task in tasks],
        facts=[_given(fact, new, session) for fact in facts],
        links={task.id: sorted(need.key for need in templates[task.key].needs) for task in tasks},
    )
    return _with_done(session, checklist, new)


def _with_done(session: Session, checklist: Checklist, new: NewHire) -> Checklist:
    """With what is finished already; it is planned once before, so that it keeps the due date it had."""
    if not new.done:
        return checklist
    for key, on in new.done.items():
        if on > session.today:
            raise UserError(
                text("{key} can't be done on {day}, which has not come yet.", key=key, day=day(on))
            )
    planned = assess(session, checklist).tasks
    return evolve(
        checklist,
        tasks=[done(task, new.done[task.key]) if task.key in new.done else task for task in planned],
    )


def _hire(session: Session, hire_id: str, new: NewHire) -> Hire:
    name, role = one_line(new.name, "new hire"), one_line(new.role, "new hire", "role")
    if new.location_id not in session.setup.locations:
        raise UserError(text("The location is not known in this workspace: name one of its locations."))
    unknown = mark("There is no work style “{value}”: choose {known}.")
    _must_be_one_of(new.work_style, WORK_STYLES, unknown)
    unknown = mark("There is no employment “{value}”: choose {known}.")
    _must_be_one_of(new.employment, EMPLOYMENTS, unknown)
    return Hire(
        id=hire_id,
        name=name,
        role=role,
        location_id=new.location_id,
        work_style=new.work_style,
        employment=new.employment,
        team=new.team,
        manager_id=new.manager_id,
    )


def _must_be_one_of(value: str, known: Sequence[str], refusal: str) -> None:
    if value not in known:
        raise UserError(text(refusal, value=value, known=listed(list(known), "or")))


def _must_be_known(keys: Iterable[str], known: Iterable[str], refusal: str) -> None:
    unknown = sorted(set(keys) - set(known))
    if unknown:
        raise UserError(text(refusal, keys=listed(unknown)))


def new_task(hire_id: str, position: int, template: Template, owner_id: str | None) -> Task:
    return Task(
        id=_task_id(hire_id, template.key),
        hire_id=hire_id,
        key=template.key,
        title=template.title,
        department=template.department,
        position=position,
        essential=template.essential,
        owner_id=owner_id,
    )


def _task_id(hire_id: str, key: str) -> str:
    return str(uuid5(NAMESPACE_OID, f"{hire_id}/{key}"))


def _with_option(task: Task, new: NewHire, template: Template) -> Task:
    if task.key not in new.options:
        return task
    return option_chosen(task, new.options[task.key], [option.key for option in template.options])


def facts_of(hire_id: str, templates: Iterable[Template]) -> list[Fact]:
    return [
        Fact(hire_id=hire_id, key=need.key, title=need.title, giver=need.giver)
        for need in inputs_of(list(templates)).values()
    ]


def _given(fact: Fact, new: NewHire, session: Session) -> Fact:
    if fact.key not in new.facts:
        return fact
    return evolve(fact, value=new.facts[fact.key], given_on=session.today, source=session.person_id)


def _checked(fact: Fact, session: Session) -> Fact:
    if fact.missing:
        return fact
    people = buddies.people_by_name(session.setup.people, session.setup.departments)
    return evolve(fact, value=buddies.checked(fact.key, fact.title, fact.value, people))


def _must_be_seen(onboarding: Onboarding, version: int | None) -> None:
    if version is not None and onboarding.version != version:
        raise StaleRow(
            text("Somebody else changed this onboarding meanwhile: look at it again, then decide.")
        )


def _tell_new(session: Session, assessment: Assessment) -> None:
    """Of a start that is not certain only those hear at once whose work takes long; the others when it is near."""
    if assessment.onboarding.certainty is Certainty.FIRM:
        _tell(session, Kind.STARTED, assessment)
        return
    long = {task.key for task in assessment.request.tasks if task.lead >= LONG_LEAD}
    _tell(session, Kind.TENTATIVE, assessment, lambda task: task.key in long)


def _who_know(session: Session, onboarding: Onboarding, departments: Iterable[str]) -> list[str]:
    """Of these departments those that have heard of the hire: of a start that is not certain, not all have."""
    if onboarding.certainty is Certainty.FIRM:
        return list(departments)
    notices = session.workspace.outbox.of_hire(onboarding.hire_id)
    about = {notice.task_id for notice in notices if notice.task_id}
    tasks = session.workspace.tasks.of_hire(onboarding.hire_id)
    known = {notice.department for notice in notices} | {t.department for t in tasks if t.id in about}
    return [department for department in departments if department in known]


def _moves(changes: Consequences, department: str) -> list[dict[str, str | None]]:
    """What moves for a department: each open task with the days it was and is due."""
    return [
        {"task": new.title, "from": _iso(old.due_on), "to": _iso(new.due_on)}
        for old, new in changes.moved
        if new.department == department
    ]


def _iso(on: date | None) -> str | None:
    return None if on is None else on.isoformat()


def _tell(
    session: Session,
    kind: Kind,
    assessment: Assessment,
    concerns: Callable[[Task], bool] = lambda _task: True,
) -> None:
    """Tell the departments that have open tasks of those that this `concerns`."""
    open_tasks = [task for task in assessment.tasks if task.status not in FINISHED_STATES]
    departments = dict.fromkeys(task.department for task in open_tasks if concerns(task))
    payload = {"start_on": assessment.onboarding.start_on.isoformat()}
    tell_departments(session, kind, assessment.hire.id, departments, payload)
