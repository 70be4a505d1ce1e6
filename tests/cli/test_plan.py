"""Plan files: the answer for programs and for people, one or many, and everything that is refused."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run, refused

DOCUMENT = Path(__file__).parents[2] / "docs" / "plan-file.md"
EXAMPLE, ANSWER = (
    json.loads(block) for block in re.findall(r"```json\n(.*?)```", DOCUMENT.read_text("utf-8"), re.S)
)


def changed(**task: Any) -> dict[str, Any]:
    """The example with another task."""
    return {**EXAMPLE, "tasks": [{**EXAMPLE["tasks"][0], **task}]}


def test_the_documented_example_gets_the_documented_answer(plain: Run, tmp_path: Path) -> None:
    (tmp_path / "hire.json").write_text(json.dumps(EXAMPLE))
    result = plain("plan", "hire.json", "--json")
    assert (result.code, result.json, result.err) == (1, ANSWER, "")


def test_a_plan_that_fits_exits_0(plain: Run) -> None:
    result = plain("plan", "-", "--json", "--start", "2027-03-01", stdin=json.dumps(EXAMPLE))
    assert (result.code, result.json["fits"], result.json["remedies"]) == (0, True, [])


def test_people_read_the_verdict_its_cause_the_tasks_and_the_ways_out(plain: Run) -> None:
    result = plain("plan", "-", stdin=json.dumps(EXAMPLE))
    assert result.code == 1
    assert result.out.splitlines()[0] == (
        "Not ready on Mon 7 Dec. Everything essential is ready on Tue 15 Dec."
    )
    assert "waiting for software from manager, expected Wed 25 Nov" in result.out
    assert re.search(r"Standard laptop +Wed 2 Dec +Thu 12 Nov +Tue 15 Dec +9 days short", result.out)
    assert "Pool laptop (ready Thu 26 Nov)" in result.out


def test_a_plan_without_a_day_is_planned_as_of_today(plain: Run) -> None:
    plan = {name: value for name, value in EXAMPLE.items() if name not in ("today", "told")}
    result = plain("plan", "-", "--json", stdin=json.dumps(plan))
    assert result.json["tasks"][0]["earliest_start"] == "2026-11-25"


def test_lines_are_answered_in_order_whatever_is_in_them(plain: Run) -> None:
    lines = [
        json.dumps(EXAMPLE),
        "{}",
        "",
        "no json",
        '{"today": NaN}',
        "[" * 100_000,
        json.dumps(changed(lead=1)),
    ]
    result = plain("plan", "--lines", "-", stdin="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in result.out.splitlines()]
    assert result.code == 0
    assert [set(answer) == {"error"} for answer in answers] == [False, True, True, True, True, True, False]
    assert answers[0] == ANSWER
    assert answers[6]["fits"] is True


def test_a_line_that_is_not_utf8_does_not_stop_the_next(plain: Run) -> None:
    result = plain("plan", "--lines", "-", stdin=b"\xff\xfe\n" + json.dumps(EXAMPLE).encode())
    first, second = (json.loads(line) for line in result.out.splitlines())
    assert "UTF-8" in first["error"]
    assert second == ANSWER


def test_lines_can_come_from_a_file(plain: Run, tmp_path: Path) -> None:
    (tmp_path / "plans.jsonl").write_text(f"{json.dumps(EXAMPLE)}\n{json.dumps(EXAMPLE)}")
    result = plain("plan", "--lines", "plans.jsonl")
    assert [json.loads(line) for line in result.out.splitlines()] == [ANSWER, ANSWER]


def test_fields_that_are_not_read_are_named_with_the_nearest(plain: Run) -> None:
    task = {
        "leed": 3,
        "due": {"offset": -3, "unit": "working", "ofset": 1},
        "needs": [{"key": "photo", "form": "new_hire"}],
        "options": [{"key": "pool", "lead": 2, "tittle": "Pool"}],
    }
    result = plain("plan", "-", "--json", stdin=json.dumps({**changed(**task), "comment": "mine"}))
    assert result.code in (0, 1)
    assert "tasks" in result.json
    assert result.err.splitlines() == [
        'headstart: The plan: the field "comment" is not read; known are today, told, hire, calendars, '
        "departments, tasks.",
        'headstart: Task "laptop": the field "leed" is not read; did you mean "lead"?',
        'headstart: Task "laptop", "due": the field "ofset" is not read; did you mean "offset"?',
        'headstart: Task "laptop", need "photo": the field "form" is not read; did you mean "from"?',
        'headstart: Task "laptop", option "pool": the field "tittle" is not read; did you mean "title"?',
    ]


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        (b"", ["Standard input", "not JSON"]),
        (b'{"today": 1,\n "told" 2}', ["line 2, column 9"]),
        (b"\xff\xfe", ["UTF-8"]),
        (b"[]", ["plan", "a list"]),
        (b'{"a":' * 100_000, ["nested too deeply"]),
        (json.dumps(changed(lead="three")).encode(), ['Task "laptop"', '"lead"', '"three"']),
    ],
)
def test_a_bad_file_is_refused_in_one_line(plain: Run, content: bytes, parts: list[str]) -> None:
    assert refused(plain("plan", "-", stdin=content), *parts)


BAD_PLANS: list[tuple[dict[str, Any], list[str]]] = [
    (changed(lead=True), ['"lead"', "true"]),
    (changed(lead=1e400), ["Infinity"]),
    (changed(lead=-1), ['"lead"', "-1"]),
    (changed(due={"date": "2026-02-30"}), ['"date"', "2026-02-30"]),
    (changed(after=["nothing"]), ["laptop", "nothing"]),
    (changed(after=["laptop"]), ["laptop"]),
    (changed(after="laptop"), ['"after"', "a list"]),
    (changed(department="hr"), ["laptop", "hr"]),
    (changed(when={"wrok_style": ["remote"]}), ["wrok_style"]),
    ({**EXAMPLE, "calendars": {"berlin": {"weekend": list(range(7))}}}, ["berlin"]),
    ({**EXAMPLE, "calendars": {"berlin": {"country": "XX"}}}, ["XX"]),
    ({**EXAMPLE, "tasks": [*EXAMPLE["tasks"], *EXAMPLE["tasks"]]}, ["Two tasks", "laptop"]),
]


def test_a_bad_plan_is_refused_naming_what_is_wrong(plain: Run) -> None:
    lines = [json.dumps(plan) for plan, _ in BAD_PLANS]
    answers = plain("plan", "--lines", "-", stdin="\n".join(lines)).out.splitlines()
    for answer, (_, parts) in zip(answers, BAD_PLANS, strict=True):
        assert all(part in json.loads(answer)["error"] for part in parts), answer


def test_a_refusal_is_also_one_json_document(plain: Run) -> None:
    result = plain("plan", "-", "--json", stdin="{}")
    assert refused(result)
    assert result.json == {"error": result.err.removeprefix("headstart: ").strip()}


def test_a_file_that_is_not_there_or_is_a_folder_is_named(plain: Run, tmp_path: Path) -> None:
    assert refused(plain("plan", "nowhere.json"), "nowhere.json")
    assert refused(plain("plan", tmp_path), str(tmp_path))
    assert refused(plain("plan", "--lines", "nowhere.json"), "nowhere.json")
