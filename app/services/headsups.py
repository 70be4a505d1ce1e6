"""Heads-ups as the window shows them: what needs an answer, what waits to be sent, what was sent, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from attrs import frozen

from app.models.language import in_use, recalled, text
from app.models.letters import lines
from app.models.noticekinds import QUESTIONS, Kind
from app.models.notices import is_unanswered, question_of
from app.models.wording import day
from app.store.messages import FAILED, PENDING, POSSIBLY_SENT, Message
from app.store.outbox import Notice

from . import permissions
from .addressing import digest_time
from .headsuprows import Group, Row, Wording, seen_by, somebody
from .headsupsahead import steps_ahead
from .letterwords import phrase, spoken
from .noticeabout import About
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
        questions = _once(_unanswered(session, listed.questions(seen, MOST_QUESTIONS)))
        words = Wording(session)
        found = listed.waiting(seen, session.today + AHEAD, MOST_WAITING)
        waiting = [notice for notice in found if not words.is_over(notice)]
        asked = {one.id for same in questions.values() for one in same}
        settled = listed.settled(seen, limit)
        told = listed.told([*asked, *(n.id for n in (*waiting, *settled))])
        rows = [
            words.row(Group.ANSWER, same[-1], told.get(same[-1].id), same[:-1]) for same in questions.values()
        ]
        by_hand = listed.by_hand(seen, limit)
        rows += [words.letter(Group.COMING, m) for m in by_hand if m.state == PENDING]
        rows += [words.row(Group.COMING, n, told.get(n.id)) for n in waiting]
        # newest first, as they come
        rows += [words.row(Group.SENT, n, told.get(n.id)) for n in settled if n.id not in asked]
        rows += [words.letter(Group.SENT, m) for m in by_hand if m.state != PENDING]
        return Board(
            rows=rows,
            answers=len(questions),
            next_digest=_next_digest(session),
            complete=len(settled) < limit,
        )


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
    about = About(session, notice.hire_id or "")
    if not about.exists:
        return ""
    code = spoken(in_use())
    receiver = session.setup.people.get(notice.person_id or "") or somebody(session, notice)
    values = Filling(session, about, receiver, notice, code).values()
    written, more = text_of(session, notice.kind, code), phrase(code, "phrases.more")
    parts = (lines(written.text, values, more), lines(written.action, values, more))
    return "\n\n".join(
        "\n".join(f"– {line.words}" if line.point else line.words for line in part) for part in parts if part
    )


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


def _once(questions: Sequence[Notice]) -> dict[object, list[Notice]]:
    """What asks the same person for the same together, the oldest first."""
    found: dict[object, list[Notice]] = {}
    for one in questions:
        same = question_of(one.kind, one.hire_id, one.person_id or one.department, one.payload)
        found.setdefault(same or one.id, []).append(one)
    return found


def _next_digest(session: Session) -> str:
    if session.person_id is None:
        return ""
    at = digest_time(session, session.person_id)
    return "" if at is None else text("{day}, {time}", day=day(at.date()), time=f"{at:%H:%M}")
