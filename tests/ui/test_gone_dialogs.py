"""A dialog that is closed before the workspace has answered: nothing fails, and what was sent is said."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.catalogue.adopt import Adopt
from app.ui.catalogue.versions import Versions
from app.ui.main_window import MainWindow

from .helpers import answers_held, dialog, find, toast_words
from .test_late_answers import answered


def close(qtbot: QtBot, shown: QDialog) -> None:
    shown.reject()
    qtbot.waitUntil(lambda: not isValid(shown))


@pytest.mark.parametrize(
    "make", [lambda window: Versions(window.context, window), lambda window: Adopt(window.context, 2, window)]
)
def test_who_closes_a_dialog_that_still_reads_is_told_no_more(
    qtbot: QtBot, window: MainWindow, make: Callable[[MainWindow], QDialog]
) -> None:
    with answers_held(window.context):
        shown = make(window)
        shown.open()
        close(qtbot, shown)
    answered(qtbot, window.context)


def test_a_heads_up_that_was_closed_while_it_is_sent_is_sent(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.go("heads-ups")
    answered(qtbot, window.context)
    write = find(window, QPushButton, "write-one")
    with answers_held(window.context):
        write.click()
        close(qtbot, dialog(qtbot, window, QDialog, "write-heads-up"))
    answered(qtbot, window.context)
    write.click()
    asking = dialog(qtbot, window, QDialog, "write-heads-up")
    to = find(asking, QComboBox, "write-to")
    qtbot.waitUntil(lambda: to.count() > 0)
    to.setCurrentIndex(to.findText("Aiko Tanaka"))
    answered(qtbot, window.context)
    find(asking, QLineEdit, "write-subject").setText("Desk")
    find(asking, QPlainTextEdit, "write-text").setPlainText("By the window")
    with answers_held(window.context):
        find(asking, QPushButton, "write-send").click()
        close(qtbot, asking)
    qtbot.waitUntil(lambda: toast_words(window) == "It goes to Aiko Tanaka with the next sending.")
