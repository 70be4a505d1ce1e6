"""The box of a task that is ticked: where it stands in its cell, and how it is painted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.theme import tokens as t
from app.ui.theme.tokens import Tokens

SIZE = 17.0
AREA = 2 * t.SPACE_4 + SIZE
"""Before the words: a click here ticks."""


def side(area: QRectF, *, mirrored: bool) -> QRectF:
    """The part of a cell that belongs to the box."""
    left = area.right() - AREA if mirrored else area.left()
    return QRectF(left, area.top(), AREA, area.height())


def beside(area: QRectF, *, mirrored: bool) -> QRectF:
    """The part of a cell that is left for words."""
    return area.adjusted(t.SPACE_2, 0, -AREA, 0) if mirrored else area.adjusted(AREA, 0, -t.SPACE_2, 0)


def paint(painter: QPainter, area: QRectF, tokens: Tokens, *, ticked: bool) -> None:
    """A box in the middle of its part of a cell."""
    good = tokens.tint(t.Tone.GOOD).text
    box = QRectF(area.center().x() - SIZE / 2, area.center().y() - SIZE / 2, SIZE, SIZE)
    painter.setPen(QPen(QColor(good if ticked else tokens.muted), 1.3))
    painter.setBrush(QColor(good if ticked else tokens.surface))
    painter.drawRoundedRect(box, 4, 4)
    if ticked:
        painter.setPen(QPen(QColor(tokens.surface), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        knee = QPointF(box.left() + SIZE * 0.42, box.top() + SIZE * 0.70)
        painter.drawLine(QPointF(box.left() + SIZE * 0.24, box.top() + SIZE * 0.52), knee)
        painter.drawLine(knee, QPointF(box.left() + SIZE * 0.76, box.top() + SIZE * 0.32))
