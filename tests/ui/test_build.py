"""The folder that `make build` makes: it starts without Python, does the main job and opens its window."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.instance import name_of, raise_running

ROOT = Path(__file__).resolve().parents[2]
BUILD_S, START_S = 600, 60


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The program as `build.spec` makes it."""
    folder = tmp_path / "build"
    places = ("--distpath", folder / "dist", "--workpath", folder / "work")
    options = ("--noconfirm", "--log-level", "ERROR", *places)
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", *options, "build.spec"], check=True, cwd=ROOT, timeout=BUILD_S
    )
    return folder / "dist" / "headstart" / "headstart"


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """An environment with a home of its own, no language and nothing of this project in it."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", os.environ.get("XDG_RUNTIME_DIR", str(tmp_path)))
    kept = ("PATH", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "XKB_CONFIG_ROOT", "XDG_RUNTIME_DIR")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        "HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
    }


@pytest.fixture
def window(program: Path, elsewhere: dict[str, str], tmp_path: Path) -> Iterator[Path]:
    """The workspace on which the built program opens its window."""
    workspace = tmp_path / "sample.headstart"
    opened = subprocess.Popen(
        [program, "--workspace", workspace, "window", "--sample"], env=elsewhere, cwd=tmp_path
    )
    yield workspace
    opened.terminate()
    opened.wait(START_S)


def run(program: Path, env: dict[str, str], folder: Path, *arguments: str, stdin: str = "") -> str:
    done = subprocess.run(
        [program, *arguments],
        input=stdin,
        check=False,
        capture_output=True,
        text=True,
        cwd=folder,
        env=env,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_it_opens_its_window_and_does_the_main_job(
    qtbot: QtBot, program: Path, window: Path, elsewhere: dict[str, str], tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: raise_running(name_of(window)), timeout=START_S * 1000)
    said = run(program, elsewhere, tmp_path, "demo", "--out", "demo")
    assert "Nadia Haddad" in said
    assert (tmp_path / "demo" / "readiness-after.pdf").read_bytes().startswith(b"%PDF")
    (tmp_path / "all").mkdir()
    workspace = ("--workspace", "demo/northwind-demo.headstart")
    run(program, elsewhere, tmp_path, *workspace, "report", "all", "--out", "all")
    assert len(list((tmp_path / "all").glob("*.pdf"))) > 3
    forgetful = {**elsewhere, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    address = f"slack://{'A' * 9}/{'B' * 9}/{'c' * 24}/#starts\n"
    said = run(program, forgetful, tmp_path, *workspace, "notices", "chat", "Grace Lindqvist", stdin=address)
    assert "reached by chat" in said
