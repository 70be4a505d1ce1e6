"""The program's icons, drawn in the colour of the place where they stand."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.resources import RESOURCES

SIZES = (16, 20, 32, 40, 64)


@cache
def icon(name: str, colour: str) -> QIcon:
    """`resources/icons/NAME.svg`, tinted."""
    drawing = (RESOURCES / "icons" / f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
    made = QIcon()
    for size in SIZES:
        made.addPixmap(_pixmap(renderer, size))
    return made


def _pixmap(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
