"""Closing the window while something is not stored: keep it, give it up, or stay."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.theme import tokens as t
from app.ui.widgets.texts import label, paragraph

from .frame import Buttons, FittingDialog, framed


class Leave(FittingDialog):
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
        buttons = Buttons(self)
        discard = self.tr("&Discard and close")
        buttons.more("discard", discard, self._discard, Buttons.ButtonRole.DestructiveRole)
        if saves:
            buttons.back(self.tr("S&tay"), "stay")
            first = buttons.go("save", self.tr("&Save and close"), self._save)
        else:
            first = buttons.stay("stay", self.tr("S&tay"))
        column = framed(self)
        column.addWidget(label(self.tr("Not everything is stored"), t.HEADING + 1, bold=True))
        column.addWidget(said)
        column.addWidget(buttons)
        first.setFocus()

    def _save(self) -> None:
        self.accept()
        self.save_wanted.emit()

    def _discard(self) -> None:
        self.accept()
        self.discard_wanted.emit()
