"""Departments of a catalogue: added, renamed, moved, taken out, and what is wrong with one."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from app.models.catalogue import Catalogue, Department, Input
from app.models.cataloguechanges import changes, summary
from app.models.cataloguecheck import problems
from app.models.catalogueedit import added, merged, new_template, removed, replaced
from app.models.departmentedit import (
    department_key,
    department_moved,
    department_problems,
    rekeyed,
    tidied,
    unsound_departments,
    with_department,
    without_department,
)
from app.models.errors import StaleRow, UserError
from app.services.cataloguefiles import load

SHIPPED = load()
LEGAL = Department(key="legal", name="Legal", short="Legal")
KEYS = [department.key for department in SHIPPED.departments]


@pytest.fixture
def shipped() -> Catalogue:
    return SHIPPED


def keys(catalogue: Catalogue) -> list[str]:
    return [department.key for department in catalogue.departments]


def named(catalogue: Catalogue, key: str, **names: str) -> Catalogue:
    return with_department(catalogue, evolve(catalogue.department(key), **names))


def sentences(before: Catalogue, after: Catalogue) -> list[str]:
    return [change.sentence for change in changes(before, after)]


def with_task(catalogue: Catalogue) -> Catalogue:
    return added(with_department(catalogue, LEGAL), new_template("LEGAL-1", "Agreement signed", "legal"))


def test_a_new_department_is_the_last_one_and_told(shipped: Catalogue) -> None:
    edited = with_task(shipped)
    assert keys(edited) == [*KEYS, "legal"] and problems(edited) == ()
    assert sentences(shipped, edited) == ["New: “Agreement signed”.", "New department: “Legal”."]
    assert summary(changes(shipped, edited)) == "1 new department and 1 new task"


def test_another_name_and_short_name_are_told(shipped: Catalogue) -> None:
    edited = named(shipped, "facilities", name="Workplace", short="Work")
    assert keys(edited) == KEYS
    assert sentences(shipped, edited) == [
        "“Workplace”: called so instead of “Facilities”; “Work” in short instead of “Facilities”."
    ]
    assert summary(changes(shipped, edited)) == "1 department changed"


@given(st.sampled_from(KEYS), st.integers(-2, 9))
def test_a_department_moves_with_its_tasks_and_nothing_else(key: str, place: int) -> None:
    edited = department_moved(SHIPPED, key, place)
    others = [other for other in KEYS if other != key]
    assert keys(edited).index(key) == max(0, min(place, len(others)))
    assert [other for other in keys(edited) if other != key] == others
    assert [t.department for t in edited.templates] == sorted(
        (t.department for t in edited.templates), key=keys(edited).index
    )
    assert all(edited.of_department(other) == SHIPPED.of_department(other) for other in KEYS)
    expected = [] if edited == SHIPPED else ["Another order of the departments."]
    assert sentences(SHIPPED, edited) == expected


@given(st.permutations(KEYS))
def test_any_order_is_reached_and_another_one_is_told_once(order: list[str]) -> None:
    edited = SHIPPED
    for place, key in enumerate(order):
        edited = department_moved(edited, key, place)
    assert keys(edited) == order and problems(edited) == ()
    assert len(changes(SHIPPED, edited)) == (order != KEYS)


def test_only_an_empty_department_that_nobody_asks_is_taken_out(shipped: Catalogue) -> None:
    edited = with_task(shipped)
    with pytest.raises(UserError) as refused:
        without_department(edited, "legal")
    assert str(refused.value) == (
        "Legal still has the task “Agreement signed”: remove it, or give it to another department first."
    )
    with pytest.raises(
        UserError, match="Human resources still has the tasks “HR record and employee number”"
    ):
        without_department(shipped, "hr")
    empty = removed(edited, "LEGAL-1")
    assert without_department(empty, "legal") == shipped
    assert sentences(empty, shipped) == ["Department taken out: “Legal”."]
    laptop = empty.template("IT-2")
    asked = (*laptop.needs, Input(key="terms", title="Terms", giver="legal"))
    with pytest.raises(UserError) as refused:
        without_department(replaced(empty, evolve(laptop, needs=asked)), "legal")
    assert str(refused.value) == (
        "“Standard laptop ordered and imaged” needs something from Legal: say there who else gives it first."
    )


def test_a_task_without_a_title_is_named_by_its_key(shipped: Catalogue) -> None:
    edited = with_task(shipped)
    edited = replaced(edited, evolve(edited.template("LEGAL-1"), title=" "))
    with pytest.raises(UserError, match="Legal still has the task “LEGAL-1”: remove it"):
        without_department(edited, "legal")


def test_a_new_key_is_known_to_tasks_and_needs(shipped: Catalogue) -> None:
    edited = with_task(shipped)
    laptop = edited.template("IT-2")
    edited = replaced(
        edited, evolve(laptop, needs=(*laptop.needs, Input(key="terms", title="Terms", giver="legal")))
    )
    renamed = rekeyed(edited, "legal", "law")
    assert problems(renamed) == ()
    assert [t.key for t in renamed.of_department("law")] == ["LEGAL-1"]
    assert rekeyed(renamed, "law", "legal") == edited


@pytest.mark.parametrize(
    ("name", "known", "key"),
    [
        ("Legal", {}, "legal"),
        ("Büro & Empfang", {}, "buro_empfang"),
        ("法务部", {}, "department"),
        ("HR", {}, "hr_2"),
        ("Manager", {}, "manager_2"),
        ("Catalogue", {}, "catalogue_2"),
        ("Legal", {"legal": "Legal"}, "legal"),
        ("Legal", {"legal": "Law and ethics"}, "legal_2"),
        ("x" * 400, {}, "x" * 50),
    ],
)
def test_keys_follow_names(shipped: Catalogue, name: str, known: dict[str, str], key: str) -> None:
    assert department_key(shipped, name, known) == key


@pytest.mark.parametrize(
    ("names", "field", "sentence"),
    [
        ({"name": "  "}, "name", "The name of the department is missing: type it in."),
        ({"short": ""}, "short", "The short name of the department is missing: type it in."),
        ({"name": "x" * 401}, "name", "The name of the department has 401 characters: at most 400 fit."),
        (
            {"name": "a\x07b"},
            "name",
            "The name of the department holds signs that can't be shown: type it again.",
        ),
        (
            {"short": "\u202eab"},
            "short",
            "The short name of the department holds signs that can't be shown: type it again.",
        ),
        ({"name": " it "}, "name", "Another department is called “it” already: give another name."),
        (
            {"short": "hr"},
            "short",
            "Human resources is called “hr” in short already: give another short name.",
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    shipped: Catalogue, names: dict[str, str], field: str, sentence: str
) -> None:
    edited = with_department(shipped, evolve(LEGAL, **names))
    assert department_problems(edited, "legal") == {field: sentence}
    assert "legal" in unsound_departments(edited)
    assert problems(edited)


def test_markup_is_a_name_like_any_other(shipped: Catalogue) -> None:
    payload = '<img src="file:///etc/hostname"><b>x</b>'
    edited = with_department(shipped, evolve(LEGAL, name=payload, short=payload))
    assert department_problems(edited, "legal") == {} and problems(edited) == ()


def test_names_are_kept_with_single_spaces(shipped: Catalogue) -> None:
    edited = with_department(shipped, evolve(LEGAL, name="  Legal \t and  risk ", short=" L  R "))
    assert tidied(edited).department("legal") == Department(key="legal", name="Legal and risk", short="L R")
    assert tidied(shipped) == shipped


def test_two_departments_that_two_people_add_are_both_there(shipped: Catalogue) -> None:
    mine = with_task(shipped)
    theirs = with_department(shipped, Department(key="security", name="Security", short="Sec"))
    both = merged(shipped, mine, theirs)
    assert keys(both) == [*KEYS, "security", "legal"] and problems(both) == ()
    assert merged(shipped, department_moved(shipped, "it", 0), theirs) == department_moved(theirs, "it", 0)


def test_one_department_that_two_change_is_not_mixed(shipped: Catalogue) -> None:
    mine, theirs = named(shipped, "it", name="Systems"), named(shipped, "it", name="Technology")
    with pytest.raises(StaleRow, match="“Systems” was changed by somebody else meanwhile"):
        merged(shipped, mine, theirs)
    base = with_department(shipped, LEGAL)
    with pytest.raises(StaleRow, match="“Legal” was changed by somebody else meanwhile"):
        merged(base, without_department(base, "legal"), with_task(shipped))
