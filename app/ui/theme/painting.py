"""Shapes that delegates and widgets paint alike: chip, pill, ring, bar, avatar."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from app.models.language import has_from_right, in_own_direction

from . import tokens as t
from .theme import font, font_metrics
from .tokens import Tint, Tokens

CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)
FROM_START = int(
    Qt.AlignmentFlag.AlignLeft  # the painter mirrors it
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.TextFlag.TextSingleLine
    | Qt.TextFlag.TextDontClip
)
FULL_TURN = 360 * 16
PILL_FONT = (t.SMALL, QFont.Weight.DemiBold)
CHIP_FONT = t.SMALL - 1, QFont.Weight.DemiBold
FRAMED = (t.CONTRAST.window,)
"""Grounds that can't be told from the page, so that shapes on them are framed."""


def text(
    painter: QPainter,
    area: QRectF,
    words: str,
    colour: str,
    size: float,
    weight: QFont.Weight = QFont.Weight.Normal,
) -> None:
    """One line, shortened at its end where it does not fit; it begins where the layout of the painter begins.

    Numbers and full stops at its ends stand where the language of the words has them, in every layout.

    Signs that reach above or below the area, as those of other scripts do, are painted in full.
    """
    chosen = font(size, weight)
    painter.setFont(chosen)
    painter.setPen(QColor(colour))
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    shortened = _shortened(words, size, weight, area.width(), mirrored)
    painter.drawText(area, FROM_START, shortened)


@lru_cache(maxsize=512)
def _shortened(words: str, size: float, weight: QFont.Weight, width: float, mirrored: bool) -> str:
    """Measured once for the many times that a list paints it while it scrolls."""
    return _steady(font_metrics(size, weight).elidedText(words, Qt.TextElideMode.ElideRight, width), mirrored)


def _steady(words: str, mirrored: bool) -> str:
    """With a direction of their own where that can differ from the painter's: it takes longer to paint."""
    return in_own_direction(words) if mirrored or has_from_right(words) else words


def fill(painter: QPainter, area: QRectF, colour: str) -> None:
    """As `fillRect`, whose first call makes all of Qt's gradients known."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRect(area)


def ground(painter: QPainter, area: QRectF, colour: str, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(area, radius, radius)


def chip(painter: QPainter, area: QRectF, label: str, count: str, tint: Tint) -> None:
    """A department's share: its short name over done and total."""
    ground(painter, area, tint.ground, t.RADIUS_SMALL)
    painter.setPen(QColor(tint.text))
    if tint.ground in FRAMED:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, t.RADIUS_SMALL, t.RADIUS_SMALL)
    half = area.height() / 2
    painter.setFont(font(*CHIP_FONT))
    for words, top in ((label, area.top() + 2), (count, area.top() + half - 2)):
        painter.drawText(QRectF(area.left(), top, area.width(), half), CENTRED, words)


def pill(
    painter: QPainter,
    left: QPointF,
    words: str,
    tint: Tint,
    most: float,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> QRectF:
    """A rounded label around its words, at most `most` wide; returns where it stands."""
    metrics = font_metrics(*PILL_FONT)
    shortened, width = _pill_words(words, elide, most - 2 * t.SPACE_2)
    width += 2 * t.SPACE_2
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    start = left.x() + most - width if mirrored else left.x()
    area = QRectF(start, left.y(), width, metrics.height() + 5)
    ground(painter, area, tint.ground, area.height() / 2)
    if tint.ground in FRAMED:
        painter.setPen(QPen(QColor(tint.text), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    painter.setFont(font(*PILL_FONT))
    painter.setPen(QColor(tint.text))
    painter.drawText(area, CENTRED, _steady(shortened, mirrored))
    return area


@lru_cache(maxsize=512)
def _pill_words(words: str, elide: Qt.TextElideMode, room: float) -> tuple[str, float]:
    """As much of the words as has room, and how wide that is."""
    metrics = font_metrics(*PILL_FONT)
    shortened = metrics.elidedText(words, elide, room)
    return shortened, metrics.horizontalAdvance(shortened)


def ring(painter: QPainter, area: QRectF, percent: int, colour: str, tokens: Tokens) -> None:
    """How much is done, as an arc from the top, with the figure inside."""
    width = max(3.5, area.width() / 10)
    inner = area.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.track), width))
    painter.drawEllipse(inner)
    painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    if percent:
        painter.drawArc(inner, 90 * 16, -percent * FULL_TURN // 100)
    painter.setFont(font(t.SMALL - 0.5, QFont.Weight.DemiBold))
    painter.setPen(QColor(tokens.text))
    painter.drawText(area, CENTRED, f"{percent}%")


def avatar(painter: QPainter, area: QRectF, initials: str, tint: Tint) -> None:
    framed = tint.ground in FRAMED
    area = area.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(tint.text), 1) if framed else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint.ground))
    painter.drawEllipse(area)
    painter.setFont(font(area.height() / 3.6, QFont.Weight.DemiBold))
    painter.setPen(QColor(tint.text))
    painter.drawText(area, CENTRED, initials)


def initials_of(name: str) -> str:
    """`MC` of Maya Chen, the first sign of a name of one word."""
    words = [word for word in name.split() if word[:1].isalnum()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper() or "?"
