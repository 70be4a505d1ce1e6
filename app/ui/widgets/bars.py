"""How bars of a timeline are painted: each state by its shape and pattern, not by its colour alone."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
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
LEAST_LABEL, LEAST_BESIDE, LEAST_SHAPE, READABLE = 34.0, 70.0, 13.0, 102.0
"""Pixels of a title in its bar and beside it, of a shape, and of as much of a title as one can read."""
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


@frozen
class Words:
    """What is said of a task, in one line, and where."""

    area: QRectF
    said: str
    colour: str
    centred: bool = False

    def paint(self, painter: QPainter) -> None:
        if not self.centred:
            text(painter, self.area, self.said, self.colour, SIZE)
            return
        painter.setFont(font(SIZE))
        painter.setPen(QColor(self.colour))
        painter.drawText(self.area, int(Qt.AlignmentFlag.AlignCenter), self.said)

    def covered(self, mirrored: bool) -> QRectF:
        """Where its letters stand."""
        width = min(self.area.width(), font_metrics(SIZE).horizontalAdvance(self.said))
        left = self.area.left()
        if self.centred:
            left = self.area.center().x() - width / 2
        elif mirrored:
            left = self.area.right() - width
        return QRectF(left, self.area.top(), width, self.area.height())


def place_words(
    area: QRectF, task: TaskDetail, room: float, marks: Sequence[float], tokens: Tokens, *, mirrored: bool
) -> list[Words]:
    """The title in the bar where it fits, else beside it where there is `room`, else only its shape.

    It keeps clear of the `marks` of days by which something must begin in its row.
    """
    standing = task.standing
    shape = STANDING_SHAPES[standing]
    words = f"{shape} {task.title}".strip()
    wanted = font_metrics(SIZE).horizontalAdvance(words) + 8
    band = BAND if standing in (Standing.BEGUN, Standing.LATE) else 0.0
    inside = area.adjusted(3, 0, -5 - band, 0) if mirrored else area.adjusted(5 + band, 0, -3, 0)
    left = area.left() - 5 - room if mirrored else area.right() + 5
    beside = QRectF(left, area.top(), room, area.height())
    free_inside, free_beside = (_free(one, marks, wanted, mirrored=mirrored) for one in (inside, beside))
    colour = tokens.on_accent if standing in SOLID else tokens.tint(STANDING_TONES[standing]).text
    if free_inside.width() >= min(wanted, READABLE) or (
        free_inside.width() >= free_beside.width() and free_inside.width() >= LEAST_LABEL
    ):
        return [Words(free_inside, words, colour)]
    found = []
    has_shape = inside.width() >= LEAST_SHAPE and bool(shape)
    if has_shape:
        found.append(Words(inside.adjusted(-3, 0, 0, 0), shape, colour, centred=True))
    if free_beside.width() >= min(wanted, LEAST_BESIDE):
        found.append(Words(free_beside, task.title if has_shape else words, tokens.muted))
    return found


def _free(area: QRectF, marks: Sequence[float], wanted: float, *, mirrored: bool) -> QRectF:
    """Of an area the first stretch between the marks, as one reads, that takes enough of what is `wanted`.

    The widest where none does.
    """
    among = sorted(x for x in marks if area.left() - MUST < x < area.right() + MUST)
    begins = [area.left(), *(x + MUST + 1 for x in among)]
    ends = [*(x - MUST - 1 for x in among), area.right()]
    stretches = sorted(zip(begins, ends, strict=True), reverse=mirrored)
    wide = (one for one in stretches if one[1] - one[0] >= min(wanted, READABLE))
    begin, end = next(wide, None) or max(stretches, key=lambda one: one[1] - one[0])
    return QRectF(begin, area.top(), end - begin, area.height())


def paint_must(painter: QPainter, x: float, top: float, tokens: Tokens) -> None:
    """The day by which a task must begin: a small triangle on the upper edge of its row."""
    painter.setPen(QPen(QColor(tokens.surface), 1))
    painter.setBrush(QColor(tokens.text))
    painter.drawPolygon(
        QPolygonF([QPointF(x - MUST, top - 1.5), QPointF(x + MUST, top - 1.5), QPointF(x, top + 6)])
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
