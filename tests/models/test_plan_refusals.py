"""A plan file that can't be planned is refused with one sentence that names the place."""

import pytest
from plan_builders import Plan, a_need, a_plan, a_task

from app.models.errors import UserError
from app.models.planfile import answer


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
