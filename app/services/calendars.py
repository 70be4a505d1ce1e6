"""Calendars that people look at already: day 1 as an event, each task as a to-do with its reminders.

Calendars are shared widely, so an entry holds names and dates and what is missing, and never the value of a fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.models.errors import UserError
from app.models.language import speaking, text
from app.models.letters import Event, EventState, Happening, harmless
from app.models.onboarding import Certainty
from app.models.people import Department, Person
from app.models.tasks import FINISHED_STATES, OPEN_STATES, Status, Task
from app.models.wording import day, listed

from .care import must_spare
from .files import write_atomically
from .letterwords import phrase
from .noticeabout import About
from .session import Session
from .translations import translator

if TYPE_CHECKING:
    from icalendar import Calendar
    from icalendar import Event as StartComponent
    from icalendar import Todo as TodoComponent
    from icalendar.cal import Component

PRODUCT = "-//Headstart//Onboardings//EN"
KEPT_FOR = timedelta(days=30)
"""How long after day 1 what is done or called off stays in a calendar."""
REMIND_AT = timedelta(hours=9)
"""The time of a reminder, in the time of whoever looks at the calendar."""
STATES = {
    Status.OPEN: EventState.NEEDS_ACTION,
    Status.UNDER_WAY: EventState.IN_PROCESS,
    Status.DONE: EventState.COMPLETED,
    Status.CONFIRMED: EventState.COMPLETED,
    Status.NOT_APPLICABLE: EventState.CANCELLED,
    Status.CALLED_OFF: EventState.CANCELLED,
}


# What stands in a calendar


def of_department(session: Session, department: Department, language: str) -> list[Event]:
    """A department's own tasks, and day 1 of those they are for."""
    with speaking(language, translator(language)):
        return _of_tasks(session, _kept(session, department.key, None), language)


def of_person(session: Session, person: Person, language: str) -> list[Event]:
    """A person's own tasks with day 1 of those they are for, and of those whose manager they are."""
    with speaking(language, translator(language)):
        kept = _kept(session, None, person.id)
        events = {event.uid: event for event in _of_tasks(session, kept, language)}
    managed = session.workspace.hires.listing(
        manager_id=person.id, started_after=session.today - KEPT_FOR, limit=MOST
    )
    for row in managed:
        start = start_event(About(session, row.hire.id), language)
        events.setdefault(start.uid, start)
    return list(events.values())


def of_whole_hire(session: Session, hire_id: str, language: str) -> list[Event]:
    about = About(session, hire_id)
    with speaking(language, translator(language)):
        return of_hire(about, about.tasks, language)


def of_hire(about: About, tasks: Iterable[Task], language: str) -> list[Event]:
    """Day 1 and these tasks of one hire."""
    return [start_event(about, language), *(task_event(about, task, language) for task in tasks)]


MOST = 10**9
"""More than there are: all of them."""


def _kept(session: Session, department: str | None, owner_id: str | None) -> list[Task]:
    """The open tasks, and what is settled of those who start or started not long ago."""
    tasks = session.workspace.tasks
    rows = tasks.of_department(department, OPEN_STATES, owner_id, limit=MOST)
    return [*(row.task for row in rows), *tasks.settled(department, owner_id, session.today - KEPT_FOR)]


def _of_tasks(session: Session, tasks: Iterable[Task], language: str) -> list[Event]:
    by_hire: dict[str, list[Task]] = {}
    for task in tasks:
        by_hire.setdefault(task.hire_id, []).append(task)
    events: list[Event] = []
    for hire_id, of_one in by_hire.items():
        events += of_hire(About(session, hire_id), of_one, language)
    return events


def start_event(about: About, language: str) -> Event:
    hire, onboarding = about.hire, about.onboarding
    place = about.session.setup.location(hire.location_id).name
    state = EventState.TENTATIVE if onboarding.certainty is Certainty.TENTATIVE else EventState.CONFIRMED
    return Event(
        uid=f"start-{hire.id}@headstart",
        hire_id=hire.id,
        about=Happening.START,
        title=phrase(language, "calendar.start", hire=hire.name),
        details=phrase(language, "calendar.start_details", role=hire.role, location=place),
        place=harmless(place),
        begin=onboarding.start_on,
        state=EventState.CANCELLED if onboarding.withdrawn_on is not None else state,
        sequence=onboarding.version,
    )


def task_event(about: About, task: Task, language: str) -> Event:
    hire, onboarding, setup = about.hire, about.onboarding, about.session.setup
    open_now = task.status in OPEN_STATES
    reminders = {task.ask_by, task.latest_start} - {None} if open_now else set()
    details: list[str] = [_dates(about, task, language)]
    if open_now and (missing := about.missing(task)):
        titles = listed([fact.title for fact in missing])
        details.append(phrase(language, "calendar.task_missing", missing=titles))
    owner = setup.people.get(task.owner_id or "")
    if owner is not None:
        details.append(phrase(language, "calendar.task_owner", owner=owner.name))
    return Event(
        uid=f"task-{task.id}@headstart",
        hire_id=hire.id,
        about=Happening.TASK,
        title=phrase(language, "calendar.task", task=task.title, hire=hire.name),
        details="\n".join(details),
        category=harmless(setup.departments[task.department].name),
        begin=task.latest_start,
        due=task.due_on,
        remind_on=tuple(sorted(day for day in reminders if day)),
        finished_on=task.finished_on if task.status in FINISHED_STATES else None,
        state=EventState.CANCELLED if onboarding.withdrawn_on and open_now else STATES[task.status],
        sequence=task.version + onboarding.version,
        essential=task.essential,
    )


def _dates(about: About, task: Task, language: str) -> str:
    return phrase(
        language,
        "calendar.task_details",
        hire=about.hire.name,
        start=day(about.onboarding.start_on),
        begin=day(task.latest_start),
        due=day(task.due_on),
    )


# Calendar files


def export(session: Session, file: Path, events: Sequence[Event], name: str) -> None:
    """Write a calendar file; imported again, it replaces what it brought before."""
    if file.suffix.lower() != ".ics":
        raise UserError(text("{file} is no calendar file: give it the ending .ics.", file=file.name))
    must_spare(session.workspace.file, file)
    write_atomically(file, calendar_file(events, name, session.now()))


def calendar_file(events: Iterable[Event], name: str, stamp: datetime) -> bytes:
    """The content of a calendar file. `stamp` says when it was made."""
    calendar = _calendar()
    if name:
        calendar.add("name", harmless(name))
        calendar.add("x-wr-calname", harmless(name))
    for event in events:
        calendar.add_component(component(event, stamp))
    content: bytes = calendar.to_ical()
    return content


def wrapped(entry: Component) -> bytes:
    """One entry as calendar servers keep it."""
    calendar = _calendar()
    calendar.add_component(entry)
    content: bytes = calendar.to_ical()
    return content


def _calendar() -> Calendar:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    return calendar


def component(event: Event, stamp: datetime) -> StartComponent | TodoComponent:
    made = _start(event) if event.about is Happening.START else _todo(event)
    made.add("uid", event.uid)
    made.add("dtstamp", stamp)
    made.add("sequence", event.sequence)
    made.add("status", event.state.value)
    made.add("summary", event.title)
    if event.details:
        made.add("description", event.details)
    if event.category:
        made.add("categories", [event.category])
    return made


def _start(event: Event) -> StartComponent:
    from icalendar import Event as StartComponent

    made = StartComponent()
    made.add("dtstart", event.begin)
    made.add("transp", "TRANSPARENT")
    if event.place:
        made.add("location", event.place)
    return made


def _todo(event: Event) -> TodoComponent:
    """A to-do that begins and is due on one day has no beginning: the format wants the due day to be later."""
    from icalendar import Todo

    made = Todo()
    made.add("priority", 1 if event.essential else 5)
    if event.finished_on is not None:
        made.add("completed", datetime.combine(event.finished_on, time(12), UTC))
        made.add("percent-complete", 100)
    if event.due is None:
        return made
    if event.begin is not None and event.begin < event.due:
        made.add("dtstart", event.begin)
    made.add("due", event.due)
    for on in event.remind_on:
        _remind(made, event, on, event.due)
    return made


def _remind(todo: TodoComponent, event: Event, on: date, due: date) -> None:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.title)
    alarm.add("trigger", on - due + REMIND_AT, parameters={"RELATED": "END"})
    todo.add_component(alarm)
