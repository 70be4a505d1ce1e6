"""Why a heads-up is said, and what happens if nothing does: sentences and the values that texts are filled with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from .language import SILENCE, Sentence, mark, plural, text
from .lateness import margin_text
from .noticekinds import Kind
from .onboarding import Fact, Onboarding, Readiness
from .situation import Question, Starting, Work
from .tasks import Status, Task
from .wording import dated

Values = Mapping[str, object]


@frozen(kw_only=True)
class Words:
    """`reason` says why; `consequence` what waits on it; `values` are texts, numbers and ISO dates."""

    reason: Sentence
    consequence: Sentence = SILENCE
    values: Values


CHANGES: Mapping[Kind, str] = {
    Kind.STARTED: mark("Your department has tasks for this new hire."),
    Kind.TENTATIVE: mark("This start is not certain yet, but some of your tasks take long."),
    Kind.FIRM: mark("The start is certain now."),
    Kind.MOVED: mark("The start date has moved, and what you have to do moves with it."),
    Kind.WITHDRAWN: mark("The onboarding was withdrawn: what is open is called off."),
    Kind.CHANGED: mark("The tasks of your department for this hire have changed with the catalogue."),
    Kind.TAKEN: mark("Somebody has taken a task that was yours."),
    Kind.SENT_BACK: mark("A task of yours was sent back."),
    Kind.OFFERED: mark("Somebody wants to hand a task over to you."),
    Kind.ACCEPTED: mark("The task that you handed over was accepted."),
    Kind.REFUSED: mark("The task that you wanted to hand over stays with you."),
    Kind.CAN_BEGIN: mark("All that comes before your task is done."),
    Kind.EXPEDITE_ASKED: mark("Somebody asks whether a task of yours can be faster."),
    Kind.EXPEDITE_ANSWERED: mark("You asked whether a task can be faster."),
    Kind.INPUT_ASKED: mark("A task waits for something that you know."),
    Kind.INPUT_GIVEN: mark("Something that your tasks need is there."),
}
"""Why a notice is written with a change."""


def of_change(kind: str) -> Sentence | None:
    """Why a change tells somebody of itself; None for a kind that is not known."""
    return text(CHANGES[Kind(kind)]) if kind in CHANGES else None


def coming(start: Starting, work: Work, today: date) -> Words:
    day = dated(work.task.latest_start, today)
    reason = text("“{task}” must be begun by {day}.", task=work.task.title, day=day)
    return _of_work(start, work, reason, today)


def begin(start: Starting, work: Work, today: date) -> Words:
    """Begin today, or on the last day before a day off."""
    task = work.task
    due = dated(task.latest_finish, today)
    if task.waiting:
        reason = text(
            "“{task}” must begin now to be ready {due}, and something is missing.", task=task.title, due=due
        )
    else:
        reason = text("“{task}” must begin now to be ready {due}.", task=task.title, due=due)
    return _of_work(start, work, reason, today)


def late(start: Starting, work: Work, today: date) -> Words:
    task = work.task
    values = {
        "task": task.title,
        "due": dated(task.due_on, today),
        "ready": dated(task.earliest_finish, today),
    }
    if task.due_on is not None and task.due_on < today:
        reason = text("“{task}” was due {due} and is ready {ready} at the earliest.", **values)
    else:
        reason = text("“{task}” is due {due} and is ready {ready} at the earliest.", **values)
    return _of_work(start, work, reason, today)


def holds_up(start: Starting, work: Work, today: date) -> Words:
    task = work.task
    reason = plural(
        -(task.slack or 0),
        "“{task}” is ready {ready}, {n} day too late for what comes after it.",
        "“{task}” is ready {ready}, {n} days too late for what comes after it.",
        task=task.title,
        ready=dated(task.earliest_finish, today),
    )
    return _of_work(start, work, reason, today)


def slack_shrinks(start: Starting, work: Work, today: date) -> Words:
    task = work.task
    reason = text(
        "“{task}” should be ready today: {spare}.",
        task=task.title,
        spare=margin_text(task.slack or 0),
    )
    return _of_work(start, work, reason, today)


def blocked(start: Starting, work: Work, today: date) -> Words:
    task = work.task
    reason = text(
        "“{task}” waits for a task before it and can begin {day} at the earliest, not by {latest}.",
        task=task.title,
        day=dated(task.earliest_start, today),
        latest=dated(task.latest_start, today),
    )
    return _of_work(start, work, reason, today)


def legal(start: Starting, work: Work, today: date) -> Words:
    values = _deadline_values(work, today)
    if _to_begin(work, today):
        reason = text("The law wants “{task}” by {day}: begin by {begin}.", **values)
    else:
        reason = text("The law wants “{task}” by {day}.", **values)
    return _of_work(start, work, reason, today, rule=work.rule or "")


def cut_off(start: Starting, work: Work, today: date) -> Words:
    values = _deadline_values(work, today)
    if _to_begin(work, today):
        reason = text("Payroll closes soon: “{task}” must be in by {day}, so begin by {begin}.", **values)
    else:
        reason = text("Payroll closes soon: “{task}” must be in by {day}.", **values)
    return _of_work(start, work, reason, today)


def _deadline_values(work: Work, today: date) -> dict[str, str]:
    task = work.task
    days = {"day": dated(task.due_on, today), "begin": dated(task.latest_start, today)}
    return {"task": task.title, **days}


def _to_begin(work: Work, today: date) -> bool:
    """Whether it is still in time to say when to begin."""
    task = work.task
    return task.status is Status.OPEN and task.latest_start is not None and today <= task.latest_start


def input_wanted(start: Starting, work: Work, fact: Fact, today: date) -> Words:
    """To the one who gives an input."""
    task = work.task
    values = {"input": fact.title, "task": task.title, "day": dated(task.latest_start, today)}
    if task.latest_start is not None and task.latest_start <= today:
        reason = text("“{task}” can't begin without the {input}; it was needed by {day}.", **values)
    elif fact.expected_on is not None and fact.expected_on > today:
        expected = dated(fact.expected_on, today)
        reason = text(
            "“{task}” needs the {input} by {day}; it is promised for {expected}.", **values, expected=expected
        )
    else:
        reason = text("“{task}” needs the {input} by {day}.", **values)
    return _of_work(start, work, reason, today, input=fact.title, input_key=fact.key)


def unanswered(question: Question, today: date) -> Words:
    task, asked = question.task, dated(question.asked_on, today)
    match question.kind:
        case Kind.OFFERED:
            reason = text(
                "“{task}” was handed over on {day} and not accepted yet.", task=task.title, day=asked
            )
        case Kind.EXPEDITE_ASKED:
            reason = text(
                "Can “{task}” be faster? Asked on {day}, not answered yet.", task=task.title, day=asked
            )
        case _:
            reason = text("“{task}” was sent back on {day} and is not done yet.", task=task.title, day=asked)
    return Words(reason=reason, values=_task_values(task))


def verdict(start: Starting, kind: Kind, number: int, today: date) -> Words:
    """To the manager; `number` says how often they were told, this time included."""
    onboarding = start.onboarding
    values = {"start": dated(onboarding.start_on, today), "ready": dated(onboarding.ready_on, today)}
    match kind:
        case Kind.READY:
            reason = text("Everything essential is ready for {start}.", **values)
        case Kind.NOT_READY if onboarding.ready_on is None or onboarding.ready_on <= onboarding.start_on:
            reason = text("Not ready in time for {start}: something essential comes too late.", **values)
        case Kind.NOT_READY:
            reason = text("Not ready on {start}: everything essential is ready on {ready}.", **values)
        case _:
            reason = text("The start on {start} holds: everything essential is ready on {ready}.", **values)
    told = {**_hire_values(onboarding), "number": number}
    return Words(reason=reason, consequence=onboarding.attention, values=told)


def tomorrow(start: Starting, today: date) -> Words:
    onboarding = start.onboarding
    day = dated(onboarding.start_on, today)
    if onboarding.readiness is Readiness.READY:
        reason = text("Day 1 is {day}: all set.", day=day)
        return Words(reason=reason, values=_hire_values(onboarding))
    reason = text("Day 1 is {day}, and not everything is set.", day=day)
    return Words(reason=reason, consequence=onboarding.attention, values=_hire_values(onboarding))


def _of_work(start: Starting, work: Work, reason: Sentence, today: date, **more: object) -> Words:
    values = {**_hire_values(start.onboarding), **_task_values(work.task), "after": work.after, **more}
    return Words(
        reason=reason,
        consequence=consequence(work, before_day_1=today < start.onboarding.start_on),
        values=values,
    )


def consequence(work: Work, *, before_day_1: bool) -> Sentence:
    """What waits on a task."""
    breaks_day_1 = before_day_1 and work.task.essential
    if work.after and work.pay:
        return plural(
            work.after,
            "{n} task and the first pay wait on this.",
            "{n} tasks and the first pay wait on this.",
        )
    if work.after and breaks_day_1:
        return plural(work.after, "{n} task and day 1 wait on this.", "{n} tasks and day 1 wait on this.")
    if work.after:
        return plural(work.after, "{n} task waits on this.", "{n} tasks wait on this.")
    if breaks_day_1:
        return text("Day 1 waits on this.")
    return SILENCE


def _hire_values(onboarding: Onboarding) -> dict[str, object]:
    return {
        "start_on": onboarding.start_on.isoformat(),
        "certainty": onboarding.certainty.value,
        "probability": onboarding.probability,
        "readiness": onboarding.readiness.value,
        "ready_on": _iso(onboarding.ready_on),
    }


def _task_values(task: Task) -> dict[str, object]:
    return {
        "task": task.title,
        "due": _iso(task.due_on),
        "begin_by": _iso(task.latest_start),
        "ready": _iso(task.earliest_finish),
        "slack": task.slack,
        "margin": task.margin,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
