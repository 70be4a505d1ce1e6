"""Closing the window while something is not stored: keep it, give it up, or stay."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import tokens as t
from app.ui.widgets.texts import label, paragraph


class Leave(QDialog):
    """Rejected, the window stays open."""

    save_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, sentence: str, parent: QWidget, *, saves: bool) -> None:
        super().__init__(parent)
        self.setObjectName("leave")
        self.setWindowTitle(self.tr("Not stored yet"))
        self.setMinimumWidth(460)
        said = paragraph(sentence)
        said.setObjectName("leave-words")
        stay = self._button("stay", self.tr("S&tay"))
        stay.clicked.connect(self.reject)
        discard = self._button("discard", self.tr("&Discard and close"))
        discard.clicked.connect(self.accept)
        discard.clicked.connect(self.discard_wanted)
        buttons = QHBoxLayout()
        buttons.addWidget(discard)
        buttons.addStretch()
        buttons.addWidget(stay)
        if saves:
            save = self._button("save", self.tr("&Save and close"))
            save.clicked.connect(self.accept)
            save.clicked.connect(self.save_wanted)
            buttons.addWidget(save)
        default = save if saves else stay
        default.setProperty("primary", True)
        default.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_5, t.SPACE_5, t.SPACE_5, t.SPACE_4)
        column.setSpacing(t.SPACE_4)
        column.addWidget(label(self.tr("Not everything is stored"), t.HEADING + 1, bold=True))
        column.addWidget(said)
        column.addLayout(buttons)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        return button
