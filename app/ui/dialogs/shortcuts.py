"""Every shortcut of the window on one page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QFormLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import tokens as t
from app.ui.widgets.texts import label


class Shortcuts(QDialog):
    def __init__(self, actions: Sequence[QAction], more: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        form = QFormLayout()
        form.setHorizontalSpacing(t.SPACE_6)
        form.setVerticalSpacing(t.SPACE_2)
        for action in actions:
            keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
            if keys:
                words = action.text().replace("&", "").removesuffix("…")
                form.addRow(label(", ".join(keys), bold=True), label(words))
        for keys_text, words in more:
            form.addRow(label(keys_text, bold=True), label(words))
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_5, t.SPACE_5, t.SPACE_5, t.SPACE_4)
        column.setSpacing(t.SPACE_4)
        column.addWidget(label(self.tr("Keyboard shortcuts"), t.HEADING + 1, bold=True))
        column.addLayout(form)
        column.addWidget(close)
