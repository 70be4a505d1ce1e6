"""Removing a task that others come after: asked, with what happens to those."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.models.language import plural
from app.models.wording import listed, shortlist


class TakeOut(QMessageBox):
    """`remove` is called where the task is to be removed although those of `after_it` come after it; all by title."""

    def __init__(
        self, task: str, after_it: Sequence[str], remove: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("take-out")
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("Remove a task"))
        names = listed(shortlist([f"“{title}”" for title in after_it]))
        self.setText(
            plural(
                len(after_it),
                "{tasks} comes after “{task}”. Remove “{task}” all the same?",
                "{tasks} come after “{task}”. Remove “{task}” all the same?",
                tasks=names,
                task=task,
            )
        )
        self.setInformativeText(
            plural(
                len(after_it),
                "{tasks} then follows what “{task}” followed.",
                "{tasks} then follow what “{task}” followed.",
                tasks=names,
                task=task,
            )
        )
        take = self.addButton(self.tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        take.setObjectName("take-out-and-remove")
        take.clicked.connect(lambda _checked: remove())
        keep = self.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(keep)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
