"""What takes long to store is said until it is stored, and the window stays usable."""

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.models.errors import UserError
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.patience import Patience
from app.ui.widgets.toast import Toast

from .helpers import answers_held, click_box, find, open_hire, task, toast_words
from .test_late_answers import answered

MAYA, DESK = "Maya Chen", "Desk assigned"


def test_it_is_said_until_all_is_stored(qtbot: QtBot) -> None:
    patience = Patience()
    patience.wait_for(0)
    with qtbot.waitSignal(patience.needed) as said:
        first, second = patience.begin(4000), patience.begin(32)
    assert said.args == [4032]
    with qtbot.assertNotEmitted(patience.over):
        first()
    with qtbot.waitSignal(patience.over):
        second()
    with qtbot.waitSignal(patience.needed) as again:
        third = patience.begin()
    assert again.args == [0]
    third()


def test_what_is_stored_in_time_is_not_said(qtbot: QtBot) -> None:
    patience = Patience()
    patience.wait_for(0)
    with qtbot.assertNotEmitted(patience.needed, wait=20), qtbot.assertNotEmitted(patience.over):
        patience.begin(3)()


def test_the_window_says_how_many_tasks_it_stores_and_can_be_used(qtbot: QtBot, window: MainWindow) -> None:
    open_hire(qtbot, window, MAYA)
    answered(qtbot, window.context)
    window.context.errands.patience.wait_for(0)
    with answers_held(window.context):
        click_box(qtbot, window, DESK)
        qtbot.waitUntil(lambda: toast_words(window) == "Storing 1 task…")
        assert not find(window, Toast, "toast")._timer.isActive(), "it stays"
        window.pages.go("reports")
        assert window.pages.page("reports").isVisible()
        assert toast_words(window) == "Storing 1 task…"
    qtbot.waitUntil(lambda: toast_words(window) == "“Desk assigned” is done.")
    with answers_held(window.context):
        window.context.undo()
        qtbot.waitUntil(lambda: toast_words(window) == "Storing…")
    qtbot.waitUntil(lambda: toast_words(window) == f"Undone: “Done” for “{DESK}”, {MAYA}.")
    assert not task(window, DESK).done


def test_what_was_refused_is_said_in_its_place(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_session: Session) -> None:
        raise UserError("Not now.")

    monkeypatch.setattr("app.services.dispatch.undo", refused)
    window.context.errands.patience.wait_for(0)
    with answers_held(window.context):
        window.context.undo()
        qtbot.waitUntil(lambda: toast_words(window) == "Storing…")
    qtbot.waitUntil(lambda: toast_words(window) == "Not now.")


def test_many_are_counted_as_the_person_writes_numbers(window: MainWindow) -> None:
    QLocale.setDefault(QLocale("en"))
    window.context.errands.patience.needed.emit(4032)
    assert toast_words(window) == "Storing 4,032 tasks…"
    window.context.errands.patience.over.emit()
    assert toast_words(window) == ""
