"""Facts that name a person of the workspace, such as the buddy of a new hire, who is told of the first day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from app.models.errors import UserError
from app.models.language import text
from app.models.onboarding import BUDDY
from app.models.people import Department, Person

PERSONS = frozenset({BUDDY})
"""The keys of these facts."""


def people_by_name(people: Mapping[str, Person], departments: Mapping[str, Department]) -> dict[str, str]:
    """The ids of those who work here, by name; who bears another's name is told apart by more words."""
    active = [person for person in people.values() if person.active]
    bearers = Counter(person.name for person in active)
    return {_label(person, departments, bearers[person.name]): person.id for person in active}


def _label(person: Person, departments: Mapping[str, Department], bearers: int) -> str:
    if bearers == 1:
        return person.name
    department = departments[person.department].name if person.department else ""
    return " · ".join(filter(None, (person.name, department, person.email or person.id[:8])))


def checked(key: str, title: str, words: str | None, people: Mapping[str, str]) -> str | None:
    """The value of a fact as it is kept; `people` are ids by name.

    Raises UserError where it must name a person, and names nobody who works here.
    """
    if key not in PERSONS:
        return words
    named = " ".join((words or "").split())
    if not named:
        raise UserError(text("Say who the {title} is: one of the people here.", title=title))
    found = next(
        (name for name, id in people.items() if named == id or named.casefold() == name.casefold()), None
    )
    if found is None:
        raise UserError(
            text(
                "There is no person “{name}”: the {title} must be one of the people here, to be told of day 1.",
                name=named,
                title=title,
            )
        )
    return found
