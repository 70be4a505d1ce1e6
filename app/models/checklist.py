"""From the catalogue to one hire's tasks, and from those back to a plan of what really happened."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import evolve, field, frozen

from .calendar import WorkingCalendar
from .catalogue import Catalogue, Input, Template, applies, as_task
from .cataloguerules import PayrollRuns
from .onboarding import Fact, Hire, Onboarding
from .people import Location
from .plan import FixedDate, Need, Plan, PlanDepartment, PlannedTask, PlanRequest, Rule
from .plan import Task as PlanTask
from .readiness import known_day
from .tasks import FINISHED_STATES, OPEN_STATES, Expedite, Status, Task

FOR_NOBODY: Mapping[str, tuple[str, ...]] = {"role": ()}
"""Conditions that no hire meets: the task is out of the plan, its successors inherit its predecessors."""


@frozen(kw_only=True)
class Site:
    """What planning knows of a department for one hire: its calendar, and whether it is on site."""

    calendar: WorkingCalendar
    own_site: bool
    owner_id: str | None = None


@frozen(kw_only=True)
class Surroundings:
    """What a plan depends on beside the checklist. `payroll` holds the runs that are entered."""

    catalogue: Catalogue
    location: Location
    calendar: WorkingCalendar
    sites: Mapping[str, Site]
    payroll: PayrollRuns
    _known: dict[tuple[str, bool, bool], PlanTask] = field(factory=dict, init=False, eq=False, repr=False)

    def standard(self, template: Template, *, at_short_notice: bool, planned: bool) -> PlanTask:
        """The task of a plan by the catalogue alone, made once for all hires; not `planned`, it is for nobody."""
        key = template.key, at_short_notice, planned
        if key not in self._known:
            own_site = self.sites[template.department].own_site
            made = as_task(template, self.payroll, own_site=own_site, at_short_notice=at_short_notice)
            self._known[key] = evolve(made, when={} if planned else FOR_NOBODY)
        return self._known[key]


def hire_fields(hire: Hire, location: Location) -> dict[str, str | None]:
    """What conditions look at."""
    return {
        "country": location.country,
        "location": location.name,
        "work_style": hire.work_style,
        "employment": hire.employment,
        "role": hire.role,
        "department": hire.team,
    }


def templates_for(hire: Hire, around: Surroundings) -> list[tuple[int, Template]]:
    """The templates that apply to a hire, each with its position in the catalogue."""
    fields = hire_fields(hire, around.location)
    return [
        (position, template)
        for position, template in enumerate(around.catalogue.templates)
        if applies(template, fields, around.location.policies)
    ]


def inputs_of(templates: Sequence[Template]) -> dict[str, Input]:
    """The facts that tasks need, by key: each is asked once, whoever needs it."""
    return {need.key: need for template in templates for need in template.needs}


def plan_request(
    onboarding: Onboarding,
    around: Surroundings,
    tasks: Sequence[Task],
    needs: Mapping[str, Sequence[Fact]],
    today: date,
) -> PlanRequest:
    """The plan of an onboarding from what really happened. `needs` are the facts of each task, by task id."""
    by_key = {task.key: task for task in tasks if task.status in (*OPEN_STATES, *FINISHED_STATES)}
    short = onboarding.short_notice or is_short_notice(onboarding, around)
    return PlanRequest(
        today=today,
        told=onboarding.told_on,
        start=onboarding.start_on,
        calendar=around.calendar,
        departments={key: PlanDepartment(calendar=site.calendar) for key, site in around.sites.items()},
        tasks=[
            _planned(template, around, by_key.get(template.key), needs, today, at_short_notice=short)
            for template in around.catalogue.templates
        ],
    )


def is_short_notice(onboarding: Onboarding, around: Surroundings) -> bool:
    """Whether the departments were told later than the catalogue's own dates ask for."""
    return around.catalogue.is_short_notice(around.calendar, onboarding.told_on, onboarding.start_on)


def _planned(
    template: Template,
    around: Surroundings,
    task: Task | None,
    needs: Mapping[str, Sequence[Fact]],
    today: date,
    *,
    at_short_notice: bool,
) -> PlanTask:
    standard = around.standard(template, at_short_notice=at_short_notice, planned=task is not None)
    if task is None:
        return standard
    return evolve(
        standard,
        lead=lead_of(task, standard),
        due=_due(task, standard),
        needs=tuple(_need(fact, today) for fact in needs.get(task.id, ())),
        options=tuple(option for option in standard.options if option.key != task.option),
        begun=task.begun_on,
        finished=task.finished_on,
    )


def _due(task: Task, standard: PlanTask) -> Rule:
    """What is finished can't make the start late any more, even if it was late itself."""
    if task.finished_on is not None:
        return FixedDate(max(task.finished_on, task.due_on or task.finished_on))
    return standard.due if task.agreed_due is None else FixedDate(task.agreed_due)


def lead_of(task: Task, standard: PlanTask) -> int:
    """Working days with the option that was chosen and the haste that was agreed."""
    chosen = next((option.lead for option in standard.options if option.key == task.option), standard.lead)
    if task.expedite is Expedite.AGREED and task.expedite_days:
        return max(min(chosen, 1), chosen - task.expedite_days)
    return chosen


def _need(fact: Fact, today: date) -> Need:
    return Need(key=fact.key, giver=fact.giver, expected=known_day(fact, today), given=not fact.missing)


def with_plan(tasks: Sequence[Task], plan: Plan, around: Surroundings) -> list[Task]:
    """The tasks with the dates of a plan. What is finished keeps the due date that was promised, with its
    margin to that, and all its dates where the catalogue has dropped it; what else is out of the plan has none."""
    planned = {task.key: task for task in plan.tasks}
    still_open = {task.key for task in tasks if task.status in OPEN_STATES}
    return [_with_dates(task, planned.get(task.key), around, still_open) for task in tasks]


def _with_dates(
    task: Task, planned: PlannedTask | None, around: Surroundings, still_open: Container[str]
) -> Task:
    if planned is None and task.status in FINISHED_STATES:
        return task
    if planned is None or task.status not in (*OPEN_STATES, *FINISHED_STATES):
        return _with(
            task,
            due_on=None,
            ask_by=None,
            latest_start=None,
            latest_finish=None,
            earliest_start=None,
            earliest_finish=None,
            slack=None,
            margin=None,
            waiting=False,
            blocked=False,
        )
    return _with(
        task,
        due_on=task.due_on if task.finished_on and task.due_on else planned.due,
        ask_by=planned.ask_by,
        latest_start=planned.latest_start,
        latest_finish=planned.latest_finish,
        earliest_start=planned.earliest_start,
        earliest_finish=planned.earliest_finish,
        slack=planned.slack,
        margin=_margin(task, planned, around.sites[task.department].calendar),
        waiting=planned.waiting,
        blocked=task.status is Status.OPEN and any(key in still_open for key in planned.after),
    )


def _with(task: Task, **figures: Any) -> Task:
    """The task with these figures: the very same where it has them, as most do, since a new one costs more."""
    if all(getattr(task, name) == figure for name, figure in figures.items()):
        return task
    return evolve(task, **figures)


def _margin(task: Task, planned: PlannedTask, calendar: WorkingCalendar) -> int:
    if task.finished_on is None or task.due_on is None:
        return planned.margin
    return calendar.count(task.finished_on.toordinal(), task.due_on.toordinal())
