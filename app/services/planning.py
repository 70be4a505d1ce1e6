"""Planning what is stored: load an onboarding, plan it as of today, keep the figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice

from attrs import define, evolve

from app.models.checklist import Surroundings, plan_request, with_plan
from app.models.explanation import Names
from app.models.language import SILENCE
from app.models.onboarding import Fact, Hire, Onboarding, Readiness
from app.models.people import Location
from app.models.plan import Plan, PlanRequest, compute
from app.models.readiness import TaskView, with_figures
from app.models.remedies import MoveStart, Verdict, judge
from app.models.tasks import Task
from app.store.checklists import Checklist, read, read_all
from app.store.recorder import Entry

from .session import Session

AT_ONCE = 50
"""Onboardings that are planned together within a change."""
BATCH = 200
"""Onboardings brought up to date in one transaction."""
PLANNED_FROM = frozenset({"locations", "closures", "payroll_runs", "departments", "department_sites"})
"""The tables of the setup from which plans are computed; any row of them can matter to any hire."""


@define(kw_only=True, slots=False)
class Assessment:
    """One onboarding planned as of a day. `needs` are the facts of each task, by task id."""

    hire: Hire
    onboarding: Onboarding
    around: Surroundings
    tasks: Sequence[Task]
    facts: Sequence[Fact]
    needs: Mapping[str, Sequence[Fact]]
    request: PlanRequest
    plan: Plan
    names: Names
    views: Sequence[TaskView]
    manager: str | None

    @property
    def location(self) -> Location:
        return self.around.location

    @cached_property
    def verdict(self) -> Verdict:
        """The plan with every way out; for somebody who has started, another start is none."""
        verdict = judge(self.request, alternatives=True)
        if self.request.start >= self.request.today:
            return verdict
        remedies = tuple(remedy for remedy in verdict.remedies if not isinstance(remedy, MoveStart))
        return evolve(verdict, earliest_feasible_start=None, remedies=remedies)


def load(session: Session, hire_id: str) -> Checklist:
    return read(session.workspace, hire_id)


def assess(session: Session, checklist: Checklist) -> Assessment:
    """The checklist planned as of the session's day; nothing is written."""
    hire, onboarding, setup = checklist.hire, checklist.onboarding, session.setup
    around = setup.around(hire.location_id, onboarding.catalogue_revision)
    by_key = {fact.key: fact for fact in checklist.facts}
    needs = {task_id: [by_key[key] for key in keys] for task_id, keys in checklist.links.items()}
    request = plan_request(onboarding, around, checklist.tasks, needs, session.today)
    plan = compute(request)
    tasks = with_plan(checklist.tasks, plan, around)
    givers = setup.givers(hire.name, hire.manager_id)
    views = [
        TaskView(
            task=task,
            missing=[fact for fact in needs.get(task.id, ()) if fact.missing],
            givers=givers,
            owner=setup.person_name(task.owner_id),
            confirmed_by=setup.person_name(task.confirmed_by),
        )
        for task in tasks
    ]
    return Assessment(
        hire=hire,
        onboarding=_with_figures(onboarding, views, plan, session),
        around=around,
        tasks=tasks,
        facts=checklist.facts,
        needs=needs,
        request=request,
        plan=plan,
        names=Names(
            departments={key: department.name for key, department in setup.departments.items()},
            inputs={fact.key: fact.title for fact in checklist.facts},
            givers=givers,
        ),
        views=views,
        manager=setup.person_name(hire.manager_id),
    )


def assessment_of(session: Session, hire_id: str) -> Assessment:
    return assess(session, load(session, hire_id))


def replan(session: Session, hire_id: str) -> Assessment:
    """Plan a stored onboarding again and keep the figures. Called inside the transaction of a move."""
    checklist = load(session, hire_id)
    assessment = assess(session, checklist)
    _keep_figures(session, [(checklist, assessment)])
    return assessment


def replan_each(session: Session, hire_ids: Collection[str]) -> Iterator[list[Assessment]]:
    """As `replan` for those of many that are there: some at a time, so that not all of them are kept in memory."""
    ids = iter(hire_ids)
    while some := list(islice(ids, AT_ONCE)):
        found = read_all(session.workspace, some).values()
        planned = [(checklist, assess(session, checklist)) for checklist in found]
        _keep_figures(session, planned)
        yield [assessment for _, assessment in planned]


def replan_all(session: Session, hire_ids: Collection[str]) -> None:
    """Plan these again and keep the figures, in one transaction of theirs alone."""
    with session.workspace.transaction(figures=True, hires=hire_ids):
        found = read_all(session.workspace, hire_ids).values()
        _keep_figures(session, [(checklist, assess(session, checklist)) for checklist in found])


def _keep_figures(session: Session, planned: Sequence[tuple[Checklist, Assessment]]) -> None:
    before = {task.id: task for checklist, _ in planned for task in checklist.tasks}
    after = [task for _, assessment in planned for task in assessment.tasks]
    with session.workspace.unawaited():
        session.workspace.tasks.set_plan([task for task in after if task is not before[task.id]])
        session.workspace.hires.set_figures(*(assessment.onboarding for _, assessment in planned))


def refresh(session: Session, progress: Callable[[int], None] = lambda _done: None) -> int:
    """Bring the figures of all running onboardings to the session's day; returns how many there were.

    Every list is read from stored figures, so this comes before it: after the first time of a day it finds
    nothing to do. A workspace that can only be read keeps them in memory, until it is closed.
    """
    refreshed = 0
    while stale := session.workspace.hires.stale(session.today, BATCH):
        replan_all(session, stale)
        refreshed += len(stale)
        progress(refreshed)
    return refreshed


def forget_plans(session: Session, entries: Iterable[Entry]) -> None:
    """Have the next refresh plan all onboardings again, where these rows are some that plans depend on."""
    if any(entry.table in PLANNED_FROM for entry in entries):
        session.workspace.hires.forget_plans()


def group_by_department(views: Sequence[TaskView]) -> dict[str, list[TaskView]]:
    grouped: dict[str, list[TaskView]] = defaultdict(list)
    for view in views:
        grouped[view.task.department].append(view)
    return grouped


def _with_figures(
    onboarding: Onboarding, views: Sequence[TaskView], plan: Plan, session: Session
) -> Onboarding:
    if onboarding.withdrawn_on is not None:  # also where that was done again: figures have no history
        return evolve(onboarding, readiness=Readiness.WITHDRAWN, attention=SILENCE)
    return with_figures(onboarding, views, plan, session.today)
