"""A move that needs to be explained in a few words: sending back, refusing."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import tokens as t
from app.ui.widgets.texts import OneLine, label, paragraph


class Reason(QDialog):
    """Asks for a reason. With `needed` it can't be left empty, and says so below the field."""

    def __init__(self, heading: str, sentence: str, move: str, parent: QWidget, *, needed: bool) -> None:
        super().__init__(parent)
        self.setObjectName("reason-dialog")
        self.setWindowTitle(move)
        self.setMinimumWidth(480)
        self._needed = needed
        what = OneLine(t.HEADING + 1, bold=True)
        what.show_text(heading)
        self._reason = QLineEdit()
        self._reason.setObjectName("reason")
        self._reason.setAccessibleName(self.tr("Reason"))
        words = label(self.tr("&Reason") if needed else self.tr("&Reason, if you want to tell one"))
        words.setBuddy(self._reason)
        self._missing = paragraph(self.tr("Say in a few words why: that is what the other one reads."))
        self._missing.setObjectName("reason-missing")
        self._missing.hide()
        self._reason.textChanged.connect(self._missing.hide)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        go = QPushButton(move)
        go.setObjectName("confirm-reason")
        go.setProperty("primary", True)
        go.setDefault(True)
        go.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(go)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_5, t.SPACE_5, t.SPACE_5, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        for widget in (what, paragraph(sentence, muted=True), words, self._reason, self._missing):
            column.addWidget(widget)
        column.addLayout(buttons)

    @property
    def reason(self) -> str:
        return self._reason.text().strip()

    def accept(self) -> None:
        if self._needed and not self.reason:
            self._missing.show()
            self._reason.setFocus()
            return
        super().accept()
