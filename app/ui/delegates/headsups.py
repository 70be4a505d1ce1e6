"""How a heads-up is painted: initials, the sentence over its reason, receiver, channel and day, and a pill."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.services.headsuprows import Row, Status
from app.ui.itemmodels.cells import ITEM_ROLE
from app.ui.itemmodels.headsups import Heading
from app.ui.theme import tokens as t
from app.ui.theme.painting import PILL_FONT, avatar, initials_of, pill, text
from app.ui.theme.theme import Theme, font, font_metrics
from app.ui.theme.tokens import Tone

from .rows import Index, paint_ground, paint_rule

AVATAR = 28.0
NARROW = 640
SHARES = (0.17, 0.19, 0.16)
"""Of the width: receiver, channel and day, pill. In a narrow list the receiver stands with the reason."""
NARROW_SHARES = (0.0, 0.26, 0.28)
TONES = {
    Status.UNSEEN: Tone.TENTATIVE,
    Status.OLD: Tone.RISK,
    Status.PLANNED: Tone.NEUTRAL,
    Status.SNOOZED: Tone.NEUTRAL,
    Status.DELAYED: Tone.RISK,
    Status.SENT: Tone.NEUTRAL,
    Status.SEEN: Tone.GOOD,
    Status.ACKNOWLEDGED: Tone.GOOD,
    Status.POSSIBLY: Tone.RISK,
    Status.FAILED: Tone.BAD,
}


class HeadsUpsDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        item = index.data(ITEM_ROLE)
        upper, lower = _line(t.BODY), _line(t.SMALL)
        if isinstance(item, Row):
            width = _words_width(option.rect.width() - t.SPACE_4 - t.SPACE_3)
            lines = 1 if _fits(item.sentence, width) else 2
            return QSize(option.rect.width(), int(lines * upper + lower + 2 * t.SPACE_3))
        return QSize(option.rect.width(), int(upper + 2 * t.SPACE_3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        item = index.data(ITEM_ROLE)
        if isinstance(item, Heading):
            self._paint_heading(painter, QRectF(option.rect), item)
        elif isinstance(item, Row):
            area = paint_ground(painter, option, index, self._theme.tokens)
            self._paint_row(painter, area.adjusted(t.SPACE_4, 0, -t.SPACE_3, 0), item)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRectF, heading: Heading) -> None:
        tokens = self._theme.tokens
        paint_rule(painter, area, tokens)
        inside = area.adjusted(t.SPACE_4, 0, -t.SPACE_4, 0)
        width = font_metrics(t.BODY, QFont.Weight.DemiBold).horizontalAdvance(heading.words) + 2
        words, rest = _split(painter, inside, min(width, inside.width()))
        text(painter, words, heading.words, tokens.text, t.BODY, QFont.Weight.DemiBold)
        text(painter, _split(painter, rest, t.SPACE_3)[1], heading.note, tokens.muted, t.SMALL)

    def _paint_row(self, painter: QPainter, area: QRectF, row: Row) -> None:
        tokens = self._theme.tokens
        narrow = area.width() < NARROW
        receiver, way, _said = (share * area.width() for share in (NARROW_SHARES if narrow else SHARES))
        mark, rest = _split(painter, area, AVATAR + t.SPACE_4)
        circle = _split(painter, mark, AVATAR)[0]
        circle = QRectF(circle.left(), circle.center().y() - AVATAR / 2, AVATAR, AVATAR)
        avatar(painter, circle, initials_of(row.receiver), tokens.tint(Tone.ACCENT))
        room = _words_width(area.width())
        words, rest = _split(painter, rest, room + t.SPACE_3)
        self._paint_words(painter, _split(painter, words, room)[0], row, narrow=narrow)
        cell, rest = _split(painter, rest, receiver)
        if not narrow:
            shown = _split(painter, cell, cell.width() - t.SPACE_3)[0]
            text(painter, shown, row.receiver, tokens.muted, t.SMALL + 0.5)
        cell, rest = _split(painter, rest, way)
        shown = _split(painter, cell, cell.width() - t.SPACE_3)[0]
        self._paint_way(painter, shown, row.way)
        top = rest.center().y() - (font_metrics(*PILL_FONT).height() + 5) / 2
        tint = tokens.tint(TONES[row.status])
        pill(painter, QPointF(rest.left(), top), row.said, tint, rest.width())

    def _paint_way(self, painter: QPainter, area: QRectF, way: str) -> None:
        """What does not fit beside the channel, the day, stands below it."""
        size, colour = t.SMALL + 0.5, self._theme.tokens.muted
        if font_metrics(size).horizontalAdvance(way) <= area.width():
            text(painter, area, way, colour, size)
            return
        height = 2 * font_metrics(size).height()
        lines = QRectF(area.left(), area.center().y() - height / 2, area.width(), height)
        _wrapped(painter, lines, way, colour, size, QFont.Weight.Normal)

    def _paint_words(self, painter: QPainter, area: QRectF, row: Row, *, narrow: bool) -> None:
        tokens = self._theme.tokens
        upper, lower = _line(t.BODY), _line(t.SMALL)
        lines = 1 if _fits(row.sentence, area.width()) else 2
        top = area.center().y() - (lines * upper + lower) / 2
        first = QRectF(area.left(), top, area.width(), lines * upper)
        second = QRectF(area.left(), first.bottom(), area.width(), lower)
        if lines == 1:
            text(painter, first, row.sentence, tokens.text, t.BODY, QFont.Weight.Medium)
        else:
            _wrapped(painter, first, row.sentence, tokens.text, t.BODY, QFont.Weight.Medium)
        below = f"{row.receiver} · {row.reason}" if narrow else row.reason
        text(painter, second, below, tokens.muted, t.SMALL)


def _line(size: float) -> float:
    return font_metrics(size, QFont.Weight.Medium).height()


def _fits(words: str, width: float) -> bool:
    return font_metrics(t.BODY, QFont.Weight.Medium).horizontalAdvance(words) <= width


def _wrapped(
    painter: QPainter, area: QRectF, words: str, colour: str, size: float, weight: QFont.Weight
) -> None:
    """Two lines; the second one is shortened where even they do not suffice."""
    layout = QTextLayout(words, font(size, weight))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(area.width())
    at = line.textLength()
    layout.endLayout()
    height = area.height() / 2
    upper = QRectF(area.left(), area.top(), area.width(), height)
    text(painter, upper, words[:at].rstrip(), colour, size, weight)
    text(painter, upper.translated(0, height), words[at:], colour, size, weight)


def _words_width(width: float) -> float:
    """Of a row so wide, what its words may take."""
    shares = sum(NARROW_SHARES if width < NARROW else SHARES)
    return width - AVATAR - t.SPACE_4 - shares * width - t.SPACE_3


def _split(painter: QPainter, area: QRectF, width: float) -> tuple[QRectF, QRectF]:
    """The part of an area where reading begins, so wide, and the rest."""
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        edge = area.right() - width
        rest = QRectF(area.left(), area.top(), edge - area.left(), area.height())
        return QRectF(edge, area.top(), width, area.height()), rest
    first = QRectF(area.left(), area.top(), width, area.height())
    return first, area.adjusted(width, 0, 0, 0)
