"""A department's calendar on a real server on loopback."""

import socket
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from app.models.commands import CompleteTasks, GiveInput, MoveStartDate, WithdrawOnboarding
from app.models.errors import UserError
from app.services.caldavs import Synced, sync
from app.services.calendarserver import Account, Entry, Server, connected

from .calendar_server import CalendarServer, calendar_server
from .company import Company
from .mailserver import certificate

OTHERS = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Others//EN
BEGIN:VTODO
UID:task-1@headstart
DTSTAMP:20261101T090000Z
SUMMARY:Water the plants
END:VTODO
END:VCALENDAR
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CalendarServer]:
    folder = tmp_path / "server"
    folder.mkdir()
    with calendar_server(folder) as found:
        yield found


def synced(company: Company, server: CalendarServer, department: str = "it") -> Synced:
    session = company.session("tomasz")
    return sync(session, session.setup.departments[department], server.account, "en")


def task_uid(company: Company, hire_id: str, key: str) -> str:
    return f"task-{company.task(hire_id, key).id}@headstart"


def edited(server: CalendarServer, uid: str, name: str, value: str) -> None:
    """Somebody writes into an entry with another program."""
    with connected(server.account) as there:
        entry = there.with_uid(uid)
        assert entry is not None
        entry.component[name] = value
        assert there.put(entry.href, entry.calendar.to_ical(), entry.etag)


def test_tasks_with_their_dates_and_reminders_stand_in_the_calendar(
    company: Company, server: CalendarServer
) -> None:
    hire_id = company.start()
    count = synced(company, server)
    entries = server.entries()
    laptop, task = entries[task_uid(company, hire_id, "IT-2")], company.task(hire_id, "IT-2")
    assert count == Synced(created=len(entries))
    assert laptop["due"].dt == task.due_on
    assert laptop["dtstart"].dt == task.latest_start
    assert str(laptop["status"]) == "NEEDS-ACTION"
    assert str(laptop["summary"]) == f"{task.title} (Maya Chen)"
    reminders = {
        (task.due_on + alarm["trigger"].dt) for alarm in laptop.walk("VALARM") if task.due_on is not None
    }
    assert reminders == {task.ask_by, task.latest_start}
    assert entries[f"start-{hire_id}@headstart"]["dtstart"].dt == date(2027, 1, 11)


def test_only_the_tasks_of_the_department_are_there_and_no_facts(
    company: Company, server: CalendarServer
) -> None:
    hire_id = company.start()
    company.run(GiveInput(hire_id=hire_id, key="legal_name", value="Maya Secret Chen"), "samuel")
    synced(company, server, "hr")
    keys = {task.id: task.department for task in company.workspace.tasks.of_hire(hire_id)}
    told = {keys[uid[5:-10]] for uid in server.entries() if uid.startswith("task-")}
    assert told == {"hr"}
    assert not any(b"Secret" in file.read_bytes() for file in server.stored.glob("*.ics"))


def test_the_second_time_nothing_is_written(company: Company, server: CalendarServer) -> None:
    company.start()
    first = synced(company, server)
    server.requests.clear()
    assert synced(company, server) == Synced(unchanged=first.created)
    assert set(server.requests) == {"REPORT"}


def test_moved_dates_are_changed_in_place_and_what_others_added_stays(
    company: Company, server: CalendarServer
) -> None:
    hire_id = company.start()
    synced(company, server)
    uid, files = task_uid(company, hire_id, "IT-2"), {f.name for f in server.stored.glob("*.ics")}
    edited(server, uid, "COMMENT", "Ask Ravi for the docking station")
    before = server.entries()[uid]
    company.run(MoveStartDate(hire_id=hire_id, start_on=date(2027, 1, 18)))
    count = synced(company, server)
    after = server.entries()[uid]
    assert (count.created, count.removed) == (0, 0)
    assert count.updated > 0
    assert after["due"].dt == company.task(hire_id, "IT-2").due_on != before["due"].dt
    assert int(after["sequence"]) > int(before["sequence"])
    assert str(after["comment"]) == "Ask Ravi for the docking station"
    assert len(after.walk("VALARM")) == len(before.walk("VALARM"))
    assert {f.name for f in server.stored.glob("*.ics")} == files


def test_what_is_done_or_withdrawn_is_taken_away_and_what_others_wrote_is_left(
    company: Company, server: CalendarServer
) -> None:
    gone, kept = company.start(), company.start(name="Daniel Okafor")
    with connected(server.account) as there:
        assert there.put(f"{server.account.url}plants.ics", OTHERS.encode(), None)
    synced(company, server)
    done = task_uid(company, kept, "IT-1")
    company.run(CompleteTasks(tasks=company.seen(kept, "IT-1")), "tomasz")
    company.run(WithdrawOnboarding(hire_id=gone, reason="Took another offer"))
    count = synced(company, server)
    entries = server.entries()
    assert count.removed > 1
    assert done not in entries
    assert f"start-{gone}@headstart" not in entries
    assert f"start-{kept}@headstart" in entries
    assert str(entries["task-1@headstart"]["summary"]) == "Water the plants"


def test_two_departments_share_a_calendar_without_taking_from_each_other(
    company: Company, server: CalendarServer
) -> None:
    hire_id = company.start()
    synced(company, server, "it")
    synced(company, server, "payroll")
    assert synced(company, server, "it").removed == 0
    assert task_uid(company, hire_id, "IT-2") in server.entries()


def test_an_entry_that_somebody_changes_meanwhile_is_read_again(
    company: Company, server: CalendarServer
) -> None:
    hire_id = company.start()
    synced(company, server)
    uid = task_uid(company, hire_id, "IT-2")
    company.run(MoveStartDate(hire_id=hire_id, start_on=date(2027, 1, 18)))

    def meddle(method: str, path: str) -> None:
        if method == "PUT" and uid.split("@")[0] in path:
            server.before.clear()
            edited(server, uid, "COMMENT", "Changed in between")

    server.before.append(meddle)
    synced(company, server)
    after = server.entries()[uid]
    assert str(after["comment"]) == "Changed in between"
    assert after["due"].dt == company.task(hire_id, "IT-2").due_on


def test_an_entry_that_somebody_else_takes_away_is_put_back_or_left_gone(
    company: Company, server: CalendarServer
) -> None:
    hire_id = company.start()
    synced(company, server)
    moved, done = task_uid(company, hire_id, "IT-2"), task_uid(company, hire_id, "IT-1")
    company.run(MoveStartDate(hire_id=hire_id, start_on=date(2027, 1, 18)))
    company.run(CompleteTasks(tasks=company.seen(hire_id, "IT-1")), "tomasz")

    def meddle(method: str, path: str) -> None:
        if method in ("PUT", "DELETE"):
            server.before.clear()
            for uid in (moved, done):
                (server.stored / f"{uid}.ics").unlink()

    server.before.append(meddle)
    synced(company, server)
    assert moved in server.entries()
    assert done not in server.entries()


def test_an_entry_that_came_by_a_file_is_taken_over(company: Company, server: CalendarServer) -> None:
    hire_id = company.start()
    synced(company, server)
    uid = task_uid(company, hire_id, "IT-2")
    file = server.stored / f"{uid}.ics"
    content = "\n".join(line for line in file.read_text().splitlines() if "X-HEADSTART" not in line)
    file.unlink()
    with connected(server.account) as there:
        assert there.put(f"{server.account.url}imported.ics", content.encode(), None)
    synced(company, server)
    assert uid in server.entries()
    assert synced(company, server).updated == 0


def test_a_calendar_that_changes_all_the_time_is_given_up_in_one_sentence(
    company: Company, server: CalendarServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    hire_id = company.start()
    synced(company, server)
    company.run(MoveStartDate(hire_id=hire_id, start_on=date(2027, 1, 18)))
    read = Server.entry

    def outdated(self: Server, href: str) -> Entry | None:
        entry = read(self, href)
        return entry and evolve(entry, etag='"older"')

    monkeypatch.setattr(Server, "entry", outdated)
    monkeypatch.setattr(Server, "put", lambda self, href, data, etag: False)
    with pytest.raises(UserError, match="try again later"):
        synced(company, server)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"password": "wrong"}, "refuses it"),
        ({"user": "nobody"}, "refuses nobody"),
        ({"url": "ftp://127.0.0.1/it/"}, "begins with https"),
        ({"url": "no address"}, "begins with https"),
        ({"url": "http://calendars.example/it/"}, "not encrypted"),
        ({"url": "https://it:secret@calendars.example/"}, "out of the address"),
    ],
)
def test_what_can_not_work_is_one_sentence(
    company: Company, server: CalendarServer, changed: dict[str, str], said: str
) -> None:
    session = company.session("tomasz")
    account = evolve(server.account, **changed)
    with pytest.raises(UserError, match=said):
        sync(session, session.setup.departments["it"], account, "en")
    assert not server.entries()


def test_an_address_without_a_calendar_or_a_server_is_one_sentence(
    company: Company, server: CalendarServer
) -> None:
    session = company.session("tomasz")
    department = session.setup.departments["it"]
    elsewhere = evolve(server.account, url=f"{server.url}/it/none/")
    with pytest.raises(UserError, match="check the address of the calendar"):
        sync(session, department, elsewhere, "en")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = Account(url=f"http://127.0.0.1:{free.getsockname()[1]}/", user="it", password="x")
        with pytest.raises(UserError, match="can't be reached"):
            sync(session, department, nobody, "en")


def test_a_certificate_that_nobody_vouches_for_is_one_sentence_and_no_password_is_sent(
    company: Company, tmp_path: Path
) -> None:
    session = company.session("tomasz")
    tls, _ = certificate(tmp_path)
    with (
        calendar_server(tmp_path, tls) as server,
        pytest.raises(UserError, match="certificate of the calendar server localhost does not match"),
    ):
        sync(session, session.setup.departments["it"], server.account, "en")
    assert server.requests == []


def test_without_the_extra_it_says_what_to_install(
    company: Company, server: CalendarServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "caldav.davclient", None)
    with pytest.raises(UserError, match=r"headstart\[calendars\]"):
        synced(company, server)
