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
from app.models.plan import PlanDepartment, PlanRequest, compute
from app.models.remedies import SwapOptions, judge
from app.services.cataloguefiles import load

COUNTRIES = ("US", "GB", "AU", "CA", *GROUPS["EU"])
CALENDARS = {
    country: WorkingCalendar(country, holidays=holiday_source(country, None)) for country in COUNTRIES
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


def working_day(calendar: WorkingCalendar, start: date, offset: int) -> date:
    day = start.toordinal()
    return date.fromordinal(
        calendar.nth_back(day - 1, -offset) if offset < 0 else calendar.nth(day + 1, offset)
    )


def request(
    catalogue: Catalogue,
    start: date,
    hire: Mapping[str, str],
    *,
    notice: int,
    policies: tuple[str, ...] = (),
    payroll: Mapping[str, int] | None = None,
    own_site: bool = True,
) -> PlanRequest:
    """A hire announced `notice` working days ahead; `payroll` counts working days from the start."""
    calendar = CALENDARS[hire["country"]]
    told = working_day(calendar, start, -notice)
    entered = {event: working_day(calendar, start, offset) for event, offset in (payroll or {}).items()}
    return PlanRequest(
        today=told,
        told=told,
        start=start,
        calendar=calendar,
        departments={
            department.key: PlanDepartment(calendar=calendar) for department in catalogue.departments
        },
        tasks=[as_task(template, calendar, entered, own_site=own_site) for template in catalogue.templates],
        hire=hire_fields(hire, policies),
    )


def hires(country: str) -> Iterator[dict[str, str]]:
    for work_style, employment in product(WORK_STYLES, EMPLOYMENTS):
        yield {"country": country, "work_style": work_style, "employment": employment}


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("earliest", [date(2027, 1, 4), date(2027, 5, 10)], ids=["new year", "may"])
def test_thirty_working_days_are_enough_for_everybody(
    catalogue: Catalogue, country: str, earliest: date
) -> None:
    start = date.fromordinal(CALENDARS[country].next_on_or_after(earliest.toordinal()))
    for hire, policies, payroll, own_site in product(
        hires(country), ((), POLICIES), ({}, {"cut_off": -10, "payday": 10}), (True, False)
    ):
        plan = compute(
            request(catalogue, start, hire, notice=30, policies=policies, payroll=payroll, own_site=own_site)
        )
        short = {task.key: task.slack for task in plan.tasks if task.slack < 0}
        assert plan.fits, hire
        assert short == {}, hire


@pytest.mark.parametrize("country", ["US", "GB", "AU", "CA", "DE", "FR"])
def test_with_the_contract_back_ten_days_before_only_the_laptop_is_late(
    catalogue: Catalogue, country: str
) -> None:
    for hire, policies in product(hires(country), ((), POLICIES)):
        asked = request(catalogue, date(2027, 3, 8), hire, notice=10, policies=policies)
        signed = evolve(
            asked,
            tasks=[
                evolve(task, finished=asked.told) if task.key in ("REC-1", "REC-2", "REC-3") else task
                for task in asked.tasks
            ],
        )
        verdict = judge(signed)
        late = {task.key for task in verdict.plan.tasks if task.margin < 0}
        assert late == ({"IT-2", "IT-6"} if hire["work_style"] == "remote" else {"IT-2"}), hire
        assert isinstance(verdict.remedies[0], SwapOptions), hire


@pytest.mark.parametrize("option", ["stock", "pool"])
def test_a_laptop_from_stock_or_the_pool_is_ready_with_ten_days_notice(
    catalogue: Catalogue, option: str
) -> None:
    hire = {"country": "DE", "work_style": "onsite", "employment": "employee"}
    asked = request(catalogue, date(2027, 3, 8), hire, notice=10)
    lead = next(found.lead for found in catalogue.template("IT-2").options if found.key == option)
    changes = {key: {"finished": asked.told} for key in ("REC-1", "REC-2", "REC-3")} | {
        "IT-2": {"lead": lead}
    }
    plan = compute(evolve(asked, tasks=[evolve(task, **changes.get(task.key, {})) for task in asked.tasks]))
    assert plan.fits
    assert [task.key for task in plan.tasks if task.margin < 0] == []
