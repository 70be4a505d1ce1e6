"""The window around the pages: its actions and their keys, undo and redo, several windows, what it remembers."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path
from threading import Event

import pytest
from attrs import evolve
from PySide6.QtCore import QObject, QPoint, QRect, QSettings, QSize, Qt, QUrl, qVersion
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QListWidget,
    QMainWindow,
    QMenu,
    QPushButton,
    QRadioButton,
    QSplitter,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.bootstrap import check
from app.faults import log_folder
from app.models.commands import BeginTasks, WithdrawOnboarding
from app.services import department, dispatch, headsups, lookup
from app.services.session import Session
from app.services.undone import Steps, steps
from app.ui import language
from app.ui.actions import plain
from app.ui.application import Desk
from app.ui.dialogs.about import About
from app.ui.dialogs.shortcuts import Shortcuts
from app.ui.dialogs.undo_older import UndoOlder
from app.ui.faults import Faults
from app.ui.instance import name_of, raise_running
from app.ui.main_window import MainWindow
from app.ui.outside import outside
from app.ui.pages.settings import Settings
from app.ui.plaintext import tooltip
from app.ui.preferences import Preferences
from app.ui.remembered import place_beside, remember, restore_window
from app.ui.runner import Runner
from app.ui.theme.theme import Theme
from app.ui.widgets.checklist import ChecklistView
from app.ui.widgets.move_bar import MoveBar
from app.ui.widgets.sidebar import NavButton
from app.ui.widgets.toast import Toast
from app.ui.written import Written

from .conftest import open_session
from .helpers import click, click_box, dialog, find, open_hire, task, task_count, toast_words
from .visits import settle

TODAY = date(2026, 11, 21)
RAISED = pytest.mark.qt_log_ignore("does not support raise", extend=True)
"""Windows without a screen can't come to the front."""
MAYA, DESK = "Maya Chen", "Desk assigned"


def action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


# Actions


def test_no_key_is_given_twice(qtbot: QtBot, window: MainWindow) -> None:
    for name in window.pages.names:
        window.pages.page(name)
    window.pages.show_form()
    everywhere = [keys.toString() for act in window.actions() for keys in act.shortcuts()]
    assert [keys for keys, times in Counter(everywhere).items() if times > 1] == []
    pages: list[QWidget] = [
        *(window.pages.page(name) for name in window.pages.names),
        window.pages.hire,
        window.pages.shown,
    ]
    for page in pages:
        keys = [act.shortcut() for act in page.findChildren(QAction)]
        keys += [button.shortcut() for button in page.findChildren(QPushButton)]
        here = {key.toString() for key in keys if not key.isEmpty()}
        assert here & set(everywhere) == set(), page.objectName()


def test_every_action_stands_in_a_menu_and_says_its_key(window: MainWindow) -> None:
    in_menus = [act for menu in window.menuBar().findChildren(QMenu) for act in menu.actions()]
    for act in window.actions():
        assert act in in_menus and not act.shortcut().isEmpty(), act.text()


def test_the_sidebar_has_the_pages_in_order_with_their_keys(window: MainWindow) -> None:
    buttons = window.findChildren(NavButton)
    said = {button.objectName(): button.toolTip() for button in buttons}
    assert said == {
        "nav-starting-soon": "Starting soon (Ctrl+1)",
        "nav-my-department": "My department (Ctrl+2)",
        "nav-heads-ups": "Heads-ups (Ctrl+3)",
        "nav-reports": "Reports (Ctrl+4)",
        "nav-catalogue": "Catalogue (Ctrl+5)",
        "nav-settings": "Settings (Ctrl+,)",
    }
    assert find(window, QPushButton, "search-wanted").toolTip() == "Search (Ctrl+K)"


def test_tab_comes_to_the_page_that_is_marked(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, window, "nav-catalogue")
    qtbot.keyClick(window, "3", Qt.KeyboardModifier.ControlModifier)
    search = find(window, QPushButton, "search-wanted")
    search.setFocus()
    qtbot.keyClick(search, Qt.Key.Key_Tab)
    marked = find(window, NavButton, "nav-heads-ups")
    assert marked.isChecked() and QApplication.focusWidget() is marked
    qtbot.keyClick(marked, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is find(window, NavButton, "nav-reports")
    assert window.pages.page("reports").isVisible()


def test_the_key_of_the_page_that_is_shown_leads_from_the_sidebar_into_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    key = Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, *key)
    settle(qtbot, window)
    sections = QApplication.focusWidget()
    assert sections is not None and window.pages.shown.isAncestorOf(sections)
    find(window, QPushButton, "search-wanted").setFocus()
    qtbot.keyClick(window, *key)
    assert QApplication.focusWidget() is sections
    search = find(window.pages.shown, QPushButton, "you-choose")
    search.setFocus()
    assert QApplication.focusWidget() is search
    qtbot.keyClick(window, *key)
    assert QApplication.focusWidget() is search


def numbers(window: MainWindow) -> dict[str, str]:
    """What each entry of the sidebar with a number says."""
    said = [button.accessibleName().rpartition(", ") for button in window.findChildren(NavButton)]
    return {name: number for name, _, number in said if name}


def test_the_numbers_of_the_sidebar_follow_changes_whichever_page_is_in_view(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    session.person = lookup.person(session, "James Holloway")
    begin = department.desk(session, department.Wanted()).begin_today
    listed = {"Starting soon": 7, "My department": begin, "Heads-ups": headsups.board(session).answers}
    expected = {name: str(number) for name, number in listed.items() if number}
    assert len(expected) > 1
    qtbot.waitUntil(lambda: numbers(window) == expected)
    window.pages.go("catalogue")
    dispatch.run(session, WithdrawOnboarding(hire_id=lookup.hire(session, MAYA).id))
    window.watch.look()
    qtbot.waitUntil(lambda: numbers(window)["Starting soon"] == "6")
    window.context.undo()
    qtbot.waitUntil(lambda: numbers(window) == expected)
    assert window.pages.page("catalogue").isVisible()


@pytest.mark.parametrize(
    ("key", "page"),
    [
        ("2", "my-department"),
        ("3", "heads-ups"),
        ("4", "reports"),
        ("5", "catalogue"),
        (",", "settings"),
        ("1", "starting-soon"),
    ],
)
def test_a_key_goes_to_each_page(qtbot: QtBot, window: MainWindow, key: str, page: str) -> None:
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.page(page).isVisible()


def test_the_title_is_left_to_the_desktop_to_complete(window: MainWindow, workspace: Path) -> None:
    """With one dash for windows and dialogs, where it has one."""
    assert window.windowTitle() == workspace.stem


def test_the_form_for_a_new_hire_opens_from_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.go("reports")
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.shown.objectName() == "new-hire-form"
    window.pages.go_back()
    assert window.pages.page("reports").isVisible()
    window.pages.go("starting-soon")
    click(qtbot, window, "new-hire-wanted")
    assert window.pages.shown.objectName() == "new-hire-form"


def test_back_leads_to_where_a_link_led_from_and_is_grey_where_none_did(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    pages, back = window.pages, action(window, "back")

    def went_back(to: QWidget, page: str) -> bool:
        back.trigger()
        settle(qtbot, window)
        return pages.shown is to and find(window, NavButton, f"nav-{page}").isChecked()

    assert not back.isEnabled()
    pages.go("catalogue")
    assert not back.isEnabled()
    pages.show_department("it")
    settle(qtbot, window)
    assert pages.shown is pages.page("settings") and back.isEnabled()
    assert went_back(pages.page("catalogue"), "catalogue") and not back.isEnabled()
    pages.go("my-department")
    pages.show_hire(lookup.hire(session, MAYA).id)
    pages.show_hire_report(lookup.hire(session, MAYA).id)
    settle(qtbot, window)
    assert went_back(pages.hire, "my-department") and pages.came_from == "my-department"
    assert went_back(pages.page("my-department"), "my-department") and not back.isEnabled()
    pages.show_form()
    pages.add_location()
    assert went_back(pages.form, "starting-soon")
    pages.form.started.emit(lookup.hire(session, MAYA).id)
    settle(qtbot, window)
    assert went_back(pages.page("my-department"), "my-department")
    pages.show_section("appearance")
    pages.go("reports")
    assert not back.isEnabled()


def test_the_page_of_shortcuts_lists_those_of_the_page_too(qtbot: QtBot, window: MainWindow) -> None:
    action(window, "keyboard-shortcuts").trigger()
    shown = dialog(qtbot, window, Shortcuts, "shortcuts")
    words = [label.text() for label in shown.findChildren(QLabel)]
    assert words.index("On this page") < words.index("Open") < words.index("Everywhere")
    for act in window.actions():
        keys = ", ".join(k.toString(QKeySequence.SequenceFormat.NativeText) for k in act.shortcuts())
        assert keys in words
    assert words[words.index("Ctrl+Z") + 1] == "Undo"
    click(qtbot, shown, "close-shortcuts")


def test_what_this_is_and_where_its_files_are_can_be_copied(
    qtbot: QtBot, window: MainWindow, workspace: Path
) -> None:
    action(window, "about").trigger()
    shown = dialog(qtbot, window, About, "about")
    click(qtbot, shown, "about-copy")
    copied = QApplication.clipboard().text().splitlines()
    assert copied[0] == "Headstart" and f"Workspace: {workspace}" in copied
    assert {
        f"Version: {version('headstart')}",
        f"Qt: {qVersion()}",
        f"Reports of faults: {log_folder()}",
    } <= set(copied)
    click(qtbot, shown, "about-close")


# Undo and redo


def test_what_is_said_leaves_the_buttons_below_a_list_free(qtbot: QtBot, window: MainWindow) -> None:
    def place(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(window, QPoint()), widget.size())

    window.context.said("3 tasks are done.", True)
    toast = find(window, Toast, "toast")
    foot = toast.geometry().bottom()
    window.pages.go("my-department")
    bar = find(window, MoveBar, "move-bar")
    settle(qtbot, window)
    assert bar.isVisible() and not place(bar).intersects(place(toast))
    window.pages.go("reports")
    settle(qtbot, window)
    window.context.said(
        "The report is in a folder whose name is so long that it reaches across the page.", False
    )
    for name in ("write-pdf", "write-xlsx", "write-csv", "print-report"):
        assert not place(find(window, QPushButton, name)).intersects(place(toast))
    assert not place(find(window, QListWidget, "report-hire")).intersects(place(toast))
    assert toast.geometry().bottom() == foot
    window.context.said("3 tasks are done.", True)
    window.pages.go("starting-soon")
    settle(qtbot, window)
    assert toast.geometry().bottom() == foot
    undoable = toast.width()
    window.context.said("3 tasks are done.", False)
    assert toast.width() < undoable


def test_a_toast_that_goes_leaves_the_keys_where_they_were(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, MAYA)
    click_box(qtbot, window, DESK)
    qtbot.waitUntil(lambda: task(window, DESK).done)
    checklist, again = find(window, ChecklistView, "checklist"), find(window, QPushButton, "toast-undo")
    checklist.setFocus()
    qtbot.waitUntil(again.isVisible)
    again.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(again, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not task(window, DESK).done)
    assert window.focusWidget() is checklist


def test_undo_and_redo_say_what_they_do(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    open_hire(qtbot, window, MAYA)
    undo, redo = action(window, "undo"), action(window, "redo")
    qtbot.waitUntil(lambda: not redo.isEnabled())
    click_box(qtbot, window, DESK)
    qtbot.waitUntil(lambda: plain(undo.text()) == f"Undo “Done” for “{DESK}”, {MAYA}")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: plain(redo.text()) == f"Redo “Done” for “{DESK}”, {MAYA}")
    qtbot.waitUntil(lambda: not task(window, DESK).done)
    shifted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, shifted)
    qtbot.waitUntil(lambda: toast_words(window) == f"Done again: “Done” for “{DESK}”, {MAYA}.")
    qtbot.waitUntil(lambda: task(window, DESK).done)
    qtbot.waitUntil(lambda: not redo.isEnabled() and redo.text() == "&Redo")
    assert session.workspace.tasks.task(task(window, DESK).id).finished_on == TODAY


def test_redo_is_refused_where_somebody_changed_it(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    open_hire(qtbot, window, MAYA)
    click_box(qtbot, window, DESK)
    qtbot.waitUntil(lambda: task(window, DESK).done)
    window.context.undo()
    qtbot.waitUntil(lambda: not task(window, DESK).done)
    session.person = lookup.person(session, "Grace Lindqvist")
    dispatch.run(session, BeginTasks(tasks=(task(window, DESK).seen,)))
    window.context.redo()
    qtbot.waitUntil(lambda: "can't be done again: it was changed again since" in toast_words(window))
    qtbot.waitUntil(lambda: not action(window, "redo").isEnabled())


def test_what_was_written_is_opened_or_shown_in_its_folder(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return opened[-1].suffix != ".odd"

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    act = action(window, "open-written")
    assert not act.isEnabled()
    target = tmp_path / "maya & co.pdf"
    target.touch()
    window.context.wrote("The report is there.", target)
    assert find(window, QPushButton, "toast-open").toolTip() == "Open the file written last (Ctrl+Shift+O)"
    click(qtbot, window, "toast-folder")
    qtbot.waitUntil(lambda: opened == [tmp_path] and not find(window, Toast, "toast").isVisible())
    window.context.wrote("The report is there.", target)
    buttons = [
        b.objectName() for b in find(window, Toast, "toast").findChildren(QPushButton) if b.isVisible()
    ]
    assert buttons == ["toast-open", "toast-folder"]
    click(qtbot, window, "toast-open")
    qtbot.waitUntil(lambda: opened == [tmp_path, target])
    act.trigger()
    qtbot.waitUntil(lambda: opened == [tmp_path, target, target])
    target.unlink()
    act.trigger()
    qtbot.waitUntil(lambda: toast_words(window) == f"{target} is not there any more: write it again.")
    odd = tmp_path / "report.odd"
    odd.touch()
    window.context.wrote("The report is there.", odd)
    act.trigger()
    qtbot.waitUntil(lambda: toast_words(window).startswith(f"No program on this computer opens {odd}"))


def test_whether_a_file_is_there_is_told_to_no_window_that_is_gone(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, looked, exists = list[str](), Event(), Path.exists
    window, report = QObject(), tmp_path / "report.pdf"
    written = Written(said.append, window)
    written.path = report
    monkeypatch.setattr(Path, "exists", lambda path: (path != report or looked.wait()) and exists(path))
    written.open()
    window.deleteLater()
    qtbot.waitUntil(lambda: not isValid(written))
    looked.set()
    qtbot.waitUntil(lambda: outside().running == 0)
    assert said == []


# Windows


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path, workspace: Path) -> Iterator[Desk]:
    """With a window on the workspace."""
    made = Desk(qapp, Preferences(tmp_path / "config"), Faults(qapp), TODAY, "James Holloway")
    made.start(workspace)
    yield made
    for window in list(made.windows):
        window.close()
    qtbot.waitUntil(lambda: made.windows == [])


def counts(window: MainWindow) -> str:
    return find(window, NavButton, "nav-starting-soon").accessibleName()


def test_windows_of_one_workspace_stay_in_step(qtbot: QtBot, desk: Desk, session: Session) -> None:
    first = desk.windows[0]
    qtbot.waitUntil(lambda: counts(first) == "Starting soon, 7")
    action(first, "new-window").trigger()
    second = desk.windows[1]
    qtbot.waitUntil(lambda: counts(second) == "Starting soon, 7")
    for window in (first, second):
        window.pages.show_hire(lookup.hire(session, MAYA).id)
        qtbot.waitUntil(lambda shown=window: task_count(shown) > 0)  # type: ignore[misc]
    click_box(qtbot, first, DESK)
    qtbot.waitUntil(lambda: task(second, DESK).done)
    with qtbot.waitSignal(first.closed):
        first.close()
    click_box(qtbot, second, DESK)
    qtbot.waitUntil(lambda: not task(second, DESK).done)


@RAISED
def test_a_second_start_raises_a_window_that_is_open(qtbot: QtBot, desk: Desk, workspace: Path) -> None:
    window = desk.windows[0]
    desk.beside(window)
    for shown in desk.windows:
        shown.showMinimized()
    qtbot.waitUntil(lambda: raise_running(name_of(workspace)))
    qtbot.waitUntil(lambda: any(not shown.isMinimized() for shown in desk.windows))
    with qtbot.waitSignal(desk.emptied):
        for shown in list(desk.windows):
            shown.close()
    assert desk.windows == []
    assert not raise_running(name_of(workspace))


@RAISED
def test_another_workspace_takes_the_place_of_the_one_that_is_open(
    qtbot: QtBot, desk: Desk, workspace: Path, sample: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.headstart"
    other.write_bytes(sample.read_bytes())
    first = desk.windows[0]
    first.setGeometry(first.screen().availableGeometry().adjusted(4, 4, -2, -2))
    stood = first.geometry()
    with qtbot.waitSignal(first.closed):
        first.workspace_wanted.emit(other)
    qtbot.waitUntil(lambda: [window.context.workspace for window in desk.windows] == [other])
    assert desk.windows[0].geometry() == stood
    desk.open(other)
    assert len(desk.windows) == 1
    qtbot.waitUntil(lambda: raise_running(name_of(other)))
    assert not raise_running(name_of(workspace))


def test_a_new_workspace_is_made_while_another_is_open_and_takes_its_place(
    qtbot: QtBot, desk: Desk, workspace: Path, tmp_path: Path
) -> None:
    first, new, before = desk.windows[0], tmp_path / "new.headstart", workspace.read_bytes()

    def make(path: Path) -> None:
        action(first, "new-workspace").trigger()
        asked = next(asked for asked in first.findChildren(QFileDialog) if asked.isVisible())
        assert asked.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        asked.fileSelected.emit(str(path))
        asked.close()

    make(workspace)
    said = find(first, QLabel, "toast-words")
    qtbot.waitUntil(lambda: "already" in said.text())
    assert workspace.name in said.text() and workspace.read_bytes() == before
    assert desk.windows == [first]
    with qtbot.waitSignal(first.closed):
        make(new)
    (opened,) = desk.windows
    assert opened.context.workspace == new and check(new) == []


@pytest.fixture
def english_after(qapp: QApplication) -> Iterator[None]:
    yield
    language.load(qapp, "en")


@pytest.mark.usefixtures("english_after")
def test_another_language_takes_all_windows(qtbot: QtBot, desk: Desk) -> None:
    desk.beside(desk.windows[0])
    before = list(desk.windows)
    before[0].setGeometry(before[0].screen().availableGeometry().adjusted(4, 4, -2, -2))
    stood = before[0].geometry()
    settings = before[0].pages.page("settings")
    assert isinstance(settings, Settings)
    before[0].pages.go("settings")
    settings.go("language")
    find(settings, QRadioButton, "language-de").click()
    click(qtbot, settings, "language-again")
    qtbot.waitUntil(lambda: len(desk.windows) == 2 and not set(before) & set(desk.windows))
    first, second = desk.windows
    again = first.pages.page("settings")
    assert first.isVisible() and first.geometry() == stood
    assert first.pages.shown is again
    assert isinstance(again, Settings) and again.shown == "language"
    assert {plain(action(window, "undo").text()) for window in (first, second)} == {"Rückgängig"}


# What is remembered


def another(qtbot: QtBot, theme: Theme, workspace: Path, tmp_path: Path) -> MainWindow:
    runner = Runner(lambda: open_session(workspace))
    return MainWindow(theme, runner, Preferences(tmp_path / "config"), workspace, lambda _error: None)


def test_size_and_page_are_there_again(
    qtbot: QtBot, window: MainWindow, theme: Theme, workspace: Path, tmp_path: Path
) -> None:
    window.resize(QSize(790, 700))
    window.pages.go("reports")
    with qtbot.waitSignal(window.closed):
        window.close()
    again = another(qtbot, theme, workspace, tmp_path)
    assert again.pages.page("reports") is again.pages.shown
    assert again.size() == window.size().boundedTo(again.screen().availableSize())
    other = another(qtbot, theme, tmp_path / "other.headstart", tmp_path)
    assert other.pages.shown is other.pages.soon
    for made in (again, other):
        with qtbot.waitSignal(made.closed):
            made.close()


def test_a_further_window_stands_beside_the_one_before_and_inside_of_the_screen(qtbot: QtBot) -> None:
    first, second = QMainWindow(), QMainWindow()
    room = first.screen().availableGeometry()
    for made in (first, second):
        qtbot.addWidget(made)
        made.setMinimumSize(400, 300)
    for place, size in (
        (QPoint(0, 0), QSize(500, 400)),
        (QPoint(60, 20), room.size() - QSize(70, 30)),
        (QPoint(room.width() - 200, 50), room.size()),
    ):
        first.move(room.topLeft() + place)
        first.resize(size)
        second.resize(size)
        place_beside(second, first)
        assert room.contains(second.frameGeometry()) and second.pos() != first.pos()
    assert second.pos() == room.topLeft()
    first.move(room.topLeft())
    place_beside(second, first)
    assert second.pos() - first.pos() == QPoint(30, 30)


def test_a_window_that_was_larger_than_the_screen_fits_it(qtbot: QtBot, window: MainWindow) -> None:
    screen = window.screen().availableGeometry()
    window.setGeometry(screen.right() - 10, screen.bottom() - 10, 3000, 2000)
    QSettings().setValue("window/geometry", window.saveGeometry())
    restore_window(window, QSize(1440, 900))
    assert screen.contains(window.geometry())


def test_where_a_new_window_goes_is_left_to_the_desktop(qtbot: QtBot, theme: Theme) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    restore_window(window, QSize(1440, 900))
    assert not window.testAttribute(Qt.WidgetAttribute.WA_Moved)
    assert window.height() < window.screen().availableGeometry().height()


def test_where_things_are_split_is_there_again(qtbot: QtBot, window: MainWindow) -> None:
    def splitter() -> QSplitter:
        made = QSplitter()
        qtbot.addWidget(made)
        for _ in range(2):
            made.addWidget(QWidget())
        made.resize(400, 100)
        remember(made, "test-split")
        made.show()
        return made

    first = splitter()
    first.moveSplitter(120, 1)
    assert splitter().sizes() == first.sizes()


def drag_column(qtbot: QtBot, table: QTableView, column: int, by: int) -> int:
    """Drag the trailing edge of a column's heading; returns its width."""
    header = table.horizontalHeader()
    edge = QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) - 1, 8)
    qtbot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    for step in (by // 2, by):
        qtbot.mouseMove(header.viewport(), edge + QPoint(step, 0))
    qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(by, 0))
    return table.columnWidth(column)


@pytest.mark.parametrize(("page", "name"), [("starting-soon", "hires"), ("settings", "people-table")])
def test_the_width_of_a_column_is_there_again(
    qtbot: QtBot, window: MainWindow, theme: Theme, workspace: Path, tmp_path: Path, page: str, name: str
) -> None:
    def table(of: MainWindow) -> QTableView:
        of.pages.go(page)
        if page == "settings":
            find(of, Settings, "settings").go("people")
        return find(of, QTableView, name)

    shown = table(window)
    before = shown.columnWidth(0)
    dragged = drag_column(qtbot, shown, 0, 37)
    assert dragged == before + 37
    with qtbot.waitSignal(window.closed):
        window.close()
    again = another(qtbot, theme, workspace, tmp_path)
    again.resize(window.size())
    again.show()
    qtbot.waitUntil(lambda: table(again).columnWidth(0) == dragged)
    usual = next(action for action in table(again).actions() if action.text() == "Usual column widths")
    usual.trigger()
    assert table(again).columnWidth(0) == before
    with qtbot.waitSignal(again.closed):
        again.close()


@pytest.mark.parametrize(
    ("page", "name"), [("my-department", "department-split"), ("catalogue", "catalogue-split")]
)
def test_what_stands_beside_a_list_keeps_the_width_that_it_was_dragged_to(
    qtbot: QtBot, window: MainWindow, theme: Theme, workspace: Path, tmp_path: Path, page: str, name: str
) -> None:
    window.pages.go(page)
    split = find(window, QSplitter, name)
    qtbot.waitUntil(split.isVisible)
    usual = split.sizes()[1]
    split.moveSplitter(split.sizes()[0] - 60, 1)
    assert split.sizes()[1] == usual + 60
    window.resize(1300, 800)
    assert split.sizes()[1] == usual + 60
    window.resize(1440, 900)
    with qtbot.waitSignal(window.closed):
        window.close()
    again = another(qtbot, theme, workspace, tmp_path)
    again.resize(window.size())
    again.show()
    again.pages.go(page)
    qtbot.waitUntil(lambda: find(again, QSplitter, name).sizes()[1] == usual + 60)
    with qtbot.waitSignal(again.closed):
        again.close()


def test_a_name_in_undo_is_plain(qtbot: QtBot, window: MainWindow) -> None:
    assert tooltip("<b>x</b>") == "<qt>&lt;b&gt;x&lt;/b&gt;</qt>"
    window.undo_redo.show_steps(Steps(undo="Done of A & B", redo=None))
    assert action(window, "undo").text() == "&Undo Done of A && B"


def test_what_is_of_another_day_is_named_before_it_is_undone(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    """A slip of the finger is for what was just done."""
    open_hire(qtbot, window, MAYA)
    session.person = lookup.person(session, "James Holloway")
    yesterday = evolve(session, now=lambda: session.workspace.now() - timedelta(days=1))
    dispatch.run(yesterday, BeginTasks(tasks=(task(window, DESK).seen,)))
    window.read_again()
    undo = action(window, "undo")
    qtbot.waitUntil(lambda: "Begin" in undo.text())
    undo.trigger()
    asking = dialog(qtbot, window, UndoOlder, "undo-older")
    assert find(asking, QLabel, "undo-older-words").text() == f"“Begin” for “{DESK}”, {MAYA}"
    click(qtbot, asking, "undo-older-cancel")
    qtbot.waitUntil(lambda: not isValid(asking))
    assert steps(session).redo is None
    undo.trigger()
    outdated = dialog(qtbot, window, UndoOlder, "undo-older")
    dispatch.run(session, BeginTasks(tasks=(task(window, "Standard laptop").seen,)))
    window.read_again()
    qtbot.waitUntil(lambda: not isValid(outdated))  # something else would be undone by now
    dispatch.undo(session)
    window.read_again()
    qtbot.waitUntil(lambda: DESK in undo.text())
    undo.trigger()
    click(qtbot, dialog(qtbot, window, UndoOlder, "undo-older"), "undo-older-go")
    qtbot.waitUntil(lambda: toast_words(window).startswith("Undone"))
    assert steps(session).redo == f"“Begin” for “{DESK}”, {MAYA}"
    settle(qtbot, window)
    click_box(qtbot, window, DESK)
    qtbot.waitUntil(lambda: task(window, DESK).done and "Done" in undo.text())
    undo.trigger()
    qtbot.waitUntil(lambda: not task(window, DESK).done)
