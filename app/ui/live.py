"""What others do in the workspace of a team: heard on a thread and a connection of its own, shown at once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from contextlib import closing
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.changes import Changes
from app.models.errors import UserError
from app.services.session import Session
from app.store.news import Listener, Look, News

from .backoff import Backoff

if TYPE_CHECKING:
    from .main_window import MainWindow

logger = logging.getLogger(__name__)
SIGN_OF_LIFE_S = 5
PAUSE_MS = 500
"""Between two times that pages read again because of others: the first change shows at once."""
Marks = Mapping[str, frozenset[int]]


class Live(QObject):
    """Hears for all windows on one workspace. `listen` makes the connection, on the thread of its own."""

    _told = Signal(list)
    _seen = Signal(object)
    _lost = Signal()

    def __init__(self, listen: Callable[[], Listener], parent: QObject) -> None:
        super().__init__(parent)
        self._listen = listen
        self._listener: Listener | None = None
        self._windows: list[MainWindow] = []
        self._news: list[News] = []
        self._looks: frozenset[Look] = frozenset()
        self._busy = False
        self._stopping, self._hurry = Event(), Event()
        self._told.connect(self._gather)
        self._seen.connect(self._name)
        self._lost.connect(self._look_after)
        self._thread = Thread(target=self._work, name="live", daemon=True)

    def attend(self, window: MainWindow) -> None:
        """Hear for this window, too, and tell others what it looks at."""
        self._windows.append(window)
        context = window.context
        context.presence.changed.connect(self._note_looks)
        context.bus.changed.connect(self._note_person)
        window.watch.rely()
        window.watch.back.connect(self._hurry.set)
        self._note_looks()
        if not self._thread.is_alive():
            self._thread.start()

    def leave(self, window: MainWindow) -> bool:
        """Hear for it no more; whether none is left."""
        if window in self._windows:
            self._windows.remove(window)
            self._note_looks()
        return not self._windows

    def stop(self) -> None:
        """Nothing is heard any more. Nobody waits for the thread."""
        self._stopping.set()
        self._hurry.set()
        self._ring()

    # On the window's thread

    def _gather(self, news: list[News]) -> None:
        self._news += news
        if not self._busy:
            self._pass_on()

    def _pass_on(self) -> None:
        """One question at a time: what is told meanwhile is read together afterwards."""
        self._busy = bool(self._news and self._windows)
        if self._busy:
            news, self._news = self._news, []
            self._windows[0].context.runner.carry_out(
                lambda session: session.heard(news), self._show, lambda _error: self._show(None)
            )

    def _show(self, changes: Changes | None) -> None:
        """After a failure, too: a workspace that comes back is read anew."""
        if changes is None:
            self._pass_on()
            return
        for bus in {window.context.bus for window in self._windows}:
            bus.changed.emit(changes)
        QTimer.singleShot(PAUSE_MS, self, self._pass_on)

    def _name(self, marks: Marks) -> None:
        def work(session: Session) -> dict[str, list[str]]:
            from app.services.presence import names

            return {hire: names(session, some) for hire, some in marks.items()}

        def then(named: dict[str, list[str]]) -> None:
            for window in self._windows:
                presence = window.context.presence
                presence.others.emit(presence.hire_id, named.get(presence.hire_id, []))

        if self._windows:
            self._windows[0].context.runner.ask(work, then, lambda _error: None)

    def _look_after(self) -> None:
        for window in self._windows:
            window.watch.look()

    def _note_person(self, changes: Changes) -> None:
        if changes.setup:
            self._note_looks()

    def _note_looks(self) -> None:
        hires = {window.context.presence.hire_id for window in self._windows} - {""}

        def then(person_id: str | None) -> None:
            self._looks = frozenset((hire, person_id) for hire in hires if person_id is not None)
            self._ring()

        if self._windows:
            self._windows[0].context.runner.ask(lambda session: session.person_id, then, lambda _error: None)

    def _ring(self) -> None:
        if self._listener is not None:
            self._listener.ring()

    # On the thread of its own

    def _work(self) -> None:
        backoff = Backoff()
        while not self._stopping.is_set():
            try:
                with closing(self._listen()) as self._listener:
                    backoff.reset()
                    self._told.emit([News()])  # nobody knows what was missed
                    self._serve(self._listener)
            except UserError as error:
                logger.info("Others are not heard now: %s", error)
            except Exception:
                logger.exception("Others are not heard now")
            self._listener = None
            if not self._stopping.is_set():
                self._seen.emit({})
                self._lost.emit()
                self._hurry.wait(backoff.ms() / 1_000)
                self._hurry.clear()

    def _serve(self, listener: Listener) -> None:
        """Until the connection is lost, which raises, or nothing is to be heard any more."""
        seen: Marks = {}
        look = True
        while not self._stopping.is_set():
            if listener.show(self._looks) or look:
                found = listener.others()
                if found != seen:
                    seen = found
                    self._seen.emit(found)
            heard = listener.hear(SIGN_OF_LIFE_S)
            look = heard.looks
            if heard.news and not self._stopping.is_set():
                self._told.emit(heard.news)
