from datetime import date, timedelta

import pytest
from attrs import evolve

from app.models.commands import WithdrawOnboarding
from app.models.onboarding import Readiness
from app.services import overview

from .company import MAYA, TODAY, Company


@pytest.fixture
def started(company: Company) -> list[str]:
    """Three who can be ready, one who can't, one who does not come."""
    soon = [
        company.start(evolve(MAYA, name=f"Hire {n}"), start_on=MAYA.start_on + timedelta(n)) for n in range(3)
    ]
    late = company.start(evolve(MAYA, name="Late"), start_on=date(2026, 11, 30))
    gone = company.start(evolve(MAYA, name="Gone"))
    company.run(WithdrawOnboarding(hire_id=gone))
    return [late, *soon]


def test_the_most_urgent_comes_first_and_who_does_not_come_is_left_out(
    company: Company, started: list[str]
) -> None:
    page = overview.page(company.session())
    assert [row.hire_id for row in page.rows] == started
    assert page.complete
    first = page.rows[0]
    assert first.readiness is Readiness.TOO_LATE and "short" in first.attention
    assert (first.start, first.notice) == ("Mon 30 Nov", "in 5 working days")
    assert [share.total > 0 for share in first.departments] == [True] * 5


def test_a_page_at_a_time_is_the_same_list(company: Company, started: list[str]) -> None:
    session = company.session()
    found: list[str] = []
    while not (page := overview.page(session, (), len(found), 2)).complete:
        assert len(page.rows) == 2
        found += [row.hire_id for row in page.rows]
    assert found + [row.hire_id for row in page.rows] == started


def test_figures_count_what_the_list_shows_of_each_state(company: Company, started: list[str]) -> None:
    session = company.session()
    for state, number in overview.counts(session).items():
        assert len(overview.page(session, (state,)).rows) == number


def test_the_way_out_is_told_for_those_who_will_not_be_ready(company: Company, started: list[str]) -> None:
    told = overview.ways_out(company.session(), started[:1])
    assert "ready" in told[started[0]]


def test_figures_of_another_day_are_brought_up_some_at_a_time(company: Company, started: list[str]) -> None:
    session = company.session(today=TODAY + timedelta(days=1))
    assert [overview.refresh_some(session, 3) for _ in range(3)] == [3, 1, 0]
