"""Verdicts, binding chains and remedies: examples that were worked out on paper."""

from typing import Any

from app.models.planfile import answer

from .plan_builders import Plan, a_need, a_plan, a_task, an_option, planned


def the_laptop(expected: str | None) -> Plan:
    pool = an_option("pool", 2)
    return a_task("laptop", 15, -3, needs=[a_need(expected=expected, given=False)], options=[pool])


def test_a_laptop_that_is_asked_for_too_late() -> None:
    berlin = {"country": "DE", "subdivision": "BE", "closures": ["2026-12-24"]}
    plan = a_plan(the_laptop("2026-11-25"), told="2026-11-23", calendar=berlin)
    assert answer(plan) == {
        "fits": False,
        "ready_on": "2026-12-15",
        "earliest_feasible_start": "2026-12-18",
        "binding_chain": ["laptop"],
        "tasks": [
            {
                "key": "laptop",
                "due": "2026-12-02",
                "ask_by": "2026-11-11",
                "latest_start": "2026-11-12",
                "latest_finish": "2026-12-02",
                "earliest_start": "2026-11-25",
                "earliest_finish": "2026-12-15",
                "slack": -9,
                "margin": -9,
                "waiting": False,
            }
        ],
        "remedies": [
            {"kind": "option", "swaps": {"laptop": "pool"}, "ready_on": "2026-11-26", "fits": True},
            {"kind": "expedite", "task": "laptop", "by": 9, "ready_on": "2026-12-02", "fits": True},
            {"kind": "move", "start": "2026-12-18", "ready_on": "2026-12-15", "fits": True},
        ],
    }


def test_a_laptop_whose_input_nobody_promised() -> None:
    answered: Any = answer(a_plan(the_laptop(None)))
    assert answered["tasks"][0]["waiting"] is True
    assert answered["tasks"][0]["margin"] == -7
    assert answered["remedies"] == [
        {"kind": "option", "swaps": {"laptop": "pool"}, "ready_on": "2026-11-24", "fits": True},
        {"kind": "expedite", "task": "laptop", "by": 7, "ready_on": "2026-12-02", "fits": True},
        {"kind": "move", "start": "2026-12-16", "ready_on": "2026-12-11", "fits": True},
    ]


def test_the_smallest_loss_is_offered_then_the_first_in_the_catalogue() -> None:
    plan = a_plan(
        a_task("b", 5, -2, after=["a"], options=[an_option("b4", 4)]),
        a_task("a", 5, 5, options=[an_option("a1", 1), an_option("a4", 4)]),
    )
    assert answer(plan)["remedies"] == [
        {"kind": "option", "swaps": {"b": "b4"}, "ready_on": "2026-12-03", "fits": True},
        {"kind": "expedite", "task": "b", "by": 1, "ready_on": "2026-12-03", "fits": True},
        {"kind": "move", "start": "2026-12-08", "ready_on": "2026-12-04", "fits": True},
    ]


def test_two_swaps_where_one_is_not_enough() -> None:
    plan = a_plan(
        a_task("a", 5, 5, options=[an_option("a6", 6), an_option("a2", 2)]),
        a_task("b", 5, -5, after=["a"], options=[an_option("b4", 4)]),
    )
    assert answer(plan)["remedies"] == [
        {"kind": "option", "swaps": {"a": "a2", "b": "b4"}, "ready_on": "2026-11-30", "fits": True},
        {"kind": "expedite", "task": "a", "by": 4, "ready_on": "2026-11-30", "fits": True},
        {"kind": "move", "start": "2026-12-11", "ready_on": "2026-12-04", "fits": True},
    ]


def test_the_binding_chain_takes_the_first_in_the_catalogue_among_equals() -> None:
    plan = a_plan(
        a_task("z", 1, 0, after=["y", "x"]),
        a_task("y", 3),
        a_task("x", 3),
        a_task("w", 1, 0, after=["x"]),
    )
    assert answer(plan)["binding_chain"] == ["y", "z"]


def test_what_is_not_essential_may_be_late() -> None:
    answered = answer(a_plan(a_task("late", 20, essential=False), a_task("on-time")))
    assert (answered["fits"], answered["ready_on"]) == (True, "2026-11-23")
    assert (answered["binding_chain"], answered["remedies"]) == (["on-time"], [])


def test_a_plan_without_essential_tasks_fits() -> None:
    for tasks in ([], [a_task("late", 20, essential=False)]):
        answered = answer(a_plan(*tasks))
        assert (answered["fits"], answered["ready_on"], answered["binding_chain"]) == (True, None, [])
        assert answered["earliest_feasible_start"] == "2026-12-07"


def test_a_start_in_the_past() -> None:
    plan = a_plan(a_task("t"), start="2026-11-02")
    assert planned(plan)["t"]["margin"] == -15
    assert answer(plan)["earliest_feasible_start"] == "2026-11-23"


def test_a_task_finished_on_the_weekend_after_its_due_day_is_not_late() -> None:
    task = a_task("t", due={"date": "2026-11-20"}, finished="2026-11-21")
    assert answer(a_plan(task))["fits"] is True
    assert planned(a_plan(task))["t"]["margin"] == 0


def test_a_later_start_can_be_worse() -> None:
    """Due the day before the start, and not to be begun earlier than the day before that: no Monday fits."""
    task = a_task("t", due={"offset": -1, "unit": "calendar"})
    task["not_before"] = {"offset": -2, "unit": "calendar"}
    for start, feasible in [("2026-12-04", "2026-12-04"), ("2026-12-05", "2026-12-08")]:
        assert answer(a_plan(task, start=start))["earliest_feasible_start"] == feasible


def test_when_no_start_within_two_years_fits_there_is_no_way_out() -> None:
    task = a_task("t", due={"date": "2026-12-04"}, not_before={"offset": 0, "unit": "working"})
    answered = answer(a_plan(task))
    assert (answered["fits"], answered["earliest_feasible_start"], answered["remedies"]) == (False, None, [])


def test_the_search_for_a_start_ends_after_two_years() -> None:
    """A start on 7 Dec 2028 is the last one looked at."""
    for not_before, feasible in [("2028-12-07", "2028-12-07"), ("2028-12-08", None)]:
        plan = a_plan(a_task("t", not_before={"date": not_before}))
        assert answer(plan)["earliest_feasible_start"] == feasible
