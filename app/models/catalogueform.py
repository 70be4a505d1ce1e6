"""What is wrong with one task of a catalogue that is being edited, field by field, in sentences for its form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .catalogue import Catalogue, Template
from .cataloguecheck import problems
from .catalogueedit import any_circle, circle_words
from .cataloguerules import NoticeOffset, PayrollDate
from .errors import UserError
from .language import text
from .text import one_line
from .wording import working_days

FIELDS = ("title", "due", "not_before", "after", "when", "needs", "options")
_FIELD = re.compile(r'field "(\w+)"')


def form_problems(catalogue: Catalogue, key: str) -> Mapping[str, str]:
    """By field the first thing that is wrong with the task of that key; `""` holds what no field shows."""
    template = catalogue.template(key)
    found: dict[str, str] = {}
    for field, sentence in _of(catalogue, template):
        found.setdefault(field, sentence)
    for problem in problems(catalogue):
        if problem.item == f"task {key}":
            named = _FIELD.search(problem.text)
            field = named[1] if named and named[1] in FIELDS else ""
            found.setdefault(field, f"{problem.text[:1].upper()}{problem.text[1:]}.")
    return found


def unsound(catalogue: Catalogue) -> tuple[str, ...]:
    """The keys of the tasks with which something is wrong, in catalogue order."""
    items = {problem.item for problem in problems(catalogue)}
    return tuple(template.key for template in catalogue.templates if f"task {template.key}" in items)


def _of(catalogue: Catalogue, template: Template) -> Iterator[tuple[str, str]]:
    if not template.title.strip():
        yield "title", text("The task has no title: say what is ready when it is done.")
    for field, whole in (("due", template.due), ("not_before", template.not_before)):
        rule = whole.otherwise if isinstance(whole, PayrollDate) else whole
        if isinstance(rule, NoticeOffset) and rule.at_short_notice <= rule.standard.offset:
            yield field, text("At short notice it must be later than otherwise: choose a later day.")
    if circle := any_circle(catalogue, template.key):
        yield "after", circle_words(catalogue, circle)
    yield from _needs(catalogue, template)
    yield from _options(template)
    if template.legal and "country" not in template.when:
        yield "when", text("The law asks for this task: choose the countries of that law.")


def _needs(catalogue: Catalogue, template: Template) -> Iterator[tuple[str, str]]:
    for need in template.needs:
        yield from _named(
            "needs", need.title, text("One of the things that are needed has no name: give it one.")
        )
    known = {(need.key, need.giver): need for other in catalogue.templates for need in other.needs}
    for need in template.needs:
        other = known[need.key, need.giver]
        if other.title != need.title:
            yield (
                "needs",
                text(
                    "“{here}” is called “{there}” in another task: use one name.",
                    here=need.title,
                    there=other.title,
                ),
            )


def _options(template: Template) -> Iterator[tuple[str, str]]:
    for option in template.options:
        yield from _named("options", option.title, text("An option has no name: give it one."))
        if option.lead > template.lead:
            yield (
                "options",
                text(
                    "“{option}” takes {days}, longer than the task itself: make it shorter.",
                    option=option.title,
                    days=working_days(option.lead),
                ),
            )


def _named(field: str, title: str, missing: str) -> Iterator[tuple[str, str]]:
    if not title.strip():
        yield field, missing
        return
    try:
        one_line(title, "entry")
    except UserError as error:
        yield field, str(error)
