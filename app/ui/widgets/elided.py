"""Buttons and boxes to tick whose words are shortened to the room that there is; the tooltip has all of them."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QWidget

from app.ui.plaintext import menu_text, tooltip
from app.ui.theme import tokens as t

LEAST = 60
MARK = 34
"""Pixels that a box to tick takes beside its words."""


def width_of(words: str, control: QWidget) -> int:
    """Pixels in which the words are whole: Qt's own number is rounded down now and then."""
    return ceil(QFontMetricsF(control.font()).horizontalAdvance(words))


class ElidedButton(QPushButton):
    padding = 2 * t.SPACE_3
    """Pixels beside the words."""

    def __init__(self, words: str, more: str = "") -> None:
        super().__init__()
        self.setProperty("quiet", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.say(words, more)

    def say(self, words: str, more: str = "") -> None:
        """These words; the tooltip has `more`."""
        self._words, self._more = words, more
        self.setAccessibleName(words)
        self.updateGeometry()
        self._shorten()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        room = max(LEAST, self.width() - self.padding)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(menu_text(shown))
        whole = "" if shown == self._words else self._words
        self.setToolTip(tooltip("\n".join(filter(None, (whole, self._more)))))


class ElidedTick(QCheckBox):
    """As wide as its words where there is room."""

    def __init__(self, words: str) -> None:
        super().__init__(menu_text(words))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = words

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(width_of(self._words, self) + MARK, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(min(LEAST, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        room = max(0, self.width() - MARK)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(menu_text(shown))
        self.setToolTip("" if shown == self._words else tooltip(self._words))
