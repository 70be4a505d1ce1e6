"""Planning: when each task must begin, when it will really be ready, and whether the date holds.

Pure functions of their arguments. `compute` is the one way in; `Schedule` is what the search for
remedies plans again and again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Literal

from attrs import field, frozen

from .calendar import WorkingCalendar
from .errors import UserError
from .language import text
from .network import inherited_predecessors, topological_order


@frozen
class Offset:
    """`offset` days before (negative), on (0) or after the start date; `working` days are the hire's."""

    offset: int
    unit: Literal["working", "calendar"] = "working"


@frozen
class FixedDate:
    date: date


@frozen(kw_only=True)
class NextRun:
    """The date of the first payroll run whose cut-off is not before the start, moved by `offset` working days.

    `runs` are pairs of a cut-off and the date that is meant, in order; `otherwise` holds where none is that late.
    """

    runs: tuple[tuple[date, date], ...]
    offset: int
    otherwise: Offset


Rule = Offset | FixedDate | NextRun


@frozen(kw_only=True)
class Need:
    """An input that somebody must give before the work can begin."""

    key: str
    giver: str
    expected: date | None = None
    given: bool = False


@frozen(kw_only=True)
class Option:
    """An alternative to the task: another lead time, and what it costs in a note."""

    key: str
    title: str
    lead: int
    note: str = ""


@frozen(kw_only=True)
class Task:
    """One task of a plan. `lead` is in working days of its department; 0 is a milestone."""

    key: str
    title: str
    department: str
    lead: int
    due: Rule
    not_before: Rule | None = None
    after: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    options: tuple[Option, ...] = ()
    essential: bool = True
    when: Mapping[str, tuple[str, ...]] = field(factory=dict)
    begun: date | None = None
    finished: date | None = None


@frozen(kw_only=True)
class PlanDepartment:
    """The calendar a department works by, and the day it was told of the hire (None: the plan's)."""

    calendar: WorkingCalendar
    told: date | None = None


@frozen(kw_only=True)
class PlanRequest:
    """Everything a plan depends on. `hire` holds the fields that conditions look at."""

    today: date
    told: date
    start: date
    calendar: WorkingCalendar
    departments: Mapping[str, PlanDepartment]
    tasks: Sequence[Task]
    hire: Mapping[str, str | None] = field(factory=dict)


class Cause(StrEnum):
    """What decided when a task can begin."""

    PREDECESSOR = "predecessor"
    INPUT = "input"
    NOT_BEFORE = "not before"
    TOLD = "told"
    BEGUN = "begun"


@frozen(kw_only=True)
class PlannedTask:
    """The dates of one task. `slack` and `margin` are working days of its department; negative is late.

    `after` are the tasks that it waits for in this plan, inherited ones included.
    """

    key: str
    after: tuple[str, ...]
    due: date
    ask_by: date
    latest_start: date
    latest_finish: date
    earliest_start: date
    earliest_finish: date
    slack: int
    margin: int
    waiting: bool


@frozen(kw_only=True)
class Plan:
    """The answer. `binding_chain` runs from its cause to the task that decides; `cause` begins it."""

    tasks: tuple[PlannedTask, ...]
    fits: bool
    ready_on: date | None
    binding_chain: tuple[str, ...]
    cause: Cause | None

    def __getitem__(self, key: str) -> PlannedTask:
        return next(task for task in self.tasks if task.key == key)


def matches(when: Mapping[str, tuple[str, ...]], hire: Mapping[str, str | None]) -> bool:
    """Whether each named field of the hire has one of its values."""
    return not when or all(hire.get(name) in values for name, values in when.items())


def compute(request: PlanRequest) -> Plan:
    """The plan of a hire. Raises UserError for a plan that can't be computed, saying why."""
    schedule = Schedule(request)
    return schedule.plan(schedule.start, schedule.leads)


class Schedule:
    """A request made ready for planning it many times, with other lead times or another start."""

    def __init__(self, request: PlanRequest) -> None:
        self.request = request
        self.start = request.start.toordinal()
        self.today = request.today.toordinal()
        after = _predecessors(request)
        order = topological_order(after)
        self.tasks = [task for task in request.tasks if matches(task.when, request.hire)]
        self.leads = [task.lead for task in self.tasks]
        self.calendars = [request.departments[task.department].calendar for task in self.tasks]
        position = {task.key: index for index, task in enumerate(self.tasks)}
        inherited = inherited_predecessors(after, order, position)
        self.predecessors = [inherited[task.key] for task in self.tasks]
        self.order = [position[key] for key in order if key in position]
        self.successors: list[list[int]] = [[] for _ in self.tasks]
        for index, predecessors in enumerate(self.predecessors):
            for predecessor in predecessors:
                self.successors[predecessor].append(index)
        self.essential = [index for index, task in enumerate(self.tasks) if task.essential]
        self.floors = [self._floor(index) for index in range(len(self.tasks))]

    def plan(self, start: int, leads: Sequence[int]) -> Plan:
        """The whole plan for a start date and lead times."""
        begins, ends = self.forward(start, leads)
        dues = [self.day_of(task.due, start) for task in self.tasks]
        latest = self.backward(dues, leads)
        margins = [self.calendars[index].count(ends[index], due) for index, due in enumerate(dues)]
        tasks = tuple(
            self._planned(index, dues[index], latest[index], begins[index], ends[index], margins[index])
            for index in range(len(self.tasks))
        )
        chain, cause = self._binding_chain(start, leads, begins, ends, margins)
        return Plan(
            tasks=tasks,
            fits=all(margins[index] >= 0 for index in self.essential),
            ready_on=self.ready_on(ends),
            binding_chain=tuple(self.tasks[index].key for index in chain),
            cause=cause,
        )

    def forward(self, start: int, leads: Sequence[int]) -> tuple[list[int], list[int]]:
        """When each task really begins and ends."""
        begins, ends = [0] * len(self.tasks), [0] * len(self.tasks)
        for index in self.order:
            begins[index], ends[index] = self.forward_one(index, start, leads, ends)
        return begins, ends

    def forward_one(
        self, index: int, start: int, leads: Sequence[int], ends: Sequence[int]
    ) -> tuple[int, int]:
        """When one task really begins and ends, given when its predecessors end."""
        task, calendar, lead = self.tasks[index], self.calendars[index], leads[index]
        if task.finished is not None:
            return (task.begun or task.finished).toordinal(), task.finished.toordinal()
        if task.begun is not None:
            begun = task.begun.toordinal()
            return begun, max(calendar.nth(begun, lead or 1), calendar.next_on_or_after(self.today))
        earliest = self.floors[index]
        if task.not_before is not None:
            earliest = max(earliest, self.day_of(task.not_before, start))
        for predecessor in self.predecessors[index]:
            earliest = max(earliest, ends[predecessor] + (leads[predecessor] > 0))
        begin = calendar.next_on_or_after(earliest)
        return begin, calendar.nth(begin, lead or 1)

    def backward(self, dues: Sequence[int], leads: Sequence[int]) -> list[tuple[int, int]]:
        """The latest start and finish of each task, given when each is due."""
        latest = [(0, 0)] * len(self.tasks)
        for index in reversed(self.order):
            calendar, lead = self.calendars[index], leads[index]
            limit = dues[index]
            for successor in self.successors[index]:
                limit = min(limit, latest[successor][0] - (lead > 0))
            finish = calendar.last_on_or_before(limit)
            latest[index] = calendar.nth_back(finish, lead or 1), finish
        return latest

    def margin(self, index: int, start: int, end: int) -> int:
        """Working days to spare between when a task ends and when it is due."""
        return self.calendars[index].count(end, self.day_of(self.tasks[index].due, start))

    def late(self, start: int, ends: Sequence[int]) -> Iterator[int]:
        """The essential tasks that are late."""
        return (index for index in self.essential if self.margin(index, start, ends[index]) < 0)

    def ready_on(self, ends: Sequence[int]) -> date | None:
        last = max((ends[index] for index in self.essential), default=None)
        return None if last is None else date.fromordinal(last)

    def path_to(
        self, index: int, leads: Sequence[int], begins: Sequence[int], ends: Sequence[int]
    ) -> list[int]:
        """The tasks that decide when a task is ready, itself first, back to the cause."""
        path = [index]
        while (predecessor := self._binding_predecessor(path[-1], leads, begins, ends)) is not None:
            path.append(predecessor)
        return path

    def day_of(self, rule: Rule, start: int) -> int:
        """The day a rule names for a start date, counted in the hire's calendar."""
        if isinstance(rule, FixedDate):
            return rule.date.toordinal()
        if isinstance(rule, NextRun):
            return self._day_of_run(rule, start)
        if rule.unit == "calendar":
            return start + rule.offset
        return self.request.calendar.shifted(start, rule.offset)

    def _day_of_run(self, rule: NextRun, start: int) -> int:
        for cut_off, day in rule.runs:
            if cut_off.toordinal() >= start:
                return self.request.calendar.shifted(day.toordinal(), rule.offset)
        return self.day_of(rule.otherwise, start)

    def is_waiting(self, index: int) -> bool:
        """Whether an open task lacks an input of which nobody knows when it comes."""
        task = self.tasks[index]
        if not task.needs or task.begun is not None or task.finished is not None:
            return False
        return any(not need.given and need.expected is None for need in task.needs)

    def _floor(self, index: int) -> int:
        """The earliest day by what was told, by today and by the missing inputs."""
        task, calendar = self.tasks[index], self.calendars[index]
        floor = self._told(index)
        for need in task.needs:
            if not need.given and need.expected is not None:
                floor = max(floor, need.expected.toordinal())
        return calendar.next_on_or_after(floor)

    def _told(self, index: int) -> int:
        department = self.request.departments[self.tasks[index].department]
        told = (department.told or self.request.told).toordinal()
        return max(told + 1, self.today)

    def _binding_predecessor(
        self, index: int, leads: Sequence[int], begins: Sequence[int], ends: Sequence[int]
    ) -> int | None:
        task = self.tasks[index]
        if task.begun is not None or task.finished is not None:
            return None
        for predecessor in self.predecessors[index]:
            free = ends[predecessor] + (leads[predecessor] > 0)
            if self.calendars[index].next_on_or_after(free) == begins[index]:
                return predecessor
        return None

    def _binding_chain(
        self,
        start: int,
        leads: Sequence[int],
        begins: Sequence[int],
        ends: Sequence[int],
        margins: Sequence[int],
    ) -> tuple[list[int], Cause | None]:
        if not self.essential:
            return [], None
        tightest = min(self.essential, key=lambda index: margins[index])
        chain = self.path_to(tightest, leads, begins, ends)[::-1]
        return chain, self._cause(chain[0], start, begins[chain[0]])

    def _cause(self, index: int, start: int, begin: int) -> Cause:
        """What set the beginning of a task that no predecessor holds up."""
        task, calendar = self.tasks[index], self.calendars[index]
        if task.begun is not None or task.finished is not None:
            return Cause.BEGUN
        if self.is_waiting(index):
            return Cause.INPUT
        if (
            task.not_before is not None
            and calendar.next_on_or_after(self.day_of(task.not_before, start)) == begin
        ):
            return Cause.NOT_BEFORE
        return Cause.TOLD if calendar.next_on_or_after(self._told(index)) == begin else Cause.INPUT

    def _planned(
        self, index: int, due: int, latest: tuple[int, int], begin: int, end: int, margin: int
    ) -> PlannedTask:
        latest_start, latest_finish = latest
        calendar, day = self.calendars[index], date.fromordinal
        return PlannedTask(
            key=self.tasks[index].key,
            after=tuple(self.tasks[predecessor].key for predecessor in self.predecessors[index]),
            due=day(due),
            ask_by=day(calendar.last_on_or_before(latest_start - 1)),
            latest_start=day(latest_start),
            latest_finish=day(latest_finish),
            earliest_start=day(begin),
            earliest_finish=day(end),
            slack=calendar.count(end, latest_finish),
            margin=margin,
            waiting=self.is_waiting(index),
        )


def _predecessors(request: PlanRequest) -> dict[str, tuple[str, ...]]:
    """The predecessors of each task by key; refuses duplicate keys and unknown departments."""
    after: dict[str, tuple[str, ...]] = {}
    for task in request.tasks:
        if task.key in after:
            raise UserError(
                text('Two tasks have the key "{task}": give one of them another key.', task=task.key)
            )
        if task.department not in request.departments:
            raise UserError(
                text(
                    'Task "{task}" belongs to the department "{department}", which is not in the plan.',
                    task=task.key,
                    department=task.department,
                )
            )
        after[task.key] = task.after
    return after
