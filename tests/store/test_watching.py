"""Noticing what others do to the file."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.models.errors import ReadOnly, StoreUnavailable
from app.store import sqlite

from .conftest import Make

WRITE = "import sys, pathlib; from app.store import sqlite\n"
WRITE += "with sqlite.open_workspace(pathlib.Path(sys.argv[1])) as w: w.settings.set('x', 1)"


def test_only_what_another_program_writes_is_noticed(in_sqlite: Make) -> None:
    with in_sqlite() as workspace:
        assert not workspace.changed_elsewhere()
        workspace.settings.set("mine", 1)
        assert not workspace.changed_elsewhere()
        subprocess.run([sys.executable, "-c", WRITE, str(workspace.path)], check=True)
        assert workspace.changed_elsewhere()
        assert not workspace.changed_elsewhere()


def test_a_workspace_that_is_gone_or_replaced_is_away(path: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    with sqlite.open_workspace(path) as workspace:
        path.rename(kept)
        with pytest.raises(StoreUnavailable, match="is not there any more"):
            workspace.changed_elsewhere()
        with pytest.raises(StoreUnavailable, match="is not there any more"):
            workspace.settings.set("mine", 1)
        shutil.copy(kept, path)
        with pytest.raises(StoreUnavailable, match="replaced by another"):
            workspace.changed_elsewhere()


def test_a_workspace_that_can_only_be_read_refuses_with_one_sentence(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "writable", lambda _path: False)
    with sqlite.open_workspace(path) as opened:
        assert opened.read_only
        with pytest.raises(ReadOnly, match=r"^The workspace .* can only be read: [^.]*\.$"):
            opened.settings.set("mine", 1)
