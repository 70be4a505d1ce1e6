"""Notifications of the desktop, for the person who works at it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from app.models.people import Person
from app.services.channels import Envelope, NotNow, plain_text
from app.services.channels.chat import unmentioning

from .theme.icons import icon
from .theme.theme import Theme

MOST_LINES = 3


class Notifier(QObject):
    """Shows notifications through an icon of the system's tray, which appears with the first of them."""

    _wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tray: QSystemTrayIcon | None = None
        self._wanted.connect(self._show)

    @property
    def able(self) -> bool:
        """Whether the desktop shows them; asked on the window's thread."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def notify(self, subject: str, words: str) -> None:
        """Show one; from any thread."""
        self._wanted.emit(subject, words)

    def _show(self, subject: str, words: str) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(icon("headstart", self._theme.tokens.accent), self)
            self._tray.setToolTip("Headstart")
        self._tray.show()
        self._tray.showMessage(subject, words)


@cache
def notifier(theme: Theme) -> Notifier:
    """One for the whole program, so that there is one icon."""
    return Notifier(theme, QCoreApplication.instance())


class Desktop:
    """The channel. `show` is given a title and words."""

    def __init__(self, show: Callable[[str, str], object], person_id: str | None = None) -> None:
        self._show = show
        self.person_id = person_id

    def reaches(self, person: Person) -> bool:
        return person.id == self.person_id

    def send(self, envelope: Envelope) -> None:
        try:
            self._show(*map(_unmarked, (envelope.letter.subject, _beginning(envelope.letter.text))))
        except RuntimeError as error:  # the window is gone
            raise NotNow(str(error)) from error

    def close(self) -> None:
        """Nothing stays open."""


def _unmarked(words: str) -> str:
    """Some desktops show what looks like markup as such."""
    return unmentioning(plain_text(words))


def _beginning(words: str) -> str:
    """The first lines that say something, without the greeting."""
    said = [line.strip(" *-") for line in words.splitlines() if line.strip(" *-")]
    return "\n".join((said[1:] or said)[:MOST_LINES])
