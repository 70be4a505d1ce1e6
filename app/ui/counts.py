"""The numbers in the sidebar: they follow every change, whichever page is in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.session import Session

from .bus import Bus
from .places import DEPARTMENT, HEADS_UPS, SOON
from .remembered import last_department
from .runner import Latest, Runner

if TYPE_CHECKING:
    from app.services.waiting import Waiting

REST_MS = 200
"""So long nothing else has changed before it is counted: what is in view is read first."""


class Counts(QObject):
    counted = Signal(str, int)
    """How many things wait on a page of the sidebar."""

    def __init__(self, runner: Runner, bus: Bus, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._latest = Latest()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.ask)
        bus.changed.connect(self._note)

    def _note(self) -> None:
        self._rest.start()

    def ask(self) -> None:
        department = last_department()
        only = self._latest.question()

        def work(session: Session) -> Waiting:
            from app.services.waiting import waiting

            return waiting(session, department)

        self._runner.ask(work, only(self._tell), lambda _error: None)  # a page in view says what is wrong

    def _tell(self, found: Waiting) -> None:
        self.counted.emit(SOON, found.to_come)
        self.counted.emit(DEPARTMENT, found.begin_today)
        self.counted.emit(HEADS_UPS, found.answers)
