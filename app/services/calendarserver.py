"""A calendar on a CalDAV server: the few requests that are needed, each with the version that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urljoin, urlsplit

from attrs import frozen

from app.models.errors import UserError
from app.models.language import text

if TYPE_CHECKING:
    from caldav.davclient import DAVClient
    from icalendar import Calendar
    from icalendar.cal import Component

TIMEOUT = 30
"""Seconds for one answer of the server."""
GONE, CONFLICT, CHANGED = 404, 409, 412
QUERY = """\
<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><D:getetag/><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"/></C:filter>
</C:calendar-query>
"""
GONE, CONFLICT, CHANGED = 404, 409, 412


@frozen(kw_only=True)
class Account:
    """A calendar on a server, by its address, and who may write to it."""

    url: str
    user: str
    password: str


@frozen(kw_only=True)
class Entry:
    """What stands on the server: an entry with the version of it that was read."""

    href: str
    etag: str
    calendar: Calendar
    component: Component

    @property
    def uid(self) -> str:
        return str(self.component.get("uid", ""))


@contextmanager
def connected(account: Account) -> Iterator[Server]:
    _must_be_private(account.url)
    try:
        from caldav.davclient import DAVClient
        from caldav.lib.error import AuthorizationError, DAVError
    except ImportError as error:
        raise UserError(
            text("Calendars on a server need an extra part of Headstart: install `headstart[calendars]`.")
        ) from error
    host = urlsplit(account.url).hostname or ""
    try:
        with DAVClient(
            url=account.url,
            username=account.user,
            password=account.password,
            timeout=TIMEOUT,
            enable_rfc6764=False,
        ) as client:
            yield Server(client, account.url if account.url.endswith("/") else f"{account.url}/")
    except AuthorizationError as error:
        raise UserError(
            text(
                "The calendar server {host} refuses {user}: check the name, the password, and who may write.",
                host=host,
                user=account.user,
            )
        ) from error
    except DAVError as error:
        raise UserError(_unexpected(host, str(error.status or error.reason))) from error
    except OSError as error:
        raise UserError(_unreachable(host, error)) from error


def _unreachable(host: str, error: OSError) -> str:
    if "SSL" in type(error).__name__ or "certificate" in str(error).casefold():
        return text(
            "The certificate of the calendar server {host} does not match: ask who looks after it.", host=host
        )
    return text("The calendar server {host} can't be reached: check the address and the network.", host=host)


def _unexpected(host: str, answer: str) -> str:
    return text(
        "The calendar server {host} answers with {answer}: check the address of the calendar.",
        host=host,
        answer=answer,
    )


def _must_be_private(url: str) -> None:
    """The password goes over the network, and a calendar tells who starts: only what is encrypted will do."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if not host or parts.scheme not in ("http", "https"):
        raise UserError(text("“{url}” is no address of a calendar: it begins with https://.", url=url))
    if parts.username or parts.password:
        raise UserError(text("Leave name and password out of the address: name the user beside it."))
    if parts.scheme == "http" and not _is_here(host):
        raise UserError(
            text("The connection to {host} is not encrypted: use an address with https://.", host=host)
        )


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class Server:
    """The entries of one calendar."""

    def __init__(self, client: DAVClient, url: str) -> None:
        self._client = client
        self._url = url
        self._host = urlsplit(url).hostname or ""

    def entries(self) -> list[Entry]:
        answer: Any = self._client.report(self._url, QUERY, 1)
        self._must_be(answer, 207)
        found = []
        for response in answer.tree.iter("{DAV:}response"):
            href, etag = response.findtext("{DAV:}href"), response.findtext(".//{DAV:}getetag")
            data = response.findtext(".//{urn:ietf:params:xml:ns:caldav}calendar-data")
            entry = _read(self._absolute(href or ""), etag, data)
            if entry is not None:
                found.append(entry)
        return found

    def entry(self, href: str) -> Entry | None:
        """None where there is none, or one that can't be read."""
        answer = self._client.request(href, "GET")
        if answer.status == GONE:
            return None
        self._must_be(answer, 200)
        return _read(href, answer.headers.get("ETag"), answer.raw)

    def with_uid(self, uid: str) -> Entry | None:
        """The entry that has this id under whatever name."""
        return next((entry for entry in self.entries() if entry.uid == uid), None)

    def put(self, href: str, data: bytes, etag: str | None) -> bool:
        """Write it where nothing or still that version stands; False where something else does."""
        condition = {"If-None-Match": "*"} if etag is None else _unless_changed(etag)
        headers = {"Content-Type": "text/calendar; charset=utf-8", **condition}
        answer = self._client.put(href, data.decode(), headers)
        if answer.status in (GONE, CONFLICT, CHANGED):
            return False
        self._must_be(answer, 200, 201, 204)
        return True

    def delete(self, href: str, etag: str) -> bool:
        answer = self._client.delete(href, _unless_changed(etag))
        if answer.status == CHANGED:
            return False
        self._must_be(answer, 200, 204, GONE)
        return True

    def href(self, uid: str) -> str:
        return urljoin(self._url, quote(f"{uid}.ics", safe="@"))

    def _absolute(self, href: str) -> str:
        return urljoin(self._url, urlsplit(href).path)

    def _must_be(self, answer: Any, *expected: int) -> None:
        if answer.status not in expected:
            raise UserError(_unexpected(self._host, str(answer.status)))


def _unless_changed(etag: str) -> dict[str, str]:
    """The condition of a change. A weak version can't be compared: a server that has no other gets none."""
    return {} if etag.startswith("W/") else {"If-Match": etag}


def _read(href: str, etag: str | None, data: str | None) -> Entry | None:
    from icalendar import Calendar

    try:
        calendar = Calendar.from_ical(data or "")
    except (ValueError, IndexError, KeyError):
        return None
    entries = [part for part in calendar.subcomponents if part.name in ("VEVENT", "VTODO")]
    if not etag or len(entries) != 1:
        return None
    return Entry(href=href, etag=etag, calendar=calendar, component=entries[0])
