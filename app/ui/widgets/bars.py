"""How bars of a timeline are painted: each state by its shape and pattern, not by its colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from app.models.readiness import Standing
from app.services.taskdetail import TaskDetail
from app.ui.theme import tokens as t
from app.ui.theme.painting import text
from app.ui.theme.theme import font, font_metrics
from app.ui.theme.tokens import Tokens, Tone
from app.ui.theme.tones import STANDING_SHAPES, STANDING_TONES

SOLID = (Standing.DONE, Standing.LATE)
"""What is done or wrong is filled; what is under way or to come is an outline."""
BAND = 9.0
"""Pixels at the beginning of a bar: striped where it is late, filled where it is under way."""
RADIUS = 4.0
LEAST_LABEL, LEAST_BESIDE, LEAST_SHAPE = 34.0, 70.0, 13.0
SIZE = t.SMALL - 1
MUST = 5.0
"""Half the width of the mark of a day by which something must begin."""


def paint_bar(painter: QPainter, area: QRectF, standing: Standing, tokens: Tokens) -> None:
    """Done: filled. Under way: an outline that begins filled. Late: filled, beginning with stripes.

    To come: an outline. Waiting: dashed. Needs attention: a thick outline. Called off: struck through.
    """
    tint = tokens.tint(STANDING_TONES[standing])
    painter.setBrush(QColor(tint.text if standing in SOLID else tint.ground))
    dashed = Qt.PenStyle.DashLine if standing is Standing.WAITING else Qt.PenStyle.SolidLine
    thick = 2.0 if standing is Standing.ATTENTION else 1.0
    painter.setPen(QPen(QColor(tint.text), thick, dashed))
    painter.drawRoundedRect(area, RADIUS, RADIUS)
    if standing is Standing.BEGUN:
        _fill_band(painter, area, QBrush(QColor(tint.text)))
    elif standing is Standing.LATE:
        _fill_band(painter, area, QBrush(QColor(tokens.on_accent), Qt.BrushStyle.BDiagPattern))
    elif standing is Standing.OFF:
        painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()))


def paint_words(painter: QPainter, area: QRectF, task: TaskDetail, room: float, tokens: Tokens) -> None:
    """The title in the bar where it fits, else beside it where there is `room`, else only its shape."""
    standing = task.standing
    shape = STANDING_SHAPES[standing]
    words = f"{shape} {task.title}".strip()
    wanted = font_metrics(SIZE).horizontalAdvance(words) + 8
    mirrored = _mirrored(painter)
    band = BAND if standing in (Standing.BEGUN, Standing.LATE) else 0.0
    inside = area.adjusted(3, 0, -5 - band, 0) if mirrored else area.adjusted(5 + band, 0, -3, 0)
    colour = tokens.on_accent if standing in SOLID else tokens.tint(STANDING_TONES[standing]).text
    if inside.width() >= min(wanted, 3 * LEAST_LABEL) or (
        inside.width() >= room and inside.width() >= LEAST_LABEL
    ):
        text(painter, inside, words, colour, SIZE)
        return
    if inside.width() >= LEAST_SHAPE and shape:
        painter.setFont(font(SIZE))
        painter.setPen(QColor(colour))
        painter.drawText(inside.adjusted(-3, 0, 0, 0), int(Qt.AlignmentFlag.AlignCenter), shape)
    if room >= min(wanted, LEAST_BESIDE):
        left = area.left() - 5 - room if mirrored else area.right() + 5
        said = task.title if inside.width() >= LEAST_SHAPE and shape else words
        text(painter, QRectF(left, area.top(), room, area.height()), said, tokens.muted, SIZE)


def paint_must(painter: QPainter, x: float, top: float, tokens: Tokens) -> None:
    """The day by which a task must begin: a small triangle on the upper edge of its row."""
    painter.setPen(QPen(QColor(tokens.surface), 1))
    painter.setBrush(QColor(tokens.text))
    painter.drawPolygon(
        QPolygonF([QPointF(x - MUST, top - 3), QPointF(x + MUST, top - 3), QPointF(x, top + 4.5)])
    )


def bar_tones() -> set[Tone]:
    """The tones on which the words of a bar stand."""
    return {STANDING_TONES[standing] for standing in SOLID}


def _fill_band(painter: QPainter, area: QRectF, brush: QBrush) -> None:
    """The beginning of a bar, within its rounded outline."""
    outline = QPainterPath()
    outline.addRoundedRect(area, RADIUS, RADIUS)
    width = min(BAND, area.width())
    left = area.right() - width if _mirrored(painter) else area.left()
    band = QPainterPath()
    band.addRect(QRectF(left, area.top(), width, area.height()))
    painter.fillPath(outline.intersected(band), brush)


def _mirrored(painter: QPainter) -> bool:
    return painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
