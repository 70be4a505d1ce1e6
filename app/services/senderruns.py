"""When notices were sent last and by whom, and whether the clock can be trusted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from attrs import frozen

from app.models.errors import UserError
from app.models.language import recalled, remembered, text
from app.models.wording import lapse
from app.store.clock import SLACK

from .session import Session

LAST_RUN = "notices.last_run"
SCHEDULED, WINDOW = "scheduled", "window"
TAKEN_OVER_AFTER = timedelta(hours=1)
"""The window sends where no scheduled sender has run for so long."""


@frozen(kw_only=True)
class LastRun:
    """When notices were sent last, and by whom: `scheduled` or `window`; and when by a scheduled sender."""

    at: datetime
    by: str
    scheduled_at: datetime | None = None
    problems: tuple[str, ...] = ()


def last_run(session: Session) -> LastRun | None:
    kept = session.workspace.settings.get(LAST_RUN)
    if not isinstance(kept, dict):
        return None
    at, by, scheduled = kept["at"], kept["by"], kept.get("scheduled_at")
    if by == SCHEDULED:
        scheduled = at
    return LastRun(
        at=datetime.fromisoformat(at),
        by=by,
        scheduled_at=datetime.fromisoformat(scheduled) if scheduled else None,
        problems=tuple(map(recalled, kept.get("problems", ()))),
    )


def troubles(session: Session) -> Sequence[str]:
    """Why something can't be sent now, or what could not be sent by the last run, in sentences."""
    last = last_run(session)
    try:
        _check_clock(session, last)
    except UserError as error:
        return [str(error)]
    return last.problems if last else ()


def window_should_send(session: Session) -> bool:
    """Whether no scheduled sender has run for an hour, so that the window sends while it is open."""
    last = last_run(session)
    return last is None or last.by != SCHEDULED or session.now() - last.at > TAKEN_OVER_AFTER


def check_clock(session: Session, *, clock_is_right: bool) -> None:
    if not clock_is_right:
        _check_clock(session, last_run(session))


def _check_clock(session: Session, last: LastRun | None) -> None:
    now = session.now()
    if last is None or now >= last.at - SLACK:
        return
    raise UserError(
        text(
            "The clock of this computer is {lapse} behind the last time notices were sent, so nothing is sent:"
            " set it right, or say that it is with --clock-is-right.",
            lapse=lapse(last.at - now),
        )
    )


def note_run(session: Session, by: str, problems: Sequence[str]) -> None:
    before = last_run(session)
    scheduled = before.scheduled_at.isoformat() if before and before.scheduled_at else None
    kept = {
        "at": session.now().isoformat(),
        "by": by,
        "scheduled_at": scheduled,
        "problems": list(map(remembered, problems)),
    }
    session.workspace.settings.set(LAST_RUN, kept)
