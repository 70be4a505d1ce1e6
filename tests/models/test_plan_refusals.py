"""A plan file that can't be planned is refused with one sentence that names the place."""

import pytest

from app.models.errors import UserError
from app.models.planfile import answer

from .plan_builders import Plan, a_need, a_plan, a_task


def refusal(plan: Plan) -> str:
    with pytest.raises(UserError) as refused:
        answer(plan)
    return str(refused.value)


def test_a_cycle_is_refused_with_its_tasks() -> None:
    message = refusal(
        a_plan(
            a_task("first"),
            a_task("desk", after=["badge", "first"]),
            a_task("badge", after=["keys"], when={"country": ["FR"]}),
            a_task("keys", after=["desk"]),
            a_task("last", after=["keys"]),
        )
    )
    assert all(key in message for key in ("desk", "badge", "keys"))
    assert "first" not in message
    assert "last" not in message


def test_a_task_after_itself_is_refused() -> None:
    assert "desk" in refusal(a_plan(a_task("desk", after=["desk"])))


def test_an_unknown_predecessor_is_refused_with_both_names() -> None:
    message = refusal(a_plan(a_task("desk", after=["door"], when={"country": ["FR"]})))
    assert "desk" in message
    assert "door" in message


def test_a_calendar_without_a_working_day_is_refused_even_if_nobody_uses_it() -> None:
    plan = a_plan(a_task("t"))
    plan["calendars"]["lazy"] = {"weekend": [0, 1, 2, 3, 4, 5, 6]}
    assert "lazy" in refusal(plan)


@pytest.mark.parametrize("bad", ["2027-02-29", "2026-13-01", "tomorrow", ""])
def test_a_bad_date_of_a_task_is_refused_with_its_place(bad: str) -> None:
    for said in (
        {"due": {"date": bad}},
        {"not_before": {"date": bad}},
        {"begun": bad},
        {"finished": bad},
        {"needs": [a_need(expected=bad)]},
    ):
        message = refusal(a_plan(a_task("desk") | said))
        assert "desk" in message
        assert f'"{bad}"' in message


@pytest.mark.parametrize("bad", ["2027-02-29", "yesterday"])
def test_other_bad_dates_are_refused_with_their_place(bad: str) -> None:
    assert bad in refusal(a_plan(today=bad))
    assert bad in refusal(a_plan(told=bad))
    assert bad in refusal(a_plan(start=bad))
    assert bad in refusal(a_plan(calendar={"closures": [bad]}))
    assert "east" in refusal(a_plan(departments={"east": {"calendar": "main", "told": bad}}))


def test_unknown_departments_calendars_and_twin_keys_are_refused_by_name() -> None:
    assert "nobody" in refusal(a_plan(a_task("t", department="nobody")))
    assert "nowhere" in refusal(a_plan(departments={"it": {"calendar": "nowhere"}}))
    assert "nowhere" in refusal(a_plan(hire={"start": "2026-12-07", "calendar": "nowhere"}))
    assert "twin" in refusal(a_plan(a_task("twin"), a_task("twin")))


def test_a_country_without_known_holidays_is_refused() -> None:
    assert "XX" in refusal(a_plan(a_task("t"), calendar={"country": "XX"}))
    assert "BY-X" in refusal(a_plan(a_task("t"), calendar={"country": "DE", "subdivision": "BY-X"}))


def test_two_options_with_one_key_are_refused_by_the_task() -> None:
    pool = {"key": "pool", "title": "Pool", "lead": 1}
    assert "desk" in refusal(a_plan(a_task("desk", options=[pool, pool])))


@pytest.mark.parametrize("start", ["9997-12-31", "9998-06-01", "9999-12-30", "0001-01-03"])
def test_a_start_at_the_edge_of_time_is_planned(start: str) -> None:
    assert answer(a_plan(start=start))["earliest_feasible_start"] is not None


def test_a_task_that_leaves_the_years_is_refused_with_its_calendar() -> None:
    assert "main" in refusal(a_plan(a_task("t", lead=9999), start="9999-06-01", today="9990-01-01"))


def test_holidays_that_are_only_estimated_do_not_stop_the_plan() -> None:
    later = a_plan(a_task("t"), start="2039-03-01", calendar={"country": "IN"})
    assert answer(later)["fits"]


@pytest.mark.parametrize("bad", [0, False, {}, "", "x", 7])
def test_what_is_no_list_is_refused_where_a_list_belongs(bad: object) -> None:
    assert '"tasks" must be a list' in refusal(a_plan() | {"tasks": bad})
    for name in ("after", "needs", "options"):
        message = refusal(a_plan(a_task("desk") | {name: bad}))
        assert message.startswith(f'Task "desk": "{name}" must be a list')
    assert '"country" must be a list' in refusal(a_plan(a_task("desk", when={"country": bad})))
    for name in ("closures", "weekend"):
        plan = a_plan(a_task("desk"))
        plan["calendars"]["other"] = {name: bad}
        message = refusal(plan)
        assert "other" in message
        assert f'"{name}" must be a list' in message


def test_a_list_may_be_absent() -> None:
    answer(a_plan(a_task("desk") | {"after": None, "needs": None, "options": None}))
