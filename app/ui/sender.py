"""Sends what is due while a window is open and no scheduled sender does: on a thread and connection of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Thread

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from app.models.digests import DESKTOP
from app.models.errors import UserError
from app.models.people import Person
from app.services.channels import Channel, Envelope, NotNow
from app.services.session import Session

from .theme.icons import icon
from .theme.theme import Theme

logger = logging.getLogger(__name__)
EVERY_MS = 60_000
FIRST_MS = 20_000
"""The window is used first."""


class Sender(QObject):
    """`open_session` opens a session of its own, which is closed after each run."""

    done = Signal(object)
    """The `Sent` of a run, or None where there was nothing for the window to send."""
    _notified = Signal(str, str)

    def __init__(self, open_session: Callable[[], Session], theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._open, self._theme = open_session, theme
        self._stopping = Event()
        self._thread: Thread | None = None
        self._tray: QSystemTrayIcon | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.run)
        self._notified.connect(self._notify)

    def start(self) -> None:
        self._timer.start(FIRST_MS)

    def run(self) -> None:
        """Look whether there is something to send; while a run goes on, nothing."""
        self._timer.setInterval(EVERY_MS)
        if self._stopping.is_set() or (self._thread is not None and self._thread.is_alive()):
            return
        able = QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()
        desktop = Desktop(self._notified.emit) if able else None
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

    def _notify(self, subject: str, words: str) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(icon("headstart", self._theme.tokens.accent), self)
            self._tray.setToolTip("Headstart")
        self._tray.show()
        self._tray.showMessage(subject, words)


class Desktop:
    """Notifications on this computer, for the person who works at it. `show` is given a title and words."""

    def __init__(self, show: Callable[[str, str], object]) -> None:
        self._show = show
        self.person_id: str | None = None

    def reaches(self, person: Person) -> bool:
        return person.id == self.person_id

    def send(self, envelope: Envelope) -> None:
        try:
            self._show(envelope.letter.subject, _beginning(envelope.letter.text))
        except RuntimeError as error:  # the window is gone
            raise NotNow(str(error)) from error

    def close(self) -> None:
        """Nothing stays open."""


def send(session: Session, desktop: Desktop | None, goes_on: Callable[[], bool]) -> object:
    """Send what is due by the channels of this computer; None where that is not for the window to do."""
    from app.services.noticechannels import channels
    from app.services.senderruns import WINDOW, window_should_send
    from app.services.sending import send_due

    if session.workspace.read_only or not window_should_send(session):
        return None
    ways: dict[str, Channel] = channels(session)
    if desktop is not None:
        desktop.person_id = session.person_id
        ways[DESKTOP] = desktop
    if not any(
        channel.reaches(person) for channel in ways.values() for person in session.setup.people.values()
    ):
        return None
    return send_due(session, ways, by=WINDOW, goes_on=goes_on)


def _beginning(words: str) -> str:
    """The first lines that say something."""
    said = [line.strip(" *-") for line in words.splitlines() if line.strip(" *-")]
    return "\n".join(said[1:4])
