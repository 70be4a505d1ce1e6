"""How a row of the palette is painted: an icon or initials, words, detail, keys; headings small and muted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.itemmodels.cells import Index
from app.ui.itemmodels.palette import CHOICE_ROLE, Choice
from app.ui.theme import tokens as t
from app.ui.theme.icons import icon
from app.ui.theme.painting import avatar, ground, initials_of, text
from app.ui.theme.theme import Theme, font_metrics
from app.ui.theme.tokens import Tone

from .rows import RowDelegate

MARK = 26.0
WORDS_SHARE = 0.55
"""Of the room, what the words may take before the detail begins."""


class PaletteDelegate(RowDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        choice = index.data(CHOICE_ROLE)
        height = font_metrics(t.BODY if choice else t.SMALL).height()
        return QSize(option.rect.width(), int(height + (t.SPACE_4 + 2 if choice else t.SPACE_3)))

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect).adjusted(t.SPACE_2, 0, -t.SPACE_2, 0)
        choice = index.data(CHOICE_ROLE)
        if isinstance(choice, Choice):
            self._paint_choice(painter, option, area, choice)
        else:
            inside = area.adjusted(t.SPACE_2, t.SPACE_1, 0, 0)
            text(painter, inside, str(index.data()), self._theme.tokens.muted, t.SMALL, QFont.Weight.DemiBold)

    def _paint_choice(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, choice: Choice
    ) -> None:
        tokens = self._theme.tokens
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            ground(painter, area, tokens.selected, t.RADIUS_SMALL)
            painter.setPen(QColor(tokens.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), t.RADIUS_SMALL, t.RADIUS_SMALL)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        inside = area.adjusted(t.SPACE_2, 0, -t.SPACE_2, 0)
        self._paint_mark(painter, _leading(inside, MARK, mirrored), choice)
        rest = _without(inside, MARK + t.SPACE_3, mirrored, leading=True)
        if choice.keys:
            width = font_metrics(t.SMALL).horizontalAdvance(choice.keys) + 2
            text(painter, _leading(rest, width, not mirrored), choice.keys, tokens.muted, t.SMALL)
            rest = _without(rest, width + t.SPACE_3, mirrored, leading=False)
        metrics = font_metrics(t.BODY, QFont.Weight.DemiBold)
        most = rest.width() * WORDS_SHARE if choice.detail else rest.width()
        width = min(metrics.horizontalAdvance(choice.words) + 2, most)
        words = _leading(rest, width, mirrored)
        text(painter, words, choice.words, tokens.text, t.BODY, QFont.Weight.DemiBold)
        detail = _without(rest, width + t.SPACE_3, mirrored, leading=True)
        text(painter, detail, choice.detail, tokens.muted, t.SMALL + 0.5)

    def _paint_mark(self, painter: QPainter, area: QRectF, choice: Choice) -> None:
        square = QRectF(QPointF(area.left(), area.center().y() - MARK / 2), area.size())
        square.setHeight(MARK)
        tokens = self._theme.tokens
        if choice.avatar:
            avatar(painter, square, initials_of(choice.words), tokens.tint(Tone.ACCENT))
        elif choice.drawing:
            inner = square.adjusted(4, 4, -4, -4)
            icon(choice.drawing, tokens.muted).paint(painter, inner.toRect())


def _leading(area: QRectF, width: float, mirrored: bool) -> QRectF:
    """The part of an area at the side where reading begins."""
    left = area.right() - width if mirrored else area.left()
    return QRectF(left, area.top(), width, area.height())


def _without(area: QRectF, width: float, mirrored: bool, *, leading: bool) -> QRectF:
    """What is left of an area without a part at one of its sides."""
    if leading is not mirrored:
        return area.adjusted(width, 0, 0, 0)
    return area.adjusted(0, 0, -width, 0)
