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
TICKS = (1, 2, *(WEEK * weeks for weeks in (1, 2, 4, 8, 13, 26, 52)))
LEAST_TICK, YEAR_WIDTH, GAP = 62, 28, 3
BOLD = QFont.Weight.DemiBold


@frozen
class Mark:
    """A day that matters, what it is called, and its colour."""

    on: date
    words: str
    colour: str


def paint_days(
    painter: QPainter, scale: Scale, days: tuple[int, int], tokens: Tokens, top: float
) -> list[QRectF]:
    """The days and what they are called, as `ticks` has them; answers where their words stand."""
    words_at = []
    for ordinal, words in ticks(days, scale.day_width):
        x = scale.x(ordinal)
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawLine(QPointF(x, top + HEAD - 5), QPointF(x, top + HEAD - 1))
        width = font_metrics(t.SMALL - 1).horizontalAdvance(words) + 1
        left = x - width - GAP if scale.mirrored else x + GAP
        if 0 <= left <= scale.width - width:
            words_at.append(QRectF(left, top + 20, width, 16))
            text(painter, words_at[-1], words, tokens.muted, t.SMALL - 1)
    return words_at


def ticks(days: tuple[int, int], day_width: float) -> list[tuple[int, str]]:
    """Mondays, or every second, fourth and so on where there is no room for all; each day where there is.

    Where the days are not all of one year, the first one of each year says which.
    """
    first, last = days
    several = date.fromordinal(first).year != date.fromordinal(last).year
    least = LEAST_TICK + YEAR_WIDTH * several
    step = next((step for step in TICKS if step * day_width >= least), TICKS[-1])
    monday = first + (1 - first) % WEEK
    told = 0
    found: list[tuple[int, str]] = []
    for ordinal in range(monday if step >= WEEK else first + (monday - first) % step, last, step):
        on = date.fromordinal(ordinal)
        parts = {"day": on.day, "month": month(on.month)}
        named = several and on.year != told
        words = (
            worded("{day} {month} {year}", **parts, year=on.year)
            if named
            else worded("{day} {month}", **parts)
        )
        found.append((ordinal, words))
        told = on.year
    return found


def paint_marks(
    painter: QPainter,
    scale: Scale,
    marks: Sequence[Mark],
    top: float,
    bottom: float,
    spared: Sequence[QRectF] = (),
) -> None:
    """A line through the day, and its words above; words never cover each other, and lines pause at words.

    `spared` is where other words stand.
    """
    taken: list[tuple[float, float]] = []
    words_at = list(spared)
    metrics = font_metrics(t.SMALL, BOLD)
    for mark in sorted(marks, key=lambda mark: mark.on):
        x = scale.x(mark.on.toordinal())
        width = metrics.horizontalAdvance(mark.words) + 4
        left = _free_place(scale, x, width, taken)
        taken.append((left, left + width))
        words_at.append(QRectF(left, top + 3, width, 16))
        text(painter, words_at[-1], mark.words, mark.colour, t.SMALL, BOLD)
    for mark in marks:
        x = scale.x(mark.on.toordinal())
        painter.setPen(QPen(QColor(mark.colour), 1.4, Qt.PenStyle.DashLine))
        for begin, end in pieces(x, top + 4, bottom, words_at):
            painter.drawLine(QPointF(x, begin), QPointF(x, end))


def pieces(x: float, top: float, bottom: float, words_at: Sequence[QRectF]) -> list[tuple[float, float]]:
    """What is drawn of a line from top to bottom, so that it runs through no words."""
    found = []
    crossed = (area for area in words_at if area.left() - 1 <= x <= area.right() + 1)
    for area in sorted(crossed, key=QRectF.top):
        if area.top() > top:
            found.append((top, min(area.top(), bottom)))
        top = max(top, area.bottom())
    return [*found, (top, bottom)] if top < bottom else found


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
