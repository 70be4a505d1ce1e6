"""Faults in the program: every one comes here, is logged, and is told once; the window stays."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from traceback import clear_frames
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.faults import report, write_report

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

    from .dialogs.fault import FaultDialog

log = logging.getLogger("headstart")
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Faults(QObject):
    """Shows one dialog for each place where something failed. `show` may be called from any thread."""

    _happened = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()
        self._open: list[FaultDialog] = []
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take every way by which a fault can come."""
        if sys.stderr is not None and not faulthandler.is_enabled():
            faulthandler.enable()
        sys.excepthook = self._uncaught
        threading.excepthook = lambda args: self._raised(args.exc_value)
        sys.unraisablehook = self._unraisable
        qInstallMessageHandler(_log_message)

    def show(self, error: BaseException) -> None:
        """Log a fault, keep its report in a file, and tell it where it has not been told yet."""
        text = report(error)
        if text in self._told:
            return
        self._told.add(text)
        log.error("A fault in the program; what happened is written in %s", write_report(error))
        self._happened.emit(text)

    def _raised(self, error: BaseException | None) -> None:
        if isinstance(error, Exception):
            self.show(error)

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            self.show(error)
            clear_frames(trace)  # a painter that is left in one would still hold its widget
        else:
            sys.__excepthook__(kind, error, trace)
            QApplication.exit(1)

    def _unraisable(self, args: UnraisableHookArgs) -> None:
        self._raised(args.exc_value)

    def _tell(self, text: str) -> None:
        from .dialogs.fault import FaultDialog

        dialog = FaultDialog(text)
        self._open.append(dialog)
        dialog.finished.connect(lambda: self._open.remove(dialog))
        dialog.open()


def _log_message(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    log.log(LEVELS[kind], "Qt: %s", words)
