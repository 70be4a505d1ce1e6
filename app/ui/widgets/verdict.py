"""The answer: ready or not, what decides it, and the ways out, the best of them as one button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout

from app.services.hiredetail import HireDetail
from app.services.waysout import WayOut
from app.ui.plaintext import menu_text, tooltip
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Tone
from app.ui.theme.tones import READINESS_TONES

from .marks import Ring
from .texts import paragraph

NARROW = 720
"""Below this width the ways out stand below the words."""


class VerdictCard(QFrame):
    taken = Signal(object)
    """The `WayOut` that was chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("verdict")
        self.setProperty("card", True)
        self._theme = theme
        self._tone = Tone.NEUTRAL
        self._ring = Ring(theme)
        self._headline = paragraph("", t.HEADING, bold=True)
        self._headline.setObjectName("headline")
        self._because = paragraph("", muted=True)
        self._because.setObjectName("because")
        self._best = QPushButton()
        self._best.setObjectName("best-way-out")
        self._best.setProperty("primary", True)
        self._best.clicked.connect(lambda: self.taken.emit(self._ways[0]))
        self._others = QPushButton(self.tr("Other ways  ▾"))
        self._others.setObjectName("other-ways-out")
        self._menu = QMenu(self)
        self._others.setMenu(self._menu)
        self._ways: tuple[WayOut, ...] = ()
        words = QVBoxLayout()
        words.setSpacing(t.SPACE_1)
        words.addStretch()
        words.addWidget(self._headline)
        words.addWidget(self._because)
        words.addStretch()
        said = QHBoxLayout()
        said.setSpacing(t.SPACE_4)
        said.addWidget(self._ring)
        said.addLayout(words, 1)
        ways = QHBoxLayout()
        ways.setSpacing(t.SPACE_3)
        ways.addStretch()
        ways.addWidget(self._best)
        ways.addWidget(self._others)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        self._parts.setSpacing(t.SPACE_3)
        self._parts.addLayout(said, 1)
        self._parts.addLayout(ways)
        theme.changed.connect(self._colour)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        directions, narrow = QBoxLayout.Direction, self.width() < NARROW
        self._parts.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def show_detail(self, detail: HireDetail) -> None:
        self._tone = (
            Tone.TENTATIVE
            if detail.tentative and detail.ways_out == ()
            else (READINESS_TONES[detail.readiness])
        )
        self._ring.show_percent(detail.percent, self._tone)
        self._headline.setText(detail.headline)
        self._because.setText(detail.because)
        self._because.setVisible(bool(detail.because))
        self._show_ways(detail.ways_out)
        self._colour()

    def _show_ways(self, ways: tuple[WayOut, ...]) -> None:
        self._ways = ways
        self._best.setVisible(bool(ways))
        self._others.setVisible(len(ways) > 1)
        if ways:
            self._best.setText(menu_text(ways[0].button))
            self._best.setToolTip(tooltip(ways[0].words))
        self._menu.clear()
        for way in ways[1:]:
            action = self._menu.addAction(menu_text(way.words))
            action.triggered.connect(lambda _checked, chosen=way: self.taken.emit(chosen))

    def _colour(self) -> None:
        colours = self._headline.palette()
        colours.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.tokens.tint(self._tone).text))
        self._headline.setPalette(colours)
