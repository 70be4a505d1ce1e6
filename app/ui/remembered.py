"""What a window keeps for the next time: its size and place, the last page, where things are split, columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QPoint, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QMainWindow, QSplitter

GEOMETRY = "window/geometry"
DEPARTMENT = "my-department/department"
FRAME = QSize(16, 40)
"""Pixels that stay free for what the desktop draws around a window."""
STEP = QPoint(30, 30)
"""How far a further window stands from the one that it was asked in."""


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


def remember_window(window: QMainWindow) -> None:
    QSettings().setValue(GEOMETRY, window.saveGeometry())


def place_instead(window: QMainWindow, other: QMainWindow) -> None:
    """Where another window stands, which it replaces."""
    window.restoreGeometry(other.saveGeometry())
    if not other.isMaximized() and not other.isFullScreen():
        window.setGeometry(other.geometry())  # Qt has kept room for a frame, which the other may do without


def place_beside(window: QMainWindow, other: QMainWindow) -> None:
    """A little below another window, inside of its screen and smaller where it must be; else from the corner on."""
    if window.isMaximized() or window.isFullScreen():
        return
    room = other.screen().availableGeometry()
    frame = other.frameGeometry().size() - other.size()
    at = other.pos() + STEP
    left = QSize(room.right() + 1 - at.x(), room.bottom() + 1 - at.y()) - frame
    least = window.minimumSize()
    if not room.contains(at) or left.width() < least.width() or left.height() < least.height():
        at, left = room.topLeft(), room.size() - frame
    window.resize(window.size().boundedTo(left))
    window.move(at)
