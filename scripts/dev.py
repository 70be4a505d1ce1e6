#!/usr/bin/env python3
"""Set the project up from its lock file, then do one job in it: `python scripts/dev.py JOB [ARGUMENTS]`.

Only the standard library is used, because this runs before anything is installed. The Makefile calls it;
where there is no make, call it yourself.
"""

from __future__ import annotations

import configparser
import hashlib
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import debian
from console import SetUpError, complain, run, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
EXE = ".exe" if os.name == "nt" else ""
STAMP = VENV / "set-up"
LOCK = ROOT / "requirements.lock"
UV_LOCK = ROOT / "scripts" / "uv.lock"
UV_HOME = VENV / "uv"
SYSTEM = VENV / "system"
"""Packages of Debian, unpacked here where they may not be installed."""
OLDEST_PYTHON = (3, 11)
OLDEST_UV = (0, 11)
LEFTOVERS = (".venv", "build", "dist", "headstart.egg-info", ".hypothesis", ".import_linter_cache")
CACHES = ("__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache")


class Job(NamedTuple):
    """What `make help` says about a job, and the programs of the environment that it runs in turn."""

    title: str
    programs: tuple[tuple[str, ...], ...]


RUN_WINDOW = ("headstart", "--workspace", "build/sample.headstart", "window", "--sample")
RUN_DEMO = ("headstart", "demo", "--out", "build/demo")
TEST = ("pytest", "-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")
WITHOUT_WINDOW = (
    *("-p", "no:pytest-qt", "--ignore=tests/ui"),
    *("-o", "addopts=-ra", "-W", "ignore::pytest.PytestConfigWarning"),
)
"""For pytest on a machine where Qt can't be imported: everything but the window's own tests."""
LINT = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",), ("lint-imports",))

BUILD = (
    "pyinstaller",
    "--noconfirm",
    "--log-level",
    "ERROR",
    "--workpath",
    "build/pyinstaller",
    "build.spec",
)
PICTURES = ("python", "scripts/pictures.py")
TRANSLATIONS = ("python", "scripts/translations.py")

JOBS = {
    "run": Job("set up, then the window on a sample company; without a display its demo", ()),
    "test": Job("set up, then all tests", (TEST,)),
    "lint": Job("style, types and the direction of imports", LINT),
    "check": Job("lint, then test: what has to pass before a push", (*LINT, TEST)),
    "build": Job("set up, then the program as one folder in dist, which needs no Python", (BUILD,)),
    "pictures": Job("set up, then every page of the window into docs/pictures", (PICTURES,)),
    "translations": Job("set up, then renew resources/i18n from the texts of the program", (TRANSLATIONS,)),
    "setup": Job("only set up", ()),
}


def main(argv: list[str]) -> int:
    """Do the job that the command line names; the exit code is that of the first program that failed."""
    name, *arguments = argv or ["help"]
    try:
        if sys.version_info < OLDEST_PYTHON:
            raise SetUpError(f"Headstart needs Python 3.11 or newer, and this is {sys.version.split()[0]}.")
        if name in OTHER_JOBS:
            OTHER_JOBS[name](arguments)
        elif name in JOBS:
            set_up()
            programs = (RUN_WINDOW if has_display() else RUN_DEMO,) if name == "run" else JOBS[name].programs
            return run_programs(programs, arguments)
        else:
            raise SetUpError(f"There is no job {name!r}: `make help` lists them.")
    except SetUpError as error:
        return complain(str(error))
    except subprocess.CalledProcessError as error:
        command = " ".join(map(str, error.cmd))
        return complain(f"Stopped; the reason is above (is this machine online?). This failed: {command}")
    except KeyboardInterrupt:
        return 130
    return 0


def environment() -> dict[str, str]:
    """Return what programs of the environment are started with."""
    env = debian.with_unpacked(dict(os.environ), SYSTEM)
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # compiling all tests anew takes longer than many of them
    return {**env, "PATH": f"{BIN}{os.pathsep}{env.get('PATH', '')}"}


def has_qt(env: dict[str, str]) -> bool:
    probe: list[str | Path] = [BIN / f"python{EXE}", "-c", "import PySide6.QtWidgets"]
    return subprocess.run(probe, check=False, capture_output=True, env=env).returncode == 0


def run_programs(programs: tuple[tuple[str, ...], ...], arguments: list[str]) -> int:
    """Run each program until one fails; what was added on the command line goes to the last one."""
    env = environment()
    for position, (program, *options) in enumerate(programs, start=1):
        extra = arguments if position == len(programs) else []
        if program == "pytest" and not has_qt(env):
            say("Qt can't be loaded here: the window's tests are left out")
            extra = [*WITHOUT_WINDOW, *extra]
        command: list[str | Path] = [BIN / f"{program}{EXE}", *options, *extra]
        code = subprocess.run(command, check=False, cwd=ROOT, env=env).returncode
        if code:
            return code
    return 0


def has_display() -> bool:
    """Tell whether there is a screen to open a window on."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# --- the environment -----------------------------------------------------------------------------------


def set_up() -> None:
    """Make `.venv` hold exactly what the lock file names, and the program itself; at once when it does."""
    wanted = fingerprint()
    if (BIN / f"python{EXE}").exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    started = time.monotonic()
    STAMP.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        provide_system_packages()
        uv = find_uv() or install_uv(Path(scratch))
        say(f"installing the packages of {LOCK.name} into {VENV.name}")
        run_uv(uv, "venv", "--allow-existing", "--python", sys.executable, VENV)
        run_uv(uv, "pip", "sync", "--require-hashes", "--compile-bytecode", LOCK)
        install_program(uv)
    STAMP.write_text(wanted)
    say(f"set up in {time.monotonic() - started:.0f} s")


def provide_system_packages() -> None:
    """On Debian, install or unpack what pip, Qt's window and the build need of the system."""
    pip = debian.Package("python3-venv", has_pip, "python3-pip-whl")
    if unavailable := debian.provide((pip, *debian.PACKAGES), SYSTEM):
        names = " ".join(unavailable)
        if pip.name in unavailable:
            raise SetUpError(f"Missing: {names}. Install with: sudo apt-get install {names}")
        say(f"not to be had; the window, its tests and the build need: apt-get install {names}")


def has_pip() -> bool:
    """Tell whether uv is here or can be installed."""
    return bool(find_uv()) or can_import("pip") or can_import("ensurepip") or bool(pip_wheels())


def pip_wheels() -> list[Path]:
    """Return the pip that was unpacked from Debian's package."""
    return list(SYSTEM.glob("usr/share/python-wheels/pip-*.whl"))


def can_import(module: str) -> bool:
    """Tell whether this Python has the module."""
    importlib.invalidate_caches()
    return importlib.util.find_spec(module) is not None


def fingerprint() -> str:
    """Tell whether what has been installed is still what is asked for."""
    return hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()


def install_program(uv: str) -> None:
    """Install Headstart itself, editable; with no index to turn to, a lock that lags behind shows at once."""
    try:
        options = ("--no-index", "--no-build-isolation", "--group", "dev", "--editable", ".")
        run_uv(uv, "pip", "install", *options)
    except subprocess.CalledProcessError:
        cause = f"If pyproject.toml names what {LOCK.name} lacks, run `make lock`."
        raise SetUpError(f"Headstart itself could not be installed; the reason is above. {cause}") from None


def lock(arguments: list[str]) -> None:
    """Write the lock files anew; versions stay unless the command line says `--upgrade`."""
    with tempfile.TemporaryDirectory() as scratch:
        provide_system_packages()
        uv = find_uv() or install_uv(Path(scratch))
    options = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url")
    compile_lock = ("pip", "compile", "--quiet", "--no-header", *options, *arguments)
    run_uv(uv, *compile_lock, "--all-extras", "--group", "dev", "--output-file", LOCK, "pyproject.toml")
    run_uv(uv, *compile_lock, "--group", "uv", "--output-file", UV_LOCK)


def clean(_arguments: list[str]) -> None:
    """Remove everything that set-up, tests and builds leave behind."""
    for path in [ROOT / name for name in LEFTOVERS] + [path for name in CACHES for path in ROOT.rglob(name)]:
        shutil.rmtree(path, ignore_errors=True)


# --- uv ------------------------------------------------------------------------------------------------


def find_uv() -> str | None:
    """Return a uv that is here already and recent enough."""
    candidates = (str(UV_HOME / "bin" / f"uv{EXE}"), "uv")
    return next((found for uv in candidates if (found := shutil.which(uv)) and is_recent(found)), None)


def is_recent(uv: str) -> bool:
    """Tell whether this uv knows the options that are used here."""
    words = subprocess.run([uv, "--version"], check=False, capture_output=True, text=True).stdout.split()
    return len(words) > 1 and tuple(int(part) for part in words[1].split(".")[:2]) >= OLDEST_UV


def install_uv(scratch: Path) -> str:
    """Install the uv that `scripts/uv.lock` pins, next to the environment, with any pip that can be had."""
    pip = find_pip(scratch)
    say("installing uv")
    target = ("--target", UV_HOME, "--upgrade")
    env = {**environment(), "PIP_ROOT_USER_ACTION": "ignore", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    if "SSL_CERT_FILE" in env:
        env.setdefault("PIP_CERT", env["SSL_CERT_FILE"])
    run([*pip, "install", "--quiet", "--require-hashes", *target, "--requirement", UV_LOCK], env=env)
    return str(UV_HOME / "bin" / f"uv{EXE}")


def find_pip(scratch: Path) -> list[str | Path]:
    """Return the start of a pip command line: Python's own, or one that lives in the scratch folder."""
    if can_import("pip"):
        return [sys.executable, "-m", "pip"]
    if can_import("ensurepip"):
        run([sys.executable, "-m", "venv", scratch / "pip"])
        return [scratch / "pip" / BIN.name / f"python{EXE}", "-m", "pip"]
    for wheel in pip_wheels():
        return [sys.executable, wheel / "pip"]
    raise SetUpError(f"{sys.executable} has no pip and no venv module: install one of them for it.")


def run_uv(uv: str, *arguments: str | Path) -> None:
    """Run uv on the project's environment; it says much, which only a person who waits wants to see."""
    quiet = () if sys.stderr.isatty() else ("--quiet",)
    run([uv, *arguments, *quiet], env=uv_environment())


def uv_environment() -> dict[str, str]:
    """Return uv's settings: the machine's certificates and pip's index serve uv too, if it has no own."""
    env = {**environment(), "VIRTUAL_ENV": str(VENV), "UV_PYTHON_DOWNLOADS": "never"}
    env.setdefault("UV_SYSTEM_CERTS", "true")
    index = pip_index()
    if index and "UV_INDEX_URL" not in env:
        env.setdefault("UV_DEFAULT_INDEX", index)
    return env


def pip_index() -> str | None:
    """Return the package index that this machine's pip is told to use, if it is told any."""
    home = Path.home()
    files = (
        "/etc/pip.conf",
        home / ".pip" / "pip.conf",
        home / ".config" / "pip" / "pip.conf",
        home / "Library" / "Application Support" / "pip" / "pip.conf",
        home / "AppData" / "Roaming" / "pip" / "pip.ini",
        os.environ.get("PIP_CONFIG_FILE", ""),
    )
    config = configparser.RawConfigParser()
    config.read(files)
    return os.environ.get("PIP_INDEX_URL") or config.get("global", "index-url", fallback=None)


# --- small things --------------------------------------------------------------------------------------


def show_help(_arguments: list[str]) -> None:
    """List the jobs."""
    titles = {name: job.title for name, job in JOBS.items()} | {
        "lock": "write the lock files anew (newer versions: make lock ARGS=--upgrade)",
        "clean": "remove the environment, caches and builds",
    }
    for name, title in titles.items():
        print(f"make {name:<12} {title}")


OTHER_JOBS = {"lock": lock, "clean": clean, "help": show_help}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
