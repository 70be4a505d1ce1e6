"""What stands where there is nothing to show: why, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui.theme import tokens as t

from .texts import label, paragraph

WIDTH = 460


class State(QWidget):
    """Loading, empty or failed: a heading, a sentence, and one thing to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("state")
        self._heading = label("", t.HEADING + 1, bold=True)
        self._sentence = paragraph(muted=True)
        self._button = QPushButton()
        self._button.setObjectName("state-action")
        self._button.clicked.connect(self._do)
        self._act: Callable[[], object] = lambda: None
        for words in (self._heading, self._sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setSpacing(t.SPACE_3)
        column.addStretch(2)
        for widget in (self._heading, self._sentence, self._button):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _do(self) -> None:
        self._act()

    def tell(
        self,
        heading: str,
        sentence: str = "",
        button: str = "",
        act: Callable[[], object] = lambda: None,
    ) -> None:
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self._sentence.setMinimumHeight(max(0, self._sentence.heightForWidth(WIDTH)))
        self._sentence.setVisible(bool(sentence))
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._act = act
