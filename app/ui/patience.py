"""Says that something is being stored where that takes long: with very many tasks, or far away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

WAIT_MS = 1_000
"""What is stored within this time says so by being there."""


class Patience(QObject):
    """Counts what is being stored. Nothing here waits."""

    needed = Signal(int)
    """It takes long: how many tasks are being stored, 0 where that is not known."""
    over = Signal()
    """All of it is stored, or was refused."""

    def __init__(self) -> None:
        super().__init__()
        self._running: dict[object, int] = {}
        self._told = False
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._tell)

    def wait_for(self, milliseconds: int) -> None:
        """Say it after so long."""
        self._timer.setInterval(milliseconds)

    def begin(self, tasks: int = 0) -> Callable[[], None]:
        """So many tasks are being stored from now on, until what is returned is called."""
        storing = object()
        self._running[storing] = tasks
        if not self._timer.isActive() and not self._told:
            self._timer.start()
        return lambda: self._end(storing)

    def _end(self, storing: object) -> None:
        self._running.pop(storing, None)
        if self._running:
            return
        self._timer.stop()
        if self._told:
            self._told = False
            self.over.emit()

    def _tell(self) -> None:
        self._told = True
        self.needed.emit(sum(self._running.values()))
