"""A plan told in sentences: its verdict, what decides it, and the ways out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from .plan import Cause, Need, Plan, PlannedTask, PlanRequest, Task
from .remedies import Expedite, MoveStart, Remedy, SwapOptions
from .wording import dated, listed, shortlist, working_days


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
        return f"Nothing essential is needed for {start}.", ""
    ready = f"Everything essential is ready on {dated(plan.ready_on, request.today)}."
    if request.start < request.today:
        return _started(request, plan, start, ready)
    if plan.fits:
        return f"Ready on {start}.", ready
    if plan.ready_on <= request.start:
        return f"Not ready on {start}:", _missed(request, plan)
    return f"Not ready on {start}.", ready


def _started(request: PlanRequest, plan: Plan, start: str, ready: str) -> tuple[str, str]:
    if plan.fits:
        return f"Started on {start}.", ready
    late = {task.key for task in plan.tasks if task.margin < 0}
    missing = [
        f"“{task.title}”"
        for task in request.tasks
        if task.key in late and task.essential and task.finished is None
    ]
    if not missing:
        return f"Started on {start}:", _missed(request, plan)
    return f"Started on {start};", f"still missing: {listed(shortlist(missing))}."


def _missed(request: PlanRequest, plan: Plan) -> str:
    """The due date that is missed by most."""
    task = next(task for task in request.tasks if task.key == plan.binding_chain[-1])
    planned = plan[task.key]
    ready = dated(planned.earliest_finish, request.today)
    return f"“{task.title}” {due_text(planned.due, request.today)} and ready {ready}."


def due_text(due: date, today: date) -> str:
    """`is due Wed 9 Dec`, `was due Wed 18 Nov`."""
    return f"{'was' if due < today else 'is'} due {dated(due, today)}"


def lateness(due: date | None, margin: int, today: date) -> str:
    """How late something open is: `4 days short`, or `was due Wed 18 Nov` where that day has passed."""
    return due_text(due, today) if margin < 0 and due is not None and due < today else margin_text(margin)


def binding_sentence(request: PlanRequest, plan: Plan, names: Names) -> str:
    """What decides the date, beginning with its cause; empty where there is nothing essential."""
    if not plan.binding_chain:
        return ""
    tasks = {task.key: task for task in request.tasks}
    chain = [(tasks[key], plan[key]) for key in plan.binding_chain]
    steps = [_step(task, names) for task, _ in chain if task.finished is None]
    told = [_cause(*chain[0], plan.cause, request, names), ", then ".join(steps)]
    return f"{'; '.join(filter(None, told))}: {_result(chain[-1][1], request.today)}."


def remedy_text(remedy: Remedy, request: PlanRequest, names: Names) -> str:
    """A way out in a few words, with the day on which everything essential is ready."""
    tasks = {task.key: task for task in request.tasks}
    ready = f"ready {dated(remedy.ready_on, request.today)}"
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
            return f"Start on {dated(start, request.today)} ({ready})"


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


def _result(last: PlannedTask, today: date) -> str:
    return f"ready {dated(last.earliest_finish, today)}, {lateness(last.due, last.margin, today)}"


def _cause(task: Task, planned: PlannedTask, cause: Cause | None, request: PlanRequest, names: Names) -> str:
    department = names.department(task.department)
    begins = dated(planned.earliest_start, request.today)
    match cause:
        case Cause.BEGUN if task.finished is not None:
            return f"“{task.title}” was done on {dated(task.finished, request.today)}"
        case Cause.BEGUN:
            return f"{department} began “{task.title}” on {begins}"
        case Cause.NOT_BEFORE:
            return f"“{task.title}” may not begin before {begins}"
        case Cause.INPUT:
            return f"{department} is waiting for {_missing(task, names, request.today)}"
        case _:
            told = request.departments[task.department].told or request.told
            if told >= request.today:
                return f"{department} was told on {dated(told, request.today)}"
            return f"{department} can begin on {begins} at the earliest"


def _missing(task: Task, names: Names, today: date) -> str:
    """The input that comes last; one of which nobody knows when it comes is the last of all."""
    missing = [need for need in task.needs if not need.given]
    last = max(missing, key=lambda need: need.expected or date.max)
    return input_text(last, names, today)


def input_text(need: Need, names: Names, today: date) -> str:
    """`photo from Maya, expected Wed 25 Nov`."""
    expected = f", expected {dated(need.expected, today)}" if need.expected else ""
    giver = f" from {names.giver(need.giver)}" if need.giver else ""
    return f"{names.input(need.key)}{giver}{expected}"
