"""The window as a whole: nothing scrolls sideways, nothing is left in the colours of another scheme."""

from collections.abc import Iterator
from itertools import cycle, pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QTabBar,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.services import places
from app.services.session import Session
from app.store import sqlite
from app.ui.itemmodels.hires import Column
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.runner import Runner
from app.ui.theme.painting import text
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import SCHEMES, Scheme
from app.ui.welcome import make_workspace
from app.ui.widgets.elided import ElidedTick
from app.ui.widgets.state import State
from tests.ui.conftest import TODAY
from tests.ui.helpers import click, find, open_hire

SIZES = [(1440, 900), (1024, 700)]
FORM = "new-hire-form"
LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight
FRAMES = 4
"""Pixels, of which frames may take some."""


@pytest.fixture
def light_after(theme: Theme) -> Iterator[None]:
    yield
    theme.choose(Scheme.LIGHT)


def visit(qtbot: QtBot, window: MainWindow, name: str) -> QWidget:
    window.pages.show_form() if name == FORM else window.pages.go(name)
    qtbot.waitUntil(lambda: not any_reads(window))
    return window.pages.shown


def any_reads(window: MainWindow) -> bool:
    return any(state.isVisible() and "Reading" in words(state) for state in window.findChildren(State))


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def sideways(window: MainWindow) -> list[str]:
    """The names of all areas that hide something beyond their sides, with a scroll bar or without."""
    areas = [area for area in window.findChildren(QAbstractScrollArea) if area.isVisible()]
    return [area.objectName() for area in areas if area.horizontalScrollBar().maximum() > FRAMES]


@pytest.mark.parametrize("size", SIZES)
def test_no_page_scrolls_sideways(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    found = {}
    for name in (*window.pages.names, FORM):
        visit(qtbot, window, name)
        found[name] = sideways(window)
    visit(qtbot, window, "starting-soon")
    open_hire(qtbot, window, "Maya")
    found["new-hire"] = sideways(window)
    assert {name: bars for name, bars in found.items() if bars} == {}
    assert (window.width(), window.height()) == size


def test_in_a_narrow_window_names_days_and_states_are_there_longest(qtbot: QtBot, window: MainWindow) -> None:
    """Half of a screen of 1440 x 900 pixels, and somewhat more."""
    window.setMinimumSize(1, 1)
    for size in ((720, 450), (800, 500), (900, 600)):
        window.resize(*size)
        visit(qtbot, window, "starting-soon")
        hires = find(window, QTableView, "hires")
        shown = [column for column in Column if not hires.isColumnHidden(column)]
        assert shown[:2] == [Column.HIRE, Column.STARTS] and Column.ATTENTION in shown
        assert min(hires.columnWidth(column) for column in shown if column != Column.READINESS) >= 130
        visit(qtbot, window, "my-department")
        assert find(window, QTableView, "worklist").columnWidth(0) >= 240
        beside, tasks = find(window, QScrollArea, "beside-the-list"), find(window, QTableView, "worklist")
        if not beside.isVisible():
            click(qtbot, window, "turn")
            assert beside.isVisible() and beside.height() > 200 and not tasks.isVisible()
            assert find(window, QPushButton, "turn").text() == "Back to the list"
            assert window.pages.shown.minimumSizeHint().width() <= window.pages.width()
            qtbot.keyClicks(find(window, QLineEdit, "list-filter"), "e")
            assert tasks.isVisible() and not beside.isVisible()
            find(window, QLineEdit, "list-filter").clear()
        visit(qtbot, window, "heads-ups")
        split = find(window, QSplitter, "heads-ups-split")
        assert sum(split.sizes()) + split.handleWidth() <= split.width()
        visit(qtbot, window, "starting-soon")
        open_hire(qtbot, window, "Maya")
        checklist = find(window, QTreeView, "checklist")
        qtbot.waitUntil(lambda: checklist.columnWidth(0) >= 170)  # noqa: B023
        assert sideways(window) == [], size
        assert window.width() == size[0]


@pytest.mark.parametrize("painted", ["3 tasks.", "“ليلى” starts.", "✕ 8 days short"])
def test_a_sentence_keeps_its_direction_in_every_layout(theme: Theme, painted: str) -> None:
    left, right = (ink(painted, way) for way in (LEFT_TO_RIGHT, Qt.LayoutDirection.RightToLeft))
    assert left == pytest.approx(right, abs=0.05)


def ink(painted: str, direction: Qt.LayoutDirection) -> list[float]:
    """How much of what `text` paints is in each sixth of it."""
    picture = QImage(300, 30, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    painter.setLayoutDirection(direction)
    text(painter, QRectF(picture.rect()), painted, "#000000", 10.0)
    painter.end()
    columns = [sum(255 - picture.pixelColor(x, y).value() for y in range(30)) for x in range(300)]
    inked = [x for x, dark in enumerate(columns) if dark]
    first, width, whole = inked[0], inked[-1] - inked[0] + 1, sum(columns)
    edges = [first + width * part // 6 for part in range(7)]
    return [sum(columns[start:end]) / whole for start, end in pairwise(edges)]


@pytest.mark.usefixtures("light_after")
def test_an_open_page_is_painted_again_in_the_scheme_that_is_chosen(
    qtbot: QtBot, window: MainWindow, theme: Theme
) -> None:
    schemes = cycle((Scheme.DARK, Scheme.CONTRAST, Scheme.LIGHT))
    for name, scheme in zip((*window.pages.names, FORM), schemes, strict=False):
        visit(qtbot, window, name)
        theme.choose(scheme)
        shown = colours(window.grab().toImage())
        others = {SCHEMES[other].window for other in Scheme if other is not scheme}
        assert SCHEMES[scheme].window in shown, (name, scheme)
        assert not {colour for colour in others if shown.get(colour, 0) > 70}, (name, scheme)


def colours(picture: QImage) -> dict[str, int]:
    """How many of every eighth pixel in both directions have each colour."""
    found: dict[str, int] = {}
    for y in range(0, picture.height(), 8):
        for x in range(0, picture.width(), 8):
            colour = QColor(picture.pixel(x, y)).name()
            found[colour] = found.get(colour, 0) + 1
    return found


@pytest.mark.parametrize("size", SIZES)
def test_a_location_with_an_endless_name_widens_no_editor(
    qtbot: QtBot, window: MainWindow, session: Session, size: tuple[int, int]
) -> None:
    name = "Wolfeschlegelsteinhausen " * 8
    places.add_location(session, name.strip(), "DE")
    window.resize(*size)
    visit(qtbot, window, "catalogue")
    assert sideways(window) == []


def test_a_long_choice_is_shortened_and_told_in_full(qtbot: QtBot, theme: Theme) -> None:
    long = "Wolfeschlegelsteinhausen & Sons " * 6
    box = ElidedTick(long)
    qtbot.addWidget(box)
    box.resize(160, 24)
    box.show()
    assert box.text().endswith("…") and "Wolfeschlegelsteinhausen &amp; Sons" in box.toolTip()
    assert box.minimumSizeHint().width() < 100
    box.resize(box.sizeHint())
    assert box.text().replace("&&", "&") == long and box.toolTip() == ""


@pytest.mark.parametrize("words", [*"bdefgiklrstw", "Go on with the draft", "Firm", "Wait"])
def test_words_are_whole_in_the_room_that_they_ask_for(qtbot: QtBot, theme: Theme, words: str) -> None:
    box = ElidedTick(words * 3)
    qtbot.addWidget(box)
    box.show()
    box.resize(box.sizeHint())
    assert box.text() == words * 3


def test_the_chosen_department_is_a_title_like_that_of_other_pages(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1440, 900)
    visit(qtbot, window, "my-department")
    title = window.findChild(QPushButton, "choose-department")
    assert title is not None and title.font().pointSizeF() >= 17 and title.property("title")


def test_a_sentence_of_two_lines_about_an_empty_page_is_not_cut(qtbot: QtBot, theme: Theme) -> None:
    state = State()
    qtbot.addWidget(state)
    state.resize(900, 400)
    state.show()
    for sentence in (
        "Short.",
        "Tasks appear here as soon as an onboarding needs something of this department. " * 2,
    ):
        state.tell("Nothing to do", sentence, "Look again")
        qtbot.waitUntil(lambda: all(whole(shown) for shown in state.findChildren(QLabel)))


def whole(shown: QLabel) -> bool:
    """Whether all lines of a label have room."""
    needed = shown.heightForWidth(shown.width()) if shown.wordWrap() else shown.sizeHint().height()
    return shown.height() >= needed


def test_the_catalogue_of_a_workspace_without_locations_opens(
    qtbot: QtBot, theme: Theme, tmp_path: Path, crashes: list[BaseException]
) -> None:
    bare = make_workspace(tmp_path / "bare.headstart", TODAY, sample=False)
    runner = Runner(lambda: Session(workspace=sqlite.open_workspace(bare), today=TODAY))
    window = MainWindow(theme, runner, Preferences(tmp_path / "config"), bare, crashes.append)
    with qtbot.waitSignal(window.pages.soon.was_read):
        window.show()
    visit(qtbot, window, "catalogue")
    qtbot.waitUntil(
        lambda: any(line.text() == "Signed contract back" for line in window.findChildren(QLineEdit))
    )
    with qtbot.waitSignal(window.closed):
        window.close()
    assert crashes == []


def test_the_ring_of_the_focus_is_the_only_one(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    tabs = QTabBar()
    tabs.addTab("Words that are long enough")
    button, tick, radio = (kind("Words") for kind in (QPushButton, QCheckBox, QRadioButton))
    focused = QLineEdit()
    for widget in (focused, button, tick, radio, tabs):
        column.addWidget(widget)
    window.show()
    window.activateWindow()
    focused.setFocus()
    qtbot.waitUntil(focused.hasFocus)
    for widget in (button, tick, radio, tabs):

        def inside(widget: QWidget = widget) -> QImage:
            return widget.grab(widget.rect().adjusted(5, 5, -5, -5)).toImage()

        left = inside()
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert widget.hasFocus() and inside() == left, widget
