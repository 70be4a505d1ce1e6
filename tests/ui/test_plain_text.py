"""What a person typed is shown letter by letter, wherever it is shown."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from attrs import evolve
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QTableView,
    QTextEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.services import lookup, rendering, reports
from app.services.session import Session
from app.store import sqlite
from app.ui.actions import plain
from app.ui.copied import copy_table
from app.ui.dialogs.fault import FaultDialog
from app.ui.dialogs.move_start import MoveStart
from app.ui.dialogs.withdraw import Withdraw
from app.ui.main_window import MainWindow
from app.ui.plaintext import tooltip
from app.ui.widgets.texts import OneLine

from .dialogs import DIALOGS
from .helpers import click, copied_rows, dialog, find, open_hire, toast_words
from .visits import settle, visits

PAYLOAD = '<img src="file:///etc/hostname"><b>x</b>'
TYPED = {
    "people": ("name",),
    "locations": ("name",),
    "departments": ("name", "short"),
    "closures": ("name",),
    "hires": ("name", "role", "team"),
    "onboardings": ("withdrawn_reason", "attention"),
    "tasks": ("title", "note"),
    "facts": ("title", "value", "source"),
    "catalogue_revisions": ("note",),
    "activity": ("note",),
}
WORDED = ("title", "name", "short", "promise", "note")
MOST_ROWS = 40
NOWHERE = QModelIndex()


@pytest.fixture
def workspace(workspace: Path) -> Path:
    """A company where the most urgent hire has this name, this role and these people."""
    with sqlite.open_workspace(workspace) as opened:
        hire = lookup.hire(Session(workspace=opened, today=date(2026, 11, 21)), "Maya Chen")
        opened.hires.set_hire(evolve(hire, name=PAYLOAD, role=PAYLOAD))
        for person in opened.people.people():
            if person.name != "James Holloway":
                opened.people.set(evolve(person, name=PAYLOAD))
    return workspace


@pytest.fixture
def poisoned(workspace: Path) -> Path:
    """A company where everything that anybody typed is this."""
    with closing(sqlite3.connect(workspace)) as database, database:
        for table, columns in TYPED.items():
            for column in columns:
                database.execute(
                    f"UPDATE {table} SET {column} = ? || ' A&B ' || rowid WHERE {column} IS NOT NULL",
                    (PAYLOAD,),
                )
        (content,) = database.execute("SELECT content FROM catalogue_revisions").fetchone()
        database.execute(
            "UPDATE catalogue_revisions SET content = ?", (json.dumps(typed_over(json.loads(content))),)
        )
    return workspace


def typed_over(value: Any) -> Any:
    """A catalogue with its words replaced."""
    if isinstance(value, list):
        return [typed_over(item) for item in value]
    if isinstance(value, dict):
        return {
            key: f"{PAYLOAD} A&B" if key in WORDED and isinstance(item, str) else typed_over(item)
            for key, item in value.items()
        }
    return value


def texts(top: QWidget) -> Iterator[str]:
    """What labels, buttons, boxes, lists and tables in view say."""
    for widget in top.findChildren(QWidget):
        if widget.isVisibleTo(top):
            yield widget.accessibleName()
            if isinstance(widget, QLabel | QLineEdit):
                yield widget.text()
            elif isinstance(widget, QAbstractButton):
                yield plain(widget.text())
            elif isinstance(widget, QAbstractItemView):
                yield from (str(index.data()) for index in indexes(widget))


def indexes(view: QAbstractItemView, parent: QModelIndex = NOWHERE) -> Iterator[QModelIndex]:
    model = view.model()
    if model is not None:
        for row in range(min(model.rowCount(parent), MOST_ROWS)):
            for column in range(1 if isinstance(view, QListView) else model.columnCount(parent)):
                yield model.index(row, column, parent)
            yield from indexes(view, model.index(row, 0, parent))


def misread(top: QWidget) -> Iterator[str]:
    """Wherever Qt would read what was typed as markup, or an ampersand in it as the mark of a key."""
    for widget in [top, *top.findChildren(QWidget)]:
        where = f"{type(widget).__name__} {widget.objectName()}"
        if "<img" in widget.toolTip():
            yield f"tool tip of {where}"
        if isinstance(widget, QLabel) and widget.isVisibleTo(top) and may_be_rich(widget):
            yield f"words of {where}"
        if isinstance(widget, QTextEdit) and "<b>x" in widget.toHtml():
            yield f"document of {where}"
        if isinstance(widget, QAbstractButton) and "A&B" in widget.text().replace("&&", ""):
            yield f"mark of a key in {where}"
        if isinstance(widget, QAbstractItemView):
            tips = (index.data(Qt.ItemDataRole.ToolTipRole) for index in indexes(widget))
            yield from (f"tool tip of a cell of {where}" for tip in tips if "<img" in (tip or ""))
    for action in top.findChildren(QAction):
        if "A&B" in action.text().replace("&&", ""):
            yield f"mark of a key in {action.objectName()}"
        if "<img" in action.toolTip() and any(shows_tool_tips(place) for place in action.associatedObjects()):
            yield f"tool tip of the action {action.objectName()} {action.text()}"


def shows_tool_tips(place: QObject) -> bool:
    return place.toolTipsVisible() if isinstance(place, QMenu) else isinstance(place, QAbstractButton)


def may_be_rich(label: QLabel) -> bool:
    if label.textFormat() is Qt.TextFormat.PlainText:
        return label.buddy() is not None and "A&B" in label.text().replace("&&", "")
    return label.textFormat() is not Qt.TextFormat.AutoText or "<" in label.text()


def labels_that_guess(within: QWidget) -> list[str]:
    """Labels that would read markup; a label in a tooltip window is none of ours."""
    formats = (Qt.TextFormat.AutoText, Qt.TextFormat.RichText, Qt.TextFormat.MarkdownText)
    return [
        label.text()
        for label in within.findChildren(QLabel)
        if label.isVisible() and label.textFormat() in formats
    ]


def cut_off(top: QWidget) -> Iterator[str]:
    """Labels that have less room than their words need."""
    for label in top.findChildren(QLabel):
        if label.isVisible() and not isinstance(label, OneLine):
            height = label.heightForWidth(label.width())
            needed = QSize(0, height) if label.wordWrap() else label.minimumSizeHint()
            if needed != needed.boundedTo(label.size()):
                yield label.text()


def test_nothing_typed_is_read_as_markup_on_any_page(
    qtbot: QtBot, window: MainWindow, poisoned: Path, session: Session
) -> None:
    window.read_again()
    hire = session.workspace.hires.listing(limit=1)[0].hire
    found, seen = {}, ""
    for page in visits(qtbot, window, hire.id):
        found[page] = list(misread(window))
        seen += page if any(PAYLOAD in words for words in texts(window)) else ""
    assert {page: what for page, what in found.items() if what} == {}
    assert "starting-soon" in seen and "my-department" in seen and "hire" in seen and "catalogue" in seen


@pytest.mark.parametrize("name", DIALOGS)
def test_nor_in_any_dialog(
    qtbot: QtBot, window: MainWindow, poisoned: Path, session: Session, name: str
) -> None:
    dialog = DIALOGS[name](window, session, f"{PAYLOAD} A&B")
    dialog.open()
    settle(qtbot, window)
    assert list(misread(dialog)) == []
    assert list(cut_off(dialog)) == []
    assert name in ("versions", "adopt", "fault") or any(PAYLOAD in words for words in texts(dialog))
    dialog.reject()


def test_nor_by_the_search(qtbot: QtBot, window: MainWindow, poisoned: Path) -> None:
    window.search()
    palette = find(window, QDialog, "palette")
    qtbot.keyClicks(find(palette, QLineEdit, "palette-field"), "maya")
    settle(qtbot, window)
    assert list(misread(palette)) == []
    palette.reject()


@pytest.mark.parametrize("undoable", [True, False])
def test_nor_in_a_toast_or_a_banner(qtbot: QtBot, window: MainWindow, undoable: bool) -> None:
    window.context.said(PAYLOAD, undoable)
    window._tell_away(PAYLOAD)
    window._tell_notes([PAYLOAD])
    window.grab()
    assert list(misread(window)) == []
    assert sum(words == PAYLOAD for words in texts(window)) >= 3


def test_nor_by_a_report(session: Session, poisoned: Path) -> None:
    """In every kind and format, letter by letter; a formula for a spreadsheet is another matter."""
    session.setup_changed()
    hire = session.workspace.hires.listing(limit=1)[0].hire
    for report in (
        reports.hire_report(session, hire.id),
        reports.department_report(session, "it"),
        reports.week_report(session, date(2026, 12, 7)),
    ):
        pages = PdfReader(BytesIO(rendering.render(report, "pdf"))).pages
        words = "".join("".join(page.extract_text() for page in pages).split())
        assert "".join(PAYLOAD.split())[:20] in words
        assert not [link for page in pages for link in page.get("/Annots", [])]
        assert PAYLOAD.replace('"', '""') in rendering.render(report, "csv").decode("utf-8-sig")
        with ZipFile(BytesIO(rendering.render(report, "xlsx"))) as book:
            written = book.read("xl/sharedStrings.xml").decode()
        assert "<img" not in written and PAYLOAD in unescape(written)


def test_on_the_list(qtbot: QtBot, window: MainWindow) -> None:
    table = find(window, QTableView, "hires")
    first = table.model().index(0, 0)
    assert PAYLOAD in first.data()
    assert read_as_text(first.data(Qt.ItemDataRole.ToolTipRole)).startswith(PAYLOAD)
    window.grab()
    assert labels_that_guess(window) == []


def test_on_the_page_of_the_hire_and_in_its_dialogs(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, PAYLOAD)
    name = find(window, QLabel, "hire-name")
    assert name.text() == PAYLOAD and name.textFormat() is Qt.TextFormat.PlainText
    assert labels_that_guess(window) == []
    click(qtbot, window, "move-start-date")
    sheet = dialog(qtbot, window, MoveStart, "move-start")
    assert PAYLOAD in " ".join(label.accessibleName() for label in sheet.findChildren(QLabel))
    assert labels_that_guess(sheet) == []
    sheet.reject()
    window.pages.hire._head.withdraw.trigger()
    asked = dialog(qtbot, window, Withdraw, "withdraw")
    assert labels_that_guess(asked) == []
    click(qtbot, asked, "confirm-withdraw")
    qtbot.waitUntil(lambda: toast_words(window) == f"The onboarding of {PAYLOAD} is withdrawn.")
    window.grab()
    assert labels_that_guess(window) == []


def test_a_label_of_qt_itself_is_made_plain(qtbot: QtBot, window: MainWindow) -> None:
    label = QLabel(PAYLOAD)
    qtbot.addWidget(label)
    label.show()
    assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_tool_tip_is_shown_as_it_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    QToolTip.showText(window.mapToGlobal(QPoint(200, 200)), tooltip(PAYLOAD), window)
    shown = next(label for label in QApplication.allWidgets() if label.inherits("QTipLabel"))
    assert isinstance(shown, QLabel)
    assert shown.textFormat() is Qt.TextFormat.AutoText
    assert read_as_text(shown.text()) == PAYLOAD
    QToolTip.hideText()


def test_a_tooltip_reads_as_it_was_typed() -> None:
    assert read_as_text(tooltip(f"{PAYLOAD}\n& more")) == f"{PAYLOAD}\n& more"
    assert tooltip("") == ""


def test_a_report_of_a_fault_holds_nothing_that_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    from app.faults import report

    try:
        raise ValueError(PAYLOAD)
    except ValueError as error:
        text = report(error)
    assert PAYLOAD not in text
    shown = FaultDialog(text)
    qtbot.addWidget(shown)
    copy = next(button for button in shown.findChildren(QPushButton) if "Copy" in button.text())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    data = QGuiApplication.clipboard().mimeData()
    assert isinstance(data, QMimeData) and data.text() == text


def test_a_copied_table_holds_what_was_typed_as_it_was_typed(qtbot: QtBot) -> None:
    copy_table(["Name", "Note"], [[PAYLOAD, "one\ttab\nand a line"], ["ليلى", "needs \u2068ليلى\u2069"]])
    assert copied_rows() == [
        ["Name", "Note"],
        [" ".join(PAYLOAD.split()), "one tab and a line"],
        ["ليلى", "needs ليلى"],
    ]


def read_as_text(markup: str) -> str:
    """What a person sees of a tooltip."""
    document = QTextDocument()
    document.setHtml(markup)
    return document.toPlainText()
