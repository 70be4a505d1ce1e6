"""The sections of the settings, one below the other, like the pages in the sidebar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
)

from app.ui.delegates.rows import RowDelegate
from app.ui.itemmodels.cells import Index
from app.ui.theme import tokens as t
from app.ui.theme.painting import ground, text
from app.ui.theme.theme import Theme, font_metrics
from app.ui.theme.tokens import Tone


class SectionList(QListView):
    picked = Signal()
    """Another row is the current one."""

    def __init__(self, theme: Theme, words: Sequence[str]) -> None:
        super().__init__()
        self._names = QStringListModel(list(words), self)
        self.setModel(self._names)
        self._delegate = _Delegate(theme)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.picked.emit())

    @property
    def row(self) -> int:
        return self.currentIndex().row()

    def go(self, row: int) -> None:
        self.setCurrentIndex(self._names.index(row, 0))


class _Delegate(RowDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        tint = tokens.tint(Tone.ACCENT)
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            ground(painter, area, tint.ground if chosen else tokens.hover, t.RADIUS_SMALL + 1)
        view = option.widget
        if (
            isinstance(view, QAbstractItemView)
            and view.hasFocus()
            and view.currentIndex().row() == index.row()
        ):
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, t.RADIUS_SMALL + 1, t.RADIUS_SMALL + 1)
        weight = QFont.Weight.DemiBold if chosen else QFont.Weight.Normal
        inner = area.adjusted(t.SPACE_2 + 2, 0, -t.SPACE_2, 0)
        text(painter, inner, index.data(), tint.text if chosen else tokens.muted, t.BODY, weight)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(0, int(font_metrics(t.BODY).height()) + 2 * t.SPACE_2 + 2)
