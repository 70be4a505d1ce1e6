"""Fields as keys and eyes meet them: where the keys are, what is offered below one, days that are typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QEvent, QLocale, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.store import sqlite
from app.ui.main_window import MainWindow
from app.ui.theme.theme import Theme
from app.ui.welcome import make_workspace
from app.ui.widgets.boxes import DayBox
from app.ui.widgets.form_field import ChoiceField
from app.ui.widgets.suggestions import Suggestions

from .conftest import TODAY, OpenWindow
from .helpers import click, find, toast_words
from .visits import settle

QT_MARGIN = 2
"""Pixels that a line leaves free on each side of what is typed."""


def form_of(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)


def test_a_window_that_comes_back_leaves_the_keys_where_they_were(qtbot: QtBot, window: MainWindow) -> None:
    form_of(qtbot, window)
    team = find(window, QLineEdit, "team")
    team.setFocus()
    window.showMinimized()
    qtbot.waitUntil(lambda: not team.isVisible() or window.isMinimized())
    window.showNormal()
    settle(qtbot, window)
    assert window.focusWidget() is team


def test_an_untouched_form_that_is_opened_again_complains_of_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    form_of(qtbot, window)
    find(window, QLineEdit, "role").setFocus()
    said = find(window, QLabel, "name-said")
    assert said.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    form_of(qtbot, window)
    assert find(window, QLineEdit, "role").isVisible() and not said.isVisible()


@pytest.fixture
def bare(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window on a workspace where nobody and nowhere is known."""
    path = make_workspace(tmp_path / "bare.headstart", TODAY, sample=False)
    window = open_window(path, lambda of: Session(workspace=sqlite.open_workspace(of), today=TODAY))
    settle(qtbot, window)
    return window


def test_where_nothing_is_known_the_keys_are_where_the_first_of_it_is_typed(
    qtbot: QtBot, bare: MainWindow
) -> None:
    form_of(qtbot, bare)
    click(qtbot, bare, "add-location")
    settle(qtbot, bare)
    assert bare.focusWidget() is find(bare, QLineEdit, "location-name")
    qtbot.keyClick(bare, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, bare)
    qtbot.waitUntil(lambda: bare.focusWidget() is find(bare, QLineEdit, "person-name"))
    assert toast_words(bare) == "Nobody is known in this workspace yet."


def test_escape_closes_what_is_offered_and_leaves_the_form_where_it_is(
    qtbot: QtBot, window: MainWindow
) -> None:
    form_of(qtbot, window)
    team = find(window, QLineEdit, "team")
    team.setFocus()
    qtbot.keyClicks(team, "s")
    known = team.completer().popup()
    assert known is not None and known.isVisible()
    qtbot.keyClick(known, Qt.Key.Key_Escape)
    assert not known.isVisible()
    assert team.isVisible() and team.text() == "s"


def test_what_is_chosen_is_in_the_tooltip_where_it_is_cut_and_nobody_else_says_something_there(
    qtbot: QtBot,
) -> None:
    field = ChoiceField("place", [("1", "London"), ("2", "Llanfairpwllgwyngyll " * 4)])
    qtbot.addWidget(field)
    field.resize(120, 34)
    field.show()
    assert field.toolTip() == ""
    field.choose("2")
    assert "Llanfairpwllgwyngyll" in field.toolTip()
    field.choose("1")
    assert field.toolTip() == ""
    field.setToolTip("Only coordinators choose here.")
    for value in "21":
        field.choose(value)
        field.resize(field.width() + 10, 34)
        assert field.toolTip() == "Only coordinators choose here."


@pytest.mark.parametrize("count", [1, 2, 7])
def test_what_is_offered_is_seen_whole(qtbot: QtBot, theme: Theme, count: int) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    completer = QCompleter([f"Desk {number}" for number in range(count)], line)
    offered = Suggestions("desks", "Desks")
    completer.setPopup(offered)
    line.setCompleter(completer)
    with qtbot.waitActive(line):
        line.show()
    qtbot.keyClicks(line, "Desk")
    qtbot.waitUntil(offered.isVisible)
    last = offered.visualRect(completer.completionModel().index(count - 1, 0))
    assert 0 <= offered.viewport().rect().bottom() - last.bottom() < count + 2
    assert offered.verticalScrollBar().maximum() == 0
    offered.hide()


def reached(
    qtbot: QtBot,
    day: QDate,
    reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason,
    earliest: QDate | None = None,
) -> DayBox:
    """The field of a day, reached by Tab or otherwise."""
    box = DayBox(day)
    if earliest is not None:
        box.setDateRange(earliest, QDate(2036, 12, 31))
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
    box.clearFocus()
    box.setFocus(reason)
    return box


def test_a_box_for_days_has_room_for_each_of_them(qtbot: QtBot, theme: Theme) -> None:
    box = DayBox()
    qtbot.addWidget(box)
    box.show()
    box.resize(box.minimumSizeHint())
    line = box.findChild(QLineEdit)
    assert line is not None
    for day in ("2026-11-23", "2026-12-23", "2027-03-24"):
        box.setDate(QDate.fromString(day, Qt.DateFormat.ISODate))
        assert line.width() > line.fontMetrics().horizontalAdvance(box.text()) + 2 * QT_MARGIN, box.text()


def test_a_day_is_typed_from_its_day_of_the_month(qtbot: QtBot) -> None:
    box = reached(qtbot, QDate(2026, 11, 30))
    qtbot.keyClicks(box, "17")
    assert box.text() == "Tue 17 Nov 2026"


def test_a_day_is_typed_in_a_dialog_that_tells_of_the_focus_twice(qtbot: QtBot) -> None:
    box = reached(qtbot, QDate(2026, 12, 23))
    again = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(box, again)
    qtbot.keyClicks(box, "30")
    assert box.text() == "Wed 30 Dec 2026"


def test_a_day_that_the_window_begins_with_is_typed_from_its_day_of_the_month(qtbot: QtBot) -> None:
    box = reached(qtbot, QDate(2026, 12, 23), Qt.FocusReason.ActiveWindowFocusReason)
    qtbot.keyClicks(box, "30")
    assert box.text() == "Wed 30 Dec 2026"


def test_a_day_is_stepped_over_the_end_of_a_month(qtbot: QtBot) -> None:
    box = reached(qtbot, QDate(2026, 11, 30))
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.text() == "Tue 1 Dec 2026"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.text() == "Mon 30 Nov 2026"
    box.setSelectedSection(QDateEdit.Section.MonthSection)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.text() == "Wed 30 Dec 2026"


DECEMBER, EARLIEST = QDate(2026, 12, 23), QDate(2026, 11, 21)


def test_a_day_is_typed_across_the_new_year(qtbot: QtBot) -> None:
    box = reached(qtbot, DECEMBER, earliest=EARLIEST)
    qtbot.keyClicks(box, "04Jan")
    assert box.text() == "Sun 4 Jan 2026"
    qtbot.keyClicks(box, "2027")
    box.clearFocus()
    assert (box.text(), box.minimumDate()) == ("Mon 4 Jan 2027", EARLIEST)


LEFT = [
    ("04Jan", "Mon 4 Jan 2027"),
    ("20Nov", "Sat 21 Nov 2026"),
    ("21Nov", "Sat 21 Nov 2026"),
    ("04Jan1999", "Mon 4 Jan 2027"),
]


@pytest.mark.parametrize(("typed", "left"), LEFT)
def test_a_day_before_the_earliest_is_the_nearest_that_may_be_once_it_is_left(
    qtbot: QtBot, typed: str, left: str
) -> None:
    box = reached(qtbot, DECEMBER, earliest=EARLIEST)
    told: list[QDate] = []
    qtbot.keyClicks(box, typed)
    box.dateChanged.connect(told.append)
    box.clearFocus()
    assert (box.text(), box.minimumDate()) == (left, EARLIEST)
    assert all(day >= EARLIEST for day in told)
    said = [label.text() for label in box.window().findChildren(QLabel, "field-note")]
    changed = [f"It is {left} now: no day before Sat 21 Nov 2026 can be chosen."]
    assert said == ([] if typed == "21Nov" else changed)


PASTED = [
    ("2027-01-04", "Mon 4 Jan 2027"),
    (" 04.01.2027\n", "Mon 4 Jan 2027"),
    (QLocale.c().toString(QDate(2027, 1, 4), QLocale.FormatType.ShortFormat), "Mon 4 Jan 2027"),
    ("Mon 4 Jan 2027", "Mon 4 Jan 2027"),
    ("soon, perhaps", "Wed 23 Dec 2026"),
    ("2026-02-30", "Wed 23 Dec 2026"),
]


@pytest.mark.parametrize(("words", "shown"), PASTED)
def test_a_day_is_pasted_as_it_is_written_elsewhere(qtbot: QtBot, words: str, shown: str) -> None:
    box = reached(qtbot, DECEMBER, earliest=EARLIEST)
    QApplication.clipboard().setText(words)
    qtbot.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (box.text(), box.minimumDate()) == (shown, EARLIEST)
    refused = [label.text() for label in box.window().findChildren(QLabel, "field-note")]
    is_day = box.date() != DECEMBER
    assert refused == ([] if is_day else ["What was pasted is not a day: write it like 2026-12-23."])


def test_a_part_of_a_day_is_pasted_where_it_is_typed(qtbot: QtBot) -> None:
    box = reached(qtbot, DECEMBER, earliest=EARLIEST)
    QApplication.clipboard().setText("30")
    qtbot.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == "Wed 30 Dec 2026"


def test_where_no_later_year_may_be_the_earliest_day_is_kept(qtbot: QtBot) -> None:
    box = reached(qtbot, DECEMBER, earliest=EARLIEST)
    box.setMaximumDate(QDate(2026, 12, 31))
    qtbot.keyClicks(box, "04Jan")
    box.clearFocus()
    assert box.date() == EARLIEST


def test_enter_shows_the_day_that_it_is_instead_before_it_goes_on(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    box, go = DayBox(DECEMBER), QPushButton("Go")
    box.setMinimumDate(EARLIEST)
    column = QVBoxLayout(dialog)
    column.addWidget(box)
    column.addWidget(go)
    gone: list[bool] = []
    go.clicked.connect(lambda: gone.append(True))
    with qtbot.waitActive(dialog):
        dialog.show()
    box.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(box, "04Jan")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (box.text(), gone) == ("Mon 4 Jan 2027", [])
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert gone


def test_the_calendar_and_the_arrows_begin_with_the_earliest_day(qtbot: QtBot) -> None:
    box = reached(qtbot, EARLIEST.addDays(1), earliest=EARLIEST)
    qtbot.keyClicks(box, "21")
    box.setSelectedSection(QDateEdit.Section.DaySection)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.date() == EARLIEST
    qtbot.keyClicks(box, "04Jan")
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert (box.date(), box.calendarWidget().minimumDate()) == (QDate(2027, 1, 4), EARLIEST)
