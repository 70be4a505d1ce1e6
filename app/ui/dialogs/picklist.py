"""One of many, found by typing a part of its name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.theme import tokens as t
from app.ui.widgets.moving import MovesThrough
from app.ui.widgets.texts import label, paragraph

ROW_HEIGHT = 32


class PickList(QWidget):
    """A field, and below it a list whose first entry is chosen. `nobody` is said where nothing fits.

    Up and Down move through the list while something is typed.
    """

    def __init__(self, field: str, words: str, hint: str, listed: str, heading: str, nobody: str) -> None:
        """`field` and `listed` are the names of the two, `words` and `heading` what they are."""
        super().__init__()
        self.field, self.list = QLineEdit(), QListWidget()
        self.field.setObjectName(field)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(words.replace("&", ""))
        self.list.setObjectName(listed)
        self.list.setAccessibleName(heading)
        self._nobody = paragraph(nobody, muted=True)
        self._nobody.setObjectName(f"{listed}-none")
        self._nobody.hide()
        self._moves = MovesThrough(self.field, self.list)
        self.setFocusProxy(self.field)
        named = label(words, t.SMALL, muted=True)
        named.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_1)
        column.addWidget(named)
        column.addWidget(self.field)
        column.addSpacing(t.SPACE_2)
        column.addWidget(self.list, 1)
        column.addWidget(self._nobody)

    @property
    def chosen(self) -> object:
        """What the chosen entry stands for; None where nothing fits."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None and not item.isHidden() else None

    def offer(self, entries: Iterable[tuple[str, object]]) -> None:
        """Show these: the words of each, and what it stands for."""
        self.list.clear()
        for words, stands_for in entries:
            item = QListWidgetItem(words)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setData(Qt.ItemDataRole.UserRole, stands_for)
            self.list.addItem(item)
        self._choose_first()

    def narrow(self, typed: str) -> None:
        """Show only what has every word that is typed."""
        words = typed.casefold().split()
        for item in self._items():
            item.setHidden(not all(word in item.text().casefold() for word in words))
        self._choose_first()

    def _choose_first(self) -> None:
        first = next((item for item in self._items() if not item.isHidden()), None)
        self.list.setCurrentRow(self.list.row(first) if first else -1)
        self._nobody.setVisible(first is None)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]
