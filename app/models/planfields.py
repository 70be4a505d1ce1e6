"""Fields of a plan file that nobody reads: most often a slip of the pen in the name of one that is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from .planfile import HIRE_FIELDS

PLAN = ("today", "told", "hire", "calendars", "departments", "tasks")
HIRE = ("start", "calendar", *HIRE_FIELDS)
CALENDAR = ("weekend", "country", "subdivision", "closures")
DEPARTMENT = ("calendar", "told")
TASK = (
    "key", "title", "department", "lead", "due", "not_before", "after",
    "needs", "options", "essential", "when", "begun", "finished",
)  # fmt: skip
NEED = ("key", "from", "expected", "given")
OPTION = ("key", "title", "lead", "note")
RULE = ("offset", "unit", "date")


def unread_fields(plan: Mapping[str, Any]) -> list[str]:
    """A sentence for each field without meaning, with the nearest that has one. The plan must be sound."""
    return list(_of_plan(plan))


def _of_plan(plan: Mapping[str, Any]) -> Iterator[str]:
    yield from _unread(plan, PLAN, "the plan")
    yield from _unread(plan.get("hire"), HIRE, "the hire")
    for name, calendar in (plan.get("calendars") or {}).items():
        yield from _unread(calendar, CALENDAR, f'calendar "{name}"')
    for name, department in (plan.get("departments") or {}).items():
        yield from _unread(department, DEPARTMENT, f'department "{name}"')
    for task in plan.get("tasks") or ():
        yield from _of_task(task, f'task "{task["key"]}"')


def _of_task(task: Mapping[str, Any], place: str) -> Iterator[str]:
    yield from _unread(task, TASK, place)
    yield from _unread(task.get("due"), RULE, f'{place}, "due"')
    yield from _unread(task.get("not_before"), RULE, f'{place}, "not_before"')
    for need in task.get("needs") or ():
        yield from _unread(need, NEED, f'{place}, need "{need["key"]}"')
    for option in task.get("options") or ():
        yield from _unread(option, OPTION, f'{place}, option "{option["key"]}"')


def _unread(fields: Mapping[str, Any] | None, known: tuple[str, ...], place: str) -> Iterator[str]:
    for name in fields or ():
        if name not in known:
            nearest = get_close_matches(name, known, n=1, cutoff=0.5)
            hint = f'did you mean "{nearest[0]}"?' if nearest else f"known are {', '.join(known)}."
            yield f'{place[0].upper()}{place[1:]}: the field "{name}" is not read; {hint}'
