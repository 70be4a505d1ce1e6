"""Edits of a catalogue, and what they are called."""

import pytest
from attrs import evolve

from app.models.catalogue import Catalogue, Department, Template
from app.models.cataloguechanges import changes, summary
from app.models.catalogueedit import (
    added,
    any_circle,
    circle,
    circle_words,
    duplicated,
    followers,
    free_key,
    input_for,
    merged,
    moved,
    needs_typed,
    new_template,
    option_key,
    options_typed,
    removed,
    replaced,
)
from app.models.catalogueform import form_problems, unsound
from app.models.cataloguerules import NoticeOffset, PayrollDate
from app.models.cataloguewords import country_words, for_whom, rule_words, whole_rule_words
from app.models.errors import StaleRow
from app.models.plan import FixedDate, Offset, Option
from app.services.cataloguefiles import load


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load()


def keys(catalogue: Catalogue, department: str) -> list[str]:
    return [template.key for template in catalogue.of_department(department)]


def with_after(catalogue: Catalogue, key: str, *after: str) -> Catalogue:
    return replaced(catalogue, evolve(catalogue.template(key), after=after))


def sentences(before: Catalogue, after: Catalogue) -> list[str]:
    return [change.sentence for change in changes(before, after)]


def test_a_task_is_replaced_where_it_stands(shipped: Catalogue) -> None:
    edited = replaced(shipped, evolve(shipped.template("IT-2"), lead=12))
    assert edited.template("IT-2").lead == 12
    assert [t.key for t in edited.templates] == [t.key for t in shipped.templates]


def test_a_task_that_changes_departments_goes_to_the_end_there(shipped: Catalogue) -> None:
    edited = replaced(shipped, evolve(shipped.template("IT-1"), department="hr"))
    assert keys(edited, "hr")[-1] == "IT-1"
    assert [t.department for t in edited.templates] == sorted(
        (t.department for t in edited.templates), key=[d.key for d in edited.departments].index
    )


def test_a_new_task_stands_behind_the_selected_one(shipped: Catalogue) -> None:
    new = new_template(free_key(shipped, "it", ()), "Phone", "it")
    assert new.key == "IT-8"
    assert keys(added(shipped, new, "IT-2"), "it")[:3] == ["IT-1", "IT-2", "IT-8"]
    assert keys(added(shipped, new), "it")[-1] == "IT-8"


def test_keys_do_not_come_back(shipped: Catalogue) -> None:
    assert free_key(shipped, "it", {"IT-11", "HR-40"}) == "IT-12"
    bare = Catalogue(departments=(Department(key="legal", name="Legal", short="Leg"),), templates=())
    assert free_key(bare, "legal", ()) == "LEGAL-1"


def test_a_duplicate_follows_its_original(shipped: Catalogue) -> None:
    edited = duplicated(shipped, "IT-2", "IT-8", "Tablet")
    assert keys(edited, "it")[1:3] == ["IT-2", "IT-8"]
    assert edited.template("IT-8") == evolve(shipped.template("IT-2"), key="IT-8", title="Tablet")


@pytest.mark.parametrize(
    ("place", "order"), [(0, ["b", "a", "c"]), (2, ["a", "c", "b"]), (9, ["a", "c", "b"])]
)
def test_a_task_moves_within_its_department(place: int, order: list[str]) -> None:
    departments = tuple(Department(key=key, name=key, short=key) for key in "xy")
    templates = tuple(
        Template(key=key, title=key, department=of, lead=1, due=Offset(0))
        for key, of in (("a", "x"), ("b", "x"), ("c", "x"), ("d", "y"))
    )
    catalogue = Catalogue(departments=departments, templates=templates)
    edited = moved(catalogue, "b", place)
    assert keys(edited, "x") == order and keys(edited, "y") == ["d"]


def test_what_follows_a_task_follows_what_was_before_it_once_that_is_removed(shipped: Catalogue) -> None:
    assert [t.key for t in followers(shipped, "IT-4")] == ["HR-14", "IT-5"]
    edited = removed(shipped, "IT-4")
    assert edited.find("IT-4") is None
    assert edited.template("IT-5").after == ("HR-1", "IT-7")
    assert removed(shipped, "IT-6").find("IT-6") is None


def test_a_circle_is_found_before_it_is_made_and_named_in_order(shipped: Catalogue) -> None:
    found = circle(shipped, "REC-1", "HR-14")
    assert found == ("REC-1", "HR-14", "IT-4", "HR-1", "REC-1")
    assert circle_words(shipped, found) == (
        "These tasks would wait for each other: Signed contract back → Mandatory training assigned → "
        "Identity and mailbox → HR record and employee number → Signed contract back."
    )
    assert circle(shipped, "IT-2", "IT-2") == ("IT-2", "IT-2")
    assert circle(shipped, "IT-2", "FAC-1") == ()


def test_a_circle_that_is_there_is_named_at_each_of_its_tasks(shipped: Catalogue) -> None:
    edited = with_after(shipped, "REC-1", "IT-4")
    assert any_circle(edited, "REC-1") == ("REC-1", "IT-4", "HR-1", "REC-1")
    assert "wait for each other" in form_problems(edited, "HR-1")["after"]
    assert unsound(edited)


def test_an_input_that_others_ask_for_is_the_same_input(shipped: Catalogue) -> None:
    known = shipped.template("IT-6").needs[0]
    assert input_for(shipped, "Home Address", "new_hire") == known
    assert input_for(shipped, "private address", "new_hire", known.key).key == known.key
    assert input_for(shipped, "desk plan", "facilities").key == "desk_plan"
    assert option_key("Pool laptop", {"pool_laptop"}) == "pool_laptop_2"


def test_rows_of_a_form_keep_the_keys_of_what_was_there(shipped: Catalogue) -> None:
    laptop, remote = shipped.template("IT-2"), shipped.template("IT-6")
    known = remote.needs[0]
    rows = [
        (known.key, (known.title, known.giver)),
        ("", ("desk plan", "facilities")),
        ("", ("Desk Plan", "facilities")),
    ]
    assert [need.key for need in needs_typed(shipped, laptop, rows[:2])] == [known.key, "desk_plan"]
    draft = replaced(shipped, evolve(laptop, needs=needs_typed(shipped, laptop, rows[:2])))
    assert [need.key for need in needs_typed(draft, draft.template("IT-2"), rows)] == [known.key, "desk_plan"]
    first = laptop.options[0]
    options = options_typed(laptop, [(first.key, ("Old pool", 4, "")), ("", (first.title, 2, "rented"))])
    assert [(option.title, option.lead, option.note) for option in options] == [
        ("Old pool", 4, ""),
        (first.title, 2, "rented"),
    ]
    assert options[0].key == first.key != options[1].key


def test_two_edits_come_together(shipped: Catalogue) -> None:
    mine = replaced(shipped, evolve(shipped.template("IT-2"), lead=12))
    theirs = moved(removed(shipped, "FAC-7"), "HR-3", 0)
    both = merged(shipped, mine, theirs)
    assert both.template("IT-2").lead == 12 and both.find("FAC-7") is None
    assert keys(both, "hr")[0] == "HR-3"
    new = added(shipped, new_template("IT-8", "Phone", "it"), "IT-1")
    assert merged(shipped, new, theirs).find("IT-8") is not None


def test_two_edits_of_one_task_are_not_mixed(shipped: Catalogue) -> None:
    mine, theirs = (replaced(shipped, evolve(shipped.template("IT-2"), lead=lead)) for lead in (12, 10))
    with pytest.raises(StaleRow, match="“Standard laptop ordered and imaged” was changed by somebody else"):
        merged(shipped, mine, theirs)
    assert merged(shipped, mine, mine) == mine
    with pytest.raises(StaleRow):
        merged(shipped, mine, removed(shipped, "IT-2"))


def test_changes_are_told_in_sentences(shipped: Catalogue) -> None:
    laptop = shipped.template("IT-2")
    edited = replaced(
        shipped,
        evolve(
            laptop,
            lead=12,
            due=Offset(-5),
            essential=False,
            after=("REC-3",),
            when={"work_style": ["onsite"]},
            options=(
                Option(key="stock", title="Laptop from stock", lead=4),
                Option(key="new", title="New", lead=1),
            ),
            needs=laptop.needs[:1],
        ),
    )
    assert sentences(shipped, edited) == [
        "“Standard laptop ordered and imaged”: lead time 15 → 12 working days; "
        "ready 5 days before instead of 3 days before; after “One intake sheet to all departments” too; "
        "no longer after “Equipment chosen and approved”; no longer needs equipment choice from hiring manager; "
        "option “Laptop from stock” 5 → 4 working days; option “New” with 1 day; "
        "no option “Pool laptop” any more; for on site instead of everybody; may follow after day one."
    ]
    assert summary(changes(shipped, edited)) == "1 task changed"


def test_new_removed_and_reordered_tasks_are_told(shipped: Catalogue) -> None:
    edited = added(removed(shipped, "FAC-7"), new_template("IT-8", "Phone", "it"))
    edited = moved(edited, "HR-3", 0)
    assert sentences(shipped, edited) == [
        "New: “Phone”.",
        "Taken out: “Home workstation check”.",
        "Human resources: another order of the tasks.",
    ]
    assert summary(changes(shipped, edited)) == "1 new task, 1 task taken out and another order"
    assert sentences(shipped, evolve(shipped, standard_notice=30)) == [
        "“Standard notice”: 26 → 30 working days."
    ]
    assert sentences(shipped, shipped) == []


@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"title": " "}, "title", "The task has no title: say what is ready when it is done."),
        (
            {"due": NoticeOffset(standard=Offset(-3), at_short_notice=-5)},
            "due",
            "At short notice it must be later than otherwise: choose a later day.",
        ),
        (
            {"lead": 3},
            "options",
            "“Laptop from stock” takes 5 working days, longer than the task itself: make it shorter.",
        ),
        ({"options": (Option(key="a", title="", lead=0),)}, "options", "An option has no name: give it one."),
        ({"lead": 2000}, "", 'Field "lead" has more than 1000 days.'),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    shipped: Catalogue, changed: dict[str, object], field: str, sentence: str
) -> None:
    edited = replaced(shipped, evolve(shipped.template("IT-2"), **changed))  # type: ignore[arg-type]
    assert form_problems(edited, "IT-2")[field] == sentence
    assert unsound(edited) == ("IT-2",)


def test_the_shipped_tasks_have_nothing_wrong(shipped: Catalogue) -> None:
    assert unsound(shipped) == ()
    assert all(form_problems(shipped, template.key) == {} for template in shipped.templates)


def test_a_legal_task_keeps_its_countries(shipped: Catalogue) -> None:
    edited = replaced(shipped, evolve(shipped.template("HR-9"), when={}))
    assert (
        form_problems(edited, "HR-9")["when"]
        == "The law asks for this task: choose the countries of that law."
    )


def test_rules_and_conditions_in_words(shipped: Catalogue) -> None:
    import datetime

    assert rule_words(Offset(0)) == "on day 1"
    assert rule_words(Offset(7, "calendar")) == "7 calendar days after"
    assert rule_words(FixedDate(datetime.date(2026, 12, 11))) == "Fri 11 Dec 2026"
    rule = PayrollDate(event="payday", offset=1, otherwise=Offset(12))
    assert whole_rule_words(rule) == "1 day after payday (while it is not known, 12 days after)"
    assert whole_rule_words(shipped.template("FAC-1").due) == "10 days before (7 days before at short notice)"
    assert for_whom(shipped.template("HR-8")) == "employee · US · E-Verify"
    assert for_whom(shipped.template("HR-11")) == "EU"
    assert for_whom(shipped.template("REC-1")) == "everybody"
    assert country_words(["US", "DE"]) == ["US", "DE"]
