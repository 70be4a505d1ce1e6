"""A figure with what it counts, that filters the list below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.plaintext import tooltip
from app.ui.theme import tokens as t
from app.ui.theme.painting import text
from app.ui.theme.theme import Theme, font_metrics
from app.ui.theme.tokens import Tone

HEIGHT, LOW = 78, 44
UNKNOWN = "–"


class Figure(QAbstractButton):
    """Checked, it filters; its accessible name says number and label, before it is counted the label alone."""

    def __init__(self, theme: Theme, label: str, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._label, self._tone = theme, label, tone
        self._number: int | None = None
        self._low = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)
        self.setAccessibleName(label)

    @property
    def words(self) -> str:
        return self._label

    @property
    def number(self) -> str:
        """As it is painted."""
        return UNKNOWN if self._number is None else str(self._number)

    def show_number(self, number: int) -> None:
        self._number = number
        self.setAccessibleName(f"{number} {self._label}")
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._tell_shortened()

    def _tell_shortened(self) -> None:
        """The tooltip says what does not fit."""
        shortened = font_metrics(t.BODY).horizontalAdvance(self._label) > self._areas()[1].width()
        said = self.tr("Show only these")
        self.setToolTip(tooltip(f"{self._label}\n{said}") if shortened else said)

    def make_low(self, low: bool) -> None:
        """The number before its words instead of above them, where there is little room for the list below."""
        if low != self._low:
            self._low = low
            self.updateGeometry()
            self._tell_shortened()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(160, LOW if self._low else HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        tokens = self._theme.tokens
        tint = tokens.tint(self._tone)
        self._paint_ground(painter)
        number, label = self._areas()
        colour = tint.text if self._number else tokens.muted
        text(painter, number, self.number, colour, t.TITLE, QFont.Weight.Bold)
        text(painter, label, self._label, tokens.muted, t.BODY)

    def _areas(self) -> tuple[QRectF, QRectF]:
        """Where the number and where its words stand."""
        if not self._low:
            inside = QRectF(self.rect()).adjusted(t.SPACE_4, t.SPACE_3, -t.SPACE_3, -t.SPACE_3)
            below = QRectF(inside.left(), inside.bottom() - 20, inside.width(), 20)
            return QRectF(inside.left(), inside.top(), inside.width(), 30), below
        inside = QRectF(self.rect()).adjusted(t.SPACE_3, 0, -t.SPACE_2, 0)
        side = font_metrics(t.TITLE, QFont.Weight.Bold).horizontalAdvance(self.number) + 2
        used = side + t.SPACE_2
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            start = QRectF(inside.right() - side, inside.top(), side, inside.height())
            return start, inside.adjusted(0, 0, -used, 0)
        return QRectF(inside.left(), inside.top(), side, inside.height()), inside.adjusted(used, 0, 0, 0)

    def _paint_ground(self, painter: QPainter) -> None:
        """Checked by ground and a thicker frame, focused by the colour of the frame."""
        tokens, tint = self._theme.tokens, self._theme.tokens.tint(self._tone)
        marked = self.hasFocus() or self.isChecked()
        frame = tokens.focus if self.hasFocus() else tint.text if self.isChecked() else tokens.border
        hovered = tokens.hover if self.underMouse() else tokens.surface
        painter.setBrush(QColor(tint.ground if self.isChecked() else hovered))
        painter.setPen(QPen(QColor(frame), 2 if marked else 1))
        inset = 1.0 if marked else 0.5
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, t.RADIUS, t.RADIUS)
