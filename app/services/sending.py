"""Sending what is due: claim a message with a lease, send it, mark it; and what to do where that fails.

Two senders never send the same message: one that was killed leaves a lease behind, and when that is over the
message goes again under the same id. What can't be sent is put off, longer each time, and then goes another way.
"""

from __future__ import annotations

import logging
import os
import socket
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from itertools import islice
from uuid import uuid4

from attrs import define, evolve, field, frozen

from app.models.errors import StoreUnavailable, UserError
from app.models.language import Sentence, text
from app.models.noticekinds import Kind
from app.models.noticenames import NAMES
from app.models.people import Person
from app.store.clock import SLACK
from app.store.messages import CANCELLED, FAILED, PENDING, POSSIBLY_SENT, SENT, Message

from .addressing import make_messages, places_of, receivers
from .channels import Channel, ChannelDown, Envelope, NotNow, PossiblySent, Refused
from .noticing import plan_notices
from .routing import Preview, Routes
from .senderruns import SCHEDULED, check_clock, note_run
from .session import Session

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=10)
"""Longer than a channel may take for one message."""
PAUSES = (2, 10, 30, 120, 360)
"""Minutes until the next attempt; the last one from then on."""
PATIENCE = 3
"""Attempts on one channel where the person has another one."""
MOST_ATTEMPTS = 20
NAP = timedelta(minutes=15)
"""The pause while its receiver has a day off or quiet hours."""
UNREACHED = timedelta(minutes=30)
"""The pause where a person has no channel at all."""
LONGEST_PAUSE = timedelta(minutes=max(PAUSES))


@frozen(kw_only=True)
class Sent:
    """What one run came to, in messages. `problems` are sentences, each said once."""

    sent: int = 0
    possibly: int = 0
    failed: int = 0
    put_off: int = 0
    dropped: int = 0
    problems: tuple[str, ...] = ()


def send_due(
    session: Session,
    channels: Mapping[str, Channel],
    *,
    by: str = SCHEDULED,
    clock_is_right: bool = False,
    lease: timedelta = LEASE,
    goes_on: Callable[[], bool] = lambda: True,
) -> Sent:
    """Plan, make and send all that is due. `channels` are those that work in this program, by name.

    Raises UserError where the clock went backwards since the last run, unless somebody says that it is right.
    """
    check_clock(session, clock_is_right=clock_is_right)
    plan_notices(session)
    make_messages(session)
    run = _Run(session=session, routes=Routes(session=session, channels=channels), lease=lease)
    try:
        while goes_on() and run.next():
            pass
    finally:
        for channel in channels.values():
            channel.close()
    sent = run.result()
    note_run(session, by, sent.problems)
    return sent


def preview(
    session: Session, channels: Mapping[str, Channel], *, clock_is_right: bool = False
) -> list[Preview]:
    """What `send_due` would send now, and why; nothing is changed. Raises UserError where that would."""
    check_clock(session, clock_is_right=clock_is_right)
    found: list[Preview] = []
    try:
        with session.workspace.transaction():
            plan_notices(session)
            make_messages(session)
            run = _Run(session=session, routes=Routes(session=session, channels=channels), lease=LEASE)
            found = run.previews()
            raise _Undone
    except _Undone:
        return found


class _Undone(Exception):
    """Takes back what was made to be looked at."""


@define(kw_only=True)
class _Run:
    """One sender at work, message by message."""

    session: Session
    routes: Routes
    lease: timedelta
    sender: str = field(factory=lambda: f"{socket.gethostname()}:{os.getpid()}:{uuid4()}")
    counts: Counter[str] = field(factory=Counter)
    problems: dict[str, None] = field(factory=dict)
    down: dict[str, Sentence] = field(factory=dict)

    def next(self) -> bool:
        """Do one message; False where none is due."""
        now = self.session.now()
        message = self.session.workspace.messages.claim(self.sender, now, now + self.lease, self._latest(now))
        if message is None:
            return False
        if self.routes.rests(message):
            self.session.workspace.messages.finish(evolve(message, next_attempt_at=now + NAP), self.sender)
            return True
        try:
            after = self._sent(message)
        except StoreUnavailable:
            raise
        except Exception as error:
            logger.exception("A message could not be sent")
            after = self._put_off(
                message, None, text("A message could not be made: {fault}.", fault=type(error).__name__)
            )
        self._finish(after)
        return True

    def _finish(self, message: Message) -> None:
        messages = self.session.workspace.messages
        with self.session.workspace.transaction():
            if message.state != PENDING:
                messages.let_snoozed_go(message.id, self.session.today)
            finished = messages.finish(message, self.sender)
        if finished:
            self.counts[message.state] += 1

    def previews(self) -> list[Preview]:
        now = self.session.now()
        due = self.session.workspace.messages.due(now, self._latest(now))
        awake = (message for message in due if not self.routes.rests(message))
        return [found for message in awake if (found := self.routes.preview(message)) is not None]

    def result(self) -> Sent:
        for error in self.session.workspace.messages.errors():
            self.problems[error] = None
        for kind in self._unheard():
            self.problems[
                text("Nobody can be told of “{kind}”: enter people for the department.", kind=NAMES[kind])
            ] = None
        return Sent(
            sent=self.counts[SENT],
            possibly=self.counts[POSSIBLY_SENT],
            failed=self.counts[FAILED],
            put_off=self.counts[PENDING],
            dropped=self.counts[CANCELLED],
            problems=tuple(self.problems),
        )

    def _unheard(self) -> Iterator[Kind]:
        """The kind of the first notice that nobody is there for; what was written just now goes later."""
        waiting = self.session.workspace.messages.unaddressed(self.session.today)
        sites, places = self.session.setup.sites if waiting else [], places_of(self.session, waiting)
        alone = (Kind(one.kind) for one in waiting if not receivers(self.session, one, sites, places))
        return islice(alone, 1)

    def _latest(self, now: datetime) -> datetime:
        return now + max(self.lease, LONGEST_PAUSE) + SLACK

    def _sent(self, message: Message) -> Message:
        """What becomes of a message that is leased."""
        found = self.routes.preview(message)
        if found is None:
            self._call_off(message)
            return evolve(message, state=CANCELLED, next_attempt_at=None, error=None)
        if found.channel is None:
            return self._put_off(
                evolve(message, channel=None),
                found.person,
                found.problem or self.routes.unreached(found.person),
            )
        message = evolve(message, channel=found.channel, subject=found.letter.subject, text=found.letter.text)
        if found.channel in self.down:
            return self._put_off(message, found.person, self.down[found.channel])
        envelope = Envelope(
            id=message.id,
            to=found.person,
            letter=found.letter,
            thread=_thread(message),
            author=found.author,
        )
        try:
            self.routes.channels[found.channel].send(envelope)
        except PossiblySent as error:
            return self._ended(message, POSSIBLY_SENT, error)
        except ChannelDown as error:
            self.down[found.channel] = _sentence(error)
            return self._put_off(message, found.person, _sentence(error))
        except Refused as error:
            return self._put_off(message, found.person, _sentence(error), for_good=True)
        except NotNow as error:
            return self._put_off(message, found.person, _sentence(error))
        return self._ended(message, SENT)

    def _call_off(self, message: Message) -> None:
        """Let nothing wait on of which there is nothing to say any more."""
        if message.person_id in self.session.setup.people:
            notices = self.session.workspace.messages.notices(message.id, self.session.today)
            self.session.workspace.outbox.cancel(notice.id for notice in notices)

    def _put_off(
        self, message: Message, person: Person | None, why: str, *, for_good: bool = False
    ) -> Message:
        """Later on the same channel, or now on the next one; failed where there is no other way."""
        self.problems[why] = None
        now = self.session.now()
        error = why if isinstance(why, Sentence) else Sentence(why)
        attempts = message.attempts + 1
        if message.channel is None:
            return evolve(message, error=error, next_attempt_at=now + UNREACHED)
        pause = timedelta(minutes=PAUSES[min(attempts, len(PAUSES)) - 1])
        after = evolve(message, attempts=attempts, error=error, next_attempt_at=now + pause)
        given_up = evolve(after, tried=(*message.tried, message.channel), attempts=0, next_attempt_at=now)
        has_another = person is not None and self.routes.channel(given_up, person) is not None
        if has_another and (for_good or attempts >= PATIENCE):
            return given_up
        if for_good or attempts >= MOST_ATTEMPTS:
            return self._ended(after, FAILED, UserError(error))
        return after

    def _ended(self, message: Message, state: str, error: UserError | None = None) -> Message:
        if error is not None:
            self.problems[_sentence(error)] = None
        return evolve(
            message,
            state=state,
            attempts=message.attempts + (state != FAILED),
            next_attempt_at=None,
            sent_at=None if state == FAILED else self.session.now(),
            error=_sentence(error) if error else None,
        )


def _thread(message: Message) -> str | None:
    return f"hire-{message.hire_id}" if message.hire_id else None


def _sentence(error: UserError) -> Sentence:
    said = error.args[0] if error.args else ""
    return said if isinstance(said, Sentence) else Sentence(str(error))
