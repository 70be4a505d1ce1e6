"""People and the workspaces of their teams: who joins, whose password is missing, and who leaves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.bootstrap import called
from app.models.errors import OneTimePassword, StoreUnavailable, WrongPassword
from app.services.teamkeys import TeamKeys
from app.store.address import Address

from .outside import outside
from .preferences import Preferences
from .theme.theme import Theme

if TYPE_CHECKING:
    from .main_window import MainWindow


class Teams(QObject):
    joined = Signal(object, bool)
    """The address of a workspace to open, and whether the keyring keeps the password."""
    left = Signal(object)
    """The address of a workspace that is not to be open any more."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        crashed: Callable[[BaseException], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme, self._preferences, self._crashed = theme, preferences, crashed
        self.keys = TeamKeys()
        self._asked: set[Address] = set()
        """Whose password was asked for; after Cancel it is not asked for again until somebody wants it."""

    def join(self, parent: QWidget) -> None:
        """Ask where a team's workspace is, and who joins."""
        from .dialogs.join_team import JoinTeam

        dialog = JoinTeam(self._theme, self.keys, self._crashed, parent)
        dialog.entered.connect(self.joined)
        dialog.open()

    def attend(self, window: MainWindow, address: Address) -> None:
        """Ask for the password where the server does not take the one that is known."""

        def ask(error: StoreUnavailable) -> None:
            if isinstance(error, WrongPassword | OneTimePassword) and address not in self._asked:
                self._ask_password(window, address)

        def ask_again() -> None:
            self._asked.discard(address)

        window.context.runner.unavailable.connect(ask)
        window.watch.wanted.connect(ask_again)

    def let_go(self, address: Address) -> None:
        """No window is on it any more: for the next one its password is asked for anew."""
        self._asked.discard(address)

    def forget(self, window: MainWindow) -> None:
        """Ask whether to forget the workspace of a window on this computer, and do so."""
        address = window.context.workspace
        if not isinstance(address, Address):
            return
        from .dialogs.forget_team import ForgetTeam

        dialog = ForgetTeam(called(address), window)
        dialog.accepted.connect(lambda: self._forget(address))
        dialog.open()

    def _forget(self, address: Address) -> None:
        self.left.emit(address)
        self._preferences.forget_workspace(address)
        outside().do(lambda: self.keys.forget(address), lambda _none: None, self._crashed)

    def _ask_password(self, window: MainWindow, address: Address) -> None:
        from .dialogs.team_password import TeamPassword

        self._asked.add(address)
        dialog = TeamPassword(address, self._theme, self.keys, self._crashed, window)
        dialog.entered.connect(lambda _address, _kept: self._asked.discard(address))
        dialog.entered.connect(lambda _address, _kept: window.watch.look())
        dialog.rejected.connect(lambda: self._go_without(address))
        dialog.open()

    def _go_without(self, address: Address) -> None:
        """What was never open shows nothing: then it need not stay."""
        if not self.keys.has_opened(address):
            self._asked.discard(address)
            self.left.emit(address)
