"""Pages are built ahead while nobody acts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot

from app.ui import ahead
from app.ui.ahead import REST_MS, Ahead
from app.ui.main_window import MainWindow


def test_every_page_is_there_before_it_is_asked_for(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "PAUSE_MS", 0)
    pages = window.findChild(QStackedWidget)
    assert pages is not None
    window._ahead._timer.setInterval(0)
    window._ahead.start(window)
    qtbot.waitUntil(lambda: pages.count() == len(window.pages.names) + 2)
    assert window.pages.shown is window.pages.soon


def test_who_types_puts_it_off(qtbot: QtBot, window: MainWindow) -> None:
    built: list[int] = []
    waiting = Ahead(window, iter([lambda: built.append(1)]))
    waiting.start(window)
    qtbot.waitUntil(lambda: waiting._timer.remainingTime() < REST_MS / 2)
    left = waiting._timer.remainingTime()
    native = window.windowHandle()
    assert native is not None
    qtbot.keyClick(native, Qt.Key.Key_Shift)
    assert waiting._timer.remainingTime() > left and not built
    waiting._timer.setInterval(0)
    qtbot.waitUntil(lambda: built == [1])
