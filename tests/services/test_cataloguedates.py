"""The rules of the week: what the shipped catalogue promises can be kept."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product

import pytest
from attrs import evolve

from app.models.calendar import WorkingCalendar, holiday_source
from app.models.catalogue import POLICIES, Catalogue, as_task, hire_fields
from app.models.cataloguecheck import EMPLOYMENTS, WORK_STYLES
from app.models.countries import GROUPS
from app.models.plan import Plan, PlanDepartment, PlanRequest, compute
from app.models.remedies import MoveStart, SwapOptions, judge
from app.services.cataloguefiles import load

COUNTRIES = ("US", "GB", "AU", "CA", *GROUPS["EU"])
CALENDARS = {
    country: WorkingCalendar(country, holidays=holiday_source(country, None)) for country in COUNTRIES
}
START = date(2027, 3, 8)
REMOTE = {"country": "DE", "work_style": "remote", "employment": "employee"}
ON_SITE = {**REMOTE, "work_style": "onsite"}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


def working_day(country: str, start: date, offset: int) -> date:
    return date.fromordinal(CALENDARS[country].shifted(start.toordinal(), offset))


def request(
    catalogue: Catalogue,
    hire: Mapping[str, str],
    start: date,
    told: date,
    *,
    policies: tuple[str, ...] = (),
    payroll: Mapping[str, int] | None = None,
    own_site: bool = True,
) -> PlanRequest:
    """A hire on the day the departments are told; `payroll` counts working days from the start."""
    calendar = CALENDARS[hire["country"]]
    entered = {
        event: [(start, working_day(hire["country"], start, offset))]
        for event, offset in (payroll or {}).items()
    }
    short = catalogue.is_short_notice(calendar, told, start)
    return PlanRequest(
        today=told,
        told=told,
        start=start,
        calendar=calendar,
        departments={
            department.key: PlanDepartment(calendar=calendar) for department in catalogue.departments
        },
        tasks=[
            as_task(template, entered, own_site=own_site, at_short_notice=short)
            for template in catalogue.templates
        ],
        hire=hire_fields(hire, policies),
    )


def contract_back(asked: PlanRequest, **leads: int) -> PlanRequest:
    """The same hire with the contract back, the references checked and these lead times."""
    done = {"REC-1": asked.told, "REC-2": asked.told, "REC-3": asked.told}
    return evolve(
        asked,
        tasks=[
            evolve(
                task,
                finished=done.get(task.key),
                lead=leads.get(task.key.replace("-", "_"), task.lead),
            )
            for task in asked.tasks
        ],
    )


def short_of_time(plan: Plan) -> dict[str, int]:
    return {task.key: task.slack for task in plan.tasks if task.slack < 0}


def late(plan: Plan) -> set[str]:
    return {task.key for task in plan.tasks if task.margin < 0}


def hires(country: str) -> Iterator[dict[str, str]]:
    for work_style, employment in product(WORK_STYLES, EMPLOYMENTS):
        yield {"country": country, "work_style": work_style, "employment": employment}


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("earliest", [date(2027, 1, 4), date(2027, 5, 10)], ids=["new year", "may"])
@pytest.mark.parametrize("notice", [26, 30])
def test_the_standard_notice_is_enough_for_everybody(
    catalogue: Catalogue, country: str, earliest: date, notice: int
) -> None:
    start = date.fromordinal(CALENDARS[country].next_on_or_after(earliest.toordinal()))
    told = working_day(country, start, -notice)
    assert catalogue.standard_notice == 26
    assert not catalogue.is_short_notice(CALENDARS[country], told, start)
    for payroll, own_site in product(({}, {"cut_off": -10, "payday": 10}), (True, False)):
        anyone = request(catalogue, {"country": country}, start, told, payroll=payroll, own_site=own_site)
        for hire, policies in product(hires(country), ((), POLICIES)):
            plan = compute(evolve(anyone, hire=hire_fields(hire, policies)))
            assert plan.fits, hire
            assert short_of_time(plan) == {}, hire


def test_the_standard_notice_is_the_smallest_that_is_enough_for_everybody(catalogue: Catalogue) -> None:
    less = catalogue.standard_notice - 1
    plan = compute(
        request(evolve(catalogue, standard_notice=less), REMOTE, START, told=working_day("DE", START, -less))
    )
    assert not plan.fits
    assert short_of_time(plan) == {"REC-1": -1, "REC-3": -1, "IT-1": -1, "IT-2": -1, "IT-6": -1}


@pytest.mark.parametrize(
    ("notice", "contract", "record", "desk", "parking"), [(26, -20, -10, -10, -5), (25, -10, -8, -7, 0)]
)
def test_below_the_standard_notice_the_dates_for_short_notice_hold(
    catalogue: Catalogue, notice: int, contract: int, record: int, desk: int, parking: int
) -> None:
    plan = compute(request(catalogue, ON_SITE, START, told=working_day("DE", START, -notice)))
    dues = {"REC-1": contract, "HR-1": record, "FAC-1": desk, "FAC-5": parking, "IT-2": -3}
    assert {key: plan[key].due for key in dues} == {
        key: working_day("DE", START, offset) for key, offset in dues.items()
    }


@pytest.mark.parametrize("country", ["US", "GB", "AU", "CA", "DE", "FR"])
def test_with_the_contract_back_ten_days_before_only_the_laptop_is_late(
    catalogue: Catalogue, country: str
) -> None:
    told = working_day(country, START, -10)
    for hire, policies in product(hires(country), ((), POLICIES)):
        verdict = judge(contract_back(request(catalogue, hire, START, told, policies=policies)))
        assert late(verdict.plan) == ({"IT-2", "IT-6"} if hire["work_style"] == "remote" else {"IT-2"}), hire
        assert isinstance(verdict.remedies[0], SwapOptions), hire


@pytest.mark.parametrize("notice", range(11, 26))
def test_with_the_contract_back_at_any_later_day_only_the_laptop_can_be_late(
    catalogue: Catalogue, notice: int
) -> None:
    told = working_day("DE", START, -notice)
    for hire in hires("DE"):
        assert late(compute(contract_back(request(catalogue, hire, START, told)))) <= {"IT-2", "IT-6"}, hire


@pytest.mark.parametrize("option", ["stock", "pool"])
@pytest.mark.parametrize("work_style", ["onsite", "hybrid"])
def test_a_laptop_from_stock_or_the_pool_is_ready_with_ten_days_notice(
    catalogue: Catalogue, option: str, work_style: str
) -> None:
    lead = next(found.lead for found in catalogue.template("IT-2").options if found.key == option)
    hire = {**ON_SITE, "work_style": work_style}
    asked = request(catalogue, hire, START, told=working_day("DE", START, -10))
    plan = compute(contract_back(asked, IT_2=lead))
    assert plan.fits
    assert late(plan) == set()


@pytest.mark.parametrize("signed", [True, False])
@pytest.mark.parametrize("hire", [ON_SITE, REMOTE], ids=["on site", "remote"])
def test_the_later_start_that_is_offered_at_short_notice_fits_by_its_own_dates(
    catalogue: Catalogue, hire: dict[str, str], signed: bool
) -> None:
    told = working_day("DE", START, -10)
    prepared = contract_back if signed else evolve
    remedy = judge(prepared(request(catalogue, hire, START, told))).remedies[-1]
    assert isinstance(remedy, MoveStart)
    moved = compute(prepared(request(catalogue, hire, remedy.start, told)))
    assert moved.fits
    assert moved.ready_on == remedy.ready_on
