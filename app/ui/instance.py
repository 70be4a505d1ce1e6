"""One window for a workspace: a second start brings the first to the front."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QObject

from app.bootstrap import Place, key_of

from .digest import digest

WAIT_MS = 400
LONGEST = 60
"""Characters of a folder for sockets: the system takes about a hundred, with the name."""


def name_of(workspace: Place) -> str:
    """What the window of a person on a workspace answers to: a name, or the path of a socket."""
    name = f"headstart-{digest(f'{getpass.getuser()}:{key_of(workspace)}')[:20]}"
    folder = _runtime_folder()
    return f"{folder}/{name}" if folder else name


def _runtime_folder() -> str:
    """Where the desktop keeps sockets for as long as one is logged in; empty where it has no such folder.

    Sockets by name are in the folder for temporary files, which may be cleaned while the window is open.
    """
    folder = os.environ.get("XDG_RUNTIME_DIR", "") if os.name == "posix" else ""
    fits = Path(folder).is_absolute() and len(folder) < LONGEST
    return folder if fits and os.access(folder, os.W_OK | os.X_OK) else ""


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
