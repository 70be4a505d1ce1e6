"""What a report can be about, and what is said of it in a few words."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from app.models.onboarding import Readiness
from app.models.progress import VerdictState
from app.models.reportwords import subject, summary, title
from app.services import lookup
from app.services.reportchoices import MOST_HIRES, choices
from app.services.session import Session
from app.store.sqlite import open_workspace
from tests.conftest import Companies

from . import report_samples as samples

TODAY = date(2026, 11, 21)


@pytest.fixture
def company(companies: Companies, tmp_path: Path) -> Iterator[Session]:
    """The sample company."""
    with open_workspace(Path(shutil.copy(companies(TODAY), tmp_path))) as workspace:
        yield Session(workspace=workspace, today=TODAY)


def test_hires_to_come_departments_and_the_coming_week(company: Session) -> None:
    found = choices(company)
    assert found.hires[0].name == "Maya Chen"
    assert found.hires[0].detail == "Mon 7 Dec · Support Engineer"
    assert [choice.name for choice in found.departments][-1] == "IT"
    assert found.monday == date(2026, 11, 23)
    assert len(found.hires) <= MOST_HIRES


def test_hires_by_the_beginning_of_a_name_without_its_accents(company: Session) -> None:
    assert [choice.name for choice in choices(company, "zoe").hires] == ["Zoë Lambert"]
    assert choices(company, "qqqq").hires == []
    assert choices(company, "   ").hires == choices(company).hires


def test_the_chosen_hire_is_among_them_even_when_withdrawn(company: Session) -> None:
    hire = lookup.hire(company, "Maya Chen")
    onboarding = company.workspace.hires.onboarding(hire.id)
    withdrawn = evolve(onboarding, withdrawn_on=company.today, readiness=Readiness.WITHDRAWN)
    company.workspace.hires.set_onboarding(withdrawn)
    assert hire.id not in [choice.key for choice in choices(company).hires]
    assert choices(company, chosen=hire.id).hires[0].key == hire.id
    assert hire.id not in [choice.key for choice in choices(company, "zoe", hire.id).hires]


def test_a_report_in_a_few_words() -> None:
    report = samples.hire_report(verdict=samples.verdict(VerdictState.READY))
    assert subject(report) == "Maya Chen"
    assert title(report) == "Readiness report: Maya Chen"
    assert title(evolve(report, title="Mine")) == "Mine"
    assert summary(report).startswith(f"Readiness report: Maya Chen. {report.verdict.headline}")
    week = samples.week_report()
    first = week.figures[0]
    assert summary(week).startswith(f"{title(week)}. {first.number} {first.label}")
    assert summary(evolve(week, figures=())) == f"{title(week)}."
