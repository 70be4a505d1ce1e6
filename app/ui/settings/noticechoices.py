"""Fields for how one is told: the channels in the order in which they are tried, and each kind of notice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.models.digests import CHAT, DESKTOP, MAIL, How
from app.models.language import text
from app.models.noticekinds import NEVER_OFF, Kind
from app.models.noticenames import GROUPS, NAMES
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.widgets.texts import label, paragraph

from .fields import Choices, Field, choice_box, offer

NARROW = 640
"""Below this width the groups of kinds stand below each other."""
USUAL = ""
"""Stands for a kind that is told as usual."""


def channel_names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        MAIL: translate("ChannelsField", "E-mail"),
        CHAT: translate("ChannelsField", "Chat"),
        DESKTOP: translate("ChannelsField", "Notification on this desktop"),
    }


class ChannelsField(Field):
    """Up to three channels, the first of which that works is used. Its value names each once."""

    def __init__(self, theme: Theme, name: str, words: str) -> None:
        self._boxes = [choice_box() for _ in channel_names()]
        row = QWidget()
        self._row = QHBoxLayout(row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(t.SPACE_2)
        self._note = paragraph(size=t.SMALL, muted=True)
        self._note.setObjectName(f"{name}-note")
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        column.addWidget(row)
        column.addWidget(self._note)
        super().__init__(theme, name, words, self._boxes[0], shown)
        self._fill_row(name)

    def value(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(box.currentData() for box in self._boxes if box.currentData()))

    def show_value(self, value: Sequence[str]) -> None:
        for at, box in enumerate(self._boxes):
            box.setCurrentIndex(box.findData(value[at] if at < len(value) else None))

    def note(self, words: str) -> None:
        """What is to be known about the channels."""
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _fill_row(self, name: str) -> None:
        names = (self.tr("Tried first"), self.tr("Tried second"), self.tr("Tried third"))
        nothing: list[tuple[str, object]] = [(self.tr("nothing more"), None)]
        channels: list[tuple[str, object]] = [(said, channel) for channel, said in channel_names().items()]
        for at, (box, said) in enumerate(zip(self._boxes, names, strict=True)):
            box.setAccessibleName(said)
            if at:
                box.setObjectName(f"{name}-{at + 1}")
                self._row.addWidget(label(self.tr("then"), muted=True))
            offer(box, [*channels, *nothing] if at else channels)
            box.currentIndexChanged.connect(self.changed)
            self._row.addWidget(box, 1)


class KindsField(Field):
    """How each kind is told. Its value has a `How` for each kind that is not told as usual."""

    def __init__(self, theme: Theme, name: str, words: str, about: str) -> None:
        self._boxes: dict[str, QComboBox] = {}
        shown, groups_side = QWidget(), QWidget()
        shown.setMinimumWidth(1)  # so that it can become so narrow that they stand below each other
        inside = QVBoxLayout(shown)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(t.SPACE_3)
        inside.addWidget(paragraph(about, t.SMALL, muted=True))
        inside.addWidget(groups_side)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, groups_side)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(t.SPACE_5)
        half = len(GROUPS) // 2
        for groups in (GROUPS[:half], GROUPS[half:]):
            column = QVBoxLayout()
            column.setSpacing(t.SPACE_4)
            for heading, kinds in groups:
                column.addLayout(self._group(text(heading), kinds))
            column.addStretch()
            self._columns.addLayout(column, 1)
        super().__init__(theme, name, words, next(iter(self._boxes.values())), shown)
        for kind, box in self._boxes.items():
            box.setObjectName(f"{name}-{kind}")
            box.setAccessibleName(NAMES[Kind(kind)])
            box.currentIndexChanged.connect(self.changed)

    def value(self) -> dict[str, str]:
        return {kind: box.currentData() for kind, box in self._boxes.items() if box.currentData() != USUAL}

    def show_value(self, value: Mapping[str, str]) -> None:
        for kind, box in self._boxes.items():
            box.setCurrentIndex(max(0, box.findData(value.get(kind, USUAL))))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if self.width() < NARROW else beside)

    def _group(self, heading: str, kinds: Sequence[Kind]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(t.SPACE_3)
        grid.setVerticalSpacing(t.SPACE_1)
        grid.addWidget(label(heading, bold=True), 0, 0, 1, 2)
        for row, kind in enumerate(kinds, 1):
            self._boxes[kind] = box = choice_box()
            offer(box, self._choices(kind))
            said = paragraph(NAMES[kind])
            said.setBuddy(box)
            grid.addWidget(said, row, 0)
            grid.addWidget(box, row, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        return grid

    def _choices(self, kind: Kind) -> Choices:
        found: list[tuple[str, object]] = [
            (self.tr("As usual"), USUAL),
            (self.tr("In the digest"), How.DIGEST.value),
            (self.tr("At once"), How.AT_ONCE.value),
        ]
        return found if kind in NEVER_OFF else [*found, (self.tr("Not at all"), How.OFF.value)]
