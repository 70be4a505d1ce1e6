"""A catalogue as the TOML texts that its files hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from .catalogue import Catalogue, Department, to_dict

INDEX = "catalogue.toml"
BARE = re.compile(r"[A-Za-z0-9_-]+")
ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
DATES = ("date", "checked")
"""The fields that hold a date, which JSON has in a text and TOML has not."""


def texts(catalogue: Catalogue) -> dict[str, str]:
    """By file name, the text of each file of the catalogue."""
    tasks: dict[str, list[dict[str, Any]]] = {department.key: [] for department in catalogue.departments}
    for template in to_dict(catalogue)["templates"]:
        tasks[template.pop("department")].append(template)
    files = {
        f"{department.key}.toml": "\n".join(_file(department, tasks[department.key]))
        for department in catalogue.departments
    }
    return {INDEX: "\n".join(_index(catalogue)), **files}


def _index(catalogue: Catalogue) -> Iterator[str]:
    yield f"departments = {_value([department.key for department in catalogue.departments])}\n"
    yield "[catalogue]"
    yield f"standard_notice = {catalogue.standard_notice}\n"
    yield "[sources]"
    yield from (f"{_name(source.key)} = {_value(source.title)}" for source in catalogue.sources)
    yield ""


def _file(department: Department, tasks: list[dict[str, Any]]) -> Iterator[str]:
    yield "[department]"
    yield f"name = {_value(department.name)}"
    yield f"short = {_value(department.short)}\n"
    for task in tasks:
        yield "[[task]]"
        yield from (f"{_name(name)} = {_value(value, name)}" for name, value in task.items())
        yield ""


def _value(value: object, name: str = "") -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return date.fromisoformat(value).isoformat() if name in DATES else f'"{_escaped(value)}"'
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{_name(key)} = {_value(part, key)}' for key, part in value.items())} }}"
    if isinstance(value, list):
        return _list(
            [_value(part) for part in value], tables=any(isinstance(part, Mapping) for part in value)
        )
    return str(value)


def _list(parts: list[str], *, tables: bool) -> str:
    """Tables stand one on a line."""
    if tables:
        return "[\n" + "".join(f"    {part},\n" for part in parts) + "]"
    return f"[{', '.join(parts)}]"


def _name(name: str) -> str:
    return name if BARE.fullmatch(name) else f'"{_escaped(name)}"'


def _escaped(text: str) -> str:
    return "".join(
        ESCAPED.get(sign) or (f"\\u{ord(sign):04x}" if sign < " " or sign == "\x7f" else sign)
        for sign in text
    )
