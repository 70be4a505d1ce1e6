"""Keeping the changes as a new version, with a note, or letting them go."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from app.ui.theme import tokens as t
from app.ui.widgets.texts import paragraph


class SaveBar(QFrame):
    save_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("save-bar")
        self.setProperty("card", True)
        self._why = paragraph("", t.SMALL, muted=True)
        self._why.setObjectName("save-why")
        self._note = QLineEdit()
        self._note.setObjectName("save-note")
        self._note.setAccessibleName(self.tr("Note for those who read it later"))
        self._note.setPlaceholderText(self.tr("Note for those who read it later"))
        self._note.setMaxLength(400)
        self._discard = QPushButton(self.tr("Discard"))
        self._discard.setObjectName("discard")
        self._discard.clicked.connect(self.discard_wanted)
        self._save = QPushButton(self.tr("Save"))
        self._save.setObjectName("save")
        self._save.setProperty("primary", True)
        self._save.setShortcut("Ctrl+S")
        self._save.setToolTip(self.tr("Keep as a new version (Ctrl+S)"))
        self._save.clicked.connect(self.save_wanted)
        self._note.returnPressed.connect(self._save.click)
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_2)
        row.addWidget(self._why, 1)
        row.addWidget(self._discard)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        column.setSpacing(t.SPACE_2)
        column.addWidget(self._note)
        column.addLayout(row)

    def finish_typing(self) -> None:
        """Take the focus, so that a cell that is being typed in is done, and close what is offered below one."""
        offered = QApplication.activePopupWidget()
        if offered is not None:
            offered.hide()
        self._note.setFocus()

    def note(self) -> str:
        """For those who read it later; perhaps empty."""
        return self._note.text()

    def clear(self) -> None:
        self._note.clear()

    def show_state(self, words: str, *, possible: bool) -> None:
        """What is not saved, or why it can't be."""
        self._why.setText(words)
        self._save.setEnabled(possible)
