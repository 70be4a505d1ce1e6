"""A move that needs to be explained in a few words: sending back, refusing, withdrawing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.settings.fields import TextField
from app.ui.theme import tokens as t
from app.ui.theme.theme import Theme
from app.ui.widgets.texts import OneLine, paragraph

from .frame import Buttons, FittingDialog, framed


class Reason(FittingDialog):
    """Asks for a reason. With `needed` it can't be left empty, and says so below the field."""

    def __init__(
        self,
        theme: Theme,
        heading: str,
        sentence: str,
        move: str,
        parent: QWidget,
        *,
        needed: bool,
        back: str = "",
    ) -> None:
        """`move` is what is done, `back` the words for not doing it."""
        super().__init__(parent)
        self.setObjectName("reason-dialog")
        self.setWindowTitle(move)
        self.setMinimumWidth(480)
        self._needed = needed
        what = OneLine(t.HEADING + 1, bold=True)
        what.show_text(heading)
        words = self.tr("&Reason") if needed else self.tr("&Reason, if you want to tell one")
        self._reason = TextField(theme, "reason", words)
        self._reason.changed.connect(lambda: self._reason.mind(""))
        buttons = Buttons(self)
        buttons.back(back)
        self.go = buttons.go("confirm-reason", move)
        column = framed(self)
        column.addWidget(what)
        column.addWidget(paragraph(sentence, muted=True))
        column.addWidget(self._reason)
        column.addWidget(buttons)
        self._reason.editor.setFocus()

    @property
    def reason(self) -> str:
        return self._reason.value()

    def accept(self) -> None:
        if self._needed and not self.reason:
            said = self.tr("Say in a few words why: that is what the other one reads.")
            self._reason.complain(said)
            return
        super().accept()
