"""A second way into an open workspace: it reads what is stored while the first one writes, and writes nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.models.errors import ReadOnly, StoreUnavailable
from app.store import sqlite
from app.store.engine import SqliteDatabase
from app.store.workspace import Workspace

from .samples import add_hire

MANY = 500


def test_who_looks_reads_what_is_stored_while_much_is_written(workspace: Workspace) -> None:
    if isinstance(workspace.database, SqliteDatabase):
        workspace.database.connection.execute("PRAGMA cache_size = 10")  # pages: less than is written
    with workspace.beside() as looking:
        with workspace.transaction():
            add_hire(workspace, tasks=MANY)
            assert looking.settings.sizes() == (0, 0)
            assert len(workspace.tasks.of_hire("h1")) == MANY
        assert looking.settings.sizes() == (1, MANY)
        with looking.reading():
            assert len(looking.tasks.of_hire("h1")) == MANY


@pytest.mark.parametrize(
    "write",
    [
        lambda workspace: workspace.settings.set("a", 1),
        lambda workspace: workspace.transaction(figures=True).__enter__(),
        lambda workspace: workspace.tasks.set_plan([]),
    ],
)
def test_who_looks_can_not_write(workspace: Workspace, write: Callable[[Workspace], object]) -> None:
    with workspace.beside() as looking:
        assert not looking.read_only, "the workspace is as it is"
        with pytest.raises(ReadOnly):
            write(looking)
        assert looking.settings.get("a") is None


def test_not_even_past_the_stores(workspace: Workspace) -> None:
    with workspace.beside() as looking, pytest.raises(ReadOnly):
        looking.database.execute("INSERT INTO settings (key, value) VALUES ('a', '1')", {})


def test_it_is_known_as_before(workspace: Workspace) -> None:
    with workspace.beside() as looking:
        assert (looking.file, looking.place) == (workspace.file, workspace.place)
        assert (looking.person_id, looking.warnings) == (workspace.person_id, workspace.warnings)
        assert abs((looking.now() - workspace.now()).total_seconds()) < 60


def test_a_file_that_can_only_be_read_has_one_way_in(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its figures are kept in the memory of that one."""
    monkeypatch.setattr(sqlite, "writable", lambda _path: False)
    with sqlite.open_workspace(path) as workspace, pytest.raises(StoreUnavailable):
        workspace.beside()
