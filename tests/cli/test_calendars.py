"""`headstart calendars`: files, a real server on loopback, and what is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.services.calendar_server import PASSWORD, USER, CalendarServer, calendar_server

from .conftest import Inside, Run, refused


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CalendarServer]:
    folder = tmp_path / "server"
    folder.mkdir()
    with calendar_server(folder) as found:
        yield found


@pytest.mark.parametrize(
    "whose", [("--department", "IT"), ("--hire", "Maya Chen"), ("--person", "Tomasz Zieliński")]
)
def test_a_calendar_file_for_a_department_a_hire_or_a_person(
    inside: Inside, tmp_path: Path, whose: tuple[str, str]
) -> None:
    said = inside("calendars", "export", "some.ics", *whose, "--json")
    calendar = Calendar.from_ical((tmp_path / "some.ics").read_bytes())
    assert said.json == {"file": "some.ics", "entries": len(calendar.subcomponents)}
    assert calendar.walk("VTODO")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export", "x.ics"), "Name one of"),
        (("export", "x.ics", "--hire", "Maya Chen", "--department", "IT"), "Name one of"),
        (("export", "x.doc", "--department", "IT"), ".ics"),
        (("export", "x.ics", "--department", "Magic"), "Magic"),
        (("export", "x.ics", "--department", "IT", "--language", "xx"), "xx"),
        (
            ("sync", "https://x.example/", "--department", "IT", "--user", "it"),
            "HEADSTART_SECRET_CALENDAR_IT",
        ),
    ],
)
def test_what_can_not_be_is_one_sentence(inside: Inside, arguments: tuple[str, ...], said: str) -> None:
    assert refused(inside("calendars", *arguments), said)


def test_a_calendar_on_a_server_is_kept_up_to_date(headstart: Run, server: CalendarServer) -> None:
    def sync() -> dict[str, int]:
        done = headstart(
            *("calendars", "sync", server.account.url, "--department", "IT", "--user", USER, "--json"),
            env={"HEADSTART_SECRET_CALENDAR_IT": PASSWORD},
        )
        assert (done.code, done.err) == (0, "")
        found: dict[str, int] = done.json
        return found

    first = sync()
    assert first["created"] == len(server.entries()) > 0
    headstart("hire", "move", "Maya Chen", "--start", "2026-12-14")
    assert sync()["updated"] > 0
    headstart("hire", "withdraw", "Maya Chen")
    assert sync()["removed"] > 0
    assert sync()["unchanged"] == len(server.entries())


def test_a_wrong_password_is_refused_in_one_sentence(headstart: Run, server: CalendarServer) -> None:
    done = headstart(
        *("calendars", "sync", server.account.url, "--department", "IT", "--user", USER),
        env={"HEADSTART_SECRET_CALENDAR_IT": "wrong"},
    )
    assert refused(done, "refuses it")
