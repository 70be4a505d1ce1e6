"""What a few words find, as somebody types them."""

from datetime import date

import pytest

from app.models.language import use
from app.services.finding import Found, Kind, find, hires, likeness

from .company import MAYA, Company


@pytest.fixture
def maya(company: Company) -> str:
    company.start(name="Daniel Okafor", role="Engineer")
    return company.start(MAYA)


def found(company: Company, text: str, kind: Kind) -> list[Found]:
    return [one for one in find(company.session(), text) if one.kind is kind]


@pytest.mark.parametrize("text", ["maya", "Chen", "MAYA CH", "may chan", "mya chen"])
def test_a_new_hire_is_found_with_typing_errors(company: Company, maya: str, text: str) -> None:
    first = found(company, text, Kind.HIRE)[0]
    assert (first.id, first.words) == (maya, "Maya Chen")
    assert first.detail == "Support Engineer · starts Mon 11 Jan 2027"


def test_a_hire_who_has_started_is_said_so(company: Company, maya: str) -> None:
    (first, *_) = find(company.session(today=date(2027, 2, 1)), "maya chen")
    assert first.detail == "Support Engineer · started Mon 11 Jan"


@pytest.mark.parametrize("text", ["maya laptop", "laptp maya", "maya it-2"])
def test_a_task_of_a_hire(company: Company, maya: str, text: str) -> None:
    first = found(company, text, Kind.TASK)[0]
    assert (first.hire_id, first.words) == (maya, "Standard laptop ordered and imaged")
    assert first.detail.startswith("Maya Chen · IT · due ")


def test_a_task_of_anybody_is_the_most_urgent(company: Company, maya: str) -> None:
    titles = found(company, "laptop", Kind.TASK)
    assert {one.detail.partition(" · ")[0] for one in titles} == {"Maya Chen", "Daniel Okafor"}
    assert len(titles) <= 4


def test_a_name_from_right_to_left_keeps_to_itself(company: Company, maya: str) -> None:
    """Its row begins where all others do: the first letters of a line say where the line begins."""
    company.start(name="محمد العلي", role="مهندس")
    use("en", lambda _source, _number: "", from_right=False)
    details = [one.detail for one in find(company.session(), "محمد laptop") if one.kind is Kind.TASK]
    assert details and all(detail.startswith("\u2068محمد العلي\u2069 · IT · due ") for detail in details)
    hire = found(company, "محمد", Kind.HIRE)[0]
    assert (hire.words, hire.detail) == ("محمد العلي", "\u2068مهندس\u2069 · starts Mon 11 Jan 2027")


def test_people_who_work_here(company: Company, maya: str) -> None:
    assert [one.words for one in found(company, "tomas", Kind.PERSON)] == ["Tomasz"]


@pytest.mark.parametrize("text", ["", "   ", "!?", "xyzzyx", '"', "NOT AND OR *"])
def test_nothing_is_found_where_nothing_is_meant(company: Company, maya: str, text: str) -> None:
    assert find(company.session(), text) == []


def test_hires_that_are_gone_are_left_out(company: Company, maya: str) -> None:
    assert [one.words for one in hires(company.session(), [maya, "gone"])] == ["Maya Chen"]


@pytest.mark.parametrize(
    ("text", "fits"), [("rep", True), ("undi", True), ("maya", False), ("reports today", False), ("", False)]
)
def test_likeness(text: str, fits: bool) -> None:
    assert bool(max(likeness(text, "Reports"), likeness(text, "Undo"))) is fits
