"""Work on the workspace, off the window's thread: one thread owns the connection, answers come by signal."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, Generic, TypeVar

from attrs import frozen
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.models.errors import ReadOnly, StoreUnavailable
from app.services.session import Session

from .shared import Shared

T = TypeVar("T")
PAINTED_MS = 40
"""So long it takes at most until Qt begins to paint what has changed."""
DIVERT_MS = 50
"""So often it is looked whether questions wait for something that takes long."""


class Background(QObject):
    """Works on one thread and hands each answer to the window's. Nothing here waits."""

    _answered = Signal(object, object)

    def __init__(self, parent: QObject | None = None, thread: ThreadPoolExecutor | None = None) -> None:
        super().__init__(parent)
        self._thread = thread or ThreadPoolExecutor(max_workers=1, thread_name_prefix="workspace")
        self._closed = self._silent = False
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def do(
        self, work: Callable[[], T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do `work` on the thread, then call `then` or `failed` on this one; nothing more once it is closed."""
        self._send(work, then, failed)

    def after(self, asker: QObject, then: Callable[[], object]) -> None:
        """Call `then` when all that was asked is answered and painted, unless `asker` is gone by then."""
        self.do(lambda: None, lambda _none: QTimer.singleShot(PAINTED_MS, asker, then), _never)

    def close(self) -> None:
        """Finish what was asked; who asked may be gone, and is not told."""
        self._closed = self._silent = True
        self._thread.shutdown(wait=True)

    def _send(
        self, work: Callable[[], T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> Future[T] | None:
        if self._closed:
            return None
        future = self._thread.submit(work)
        future.add_done_callback(lambda future: self._answer(future, then, failed))
        return future

    def _answer(
        self, future: Future[T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            self._answered.emit(then, future.result())
        elif isinstance(error, Exception):
            self._answered.emit(failed, error)

    def _take(self, take: Callable[[Any], None], answer: object) -> None:
        if not self._silent:
            take(answer)


@frozen(kw_only=True)
class _Question(Generic[T]):
    """One that waits on the workspace's thread, where it has a future."""

    work: Callable[[Session], T]
    then: Callable[[T], None]
    failed: Callable[[Exception], None]
    future: Future[T]


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
        self._waiting: list[_Question[Any]] = []
        self._timer = QTimer(self, interval=DIVERT_MS)
        self._timer.timeout.connect(self._divert)

    def another(self) -> Runner:
        """For another window of the same workspace."""
        return Runner(self._open, shared=self._shared)

    def ask(
        self,
        work: Callable[[Session], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Ask what is stored: `work` only reads. Then call `then` or `failed` on this thread.

        Where something has been carried out for long, it is answered from what was stored before.
        """
        future = self._send(lambda: work(self._shared.opened()), then, failed)
        if future is not None and self._shared.errands:
            self._waiting.append(_Question(work=work, then=then, failed=failed, future=future))
            self._divert()

    def carry_out(
        self,
        work: Callable[[Session], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do what changes something, or takes long: one after the other, as asked. Then call `then` or `failed`."""
        if self._closed:
            return
        self._shared.errands += 1

        def ended(tell: Callable[[Any], None], answer: Any) -> None:
            self._shared.end_errand()
            tell(answer)

        self.do(lambda: self._shared.carry_out(work), partial(ended, then), partial(ended, failed))

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
        error = None if future.cancelled() else future.exception()
        if error is not None and is_away(error):
            self.unavailable.emit(error)
        super()._answer(future, then, failed)

    def _divert(self) -> None:
        """Have questions answered beside what takes long; they wait no more where that is done."""
        if self._closed:
            self._waiting.clear()
        elif self._shared.takes_long():
            waiting, self._waiting = self._waiting, []
            for question in waiting:
                if question.future.cancel():
                    self._ask_beside(question)
        self._waiting = [question for question in self._waiting if not question.future.done()]
        if not self._waiting:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _ask_beside(self, question: _Question[Any]) -> None:
        """What can't be answered there waits after all, so that a workspace that is away is met in one place.

        An answer that is from before what has been carried out meanwhile is asked for again.
        """
        work, known = question.work, self._shared.done

        def then(answer: Any) -> None:
            if known != self._shared.done:
                self.ask(work, question.then, question.failed)
            elif not self._closed:  # what asked may be gone by then
                question.then(answer)

        def failed(error: Exception) -> None:
            if self._closed or isinstance(error, StoreUnavailable):
                self.do(lambda: work(self._shared.opened()), question.then, question.failed)
            else:
                question.failed(error)

        answer = self._shared.ask_beside(work)
        answer.add_done_callback(lambda future: super(Runner, self)._answer(future, then, failed))


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
