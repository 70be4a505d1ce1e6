"""Bringing a running onboarding to the latest catalogue, and what that does before it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from app.models.catalogue import Template
from app.models.checklist import Surroundings, templates_for
from app.models.commands import AdoptCatalogue
from app.models.errors import UserError
from app.models.language import mark, text
from app.models.onboarding import Fact
from app.models.tasks import OPEN_STATES, Status, Task, called_off
from app.store.checklists import Checklist

from .journal import record, tell_departments
from .onboarding import facts_of, new_task
from .planning import Assessment, assess, load, replan
from .session import Session


@frozen(kw_only=True)
class Adoption:
    """A checklist as the latest catalogue makes it.

    `changed` pairs a stored task with how it becomes; `facts` are asked for anew, `links` say which task
    (its id) needs which fact (its key).
    """

    checklist: Checklist
    added: Sequence[Task]
    changed: Sequence[tuple[Task, Task]]
    facts: Sequence[Fact]
    links: Sequence[tuple[str, str]]


@frozen(kw_only=True)
class Consequences:
    """The onboarding as it is and as it would be; nothing is written."""

    before: Assessment
    after: Assessment
    adoption: Adoption


def consequences(session: Session, hire_id: str) -> Consequences:
    """What adopting the latest catalogue does. Raises UserError where it can't be adopted."""
    checklist = load(session, hire_id)
    adoption = _adoption(session, checklist)
    return Consequences(
        before=assess(session, checklist), after=assess(session, adoption.checklist), adoption=adoption
    )


def adopt_catalogue(session: Session, command: AdoptCatalogue) -> None:
    """Bring a running onboarding to the latest catalogue, and tell the departments whose tasks change.

    Open tasks that no longer apply are called off, new ones are added, what is finished stays.
    """
    workspace, hire_id = session.workspace, command.hire_id
    adoption = _adoption(session, load(session, hire_id))
    onboarding = adoption.checklist.onboarding
    workspace.hires.set_onboarding(onboarding)
    workspace.tasks.add_many(adoption.added)
    changed = [workspace.tasks.set(after) for _, after in adoption.changed]
    workspace.facts.add_many(list(adoption.facts))
    workspace.facts.link([(task_id, hire_id, key) for task_id, key in adoption.links])
    replan(session, hire_id)
    revision = onboarding.catalogue_revision
    record(session, mark("adopted catalogue"), hire_id=hire_id, fields={"catalogue_revision": revision})
    departments = dict.fromkeys(task.department for task in (*adoption.added, *changed))
    tell_departments(session, "onboarding.changed", hire_id, departments)


def _adoption(session: Session, checklist: Checklist) -> Adoption:
    revision, hire = session.setup.latest_revision, checklist.hire
    if checklist.onboarding.withdrawn_on is not None:
        raise UserError(text("This onboarding was withdrawn: its tasks stay as they were."))
    if checklist.onboarding.catalogue_revision == revision:
        raise UserError(text("This onboarding follows the latest catalogue already."))
    around = session.setup.around(hire.location_id, revision)
    templates = {template.key: (position, template) for position, template in templates_for(hire, around)}
    known = {task.key for task in checklist.tasks}
    added = [
        new_task(hire.id, position, template, around.sites[template.department].owner_id)
        for key, (position, template) in templates.items()
        if key not in known
    ]
    pairs = [(task, _adopted(task, templates.get(task.key), around)) for task in checklist.tasks]
    tasks = [*added, *(after for _, after in pairs)]
    needing = {task.id: templates[task.key][1] for task in tasks if task.status in OPEN_STATES}
    asked = {fact.key for fact in checklist.facts}
    facts = [fact for fact in facts_of(hire.id, needing.values()) if fact.key not in asked]
    links = [(task_id, need.key) for task_id, template in needing.items() for need in template.needs]
    return Adoption(
        checklist=Checklist(
            hire=hire,
            onboarding=evolve(checklist.onboarding, catalogue_revision=revision),
            tasks=tasks,
            facts=[*checklist.facts, *facts],
            links=_linked(checklist.links, links),
        ),
        added=added,
        changed=[(before, after) for before, after in pairs if after != before],
        facts=facts,
        links=links,
    )


def _linked(
    known: Mapping[str, Sequence[str]], added: Sequence[tuple[str, str]]
) -> Mapping[str, Sequence[str]]:
    joined = {task_id: list(keys) for task_id, keys in known.items()}
    for task_id, key in added:
        keys = joined.setdefault(task_id, [])
        if key not in keys:
            keys.append(key)
    return joined


def _adopted(task: Task, found: tuple[int, Template] | None, around: Surroundings) -> Task:
    """A stored task as the catalogue has it now. What was called off by an earlier revision comes back."""
    if found is None:
        return called_off(task)
    position, template = found
    moved = template.department != task.department
    status = (
        (Status.UNDER_WAY if task.begun_on else Status.OPEN)
        if task.status is Status.CALLED_OFF
        else task.status
    )
    return evolve(
        task,
        title=template.title,
        department=template.department,
        position=position,
        essential=template.essential,
        status=status,
        owner_id=around.sites[template.department].owner_id if moved else task.owner_id,
    )
