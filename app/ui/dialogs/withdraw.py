"""Withdrawing an onboarding, with a reason where there is one to tell."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models.language import apart
from app.ui.theme.theme import Theme

from .reason import Reason

translate = QCoreApplication.translate


class Withdraw(Reason):
    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(
            theme,
            translate("Withdraw", "Withdraw the onboarding of {}?").format(apart(name)),
            translate(
                "Withdraw", "Open tasks are called off and the departments are told. It can be undone."
            ),
            translate("Withdraw", "Withdraw"),
            parent,
            needed=False,
            back=translate("Withdraw", "Keep it"),
        )
        self.setObjectName("withdraw")
        self.go.setObjectName("confirm-withdraw")
