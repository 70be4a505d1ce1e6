"""Work on the workspace, off the window's thread: one thread owns the connection, answers come by signal."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.services.session import Session

T = TypeVar("T")


class Background(QObject):
    """Works on one thread of its own and hands each answer to the window's. Nothing here waits."""

    _answered = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="workspace")
        self._closed = False
        self._answered.connect(_take, Qt.ConnectionType.QueuedConnection)

    def do(
        self, work: Callable[[], T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do `work` on the thread, then call `then` or `failed` on this one; nothing more once it is closed."""
        if self._closed:
            return
        self._thread.submit(work).add_done_callback(lambda future: self._answer(future, then, failed))

    def close(self) -> None:
        """Finish what was asked."""
        self._closed = True
        self._thread.shutdown(wait=True)

    def _answer(
        self, future: Future[T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        error = future.exception()
        if error is None:
            self._answered.emit(then, future.result())
        elif isinstance(error, Exception):
            self._answered.emit(failed, error)


class Runner(Background):
    """Asks one workspace, which it opens with the first question."""

    def __init__(self, open_session: Callable[[], Session], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_session
        self._session: Session | None = None

    def ask(
        self,
        work: Callable[[Session], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do `work` on the workspace's thread, then call `then` or `failed` on this one."""
        self.do(lambda: work(self._opened()), then, failed)

    def close(self) -> None:
        """Finish what was asked, then close the workspace; waits for it."""
        self._thread.submit(self._close)
        super().close()

    def finish(self, then: Callable[[], object]) -> None:
        """Finish what was asked and close the workspace without waiting for it; `then` comes after."""
        self._closed = True
        self._thread.submit(self._close).add_done_callback(
            lambda _closed: self._answered.emit(lambda _none: then(), None)
        )
        self._thread.shutdown(wait=False)

    def _opened(self) -> Session:
        if self._session is None:
            self._session = self._open()
        return self._session

    def _close(self) -> None:
        if self._session is not None:
            self._session.workspace.close()
            self._session = None


class Latest:
    """Lets only the answer to the latest question through."""

    def __init__(self) -> None:
        self._asked = 0

    def question(self) -> Callable[[Callable[[Any], None]], Callable[[Any], None]]:
        """A new question; what takes its answer or its failure is wrapped, and dropped once it is outdated."""
        self._asked += 1
        mine = self._asked

        def only(take: Callable[[Any], None]) -> Callable[[Any], None]:
            return lambda answer: take(answer) if mine == self._asked else None

        return only


def _take(take: Callable[[Any], None], answer: object) -> None:
    take(answer)
