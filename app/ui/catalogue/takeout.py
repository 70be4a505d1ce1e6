"""Removing a task that others come after: asked, with what happens to those."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class TakeOut(QMessageBox):
    """`sentence` says which tasks come after it; `remove` is called where it is to be removed nevertheless."""

    def __init__(self, sentence: str, remove: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("take-out")
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("Remove a task"))
        self.setText(sentence)
        self.setInformativeText(self.tr("It can be taken out there now; they then follow what it followed."))
        take = self.addButton(self.tr("Take it out and remove"), QMessageBox.ButtonRole.AcceptRole)
        take.setObjectName("take-out-and-remove")
        take.clicked.connect(lambda _checked: remove())
        keep = self.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(keep)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
