"""A dialog that is closed before the workspace has answered: nothing fails."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.catalogue.adopt import Adopt
from app.ui.catalogue.versions import Versions
from app.ui.main_window import MainWindow

from .test_late_answers import answered, answers_held


@pytest.mark.parametrize(
    "make", [lambda window: Versions(window.context, window), lambda window: Adopt(window.context, 2, window)]
)
def test_who_closes_a_dialog_that_still_reads_is_told_no_more(
    qtbot: QtBot, window: MainWindow, make: Callable[[MainWindow], QDialog]
) -> None:
    with answers_held(window.context):
        shown = make(window)
        shown.open()
        shown.reject()
        qtbot.waitUntil(lambda: not isValid(shown))
    answered(qtbot, window.context)
