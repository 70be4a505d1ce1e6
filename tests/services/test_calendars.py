"""Calendar files: what stands in them, for whom, and that a newer one replaces an older one."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from icalendar import Calendar

from app.models.commands import CompleteTasks, GiveInput, MoveStartDate, TakeTasks, WithdrawOnboarding
from app.models.errors import UserError
from app.models.letters import Event
from app.models.onboarding import Certainty
from app.services import calendars
from app.store.queries import statement

from .company import Company
from .hostile_names import NAMES

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def of_department(company: Company, key: str = "it", language: str = "en") -> list[Event]:
    session = company.session()
    return calendars.of_department(session, session.setup.departments[key], language)


def parts(events: Sequence[Event]) -> dict[str, Any]:
    calendar = Calendar.from_ical(calendars.calendar_file(events, "IT", NOW))
    return {str(part["uid"]): part for part in calendar.subcomponents}


def task_part(company: Company, hire_id: str, key: str, events: Sequence[Event] | None = None) -> Any:
    found = parts(of_department(company) if events is None else events)
    return found[f"task-{company.task(hire_id, key).id}@headstart"]


def test_a_department_has_its_own_tasks_and_day_one(company: Company) -> None:
    hire_id = company.start()
    found = parts(of_department(company))
    own = [task for task in company.workspace.tasks.of_hire(hire_id) if task.department == "it"]
    assert set(found) == {f"start-{hire_id}@headstart", *(f"task-{task.id}@headstart" for task in own)}
    start = found[f"start-{hire_id}@headstart"]
    assert (start.name, start["dtstart"].dt, str(start["status"])) == (
        "VEVENT", date(2027, 1, 11), "CONFIRMED"
    )  # fmt: skip


def test_a_task_has_its_dates_reminders_and_state(company: Company) -> None:
    hire_id = company.start()
    task, todo = company.task(hire_id, "IT-2"), task_part(company, hire_id, "IT-2")
    assert task.due_on is not None
    assert task.ask_by is not None
    assert task.latest_start is not None
    assert (todo.name, todo["dtstart"].dt, todo["due"].dt) == ("VTODO", task.latest_start, task.due_on)
    assert [alarm["trigger"].dt for alarm in todo.walk("VALARM")] == [
        day - task.due_on + timedelta(hours=9) for day in (task.ask_by, task.latest_start)
    ]
    assert all(alarm["trigger"].params["RELATED"] == "END" for alarm in todo.walk("VALARM"))
    company.run(CompleteTasks(tasks=company.seen(hire_id, "IT-2")), "tomasz")
    done = task_part(company, hire_id, "IT-2")
    assert (str(done["status"]), done["completed"].dt.date()) == ("COMPLETED", company.today)
    assert not done.walk("VALARM")


def test_a_to_do_of_one_day_has_no_beginning_since_the_format_forbids_it(company: Company) -> None:
    hire_id = company.start()
    one_day = [evolve(event, begin=event.due) for event in of_department(company) if event.due is not None]
    todo = task_part(company, hire_id, "IT-2", one_day)
    assert "dtstart" not in todo
    assert todo["due"].dt == company.task(hire_id, "IT-2").due_on


def test_ids_stay_and_the_sequence_grows_as_things_change(company: Company) -> None:
    hire_id = company.start()
    first = parts(of_department(company))
    company.run(MoveStartDate(hire_id=hire_id, start_on=date(2027, 1, 18)))
    company.run(TakeTasks(tasks=company.seen(hire_id, "IT-2")), "aiko")
    second = parts(of_department(company))
    assert set(first) == set(second)
    assert all(int(second[uid]["sequence"]) > int(first[uid]["sequence"]) for uid in first)


def test_a_tentative_start_and_a_withdrawn_one_say_so(company: Company) -> None:
    maybe = company.start(certainty=Certainty.TENTATIVE, probability=80)
    gone = company.start(name="Daniel Okafor")
    company.run(WithdrawOnboarding(hire_id=gone, reason="Took another offer"))
    found = parts(of_department(company))
    assert str(found[f"start-{maybe}@headstart"]["status"]) == "TENTATIVE"
    assert str(found[f"start-{gone}@headstart"]["status"]) == "CANCELLED"
    assert str(task_part(company, gone, "IT-2")["status"]) == "CANCELLED"


def test_facts_stay_out_and_only_what_is_missing_is_named(company: Company) -> None:
    hire_id = company.start()
    company.run(GiveInput(hire_id=hire_id, key="equipment_choice", value="Secret laptop"), "priya")
    file = calendars.calendar_file(of_department(company), "", NOW)
    assert b"Secret" not in file
    missing = [event.details for event in of_department(company) if "Still missing: " in event.details]
    assert missing
    assert not any("equipment choice" in details for details in missing)


def test_what_is_long_over_leaves_the_calendar(company: Company) -> None:
    hire_id = company.start()
    company.run(CompleteTasks(tasks=company.seen(hire_id, "IT-1")), "tomasz")
    session = company.session(today=date(2027, 6, 1))
    later = calendars.of_department(session, session.setup.departments["it"], "en")
    uids = {event.uid for event in later}
    assert f"task-{company.task(hire_id, 'IT-1').id}@headstart" not in uids
    assert f"task-{company.task(hire_id, 'IT-2').id}@headstart" in uids


def test_a_person_sees_the_own_tasks_and_whom_they_manage(company: Company) -> None:
    hire_id = company.start()
    other = company.start(name="Daniel Okafor", manager_id=None)
    session = company.session()
    of_priya = calendars.of_person(session, session.setup.people["priya"], "en")
    assert [event.uid for event in of_priya] == [f"start-{hire_id}@headstart"]
    of_tomasz = {e.hire_id for e in calendars.of_person(session, session.setup.people["tomasz"], "en")}
    assert of_tomasz == {hire_id, other}


def test_a_calendar_speaks_the_language_that_is_asked_for(company: Company) -> None:
    hire_id = company.start()
    found = parts(of_department(company, language="de"))
    assert str(found[f"start-{hire_id}@headstart"]["summary"]) == "Maya Chen beginnt"
    assert "fällig Mi 6. Jan" in str(
        task_part(company, hire_id, "IT-2", of_department(company, language="de"))["description"]
    )


def test_hostile_names_add_nothing_to_a_calendar(company: Company) -> None:
    hire_id = company.start()
    plain = shape(of_department(company))
    for name in NAMES:
        workspace = company.workspace
        workspace.hires.set_hire(evolve(workspace.hires.hire(hire_id), name=name, role=name))
        workspace.tasks.set(evolve(company.task(hire_id, "IT-2"), title=name))
        workspace.people.set(evolve(workspace.people.person("tomasz"), name=name))
        events = of_department(company)
        assert shape(events) == plain, name
        file = calendars.calendar_file(events, name, NOW)
        assert all(len(line) <= 75 for line in file.split(b"\r\n"))
        assert not {b"ATTENDEE", b"ORGANIZER", b"ATTACH", b"URL"} & {
            line.split(b":")[0].split(b";")[0] for line in file.split(b"\r\n")
        }, name


def shape(events: Sequence[Event]) -> list[tuple[str | None, list[str]]]:
    calendar = Calendar.from_ical(calendars.calendar_file(events, "IT", NOW))
    return sorted((part.name, sorted(part)) for part in calendar.walk())


def test_a_file_is_written_whole_and_only_as_a_calendar(company: Company, tmp_path: Path) -> None:
    company.start(name="Zoë Lambert")
    session, events = company.session(), of_department(company)
    calendars.export(session, tmp_path / "it.ics", events, "IT")
    calendar = Calendar.from_ical((tmp_path / "it.ics").read_bytes())
    assert str(calendar["name"]) == "IT"
    assert len(calendar.subcomponents) == len(events)
    with pytest.raises(UserError, match=r"ending \.ics"):
        calendars.export(session, tmp_path / "it.pdf", events, "IT")
    with pytest.raises(UserError, match="does not exist"):
        calendars.export(session, tmp_path / "no" / "it.ics", events, "IT")


def test_what_is_settled_is_found_by_the_start_of_its_hire(company: Company) -> None:
    database = company.workspace.database
    query = statement("sqlite", "tasks_settled")
    values = {"department": "it", "owner_id": None, "since": date(2026, 11, 1)}
    steps = [row[3] for row in database.select(f"EXPLAIN QUERY PLAN {query}", values)]
    assert steps
    assert not [step for step in steps if step.startswith("SCAN")]
