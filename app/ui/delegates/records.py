"""Painting of plain tables: one line a cell, with the ground, selection and focus of every list."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.itemmodels.cells import ITEM_ROLE, Index
from app.ui.theme import tokens as t
from app.ui.theme.painting import text
from app.ui.theme.theme import Theme, font_metrics

from .rows import paint_ground


class RecordDelegate(QStyledItemDelegate):
    """The first column says which record it is, and stands out; a faded record is muted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        painter.save()
        painter.setLayoutDirection(option.direction)
        area = paint_ground(painter, option, index, tokens)
        first = index.column() == 0
        quiet = index.data(ITEM_ROLE).faded or not first
        weight = QFont.Weight.Medium if first else QFont.Weight.Normal
        inner = area.adjusted(t.SPACE_3, 0, -t.SPACE_3, 0)
        text(painter, inner, index.data(), tokens.muted if quiet else tokens.text, t.BODY, weight)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        metrics = font_metrics(t.BODY, QFont.Weight.Medium)
        width = metrics.horizontalAdvance(index.data()) + 2 * t.SPACE_3 + 2
        return QSize(int(width), int(metrics.height()) + 2 * t.SPACE_2 + 2)
