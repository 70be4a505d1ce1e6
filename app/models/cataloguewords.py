"""What a task of the catalogue says, in words: lead times, due dates, whom it is for, who gives what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .catalogue import MANAGER, NEW_HIRE, Input, Template
from .cataloguerules import NoticeOffset, PayrollDate, Rule
from .countries import GROUPS
from .plan import FixedDate, Offset
from .wording import count, day

EVERYBODY = "everybody"
WORK_STYLE_WORDS = {"onsite": "on site", "hybrid": "hybrid", "remote": "remote"}
POLICY_WORDS = {"background_check": "background check", "e_verify": "E-Verify"}
EVENT_WORDS = {"cut_off": "the payroll cut-off", "payday": "payday"}
WHEN_ORDER = ("work_style", "employment", "country", "location", "department", "role")
GIVER_WORDS = {MANAGER: "hiring manager", NEW_HIRE: "new hire"}


def lead_words(lead: int) -> str:
    """`15 days`."""
    return count(lead, "day")


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
            return f"{_moved(rule.offset)} {event}" if rule.offset else event


def whole_rule_words(rule: Rule) -> str:
    """All of a rule: also what holds at short notice, and until payroll has entered a date."""
    match rule:
        case NoticeOffset():
            short = Offset(rule.at_short_notice, rule.standard.unit)
            return f"{_offset_words(rule.standard)} ({_offset_words(short)} at short notice)"
        case PayrollDate():
            return f"{rule_words(rule)} (until it is entered {whole_rule_words(rule.otherwise)})"
    return rule_words(rule)


def for_whom(template: Template) -> str:
    """`on site, hybrid · employee`, or `everybody`."""
    parts = [_values(name, template.when[name]) for name in WHEN_ORDER if name in template.when]
    if template.policy is not None:
        parts.append(POLICY_WORDS.get(template.policy, template.policy))
    return " · ".join(filter(None, parts)) or EVERYBODY


def country_words(codes: Iterable[str]) -> list[str]:
    """The codes, with the members of a group that are all there named by it: `EU`, `US`."""
    left = list(codes)
    found = []
    for group, members in GROUPS.items():
        if set(members) <= set(left):
            found.append(group)
            left = [code for code in left if code not in members]
    return [*found, *left]


def giver_words(giver: str, departments: Mapping[str, str]) -> str:
    """Who gives an input; `departments` are names by key."""
    return GIVER_WORDS.get(giver) or departments.get(giver, giver)


def need_words(need: Input, departments: Mapping[str, str]) -> str:
    return f"{need.title} from {giver_words(need.giver, departments)}"


def _offset_words(rule: Offset) -> str:
    if rule.offset == 0:
        return "on day 1"
    number = abs(rule.offset)
    days = count(number, "calendar day") if rule.unit == "calendar" else count(number, "day")
    return f"{days} {'before' if rule.offset < 0 else 'after'}"


def _moved(offset: int) -> str:
    return f"{count(abs(offset), 'day')} {'before' if offset < 0 else 'after'}"


def _values(name: str, values: Iterable[str]) -> str:
    if name == "work_style":
        return ", ".join(WORK_STYLE_WORDS.get(value, value) for value in values)
    return ", ".join(country_words(values) if name == "country" else values)
