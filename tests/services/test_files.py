"""Files written for people: whole, or not at all."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.models.errors import UserError
from app.services.files import suggested_name, write_atomically
from tests.permissions import obey_permissions

on_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions, links and devices")

FULL_DISK = """
import resource, sys
from pathlib import Path
from app.models.errors import UserError
from app.services.files import write_atomically

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_atomically(Path(sys.argv[1]), b"new" * 1000)
except UserError as error:
    print(error)
"""


def left_in(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def test_a_new_file_appears_whole_and_alone(tmp_path: Path) -> None:
    write_atomically(tmp_path / "report.pdf", b"content")
    assert (tmp_path / "report.pdf").read_bytes() == b"content"
    assert left_in(tmp_path) == {"report.pdf"}


@on_posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_an_older_file_is_replaced_and_keeps_its_permissions(tmp_path: Path, mode: int) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"older and longer")
    target.chmod(mode)
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == mode


@on_posix
def test_a_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    write_atomically(tmp_path / "report.pdf", b"")
    assert (tmp_path / "report.pdf").stat().st_mode == usual.stat().st_mode


@on_posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_atomically(tmp_path / "link", b"content")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"content"


@on_posix
def test_a_full_disk_leaves_the_older_file(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"older")
    told = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(target)], capture_output=True, text=True, check=True
    )
    assert told.stdout == (
        f"{target} was not written because the disk is full: make room, or choose another folder.\n"
    )
    assert target.read_bytes() == b"older"
    assert left_in(tmp_path) == {"report.pdf"}


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    target = tmp_path / "missing" / "report.pdf"
    with pytest.raises(UserError, match="does not exist: create it") as told:
        write_atomically(target, b"content")
    assert str(target.parent) in str(told.value)
    assert left_in(tmp_path) == set()


def test_a_folder_in_place_of_a_file_stays(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    with pytest.raises(UserError, match="is a folder: add a file name"):
        write_atomically(tmp_path / "reports", b"content")
    assert left_in(tmp_path) == {"reports"}


def test_a_file_in_place_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "reports").touch()
    with pytest.raises(UserError, match="was not written"):
        write_atomically(tmp_path / "reports" / "report.pdf", b"content")


@on_posix
def test_a_device_is_not_replaced() -> None:
    with pytest.raises(UserError, match="is not an ordinary file"):
        write_atomically(Path(os.devnull), b"content")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.parametrize("name", ["x" * 300, "zero\0byte"])
def test_an_impossible_name_is_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="was not written") as told:
        write_atomically(tmp_path / name, b"content")
    assert "\0" not in str(told.value)
    assert left_in(tmp_path) == set()


@on_posix
@pytest.mark.parametrize("protected", ["file", "folder"])
def test_a_protected_place_is_refused(tmp_path: Path, protected: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    target = folder / "report.pdf"
    target.write_bytes(b"older")
    (target if protected == "file" else folder).chmod(0o444 if protected == "file" else 0o555)
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from app.models.errors import UserError\n"
        "from app.services.files import write_atomically\n"
        "try: write_atomically(Path(sys.argv[1]), b'new')\n"
        "except UserError as error: print(error)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, target],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=obey_permissions,
    )
    folder.chmod(0o755)
    assert "write-protected: choose another place" in told.stdout, told.stderr
    assert target.read_bytes() == b"older"
    assert left_in(folder) == {"report.pdf"}


def test_suggested_names_suit_every_system() -> None:
    assert suggested_name("Readiness report: Maya Chen", "pdf") == "Readiness report Maya Chen.pdf"
    assert suggested_name('../a\\b:c*?"<>|\n', "csv") == "a b c.csv"
    assert suggested_name("陈美雅", "xlsx") == "陈美雅.xlsx"
    assert suggested_name("हिन्दी", "pdf") == "हिन्दी.pdf"
    assert suggested_name("Zoë O’Neil (HR) . . ") == "Zoë O’Neil (HR)"
    assert suggested_name("Who starts?. ", "pdf") == "Who starts.pdf"
    assert suggested_name("\u202egpj.exe\x00", "pdf") == "gpj.exe.pdf"
    assert [suggested_name(name, "pdf") for name in ("con", "Lpt1.x", "Conrad")] == [
        "_con.pdf",
        "_Lpt1.x.pdf",
        "Conrad.pdf",
    ]
    assert suggested_name("?!", "csv") == "Headstart.csv"
    assert len(suggested_name("x" * 79 + " . y", "pdf")) < 100
    assert suggested_name("x" * 79 + " . y") == "x" * 79
