"""What undo and redo would do now, in the words of their actions; what is of another day is asked about first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.models.changes import Changes

from .context import Context
from .plaintext import menu_text
from .runner import Latest

if TYPE_CHECKING:
    from app.services.undone import Steps


class UndoRedo(QObject):
    known = Signal(object)
    """The `Steps` of now."""

    def __init__(self, context: Context, undo: QAction, redo: QAction, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._undo, self._redo = undo, redo
        self._found: Steps | None = None
        self._latest = Latest()
        context.bus.changed.connect(self.note_change)

    def undo(self) -> None:
        """A slip of the finger is for what was just done: what is older is named, and undone when that is wanted."""
        found = self._found
        if found is None or found.undo is None or found.undone_from is None:
            self._context.undo()
            return
        from .dialogs.undo_older import UndoOlder

        dialog = UndoOlder(found.undo, found.undone_from, self._window)
        dialog.accepted.connect(self._context.undo)
        self.known.connect(dialog.compare)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def note_change(self, _changes: Changes) -> None:
        """Until it is known what undo and redo would do now, both can be tried."""
        from app.services.undone import steps

        only = self._latest.question()
        self._found = None
        _show(self._undo, self.tr("&Undo"), "")
        _show(self._redo, self.tr("&Redo"), "")
        self._context.runner.ask(steps, only(self.show_steps), lambda _error: None)

    def show_steps(self, found: Steps) -> None:
        self._found = found
        _show(self._undo, self.tr("&Undo"), found.undo)
        _show(self._redo, self.tr("&Redo"), found.redo)
        self.known.emit(found)


def _show(action: QAction, word: str, what: str | None) -> None:
    """An empty text leaves what a step would do open, None says that there is none."""
    action.setText(f"{word} {menu_text(what)}" if what else word)
    action.setEnabled(what is not None)
