"""What people do with notices: take care of them, put them off, send them again, write one by hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.models.errors import UserError
from app.models.language import text
from app.models.people import Person
from app.store.messages import Message, message_id

from .routing import key_by_hand
from .session import Session

LONGEST_SUBJECT, LONGEST_TEXT = 200, 20_000


def acknowledge(session: Session, notice_ids: Iterable[str]) -> int:
    """Note that somebody takes care of these: nobody else is asked. How many were new."""
    return session.workspace.outbox.acknowledge(notice_ids, session.now())


def snooze(session: Session, notice_ids: Iterable[str], until: date | None) -> int:
    """Nothing more is said of these before that day. UserError for a day that is not to come."""
    if until is not None and until <= session.today:
        raise UserError(text("Put it off until a later day than today."))
    return session.workspace.outbox.snooze(notice_ids, until)


def retry(session: Session, message_ids: Iterable[str]) -> int:
    """Send again what failed, may have failed or was put off, under the same ids; how many."""
    return session.workspace.messages.retry(message_ids)


def write(session: Session, person: Person, subject: str, body: str, hire_id: str | None = None) -> Message:
    """A message in a person's own words, signed with their name; it goes with the next sending.

    UserError where it can't.
    """
    subject, body = " ".join(subject.split()), body.strip()
    if not subject or not body:
        raise UserError(text("A message needs a subject and some words: type them in."))
    for words, most in ((subject, LONGEST_SUBJECT), (body, LONGEST_TEXT)):
        if len(words) > most:
            raise UserError(
                text(
                    "The text has {length} characters: at most {most} fit here.", length=len(words), most=most
                )
            )
    key = key_by_hand(session.person_id)
    message = Message(
        id=message_id(key),
        key=key,
        person_id=person.id,
        hire_id=hire_id,
        subject=subject,
        text=body,
        created_at=session.now(),
    )
    session.workspace.messages.make(message, ())
    return message
