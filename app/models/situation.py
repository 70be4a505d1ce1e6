"""What heads-ups are made from: the onboardings that run, their tasks at hand, and what was said already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from attrs import field, frozen

from .calendar import WorkingCalendar
from .escalation import Receiver, Said
from .noticekinds import Kind
from .onboarding import Fact, Onboarding
from .tasks import Task


@frozen(kw_only=True)
class Wanted:
    """An input that is missing, and who is asked for it: the one who gives it first."""

    fact: Fact
    receivers: tuple[Receiver, ...]


@frozen(kw_only=True)
class Work:
    """An open task with the figures of its last planning, and who hears of it: its owner first.

    `after` counts the open tasks that wait for it, at any distance; `pay` says that the first pay is one of
    them. `rule` is the law's, in words, of a task that has a legal deadline.
    """

    task: Task
    receivers: tuple[Receiver, ...]
    wanted: Sequence[Wanted] = ()
    after: int = 0
    pay: bool = False
    rule: str | None = None
    cut_off: bool = False


@frozen(kw_only=True)
class ToldVerdict:
    """What the hiring manager was told last of an onboarding; `number` counts how often they were told."""

    kind: Kind
    number: int
    start_on: date
    ready_on: date | None


@frozen(kw_only=True)
class Starting:
    """One onboarding that runs, with its tasks at hand. The buddy hears of day 1, as the manager does."""

    onboarding: Onboarding
    calendar: WorkingCalendar
    manager: Receiver | None = None
    buddy: Receiver | None = None
    works: Sequence[Work] = ()
    told: ToldVerdict | None = None


@frozen(kw_only=True)
class Question:
    """Something that a person was asked on a day and has not answered.

    `fact` is the key of what was said without its receiver, who is the first of `receivers`.
    """

    fact: str
    kind: Kind
    task: Task
    asked_on: date
    receivers: tuple[Receiver, ...]


@frozen(kw_only=True)
class Situation:
    """`said` holds by its key what became of each heads-up."""

    starts: Sequence[Starting] = ()
    questions: Sequence[Question] = ()
    said: Mapping[str, Said] = field(factory=dict)
