"""What people come to do, clicked in the window, on a real workspace file."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from pypdf import PdfReader
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDateEdit,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableView,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from app.services import lookup, overview
from app.services.session import Session
from app.ui.copied import copy_hires
from app.ui.dialogs.move_start import MoveStart
from app.ui.dialogs.shortcuts import Shortcuts
from app.ui.dialogs.who import ChoosePerson
from app.ui.dialogs.withdraw import Withdraw
from app.ui.itemmodels.hires import HiresModel
from app.ui.main_window import MainWindow
from app.ui.pages.starting_soon import StartingSoon
from app.ui.widgets.chooser import Chooser
from app.ui.widgets.figure import Figure
from app.ui.widgets.state import State
from app.ui.widgets.timeline import Timeline

from .helpers import click, click_box, copied_rows, dialog, find, open_hire, place, task, toast_words, undo

MAYA = "Maya Chen"
LAPTOP = "Standard laptop"


def headline(window: MainWindow) -> str:
    return find(window, QLabel, "headline").text()


def model_of(window: MainWindow) -> HiresModel:
    model = find(window, QTableView, "hires").model()
    assert isinstance(model, HiresModel)
    return model


def test_the_list_is_most_urgent_first_and_says_the_way_out(qtbot: QtBot, window: MainWindow) -> None:
    rows = model_of(window).rows
    assert rows[0].name == MAYA
    qtbot.waitUntil(lambda: "Laptop from stock" in model_of(window).rows[0].hint)
    assert window.focusWidget() is find(window, QTableView, "hires")


def test_a_figure_filters_the_list(qtbot: QtBot, window: MainWindow) -> None:
    figures = {figure.accessibleName(): figure for figure in window.findChildren(Figure)}
    qtbot.mouseClick(figures["1 will not be ready in time"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [row.name for row in model_of(window).rows] == [MAYA])
    qtbot.mouseClick(figures["1 will not be ready in time"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(model_of(window).rows) == 7)


def names(window: MainWindow) -> list[str]:
    return [row.name for row in model_of(window).rows]


def test_filters_narrow_the_list_and_its_figures(qtbot: QtBot, window: MainWindow) -> None:
    everyone = names(window)
    filter = find(window, QLineEdit, "filter")
    qtbot.keyClicks(filter, "chen")
    qtbot.waitUntil(lambda: names(window) == [MAYA])
    assert find(window, Figure, "figure-on-track").accessibleName() == "0 on track"
    filter.clear()
    qtbot.waitUntil(lambda: names(window) == everyone)
    location = find(window, Chooser, "location")
    next(action for action in location.menu().actions() if action.text() == "Austin").trigger()
    qtbot.waitUntil(lambda: 0 < len(names(window)) < len(everyone))
    assert location.text() == "Austin  ×"
    assert location.accessibleName() == "Location: Austin"
    qtbot.keyClick(location, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(window) == everyone)
    assert location.text() == "Location  ▾"


def test_a_click_on_the_cross_takes_a_filter_back(qtbot: QtBot, window: MainWindow) -> None:
    everyone, which = names(window), find(window, Chooser, "which")
    which.choose("withdrawn")
    qtbot.waitUntil(lambda: names(window) != everyone)
    assert not find(window, Figure, "figure-on-track").isEnabled()
    at = which.rect().center()
    at.setX(which.width() - 6)
    qtbot.mouseClick(which, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: names(window) == everyone)


def test_what_hides_everyone_is_said_and_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    everyone = names(window)
    find(window, QLineEdit, "filter").setText("zzzz")
    find(window, Chooser, "which").choose("tentative")
    state = find(window.pages.soon, State, "state")
    qtbot.waitUntil(state.isVisible)
    assert any("Tentative only · “zzzz”" in words.text() for words in state.findChildren(QLabel))
    click(qtbot, state, "state-action")
    qtbot.waitUntil(lambda: names(window) == everyone)
    assert find(window, QLineEdit, "filter").text() == ""


def test_new_hire_is_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    assert isinstance(window.pages.soon, StartingSoon)
    with qtbot.waitSignal(window.pages.soon.new_hire_wanted):
        click(qtbot, window, "new-hire-wanted")


def test_copied_rows_are_a_table_with_its_heading(qtbot: QtBot, window: MainWindow) -> None:
    table = find(window, QTableView, "hires")
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = copied_rows()
    assert lines[0][:5] == ["New hire", "Role", "Details", "Starts", "Notice"]
    assert lines[1][:5] == [MAYA, "Support Engineer", "on site", "Mon 7 Dec", "in 11 working days"]
    assert (lines[0][5], lines[1][5]) == ("Recruiting", "3/5 on track")
    assert {len(line) for line in lines} == {13}


def test_a_former_department_has_a_column_of_its_own(qtbot: QtBot, session: Session) -> None:
    first, second, *_ = overview.page(session).rows
    former = evolve(second.departments[0], short="Legal")
    copy_hires([first, evolve(second, departments=(*second.departments, former))])
    headers, *cells = copied_rows()
    assert headers.count("Legal") == 1
    assert [line[headers.index("Legal")] for line in cells] == ["", f"{former.count} {former.state}"]
    assert [line[-1] for line in cells] == [f"{row.percent}%" for row in (first, second)]


def test_open_a_hire_take_the_best_remedy_undo(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    open_hire(qtbot, window, MAYA)
    assert headline(window).startswith("Not ready on Mon 7 Dec.")
    click(qtbot, window, "best-way-out")
    qtbot.waitUntil(lambda: not headline(window).startswith("Not ready"))
    assert task(window, LAPTOP).title.endswith("Laptop from stock")
    hire = lookup.hire(session, MAYA)
    assert session.workspace.hires.onboarding(hire.id).fits
    undo(qtbot, window)
    qtbot.waitUntil(lambda: headline(window).startswith("Not ready on Mon 7 Dec."))
    assert not session.workspace.hires.onboarding(hire.id).fits


def test_choose_an_option_in_the_inspector(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, MAYA)
    find(window, QTreeView, "checklist").setCurrentIndex(place(window, LAPTOP))
    buttons = window.findChildren(QPushButton)
    pool = next(button for button in buttons if button.text().startswith("Pool laptop"))
    qtbot.mouseClick(pool, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: task(window, LAPTOP).title.endswith("Pool laptop"))


def test_tick_tasks_with_the_mouse_and_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, MAYA)
    click_box(qtbot, window, "Equipment chosen")
    qtbot.waitUntil(lambda: task(window, "Equipment chosen").done)
    assert toast_words(window) == "“Equipment chosen and approved” is done."
    tree = find(window, QTreeView, "checklist")
    tree.setFocus()
    tree.setCurrentIndex(place(window, "Desk assigned"))
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: task(window, "Desk assigned").done)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not task(window, "Desk assigned").done)
    assert task(window, "Equipment chosen").done


def test_move_the_start_after_seeing_what_it_does(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    open_hire(qtbot, window, MAYA)
    click(qtbot, window, "move-start-date")
    sheet = dialog(qtbot, window, MoveStart, "move-start")
    move = find(sheet, QPushButton, "move")
    assert not move.isEnabled()
    assert find(sheet, QDateEdit, "new-start").date() == QDate(2026, 12, 17)
    qtbot.waitUntil(move.isEnabled)
    assert find(sheet, QLabel, "consequence").text().startswith("At risk for Thu 17 Dec.")
    hire = lookup.hire(session, MAYA)
    assert session.workspace.hires.onboarding(hire.id).start_on == date(2026, 12, 7)
    qtbot.mouseClick(move, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "17 Dec" in headline(window))
    assert session.workspace.hires.onboarding(hire.id).start_on == date(2026, 12, 17)


def test_a_date_that_is_too_early_is_shown_before_it_is_done(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, "Björn")
    click(qtbot, window, "move-start-date")
    sheet = dialog(qtbot, window, MoveStart, "move-start")
    find(sheet, QDateEdit, "new-start").setDate(QDate(2026, 11, 24))
    qtbot.waitUntil(lambda: find(sheet, QLabel, "consequence").text().startswith("Not ready on Tue 24 Nov."))
    sheet.reject()


def test_withdraw_and_undo(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, MAYA)
    window.pages.hire._head.withdraw.trigger()
    asked = dialog(qtbot, window, Withdraw, "withdraw")
    qtbot.keyClicks(find(asked, QLineEdit, "reason"), "Took another job")
    click(qtbot, asked, "confirm-withdraw")
    qtbot.waitUntil(lambda: headline(window).startswith("Withdrawn on Sat 21 Nov."))
    assert "Took another job" in find(window, QLabel, "because").text()
    assert not find(window, QPushButton, "move-start-date").isEnabled()
    undo(qtbot, window)
    qtbot.waitUntil(lambda: headline(window).startswith("Not ready"))


def test_make_a_tentative_hire_firm(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    open_hire(qtbot, window, "offer out")
    window.pages.hire._head.firm.trigger()
    qtbot.waitUntil(lambda: toast_words(window).endswith("is firm now."))
    qtbot.waitUntil(lambda: not window.pages.hire._head.firm.isEnabled())


def test_write_the_readiness_report(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_hire(qtbot, window, MAYA)
    target = tmp_path / "maya.pdf"
    QLocale.setDefault(QLocale("es_MX"))
    write_pdf(qtbot, window, target)
    qtbot.waitUntil(lambda: toast_words(window).startswith("The report is in"), timeout=20_000)
    first = PdfReader(target).pages[0]
    assert MAYA in first.extract_text()
    assert first.mediabox.width == pytest.approx(612, abs=1), "people print on Letter there"


def write_pdf(qtbot: QtBot, window: MainWindow, target: Path) -> None:
    window.pages.hire._head.pdf_wanted.emit()
    asked = dialog(qtbot, window, QFileDialog, "save-report")
    assert Path(asked.selectedFiles()[0]).name == f"{MAYA}.pdf"
    asked.fileSelected.emit(str(target))
    asked.reject()


def test_a_report_that_cannot_be_written_says_why(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_hire(qtbot, window, MAYA)
    write_pdf(qtbot, window, tmp_path / "no such folder" / "maya.pdf")
    qtbot.waitUntil(lambda: "no such folder" in toast_words(window), timeout=20_000)


def test_a_click_on_the_timeline_selects_the_task(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, MAYA)
    timeline, wanted = find(window, Timeline, "timeline"), task(window, "Desk assigned")
    at = timeline.bar_area(wanted.id).center().toPoint()
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at)
    assert find(window, QTreeView, "checklist").currentIndex() == place(window, "Desk assigned")


def test_back_with_escape(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, MAYA)
    back = next(action for action in window.actions() if "Back" in action.text())
    assert {key.toString() for key in back.shortcuts()} == {"Alt+Left", "Esc"}
    back.trigger()
    assert window.pages.soon.isVisible()


def test_say_who_i_am(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: find(window, QPushButton, "who").accessibleName() == "You are James Holloway")
    click(qtbot, window, "who")
    choose = dialog(qtbot, window, ChoosePerson, "who-am-i")
    qtbot.keyClicks(find(choose, QLineEdit, "filter"), "grace")
    people = find(choose, QListWidget, "people")
    assert people.currentItem().text().startswith("Grace Lindqvist")
    qtbot.keyClick(find(choose, QLineEdit, "filter"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: find(window, QPushButton, "who").accessibleName() == "You are Grace Lindqvist")


def test_every_shortcut_is_shown_on_a_page(qtbot: QtBot, window: MainWindow) -> None:
    shown = next(action for action in window.actions() if "shortcuts" in action.text())
    assert isinstance(shown, QAction)
    shown.trigger()
    page = dialog(qtbot, window, Shortcuts, "shortcuts")
    words = {label.text() for label in page.findChildren(QLabel)}
    for action in window.actions():
        assert ", ".join(key.toString() for key in action.shortcuts()) in words
    page.accept()
