"""The window with the keyboard alone, and as a screen reader is told it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListView,
    QProgressBar,
    QRadioButton,
    QTableView,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.dialogs.frame import Working
from app.ui.itemmodels.hires import Column
from app.ui.main_window import MainWindow
from app.ui.theme.motion import may_move
from app.ui.theme.theme import Theme
from app.ui.welcome import Welcome
from app.ui.widgets.figure import Figure
from app.ui.widgets.marks import Pill, Ring
from app.ui.widgets.sidebar import NavButton

from .access import Role, faults, interfaces, name_of
from .dialogs import DIALOGS, TODAY
from .helpers import click_box, find, open_hire
from .visits import settle, visits

NARROW = (1024, 700)


@pytest.fixture
def hire_id(session: Session) -> str:
    return session.workspace.hires.listing(limit=1)[0].hire.id


def test_every_page_can_be_walked_with_tab_and_read(qtbot: QtBot, window: MainWindow, hire_id: str) -> None:
    assert {page: found for page in visits(qtbot, window, hire_id) if (found := faults(qtbot, window))} == {}


def test_in_a_narrow_window_too(qtbot: QtBot, window: MainWindow, hire_id: str) -> None:
    window.resize(*NARROW)
    assert {page: found for page in visits(qtbot, window, hire_id) if (found := faults(qtbot, window))} == {}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_can_be_walked_with_tab_and_read(
    qtbot: QtBot, window: MainWindow, session: Session, name: str
) -> None:
    dialog = DIALOGS[name](window, session, "Maya Chen")
    dialog.open()
    settle(qtbot, window)
    assert faults(qtbot, dialog) == []
    dialog.reject()


def test_search_and_shortcuts_can_be_walked_with_tab_and_read(qtbot: QtBot, window: MainWindow) -> None:
    for show, name in ((window.search, "palette"), (window.show_shortcuts, "shortcuts")):
        show()
        settle(qtbot, window)
        dialog = find(window, QDialog, name)
        assert faults(qtbot, dialog) == []
        dialog.reject()


def test_a_checkable_cell_says_whether_it_is_checked(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, "Maya Chen")
    tree = find(window, QTreeView, "checklist")
    title = "Equipment chosen and approved"

    def state() -> tuple[bool, bool]:
        cells = (cell for cell in cells_of(tree) if title in cell.text(QAccessible.Text.Name))
        found = next(cells).state()
        return bool(found.checkable), bool(found.checked)

    assert state() == (True, False)
    click_box(qtbot, window, title)
    qtbot.waitUntil(lambda: state() == (True, True))


def test_what_the_list_paints_is_told_in_words(window: MainWindow) -> None:
    names = [cell.text(QAccessible.Text.Name) for cell in cells_of(find(window, QTableView, "hires"))]
    row = names[: len(Column)]
    assert row[Column.HIRE].startswith("Maya Chen, ")
    assert row[Column.DEPARTMENTS].startswith("Recruiting 3/5 ") and "too late" in row[Column.DEPARTMENTS]
    assert row[Column.ATTENTION].startswith("Too late. ")
    assert row[Column.READINESS].endswith("%")


def test_a_figure_says_whether_it_filters(qtbot: QtBot, window: MainWindow) -> None:
    figure = find(window, Figure, "figure-at-risk")
    told = QAccessible.queryAccessibleInterface(figure)
    assert told is not None and told.role() is Role.CheckBox
    assert told.state().checkable and not told.state().checked
    with qtbot.waitSignal(window.pages.soon.was_read):
        qtbot.keyClick(figure, Qt.Key.Key_Space)
    assert told.state().checked


def test_the_pages_of_the_sidebar_are_chosen_with_the_arrows(qtbot: QtBot, window: MainWindow) -> None:
    first, second = (find(window, NavButton, f"nav-{name}") for name in window.pages.names[:2])
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus() and second.isChecked()
    assert window.pages.shown is window.pages.page(window.pages.names[1])


def test_marks_say_what_they_show(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, "Maya Chen")
    marks = [mark for kind in (Pill, Ring) for mark in window.findChildren(kind) if mark.isVisible()]
    assert len(marks) > 1
    assert [mark for mark in marks if not name_of(mark)] == []


def test_the_first_screen_can_be_walked_with_tab_and_read(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    welcome = Welcome(theme, tmp_path, TODAY, lambda error: None)
    qtbot.addWidget(welcome)
    welcome.show()
    assert faults(qtbot, welcome) == []


def cells_of(view: QTableView | QTreeView) -> list[QAccessibleInterface]:
    root = QAccessible.queryAccessibleInterface(view)
    assert root is not None
    return [found for found in interfaces(root) if found.role() in (Role.Cell, Role.TreeItem)]


def test_nothing_moves_by_itself_where_that_is_wanted(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    field, effects = QLineEdit(), [qapp.isEffectEnabled(effect) for effect in Qt.UIEffect]
    qtbot.addWidget(field)
    usual = may_move(field)
    theme.reduce_motion(True)
    assert not any(qapp.isEffectEnabled(effect) for effect in Qt.UIEffect)
    assert not may_move(field)
    theme.reduce_motion(False)
    assert all(qapp.isEffectEnabled(effect) for effect in Qt.UIEffect)
    assert may_move(field)
    theme.reduce_motion(None)
    assert [qapp.isEffectEnabled(effect) for effect in Qt.UIEffect] == effects
    assert may_move(field) == usual


def test_reduced_motion_is_chosen_in_the_settings(window: MainWindow) -> None:
    window.pages.go("settings")
    sections = find(window.pages.page("settings"), QListView, "settings-sections")
    rows = [sections.model().index(row, 0) for row in range(sections.model().rowCount(QModelIndex()))]
    sections.setCurrentIndex(next(row for row in rows if row.data() == "Appearance"))
    find(window, QRadioButton, "motion-reduced").click()
    assert not may_move(window)
    working = Working("progress", "Backing up")
    working.show()
    assert find(working, QProgressBar, "progress").maximum() == 1
    working.hide()
    find(window, QRadioButton, "motion-system").click()
    assert may_move(window)
    working.show()
    assert find(working, QProgressBar, "progress").maximum() == 0
    working.close()
