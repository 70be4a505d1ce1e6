"""The program's icons, drawn in the colour of the place where they stand."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.resources import RESOURCES

SIZES = [QSize(side, side) for side in (16, 24, 32, 48, 64, 128)]
"""In pixels; what a desktop asks for that wants an icon in some sizes, as of a window."""
FADED = 0.4
"""How much is seen of the icon of something that can't be done."""
ANY, OFF = QIcon.Mode.Normal, QIcon.State.Off


@cache
def icon(name: str, colour: str) -> QIcon:
    """`resources/icons/NAME.svg`, tinted; sharp in every size."""
    drawing = (RESOURCES / "icons" / f"{name}.svg").read_bytes()
    return QIcon(Drawing(QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))))


class Drawing(QIconEngine):
    """Drawn when it is asked for, in just the pixels that it is shown in."""

    def __init__(self, renderer: QSvgRenderer) -> None:
        super().__init__()
        self._renderer = renderer

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(FADED)
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        self._renderer.render(painter, square)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def availableSizes(self, _mode: QIcon.Mode = ANY, _state: QIcon.State = OFF) -> list[QSize]:  # noqa: N802
        return SIZES

    def clone(self) -> QIconEngine:
        return Drawing(self._renderer)
