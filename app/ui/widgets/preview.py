"""The pages of a report as they will be printed: white paper on a desk, one below the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from struct import unpack_from

from attrs import frozen
from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QFrame, QWidget

from app.ui.press import press, while_there
from app.ui.runner import Latest
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme

INCH = 96.0
"""Logical pixels at 100 %."""
STEPS = (0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
WIDEST = 1.5
"""To fit the width, pages grow no larger than this."""
FINEST = 300.0
PAUSE_MS = 150
SIZE_AT = 16
"""Where width and height stand in a PNG."""
PAPER = "#ffffff"


@frozen(kw_only=True)
class Sheet:
    """One page: a PNG picture, and its size in inches."""

    picture: bytes
    width: float
    height: float


@frozen(kw_only=True)
class Pages:
    """A report's pages, with the pictures of those that are seen first."""

    sheets: Sequence[Sheet]
    images: dict[int, QImage]


def pages_of(pictures: Sequence[bytes], ppi: float, first: int = 0) -> Pages:
    """Make pictures ready to be shown; slow enough to be called from another thread."""
    sizes = [unpack_from(">II", picture, SIZE_AT) for picture in pictures]
    seen = range(min(first, max(0, len(pictures) - 2)), min(first + 2, len(pictures)))
    return Pages(
        sheets=[
            Sheet(picture=picture, width=width / ppi, height=height / ppi)
            for picture, (width, height) in zip(pictures, sizes, strict=True)
        ],
        images={number: QImage.fromData(pictures[number]) for number in seen},
    )


class Preview(QAbstractScrollArea):
    """Scrolls with wheel and keyboard. A zoom of None fits the width."""

    sharper_wanted = Signal()
    """The pages are shown in another size for some time now: render them for it."""
    moved = Signal()
    """Another page is in view, or pages, zoom or both are different."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("Preview"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setCornerWidget(QWidget())
        self._theme = theme
        theme.changed.connect(self.viewport().update)
        self._sheets: Sequence[Sheet] = ()
        self._images: dict[int, QImage] = {}
        self._wanted: set[int] = set()
        self._latest = Latest()
        self._only = self._latest.question()
        self._zoom: float | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.sharper_wanted)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    # What is shown

    @property
    def count(self) -> int:
        return len(self._sheets)

    @property
    def page(self) -> int:
        """The number of the page that is in view, from 1; 0 without pages."""
        line = self.verticalScrollBar().value() + self.viewport().height() / 3
        return min(self.count, max(1, bisect_right(self._tops(), line)))

    @property
    def percent(self) -> int:
        return round(self._scale() / INCH * 100)

    @property
    def fits_width(self) -> bool:
        return self._zoom is None

    def ppi_for(self, width: float) -> float:
        """The pixels an inch in which pages of a width in inches are sharp on this screen."""
        return min(FINEST, self._scale(width) * self.devicePixelRatioF())

    def show_pages(self, pages: Pages, *, anew: bool) -> None:
        """Show pages; those of another report are shown `anew`, from their beginning."""
        anchor = 0.0 if anew else self._anchor()
        self._only = self._latest.question()
        self._sheets, self._images = pages.sheets, dict(pages.images)
        self._wanted.clear()
        self._arrange(anchor)

    # Zoom

    def zoom_in(self) -> None:
        self._zoom_to(next((step for step in STEPS if step > self._scale() / INCH + 0.01), STEPS[-1]))

    def zoom_out(self) -> None:
        smaller = [step for step in STEPS if step < self._scale() / INCH - 0.01]
        self._zoom_to(smaller[-1] if smaller else STEPS[0])

    def fit_width(self) -> None:
        self._zoom_to(None)

    def _zoom_to(self, zoom: float | None) -> None:
        anchor, self._zoom = self._anchor(), zoom
        self._arrange(anchor)
        self._pause.start()

    # Layout, in logical pixels

    def _scale(self, width: float | None = None) -> float:
        """Pixels an inch on the screen, for pages of this width in inches, else for those that are shown."""
        if self._zoom is not None:
            return self._zoom * INCH
        widest = width or max((sheet.width for sheet in self._sheets), default=0.0)
        room = self.viewport().width() - 2 * t.SPACE_5
        return min(WIDEST * INCH, max(room, INCH) / widest) if widest else INCH

    def _tops(self) -> list[float]:
        """The upper edges of all pages."""
        scale = self._scale()
        steps = [round(sheet.height * scale) + t.SPACE_5 for sheet in self._sheets[:-1]]
        return list(accumulate(steps, initial=float(t.SPACE_5))) if self._sheets else []

    def _rect(self, number: int, top: float) -> QRect:
        """Where a page stands in the viewport."""
        scale, sheet = self._scale(), self._sheets[number]
        width, height = round(sheet.width * scale), round(sheet.height * scale)
        bar = self.horizontalScrollBar()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        scrolled = bar.maximum() - bar.value() if mirrored else bar.value()
        whole = max(self.viewport().width(), self._width())
        return QRect(
            (whole - width) // 2 - scrolled, int(top) - self.verticalScrollBar().value(), width, height
        )

    def _width(self) -> int:
        scale = self._scale()
        return max((round(sheet.width * scale) for sheet in self._sheets), default=0) + 2 * t.SPACE_5

    def _anchor(self) -> float:
        """How far down it is scrolled, as a share of the whole."""
        bar = self.verticalScrollBar()
        return bar.value() / (bar.maximum() + bar.pageStep()) if bar.maximum() else 0.0

    def _arrange(self, anchor: float) -> None:
        room, tops = self.viewport().size(), self._tops()
        height = int(tops[-1] + self._sheets[-1].height * self._scale()) + t.SPACE_5 if tops else 0
        width = 0 if self.fits_width else self._width()
        for bar, whole, seen in (
            (self.verticalScrollBar(), height, room.height()),
            (self.horizontalScrollBar(), width, room.width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(t.SPACE_6)
        self.verticalScrollBar().setValue(round(anchor * max(height, room.height())))
        self.moved.emit()
        self.viewport().update()

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange(self._anchor())
        if self._sheets and self.fits_width:
            self._pause.start()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._pause.start()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        action = QAbstractSlider.SliderAction
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        moves = {
            Qt.Key.Key_Home: action.SliderToMinimum,
            Qt.Key.Key_End: action.SliderToMaximum,
            Qt.Key.Key_Space: action.SliderPageStepSub if back else action.SliderPageStepAdd,
        }
        if (move := moves.get(Qt.Key(event.key()))) is not None:
            self.verticalScrollBar().triggerAction(move)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y():
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tokens, room = self._theme.tokens, self.viewport().rect()
        painter.fillRect(room, QColor(tokens.sidebar))
        seen = set()
        for number, top in enumerate(self._tops()):
            area = self._rect(number, top)
            if area.intersects(room):
                seen.add(number)
                self._paint_sheet(painter, number, area, QColor(tokens.border))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRect(room.adjusted(1, 1, -1, -1))
        painter.end()
        self._keep(seen)

    def _paint_sheet(self, painter: QPainter, number: int, area: QRect, edge: QColor) -> None:
        painter.fillRect(area.adjusted(-1, -1, 1, 1), edge)
        painter.fillRect(area, QColor(PAPER))
        image = self._images.get(number)
        if image is None:
            return
        ratio = self.devicePixelRatioF()
        width, height = image.width() / ratio, image.height() / ratio
        sharp = abs(width - area.width()) <= 1 and abs(height - area.height()) <= 1
        painter.drawImage(QRectF(area.x(), area.y(), width, height) if sharp else QRectF(area), image)

    # Pictures of the pages in view and beside them, the others are let go

    def _keep(self, seen: set[int]) -> None:
        near = {number + step for number in seen for step in (-1, 0, 1)} & set(range(self.count))
        self._images = {number: image for number, image in self._images.items() if number in near}
        self._wanted &= near
        for number in sorted(near - set(self._images) - self._wanted):
            self._wanted.add(number)
            self._read(number, self._sheets[number].picture)

    def _read(self, number: int, picture: bytes) -> None:
        def then(image: QImage) -> None:
            if number in self._wanted:
                self._wanted.discard(number)
                self._images[number] = image
                self.viewport().update()

        press().do(lambda: QImage.fromData(picture), while_there(self, self._only(then)), _never)


def _never(error: Exception) -> None:
    """A picture that the program itself made can always be read."""
    raise error
