"""How late or early something is, in a few words."""

from __future__ import annotations

from datetime import date

from .language import plural, text
from .wording import dated


def margin_text(margin: int) -> str:
    """`4 days to spare`, `4 days short`, `just in time`; days are working days."""
    if margin == 0:
        return text("just in time")
    if margin > 0:
        return plural(margin, "{n} day to spare", "{n} days to spare")
    return plural(-margin, "{n} day short", "{n} days short")


def due_text(due: date, today: date) -> str:
    """`is due Wed 9 Dec`, `was due Wed 18 Nov`."""
    on = dated(due, today)
    return text("was due {day}", day=on) if due < today else text("is due {day}", day=on)


def lateness(due: date | None, margin: int, today: date) -> str:
    """How late something open is: `4 days short`, or `was due Wed 18 Nov` where that day has passed."""
    return due_text(due, today) if margin < 0 and due is not None and due < today else margin_text(margin)
