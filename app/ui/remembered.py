"""What a window keeps for the next time: its size and place, the last page, where things are split."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QHeaderView, QMainWindow, QSplitter

GEOMETRY, PAGE = "window/geometry", "window/page"


def remember(widget: QSplitter | QHeaderView, name: str) -> None:
    """Give a splitter or a header that people can drag what it had last time, and keep what becomes of it."""
    key = f"window/{name}"
    state = QSettings().value(key)
    if isinstance(state, QByteArray):
        widget.restoreState(state)

    def keep(*_moved: int) -> None:
        QSettings().setValue(key, widget.saveState())

    if isinstance(widget, QSplitter):
        widget.splitterMoved.connect(keep)
    else:
        widget.sectionResized.connect(keep)
        widget.sectionMoved.connect(keep)


def restore_window(window: QMainWindow, size: QSize) -> None:
    """The window as it was, else of this size; never larger than the screen or outside of it."""
    geometry = QSettings().value(GEOMETRY)
    if not isinstance(geometry, QByteArray) or not window.restoreGeometry(geometry):
        window.resize(size)
    screen = window.screen().availableGeometry()
    window.setMinimumSize(window.minimumSize().boundedTo(screen.size()))
    window.resize(window.size().boundedTo(screen.size()))
    place = window.geometry()
    place.moveRight(min(place.right(), screen.right()))
    place.moveBottom(min(place.bottom(), screen.bottom()))
    place.moveLeft(max(place.left(), screen.left()))
    place.moveTop(max(place.top(), screen.top()))
    window.setGeometry(place)


def remember_window(window: QMainWindow, page: str) -> None:
    settings = QSettings()
    settings.setValue(GEOMETRY, window.saveGeometry())
    settings.setValue(PAGE, page)


def last_page() -> str:
    return str(QSettings().value(PAGE) or "")
