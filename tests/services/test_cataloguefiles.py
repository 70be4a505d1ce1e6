import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models import language
from app.models.catalogue import Catalogue, to_dict
from app.models.errors import UserError
from app.services import cataloguefiles
from app.services.cataloguefiles import SHIPPED, load


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "catalogue"))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def refusal(folder: Path) -> str:
    with pytest.raises(UserError) as refused:
        load(folder)
    return str(refused.value).replace(f"{folder}/", "")


def test_the_shipped_catalogue_has_43_tasks_in_five_departments(shipped: Catalogue) -> None:
    sizes = {d.key: len(shipped.of_department(d.key)) for d in shipped.departments}
    assert sizes == {"recruiting": 6, "hr": 15, "payroll": 9, "facilities": 7, "it": 6}


def test_every_shipped_task_has_a_promise_of_one_sentence(shipped: Catalogue) -> None:
    for template in shipped.templates:
        assert re.fullmatch(r"[A-Z][^.]*\.", template.promise), template.key


@pytest.fixture(scope="module")
def german() -> Iterator[Catalogue]:
    with language.speaking("de", lambda _source, _number: ""):
        yield cataloguefiles.shipped()


def said(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Every word of a catalogue that people read, with where it stands."""
    for department in catalogue.departments:
        yield from ((f"{department.key} {name}", getattr(department, name)) for name in ("name", "short"))
    for template in catalogue.templates:
        yield from (
            (f"{template.key} {name}", getattr(template, name)) for name in ("title", "promise", "note")
        )
        yield from ((f"{template.key} {need.key}", need.title) for need in template.needs)
        for option in template.options:
            yield from (
                (f"{template.key} {option.key} {name}", getattr(option, name)) for name in ("title", "note")
            )


def test_the_german_catalogue_has_the_rules_of_the_english_one(shipped: Catalogue, german: Catalogue) -> None:
    words = {"name", "short", "title", "promise", "note"}

    def rules(found: object) -> object:
        if isinstance(found, dict):
            return {key: rules(value) for key, value in found.items() if key not in words}
        return [rules(one) for one in found] if isinstance(found, list) else found

    assert rules(to_dict(german)) == rules(to_dict(shipped))


def test_nothing_of_the_german_catalogue_is_left_in_english(shipped: Catalogue, german: Catalogue) -> None:
    english, words = dict(said(shipped)), dict(said(german))
    assert {place for place in english if bool(english[place]) != bool(words[place])} == set()
    alike = {words[place] for place in english if words[place] and words[place] == english[place]}
    assert alike == {"Recruiting", "HR", "Facilities", "IT", "Fair Work Information Statement"}
    titles = [template.title for template in german.templates]
    assert len(set(titles)) == len(titles) == 43
    assert all(re.fullmatch(r"[A-ZÄÖÜ][^.]*\.", one.promise) for one in german.templates)


def test_the_german_words_are_of_tasks_that_there_are(german: Catalogue) -> None:
    words = tomllib.loads((cataloguefiles.TEXTS / "de.toml").read_text(encoding="utf-8"))
    assert set(words["tasks"]) == {template.key for template in german.templates}
    assert set(words["needs"]) == {need.key for template in german.templates for need in template.needs}
    assert set(words["departments"]) == {department.key for department in german.departments}
    options = {template.key: {option.key for option in template.options} for template in german.templates}
    assert {key: set(said.get("options", {})) for key, said in words["tasks"].items()} == options


def test_every_shipped_source_is_used(shipped: Catalogue) -> None:
    used = {source for template in shipped.templates for source in template.sources}
    assert used == {source.key for source in shipped.sources}


def test_every_shipped_rule_of_law_says_to_check_with_counsel(shipped: Catalogue) -> None:
    legal = [template for template in shipped.templates if template.legal]
    assert {template.key for template in legal} == {
        *(f"HR-{number}" for number in range(6, 14)),
        *(f"PAY-{number}" for number in range(3, 8)),
    }
    for template in legal:
        assert template.note.endswith("Check with your counsel."), template.key
        assert template.checked is not None


def test_the_shipped_laptop_is_what_the_departments_agreed(shipped: Catalogue) -> None:
    laptop = shipped.template("IT-2")
    assert laptop.lead == 15
    assert {option.key: option.lead for option in laptop.options} == {"stock": 5, "pool": 2}
    assert [need.title for need in laptop.needs] == ["software list", "equipment choice"]
    assert shipped.template("FAC-3").lead_elsewhere == 5


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "lead = 15",
            'lead = "fifteen"',
            'it.toml: task IT-2: field "lead" must be a whole number of working days, 0 or more, '
            'not "fifteen".',
        ),
        (
            "lead = 15",
            "lead = true",
            'it.toml: task IT-2: field "lead" must be a whole number of working days, 0 or more, not true.',
        ),
        (
            "lead = 15",
            "lead = -15",
            'it.toml: task IT-2: field "lead" must be a whole number of working days, 0 or more, not -15.',
        ),
        (
            "lead = 15",
            "leed = 15",
            'it.toml: task IT-2: there is no field "leed"; did you mean "lead"?',
        ),
        ("lead = 15\n", "", 'it.toml: task IT-2: field "lead" is missing.'),
        (
            "lead = 15\ndue = { offset = -3 }",
            'lead = 15\ndue = "S-3"',
            'it.toml: task IT-2: field "due" must be a rule such as { offset = -3 }, '
            '{ offset = 7, unit = "calendar" }, { offset = -20, at_short_notice = -10 }, '
            '{ date = 2026-12-11 } or { payroll = "cut_off", otherwise = { offset = -5 } }, not "S-3".',
        ),
        (
            "lead = 15\ndue = { offset = -3 }",
            'lead = 15\ndue = { offset = -3, unit = "weeks" }',
            'it.toml: task IT-2: field "due" counts in "weeks" days: it must be one of working, calendar.',
        ),
        (
            'title = "Pool laptop", lead = 2',
            'title = "Pool laptop", lead = "two"',
            'it.toml: task IT-2: options, number 2: field "lead" must be a whole number of working days, '
            '0 or more, not "two".',
        ),
        (
            'from = "manager"',
            'form = "manager"',
            'it.toml: task IT-2: needs, number 1: there is no field "form"; did you mean "from"?',
        ),
        ('key = "IT-2"\n', "", 'it.toml: task number 2: field "key" is missing.'),
        ('key = "IT-2"', 'key = "IT-1"', 'it.toml: task IT-6: field "after" names the task "IT-2"'),
        ("[[task]]", "[task]", "it.toml: this is not TOML: "),
        (
            "[department]",
            "[departmant]",
            'it.toml: there is no field "departmant"; did you mean "department"?',
        ),
        (
            "essential = true",
            'essential = "yes"\nlegal = "no"',
            'it.toml: task IT-1: field "essential" must be true or false, not "yes" (and 1 more).',
        ),
        ('short = "IT"\n', "", 'it.toml: department: field "short" is missing.'),
        ('name = "IT"', 'name = ""', 'it.toml: department it: field "name" is empty.'),
        (
            'after = ["REC-3"]',
            'after = ["IT-6"]',
            'it.toml: task IT-1: field "after" makes a circle: IT-1 → IT-2 → IT-6 → IT-1. '
            "Take out one of these steps.",
        ),
    ],
)
def test_a_mistake_is_named_with_file_task_and_field(folder: Path, old: str, new: str, sentence: str) -> None:
    change(folder / "it.toml", old, new)
    assert refusal(folder).startswith(sentence)


def test_wrong_syntax_is_named_with_its_line(folder: Path) -> None:
    change(folder / "it.toml", "lead = 15", "lead 15")
    assert re.match(r"it\.toml: this is not TOML: .*at line \d+, column \d+", refusal(folder))


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "payroll.toml").unlink()
    assert refusal(folder) == "payroll.toml: the file is missing."


def test_an_empty_folder_misses_the_list_of_departments(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "catalogue.toml: the file is missing."


def test_a_file_that_no_department_is_named_for_is_not_passed_over(folder: Path) -> None:
    (folder / "legal.toml").write_text("", encoding="utf-8")
    assert refusal(folder) == 'legal.toml: "departments" in catalogue.toml does not name "legal".'


def test_a_file_that_is_not_text_is_named(folder: Path) -> None:
    (folder / "it.toml").write_bytes(b"\xff\xfe\x00")
    assert refusal(folder) == "it.toml: the file is not text in UTF-8."


def test_a_folder_in_the_place_of_a_file_is_named(folder: Path) -> None:
    (folder / "it.toml").unlink()
    (folder / "it.toml").mkdir()
    assert refusal(folder).startswith("it.toml: the file can't be read")


def test_a_wrong_list_of_departments_is_named(folder: Path) -> None:
    change(folder / "catalogue.toml", 'departments = ["recruiting",', 'departments = [1, "recruiting",')
    assert refusal(folder).startswith(
        'catalogue.toml: field "departments" must be a list of texts in quotes, not '
    )


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        (
            "standard_notice = -1",
            'catalogue.toml: catalogue: field "standard_notice" must be a whole number of working days, '
            "0 or more, not -1.",
        ),
        (
            'standard_notice = "long"',
            'catalogue.toml: catalogue: field "standard_notice" must be a whole number of working days, '
            '0 or more, not "long".',
        ),
        ("", 'catalogue.toml: catalogue: field "standard_notice" is missing.'),
        (
            "standard_notise = 26",
            'catalogue.toml: catalogue: there is no field "standard_notise"; did you mean "standard_notice"?',
        ),
    ],
)
def test_a_wrong_standard_notice_is_named(folder: Path, new: str, sentence: str) -> None:
    change(folder / "catalogue.toml", "standard_notice = 26", new)
    assert refusal(folder) == sentence


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        (
            "at_short_notice = -18",
            'it.toml: task IT-1: field "due" has at_short_notice = -18: '
            "it must be later than the offset -18.",
        ),
        (
            "at_short_notice = true",
            'it.toml: task IT-1: field "due" must be a rule such as ',
        ),
        (
            "short_notice = -9",
            'it.toml: task IT-1: field "due" must be a rule such as ',
        ),
    ],
)
def test_a_wrong_date_at_short_notice_is_named(folder: Path, new: str, sentence: str) -> None:
    change(folder / "it.toml", "at_short_notice = -9", new)
    assert refusal(folder).startswith(sentence)


def test_an_unknown_source_is_named_in_the_file_of_its_task(folder: Path) -> None:
    change(folder / "catalogue.toml", 'ZD = "', 'ZE = "')
    assert refusal(folder) == (
        'facilities.toml: task FAC-3: field "sources" names the source "ZD", which is not in the catalogue.'
    )


@pytest.mark.parametrize(
    ("file", "text", "sentence"),
    [
        (
            "catalogue.toml",
            "a = " + "[" * 5000,
            "this is not a catalogue: a number or a list in it has no end.",
        ),
        ("it.toml", "a = " + "9" * 5000, "this is not a catalogue: a number or a list in it has no end."),
        ("it.toml", "\x00", "this is not TOML"),
    ],
)
def test_a_broken_file_is_one_sentence(folder: Path, file: str, text: str, sentence: str) -> None:
    (folder / file).write_text(text, encoding="utf-8")
    assert refusal(folder).startswith(f"{file}: {sentence}")


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        (
            "it.toml",
            "lead = 15",
            f"lead = {10**30}",
            'it.toml: task IT-2: field "lead" has more than 1000 days.',
        ),
        ("it.toml", "-18", "-999999999", 'it.toml: task IT-1: field "due" has more than 1000 days.'),
        (
            "it.toml",
            '"Role access"',
            '"a\\u0000b"',
            'it.toml: task IT-5: field "title": The title of the task holds signs that can\'t be shown: '
            "type it again.",
        ),
        (
            "catalogue.toml",
            '"it"]',
            '"it", "it"]',
            'catalogue.toml: field "departments" names "it" twice; take one out.',
        ),
        (
            "catalogue.toml",
            '"it"]',
            '"../it"]',
            'catalogue.toml: field "departments" has "../it": use letters, digits, "-" and "_" only.',
        ),
    ],
)
def test_what_no_plan_could_use_is_refused(
    folder: Path, file: str, old: str, new: str, sentence: str
) -> None:
    change(folder / file, old, new)
    assert refusal(folder) == sentence
