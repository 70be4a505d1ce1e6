"""The written form of a catalogue: names and types, checked before anything is built from them."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from attrs import frozen

from app.models.cataloguecheck import DAYS

FILE_NAME = re.compile(r"[A-Za-z0-9_-]{1,60}")


@frozen
class _Kind:
    accepts: Callable[[object], bool]
    words: str


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _is_names(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(name, str) for name in value.values())


def _is_date(value: object) -> bool:
    if isinstance(value, str):
        try:
            date.fromisoformat(value)
        except ValueError:
            return False
        return True
    return type(value) is date


def _is_offset(value: object) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() <= {"offset", "unit", "at_short_notice"}
        and _is_number(value.get("offset"))
        and _is_number(value.get("at_short_notice", 0))
        and isinstance(value.get("unit", ""), str)
    )


def _is_rule(value: object) -> bool:
    match value:
        case {"payroll": str(), "otherwise": otherwise, **rest}:
            return rest.keys() <= {"offset"} and _is_number(rest.get("offset", 0)) and _is_offset(otherwise)
        case {"date": day, **rest}:
            return not rest and _is_date(day)
    return _is_offset(value)


def _is_conditions(value: object) -> bool:
    return isinstance(value, dict) and all(_is_texts(values) for values in value.values())


_TEXT = _Kind(lambda value: isinstance(value, str), "a text in quotes")
_TEXTS = _Kind(_is_texts, "a list of texts in quotes")
_TABLES = _Kind(_is_tables, "a list of tables in braces")
_TABLE = _Kind(lambda value: isinstance(value, dict), "a table")
_NAMES = _Kind(_is_names, 'a table of texts such as RI = "University of Richmond"')
_FLAG = _Kind(lambda value: isinstance(value, bool), "true or false")
_DAYS = _Kind(_is_number, DAYS)
_DATE = _Kind(_is_date, "a date such as 2026-11-21")
_RULE = _Kind(
    _is_rule,
    'a rule such as { offset = -3 }, { offset = 7, unit = "calendar" }, '
    "{ offset = -20, at_short_notice = -10 }, { date = 2026-12-11 } or "
    '{ payroll = "cut_off", otherwise = { offset = -5 } }',
)
_CONDITIONS = _Kind(_is_conditions, 'a table such as { work_style = ["onsite", "hybrid"] }')

Shape = Mapping[str, tuple[_Kind, bool]]
"""The kind of each field, and whether it must be there."""

_INDEX: Shape = {"departments": (_TEXTS, True), "catalogue": (_TABLE, True), "sources": (_NAMES, False)}
_CATALOGUE: Shape = {"standard_notice": (_DAYS, True)}
_FILE: Shape = {"department": (_TABLE, True), "task": (_TABLES, False)}
_DEPARTMENT: Shape = {"name": (_TEXT, True), "short": (_TEXT, True)}
_NEED: Shape = {"key": (_TEXT, True), "title": (_TEXT, True), "from": (_TEXT, True)}
_OPTION: Shape = {"key": (_TEXT, True), "title": (_TEXT, True), "lead": (_DAYS, True), "note": (_TEXT, False)}
_TASK: Shape = {
    "key": (_TEXT, True),
    "title": (_TEXT, True),
    "promise": (_TEXT, False),
    "lead": (_DAYS, True),
    "lead_elsewhere": (_DAYS, False),
    "due": (_RULE, True),
    "not_before": (_RULE, False),
    "after": (_TEXTS, False),
    "needs": (_TABLES, False),
    "options": (_TABLES, False),
    "when": (_CONDITIONS, False),
    "policy": (_TEXT, False),
    "essential": (_FLAG, False),
    "note": (_TEXT, False),
    "sources": (_TEXTS, False),
    "legal": (_FLAG, False),
    "checked": (_DATE, False),
}


def shape_problems(table: Mapping[str, object], shape: Shape) -> Iterator[str]:
    """What is wrong with a table's fields: the unknown, the mistyped and the missing ones."""
    misspelt: list[str] = []
    for name, value in table.items():
        if name not in shape:
            nearest = get_close_matches(name, [known for known in shape if known not in table], n=1)
            misspelt += nearest
            hint = f'did you mean "{nearest[0]}"?' if nearest else f"there are {', '.join(shape)}"
            yield f'there is no field "{name}"; {hint}'
        elif not shape[name][0].accepts(value):
            yield f'field "{name}" must be {shape[name][0].words}, not {_quoted(value)}'
    for name, (_, required) in shape.items():
        if required and name not in table and name not in misspelt:
            yield f'field "{name}" is missing'


def index_problems(table: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the file that lists the departments."""
    if unsound := list(shape_problems(table, _INDEX)):
        yield from unsound
        return
    yield from (f"catalogue: {text}" for text in shape_problems(table["catalogue"], _CATALOGUE))
    keys: list[str] = table["departments"]
    for key in dict.fromkeys(keys):
        if not FILE_NAME.fullmatch(key):
            yield f'field "departments" has {_quoted(key)}: use letters, digits, "-" and "_" only'
        elif keys.count(key) > 1:
            yield f'field "departments" names "{key}" twice; take one out'


def file_problems(table: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with a department's file, each problem beginning with the task it is in."""
    if unsound := list(shape_problems(table, _FILE)):
        yield from unsound
        return
    yield from (f"department: {text}" for text in shape_problems(table["department"], _DEPARTMENT))
    for number, task in enumerate(table.get("task", ()), start=1):
        item = f"task {task['key']}" if task.get("key") else f"task number {number}"
        yield from (f"{item}: {text}" for text in _task_problems(task))


def _task_problems(task: Mapping[str, Any]) -> Iterator[str]:
    yield from shape_problems(task, _TASK)
    for name, shape in (("needs", _NEED), ("options", _OPTION)):
        if _is_tables(parts := task.get(name, [])):
            for number, part in enumerate(parts, start=1):
                yield from (f"{name}, number {number}: {text}" for text in shape_problems(part, shape))


def _quoted(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:59]}…"
