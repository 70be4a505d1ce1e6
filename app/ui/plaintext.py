"""What people typed is never read as markup: not by a label, not by a tooltip, not by a message box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel


class PlainText(QObject):
    """Makes every label that would guess its format show plain text, from the moment it is first shown."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if (
            event.type() is QEvent.Type.Polish
            and isinstance(watched, QLabel)
            and watched.textFormat() is Qt.TextFormat.AutoText
        ):
            watched.setTextFormat(Qt.TextFormat.PlainText)
        return False


def tooltip(words: str) -> str:
    """The words as a tooltip, which Qt would read as markup where they look like it."""
    return f"<qt>{_escaped(words)}</qt>" if words else ""


def _escaped(words: str) -> str:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return escaped.replace("\n", "<br>")


def menu_text(words: str) -> str:
    """The words as the text of a menu or button, where an ampersand would mark a shortcut."""
    return words.replace("&", "&&")
