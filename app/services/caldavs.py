"""A department's tasks in a calendar on a CalDAV server: put there, changed in place, and taken away when over.

It goes one way, from Headstart to the server. An entry of Headstart is known by its mark; what others have written
there, and what they have added to an entry, stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from attrs import frozen

from app.models.errors import UserError
from app.models.language import text
from app.models.letters import Event, EventState, Happening
from app.models.people import Department

from . import calendars
from .calendarserver import Account, Entry, Server, connected
from .session import Session

if TYPE_CHECKING:
    from icalendar.cal import Component

MARK = "X-HEADSTART"
"""The property of an entry that says which department of which workspace put it there."""
WORKSPACE = "calendars.id"
"""The setting that tells this workspace from others that write to the same calendar."""
ATTEMPTS = 4
"""How often a change is tried where others change the same entry."""
OURS = (
    "summary", "description", "location", "categories", "dtstart", "due", "completed", "percent-complete",
    "status", "priority", "transp",
)  # fmt: skip
"""The properties that Headstart looks after."""
OVER = (EventState.COMPLETED, EventState.CANCELLED)


@frozen(kw_only=True)
class Synced:
    """How many entries were put there, changed, taken away and left as they were."""

    created: int = 0
    updated: int = 0
    removed: int = 0
    unchanged: int = 0


def sync(session: Session, department: Department, account: Account, language: str) -> Synced:
    """Bring a department's calendar up to date; done again, it changes nothing.

    Raises UserError with one sentence where the server can't be reached or refuses; what was done until then
    stays, and the next time goes on from there.
    """
    found = calendars.of_department(session, department, language)
    open_hires = {
        event.hire_id for event in found if event.about is Happening.TASK and event.state not in OVER
    }
    wanted = [
        event
        for event in found
        if event.state not in OVER and (event.about is Happening.TASK or event.hire_id in open_hires)
    ]
    mark = f"{_workspace_id(session)}/{department.key}"
    with connected(account) as server:
        return _bring(server, {event.uid: event for event in wanted}, mark, session)


def _bring(server: Server, wanted: dict[str, Event], mark: str, session: Session) -> Synced:
    created = updated = removed = unchanged = 0
    entries = {entry.uid: entry for entry in server.entries()}
    for uid, event in wanted.items():
        entry = entries.get(uid)
        if entry is not None and not _differs(entry.component, _component(event, mark, session)):
            unchanged += 1
        elif _put(server, entry, event, mark, session):
            created += 1
        else:
            updated += 1
    for uid, entry in entries.items():
        if uid not in wanted and _is_ours(entry.component, mark):
            removed += _remove(server, entry, mark)
    return Synced(created=created, updated=updated, removed=removed, unchanged=unchanged)


def _put(server: Server, entry: Entry | None, event: Event, mark: str, session: Session) -> bool:
    """Write one entry over what was read; what somebody else changed meanwhile is read again. True: it is new."""
    fresh = _component(event, mark, session)
    for _ in range(ATTEMPTS):
        if entry is None:
            href = server.href(event.uid)
            if server.put(href, calendars.wrapped(fresh), None):
                return True
        else:
            href = entry.href
            _merge(entry.component, fresh)
            if server.put(href, entry.calendar.to_ical(), entry.etag):
                return False
        entry = server.entry(href) or server.with_uid(event.uid)
    raise UserError(
        text("“{entry}” is being changed by somebody else all the time: try again later.", entry=event.title)
    )


def _remove(server: Server, entry: Entry, mark: str) -> bool:
    current: Entry | None = entry
    for _ in range(ATTEMPTS):
        if current is None or not _is_ours(current.component, mark):
            return False
        if server.delete(current.href, current.etag):
            return True
        current = server.entry(current.href)
    raise UserError(
        text(
            "“{entry}” is being changed by somebody else all the time: try again later.",
            entry=str(entry.component.get("summary", "")),
        )
    )


# Entries


def _component(event: Event, mark: str, session: Session) -> Component:
    made = calendars.component(event, session.now())
    made.add(MARK, mark)
    for alarm in made.walk("VALARM"):
        alarm.add(MARK, mark)
    return made


def _is_ours(component: Component, mark: str) -> bool:
    return str(component.get(MARK, "")) == mark


def _differs(there: Component, fresh: Component) -> bool:
    return _said(there) != _said(fresh)


def _said(component: Component) -> tuple[object, ...]:
    """All that Headstart says in an entry, apart from when it said so."""
    properties = [_written(component, name) for name in (*OURS, MARK)]
    return tuple(properties), sorted(alarm.to_ical() for alarm in _own_alarms(component))


def _written(component: Component, name: str) -> object:
    value: Any = component.get(name)
    values = value if isinstance(value, list) else [value]
    return [None if one is None else one.to_ical() for one in values]


def _own_alarms(component: Component) -> list[Component]:
    return [part for part in component.subcomponents if part.name == "VALARM" and MARK in part]


def _merge(there: Component, fresh: Component) -> None:
    """Say what is new in an entry, and leave in it what others have added."""
    later = max(int(str(there.get("sequence", 0))) + 1, int(str(fresh["sequence"])))
    for name in (*OURS, MARK, "dtstamp"):
        there.pop(name, None)
        if name in fresh:
            there[name] = fresh[name]
    there.pop("dtend", None)
    there.pop("sequence", None)
    there.add("sequence", later)
    own = _own_alarms(there)
    there.subcomponents = [part for part in there.subcomponents if part not in own] + list(
        fresh.subcomponents
    )


def _workspace_id(session: Session) -> str:
    settings = session.workspace.settings
    known = settings.get(WORKSPACE)
    if not isinstance(known, str):
        known = str(uuid4())
        settings.set(WORKSPACE, known)
    return known
