import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from app.models.calendar import WorkingCalendar
from app.models.catalogue import (
    Catalogue,
    Department,
    Input,
    Source,
    Template,
    applies,
    as_task,
    from_dict,
    to_dict,
)
from app.models.cataloguecheck import problems
from app.models.cataloguerules import NoticeOffset, PayrollDate, PayrollRuns, Rule, settled
from app.models.errors import UserError
from app.models.plan import FixedDate, Need, NextRun, Offset, Option, PlanDepartment, PlanRequest, compute

LAPTOP = Template(key="IT-2", title="Laptop", department="it", lead=15, due=Offset(-3))
BADGE = Template(
    key="FAC-3",
    title="Badge",
    department="facilities",
    lead=3,
    lead_elsewhere=5,
    due=PayrollDate(event="payday", offset=-1, otherwise=Offset(7, "calendar")),
    not_before=FixedDate(date(2026, 12, 1)),
    after=("IT-2",),
    needs=(Input(key="photo", title="photo", giver="new_hire"),),
    options=(Option(key="visitor", title="Visitor badge", lead=0, note="An escort is needed."),),
    essential=True,
    when={"country": ("EU", "US"), "work_style": ("onsite",)},
    policy="e_verify",
    promise="The badge opens the door.",
    note="Check with your counsel.",
    sources=("ZD",),
    legal=True,
    checked=date(2026, 11, 21),
)
CATALOGUE = Catalogue(
    departments=(
        Department(key="it", name="IT", short="IT"),
        Department(key="facilities", name="Facilities", short="Fac"),
    ),
    templates=(LAPTOP, BADGE),
    sources=(Source(key="ZD", title="An article on badges"),),
    standard_notice=10,
)
RUNS = ((date(2026, 12, 10), date(2026, 12, 14)), (date(2027, 1, 11), date(2027, 1, 14)))
WEEK = WorkingCalendar("week")
BY_NOTICE = NoticeOffset(standard=Offset(-20), at_short_notice=-10)


def with_laptop(**changes: Any) -> Catalogue:
    return evolve(CATALOGUE, templates=(evolve(LAPTOP, **changes), BADGE))


def sentences(catalogue: Catalogue) -> list[str]:
    return [str(problem) for problem in problems(catalogue)]


def test_a_catalogue_survives_json() -> None:
    assert from_dict(json.loads(json.dumps(to_dict(CATALOGUE)))) == CATALOGUE


@pytest.mark.parametrize(
    "due",
    [
        BY_NOTICE,
        NoticeOffset(standard=Offset(-30, "calendar"), at_short_notice=0),
        PayrollDate(event="payday", otherwise=BY_NOTICE),
    ],
)
def test_dates_at_short_notice_survive_json(due: NoticeOffset | PayrollDate) -> None:
    catalogue = with_laptop(due=due)
    assert from_dict(json.loads(json.dumps(to_dict(catalogue)))) == catalogue


def test_json_leaves_out_what_is_not_set_but_keeps_a_lead_of_zero() -> None:
    document = to_dict(with_laptop(lead=0, lead_elsewhere=0))
    assert document["templates"][0] == {
        "key": "IT-2",
        "title": "Laptop",
        "department": "it",
        "lead": 0,
        "lead_elsewhere": 0,
        "due": {"offset": -3, "unit": "working"},
    }


def test_things_are_found_by_key_and_the_unknown_is_named() -> None:
    assert CATALOGUE.template("FAC-3") is BADGE
    assert CATALOGUE.department("it").name == "IT"
    assert CATALOGUE.source("ZD").title == "An article on badges"
    assert CATALOGUE.of_department("facilities") == (BADGE,)
    with pytest.raises(UserError, match='The catalogue has no task "IT-9"'):
        CATALOGUE.template("IT-9")


def test_the_european_union_stands_for_its_27_members() -> None:
    countries = BADGE.when["country"]
    assert len(countries) == 28
    assert {"DE", "FR", "IE", "US"} <= set(countries)
    assert not {"EU", "GB", "CH", "NO"} & set(countries)


@pytest.mark.parametrize(
    ("country", "work_style", "policies", "expected"),
    [
        ("DE", "onsite", ("e_verify",), True),
        ("DE", "onsite", ("background_check",), False),
        ("DE", "onsite", (), False),
        ("GB", "onsite", ("e_verify",), False),
        ("DE", "remote", ("e_verify",), False),
        (None, "onsite", ("e_verify",), False),
    ],
)
def test_a_task_is_for_hires_that_meet_every_condition_and_the_policy(
    country: str | None, work_style: str, policies: tuple[str, ...], expected: bool
) -> None:
    assert applies(BADGE, {"country": country, "work_style": work_style}, policies) is expected


def test_a_task_without_conditions_is_for_everybody() -> None:
    assert applies(LAPTOP, {})


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(-1, date(2026, 12, 11)), (0, date(2026, 12, 14)), (5, date(2026, 12, 21))],
)
def test_a_payroll_date_moves_by_working_days_from_the_date_entered(offset: int, expected: date) -> None:
    rule = PayrollDate(event="payday", offset=offset, otherwise=Offset(7))
    assert due_of(rule, {"payday": RUNS}, start=date(2026, 12, 7)) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (date(2026, 12, 10), date(2026, 12, 14)),
        (date(2026, 12, 11), date(2027, 1, 14)),
        (date(2027, 1, 12), date(2027, 1, 21)),
    ],
    ids=["the run it is in time for", "the next one", "none is entered for that day"],
)
def test_a_payroll_date_is_that_of_the_first_run_a_start_is_in_time_for(start: date, expected: date) -> None:
    rule = PayrollDate(event="payday", otherwise=Offset(7))
    assert due_of(rule, {"payday": RUNS}, start=start) == expected


def test_a_payroll_date_without_runs_is_what_stands_in_for_it() -> None:
    assert settled(PayrollDate(event="payday", otherwise=Offset(7)), {"cut_off": RUNS}) == Offset(7)


def due_of(rule: Rule, entered: PayrollRuns, start: date) -> date:
    task = as_task(evolve(LAPTOP, due=rule, after=()), entered)
    request = PlanRequest(
        today=date(2026, 11, 23),
        told=date(2026, 11, 23),
        start=start,
        calendar=WEEK,
        departments={LAPTOP.department: PlanDepartment(calendar=WEEK)},
        tasks=[task],
    )
    return compute(request)[LAPTOP.key].due


def test_other_rules_stay_what_they_are() -> None:
    assert settled(Offset(-3), {"payday": RUNS}, at_short_notice=True) == Offset(-3)


@pytest.mark.parametrize(("at_short_notice", "expected"), [(False, -20), (True, -10)])
def test_an_offset_can_be_later_at_short_notice(at_short_notice: bool, expected: int) -> None:
    payroll = PayrollDate(event="payday", otherwise=BY_NOTICE)
    in_calendar_days = NoticeOffset(standard=Offset(-20, "calendar"), at_short_notice=-10)
    assert settled(BY_NOTICE, {}, at_short_notice=at_short_notice) == Offset(expected)
    assert settled(payroll, {}, at_short_notice=at_short_notice) == Offset(expected)
    assert settled(in_calendar_days, {}, at_short_notice=at_short_notice) == Offset(expected, "calendar")


@pytest.mark.parametrize("start", [date(2026, 12, 14), date(2026, 12, 12)], ids=["Monday", "Saturday"])
@pytest.mark.parametrize(
    ("standard_notice", "told", "expected"),
    [
        (10, date(2026, 11, 30), False),
        (10, date(2026, 12, 1), True),
        (11, date(2026, 11, 27), False),
        (11, date(2026, 11, 29), False),
        (11, date(2026, 11, 30), True),
        (10, date(2026, 12, 14), True),
        (10, date(2027, 1, 4), True),
    ],
)
def test_notice_is_short_when_fewer_working_days_are_left_than_the_standard_notice(
    standard_notice: int, told: date, start: date, expected: bool
) -> None:
    catalogue = evolve(CATALOGUE, standard_notice=standard_notice)
    assert catalogue.is_short_notice(WEEK, told, start) is expected


def test_a_template_becomes_a_task_of_a_plan() -> None:
    task = as_task(BADGE, {"payday": RUNS}, own_site=False)
    assert (task.key, task.department, task.lead, task.essential) == ("FAC-3", "facilities", 5, True)
    assert task.due == NextRun(runs=RUNS, offset=-1, otherwise=Offset(7, "calendar"))
    assert as_task(evolve(LAPTOP, due=BY_NOTICE), {}).due == Offset(-20)
    assert as_task(evolve(LAPTOP, due=BY_NOTICE), {}, at_short_notice=True).due == Offset(-10)
    assert task.not_before == FixedDate(date(2026, 12, 1))
    assert task.needs == (Need(key="photo", giver="new_hire"),)
    assert task.when["e_verify"] == ("followed",)


@pytest.mark.parametrize(("own_site", "expected"), [(True, 15), (False, 15)])
def test_a_lead_time_is_the_same_elsewhere_unless_told(own_site: bool, expected: int) -> None:
    assert LAPTOP.lead_at(own_site=own_site) == expected


def test_a_sound_catalogue_has_no_problems() -> None:
    assert sentences(CATALOGUE) == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": " "}, 'task IT-2: field "title" is empty'),
        (
            {"lead": -1},
            'task IT-2: field "lead" must be a whole number of working days, 0 or more, not -1',
        ),
        (
            {"lead_elsewhere": -2},
            'task IT-2: field "lead_elsewhere" must be a whole number of working days, 0 or more, not -2',
        ),
        (
            {"department": "itt"},
            'task IT-2: field "department" names "itt": it must be one of it, facilities',
        ),
        (
            {"after": ("IT-1",)},
            'task IT-2: field "after" names the task "IT-1", which is not in the catalogue',
        ),
        (
            {"after": ("FAC-3",)},
            'task IT-2: field "after" makes a circle: IT-2 → FAC-3 → IT-2. Take out one of these steps',
        ),
        (
            {"after": ("IT-2",)},
            'task IT-2: field "after" makes a circle: IT-2 → IT-2. Take out one of these steps',
        ),
        (
            {"options": (Option(key="pool", title="Pool", lead=20),)},
            'task IT-2: field "options": "pool" takes 20 working days, longer than the task itself with 15',
        ),
        (
            {"options": (Option(key="pool", title="Pool", lead=-1),)},
            'task IT-2: field "options": the lead of "pool" must be a whole number of working days, '
            "0 or more, not -1",
        ),
        (
            {"options": (Option(key="a", title="A", lead=1), Option(key="a", title="B", lead=1))},
            'task IT-2: field "options": option a is there twice; take one out',
        ),
        ({"options": (Option(key="a", title="", lead=1),)}, 'task IT-2: field "options": "a" has no title'),
        (
            {"needs": (Input(key="list", title="software list", giver="boss"),)},
            'task IT-2: field "needs": "list" comes from "boss": '
            "it must be one of manager, new_hire, it, facilities",
        ),
        (
            {"needs": (Input(key="list", title="", giver="manager"),)},
            'task IT-2: field "needs": "list" has no title',
        ),
        (
            {"sources": ("RI",)},
            'task IT-2: field "sources" names the source "RI", which is not in the catalogue',
        ),
        (
            {"policy": "none"},
            'task IT-2: field "policy" names "none": it must be one of background_check, e_verify',
        ),
        (
            {"when": {"land": ("DE",)}},
            'task IT-2: field "when" has a condition on "land": it must be one of country, location, '
            "work_style, employment, role, department",
        ),
        (
            {"when": {"role": ()}},
            'task IT-2: field "when" leaves "role" empty, so that nobody gets the task: name a value',
        ),
        (
            {"when": {"work_style": ("home",)}},
            'task IT-2: field "when" has the work_style "home": it must be one of onsite, hybrid, remote',
        ),
        (
            {"when": {"employment": ("temp",)}},
            'task IT-2: field "when" has the employment "temp": '
            "it must be one of employee, intern, contractor",
        ),
        ({"when": {"country": ("UK",)}}, 'task IT-2: field "when" has the unknown country "UK": use "GB"'),
        (
            {"when": {"country": ("Germany",)}},
            'task IT-2: field "when" has the unknown country "Germany": '
            'use a two-letter code such as "DE", or "EU"',
        ),
        (
            {"due": PayrollDate(event="bonus", otherwise=Offset(0))},
            'task IT-2: field "due" names the payroll date "bonus": it must be one of cut_off, payday',
        ),
        (
            {"due": NoticeOffset(standard=Offset(-10), at_short_notice=-20)},
            'task IT-2: field "due" has at_short_notice = -20: it must be later than the offset -10',
        ),
        (
            {"due": PayrollDate(event="payday", otherwise=evolve(BY_NOTICE, at_short_notice=-20))},
            'task IT-2: field "due" has at_short_notice = -20: it must be later than the offset -20',
        ),
    ],
)
def test_each_problem_is_one_sentence(changes: dict[str, object], sentence: str) -> None:
    assert sentences(with_laptop(**changes))[0] == sentence


def test_the_standard_notice_is_a_number_of_days() -> None:
    assert sentences(evolve(CATALOGUE, standard_notice=-1)) == [
        'catalogue: field "standard_notice" must be a whole number of working days, 0 or more, not -1'
    ]


def test_a_legal_task_names_its_source_its_countries_and_when_it_was_checked() -> None:
    assert sentences(with_laptop(legal=True)) == [
        'task IT-2: field "sources" is empty: a legal task names its source',
        'task IT-2: field "when" has no country: a legal task names the countries of its law',
        'task IT-2: field "checked" is missing: a legal task says when its rule was last checked',
    ]


def test_two_tasks_with_one_key_are_a_problem() -> None:
    twins = evolve(CATALOGUE, templates=(LAPTOP, LAPTOP, BADGE))
    assert sentences(twins) == [
        'task IT-2: field "key" is the key of another task: give one of the two another key'
    ]


def test_an_input_has_one_name_everywhere() -> None:
    picture = Input(key="photo", title="picture", giver="new_hire")
    assert sentences(with_laptop(needs=(picture,))) == [
        'task FAC-3: field "needs": "photo" is called "photo" here and "picture" elsewhere'
    ]


def test_all_problems_are_found_at_once() -> None:
    assert len(sentences(with_laptop(title="", lead=-1, policy="none"))) == 3
