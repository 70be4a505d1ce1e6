"""What this change does, shown before it is saved: to a sample hire that can be chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.models.cataloguecheck import WORK_STYLES
from app.models.cataloguewords import WORK_STYLE_WORDS
from app.services.catalogueediting import Place, Sample
from app.ui.theme import tokens as t
from app.ui.widgets.flow import Flow
from app.ui.widgets.texts import label, paragraph

from .forms import Choice

MOST_LINES = 7


class EffectCard(QFrame):
    sample_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("effect")
        self.setProperty("card", True)
        self._places: Sequence[Place] = ()
        self._style = Choice(
            "sample-style",
            self.tr("Work style of the sample hire"),
            {s: WORK_STYLE_WORDS[s] for s in WORK_STYLES},
        )
        self._place = Choice("sample-place", self.tr("Location of the sample hire"))
        self._words = paragraph(muted=True)
        self._words.setObjectName("effect-words")
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("effect-scroll")
        self._scroll.setWidget(self._words)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("What this change does"))
        self._scroll.viewport().setAutoFillBackground(False)
        self._words.setAutoFillBackground(False)
        for box in (self._style, self._place):
            box.currentIndexChanged.connect(self.sample_changed)
        row = Flow(t.SPACE_2)
        row.addWidget(label(self.tr("What this change does"), bold=True))
        row.addWidget(label(self.tr("to a typical hire:"), t.SMALL, muted=True))
        sample = QHBoxLayout()
        sample.setSpacing(t.SPACE_2)
        sample.addWidget(self._style, 1)
        sample.addWidget(self._place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        column.setSpacing(t.SPACE_2)
        column.addLayout(row)
        column.addLayout(sample)
        column.addWidget(self._scroll)

    def first(self) -> QWidget:
        """The first control that Tab reaches."""
        return self._style

    def show_places(self, places: Sequence[Place]) -> None:
        """The locations to choose from; the chosen one stays."""
        if places == self._places:
            return
        self._places, chosen = places, self._place.value()
        self._place.offer({place.id: place.name for place in places})
        self._place.show_value(chosen)

    def sample(self) -> Sample | None:
        """None where the workspace has no location yet."""
        place = self._place.value()
        return Sample(location_id=place, work_style=self._style.value()) if place else None

    def show_sentences(self, sentences: Sequence[str]) -> None:
        self._words.setText(" ".join(sentences))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the words, up to some lines; then they scroll."""
        line = self._words.fontMetrics().lineSpacing()
        wanted = self._words.heightForWidth(max(1, self.width() - 2 * t.SPACE_4))
        self._scroll.setFixedHeight(max(line, min(wanted, MOST_LINES * line)) + 2)
