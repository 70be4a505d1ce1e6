"""What a report can be about: hires by what somebody types, departments, and the week to begin with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from app.models.onboarding import Hire, Onboarding
from app.models.wording import dated
from app.models.worklist import this_week

from . import hirelist
from .session import Session

MOST_HIRES = 50


@frozen(kw_only=True)
class Choice:
    """One line of a list: `key` is an id or a department's key; a `detail` may stand below the name."""

    key: str
    name: str
    detail: str = ""


@frozen(kw_only=True)
class Choices:
    """`monday` begins the week that is reported unless another is chosen."""

    hires: Sequence[Choice]
    departments: Sequence[Choice]
    monday: date


def choices(session: Session, text: str = "", chosen: str = "") -> Choices:
    """The hires that match the text, the most urgent first, and all departments.

    Without a text the hires are those who are to come, and the `chosen` one stands among them, whoever it is.
    """
    wanted = text.strip()
    rows = hirelist.hires(session, everyone=bool(wanted), text=wanted or None, limit=MOST_HIRES)
    found = [_hire(session, row.hire, row.onboarding) for row in rows]
    if chosen and not wanted and all(choice.key != chosen for choice in found):
        hires = session.workspace.hires
        found.insert(0, _hire(session, hires.hire(chosen), hires.onboarding(chosen)))
    departments = session.setup.departments.values()
    return Choices(
        hires=found,
        departments=[Choice(key=department.key, name=department.name) for department in departments],
        monday=this_week(session.today),
    )


def _hire(session: Session, hire: Hire, onboarding: Onboarding) -> Choice:
    start = dated(onboarding.start_on, session.today)
    return Choice(key=hire.id, name=hire.name, detail=f"{start} · {hire.role}")
