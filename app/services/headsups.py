"""Heads-ups as the window shows them: what needs an answer, what waits to be sent, what was sent, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from attrs import frozen

from app.models.language import in_use, recalled, text
from app.models.letterlook import UNBROKEN, said_in_text
from app.models.letters import lines
from app.models.noticekinds import QUESTIONS, Kind
from app.models.notices import is_unanswered, question_of
from app.models.wording import day
from app.store.messages import FAILED, PENDING, POSSIBLY_SENT, Message
from app.store.outbox import Notice

from . import permissions
from .headsupdays import Days
from .headsuprows import Group, Row, Wording, seen_by, somebody
from .headsupsahead import steps_ahead
from .letterwords import phrase, spoken
from .noticeabout import About, abouts
from .noticetexts import text_of
from .noticevalues import Filling
from .noticing import as_notice
from .permissions import Act
from .session import Session

ROWS = 50
"""Rows of the last group that are read at a time."""
MOST_QUESTIONS, MOST_WAITING = 200, 100
AHEAD = timedelta(days=21)
"""Days in which ten working days surely lie."""


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
    """What was written so far; what is only foreseen comes with `headsupsahead`. `limit` is for what was sent."""
    with session.workspace.reading():
        seen, listed = seen_by(session), session.workspace.heads_ups
        until, words = session.today + AHEAD, Wording(session)
        found = listed.listed(seen, until, questions=MOST_QUESTIONS, waiting=MOST_WAITING, settled=limit)
        settled, by_hand = found.settled, found.by_hand
        words.read([*found.questions, *found.waiting, *settled])
        questions = _once(_unanswered(words.known, found.questions))
        waiting = [notice for notice in found.waiting if not words.is_over(notice)]
        words.days.read(waiting)
        asked = {one.id for same in questions.values() for one in same}
        told = listed.told([*asked, *(n.id for n in (*waiting, *settled))])
        rows = [
            words.row(Group.ANSWER, same[-1], told.get(same[-1].id), same[:-1]) for same in questions.values()
        ]
        rows += [words.letter(Group.COMING, m) for m in by_hand if m.state == PENDING]
        rows += [words.row(Group.COMING, n, told.get(n.id)) for n in waiting]
        # newest first, as they come
        rows += [words.row(Group.SENT, n, told.get(n.id)) for n in settled if n.id not in asked]
        rows += [words.letter(Group.SENT, m) for m in by_hand if m.state != PENDING]
        return Board(
            rows=rows,
            answers=len(questions),
            next_digest=_next_digest(words.days, session.person_id),
            complete=len(settled) < limit,
        )


def answers(session: Session) -> int:
    """How many rows of the board need an answer."""
    with session.workspace.reading():
        asked = session.workspace.heads_ups.questions(seen_by(session), MOST_QUESTIONS)
        return len(_once(_unanswered(abouts(session, asked), asked))) if asked else 0


def detail(session: Session, row: Row) -> Detail:
    """All about one row; its text as it was sent, or as it would be sent now."""
    message = next(iter(row.messages), None)
    own = row.notice is not None and permissions.answers(session, row.notice)
    sends = permissions.may(session, Act.SEND)
    notice = row.notice or (as_notice(session, row.coming) if row.coming else None)
    waits = message is not None and message.state == PENDING
    return Detail(
        row=row,
        why=[*filter(None, (row.reason, _consequence(notice), _trouble(message)))],
        ahead=steps_ahead(session, row),
        text=_text(session, notice, message),
        can_answer=own and row.notice is not None and row.notice.acknowledged_at is None,
        can_retry=sends
        and message is not None
        and (message.state in (FAILED, POSSIBLY_SENT) or (waits and message.error is not None)),
        can_stop=(own and row.notice is not None and row.notice.acknowledged_at is None)
        or (sends and row.notice is None and message is not None and message.state in (PENDING, FAILED)),
    )


def _consequence(notice: Notice | None) -> str:
    kept = notice.payload.get("consequence") if notice else None
    return recalled(kept) if isinstance(kept, str) else ""


def _trouble(message: Message | None) -> str:
    return str(message.error) if message is not None and message.error else ""


def _text(session: Session, notice: Notice | None, message: Message | None) -> str:
    """The words of this notice alone, whatever else stands in its message; what was written by hand as it is."""
    if notice is None:
        return message.text or "" if message else ""
    about = abouts(session, [notice])[notice.hire_id or ""]
    if not about.exists:
        return ""
    code = spoken(in_use())
    receiver = session.setup.people.get(notice.person_id or "") or somebody(session, notice)
    values = Filling(session, about, receiver, notice, code).values()
    written, more = text_of(session, notice.kind, code), phrase(code, "phrases.more")
    said = (*lines(written.text, values, more), *lines(written.action, values, more))
    return said_in_text(said, UNBROKEN)


def _unanswered(known: Mapping[str, About], notices: Sequence[Notice]) -> list[Notice]:
    """Without what was answered otherwise: the task went on, or the input is there."""
    return [notice for notice in notices if _waits(known[notice.hire_id or ""], notice)]


def _waits(about: About, notice: Notice) -> bool:
    kind = Kind(notice.kind)
    if not about.exists:
        return False
    if kind in QUESTIONS:
        task = about.task(notice.task_id)
        return task is not None and is_unanswered(kind, notice.person_id, task)
    fact = about.facts.get(str(notice.payload.get("input_key") or notice.payload.get("input")))
    return fact is not None and fact.missing


def _once(questions: Sequence[Notice]) -> dict[object, list[Notice]]:
    """What asks the same person for the same together, the oldest first."""
    found: dict[object, list[Notice]] = {}
    for one in questions:
        same = question_of(one.kind, one.hire_id, one.person_id or one.department, one.payload)
        found.setdefault(same or one.id, []).append(one)
    return found


def _next_digest(days: Days, person_id: str | None) -> str:
    if person_id is None:
        return ""
    at = days.next_digest(person_id)
    return "" if at is None else text("{day}, {time}", day=day(at.date()), time=f"{at:%H:%M}")
