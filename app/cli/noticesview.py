"""What the commands about notices answer, as JSON and in lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from app.models.wording import count, day

from .output import one_line, table

if TYPE_CHECKING:
    from app.models.people import Person
    from app.services.routing import Preview
    from app.services.sending import Sent
    from app.services.session import Session
    from app.store.messages import Message
    from app.store.outbox import Notice

SHOWN_ID = 8
STATE_WORDS = {
    "pending": "waits",
    "sent": "sent",
    "possibly_sent": "possibly sent",
    "failed": "failed",
    "cancelled": "called off",
}


def _name(session: Session, person_id: str | None) -> str | None:
    person: Person | None = session.setup.people.get(person_id or "")
    return person.name if person else None


def _to(session: Session, notice: Notice) -> str:
    department = session.setup.departments.get(notice.department or "")
    return _name(session, notice.person_id) or (department.name if department else "") or "nobody"


def _moment(at: datetime | None) -> str:
    if at is None:
        return ""
    local = at.astimezone()
    return f"{day(local.date())} {local:%H:%M}"


def notice_document(session: Session, notice: Notice) -> dict[str, Any]:
    return {
        "id": notice.id,
        "kind": notice.kind,
        "to": _to(session, notice),
        "hire_id": notice.hire_id,
        "task_id": notice.task_id,
        "send_on": notice.send_on,
        "urgent": notice.urgent,
        "step": notice.step,
        "reason": str(notice.reason) if notice.reason else None,
        "snoozed_until": notice.snoozed_until,
    }


def message_document(session: Session, message: Message) -> dict[str, Any]:
    return {
        "id": message.id,
        "to": _name(session, message.person_id),
        "channel": message.channel,
        "state": message.state,
        "subject": message.subject,
        "attempts": message.attempts,
        "sent_at": message.sent_at.isoformat() if message.sent_at else None,
        "next_attempt_at": message.next_attempt_at.isoformat() if message.next_attempt_at else None,
        "error": str(message.error) if message.error else None,
    }


def preview_document(one: Preview) -> dict[str, Any]:
    return {
        "id": one.message.id,
        "to": one.person.name,
        "channel": one.channel,
        "why": _why(one),
        "subject": one.letter.subject,
        "text": one.letter.text,
        "notices": [{"id": n.id, "kind": n.kind, "reason": str(n.reason or "")} for n in one.notices],
        "problem": one.problem,
    }


def _why(one: Preview) -> str:
    beginning = one.message.key.partition(":")[0]
    return {"digest": "the daily digest", "once": "it can't wait for the digest"}.get(
        beginning, "written by hand"
    )


def list_lines(session: Session, waiting: Sequence[Notice], messages: Sequence[Message]) -> Iterator[str]:
    yield f"Waiting to be told: {len(waiting) or 'nothing'}"
    yield from table(
        ["Id", "To", "From", "What", "Why"],
        [
            [
                n.id[:SHOWN_ID],
                _to(session, n),
                day(n.send_on) if n.send_on else "now",
                n.kind,
                str(n.reason or ""),
            ]
            for n in waiting
        ],
        indent="  ",
    )
    yield ""
    yield f"Messages, newest first: {len(messages) or 'none'}"
    yield from table(
        ["Id", "To", "By", "What became of it", "When", "Subject"],
        [
            [
                m.id[:SHOWN_ID],
                _name(session, m.person_id) or "",
                m.channel or "",
                STATE_WORDS[m.state],
                _moment(m.sent_at or m.next_attempt_at),
                str(m.error or m.subject or ""),
            ]
            for m in messages
        ],
        indent="  ",
    )


def preview_lines(found: Sequence[Preview]) -> Iterator[str]:
    yield f"{count(len(found), 'message')} would be sent; nothing was." if found else "Nothing is due."
    for one in found:
        yield ""
        yield f"To {one.person.name} by {one.channel or 'no channel'}, because: {_why(one)}"
        if one.problem:
            yield f"Problem: {one.problem}"
        for notice in one.notices:
            if notice.reason:
                yield f"Why: {notice.kind}: {one_line(notice.reason)}"
        yield f"Subject: {one_line(one.letter.subject)}"
        yield from (f"  {line}".rstrip() for line in one.letter.text.splitlines())


def sent_document(sent: Sent) -> dict[str, Any]:
    return {
        "sent": sent.sent,
        "possibly_sent": sent.possibly,
        "failed": sent.failed,
        "put_off": sent.put_off,
        "dropped": sent.dropped,
        "problems": list(map(str, sent.problems)),
    }


def sent_lines(sent: Sent) -> Iterator[str]:
    yield f"{count(sent.sent, 'message')} sent." if sent.sent else "Nothing sent."
    for number, words in (
        (sent.possibly, "possibly sent: the channel did not say"),
        (sent.put_off, "put off, tried again later"),
        (sent.failed, "failed: `headstart notices retry` tries again"),
        (sent.dropped, "dropped: no longer true"),
    ):
        if number:
            yield f"{count(number, 'message')} {words}."
