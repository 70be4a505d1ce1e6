"""Turn a report's data into the bytes of a PDF, pictures of its pages, a workbook or a CSV file.

Typst lays out the PDF and the pages from ``resources/reports/*.typ``. It gets the texts as JSON, so nothing that a
person typed is ever read as markup.
"""

import json
import re
from collections.abc import Mapping, Set
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal

from attrs import fields

from app.models.cataloguereport import CatalogueReport
from app.models.reportdata import DepartmentReport, HireReport, Report, WeekReport
from app.models.reporttables import tables_of
from app.models.reportwords import subject, title
from app.resources import RESOURCES
from app.services.spreadsheets import csv_bytes, xlsx_bytes

if TYPE_CHECKING:
    from typst import Compiler

FileFormat = Literal["pdf", "xlsx", "csv"]
Paper = Literal["a4", "letter"]

_TEMPLATES = {
    HireReport: "hire",
    DepartmentReport: "department",
    WeekReport: "week",
    CatalogueReport: "catalogue",
}
_PAPERS = {"a4": "a4", "letter": "us-letter"}
_LONGEST_TEXT, _LONGEST_CELL, _LONGEST_NAME, _SHORT_WORD = 600, 160, 60, 16
_BESIDE_OTHERS = frozenset({"manager", "role", "place", "lead"})
_NAMES = _BESIDE_OTHERS | {"name", "hire", "owner", "who"}
"""The fields that hold a name: in a report's own fields, and in the rows of its tables."""
_LONG_WORD = re.compile(r"([^\s\-]{16})(?=[\w!-~]\S{4})")
_DATE = re.compile(r"\b[^\W\d]{2,3} \d{1,2}\.? [^\W\d]{3}\b(?: \d{4}\b)?")
"""`Mon 7 Dec 2026`, in German `Mo 7. Dez 2026`."""
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?", re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e]")
_typesetting = Lock()  # a compiler serves one caller at a time


def render(report: Report, file_format: FileFormat, paper: Paper = "a4") -> bytes:
    """The report as a file. CSV holds the main table only: the checklist, the tasks or the starts."""
    if file_format == "pdf":
        with _typesetting:
            return _typeset(report, paper)[-1]
    tables = tables_of(report)
    if file_format == "csv":
        return csv_bytes(tables[0])
    return xlsx_bytes(tables, title=title(report), paper=paper)


def render_pages(report: Report, paper: Paper = "a4", ppi: float = 144) -> list[bytes]:
    """Each page as a PNG picture, looking as in the PDF."""
    with _typesetting:
        compiler, source, _ = _typeset(report, paper)
        pages = compiler.compile(source, format="png", ppi=ppi)
    if isinstance(pages, list):
        return pages
    return [pages] if pages else []


def warm() -> None:
    """Load the fonts and templates, so that the first report comes as fast as the next."""
    with _typesetting:
        for template in _TEMPLATES.values():
            _compiler(own_fonts_only=True).compile(_import(template).encode(), format="svg")


def _typeset(report: Report, paper: Paper) -> tuple["Compiler", bytes, bytes]:
    """The compiler, the document's source, and its PDF.

    PDF/UA-1 refuses a character that no font can show. Then the fonts of this machine may help; where they don't,
    the PDF is written without that standard, with a box in place of the character.
    """
    from typst import TypstError

    source = _source(report, paper)
    for own_fonts_only in (True, False):
        compiler = _compiler(own_fonts_only=own_fonts_only)
        try:
            return compiler, source, _pdf(compiler, source, "ua-1")
        except TypstError:
            continue
    return compiler, source, _pdf(compiler, source, "1.7")


def _pdf(compiler: "Compiler", source: bytes, standard: Literal["ua-1", "1.7"]) -> bytes:
    pdf = compiler.compile(source, format="pdf", pdf_standards=standard)
    assert isinstance(pdf, bytes)  # noqa: S101 -- a PDF is one file, a list comes for pictures only
    return pdf


def _source(report: Report, paper: Paper) -> bytes:
    """A document that calls the template with the data, which stands in it as one string of ASCII.

    (As ``sys.inputs`` the data would belong to the compiler's library, and each report would begin with cold caches.)
    """
    template = _TEMPLATES[type(report)]
    data = json.dumps(_data(report)).replace("\\", "\\\\").replace('"', '\\"')
    return f'{_import(template)}\n#{template}(json(bytes("{data}")), "{_PAPERS[paper]}")'.encode()


def _import(template: str) -> str:
    return f'#import "{template}.typ": {template}'


@cache
def _compiler(*, own_fonts_only: bool) -> "Compiler":
    from typst import Compiler, Fonts

    more = not own_fonts_only
    fonts = Fonts(
        include_system_fonts=more, include_embedded_fonts=more, font_paths=[str(RESOURCES / "fonts")]
    )
    return Compiler(root=RESOURCES / "reports", font_paths=fonts)


def _data(report: Report) -> dict[str, Any]:
    language = _LANGUAGE.match(report.language)
    data: dict[str, Any] = _plain(report)
    data["title"] = _clean(title(report))
    data["subject"] = _clean(subject(report))
    data["lang"] = language[1].lower() if language else "en"
    data["region"] = language[2].upper() if language and language[2] else None
    return data


def _plain(value: Any, most: int = _LONGEST_TEXT, names: Set[str] = _BESIDE_OTHERS) -> Any:
    """The same as dicts, lists, clean texts and numbers; days are left out, since templates show their texts.

    A text has at most `most` characters, in the fields `names` still fewer. Rows of tables have less room.
    """
    if isinstance(value, str):
        return _clean(value, most)
    if isinstance(value, tuple):
        return [
            _clean(item, most) if isinstance(item, str) else _plain(item, _LONGEST_CELL, _NAMES)
            for item in value
        ]
    if isinstance(value, int):
        return value
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return {
        name: _plain(getattr(value, name), _LONGEST_NAME if name in names else most, names)
        for name in _shown_fields(value.__class__)
    }


@cache
def _shown_fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind) if not item.name.endswith("_date"))


def _clean(text: str, most: int = _LONGEST_TEXT) -> str:
    """One line that fits a page, can break within a long word but not within a date, and holds no sign that
    controls its neighbours."""
    text = _shortened(text, most)
    return _DATE.sub(lambda found: found[0].replace(" ", "\u00a0"), text)


def _shortened(text: str, most: int) -> str:
    if len(text) <= _SHORT_WORD and text.isprintable():
        return str(text)
    text = _CONTROLS.sub("", " ".join(text.split())).encode(errors="replace").decode()
    if len(text) > most:
        text = f"{text[:most].rstrip()}…"
    return _LONG_WORD.sub("\\1\u200b", text)
