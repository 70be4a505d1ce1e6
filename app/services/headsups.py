"""Heads-ups as the window shows them: what needs an answer, what will be sent, what was sent, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from attrs import field, frozen

from app.models.digests import CHAT, DESKTOP, MAIL, PAGE, How
from app.models.language import Words, in_use, mark, plural, recalled, text
from app.models.letters import in_one_line, lines
from app.models.noticekinds import QUESTIONS, Kind
from app.models.notices import DAYS_AHEAD, HeadsUp, is_unanswered
from app.models.people import Person, Role
from app.models.wording import day
from app.store.headsups import Seen
from app.store.messages import FAILED, PENDING, POSSIBLY_SENT, Message
from app.store.outbox import Notice

from .addressing import digest_time
from .letterwords import phrase, spoken
from .noticeabout import About
from .noticetexts import text_of
from .noticevalues import Filling
from .noticing import as_notice, coming_notices
from .session import Session

ROWS = 50
"""Rows of the last group that are read at a time."""
MOST_QUESTIONS, MOST_WAITING = 200, 100
AHEAD = timedelta(days=21)
"""Days in which ten working days surely lie."""


class Group(StrEnum):
    ANSWER = "answer"
    COMING = "coming"
    SENT = "sent"


class Status(StrEnum):
    UNSEEN = "unseen"
    OLD = "old"
    PLANNED = "planned"
    SNOOZED = "snoozed"
    DELAYED = "delayed"
    SENT = "sent"
    SEEN = "seen"
    ACKNOWLEDGED = "acknowledged"
    POSSIBLY = "possibly"
    FAILED = "failed"


CHANNEL_WORDS = Words(
    {
        MAIL: mark("e-mail"),
        CHAT: mark("chat"),
        DESKTOP: mark("desktop"),
        PAGE: mark("in the window"),
        How.DIGEST: mark("digest"),
        How.AT_ONCE: mark("at once"),
    }
)
STATUS_WORDS = Words(
    {
        Status.UNSEEN: mark("… not seen yet"),
        Status.PLANNED: mark("planned"),
        Status.DELAYED: mark("! tried again later"),
        Status.SENT: mark("sent"),
        Status.SEEN: mark("✓ seen"),
        Status.ACKNOWLEDGED: mark("✓ acknowledged"),
        Status.POSSIBLY: mark("? possibly sent"),
        Status.FAILED: mark("✕ failed"),
    }
)


@frozen(kw_only=True)
class Row:
    """One line: what is said to whom, by what and when, and how it stands.

    `key` stays the same when it is read again. `notice` is None for what a person wrote by hand, and for what
    will be said and is not written yet.
    """

    key: str
    group: Group
    sentence: str
    reason: str
    receiver: str
    way: str
    status: Status
    said: str
    notice: Notice | None = None
    coming: HeadsUp | None = None
    messages: Sequence[Message] = ()


@frozen(kw_only=True)
class Board:
    """The rows of the groups in their order. `next_digest` is that of the person at the window, in words."""

    rows: Sequence[Row]
    answers: int
    next_digest: str
    complete: bool
    """Whether there is nothing older than the last row."""


@frozen(kw_only=True)
class Detail:
    """One heads-up in full: why, what happens next, its words, and what can be done with it."""

    row: Row
    why: Sequence[str]
    ahead: Sequence[str]
    text: str
    can_answer: bool = False
    can_retry: bool = False
    can_stop: bool = False


def board(session: Session, limit: int = ROWS) -> Board:
    """What was written so far; what is only foreseen comes with `foreseen`. `limit` is for what was sent."""
    with session.workspace.reading():
        seen, listed = _seen(session), session.workspace.heads_ups
        questions = _unanswered(session, listed.questions(seen, MOST_QUESTIONS))
        waiting = listed.waiting(seen, session.today + AHEAD, MOST_WAITING)
        asked = {notice.id for notice in questions}
        settled = listed.settled(seen, limit)
        messages = listed.messages_of([n.id for n in (*questions, *waiting, *settled)])
        words = _Wording(session)
        rows = [words.row(Group.ANSWER, n, messages.get(n.id, ())) for n in questions]
        by_hand = listed.by_hand(seen, limit)
        rows += [words.letter(Group.COMING, m) for m in by_hand if m.state == PENDING]
        rows += [words.row(Group.COMING, n, messages.get(n.id, ())) for n in waiting]
        rows += [
            words.row(Group.SENT, n, messages.get(n.id, ())) for n in settled if n.id not in asked
        ]  # newest first, as they come
        rows += [words.letter(Group.SENT, m) for m in by_hand if m.state != PENDING]
        return Board(
            rows=rows,
            answers=len(questions),
            next_digest=_next_digest(session),
            complete=len(settled) < limit,
        )


def foreseen(session: Session) -> list[Row]:
    """What will be said in the next ten working days if nothing changes, and is not written yet."""
    seen, words = _seen(session), _Wording(session)
    found = [one for one in coming_notices(session, DAYS_AHEAD) if _concerns(session, seen, one)]
    return [words.coming(one) for one in found[:MOST_WAITING]]


def detail(session: Session, row: Row) -> Detail:
    """All about one row; its text as it was sent, or as it would be sent now."""
    message = next(iter(row.messages), None)
    notice = row.notice or (as_notice(session, row.coming) if row.coming else None)
    waits = message is not None and message.state == PENDING
    return Detail(
        row=row,
        why=[*filter(None, (row.reason, _consequence(notice), _trouble(message)))],
        ahead=_ahead(session, row),
        text=_text(session, notice, message),
        can_answer=row.notice is not None and row.notice.acknowledged_at is None,
        can_retry=message is not None
        and (message.state in (FAILED, POSSIBLY_SENT) or (waits and message.error is not None)),
        can_stop=(row.notice is not None and row.notice.acknowledged_at is None)
        or (row.notice is None and message is not None and message.state in (PENDING, FAILED)),
    )


# Words


@frozen
class _Wording:
    """Words rows in the language of the window; each hire is read once."""

    session: Session
    known: dict[str, About] = field(factory=dict)

    def row(self, group: Group, notice: Notice, messages: Sequence[Message]) -> Row:
        status = _status(self.session, group, notice, messages)
        return Row(
            key=notice.key,
            group=group,
            sentence=self.sentence(notice),
            reason=str(notice.reason or ""),
            receiver=_receiver(self.session, notice.person_id, notice.department),
            way=_way(self.session, group, notice, messages),
            status=status,
            said=_said(self.session, status, notice),
            notice=notice,
            messages=messages,
        )

    def letter(self, group: Group, message: Message) -> Row:
        status = Status.PLANNED if message.state == PENDING else Status.SENT
        status = {FAILED: Status.FAILED, POSSIBLY_SENT: Status.POSSIBLY}.get(message.state, status)
        at = message.sent_at or message.created_at
        return Row(
            key=message.key,
            group=group,
            sentence=message.subject or "",
            reason=text("Written by hand."),
            receiver=_receiver(self.session, message.person_id, None),
            way=_by(message.channel, at.astimezone().date()),
            status=status,
            said=STATUS_WORDS[status],
            messages=(message,),
        )

    def coming(self, one: HeadsUp) -> Row:
        return Row(
            key=one.key,
            group=Group.COMING,
            sentence=self.sentence(as_notice(self.session, one)),
            reason=str(one.reason),
            receiver=_receiver(self.session, one.person_id, one.department),
            way=_by(How.AT_ONCE if one.urgent else How.DIGEST, one.on),
            status=Status.PLANNED,
            said=STATUS_WORDS[Status.PLANNED],
            coming=one,
        )

    def sentence(self, notice: Notice) -> str:
        """The subject of its letter; the reason where the hire was erased meanwhile."""
        code = spoken(in_use())
        about = self.known.setdefault(notice.hire_id or "", About(self.session, notice.hire_id or ""))
        if not about.exists:
            return str(notice.reason or "")
        receiver = self.session.setup.people.get(notice.person_id or "") or _somebody(self.session, notice)
        filling = Filling(self.session, about, receiver, notice, code)
        written = text_of(self.session, notice.kind, code).subject
        return in_one_line(written, _Values(filling))


class _Values(Mapping[str, str | Sequence[str]]):
    """The values of a notice, each made where it is asked for."""

    def __init__(self, filling: Filling) -> None:
        self._filling = filling

    def __getitem__(self, name: str) -> str | Sequence[str]:
        try:
            return self._filling.value(name)
        except AttributeError:
            raise KeyError(name) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._filling.values())

    def __len__(self) -> int:
        return len(self._filling.values())


def _somebody(session: Session, notice: Notice) -> Person:
    """A receiver by the name of the department that is told."""
    name = _receiver(session, None, notice.department)
    return Person(id="", name=name, department=notice.department, role=Role.STAFF)


def _receiver(session: Session, person_id: str | None, department: str | None) -> str:
    person = session.setup.people.get(person_id or "")
    known = session.setup.departments.get(department or "")
    return person.name if person else known.name if known else text("Nobody yet")


def _status(session: Session, group: Group, notice: Notice, messages: Sequence[Message]) -> Status:
    if notice.acknowledged_at is not None:
        return Status.ACKNOWLEDGED
    if notice.snoozed_until is not None and notice.snoozed_until > session.today:
        return Status.SNOOZED
    settled = {POSSIBLY_SENT: Status.POSSIBLY, FAILED: Status.FAILED}
    if notice.state in settled:
        return settled[notice.state]
    if group is Group.COMING:
        return Status.DELAYED if any(message.error for message in messages) else Status.PLANNED
    if group is Group.ANSWER and _age(session, notice) > 1:
        return Status.OLD
    if notice.seen_at is not None:
        return Status.SEEN
    return Status.UNSEEN if group is Group.ANSWER else Status.SENT


def _said(session: Session, status: Status, notice: Notice) -> str:
    if status is Status.OLD:
        return text("! {days} old", days=plural(_age(session, notice), "{n} day", "{n} days"))
    if status is Status.SNOOZED:
        return text("put off until {day}", day=day(notice.snoozed_until))
    return STATUS_WORDS[status]


def _age(session: Session, notice: Notice) -> int:
    return (session.today - _local(notice.sent_at or notice.created_at)).days


def _way(session: Session, group: Group, notice: Notice, messages: Sequence[Message]) -> str:
    sent = next((m for m in messages if m.channel), None)
    if group is not Group.COMING:
        at = _local(notice.sent_at or notice.created_at)
        return _by(sent.channel if sent else None, at)
    on = max(filter(None, (session.today, notice.send_on, notice.snoozed_until)))
    return _by(How.AT_ONCE if notice.urgent else How.DIGEST, on)


def _by(channel: str | None, on: date) -> str:
    if channel is None:
        return day(on)
    return text("{channel}, {day}", channel=CHANNEL_WORDS[channel], day=day(on))


def _local(at: datetime) -> date:
    return at.astimezone().date()


# What is behind a row


def _consequence(notice: Notice | None) -> str:
    kept = notice.payload.get("consequence") if notice else None
    return recalled(kept) if isinstance(kept, str) else ""


def _trouble(message: Message | None) -> str:
    return str(message.error) if message is not None and message.error else ""


def _text(session: Session, notice: Notice | None, message: Message | None) -> str:
    """The words of this notice alone, whatever else stands in its message; what was written by hand as it is."""
    if notice is None:
        return message.text or "" if message else ""
    about = About(session, notice.hire_id or "")
    if not about.exists:
        return ""
    code = spoken(in_use())
    receiver = session.setup.people.get(notice.person_id or "") or _somebody(session, notice)
    values = Filling(session, about, receiver, notice, code).values()
    written, more = text_of(session, notice.kind, code), phrase(code, "phrases.more")
    parts = (lines(written.text, values, more), lines(written.action, values, more))
    return "\n\n".join(
        "\n".join(f"– {line.words}" if line.point else line.words for line in part) for part in parts if part
    )


def _ahead(session: Session, row: Row) -> list[str]:
    """The steps that follow where nobody takes notice, with their days."""
    steps = []
    if row.group is Group.COMING:
        steps.append(row.way)
    about = row.notice or row.coming
    if about is None or (row.notice is not None and row.notice.acknowledged_at is not None):
        return steps
    later = [
        one
        for one in coming_notices(session, hire_id=about.hire_id)
        if (one.kind, one.task_id, one.hire_id) == (about.kind, about.task_id, about.hire_id)
        and one.step > about.step
    ]
    steps += [
        text("{day} · to {person}", day=day(one.on), person=_receiver(session, one.person_id, one.department))
        for one in later
    ]
    return steps or [text("Nothing more: nobody else is asked.")]


def _unanswered(session: Session, notices: Sequence[Notice]) -> list[Notice]:
    """Without what was answered otherwise: the task went on, or the input is there."""
    tasks = session.workspace.noticing.tasks({n.task_id for n in notices if n.task_id})
    facts: dict[str, set[str]] = {}
    found = []
    for notice in notices:
        kind, task = Kind(notice.kind), tasks.get(notice.task_id or "")
        if kind in QUESTIONS:
            waits = task is not None and is_unanswered(kind, notice.person_id, task)
        else:
            hire_id = notice.hire_id or ""
            if hire_id not in facts:
                facts[hire_id] = {
                    fact.key for fact in session.workspace.facts.of_hire(hire_id) if fact.missing
                }
            waits = (notice.payload.get("input_key") or notice.payload.get("input")) in facts[hire_id]
        if waits:
            found.append(notice)
    return found


def _seen(session: Session) -> Seen:
    """HR sees all, and so does whoever has not said who they are; others what concerns them."""
    person = session.person
    if person is None:
        return Seen(everything=True)
    return Seen(everything=session.may_see_all(), person_id=person.id, department=person.department)


def _concerns(session: Session, seen: Seen, one: HeadsUp) -> bool:
    if seen.everything or one.person_id == seen.person_id:
        return True
    if seen.department is not None and one.department == seen.department:
        return True
    return session.workspace.hires.hire(one.hire_id).manager_id == seen.person_id


def _next_digest(session: Session) -> str:
    if session.person_id is None:
        return ""
    at = digest_time(session, session.person_id)
    return "" if at is None else text("{day}, {time}", day=day(at.date()), time=f"{at:%H:%M}")
