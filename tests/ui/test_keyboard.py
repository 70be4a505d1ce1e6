"""What people do with the keyboard alone: every key goes to what has the focus, as the system sends it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QTableView,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.services import lookup
from app.services.session import Session
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.main_window import MainWindow
from app.ui.plaintext import tooltip

from .dialogs import DIALOGS
from .helpers import find, task, task_count, toast_words
from .visits import settle

MOST_TABS = 80


class Keys:
    """The hands of a person at a window: `press("Ctrl+K", "Down")`, `type("Maya")`, `tab_to("start")`."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def here(self) -> QWidget:
        found = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
        return found or self.window

    def press(self, *keys: str) -> None:
        for words in keys:
            key = QKeySequence(words)[0]  # type: ignore[index]
            self.qtbot.keyClick(self.here, key.key(), key.keyboardModifiers())

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(self.here, words)

    def tab_to(self, name: str) -> None:
        for _ in range(MOST_TABS):
            if self.here.objectName() == name:
                return
            self.press("Tab")
        raise AssertionError(f"Tab never comes to {name}, it is at {self.here.objectName()}")

    def choose(self, action: str) -> None:
        """Go down an open menu to an entry, and take it."""
        self.qtbot.waitUntil(lambda: isinstance(self.here, QMenu))
        menu = self.here
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            self.press("Down")
            at = menu.activeAction()
            if at is not None and action in (at.objectName(), at.text()):
                return self.press("Return")
        raise AssertionError(f"no {action} in {[entry.text() for entry in menu.actions()]}")

    def dialog(self, name: str) -> QDialog:
        """The dialog of that name, once it has the keys."""
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), QDialog))
        found = QApplication.activeWindow()
        assert isinstance(found, QDialog) and found.objectName() == name, found
        self.qtbot.waitUntil(lambda: found.isAncestorOf(QApplication.focusWidget() or self.window))
        return found

    def settle(self) -> None:
        settle(self.qtbot, self.window)

    def back(self) -> QWidget:
        """What has the keys once a dialog is closed; without a system's window manager nobody else leads back."""
        self.qtbot.waitUntil(lambda: not self.window.findChildren(QDialog))
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: self.window.isActiveWindow() and QApplication.focusWidget() is not None)
        return self.here


@pytest.fixture
def keys(qtbot: QtBot, window: MainWindow) -> Keys:
    return Keys(qtbot, window)


def open_maya(keys: Keys) -> QTreeView:
    """Find Maya Chen, and come to her checklist."""
    keys.press("Ctrl+K")
    keys.dialog("palette")
    keys.type("maya chen")
    keys.press("Return")
    keys.back()
    keys.qtbot.waitUntil(
        lambda: keys.window.pages.shown is keys.window.pages.hire and task_count(keys.window) > 0
    )
    tree = find(keys.window, QTreeView, "checklist")
    keys.qtbot.waitUntil(tree.hasFocus)
    return tree


def test_find_a_hire_tick_a_task_undo_and_come_back(qtbot: QtBot, window: MainWindow, keys: Keys) -> None:
    began = keys.here
    assert began is find(window, QTableView, "hires")
    tree = open_maya(keys)
    title = "Identity and mailbox"
    while tree.currentIndex().data(ITEM_ROLE).title != title:
        keys.press("Down")
    keys.press("Return")
    assert keys.here.objectName() == "move-take"
    keys.press("Esc")
    assert tree.hasFocus()
    keys.press("Space")
    qtbot.waitUntil(lambda: task(window, title).done)
    assert tree.hasFocus() and tree.currentIndex().data(ITEM_ROLE).title == title
    keys.press("Ctrl+Z")
    qtbot.waitUntil(lambda: not task(window, title).done)
    assert tree.hasFocus()
    keys.press("Esc")
    assert keys.here is began


def test_a_filter_leads_into_its_list_and_escape_empties_it_first(keys: Keys) -> None:
    for page, into in (("Ctrl+1", "hires"), ("Ctrl+2", "worklist")):
        keys.press(page, "Ctrl+F")
        keys.settle()
        field = keys.here
        assert isinstance(field, QLineEdit)
        keys.type("maya")
        keys.settle()
        keys.press("Down")
        assert keys.here.objectName() == into
        keys.press("Ctrl+F", "Esc")
        assert (keys.here, field.text()) == (field, "")
        keys.settle()
    for page in ("Ctrl+4", "Ctrl+5", "Ctrl+,"):
        keys.press(page)
        keys.settle()
        if page == "Ctrl+,":
            keys.type("People")  # the section
            keys.settle()
        keys.press("Ctrl+F")
        assert keys.here.toolTip() == tooltip(f"{keys.here.accessibleName()} (Ctrl+F)")
        keys.type("nobody")
        keys.press("Esc")
        assert isinstance(keys.here, QLineEdit) and keys.here.text() == ""


def test_start_an_onboarding(qtbot: QtBot, window: MainWindow, keys: Keys, session: Session) -> None:
    keys.press("Ctrl+N")
    qtbot.waitUntil(lambda: keys.here.objectName() == "name")
    keys.type("Ada Keys")  # before the form is read
    keys.settle()
    keys.press("Tab")
    keys.type("Engineer")
    keys.press("Ctrl+Return")
    qtbot.waitUntil(lambda: window.pages.shown is window.pages.hire and task_count(window) > 0)
    assert lookup.hire(session, "Ada Keys").role == "Engineer"
    qtbot.waitUntil(find(window, QTreeView, "checklist").hasFocus)


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_write_a_report_into_a_file(
    qtbot: QtBot, window: MainWindow, keys: Keys, tmp_path: Path, kind: str
) -> None:
    keys.press("Ctrl+4")
    keys.settle()
    keys.tab_to(f"write-{kind}")
    keys.press("Space")
    dialog = keys.dialog("save-report")
    assert isinstance(dialog, QFileDialog)
    keys.press("Ctrl+A")
    keys.type(str(tmp_path / "readiness"))
    keys.press("Return")
    written = tmp_path / f"readiness.{kind}"
    qtbot.waitUntil(lambda: str(written) in toast_words(window))
    assert written.read_bytes()[:4] in (b"%PDF", b"PK\x03\x04")
    assert keys.back().objectName() == f"write-{kind}"


Way = Callable[[Keys], None]


def by(*keys: str) -> Way:
    return lambda hands: hands.press(*keys)


def button(page: str, name: str, entry: str = "") -> Way:
    """Go to a page, to a button of it, press it, and take an entry of its menu where it has one."""

    def go(hands: Keys) -> None:
        if page == "maya":
            open_maya(hands)
        else:
            hands.press(page)
        hands.settle()
        hands.tab_to(name)
        hands.press("Space")
        if entry:
            hands.choose(entry)

    return go


WAYS: Sequence[tuple[Way, str]] = [
    (by("Ctrl+K"), "palette"),
    (by("F1"), "shortcuts"),
    (by("Ctrl+I"), "who-am-i"),
    (by("Ctrl+O"), "open-workspace"),
    (button("maya", "move-start-date"), "move-start"),
    (button("maya", "report", "Write as PDF…"), "save-report"),
    (button("maya", "more", "Withdraw…"), "withdraw"),
    (button("maya", "move-hand-over"), "hand-over"),
    (button("maya", "move-wait"), "wait-on"),
    (button("Ctrl+2", "move-hand-over"), "hand-over"),
    (button("Ctrl+2", "more-moves", "Wait on…"), "wait-on"),
    (button("Ctrl+3", "write-one"), "write-heads-up"),
    (button("Ctrl+4", "print-report"), "print"),
    (button("Ctrl+4", "write-csv"), "save-report"),
    (button("Ctrl+5", "show-versions"), "versions"),
    (button("Ctrl+5", "catalogue-more", "import-catalogue"), "catalogue-folder"),
    (button("Ctrl+5", "catalogue-more", "print-catalogue"), "print"),
    (button("Ctrl+N", "copy-from"), "copy-hire"),
]
"""How each dialog is opened, and its name."""


@pytest.mark.parametrize(("way", "name"), WAYS, ids=[str(number) for number in range(len(WAYS))])
def test_esc_closes_each_dialog_and_leads_back(keys: Keys, way: Way, name: str) -> None:
    way(keys)
    keys.dialog(name)
    began = keys.window.focusWidget()
    keys.press("Esc")
    assert keys.back() is began


@pytest.mark.parametrize("name", DIALOGS)
def test_esc_closes_what_comes_by_itself_too(
    keys: Keys, window: MainWindow, session: Session, name: str
) -> None:
    began = keys.here
    dialog = DIALOGS[name](window, session, "Maya Chen")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    keys.settle()
    keys.dialog(dialog.objectName())
    keys.press("Esc")
    assert keys.back() is began


def test_enter_presses_the_button_that_has_the_keys(qtbot: QtBot, window: MainWindow) -> None:
    keys = Keys(qtbot, window)
    keys.tab_to("new-hire-wanted")
    keys.press("Return")
    qtbot.waitUntil(lambda: window.pages.shown is window.pages.form)
