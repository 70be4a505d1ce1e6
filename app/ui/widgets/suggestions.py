"""What is offered below a field while it is typed."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

QT_SPARES = 6
"""Pixels that a completer adds to the height of the rows for the edges of their list."""


class Suggestions(QListView):
    """The list of a completer. The key Escape closes it, and leaves what is behind it where it is."""

    def __init__(self, name: str = "", words: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setProperty("popup", True)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def sizeHintForRow(self, row: int) -> int:  # noqa: N802
        """What the edges take more than Qt reckons with is shared out: a completer asks only for rows."""
        self.ensurePolished()
        missing = self.height() - self.viewport().height() - QT_SPARES
        count = max(1, self.model().rowCount() if self.model() else 0)
        return super().sizeHintForRow(row) + ceil(max(0, missing) / count)
