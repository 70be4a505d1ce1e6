"""Asks before a team's workspace is forgotten on this computer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.theme import tokens as t
from app.ui.widgets.texts import label, paragraph

from .frame import Buttons, FittingDialog, framed


class ForgetTeam(FittingDialog):
    """Accepted, it is to be forgotten. `called` is what people know it by."""

    def __init__(self, called: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("forget-team")
        self.setWindowTitle(self.tr("Forget this team"))
        self.setMinimumWidth(460)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        buttons = Buttons(self)
        forget = self.tr("&Forget")
        buttons.more("forget-team-go", forget, self.accept, Buttons.ButtonRole.DestructiveRole)
        keep = buttons.stay("forget-team-cancel", self.tr("&Keep it"))
        column = framed(self)
        column.addWidget(label(self.tr("Forget this team?"), t.HEADING + 1, bold=True))
        column.addWidget(paragraph(called))
        column.addWidget(
            paragraph(
                self.tr(
                    "Your password leaves the keyring of this computer, and the workspace its list. On the server"
                    " nothing changes: with your password you can join again."
                ),
                muted=True,
            )
        )
        column.addWidget(buttons)
        keep.setFocus()
