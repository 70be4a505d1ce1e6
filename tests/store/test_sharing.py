"""Workspaces on network shares and in synced folders: said, and opened by one at a time."""

import json
import os
import socket
import time
from pathlib import Path

import pytest

from app.models.errors import StoreUnavailable
from app.store import sharing, sqlite
from app.store.sharing import Lease

MOUNTS = """\
22 1 252:1 / / rw,relatime - ext4 /dev/vda1 rw
30 22 0:25 / /mnt/team rw,relatime shared:5 - nfs4 server:/team rw
31 30 0:26 / /mnt/team/local\\040disk rw - xfs /dev/sdb rw
32 22 0:27 / /srv rw,relatime - fuse.sshfs me@host:/ rw
"""


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("/home/ann/workspace", "ext4"),
        ("/mnt/team/2026/workspace", "nfs4"),
        ("/mnt/teams/workspace", "ext4"),
        ("/mnt/team/local disk/workspace", "xfs"),
        ("/srv/workspace", "fuse.sshfs"),
    ],
)
def test_the_file_system_of_a_place(tmp_path: Path, place: str, expected: str) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS)
    assert sharing.file_system(Path(place), mounts) == expected
    assert sharing.file_system(Path(place), tmp_path / "missing") is None


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/hr", "Dropbox"),
        ("OneDrive - Example GmbH", "OneDrive"),
        ("Google Drive", "Google Drive"),
        ("Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("nextcloud", "Nextcloud"),
        ("Documents", None),
        ("dropboxes", None),
    ],
)
def test_a_synced_folder_is_known_by_its_name(folder: str, service: str | None) -> None:
    assert sharing.synced_by(Path("/home/ann") / folder / "workspace.headstart") == service


def test_a_network_share_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "workspace.headstart"
    assert sqlite.warnings(path) == []
    monkeypatch.setattr(sharing, "file_system", lambda _: "cifs")
    (said,) = sqlite.warnings(path)
    assert "is on a network share" in said
    assert "team workspace" in said


@pytest.fixture
def synced(tmp_path: Path) -> Path:
    """A closed workspace in a synced folder."""
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    path = folder / "workspace.headstart"
    sqlite.create(path).close()
    return path


def lease_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.lease")


def hold(path: Path, **changes: object) -> None:
    holder = {"host": socket.gethostname(), "person": "maya", "process": 1, "since": time.time() - 720}
    lease_of(path).write_text(json.dumps(holder | changes))


def test_it_is_opened_under_a_lease(synced: Path) -> None:
    with sqlite.open_workspace(synced) as workspace:
        assert "synced by Dropbox" in workspace.warnings[0]
        assert json.loads(lease_of(synced).read_text())["process"] == os.getpid()
        with sqlite.open_workspace(synced):
            assert lease_of(synced).exists()
        assert lease_of(synced).exists()
    assert not lease_of(synced).exists()


@pytest.mark.parametrize("holder", [{"host": "desk-7"}, {"process": os.getppid()}])
def test_a_lease_of_somebody_else_is_respected(synced: Path, holder: dict[str, object]) -> None:
    hold(synced, **holder)
    with pytest.raises(StoreUnavailable) as raised:
        sqlite.open_workspace(synced)
    said = str(raised.value)
    assert f"is open on {holder.get('host', socket.gethostname())} by maya since 12 minutes" in said
    assert str(lease_of(synced)) in said
    assert lease_of(synced).exists()


def test_a_lease_that_nobody_can_read_is_respected(synced: Path) -> None:
    lease_of(synced).write_text("{")
    with pytest.raises(StoreUnavailable, match="is open on another computer by somebody since some time"):
        sqlite.open_workspace(synced)


def test_a_lease_of_a_program_that_crashed_is_taken_over(synced: Path) -> None:
    hold(synced, process=2**22 + 1)
    sqlite.open_workspace(synced).close()
    assert not lease_of(synced).exists()


def test_a_workspace_that_does_not_open_leaves_no_lease(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    path = folder / "notes.txt"
    path.write_text("mine " * 1000)
    with pytest.raises(StoreUnavailable):
        sqlite.open_workspace(path)
    assert list(folder.iterdir()) == [path]


def test_a_local_disk_needs_no_lease(path: Path) -> None:
    with sqlite.open_workspace(path):
        assert [file.name for file in path.parent.iterdir()] == [path.name]
    Lease(lease_of(path), held=False).release()
    assert path.exists()
