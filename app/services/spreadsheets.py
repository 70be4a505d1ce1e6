"""Tables as the bytes of a workbook or a CSV file. A text stays a text: nothing in it runs as a formula."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from app.models.reporttables import Table, Value
from app.models.text import without_directions

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_PAPERS = {"a4": 9, "letter": 1}  # the numbers by which workbooks know papers
_LONGEST_CELL = 32_767
_NAME_REFUSES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def csv_bytes(table: Table) -> bytes:
    """RFC 4180 in UTF-8, with the byte order mark by which spreadsheets know it. Days are written 2026-12-07."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([_harmless(column.title) for column in table.columns])
    writer.writerows([_harmless(value) for value in row] for row in table.rows)
    return lines.getvalue().encode("utf-8-sig", errors="replace")


def _harmless(value: Value) -> str | int:
    if isinstance(value, int):
        return value
    text = without_directions(str(value))
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def xlsx_bytes(tables: Sequence[Table], *, title: str, paper: Literal["a4", "letter"]) -> bytes:
    """A workbook with one sheet a table: header frozen and filtered, ready to print on ``paper``."""
    import xlsxwriter  # type: ignore[import-untyped]

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"title": _text(title)})
        base = {"font_size": 10, "valign": "top", "text_wrap": True}
        look = {
            "header": book.add_format({**base, "bold": True, "bottom": 1, "bg_color": "#F1F3F6"}),
            "body": book.add_format(base),
            "day": book.add_format({**base, "num_format": "ddd d mmm yyyy", "align": "left"}),
        }
        names: set[str] = set()
        for table in tables:
            sheet = book.add_worksheet(_sheet_name(table.name, names))
            _fill(sheet, table, look)
            _set_up_print(sheet, title, _PAPERS[paper])
    return buffer.getvalue()


def _fill(sheet: Any, table: Table, look: dict[str, Any]) -> None:
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, column.width)
        sheet.write_string(0, number, _text(column.title), look["header"])
    for line, row in enumerate(table.rows, start=1):
        for number, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(line, number, value, look["body"])
            elif isinstance(value, date):
                sheet.write_datetime(line, number, value, look["day"])
            else:
                sheet.write_string(line, number, _text(value), look["body"])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _set_up_print(sheet: Any, title: str, paper: int) -> None:
    sheet.set_paper(paper)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    # "&" begins a code in a page header, and a header holds 255 characters.
    sheet.set_header(f"&L{_text(title)[:100].replace('&', '&&')}")
    sheet.set_footer("&R&P / &N")


def _text(text: str) -> str:
    return without_directions(text).encode("utf-8", errors="replace").decode()[:_LONGEST_CELL]


def _sheet_name(name: str, taken: set[str]) -> str:
    """A name that a workbook accepts: at most 31 characters, none of its signs, not taken."""
    base = " ".join(_text(name).translate(_NAME_REFUSES).split())[:28] or "Sheet"
    unique, number = base, 2
    while unique.casefold() in taken or unique.casefold() == "history":
        unique, number = f"{base} {number}", number + 1
    taken.add(unique.casefold())
    return unique
