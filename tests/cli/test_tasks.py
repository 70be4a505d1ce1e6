"""Tasks on the command line: every move, who may make it, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Inside, Run, refused

LAPTOP = "Maya Chen/IT-2"
ORDERED = "Standard laptop ordered and imaged"
OWNER, OTHER, MANAGER = "Tomasz Zieliński", "Aiko Tanaka", "Priya Nair"


def moved(inside: Inside, *arguments: str) -> dict[str, Any]:
    """The one task that a move answers with."""
    result = inside("task", *arguments, "--json")
    assert result.code == 0, result
    (task,) = result.json["tasks"]
    return dict(task)


def test_many_are_ticked_at_once_or_none(inside: Inside) -> None:
    keys = ["REC-5", "IT-1"]
    names = [f"Maya Chen/{key}" for key in keys]
    assert refused(inside("task", "done", *names, "Maya Chen/REC-1"), "Signed contract back")
    assert inside("task", "show", names[0], "--json").json["status"] == "open"
    done = inside("task", "done", *names, "--json")
    assert [(task["key"], task["status"]) for task in done.json["tasks"]] == [(key, "done") for key in keys]


def test_the_figures_follow_what_happens(headstart: Run) -> None:
    before = headstart("hire", "show", "Maya Chen", "--json").json
    chosen = headstart("task", "option", LAPTOP, "pool", "--json").json
    assert (before["fits"], chosen["hires"][0]["fits"]) == (False, True)
    assert chosen["tasks"][0]["option"] == "pool"
    assert headstart("undo", "--json").json["undone"] == f"“Choose option” for “{ORDERED}”, Maya Chen"
    assert headstart("hire", "show", "Maya Chen", "--json").json["remedies"] == before["remedies"]


def test_a_hand_over_stays_until_it_is_accepted(inside: Inside) -> None:
    offered = moved(inside, "hand-over", LAPTOP, "--to", OTHER, "--as", OWNER)
    assert (offered["owner"], offered["offered_to"]) == (OWNER, OTHER)
    assert refused(inside("task", "accept", LAPTOP, "--as", MANAGER), "not being handed over to you")
    refused_by = moved(inside, "refuse", LAPTOP, "--reason", "on leave", "--as", OTHER)
    assert (refused_by["owner"], refused_by["offered_to"]) == (OWNER, None)
    moved(inside, "hand-over", LAPTOP, "--to", OTHER, "--as", OWNER)
    assert moved(inside, "accept", LAPTOP, "--as", OTHER)["owner"] == OTHER
    history = inside("task", "show", LAPTOP, "--json").json["activity"]
    assert [entry["action"] for entry in history][:2] == ["hand-over accepted", "handed over"]


def test_done_is_confirmed_or_sent_back_by_who_depends_on_it(inside: Inside) -> None:
    name = "Maya Chen/IT-1"
    moved(inside, "take", name, "--as", OTHER)
    moved(inside, "begin", name, "--on", "2026-11-20")
    moved(inside, "done", name)
    assert refused(inside("task", "confirm", name), "Say who you are")
    assert refused(inside("task", "confirm", name, "--as", OTHER), "your own")
    back = moved(inside, "send-back", name, "--reason", "wrong model", "--as", MANAGER)
    assert (back["status"], back["sent_back"], back["note"]) == ("under_way", True, "wrong model")
    moved(inside, "done", name)
    confirmed = moved(inside, "confirm", name, "--as", MANAGER)
    assert (confirmed["status"], confirmed["confirmed_by"]) == ("confirmed", MANAGER)
    assert moved(inside, "reopen", name)["status"] == "under_way"


def test_a_task_waits_for_an_input_and_goes_on(inside: Inside) -> None:
    name = "Maya Chen/FAC-2"
    waits = moved(inside, "wait", name, "--for", "Desk plan", "--from", "manager")
    assert (waits["waiting"], waits["waiting_for"]) == (True, ["desk_plan"])
    promised = moved(
        inside, "wait", name, "--for", "Desk plan", "--from", "manager", "--expected", "2026-11-27"
    )
    assert (promised["waiting"], promised["earliest_start"] >= "2026-11-27") == (False, True)
    given = moved(inside, "give", "Maya Chen", "desk_plan", "by the window", "--as", MANAGER)
    assert (given["key"], given["waiting_for"]) == ("FAC-2", [])
    assert refused(inside("task", "give", "Maya Chen", "desk_plan"), "given on Sat 21 Nov")
    assert refused(inside("task", "give", "Maya Chen", "shoe_size"), "shoe_size")


def test_a_department_is_asked_to_be_faster(inside: Inside) -> None:
    asked = moved(inside, "expedite", LAPTOP, "--days", "8", "--as", MANAGER)
    assert (asked["expedite"], asked["expedite_days"]) == ("asked", 8)
    agreed = moved(inside, "expedite", LAPTOP, "--agree", "--as", OWNER)
    assert agreed["expedite"] == "agreed"
    assert agreed["earliest_finish"] < asked["earliest_finish"]
    assert refused(inside("task", "expedite", LAPTOP, "--agree", "--as", OWNER), "asked")
    assert refused(inside("task", "expedite", LAPTOP, "--agree", "--refuse"), "--days")


def test_another_due_date_is_agreed_and_taken_back(inside: Inside) -> None:
    name = "Maya Chen/FAC-2"
    usual = inside("task", "show", name, "--json").json["due_on"]
    assert moved(inside, "due", name, "2026-12-09")["due_on"] == "2026-12-09"
    assert moved(inside, "due", name, "standard")["due_on"] == usual


def test_what_is_not_needed_is_set_aside_with_a_reason(inside: Inside) -> None:
    name = "Maya Chen/FAC-5"
    assert refused(inside("task", "not-needed", name, "--reason", " "), "Say in a few words why")
    assert moved(inside, "not-needed", name, "--reason", "comes by train")["status"] == "not_applicable"
    assert moved(inside, "reopen", name)["status"] == "open"


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (["done", "ffffffff"], ["ffffffff"]),
        (["done", "Maya Chen/XX-9"], ["Maya Chen", "XX-9", "IT-2"]),
        (["done", "Maya Chen/REC-1"], ["Signed contract back", "is done", "Reopen"]),
        (["done", LAPTOP, "--on", "2026-11-22"], ["2026-11-22", "has not come yet"]),
        (["confirm", LAPTOP, "--as", MANAGER], ["has not been begun"]),
        (["take", LAPTOP], ["Say who you are"]),
        (["take", LAPTOP, "--as", OWNER], ["yours already"]),
        (["option", LAPTOP, "gold"], ["gold", "pool"]),
        (["expedite", LAPTOP, "--days", "0"], ["0"]),
        (["expedite", LAPTOP, "--days", "99"], ["15 working days"]),
        (["due", LAPTOP, "soon"], ["soon", "2026-12-07"]),
        (["hand-over", LAPTOP, "--to", "Nobody"], ["Nobody"]),
        (["wait", LAPTOP, "--for", "x", "--from", "manager", "--expected", "2026-11-01"], ["has passed"]),
        (["list", "--mine"], ["--as"]),
        (["list", "--department", "Astrology"], ["Astrology", "IT"]),
        (["done", "Jordan Reyes/IT-2"], ["was withdrawn"]),
    ],
)
def test_what_cant_be_done_is_said(inside: Inside, arguments: list[str], parts: list[str]) -> None:
    assert refused(inside("task", *arguments), *parts)


def test_the_list_is_grouped_by_what_to_do(headstart: Run) -> None:
    tasks = headstart("task", "list", "--department", "IT", "--json").json["tasks"]
    assert {task["department"] for task in tasks} == {"it"}
    assert {"hire", "start_on", "group", "owner", "due_on", "state", "id"} <= set(tasks[0])
    assert "unconfirmed" in {task["group"] for task in tasks}
    shown = headstart("task", "list", "--department", "IT").out
    assert "Waiting on someone else" in shown
    assert "waiting for software list from Priya Nair" in shown


def test_the_list_can_be_of_one_person_or_one_hire(inside: Inside) -> None:
    mine = inside("task", "list", "--mine", "--as", OTHER, "--json").json["tasks"]
    assert {task["owner"] for task in mine} == {OTHER}
    hers = inside("task", "list", "--hire", "Maya Chen", "--json").json["tasks"]
    every = inside("task", "list", "--hire", "Maya Chen", "--all", "--json").json["tasks"]
    assert {task["hire"] for task in every} == {"Maya Chen"}
    assert len(every) >= len(hers) > len(inside("task", "list", "--limit", "3", "--json").json["tasks"]) == 3


def test_a_task_tells_all_about_itself(inside: Inside) -> None:
    shown = inside("task", "show", LAPTOP).out
    for text in ("Standard laptop", "software list", "pool: Pool laptop", "IT-1", "15 working days"):
        assert text in shown
    document = inside("task", "show", LAPTOP, "--json").json
    assert document["after"] == ["IT-1"]
    assert {option["key"] for option in document["options"]} == {"pool", "stock"}
    assert inside("task", "show", "Maya Chen/IT-1", "--json").json["before"] == ["IT-2"]


def test_the_activity_says_what_was_chosen_and_answered(inside: Inside) -> None:
    for arguments, who in (
        (["option", LAPTOP, "pool"], MANAGER),
        (["option", LAPTOP, "standard"], MANAGER),
        (["expedite", LAPTOP, "--days", "5"], MANAGER),
        (["expedite", LAPTOP, "--refuse"], OWNER),
        (["expedite", LAPTOP, "--days", "1"], MANAGER),
        (["expedite", LAPTOP, "--agree"], OWNER),
        (["due", LAPTOP, "2026-12-04"], OWNER),
        (["due", LAPTOP, "standard"], OWNER),
    ):
        moved(inside, *arguments, "--as", who)
    history = inside("task", "show", LAPTOP, "--json").json["activity"]
    assert [entry["action"] for entry in reversed(history)][-8:] == [
        "option “Pool laptop” chosen",
        "standard chosen",
        "asked to expedite by 5 working days",
        "refused to expedite",
        "asked to expedite by 1 working day",
        "agreed to expedite",
        "due date Fri 4 Dec 2026 agreed",
        "standard due date agreed",
    ]


def test_undo_takes_back_one_change_after_the_other(inside: Inside) -> None:
    inside("person", "add", "Newly Arrived")
    assert refused(inside("undo", "--as", "Newly Arrived"), "nothing to undo")
    moved(inside, "take", LAPTOP, "--as", OTHER)
    moved(inside, "begin", LAPTOP, "--as", OTHER)
    assert inside("undo", "--as", OTHER).out == f"Undone: “Begin” for “{ORDERED}”, Maya Chen.\n"
    assert inside("undo", "--as", OTHER).out == f"Undone: “Take” for “{ORDERED}”, Maya Chen.\n"
    shown = inside("task", "show", LAPTOP, "--json").json
    assert shown["owner"] == OWNER
    assert [entry["action"] for entry in shown["activity"]][:4] == [
        "undid take",
        "undid begin",
        "begun",
        "taken",
    ]


def test_what_cant_be_undone_stands_in_the_way_of_nothing(inside: Inside) -> None:
    moved(inside, "take", "Maya Chen/IT-1", "--as", OTHER)
    moved(inside, "take", LAPTOP, "--as", OTHER)
    moved(inside, "take", LAPTOP, "--as", OWNER)
    what = f"“Take” for “{ORDERED}”, Maya Chen"
    assert refused(inside("undo", "--as", OTHER), f"{what}, can't be undone", "changed again")
    assert (
        inside("undo", "--as", OTHER).out
        == "Undone: “Take” for “Equipment chosen and approved”, Maya Chen.\n"
    )
    assert inside("task", "show", LAPTOP, "--json").json["owner"] == OWNER


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["hire", "move", "Maya Chen", "--start", "2026-12-14"], "move start date, Maya Chen"),
        (["hire", "withdraw", "Maya Chen"], "withdraw, Maya Chen"),
        (
            ["task", "give", "Maya Chen", "software_list", "Office"],
            "“Input given” for software list, Maya Chen",
        ),
        (
            ["task", "wait", "Maya Chen/FAC-2", "--for", "x", "--from", "manager"],
            "“Wait” for “Workstation ready”, Maya Chen",
        ),
        (["person", "add", "Ann Lee"], "add person, Ann Lee"),
        (["location", "close", "Berlin", "2026-12-28"], "close location, Berlin"),
        (["department", "owner", "it", OTHER], "set owner, IT"),
    ],
)
def test_undo_says_what_and_whose(inside: Inside, arguments: list[str], said: str) -> None:
    assert inside(*arguments).code == 0
    assert inside("undo").out == f"Undone: {said}.\n"


def test_undo_of_many_says_how_many(inside: Inside) -> None:
    keys = ("IT-1", "REC-5", "HR-1", "FAC-1", "FAC-2")
    assert inside("task", "take", *(f"Maya Chen/{key}" for key in keys), "--as", MANAGER).code == 0
    assert inside("undo", "--as", MANAGER).out == "Undone: “Take” for 5 tasks, Maya Chen.\n"


def test_who_is_needed_by_others_stays(inside: Inside) -> None:
    inside("location", "close", "Berlin", "2026-12-28", "--as", MANAGER)
    inside("person", "add", "Ann Lee", "--as", MANAGER)
    inside("department", "owner", "it", "Ann Lee", "--as", OTHER)
    assert refused(inside("undo", "--as", MANAGER), "Add person, Ann Lee, can't be undone", "needs it now")
    assert inside("undo", "--as", MANAGER).out == "Undone: close location, Berlin.\n"
    assert "Ann Lee" in inside("person", "list").out
