"""What a person does at the window: finds by name, clicks, types, and waits for what comes."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import TypeVar
from xml.etree import ElementTree

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from app.services.taskdetail import TaskDetail
from app.ui.context import Context
from app.ui.delegates import tickbox
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.itemmodels.hires import HiresModel
from app.ui.main_window import MainWindow
from app.ui.widgets.toast import Toast

W = TypeVar("W", bound=QWidget)


def find(within: QWidget, kind: type[W], name: str) -> W:
    found = within.findChild(kind, name)
    assert found is not None, name
    return found


def click(qtbot: QtBot, within: QWidget, name: str) -> None:
    qtbot.mouseClick(find(within, QPushButton, name), Qt.MouseButton.LeftButton)


@contextmanager
def answers_held(context: Context) -> Iterator[None]:
    """The workspace answers nothing inside."""
    go_on = Event()
    context.runner.do(go_on.wait, lambda _done: None, context.failed)
    try:
        yield
    finally:
        go_on.set()


def turn_wheel(over: QWidget, by: int = -120) -> None:
    """Over a control that is seen, wherever the focus is; negative, down."""
    window = over.window()
    at = QPointF(over.mapTo(window, over.rect().center()))
    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, by))


def dialog(qtbot: QtBot, window: MainWindow, kind: type[W], name: str) -> W:
    qtbot.waitUntil(lambda: window.findChild(kind, name) is not None)
    return find(window, kind, name)


def copied_rows() -> list[list[str]]:
    """The table on the clipboard, which says the same as text and as HTML."""
    data = QGuiApplication.clipboard().mimeData()
    page = data.html().replace('<meta charset="utf-8">', "")
    table = ElementTree.fromstring(page[page.index("<table") : page.index("</body>")])
    assert {len(cell) for cell in table.iter("td")} <= {0}
    as_html = [[cell.text or "" for cell in row] for row in table.iter("tr")]
    assert {cell.tag for cell in next(table.iter("tr"))} == {"th"}
    as_text = [line.split("\t") for line in data.text().split("\n")]
    assert as_html == as_text
    return as_text


def open_hire(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Select the hire in the list and press Enter."""
    table = find(window, QTableView, "hires")
    model = table.model()
    assert isinstance(model, HiresModel)
    table.setCurrentIndex(model.place_of(next(row.hire_id for row in model.rows if name in row.name)))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: task_count(window) > 0)


def task_count(window: MainWindow) -> int:
    return sum(1 for _ in places(window))


def places(window: MainWindow) -> list[QModelIndex]:
    """Where the tasks of the checklist stand."""
    model = find(window, QTreeView, "checklist").model()
    heads = [model.index(row, 0) for row in range(model.rowCount())]
    return [model.index(row, 0, head) for head in heads for row in range(model.rowCount(head))]


def place(window: MainWindow, title: str) -> QModelIndex:
    return next(index for index in places(window) if index.data(ITEM_ROLE).title.startswith(title))


def task(window: MainWindow, title: str) -> TaskDetail:
    found = place(window, title).data(ITEM_ROLE)
    assert isinstance(found, TaskDetail)
    return found


def click_box(qtbot: QtBot, window: MainWindow, title: str) -> None:
    tree, index = find(window, QTreeView, "checklist"), place(window, title)
    tree.scrollTo(index)
    area = tree.visualRect(index)
    at = QPoint(area.left() + int(tickbox.AREA / 2), area.center().y())
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)


def toast_words(window: MainWindow) -> str:
    toast = find(window, Toast, "toast")
    return toast._words.text() if toast.isVisible() else ""


def undo(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, window, "toast-undo")
    qtbot.waitUntil(lambda: toast_words(window).startswith("Undone"))
