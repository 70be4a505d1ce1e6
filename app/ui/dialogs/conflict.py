"""Somebody else was faster: what you wanted beside what is there now, and which of them shall be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services.conflicts import Conflict
from app.ui.theme import tokens as t
from app.ui.widgets.texts import OneLine, label, paragraph

from .frame import Buttons, FittingDialog, framed


class ConflictDialog(FittingDialog):
    """Accepted, the person wants to do it again on what is there now."""

    def __init__(self, conflict: Conflict, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("conflict")
        self.setWindowTitle(self.tr("Changed by somebody else"))
        self.setMinimumWidth(600)
        head = OneLine(t.HEADING + 1, bold=True)
        head.show_text(conflict.about or self.tr("This was removed meanwhile"))
        yours = self._side("conflict-yours", self.tr("What you wanted"), conflict.wanted)
        theirs = self._side("conflict-theirs", self.tr("What is there now"), [*conflict.now, conflict.who])
        sides = QHBoxLayout()
        sides.setSpacing(t.SPACE_3)
        sides.addWidget(yours, 1)
        sides.addWidget(theirs, 1)
        buttons = Buttons(self)
        buttons.more("do-mine-again", self.tr("&Do mine again"), self.accept, Buttons.ButtonRole.AcceptRole)
        keep = buttons.stay("keep-theirs", self.tr("&Keep what is there"))
        column = framed(self)
        column.addWidget(head)
        column.addWidget(
            paragraph(
                self.tr("It changed after you looked at it. Nothing of yours is stored yet."), muted=True
            )
        )
        column.addLayout(sides, 1)
        column.addWidget(buttons)
        keep.setFocus()

    def _side(self, name: str, heading: str, lines: Sequence[str]) -> QFrame:
        """One of the two versions; the last line of theirs says whose it is."""
        card = QFrame()
        card.setObjectName(name)
        card.setProperty("card", True)
        card.setAccessibleName(heading)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        inside.setSpacing(t.SPACE_2)
        inside.addWidget(label(heading, t.SMALL, muted=True))
        for words in filter(None, lines):
            inside.addWidget(paragraph(words))
        inside.addStretch()
        return card
