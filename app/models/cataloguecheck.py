"""What is wrong with a catalogue: rules that hold for the shipped one, an imported one and an edited one."""

from collections import Counter
from collections.abc import Collection, Iterator
from graphlib import CycleError, TopologicalSorter

from attrs import frozen

from app.models.catalogue import (
    MANAGER,
    NEW_HIRE,
    POLICIES,
    Catalogue,
    Input,
    Template,
)
from app.models.cataloguerules import PAYROLL_EVENTS, NoticeOffset, PayrollDate, Rule
from app.models.countries import COUNTRIES
from app.models.errors import UserError
from app.models.plan import Offset
from app.models.text import one_line, tidy

WORK_STYLES = ("onsite", "hybrid", "remote")
EMPLOYMENTS = ("employee", "intern", "contractor")
UNITS = ("working", "calendar")
WHEN_FIELDS = ("country", "location", "work_style", "employment", "role", "department")
KNOWN_VALUES = {"work_style": WORK_STYLES, "employment": EMPLOYMENTS}
DAYS = "a whole number of working days, 0 or more"
MOST_DAYS = 1000
"""Days that a lead time or an offset may have: far beyond any onboarding, and within every calendar."""


@frozen(kw_only=True)
class Problem:
    """What is wrong, in `text`, with an item such as "task IT-2"; `department` is the one it belongs to."""

    item: str
    text: str
    department: str | None = None

    def __str__(self) -> str:
        return f"{self.item}: {self.text}"


def problems(catalogue: Catalogue) -> tuple[Problem, ...]:
    """Everything that is wrong, in catalogue order; nothing for a sound catalogue."""
    return (
        *_notice(catalogue),
        *_twice("department", [department.key for department in catalogue.departments]),
        *_twice("source", [source.key for source in catalogue.sources]),
        *(
            Problem(
                item=f"department {department.key}",
                text=f'field "{name}" is empty',
                department=department.key,
            )
            for department in catalogue.departments
            for name, words in (("name", department.name), ("short", department.short))
            if not words.strip()
        ),
        *_same_names(catalogue),
        *(
            Problem(item=f"department {department.key}", text=text, department=department.key)
            for department in catalogue.departments
            for name, words in (("name", department.name), ("short", department.short))
            if words.strip()
            for text in _unfit(name, words)
        ),
        *(
            Problem(item=f"task {template.key}", text=text, department=template.department)
            for template in catalogue.templates
            for text in _of_template(template, catalogue)
        ),
        *_repeated_templates(catalogue),
        *_ambiguous_inputs(catalogue),
        *_cycle(catalogue),
    )


def one_of(values: Collection[str]) -> str:
    return f"it must be one of {', '.join(values)}"


def _too_many(field: str, days: int | None) -> Iterator[str]:
    if days is not None and abs(days) > MOST_DAYS:
        yield f'field "{field}" has more than {MOST_DAYS} days'


def _unfit(field: str, text: str) -> Iterator[str]:
    """A text that can't stand in a list."""
    try:
        one_line(text, "task", field)
    except UserError as error:
        yield f'field "{field}": {str(error).rstrip(".")}'


def _twice(kind: str, keys: list[str]) -> Iterator[Problem]:
    for key, count in Counter(keys).items():
        if count > 1:
            yield Problem(item=f"{kind} {key}", text="is there twice; take one out")


def _same_names(catalogue: Catalogue) -> Iterator[Problem]:
    names = [("name", {d.key: d.name for d in catalogue.departments})]
    names.append(("short", {d.key: d.short for d in catalogue.departments}))
    for field, by_key in names:
        first: dict[str, str] = {}
        for key, name in by_key.items():
            other = first.setdefault(tidy(name).casefold(), key)
            if name.strip() and other != key:
                text = f'field "{field}" is that of the department {other}, too: give one of the two another'
                yield Problem(item=f"department {key}", text=text, department=key)


def _notice(catalogue: Catalogue) -> Iterator[Problem]:
    if catalogue.standard_notice < 0:
        text = f'field "standard_notice" must be {DAYS}, not {catalogue.standard_notice}'
        yield Problem(item="catalogue", text=text)
    for text in _too_many("standard_notice", catalogue.standard_notice):
        yield Problem(item="catalogue", text=text)


def _of_template(template: Template, catalogue: Catalogue) -> Iterator[str]:
    if not template.key.strip():
        yield 'field "key" is empty'
    if not template.title.strip():
        yield 'field "title" is empty'
    else:
        yield from _unfit("title", template.title)
    departments = [department.key for department in catalogue.departments]
    if template.department not in departments:
        yield f'field "department" names "{template.department}": {one_of(departments)}'
    if template.policy is not None and template.policy not in POLICIES:
        yield f'field "policy" names "{template.policy}": {one_of(POLICIES)}'
    yield from _leads(template)
    yield from _rule("due", template.due)
    yield from _rule("not_before", template.not_before)
    yield from _references(template, catalogue)
    yield from _conditions(template)
    yield from _options(template)
    for need in template.needs:
        yield from _need(need, departments)
    if template.legal:
        yield from _legal(template)


def _leads(template: Template) -> Iterator[str]:
    if template.lead < 0:
        yield f'field "lead" must be {DAYS}, not {template.lead}'
    if template.lead_elsewhere is not None and template.lead_elsewhere < 0:
        yield f'field "lead_elsewhere" must be {DAYS}, not {template.lead_elsewhere}'
    yield from _too_many("lead", template.lead)
    yield from _too_many("lead_elsewhere", template.lead_elsewhere)


def _rule(field: str, rule: Rule | None) -> Iterator[str]:
    if isinstance(rule, PayrollDate):
        if rule.event not in PAYROLL_EVENTS:
            yield f'field "{field}" names the payroll date "{rule.event}": {one_of(PAYROLL_EVENTS)}'
        yield from _too_many(field, rule.offset)
        rule = rule.otherwise
    if isinstance(rule, NoticeOffset):
        if rule.at_short_notice <= rule.standard.offset:
            yield (
                f'field "{field}" has at_short_notice = {rule.at_short_notice}: '
                f"it must be later than the offset {rule.standard.offset}"
            )
        yield from _too_many(field, rule.at_short_notice)
        rule = rule.standard
    if isinstance(rule, Offset):
        yield from _too_many(field, rule.offset)
        if rule.unit not in UNITS:
            yield f'field "{field}" counts in "{rule.unit}" days: {one_of(UNITS)}'


def _references(template: Template, catalogue: Catalogue) -> Iterator[str]:
    keys = {other.key for other in catalogue.templates}
    for key in template.after:
        if key not in keys:
            yield f'field "after" names the task "{key}", which is not in the catalogue'
    sources = {source.key for source in catalogue.sources}
    for key in template.sources:
        if key not in sources:
            yield f'field "sources" names the source "{key}", which is not in the catalogue'


def _conditions(template: Template) -> Iterator[str]:
    for name, values in template.when.items():
        if name not in WHEN_FIELDS:
            yield f'field "when" has a condition on "{name}": {one_of(WHEN_FIELDS)}'
        if not values:
            yield f'field "when" leaves "{name}" empty, so that nobody gets the task: name a value'
        for value in values:
            if name in KNOWN_VALUES and value not in KNOWN_VALUES[name]:
                yield f'field "when" has the {name} "{value}": {one_of(KNOWN_VALUES[name])}'
            if name == "country" and value not in COUNTRIES:
                hint = 'use "GB"' if value == "UK" else 'use a two-letter code such as "DE", or "EU"'
                yield f'field "when" has the unknown country "{value}": {hint}'


def _options(template: Template) -> Iterator[str]:
    for option in template.options:
        if not option.title.strip():
            yield f'field "options": "{option.key}" has no title'
        else:
            yield from _unfit("options", option.title)
        if option.lead < 0:
            yield f'field "options": the lead of "{option.key}" must be {DAYS}, not {option.lead}'
        if option.lead > template.lead >= 0:
            yield (
                f'field "options": "{option.key}" takes {option.lead} working days, '
                f"longer than the task itself with {template.lead}"
            )
    for problem in _twice("option", [option.key for option in template.options]):
        yield f'field "options": {problem.item} {problem.text}'


def _need(need: Input, departments: list[str]) -> Iterator[str]:
    if not need.title.strip():
        yield f'field "needs": "{need.key}" has no title'
    else:
        yield from _unfit("needs", need.title)
    givers = (MANAGER, NEW_HIRE, *departments)
    if need.giver not in givers:
        yield f'field "needs": "{need.key}" comes from "{need.giver}": {one_of(givers)}'


def _legal(template: Template) -> Iterator[str]:
    if not template.sources:
        yield 'field "sources" is empty: a legal task names its source'
    if "country" not in template.when:
        yield 'field "when" has no country: a legal task names the countries of its law'
    if template.checked is None:
        yield 'field "checked" is missing: a legal task says when its rule was last checked'


def _repeated_templates(catalogue: Catalogue) -> Iterator[Problem]:
    seen: set[str] = set()
    for template in catalogue.templates:
        if template.key in seen:
            yield Problem(
                item=f"task {template.key}",
                text='field "key" is the key of another task: give one of the two another key',
                department=template.department,
            )
        seen.add(template.key)


def _ambiguous_inputs(catalogue: Catalogue) -> Iterator[Problem]:
    titles: dict[tuple[str, str], str] = {}
    for template in catalogue.templates:
        for need in template.needs:
            title = titles.setdefault((need.key, need.giver), need.title)
            if need.title != title:
                yield Problem(
                    item=f"task {template.key}",
                    text=f'field "needs": "{need.key}" is called "{need.title}" here and "{title}" elsewhere',
                    department=template.department,
                )


def _cycle(catalogue: Catalogue) -> Iterator[Problem]:
    templates = {template.key: template for template in catalogue.templates}
    graph = {key: [p for p in template.after if p in templates] for key, template in templates.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        keys: list[str] = error.args[1][:-1]
        first = min(range(len(keys)), key=lambda index: list(templates).index(keys[index]))
        circle = [*keys[first:], *keys[: first + 1]]
        yield Problem(
            item=f"task {circle[0]}",
            text=f'field "after" makes a circle: {" → ".join(circle)}. Take out one of these steps',
            department=templates[circle[0]].department,
        )
