"""Work that waits for other computers and for the keyring: on threads of its own, for which nobody waits."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from threading import Thread
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

T = TypeVar("T")


class Outside(QObject):
    """Each work has a thread that ends with the program: a server that says nothing keeps no window open."""

    _answered = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running = 0
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def do(
        self, work: Callable[[], T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do `work` elsewhere, then call `then` or `failed` on this thread."""
        self.running += 1
        Thread(target=self._work, args=(work, then, failed), name="outside", daemon=True).start()

    def _work(
        self, work: Callable[[], T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        take: Callable[[Any], None] = then
        answer: object
        try:
            answer = work()
        except Exception as error:
            take, answer = failed, error
        try:
            self._answered.emit(take, answer)
        except RuntimeError:
            return  # the program has ended

    def _take(self, take: Callable[[Any], None], answer: object) -> None:
        self.running -= 1
        take(answer)


@cache
def outside() -> Outside:
    """One for all windows."""
    return Outside(QCoreApplication.instance())
