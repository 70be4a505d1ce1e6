from datetime import date, timedelta

import pytest
from attrs import evolve

from app.models.commands import WithdrawOnboarding
from app.models.language import speaking
from app.models.onboarding import Certainty, Readiness
from app.services import overview
from app.services.overview import Show, Wanted
from app.services.translations import translator
from app.store.engine import SqliteDatabase

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
    assert page.more_after is None
    first = page.rows[0]
    assert first.readiness is Readiness.TOO_LATE and "short" in first.attention
    assert (first.start, first.notice) == ("Mon 30 Nov", "in 5 working days")
    assert [share.total > 0 for share in first.departments] == [True] * 5


def test_a_noun_keeps_its_capital_letter_in_another_language(company: Company, started: list[str]) -> None:
    with speaking("de", translator("de")):
        assert "Im Plan" in {row.attention for row in overview.page(company.session()).rows}


def test_a_page_at_a_time_is_the_same_list(company: Company, started: list[str]) -> None:
    session = company.session()
    page = overview.page(session, limit=2)
    found = [row.hire_id for row in page.rows]
    while page.more_after is not None:
        page = overview.page(session, after=page.more_after, limit=2)
        found += [row.hire_id for row in page.rows]
    assert found == started


def test_figures_count_what_the_list_shows_of_each_state(company: Company, started: list[str]) -> None:
    session = company.session()
    for show in Show:
        for state, number in overview.counts(session, Wanted(show=show)).items():
            assert len(overview.page(session, Wanted(show=show, readiness=(state,))).rows) == number


def test_who_has_started_or_does_not_come_is_shown_when_asked_for(
    company: Company, started: list[str]
) -> None:
    later = company.session(today=MAYA.start_on + timedelta(days=2))
    page = overview.page(later, Wanted(show=Show.STARTED))
    assert {row.hire_id for row in page.rows} == set(started[:3])
    assert [row.name for row in overview.page(later, Wanted(show=Show.WITHDRAWN)).rows] == ["Gone"]


def test_certain_and_tentative_hires_are_told_apart(company: Company, started: list[str]) -> None:
    maybe = company.start(evolve(MAYA, name="Maybe"), certainty=Certainty.TENTATIVE, probability=60)
    session = company.session()
    assert [row.hire_id for row in overview.page(session, Wanted(show=Show.TENTATIVE)).rows] == [maybe]
    assert [row.hire_id for row in overview.page(session, Wanted(show=Show.FIRM)).rows] == started


def test_filters_narrow_the_list_and_its_figures_together(company: Company, started: list[str]) -> None:
    company.start(evolve(MAYA, name="Wim Aarts", role="Chef"), location_id="austin", manager_id=None)
    session = company.session()
    for wanted in (
        Wanted(location_id="austin"),
        Wanted(text="wim"),
        Wanted(text="chef", location_id="austin"),
    ):
        assert [row.name for row in overview.page(session, wanted).rows] == ["Wim Aarts"]
        assert sum(overview.counts(session, wanted).values()) == 1
    assert overview.page(session, Wanted(text="wim", location_id="berlin")).rows == []
    assert {row.hire_id for row in overview.page(session, Wanted(manager_id="priya")).rows} == set(started)


def test_the_list_can_be_narrowed_to_locations_and_managers(company: Company, started: list[str]) -> None:
    choices = overview.choices(company.session())
    assert choices.locations == [("austin", "Austin"), ("berlin", "Berlin")]
    assert choices.managers == [("priya", "Priya")]


def test_the_way_out_is_told_for_those_who_will_not_be_ready(company: Company, started: list[str]) -> None:
    told = overview.ways_out(company.session(), started[:1])
    assert "ready" in told[started[0]]


def test_figures_of_another_day_are_brought_up_some_at_a_time(company: Company, started: list[str]) -> None:
    session = company.session(today=TODAY + timedelta(days=1))
    assert [overview.refresh_some(session, 3) for _ in range(3)] == [3, 1, 0]


def test_a_page_is_read_through_an_index_and_only_one_day_is_sorted(
    company: Company, started: list[str]
) -> None:
    asked: list[str] = []
    database = company.workspace.database
    assert isinstance(database, SqliteDatabase)
    connection = database.connection
    connection.set_trace_callback(asked.append)
    for show in Show:
        overview.page(company.session(), Wanted(show=show, location_id="berlin", text="hire"))
    connection.set_trace_callback(None)
    listings = [sql for sql in asked if "ORDER BY o.start_on" in sql]
    assert len(listings) > len(Show)
    for sql in listings:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert any("USING INDEX onboardings_by_urgency" in step for step in plan)
        assert not any("FOR ORDER BY" in step or step.startswith("SCAN o") for step in plan)


def test_who_does_not_come_is_shown_with_the_reason(company: Company, started: list[str]) -> None:
    company.run(WithdrawOnboarding(hire_id=started[0], reason="Took another job"))
    rows = overview.page(company.session(), Wanted(show=Show.WITHDRAWN)).rows
    assert [(row.attention, row.hint) for row in rows] == [
        ("Withdrawn", "on Mon 23 Nov"),
        ("Withdrawn", "Took another job"),
    ]
