"""Work on the workspace, off the window's thread: one thread owns the connection, answers come by signal."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.services.session import Session

T = TypeVar("T")


class Runner(QObject):
    """Asks the workspace and hands the answer to the window's thread. Nothing here waits."""

    _answered = Signal(object, object)

    def __init__(self, open_session: Callable[[], Session], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_session
        self._session: Session | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="workspace")
        self._answered.connect(lambda take, value: take(value), Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        work: Callable[[Session], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do `work` on the workspace's thread, then call `then` or `failed` on this one."""
        self._thread.submit(self._work, work).add_done_callback(
            lambda future: self._answer(future, then, failed)
        )

    def close(self) -> None:
        """Finish what was asked, then close the workspace."""
        self._thread.submit(self._close)
        self._thread.shutdown(wait=True)

    def _work(self, work: Callable[[Session], T]) -> T:
        if self._session is None:
            self._session = self._open()
        return work(self._session)

    def _close(self) -> None:
        if self._session is not None:
            self._session.workspace.close()
            self._session = None

    def _answer(
        self, future: Future[T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        error = future.exception()
        if error is None:
            self._answered.emit(then, future.result())
        elif isinstance(error, Exception):
            self._answered.emit(failed, error)
        else:
            raise error


class Latest:
    """Lets only the answer to the latest question through."""

    def __init__(self) -> None:
        self._asked = 0

    def only(self, take: Callable[[Any], None]) -> Callable[[Any], None]:
        """`take` for a new question; the answers to all earlier ones are dropped."""
        self._asked += 1
        mine = self._asked
        return lambda answer: take(answer) if mine == self._asked else None
