"""A new hire like another one: who can be copied from, and what is taken over."""

from __future__ import annotations

from attrs import evolve, fields

from app.models.cataloguecheck import EMPLOYMENTS, WORK_STYLES

from . import finding
from .finding import Found
from .newhire import Entries, only_manager, people_by_name
from .session import Session

MOST = 12


def examples(session: Session, words: str) -> list[Found]:
    """The hires that the words may mean, the best first; without words, those added last."""
    hires = session.workspace.hires
    with session.workspace.reading():
        meant = hires.similar(words, MOST) if words.strip() else hires.added_last(MOST)
    return finding.hires(session, [hire.id for hire in meant])


def copied(session: Session, hire_id: str, entries: Entries) -> Entries:
    """The entries with the place and the kind of work of that hire; a manager who left is not taken over."""
    (hire,) = session.workspace.hires.find(hire_id)
    names = {id: name for name, id in people_by_name(session).items()}
    return evolve(
        entries,
        role=hire.role,
        location_id=hire.location_id,
        work_style=hire.work_style if hire.work_style in WORK_STYLES else entries.work_style,
        employment=hire.employment if hire.employment in EMPLOYMENTS else entries.employment,
        team=hire.team or "",
        manager=only_manager(session) or names.get(hire.manager_id or "", ""),
    )


def beside(typed: Entries, before: Entries, copy: Entries) -> Entries:
    """What was typed since the entries were `before`, and the copy in all other fields."""
    names = [field.name for field in fields(Entries)]
    return evolve(
        copy,
        **{name: getattr(typed, name) for name in names if getattr(typed, name) != getattr(before, name)},
    )
