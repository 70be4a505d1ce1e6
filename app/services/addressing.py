"""Who each notice goes to, and which messages are made of what waits for a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from attrs import frozen

from app.models.digests import (
    AT_ONCE,
    DIGEST,
    PAGE,
    Draft,
    Preferences,
    Waiting,
    digest_key,
    drafts,
    next_digest,
)
from app.models.people import DepartmentSite, Person, Role
from app.store.messages import SENT, Message, message_id
from app.store.outbox import Notice

from .session import Session

WEEKEND = (5, 6)


@frozen
class Made:
    """A message that was made, and why it goes now."""

    message: Message
    draft: Draft


def make_messages(session: Session) -> list[Made]:
    """Make the messages that may go by now, and say to whom each notice goes that may."""
    messages, now = session.workspace.messages, session.now()
    with session.workspace.transaction():
        _address(session)
        waiting = messages.waiting(session.today)
        digests = {person_id: digest_key(person_id, session.today) for person_id in waiting}
        known = messages.known(digests.values())
        chosen = session.workspace.preferences.all()
        found = [
            draft
            for person_id, notices in waiting.items()
            for draft in drafts(
                waiting_of(notices),
                chosen.get(person_id) or Preferences(person_id=person_id),
                local_time(session),
                works_today=works(session, person_id, session.today),
                digest_made=digests[person_id] in known,
            )
        ]
        made = [_made(session, draft, now) for draft in found]
    return [one for one in made if one is not None]


def _made(session: Session, draft: Draft, now: datetime) -> Made | None:
    message = Message(
        id=message_id(draft.key),
        key=draft.key,
        person_id=draft.person_id,
        hire_id=draft.hire_id,
        created_at=now,
        **({"state": SENT, "channel": PAGE, "sent_at": now} if draft.shown_only else {}),  # type: ignore[arg-type]
    )
    messages = session.workspace.messages
    if not messages.make(message, draft.notice_ids):
        return None
    if not draft.shown_only:
        messages.take_over(message, AT_ONCE)
    if draft.key.startswith(DIGEST):
        messages.take_over(message, DIGEST)
    return Made(message, draft)


def local_time(session: Session) -> datetime:
    """The time of day of this computer, on the day of the session."""
    now = session.now().astimezone()
    return now.replace(year=session.today.year, month=session.today.month, day=session.today.day)


def works(session: Session, person_id: str, on: date) -> bool:
    """Whether a person works on a day: by the calendar of their location, or of their department's home."""
    person = session.setup.people.get(person_id)
    if person is None:
        return False
    department = session.setup.departments.get(person.department or "")
    location_id = person.location_id or (department.location_id if department else None)
    if location_id is None:
        return on.weekday() not in WEEKEND
    return session.setup.calendar(location_id).is_worked(on.toordinal())


def digest_time(session: Session, person_id: str) -> datetime | None:
    """When the next digest of a person goes, in local time."""
    key = digest_key(person_id, session.today)
    return next_digest(
        session.workspace.preferences.of(person_id),
        local_time(session),
        lambda on: works(session, person_id, on),
        digest_made=bool(session.workspace.messages.known([key])),
    )


# Receivers


def _address(session: Session) -> None:
    messages = session.workspace.messages
    waiting = messages.unaddressed(session.today)
    sites, places = session.setup.sites if waiting else [], places_of(session, waiting)
    for notice in waiting:
        messages.address(notice.id, receivers(session, notice, sites, places))


def places_of(session: Session, notices: Iterable[Notice]) -> dict[str, str]:
    """The locations of the hires of these notices, by hire."""
    ids = {notice.hire_id for notice in notices if notice.hire_id and notice.person_id is None}
    found = session.workspace.hires.with_ids(ids) if ids else []
    return {hire.id: hire.location_id for hire in found}


def receivers(
    session: Session, notice: Notice, sites: Sequence[DepartmentSite], places: Mapping[str, str]
) -> list[str]:
    """The people whom a notice reaches; HR where there is nobody else. None where there is no HR either.

    A department's people at the place of the hire hear what it is told, and where it has none there, those
    at its home. Who no longer works here is stood in for.
    """
    people = session.setup.people
    if notice.person_id is not None:
        named = people.get(notice.person_id)
        found: Sequence[Person | None] = [_present(named, people)] if named else []
    else:
        found = _of_department(session, notice, sites, places.get(notice.hire_id or ""))
    present = [person.id for person in found if person is not None]
    return present or [p.id for p in people.values() if p.active and p.role is Role.HR]


def _present(person: Person, people: Mapping[str, Person]) -> Person | None:
    if person.active:
        return person
    stand_in = people.get(person.stand_in_id or "")
    return stand_in if stand_in is not None and stand_in.active else None


def _of_department(
    session: Session, notice: Notice, sites: Sequence[DepartmentSite], place: str | None
) -> Sequence[Person | None]:
    setup = session.setup
    department = setup.departments.get(notice.department or "")
    if department is None:
        return []
    here = (place, department.key)
    site = next((site for site in sites if (site.location_id, site.department) == here), None)
    at = place if site is not None else department.location_id
    own = _colleagues(setup.people.values(), department.key)
    there = [p for p in own if at is None or p.location_id in (at, None)]
    owner = setup.people.get((site.owner_id if site else None) or department.owner_id or "")
    return [*([_present(owner, setup.people)] if owner else []), *(there or own)]


def _colleagues(people: Iterable[Person], department: str) -> list[Person]:
    return [p for p in people if p.active and p.department == department and p.role is not Role.VIEWER]


def waiting_of(notices: Iterable[Notice]) -> list[Waiting]:
    """What drafts are made of."""
    return [
        Waiting(notice_id=one.id, key=one.key, kind=one.kind, hire_id=one.hire_id, urgent=one.urgent)
        for one in notices
    ]
