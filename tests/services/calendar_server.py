"""A real CalDAV server on a port of its own, for as long as a test needs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import ThreadingMixIn
from ssl import SSLContext
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from attrs import define, field
from icalendar import Calendar
from radicale import config
from radicale.app import Application

from app.services.calendarserver import Account

USER, PASSWORD = "it", "correct horse"


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


class _Threads(ThreadingMixIn, WSGIServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that trusts no such certificate hangs up."""


@define
class CalendarServer:
    """The server with one empty calendar. `before` is called with the method of each request."""

    folder: Path
    url: str = ""
    requests: list[str] = field(factory=list)
    before: list[Any] = field(factory=list)

    @property
    def account(self) -> Account:
        return Account(url=f"{self.url}/it/onboarding/", user=USER, password=PASSWORD)

    @property
    def stored(self) -> Path:
        return self.folder / "collection-root" / "it" / "onboarding"

    def entries(self) -> dict[str, Any]:
        """What stands in the calendar, by its id."""
        found = {}
        for file in self.stored.glob("*.ics"):
            for part in Calendar.from_ical(file.read_bytes()).walk():
                if part.name in ("VEVENT", "VTODO"):
                    found[str(part["uid"])] = part
        return found


@contextmanager
def calendar_server(folder: Path, tls: SSLContext | None = None) -> Iterator[CalendarServer]:
    users = folder / "users"
    users.write_text(f"{USER}:{PASSWORD}\n")
    configuration = config.load()
    configuration.update(
        {
            "auth": {
                "type": "htpasswd",
                "htpasswd_filename": str(users),
                "htpasswd_encryption": "plain",
                "delay": "0",
            },
            "storage": {"filesystem_folder": str(folder), "_filesystem_fsync": "False"},
            "logging": {"level": "critical"},
        },
        "test",
        privileged=True,
    )
    application = Application(configuration)
    server = CalendarServer(folder)

    def watched(environ: Any, start_response: Any) -> Any:
        server.requests.append(environ["REQUEST_METHOD"])
        for act in list(server.before):
            act(environ["REQUEST_METHOD"], environ["PATH_INFO"])
        return application(environ, start_response)

    with make_server("127.0.0.1", 0, watched, _Threads, _Silent) as listening:
        server.url = f"http://127.0.0.1:{listening.server_port}"
        if tls is not None:
            listening.socket = tls.wrap_socket(listening.socket, server_side=True)
            server.url = f"https://localhost:{listening.server_port}"
        thread = Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            if tls is None:
                make_calendar(server)
            yield server
        finally:
            listening.shutdown()
            thread.join()


def make_calendar(server: CalendarServer) -> None:
    from caldav.davclient import DAVClient

    with DAVClient(url=server.url, username=USER, password=PASSWORD) as client:
        answer = client.mkcalendar(server.account.url)
    assert answer.status == 201
    server.requests.clear()
