"""How an onboarding and its tasks stand, in a word and in words a person can act on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from attrs import evolve, field, frozen

from .explanation import lateness
from .onboarding import Fact, Onboarding, Readiness
from .plan import Plan
from .tasks import FINISHED_STATES, OPEN_STATES, Status, Task
from .wording import dated

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

    def expecting(self, today: date) -> bool:
        """Whether all that it lacks to begin is promised, and for a later day."""
        if not self.missing or self.task.status is not Status.OPEN:
            return False
        expected = self.expected_on(today)
        return expected is not None and expected > today

    def standing(self, today: date) -> Standing:
        return standing(self.task, today, expecting=self.expecting(today))

    def waiting_on(self, today: date) -> str:
        """Who is asked for what nobody knows the day of, else for what is expected last."""
        last = self._last_missing(today)
        return self.givers.get(last.giver, last.giver)

    def waiting_for(self, today: date) -> str:
        """`photo from Maya Chen`."""
        return f"{self._last_missing(today).title} from {self.waiting_on(today)}"

    def expected_on(self, today: date) -> date | None:
        """The day by which all that is missing is promised; None where that isn't known."""
        return known_day(self._last_missing(today), today)

    def _last_missing(self, today: date) -> Fact:
        return max(self.missing, key=lambda fact: known_day(fact, today) or date.max)


def known_day(fact: Fact, today: date) -> date | None:
    """A day that has passed without the input says nothing about when it comes."""
    return fact.expected_on if fact.expected_on is not None and fact.expected_on >= today else None


def standing(task: Task, today: date, *, expecting: bool = False) -> Standing:
    """How one task stands on a day, from its state and its last planning.

    A task is `expecting` an input that is promised for a later day.
    """
    if task.status in FINISHED_STATES:
        return Standing.DONE
    if task.status not in OPEN_STATES:
        return Standing.OFF
    if task.margin is not None and task.margin < 0:
        return Standing.LATE
    if task.waiting or expecting:
        return Standing.WAITING
    if task.sent_back or _must_begin(task, today):
        return Standing.ATTENTION
    return Standing.BEGUN if task.status is Status.UNDER_WAY else Standing.OPEN


def _must_begin(task: Task, today: date) -> bool:
    return task.status is Status.OPEN and task.latest_start is not None and task.latest_start <= today


def state_text(view: TaskView, today: date) -> str:
    """The state of a task in a few words."""
    task = view.task
    match view.standing(today):
        case Standing.DONE:
            return _done_text(view, today)
        case Standing.OFF:
            return "not needed" if task.status is Status.NOT_APPLICABLE else "called off"
        case Standing.LATE:
            waits = view.missing and (task.waiting or view.expecting(today))
            late = lateness(task.due_on, task.margin or 0, today)
            return f"{late}, {_waiting_text(view, today)}" if waits else late
        case Standing.WAITING:
            return _waiting_text(view, today)
        case Standing.ATTENTION if task.sent_back:
            return f"sent back: {task.note}"
        case Standing.ATTENTION if task.blocked:
            return "held up by the task before it"
        case Standing.ATTENTION:
            return "begin today"
        case Standing.BEGUN:
            return f"under way since {dated(task.begun_on, today)}"
        case Standing.OPEN:
            return "on track"


def _waiting_text(view: TaskView, today: date) -> str:
    if not view.missing:
        return "waiting"
    expected = view.expected_on(today)
    if expected is None:
        return f"waiting for {view.waiting_for(today)}"
    return f"{view.waiting_for(today)} expected {dated(expected, today)}"


def _done_text(view: TaskView, today: date) -> str:
    task = view.task
    if task.status is Status.CONFIRMED:
        return f"confirmed by {view.confirmed_by}" if view.confirmed_by else "confirmed"
    return f"done {dated(task.finished_on, today)}"


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


def attention(state: Readiness, onboarding: Onboarding, views: Sequence[TaskView], today: date) -> str:
    """What needs attention, in one short sentence."""
    if state is Readiness.READY:
        return "Everything essential is ready."
    view = next((v for v in views if v.task is most_pressing([v.task for v in views])), None)
    if view is None:
        return ""
    task = view.task
    if state is Readiness.TOO_LATE:
        return f"{task.title}: {lateness(task.due_on, task.margin or 0, today)}."
    if state is Readiness.AT_RISK and view.missing and (task.waiting or view.expecting(today)):
        expected = view.expected_on(today)
        promised = f", expected {dated(expected, today)}" if expected else ""
        return f"Still missing: {view.waiting_for(today)}{promised}."
    if state is Readiness.AT_RISK and task.sent_back:
        return f"{task.title} was sent back."
    if state is Readiness.AT_RISK:
        return f"{task.title} must begin by {dated(task.latest_start, today)}."
    return f"Everything essential is ready on {dated(onboarding.ready_on, today)}."


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
    return evolve(planned, attention=attention(state, planned, views, today))
