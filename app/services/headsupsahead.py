"""Heads-ups that nobody has written yet: what the next working days will bring if nothing changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from attrs import frozen

from app.models.escalation import Receiver
from app.models.language import text
from app.models.noticekinds import INPUTS, Kind
from app.models.notices import DAYS_AHEAD, Concerns, HeadsUp, question_of
from app.models.wording import day
from app.store.headsups import Seen
from app.store.outbox import Notice

from .headsuprows import Group, Row, Wording, receiver_name, seen_by
from .noticing import as_notice, coming_notices
from .session import Session

MOST_ROWS = 100
MOST_HIRES = 100
"""Where more are not ready, only those are looked at whose tasks or start come next."""
LADDER = timedelta(days=21)
"""After so long everybody has heard of a task that has not begun."""
AHEAD = timedelta(days=42)
"""Days before its latest start, and before its first day, at which something is said of a task and of a hire."""


@frozen(kw_only=True)
class Foreseen:
    """The next rows, by day. `hires` is how many were looked at, None for all of them."""

    rows: Sequence[Row]
    hires: int | None = None


def foreseen(session: Session) -> Foreseen:
    """What will be said in the next ten working days and is not written yet."""
    seen, words = seen_by(session), Wording(session)
    with session.workspace.reading():
        hires = nearest_hires(session, seen)
        found = coming_notices(session, DAYS_AHEAD, hires, _concerns(session, seen), MOST_ROWS)
        notices = [as_notice(session, one) for one in found]
        words.read(notices)
        words.days.read(notices)
        rows = [words.coming(one, notice) for one, notice in zip(found, notices, strict=True)]
    return Foreseen(rows=rows, hires=None if hires is None else len(hires))


def nearest_hires(session: Session, seen: Seen) -> Sequence[str] | None:
    """The hires of whom something will be said next to those who see it; None where there are few anyway."""
    stored, today = session.workspace.noticing, session.today
    if stored.few_running(MOST_HIRES):
        return None
    half, until = MOST_HIRES // 2, today + AHEAD
    own = [seen.department] if seen.department else []
    departments = session.setup.departments if seen.everything else own
    begin, behind, start = stored.nearest(list(departments), today - LADDER, today, until, half)
    managed = stored.hires_of_manager(seen.person_id, half) if seen.person_id is not None else []
    return list(dict.fromkeys((*begin, *behind, *managed, *(start if seen.everything else ()))))


def steps_ahead(session: Session, row: Row) -> list[str]:
    """The steps that follow where nobody takes notice, with their days."""
    steps = []
    if row.group is Group.COMING:
        steps.append(row.way)
    about = row.notice or row.coming
    if (
        about is None
        or about.hire_id is None
        or (row.notice is not None and row.notice.acknowledged_at is not None)
    ):
        return steps
    later = [one for one in coming_notices(session, hire_ids=[about.hire_id]) if _follows(one, about)]
    steps += [
        text(
            "{day} · to {person}",
            day=day(one.on),
            person=receiver_name(session, one.person_id, one.department),
        )
        for one in later
    ]
    return steps or [text("Nothing more: nobody else is asked.")]


def _follows(one: HeadsUp, about: Notice | HeadsUp) -> bool:
    """Whether it is a later step of the same, or asks for the same input again."""
    if one.kind in INPUTS and about.kind in INPUTS:
        given = about.values if isinstance(about, HeadsUp) else about.payload
        same = question_of(one.kind, None, None, one.values) == question_of(about.kind, None, None, given)
        return same and _rung(one) > _rung(about)
    return (one.kind, one.task_id) == (about.kind, about.task_id) and one.step > about.step


def _rung(about: Notice | HeadsUp) -> tuple[int, int]:
    return INPUTS.index(Kind(about.kind)), about.step


def _concerns(session: Session, seen: Seen) -> Concerns:
    managed = set[str]()
    if seen.person_id is not None:
        managed.update(session.workspace.noticing.hires_of_manager(seen.person_id, MOST_HIRES))

    def concerns(hire_id: str, receiver: Receiver) -> bool:
        if seen.everything or hire_id in managed or receiver.person_id == (seen.person_id or ""):
            return True
        return receiver.department is not None and receiver.department == seen.department

    return concerns
