#!/usr/bin/env python3
"""Set the project up from its lock file, then do one job in it: `python scripts/dev.py JOB [ARGUMENTS]`.

Only the standard library is used, because this runs before anything is installed. The Makefile calls it;
where there is no make, call it yourself.
"""

from __future__ import annotations

import configparser
import ctypes
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
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
EXE = ".exe" if os.name == "nt" else ""
STAMP = VENV / "set-up"
LOCK = ROOT / "requirements.lock"
UV_LOCK = ROOT / "scripts" / "uv.lock"
UV_HOME = VENV / "uv"
OLDEST_PYTHON = (3, 11)
OLDEST_UV = (0, 11)
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
LEFTOVERS = (".venv", "build", "dist", "headstart.egg-info", ".hypothesis", ".import_linter_cache")
CACHES = ("__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache")


class SetUpError(Exception):
    """One sentence: what is missing, and the command that mends it."""


class Job(NamedTuple):
    """What `make help` says about a job, and the programs of the environment that it runs in turn."""

    title: str
    programs: tuple[tuple[str, ...], ...]


RUN_WINDOW = ("headstart", "--workspace", "build/sample.headstart", "window", "--sample")
RUN_DEMO = ("headstart", "demo", "--out", "build/demo")
TEST = ("pytest", "-n", "auto", "--maxprocesses", "4")
WITHOUT_WINDOW = (
    *("-p", "no:pytest-qt", "-p", "no:xvfb", "--ignore=tests/ui"),
    *("-o", "addopts=-ra", "-W", "ignore::pytest.PytestConfigWarning"),
)
"""For pytest on a machine where Qt can't be imported: everything but the window's own tests."""
LINT = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",), ("lint-imports",))

BUILD = ("pyinstaller", "--noconfirm", "--log-level", "ERROR", "--workpath", "build/pyinstaller", "build.spec")

JOBS = {
    "run": Job("set up, then the window on a sample company; without a display its demo", ()),
    "test": Job("set up, then all tests", (TEST,)),
    "lint": Job("style, types and the direction of imports", LINT),
    "check": Job("lint, then test: what has to pass before a push", (*LINT, TEST)),
    "build": Job("set up, then the program as one folder in dist, which needs no Python", (BUILD,)),
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


def has_qt() -> bool:
    probe: list[str | Path] = [BIN / f"python{EXE}", "-c", "import PySide6.QtWidgets"]
    return subprocess.run(probe, check=False, capture_output=True).returncode == 0


def run_programs(programs: tuple[tuple[str, ...], ...], arguments: list[str]) -> int:
    """Run each program until one fails; what was added on the command line goes to the last one."""
    env = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}
    for position, (program, *options) in enumerate(programs, start=1):
        extra = arguments if position == len(programs) else []
        if program == "pytest" and not has_qt():
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
        provide_system_packages(Path(scratch))
        provide_window_libraries()
        uv = find_uv() or install_uv(Path(scratch))
        say(f"installing the packages of {LOCK.name} into {VENV.name}")
        run_uv(uv, "venv", "--allow-existing", "--python", sys.executable, VENV)
        run_uv(uv, "pip", "sync", "--require-hashes", "--compile-bytecode", LOCK)
        install_program(uv)
    STAMP.write_text(wanted)
    say(f"set up in {time.monotonic() - started:.0f} s")


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
        provide_system_packages(Path(scratch))
        uv = find_uv() or install_uv(Path(scratch))
    options = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url")
    compile_lock = ("pip", "compile", "--quiet", "--no-header", *options, *arguments)
    run_uv(uv, *compile_lock, "--group", "dev", "--output-file", LOCK, "pyproject.toml")
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
    env = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
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
    for wheel in scratch.glob("usr/share/python-wheels/pip-*.whl"):
        return [sys.executable, wheel / "pip"]
    raise SetUpError(f"{sys.executable} has no pip and no venv module: install one of them for it.")


def run_uv(uv: str, *arguments: str | Path) -> None:
    """Run uv on the project's environment; it says much, which only a person who waits wants to see."""
    quiet = () if sys.stderr.isatty() else ("--quiet",)
    run([uv, *arguments, *quiet], env=uv_environment())


def uv_environment() -> dict[str, str]:
    """Return uv's settings: the machine's certificates and pip's index serve uv too, if it has no own."""
    env = {**os.environ, "VIRTUAL_ENV": str(VENV), "UV_PYTHON_DOWNLOADS": "never"}
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


# --- what the system has to provide --------------------------------------------------------------------


def can_import(module: str) -> bool:
    """Tell whether this Python has the module."""
    importlib.invalidate_caches()
    return importlib.util.find_spec(module) is not None


def has_pip() -> bool:
    """Tell whether uv is here or can be installed."""
    return find_uv() is not None or can_import("pip") or can_import("ensurepip")


def has_certificates() -> bool:
    """Tell whether a secure connection can be checked."""
    return CERTIFICATES.exists() or "SSL_CERT_FILE" in os.environ


class SystemPackage(NamedTuple):
    """A package of Debian: how to see that it is there, and what to unpack where we may not install."""

    name: str
    is_there: Callable[[], bool]
    to_unpack: str


def has_library(name: str) -> bool:
    """Tell whether a library of the system can be loaded."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


WINDOW_LIBRARIES = {
    "libdbus-1-3": "libdbus-1.so.3",
    "libegl1": "libEGL.so.1",
    "libfontconfig1": "libfontconfig.so.1",
    "libgl1": "libGL.so.1",
    "libglib2.0-0": "libgthread-2.0.so.0",
    "libx11-xcb1": "libX11-xcb.so.1",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxkbcommon0": "libxkbcommon.so.0",
}
"""What Qt's window needs of the system, by the package of Debian that has it."""


def provide_window_libraries() -> None:
    """On Debian, install what the window needs; without the right to, name it: all the rest works without."""
    if not shutil.which("apt-get"):
        return
    missing = [package for package, library in WINDOW_LIBRARIES.items() if not has_library(library)]
    if not missing:
        return
    names = " ".join(missing)
    if os.geteuid() != 0:
        say(f"the window needs: sudo apt-get install {names}")
        return
    say(f"missing for the window, installed now with apt-get: {names}")
    try:
        install_debian(missing)
    except subprocess.CalledProcessError:
        say(f"could not be installed; the window and its tests need: apt-get install {names}")


SYSTEM_PACKAGES = (
    SystemPackage("python3-venv", has_pip, "python3-pip-whl"),
    SystemPackage("ca-certificates", has_certificates, "ca-certificates"),
)


def provide_system_packages(scratch: Path) -> None:
    """On Debian, install what is missing; without the right to, unpack it in the scratch folder."""
    if not shutil.which("apt-get"):
        return
    missing = [package for package in SYSTEM_PACKAGES if not package.is_there()]
    if not missing:
        return
    names = " ".join(package.name for package in missing)
    try:
        if os.geteuid() == 0:
            say(f"missing here, installed now with apt-get: {names}")
            install_debian([package.name for package in missing])
        else:
            say(f"missing here, unpacked for this set-up only: {names}")
            unpack_debian([package.to_unpack for package in missing], scratch)
    except subprocess.CalledProcessError:
        raise SetUpError(f"Missing: {names}. Install with: sudo apt-get install {names}") from None


def install_debian(names: list[str]) -> None:
    """Install Debian packages; an index that could not be refreshed may still do."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "DEBCONF_NOWARNINGS": "yes"}
    subprocess.run(["apt-get", "-qq", "update"], check=False, env=env)
    options = ("-o", "Dpkg::Use-Pty=0", "--yes", "--no-install-recommends")
    run(["apt-get", "-qq", "install", *options, *names], env=env)


def unpack_debian(names: list[str], scratch: Path) -> None:
    """Fetch Debian packages with apt's settings but private state, which needs no rights; unpack them."""
    (scratch / "lists" / "partial").mkdir(parents=True)
    (scratch / "cache" / "archives" / "partial").mkdir(parents=True)
    private = ("-o", f"Dir::State::Lists={scratch / 'lists'}", "-o", f"Dir::Cache={scratch / 'cache'}")
    run(["apt-get", "-qq", *private, "update"])
    run(["apt-get", "-qq", *private, "download", *names], cwd=scratch)
    for archive in scratch.glob("*.deb"):
        run(["dpkg-deb", "-x", archive, scratch])
    if not has_certificates():
        os.environ["SSL_CERT_FILE"] = str(bundle_certificates(scratch))


def bundle_certificates(scratch: Path) -> Path:
    """Join the unpacked certificates and the company's own into the one file that pip and uv read."""
    folders = (scratch / "usr/share/ca-certificates", Path("/usr/local/share/ca-certificates"))
    certificates = [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.crt"))]
    bundle = scratch / "certificates.pem"
    bundle.write_bytes(b"\n".join(certificates))
    return bundle


# --- small things --------------------------------------------------------------------------------------


def run(command: list[str | Path], cwd: Path = ROOT, env: dict[str, str] | None = None) -> None:
    """Run a command with its chatter kept out of stdout; a failure is a CalledProcessError."""
    subprocess.run(command, cwd=cwd, env=env, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def say(sentence: str) -> None:
    """Tell what takes time, apart from what the job itself prints."""
    print(f"headstart: {sentence}", file=sys.stderr, flush=True)


def complain(sentence: str) -> int:
    """Say what stands in the way; the exit code for that."""
    say(sentence)
    return 2


def show_help(_arguments: list[str]) -> None:
    """List the jobs."""
    titles = {name: job.title for name, job in JOBS.items()} | {
        "lock": "write the lock files anew (newer versions: make lock ARGS=--upgrade)",
        "clean": "remove the environment, caches and builds",
    }
    for name, title in titles.items():
        print(f"make {name:<7} {title}")


OTHER_JOBS = {"lock": lock, "clean": clean, "help": show_help}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
