"""Plan files: a plan as JSON in, the answer as JSON out. docs/plan-file.md describes the format."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Literal

from .calendar import WorkingCalendar, holiday_source
from .fields import LARGEST_COUNT, Fields, described
from .plan import FixedDate, Need, Offset, Option, PlanDepartment, PlannedTask, PlanRequest, Rule, Task
from .remedies import Expedite, MoveStart, Remedy, SwapOptions, Verdict, judge

HIRE_FIELDS = ("country", "location", "work_style", "employment", "role", "department")


def answer(plan: object, *, today: date | None = None, start: date | None = None) -> dict[str, object]:
    """The answer to a plan file as JSON-ready values. Raises UserError for a plan that is refused."""
    return verdict_as_json(judge(read_plan(plan, today=today, start=start)))


def read_plan(plan: object, *, today: date | None = None, start: date | None = None) -> PlanRequest:
    """The request that a plan file makes.

    `today` is used where the file names none, `start` instead of the file's. Raises UserError naming the
    field where something is missing, unknown or of another type.
    """
    file = Fields(plan, "the plan")
    now = file.optional_day("today") or today or file.day("today")
    calendars = _calendars(file.inside("calendars"))
    departments = file.inside("departments")
    hire = file.inside("hire")
    return PlanRequest(
        today=now,
        told=file.optional_day("told") or now,
        start=start or hire.day("start"),
        calendar=_named_calendar(hire, calendars),
        hire={name: hire.optional_text(name) for name in HIRE_FIELDS},
        departments={name: _department(departments.inside(name), calendars) for name in departments},
        tasks=[_task(fields) for fields in file.items("tasks", "task")],
    )


def _calendars(fields: Fields) -> dict[str, WorkingCalendar]:
    return {name: _calendar(name, fields.inside(name)) for name in fields}


def _calendar(name: str, fields: Fields) -> WorkingCalendar:
    return calendar_of(
        name,
        fields.weekdays("weekend"),
        fields.optional_text("country"),
        fields.optional_text("subdivision"),
        fields.days("closures"),
    )


@lru_cache(maxsize=256)
def calendar_of(
    name: str,
    weekend: tuple[int, ...],
    country: str | None,
    subdivision: str | None,
    closures: tuple[date, ...],
) -> WorkingCalendar:
    """The calendar with these rules, counted once for all plans that share it."""
    return WorkingCalendar(name, weekend, holiday_source(country, subdivision), closures)


def _named_calendar(fields: Fields, calendars: Mapping[str, WorkingCalendar]) -> WorkingCalendar:
    name = fields.text("calendar")
    if name not in calendars:
        raise fields.problem("calendar", f'names "{name}", which is not among the calendars of the plan')
    return calendars[name]


def _department(fields: Fields, calendars: Mapping[str, WorkingCalendar]) -> PlanDepartment:
    return PlanDepartment(calendar=_named_calendar(fields, calendars), told=fields.optional_day("told"))


def _task(fields: Fields) -> Task:
    not_before = fields.optional("not_before")
    return Task(
        key=fields.text("key"),
        title=fields.optional_text("title") or fields.text("key"),
        department=fields.text("department"),
        lead=fields.count("lead"),
        due=_rule(fields.inside("due")),
        not_before=_rule(not_before) if not_before else None,
        after=fields.texts("after"),
        needs=tuple(_need(need) for need in fields.items("needs", "need")),
        options=_options(fields),
        essential=fields.flag("essential", default=True),
        when=_conditions(fields.optional("when")),
        begun=fields.optional_day("begun"),
        finished=fields.optional_day("finished"),
    )


def _rule(fields: Fields) -> Rule:
    if fields.has("date"):
        return FixedDate(fields.day("date"))
    return Offset(fields.count("offset", least=-LARGEST_COUNT), _unit(fields))


def _unit(fields: Fields) -> Literal["working", "calendar"]:
    match fields.text("unit"):
        case "working":
            return "working"
        case "calendar":
            return "calendar"
        case other:
            raise fields.problem("unit", f'must be "working" or "calendar", not {described(other)}')


def _need(fields: Fields) -> Need:
    return Need(
        key=fields.text("key"),
        giver=fields.optional_text("from") or "",
        expected=fields.optional_day("expected"),
        given=fields.flag("given", default=False),
    )


def _options(fields: Fields) -> tuple[Option, ...]:
    options = tuple(_option(option) for option in fields.items("options", "option"))
    if len({option.key for option in options}) < len(options):
        raise fields.problem("options", "names two with the same key: give one of them another")
    return options


def _option(fields: Fields) -> Option:
    return Option(
        key=fields.text("key"),
        title=fields.optional_text("title") or fields.text("key"),
        lead=fields.count("lead"),
        note=fields.optional_text("note") or "",
    )


def _conditions(fields: Fields | None) -> dict[str, tuple[str, ...]]:
    if fields is None:
        return {}
    for name in fields:
        if name not in HIRE_FIELDS:
            raise fields.problem(name, f"is not a field of a hire: use {', '.join(HIRE_FIELDS)}")
    return {name: fields.texts(name) for name in fields}


def verdict_as_json(verdict: Verdict) -> dict[str, object]:
    plan = verdict.plan
    return {
        "fits": plan.fits,
        "ready_on": _iso(plan.ready_on),
        "earliest_feasible_start": _iso(verdict.earliest_feasible_start),
        "binding_chain": list(plan.binding_chain),
        "tasks": [_task_as_json(task) for task in plan.tasks],
        "remedies": [remedy_as_json(remedy) for remedy in verdict.remedies],
    }


def remedy_as_json(remedy: Remedy) -> dict[str, object]:
    match remedy:
        case SwapOptions():
            change: dict[str, object] = {"kind": "option", "swaps": dict(remedy.swaps)}
        case Expedite():
            change = {"kind": "expedite", "task": remedy.task, "by": remedy.by}
        case MoveStart():
            change = {"kind": "move", "start": remedy.start.isoformat()}
    return {**change, "ready_on": remedy.ready_on.isoformat(), "fits": True}


def _task_as_json(task: PlannedTask) -> dict[str, object]:
    return {
        "key": task.key,
        "due": task.due.isoformat(),
        "ask_by": task.ask_by.isoformat(),
        "latest_start": task.latest_start.isoformat(),
        "latest_finish": task.latest_finish.isoformat(),
        "earliest_start": task.earliest_start.isoformat(),
        "earliest_finish": task.earliest_finish.isoformat(),
        "slack": task.slack,
        "margin": task.margin,
        "waiting": task.waiting,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
