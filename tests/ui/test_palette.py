"""Ctrl+K: what is found by a few words, chosen with the keyboard or the mouse."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton, QTreeView
from pytestqt.qtbot import QtBot

from app.services import people
from app.services.session import Session
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.itemmodels.palette import CHOICE_ROLE, Choice, Group, PaletteModel
from app.ui.main_window import MainWindow
from app.ui.palette import MOST, Palette
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Scheme

from .helpers import click, find, open_hire

MAYA = "Maya Chen"


@pytest.fixture
def palette(qtbot: QtBot, window: MainWindow) -> Palette:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return find(window, Palette, "palette")


def has(field: QLineEdit, words: str) -> bool:
    return field.text() == words


def field(palette: Palette) -> QLineEdit:
    return find(palette, QLineEdit, "palette-field")


def rows(palette: Palette) -> list[str]:
    model = find(palette, QListView, "palette-list").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def current(palette: Palette) -> str:
    return str(find(palette, QListView, "palette-list").currentIndex().data())


def look_for(qtbot: QtBot, palette: Palette, text: str, found: str) -> None:
    qtbot.keyClicks(field(palette), text)
    qtbot.waitUntil(lambda: found in rows(palette))


def press(qtbot: QtBot, palette: Palette, key: Qt.Key) -> None:
    qtbot.keyClick(field(palette), key)


def test_it_begins_with_pages_actions_and_the_hires_opened_last(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, MAYA)
    click(qtbot, window, "search-wanted")
    palette = find(window, Palette, "palette")
    qtbot.waitUntil(lambda: rows(palette)[:2] == ["Opened last", MAYA])
    shown = rows(palette)
    assert (
        shown.index("Pages") < shown.index("Starting soon") < shown.index("Actions") < shown.index("New hire")
    )
    spoken = [
        palette._model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(len(shown))
    ]
    assert "Starting soon, Ctrl+1" in spoken
    assert field(palette).hasFocus()


@pytest.mark.parametrize("text", ["maya", "mya chen", "CHEN"])
def test_a_hire_is_found_with_typing_errors_and_opened(
    qtbot: QtBot, window: MainWindow, palette: Palette, text: str
) -> None:
    look_for(qtbot, palette, text, MAYA)
    assert current(palette) == MAYA
    press(qtbot, palette, Qt.Key.Key_Return)
    assert not palette.isVisible() and window.pages.hire.isVisible()
    qtbot.waitUntil(lambda: find(window, QLabel, "hire-name").accessibleName() == MAYA)


def test_a_person_is_shown_in_the_settings_even_when_not_active(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    owners = {department.owner_id for department in session.setup.departments.values()}
    gone = next(person for person in session.setup.people.values() if person.id not in owners)
    people.set_active(session, gone, active=False)
    for name in ("Tomasz Zieliński", gone.name):
        window.search()
        palette = window.findChildren(Palette, "palette")[-1]
        look_for(qtbot, palette, name.split()[0], name)
        at = next(row for row, words in enumerate(rows(palette)) if words == name)
        shown = find(palette, QListView, "palette-list")
        shown.setCurrentIndex(shown.model().index(at, 0))
        press(qtbot, palette, Qt.Key.Key_Return)
        typed = find(window, QLineEdit, "person-name")
        qtbot.waitUntil(partial(has, typed, name))
        assert typed.isVisible()


def test_a_task_of_a_hire_is_opened_with_it_selected(
    qtbot: QtBot, window: MainWindow, palette: Palette
) -> None:
    look_for(qtbot, palette, "maya desk", "Desk assigned")
    press(qtbot, palette, Qt.Key.Key_Return)
    tree = find(window, QTreeView, "checklist")
    qtbot.waitUntil(lambda: tree.currentIndex().isValid())
    qtbot.waitUntil(lambda: tree.currentIndex().siblingAtColumn(0).data(ITEM_ROLE).title == "Desk assigned")
    assert find(window, QLabel, "hire-name").accessibleName() == MAYA


def test_enter_before_the_answer_waits_for_it(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    qtbot.keyClicks(field(palette), "maya chen")
    press(qtbot, palette, Qt.Key.Key_Return)
    qtbot.waitUntil(window.pages.hire.isVisible)


def test_pages_and_actions_are_found(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    look_for(qtbot, palette, "reprots", "Reports")
    qtbot.waitUntil(lambda: current(palette) == "Reports")
    press(qtbot, palette, Qt.Key.Key_Return)
    assert window.pages.page("reports").isVisible()
    window.search()
    again = next(p for p in window.findChildren(Palette) if p.isVisible())
    qtbot.keyClicks(field(again), "keyboard")
    qtbot.waitUntil(lambda: current(again) == "Keyboard shortcuts")
    press(qtbot, again, Qt.Key.Key_Return)
    assert window.findChild(QPushButton, "close-shortcuts") is not None
    click(qtbot, window, "close-shortcuts")


def test_what_the_program_can_do_is_found_by_other_words_above_people_who_are_called_nearly_so(
    qtbot: QtBot, palette: Palette
) -> None:
    for text, first in {
        "dark": "Dark, Appearance",
        "night mode": "Dark, Appearance",
        "high contrast": "High contrast, Appearance",
        "appearance system": "As the system, Appearance",
        "language": "Language and dates, Settings",
        "deutsch": "Language and dates, Settings",
        "backup": "Workspace, Settings",
        "refresh": "Read again, F5",
        "quit": "Close, Ctrl+W, Ctrl+Q",
        "hotkeys": "Keyboard shortcuts, F1",
        "pdf": "Reports, Ctrl+4",
        "report": "Reports, Ctrl+4",
    }.items():
        field(palette).setText(text)
        qtbot.waitUntil(lambda text=text: palette._shown_for == text)  # type: ignore[misc]
        index = find(palette, QListView, "palette-list").currentIndex()
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == first
        assert index.row() == 1, text


def test_an_appearance_and_a_section_of_the_settings_are_chosen(
    qtbot: QtBot, window: MainWindow, palette: Palette, theme: Theme
) -> None:
    qtbot.keyClicks(field(palette), "dark")
    press(qtbot, palette, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: theme.scheme is Scheme.DARK)
    window.search()
    again = next(p for p in window.findChildren(Palette) if p.isVisible())
    qtbot.keyClicks(field(again), "payroll")
    press(qtbot, again, Qt.Key.Key_Return)
    qtbot.waitUntil(window.pages.page("settings").isVisible)
    assert find(window, QListView, "settings-sections").currentIndex().data() == "Payroll"


def test_people_who_work_here_are_in_the_settings(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    look_for(qtbot, palette, "lindqvist", "Grace Lindqvist")
    press(qtbot, palette, Qt.Key.Key_Return)
    assert window.pages.page("settings").isVisible()


def test_the_arrows_go_from_choice_to_choice_and_around(qtbot: QtBot, palette: Palette) -> None:
    first = current(palette)
    assert first == "Starting soon"
    press(qtbot, palette, Qt.Key.Key_Up)
    assert current(palette) == rows(palette)[-1] != first
    press(qtbot, palette, Qt.Key.Key_Down)
    press(qtbot, palette, Qt.Key.Key_Down)
    assert current(palette) == "My department"


def test_a_click_opens_and_a_heading_does_nothing(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    view = find(palette, QListView, "palette-list")
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(1, 0)).height() > 0)
    for row in (0, 2):
        at = view.visualRect(view.model().index(row, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert palette.isVisible() is (row == 0)
    assert window.pages.page("my-department").isVisible()


def test_nothing_is_kept(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    look_for(qtbot, palette, "maya", MAYA)
    press(qtbot, palette, Qt.Key.Key_Escape)
    assert not palette.isVisible() and window.pages.soon.isVisible()
    qtbot.waitUntil(lambda: window.findChild(Palette) is None)
    window.search()
    assert field(find(window, Palette, "palette")).text() == ""


def test_where_nothing_is_found_it_says_for_what(qtbot: QtBot, palette: Palette) -> None:
    width = palette.width()
    qtbot.keyClicks(field(palette), " qqqq ")
    nothing = find(palette, QLabel, "palette-nothing")
    qtbot.waitUntil(nothing.isVisible)
    assert rows(palette) == []
    qtbot.waitUntil(lambda: nothing.text() == "Nothing found for “qqqq”.")
    field(palette).setText("<b>q</b>" * 40)
    qtbot.waitUntil(lambda: nothing.accessibleName().count("<b>q</b>") == 40)
    assert nothing.text().endswith("…") and palette.width() == width
    press(qtbot, palette, Qt.Key.Key_Down)
    press(qtbot, palette, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_at_most_a_screenful_is_shown(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClicks(field(palette), "e")
    qtbot.waitUntil(lambda: "Tasks" in rows(palette))
    model = find(palette, QListView, "palette-list").model()
    choices = [model.index(row, 0).data(CHOICE_ROLE) for row in range(model.rowCount())]
    assert 0 < len([choice for choice in choices if choice is not None]) <= MOST


def test_without_the_workspace_pages_and_actions_are_found_still(
    qtbot: QtBot, window: MainWindow, palette: Palette, workspace: Path
) -> None:
    workspace.unlink()
    window.watch.look()
    qtbot.waitUntil(lambda: window.watch.is_away)
    look_for(qtbot, palette, "settings", "Settings")
    window.watch.stop()


def test_the_model(qtbot: QtBot, theme: Theme) -> None:
    model = PaletteModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    some = Choice(words="One", detail="of them", keys="Ctrl+1", act=lambda: None)
    model.show_groups([Group(heading="None", choices=[]), Group(heading="Some", choices=[some])])
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Some", "One"]
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.next_choice(1, 1) == 1
    model.show_groups([])
    assert model.next_choice(-1, 1) == -1
    assert tester.model() is model
