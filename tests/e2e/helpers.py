"""What a person does on the way through the window."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.services.workrow import WorkRow
from app.ui.delegates import tickbox
from app.ui.dialogs.who import ChoosePerson
from app.ui.itemmodels.worklist import WorklistModel
from app.ui.main_window import MainWindow
from app.ui.widgets.worklist import WorklistView
from tests.ui.helpers import click, dialog, find
from tests.ui.visits import settle

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def go(qtbot: QtBot, window: MainWindow, page: str) -> QWidget:
    """Click a page in the sidebar, and wait until it shows something."""
    click(qtbot, window, f"nav-{page}")
    settle(qtbot, window)
    return window.pages.page(page)


def be(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Say who sits in front of the window now."""
    click(qtbot, window, "who")
    asked = dialog(qtbot, window, ChoosePerson, "who-am-i")
    field = find(asked, QLineEdit, "filter")
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: name in find(window, QPushButton, "who").accessibleName())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    settle(qtbot, window)


def retype(qtbot: QtBot, within: QWidget, name: str, words: str) -> None:
    """Type over what stands in a field, and leave it."""
    field = find(within, QLineEdit, name)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)


def worklist(window: MainWindow) -> WorklistView:
    return find(window.pages.page("my-department"), WorklistView, "worklist")


def rows(window: MainWindow) -> list[WorkRow]:
    model = worklist(window).model()
    assert isinstance(model, WorklistModel)
    return model.rows


def select(qtbot: QtBot, window: MainWindow, first: WorkRow, last: WorkRow | None = None) -> None:
    """Click a task, and with Shift another one, which takes those between them too."""
    for row, modifier in ((first, Qt.KeyboardModifier.NoModifier), (last, SHIFT)):
        if row is not None:
            qtbot.mouseClick(worklist(window).viewport(), LEFT, modifier, _beside_the_box(window, row))


def _beside_the_box(window: MainWindow, row: WorkRow) -> QPoint:
    view = worklist(window)
    model = view.model()
    assert isinstance(model, WorklistModel)
    (at,) = model.places_of([row])
    place = model.index(at, 0)
    view.scrollTo(place)
    area = view.visualRect(place)
    return QPoint(area.left() + int(tickbox.AREA) + 40, area.center().y())
