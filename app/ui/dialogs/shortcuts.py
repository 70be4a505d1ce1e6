"""Every shortcut on one page: those that work everywhere, and those of the page that is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QWidget

from app.ui.theme import tokens as t
from app.ui.widgets.texts import label, paragraph

from .frame import Buttons, framed

Section = tuple[str, Sequence[tuple[str, str]]]
"""A heading, and keys with what they do."""


class Shortcuts(QDialog):
    def __init__(self, sections: Sequence[Section], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(520, min(720, parent.height() - t.SPACE_6))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(t.SPACE_6)
        grid.setVerticalSpacing(t.SPACE_2)
        grid.setColumnStretch(1, 1)
        for heading, lines in sections:
            if lines:
                grid.addWidget(label(heading, t.SMALL, bold=True, muted=True), grid.rowCount(), 0, 1, 2)
            for keys, words in lines:
                row = grid.rowCount()
                grid.addWidget(label(keys, bold=True), row, 0)
                grid.addWidget(paragraph(words), row, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setObjectName("shortcuts-list")
        scroll.setAccessibleName(self.tr("Keyboard shortcuts"))
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = Buttons(self)
        buttons.close_with("close-shortcuts")
        column = framed(self)
        column.addWidget(label(self.tr("Keyboard shortcuts"), t.HEADING + 1, bold=True))
        column.addWidget(scroll, 1)
        column.addWidget(buttons)
