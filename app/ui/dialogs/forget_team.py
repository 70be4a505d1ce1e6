"""Asks before a team's workspace is forgotten on this computer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import tokens as t
from app.ui.widgets.texts import label, paragraph

from .fitting import FittingDialog


class ForgetTeam(FittingDialog):
    """Accepted, it is to be forgotten. `called` is what people know it by."""

    def __init__(self, called: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("forget-team")
        self.setWindowTitle(self.tr("Forget this team"))
        self.setMinimumWidth(460)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keep = QPushButton(self.tr("&Keep it"))
        keep.setObjectName("forget-team-cancel")
        keep.clicked.connect(self.reject)
        forget = QPushButton(self.tr("&Forget"))
        forget.setObjectName("forget-team-go")
        forget.setProperty("primary", True)
        forget.setDefault(True)
        forget.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(keep)
        buttons.addWidget(forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_5, t.SPACE_5, t.SPACE_5, t.SPACE_4)
        column.setSpacing(t.SPACE_4)
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
        column.addLayout(buttons)
