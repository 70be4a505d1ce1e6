"""Going through the whole window: every page, every section of the settings, a hire, the form."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.outside import outside
from app.ui.press import press
from app.ui.runner import Background, Runner

from .helpers import find


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until all that the pages have asked is answered, and what they asked then."""
    for _ in range(3):
        wait_beside(qtbot, window.context.runner)
        for runner in (window.context.runner, press()):
            wait_for(qtbot, runner)
        qtbot.waitUntil(lambda: outside().running == 0, timeout=20_000)


def wait_beside(qtbot: QtBot, runner: Runner) -> None:
    """Until nothing is carried out, and what was asked meanwhile is answered beside it."""
    shared = runner._shared
    qtbot.waitUntil(lambda: shared.errands == 0)
    qtbot.waitUntil(shared._beside.submit(bool).done)


def wait_for(qtbot: QtBot, runner: Background) -> None:
    """Until a thread has answered all that it was asked: it answers in order."""
    answers: list[object] = []
    runner.do(lambda: None, answers.append, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)


def visits(qtbot: QtBot, window: MainWindow, hire_id: str) -> Iterator[str]:
    """Every page, one after the other, each with what it shows."""
    for name in window.pages.names:
        window.pages.go(name)
        settle(qtbot, window)
        yield name
    window.pages.go("settings")
    sections = find(window.pages.page("settings"), QListView, "settings-sections")
    for row in range(1, sections.model().rowCount(QModelIndex())):
        sections.setCurrentIndex(sections.model().index(row, 0))
        settle(qtbot, window)
        yield f"settings, {sections.model().index(row, 0).data()}"
    window.pages.show_hire(hire_id)
    settle(qtbot, window)
    yield "hire"
    window.pages.show_form()
    settle(qtbot, window)
    yield "form"
