"""The catalogue: what each department does for a new hire, how long it takes, and what it needs for that."""

import datetime
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from attrs import field, frozen

from app.models.calendar import WorkingCalendar
from app.models.cataloguerules import PayrollRuns, Rule, date_from, rule_from_dict, rule_to_dict, settled
from app.models.countries import expanded
from app.models.errors import UserError
from app.models.plan import Need, Option, Task, matches
from app.models.plan import Rule as PlanRule

MANAGER = "manager"
NEW_HIRE = "new_hire"
POLICIES = ("background_check", "e_verify")
FOLLOWED = "followed"
"""The value of a policy among the fields of a hire whose location follows it."""

T = TypeVar("T")


@frozen(kw_only=True)
class Input:
    """A fact that a task needs. The same key from the same giver is the same fact in every task: asked once.

    The giver is `manager`, `new_hire` or the key of a department.
    """

    key: str
    title: str
    giver: str


@frozen(kw_only=True)
class Source:
    """Where a lead time or a rule comes from."""

    key: str
    title: str


@frozen(kw_only=True)
class Department:
    key: str
    name: str
    short: str


def _conditions(when: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    return {
        name: expanded(tuple(values)) if name == "country" else tuple(values) for name, values in when.items()
    }


@frozen(kw_only=True)
class Template:
    """A task as the catalogue describes it, before there is a hire.

    `lead` counts working days, `lead_elsewhere` replaces it where the hire works at another location than the
    department's own. `when` names the hires it is for, `policy` a policy that their location must follow.
    """

    key: str
    title: str
    department: str
    lead: int
    lead_elsewhere: int | None = None
    due: Rule
    not_before: Rule | None = None
    after: tuple[str, ...] = ()
    needs: tuple[Input, ...] = ()
    options: tuple[Option, ...] = ()
    essential: bool = False
    when: Mapping[str, tuple[str, ...]] = field(factory=dict, converter=_conditions, hash=False)
    policy: str | None = None
    promise: str = ""
    note: str = ""
    sources: tuple[str, ...] = ()
    legal: bool = False
    checked: datetime.date | None = None

    def lead_at(self, *, own_site: bool) -> int:
        """Working days needed for a hire at the department's own site, or elsewhere."""
        return self.lead if own_site or self.lead_elsewhere is None else self.lead_elsewhere


@frozen(kw_only=True)
class Catalogue:
    """Every department, task template and source, in the order in which they are shown.

    Departments told `standard_notice` working days before a start, or earlier, are told in good time.
    """

    departments: tuple[Department, ...]
    templates: tuple[Template, ...]
    sources: tuple[Source, ...] = ()
    standard_notice: int = 0

    @cached_property
    def _templates(self) -> Mapping[str, Template]:
        return {template.key: template for template in self.templates}

    @cached_property
    def _departments(self) -> Mapping[str, Department]:
        return {department.key: department for department in self.departments}

    @cached_property
    def _sources(self) -> Mapping[str, Source]:
        return {source.key: source for source in self.sources}

    def template(self, key: str) -> Template:
        return _found(self._templates, key, "task")

    def find(self, key: str) -> Template | None:
        """The template of that key; None where this revision has none."""
        return self._templates.get(key)

    def department(self, key: str) -> Department:
        return _found(self._departments, key, "department")

    def source(self, key: str) -> Source:
        return _found(self._sources, key, "source")

    def of_department(self, key: str) -> tuple[Template, ...]:
        return tuple(template for template in self.templates if template.department == key)

    def is_short_notice(self, calendar: WorkingCalendar, told: datetime.date, start: datetime.date) -> bool:
        """Whether being told on that day is less than the standard notice. `calendar` is the hire's."""
        begins_by = calendar.shifted(start.toordinal(), 1 - self.standard_notice)
        return told.toordinal() >= begins_by  # a department begins on the day after it is told


def _found(items: Mapping[str, T], key: str, kind: str) -> T:
    if key not in items:
        raise UserError(f'The catalogue has no {kind} "{key}".')
    return items[key]


def hire_fields(hire: Mapping[str, str | None], policies: Collection[str] = ()) -> dict[str, str | None]:
    """What conditions look at: the fields of a hire, and the policies that its location follows."""
    return {**hire, **dict.fromkeys(policies, FOLLOWED)}


def conditions(template: Template) -> Mapping[str, tuple[str, ...]]:
    """The template's conditions with its policy as one more, to be matched with `hire_fields`."""
    return template.when if template.policy is None else {**template.when, template.policy: (FOLLOWED,)}


def applies(template: Template, hire: Mapping[str, str | None], policies: Collection[str] = ()) -> bool:
    """Whether a hire at a location that follows these policies gets the task."""
    return matches(conditions(template), hire_fields(hire, policies))


def as_task(
    template: Template,
    entered: PayrollRuns,
    *,
    own_site: bool = True,
    at_short_notice: bool = False,
) -> Task:
    """The task of a plan, with every input still missing.

    `entered` holds the payroll runs of the hire's location, `at_short_notice` is what
    `Catalogue.is_short_notice` says.
    """

    def settle(rule: Rule) -> PlanRule:
        return settled(rule, entered, at_short_notice=at_short_notice)

    return Task(
        key=template.key,
        title=template.title,
        department=template.department,
        lead=template.lead_at(own_site=own_site),
        due=settle(template.due),
        not_before=settle(template.not_before) if template.not_before else None,
        after=template.after,
        needs=tuple(Need(key=need.key, giver=need.giver) for need in template.needs),
        options=template.options,
        essential=template.essential,
        when=conditions(template),
    )


def to_dict(catalogue: Catalogue) -> dict[str, Any]:
    """The catalogue as JSON-able data, without what is left at its default."""
    return {
        "departments": [{"key": d.key, "name": d.name, "short": d.short} for d in catalogue.departments],
        "templates": [_template_to_dict(template) for template in catalogue.templates],
        "sources": [{"key": source.key, "title": source.title} for source in catalogue.sources],
        "standard_notice": catalogue.standard_notice,
    }


def from_dict(data: Mapping[str, Any]) -> Catalogue:
    """The catalogue that `to_dict` wrote."""
    return Catalogue(
        departments=tuple(Department(**department) for department in data["departments"]),
        templates=tuple(template_from_dict(template) for template in data["templates"]),
        sources=tuple(Source(**source) for source in data["sources"]),
        standard_notice=data.get("standard_notice", 0),
    )


def _template_to_dict(template: Template) -> dict[str, Any]:
    data = {
        "key": template.key,
        "title": template.title,
        "department": template.department,
        "lead": template.lead,
        "lead_elsewhere": template.lead_elsewhere,
        "due": rule_to_dict(template.due),
        "not_before": template.not_before and rule_to_dict(template.not_before),
        "after": list(template.after),
        "needs": [{"key": need.key, "title": need.title, "from": need.giver} for need in template.needs],
        "options": [
            {"key": option.key, "title": option.title, "lead": option.lead, "note": option.note}
            for option in template.options
        ],
        "essential": template.essential,
        "when": {name: list(values) for name, values in template.when.items()},
        "policy": template.policy,
        "promise": template.promise,
        "note": template.note,
        "sources": list(template.sources),
        "legal": template.legal,
        "checked": template.checked and template.checked.isoformat(),
    }
    return {name: value for name, value in data.items() if value or type(value) is int}


def template_from_dict(data: Mapping[str, Any]) -> Template:
    """A template from its JSON or TOML form, whose names and types have been checked."""
    checked = data.get("checked")
    not_before = data.get("not_before")
    return Template(
        key=data["key"],
        title=data["title"],
        department=data["department"],
        lead=data["lead"],
        lead_elsewhere=data.get("lead_elsewhere"),
        due=rule_from_dict(data["due"]),
        not_before=rule_from_dict(not_before) if not_before else None,
        after=tuple(data.get("after", ())),
        needs=tuple(
            Input(key=need["key"], title=need["title"], giver=need["from"]) for need in data.get("needs", ())
        ),
        options=tuple(Option(**option) for option in data.get("options", ())),
        essential=data.get("essential", False),
        when=data.get("when", {}),
        policy=data.get("policy"),
        promise=data.get("promise", ""),
        note=data.get("note", ""),
        sources=tuple(data.get("sources", ())),
        legal=data.get("legal", False),
        checked=date_from(checked) if checked else None,
    )
