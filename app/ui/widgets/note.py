"""A few words beside a field about what has just become of it, seen for some seconds and said to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.theme import tokens as t

from .announcing import announce
from .texts import label

NAME = "field-note"
SHOWN_MS = 8_000


def note(field: QWidget, words: str) -> None:
    """Show the words in the place of earlier ones: above the field, as one goes on with what is below."""
    window = field.window()
    for earlier in window.findChildren(QLabel, NAME):
        earlier.hide()
        earlier.deleteLater()
    shown = label(words, t.SMALL)
    shown.setParent(window)
    shown.setObjectName(NAME)
    shown.setWordWrap(True)
    shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    shown.ensurePolished()
    width = min(shown.fontMetrics().horizontalAdvance(words) + 2 * t.SPACE_3, window.width())
    shown.resize(width, shown.heightForWidth(width))
    shown.move(_beside(field, window, shown))
    shown.show()
    shown.raise_()
    QTimer.singleShot(SHOWN_MS, shown, shown.deleteLater)
    announce(field, words)


def _beside(field: QWidget, window: QWidget, shown: QWidget) -> QPoint:
    at = field.mapTo(window, QPoint(0, -shown.height() - t.SPACE_1))
    if field.isRightToLeft():
        at.setX(at.x() + field.width() - shown.width())
    if at.y() < 0:
        at.setY(at.y() + field.height() + shown.height() + 2 * t.SPACE_1)
    return QPoint(max(0, min(at.x(), window.width() - shown.width())), at.y())
