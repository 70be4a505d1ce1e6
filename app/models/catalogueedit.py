"""Editing a catalogue: each edit is a pure function that answers another catalogue."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import count
from typing import TypeVar

from attrs import evolve

from .catalogue import Catalogue, Department, Input, Source, Template
from .errors import StaleRow
from .language import text
from .plan import Offset, Option

NUMBERED = re.compile(r"(.*?)-?(\d+)")
T = TypeVar("T", bound=Template | Department | Source)


def replaced(catalogue: Catalogue, template: Template) -> Catalogue:
    """With this template in place of the one of its key; one that changes departments goes to the end there."""
    before = catalogue.template(template.key)
    templates = [template if other.key == template.key else other for other in catalogue.templates]
    if before.department != template.department:
        templates.remove(template)
        templates.append(template)
    return grouped(catalogue, templates)


def added(catalogue: Catalogue, template: Template, behind: str | None = None) -> Catalogue:
    """With a new template, behind the task of that key or at the end of its department."""
    templates = list(catalogue.templates)
    keys = [other.key for other in templates]
    place = keys.index(behind) + 1 if behind in keys else len(templates)
    templates.insert(place, template)
    return grouped(catalogue, templates)


def duplicated(catalogue: Catalogue, key: str, new: str, title: str) -> Catalogue:
    """With a second task like that one behind it, under another key and title."""
    return added(catalogue, evolve(catalogue.template(key), key=new, title=title), key)


def followers(catalogue: Catalogue, key: str) -> tuple[Template, ...]:
    """The tasks that come directly after that one."""
    return tuple(template for template in catalogue.templates if key in template.after)


def removed(catalogue: Catalogue, key: str) -> Catalogue:
    """Without a task. What came after it comes after what it came after itself: the order of the rest stays."""
    gone = catalogue.template(key)
    kept = [_without(template, gone) for template in catalogue.templates if template.key != key]
    return evolve(catalogue, templates=tuple(kept))


def moved(catalogue: Catalogue, key: str, place: int) -> Catalogue:
    """With a task at another place, counted from 0, among the tasks of its department."""
    template = catalogue.template(key)
    peers = [other for other in catalogue.of_department(template.department) if other.key != key]
    peers.insert(max(0, min(place, len(peers))), template)
    others = [other for other in catalogue.templates if other.department != template.department]
    return grouped(catalogue, [*others, *peers])


def grouped(catalogue: Catalogue, templates: Iterable[Template]) -> Catalogue:
    """The catalogue with these templates, those of one department together, in the order of departments."""
    order = {department.key: place for place, department in enumerate(catalogue.departments)}
    ordered = sorted(templates, key=lambda template: order.get(template.department, len(order)))
    return evolve(catalogue, templates=tuple(ordered))


def circle(catalogue: Catalogue, key: str, predecessor: str) -> tuple[str, ...]:
    """The circle that arises where the task of that key comes after `predecessor`: nothing where there is none.

    The shortest one, as keys in the order in which the tasks would wait, the task itself first and last.
    """
    if key == predecessor:
        return key, key
    after = {template.key: template.after for template in catalogue.templates}
    came_from: dict[str, str] = {}
    waiting = deque([predecessor])
    while waiting:
        at = waiting.popleft()
        for before in after.get(at, ()):
            if before == key:
                return (key, *_way(came_from, at, predecessor), key)
            if before not in came_from and before != predecessor:
                came_from[before] = at
                waiting.append(before)
    return ()


def circle_words(catalogue: Catalogue, keys: Collection[str]) -> str:
    """One sentence that names a circle in order."""
    steps = " → ".join(catalogue.template(key).title for key in keys)
    return text("These tasks would wait for each other: {steps}.", steps=steps)


def any_circle(catalogue: Catalogue, key: str) -> tuple[str, ...]:
    """A circle through the task of that key, as `circle` gives it."""
    found = (circle(catalogue, key, before) for before in catalogue.template(key).after)
    return next((keys for keys in found if keys), ())


def free_key(catalogue: Catalogue, department: str, used: Collection[str]) -> str:
    """A key for a new task like those of its department: `IT-8` after `IT-7`. `used` ones don't come back."""
    numbered = [NUMBERED.fullmatch(template.key) for template in catalogue.of_department(department)]
    prefixes = [found[1] for found in numbered if found]
    prefix = max(prefixes, key=prefixes.count) if prefixes else department.upper()
    taken = {*used, *(template.key for template in catalogue.templates)}
    numbers = [int(found[2]) for key in taken if (found := NUMBERED.fullmatch(key)) and found[1] == prefix]
    return f"{prefix}-{max(numbers, default=0) + 1}"


def new_template(key: str, title: str, department: str) -> Template:
    """What a new task begins with: a day's work, ready on day one, for everybody."""
    return Template(key=key, title=title, department=department, lead=1, due=Offset(0))


def merged(base: Catalogue, mine: Catalogue, theirs: Catalogue) -> Catalogue:
    """My changes of `base` on top of theirs.

    Raises StaleRow naming a task or a department that both changed differently.
    """
    notice = theirs.standard_notice if mine.standard_notice == base.standard_notice else mine.standard_notice
    frame = Catalogue(
        departments=_together(base.departments, mine.departments, theirs.departments),
        templates=(),
        sources=_together(base.sources, mine.sources, theirs.sources),
        standard_notice=notice,
    )
    templates = _together(base.templates, mine.templates, theirs.templates)
    kept = {department.key for department in frame.departments}
    for template in templates:
        if template.department not in kept:  # one took the department out, the other gave it a task
            raise _changed_by_both(base.department(template.department).name)
    return grouped(frame, templates)


def _together(base: Sequence[T], mine: Sequence[T], theirs: Sequence[T]) -> tuple[T, ...]:
    """In their order, unless mine is another one than it was."""
    before = {item.key: item for item in base}
    ours = {item.key: item for item in mine}
    others = {item.key: item for item in theirs}
    order = [*others, *ours] if _same_order(before, ours) else [*ours, *others]
    kept = []
    for key in dict.fromkeys(order):
        old, my, their = before.get(key), ours.get(key), others.get(key)
        if old not in (my, their) and my != their:
            raise _changed_by_both(next(_called(item) for item in (my, their) if item is not None))
        chosen = their if my == old else my
        if chosen is not None:
            kept.append(chosen)
    return tuple(kept)


def _changed_by_both(name: str) -> StaleRow:
    return StaleRow(
        text(
            "“{task}” was changed by somebody else meanwhile: discard your change and look again.", task=name
        )
    )


def _called(item: Template | Department | Source) -> str:
    return item.name if isinstance(item, Department) else item.title


def _same_order(before: Mapping[str, T], after: Mapping[str, T]) -> bool:
    return [key for key in before if key in after] == [key for key in after if key in before]


def _without(template: Template, gone: Template) -> Template:
    if gone.key not in template.after:
        return template
    after: list[str] = []
    for key in template.after:
        after.extend(gone.after if key == gone.key else (key,))
    return evolve(template, after=tuple(dict.fromkeys(after)))


def _way(came_from: Mapping[str, str], at: str, to: str) -> list[str]:
    """The keys from `to` to `at`."""
    way = [at]
    while way[-1] != to:
        way.append(came_from[way[-1]])
    return way[::-1]


def needs_typed(
    catalogue: Catalogue, template: Template, rows: Iterable[tuple[str, tuple[str, str]]]
) -> tuple[Input, ...]:
    """What a task needs by a form's rows: the key of each, empty for a new one, with its title and giver.

    Known inputs keep their keys; the others are named after their titles. None stands there twice.
    """
    known = {need.key: need for need in template.needs}
    found: dict[str, Input] = {}
    for key, (title, giver) in rows:
        need = known.get(key)
        if need is None or (need.title, need.giver) != (title, giver):
            named = need is not None and bool(need.title)
            need = input_for(catalogue, title.strip(), giver, key if named else None)
        found.setdefault(need.key, need)
    return tuple(found.values())


def options_typed(template: Template, rows: Iterable[tuple[str, tuple[str, int, str]]]) -> tuple[Option, ...]:
    """The options by a form's rows: the key of each, with its title, lead time and note.

    Those that had no name so far get a key after their title.
    """
    named = {option.key for option in template.options if option.title}
    taken = set(named)
    found = []
    for key, (title, lead, note) in rows:
        own = key if key in named else option_key(title, taken)
        taken.add(own)
        found.append(Option(key=own, title=title, lead=lead, note=note))
    return tuple(found)


def input_for(catalogue: Catalogue, title: str, giver: str, known: str | None = None) -> Input:
    """The input of that title from that giver: the one that other tasks ask for, or a new one.

    `known` is the key that it has already, kept unless other tasks use it for something else.
    """
    asked = [need for template in catalogue.templates for need in template.needs]
    for need in asked:
        if need.giver == giver and need.title.casefold() == title.casefold():
            return need
    taken = {need.key for need in asked}
    uses = [need for need in asked if need.key == known]
    if known is not None and len(uses) <= 1:
        return Input(key=known, title=title, giver=giver)
    stem = "_".join(re.findall(r"\w+", title.casefold())) or "input"
    return Input(key=unused(stem, taken), title=title, giver=giver)


def option_key(title: str, taken: Collection[str]) -> str:
    """A key for a new option."""
    return unused("_".join(re.findall(r"\w+", title.casefold())) or "option", taken)


def unused(stem: str, taken: Collection[str]) -> str:
    """The stem, or the stem with a number: what is not taken."""
    keys = (stem if number == 1 else f"{stem}_{number}" for number in count(1))
    return next(key for key in keys if key not in taken)
