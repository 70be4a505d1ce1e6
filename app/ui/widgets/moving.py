"""The keys of a field in which something is typed to find it in a list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from app.ui.actions import with_keys
from app.ui.plaintext import menu_text, tooltip

KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class MovesThrough(QObject):
    """Gives the keys that move through a list to the list, while the field has the focus."""

    def __init__(self, field: QWidget, listed: QAbstractItemView) -> None:
        super().__init__(field)
        self._listed = listed
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in KEYS:
            QApplication.sendEvent(self._listed, event)
            return True
        return super().eventFilter(watched, event)


class Narrows(QObject):
    """The keys of a field that narrows a list: Find leads there from anywhere in the window while it is seen.

    What the field is called says what Find does. Down goes on into the list, and Esc empties the field before it
    leads away.
    """

    def __init__(self, field: QLineEdit, listed: QWidget | None = None) -> None:
        """Without a list, Down stays what it is."""
        super().__init__(field)
        self._field, self._listed = field, listed
        field.installEventFilter(self)
        find = QAction(menu_text(field.accessibleName()), field)
        find.setShortcut(QKeySequence.StandardKey.Find)
        field.setToolTip(tooltip(with_keys(find)))
        find.triggered.connect(self._begin)
        field.addAction(find)

    def _begin(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        pressed = event.type() is QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Escape and self._field.text():
            event.accept()
            if pressed:
                self._field.clear()
            return True
        if pressed and event.key() == Qt.Key.Key_Down and self._listed is not None:
            self._listed.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)
