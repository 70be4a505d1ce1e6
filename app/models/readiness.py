"""How an onboarding and its tasks stand, in a word and in words a person can act on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from attrs import evolve, field, frozen

from .explanation import margin_text
from .onboarding import Fact, Onboarding, Readiness
from .plan import Plan
from .tasks import FINISHED_STATES, OPEN_STATES, Status, Task
from .wording import day

RISKY_DAYS_WAITING = 5
"""A missing input is a risk once it may take less than a working week more."""


class Standing(StrEnum):
    """How a task stands, worst first."""

    LATE = "late"
    WAITING = "waiting"
    ATTENTION = "attention"
    BEGUN = "begun"
    OPEN = "open"
    DONE = "done"
    OFF = "off"


@frozen(kw_only=True)
class TaskView:
    """A task as a person looks at it. `missing` are the inputs that nobody has given yet."""

    task: Task
    missing: Sequence[Fact] = ()
    givers: Mapping[str, str] = field(factory=dict)
    owner: str | None = None
    confirmed_by: str | None = None

    @property
    def waiting_on(self) -> str:
        """Who is asked for what nobody knows the day of, else for what is expected last."""
        return self.givers.get(self._last_missing.giver, self._last_missing.giver)

    @property
    def waiting_for(self) -> str:
        """`photo from Maya Chen`."""
        return f"{self._last_missing.title} from {self.waiting_on}"

    @property
    def _last_missing(self) -> Fact:
        unknown = [fact for fact in self.missing if fact.expected_on is None]
        return unknown[0] if unknown else max(self.missing, key=lambda fact: fact.expected_on or date.max)


def standing(task: Task, today: date) -> Standing:
    """How one task stands on a day, from its state and its last planning."""
    if task.status in FINISHED_STATES:
        return Standing.DONE
    if task.status not in OPEN_STATES:
        return Standing.OFF
    if task.margin is not None and task.margin < 0:
        return Standing.LATE
    if task.waiting:
        return Standing.WAITING
    if task.sent_back or _must_begin(task, today):
        return Standing.ATTENTION
    return Standing.BEGUN if task.status is Status.UNDER_WAY else Standing.OPEN


def _must_begin(task: Task, today: date) -> bool:
    return task.status is Status.OPEN and task.latest_start is not None and task.latest_start <= today


def state_text(view: TaskView, today: date) -> str:
    """The state of a task in a few words."""
    task = view.task
    match standing(task, today):
        case Standing.DONE:
            return _done_text(view)
        case Standing.OFF:
            return "not needed" if task.status is Status.NOT_APPLICABLE else "called off"
        case Standing.LATE:
            waiting = f", waiting for {view.waiting_for}" if task.waiting and view.missing else ""
            return f"{margin_text(task.margin or 0)}{waiting}"
        case Standing.WAITING:
            return f"waiting for {view.waiting_for}" if view.missing else "waiting"
        case Standing.ATTENTION if task.sent_back:
            return f"sent back: {task.note}"
        case Standing.ATTENTION if task.blocked:
            return "held up by the task before it"
        case Standing.ATTENTION:
            return "begin today"
        case Standing.BEGUN:
            return f"under way since {day(task.begun_on)}"
        case Standing.OPEN:
            return "on track"


def _done_text(view: TaskView) -> str:
    task = view.task
    if task.status is Status.CONFIRMED:
        return f"confirmed by {view.confirmed_by}" if view.confirmed_by else "confirmed"
    return f"done {day(task.finished_on)}"


def readiness(tasks: Sequence[Task], plan: Plan) -> Readiness:
    """How an onboarding stands; `tasks` carry the figures of `plan`."""
    essential = [task for task in tasks if task.essential and task.status in OPEN_STATES]
    if not essential:
        return Readiness.READY
    if not plan.fits:
        return Readiness.TOO_LATE
    return Readiness.AT_RISK if any(map(is_risky, essential)) else Readiness.ON_TRACK


def is_risky(task: Task) -> bool:
    """Whether one more day, or a week for what waits on a person, breaks something."""
    if task.status not in OPEN_STATES or task.slack is None:
        return False
    if task.waiting:
        return task.slack < RISKY_DAYS_WAITING
    return task.slack < 0 or task.sent_back or (task.status is Status.OPEN and task.slack == 0)


def most_pressing(tasks: Sequence[Task]) -> Task | None:
    """The open essential task that decides how the onboarding stands: the latest one, else the riskiest."""
    pressing = [
        task for task in tasks if task.essential and task.status in OPEN_STATES and task.slack is not None
    ]
    return min(pressing, key=_urgency, default=None)


def _urgency(task: Task) -> tuple[int, bool, int, int]:
    return min(task.margin or 0, 0), not is_risky(task), task.slack or 0, task.position


def attention(state: Readiness, onboarding: Onboarding, views: Sequence[TaskView]) -> str:
    """What needs attention, in one short sentence."""
    if state is Readiness.READY:
        return "Everything essential is ready."
    view = next((v for v in views if v.task is most_pressing([v.task for v in views])), None)
    if view is None:
        return ""
    task = view.task
    if state is Readiness.TOO_LATE:
        return f"{task.title}: {margin_text(task.margin or 0)}."
    if state is Readiness.AT_RISK and task.waiting and view.missing:
        return f"Still missing: {view.waiting_for}."
    if state is Readiness.AT_RISK and task.sent_back:
        return f"{task.title} was sent back."
    if state is Readiness.AT_RISK:
        return f"{task.title} must begin by {day(task.latest_start)}."
    return f"Everything essential is ready on {day(onboarding.ready_on)}."


def with_figures(onboarding: Onboarding, views: Sequence[TaskView], plan: Plan, today: date) -> Onboarding:
    """The onboarding with the figures of its last planning."""
    tasks = [view.task for view in views]
    counted = [task for task in tasks if task.status not in (Status.NOT_APPLICABLE, Status.CALLED_OFF)]
    margins = [t.margin for t in tasks if t.essential and t.status in OPEN_STATES and t.margin is not None]
    state = readiness(tasks, plan)
    planned = evolve(
        onboarding,
        planned_on=today,
        readiness=state,
        fits=plan.fits,
        ready_on=plan.ready_on,
        margin=min(margins, default=None),
        done_count=sum(task.status in FINISHED_STATES for task in counted),
        task_count=len(counted),
    )
    return evolve(planned, attention=attention(state, planned, views))
