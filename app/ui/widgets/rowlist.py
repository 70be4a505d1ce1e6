"""A list whose rows stand below headings that can't be chosen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from app.ui.itemmodels.cells import Index


class RowList(QListView):
    """Home leads to the first row, where Qt would stop at its heading; the first row comes with its heading.

    How high a row is follows from the width.
    """

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # Qt asks for the heights again where the height is another, only

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        if action is not QAbstractItemView.CursorAction.MoveHome:
            return super().moveCursor(action, modifiers)
        model = self.model()
        rows = (model.index(place, 0) for place in range(model.rowCount()))
        return next(filter(_can_be_chosen, rows), QModelIndex())

    def scrollTo(  # noqa: N802
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        above = self.model().index(index.row() - 1, 0)
        if above.isValid() and not _can_be_chosen(above):
            super().scrollTo(above, hint)
        super().scrollTo(index, hint)


def _can_be_chosen(index: Index) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
