"""Running the command line as a process, each test with its own home and its own copy of the sample workspace."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TextIO

import pytest
from attrs import define, field, frozen

from app.cli import application
from app.cli.application import COMMANDS
from tests.conftest import Companies

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-11-21"
LANG, LONGEST_S = "C.UTF-8", 120


@frozen
class Result:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @classmethod
    def read(cls, code: int, out: bytes, err: bytes) -> Result:
        return cls(code, out.decode(errors="replace"), err.decode(errors="replace"))


Inside = Callable[..., Result]


class Run(Protocol):
    def __call__(
        self,
        *arguments: str | Path,
        stdin: str | bytes = "",
        env: Mapping[str, str] | None = None,
        before: Callable[[], None] | None = None,
    ) -> Result: ...


@define
class Commands:
    """The commands of one test, each a process with its own streams, environment and exit code.

    The first of each name (`hire`, `task`) is started as people start it. Those after it, whose start would be
    the same again, are forked off a process that has imported the program, unless Python or `before` has a say.
    """

    home: Path
    standing_by: StandingBy
    begun: set[str] = field(factory=set)

    def run(
        self,
        *arguments: str | Path,
        stdin: str | bytes = "",
        env: Mapping[str, str] | None = None,
        before: Callable[[], None] | None = None,
    ) -> Result:
        """`before` is called in the new process, before the command."""
        env = {"HOME": str(self.home), "PATH": os.environ["PATH"], "LANG": LANG, **(env or {})}
        given = stdin if isinstance(stdin, bytes) else stdin.encode()
        command = next((argument for argument in map(str, arguments) if argument in COMMANDS), "")
        from_nothing = command not in self.begun or before or any(name.startswith("PYTHON") for name in env)
        self.begun.add(command)
        run = partial(started, before=before) if from_nothing else self.standing_by.run
        result = run(self.home, list(map(str, arguments)), given, env)
        assert "Traceback" not in result.err + result.out
        return result


def started(
    home: Path,
    arguments: list[str],
    stdin: bytes,
    env: Mapping[str, str],
    before: Callable[[], None] | None,
) -> Result:
    """Carry a command out in a process of its own; with `before`, it leaves no compiled files behind."""
    kept = {"PYTHONDONTWRITEBYTECODE": "1"} if before else {}
    done = subprocess.run(
        [sys.executable, "-m", "app", "--today", TODAY, *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=home,
        env={**env, **kept},
        preexec_fn=before,
        timeout=LONGEST_S,
    )
    return Result.read(done.returncode, done.stdout, done.stderr)


class StandingBy:
    """A process that has imported the program; commands are forked off it."""

    def __init__(self, folder: Path) -> None:
        self._streams = [folder / name for name in ("stdin", "stdout", "stderr")]
        self._lines: TextIO | None = None

    def run(self, home: Path, arguments: list[str], stdin: bytes, env: Mapping[str, str]) -> Result:
        for stream, content in zip(self._streams, (stdin, b"", b""), strict=True):
            stream.write_bytes(content)
        command = {
            "arguments": ["--today", TODAY, *arguments],
            "env": env,
            "folder": str(home),
            "streams": list(map(str, self._streams)),
        }
        lines = self._lines or self._start()
        print(json.dumps(command), file=lines, flush=True)
        return Result.read(int(lines.readline()), *(stream.read_bytes() for stream in self._streams[1:]))

    def _start(self) -> TextIO:
        mine, its = socket.socketpair()
        with mine, its:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.standing_by", str(its.fileno())],
                cwd=ROOT,
                env={"PATH": os.environ["PATH"], "LANG": LANG},
                pass_fds=[its.fileno()],
                stdin=subprocess.DEVNULL,
            )
            self._lines = mine.makefile("rw", encoding="utf-8")
        return self._lines

    def end(self) -> None:
        if self._lines is not None:
            self._lines.close()
            self._process.wait(LONGEST_S)


@pytest.fixture(scope="session")
def standing_by(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StandingBy]:
    """Started with the first command that wants it."""
    process = StandingBy(tmp_path_factory.mktemp("streams"))
    yield process
    process.end()


@pytest.fixture
def commands(tmp_path: Path, standing_by: StandingBy) -> Commands:
    return Commands(tmp_path, standing_by)


@pytest.fixture(scope="session")
def sample_workspace(companies: Companies) -> Path:
    """The sample company, made once; tests work on copies."""
    return companies(date.fromisoformat(TODAY))


@pytest.fixture
def workspace(tmp_path: Path, sample_workspace: Path) -> Path:
    """A copy of the sample workspace."""
    return Path(shutil.copyfile(sample_workspace, tmp_path / "company.headstart"))


@pytest.fixture
def plain(commands: Commands) -> Run:
    """Runs a command that names its workspace itself, or needs none."""
    return commands.run


@pytest.fixture
def headstart(commands: Commands, workspace: Path) -> Run:
    """Runs a command in the copy of the sample workspace."""

    def run(*arguments: str | Path, env: Mapping[str, str] | None = None, **settings: Any) -> Result:
        env = {"HEADSTART_WORKSPACE": str(workspace), **(env or {})}
        return commands.run(*arguments, env=env, **settings)

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
