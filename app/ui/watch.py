"""Looks after the workspace: what other programs write to it, and whether it can be reached."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.errors import OneTimePassword, StoreUnavailable, WrongPassword

from .backoff import Backoff
from .runner import Runner

EVERY_MS, RARELY_MS = 1_000, 10_000


class Watch(QObject):
    """Asks about once a second; while the workspace is away, soon and then less and less often."""

    changed = Signal()
    """Another program has written."""
    away = Signal(str)
    """The workspace can't be reached, and why."""
    back = Signal()
    failed = Signal(object)
    wanted = Signal()
    """Somebody wants it tried again now."""

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._asked = False
        self._every = EVERY_MS
        self._backoff = Backoff()
        self.is_away = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        runner.unavailable.connect(self.note)

    def look(self) -> None:
        """Look now; a question that is open already is waited for."""
        if not self._asked:
            self._asked = True
            self._timer.stop()
            self._runner.look(self._seen, self._failed)

    def try_again(self) -> None:
        """Look now because somebody asks for it."""
        self.wanted.emit()
        self.look()

    def rely(self) -> None:
        """Others' changes are told by somebody else: look only whether the workspace is there."""
        self._every = RARELY_MS

    def stop(self) -> None:
        """Look no more."""
        self._asked = True
        self._timer.stop()

    def note(self, error: StoreUnavailable) -> None:
        """Somebody has met a workspace that can't be reached; why at first is what people are told.

        Unless it is for them to mend.
        """
        known, self.is_away = self.is_away, True
        if not known or isinstance(error, WrongPassword | OneTimePassword):
            self.away.emit(str(error))
        if not known and not self._asked:
            self._timer.start(self._backoff.ms())

    def _seen(self, changed: bool) -> None:
        """A workspace that can be read may refuse what waits for it: it has to be there twice to be well."""
        self._asked = False
        self._timer.start(self._every)
        if self.is_away:
            self.is_away = False
            self.back.emit()
            return
        self._backoff.reset()
        if changed:
            self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._asked = False
        self._timer.start(self._backoff.ms())
        if not isinstance(error, StoreUnavailable):
            self.failed.emit(error)
