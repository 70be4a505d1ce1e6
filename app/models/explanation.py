"""A plan told in sentences: its verdict, what decides it, and the ways out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from .plan import Cause, Need, Plan, PlannedTask, PlanRequest, Task
from .remedies import Expedite, MoveStart, Remedy, SwapOptions
from .wording import day, listed, working_days


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


def verdict_sentence(plan: Plan, start: date) -> str:
    """`Not ready on Mon 7 Dec. Everything essential is ready on Fri 11 Dec.`"""
    if plan.ready_on is None:
        return f"Nothing essential is needed for {day(start)}."
    headline = f"{'Ready' if plan.fits else 'Not ready'} on {day(start)}."
    return f"{headline} Everything essential is ready on {day(plan.ready_on)}."


def binding_sentence(request: PlanRequest, plan: Plan, names: Names) -> str:
    """What decides the date, beginning with its cause; empty where there is nothing essential."""
    if not plan.binding_chain:
        return ""
    tasks = {task.key: task for task in request.tasks}
    chain = [(tasks[key], plan[key]) for key in plan.binding_chain]
    steps = [_step(task, names) for task, _ in chain if task.finished is None]
    told = [_cause(*chain[0], plan.cause, request, names), ", then ".join(steps)]
    return f"{'; '.join(filter(None, told))}: {_result(chain[-1][1])}."


def remedy_text(remedy: Remedy, request: PlanRequest, names: Names) -> str:
    """A way out in a few words, with the day on which everything essential is ready."""
    tasks = {task.key: task for task in request.tasks}
    ready = f"ready {day(remedy.ready_on)}"
    match remedy:
        case SwapOptions(swaps=swaps):
            chosen = [_option_title(tasks[task], option) for task, option in swaps.items()]
            return f"{_capital(listed(chosen))} ({ready})"
        case Expedite(task=key, by=by):
            task = tasks[key]
            return (
                f"{names.department(task.department)} does “{task.title}” {working_days(by)} faster ({ready})"
            )
        case MoveStart(start=start):
            return f"Start on {day(start)} ({ready})"


def margin_text(margin: int) -> str:
    """`4 days to spare`, `4 days short`, `just in time`; days are working days."""
    if margin == 0:
        return "just in time"
    days = f"{abs(margin)} day{'s' if abs(margin) != 1 else ''}"
    return f"{days} to spare" if margin > 0 else f"{days} short"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _option_title(task: Task, key: str) -> str:
    return next(option.title for option in task.options if option.key == key)


def _step(task: Task, names: Names) -> str:
    if task.lead == 0:
        return f"“{task.title}”"
    return f"“{task.title}” takes {names.department(task.department)} {working_days(task.lead)}"


def _result(last: PlannedTask) -> str:
    return f"ready {day(last.earliest_finish)}, {margin_text(last.margin)}"


def _cause(task: Task, planned: PlannedTask, cause: Cause | None, request: PlanRequest, names: Names) -> str:
    department = names.department(task.department)
    match cause:
        case Cause.BEGUN if task.finished is not None:
            return f"“{task.title}” was done on {day(task.finished)}"
        case Cause.BEGUN:
            return f"{department} began “{task.title}” on {day(planned.earliest_start)}"
        case Cause.NOT_BEFORE:
            return f"“{task.title}” may not begin before {day(planned.earliest_start)}"
        case Cause.INPUT:
            return f"{department} is waiting for {_missing(task, names)}"
        case _:
            told = request.departments[task.department].told or request.told
            if told >= request.today:
                return f"{department} was told on {day(told)}"
            return f"{department} can begin on {day(planned.earliest_start)} at the earliest"


def _missing(task: Task, names: Names) -> str:
    """The input that comes last; one of which nobody knows when it comes is the last of all."""
    missing = [need for need in task.needs if not need.given]
    last = max(missing, key=lambda need: need.expected or date.max)
    return input_text(last, names)


def input_text(need: Need, names: Names) -> str:
    """`photo from Maya, expected Wed 25 Nov`."""
    expected = f", expected {day(need.expected)}" if need.expected else ""
    giver = f" from {names.giver(need.giver)}" if need.giver else ""
    return f"{names.input(need.key)}{giver}{expected}"
