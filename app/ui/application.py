"""The program with a window: one application, one theme, one window on one workspace."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import Place, folder_of, listen, local_today, place_of, session_on, workspace_path
from app.models.errors import StoreUnavailable, UserError
from app.services import lookup
from app.services.session import Session
from app.store.address import Address

from . import language
from .faults import Faults
from .garbage import Garbage
from .instance import Instance, name_of, raise_running
from .main_window import MainWindow
from .preferences import Preferences, settings_folder
from .remembered import place_beside, place_instead
from .runner import Runner
from .teams import Teams
from .theme.icons import icon
from .theme.theme import Theme

if TYPE_CHECKING:
    from .live import Live
    from .sender import Sender

SWITCH_S = 0.0005
"""How long the workspace's thread may compute while the window waits to go on: a tenth of what is usual."""


def run(workspace: str | None, today: date | None, person: str | None) -> int:
    """Open the window and stay until it is closed; returns the exit code.

    Without a `workspace` it is the one that was open last, at the first start the one in the user's data folder.
    Without `today`, the day is that of the clock and goes on with it.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise UserError("Another program without a window runs here: start Headstart by itself.")
    application.setApplicationName("headstart")
    application.setApplicationDisplayName("Headstart")
    application.setOrganizationName("headstart")
    sys.setswitchinterval(SWITCH_S)
    faults = Faults(application)
    faults.install()
    preferences = Preferences(settings_folder())
    language.apply(application, preferences.language, preferences.date_format)
    known = place_of(workspace) if workspace else preferences.workspace()
    path = known or workspace_path(None)
    if raise_running(name_of(path)):
        return 0
    desk = Desk(application, preferences, faults, today, person)
    # A window is closed when it is hidden already, which Qt does not count as the last one's closing.
    desk.emptied.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    desk.start(path, known=known is not None)
    Garbage(application)
    return application.exec()


class Desk(QObject):
    """Holds what is open: the welcome, or the windows on workspaces."""

    emptied = Signal()
    """Nothing is open any more."""

    def __init__(
        self,
        application: QApplication,
        preferences: Preferences,
        faults: Faults,
        today: date | None,
        person: str | None,
    ) -> None:
        super().__init__(application)
        self._preferences, self._faults = preferences, faults
        self._fixed_today, self._person = today, person
        self.theme = Theme(application, preferences.scheme, reduced_motion=preferences.reduced_motion)
        self._set_icon()
        self.theme.changed.connect(self._set_icon)
        self._instances: dict[Place, Instance] = {}
        self._senders: dict[Place, Sender] = {}
        self._lives: dict[Address, Live] = {}
        self._teams = Teams(self.theme, preferences, faults.show, self)
        self._teams.joined.connect(self._open_joined)
        self._teams.left.connect(self._leave)
        self._first: Place | None = None
        self.windows: list[MainWindow] = []
        self._welcome: QWidget | None = None
        self.shown: QWidget | None = None
        """The welcome or the window that was opened last."""

    def start(self, path: Place, *, known: bool = False) -> None:
        """The window on the workspace at `path`; where there is none, the welcome.

        It says so where the workspace is `known`: it was open before, or somebody has named it.
        """
        self._first = path
        if not isinstance(path, Path) or path.exists():
            self.open(path)
            return
        self._answer_for(path)
        self._show_welcome(path.parent, path if known else None)

    def _show_welcome(self, folder: Path, gone: Path | None = None) -> None:
        from .welcome import Welcome

        there = folder if folder.exists() or gone is None else workspace_path(None).parent
        self._welcome = welcome = Welcome(self.theme, there, self._today(), self._faults.show, gone)
        welcome.ready.connect(self.open)
        welcome.join_wanted.connect(lambda: self._teams.join(welcome))
        self._show(welcome)

    def open(self, path: Place) -> None:
        """The window on a workspace, in the place of what was open; one that is open comes to the front."""
        if any(window.context.workspace == path for window in self.windows):
            self._to_front(path)
            return
        runner = Runner(lambda: self._session(path))
        window = MainWindow(self.theme, runner, self._preferences, path, self._faults.show)
        before: list[QWidget] = [*self.windows, *([self._welcome] if self._welcome else [])]
        self._welcome = None
        for replaced in _frontmost(self.windows):
            place_instead(window, replaced)
        self._take_in(window)
        self._once_painted(window, self._answer_for)
        runner.do(lambda: self._preferences.remember_workspace(path), _nothing_more, self._faults.show)
        self._answer_no_more()
        for widget in before:
            widget.close()

    def _ask_new(self, window: MainWindow) -> None:
        """Ask where a new workspace goes, make it, and open it in the place of what is open."""
        from .welcome import make_aside
        from .workspacefiles import ask_new

        def say(words: str) -> None:
            window.context.said(words, False)

        ask_new(
            window,
            folder_of(window.context.workspace),
            lambda path: make_aside(window, path, self._today(), say, self.open, window.show_error),
        )

    def _open_joined(self, address: Address, kept: bool) -> None:
        self.open(address)
        if not kept:
            words = self.tr(
                "This computer has no keyring that is open: the password is asked for at each start."
            )
            self._once_painted(self.windows[-1], lambda _path: self.windows[-1].context.said(words, False))

    def _leave(self, address: Address) -> None:
        """Close the windows on a team's workspace; where no other is open, the welcome takes their place."""
        leaving = [window for window in self.windows if window.context.workspace == address]
        if len(leaving) == len(self.windows):
            self._show_welcome(folder_of(address))
        for window in leaving:
            window.close()

    def _set_icon(self) -> None:
        QApplication.setWindowIcon(icon("headstart", self.theme.tokens.accent))

    def beside(self, window: MainWindow) -> None:
        """Another window on the workspace of a window, in step with it."""
        other = self._another(window)
        place_beside(other, window)
        self._take_in(other)

    def renew(self) -> None:
        """Each window again in its place, with its words in the language that is chosen by now."""
        for window in tuple(self.windows):
            other = self._another(window)
            place_instead(other, window)
            other.pages.follow(window.pages)
            self._take_in(other)
            window.close()

    def _another(self, window: MainWindow) -> MainWindow:
        context = window.context
        return MainWindow(
            self.theme,
            context.runner.another(),
            self._preferences,
            context.workspace,
            self._faults.show,
            context.bus,
        )

    def _take_in(self, window: MainWindow) -> None:
        window.workspace_wanted.connect(self.open)
        window.window_wanted.connect(lambda: self.beside(window))
        window.reopen_wanted.connect(self.renew)
        window.new_wanted.connect(lambda: self._ask_new(window))
        window.join_wanted.connect(lambda: self._teams.join(window))
        window.forget_wanted.connect(lambda: self._teams.forget(window))
        if isinstance(window.context.workspace, Address):
            self._teams.attend(window, window.context.workspace)
        window.closed.connect(lambda: self._let_go(window))
        if self._fixed_today is None:
            window.set_today(_next_day)
            self._once_painted(window, self._send_from)
        self.windows.append(window)
        self._once_painted(window, lambda _path: self._hear_for(window))
        self._show(window)

    def _once_painted(self, window: MainWindow, act: Callable[[Place], None]) -> None:
        """Do something for the workspace of a window, if it is still open by then."""
        path = window.context.workspace
        window.context.runner.after(window, lambda: act(path) if window in self.windows else None)

    def _send_from(self, path: Place) -> None:
        """Let one sender work for all windows on a workspace."""
        from .sender import Sender

        if path not in self._senders:
            self._senders[path] = Sender(lambda: self._session(path), self.theme, self)
            self._senders[path].start()

    def _hear_for(self, window: MainWindow) -> None:
        """Where a team shares the workspace, show what others do in it."""
        path = window.context.workspace
        if not isinstance(path, Address):
            return
        from .live import Live

        if path not in self._lives:
            self._lives[path] = Live(lambda: self._teams.keys.opened(path, listen), self)
        self._lives[path].attend(window)

    def _let_go(self, window: MainWindow) -> None:
        self.windows.remove(window)
        path = window.context.workspace
        if isinstance(path, Address) and path in self._lives and self._lives[path].leave(window):
            self._lives.pop(path).stop()
        if path in self._senders and all(other.context.workspace != path for other in self.windows):
            self._senders.pop(path).stop()
        if isinstance(path, Address) and path not in {window.context.workspace for window in self.windows}:
            self._teams.let_go(path)
        self._answer_no_more()
        window.deleteLater()
        if not self.windows and self._welcome is None:
            self.emptied.emit()

    def _show(self, widget: QWidget) -> None:
        self.shown = widget
        widget.show()

    def _answer_for(self, path: Place) -> None:
        """Come to the front when the program is started again on this workspace."""
        if path not in self._instances:
            self._instances[path] = Instance(name_of(path), lambda: self._to_front(path), self)

    def _answer_no_more(self) -> None:
        """For workspaces without a window."""
        shown = {window.context.workspace for window in self.windows}
        for path in self._instances.keys() - shown:
            self._instances.pop(path).close()

    def _to_front(self, path: Place) -> None:
        windows = [window for window in self.windows if window.context.workspace == path]
        for window in [*_frontmost(windows), *filter(None, [self.shown])][:1]:
            window.showNormal() if window.isMinimized() else window.show()
            window.raise_()
            window.activateWindow()

    def _session(self, path: Place) -> Session:
        """Called on the runner's thread, which owns the connection."""
        if isinstance(path, Address):
            session = self._teams.keys.opened(path, lambda known: session_on(known, self._fixed_today, None))
        else:
            session = session_on(path, self._fixed_today, None)
        if session.person is not None:  # a team's server knows it by the login
            if self._person is not None and path == self._first:
                self._must_be(session, self._person)
            return session
        wanted = self._person or self._preferences.person(path)
        if wanted is not None:
            try:
                session.person = lookup.person(session, wanted)
            except UserError:
                session.person = None  # asked again at the foot of the sidebar
        return session

    def _must_be(self, session: Session, person: str) -> None:
        """StoreUnavailable where the window was asked for as somebody else than the login says."""
        try:
            session.be(lookup.person(session, person))
        except UserError as error:
            session.workspace.close()
            raise StoreUnavailable(str(error)) from error

    def _today(self) -> date:
        return self._fixed_today or local_today()


def _frontmost(windows: Sequence[MainWindow]) -> Sequence[MainWindow]:
    """The one that is worked in, else the one that was opened last; none of none."""
    return sorted(windows, key=MainWindow.isActiveWindow)[-1:]


def _nothing_more(_done: None) -> None:
    """What has been written needs no answer."""


def _next_day(session: Session) -> bool:
    """Whether a day has begun since the session was opened or last asked; its planning goes on from there."""
    today = session.day_by_the_clock
    begun = today != session.today
    session.today = today
    return begun
