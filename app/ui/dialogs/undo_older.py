"""Asks before something is undone that was not done today."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.models.wording import day
from app.ui.theme import tokens as t
from app.ui.widgets.texts import label, paragraph

from .frame import Buttons, FittingDialog, framed

if TYPE_CHECKING:
    from app.services.undone import Steps


class UndoOlder(FittingDialog):
    """Accepted, it is to be undone. `what` is in words, `done_on` its day."""

    def __init__(self, what: str, done_on: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._what, self._done_on = what, done_on
        self.setObjectName("undo-older")
        self.setWindowTitle(self.tr("Undo"))
        self.setMinimumWidth(460)
        said = paragraph(what)
        said.setObjectName("undo-older-words")
        buttons = Buttons(self)
        buttons.more("undo-older-go", self.tr("&Undo it"), self.accept)
        keep = buttons.stay("undo-older-cancel", self.tr("&Keep it"))
        column = framed(self)
        asked = self.tr("Undo what you did on {}?").format(day(done_on, year=True))
        column.addWidget(label(asked, t.HEADING + 1, bold=True))
        column.addWidget(said)
        column.addWidget(paragraph(self.tr("Today you have done nothing that can be undone."), muted=True))
        column.addWidget(buttons)
        keep.setFocus()

    def compare(self, now: Steps) -> None:
        """Something else would be undone by now: what was asked is asked no longer."""
        if (now.undo, now.undone_from) != (self._what, self._done_on):
            self.reject()
