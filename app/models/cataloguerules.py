"""When a task of the catalogue is due: rules that circumstances settle into the one date of a plan."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from app.models.plan import FixedDate, NextRun, Offset
from app.models.plan import Rule as PlanRule

PAYROLL_EVENTS = ("cut_off", "payday")


@frozen(kw_only=True)
class NoticeOffset:
    """An offset with a later one, in the same unit, for a hire that is told of at short notice."""

    standard: Offset
    at_short_notice: int


@frozen(kw_only=True)
class PayrollDate:
    """A date that payroll enters for a location, moved by working days; until it does, `otherwise`."""

    event: str
    offset: int = 0
    otherwise: Offset | NoticeOffset


Rule = Offset | NoticeOffset | FixedDate | PayrollDate
PayrollRuns = Mapping[str, Sequence[tuple[datetime.date, datetime.date]]]
"""By event, the payroll runs of a location in order: pairs of a cut-off and the date of the event."""


def settled(
    rule: Rule,
    entered: PayrollRuns,
    *,
    at_short_notice: bool = False,
) -> PlanRule:
    """The rule as planning knows it.

    A payroll date becomes the runs that are entered, or what stands in for them.
    """
    if isinstance(rule, PayrollDate):
        otherwise = settled(rule.otherwise, entered, at_short_notice=at_short_notice)
        runs = tuple(entered.get(rule.event, ()))
        if runs and isinstance(otherwise, Offset):
            return NextRun(runs=runs, offset=rule.offset, otherwise=otherwise)
        return otherwise
    if isinstance(rule, NoticeOffset):
        return evolve(rule.standard, offset=rule.at_short_notice) if at_short_notice else rule.standard
    return rule


def rule_to_dict(rule: Rule) -> dict[str, Any]:
    match rule:
        case Offset():
            return {"offset": rule.offset, "unit": rule.unit}
        case NoticeOffset():
            return {**rule_to_dict(rule.standard), "at_short_notice": rule.at_short_notice}
        case FixedDate():
            return {"date": rule.date.isoformat()}
        case PayrollDate():
            otherwise = rule_to_dict(rule.otherwise)
            return {"payroll": rule.event, "offset": rule.offset, "otherwise": otherwise}


def rule_from_dict(data: Mapping[str, Any]) -> Rule:
    """A rule from `{offset, unit="working", at_short_notice?}`, `{date}` or `{payroll, offset=0, otherwise}`.

    What stands in `otherwise` is a rule of the first form.
    """
    if "payroll" in data:
        otherwise = _offset_from_dict(data["otherwise"])
        return PayrollDate(event=data["payroll"], offset=data.get("offset", 0), otherwise=otherwise)
    if "date" in data:
        return FixedDate(date=date_from(data["date"]))
    return _offset_from_dict(data)


def _offset_from_dict(data: Mapping[str, Any]) -> Offset | NoticeOffset:
    standard = Offset(offset=data["offset"], unit=data.get("unit", "working"))
    if "at_short_notice" in data:
        return NoticeOffset(standard=standard, at_short_notice=data["at_short_notice"])
    return standard


def date_from(value: datetime.date | str) -> datetime.date:
    """A date as TOML has it, or as JSON has it in a text."""
    return datetime.date.fromisoformat(value) if isinstance(value, str) else value
