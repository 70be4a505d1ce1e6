"""Ways out when a plan does not fit, each found by planning again with the change.

What is searched relies on one fact: a shorter lead time never makes any task end later.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from attrs import frozen
from dateutil.relativedelta import relativedelta

from .plan import NextRun, Offset, Plan, PlanRequest, Schedule

SEARCH_HORIZON = relativedelta(years=2)
LAST_DAY = date.max.toordinal() - 1
SWAP_SEARCH_LIMIT = 20_000
"""How many sets of swaps are tried; a real catalogue needs a few dozen. Beyond it the set that is offered
still fits and none of its swaps can be left out, but a smaller one may exist."""


@frozen(kw_only=True)
class SwapOptions:
    """Choose options instead of the standard tasks: option keys by task key."""

    swaps: Mapping[str, str]
    ready_on: date


@frozen(kw_only=True)
class Expedite:
    """Ask for one task `by` working days faster than its lead time."""

    task: str
    by: int
    ready_on: date


@frozen(kw_only=True)
class MoveStart:
    start: date
    ready_on: date


Remedy = SwapOptions | Expedite | MoveStart


@frozen(kw_only=True)
class Verdict:
    """A plan with its ways out, cheapest to the new hire first. `earliest_feasible_start` is None where
    no start within two years fits."""

    plan: Plan
    earliest_feasible_start: date | None
    remedies: tuple[Remedy, ...]


def judge(request: PlanRequest, *, alternatives: bool = False) -> Verdict:
    """The plan of a hire and, where it does not fit, the ways out.

    With `alternatives` every equally small set of swaps is named, not only the one that gives up least.
    Raises UserError like `plan.compute`.
    """
    schedule = Schedule(request)
    plan = schedule.plan(schedule.start, schedule.leads)
    feasible = _earliest_feasible_start(schedule)
    if plan.fits:
        return Verdict(plan=plan, earliest_feasible_start=feasible, remedies=())
    swaps = _swap_remedies(schedule)
    expedite = _expedite_remedy(schedule)
    remedies: list[Remedy] = [*(swaps if alternatives else swaps[:1])]
    if expedite is not None:
        remedies.append(expedite)
    if feasible is not None:
        _, ends = schedule.forward(feasible.toordinal(), schedule.leads)
        remedies.append(MoveStart(start=feasible, ready_on=_ready_on(schedule, ends)))
    return Verdict(plan=plan, earliest_feasible_start=feasible, remedies=tuple(remedies))


def _ready_on(schedule: Schedule, ends: Sequence[int]) -> date:
    ready_on = schedule.ready_on(ends)
    if ready_on is None:
        raise ValueError("a plan without essential tasks always fits and has no ways out")
    return ready_on


def _fits(schedule: Schedule, start: int, ends: Sequence[int]) -> bool:
    return next(schedule.late(start, ends), None) is None


# Options


def _swap_remedies(schedule: Schedule) -> list[SwapOptions]:
    """The smallest sets of swaps that fit, least loss first; the loss is the working days given up."""
    shorter = {
        index: [
            (number, option.lead) for number, option in enumerate(task.options) if option.lead < task.lead
        ]
        for index, task in enumerate(schedule.tasks)
        if task.finished is None and any(option.lead < task.lead for option in task.options)
    }
    fastest = frozenset(
        (index, min(choices, key=lambda choice: choice[1])[0]) for index, choices in shorter.items()
    )
    if not _fits_with(schedule, fastest):
        return []
    found = _SwapSearch(schedule, shorter).smallest() or [_needed_of(schedule, fastest)]
    return [_swap_remedy(schedule, swaps) for swaps in sorted(found, key=lambda s: _loss(schedule, s))]


Swaps = frozenset[tuple[int, int]]
"""Pairs of a task's position and the number of its option."""


def _loss(schedule: Schedule, swaps: Swaps) -> tuple[int, list[tuple[int, int]]]:
    given_up = sum(
        schedule.leads[index] - schedule.tasks[index].options[number].lead for index, number in swaps
    )
    return given_up, sorted(swaps)


def _with_swaps(schedule: Schedule, swaps: Swaps) -> list[int]:
    leads = list(schedule.leads)
    for index, number in swaps:
        leads[index] = schedule.tasks[index].options[number].lead
    return leads


def _swap_remedy(schedule: Schedule, swaps: Swaps) -> SwapOptions:
    _, ends = schedule.forward(schedule.start, _with_swaps(schedule, swaps))
    return SwapOptions(
        swaps={
            schedule.tasks[index].key: schedule.tasks[index].options[number].key
            for index, number in sorted(swaps)
        },
        ready_on=_ready_on(schedule, ends),
    )


def _fits_with(schedule: Schedule, swaps: Swaps) -> bool:
    _, ends = schedule.forward(schedule.start, _with_swaps(schedule, swaps))
    return _fits(schedule, schedule.start, ends)


def _needed_of(schedule: Schedule, swaps: Swaps) -> Swaps:
    """What is left of a fitting set when each swap it can do without is taken back."""
    for swap in sorted(swaps):
        if _fits_with(schedule, swaps - {swap}):
            swaps -= {swap}
    return swaps


class _SwapSearch:
    """Finds the smallest sets of swaps that fit.

    Every fitting set swaps a task on the path that decides a late task, so only those are tried.
    """

    def __init__(self, schedule: Schedule, choices: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        self._schedule = schedule
        self._choices = choices
        self._left = SWAP_SEARCH_LIMIT

    def smallest(self) -> list[Swaps]:
        """All fitting sets of the smallest size that fits; none where the search gave up."""
        tried: list[Swaps] = [frozenset()]
        while tried and self._left >= 0:
            late = {swaps: self._late_path(swaps) for swaps in tried}
            if found := [swaps for swaps, path in late.items() if path is None]:
                return found
            tried = list(
                {wider: None for swaps, path in late.items() for wider in self._wider(swaps, path or [])}
            )
            self._left -= len(tried)
        return []

    def _late_path(self, swaps: Swaps) -> list[int] | None:
        """The path that decides the first late task; None where nothing is late."""
        schedule, leads = self._schedule, _with_swaps(self._schedule, swaps)
        begins, ends = schedule.forward(schedule.start, leads)
        late = next(schedule.late(schedule.start, ends), None)
        return None if late is None else schedule.path_to(late, leads, begins, ends)

    def _wider(self, swaps: Swaps, path: Sequence[int]) -> Iterator[Swaps]:
        swapped = {index for index, _ in swaps}
        for index in path:
            if index not in swapped:
                for number, _ in self._choices.get(index, ()):
                    yield swaps | {(index, number)}


# Expedite


def _expedite_remedy(schedule: Schedule) -> Expedite | None:
    """The one task that makes the plan fit when done faster, by the fewest days; at least one day stays."""
    candidates = [
        (by, index)
        for index in _on_every_late_path(schedule)
        if (by := _days_to_gain(schedule, index)) is not None
    ]
    if not candidates:
        return None
    by, index = min(candidates)
    _, ends = schedule.forward(schedule.start, _shortened(schedule, index, by))
    return Expedite(task=schedule.tasks[index].key, by=by, ready_on=_ready_on(schedule, ends))


def _on_every_late_path(schedule: Schedule) -> set[int]:
    begins, ends = schedule.forward(schedule.start, schedule.leads)
    paths = (
        set(schedule.path_to(late, schedule.leads, begins, ends))
        for late in schedule.late(schedule.start, ends)
    )
    common = set.intersection(*paths)
    return {index for index in common if schedule.tasks[index].finished is None}


def _shortened(schedule: Schedule, index: int, by: int) -> list[int]:
    leads = list(schedule.leads)
    leads[index] -= by
    return leads


def _days_to_gain(schedule: Schedule, index: int) -> int | None:
    def fits(by: int) -> bool:
        _, ends = schedule.forward(schedule.start, _shortened(schedule, index, by))
        return _fits(schedule, schedule.start, ends)

    most = schedule.leads[index] - 1
    if most < 1 or not fits(most):
        return None
    return 1 + bisect_left(range(1, most), x=True, key=fits)


# Earliest feasible start


def _earliest_feasible_start(schedule: Schedule) -> date | None:
    """The first working day of the hire's calendar, from the asked date on, for which the plan fits.

    Tasks whose dates do not depend on the start only ask for a late enough one, which is found by
    bisection; from there on each day is tried, because a not-before rule can make a later start worse.
    """
    candidates = _Candidates(schedule)
    _, ends = schedule.forward(schedule.start, schedule.leads)
    moving = _moving_with_start(schedule)
    deciding = [index for index in schedule.essential if index in moving or _jumps(schedule, index)]
    still = [index for index in schedule.essential if index not in deciding]

    def long_enough(start: int) -> bool:
        return all(schedule.margin(index, start, ends[index]) >= 0 for index in still)

    first = bisect_left(candidates, x=True, key=long_enough)
    for position in range(first, len(candidates)):
        start = candidates[position]
        for index in moving:
            _, ends[index] = schedule.forward_one(index, start, schedule.leads, ends)
        if all(schedule.margin(index, start, ends[index]) >= 0 for index in deciding):
            return date.fromordinal(start)
    return None


def _last_candidate(start: date) -> int:
    try:
        return min((start + SEARCH_HORIZON).toordinal(), LAST_DAY)
    except ValueError:
        return LAST_DAY


class _Candidates(Sequence[int]):
    """The working days on which the hire could start, as a sequence that is computed where it is read."""

    def __init__(self, schedule: Schedule) -> None:
        self._calendar = schedule.request.calendar
        self._start = schedule.start
        self._length = self._calendar.count(schedule.start - 1, _last_candidate(schedule.request.start))

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, position: int) -> int:  # type: ignore[override]
        return self._calendar.nth(self._start, position + 1)


def _jumps(schedule: Schedule, index: int) -> bool:
    """Whether a later start can bring an earlier due date, as where the last payroll run that is entered ends."""
    return isinstance(schedule.tasks[index].due, NextRun)


def _moving_with_start(schedule: Schedule) -> dict[int, None]:
    """The tasks, in working order, whose real dates change with the start: by a rule or a predecessor."""
    moving: dict[int, None] = {}
    for index in schedule.order:
        task = schedule.tasks[index]
        if (
            task.begun is None
            and task.finished is None
            and (
                isinstance(task.not_before, Offset | NextRun)
                or any(predecessor in moving for predecessor in schedule.predecessors[index])
            )
        ):
            moving[index] = None
    return moving
