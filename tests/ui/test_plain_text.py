"""What a person typed is shown letter by letter, wherever it is shown."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.services import lookup
from app.services.session import Session
from app.store import sqlite
from app.ui.dialogs.move_start import MoveStart
from app.ui.dialogs.withdraw import Withdraw
from app.ui.faults import FaultDialog
from app.ui.main_window import MainWindow
from app.ui.plaintext import tooltip

from .helpers import click, dialog, find, open_hire, toast_words

PAYLOAD = '<img src="file:///etc/hostname"><b>x</b>'


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


def labels_that_guess(within: QWidget) -> list[str]:
    """Labels that would read markup; a label in a tooltip window is none of ours."""
    formats = (Qt.TextFormat.AutoText, Qt.TextFormat.RichText, Qt.TextFormat.MarkdownText)
    return [
        label.text()
        for label in within.findChildren(QLabel)
        if label.isVisible() and label.textFormat() in formats
    ]


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
    window.hire._head.withdraw.trigger()
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


def read_as_text(markup: str) -> str:
    """What a person sees of a tooltip."""
    document = QTextDocument()
    document.setHtml(markup)
    return document.toPlainText()
