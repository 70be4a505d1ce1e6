"""Enter presses the button that has the keys, as in any dialog; Qt leaves that to some desktops."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press_with_enter(window: QWidget, event: QKeyEvent) -> None:
    """To be called with keys that nothing in the window has taken."""
    focused = window.focusWidget()
    if event.key() in ENTER and not event.isAutoRepeat() and isinstance(focused, QPushButton | QToolButton):
        focused.click()
