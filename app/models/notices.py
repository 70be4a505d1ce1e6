"""What should be said, to whom and when: a pure function of plans, calendars, what was said, and today.

A heads-up tells one fact to one receiver. Its key names the fact, so that it is said only once; a fact about
a day carries that day, and is a new one where the day moves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from attrs import field, frozen

from .escalation import Receiver, Rung, key_of, rungs_ahead
from .language import SILENCE, Sentence
from .noticefacts import Fact, facts_of, question_fact
from .noticekinds import COUNT_TASKS, DEADLINES, INPUTS, QUESTIONS, Kind
from .onboarding import Certainty, Onboarding
from .situation import Situation
from .tasks import OPEN_STATES, Expedite, Status, Task

Concerns = Callable[[str, Receiver], bool]
DAYS_AHEAD = 10
"""Working days of its receiver in which a heads-up is shown before it is said."""


@frozen(kw_only=True)
class HeadsUp:
    """One fact to be told to one receiver on a day that they work.

    `values` are plain: texts, numbers and ISO dates, for the text of the message. `step` counts the receivers
    who heard of it before.
    """

    key: str
    kind: Kind
    hire_id: str
    task_id: str | None = None
    person_id: str | None = None
    department: str | None = None
    on: date
    urgent: bool = False
    reason: Sentence
    consequence: Sentence = SILENCE
    values: Mapping[str, object] = field(factory=dict)
    step: int = 0


@frozen(kw_only=True)
class Survey:
    """What is to be said today, and the keys of all that holds: a heads-up of another key is untrue by now."""

    new: tuple[HeadsUp, ...]
    holding: frozenset[str]


def survey(situation: Situation, today: date) -> Survey:
    """All that a day brings. Whoever does not work today is told on the next day that they do."""
    new: list[HeadsUp] = []
    holding: set[str] = set()
    number = today.toordinal()
    for fact in _facts(situation, today):
        for receiver in fact.receivers:
            holding.add(key_of(fact.key, receiver))
        if fact.planned > number:
            continue
        rung = next(_rungs(fact, situation, today), None)
        if rung is not None and rung.on == today:
            new.append(_heads_up(fact, rung))
    return Survey(new=tuple(new), holding=frozenset(holding))


def heads_ups(situation: Situation, today: date) -> list[HeadsUp]:
    """What is to be said today and was not said yet."""
    return list(survey(situation, today).new)


def coming(
    situation: Situation,
    today: date,
    days: int = DAYS_AHEAD,
    concerns: Concerns | None = None,
    most: int | None = None,
) -> list[HeadsUp]:
    """What will be said in the next working days of its receiver if nothing changes, by day.

    With `concerns`, the id of a hire and the receiver to whether that is asked for; the first `most` of them.
    """
    number = today.toordinal()
    found = [
        (rung.on, fact.hire_id, rung.key, fact, rung)
        for fact in _facts(situation, today)
        for rung in _rungs(fact, situation, today)
        if today < rung.on <= date.fromordinal(rung.receiver.calendar.shifted(number, days))
        and (concerns is None or concerns(fact.hire_id, rung.receiver))
    ]
    found.sort(key=lambda one: one[:3])
    return [_heads_up(fact, rung) for *_, fact, rung in found[:most]]


def still_true(
    kind: str,
    receiver: str | None,
    task: Task | None,
    onboarding: Onboarding | None,
    *,
    has_tasks: bool = True,
) -> bool:
    """Whether a notice that a change has written is still worth sending; `task` is the one that it is about.

    `has_tasks` says whether the department that is told has open tasks.
    """
    if onboarding is not None and onboarding.withdrawn_on is not None:
        return kind == Kind.WITHDRAWN
    if kind in COUNT_TASKS and not has_tasks:
        return False
    if kind == Kind.TENTATIVE:
        return onboarding is None or onboarding.certainty is Certainty.TENTATIVE
    if task is None:
        return True
    if kind in QUESTIONS:
        return is_unanswered(Kind(kind), receiver, task)
    if kind == Kind.CAN_BEGIN:
        return task.status is Status.OPEN and not task.blocked
    return True


HISTORY = timedelta(days=7)
"""What is older is not told when notices are planned for the first time in a workspace."""


def is_history(one: HeadsUp, today: date) -> bool:
    """Whether it is of a hire who has started, and about what should have been there long ago."""
    start, due = one.values.get("start_on"), one.values.get("due")
    if not isinstance(start, str) or date.fromisoformat(start) >= today:
        return False
    return not isinstance(due, str) or date.fromisoformat(due) < today - HISTORY


def is_old_news(kind: str, written_on: date, today: date) -> bool:
    """Whether a change tells of something that nobody needs to act on, and that was long ago."""
    return kind not in (*QUESTIONS, Kind.INPUT_ASKED) and written_on < today - HISTORY


def question_of(
    kind: str, hire_id: str | None, receiver: str | None, payload: Mapping[str, object]
) -> tuple[object, ...] | None:
    """What somebody is asked to give, the same for each notice that asks for it; None for other notices."""
    if kind not in INPUTS:
        return None
    return hire_id, payload.get("input_key") or payload.get("input"), receiver


def is_unanswered(kind: Kind, receiver: str | None, task: Task) -> bool:
    """Whether what somebody was asked by a change still waits for them."""
    if task.status not in OPEN_STATES:
        return False
    match kind:
        case Kind.OFFERED:
            return task.offered_to == receiver
        case Kind.EXPEDITE_ASKED:
            return task.expedite is Expedite.ASKED
        case _:
            return task.sent_back


def _facts(situation: Situation, today: date) -> Iterator[Fact]:
    for start in situation.starts:
        yield from facts_of(start, situation.said, today)
    for question in situation.questions:
        yield question_fact(question, today)


def _rungs(fact: Fact, situation: Situation, today: date) -> Iterator[Rung]:
    rungs = rungs_ahead(fact.key, fact.receivers, fact.planned, situation.said, today.toordinal())
    return (rung for rung in rungs if fact.until is None or rung.on < fact.until)


def _heads_up(fact: Fact, rung: Rung) -> HeadsUp:
    words = fact.words()
    return HeadsUp(
        key=rung.key,
        kind=fact.kind,
        hire_id=fact.hire_id,
        task_id=fact.task_id,
        person_id=rung.receiver.person_id,
        department=rung.receiver.department,
        on=rung.on,
        urgent=fact.urgent and (rung.step == 0 or fact.kind in DEADLINES),
        reason=words.reason,
        consequence=words.consequence,
        values=words.values,
        step=rung.step,
    )
