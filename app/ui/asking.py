"""Questions to the workspace whose answer is shown in a dialog."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from app.services.session import Session

from .runner import Runner

T = TypeVar("T")


class Asking(QObject):
    """Opens one dialog at a time: from the question until the dialog is closed, nothing else is asked."""

    def __init__(self, runner: Runner, failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._runner, self._failed, self._busy = runner, failed, False

    def ask(self, work: Callable[[Session], T], make: Callable[[T], QDialog | None]) -> None:
        """Open the dialog that is made of the answer; None opens nothing."""
        if self._busy:
            return
        self._busy = True

        def then(answer: T) -> None:
            self._free()
            dialog = make(answer)
            if dialog is not None:
                self._busy = True
                dialog.finished.connect(self._free)
                dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                dialog.open()

        def failed(error: Exception) -> None:
            self._free()
            self._failed(error)

        self._runner.ask(work, then, failed)

    def _free(self) -> None:
        self._busy = False
