"""The timeline in its card: it scrolls, comes nearer and goes away, and says what its bars mean."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.models.readiness import Standing
from app.services.hiredetail import HireDetail
from app.ui.actions import with_keys
from app.ui.remembered import keep, kept
from app.ui.theme import tokens as t
from app.ui.theme.painting import text
from app.ui.theme.theme import Theme, font_metrics

from .bars import SIZE, paint_bar, paint_must
from .texts import label
from .timeline import NOTCH, Timeline

SWATCH, LEGEND_HEIGHT = 20.0, 26
FOLDED = "timeline/folded"
BORDERS = 4
"""Pixels of the borders of the card and of what scrolls in it."""
LEAST_DAYS = 80
"""Pixels of the days and lanes that are seen at least; the rest scrolls."""


class TimelineCard(QFrame):
    height_wanted = Signal()
    """It needs another height than before: it was hidden or shown, or something scrolls."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("timeline-card")
        self.setProperty("card", True)
        self.timeline = Timeline(theme)
        self.timeline.zoom_wanted.connect(self._zoom)
        self.timeline.pan_wanted.connect(self._pan)
        self._factor = 1.0
        self._zooming = False
        """What is looked at stays in view then, and not what is selected."""
        self._area = QScrollArea()
        self._area.setObjectName("timeline-scroll")
        self._area.setWidget(self.timeline)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self.timeline.setAutoFillBackground(False)
        self._area.setCornerWidget(QWidget())
        for bar in (self._area.verticalScrollBar(), self._area.horizontalScrollBar()):
            bar.valueChanged.connect(self.timeline.update)
        self._legend, self._heading = Legend(theme), label(self.tr("Timeline"), bold=True)
        self._foot = foot = QHBoxLayout()
        foot.setContentsMargins(t.SPACE_4, 0, t.SPACE_3, 2)
        foot.setSpacing(t.SPACE_1)
        foot.addWidget(self._heading)
        foot.addWidget(self._legend, 1)
        self._zooms: list[QPushButton] = []
        for name, words, said, factor in (
            ("zoom-out", "−", self.tr("Farther (−, Ctrl+wheel)"), 1 / NOTCH),
            ("zoom-in", "+", self.tr("Nearer (+, Ctrl+wheel)"), NOTCH),
            ("zoom-fit", self.tr("Fit"), self.tr("Show all of it (0)"), 0.0),
        ):
            self._zooms.append(self._button(name, words, said, partial(self._zoom_middle, factor)))
            foot.addWidget(self._zooms[-1])
        self._fold = self._button("fold-timeline", "", "", lambda: self.fold(not self.folded))
        self._folding = QAction(self)
        self._folding.setShortcut("Ctrl+T")
        self._folding.triggered.connect(lambda: self.fold(not self.folded))
        self.addAction(self._folding)
        foot.addWidget(self._fold, alignment=Qt.AlignmentFlag.AlignTrailing)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(t.SPACE_1, t.SPACE_1, t.SPACE_1, 1)
        inside.setSpacing(0)
        inside.addWidget(self._area, 1)
        inside.addLayout(foot)
        self.fold(kept(FOLDED) == "yes")

    @property
    def folded(self) -> bool:
        return self._area.isHidden()

    def fold(self, away: bool) -> None:
        """Only a line with its name, that the rest has the room; so it stays for other hires."""
        focused = away and self.timeline.hasFocus()
        for widget in (self._area, self._legend, *self._zooms):
            widget.setVisible(not away)
        self._heading.setVisible(away)
        self._fold.setText(self.tr("Show") if away else self.tr("Hide"))
        said = self.tr("Show the timeline") if away else self.tr("Hide the timeline")
        self._fold.setAccessibleName(said)
        self._folding.setText(said)
        self._fold.setToolTip(with_keys(self._folding))
        if focused:
            self._fold.setFocus()
        keep(FOLDED, "yes" if away else "no")
        self._bound()

    def show_detail(self, detail: HireDetail) -> None:
        self.timeline.show_detail(detail)
        self._widen()
        self._bound()

    def show_task(self, task_id: str) -> None:
        """Select the task, and bring its bar into view."""
        self.timeline.select(task_id)
        self._seek()

    def _seek(self) -> None:
        area = self.timeline.bar_area(self.timeline.selected)
        if not area.isEmpty():
            self._area.ensureVisible(int(area.center().x()), int(area.center().y()), 160, int(area.height()))

    def _bound(self) -> None:
        """Never higher than its lanes need, nor lower than it can be read."""
        bar, foot = self._area.horizontalScrollBar(), self._foot.sizeHint().height() + t.SPACE_1 + 1 + BORDERS
        wanted = self.timeline.sizeHint().height() + (bar.sizeHint().height() if self._factor > 1 else 0)
        self.setMinimumHeight(foot if self.folded else foot + min(LEAST_DAYS, wanted))
        most = foot if self.folded else foot + wanted
        if most != self.maximumHeight():
            self.setMaximumHeight(most)
            self.height_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._widen()
        if event.size().height() != event.oldSize().height() and not self._zooming:
            QTimer.singleShot(0, self, self._seek)  # once what scrolls has its new height, too

    def _zoom_middle(self, factor: float, _checked: bool = False) -> None:
        bar = self._area.horizontalScrollBar()
        self._zoom(factor, bar.value() + self._area.viewport().width() / 2)

    def _zoom(self, factor: float, at: float) -> None:
        """Come nearer by a factor while the day at a place stays where it is."""
        bar = self._area.horizontalScrollBar()
        day, seen_at = self.timeline.scale.day_at(at), at - bar.value()
        most = self.timeline.widest() / max(1, self._area.viewport().width())
        self._factor = max(1.0, min(self._factor * factor, most)) if factor else 1.0
        self._widen()
        self._zooming = True
        self._bound()
        self._zooming = False
        bar.setValue(round(self.timeline.scale.x(day) - seen_at))
        self.timeline.update()

    def _pan(self, by: QPoint) -> None:
        across, down = self._area.horizontalScrollBar(), self._area.verticalScrollBar()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        across.setValue(across.value() + (by.x() if mirrored else -by.x()))
        down.setValue(down.value() - by.y())

    def _widen(self) -> None:
        width = round(self._area.viewport().width() * self._factor)
        self.timeline.setMinimumWidth(width if self._factor > 1 else 0)
        self.timeline.resize(width, self.timeline.height())

    def _button(self, name: str, words: str, said: str, act: Callable[..., None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setProperty("quiet", True)
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.clicked.connect(act)
        return button


class Legend(QWidget):
    """What each pattern of a bar means."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("legend")
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._meanings: tuple[tuple[Standing | None, str], ...] = (
            (Standing.DONE, self.tr("done")),
            (Standing.BEGUN, self.tr("under way")),
            (Standing.OPEN, self.tr("to come")),
            (Standing.WAITING, self.tr("waiting")),
            (Standing.ATTENTION, self.tr("needs attention")),
            (Standing.LATE, self.tr("too late")),
            (None, self.tr("must begin by")),
        )
        self.setAccessibleName(self.tr("What the bars mean"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(400, LEGEND_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        tokens, metrics = self._theme.tokens, font_metrics(SIZE)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        along, middle = 0.0, self.height() / 2
        for standing, words in self._meanings:
            width = metrics.horizontalAdvance(words) + 4
            swatch = SWATCH if standing else SWATCH / 2
            whole = swatch + t.SPACE_1 + width
            if along + whole > self.width():
                break
            left = self.width() - along - swatch if mirrored else along
            area = QRectF(left + 1, middle - 6, swatch - 2, 12)
            if standing is None:
                paint_must(painter, area.center().x(), area.top() + 5, tokens)
            else:
                paint_bar(painter, area, standing, tokens)
            start = left - t.SPACE_1 - width if mirrored else left + swatch + t.SPACE_1
            text(painter, QRectF(start, 0, width, self.height()), words, tokens.muted, SIZE)
            along += whole + t.SPACE_3
