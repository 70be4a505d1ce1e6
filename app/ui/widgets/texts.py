"""Labels in the type sizes of the program. What people typed is always shown as plain text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t
from app.ui.theme.theme import font

HEAD = 36
"""Pixels for the title of a page, so that what is below it begins equally high, with buttons beside it or without."""
AT = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
LEFT, RIGHT = AT | Qt.AlignmentFlag.AlignLeft, AT | Qt.AlignmentFlag.AlignRight
"""Where a line begins in a window, in whatever script it is written."""


def label(words: str = "", size: float = t.BODY, *, bold: bool = False, muted: bool = False) -> QLabel:
    made = _dressed(QLabel(words), size, bold=bold, muted=muted)
    if size >= t.TITLE:
        made.setMinimumHeight(HEAD)
    return made


def paragraph(words: str = "", size: float = t.BODY, *, bold: bool = False, muted: bool = False) -> QLabel:
    made = label(words, size, bold=bold, muted=muted)
    made.setWordWrap(True)
    made.setMinimumWidth(1)  # one endless word does not widen the page
    return made


class OneLine(QLabel):
    """A text of any length on one line, shortened to the room that there is; its tooltip has all of it."""

    def __init__(self, size: float = t.BODY, *, bold: bool = False, muted: bool = False) -> None:
        super().__init__()
        _dressed(self, size, bold=bold, muted=muted)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = ""

    def show_text(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip("" if shown == self._words else tooltip(self._words))


def clear(widget: QWidget) -> None:
    """Take away everything that a layout holds."""
    layout = widget.layout()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        if (inner := item.widget()) is not None:
            inner.hide()
            inner.deleteLater()


def _dressed(made: QLabel, size: float, *, bold: bool, muted: bool) -> QLabel:
    made.setTextFormat(Qt.TextFormat.PlainText)
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    made.setAlignment(RIGHT if mirrored else LEFT)
    heavy = QFont.Weight.Bold if size >= t.TITLE else QFont.Weight.DemiBold
    made.setFont(font(size, heavy if bold else QFont.Weight.Normal))
    if muted:
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return made
