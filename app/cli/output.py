"""What is printed: texts that can't disturb a terminal, aligned tables, and JSON."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TextIO
from unicodedata import category, east_asian_width

UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Characters that control a terminal or turn the text beside them around; a line feed stays."""
ESCAPE_SEQUENCE = re.compile("\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?)")
WIDEST_CELL, WIDEST_LAST = 44, 120


def clean(text: str) -> str:
    """The text without what a terminal would act on instead of showing it."""
    return UNSAFE.sub("", ESCAPE_SEQUENCE.sub("", text))


def one_line(text: str) -> str:
    return clean(" ".join(text.split()))


def write(text: str, stream: TextIO | None = None) -> None:
    """Print a line, with `?` for what the terminal can't show."""
    stream = stream or sys.stdout
    encoding = stream.encoding or "utf-8"
    stream.write(f"{clean(text)}\n".encode(encoding, "replace").decode(encoding))


def write_json(document: object, *, indent: int | None = 2) -> None:
    """Print one JSON document; what the terminal can't show or would act on is escaped."""
    text = json.dumps(document, ensure_ascii=False, indent=indent, default=_json_value)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(document, indent=indent, default=_json_value)
    sys.stdout.write(UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n")


def _json_value(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no JSON value")


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, indent: str = "") -> list[str]:
    """Lines of left-aligned columns, two spaces apart; nothing where there are no rows."""
    cells = [[*map(fitted, row[:-1]), fitted(row[-1], WIDEST_LAST)] for row in rows]
    if not cells:
        return []
    lines = [list(headings), *cells]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    return [indent + "  ".join(map(padded, line, widths)).rstrip() for line in lines]


def fitted(text: str, widest: int = WIDEST_CELL) -> str:
    """One line that is no wider than that."""
    text = one_line(text)
    if width(text) <= widest:
        return text
    text = text[:widest]
    while width(text) >= widest:
        text = text[:-1]
    return f"{text.rstrip()}…"


def padded(text: str, to: int) -> str:
    return text + " " * (to - width(text))


def width(text: str) -> int:
    """The columns that a text takes on a terminal: two for wide characters, none for combining ones."""
    return len(text) if text.isascii() else sum(map(_char_width, text))


def _char_width(char: str) -> int:
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in ("W", "F") else 1
