"""The facts that are worth telling of one onboarding on a day, each with the day on which it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial

from attrs import frozen

from . import noticewords as words
from .calendar import WorkingCalendar
from .escalation import Receiver, Said, key_of
from .noticekinds import Kind
from .noticewords import Words
from .onboarding import Certainty, Onboarding, Readiness
from .readiness import known_day
from .situation import Question, Starting, ToldVerdict, Wanted, Work
from .tasks import OPEN_STATES, Status, Task

INPUT_AHEAD = 3
"""Working days of the giver, before the day by which an input must be asked for."""
COMING_AHEAD = 2
"""Working days of the owner, before the day by which a task must be asked for."""
CUT_OFF_AHEAD = 3
LEGAL_AHEAD = 5
"""Working days of the owner, before the day it is due."""
SHRINKING = 2
"""Working days of slack below which something under way is a risk to others."""
URGENT_WITHIN = 2
"""Working days before the due date, or day 1, from which word of what is late can't wait for the next digest."""
SLIPPED_AGAIN = 5
"""Working days that the ready date slips before the manager hears of it again."""


@frozen(kw_only=True)
class Fact:
    """Something to tell to its receivers in turn, from the day (a day number) `planned` on and before `until`.

    The words are made where they are needed: most facts have been told already.
    """

    kind: Kind
    key: str
    hire_id: str
    task_id: str | None = None
    receivers: tuple[Receiver, ...]
    planned: int
    until: date | None = None
    urgent: bool = False
    words: Callable[[], Words]


def facts_of(start: Starting, said: Mapping[str, Said], today: date) -> Iterator[Fact]:
    """What holds of one onboarding; also what will, on a day that is known."""
    if start.onboarding.withdrawn_on is not None:
        return
    for work in start.works:
        if work.task.status in OPEN_STATES and work.task.due_on is not None:
            yield from _work(start, work, said, today)
    yield from _inputs(start, today)
    yield from _verdict(start, today)
    if start.onboarding.certainty is Certainty.FIRM:
        yield from _tomorrow(start, today)


def question_fact(question: Question, today: date) -> Fact:
    """The ladder of something that was asked with a change: its first rung has been said."""
    task = question.task
    return Fact(
        kind=question.kind,
        key=question.fact,
        hire_id=task.hire_id,
        task_id=task.id,
        receivers=question.receivers,
        planned=question.asked_on.toordinal(),
        words=partial(words.unanswered, question, today),
    )


def _work(start: Starting, work: Work, said: Mapping[str, Said], today: date) -> Iterator[Fact]:
    deadlines = list(_deadlines(start, work, today))
    yield from deadlines
    for fact in _progress(start, work, today):
        if not any(_covers(one, fact, said, today.toordinal()) for one in deadlines):
            yield fact


def _deadlines(start: Starting, work: Work, today: date) -> Iterator[Fact]:
    if work.rule is not None:
        yield _deadline(start, work, Kind.LEGAL, LEGAL_AHEAD, today)
    if work.cut_off:
        yield _deadline(start, work, Kind.CUT_OFF, CUT_OFF_AHEAD, today)


def _covers(deadline: Fact, fact: Fact, said: Mapping[str, Said], today: int) -> bool:
    """Whether the word of a deadline says when to begin, too: on the same day, or before a task is soon to begin."""
    if fact.kind not in (Kind.COMING, Kind.BEGIN):
        return False
    heard = said.get(key_of(deadline.key, deadline.receivers[0]))
    on = heard.on.toordinal() if heard and heard.on else max(deadline.planned, today)
    return on <= max(fact.planned, today) and (fact.kind is Kind.COMING or on >= fact.planned)


def _progress(start: Starting, work: Work, today: date) -> Iterator[Fact]:
    """How far it is: what is soon to begin, has to begin now, or comes too late."""
    task = work.task
    slack, late = task.slack or 0, (task.margin or 0) < 0
    if task.blocked:
        if slack < 0:
            yield _fact(start, work, Kind.BLOCKED, task.latest_start, today, words.blocked)
        else:
            yield from _ahead(start, work, today)
    elif late:
        yield _fact(
            start, work, Kind.LATE, task.due_on, today, words.late, climbs=True, urgent=_presses(work, today)
        )
    elif slack < 0:
        yield _fact(start, work, Kind.HOLDS_UP, task.latest_finish, today, words.holds_up, climbs=True)
    elif task.status is Status.OPEN:
        yield from _ahead(start, work, today)
    elif slack <= SHRINKING and task.earliest_finish is not None and task.earliest_finish <= today:
        yield _fact(start, work, Kind.SLIPPING, task.latest_finish, today, words.slack_shrinks)


def _ahead(start: Starting, work: Work, today: date) -> Iterator[Fact]:
    """It must begin soon, then today. Each is told on a day that the owner works, rather too early."""
    task, calendar = work.task, work.receivers[0].calendar
    begin = calendar.last_on_or_before(_number(task.latest_start))
    if today.toordinal() < begin or task.blocked:
        asked = _before(calendar, _number(task.ask_by), COMING_AHEAD)
        yield _fact(start, work, Kind.COMING, task.latest_start, today, words.coming, planned=asked)
    if not task.blocked:
        yield _fact(start, work, Kind.BEGIN, task.latest_start, today, words.begin, planned=begin)


def _deadline(start: Starting, work: Work, kind: Kind, ahead: int, today: date) -> Fact:
    calendar, due = work.receivers[0].calendar, _number(work.task.due_on)
    return _fact(
        start,
        work,
        kind,
        work.task.due_on,
        today,
        words.legal if kind is Kind.LEGAL else words.cut_off,
        planned=_before(calendar, due, ahead),
        climbs=True,
        urgent=due <= calendar.shifted(today.toordinal(), 1),
    )


def _fact(
    start: Starting,
    work: Work,
    kind: Kind,
    day: date | None,
    today: date,
    say: Callable[[Starting, Work, date], Words],
    *,
    planned: int | None = None,
    climbs: bool = False,
    urgent: bool = False,
) -> Fact:
    """A fact about a task and a day. One that is not certain to come, or may follow, goes to its owner only."""
    task, firm = work.task, start.onboarding.certainty is Certainty.FIRM
    weighty = firm and (task.essential or kind in (Kind.LEGAL, Kind.CUT_OFF))
    return Fact(
        kind=kind,
        key=f"{kind}:{task.id}:{day}",
        hire_id=task.hire_id,
        task_id=task.id,
        receivers=work.receivers if climbs and weighty else work.receivers[:1],
        planned=today.toordinal() if planned is None else planned,
        urgent=urgent and weighty,
        words=partial(say, start, work, today),
    )


def _presses(work: Work, today: date) -> bool:
    soon = work.receivers[0].calendar.shifted(today.toordinal(), URGENT_WITHIN)
    return _number(work.task.due_on) <= soon


def _inputs(start: Starting, today: date) -> Iterator[Fact]:
    """Each input that is missing, once, for the task that needs it first."""
    first: dict[str, tuple[Work, Wanted]] = {}
    for work in start.works:
        for wanted in work.wanted:
            if not _needs(work.task, wanted, today):
                continue
            known = first.get(wanted.fact.key)
            if known is None or _number(work.task.latest_start) < _number(known[0].task.latest_start):
                first[wanted.fact.key] = work, wanted
    for work, wanted in first.values():
        yield from _input(start, work, wanted, today)


def _needs(task: Task, wanted: Wanted, today: date) -> bool:
    """What is promised for a day that is early enough need not be asked for."""
    if task.status is not Status.OPEN or task.latest_start is None or not wanted.receivers:
        return False
    expected = known_day(wanted.fact, today)
    return expected is None or expected > task.latest_start


def _input(start: Starting, work: Work, wanted: Wanted, today: date) -> Iterator[Fact]:
    task, calendar = work.task, wanted.receivers[0].calendar
    needed = calendar.last_on_or_before(_number(task.latest_start))
    weighty = start.onboarding.certainty is Certainty.FIRM and task.essential
    kinds = [(Kind.INPUT_LATE, needed, wanted.receivers if weighty else wanted.receivers[:1])]
    if today.toordinal() < needed:
        asked = _before(calendar, _number(task.ask_by), INPUT_AHEAD)
        kinds.insert(0, (Kind.INPUT_NEAR, asked, wanted.receivers[:1]))
    for kind, planned, receivers in kinds:
        yield Fact(
            kind=kind,
            key=f"{kind}:{task.hire_id}:{wanted.fact.key}:{task.latest_start}",
            hire_id=task.hire_id,
            task_id=task.id,
            receivers=receivers,
            planned=planned,
            words=partial(words.input_wanted, start, work, wanted.fact, today),
        )


def _verdict(start: Starting, today: date) -> Iterator[Fact]:
    """To the manager, where it is another than they were told."""
    kind, told = verdict_of(start.onboarding), start.told
    if start.manager is None or kind is None:
        return
    changed = _is_news(start, kind, told, today)
    number = (told.number if told else 0) + changed
    if number == 0:
        return
    yield Fact(
        kind=kind,
        key=f"{kind}:{start.onboarding.hire_id}:{number}",
        hire_id=start.onboarding.hire_id,
        receivers=(start.manager,),
        planned=today.toordinal(),
        urgent=kind is Kind.NOT_READY and _is_near(start, today),
        words=partial(words.verdict, start, kind, number, today),
    )


def verdict_of(onboarding: Onboarding) -> Kind | None:
    match onboarding.readiness:
        case Readiness.TOO_LATE:
            return Kind.NOT_READY
        case Readiness.READY:
            return Kind.READY
        case Readiness.WITHDRAWN:
            return None
        case _:
            return Kind.ON_TRACK


def _is_news(start: Starting, kind: Kind, told: ToldVerdict | None, today: date) -> bool:
    """That all is well is news to somebody who was told otherwise, and that all is ready before day 1, too.

    After day 1 what is not ready slips with every day that it is not ticked: that is no news.
    """
    if told is None:
        return kind is Kind.NOT_READY or (kind is Kind.READY and today < start.onboarding.start_on)
    if told.kind is not kind:
        return True
    if kind is not Kind.NOT_READY:
        return False
    ready_on = start.onboarding.ready_on
    if told.start_on != start.onboarding.start_on or told.ready_on is None or ready_on is None:
        return told.start_on != start.onboarding.start_on
    slipped = start.calendar.count(told.ready_on.toordinal(), ready_on.toordinal())
    return slipped >= SLIPPED_AGAIN and today <= start.onboarding.start_on


def _is_near(start: Starting, today: date) -> bool:
    """Whether day 1 is so near that the next digest may be too late to act on."""
    soon = start.calendar.shifted(today.toordinal(), URGENT_WITHIN)
    return today <= start.onboarding.start_on <= date.fromordinal(soon)


def _tomorrow(start: Starting, today: date) -> Iterator[Fact]:
    """Day 1 is near, and all is set or not: on the last day before it on which the receiver works."""
    onboarding = start.onboarding
    if today >= onboarding.start_on:
        return
    for receiver in dict.fromkeys((start.manager, start.buddy)):
        if receiver is not None:
            yield Fact(
                kind=Kind.TOMORROW,
                key=f"{Kind.TOMORROW}:{onboarding.hire_id}:{onboarding.start_on}",
                hire_id=onboarding.hire_id,
                receivers=(receiver,),
                planned=receiver.calendar.last_on_or_before(onboarding.start_on.toordinal() - 1),
                until=onboarding.start_on,
                words=partial(words.tomorrow, start, today),
            )


def _before(calendar: WorkingCalendar, day: int, days: int) -> int:
    """The day that lies `days` worked days before a day, or before the last one worked until then."""
    return calendar.nth_back(day, days + 1)


def _number(day: date | None) -> int:
    return 0 if day is None else day.toordinal()
