"""How far an onboarding has come and what it comes to, in a word and in figures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from .language import Words, mark
from .onboarding import Certainty, Onboarding, Readiness
from .readiness import Standing, TaskState, TaskView
from .tasks import FINISHED_STATES, OPEN_STATES, Task


class VerdictState(StrEnum):
    """What the whole onboarding comes to."""

    READY = "ready"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    TOO_LATE = "too_late"
    TENTATIVE = "tentative"
    WITHDRAWN = "withdrawn"
    STARTED = "started"


WORK_STYLES = Words({"onsite": mark("on site"), "hybrid": mark("hybrid"), "remote": mark("remote")})
STATES = Words(
    {
        VerdictState.READY: mark("ready"),
        VerdictState.ON_TRACK: mark("on track"),
        VerdictState.AT_RISK: mark("at risk"),
        VerdictState.TOO_LATE: mark("too late"),
        VerdictState.TENTATIVE: mark("tentative"),
        VerdictState.WITHDRAWN: mark("withdrawn"),
        VerdictState.STARTED: mark("started"),
    }
)
STANDING_WORDS = {
    Standing.LATE: mark("too late"),
    Standing.WAITING: mark("waiting on someone"),
    Standing.ATTENTION: mark("needs attention"),
    Standing.BEGUN: mark("under way"),
    Standing.OPEN: mark("on track"),
    Standing.DONE: mark("done"),
    Standing.OFF: mark("called off"),
}


def percent(onboarding: Onboarding) -> int:
    """Tasks done, in per cent rounded down: 100 only when everything is done."""
    return onboarding.done_count * 100 // onboarding.task_count if onboarding.task_count else 0


def verdict_state(onboarding: Onboarding, today: date) -> VerdictState:
    if onboarding.withdrawn_on is not None:
        return VerdictState.WITHDRAWN
    if onboarding.certainty is Certainty.TENTATIVE:
        return VerdictState.TENTATIVE
    if onboarding.start_on < today and onboarding.readiness is not Readiness.TOO_LATE:
        return VerdictState.STARTED
    return VerdictState(onboarding.readiness.value)


def worst_standing(views: Iterable[TaskView | TaskState], today: date) -> Standing:
    """How a department stands with one hire: as its worst task does."""
    found = {view.standing(today) for view in views}
    return next((state for state in Standing if state in found), Standing.OFF)


def done_of(tasks: Iterable[Task | TaskState]) -> int:
    return sum(task.status in FINISHED_STATES for task in tasks)


def total_of(tasks: Iterable[Task | TaskState]) -> int:
    return sum(task.status in (*OPEN_STATES, *FINISHED_STATES) for task in tasks)
