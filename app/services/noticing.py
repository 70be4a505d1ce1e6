"""The daily planning of notices: ask what should be said, write that, and call off what has become untrue."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from uuid import uuid4

from attrs import evolve, frozen

from app.models.language import remembered
from app.models.noticekinds import COUNT_TASKS, PLANNED, QUESTIONS, Kind
from app.models.notices import (
    DAYS_AHEAD,
    Concerns,
    HeadsUp,
    Survey,
    coming,
    is_history,
    is_old_news,
    question_of,
    still_true,
    survey,
)
from app.store.messages import CANCELLED, PENDING
from app.store.noticing import WaitingNotice
from app.store.outbox import Notice

from .noticesituation import read_situation
from .planning import refresh
from .session import Session

BEGUN = "notices.begun_on"


@frozen(kw_only=True)
class Planned:
    """The notices that a planning has written, and how many it has called off."""

    new: Sequence[Notice]
    cancelled: int


def plan_notices(session: Session) -> Planned:
    """Write what should be said today and has not been, and call off what waits and is not true any more.

    May be run as often as wanted: a fact is written once. Plans that are not of today are planned again first.
    The first time in a workspace, what is history is passed over, and the rest waits for the digest.
    """
    refresh(session)
    workspace = session.workspace
    with workspace.reading():
        situation = read_situation(session)
        found = survey(situation, session.today)
        waiting = workspace.noticing.waiting()
        gone = untrue(session, waiting, found)
    with workspace.transaction():
        written = [as_notice(session, heads_up) for heads_up in found.new]
        if workspace.settings.get(BEGUN) is None:
            gone.update(_begin(session, waiting))
            told_on = {one.onboarding.hire_id: one.onboarding.told_on for one in situation.starts}
            both = zip(written, found.new, strict=True)
            written = [_at_first(session, notice, one, told_on) for notice, one in both]
        new = workspace.noticing.add(written)
        cancelled = workspace.outbox.cancel(gone)
        return Planned(new=[one for one in new if one.state == PENDING], cancelled=cancelled)


def _begin(session: Session, waiting: Sequence[WaitingNotice]) -> list[str]:
    """Note that notices are planned from now on; the ids of those that are news no more.

    What is left of the days before waits for the digest.
    """
    session.workspace.settings.set(BEGUN, session.today.isoformat())
    written_on = {one.id: one.created_at.astimezone().date() for one in waiting}
    before = [one.id for one in waiting if one.urgent and written_on[one.id] < session.today]
    session.workspace.outbox.calm(before)
    return [one.id for one in waiting if is_old_news(one.kind, written_on[one.id], session.today)]


def _at_first(session: Session, notice: Notice, one: HeadsUp, told_on: Mapping[str, date]) -> Notice:
    """As it is written the first time: history as if it were answered, and what is no news without haste."""
    if is_history(one, session.today):
        return evolve(notice, state=CANCELLED, acknowledged_at=session.now())
    return evolve(notice, urgent=notice.urgent and told_on.get(one.hire_id) == session.today)


def coming_notices(
    session: Session,
    days: int = DAYS_AHEAD,
    hire_ids: Collection[str] | None = None,
    concerns: Concerns | None = None,
    most: int | None = None,
) -> list[HeadsUp]:
    """What will be said in the next working days if nothing changes, by day: of all hires, or of some.

    `concerns` and `most` are those of `coming`.
    """
    with session.workspace.reading():
        situation = read_situation(session, days, hire_ids)
    return coming(situation, session.today, days, concerns, most)


def as_notice(session: Session, heads_up: HeadsUp) -> Notice:
    """The row in which a heads-up is written down."""
    payload = dict(heads_up.values)
    if heads_up.consequence:
        payload["consequence"] = remembered(heads_up.consequence)
    return Notice(
        id=str(uuid4()),
        key=heads_up.key,
        kind=heads_up.kind.value,
        hire_id=heads_up.hire_id,
        task_id=heads_up.task_id,
        department=heads_up.department,
        person_id=heads_up.person_id,
        payload=payload,
        created_at=session.now(),
        send_on=heads_up.on,
        urgent=heads_up.urgent,
        step=heads_up.step,
        reason=heads_up.reason,
    )


def untrue(session: Session, waiting: Sequence[WaitingNotice | Notice], found: Survey) -> set[str]:
    """The ids of those that wait to be sent and should not be any more."""
    by_planning: list[WaitingNotice | Notice] = []
    by_changes: list[WaitingNotice | Notice] = []
    for notice in waiting:
        planned = notice.kind in PLANNED or (notice.step > 0 and notice.kind in QUESTIONS)
        (by_planning if planned else by_changes).append(notice)
    gone = {notice.id for notice in by_planning if notice.key not in found.holding}
    return gone.union(_outdated(session, by_changes), _asked_again(waiting, found))


def _asked_again(waiting: Sequence[WaitingNotice | Notice], found: Survey) -> Iterable[str]:
    """The ids of those in which a change asks for an input, where the same letter says by when it must be there."""
    near = {
        question_of(one.kind, one.hire_id, one.person_id or one.department, one.values) for one in found.new
    }
    near |= {_question(one) for one in waiting if one.kind in PLANNED and one.key in found.holding}
    return (one.id for one in waiting if one.kind == Kind.INPUT_ASKED and _question(one) in near)


def _question(one: WaitingNotice | Notice) -> tuple[object, ...] | None:
    return question_of(one.kind, one.hire_id, one.person_id or one.department, one.payload)


def _outdated(session: Session, notices: Sequence[WaitingNotice | Notice]) -> Iterable[str]:
    noticing = session.workspace.noticing
    tasks = noticing.tasks({notice.task_id for notice in notices if notice.task_id})
    onboardings = noticing.onboardings({notice.hire_id for notice in notices if notice.hire_id})
    counted = {notice.hire_id for notice in notices if notice.hire_id and notice.kind in COUNT_TASKS}
    busy = noticing.busy_departments(counted) if counted else set()
    return (
        notice.id
        for notice in notices
        if not still_true(
            notice.kind,
            notice.person_id,
            tasks.get(notice.task_id or ""),
            onboardings.get(notice.hire_id or ""),
            has_tasks=notice.department is None or (notice.hire_id, notice.department) in busy,
        )
    )
