"""The days over a timeline, and the days that matter as lines through it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import frozen
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from app.models.language import text as worded
from app.models.wording import month
from app.ui.theme import tokens as t
from app.ui.theme.painting import text
from app.ui.theme.theme import font_metrics
from app.ui.theme.tokens import Tokens

from .lanes import HEAD, Scale

WEEK = 7
TICKS = (1, 2, WEEK, 2 * WEEK, 4 * WEEK)
LEAST_TICK, TICK_WIDTH = 62, 60
BOLD = QFont.Weight.DemiBold


@frozen
class Mark:
    """A day that matters, what it is called, and its colour."""

    on: date
    words: str
    colour: str


def paint_days(painter: QPainter, scale: Scale, days: tuple[int, int], tokens: Tokens, top: float) -> None:
    """Mondays, or every second or fourth where there is no room for all; each day where there is."""
    first, last = days
    step = next((step for step in TICKS if step * scale.day_width >= LEAST_TICK), TICKS[-1])
    monday = first + (1 - first) % WEEK
    for ordinal in range(monday if step >= WEEK else first + (monday - first) % step, last, step):
        on, x = date.fromordinal(ordinal), scale.x(ordinal)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawLine(QPointF(x, top + HEAD - 5), QPointF(x, top + HEAD - 1))
        words = worded("{day} {month}", day=on.day, month=month(on.month))
        width = font_metrics(t.SMALL - 1).horizontalAdvance(words)
        if not 0 <= (x - 3 - width if scale.mirrored else x + 3) <= scale.width - width:
            continue
        left = x - TICK_WIDTH - 3 if scale.mirrored else x + 3
        text(painter, QRectF(left, top + 20, TICK_WIDTH, 16), words, tokens.muted, t.SMALL - 1)


def paint_marks(painter: QPainter, scale: Scale, marks: Sequence[Mark], top: float, bottom: float) -> None:
    """A line through the day, and its words above; words never cover each other."""
    taken: list[tuple[float, float]] = []
    metrics = font_metrics(t.SMALL, BOLD)
    for mark in sorted(marks, key=lambda mark: mark.on):
        x = scale.x(mark.on.toordinal())
        painter.setPen(QPen(QColor(mark.colour), 1.4, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, top + 4), QPointF(x, bottom))
        width = metrics.horizontalAdvance(mark.words) + 4
        left = _free_place(scale, x, width, taken)
        taken.append((left, left + width))
        text(painter, QRectF(left, top + 3, width, 16), mark.words, mark.colour, t.SMALL, BOLD)


def _free_place(scale: Scale, x: float, width: float, taken: Sequence[tuple[float, float]]) -> float:
    """Where words begin: after their line, before it, or else beyond all others."""
    after, before = x + 4, x - width - 2
    beyond = max((end for _, end in taken), default=0.0) + 6
    ahead = min((begin for begin, _ in taken), default=0.0) - width - 6
    places = (before, after, ahead) if scale.mirrored else (after, before, beyond)
    free = (
        place
        for place in places
        if place >= 0
        and place + width <= scale.width
        and not any(place < end and place + width > begin for begin, end in taken)
    )
    return next(free, places[0])
