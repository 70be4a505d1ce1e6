"""Which messages to make now, of what waits to be told to one person: a pure function.

One digest a day by default, urgent notices at once; what goes at one moment goes in one message. Never on a day off
and never in quiet hours. Times of day are written `08:30` and compared as text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from attrs import field, frozen

from .language import Sentence, text

MAIL, CHAT, DESKTOP, PAGE = "mail", "chat", "desktop", "page"
CHANNELS = (MAIL, CHAT, DESKTOP)
"""What a person can choose. What nobody is sent stands on the page of the window alone."""
AT_ONCE, DIGEST = "once:", "digest:"
"""How the keys of messages begin."""
FARTHEST = 60
"""How many days ahead a working day is looked for."""


class How(StrEnum):
    """How a person wants to hear of a kind of notice."""

    AT_ONCE = "at_once"
    DIGEST = "digest"
    OFF = "off"


@frozen(kw_only=True)
class Preferences:
    """How and when one person is told. `kinds` has a `How` for each kind that is not told as usual.

    `channels` are tried in their order; the first that works is used. Quiet hours may span midnight.
    """

    person_id: str
    digest_at: str = "08:30"
    quiet_from: str = "20:00"
    quiet_until: str = "07:00"
    channels: tuple[str, ...] = (MAIL,)
    kinds: Mapping[str, str] = field(factory=dict)
    language: str | None = None
    version: int = 1

    def how(self, kind: str, *, urgent: bool) -> How:
        chosen = self.kinds.get(kind)
        if chosen in list(How):
            return How(chosen)
        return How.AT_ONCE if urgent else How.DIGEST

    def is_quiet(self, at: str) -> bool:
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= at < self.quiet_until
        return at >= self.quiet_from or at < self.quiet_until


@frozen(kw_only=True)
class Waiting:
    """A notice that waits for one person. `key` names its fact, for good."""

    notice_id: str
    key: str
    kind: str
    hire_id: str | None = None
    urgent: bool = False


@frozen(kw_only=True)
class Draft:
    """A message to make: the same key is the same message. `why` says why it goes now."""

    key: str
    person_id: str
    notice_ids: tuple[str, ...]
    hire_id: str | None = None
    shown_only: bool = False
    why: Sentence


def drafts(
    waiting: Sequence[Waiting],
    preferences: Preferences,
    now: datetime,
    *,
    works_today: bool,
    digest_made: bool,
) -> list[Draft]:
    """The messages to one person that may go at this local time: one at most, besides what is only shown.

    What can't wait goes with the digest where that goes now. `waiting` is in the order in which it is told; what
    is in no draft waits on. `digest_made` is true where today's digest was made before.
    """
    by_way = {
        way: [one for one in waiting if preferences.how(one.kind, urgent=one.urgent) is way] for way in How
    }
    made = [_shown(one, preferences.person_id) for one in by_way[How.OFF]]
    at = f"{now:%H:%M}"
    if not works_today or preferences.is_quiet(at):
        return made
    if by_way[How.DIGEST] and at >= _digest_time(preferences) and not digest_made:
        told = [one for one in waiting if one not in by_way[How.OFF]]
        made.append(_digest(told, preferences, now.date()))
    elif by_way[How.AT_ONCE]:
        made.append(_at_once(by_way[How.AT_ONCE], preferences.person_id))
    return made


def digest_key(person_id: str, on: date) -> str:
    return f"{DIGEST}{person_id}:{on.isoformat()}"


def next_digest(
    preferences: Preferences, now: datetime, works_on: Callable[[date], bool], *, digest_made: bool
) -> datetime | None:
    """When the next digest goes, in local time; None where no day is worked for long."""
    at = time.fromisoformat(_digest_time(preferences))
    for ahead in range(FARTHEST):
        day = now.date() + timedelta(days=ahead)
        gone = ahead == 0 and (digest_made or not _can_go_today(preferences, now))
        if works_on(day) and not gone:
            return max(now, datetime.combine(day, at, now.tzinfo))
    return None


def goes_on(
    preferences: Preferences,
    how: How,
    now: datetime,
    works_on: Callable[[date], bool],
    *,
    digest_made: bool,
) -> date | None:
    """The day on which something that is told in this way goes; None where no day is worked for long."""
    if how is How.OFF:
        return now.date()
    if how is How.DIGEST:
        at = next_digest(preferences, now, works_on, digest_made=digest_made)
        return None if at is None else at.date()
    first = 0 if _can_go_today(preferences, now) else 1
    days = (now.date() + timedelta(days=ahead) for ahead in range(first, FARTHEST))
    return next((day for day in days if works_on(day)), None)


def _can_go_today(preferences: Preferences, now: datetime) -> bool:
    """Whether the quiet hours leave something of this day."""
    at = f"{now:%H:%M}"
    return not preferences.is_quiet(at) or at < preferences.quiet_until


def _digest_time(preferences: Preferences) -> str:
    """A digest chosen for a quiet hour goes when that is over."""
    return preferences.quiet_until if preferences.is_quiet(preferences.digest_at) else preferences.digest_at


def _at_once(waiting: Sequence[Waiting], person_id: str) -> Draft:
    """One message for all that can't wait, named by the first notice in it."""
    return Draft(
        key=f"{AT_ONCE}{waiting[0].key}:{person_id}",
        person_id=person_id,
        notice_ids=tuple(one.notice_id for one in waiting),
        hire_id=_only_hire(waiting),
        why=text("It can't wait for the daily digest."),
    )


def _only_hire(waiting: Sequence[Waiting]) -> str | None:
    """The hire that all of it is about; None where there are several."""
    hires = {one.hire_id for one in waiting}
    return hires.pop() if len(hires) == 1 else None


def _digest(waiting: Sequence[Waiting], preferences: Preferences, today: date) -> Draft:
    return Draft(
        key=digest_key(preferences.person_id, today),
        person_id=preferences.person_id,
        notice_ids=tuple(one.notice_id for one in waiting),
        hire_id=_only_hire(waiting),
        why=text("The daily digest, from {time} on.", time=_digest_time(preferences)),
    )


def _shown(one: Waiting, person_id: str) -> Draft:
    return Draft(
        key=f"{PAGE}:{one.key}:{person_id}",
        person_id=person_id,
        notice_ids=(one.notice_id,),
        hire_id=one.hire_id,
        shown_only=True,
        why=text("Chosen to be shown in the window only."),
    )
