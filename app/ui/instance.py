"""One window for a workspace: a second start brings the first to the front."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable

from PySide6.QtCore import QDir, QObject

from app.bootstrap import Place, key_of

from .digest import digest

WAIT_MS = 400


def name_of(workspace: Place) -> str:
    """What the window of a person on a workspace answers to."""
    return f"headstart-{digest(f'{getpass.getuser()}:{key_of(workspace)}')[:20]}"


def raise_running(name: str) -> bool:
    """Ask a running window to come to the front; False where there is none."""
    if os.name == "posix" and not QDir.temp().exists(name):
        return False  # nobody listens: spared is the rest of Qt's network
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.disconnectFromServer()
    return True


class Instance(QObject):
    """Answers later starts for as long as it lives."""

    def __init__(self, name: str, asked: Callable[[], None], parent: QObject | None = None) -> None:
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        self._asked = asked
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left behind by a window that crashed
            self._server.listen(name)

    def close(self) -> None:
        self._server.close()

    def _answer(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            connection.deleteLater()
        self._asked()
