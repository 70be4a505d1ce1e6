"""Editing the departments of a catalogue: each edit is a pure function that answers another catalogue."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from attrs import evolve

from .catalogue import MANAGER, NEW_HIRE, Catalogue, Department, Template
from .catalogueedit import grouped, unused
from .errors import UserError
from .language import mark, plural, text
from .text import one_line, tidy
from .wording import listed, shortlist

TAKEN_SHORT = mark("{department} is called “{name}” in short already: give another short name.")
LONGEST_KEY = 50
NO_KEYS = (MANAGER, NEW_HIRE, "catalogue")
"""Who else gives what a task needs, and the file of a catalogue that is no department's."""


def with_department(catalogue: Catalogue, department: Department) -> Catalogue:
    """With this department in place of the one of its key, or as the last one."""
    others = [d if d.key != department.key else department for d in catalogue.departments]
    if department not in others:
        others.append(department)
    return evolve(catalogue, departments=tuple(others))


def rekeyed(catalogue: Catalogue, key: str, new: str) -> Catalogue:
    """With another key for a department, also in its tasks and in what others need from it."""

    def named(template: Template) -> Template:
        needs = tuple(evolve(need, giver=new) if need.giver == key else need for need in template.needs)
        return evolve(
            template, department=new if template.department == key else template.department, needs=needs
        )

    return evolve(
        catalogue,
        departments=tuple(evolve(d, key=new) if d.key == key else d for d in catalogue.departments),
        templates=tuple(map(named, catalogue.templates)),
    )


def department_moved(catalogue: Catalogue, key: str, place: int) -> Catalogue:
    """With a department and its tasks at another place, counted from 0."""
    others = [department for department in catalogue.departments if department.key != key]
    others.insert(max(0, min(place, len(others))), catalogue.department(key))
    return grouped(evolve(catalogue, departments=tuple(others)), catalogue.templates)


def without_department(catalogue: Catalogue, key: str) -> Catalogue:
    """Raises UserError where it has tasks, or others need something from it."""
    name, tasks = tidy(catalogue.department(key).name), catalogue.of_department(key)
    name = name or text("The department")
    if tasks:
        raise UserError(
            plural(
                len(tasks),
                "{department} still has the task {tasks}: remove it, or give it to another department first.",
                "{department} still has the tasks {tasks}: remove them, or give them to other departments first.",
                department=name,
                tasks=_titles(tasks),
            )
        )
    asking = [t for t in catalogue.templates if any(need.giver == key for need in t.needs)]
    if asking:
        raise UserError(
            plural(
                len(asking),
                "{tasks} needs something from {department}: say there who else gives it first.",
                "{tasks} need something from {department}: say there who else gives it first.",
                department=name,
                tasks=_titles(asking),
            )
        )
    return evolve(catalogue, departments=tuple(d for d in catalogue.departments if d.key != key))


def department_key(catalogue: Catalogue, name: str, known: Mapping[str, str]) -> str:
    """A key for a new department of that name.

    `known` are the names of all that the workspace has had, by key: one of the same name is the same again.
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    stem = "_".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_KEY] or "department"
    others = {key for key, called in known.items() if called.casefold() != name.casefold()}
    return unused(stem, {*NO_KEYS, *others, *(department.key for department in catalogue.departments)})


def tidied(catalogue: Catalogue) -> Catalogue:
    """With the names of departments as they are kept: on one line, with single spaces."""
    departments = [evolve(d, name=tidy(d.name), short=tidy(d.short)) for d in catalogue.departments]
    return evolve(catalogue, departments=tuple(departments))


def department_problems(catalogue: Catalogue, key: str) -> Mapping[str, str]:
    """By field, `name` or `short`, the first thing that is wrong with the department of that key."""
    found: dict[str, str] = {}
    for field, sentence in _wrong(catalogue, catalogue.department(key)):
        found.setdefault(field, sentence)
    return found


def unsound_departments(catalogue: Catalogue) -> tuple[str, ...]:
    """The keys of the departments with which something is wrong."""
    return tuple(d.key for d in catalogue.departments if department_problems(catalogue, d.key))


def _wrong(catalogue: Catalogue, mine: Department) -> Iterator[tuple[str, str]]:
    for field, words, what in (("name", mine.name, "name"), ("short", mine.short, "short name")):
        try:
            one_line(words, "department", what)
        except UserError as error:
            yield field, str(error)
    for other in catalogue.departments:
        if other is mine:
            continue
        if tidy(other.name).casefold() == tidy(mine.name).casefold():
            sentence = text(
                "Another department is called “{name}” already: give another name.", name=tidy(mine.name)
            )
            yield "name", sentence
        if tidy(other.short).casefold() == tidy(mine.short).casefold():
            yield "short", text(TAKEN_SHORT, department=other.name, name=tidy(mine.short))


def _titles(templates: tuple[Template, ...] | list[Template]) -> str:
    return listed(shortlist([f"“{tidy(template.title) or template.key}”" for template in templates]))
