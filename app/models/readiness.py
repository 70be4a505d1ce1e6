"""How an onboarding and its tasks stand, in a word and in words a person can act on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from attrs import evolve, field, frozen

from .language import SILENCE, Sentence, text
from .lateness import lateness
from .onboarding import Fact, Onboarding, Readiness
from .tasks import FINISHED_STATES, OPEN_STATES, Status, Task
from .wording import dated

if TYPE_CHECKING:
    from .plan import Plan

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


class Planned(Protocol):
    """What of a task says how it stands."""

    @property
    def status(self) -> Status: ...
    @property
    def latest_start(self) -> date | None: ...
    @property
    def margin(self) -> int | None: ...
    @property
    def waiting(self) -> bool: ...
    @property
    def sent_back(self) -> bool: ...


@frozen(kw_only=True)
class TaskState:
    """A task as a list of many hires counts it. `expected_on` is that of `TaskView`."""

    hire_id: str
    department: str
    status: Status
    latest_start: date | None = None
    margin: int | None = None
    waiting: bool = False
    sent_back: bool = False
    expected_on: date | None = None

    def standing(self, today: date) -> Standing:
        expected = self.expected_on if self.status is Status.OPEN else None
        return standing(self, today, expecting=expected is not None and expected > today)


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
        missing = self._last_missing(today).title
        return text("{input} from {giver}", input=missing, giver=self.waiting_on(today))

    def expected_on(self, today: date) -> date | None:
        """The day by which all that is missing is promised; None where that isn't known."""
        return known_day(self._last_missing(today), today)

    def _last_missing(self, today: date) -> Fact:
        return max(self.missing, key=lambda fact: known_day(fact, today) or date.max)


def known_day(fact: Fact, today: date) -> date | None:
    """A day that has passed without the input says nothing about when it comes."""
    return fact.expected_on if fact.expected_on is not None and fact.expected_on >= today else None


def standing(task: Planned, today: date, *, expecting: bool = False) -> Standing:
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


def _must_begin(task: Planned, today: date) -> bool:
    return task.status is Status.OPEN and task.latest_start is not None and task.latest_start <= today


def state_text(view: TaskView, today: date) -> str:
    """The state of a task in a few words."""
    task = view.task
    match view.standing(today):
        case Standing.DONE:
            return _done_text(view, today)
        case Standing.OFF:
            return text("not needed") if task.status is Status.NOT_APPLICABLE else text("called off")
        case Standing.LATE:
            return _late_text(view, today)
        case Standing.WAITING:
            return _waiting_text(view, today)
        case Standing.ATTENTION if task.sent_back:
            return text("sent back: {reason}", reason=task.note)
        case Standing.ATTENTION if task.blocked:
            return text("held up by the task before it")
        case Standing.ATTENTION:
            return text("begin today")
        case Standing.BEGUN:
            return text("under way since {day}", day=dated(task.begun_on, today))
        case Standing.OPEN:
            return text("on track")


def _late_text(view: TaskView, today: date) -> str:
    task = view.task
    late = lateness(task.due_on, task.margin or 0, today)
    if view.missing and (task.waiting or view.expecting(today)):
        return text("{late}, {waiting}", late=late, waiting=_waiting_text(view, today))
    return late


def _waiting_text(view: TaskView, today: date) -> str:
    if not view.missing:
        return text("waiting")
    expected, missing = view.expected_on(today), view.waiting_for(today)
    if expected is None:
        return text("waiting for {input}", input=missing)
    return text("{input} expected {day}", input=missing, day=dated(expected, today))


def _done_text(view: TaskView, today: date) -> str:
    task = view.task
    if task.status is Status.CONFIRMED:
        if view.confirmed_by:
            return text("confirmed by {person}", person=view.confirmed_by)
        return text("confirmed")
    return text("done {day}", day=dated(task.finished_on, today))


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


def attention(state: Readiness, onboarding: Onboarding, views: Sequence[TaskView], today: date) -> Sentence:
    """What needs attention, in one short sentence."""
    if state is Readiness.READY:
        return text("Everything essential is ready.")
    pressing = most_pressing([view.task for view in views])
    view = next((view for view in views if view.task is pressing), None)
    if view is None:
        return SILENCE
    task = view.task
    if state is Readiness.TOO_LATE:
        return text("{task}: {late}.", task=task.title, late=lateness(task.due_on, task.margin or 0, today))
    if state is Readiness.AT_RISK and view.missing and (task.waiting or view.expecting(today)):
        expected, missing = view.expected_on(today), view.waiting_for(today)
        if expected is None:
            return text("Still missing: {input}.", input=missing)
        return text("Still missing: {input}, expected {day}.", input=missing, day=dated(expected, today))
    if state is Readiness.AT_RISK and task.sent_back:
        return text("{task} was sent back.", task=task.title)
    if state is Readiness.AT_RISK:
        return text("{task} must begin by {day}.", task=task.title, day=dated(task.latest_start, today))
    return text("Everything essential is ready on {day}.", day=dated(onboarding.ready_on, today))


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
