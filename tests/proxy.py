"""A network between the program and a server that can be slow, stop, and break: a TCP proxy on loopback."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Condition, Thread

from attrs import define

CHUNK = 65_536


class Proxy:
    """Passes what is sent on to a server. Each connection has two threads, one for each way."""

    def __init__(self, port: int) -> None:
        self._server = port
        self._changed = Condition()
        self._held = self._closing = False
        self._lost: bytes | None = None
        self._stored = True
        self._sockets: list[socket.socket] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        self.lost = 0
        """How many answers were lost."""
        self.delay_s = 0.0
        """How long everything is on its way to the server: a round trip takes so much longer."""
        self.trips: list[int] = []
        """How many round trips each connection has made: what is sent together without an answer is one."""
        Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Break all connections."""
        for some in self._sockets:
            with suppress(OSError):
                some.shutdown(socket.SHUT_RDWR)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nothing comes through meanwhile; all of it later."""
        self._hold(True)
        yield
        self._hold(False)

    def lose(self, statement: bytes, *, stored: bool) -> None:
        """Break the connection at the next such statement: after the server has done it, or before it hears of it."""
        self._lost, self._stored = statement, stored

    def close(self) -> None:
        self._closing = True
        self._hold(False)
        self._door.close()
        self.cut()

    def _hold(self, held: bool) -> None:
        with self._changed:
            self._held = held
            self._changed.notify_all()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._door.accept()
                try:
                    server = socket.create_connection(("127.0.0.1", self._server))
                except OSError:
                    client.close()
                    continue
                self._sockets += [client, server]
                answers = _Answers(number=len(self.trips))
                self.trips.append(0)
                Thread(target=self._pass, args=(client, server, answers), daemon=True).start()
                Thread(target=self._pass_back, args=(server, client, answers), daemon=True).start()

    def _pass(self, client: socket.socket, server: socket.socket, answers: _Answers) -> None:
        with suppress(OSError):
            while sent := client.recv(CHUNK):
                if answers.came:
                    answers.came = False
                    self.trips[answers.number] += 1
                self._wait(self.delay_s)
                if self._lost is not None and self._lost in sent:
                    self._lost = None
                    answers.lost = True
                    if not self._stored:
                        break
                server.sendall(sent)
        if not answers.lost or not self._stored:
            self._end(client, server, answers)

    def _pass_back(self, server: socket.socket, client: socket.socket, answers: _Answers) -> None:
        with suppress(OSError):
            while (said := server.recv(CHUNK)) and not answers.lost:
                self._wait()
                answers.came = True
                client.sendall(said)
        self._end(client, server, answers)

    def _end(self, client: socket.socket, server: socket.socket, answers: _Answers) -> None:
        self.lost += answers.lost and not answers.ended
        answers.ended = True
        for some in (client, server):
            with suppress(OSError):
                some.shutdown(socket.SHUT_RDWR)
            some.close()

    def _wait(self, delay_s: float = 0) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._closing, delay_s)
            self._changed.wait_for(lambda: not self._held)


@define(kw_only=True)
class _Answers:
    """What becomes of the answers on one connection."""

    number: int
    came: bool = True
    lost: bool = False
    ended: bool = False


@contextmanager
def between(port: int) -> Iterator[Proxy]:
    """A proxy to the server at a port of this machine."""
    proxy = Proxy(port)
    try:
        yield proxy
    finally:
        proxy.close()
