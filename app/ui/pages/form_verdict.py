"""Asking what comes of the form for a new hire: after a pause in typing, and one question at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.errors import UserError
from app.services.newhire import Entries
from app.services.outlook import Outlook, outlook
from app.services.session import Session
from app.ui.context import Context
from app.ui.runner import is_away

RENEW_MS = 120
Answer = Outlook | UserError
"""The verdict, or why there is none."""


class FormVerdict(QObject):
    """The verdict before it stays until the next one is there."""

    renewed = Signal(object)
    """The `Answer` about what stands in the form."""

    def __init__(self, context: Context, page: QObject, entries: Callable[[], Entries | None]) -> None:
        """`entries` gives what stands in the form; None where nothing can be asked yet."""
        super().__init__(page)
        self._context, self._entries, self._asking = context, entries, False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(RENEW_MS)
        self._pause.timeout.connect(self._renew)

    def note_change(self) -> None:
        self._pause.start()

    def rest(self) -> None:
        """The verdict is there already."""
        self._pause.stop()

    def _renew(self) -> None:
        entries = self._entries()
        if self._asking or entries is None:
            return
        self._asking = True
        self._context.runner.ask(
            lambda session: answer(session, entries), partial(self._show, entries), self._failed
        )

    def _show(self, entries: Entries, found: Answer) -> None:
        self._asking = False
        if entries == self._entries():
            self.renewed.emit(found)
        elif not self._pause.isActive():
            self._renew()

    def _failed(self, error: Exception) -> None:
        """While the workspace is away, that is said already; the verdict comes when it is back."""
        self._asking = False
        if not is_away(error):
            self._context.failed(error)


def answer(session: Session, entries: Entries) -> Answer:
    try:
        return outlook(session, entries)
    except UserError as error:
        return error
