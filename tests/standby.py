"""A standby of a server of the tests: it streams what the server writes, and can take its place."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.server import NOBODY, Server, _free_port, _run, resume, the_wheels

DURABLE = {"fsync": "off"}
"""A primary acknowledges what its standby has stored; the disk is never waited for."""


@contextmanager
def standby_of(primary: Server) -> Iterator[Server]:
    """From now on the primary acknowledges only what this one has stored, too."""
    folder = Path(tempfile.mkdtemp(prefix="headstart-standby-"))
    try:
        if os.getuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
        data = folder / "data"
        where = primary.url("postgres").rpartition("/")[0]
        _run(
            *(the_wheels(folder) / "pg_basebackup", "--pgdata", data, "--dbname", where),
            *("--checkpoint", "fast", "--no-sync"),
        )
        (data / "standby.signal").touch()
        settings = {**DURABLE, "primary_conninfo": where}
        standby = resume(primary.programs, data, primary.password, _free_port(), settings)
        try:
            primary.run("ALTER SYSTEM SET synchronous_standby_names = '*'")
            primary.run("SELECT pg_reload_conf()")
            yield standby
        finally:
            standby.stop()
    finally:
        shutil.rmtree(folder)
