"""Whom a text names: never somebody whose name is only like it."""

import pytest

from app.models.errors import UserError
from app.services import lookup

from .company import Company


@pytest.mark.parametrize("text", ["Maya Chen", "maya chen", "MAYA", "May", "máya"])
def test_a_hire_is_named_by_the_name_or_its_beginning(company: Company, text: str) -> None:
    hire_id = company.start()
    assert lookup.hire(company.session(), text).id == hire_id


def test_a_hire_is_named_by_the_id_or_its_beginning(company: Company) -> None:
    hire_id = company.start()
    assert lookup.hire(company.session(), hire_id).id == hire_id
    assert lookup.hire(company.session(), hire_id[:8]).id == hire_id


@pytest.mark.parametrize("text", ["Mara Chan", "Maia Chen", "Chen", "Maya Chen Li", "Support Engineer"])
def test_who_is_only_like_the_text_is_asked_for(company: Company, text: str) -> None:
    company.start()
    with pytest.raises(UserError) as refusal:
        lookup.hire(company.session(), text)
    assert str(refusal.value) == f"There is no hire “{text}”; did you mean Maya Chen?"


@pytest.mark.parametrize("text", ["", "  ", "!?", "Xylophone"])
def test_nobody_is_named(company: Company, text: str) -> None:
    company.start()
    with pytest.raises(UserError, match="There is no hire “"):
        lookup.hire(company.session(), text)


def test_two_with_one_beginning_are_told_apart(company: Company) -> None:
    first, second = company.start(), company.start(name="Maya Okafor")
    assert lookup.hire(company.session(), "Maya O").id == second
    with pytest.raises(UserError) as refusal:
        lookup.hire(company.session(), "Maya")
    assert f"Maya Chen ({first[:8]})" in str(refusal.value)
    assert f"Maya Okafor ({second[:8]})" in str(refusal.value)


def test_a_task_is_named_by_its_hire(company: Company) -> None:
    hire_id = company.start()
    assert lookup.task(company.session(), "maya/it-2").id == company.task(hire_id, "IT-2").id
    with pytest.raises(UserError, match="did you mean Maya Chen"):
        lookup.task(company.session(), "Mara Chan/IT-2")
