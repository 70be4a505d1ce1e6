"""An older workspace is brought up to date whole or not at all, after a backup."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from app.models.errors import StoreUnavailable
from app.store import care, connection, migrations, schema, sqlite

from .programs import run
from .samples import add_hire

LATER = schema.VERSION + 1
KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from tests.store.test_migrations import next_version
from app.store import care, connection, migrations, sqlite

def killed_at_the_end(db):
    os.kill(os.getpid(), signal.SIGKILL)

steps = next_version()
steps(name="9999_killed")(killed_at_the_end)
with connection.connect(Path(sys.argv[1])) as opened:
    migrations.upgrade(opened, steps)
"""


def next_version() -> Migrations:
    """The migrations of today, and one more that touches a table with foreign keys in many statements."""
    steps = Migrations("headstart")
    steps(name="0001_first")(migrations.first)
    steps(name="0002_seen")(migrations.seen)

    @steps(name="9998_next")
    def following(db: Database) -> None:
        db.table("hires").add_column("pronouns", str)
        db.table("hires").transform(rename={"pronouns": "address"})
        db.execute("UPDATE hires SET address = 'they'")

    return steps


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program of a later version."""
    steps, upgrade = next_version(), migrations.upgrade
    monkeypatch.setattr(migrations, "upgrade", lambda opened: upgrade(opened, steps))
    for module in (schema, connection, sqlite):
        monkeypatch.setattr(module, "VERSION", LATER)


@pytest.fixture
def older(path: Path) -> Path:
    """A workspace of today's version with a hire."""
    with sqlite.open_workspace(path) as workspace:
        add_hire(workspace, tasks=3)
    return path


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as opened:
        return opened.execute(query).fetchall()


def test_every_migration_raises_the_version(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "new", isolation_level=None)) as new:
        migrations.upgrade(new)
        assert connection.version(new) == schema.VERSION


def test_a_workspace_of_the_first_version_is_opened(tmp_path: Path) -> None:
    path, steps = tmp_path / "first.headstart", Migrations("headstart")
    steps(name="0001_first")(migrations.first)
    with closing(sqlite3.connect(path, isolation_level=None)) as new:
        migrations.upgrade(new, steps)
        assert connection.version(new) == 1
    sqlite.open_workspace(path).close()
    assert rows(path, "SELECT seen_at FROM message_notices") == []
    assert sqlite.check(path) == []


def test_an_older_workspace_is_backed_up_and_brought_up_to_date(older: Path, later: None) -> None:
    with sqlite.open_workspace(older) as workspace:
        assert len(workspace.tasks.of_hire("h1")) == 3
    assert rows(older, "SELECT address FROM hires") == [("they",)]
    assert rows(older, "PRAGMA user_version") == [(LATER,)]
    assert rows(older, "PRAGMA foreign_key_check") == []
    assert sqlite.check(older) == []
    kept = older.with_name(f"workspace-before-version-{LATER}.headstart")
    assert rows(kept, "PRAGMA user_version") == [(LATER - 1,)]
    assert rows(kept, "SELECT COUNT(*) FROM tasks") == [(3,)]
    assert kept.with_name(f"{kept.name}.sha256").exists()
    sqlite.open_workspace(older).close()
    assert len(list(older.parent.iterdir())) == 3


def test_foreign_keys_hold_again_after_a_migration(older: Path, later: None) -> None:
    with sqlite.open_workspace(older) as workspace, workspace.transaction():
        assert workspace.database.select("PRAGMA foreign_keys", {}) == [(1,)]


def test_an_older_backup_is_restored_and_brought_up_to_date(
    older: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    kept = sqlite.backup(older, tmp_path / "backup.headstart").path
    request.getfixturevalue("later")
    sqlite.restore(kept, older)
    sqlite.open_workspace(older).close()
    assert rows(older, "SELECT address FROM hires") == [("they",)]


def test_a_failed_migration_leaves_the_old_version(older: Path) -> None:
    steps = next_version()

    @steps(name="9999_broken")
    def broken(db: Database) -> None:
        db.execute("UPDATE hires SET location_id = 'nowhere'")

    before = rows(older, "SELECT sql FROM sqlite_schema")
    with closing(connection.connect(older)) as opened:
        with pytest.raises(StoreUnavailable, match="could not be brought up to date"):
            migrations.upgrade(opened, steps)
        assert opened.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert rows(older, "SELECT sql FROM sqlite_schema") == before
    assert sqlite.check(older) == []


def test_a_migration_killed_in_the_middle_leaves_the_old_version(older: Path) -> None:
    before = rows(older, "SELECT sql FROM sqlite_schema")
    said = run(KILLED, older, Path(__file__).parents[2])
    assert said.returncode == -9, said.stderr
    assert sqlite.check(older) == []
    assert rows(older, "SELECT sql FROM sqlite_schema") == before
    with sqlite.open_workspace(older) as workspace:
        assert len(workspace.tasks.of_hire("h1")) == 3


def test_an_older_workspace_that_can_only_be_read_is_left(
    older: Path, later: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = older.read_bytes()
    for module in (sqlite, care):
        monkeypatch.setattr(module, "writable", lambda _: False)
    with pytest.raises(StoreUnavailable, match="made by an older Headstart and can only be read"):
        sqlite.open_workspace(older)
    assert older.read_bytes() == before
