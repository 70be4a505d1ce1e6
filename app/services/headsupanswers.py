"""What people answer to heads-ups in the window, each with its way back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from app.models.digests import FARTHEST
from app.models.errors import UserError
from app.models.language import mark, text
from app.models.wording import day
from app.store.messages import PENDING

from .addressing import works
from .answering import retry
from .changing import changing
from .headsuprows import Row
from .session import Session

SNOOZE_DAYS = (1, 3, 7)


def look_at(session: Session, row: Row) -> None:
    """Note that a heads-up was seen, where it went to the person at the window."""
    me, mine = session.person_id, {message.person_id for message in row.messages if message.state != PENDING}
    if me is None or me not in mine or me in row.seen_by or session.workspace.read_only:
        return
    session.workspace.outbox.see(row.notice_ids, me, session.now())


def acknowledge(session: Session, notice_ids: Iterable[str]) -> None:
    """Somebody takes care of these: nobody else is asked. It can be undone."""
    outbox, ids = session.workspace.outbox, list(notice_ids)
    _answer(session, mark("Acknowledge heads-up"), ids, lambda: outbox.acknowledge(ids, session.now()))


def snooze(session: Session, notice_ids: Iterable[str], until: date) -> None:
    """Nothing more is said of these before a day. It can be undone."""
    if until <= session.today:
        raise UserError(text("Put it off until a later day than today."))
    outbox, ids = session.workspace.outbox, list(notice_ids)
    _answer(session, mark("Snooze heads-up"), ids, lambda: outbox.snooze(ids, until))


def stop(session: Session, notice_ids: Iterable[str]) -> None:
    """Say these no more, to nobody: what waits is called off for good. It can be undone."""
    outbox, ids = session.workspace.outbox, list(notice_ids)

    def change() -> None:
        outbox.acknowledge(ids, session.now())
        outbox.cancel(ids)

    _answer(session, mark("Stop heads-up"), ids, change)


def call_off(session: Session, message_id: str) -> None:
    """Don't send what somebody wrote by hand; it can be undone. UserError where it is on its way."""
    listed = session.workspace.heads_ups

    def change() -> None:
        if not listed.call_off(message_id):
            raise UserError(text("This message is on its way already: it can't be stopped any more."))

    with changing(session, mark("Stop heads-up")):
        listed.sendings.changing([message_id], change)


def send_again(session: Session, message_ids: Iterable[str]) -> None:
    """Send what failed, may have failed or was put off with the next sending. Until then it can be undone."""
    listed, ids = session.workspace.heads_ups, list(message_ids)
    told = session.workspace.messages.notices_by_message(ids)
    notices = [notice.id for of_message in told.values() for notice in of_message]

    def change() -> None:
        listed.answers.changing(notices, lambda: retry(session, ids))

    with changing(session, mark("Send heads-up again")):
        listed.sendings.changing(ids, change)


def snooze_days(session: Session) -> list[tuple[str, date]]:
    """Until when a heads-up can be put off, in words: a day, three days or a week, to days that the person works."""
    days = dict.fromkeys(_worked_from(session, session.today + timedelta(days=n)) for n in SNOOZE_DAYS)
    return [(text("Until {day}", day=day(on)), on) for on in days]


def _worked_from(session: Session, on: date) -> date:
    """The first day from this one on that the person at the window works; the day itself where they never do."""
    me = session.person_id
    ahead = (on + timedelta(days=n) for n in range(FARTHEST))
    return next((one for one in ahead if (works(session, me, one) if me else one.weekday() < 5)), on)


def _answer(session: Session, label: str, ids: Sequence[str], change: Callable[[], object]) -> None:
    with changing(session, label):
        session.workspace.heads_ups.answers.changing(ids, change)
