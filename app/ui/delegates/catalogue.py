"""How the catalogue is painted: a heading for each department, below it task, lead time, due and for whom."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui.itemmodels.catalogue import Column, Group, Line
from app.ui.itemmodels.cells import ITEM_ROLE, Index
from app.ui.theme import tokens as t
from app.ui.theme.painting import PILL_FONT, pill, text
from app.ui.theme.theme import Theme, font_metrics
from app.ui.theme.tokens import Tokens, Tone

from .rows import RowDelegate, paint_ground

BOLD = QFont.Weight.DemiBold


class CatalogueDelegate(RowDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        body = font_metrics(t.BODY).height()
        small = font_metrics(t.SMALL).height()
        self._heading_height = round(body + t.SPACE_5)
        self._task_height = round(body + small + 1.5 * t.SPACE_3)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Two lines for a task, one for a heading, in the type that is in use."""
        is_heading = isinstance(index.data(ITEM_ROLE), Group)
        return QSize(0, self._heading_height if is_heading else self._task_height)

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        area = paint_ground(painter, option, index, tokens)
        item = index.data(ITEM_ROLE)
        if isinstance(item, Group):
            note = self.tr("promises in working days, once everything needed is there")
            _heading(painter, area.adjusted(t.SPACE_4, 0, -t.SPACE_4, 0), item, note, tokens)
        elif isinstance(item, Line):
            _cell(painter, area, item, Column(index.column()), tokens)


def _mirrored(painter: QPainter) -> bool:
    return painter.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _heading(painter: QPainter, area: QRectF, group: Group, note: str, tokens: Tokens) -> None:
    name = group.name
    if group.mark:
        area = _marked(painter, area, area.center().y() - font_metrics(t.BODY).height() / 2, group, tokens)
    width = min(font_metrics(t.BODY, BOLD).horizontalAdvance(name) + 2, area.width())
    text(painter, area, name, tokens.text, t.BODY, BOLD)
    left, right = (0, -width - t.SPACE_3) if _mirrored(painter) else (width + t.SPACE_3, 0)
    text(painter, area.adjusted(left, 0, right, 0), note, tokens.muted, t.SMALL)


def _cell(painter: QPainter, area: QRectF, line: Line, column: Column, tokens: Tokens) -> None:
    if column is Column.TASK:
        edges = (t.SPACE_2, t.SPACE_4) if _mirrored(painter) else (t.SPACE_4, t.SPACE_2)
        _task(painter, area.adjusted(edges[0], 0, -edges[1], -1), line, tokens)
        return
    words = {Column.LEAD: line.lead, Column.DUE: line.due, Column.WHOM: line.whom}[column]
    text(painter, area.adjusted(t.SPACE_2, 0, -t.SPACE_2, -1), words, tokens.muted, t.SMALL)


def _task(painter: QPainter, area: QRectF, line: Line, tokens: Tokens) -> None:
    """The title with its mark at the end of the line, below it what it comes after."""
    body = font_metrics(t.BODY).height()
    small = font_metrics(t.SMALL).height()
    lower = small if line.detail else 0.0
    top = area.center().y() - (body + lower) / 2
    title = QRectF(area.left(), top, area.width(), body)
    if line.mark:
        title = _marked(painter, title, top, line, tokens)
    text(painter, title, line.title, tokens.text, t.BODY)
    if line.detail:
        below = QRectF(area.left(), top + body, area.width(), small)
        text(painter, below, line.detail, tokens.muted, t.SMALL)


def _marked(painter: QPainter, area: QRectF, top: float, item: Group | Line, tokens: Tokens) -> QRectF:
    """Paint the mark at the end of a line, and answer what is left of it."""
    side = font_metrics(*PILL_FONT).horizontalAdvance(item.mark) + 2 * t.SPACE_2
    start = area.left() if _mirrored(painter) else area.right() - side
    tint = tokens.tint(Tone.BAD if item.unsound else Tone.ACCENT)
    pill(painter, QPointF(start, top - 2), item.mark, tint, side)
    ends = (side + t.SPACE_2, 0) if _mirrored(painter) else (0, -side - t.SPACE_2)
    return area.adjusted(ends[0], 0, ends[1], 0)
