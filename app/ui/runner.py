"""Work on the workspace, off the window's thread: one thread owns the connection, answers come by signal."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.models.errors import ReadOnly, StoreUnavailable
from app.services.session import Session

T = TypeVar("T")
PAINTED_MS = 40
"""So long it takes at most until Qt begins to paint what has changed."""


class Background(QObject):
    """Works on one thread and hands each answer to the window's. Nothing here waits."""

    _answered = Signal(object, object)

    def __init__(self, parent: QObject | None = None, thread: ThreadPoolExecutor | None = None) -> None:
        super().__init__(parent)
        self._thread = thread or ThreadPoolExecutor(max_workers=1, thread_name_prefix="workspace")
        self._closed = False
        self._answered.connect(_take, Qt.ConnectionType.QueuedConnection)

    def do(
        self, work: Callable[[], T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do `work` on the thread, then call `then` or `failed` on this one; nothing more once it is closed."""
        if self._closed:
            return
        self._thread.submit(work).add_done_callback(lambda future: self._answer(future, then, failed))

    def after(self, asker: QObject, then: Callable[[], object]) -> None:
        """Call `then` when all that was asked is answered and painted, unless `asker` is gone by then."""
        self.do(lambda: None, lambda _none: QTimer.singleShot(PAINTED_MS, asker, then), _never)

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


class Shared:
    """The workspace of several windows: opened with the first question, closed with the last window.

    Its thread alone touches the session.
    """

    def __init__(self, open_session: Callable[[], Session]) -> None:
        self._open = open_session
        self._session: Session | None = None
        self.thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="workspace")
        self.windows = 0

    def opened(self) -> Session:
        if self._session is None:
            self._session = self._open()
        return self._session

    def look(self) -> bool:
        """Whether another program has written. A workspace that is away is opened again with the next question."""
        try:
            return self.opened().changed_elsewhere()
        except StoreUnavailable:
            self.close()
            raise

    def close(self) -> None:
        if self._session is not None:
            self._session.workspace.close()
            self._session = None


class Runner(Background):
    """Asks one workspace for one window."""

    unavailable = Signal(object)
    """A StoreUnavailable that was met: the workspace can't be reached now."""

    def __init__(
        self,
        open_session: Callable[[], Session],
        parent: QObject | None = None,
        shared: Shared | None = None,
    ) -> None:
        self._shared = shared or Shared(open_session)
        self._shared.windows += 1
        self._open = open_session
        super().__init__(parent, self._shared.thread)

    def another(self) -> Runner:
        """For another window of the same workspace."""
        return Runner(self._open, shared=self._shared)

    def ask(
        self,
        work: Callable[[Session], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do `work` on the workspace's thread, then call `then` or `failed` on this one."""
        self.do(lambda: work(self._shared.opened()), then, failed)

    def look(self, then: Callable[[bool], None], failed: Callable[[Exception], None]) -> None:
        """Ask whether another program has written since this was asked last."""
        self.do(self._shared.look, then, failed)

    def close(self) -> None:
        """Finish what was asked, then close the workspace; waits for it."""
        self._thread.submit(self._shared.close)
        super().close()

    def finish(self, then: Callable[[], object]) -> None:
        """Finish what was asked without waiting for it; `then` comes after.

        The last window closes the workspace.
        """
        if self._closed:
            return
        self._closed = True
        self._shared.windows -= 1
        last = not self._shared.windows
        self._thread.submit(self._shared.close if last else bool).add_done_callback(
            lambda _closed: self._answered.emit(lambda _none: then(), None)
        )
        if last:
            self._thread.shutdown(wait=False)

    def _answer(
        self, future: Future[T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        error = future.exception()
        if error is not None and is_away(error):
            self.unavailable.emit(error)
        super()._answer(future, then, failed)


def is_away(error: BaseException) -> bool:
    """Whether the workspace can't be reached now, so that what was asked can be asked again later."""
    return isinstance(error, StoreUnavailable) and not isinstance(error, ReadOnly)


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


def _never(error: Exception) -> None:
    raise error


def _take(take: Callable[[Any], None], answer: object) -> None:
    take(answer)
