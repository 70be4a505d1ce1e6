"""The settings in the window: what is chosen there is known everywhere."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.pages.settings import Settings
from app.ui.settings.table import RecordsTable
from app.ui.widgets.toast import Toast
from tests.ui.helpers import click, find, toast_words, undo
from tests.ui.visits import settle


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


def test_what_is_said_leaves_the_form_of_the_settings_free(qtbot: QtBot, window: MainWindow) -> None:
    def place(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(window, QPoint()), widget.size())

    window.resize(1024, 700)
    window.pages.show_section("people")
    settle(qtbot, window)
    toast, sidebar = find(window, Toast, "toast"), find(window, QWidget, "sidebar")
    for words in ("Done.", "Somebody whose name reaches across the whole of the page is changed by now."):
        window.context.said(words, True)
        within = window.pages.shown
        controls = [
            widget
            for kind in (QPushButton, QLineEdit, QComboBox)
            for widget in within.findChildren(kind)
            if not widget.visibleRegion().isEmpty()
        ]
        assert "person-form-save" in [widget.objectName() for widget in controls]
        assert [w.objectName() for w in (*controls, sidebar) if place(w).intersects(place(toast))] == []
