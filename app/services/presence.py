"""Who else looks at the same hire, by name."""

from __future__ import annotations

from collections.abc import Collection

from app.store.news import mark

from .session import Session


def names(session: Session, marks: Collection[int]) -> list[str]:
    """The names of the people with these marks, apart from who works here."""
    people = session.setup.people.values() if marks else ()
    return sorted(
        person.name for person in people if person.id != session.person_id and mark(person.id) in marks
    )
