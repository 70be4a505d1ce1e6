"""A bar at the top of the window about the workspace as a whole: what is wrong, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from app.ui.theme import tokens as t

from .announcing import announce
from .texts import paragraph


class Banner(QFrame):
    """Stays until what it tells is over."""

    def __init__(self, name: str, button: str, act: Callable[[], object] | None = None) -> None:
        """The button does `act`; without one it hides the bar."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("banner", True)
        self._words = paragraph()
        self._words.setObjectName(f"{name}-words")
        self.button = QPushButton(button)
        self.button.setObjectName(f"{name}-action")
        self.button.clicked.connect(act or self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(t.SPACE_5, t.SPACE_2, t.SPACE_5, t.SPACE_2)
        row.setSpacing(t.SPACE_4)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    def tell(self, words: str) -> None:
        """Show the words; a screen reader says them when they are new."""
        if words == self._words.text() and not self.isHidden():
            return
        self._words.setText(words)
        self.show()
        announce(self, words)
