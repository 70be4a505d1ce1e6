"""What the rows of every painted list share: ground, selection and focus, shown for the row as a whole."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
)

from app.ui.itemmodels.cells import Index
from app.ui.theme.painting import fill
from app.ui.theme.tokens import Tokens
from app.ui.widgets.rowtable import RowTable


class RowDelegate(QStyledItemDelegate):
    """Draws each cell with smooth edges, in the direction of its view."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        self.draw(painter, option, index)
        painter.restore()

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        raise NotImplementedError


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, index: Index, tokens: Tokens) -> QRectF:
    """Paint the ground of a cell and the line below it; returns the cell."""
    area = QRectF(option.rect)
    state: QStyle.StateFlag = option.state
    if state & QStyle.StateFlag.State_Selected:
        fill(painter, area, tokens.selected)
    elif _is_lit(option, index):
        fill(painter, area, tokens.hover)
    paint_rule(painter, area, tokens)
    view = option.widget
    if isinstance(view, QAbstractItemView) and view.hasFocus():
        current = view.currentIndex()
        if current.row() == index.row() and current.parent() == index.parent():
            _paint_focus(painter, area, view, index, tokens)
    return area


def _is_lit(option: QStyleOptionViewItem, index: Index) -> bool:
    """Whether the mouse is over the row; Qt itself tells it of a table's cells alone."""
    if isinstance(option.widget, RowTable):
        return option.widget.lights(index.row())
    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def paint_rule(painter: QPainter, area: QRectF, tokens: Tokens) -> None:
    """The line below a row, sharp at every scale."""
    fill(painter, QRectF(area.left(), area.bottom() - 1, area.width(), 1), tokens.border)


def _paint_focus(
    painter: QPainter, area: QRectF, view: QAbstractItemView, index: Index, tokens: Tokens
) -> None:
    """A frame around the row: each cell adds its part of it."""
    painter.setPen(QPen(QColor(tokens.focus), 2))
    inner = area.adjusted(1, 1, -1, -1)
    painter.drawLine(QLineF(area.left(), inner.top(), area.right(), inner.top()))
    painter.drawLine(QLineF(area.left(), inner.bottom(), area.right(), inner.bottom()))
    first, last = _ends(view, index)
    ends = [inner.left(), inner.right()]
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        ends.reverse()
    for column, x in ((first, ends[0]), (last, ends[1])):
        if index.column() == column:
            painter.drawLine(QLineF(x, inner.top(), x, inner.bottom()))


def _ends(view: QAbstractItemView, index: Index) -> tuple[int, int]:
    """The first and the last column that are seen of a row."""
    if isinstance(view, QTreeView) and view.isFirstColumnSpanned(index.row(), index.parent()):
        return 0, 0
    if not isinstance(view, QTableView | QTreeView):
        return 0, 0  # a list has one column
    columns = range(index.model().columnCount(index.parent()))
    seen = [column for column in columns if not view.isColumnHidden(column)]
    return seen[0], seen[-1]
