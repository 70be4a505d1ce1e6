"""A plan told in sentences: its verdict, what decides it, and the ways out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import reduce

from attrs import field, frozen

from .language import plural, text
from .lateness import lateness
from .plan import Cause, Need, Plan, PlannedTask, PlanRequest, Task
from .remedies import Expedite, MoveStart, Remedy, SwapOptions
from .wording import capital, dated, listed, shortlist


@frozen(kw_only=True)
class Names:
    """What keys are called on screen; a key without a name stands for itself."""

    departments: Mapping[str, str] = field(factory=dict)
    inputs: Mapping[str, str] = field(factory=dict)
    givers: Mapping[str, str] = field(factory=dict)

    def department(self, key: str) -> str:
        return self.departments.get(key, key)

    def input(self, key: str) -> str:
        return self.inputs.get(key, key)

    def giver(self, key: str) -> str:
        return self.givers.get(key, key.replace("_", " "))


def verdict_sentence(request: PlanRequest, plan: Plan) -> str:
    """`Not ready on Mon 7 Dec. Everything essential is ready on Fri 11 Dec.`"""
    return " ".join(filter(None, verdict_parts(request, plan)))


def verdict_parts(request: PlanRequest, plan: Plan) -> tuple[str, str]:
    """The answer in a few words, and what stands behind it; together they are one or two sentences."""
    start = dated(request.start, request.today)
    if plan.ready_on is None:
        return text("Nothing essential is needed for {day}.", day=start), ""
    ready = text("Everything essential is ready on {day}.", day=dated(plan.ready_on, request.today))
    if request.start < request.today:
        return _started(request, plan, start, ready)
    if plan.fits:
        return text("Ready on {day}.", day=start), ready
    if plan.ready_on <= request.start:
        return text("Not ready on {day}:", day=start), _missed(request, plan)
    return text("Not ready on {day}.", day=start), ready


def _started(request: PlanRequest, plan: Plan, start: str, ready: str) -> tuple[str, str]:
    if plan.fits:
        return text("Started on {day}.", day=start), ready
    late = {task.key for task in plan.tasks if task.margin < 0}
    missing = [
        text("“{task}”", task=task.title)
        for task in request.tasks
        if task.key in late and task.essential and task.finished is None
    ]
    if not missing:
        return text("Started on {day}:", day=start), _missed(request, plan)
    return text("Started on {day};", day=start), text(
        "still missing: {tasks}.", tasks=listed(shortlist(missing))
    )


def _missed(request: PlanRequest, plan: Plan) -> str:
    """The due date that is missed by most."""
    task = next(task for task in request.tasks if task.key == plan.binding_chain[-1])
    planned = plan[task.key]
    values = {
        "task": task.title,
        "due": dated(planned.due, request.today),
        "ready": dated(planned.earliest_finish, request.today),
    }
    if planned.due < request.today:
        return text("“{task}” was due {due} and ready {ready}.", **values)
    return text("“{task}” is due {due} and ready {ready}.", **values)


def binding_sentence(request: PlanRequest, plan: Plan, names: Names) -> str:
    """What decides the date, beginning with its cause; empty where there is nothing essential."""
    if not plan.binding_chain:
        return ""
    tasks = {task.key: task for task in request.tasks}
    chain = [(tasks[key], plan[key]) for key in plan.binding_chain]
    cause = _cause(*chain[0], plan.cause, request, names)
    steps = [_step(task, names) for task, _ in chain if task.finished is None]
    result = _result(chain[-1][1], request.today)
    if not steps:
        return text("{cause}: {result}.", cause=cause, result=result)
    then = reduce(lambda first, after: text("{first}, then {after}", first=first, after=after), steps)
    return text("{cause}; {steps}: {result}.", cause=cause, steps=then, result=result)


def remedy_text(remedy: Remedy, request: PlanRequest, names: Names) -> str:
    """A way out in a few words, with the day on which everything essential is ready."""
    tasks = {task.key: task for task in request.tasks}
    ready = dated(remedy.ready_on, request.today)
    match remedy:
        case SwapOptions(swaps=swaps):
            chosen = [_option_title(tasks[task], option) for task, option in swaps.items()]
            return text("{options} (ready {day})", options=capital(listed(chosen)), day=ready)
        case Expedite(task=key, by=by):
            task = tasks[key]
            return plural(
                by,
                "{department} does “{task}” {n} working day faster (ready {day})",
                "{department} does “{task}” {n} working days faster (ready {day})",
                department=names.department(task.department),
                task=task.title,
                day=ready,
            )
        case MoveStart(start=start):
            return text("Start on {start} (ready {day})", start=dated(start, request.today), day=ready)


def _option_title(task: Task, key: str) -> str:
    return next(option.title for option in task.options if option.key == key)


def _step(task: Task, names: Names) -> str:
    if task.lead == 0:
        return text("“{task}”", task=task.title)
    return plural(
        task.lead,
        "“{task}” takes {department} {n} working day",
        "“{task}” takes {department} {n} working days",
        task=task.title,
        department=names.department(task.department),
    )


def _result(last: PlannedTask, today: date) -> str:
    ready = dated(last.earliest_finish, today)
    return text("ready {day}, {late}", day=ready, late=lateness(last.due, last.margin, today))


def _cause(task: Task, planned: PlannedTask, cause: Cause | None, request: PlanRequest, names: Names) -> str:
    department = names.department(task.department)
    begins = dated(planned.earliest_start, request.today)
    match cause:
        case Cause.BEGUN if task.finished is not None:
            done = dated(task.finished, request.today)
            return text("“{task}” was done on {day}", task=task.title, day=done)
        case Cause.BEGUN:
            return text(
                "{department} began “{task}” on {day}", department=department, task=task.title, day=begins
            )
        case Cause.NOT_BEFORE:
            return text("“{task}” may not begin before {day}", task=task.title, day=begins)
        case Cause.INPUT:
            missing = _missing(task, names, request.today)
            return text("{department} is waiting for {input}", department=department, input=missing)
        case _:
            told = request.departments[task.department].told or request.told
            if told >= request.today:
                on = dated(told, request.today)
                return text("{department} was told on {day}", department=department, day=on)
            return text("{department} can begin on {day} at the earliest", department=department, day=begins)


def _missing(task: Task, names: Names, today: date) -> str:
    """The input that comes last; one of which nobody knows when it comes is the last of all."""
    missing = [need for need in task.needs if not need.given]
    last = max(missing, key=lambda need: need.expected or date.max)
    return input_text(last, names, today)


def input_text(need: Need, names: Names, today: date) -> str:
    """`photo from Maya, expected Wed 25 Nov`."""
    named = names.input(need.key)
    if need.giver:
        named = text("{input} from {giver}", input=named, giver=names.giver(need.giver))
    if need.expected is None:
        return named
    return text("{input}, expected {day}", input=named, day=dated(need.expected, today))
