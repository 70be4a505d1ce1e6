"""Heads-ups as lines: what is said to whom, by what and when, and how it stands, in the words of the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from attrs import Factory, define, field, frozen

from app.models.digests import CHAT, DESKTOP, MAIL, PAGE, How
from app.models.language import Words, in_use, mark, plural, text
from app.models.letters import KEPT_SPACE, NoticeText, in_one_line
from app.models.notices import HeadsUp
from app.models.people import Person, Role
from app.models.wording import day
from app.store.headsups import Seen, Told
from app.store.messages import FAILED, PENDING, POSSIBLY_SENT, Message
from app.store.outbox import Notice

from .headsupdays import Days
from .letterwords import OTHER, shipped, spoken
from .noticeabout import About, abouts
from .noticetexts import texts
from .noticevalues import Filling
from .session import Session


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
    will be said and is not written yet. `seen_by` are the ids of those who looked at it. `before` asked the same
    person for the same, and are answered with it.
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
    seen_by: Set[str] = frozenset()
    before: Sequence[Notice] = ()

    @property
    def notice_ids(self) -> list[str]:
        return [one.id for one in (self.notice, *self.before) if one is not None]


def seen_by(session: Session) -> Seen:
    """HR sees all, and so does whoever has not said who they are; others what concerns them."""
    person = session.person
    if person is None:
        return Seen(everything=True)
    return Seen(everything=session.may_see_all(), person_id=person.id, department=person.department)


@define(slots=False)
class Wording:
    """Words rows in the language of the window. What they need is read before, for all of them at once."""

    session: Session
    known: dict[str, About] = field(factory=dict)
    days: Days = Factory(lambda self: Days(self.session, self.known), takes_self=True)

    def read(self, notices: Iterable[Notice]) -> None:
        """The hires of these."""
        self.known.update(abouts(self.session, notices))

    def row(self, group: Group, notice: Notice, told: Told | None, before: Sequence[Notice] = ()) -> Row:
        told = told or Told()
        status = _status(self.session, group, notice, told.messages)
        return Row(
            key=notice.key,
            group=group,
            sentence=self.sentence(notice),
            reason=str(notice.reason or ""),
            receiver=receiver_name(self.session, notice.person_id, notice.department),
            way=self._planned(notice) if group is Group.COMING else _way(notice, told.messages),
            status=status,
            said=_said(self.session, status, notice, told),
            notice=notice,
            messages=told.messages,
            seen_by=told.seen_by,
            before=before,
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
            receiver=receiver_name(self.session, message.person_id, None),
            way=_by(message.channel, at.astimezone().date()),
            status=status,
            said=STATUS_WORDS[status],
            messages=(message,),
        )

    def coming(self, one: HeadsUp, notice: Notice) -> Row:
        """`notice` is how it will be written down."""
        return Row(
            key=one.key,
            group=Group.COMING,
            sentence=self.sentence(notice),
            reason=str(one.reason),
            receiver=receiver_name(self.session, one.person_id, one.department),
            way=self._planned(notice),
            status=Status.PLANNED,
            said=STATUS_WORDS[Status.PLANNED],
            coming=one,
        )

    def sentence(self, notice: Notice) -> str:
        """The subject of its letter; the reason where the hire was erased meanwhile.

        Of tasks that were done since it was sent the subject would count none: then it is the one without a count.
        """
        filling = self._filling(notice)
        if not filling.about.exists:
            return str(notice.reason or "")
        written = self._texts[notice.kind].subject
        if "{count}" in written and filling.is_over:
            written = shipped(OTHER, filling.language).subject
        return in_one_line(written, _Values(filling))

    def is_over(self, notice: Notice) -> bool:
        """Whether it tells of tasks that are all done by now: it is not sent."""
        filling = self._filling(notice)
        return filling.about.exists and filling.is_over

    @cached_property
    def _texts(self) -> Mapping[str, NoticeText]:
        return texts(self.session, spoken(in_use()))

    def _filling(self, notice: Notice) -> Filling:
        about = self.known[notice.hire_id or ""]
        receiver = self.session.setup.people.get(notice.person_id or "") or somebody(self.session, notice)
        return Filling(self.session, about, receiver, notice, spoken(in_use()))

    def _planned(self, notice: Notice) -> str:
        how, on = self.days.going(notice)
        return _by(PAGE if how is How.OFF else how, on)


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


def somebody(session: Session, notice: Notice) -> Person:
    """A receiver by the name of the department that is told."""
    name = receiver_name(session, None, notice.department)
    return Person(id="", name=name, department=notice.department, role=Role.STAFF)


def receiver_name(session: Session, person_id: str | None, department: str | None) -> str:
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


def _said(session: Session, status: Status, notice: Notice, told: Told) -> str:
    if status is Status.OLD:
        return text("! {days} old", days=plural(_age(session, notice), "{n} day", "{n} days"))
    if status is Status.SNOOZED:
        return text("put off until {day}", day=day(notice.snoozed_until))
    receivers = len(told.messages)
    if status is Status.SEEN and receivers > 1 and told.seen_by:
        return text("✓ seen by {seen} of {count}", seen=len(told.seen_by), count=receivers)
    return STATUS_WORDS[status]


def _age(session: Session, notice: Notice) -> int:
    return (session.today - _local(notice.sent_at or notice.created_at)).days


def _way(notice: Notice, messages: Sequence[Message]) -> str:
    sent = next((m for m in messages if m.channel), None)
    return _by(sent.channel if sent else None, _local(notice.sent_at or notice.created_at))


def _by(channel: str | None, on: date) -> str:
    """Where there is little room the day stands below, in one piece."""
    kept = day(on).replace(" ", KEPT_SPACE)
    return kept if channel is None else text("{channel}, {day}", channel=CHANNEL_WORDS[channel], day=kept)


def _local(at: datetime) -> date:
    return at.astimezone().date()
