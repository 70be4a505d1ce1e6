"""Running the command line as a process, each test with its own home and its own copy of the sample workspace."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import pytest
from attrs import frozen

from app.cli import application
from tests.conftest import Companies

TODAY = "2026-11-21"


@frozen
class Result:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Inside = Callable[..., Result]


class Run(Protocol):
    def __call__(
        self,
        *arguments: str | Path,
        stdin: str | bytes = "",
        env: Mapping[str, str] | None = None,
        before: Callable[[], None] | None = None,
    ) -> Result: ...


def run_command(
    home: Path,
    arguments: tuple[str | Path, ...],
    stdin: str | bytes = "",
    env: Mapping[str, str] | None = None,
    before: Callable[[], None] | None = None,
) -> Result:
    """`before` is called in the new process, before the command; it leaves no compiled files behind then."""
    kept = {"PYTHONDONTWRITEBYTECODE": "1"} if before else {}
    done = subprocess.run(
        [sys.executable, "-m", "app", "--today", TODAY, *map(str, arguments)],
        input=stdin if isinstance(stdin, bytes) else stdin.encode(),
        capture_output=True,
        check=False,
        cwd=home,
        env={"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", **kept, **(env or {})},
        preexec_fn=before,
        timeout=120,
    )
    result = Result(
        done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
    )
    assert "Traceback" not in result.err + result.out
    return result


@pytest.fixture(scope="session")
def sample_workspace(companies: Companies) -> Path:
    """The sample company, made once; tests work on copies."""
    return companies(date.fromisoformat(TODAY))


@pytest.fixture
def workspace(tmp_path: Path, sample_workspace: Path) -> Path:
    """A copy of the sample workspace."""
    return Path(shutil.copyfile(sample_workspace, tmp_path / "company.headstart"))


@pytest.fixture
def plain(tmp_path: Path) -> Run:
    """Runs a command that names its workspace itself, or needs none."""

    def run(*arguments: str | Path, **settings: Any) -> Result:
        return run_command(tmp_path, arguments, **settings)

    return run


@pytest.fixture
def headstart(tmp_path: Path, workspace: Path) -> Run:
    """Runs a command in the copy of the sample workspace."""

    def run(*arguments: str | Path, env: Mapping[str, str] | None = None, **settings: Any) -> Result:
        env = {"HEADSTART_WORKSPACE": str(workspace), **(env or {})}
        return run_command(tmp_path, arguments, env=env, **settings)

    return run


@pytest.fixture
def inside(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Inside:
    """Runs a command in the copy of the sample workspace without a process of its own: for long lists of cases."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEADSTART_WORKSPACE", str(workspace))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def run(*arguments: str | Path) -> Result:
        capsys.readouterr()
        code = application.run(["--today", TODAY, *map(str, arguments)])
        return Result(code, *capsys.readouterr())

    return run


def refused(result: Result, *parts: str, code: int = 2) -> bool:
    """Whether the answer is one clear line on standard error, naming these parts, and the right exit code."""
    lines = result.err.splitlines()
    assert (result.code, len(lines)) == (code, 1), result
    assert lines[0].startswith("headstart: "), result
    for part in parts:
        assert part in lines[0], result
    return True
