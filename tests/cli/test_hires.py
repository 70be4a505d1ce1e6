"""Hires on the command line: what is said when they are added, and what is refused."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.services import overview
from app.services.hiredetail import hire_detail
from app.services.session import Session
from app.store import sqlite

from .conftest import TODAY, Inside, Run, refused

BERLIN = ("--role", "Engineer", "--location", "Berlin")


def test_adding_says_what_will_not_be_ready_and_the_ways_out(headstart: Run) -> None:
    result = headstart("hire", "add", "Ann Lee", *BERLIN, "--start", "2026-12-07")
    assert result.code == 0
    first, second, *rest = result.out.splitlines()
    assert first.startswith("Added Ann Lee (")
    assert second.startswith("Not ready on Mon 7 Dec.")
    assert any(line.startswith("  - Start on") for line in rest)


def test_a_hire_is_shown_in_the_words_of_the_window(inside: Inside, workspace: Path) -> None:
    at_risk = inside("hire", "show", "Daniel").out.splitlines()
    assert at_risk[0].endswith(": at risk")
    assert at_risk[1].startswith("At risk for Thu 3 Dec.")
    assert at_risk[2] == "Still missing: right-to-work document from Daniel Okafor."
    with closing(sqlite.open_workspace(workspace)) as opened:
        session = Session(workspace=opened, today=date.fromisoformat(TODAY))
        shown = [hire_detail(session, row.hire_id) for row in overview.page(session).rows]
    for hire in shown:
        lines = inside("hire", "show", hire.hire_id).out.splitlines()
        assert lines[1:3] == [hire.headline, hire.because]


def test_only_a_hire_who_fits_is_added_where_that_is_asked(headstart: Run) -> None:
    late = headstart("hire", "add", "Ann Lee", *BERLIN, "--start", "2026-12-07", "--if-fits", "--json")
    assert (late.code, late.json["added"], late.json["fits"]) == (1, False, False)
    assert refused(headstart("hire", "show", "Ann Lee"), "Ann Lee")
    start = late.json["earliest_feasible_start"]
    fits = headstart("hire", "add", "Ann Lee", *BERLIN, "--start", start, "--if-fits", "--json")
    assert (fits.code, fits.json["added"], fits.json["fits"]) == (0, True, True)


def test_what_is_known_and_done_already_is_taken_in(headstart: Run) -> None:
    result = headstart(
        *("hire", "add", "Ann Lee", *BERLIN, "--start", "2027-01-11", "--style", "hybrid", "--team", "Sales"),
        *("--manager", "Priya Nair", "--tentative", "--probability", "80", "--fact", "photo=ann.jpg"),
        *("--done", "REC-1=2026-11-19", "--done", "rec-2", "--option", "it-2=pool", "--json"),
    )
    assert result.code == 0
    tasks = {task["key"]: task for task in result.json["tasks"]}
    assert (tasks["REC-1"]["status"], tasks["REC-1"]["finished_on"]) == ("done", "2026-11-19")
    assert tasks["REC-2"]["finished_on"] == "2026-11-21"
    assert tasks["IT-2"]["option"] == "pool"
    assert (result.json["manager"], result.json["certainty"], result.json["probability"]) == (
        "Priya Nair",
        "tentative",
        80,
    )
    asked = headstart("hire", "ask", "Ann Lee", "--json").json["missing"]
    assert {"software_list"} <= {fact["key"] for fact in asked}
    assert "photo" not in {fact["key"] for fact in asked}


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("2026-12-25", "Fri 25 Dec is a public holiday in Berlin."),
        ("2026-12-05", "Sat 5 Dec is on the weekend"),
    ],
)
def test_a_start_on_a_day_off_is_allowed_and_said(inside: Inside, start: str, said: str) -> None:
    result = inside("hire", "add", "Ann Lee", *BERLIN, "--start", start)
    assert result.code == 0
    assert said in result.err


def test_a_start_in_the_past_is_recorded_only_on_purpose(inside: Inside) -> None:
    past = ("hire", "add", "Ann Lee", *BERLIN, "--start", "2026-11-20")
    assert refused(inside(*past), "Fri 20 Nov 2026 has passed", "--started-already")
    assert inside(*past, "--started-already").code == 0
    assert refused(inside("hire", "move", "Ann Lee", "--start", "2026-11-18"), "--started-already")


LONG = "Ann " + "L" * 396


def test_a_name_of_400_characters_is_kept_whole_and_shown_short(inside: Inside) -> None:
    added = inside("hire", "add", LONG, *BERLIN, "--start", "2027-02-01", "--json")
    assert added.json["name"] == LONG
    listed = inside("hire", "list").out
    assert LONG not in listed
    assert "Ann LLLL" in listed


@pytest.mark.parametrize(
    "name",
    ["<img src=x><b>x</b>", "=HYPERLINK(1)", "Ann, evil@example.com", "O'Brien; DROP TABLE hires", "王小明"],
)
def test_a_name_is_only_text(inside: Inside, name: str) -> None:
    added = inside("hire", "add", name, *BERLIN, "--start", "2027-02-01", "--json")
    assert (added.code, added.json["name"]) == (0, name)
    assert inside("hire", "show", name, "--json").json["name"] == name


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (["", *BERLIN, "--start", "2027-02-01"], ["name", "missing"]),
        ([LONG + "L", *BERLIN, "--start", "2027-02-01"], ["401", "400"]),
        (["A\x1b[2Jn", *BERLIN, "--start", "2027-02-01"], ["name", "can't be shown"]),
        (["Ann", "--role", " ", "--location", "Berlin", "--start", "2027-02-01"], ["role", "missing"]),
        (["Ann", "--role", "x", "--location", "Paris", "--start", "2027-02-01"], ["Paris", "Berlin"]),
        (["Ann", "--role", "x", "--start", "2027-02-01"], ["location", "Austin, Berlin or London"]),
        (["Ann", *BERLIN, "--start", "7 Dec"], ["--start", "7 Dec"]),
        (["Ann", *BERLIN, "--start", "9999-12-31"], ["9999", "10 years"]),
        (["Ann", *BERLIN, "--start", "2027-02-01", "--style", "flying"], ["flying", "remote"]),
        (["Ann", *BERLIN, "--start", "2027-02-01", "--employment", "guest"], ["guest", "contractor"]),
        (["Ann", *BERLIN, "--start", "2027-02-01", "--manager", "Nobody"], ["Nobody"]),
        (["Ann", *BERLIN, "--start", "2027-02-01", "--done", "XX-1"], ["XX-1"]),
        (["Ann", *BERLIN, "--start", "2027-02-01", "--done", "IT-2=2026-12-24"], ["IT-2", "24 Dec"]),
        (["Ann", *BERLIN, "--start", "2027-02-01", "--option", "IT-2=gold"], ["gold", "pool"]),
        (["Ann", *BERLIN, "--start", "2027-02-01", "--fact", "shoe_size=44"], ["shoe_size"]),
        (["Ann", *BERLIN, "--start", "2027-02-01", "--fact", "photo"], ["--fact", "KEY=VALUE"]),
        (["Ann", *BERLIN, "--start", "2027-02-01", "--probability", "50"], ["--tentative"]),
        (["Ann", *BERLIN, "--start", "2027-02-01", "--tentative", "--probability", "100"], ["100"]),
    ],
)
def test_bad_input_is_refused_and_nothing_is_added(
    inside: Inside, arguments: list[str], parts: list[str]
) -> None:
    assert refused(inside("hire", "add", *arguments), *parts)


def test_the_list_is_most_urgent_first_and_can_be_narrowed(inside: Inside) -> None:
    hires = inside("hire", "list", "--json").json["hires"]
    order = ["too_late", "at_risk", "on_track", "ready"]
    assert [hire["readiness"] for hire in hires] == sorted((h["readiness"] for h in hires), key=order.index)
    everyone = inside("hire", "list", "--all", "--json").json["hires"]
    assert {"withdrawn"} == {hire["readiness"] for hire in everyone} - set(order)
    london = inside("hire", "list", "--all", "--location", "London", "--json").json["hires"]
    assert {hire["location"] for hire in london} == {"London"}
    tentative = inside("hire", "list", "--tentative", "--json").json["hires"]
    assert [hire["certainty"] for hire in tentative] == ["tentative"]
    found = inside("hire", "list", "--all", "--find", "okafor", "--json").json["hires"]
    assert [hire["name"] for hire in found] == ["Daniel Okafor"]
    assert inside("hire", "list", "--find", "nobody at all").out == "Nobody.\n"


def test_a_list_on_a_later_day_is_planned_again(headstart: Run) -> None:
    maya = headstart("hire", "list", "--json", "--find", "Maya Chen").json["hires"][0]
    later = headstart("hire", "list", "--json", "--find", "Maya Chen", "--today", "2026-11-25").json["hires"][
        0
    ]
    assert later["planned_on"] == "2026-11-25"
    assert later["ready_on"] > maya["ready_on"]


def test_a_hire_is_named_exactly_or_the_choices_are_named(headstart: Run) -> None:
    headstart("hire", "add", "Maya Chan", *BERLIN, "--start", "2027-02-01")
    assert refused(headstart("hire", "show", "Maya"), "Maya Chen", "Maya Chan")
    assert refused(headstart("hire", "show", "Nobody"), "Nobody")


def test_facts_are_shown_only_to_those_who_need_them(headstart: Run) -> None:
    name, secret = "Maya Chen", "DE89 3704 0044"
    assert headstart("task", "give", name, "bank_details", secret).code == 0
    people = {person["role"]: person for person in headstart("person", "list", "--json").json["people"]}
    assert secret not in headstart("hire", "show", name).out
    for seeing in (people["hr"]["name"], "Lucía Sanz"):
        assert secret in headstart("hire", "show", name, "--as", seeing).out
    assert secret not in json.dumps(headstart("hire", "show", name, "--as", "Aiko Tanaka", "--json").json)


def test_a_slip_in_a_name_changes_nobody(inside: Inside) -> None:
    assert refused(inside("hire", "withdraw", "Mara Chan"), "“Mara Chan”; did you mean Maya Chen")
    assert inside("hire", "show", "Maya Chen", "--json").json["withdrawn_on"] is None
    assert "Maya Chen" in inside("hire", "list", "--find", "Mara Chan").out


@pytest.mark.parametrize(
    "arguments",
    [
        ["task", "list", "--department", ""],
        ["task", "list", "--hire", ""],
        ["hire", "list", "--location", ""],
        ["hire", "list", "--manager", ""],
        ["person", "add", "Ann", "--department", ""],
        ["person", "add", "Ann", "--location", ""],
        ["department", "owner", "it", "nobody", "--location", ""],
        ["catalogue", "show", "--department", ""],
    ],
)
def test_an_empty_name_names_nothing(inside: Inside, arguments: list[str]) -> None:
    assert refused(inside(*arguments), "There is no", "“”")


def test_work_styles_are_said_in_words(inside: Inside) -> None:
    assert "Berlin (on site)" in inside("hire", "show", "Maya Chen").out
    assert inside("hire", "show", "Maya Chen", "--json").json["work_style"] == "onsite"


def test_a_list_has_an_end(inside: Inside) -> None:
    for what in ("hire", "task"):
        assert refused(inside(what, "list", "--limit", "99999999999999999999"), "--limit", "1000000")
