"""The workspace of several windows: its thread, and the one beside it on which questions are answered meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from app.models.errors import StoreUnavailable
from app.services.session import Session

if TYPE_CHECKING:
    from app.store.workspace import Workspace

T = TypeVar("T")
LONG_S = 0.1
"""What is carried out for longer than this is not waited for by questions."""


class Shared:
    """Opened with the first question, closed with the last window.

    Its `thread` alone touches the session. A thread beside it has a connection of its own, from the first question
    that would wait too long until nothing is carried out any more. `errands` are to be carried out, so many are
    `done`: counted on the windows' thread, for all of them.
    """

    def __init__(self, open_session: Callable[[], Session]) -> None:
        self._open = open_session
        self._session: Session | None = None
        self._looking: Workspace | None = None
        self._began: float | None = None
        self.thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="workspace")
        self._beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="beside")
        self._asked_beside = self._used_beside = False
        self.windows = 0
        self.errands = self.done = 0

    def takes_long(self) -> bool:
        """Whether something has been carried out for longer than a question should wait."""
        began = self._began
        return began is not None and monotonic() - began > LONG_S

    def ask_beside(self, work: Callable[[Session], T]) -> Future[T]:
        """Answer from what was stored last. StoreUnavailable where that can't be, also where `work` would write."""
        self._asked_beside = self._used_beside = True
        return self._beside.submit(self._answer, work)

    def end_errand(self) -> None:
        self.errands -= 1
        self.done += 1
        if self._asked_beside and not self.errands:
            self._asked_beside = False
            self._beside.submit(self._close_beside)

    # On its thread

    def opened(self) -> Session:
        if self._session is None:
            self._session = self._open()
        return self._session

    def carry_out(self, work: Callable[[Session], T]) -> T:
        session = self.opened()
        self._began = monotonic()
        try:
            return work(session)
        finally:
            self._began = None

    def look(self) -> bool:
        """Whether another program has written. A workspace that is away is opened again with the next question."""
        try:
            return self.opened().changed_elsewhere()
        except StoreUnavailable:
            self.close()
            raise

    def close(self) -> None:
        """Nothing of it is open any more."""
        if self._used_beside:
            self._beside.submit(self._close_beside).result()
        if self._session is not None:
            self._session.workspace.close()
            self._session = None

    # On the thread beside it

    def _answer(self, work: Callable[[Session], T]) -> T:
        """As the person who works here now; the setup is read anew each time."""
        session = self._session
        if session is None:
            raise StoreUnavailable("")
        if self._looking is None:
            self._looking = session.workspace.beside()
        return work(evolve(session, workspace=self._looking))

    def _close_beside(self) -> None:
        if self._looking is not None:
            self._looking.close()
            self._looking = None
