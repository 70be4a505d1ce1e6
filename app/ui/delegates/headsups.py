"""How a heads-up is painted: initials, the sentence over its reason, receiver, channel and day, and a pill."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem

from app.models.language import apart
from app.services.headsuprows import Row, Status
from app.ui.itemmodels.cells import ITEM_ROLE, Index
from app.ui.itemmodels.headsups import Heading
from app.ui.theme import tokens as t
from app.ui.theme.painting import PILL_FONT, avatar, initials_of, pill, text
from app.ui.theme.theme import Theme, font, font_metrics
from app.ui.theme.tokens import Tone

from .rows import RowDelegate, paint_ground, paint_rule

AVATAR = 28.0
NARROW, NARROWEST = 640, 440
RECEIVER, WAY, NARROW_WAY = 0.17, 0.19, 0.22
"""Of the width. In a narrow list the receiver stands with the reason, in the narrowest one channel and day, too."""
MOST_PILL, MOST_PILL_ALONE = 0.3, 0.4
MOST_LINES = 3
LEADING = 2
"""Between the sentence and the reason."""
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


@frozen
class _Columns:
    """The width of each, with the space behind it; that of the pill suffices for the widest one where it can."""

    mark: float
    words: float
    receiver: float
    way: float
    pill: float

    @classmethod
    def of(cls, width: float, pill: float) -> _Columns:
        mark, receiver, way = AVATAR + t.SPACE_4, RECEIVER * width, WAY * width
        if width < NARROW:
            receiver, way = 0.0, NARROW_WAY * width
        if width < NARROWEST:
            mark, way = 0.0, 0.0
        pill = min(pill, (MOST_PILL if way else MOST_PILL_ALONE) * width)
        return cls(mark, width - mark - receiver - way - pill, receiver, way, pill)


@frozen
class _Words:
    """The sentence of a row and what stands below it, in lines."""

    sentence: tuple[str, ...]
    below: tuple[str, ...]

    @classmethod
    def of(cls, row: Row, columns: _Columns) -> _Words:
        about = ("" if columns.receiver else apart(row.receiver), "" if columns.way else row.way, row.reason)
        below = " · ".join(filter(None, about))
        width = columns.words - t.SPACE_3
        return cls(
            _lines(row.sentence, width, t.BODY, QFont.Weight.Medium, MOST_LINES),
            _lines(below, width, t.SMALL, QFont.Weight.Normal, MOST_LINES),
        )

    @property
    def height(self) -> float:
        return len(self.sentence) * _line(t.BODY) + LEADING + len(self.below) * _line(t.SMALL)


class HeadsUpsDelegate(RowDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._pill = 0.0

    def fit(self, rows: Iterable[Row]) -> None:
        """Leave as much room for the pills as these rows need."""
        metrics = font_metrics(*PILL_FONT)
        self._pill = (
            max((metrics.horizontalAdvance(row.said) for row in rows), default=0.0) + 2 * t.SPACE_2 + 1
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        item = index.data(ITEM_ROLE)
        if isinstance(item, Row):
            columns = _Columns.of(option.rect.width() - t.SPACE_4 - t.SPACE_3, self._pill)
            return QSize(option.rect.width(), int(_Words.of(item, columns).height + 2 * t.SPACE_3))
        return QSize(option.rect.width(), int(_line(t.BODY) + 2 * t.SPACE_3))

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM_ROLE)
        if isinstance(item, Heading):
            self._paint_heading(painter, QRectF(option.rect), item)
        elif isinstance(item, Row):
            area = paint_ground(painter, option, index, self._theme.tokens)
            self._paint_row(painter, area.adjusted(t.SPACE_4, 0, -t.SPACE_3, 0), item)

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
        columns = _Columns.of(area.width(), self._pill)
        mark, rest = _split(painter, area, columns.mark)
        if columns.mark:
            circle = _split(painter, mark, AVATAR)[0]
            circle = QRectF(circle.left(), circle.center().y() - AVATAR / 2, AVATAR, AVATAR)
            avatar(painter, circle, initials_of(row.receiver), tokens.tint(Tone.ACCENT))
        cell, rest = _split(painter, rest, columns.words)
        self._paint_words(painter, _inner(painter, cell), _Words.of(row, columns))
        cell, rest = _split(painter, rest, columns.receiver)
        if columns.receiver:
            text(painter, _inner(painter, cell), row.receiver, tokens.muted, t.SMALL + 0.5)
        cell, rest = _split(painter, rest, columns.way)
        if columns.way:
            self._paint_way(painter, _inner(painter, cell), row.way)
        top = rest.center().y() - (font_metrics(*PILL_FONT).height() + 5) / 2
        tint = tokens.tint(TONES[row.status])
        pill(painter, QPointF(rest.left(), top), row.said, tint, rest.width())

    def _paint_way(self, painter: QPainter, area: QRectF, way: str) -> None:
        """What does not fit beside the channel, the day, stands below it."""
        size = t.SMALL + 0.5
        lines = _lines(way, area.width(), size, QFont.Weight.Normal, 2)
        middle = area.center().y() - len(lines) * font_metrics(size).height() / 2
        self._paint_lines(painter, area, middle, lines, self._theme.tokens.muted, size, QFont.Weight.Normal)

    def _paint_words(self, painter: QPainter, area: QRectF, words: _Words) -> None:
        tokens, top = self._theme.tokens, area.center().y() - words.height / 2
        medium, normal = QFont.Weight.Medium, QFont.Weight.Normal
        below = self._paint_lines(painter, area, top, words.sentence, tokens.text, t.BODY, medium)
        self._paint_lines(painter, area, below + LEADING, words.below, tokens.muted, t.SMALL, normal)

    def _paint_lines(
        self,
        painter: QPainter,
        area: QRectF,
        top: float,
        lines: tuple[str, ...],
        colour: str,
        size: float,
        weight: QFont.Weight,
    ) -> float:
        """One below the other; where the next one would begin."""
        height = _line(size)
        for at, line in enumerate(lines):
            text(
                painter,
                QRectF(area.left(), top + at * height, area.width(), height),
                line,
                colour,
                size,
                weight,
            )
        return top + len(lines) * height


def _line(size: float) -> float:
    return font_metrics(size, QFont.Weight.Medium).height()


@lru_cache(maxsize=2048)
def _lines(words: str, width: float, size: float, weight: QFont.Weight, most: int) -> tuple[str, ...]:
    """Words in lines so wide; the last one is too long where so many do not suffice."""
    if font_metrics(size, weight).horizontalAdvance(words) <= width:
        return (words,)
    layout = QTextLayout(words, font(size, weight))
    layout.beginLayout()
    ends: list[int] = []
    while len(ends) < most - 1 and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    parts = zip([0, *ends], [*ends, len(words)], strict=True)
    return tuple(found for start, end in parts if (found := words[start:end].strip()))


def _inner(painter: QPainter, cell: QRectF) -> QRectF:
    """A cell without the space behind it."""
    return _split(painter, cell, cell.width() - t.SPACE_3)[0]


def _split(painter: QPainter, area: QRectF, width: float) -> tuple[QRectF, QRectF]:
    """The part of an area where reading begins, so wide, and the rest."""
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        edge = area.right() - width
        rest = QRectF(area.left(), area.top(), edge - area.left(), area.height())
        return QRectF(edge, area.top(), width, area.height()), rest
    first = QRectF(area.left(), area.top(), width, area.height())
    return first, area.adjusted(width, 0, 0, 0)
