"""The parts of a hire's page below its verdict: the timeline over the checklist, and beside it one task."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui.remembered import keep, kept, remember
from app.ui.theme import tokens as t

from .cards import in_card
from .timelinecard import TimelineCard

SHARE_OF_TIMELINE, LEFT_TO_CHECKLIST = 0.48, 270
"""Of the room below the verdict the timeline takes so much at most, and leaves so many pixels to the rest,
until a person drags its edge."""
LEAST = 190
"""Pixels of the checklist at least; the page scrolls where there is not so much."""
TIMELINE_HEIGHT = "timeline/height"
INSPECTOR, NARROW_INSPECTOR, NARROW = 330, 264, 840
"""The width of the inspector, and below which width of all of it it is the narrow one."""


class HirePanes(QSplitter):
    """Where a person has dragged an edge, it stays."""

    def __init__(self, card: TimelineCard, checklist: QWidget, inspector: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setObjectName("timeline-split")
        self.setHandleWidth(t.SPACE_3)
        self.setChildrenCollapsible(False)
        self._card = card
        self._lower = _beside(checklist, inspector)
        self._lower.setMinimumHeight(LEAST)
        for widget, stretch in ((card, 0), (self._lower, 1)):
            self.addWidget(widget)
            self.setStretchFactor(self.count() - 1, stretch)
        self.splitterMoved.connect(self._keep_height)
        card.height_wanted.connect(self.fit)

    def fit(self) -> None:
        """Give the timeline the height that it needs or was given."""
        dragged, room = kept(TIMELINE_HEIGHT), self.height() - self.handleWidth()
        usual = min(round(room * SHARE_OF_TIMELINE), room - LEFT_TO_CHECKLIST)
        height = min(int(dragged) if dragged.isdecimal() else usual, self._card.maximumHeight())
        self.setSizes([height, max(1, room - height)])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit()
        was_narrow = 0 < event.oldSize().width() < NARROW
        if event.oldSize().width() < 0 or was_narrow != (self.width() < NARROW):
            side = NARROW_INSPECTOR if self.width() < NARROW else INSPECTOR
            self._lower.setSizes([max(1, self.width() - side), side])

    def _keep_height(self) -> None:
        if not self._card.folded:
            keep(TIMELINE_HEIGHT, str(self._card.height()))


def _beside(checklist: QWidget, inspector: QWidget) -> QSplitter:
    lower = QSplitter(Qt.Orientation.Horizontal)
    lower.setHandleWidth(t.SPACE_3)
    lower.setChildrenCollapsible(False)
    side = in_card(inspector)
    side.setMinimumWidth(NARROW_INSPECTOR - 40)
    lower.addWidget(in_card(checklist))
    lower.addWidget(side)
    lower.setStretchFactor(0, 1)
    lower.setStretchFactor(1, 0)
    lower.setObjectName("hire-lower")
    remember(lower, "hire-lower")
    return lower
