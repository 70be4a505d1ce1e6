"""The daily planning of notices: ask what should be said, write that, and call off what has become untrue."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from uuid import uuid4

from attrs import frozen

from app.models.language import remembered
from app.models.noticekinds import PLANNED, QUESTIONS
from app.models.notices import DAYS_AHEAD, HeadsUp, coming, still_true, survey
from app.store.noticing import WaitingNotice
from app.store.outbox import Notice

from .noticesituation import read_situation
from .planning import refresh
from .session import Session


@frozen(kw_only=True)
class Planned:
    """The notices that a planning has written, and how many it has called off."""

    new: Sequence[Notice]
    cancelled: int


def plan_notices(session: Session) -> Planned:
    """Write what should be said today and has not been, and call off what waits and is not true any more.

    May be run as often as wanted: a fact is written once. Plans that are not of today are planned again first.
    """
    refresh(session)
    workspace = session.workspace
    with workspace.reading():
        found = survey(read_situation(session), session.today)
        untrue = _untrue(session, found.holding)
    with workspace.transaction():
        new = workspace.noticing.add([as_notice(session, heads_up) for heads_up in found.new])
        return Planned(new=new, cancelled=workspace.outbox.cancel(untrue))


def coming_notices(
    session: Session, days: int = DAYS_AHEAD, hire_ids: Collection[str] | None = None
) -> list[HeadsUp]:
    """What will be said in the next working days if nothing changes, by day: of all hires, or of some."""
    with session.workspace.reading():
        return coming(read_situation(session, days, hire_ids), session.today, days)


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


def _untrue(session: Session, holding: frozenset[str]) -> list[str]:
    """The ids of those that wait to be sent and should not be any more."""
    by_planning: list[WaitingNotice] = []
    by_changes: list[WaitingNotice] = []
    for notice in session.workspace.noticing.waiting():
        planned = notice.kind in PLANNED or (notice.step > 0 and notice.kind in QUESTIONS)
        (by_planning if planned else by_changes).append(notice)
    untrue = [notice.id for notice in by_planning if notice.key not in holding]
    return [*untrue, *_outdated(session, by_changes)]


def _outdated(session: Session, notices: Sequence[WaitingNotice]) -> Iterable[str]:
    noticing = session.workspace.noticing
    tasks = noticing.tasks({notice.task_id for notice in notices if notice.task_id})
    onboardings = noticing.onboardings({notice.hire_id for notice in notices if notice.hire_id})
    return (
        notice.id
        for notice in notices
        if not still_true(
            notice.kind,
            notice.person_id,
            tasks.get(notice.task_id or ""),
            onboardings.get(notice.hire_id or ""),
        )
    )
