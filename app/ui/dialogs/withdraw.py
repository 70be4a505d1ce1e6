"""Withdrawing an onboarding, with a reason where there is one to tell."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import tokens as t
from app.ui.widgets.texts import OneLine, label, paragraph


class Withdraw(QDialog):
    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("withdraw")
        self.setWindowTitle(self.tr("Withdraw"))
        self.setMinimumWidth(480)
        who = OneLine(t.HEADING + 1, bold=True)
        who.show_text(self.tr("Withdraw the onboarding of {}?").format(name))
        self._reason = QLineEdit()
        self._reason.setObjectName("reason")
        words = label(self.tr("&Reason, if you want to tell one"))
        words.setBuddy(self._reason)
        keep = QPushButton(self.tr("Keep it"))
        keep.clicked.connect(self.reject)
        withdraw = QPushButton(self.tr("Withdraw"))
        withdraw.setObjectName("confirm-withdraw")
        withdraw.setProperty("primary", True)
        withdraw.setDefault(True)
        withdraw.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(keep)
        buttons.addWidget(withdraw)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_5, t.SPACE_5, t.SPACE_5, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        column.addWidget(who)
        column.addWidget(
            paragraph(
                self.tr("Open tasks are called off and the departments are told. It can be undone."),
                muted=True,
            )
        )
        column.addWidget(words)
        column.addWidget(self._reason)
        column.addLayout(buttons)

    @property
    def reason(self) -> str | None:
        return self._reason.text().strip() or None
