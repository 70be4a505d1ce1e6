"""Looks after the workspace: what other programs write to it, and whether it can be reached."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.errors import StoreUnavailable

from .runner import Runner

EVERY_MS = 1_000
LONGEST_MS = 30_000


class Watch(QObject):
    """Asks about once a second; while the workspace is away, less and less often."""

    changed = Signal()
    """Another program has written."""
    away = Signal(str)
    """The workspace can't be reached, and why."""
    back = Signal()
    failed = Signal(object)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._asked = False
        self.is_away = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        runner.unavailable.connect(self.note)

    def look(self) -> None:
        """Look now; a question that is open already is waited for."""
        if not self._asked:
            self._asked = True
            self._timer.stop()
            self._runner.look(self._seen, self._failed)

    def stop(self) -> None:
        """Look no more."""
        self._asked = True
        self._timer.stop()

    def note(self, error: StoreUnavailable) -> None:
        """Somebody has met a workspace that can't be reached."""
        self.is_away = True
        self.away.emit(str(error))

    def _seen(self, changed: bool) -> None:
        self._asked = False
        self._timer.start(EVERY_MS)
        if self.is_away:
            self.is_away = False
            self.back.emit()
        elif changed:
            self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._asked = False
        self._timer.start(min(2 * self._timer.interval(), LONGEST_MS))
        if not isinstance(error, StoreUnavailable):
            self.failed.emit(error)
