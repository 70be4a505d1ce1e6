"""A workspace that can't be opened, read or written: one sentence, and nothing changed."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.models.errors import StoreUnavailable, UserError
from app.store import connection, sqlite
from tests.permissions import obey_permissions

from .programs import run, start
from .samples import add_hire

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
"""

FILL = """
import resource, sys
from pathlib import Path
from app.models.errors import StoreUnavailable
from app.store import sqlite
path = Path(sys.argv[1])
with sqlite.open_workspace(path) as workspace:
    size = path.stat().st_size + 20_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    stored = 0
    try:
        while True:
            with workspace.transaction():
                workspace.settings.set(f"{stored}-a", "x" * 3_000)
                workspace.settings.set(f"{stored}-b", "x" * 3_000)
            stored += 1
    except StoreUnavailable as error:
        print(stored, error, sep="\\n")
    assert workspace.settings.get(f"{stored}-a") is None
"""

READ = """
import sys
from pathlib import Path
from app.models.errors import StoreUnavailable
from app.store import sqlite
with sqlite.open_workspace(Path(sys.argv[1])) as workspace:
    print(workspace.people.person("ann").name, *workspace.warnings, sep="\\n")
    try:
        workspace.settings.set("a", 1)
    except StoreUnavailable as error:
        print(error)
    print(sqlite.check(Path(sys.argv[1])))
"""


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE recipes (name TEXT)")


def newer(path: Path) -> None:
    sqlite.create(path).close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 999")


def headless(path: Path) -> None:
    sqlite.create(path).close()
    path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "There is no workspace at"),
        (Path.mkdir, "is a folder"),
        (lambda path: path.write_bytes(b""), "is not a Headstart workspace"),
        (lambda path: path.write_text("name,start\n" * 500), "is not a Headstart workspace"),
        (foreign, "is not a Headstart workspace"),
        (headless, "is not a Headstart workspace"),
        (newer, "made by a newer Headstart"),
    ],
)
def test_what_is_no_workspace_is_left_as_it_is(
    tmp_path: Path, make: Callable[[Path], object], said: str
) -> None:
    path = tmp_path / "workspace.headstart"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreUnavailable, match=said) as raised:
        sqlite.open_workspace(path)
    assert str(path) in str(raised.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [file.name for file in tmp_path.iterdir()] == ([path.name] if path.exists() else [])


@pytest.mark.parametrize("whole_pages", [1, 40])
def test_a_damaged_workspace_says_what_to_do(path: Path, whole_pages: int) -> None:
    with sqlite.open_workspace(path) as workspace, workspace.transaction():
        for number in range(50):
            add_hire(workspace, f"h{number}", tasks=5)
    content = path.read_bytes()[: whole_pages * 4096].ljust(path.stat().st_size, b"\xa5")
    path.write_bytes(content)
    with (
        pytest.raises(StoreUnavailable, match="is damaged: restore a backup"),
        sqlite.open_workspace(path) as workspace,
    ):
        for number in range(50):
            workspace.tasks.of_hire(f"h{number}")
    assert any("damaged" in problem for problem in sqlite.check(path))
    assert path.read_bytes() == content


def test_a_truncated_workspace_does_not_check_clean(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert any("damaged" in problem for problem in sqlite.check(path))


def test_a_locked_workspace_is_in_use(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    holder = start(HOLD, path)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "locked\n"
    with pytest.raises(StoreUnavailable, match="is in use by another program: try again"):
        sqlite.open_workspace(path).people.people()
    holder.communicate("")
    with sqlite.open_workspace(path) as workspace:
        assert workspace.people.people()


def test_a_writer_waits_for_a_writer(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    with sqlite.open_workspace(path) as one, sqlite.open_workspace(path) as other:
        with one.transaction():
            one.settings.set("a", 1)
            with pytest.raises(StoreUnavailable, match="is in use"):
                other.settings.set("a", 2)
            assert other.settings.get("a") is None
        other.settings.set("a", 2)
        assert one.settings.get("a") == 2


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder whose permissions a test may take away."""
    folder = tmp_path / "folder"
    folder.mkdir()
    yield folder
    folder.chmod(0o755)


@pytest.mark.parametrize(("mode", "folder_mode"), [(0o444, 0o777), (0o666, 0o555)])
def test_a_workspace_that_can_only_be_read_is_read(
    path: Path, folder: Path, mode: int, folder_mode: int
) -> None:
    copy = Path(shutil.copy(path, folder))
    copy.chmod(mode)
    folder.chmod(folder_mode)
    before = copy.read_bytes()
    said = run(READ, copy, before=obey_permissions)
    assert said.returncode == 0, said.stderr
    name, warning, refusal, problems = said.stdout.splitlines()
    assert name == "Ann Müller"
    assert "can only be read: nothing that you change can be kept" in warning
    assert "can only be read: make the file and its folder writable" in refusal
    assert problems == "[]"
    assert copy.read_bytes() == before


FIGURES = """
import sys
from datetime import date
from pathlib import Path
from attrs import evolve
from app.store import sqlite
today = date(2026, 12, 1)
with sqlite.open_workspace(Path(sys.argv[1])) as workspace:
    for margin in (3, 4):
        with workspace.transaction(figures=True):
            planned = evolve(workspace.hires.onboarding("h1"), planned_on=today, margin=margin)
            workspace.hires.set_figures(planned)
        print(workspace.hires.onboarding("h1").margin)
    print(workspace.hires.stale(today), len(workspace.hires.listing(text="Hire")), workspace.database.read_only)
"""


@pytest.mark.parametrize("mode", [0o444, 0o666])
def test_figures_of_a_workspace_that_can_only_be_read_are_kept_until_its_end(
    path: Path, folder: Path, mode: int
) -> None:
    with sqlite.open_workspace(path) as workspace:
        add_hire(workspace, tasks=1)
    copy = Path(shutil.copy(path, folder))
    copy.chmod(mode)
    folder.chmod(0o555)
    before = copy.read_bytes()
    said = run(FIGURES, copy, before=obey_permissions)
    assert said.stdout.splitlines() == ["3", "4", "[] 1 True"], said.stderr
    assert (copy.read_bytes(), [*folder.iterdir()]) == (before, [copy])


@pytest.mark.parametrize("planned", [False, True])
def test_nothing_but_figures_goes_into_a_workspace_that_can_only_be_read(
    path: Path, monkeypatch: pytest.MonkeyPatch, planned: bool
) -> None:
    """For root too, whom no file mode stops."""
    with sqlite.open_workspace(path) as workspace:
        add_hire(workspace, tasks=1)
    before = path.read_bytes()
    monkeypatch.setattr(sqlite, "writable", lambda _: False)
    with sqlite.open_workspace(path) as workspace:
        if planned:
            with workspace.transaction(figures=True):
                workspace.hires.forget_plans()
        with pytest.raises(StoreUnavailable, match="can only be read: make the file"):
            workspace.settings.set("a", 1)
        with (
            pytest.raises(StoreUnavailable, match="can only be read: make the file"),
            workspace.transaction(),
        ):
            pytest.fail("The transaction began.")
        assert workspace.settings.get("a") is None
    assert path.read_bytes() == before


def test_a_workspace_that_can_not_be_read_is_named(path: Path, folder: Path) -> None:
    copy = Path(shutil.copy(path, folder))
    copy.chmod(0)
    said = run(READ, copy, before=obey_permissions)
    assert f"StoreUnavailable: The workspace {copy} can't be opened" in said.stderr


def test_a_full_disk_loses_nothing(path: Path) -> None:
    said = run(FILL, path)
    assert said.returncode == 0, said.stderr
    stored, sentence = said.stdout.splitlines()
    assert "Nothing was changed" in sentence
    assert sqlite.check(path) == []
    with sqlite.open_workspace(path) as workspace:
        assert workspace.settings.get(f"{int(stored) - 1}-b")
        assert workspace.settings.get(f"{stored}-a") is None
        workspace.settings.set("more", "x" * 30_000)


def test_create_refuses_what_is_there_already(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("mine")
    with pytest.raises(UserError, match=r"There is a file at .*notes.txt already"):
        sqlite.create(path)
    with pytest.raises(UserError, match="is a folder"):
        sqlite.create(tmp_path)
    with pytest.raises(UserError, match=r"The folder .*missing does not exist"):
        sqlite.create(tmp_path / "missing" / "workspace.headstart")
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupted_create_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "prepare", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        sqlite.create(tmp_path / "workspace.headstart")
    assert list(tmp_path.iterdir()) == []


def test_the_safest_settings_hold_on_every_connection(path: Path) -> None:
    wanted = {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
    }
    program = (
        "import sys; from pathlib import Path; from app.store import connection\n"
        "opened = connection.connect(Path(sys.argv[1]))\n"
        "print(*(opened.execute(f'PRAGMA {name}').fetchone()[0] for name in sys.argv[2:]))"
    )
    said = run(program, path, *wanted)
    assert said.stdout.split() == [str(value) for value in wanted.values()], said.stderr


def test_opening_loads_no_more_than_it_needs(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from app.store import sqlite\n"
        "sqlite.open_workspace(Path(sys.argv[1])).hires.listing()\n"
        "print(*({'sqlite_utils', 'holidays', 'hmac'} & set(sys.modules)))"
    )
    said = run(program, path)
    assert (said.returncode, said.stdout.strip()) == (0, ""), said.stderr


def test_a_journal_left_by_a_killed_writer_is_rolled_back(path: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path; from app.store import sqlite\n"
        "workspace = sqlite.open_workspace(Path(sys.argv[1]))\n"
        "workspace.database.execute('PRAGMA cache_size = 1', {})\n"
        "with workspace.transaction():\n"
        "    for n in range(200): workspace.settings.set(str(n), 'x' * 2000)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    assert run(program, path).returncode == -9
    assert path.with_name(f"{path.name}-journal").stat().st_size > 0
    with sqlite.open_workspace(path) as workspace:
        assert workspace.settings.get("0") is None
    assert sqlite.check(path) == []
