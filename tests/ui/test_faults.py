"""A fault in the program is told once, and the window stays."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qInstallMessageHandler, qWarning
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.dialogs.fault import FaultDialog
from app.ui.faults import Faults
from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture(autouse=True)
def nothing_logged() -> None:
    """Here faults are made, and logged."""


@pytest.fixture
def faults(window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Faults]:
    """All hooks are taken, and given back after the test."""
    for module, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    monkeypatch.setattr("platformdirs.user_log_path", lambda *_args, **_options: tmp_path / "log")
    faults = Faults(window)
    before = qInstallMessageHandler(None)
    faults.install()
    window._crashed = faults.show
    yield faults
    qInstallMessageHandler(before)


def dialogs() -> list[FaultDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, FaultDialog) and w.isVisible()]


TYPED = "Maya Chen"


def fail(*_args: object) -> None:
    raise ZeroDivisionError(TYPED)


def told(qtbot: QtBot) -> str:
    """The report of the one dialog that is open; closes it."""
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialog = dialogs()[0]
    report = dialog.findChild(QPlainTextEdit, "fault-report")
    assert isinstance(report, QPlainTextEdit)
    text = report.toPlainText()
    dialog.accept()
    return text


def test_in_a_slot(qtbot: QtBot, window: MainWindow, faults: Faults) -> None:
    window.pages.soon.hire_wanted.connect(fail)
    window.pages.soon.hire_wanted.emit("1")
    text = told(qtbot)
    assert "ZeroDivisionError" in text and "in fail" in text and TYPED not in text
    window.pages.soon.hire_wanted.emit("2")
    QApplication.processEvents()
    assert dialogs() == [] and window.isVisible()


def test_on_the_thread_of_the_workspace(qtbot: QtBot, window: MainWindow, faults: Faults) -> None:
    def work(_session: Session) -> None:
        fail()

    window.context.runner.ask(work, fail, window.show_error)
    assert "in work" in told(qtbot)
    with qtbot.waitSignal(window.pages.soon.was_read):
        window.pages.soon.reload()


def test_on_another_thread(qtbot: QtBot, window: MainWindow, faults: Faults) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "ZeroDivisionError" in told(qtbot)


def test_in_a_timer_and_where_python_cannot_raise(qtbot: QtBot, window: MainWindow, faults: Faults) -> None:
    QTimer.singleShot(0, fail)
    assert "ZeroDivisionError" in told(qtbot)

    class Grudging:
        def __del__(self) -> None:
            raise OverflowError

    Grudging()
    assert "OverflowError" in told(qtbot)


def test_what_qt_says_is_logged(window: MainWindow, faults: Faults, caplog: pytest.LogCaptureFixture) -> None:
    qWarning("A layout in two places")
    logged = [(r.levelno, r.getMessage()) for r in caplog.records]
    assert (logging.WARNING, "Qt: A layout in two places") in logged


class Broken(QWidget):
    """A part of the window that can't paint what somebody entered."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        self.painted += 1
        painter = QPainter(self)
        painter.drawText(0, 0, "before")
        fail()


class BrokenDelegate(QStyledItemDelegate):
    def paint(self, _painter: QPainter, _option: QStyleOptionViewItem, _index: object) -> None:
        fail()


def test_in_a_paint_event_is_told_once_and_the_others_go_on_painting(
    qtbot: QtBot, window: MainWindow, faults: Faults, caplog: pytest.LogCaptureFixture
) -> None:
    broken = Broken()
    window.pages.addWidget(broken)
    window.pages.setCurrentWidget(broken)
    text = told(qtbot)
    assert "ZeroDivisionError" in text and "in paintEvent" in text and TYPED not in text
    before = broken.painted
    broken.update()
    qtbot.waitUntil(lambda: broken.painted > before)
    assert dialogs() == [] and window.isVisible()
    window.pages.go("starting-soon")
    with qtbot.waitSignal(window.pages.soon.was_read):
        window.pages.soon.reload()
    assert not [r.getMessage() for r in caplog.records if "painter" in r.getMessage()]


def test_in_a_delegate_is_told_once_for_all_rows(qtbot: QtBot, window: MainWindow, faults: Faults) -> None:
    table = window.pages.soon.findChild(QTableView, "hires")
    assert isinstance(table, QTableView)
    whole = table.itemDelegate()
    table.setItemDelegate(BrokenDelegate(table))
    assert "in paint" in told(qtbot)
    table.viewport().update()
    QApplication.processEvents()
    table.setItemDelegate(whole)
    assert dialogs() == [] and window.isVisible()
