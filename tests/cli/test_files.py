"""Reports and exports: files of every kind, whole or not at all."""

from __future__ import annotations

import csv
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from icalendar import Calendar
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from .conftest import Inside, Run, refused
from .test_workspaces import files_no_larger_than

EVIL = "=HYPERLINK(1), \\; Ann"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_hires_report_is_a_pdf(headstart: Run, tmp_path: Path) -> None:
    result = headstart("report", "readiness", "Maya Chen", "--out", "maya.pdf", "--signatures", "--json")
    assert (result.code, result.json) == (0, {"file": "maya.pdf"})
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "maya.pdf").pages)
    assert "Maya Chen" in text
    assert "Not ready on Mon 7 Dec" in text.replace("\xa0", " ")


def test_every_report_comes_as_every_kind_of_file(inside: Inside, tmp_path: Path) -> None:
    for what in (["readiness", "Maya Chen"], ["department", "IT"], ["week", "2026-12-07"], ["week"]):
        for ending in ("xlsx", "csv"):
            assert inside("report", *what, "--out", f"{what[0]}.{ending}").code == 0
    assert [row["Name"] for row in rows(tmp_path / "week.csv")] == ["Zoë Lambert"]
    assert CalamineWorkbook.from_path(tmp_path / "department.xlsx").sheet_names == ["IT"]
    assert inside("report", "week", "2026-12-07", "--out", "w.pdf", "--paper", "letter").code == 0
    box = PdfReader(tmp_path / "w.pdf").pages[0].mediabox
    assert sorted((round(box.width), round(box.height))) == [612, 792]


@pytest.mark.parametrize("out", ["x.doc", "x", "no/such/x.pdf", "."])
def test_a_report_that_cant_be_written_is_refused(inside: Inside, out: str) -> None:
    assert refused(inside("report", "week", "--out", out))


def test_a_full_disk_keeps_the_older_file(headstart: Run, tmp_path: Path) -> None:
    (tmp_path / "all.xlsx").write_bytes(b"older")
    result = headstart("export", "all.xlsx", before=files_no_larger_than(10_000))
    assert refused(result, "all.xlsx", "full")
    assert (tmp_path / "all.xlsx").read_bytes() == b"older"
    assert [path.name for path in tmp_path.glob("*.xlsx*")] == ["all.xlsx"]


def test_hires_and_tasks_as_tables(inside: Inside, tmp_path: Path) -> None:
    assert inside("export", "hires.csv").code == 0
    maya = next(row for row in rows(tmp_path / "hires.csv") if row["Name"] == "Maya Chen")
    assert (maya["Starts"], maya["State"], maya["Location"]) == ("2026-12-07", "too late", "Berlin")
    assert maya["Work style"] == "on site"
    wrote = inside("export", "tasks.csv", "--only", "tasks", "--json").json["wrote"]["tasks"]
    tasks = rows(tmp_path / "tasks.csv")
    assert len(tasks) == wrote
    assert {"Jordan Reyes", "Maya Chen"} <= {row["Hire"] for row in tasks}
    assert inside("export", "all.xlsx").code == 0
    assert CalamineWorkbook.from_path(tmp_path / "all.xlsx").sheet_names == ["Hires", "Tasks"]


def test_a_name_that_looks_like_a_formula_stays_a_name(inside: Inside, tmp_path: Path) -> None:
    added = inside(
        "hire", "add", EVIL, "--role", "@x", "--location", "Berlin", "--start", "2027-02-01", "--json"
    )
    for name in ("all.csv", "all.xlsx", "all.ics"):
        assert inside("export", name).code == 0
    assert f"'{EVIL}" in [row["Name"] for row in rows(tmp_path / "all.csv")]
    sheet = CalamineWorkbook.from_path(tmp_path / "all.xlsx").get_sheet_by_name("Hires")
    assert EVIL in [row[0] for row in sheet.to_python()]
    calendar = Calendar.from_ical((tmp_path / "all.ics").read_bytes())
    events = {str(event["uid"]): event for event in calendar.walk("VEVENT")}
    assert str(events[f"start-{added.json['id']}@headstart"]["summary"]) == f"{EVIL} starts"


def test_a_calendar_file_holds_starts_and_due_dates(inside: Inside, tmp_path: Path) -> None:
    inside("export", "first.ics")
    inside("export", "second.ics")
    content = (tmp_path / "first.ics").read_bytes()
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    calendar = Calendar.from_ical(content)
    starts = {str(event["summary"]): event for event in calendar.walk("VEVENT")}
    assert starts["Maya Chen starts"].decoded("dtstart") == date(2026, 12, 7)
    assert str(starts["Jordan Reyes starts"]["status"]) == "CANCELLED"
    assert "TENTATIVE" in {str(event["status"]) for event in starts.values()}
    todos = calendar.walk("VTODO")
    assert {str(todo["status"]) for todo in todos} == {"NEEDS-ACTION", "IN-PROCESS", "COMPLETED", "CANCELLED"}
    again = Calendar.from_ical((tmp_path / "second.ics").read_bytes())
    assert [c["uid"] for c in calendar.subcomponents] == [c["uid"] for c in again.subcomponents]


@pytest.mark.parametrize(
    ("file", "said"), [("x.doc", ".ics"), ("x", ".csv"), ("no/such/x.csv", "no/such"), (".", "ending")]
)
def test_an_export_that_cant_be_written_is_refused(inside: Inside, file: str, said: str) -> None:
    assert refused(inside("export", file), said)


def test_only_starts_can_be_exported(inside: Inside, tmp_path: Path) -> None:
    assert inside("export", "starts.ics", "--only", "hires").code == 0
    assert not Calendar.from_ical((tmp_path / "starts.ics").read_bytes()).walk("VTODO")
    assert BytesIO((tmp_path / "starts.ics").read_bytes()).getvalue().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize("arguments", [["export"], ["report", "week", "--out"]])
def test_no_file_takes_the_place_of_the_workspace(plain: Run, workspace: Path, arguments: list[str]) -> None:
    named = workspace.rename(workspace.with_name("gg.csv"))
    named.with_name("link.csv").symlink_to(named)
    before = named.read_bytes()
    for file in ("gg.csv", "link.csv"):
        assert refused(plain("--workspace", "gg.csv", *arguments, file), f"{file} is the workspace itself")
    assert named.read_bytes() == before


def test_everyone_to_come_gets_a_report(inside: Inside, tmp_path: Path) -> None:
    assert refused(inside("report", "all", "--out", str(tmp_path / "none")), "There is no folder")
    files = inside("report", "all", "--out", str(tmp_path), "--json").json["files"]
    assert len(files) == len(inside("hire", "list", "--json").json["hires"])
    assert all(Path(file).read_bytes().startswith(b"%PDF") for file in files)
