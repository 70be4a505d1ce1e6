"""A move that needs to be explained in a few words: sending back, refusing, withdrawing."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.theme import tokens as t
from app.ui.widgets.texts import OneLine, paragraph

from .frame import Buttons, FittingDialog, framed, labelled


class Reason(FittingDialog):
    """Asks for a reason. With `needed` it can't be left empty, and says so below the field."""

    def __init__(
        self, heading: str, sentence: str, move: str, parent: QWidget, *, needed: bool, back: str = ""
    ) -> None:
        """`move` is what is done, `back` the words for not doing it."""
        super().__init__(parent)
        self.setObjectName("reason-dialog")
        self.setWindowTitle(move)
        self.setMinimumWidth(480)
        self._needed = needed
        what = OneLine(t.HEADING + 1, bold=True)
        what.show_text(heading)
        self._reason = QLineEdit()
        self._reason.setObjectName("reason")
        self._missing = paragraph(self.tr("Say in a few words why: that is what the other one reads."))
        self._missing.setObjectName("reason-missing")
        self._missing.hide()
        self._reason.textChanged.connect(self._missing.hide)
        buttons = Buttons(self)
        buttons.back(back)
        self.go = buttons.go("confirm-reason", move)
        words = self.tr("&Reason") if needed else self.tr("&Reason, if you want to tell one")
        column = framed(self)
        column.addWidget(what)
        column.addWidget(paragraph(sentence, muted=True))
        column.addLayout(labelled(words, self._reason, self._missing))
        column.addWidget(buttons)
        self._reason.setFocus()

    @property
    def reason(self) -> str:
        return self._reason.text().strip()

    def accept(self) -> None:
        if self._needed and not self.reason:
            self._missing.show()
            self._reason.setFocus()
            return
        super().accept()
