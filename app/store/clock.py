"""What time it is: for a team that of its server, whatever the clock of a computer says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from app.models.language import text

SLACK = timedelta(minutes=5)
"""How far two computers' clocks may be apart."""
RIGHT = timedelta(0)


def of_this_computer() -> datetime:
    return datetime.now(UTC)


def ahead(servers: datetime, asked: datetime, answered: datetime) -> timedelta:
    """How far this computer's clock is ahead of a server that said its time in between; `RIGHT` within the slack."""
    apart = asked + (answered - asked) / 2 - servers
    return apart if abs(apart) > SLACK else RIGHT


def warnings(apart: timedelta, place: str) -> tuple[str, ...]:
    """What somebody should know of a clock that is so far ahead, or behind."""
    if not apart:
        return ()
    from app.models.wording import lapse

    if apart > RIGHT:
        said = text(
            "The clock of this computer is {lapse} ahead of that of {place}, which counts: set the wrong"
            " one right.",
            lapse=lapse(apart),
            place=place,
        )
    else:
        said = text(
            "The clock of this computer is {lapse} behind that of {place}, which counts: set the wrong"
            " one right.",
            lapse=lapse(-apart),
            place=place,
        )
    return (said,)
