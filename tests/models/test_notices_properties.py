"""What holds of heads-ups whatever people do and put off, day after day."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from random import Random

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.escalation import SPACING, Receiver, Said, ladder, rungs_ahead
from app.models.notices import coming, heads_ups, survey
from app.models.tasks import OPEN_STATES, Task

from .notice_world import BUDDY, HR, LADDER, MANAGER, MONDAY, World, a_world

unhurried = settings(deadline=None, database=None, max_examples=60)
worlds = st.integers(0, 2**32).map(lambda seed: a_world(Random(seed)))
DAYS = 90
RECEIVERS = {one.name: one for one in (*LADDER, MANAGER, BUDDY)}


def receiver_of(world: World, name: str | None) -> Receiver:
    known = {**RECEIVERS, **{one.name: one for one in world.owners.values()}}
    return known[name or ""]


@unhurried
@given(worlds)
def test_the_same_is_said_of_the_same_situation_and_on_a_day_that_its_receiver_works(world: World) -> None:
    for today, situation, said in world.days(DAYS):
        assert heads_ups(situation, today) == said
        assert {one.key for one in said} <= survey(situation, today).holding
        for one in said:
            assert one.on == today
            assert receiver_of(world, one.person_id).calendar.is_worked(one.on.toordinal())


@unhurried
@given(worlds)
def test_nothing_is_said_twice_nor_of_what_is_finished(world: World) -> None:
    for _, situation, said in world.days(DAYS):
        open_ids = {work.task.id for work in situation.starts[0].works if work.task.status in OPEN_STATES}
        assert {one.task_id for one in said if one.task_id} <= open_ids
    keys = [one.key for one in world.log]
    assert len(keys) == len(set(keys))


@unhurried
@given(worlds)
def test_what_is_to_come_is_said_later_on_a_day_worked_and_within_ten_of_them(world: World) -> None:
    for today, situation, said in world.days(20):
        ahead = coming(situation, today, 10)
        assert not {one.key for one in said} & {one.key for one in ahead}
        for one in ahead:
            calendar = receiver_of(world, one.person_id).calendar
            assert one.on > today
            assert calendar.is_worked(one.on.toordinal())
            assert calendar.count(today.toordinal(), one.on.toordinal()) <= 10


@unhurried
@given(worlds)
def test_nobody_is_surprised_by_what_is_late(world: World) -> None:
    """The owner hears of every late task its lead time before it is due, wherever one of their days allows it."""
    for _ in world.days(DAYS):
        pass
    for plan_task in world.plan_tasks:
        task = world.tasks[plan_task.key]
        calendar = receiver_of(world, world.owners[plan_task.key].name).calendar
        by = last_day_for_word(world, task, plan_task.lead)
        if not is_late(task) or calendar.next_on_or_after(MONDAY.toordinal()) > by.toordinal():
            continue
        if task.begun_on is not None and task.begun_on <= by:
            continue  # the owner has it in hand
        owner = world.owners[plan_task.key].name
        heard = [one.on for one in world.log if one.task_id == task.id and one.person_id == owner]
        assert heard, plan_task
        assert min(heard) <= by, plan_task


def is_late(task: Task) -> bool:
    return task.finished_on is None or (task.due_on is not None and task.finished_on > task.due_on)


def last_day_for_word(world: World, task: Task, lead: int) -> date:
    """Its own due date alone counts: begun on the next day, the task is ready in time."""
    from .notice_world import CALENDARS

    calendar = CALENDARS[task.department]
    assert task.due_on is not None
    finish = calendar.last_on_or_before(task.due_on.toordinal())
    return date.fromordinal(calendar.last_on_or_before(calendar.nth_back(finish, max(1, lead)) - 1))


# ---------------------------------------------------------------------- the ladder


def climb(
    receivers: tuple[Receiver, ...], days: int, heard: Callable[[Said], Said]
) -> list[tuple[int, date]]:
    """The steps that are said when each is sent at once, and `heard` as its receiver takes it."""
    said: dict[str, Said] = {}
    steps = []
    for today in range(MONDAY.toordinal(), MONDAY.toordinal() + days):
        rung = next(rungs_ahead("fact", receivers, MONDAY.toordinal(), said, today), None)
        if rung is not None and rung.on.toordinal() == today:
            said[rung.key] = heard(Said(on=rung.on))
            steps.append((rung.step, rung.on))
    return steps


@unhurried
@given(st.permutations(LADDER), st.integers(1, 4))
def test_the_ladder_is_climbed_in_order_with_working_days_between(
    receivers: list[Receiver], length: int
) -> None:
    rungs = tuple(receivers[:length])
    steps = climb(rungs, 60, lambda said: said)
    assert [step for step, _ in steps] == list(range(length))
    for (_, before), (step, on) in pairwise(steps):
        assert rungs[step].calendar.count(before.toordinal(), on.toordinal()) == SPACING


@unhurried
@given(st.permutations(LADDER), st.integers(0, 3))
def test_whoever_acknowledges_it_stops_the_ladder(receivers: list[Receiver], who: int) -> None:
    told = 0

    def heard(said: Said) -> Said:
        nonlocal told
        told += 1
        return evolve(said, acknowledged=told == who + 1)

    assert len(climb(tuple(receivers), 60, heard)) == who + 1


@unhurried
@given(st.integers(1, 20))
def test_a_ladder_stands_still_while_it_is_snoozed(days: int) -> None:
    until = date.fromordinal(MONDAY.toordinal() + days)
    steps = climb(LADDER, 60, lambda said: evolve(said, snoozed_until=until) if said.on == MONDAY else said)
    assert all(on > until for _, on in steps[1:])
    assert len(steps) == len(LADDER)


def test_nobody_stands_twice_on_a_ladder_and_empty_places_are_passed_over() -> None:
    assert [one.name for one in ladder([MANAGER, None, HR, MANAGER, HR])] == ["manager", "hr"]


def test_nobody_else_hears_before_the_first_has_been_told() -> None:
    waiting = {"fact:owner": Said(on=None)}
    assert list(rungs_ahead("fact", LADDER, MONDAY.toordinal(), waiting, MONDAY.toordinal() + 30)) == []
