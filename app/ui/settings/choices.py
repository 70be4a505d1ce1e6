"""A group of choices, one of which is in force: chosen and used at once, without a button to save."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout

from app.ui.theme import tokens as t
from app.ui.widgets.texts import label, paragraph


class Choices(QFrame):
    """`choices` are name, words and what each stands for; `choose` is called with what was chosen."""

    def __init__(
        self,
        title: str,
        about: str,
        choices: Sequence[tuple[str, str, object]],
        now: object,
        choose: Callable[[object], None],
    ) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(title)
        self._values = [value for _, _, value in choices]
        self._choose = choose
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_2)
        column.addWidget(label(title, t.HEADING, bold=True))
        if about:
            column.addWidget(paragraph(about, muted=True))
        for at, (name, words, _) in enumerate(choices):
            button = QRadioButton(words)
            button.setObjectName(name)
            button.setAccessibleName(f"{title}: {words.replace('&', '')}")
            self._group.addButton(button, at)
            column.addWidget(button)
        self.show_value(now)
        self._group.idClicked.connect(self._chosen)

    def show_value(self, value: object) -> None:
        self._group.button(self._values.index(value)).setChecked(True)
        self._let_tab_find_the_chosen()

    def _let_tab_find_the_chosen(self) -> None:
        """Arrow keys go on from there, so that passing by changes nothing."""
        for button in self._group.buttons():
            chosen = button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    def _chosen(self, at: int) -> None:
        self._let_tab_find_the_chosen()
        self._choose(self._values[at])
