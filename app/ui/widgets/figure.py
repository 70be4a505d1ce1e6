"""A figure with what it counts, that filters the list below it."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from app.ui.theme import tokens as t
from app.ui.theme.painting import text
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Tone

HEIGHT = 76


class Figure(QAbstractButton):
    """Checked, it filters; its accessible name says number and label."""

    def __init__(self, theme: Theme, label: str, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._label, self._tone, self._number = theme, label, tone, 0
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)
        self.show_number(0)

    def show_number(self, number: int) -> None:
        self._number = number
        self.setAccessibleName(f"{number} {self._label}")
        self.setToolTip(self.tr("Show only these"))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(160, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        tint = tokens.tint(self._tone)
        painter.setBrush(QColor(tint.ground if self.isChecked() else tokens.surface))
        marked = self.hasFocus() or self.isChecked()
        painter.setPen(QPen(QColor(tokens.focus if self.hasFocus() else tint.text if marked else tokens.border), 1 + marked))
        painter.drawRoundedRect(area, t.RADIUS, t.RADIUS)
        inside = area.adjusted(t.SPACE_4, 10, -t.SPACE_3, -10)
        text(painter, QRectF(inside.left(), inside.top(), inside.width(), 30), str(self._number), tint.text, t.TITLE, QFont.Weight.Bold)
        text(painter, QRectF(inside.left(), inside.bottom() - 20, inside.width(), 20), self._label, tokens.muted, t.BODY - 0.5)
