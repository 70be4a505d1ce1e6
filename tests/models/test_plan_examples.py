"""When tasks must begin and will be ready: examples that were worked out on paper."""

import pytest

from app.models.planfile import answer

from .plan_builders import Plan, a_need, a_plan, a_task, planned


def dates(row: Plan, *fields: str) -> list[str]:
    return [row[field] for field in fields]


# ------------------------------------------------------------------------------------------- backward


@pytest.mark.parametrize(
    ("start", "due", "expected"),
    [
        ("2026-12-07", (0, "working"), "2026-12-07"),
        ("2026-12-07", (-1, "working"), "2026-12-04"),
        ("2026-12-07", (-3, "working"), "2026-12-02"),
        ("2026-12-07", (1, "working"), "2026-12-08"),
        ("2026-12-07", (5, "working"), "2026-12-14"),
        ("2026-12-06", (0, "working"), "2026-12-06"),
        ("2026-12-06", (-1, "working"), "2026-12-04"),
        ("2026-12-06", (1, "working"), "2026-12-07"),
        ("2026-12-07", (-1, "calendar"), "2026-12-06"),
        ("2026-12-07", (28, "calendar"), "2027-01-04"),
        ("2026-12-28", (-1, "working"), "2026-12-23"),
        ("2026-12-28", (4, "working"), "2027-01-04"),
        ("2028-03-01", (-1, "working"), "2028-02-29"),
        ("2028-02-29", (366, "calendar"), "2029-03-01"),
        ("2028-02-29", (-1, "working"), "2028-02-28"),
    ],
)
def test_due_dates_count_from_the_start_in_the_calendar_of_the_hire(
    start: str, due: tuple[int, str], expected: str
) -> None:
    berlin = {"country": "DE", "subdivision": "BE", "closures": ["2026-12-24"]}
    task = a_task("t", due={"offset": due[0], "unit": due[1]})
    assert planned(a_plan(task, start=start, calendar=berlin))["t"]["due"] == expected


def test_a_due_date_that_is_not_worked_is_shown_as_it_is_and_met_the_working_day_before() -> None:
    row = planned(a_plan(a_task("t", 2, {"date": "2026-12-06"})))["t"]
    assert dates(row, "due", "latest_finish", "latest_start", "ask_by") == [
        "2026-12-06",
        "2026-12-04",
        "2026-12-03",
        "2026-12-02",
    ]


def test_a_milestone_shares_its_day_with_what_comes_after_but_not_with_what_comes_before() -> None:
    rows = planned(a_plan(a_task("a", 2), a_task("gate", 0, after=["a"]), a_task("b", 1, after=["gate"])))
    assert [dates(row, "earliest_start", "earliest_finish") for row in rows.values()] == [
        ["2026-11-23", "2026-11-24"],
        ["2026-11-25", "2026-11-25"],
        ["2026-11-25", "2026-11-25"],
    ]
    assert [dates(row, "ask_by", "latest_start", "latest_finish") for row in rows.values()] == [
        ["2026-12-02", "2026-12-03", "2026-12-04"],
        ["2026-12-04", "2026-12-07", "2026-12-07"],
        ["2026-12-04", "2026-12-07", "2026-12-07"],
    ]
    assert [(row["slack"], row["margin"]) for row in rows.values()] == [(8, 9), (8, 8), (8, 8)]


def test_each_department_works_in_its_own_calendar() -> None:
    rows = planned(
        a_plan(a_task("a", 5), a_task("b", 1, {"date": "2026-11-29"}, after=["a"], department="east"))
    )
    assert dates(rows["a"], "earliest_finish", "latest_finish") == ["2026-11-27", "2026-11-27"]
    assert dates(rows["b"], "earliest_start", "ask_by") == ["2026-11-29", "2026-11-26"]
    assert (rows["a"]["slack"], rows["a"]["margin"], rows["b"]["margin"]) == (0, 6, 0)


# -------------------------------------------------------------------------------------------- forward


@pytest.mark.parametrize(
    ("said", "starts", "finishes"),
    [
        ({}, "2026-11-23", "2026-11-25"),
        ({"begun": "2026-11-23"}, "2026-11-23", "2026-11-25"),
        ({"begun": "2026-11-21"}, "2026-11-21", "2026-11-25"),
        ({"begun": "2026-11-20"}, "2026-11-20", "2026-11-24"),
        ({"begun": "2026-11-02"}, "2026-11-02", "2026-11-23"),
        ({"finished": "2026-11-15"}, "2026-11-15", "2026-11-15"),
        ({"begun": "2026-11-14", "finished": "2026-11-21"}, "2026-11-14", "2026-11-21"),
        ({"not_before": {"offset": -3, "unit": "working"}}, "2026-12-02", "2026-12-04"),
        ({"not_before": {"offset": -1, "unit": "calendar"}}, "2026-12-07", "2026-12-09"),
        ({"not_before": {"date": "2026-11-28"}}, "2026-11-30", "2026-12-02"),
        ({"not_before": {"date": "2026-01-01"}}, "2026-11-23", "2026-11-25"),
        ({"needs": [a_need(expected="2026-11-28")]}, "2026-11-30", "2026-12-02"),
        ({"needs": [a_need(expected="2026-11-28", given=True)]}, "2026-11-23", "2026-11-25"),
        ({"needs": [a_need(), a_need(expected="2026-11-24")]}, "2026-11-24", "2026-11-26"),
        ({"needs": [a_need()]}, "2026-11-23", "2026-11-25"),
    ],
)
def test_when_three_days_of_work_begin_and_end(said: Plan, starts: str, finishes: str) -> None:
    row = planned(a_plan(a_task("t", 3, 5, **said)))["t"]
    assert dates(row, "earliest_start", "earliest_finish") == [starts, finishes]


@pytest.mark.parametrize(
    ("today", "told", "departments_told", "starts"),
    [
        ("2026-11-23", "2026-11-20", None, "2026-11-23"),
        ("2026-11-23", "2026-11-23", None, "2026-11-24"),
        ("2026-11-23", None, None, "2026-11-24"),
        ("2026-11-21", None, None, "2026-11-23"),
        ("2026-11-23", "2026-11-01", None, "2026-11-23"),
        ("2026-11-23", "2026-11-20", "2026-11-27", "2026-11-30"),
        ("2026-11-23", "2026-11-30", "2026-11-20", "2026-11-23"),
    ],
)
def test_a_department_begins_on_the_working_day_after_it_was_told(
    today: str, told: str | None, departments_told: str | None, starts: str
) -> None:
    plan = a_plan(a_task("t"), today=today, told=told)
    plan["departments"]["it"]["told"] = departments_told
    assert planned(plan)["t"]["earliest_start"] == starts


@pytest.mark.parametrize(
    ("country", "lead", "begun", "finishes"),
    [
        ({"country": "GB", "subdivision": "ENG"}, 3, "2026-12-24", "2026-12-30"),
        ({"country": "FR"}, 2, "2026-12-31", "2027-01-04"),
        ({"country": "US"}, 2, "2026-11-25", "2026-11-27"),
        ({"country": "DE", "closures": ["2027-01-04"]}, 2, "2026-12-31", "2027-01-05"),
        ({}, 2, "2028-02-28", "2028-02-29"),
    ],
)
def test_work_goes_around_public_holidays_and_closures(
    country: Plan, lead: int, begun: str, finishes: str
) -> None:
    plan = a_plan(a_task("t", lead, begun=begun), calendar=country)
    assert planned(plan)["t"]["earliest_finish"] == finishes


@pytest.mark.parametrize(
    ("said", "waiting"),
    [
        ({}, True),
        ({"expected": None, "given": False}, True),
        ({"expected": "2026-11-25"}, False),
        ({"given": True}, False),
    ],
)
def test_a_task_is_waiting_when_nobody_knows_when_its_input_comes(said: Plan, waiting: bool) -> None:
    need = a_need(**said)
    assert planned(a_plan(a_task("t", needs=[need])))["t"]["waiting"] is waiting
    for progress in ("begun", "finished"):
        task = a_task("t", needs=[need]) | {progress: "2026-11-20"}
        assert planned(a_plan(task))["t"]["waiting"] is False


def test_what_follows_a_task_finished_on_a_sunday_begins_on_monday() -> None:
    after = a_task("b", after=["a"])
    for lead in (0, 1):
        plan = a_plan(a_task("a", lead, finished="2026-11-22"), after, today="2026-11-22")
        assert planned(plan)["b"]["earliest_start"] == "2026-11-23"


def test_successors_inherit_the_predecessors_of_tasks_that_do_not_apply() -> None:
    remote = {"work_style": ["remote"]}
    plan = a_plan(
        a_task("d", after=["c"]),
        a_task("c", 9, after=["b"], when=remote),
        a_task("b", 9, after=["a"], when=remote),
        a_task("a", 2),
    )
    plan["hire"]["work_style"] = "onsite"
    assert list(planned(plan)) == ["d", "a"]
    assert planned(plan)["d"]["earliest_start"] == "2026-11-25"
    assert planned(plan)["a"]["latest_finish"] == "2026-12-04"
    assert answer(plan)["binding_chain"] == ["a", "d"]
    plan["hire"]["work_style"] = "remote"
    assert planned(plan)["d"]["earliest_start"] == "2026-12-21"


@pytest.mark.parametrize(
    ("when", "applies"),
    [
        ({}, True),
        ({"country": ["DE", "FR"]}, True),
        ({"country": ["DE"], "work_style": ["remote"]}, False),
        ({"country": ["DE"], "work_style": ["remote", "onsite"]}, True),
        ({"role": ["engineer"]}, False),
    ],
)
def test_every_named_condition_must_match(when: Plan, applies: bool) -> None:
    plan = a_plan(a_task("t", when=when))
    plan["hire"] |= {"country": "DE", "work_style": "onsite"}
    assert ("t" in planned(plan)) is applies
