"""The settings in the window: what is chosen there is known everywhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.pages.settings import Settings
from app.ui.settings.table import RecordsTable
from tests.ui.helpers import click, find, toast_words, undo


def test_the_sidebar_knows_who_works_here(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.go("settings")
    table = find(window, RecordsTable, "you-people")
    qtbot.waitUntil(lambda: table.current() is not None)
    search = find(window, QLineEdit, "you-search")
    qtbot.keyClicks(search, "grace")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: find(window, QPushButton, "who").accessibleName() == "You are Grace Lindqvist")


def test_what_was_set_up_is_undone_from_the_toast(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.go("settings")
    page = window.pages.page("settings")
    assert isinstance(page, Settings)
    page.go("departments")
    table = find(page, RecordsTable, "departments-table")
    qtbot.waitUntil(lambda: table.current() is not None)
    line = find(page, QLineEdit, "department-name")
    line.setText("Finding people")
    click(qtbot, page, "department-form-save")
    qtbot.waitUntil(lambda: toast_words(window) == "Finding people is changed.")
    undo(qtbot, window)
    qtbot.waitUntil(lambda: line.text() == "Recruiting")
