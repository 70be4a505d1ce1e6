"""How much waits on the pages that have a number in the sidebar: counted through indexes, without their rows."""

from __future__ import annotations

from attrs import frozen

from . import department, headsups, overview
from .session import Session


@frozen(kw_only=True)
class Waiting:
    """How many hires are to come, tasks of a department begin today, and heads-ups need an answer."""

    to_come: int
    begin_today: int
    answers: int


def waiting(session: Session, department_key: str | None) -> Waiting:
    """As the pages themselves count; without a department, or one that is not theirs to see, that of the person."""
    with session.workspace.reading():
        return Waiting(
            to_come=sum(overview.counts(session).values()),
            begin_today=department.begin_today(session, department_key),
            answers=headsups.answers(session),
        )
