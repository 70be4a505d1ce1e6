"""Setting up an empty workspace from the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.services.cataloguefiles import load

from .conftest import Inside, Run, refused

CATALOGUE = Path(__file__).parents[2] / "resources" / "catalogue"


def test_an_empty_workspace_is_set_up_step_by_step(plain: Run) -> None:
    own = {"HEADSTART_WORKSPACE": "new.headstart"}

    def run(*arguments: str) -> str:
        result = plain(*arguments, env=own)
        assert result.code == 0, result
        return result.out

    run("init")
    assert "headstart location add" in run("location", "list")
    assert refused(
        plain("hire", "add", "Ann", "--role", "x", "--start", "2027-02-01", env=own), "headstart location add"
    )
    run("location", "add", "Dubai", "--country", "AE", "--weekend", "Fri,Sat", "--policy", "background_check")
    run(
        "person",
        "add",
        "Omar Said",
        "--email",
        "omar@example.com",
        "--department",
        "IT",
        "--location",
        "Dubai",
    )
    run("department", "owner", "it", "Omar Said")
    run("department", "home", "it", "Dubai")
    run("payroll", "add", "--cut-off", "2026-12-10", "--payday", "2026-12-17")
    assert "Thu 10 Dec 2026" in run("payroll", "list")
    run("hire", "add", "Ann", "--role", "x", "--start", "2026-12-06")
    shown = plain("hire", "show", "Ann", "--json", env=own).json
    tasks = {task["key"]: task for task in shown["tasks"]}
    assert {task["owner"] for task in tasks.values()} == {None, "Omar Said"}
    assert tasks["PAY-1"]["due_on"] == "2026-12-10"
    assert "REC-4" in tasks


def test_a_closed_day_moves_the_plans(inside: Inside) -> None:
    before = inside("hire", "list", "--json", "--find", "Maya Chen").json["hires"][0]["ready_on"]
    closed = inside(
        "location", "close", "Berlin", "2026-11-24", "2026-11-25", "--name", "moving house", "--json"
    )
    assert closed.json["closed"] == ["2026-11-24", "2026-11-25"]
    after = inside("hire", "list", "--json", "--find", "Maya Chen").json["hires"][0]["ready_on"]
    assert after > before
    assert inside("undo").code == 0


def test_a_start_on_a_closed_day_says_why_it_is_closed(inside: Inside) -> None:
    inside("location", "close", "Berlin", "2026-12-31", "--name", "stocktaking")
    berlin = ("--role", "x", "--location", "Berlin", "--start", "2026-12-31")
    assert "stocktaking" in inside("hire", "add", "Ann", *berlin).err


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (["location", "add", "Paris", "--country", "France"], ["FRANCE", "two-letter"]),
        (["location", "add", "Leeds", "--country", "UK"], ["GB"]),
        (["location", "add", "Paris", "--country", "DE", "--subdivision", "XX"], ["XX", "DE"]),
        (["location", "add", "berlin", "--country", "DE"], ["berlin", "already"]),
        (["location", "add", "", "--country", "DE"], ["name", "missing"]),
        (["location", "add", "X", "--country", "DE", "--weekend", "Sun,Someday"], ["som", "Mon"]),
        (
            ["location", "add", "X", "--country", "DE", "--weekend", "Mon,Tue,Wed,Thu,Fri,Sat,Sun"],
            ["working day"],
        ),
        (["location", "add", "X", "--country", "DE", "--policy", "naps"], ["naps", "background_check"]),
        (["location", "close", "Berlin", "tomorrow"], ["tomorrow"]),
        (["location", "close", "Atlantis", "2026-12-24"], ["Atlantis"]),
        (["person", "add", "A", "--role", "king"], ["king", "viewer"]),
        (["person", "add", "A", "--email", "not an address"], ["not an address"]),
        (["person", "add", "A", "--department", "Astrology"], ["Astrology"]),
        (["person", "add", "A" * 401], ["401"]),
        (["department", "owner", "it", "Somebody Else"], ["Somebody Else"]),
        (["department", "home", "it", "Atlantis"], ["Atlantis"]),
        (
            ["payroll", "add", "--location", "Berlin", "--cut-off", "2026-12-18", "--payday", "2026-12-11"],
            ["payday"],
        ),
        (["catalogue", "check", "nowhere"], ["nowhere/catalogue.toml"]),
        (["catalogue", "load", "nowhere", "--note", "x"], ["nowhere"]),
        (["catalogue", "adopt", "Maya Chen"], ["latest catalogue already"]),
    ],
)
def test_bad_input_is_refused(inside: Inside, arguments: list[str], parts: list[str]) -> None:
    assert refused(inside(*arguments), *parts)


def test_owners_can_differ_by_location(inside: Inside) -> None:
    assert inside("department", "owner", "Payroll", "Rachel Kim", "--location", "Austin").code == 0
    payroll = {d["key"]: d for d in inside("department", "list", "--json").json["departments"]}["payroll"]
    assert payroll["sites"]["Austin"] == "Rachel Kim"
    assert payroll["owner"] == "Lucía Sanz"
    assert inside("department", "owner", "Payroll", "nobody").code == 0
    assert "nobody yet" in inside("department", "list").out


def test_a_new_catalogue_leaves_running_onboardings_alone_until_adopted(
    inside: Inside, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(CATALOGUE, tmp_path / "mine"))
    text = (folder / "it.toml").read_text("utf-8")
    (folder / "it.toml").write_text(text.replace("lead = 15", "lead = 25"), "utf-8")
    assert inside("catalogue", "check", "mine", "--json").json["departments"] == 5
    loaded = inside("catalogue", "load", "mine", "--note", "slow winter", "--json").json["revision"]
    assert inside("catalogue", "show", "--json").json["revision"] == loaded

    def lead() -> int:
        return int(inside("task", "show", "Maya Chen/IT-2", "--json").json["lead"])

    assert lead() == 15
    assert inside("catalogue", "adopt", "Maya Chen", "--json").json["catalogue_revision"] == loaded
    assert lead() == 25


def test_the_catalogue_is_exported_as_it_can_be_loaded_again(inside: Inside, tmp_path: Path) -> None:
    number = inside("catalogue", "show", "--json").json["revision"]
    assert inside("catalogue", "export", "mine", "--json").json == {"revision": number, "folder": "mine"}
    assert load(tmp_path / "mine") == load(CATALOGUE)
    other = tmp_path / "other"
    other.mkdir()
    (other / "notes.toml").write_text("")
    assert refused(inside("catalogue", "export", "other"), "notes.toml")


def test_the_service_catalogue_is_written(inside: Inside, tmp_path: Path) -> None:
    assert inside("report", "catalogue", "--out", "services.csv").code == 0
    written = (tmp_path / "services.csv").read_text("utf-8-sig")
    assert written.startswith("Department,Task,Promise,Takes,Due,For whom,What is needed,Day one")


def test_a_broken_catalogue_is_refused_naming_file_task_and_field(inside: Inside, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(CATALOGUE, tmp_path / "mine"))
    text = (folder / "it.toml").read_text("utf-8")
    (folder / "it.toml").write_text(text.replace("lead = 15", 'lead = "soon"'), "utf-8")
    assert refused(inside("catalogue", "load", "mine", "--note", "x"), "mine/it.toml", "IT-2", '"lead"')
