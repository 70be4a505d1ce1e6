"""What somebody meets who has never seen the window: where one is, where to begin, and words that are whole."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from app.models.commands import MoveStartDate
from app.models.demand import Week
from app.models.readiness import Standing
from app.services import dispatch, lookup
from app.services.session import Session
from app.store import sqlite
from app.ui import language
from app.ui.delegates.worklist import state_words
from app.ui.dialogs.move_start import MoveStart
from app.ui.itemmodels import checklist, hires, worklist
from app.ui.main_window import MainWindow
from app.ui.pages.settings import Settings
from app.ui.settings.departments import SitesField
from app.ui.theme import tokens as t
from app.ui.theme.painting import PILL_FONT
from app.ui.theme.theme import Theme, font_metrics
from app.ui.welcome import make_workspace
from app.ui.widgets.boxes import DayBox
from app.ui.widgets.demand import DemandChart
from app.ui.widgets.state import State

from .conftest import TODAY, OpenWindow
from .helpers import click, dialog, find, open_hire, toast_words
from .visits import settle, visits

MAYA, BJORN = "Maya Chen", "Björn Åkesson"
LEAP_DAY = date(2028, 2, 29)
CELL = 2 * t.SPACE_2
"""Pixels around the words of a cell."""


@pytest.fixture
def german(theme: Theme, qapp: QApplication) -> Iterator[None]:
    language.load(qapp, "de")
    yield
    language.load(qapp, "en")


def marked(window: MainWindow) -> list[str]:
    """The pages that are marked in the sidebar."""
    names = window.pages.names
    return [name for name in names if find(window, QPushButton, f"nav-{name}").isChecked()]


# Where one is


def test_the_form_is_among_those_who_start_soon(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.go("settings")
    window.pages.show_form()
    settle(qtbot, window)
    assert marked(window) == ["starting-soon"]
    click(qtbot, window.pages.form, "cancel")
    assert window.pages.shown is window.pages.page("settings")
    assert marked(window) == ["settings"]


def test_a_hire_that_was_searched_for_is_among_those_who_start_soon(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    hire_id = lookup.hire(session, MAYA).id
    for page, mark in (("catalogue", "starting-soon"), ("my-department", "my-department")):
        window.pages.go(page)
        window.pages.show_hire(hire_id)
        settle(qtbot, window)
        assert marked(window) == [mark]
        window.pages.go_back()
        assert window.pages.shown is window.pages.page(page)


# Where to begin


def test_the_sheet_begins_with_the_day_on_which_all_is_ready(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, MAYA)
    click(qtbot, window, "move-start-date")
    sheet = dialog(qtbot, window, MoveStart, "move-start")
    qtbot.waitUntil(find(sheet, QPushButton, "move").isEnabled)
    assert find(sheet, QDateEdit, "new-start").date() == QDate(2026, 12, 17)
    sheet.reject()


def test_the_sheet_of_who_will_be_ready_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, BJORN)
    click(qtbot, window, "move-start-date")
    sheet = dialog(qtbot, window, MoveStart, "move-start")
    state = find(sheet, State, "state")
    assert state.isVisible()
    assert "Choose another day" in [label.text() for label in state.findChildren(QLabel)]
    find(sheet, QDateEdit, "new-start").setDate(QDate(2026, 12, 17))
    qtbot.waitUntil(find(sheet, QPushButton, "move").isEnabled)
    assert not state.isVisible()
    find(sheet, QDateEdit, "new-start").setDate(QDate(2026, 12, 15))
    assert state.isVisible()
    assert find(sheet, QPushButton, "move").text() == "Move the start"
    sheet.reject()


@pytest.fixture
def empty(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window on a workspace with a catalogue, and nobody and nowhere else."""
    path = make_workspace(tmp_path / "empty.headstart", TODAY, sample=False)
    window = open_window(path, as_nobody)
    settle(qtbot, window)
    return window


def as_nobody(path: Path) -> Session:
    return Session(workspace=sqlite.open_workspace(path), today=TODAY)


def test_without_a_location_the_form_leads_to_the_first_one(qtbot: QtBot, empty: MainWindow) -> None:
    empty.pages.show_form()
    settle(qtbot, empty)
    assert (
        find(empty.pages.form, QLabel, "headline")
        .text()
        .startswith("There is no location yet: add the first one")
    )
    click(qtbot, empty.pages.form, "add-location")
    settle(qtbot, empty)
    assert empty.pages.shown is empty.pages.page("settings")
    settings = empty.pages.page("settings")
    find(settings, QLineEdit, "location-name").setText("Berlin")
    country = find(settings, QComboBox, "location-country")
    country.setCurrentIndex(country.findData("DE"))
    click(qtbot, settings, "location-form-save")
    settle(qtbot, empty)
    empty.pages.show_form()
    settle(qtbot, empty)
    assert find(empty.pages.form, QComboBox, "location").currentText() == "Berlin (Germany)"
    assert find(empty.pages.form, QDateEdit, "start-on").date().dayOfWeek() == Qt.DayOfWeek.Monday.value
    assert not find(empty.pages.form, QPushButton, "add-location").isVisible()


def test_what_was_typed_stays_when_the_workspace_offers_something_else(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.pages.show_form()
    settle(qtbot, window)
    find(window.pages.form, QLineEdit, "role").setText("Engineer")
    window.read_again()
    settle(qtbot, window)
    assert find(window.pages.form, QLineEdit, "role").text() == "Engineer"


def test_without_locations_departments_have_no_people_of_their_own(qtbot: QtBot, empty: MainWindow) -> None:
    settings = empty.pages.page("settings")
    assert isinstance(settings, Settings)
    empty.pages.go("settings")
    settings.go("departments")
    settle(qtbot, empty)
    assert not find(settings, SitesField, "").isVisible()


@pytest.mark.parametrize(("page", "name"), [("starting-soon", "hires"), ("my-department", "worklist")])
def test_end_goes_to_the_last_row_and_home_to_the_first(
    qtbot: QtBot, window: MainWindow, page: str, name: str
) -> None:
    window.pages.go(page)
    settle(qtbot, window)
    rows = find(window, QTableView, name)
    first = rows.currentIndex().row()
    qtbot.keyClick(rows, Qt.Key.Key_End)
    assert rows.currentIndex().row() == rows.model().rowCount() - 1
    qtbot.keyClick(rows, Qt.Key.Key_Home)
    assert rows.currentIndex().row() == first


@pytest.mark.parametrize(
    ("leaves", "comes_back_to"), [("person-email", "person-email"), ("save", "person-name")]
)
def test_who_saves_by_keyboard_stays_in_the_form(
    qtbot: QtBot, window: MainWindow, leaves: str, comes_back_to: str
) -> None:
    settings = window.pages.page("settings")
    assert isinstance(settings, Settings)
    window.pages.go("settings")
    settings.go("people")
    settle(qtbot, window)
    find(settings, QLineEdit, "person-email").setText("new@example.com")
    if leaves == "save":
        find(settings, QPushButton, "person-form-save").setFocus()
        qtbot.keyClick(find(settings, QPushButton, "person-form-save"), Qt.Key.Key_Space)
    else:
        find(settings, QLineEdit, leaves).setFocus()
        qtbot.keyClick(find(settings, QLineEdit, leaves), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: toast_words(window).endswith("is changed."))
    settle(qtbot, window)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == comes_back_to


def test_a_start_to_come_is_not_moved_to_a_day_that_has_passed(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, MAYA)
    click(qtbot, window, "move-start-date")
    sheet = dialog(qtbot, window, MoveStart, "move-start")
    day, move = find(sheet, QDateEdit, "new-start"), find(sheet, QPushButton, "move")
    day.setDate(QDate(1999, 1, 1))
    assert day.date() == QDate(2026, 11, 21)
    day.setDate(QDate(2028, 2, 29))
    qtbot.waitUntil(lambda: move.text() == "Move to Tue 29 Feb 2028")
    sheet.reject()


def test_enter_in_the_field_of_the_day_moves_the_start(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    open_hire(qtbot, window, MAYA)
    click(qtbot, window, "move-start-date")
    sheet = dialog(qtbot, window, MoveStart, "move-start")
    day = find(sheet, QDateEdit, "new-start")
    qtbot.keyClick(day, Qt.Key.Key_Up)
    qtbot.waitUntil(find(sheet, QPushButton, "move").isEnabled)
    qtbot.keyClick(day, Qt.Key.Key_Return)
    settle(qtbot, window)
    hire_id = lookup.hire(session, MAYA).id
    assert session.workspace.hires.onboarding(hire_id).start_on == date(2026, 12, 18)


@pytest.mark.usefixtures("german")
def test_the_sheet_speaks_german(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    window.pages.show_hire(lookup.hire(session, MAYA).id)
    settle(qtbot, window)
    click(qtbot, window, "move-start-date")
    sheet = dialog(qtbot, window, MoveStart, "move-start")
    find(sheet, QDateEdit, "new-start").setDate(QDate(2026, 11, 24))
    qtbot.waitUntil(find(sheet, QPushButton, "move").isEnabled)
    more = find(sheet, QLabel, "more").text()
    assert "offene Aufgaben mit anderen Terminen." in more
    assert "weitere." in more
    assert "more" not in more
    sheet.reject()


# Words that are whole


def wide(words: str) -> float:
    return font_metrics(t.SMALL).horizontalAdvance(words)


@pytest.mark.usefixtures("german")
def test_german_headings_are_whole(qtbot: QtBot, window: MainWindow) -> None:
    table = find(window, QTableView, "hires")
    header = table.horizontalHeader()
    for width in (1440, 1024):
        window.resize(width, 700)
        settle(qtbot, window)
        for column in hires.Column:
            words = table.model().headerData(column, Qt.Orientation.Horizontal)
            room = header.sectionSize(column) - CELL
            assert header.fontMetrics().horizontalAdvance(words) <= room, words


@pytest.mark.usefixtures("german")
def test_german_days_of_a_department_are_whole(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.go("my-department")
    settle(qtbot, window)
    view = find(window, QTableView, "worklist")
    model = view.model()
    assert isinstance(model, worklist.WorklistModel)
    room = view.columnWidth(worklist.Column.WHEN) - CELL
    assert max(wide(words) for row in model.rows for words in (row.due, row.begin)) <= room
    pills = view.columnWidth(worklist.Column.STATE) - CELL - 2 * t.SPACE_2
    done = [state_words(row) for row in model.rows if row.standing is Standing.DONE]
    assert max(map(font_metrics(*PILL_FONT).horizontalAdvance, done)) <= pills


def test_days_with_their_year_are_whole(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    hire = lookup.hire(session, BJORN)
    dispatch.run(session, MoveStartDate(hire_id=hire.id, start_on=LEAP_DAY))
    open_hire(qtbot, window, BJORN)
    settle(qtbot, window)
    tree = find(window, QTreeView, "checklist")
    model = tree.model()
    assert isinstance(model, checklist.ChecklistModel)
    days = [task.when for part in model._heads for task in part.tasks]
    assert any(day.endswith("2028") for day in days)
    assert max(map(wide, days)) <= tree.columnWidth(checklist.Column.WHEN) - CELL


@pytest.mark.usefixtures("german")
def test_a_narrow_chart_names_weeks_by_their_number(qtbot: QtBot, theme: Theme) -> None:
    chart = DemandChart(theme)
    qtbot.addWidget(chart)
    week = Week(monday=date(2026, 12, 28))
    one_figure = Week(monday=date(2027, 1, 4))
    chart.show_weeks([*[week] * 7, one_figure])
    chart.resize(400, chart.height())
    assert chart.name_of(week) == "KW 53"
    chart.resize(300, chart.height())
    assert [chart.name_of(week), chart.name_of(one_figure)] == ["53", "1"]


@pytest.mark.usefixtures("german")
def test_german_days_are_written_as_everywhere_and_can_be_typed(qtbot: QtBot) -> None:
    box = DayBox(QDate(2026, 12, 7))
    qtbot.addWidget(box)
    assert box.text() == "Mo 7. Dez 2026"
    with qtbot.waitActive(box):
        box.show()
    box.clearFocus()
    blocker = QSignalBlocker(box)
    box.setDate(QDate(2027, 3, 11))
    blocker.unblock()
    assert box.text() == "Do 11. Mär 2027"
    box.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(box, "18")
    box.setSelectedSection(QDateEdit.Section.MonthSection)
    qtbot.keyClicks(box, "Sept.")
    box.setSelectedSection(QDateEdit.Section.YearSection)
    qtbot.keyClicks(box, "2028")
    box.clearFocus()
    assert (box.date(), box.text()) == (QDate(2028, 9, 18), "Mo 18. Sep 2028")
    assert box.hasAcceptableInput()


@pytest.mark.parametrize("name", ["location", "work-style", "employment", "certainty"])
def test_what_is_chosen_in_the_form_is_whole(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.pages.show_form()
    settle(qtbot, window)
    box = find(window.pages.form, QComboBox, name)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    area = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    assert (
        max(box.fontMetrics().horizontalAdvance(box.itemText(at)) for at in range(box.count()))
        <= area.width()
    )


def test_buttons_with_a_menu_show_it_alike(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    hire_id = lookup.hire(session, MAYA).id
    seen = set()
    for page in visits(qtbot, window, hire_id):
        for button in window.pages.shown.findChildren(QPushButton):
            if "▾" in button.text():
                seen.add(page)
                assert button.text().endswith("  ▾"), button.text()
    assert {"starting-soon", "my-department", "hire"} <= seen
