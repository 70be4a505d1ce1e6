"""The whole life of an onboarding, each step a command of its own."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader

from .conftest import Run


def test_from_an_offer_to_a_backup(headstart: Run, tmp_path: Path) -> None:
    name = "Ida Sommer"
    added = headstart(
        *("hire", "add", name, "--role", "Engineer", "--location", "Berlin", "--start", "2027-02-01"),
        *("--manager", "Priya Nair", "--tentative", "--json"),
    ).json
    assert (added["fits"], added["certainty"], added["probability"]) == (True, "tentative", 50)
    assert headstart("hire", "firm", name, "--json").json["certainty"] == "firm"

    preview = headstart("hire", "move", name, "--start", "2026-12-14", "--preview", "--json").json
    assert (preview["applied"], preview["fits"]) == (False, False)
    assert headstart("hire", "show", name, "--json").json["start_on"] == "2027-02-01"
    moved = headstart("hire", "move", name, "--start", "2026-12-14", "--as", "Priya Nair")
    assert moved.code == 0
    assert f"{name} moved to Mon 14 Dec." in moved.out
    assert "Becomes late:" in moved.out
    assert "Told: Recruiting" in moved.out
    assert headstart("undo", "--as", "Priya Nair").code == 0
    assert headstart("hire", "show", name, "--json").json["start_on"] == "2027-02-01"

    ticked = headstart("task", "done", f"{name}/REC-1", f"{name}/REC-2", "--json").json
    assert [task["status"] for task in ticked["tasks"]] == ["done", "done"]
    assert headstart("hire", "show", name, "--json").json["done"] == 2
    assert headstart("report", "readiness", name, "--out", "ida.pdf").code == 0
    assert name in PdfReader(tmp_path / "ida.pdf").pages[0].extract_text()

    assert headstart("backup", "before.headstart").code == 0
    withdrawn = headstart("hire", "withdraw", name, "--reason", "took another offer", "--json").json
    assert {task["status"] for task in withdrawn["tasks"]} == {"done", "called_off"}
    assert name not in headstart("hire", "list").out
    assert "took another offer" in headstart("hire", "show", name, "--activity").out
    assert headstart("restore", "before.headstart").code == 0
    assert name in headstart("hire", "list").out

    assert headstart("check").code == 0
    assert headstart("export", "all.xlsx").code == 0
    actions = [
        entry["action"] for entry in headstart("hire", "show", name, "--activity", "--json").json["activity"]
    ]
    assert actions == ["done", "done", "undid move start date", "moved", "made firm", "started"]
