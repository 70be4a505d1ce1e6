"""What is different between two catalogues, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from attrs import frozen

from .catalogue import Catalogue, Department, Template
from .cataloguewords import for_whom, lead_words, need_words, whole_rule_words
from .language import mark, plural, text
from .plan import Option
from .wording import listed, working_days


class Kind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    ORDER = "order"


@frozen(kw_only=True)
class Change:
    """One task or department that is different, with the clauses that say how.

    Of an `ORDER` the key is the department's whose tasks have another one; none where departments have.
    """

    key: str
    title: str
    kind: Kind
    clauses: tuple[str, ...] = ()
    of_department: bool = False

    @property
    def sentence(self) -> str:
        match self.kind:
            case Kind.ADDED if self.of_department:
                return text("New department: “{department}”.", department=self.title)
            case Kind.REMOVED if self.of_department:
                return text("Department taken out: “{department}”.", department=self.title)
            case Kind.ORDER if self.of_department:
                return text("Another order of the departments.")
            case Kind.ADDED:
                return text("New: “{task}”.", task=self.title)
            case Kind.REMOVED:
                return text("Taken out: “{task}”.", task=self.title)
            case Kind.ORDER:
                return text("{department}: another order of the tasks.", department=self.title)
        return f"“{self.title}”: {'; '.join(self.clauses)}."

    @property
    def what(self) -> str:
        """The clauses alone, as a sentence: for where the task is named already."""
        words = "; ".join(self.clauses)
        return f"{words[:1].upper()}{words[1:]}." if words else self.sentence


def changes(before: Catalogue, after: Catalogue) -> tuple[Change, ...]:
    """What is different: changed and new tasks in the order of the later catalogue, then those taken out."""
    old = {template.key: template for template in before.templates}
    new = {template.key: template for template in after.templates}
    found = []
    for key, template in new.items():
        if key not in old:
            found.append(Change(key=key, title=template.title, kind=Kind.ADDED))
        elif clauses := tuple(_clauses(old[key], template, before, after)):
            found.append(Change(key=key, title=template.title, kind=Kind.CHANGED, clauses=clauses))
    gone = [
        Change(key=key, title=template.title, kind=Kind.REMOVED)
        for key, template in old.items()
        if key not in new
    ]
    return (*found, *gone, *_frame(before, after), *_orders(before, after))


def summary(found: Sequence[Change]) -> str:
    """`2 tasks changed and 1 new task`."""
    count = Counter((change.kind, change.of_department) for change in found)
    parts = [
        (n := count[Kind.CHANGED, True], plural(n, "{n} department changed", "{n} departments changed")),
        (n := count[Kind.ADDED, True], plural(n, "{n} new department", "{n} new departments")),
        (n := count[Kind.REMOVED, True], plural(n, "{n} department taken out", "{n} departments taken out")),
        (n := count[Kind.CHANGED, False], plural(n, "{n} task changed", "{n} tasks changed")),
        (n := count[Kind.ADDED, False], plural(n, "{n} new task", "{n} new tasks")),
        (n := count[Kind.REMOVED, False], plural(n, "{n} task taken out", "{n} tasks taken out")),
        (count[Kind.ORDER, True] + count[Kind.ORDER, False], text("another order")),
    ]
    return listed([words for number, words in parts if number])


def _frame(before: Catalogue, after: Catalogue) -> Iterator[Change]:
    """The departments and the standard notice."""
    old = {department.key: department for department in before.departments}
    new = {department.key: department for department in after.departments}
    for key, department in new.items():
        if key not in old:
            yield Change(key=key, title=department.name, kind=Kind.ADDED, of_department=True)
        elif clauses := tuple(_names(old[key], department)):
            yield Change(
                key=key, title=department.name, kind=Kind.CHANGED, clauses=clauses, of_department=True
            )
    for key, department in old.items():
        if key not in new:
            yield Change(key=key, title=department.name, kind=Kind.REMOVED, of_department=True)
    if [key for key in old if key in new] != [key for key in new if key in old]:
        yield Change(key="", title="", kind=Kind.ORDER, of_department=True)
    if before.standard_notice != after.standard_notice:
        clauses = (_days(before.standard_notice, after.standard_notice),)
        yield Change(key="", title=text("Standard notice"), kind=Kind.CHANGED, clauses=clauses)


def _names(old: Department, new: Department) -> Iterator[str]:
    if old.name != new.name:
        yield text("called so instead of “{name}”", name=old.name)
    if old.short != new.short:
        yield text("“{name}” in short instead of “{old}”", name=new.short, old=old.short)


def _orders(before: Catalogue, after: Catalogue) -> Iterator[Change]:
    for department in after.departments:
        old = [template.key for template in before.of_department(department.key)]
        new = [template.key for template in after.of_department(department.key)]
        if [key for key in old if key in new] != [key for key in new if key in old]:
            yield Change(key=department.key, title=department.name, kind=Kind.ORDER)


def _clauses(old: Template, new: Template, before: Catalogue, after: Catalogue) -> Iterator[str]:
    if old.title != new.title:
        yield text("called so instead of “{name}”", name=old.title)
    if old.department != new.department:
        here, there = after.department(new.department).name, before.department(old.department).name
        yield text("in {here}, no longer in {there}", here=here, there=there)
    if old.lead != new.lead:
        yield text("lead time {days}", days=_days(old.lead, new.lead))
    if old.lead_elsewhere != new.lead_elsewhere:
        yield text("at another site {old} → {new}", old=_elsewhere(old), new=_elsewhere(new))
    if old.due != new.due:
        yield text(
            "ready {day} instead of {old}", day=whole_rule_words(new.due), old=whole_rule_words(old.due)
        )
    if old.not_before != new.not_before:
        rule = new.not_before
        yield (
            text("begun not earlier than {day}", day=whole_rule_words(rule))
            if rule is not None
            else text("begun at any time")
        )
    yield from _after(old, new, before, after)
    yield from _needs(old, new, after)
    yield from _options(old.options, new.options)
    if (old.when, old.policy) != (new.when, new.policy):
        yield text("for {whom} instead of {old}", whom=for_whom(new), old=for_whom(old))
    if old.essential != new.essential:
        yield text("needed on day one") if new.essential else text("may follow after day one")
    for name, words in _OTHERS.items():
        if getattr(old, name) != getattr(new, name):
            yield text(words)


_OTHERS: Mapping[str, str] = {
    "promise": mark("another promise"),
    "note": mark("another note"),
    "sources": mark("other sources"),
    "legal": mark("asked by law or not"),
    "checked": mark("checked on another day"),
}


def _after(old: Template, new: Template, before: Catalogue, after: Catalogue) -> Iterator[str]:
    if more := [_title(key, after) for key in new.after if key not in old.after]:
        yield text("after {tasks} too", tasks=listed(more))
    if fewer := [_title(key, before) for key in old.after if key not in new.after]:
        yield text("no longer after {tasks}", tasks=listed(fewer))


def _needs(old: Template, new: Template, after: Catalogue) -> Iterator[str]:
    names = {department.key: department.name for department in after.departments}
    if more := [need_words(need, names) for need in new.needs if need not in old.needs]:
        yield text("needs {things}", things=listed(more))
    if fewer := [need_words(need, names) for need in old.needs if need not in new.needs]:
        yield text("no longer needs {things}", things=listed(fewer))


def _options(old: Sequence[Option], new: Sequence[Option]) -> Iterator[str]:
    before, after = ({option.key: option for option in options} for options in (old, new))
    for key, option in after.items():
        if key not in before:
            yield text("option “{name}” with {days}", name=option.title, days=lead_words(option.lead))
        elif option != before[key]:
            yield _option(before[key], option)
    for key, option in before.items():
        if key not in after:
            yield text("no option “{name}” any more", name=option.title)
    if [key for key in before if key in after] != [key for key in after if key in before]:
        yield text("options in another order")


def _option(old: Option, new: Option) -> str:
    if old.lead != new.lead:
        return text("option “{name}” {days}", name=new.title, days=_days(old.lead, new.lead))
    if old.title != new.title:
        return text("option “{name}” instead of “{old}”", name=new.title, old=old.title)
    return text("option “{name}” with another note", name=new.title)


def _days(old: int, new: int) -> str:
    """`15 → 12 working days`."""
    return text("{old} → {days}", old=old, days=working_days(new))


def _title(key: str, catalogue: Catalogue) -> str:
    found = catalogue.find(key)
    return f"“{found.title if found else key}”"


def _elsewhere(template: Template) -> str:
    lead = template.lead_elsewhere
    return text("no other time") if lead is None else working_days(lead)
