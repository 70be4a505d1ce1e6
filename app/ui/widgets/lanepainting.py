"""A lane of a timeline: its bars with their words, and the days by which its tasks must begin."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.theme import tokens as t
from app.ui.theme.tokens import Tokens

from .bars import paint_bar, paint_must, place_words
from .lanes import Bar, Lane, Scale


def paint_lane(
    painter: QPainter, lane: Lane, scale: Scale, tokens: Tokens, days: range, shown: QRectF, selected: str
) -> list[QRectF]:
    """Paint what is of the `days`, with words in what is `shown`; answers where the words stand.

    `selected` is the id of a task.
    """
    covered = []
    musts = [[scale.x(day) for day in lane.musts(row) if day in days] for row in range(lane.rows)]
    painter.setPen(QPen(QColor(tokens.border), 1))
    painter.drawLine(QPointF(0, lane.bottom), QPointF(scale.width, lane.bottom))
    for bar in lane.bars:
        area = scale.area(lane, bar)
        paint_bar(painter, area, bar.task.standing, tokens)
        if bar.task.id == selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(area.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6)
        seen = area.intersected(shown)
        room = _room(lane, bar, area, scale)
        for words in place_words(
            area if seen.isEmpty() else seen, bar.task, room, musts[bar.row], tokens, mirrored=scale.mirrored
        ):
            words.paint(painter)
            covered.append(words.covered(scale.mirrored))
    for row, places in enumerate(musts):
        for x in places:
            paint_must(painter, x, scale.top(lane, row), tokens)
    return covered


def _room(lane: Lane, bar: Bar, area: QRectF, scale: Scale) -> float:
    """Pixels between a bar and what comes after it in its row."""
    following = [one.begins for one in lane.bars if one.row == bar.row and one.begins >= bar.ends]
    if scale.mirrored:
        end = scale.x(min(following)) if following else float(t.SPACE_4)
        return area.left() - end - 8
    end = scale.x(min(following)) if following else scale.width - t.SPACE_4
    return end - area.right() - 8
