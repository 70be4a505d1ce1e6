"""A button that narrows a list: it opens a menu, and says what was chosen with a cross that takes it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from app.models.language import apart
from app.ui.plaintext import menu_text, tooltip

WIDEST = 170
"""Pixels for what was chosen."""
CROSS = 28
"""Pixels at the end of the button where a click takes the choice back."""
CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chooser(QPushButton):
    """One of some values, or none of them: `everything` is what the menu calls that."""

    changed = Signal()

    def __init__(self, name: str, words: str, everything: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words, self._everything = words, everything
        self._choices: Sequence[tuple[str, str]] = ()
        self._value: str | None = None
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._group: QActionGroup | None = None
        self.offer(())

    @property
    def value(self) -> str | None:
        return self._value

    @property
    def chosen(self) -> str:
        """What was chosen, in words; empty for everything."""
        return next((words for value, words in self._choices if value == self._value), "")

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Let people choose among these values, each with its words."""
        if self._group is not None and choices == self._choices:
            return
        self._choices = choices
        self._menu.clear()
        self._group = QActionGroup(self._menu)
        self._add(None, self._everything)
        if choices:
            self._menu.addSeparator()
        for value, words in choices:
            self._add(value, words)
        self._tell()

    def choose(self, value: str | None) -> None:
        if value != self._value:
            self._value = value
            self._tell()
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in CLEARING:
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.chosen and self._on_cross(event.position().x()):
            self.choose(None)
        else:
            super().mousePressEvent(event)

    def _on_cross(self, x: float) -> bool:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return x < CROSS if mirrored else x > self.width() - CROSS

    def _add(self, value: str | None, words: str) -> None:
        action = QAction(menu_text(words), self._group)
        action.setCheckable(True)
        action.setData(value)
        action.triggered.connect(lambda: self.choose(value))
        self._menu.addAction(action)

    def _tell(self) -> None:
        chosen = self.chosen
        shown = self.fontMetrics().elidedText(chosen, Qt.TextElideMode.ElideRight, WIDEST)
        self.setText(f"{menu_text(shown)}  ×" if chosen else f"{self._words}  ▾")
        self.setAccessibleName(f"{self._words}: {chosen or self._everything}")
        self.setToolTip(tooltip(self.tr("{} (Delete shows all)").format(apart(chosen))) if chosen else "")
        if self._group is not None:
            for action in self._group.actions():
                action.setChecked(action.data() == self._value)
