"""A workspace that can't be used, or only partly: one sentence, exit code 3, and nothing changed."""

from __future__ import annotations

import resource
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.permissions import obey_permissions

from .conftest import Run, refused


def files_no_larger_than(size: int) -> Callable[[], None]:
    """A full disk, as far as a process can tell."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for at in range(8192, len(content) - 4096, 4096):
        content[at : at + 64] = b"\xaa" * 64
    path.write_bytes(content)


def from_a_newer_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()


def foreign(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (text)")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (damage, "damaged"),
        (from_a_newer_program, "newer"),
        (foreign, "not a Headstart workspace"),
        (lambda path: path.write_bytes(b"hello"), "not a Headstart workspace"),
        (lambda path: path.write_bytes(b""), "not a Headstart workspace"),
        (lambda path: path.unlink(), "headstart init"),
    ],
)
def test_a_workspace_that_cant_be_used_is_left_alone(
    headstart: Run, workspace: Path, spoil: Callable[[Path], object], said: str
) -> None:
    spoil(workspace)
    before = workspace.read_bytes() if workspace.exists() else None
    assert refused(headstart("hire", "list"), said, str(workspace), code=3)
    assert (workspace.read_bytes() if workspace.exists() else None) == before


@pytest.mark.parametrize(
    ("broken", "arguments"),
    [
        ("UPDATE hires SET name = CAST(x'ff41' AS TEXT)", ["hire", "list"]),
        ("UPDATE onboardings SET start_on = '2026-1x-07'", ["hire", "list"]),
        ("DELETE FROM hires WHERE name = 'Maya Chen'", ["hire", "list"]),
        ("UPDATE locations SET weekend = '[5,'", ["location", "list"]),
        ("UPDATE locations SET policies = '7'", ["location", "list"]),
        ("UPDATE tasks SET status = 'opfn'", ["task", "show", "Maya Chen/IT-1"]),
        ("UPDATE changes SET entries = '[{}]'", ["--as", "Samuel Adeyemi", "undo"]),
        ("UPDATE settings SET value = '{' WHERE key = 'activity.head'", ["task", "done", "Maya Chen/IT-1"]),
    ],
)
def test_a_row_that_cant_be_read_is_damage(
    headstart: Run, workspace: Path, broken: str, arguments: list[str]
) -> None:
    connection = sqlite3.connect(workspace, isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    assert connection.execute(broken).rowcount
    connection.close()
    assert refused(headstart(*arguments), "damaged", "restore", code=3)


def test_the_check_of_a_damaged_workspace_does_not_pass(headstart: Run, workspace: Path) -> None:
    assert headstart("check", "--json").json == {"workspace": str(workspace), "sound": True, "problems": []}
    damage(workspace)
    assert headstart("check").code in (1, 3)


def test_a_check_finds_what_was_altered_behind_its_back(headstart: Run, workspace: Path) -> None:
    with sqlite3.connect(workspace) as connection:
        connection.execute("UPDATE activity SET action = 'nothing' WHERE position = 3")
    connection.close()
    result = headstart("check", "--json")
    assert (result.code, result.json["sound"]) == (1, False)
    assert result.json["problems"]


def test_a_locked_workspace_is_not_waited_for_without_end(headstart: Run, workspace: Path) -> None:
    other = sqlite3.connect(workspace, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    result = headstart("task", "done", "Maya Chen/IT-1")
    other.close()
    assert refused(result, "in use", code=3)
    assert headstart("task", "show", "Maya Chen/IT-1", "--json").json["status"] == "open"


def test_a_read_only_workspace_can_be_read_and_not_changed(headstart: Run, workspace: Path) -> None:
    before = workspace.read_bytes()
    workspace.chmod(0o400)
    listed = headstart("hire", "list", "--json", before=obey_permissions)
    assert (listed.code, len(listed.json["hires"])) == (0, 7)
    assert "can only be read" in listed.err
    result = headstart("task", "done", "Maya Chen/IT-1", before=obey_permissions)
    assert (result.code, result.err.count("\n"), "can only be read" in result.err) == (3, 1, True)
    assert workspace.read_bytes() == before


@pytest.mark.parametrize("day", ["2026-11-20", "2026-12-03"])
@pytest.mark.parametrize(
    "question",
    [("hire", "list", "--all"), ("task", "list", "--department", "it"), ("hire", "show", "Maya Chen")],
)
def test_a_read_only_workspace_answers_on_any_day(
    headstart: Run, workspace: Path, question: tuple[str, ...], day: str
) -> None:
    before = workspace.read_bytes()
    workspace.chmod(0o400)
    read = headstart("--today", day, *question, before=obey_permissions)
    assert (read.code, read.err.count("\n"), "can only be read" in read.err) == (0, 1, True)
    assert workspace.read_bytes() == before
    workspace.chmod(0o600)
    assert headstart("--today", day, *question).out == read.out


def test_a_full_disk_loses_nothing(headstart: Run, workspace: Path) -> None:
    full = files_no_larger_than(workspace.stat().st_size)
    added = headstart(
        *("hire", "add", "Ann Full", "--role", "x", "--start", "2027-02-01", "--location", "Berlin"),
        before=full,
    )
    assert refused(added, str(workspace), code=3)
    assert headstart("check").code == 0
    assert refused(headstart("hire", "show", "Ann Full"), "Ann Full")


def test_a_full_disk_spoils_no_older_backup(headstart: Run, tmp_path: Path) -> None:
    full = files_no_larger_than(50_000)
    result = headstart("backup", "b.headstart", before=full)
    assert refused(result, "The file b.headstart could not be", "disk", "full", code=3)
    assert not list(tmp_path.glob("*b.headstart*"))


def test_a_backup_brings_back_what_was(headstart: Run, workspace: Path, tmp_path: Path) -> None:
    made = headstart("backup", "--json")
    assert made.json["backup"] == str(tmp_path / "company-2026-11-21.headstart")
    assert headstart("backup", "--json").json["backup"] == str(tmp_path / "company-2026-11-21-2.headstart")
    assert refused(headstart("backup", "company-2026-11-21.headstart"), "company-2026-11-21.headstart")

    assert headstart("hire", "withdraw", "Maya Chen").code == 0
    restored = headstart("restore", made.json["backup"], "--json")
    assert (restored.code, restored.json["workspace"]) == (0, str(workspace))
    assert headstart("hire", "show", "Maya Chen", "--json").json["withdrawn_on"] is None
    kept = {"HEADSTART_WORKSPACE": restored.json["kept"]}
    assert headstart("hire", "show", "Maya Chen", "--json", env=kept).json["withdrawn_on"] == "2026-11-21"


def test_a_spoilt_backup_is_not_restored(headstart: Run, workspace: Path, tmp_path: Path) -> None:
    assert headstart("backup", "b.headstart").code == 0
    damage(tmp_path / "b.headstart")
    before = workspace.read_bytes()
    assert refused(headstart("restore", "b.headstart"), "b.headstart", code=3)
    assert workspace.read_bytes() == before
    assert headstart("restore", "nowhere.headstart").code in (2, 3)


def test_a_new_workspace_overwrites_nothing(plain: Run, tmp_path: Path, sample_workspace: Path) -> None:
    shutil.copyfile(sample_workspace, tmp_path / "w.headstart")
    before = (tmp_path / "w.headstart").read_bytes()
    assert refused(plain("init", "w.headstart"), "w.headstart", "already")
    assert (tmp_path / "w.headstart").read_bytes() == before
    assert refused(plain("init", "no/such/folder/w.headstart"), "no/such/folder")
    assert refused(plain("init", tmp_path), "folder")


def test_without_a_name_the_workspace_is_in_the_data_folder(plain: Run, tmp_path: Path) -> None:
    data = {"XDG_DATA_HOME": str(tmp_path / "data")}
    assert refused(plain("hire", "list", env=data), "headstart init", code=3)
    made = plain("init", "--json", env=data)
    assert made.json["workspace"] == str(tmp_path / "data" / "headstart" / "workspace.headstart")
    assert plain("hire", "list", "--json", env=data).json["hires"] == []


def test_a_workspace_that_could_not_be_filled_is_gone(plain: Run, tmp_path: Path) -> None:
    result = plain("init", "w.headstart", before=files_no_larger_than(200_000))
    assert result.code in (2, 3)
    assert not list(tmp_path.glob("*w.headstart*"))


def test_an_address_that_leads_to_no_workspace_is_refused(plain: Run) -> None:
    for address, words in (
        ("mysql://db/team", "postgresql://server/database"),
        ("postgresql://127.0.0.1:1/team", "No server answers at 127.0.0.1:1/team"),
    ):
        assert refused(plain("--workspace", address, "hire", "list"), words, code=3)
    assert refused(plain("--workspace", "postgresql://db/team", "backup"), "workspaces in files", code=3)
