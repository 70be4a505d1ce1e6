"""Sends what is due while a window is open and no scheduled sender does: on a thread and connection of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Thread

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.digests import DESKTOP
from app.models.errors import StoreUnavailable, UserError
from app.models.language import text
from app.services.channels import Channel
from app.services.session import Session

from .desktop import Desktop, notifier
from .theme.theme import Theme

logger = logging.getLogger(__name__)
EVERY_MS = 60_000
FIRST_MS = 20_000
"""The window is used first."""


class Sender(QObject):
    """`open_session` opens a session of its own, which is closed after each run."""

    done = Signal(object)
    """The `Sent` of a run, or None where there was nothing for the window to send."""

    def __init__(self, open_session: Callable[[], Session], theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._open, self._notifier = open_session, notifier(theme)
        self._stopping = Event()
        self._thread: Thread | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.run)

    def start(self) -> None:
        self._timer.start(FIRST_MS)

    def run(self) -> None:
        """Look whether there is something to send; while a run goes on, nothing."""
        self._timer.setInterval(EVERY_MS)
        if self._stopping.is_set() or (self._thread is not None and self._thread.is_alive()):
            return
        desktop = Desktop(self._notifier.notify) if self._notifier.able else None
        self._thread = Thread(target=self._work, args=(desktop,), name="sender", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """No further message is begun; what is being sent keeps its lease, and nobody waits for it."""
        self._timer.stop()
        self._stopping.set()

    def _work(self, desktop: Desktop | None) -> None:
        sent: object = None
        try:
            session = self._open()
            with session.workspace:
                sent = send(session, desktop, lambda: not self._stopping.is_set())
        except UserError as error:
            logger.info("Nothing is sent now: %s", error)
        except Exception:
            logger.exception("The window could not send")
        if not self._stopping.is_set():
            self.done.emit(sent)


def send(session: Session, desktop: Desktop | None, goes_on: Callable[[], bool]) -> object:
    """Send what is due by the channels of this computer; None where that is not for the window to do."""
    from app.services import permissions
    from app.services.noticechannels import channels
    from app.services.senderruns import WINDOW, note_run, window_should_send
    from app.services.sending import send_due

    may = not session.workspace.read_only and permissions.may(session, permissions.Act.SEND)
    if not may or not window_should_send(session):
        return None
    ways: dict[str, Channel] = channels(session)
    if desktop is not None:
        desktop.person_id = session.person_id
        ways[DESKTOP] = desktop
    if not any(
        channel.reaches(person) for channel in ways.values() for person in session.setup.people.values()
    ):
        return None
    try:
        return send_due(session, ways, by=WINDOW, goes_on=goes_on)
    except (StoreUnavailable, UserError):
        raise
    except Exception:
        note_run(session, WINDOW, [text("Heads-ups could not be sent because of a fault in the program.")])
        raise
