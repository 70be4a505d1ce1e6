"""The planner against the naive implementation, and against what must hold for every plan."""

import json
import os
from collections import Counter
from copy import deepcopy
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.errors import UserError
from app.models.planfile import answer

from .naive_case import read_case
from .naive_days import NaiveRefusal, Plan
from .naive_planner import naive_answer
from .plan_strategies import BREAKS, Break, random_plan, smaller_plans, sound_plan, sound_plans

PLANS = int(os.environ.get("HEADSTART_PLANS", "400"))
CHUNK = 50
FORWARD = ("earliest_start", "earliest_finish")
LATEST = ("ask_by", "latest_start", "latest_finish")

unhurried = settings(deadline=None, database=None, max_examples=60)


# ---------------------------------------------------------------------- the independent implementation


def both_answers(plan: Plan) -> tuple[object, object]:
    """The naive answer and the real one; a refusal is the word for it."""
    naive: object
    try:
        naive = naive_answer(deepcopy(plan))
    except NaiveRefusal:
        naive = "refused"
    try:
        return naive, answer(deepcopy(plan))
    except UserError:
        return naive, "refused"


def differs(plan: Plan) -> bool:
    """Whether both disagree; a plan that lost something it needs while shrinking does not count."""
    try:
        naive, real = both_answers(plan)
    except (LookupError, TypeError, ValueError):
        return False
    return naive not in (real, "refused")


def smallest(plan: Plan) -> Plan:
    while smaller := next(filter(differs, smaller_plans(plan)), None):
        plan = smaller
    return plan


@pytest.mark.parametrize("first_seed", range(0, PLANS, CHUNK))
def test_random_plans_agree_with_the_naive_planner(first_seed: int) -> None:
    for seed in range(first_seed, min(first_seed + CHUNK, PLANS)):
        plan = random_plan(Random(seed))
        naive, real = both_answers(plan)
        if naive != real:
            shown = smallest(plan)
            pytest.fail(f"seed {seed}: {json.dumps(shown)}\nnaive and real: {both_answers(shown)}")


@unhurried
@given(sound_plans())
def test_sound_plans_agree_with_the_naive_planner(plan: Plan) -> None:
    assert answer(plan) == naive_answer(plan)


@pytest.mark.parametrize("unsound", BREAKS)
@pytest.mark.parametrize("seed", range(5))
def test_unsound_plans_are_refused_by_both(unsound: Break, seed: int) -> None:
    rng = Random(seed)
    plan = sound_plan(rng)
    unsound(rng, plan)
    with pytest.raises(UserError):
        answer(plan)
    with pytest.raises(NaiveRefusal):
        naive_answer(plan)


@pytest.mark.parametrize("start", ["2026-01-01", "2026-11-27", "2027-06-05", "2027-12-31", "2028-02-29"])
def test_a_calendar_used_for_the_first_time_answers_as_it_does_later(start: str) -> None:
    plan = {
        "today": "2026-11-26",
        "hire": {"start": start, "calendar": "of-no-other-test"},
        "calendars": {"of-no-other-test": {"closures": [start]}},
        "departments": {},
        "tasks": [],
    }
    assert [answer(plan), answer(plan)] == [naive_answer(plan)] * 2


# --------------------------------------------------------------------------- what every answer must keep


def rows(plan: Plan) -> dict[str, Plan]:
    return {row["key"]: row for row in real(plan)["tasks"]}


def real(plan: Plan) -> Plan:
    return dict(answer(plan))


def open_today(plan: Plan) -> list[Plan]:
    """Tasks that could be begun on the day of the plan."""
    planned = rows(plan)
    return [
        task
        for task in plan["tasks"]
        if task["key"] in planned
        and not task.get("begun")
        and not task.get("finished")
        and planned[task["key"]]["earliest_start"] == plan["today"]
    ]


@unhurried
@given(sound_plans())
def test_tasks_stand_in_catalogue_order_and_agree_with_the_verdict(plan: Plan) -> None:
    answered = real(plan)
    planned = {row["key"]: row for row in answered["tasks"]}
    assert list(planned) == [task["key"] for task in plan["tasks"] if task["key"] in planned]
    essential = [
        planned[task["key"]]
        for task in plan["tasks"]
        if task["key"] in planned and task.get("essential", True)
    ]
    assert answered["fits"] == all(row["margin"] >= 0 for row in essential)
    assert answered["ready_on"] == max((row["earliest_finish"] for row in essential), default=None)


@unhurried
@given(sound_plans())
def test_dates_stand_in_order_and_slack_is_never_more_than_margin(plan: Plan) -> None:
    for row in rows(plan).values():
        assert row["ask_by"] < row["latest_start"] <= row["latest_finish"] <= row["due"]
        assert row["earliest_start"] <= row["earliest_finish"]
        assert row["slack"] <= row["margin"]


@unhurried
@given(sound_plans())
def test_only_a_plan_that_does_not_fit_has_remedies_and_each_kind_at_most_once(plan: Plan) -> None:
    answered = real(plan)
    kinds = [remedy["kind"] for remedy in answered["remedies"]]
    assert kinds == [kind for kind in ("option", "expedite", "move") if kind in kinds]
    if answered["fits"]:
        assert kinds == []
    else:
        assert ("move" in kinds) == (answered["earliest_feasible_start"] is not None)


@unhurried
@given(sound_plans())
def test_the_binding_chain_ends_with_the_least_margin_and_each_task_waits_for_the_one_before(
    plan: Plan,
) -> None:
    planned = rows(plan)
    chain = real(plan)["binding_chain"]
    essential = [t["key"] for t in plan["tasks"] if t["key"] in planned and t.get("essential", True)]
    assert bool(chain) == bool(essential)
    if chain:
        assert chain[-1] == min(essential, key=lambda key: planned[key]["margin"])
    for before, task in pairwise(chain):
        assert planned[before]["earliest_finish"] <= planned[task]["earliest_start"]


@unhurried
@given(sound_plans())
def test_in_one_calendar_slack_never_grows_along_the_binding_chain_to_its_cause(plan: Plan) -> None:
    for department in plan["departments"].values():
        department["calendar"] = plan["hire"]["calendar"]
    for task in plan["tasks"]:
        task |= {"begun": None, "finished": None}
    planned = rows(plan)
    slacks = [planned[key]["slack"] for key in real(plan)["binding_chain"]]
    assert slacks == sorted(slacks)


@unhurried
@given(sound_plans(), st.data())
def test_a_shorter_lead_time_makes_nothing_later(plan: Plan, data: st.DataObject) -> None:
    long_ones = [task for task in plan["tasks"] if task["lead"] > 0]
    before = rows(plan)
    for task in long_ones[:2]:
        task["lead"] -= data.draw(st.integers(1, task["lead"]))
    for key, row in rows(plan).items():
        assert all(row[field] <= before[key][field] for field in FORWARD)
        assert all(row[field] >= before[key][field] for field in ("slack", "margin", "latest_finish"))


@unhurried
@given(sound_plans(), st.integers(1, 30))
def test_departments_told_later_finish_nothing_earlier(plan: Plan, days: int) -> None:
    before = rows(plan)
    for said in [plan, *plan["departments"].values()]:
        if said is plan or "told" in said:
            told = date.fromisoformat(said.get("told") or plan["today"])
            said["told"] = str(told + timedelta(days=days))
    for key, row in rows(plan).items():
        assert all(row[field] >= before[key][field] for field in FORWARD)
        assert all(row[field] == before[key][field] for field in (*LATEST, "due"))


@unhurried
@given(sound_plans(), st.data())
def test_work_that_goes_as_planned_changes_no_date(plan: Plan, data: st.DataObject) -> None:
    """Begun on the day that was planned; finished too, where that is the same day."""
    before = rows(plan)
    for task in open_today(plan):
        task["begun"] = plan["today"]
        if before[task["key"]]["earliest_finish"] == plan["today"] and data.draw(st.booleans()):
            task["finished"] = plan["today"]
        after = rows(plan)
        assert [row | {"waiting": False} for row in after.values()] == [
            row | {"waiting": False} for row in before.values()
        ]
        assert not after[task["key"]]["waiting"]


@unhurried
@given(sound_plans())
def test_the_earliest_feasible_start_fits_and_no_day_before_it_does(plan: Plan) -> None:
    feasible = real(plan)["earliest_feasible_start"]
    if feasible is None:
        assert not (real(plan)["fits"] and read_case(plan).calendar.is_worked(read_case(plan).start))
        return
    asked = date.fromisoformat(plan["hire"]["start"])
    calendar = read_case(plan).calendar
    assert calendar.is_worked(date.fromisoformat(feasible))
    day = max(asked, date.fromisoformat(feasible) - timedelta(days=12))
    while str(day) <= feasible:
        plan["hire"]["start"] = str(day)
        answered = real(plan)
        assert answered["earliest_feasible_start"] == feasible
        if calendar.is_worked(day):
            assert answered["fits"] == (str(day) == feasible)
        day += timedelta(days=1)


def apply_remedy(plan: Plan, remedy: Plan) -> Plan:
    changed = deepcopy(plan)
    tasks = {task["key"]: task for task in changed["tasks"]}
    if remedy["kind"] == "move":
        changed["hire"]["start"] = remedy["start"]
    elif remedy["kind"] == "expedite":
        tasks[remedy["task"]]["lead"] -= remedy["by"]
    else:
        for key, chosen in remedy["swaps"].items():
            leads = {option["key"]: option["lead"] for option in tasks[key]["options"]}
            tasks[key]["lead"] = leads[chosen]
    return changed


def test_each_remedy_taken_gives_what_it_promised() -> None:
    taken: Counter[str] = Counter()
    for seed in range(300):
        plan = sound_plan(Random(seed), most_tasks=6)
        for remedy in real(plan)["remedies"]:
            taken[remedy["kind"]] += 1
            after = real(apply_remedy(plan, remedy))
            assert (after["fits"], after["ready_on"]) == (True, remedy["ready_on"]), (seed, remedy)
            assert remedy["fits"] is True
    assert min(taken[kind] for kind in ("option", "expedite", "move")) >= 10, taken


@unhurried
@given(sound_plans(), sound_plans())
def test_an_answer_does_not_depend_on_what_was_planned_before(plan: Plan, other: Plan) -> None:
    first, kept = answer(plan), deepcopy(plan)
    answer(other)
    assert answer(plan) == first
    assert plan == kept
