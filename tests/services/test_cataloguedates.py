"""The rules of the week: what the shipped catalogue promises can be kept."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product

import pytest

from app.models.calendar import WorkingCalendar, holiday_source
from app.models.catalogue import POLICIES, Catalogue, as_task, hire_fields
from app.models.cataloguecheck import EMPLOYMENTS, WORK_STYLES
from app.models.countries import GROUPS
from app.models.plan import PlanDepartment, PlanRequest, compute
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
