"""A language made up from the sources: every text in brackets, with accents, and 40 % longer.

What stands outside of the brackets on a page was not translated; what does not fit will not fit in German either.
"""

import json
import re
import sqlite3
import tomllib
from collections.abc import Iterator
from pathlib import Path

import translations
from PySide6.QtCore import QLocale, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QTableView,
    QTreeView,
    QWidget,
)

from app.models.noticekinds import Kind
from app.services.letterwords import FOLDER, shipped
from app.services.settings import subdivisions

ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçëîñöšüÿžÁÇËÎÑÖŠÜŸŽ")
KEPT = re.compile(r"(\{\w*\}|%n|&.|\([^)]*\*\.[^)]*\))")
"""Places, the number, the letter of a shortcut and the patterns of files."""
KEYS = re.compile(
    r"\b(Ctrl|Alt|Shift|Esc|Escape|Del|Delete|Return|Enter|Space|Backspace|Left|Right|Up|Down|F\d+)\b"
)
CODES = re.compile(r"\b[A-Z]{2,3}(-[A-Z0-9]{1,3})?\b")
"""Countries and their regions."""
REGIONS = ("location-subdivision",)
"""The boxes with names that come from the library of holidays."""
SHORTENED = re.compile(r"^\s*[^⟦⟧]+…\s*$")
"""A label that had no room for the name in its tool tip."""
ROWS = 60
TABLES = {
    "people": ("name", "email"),
    "locations": ("name",),
    "departments": ("name", "short"),
    "hires": ("name", "role", "team"),
    "tasks": ("title", "key", "note"),
    "facts": ("title", "value", "giver"),
    "closures": ("name",),
    "catalogue_revisions": ("note",),
    "activity": ("note",),
}
WORDED = ("title", "promise", "note", "name", "short", "source", "giver", "from", "detail")
"""The fields of a catalogue that hold words."""
NAMES = (
    "Headstart",
    "headstart",
    "PDF",
    "CSV",
    "XLSX",
    "A4",
    "Letter",
    "English",
    "Deutsch",
    "KiB",
    "MiB",
    "UTC",
)


def pseudo(source: str) -> str:
    parts = KEPT.split(source)
    words = "".join(part if number % 2 else part.translate(ACCENTS) for number, part in enumerate(parts))
    letters = len(KEPT.sub("", source))
    return f"⟦{words}{'~' * max(0, letters * 2 // 5 - 2)}⟧"


def write(folder: Path, texts: list[translations.Text]) -> None:
    """The translations of the pseudo-language, as the program loads them."""
    forms = {
        text: translations.Translation((pseudo(text.source),) * (2 if text.counted else 1)) for text in texts
    }
    path = folder / "headstart_en.ts"
    translations.write(path, "en", forms)
    translations.compile_file(path, path.with_suffix(".qm"))


def typed(workspace: Path) -> list[str]:
    """What people typed and what the catalogue says, the longest first; it is in nobody's language."""
    found = set(NAMES)
    found |= {QLocale().standaloneDayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8)}
    found |= {workspace.stem, workspace.name, str(workspace), str(workspace.parent)}
    with sqlite3.connect(workspace) as database:
        for table, columns in TABLES.items():
            for row in database.execute(f"SELECT {', '.join(columns)} FROM {table}"):
                found.update(str(value) for value in row if value)
        parts = "SELECT country, subdivision FROM locations WHERE subdivision IS NOT NULL"
        found |= {dict(subdivisions(country))[part] for country, part in database.execute(parts)}
        for (content,) in database.execute("SELECT content FROM catalogue_revisions"):
            found.update(_worded(json.loads(content)))
    database.close()
    found.update(_of_letters())
    return sorted((words for words in found if len(words) > 1), key=len, reverse=True)


def _of_letters() -> Iterator[str]:
    """The words of letters between their places: they have texts of their own for each language."""
    lines = list(tomllib.loads((FOLDER / "en.toml").read_text(encoding="utf-8"))["phrases"].values())
    for kind in Kind:
        written = shipped(kind, "en")
        lines += [written.subject, *written.text.splitlines(), *written.action.splitlines()]
    for line in lines:
        yield from (words.strip(" ,.:;()“”") for words in re.split(r"\{\w+\}", line))


def _worded(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _worded(item)
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, str) and key in WORDED:
                yield item
            yield from _worded(item)


def untranslated(words: str, data: list[str]) -> str:
    """What stands outside of the brackets and is no data."""
    outside, depth = [], 0
    for sign in words:
        depth += (sign == "⟦") - (sign == "⟧")
        outside.append(sign if depth == 0 and sign != "⟧" else " ")
    left = re.sub("<br>|</?qt>", " ", "".join(outside))
    if not re.search("[A-Za-z]{2}", left):
        return ""
    for name in data:
        if name.casefold() in left.casefold():
            case = re.IGNORECASE if len(name) > 4 else re.NOFLAG
            left = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", left, flags=case)
    left = CODES.sub(" ", KEYS.sub(" ", SHORTENED.sub(" ", left)))
    return left.strip() if re.search("[A-Za-z]{2}", left) else ""


def texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """Where each text is, and the text: of all that is in view, with its tool tips and accessible names."""
    for widget in shown(window):
        where = name_of(widget)
        yield f"{where} tool tip", widget.toolTip()
        yield f"{where} accessible name", widget.accessibleName()
        yield f"{where} accessible description", widget.accessibleDescription()
        if isinstance(widget, QLabel | QAbstractButton):
            yield where, widget.text()
        if isinstance(widget, QGroupBox):
            yield where, widget.title()
        if isinstance(widget, QLineEdit):
            yield f"{where} placeholder", widget.placeholderText()
        if isinstance(widget, QComboBox) and widget.objectName() not in REGIONS:
            yield from ((where, widget.itemText(row)) for row in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            yield from ((where, words) for words in _items(widget))


def actions(window: QObject) -> Iterator[tuple[str, str]]:
    for action in window.findChildren(QAction):
        if not isinstance(action.parent(), QLineEdit):
            yield f"action {action.objectName()}", action.text()
            yield f"action {action.objectName()}", action.toolTip()


def _items(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)

    columns = 1 if isinstance(view, QListView) else model.columnCount(QModelIndex())

    def below(parent: QModelIndex) -> Iterator[str]:
        for row in range(min(model.rowCount(parent), ROWS)):
            for column in range(columns):
                index = model.index(row, column, parent)
                yield from (said for role in roles if isinstance(said := index.data(role), str))
                if column == 0:
                    yield from below(index)

    for column in range(columns):
        said = model.headerData(column, Qt.Orientation.Horizontal)
        if isinstance(said, str) and isinstance(view, QTableView | QTreeView):
            yield said
    yield from below(QModelIndex())


def shown(window: QWidget) -> list[QWidget]:
    """The widgets in view; not Qt's own inside of a calendar or a field for numbers."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window)
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QAbstractSpinBox)
        and not _inside(widget, QCalendarWidget)
    ]


def _inside(widget: QWidget | None, kind: type[QWidget]) -> bool:
    while widget is not None:
        if isinstance(widget, kind):
            return True
        widget = widget.parentWidget()
    return False


def name_of(widget: QWidget) -> str:
    """By its own object name and that of what it stands in."""
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(names) < 3:
        if at.objectName() and not at.objectName().startswith("qt_"):
            names.append(at.objectName())
        at = at.parentWidget()
    return f"{type(widget).__name__} in {' in '.join(names)}"


def cut(window: QWidget) -> Iterator[str]:
    """The labels and buttons in view whose words don't fit, and neither wrap nor are told by a tool tip."""
    QApplication.processEvents()
    for widget in shown(window):
        words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        if not words or _elides(widget) or widget.visibleRegion().isEmpty():
            continue
        if missing := _missing(widget):
            yield f"{name_of(widget)} lacks {missing}: {words}"


def _elides(widget: QWidget) -> bool:
    """Whether it shortens its words by itself, and tells all of them to who points at it."""
    return bool(widget.toolTip()) and type(widget).__module__.startswith("app.")


def _missing(widget: QWidget) -> str:
    seen = widget.visibleRegion().boundingRect()
    if seen.width() < widget.width():
        return f"{widget.width() - seen.width()} pixels that something covers"
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        return f"{needed - widget.height()} pixels below" if needed > widget.height() + 1 else ""
    needed = widget.sizeHint().width()
    return f"{needed - widget.width()} pixels beside" if needed > widget.width() + 1 else ""
