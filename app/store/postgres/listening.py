"""What others tell: waited for on a connection of its own, so that nobody has to ask."""

from __future__ import annotations

import socket
from collections.abc import Collection, Mapping
from contextlib import suppress
from select import select
from typing import Any

import psycopg

from app.store.news import Heard, Look, mark, read

from .engine import CHANNEL
from .failures import translated

LOOKS = "headstart_looks"
"""The channel on which a desk tells that it looks at another hire now."""
SIGNED = 1 << 31


class Listener:
    """A `Listener` of the port.

    Who looks at what is told by shared advisory locks, which everybody can see and which end with the connection.
    Anybody can take one, and send any message: all of it is only a reason to read again.
    """

    def __init__(self, connection: psycopg.Connection[tuple[Any, ...]], place: str) -> None:
        self._connection, self._place = connection, place
        self._looks: frozenset[Look] = frozenset()
        self._run(f"LISTEN {CHANNEL}; LISTEN {LOOKS}")
        self._bell, self._rope = socket.socketpair()

    def hear(self, seconds: float) -> Heard:
        told = self._told()  # with the answer to a question, which nothing would announce
        ready = bool(told) or self._wait(seconds)
        told = told or self._told()
        others = [notice for notice in told if notice.pid != self._connection.info.backend_pid]
        return Heard(
            news=[read(notice.payload, notice.pid) for notice in others if notice.channel == CHANNEL],
            looks=not ready or any(notice.channel == LOOKS for notice in others),
        )

    def ring(self) -> None:
        with suppress(OSError):  # closed meanwhile
            self._rope.send(b"!")

    def show(self, looks: Collection[Look]) -> bool:
        before, self._looks = self._looks, frozenset(looks)
        for verb, changed in (("unlock", before - self._looks), ("lock", self._looks - before)):
            for hire, person in changed:
                keys = f"{mark(hire) - SIGNED}, {mark(person) - SIGNED}"
                self._run(f"SELECT pg_advisory_{verb}_shared({keys}), pg_notify('{LOOKS}', '')")
        return before != self._looks

    def others(self) -> Mapping[str, frozenset[int]]:
        found: dict[str, frozenset[int]] = {}
        for hire in {hire for hire, _ in self._looks}:
            with translated(self._place):
                rows = self._connection.execute(OTHERS, [mark(hire) - SIGNED]).fetchall()
            found[hire] = frozenset(row[0] + SIGNED for row in rows)
        return found

    def close(self) -> None:
        self._connection.close()
        self._bell.close()
        self._rope.close()

    def _wait(self, seconds: float) -> bool:
        """Until there is something to read; False after so long, when the server has given a sign of life."""
        ready, _, _ = select([self._connection.fileno(), self._bell.fileno()], [], [], seconds)
        if self._bell.fileno() in ready:
            self._bell.recv(1024)
        elif not ready:
            self._run("SELECT 1")
        return bool(ready)

    def _told(self) -> list[psycopg.Notify]:
        told: list[psycopg.Notify] = []
        with translated(self._place):
            while more := list(self._connection.notifies(timeout=0)):
                told += more
        return told

    def _run(self, statement: str) -> None:
        with translated(self._place):
            self._connection.execute(statement.encode(), prepare=False)


OTHERS = b"""
SELECT DISTINCT objid::bigint::bit(32)::int FROM pg_locks
WHERE locktype = 'advisory' AND objsubid = 2 AND granted AND pid <> pg_backend_pid()
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND classid::bigint::bit(32)::int = %s::int
"""
