"""What Headstart needs of the system, on Debian and its relatives: installed by root, else unpacked in a folder.

Unpacked packages need no rights: apt finds them with all that they need, and programs are told where they are.
"""

from __future__ import annotations

import ctypes
import html
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from console import run, say

CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
MULTIARCH = sysconfig.get_config_var("MULTIARCH") or "x86_64-linux-gnu"
LIBRARIES = (Path("usr/lib") / MULTIARCH, Path("lib") / MULTIARCH)


class Package(NamedTuple):
    """A package of Debian: how to see that it is there, and which one to unpack where we may not install."""

    name: str
    is_there: Callable[[], bool]
    to_unpack: str


def library(package: str, file: str) -> Package:
    return Package(package, lambda: _has_library(file), package)


PYTHON_VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
PACKAGES = (
    Package(
        "ca-certificates", lambda: CERTIFICATES.exists() or "SSL_CERT_FILE" in os.environ, "ca-certificates"
    ),
    library("libdbus-1-3", "libdbus-1.so.3"),
    library("libegl1", "libEGL.so.1"),
    library("libfontconfig1", "libfontconfig.so.1"),
    library("libgl1", "libGL.so.1"),
    library("libglib2.0-0", "libgthread-2.0.so.0"),
    library("libx11-xcb1", "libX11-xcb.so.1"),
    library("libxcb-cursor0", "libxcb-cursor.so.0"),
    library("libxcb-icccm4", "libxcb-icccm.so.4"),
    library("libxcb-image0", "libxcb-image.so.0"),
    library("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    library("libxcb-randr0", "libxcb-randr.so.0"),
    library("libxcb-render-util0", "libxcb-render-util.so.0"),
    library("libxcb-shape0", "libxcb-shape.so.0"),
    library("libxcb-xkb1", "libxcb-xkb.so.1"),
    library("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    library("libxkbcommon0", "libxkbcommon.so.0"),
    library(f"libpython{PYTHON_VERSION}", f"libpython{PYTHON_VERSION}.so.1.0"),
    Package("binutils", lambda: shutil.which("objdump") is not None, "binutils"),
)
"""Beside certificates: what Qt's window needs, and at the end what the build of `make build` needs."""


def provide(packages: Sequence[Package], folder: Path) -> list[str]:
    """Install what is missing, or without the right to, unpack it in `folder`; returns what can't be had."""
    if not shutil.which("apt-get"):
        return []
    os.environ.update(with_unpacked(dict(os.environ), folder))
    missing = [package for package in packages if not _is_there(package, folder)]
    if not missing:
        return []
    names = [package.name for package in missing]
    try:
        if os.geteuid() == 0:
            say(f"missing here, installed now with apt-get: {' '.join(names)}")
            _install(names)
        else:
            say(f"missing here, unpacked into {folder.parent.name}: {' '.join(names)}")
            _unpack([package.to_unpack for package in missing], folder)
    except subprocess.CalledProcessError:
        return names
    os.environ.update(with_unpacked(dict(os.environ), folder))
    return []


def with_unpacked(env: dict[str, str], folder: Path) -> dict[str, str]:
    """Return the environment variables with which programs find what is unpacked in `folder`."""
    if not folder.exists():
        return env
    found = {
        "LD_LIBRARY_PATH": [folder / path for path in LIBRARIES],
        "PATH": [folder / "usr/bin"],
    }
    places = {
        "FONTCONFIG_PATH": folder / "etc/fonts",
        "XKB_CONFIG_ROOT": folder / "usr/share/X11/xkb",
        "SSL_CERT_FILE": folder / "certificates.pem",
    }
    joined = {name: _first(paths, env.get(name, "")) for name, paths in found.items()}
    return {**{name: str(path) for name, path in places.items() if path.exists()}, **env, **joined}


def _first(paths: Sequence[Path], rest: str) -> str:
    known = rest.split(os.pathsep) if rest else []
    return os.pathsep.join(dict.fromkeys([*map(str, paths), *known]))


def _is_there(package: Package, folder: Path) -> bool:
    return package.is_there() or any(folder.glob(f"unpacked/{package.to_unpack}"))


def _has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _install(names: list[str]) -> None:
    """Install packages; an index that could not be refreshed may still do."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "DEBCONF_NOWARNINGS": "yes"}
    subprocess.run(["apt-get", "-qq", "update"], check=False, env=env)
    options = ("-o", "Dpkg::Use-Pty=0", "--yes", "--no-install-recommends")
    run(["apt-get", "-qq", "install", *options, *names], env=env)


def _unpack(names: list[str], folder: Path) -> None:
    """Fetch packages and what they need with apt's settings but private state; unpack them."""
    state, cache = folder / "apt/lists", folder / "apt/cache"
    for path in (state / "partial", cache / "archives/partial", folder / "unpacked"):
        path.mkdir(parents=True, exist_ok=True)
    private = ("-o", f"Dir::State::Lists={state}", "-o", f"Dir::Cache={cache}", "-o", "Debug::NoLocking=1")
    run(["apt-get", "-qq", *private, "update"])
    only = ("--download-only", "--yes", "--no-install-recommends")
    run(["apt-get", "-qq", *private, "install", *only, *names])
    for archive in (cache / "archives").glob("*.deb"):
        run(["dpkg-deb", "-x", archive, folder])
    shutil.rmtree(folder / "apt")
    for name in names:
        (folder / "unpacked" / name).touch()
    if (folder / "usr/share/ca-certificates").exists() and not CERTIFICATES.exists():
        _bundle_certificates(folder)
    if (folder / "etc/fonts/conf.d").exists():
        let_fonts_be_found(folder)


def let_fonts_be_found(folder: Path) -> None:
    """Point what was unpacked of fontconfig to its own places: it names those of the system."""
    rules = folder / "etc/fonts/conf.d"
    for rule in rules.iterdir():
        if rule.is_symlink() and rule.readlink().is_absolute() and not rule.exists():
            target = folder / rule.readlink().relative_to("/")
            rule.unlink()
            rule.symlink_to(target)
    fonts = html.escape(str(folder / "usr/share/fonts"))
    (rules / "00-unpacked.conf").write_text(f"<fontconfig><dir>{fonts}</dir></fontconfig>", encoding="utf-8")


def _bundle_certificates(folder: Path) -> None:
    """Join the unpacked certificates and the company's own into the one file that pip and uv read."""
    folders = (folder / "usr/share/ca-certificates", Path("/usr/local/share/ca-certificates"))
    certificates = [path.read_bytes() for place in folders for path in sorted(place.rglob("*.crt"))]
    (folder / "certificates.pem").write_bytes(b"\n".join(certificates))
