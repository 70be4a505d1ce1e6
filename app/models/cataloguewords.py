"""What a task of the catalogue says, in words: lead times, due dates, whom it is for, who gives what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .catalogue import MANAGER, NEW_HIRE, Input, Template
from .cataloguerules import NoticeOffset, PayrollDate, Rule
from .countries import GROUPS
from .countrynames import COUNTRY_NAMES
from .language import Words, mark, plural, text
from .plan import FixedDate, Offset
from .wording import day

WORK_STYLE_WORDS = Words({"onsite": mark("on site"), "hybrid": mark("hybrid"), "remote": mark("remote")})
EMPLOYMENT_WORDS = Words(
    {"employee": mark("employee"), "intern": mark("intern"), "contractor": mark("contractor")}
)
POLICY_WORDS = Words({"background_check": mark("background check"), "e_verify": mark("E-Verify")})
EVENT_WORDS = Words({"cut_off": mark("the payroll cut-off"), "payday": mark("payday")})
GROUP_NAMES = Words({"EU": mark("European Union")})
WHEN_ORDER = ("work_style", "employment", "country", "location", "department", "role")
GIVER_WORDS = Words({MANAGER: mark("hiring manager"), NEW_HIRE: mark("new hire")})


def lead_words(lead: int) -> str:
    """`15 days`."""
    return plural(lead, "{n} day", "{n} days")


def rule_words(rule: Rule) -> str:
    """`3 days before`, `on day 1`, `7 calendar days after`, `the payroll cut-off`; the standard of a notice rule."""
    match rule:
        case Offset():
            return _offset_words(rule)
        case NoticeOffset():
            return _offset_words(rule.standard)
        case FixedDate():
            return day(rule.date, year=True)
        case PayrollDate():
            event = EVENT_WORDS.get(rule.event, rule.event)
            return _moved(rule.offset, event) if rule.offset else event


def whole_rule_words(rule: Rule) -> str:
    """All of a rule: also what holds at short notice, and while payroll’s date is not known."""
    match rule:
        case NoticeOffset():
            short = Offset(rule.at_short_notice, rule.standard.unit)
            return text(
                "{rule} ({short} at short notice)",
                rule=_offset_words(rule.standard),
                short=_offset_words(short),
            )
        case PayrollDate():
            until = whole_rule_words(rule.otherwise)
            return text("{rule} (while it is not known, {until})", rule=rule_words(rule), until=until)
    return rule_words(rule)


def for_whom(template: Template) -> str:
    """`on site, hybrid · employee`, or `everybody`."""
    parts = [_values(name, template.when[name]) for name in WHEN_ORDER if name in template.when]
    if template.policy is not None:
        parts.append(POLICY_WORDS.get(template.policy, template.policy))
    return " · ".join(filter(None, parts)) or text("everybody")


def country_words(codes: Iterable[str]) -> list[str]:
    """The codes, with the members of a group that are all there named by it: `EU`, `US`."""
    left = list(codes)
    found = []
    for group, members in GROUPS.items():
        if set(members) <= set(left):
            found.append(group)
            left = [code for code in left if code not in members]
    return [*found, *left]


def country_choice(code: str) -> str:
    """A country or a group of countries, as it is offered: `Germany (DE)`."""
    name = GROUP_NAMES.get(code) or COUNTRY_NAMES.get(code)
    return text("{country} ({code})", country=name, code=code) if name else code


def giver_words(giver: str, departments: Mapping[str, str]) -> str:
    """Who gives an input; `departments` are names by key."""
    return GIVER_WORDS.get(giver) or departments.get(giver, giver)


def need_words(need: Input, departments: Mapping[str, str]) -> str:
    return text("{input} from {giver}", input=need.title, giver=giver_words(need.giver, departments))


def _offset_words(rule: Offset) -> str:
    if rule.offset == 0:
        return text("on day 1")
    number, before = abs(rule.offset), rule.offset < 0
    if rule.unit == "calendar" and before:
        return plural(number, "{n} calendar day before", "{n} calendar days before")
    if rule.unit == "calendar":
        return plural(number, "{n} calendar day after", "{n} calendar days after")
    if before:
        return plural(number, "{n} day before", "{n} days before")
    return plural(number, "{n} day after", "{n} days after")


def _moved(offset: int, event: str) -> str:
    if offset < 0:
        return plural(-offset, "{n} day before {event}", "{n} days before {event}", event=event)
    return plural(offset, "{n} day after {event}", "{n} days after {event}", event=event)


def _values(name: str, values: Iterable[str]) -> str:
    if name == "work_style":
        return ", ".join(WORK_STYLE_WORDS.get(value, value) for value in values)
    if name == "employment":
        return ", ".join(EMPLOYMENT_WORDS.get(value, value) for value in values)
    return ", ".join(country_words(values) if name == "country" else values)
