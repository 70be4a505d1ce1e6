"""The catalogue's page as a person works with it: opened, a task or a department selected, typed into, saved."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTreeView
from pytestqt.qtbot import QtBot

from app.services import catalogueediting
from app.services.session import Session
from app.ui.itemmodels.catalogue import CatalogueModel
from app.ui.main_window import MainWindow
from app.ui.pages.catalogue import CataloguePage

from .helpers import click, find


def opened(qtbot: QtBot, window: MainWindow) -> Iterator[CataloguePage]:
    """The page of a fixture; what a test has left unsaved is discarded."""
    window.pages.go("catalogue")
    page = window.pages.page("catalogue")
    assert isinstance(page, CataloguePage)
    qtbot.waitUntil(lambda: model_of(page).rowCount() > 0)
    yield page
    page.discard()


def tree_of(page: CataloguePage) -> QTreeView:
    return find(page, QTreeView, "catalogue-tasks")


def model_of(page: CataloguePage) -> CatalogueModel:
    model = tree_of(page).model()
    assert isinstance(model, CatalogueModel)
    return model


def select(page: CataloguePage, task: str) -> QTreeView:
    tree = tree_of(page)
    tree.setCurrentIndex(model_of(page).place_of(task))
    return tree


def select_department(page: CataloguePage, key: str) -> QTreeView:
    """With the keys in the list, where they move it."""
    tree = tree_of(page)
    tree.setCurrentIndex(model_of(page).place_of_department(key))
    tree.setFocus()
    return tree


def words(page: CataloguePage, name: str) -> str:
    return find(page, QLabel, name).text()


def retype(qtbot: QtBot, page: CataloguePage, name: str, text: str) -> None:
    line = find(page, QLineEdit, name)
    line.selectAll()
    qtbot.keyClicks(line, text) if text else qtbot.keyClick(line, Qt.Key.Key_Delete)


def saved(qtbot: QtBot, page: CataloguePage, session: Session) -> None:
    """Save and wait until the page shows the new version."""
    number = catalogueediting.latest(session) + 1
    qtbot.waitUntil(find(page, QPushButton, "save").isEnabled)
    click(qtbot, page, "save")
    qtbot.waitUntil(lambda: f"version {number}," in find(page, QLabel, "catalogue-what").accessibleName())
