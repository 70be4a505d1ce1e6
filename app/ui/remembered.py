"""What a window keeps for the next time: its size and place, the last page, where things are split, columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QMainWindow, QSplitter

GEOMETRY, PAGE = "window/geometry", "window/page"
DEPARTMENT = "my-department/department"
FRAME = QSize(16, 40)
"""Pixels that stay free for what the desktop draws around a window."""


def remember(splitter: QSplitter, name: str) -> bool:
    """Give a splitter what it had last time, and keep what becomes of it; True where it had something."""
    key = f"window/{name}"
    state = QSettings().value(key)
    splitter.splitterMoved.connect(lambda *_moved: QSettings().setValue(key, splitter.saveState()))
    return isinstance(state, QByteArray) and splitter.restoreState(state)


class OwnWidths:
    """The widths of columns that a person dragged, in pixels; the other columns follow the table."""

    def __init__(self, header: QHeaderView, name: str, columns: Sequence[str]) -> None:
        """`columns` are their names where they are kept, in their order."""
        self._keys = [f"columns/{name}/{column}" for column in columns]
        self.fitting = False
        """The table itself is giving its columns their widths."""
        self._header, self._least = header, header.minimumSectionSize()
        self._widths = {at: width for at in range(len(self._keys)) if (width := self._kept(at))}
        header.sectionResized.connect(self._resized)

    def get(self, column: int) -> int | None:
        return self._widths.get(column)

    def forget(self) -> None:
        """Back to the usual widths."""
        self._widths.clear()
        for key in self._keys:
            QSettings().remove(key)

    def _kept(self, column: int) -> int:
        """0 where there is none."""
        kept = str(QSettings().value(self._keys[column], ""))
        return max(self._least, int(kept)) if kept.isdecimal() else 0

    def _resized(self, column: int, _before: int, width: int) -> None:
        """Only a person holds the button, and drags one column; what follows from that is not kept."""
        held = QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton
        dragged = self._header.sectionResizeMode(column) is QHeaderView.ResizeMode.Interactive
        if held and dragged and not self.fitting:
            self._widths[column] = width
            QSettings().setValue(self._keys[column], width)


def kept(name: str) -> str:
    """A choice that was kept with `keep`; empty where there is none."""
    return str(QSettings().value(name) or "")


def keep(name: str, choice: str) -> None:
    QSettings().setValue(name, choice)


def last_department() -> str | None:
    """The department whose list was looked at last, where one was chosen."""
    return kept(DEPARTMENT) or None


def restore_window(window: QMainWindow, size: QSize) -> None:
    """The window as it was, else of this size; never larger than the screen or outside of it.

    Where a new window goes is left to the desktop, which knows how large its frame is.
    """
    room = window.screen().availableGeometry().size() - FRAME
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    geometry = QSettings().value(GEOMETRY)
    if not isinstance(geometry, QByteArray) or not window.restoreGeometry(geometry):
        window.resize(size.boundedTo(room))


def remember_window(window: QMainWindow, page: str) -> None:
    settings = QSettings()
    settings.setValue(GEOMETRY, window.saveGeometry())
    settings.setValue(PAGE, page)


def last_page() -> str:
    return str(QSettings().value(PAGE) or "")
