"""What the palette lists: headings, and below each the things that can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from attrs import frozen
from PySide6.QtCore import QAbstractListModel, QObject, Qt

from .cells import NOWHERE, Index

CHOICE_ROLE = int(Qt.ItemDataRole.UserRole)


@frozen(kw_only=True)
class Choice:
    """One thing to choose: its words, what tells it from others, its keys, its icon, and what choosing does.

    `avatar` shows initials in the place of the icon.
    """

    words: str
    detail: str = ""
    keys: str = ""
    drawing: str = ""
    avatar: bool = False
    act: Callable[[], object]


@frozen(kw_only=True)
class Group:
    heading: str
    choices: Sequence[Choice]


class PaletteModel(QAbstractListModel):
    """Rows are headings, as texts, and choices; `CHOICE_ROLE` gives the choice, None for a heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Choice] = []

    def show_groups(self, groups: Sequence[Group]) -> None:
        self.beginResetModel()
        self._rows = []
        for group in groups:
            if group.choices:
                self._rows += [group.heading, *group.choices]
        self.endResetModel()

    def next_choice(self, row: int, step: int) -> int:
        """The row of the next choice from a row, downwards or upwards, around the end; -1 where there is none."""
        count = len(self._rows)
        rows = ((row + step * distance) % count for distance in range(1, count + 1))
        return next((found for found in rows if isinstance(self._rows[found], Choice)), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(index.data(CHOICE_ROLE), Choice):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == CHOICE_ROLE:
            return row if isinstance(row, Choice) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words if isinstance(row, Choice) else row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row) if isinstance(row, Choice) else row
        return None


def spoken(choice: Choice) -> str:
    """What a screen reader says of a choice."""
    return ", ".join(filter(None, (choice.words, choice.detail, choice.keys)))
