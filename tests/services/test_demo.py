"""The demo: what it says, and what it leaves behind."""

from datetime import date
from pathlib import Path

import pytest
from attrs import frozen

from app.bootstrap import new_session
from app.models.errors import UserError
from app.models.tasks import Status
from app.services import demo, lookup
from app.services.planning import assessment_of
from app.services.session import Session
from app.store.sqlite import open_workspace

TODAY = date(2026, 11, 21)
STRANGERS = {"readiness.pdf": b"mine", "readiness-after.txt": b"notes", "northwind.headstart": b"another"}
EARLIER = ("readiness-after-9.png", "department-it.pdf", demo.WORKSPACE)


@frozen
class Shown:
    folder: Path
    lines: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def draw(workspace: Path, folder: Path, today: date) -> list[Path]:
    """Stands where the window draws its pages."""
    raise UserError(f"No window on {workspace.name} on {today}: {folder.name} stays empty.")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """The demo, run in a folder with the files of an earlier one and of somebody else."""
    folder = tmp_path_factory.mktemp("demo")
    for name, content in STRANGERS.items():
        (folder / name).write_bytes(content)
    for name in EARLIER:
        (folder / name).write_bytes(b"old")
    lines: list[str] = []
    demo.run(folder, TODAY, lines.append, new_session, draw)
    return Shown(folder, lines)


def test_the_verdict_is_said_before_and_after_the_way_out(shown: Shown) -> None:
    before = shown.text.index("Not ready on Mon 7 Dec. Everything essential is ready on Mon 14 Dec.")
    cause = shown.text.index("“Standard laptop ordered")
    out = shown.text.index("1. Laptop from stock (ready Wed 2 Dec)")
    taken = shown.text.index("Priya Nair takes the first: Laptop from stock")
    after = shown.text.index("    At risk for Mon 7 Dec. Everything essential is ready on")
    assert before < cause < out < taken < after


def test_all_ways_out_are_told(shown: Shown) -> None:
    chapter = shown.text.split("The ways out:")[1].split("The way out")[0]
    for way in ("Laptop from stock", "Pool laptop", "8 working days faster", "Start on Thu 17 Dec"):
        assert way in chapter


def test_the_text_is_made_for_80_columns(shown: Shown) -> None:
    told = [line for line in shown.lines if str(shown.folder) not in line]
    assert max(map(len, told)) <= 80
    assert all(line == line.rstrip() for line in told)
    assert all(line.isprintable() for line in shown.lines)


def test_the_checklist_names_every_task_with_its_owner(shown: Shown) -> None:
    chapter = shown.text.split("The checklist of Nadia Haddad")[1].split("On paper")[0]
    for department in ("Recruiting: Elena Rossi", "Human resources: Samuel Adeyemi", "IT: Tomasz Zieliński"):
        assert department in chapter
    with open_workspace(shown.folder / demo.WORKSPACE) as workspace:
        session = Session(workspace=workspace, today=TODAY)
        tasks = workspace.tasks.of_hire(lookup.hire(session, demo.HIRE).id)
    assert chapter.count("[x]") - 1 == sum(task.status in (Status.DONE, Status.CONFIRMED) for task in tasks)
    assert sum(line.startswith("  [") for line in chapter.splitlines()) - 1 == len(tasks)
    assert "waiting\n      for photo from Nadia Haddad" in chapter


def test_the_checklist_names_the_chosen_option_as_people_do(shown: Shown) -> None:
    chapter = shown.text.split("The checklist of Nadia Haddad")[1].split("On paper")[0]
    assert "\n      as Laptop from stock\n" in chapter
    assert "(stock)" not in shown.text


def test_the_mistake_is_taken_back(shown: Shown) -> None:
    assert "by mistake: done Sat 21 Nov. Undo:" in shown.text
    with open_workspace(shown.folder / demo.WORKSPACE) as workspace:
        session = Session(workspace=workspace, today=TODAY)
        hire = lookup.hire(session, demo.HIRE)
        mistaken = workspace.tasks.by_key(hire.id, demo.MISTAKE)
        assert mistaken is not None and mistaken.status is Status.OPEN


def test_the_workspace_holds_what_was_told(shown: Shown) -> None:
    with open_workspace(shown.folder / demo.WORKSPACE) as workspace:
        session = Session(workspace=workspace, today=TODAY)
        assessment = assessment_of(session, lookup.hire(session, demo.HIRE).id)
        assert assessment.plan.fits
        assert next(task for task in assessment.tasks if task.key == "IT-2").option == "stock"
        assert workspace.activity.verify() is None


def test_reports_and_pictures_are_written_and_named(shown: Shown) -> None:
    for report in demo.REPORTS:
        assert (shown.folder / f"{report}.pdf").read_bytes().startswith(b"%PDF")
        assert (shown.folder / f"{report}-1.png").read_bytes().startswith(b"\x89PNG")
    written = {path.name for path in shown.folder.iterdir()} - STRANGERS.keys()
    told = shown.text.split("On paper")[1]
    assert all(name in told for name in written)


def test_only_files_of_an_earlier_demo_are_replaced(shown: Shown) -> None:
    for name, content in STRANGERS.items():
        assert (shown.folder / name).read_bytes() == content
    assert not (shown.folder / "readiness-after-9.png").exists()


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    taken = tmp_path / "demo"
    taken.write_text("mine")
    with pytest.raises(UserError, match="Name another folder"):
        demo.run(taken, TODAY, lambda _: None, new_session, draw)
    assert taken.read_text() == "mine"


def test_without_a_window_the_reason_is_said(shown: Shown) -> None:
    assert "stays empty" in " ".join(shown.lines)
