"""A copy of the workspace is made and opened in its place; nothing can be changed in between."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.models.errors import UserError
from app.services.session import Session
from app.ui.context import Context
from app.ui.dialogs.frame import Buttons, FittingDialog, Working, framed
from app.ui.theme import tokens as t
from app.ui.widgets.texts import paragraph

WIDTH = 520


class Handover(FittingDialog):
    """Asks, then works, then tells where everything is. It can't be left while it works."""

    ready = Signal(object)
    """The path of the workspace to open."""

    def __init__(self, context: Context, title: str, sentence: str, begin: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("handover")
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._context = context
        self._work: Callable[[Session], Path] | None = None
        self._told: Callable[[Path], str] = str
        self._made: Path | None = None
        self._another: QPushButton | None = None
        self._busy = False
        self._heading = paragraph(title, t.HEADING + 1, bold=True)
        self._sentence = paragraph(sentence)
        self._sentence.setObjectName("handover-words")
        self._progress = Working("handover-progress", title)
        self._buttons = Buttons(self)
        self._leave = self._buttons.back()
        self._go = self._buttons.go("handover-go", begin, self._act)
        self._lay_out()

    def work_with(self, work: Callable[[Session], Path], told: Callable[[Path], str]) -> None:
        """`work` makes the copy and answers where it is; `told` says then where everything is."""
        self._work, self._told = work, told

    def offer(self, words: str, ask: Callable[[], None]) -> None:
        """Once the work was refused, `ask` for something else to do it with."""

        def leave() -> None:
            self.reject()
            ask()

        self._another = self._buttons.more("handover-another", words, leave)
        self._another.hide()

    def done(self, result: int) -> None:
        """Once the copy is there it is opened, however the dialog is closed."""
        if self._busy:
            return
        super().done(result)
        if self._made is not None:
            self.ready.emit(self._made)

    def _act(self) -> None:
        if self._made is not None:
            self.accept()
        elif self._work is not None and not self._busy:
            self._set_busy(True)
            self._context.runner.carry_out(self._work, self._tell, self._refused)

    def _tell(self, made: Path) -> None:
        self._set_busy(False)
        self._made = made
        self._sentence.setText(self._told(made))
        self._leave.hide()
        self._go.setText(self.tr("Open it there"))
        self._go.setFocus()

    def _refused(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, UserError):
            self._sentence.setText(str(error))
            if self._another is not None:
                self._another.show()
                self._another.setFocus()
        else:
            self._context.failed(error)
            self.reject()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._progress.setVisible(busy)
        self._go.setEnabled(not busy)
        self._leave.setEnabled(not busy)
        if busy and self._another is not None:
            self._another.hide()

    def _lay_out(self) -> None:
        column = framed(self)
        for widget in (self._heading, self._sentence, self._progress, self._buttons):
            column.addWidget(widget)
        self._go.setFocus()
