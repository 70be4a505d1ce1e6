"""Backups are proven whole, restored only when they are, and nothing is lost on the way."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.models.errors import StoreUnavailable, UserError
from app.store import sqlite

from .programs import start
from .samples import add_hire

KEEP_OPEN = """
import sys
from pathlib import Path
from app.store import sqlite
workspace = sqlite.open_workspace(Path(sys.argv[1]))
workspace.people.people()
print("open", flush=True)
sys.stdin.read()
"""


def hires_of(path: Path) -> list[str]:
    with sqlite.open_workspace(path) as workspace:
        return [row.hire.id for row in workspace.hires.listing()]


def add(path: Path, id: str) -> None:
    with sqlite.open_workspace(path) as workspace:
        add_hire(workspace, id, tasks=2)


@pytest.fixture
def backup(path: Path, tmp_path: Path) -> Path:
    """A backup with one hire; the workspace has had another one since."""
    add(path, "first")
    kept = sqlite.backup(path, tmp_path / "backup.headstart").path
    add(path, "second")
    return kept


def test_a_backup_is_the_workspace_at_that_moment(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "backup.headstart"
    with sqlite.open_workspace(path) as workspace:
        add_hire(workspace, tasks=2)
        with workspace.transaction():
            add_hire(workspace, "unfinished")
            made = sqlite.backup(path, target)
    assert hires_of(target) == ["h1"]
    assert hires_of(path) == ["h1", "unfinished"]
    assert sqlite.check(target) == []
    assert made.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()
    assert target.with_name("backup.headstart.sha256").read_text() == f"{made.sha256}  backup.headstart\n"
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_backup_takes_the_place_of_no_file(path: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="already"):
        sqlite.backup(path, path)
    with pytest.raises(UserError, match="does not exist"):
        sqlite.backup(path, tmp_path / "missing" / "backup")
    with pytest.raises(UserError, match="is a folder"):
        sqlite.backup(path, tmp_path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_damaged_workspace_gives_no_backup(path: Path, tmp_path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: -4096 * 3] + b"\xa5" * 4096 * 3)
    with pytest.raises(StoreUnavailable, match="damaged"):
        sqlite.backup(path, tmp_path / "backup.headstart")
    assert list(tmp_path.iterdir()) == [path]


def test_a_backup_is_restored_and_the_present_kept(path: Path, backup: Path) -> None:
    kept = sqlite.restore(backup, path)
    assert kept is not None
    assert hires_of(path) == ["first"]
    assert sorted(hires_of(kept)) == ["first", "second"]
    assert sqlite.check(path) == sqlite.check(kept) == []
    again = sqlite.restore(kept, path)
    assert again not in {None, kept}
    assert sorted(hires_of(path)) == ["first", "second"]


def test_a_backup_is_restored_where_there_is_nothing(backup: Path, tmp_path: Path) -> None:
    target = tmp_path / "new.headstart"
    assert sqlite.restore(backup, target) is None
    assert hires_of(target) == ["first"]
    assert target.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "damage", [lambda content: b"no database", lambda content: content[:4096] + b"\xa5" * 9000]
)
def test_a_damaged_workspace_is_kept_aside(
    path: Path, backup: Path, damage: Callable[[bytes], bytes]
) -> None:
    content = damage(path.read_bytes())
    path.write_bytes(content)
    kept = sqlite.restore(backup, path)
    assert kept is not None
    assert kept.read_bytes() == content
    assert hires_of(path) == ["first"]


def flip_a_bit(backup: Path) -> None:
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(content)


def forge(backup: Path) -> None:
    content = backup.read_bytes()[:20_000]
    backup.write_bytes(content)
    note = backup.with_name(f"{backup.name}.sha256")
    note.write_text(f"{hashlib.sha256(content).hexdigest()}  {backup.name}\n")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (flip_a_bit, "is not as it was written: choose another one"),
        (forge, "damaged"),
        (Path.unlink, "There is no backup at"),
        (lambda backup: backup.with_name(f"{backup.name}.sha256").unlink(), "checksum .* is missing"),
        (lambda backup: backup.with_name(f"{backup.name}.sha256").write_text(""), "checksum .* is missing"),
    ],
)
def test_a_spoiled_backup_changes_nothing(
    path: Path, backup: Path, spoil: Callable[[Path], None], said: str
) -> None:
    spoil(backup)
    before = path.read_bytes()
    with pytest.raises(UserError, match=said):
        sqlite.restore(backup, path)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*before-restore*"))


def test_a_workspace_in_use_is_not_replaced(path: Path, backup: Path) -> None:
    other = start(KEEP_OPEN, path)
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    with pytest.raises(StoreUnavailable, match="is open in another program: close it there first"):
        sqlite.restore(backup, path)
    other.communicate("")
    sqlite.restore(backup, path)
    assert hires_of(path) == ["first"]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("DELETE FROM search_entries WHERE kind = 'person'", "2 people are not in the search index."),
        ("DELETE FROM people WHERE id = 'bo'", "1 entries of the search index find no person."),
        ("DELETE FROM onboardings", "1 new hires have no onboarding."),
        ("DELETE FROM search_index_data WHERE id > 10", "The search index does not hold what it should."),
        ("DROP INDEX tasks_of_department", "The index tasks_of_department is missing."),
        ("CREATE TABLE extra (a)", "The table extra does not belong here."),
        ("ALTER TABLE settings ADD COLUMN extra TEXT", "The table settings is not as this version makes it."),
        ("UPDATE tasks SET hire_id = 'nobody'", "refers to a row of hires that is not there"),
    ],
)
def test_a_check_finds_what_does_not_fit(path: Path, statement: str, said: str) -> None:
    with sqlite.open_workspace(path) as workspace:
        add_hire(workspace, tasks=1)
    assert sqlite.check(path) == []
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)
    assert any(said in problem for problem in sqlite.check(path)), sqlite.check(path)
