"""Small painted widgets: the readiness ring, the avatar, a pill."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import tokens as t
from app.ui.theme.painting import PILL_FONT, avatar, initials_of, pill, ring
from app.ui.theme.theme import Theme, font_metrics
from app.ui.theme.tokens import Tone


class _Mark(QWidget):
    def __init__(self, theme: Theme, size: QSize) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(size)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()))

    def _paint(self, painter: QPainter, area: QRectF) -> None:
        raise NotImplementedError


class Ring(_Mark):
    def __init__(self, theme: Theme, size: int = 46) -> None:
        super().__init__(theme, QSize(size, size))
        self._percent, self._tone = 0, Tone.NEUTRAL

    def show_percent(self, percent: int, tone: Tone) -> None:
        self._percent, self._tone = percent, tone
        self.setAccessibleName(self.tr("{}% done").format(percent))
        self.update()

    def _paint(self, painter: QPainter, area: QRectF) -> None:
        tokens = self._theme.tokens
        ring(painter, area, self._percent, tokens.tint(self._tone).text, tokens)


class Avatar(_Mark):
    def __init__(self, theme: Theme, size: int = 44) -> None:
        super().__init__(theme, QSize(size, size))
        self._initials = ""

    def show_name(self, name: str) -> None:
        self._initials = initials_of(name)
        self.update()

    def _paint(self, painter: QPainter, area: QRectF) -> None:
        avatar(painter, area, self._initials, self._theme.tokens.tint(Tone.ACCENT))


class Pill(_Mark):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QSize(0, 0))
        self._words, self._tone = "", Tone.NEUTRAL
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str, tone: Tone) -> None:
        self._words, self._tone = words, tone
        metrics = font_metrics(*PILL_FONT)
        width = int(metrics.horizontalAdvance(words)) + 2 * t.SPACE_2 + 2
        self.setFixedSize(width, int(metrics.height()) + 6)
        self.setAccessibleName(words)
        if self.parentWidget() is not None or not words:  # alone it would become a window
            self.setVisible(bool(words))
        self.update()

    def _paint(self, painter: QPainter, area: QRectF) -> None:
        tint = self._theme.tokens.tint(self._tone)
        pill(painter, QPointF(area.left(), area.top()), self._words, tint, area.width())
