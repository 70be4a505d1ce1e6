"""The window: a sidebar with the pages, one page beside it, and what every page can ask of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from attrs import frozen
from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from app.models.changes import Changes
from app.models.errors import UserError
from app.services.session import Session

from .bus import Bus
from .context import Context
from .dialogs.shortcuts import Shortcuts
from .dialogs.who import ChoosePerson, Who, people_of
from .pages.new_hire import NewHirePage
from .pages.page import Page
from .pages.starting_soon import StartingSoon
from .preferences import Preferences
from .runner import Runner
from .theme.theme import Theme
from .theme.tokens import Scheme
from .widgets.sidebar import NavButton, Sidebar
from .widgets.toast import Toast

SIZE, SMALLEST = (1440, 900), (960, 620)
A_MINUTE_MS = 60_000
GEOMETRY = "window/geometry"
SOON = "starting-soon"


@frozen
class Place:
    """A page in the sidebar: its name there, its icon, its shortcut, and how it is built."""

    words: str
    drawing: str
    shortcut: str
    make: Callable[[Context], Page]


class MainWindow(QMainWindow):
    workspace_wanted = Signal(object)
    """The path of another workspace to open."""
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        runner: Runner,
        preferences: Preferences,
        workspace: Path,
        crashed: Callable[[BaseException], None],
    ) -> None:
        super().__init__()
        self.setObjectName("main-window")
        self.setWindowTitle(f"Headstart – {workspace.stem}")
        self.setMinimumSize(*SMALLEST)
        self._runner, self._preferences, self._workspace = runner, preferences, workspace
        self._crashed = crashed
        self._closing = False
        self._theme = theme
        self.context = Context(
            theme=theme,
            runner=runner,
            bus=Bus(self),
            preferences=preferences,
            workspace=workspace,
            failed=self.show_error,
            said=self._say,
        )
        self._pages = QStackedWidget()
        self._sidebar = Sidebar(theme)
        self._places = self._listed_places()
        self._built: dict[str, Page] = {}
        self._buttons: dict[str, NavButton] = {}
        self.hire = NewHirePage(self.context)
        self._toast = Toast(self, self.context.undo)
        self._lay_out()
        self._add_actions()
        self._restore()
        self._ask_person()

    def show_error(self, error: Exception) -> None:
        """What a person can act on is said in the window; anything else is a fault of the program."""
        if isinstance(error, UserError):
            self._say(str(error), False)
        else:
            self._crashed(error)

    @property
    def soon(self) -> Page:
        return self.page(SOON)

    @property
    def page_names(self) -> list[str]:
        """The object names of the pages in the sidebar, in order."""
        return list(self._places)

    def page(self, name: str) -> Page:
        """A page of the sidebar by its object name; it is built when it is first asked for."""
        if name not in self._built:
            page = self._places[name].make(self.context)
            self._built[name] = page
            self._pages.addWidget(page)
            page.hire_wanted.connect(self.show_hire)
            page.counted.connect(self._buttons[name].show_count)
        return self._built[name]

    def go(self, name: str) -> None:
        """Show a page of the sidebar."""
        self._buttons[name].setChecked(True)
        self._pages.setCurrentWidget(self.page(name))

    def show_hire(self, hire_id: str) -> None:
        self.hire.show_hire(hire_id)
        self._pages.setCurrentWidget(self.hire)

    def set_today(self, change: Callable[[Session], bool]) -> None:
        """Look once a minute whether another day has begun; `change` tells."""

        def then(begun: bool) -> None:
            if begun:
                self.context.bus.changed.emit(Changes(setup=True))

        timer = QTimer(self)
        timer.setInterval(A_MINUTE_MS)
        timer.timeout.connect(lambda: self._runner.ask(change, then, self.show_error))
        timer.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Gone from the screen at once; closed when all that was asked has been stored."""
        if self._closing:
            super().closeEvent(event)
            self.closed.emit()
            return
        self._closing = True
        QSettings().setValue(GEOMETRY, self.saveGeometry())
        event.ignore()
        self.hide()
        self._runner.finish(self.close)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._sidebar.fit(self.width())
        self._toast.place()

    def _say(self, words: str, undoable: bool) -> None:
        self._toast.say(words, undoable=undoable)

    def _reload(self) -> None:
        self.context.bus.changed.emit(Changes(setup=True))

    def _go_back(self) -> None:
        if self._pages.currentWidget() is self.hire:
            self.go(self._sidebar_page())

    def _sidebar_page(self) -> str:
        """The page from which a hire was opened."""
        return next(name for name, button in self._buttons.items() if button.isChecked())

    # Who works here

    def _ask_person(self) -> None:
        def work(session: Session) -> Who | None:
            return next((who for who in people_of(session) if who.id == session.person_id), None)

        self._runner.ask(work, self._show_person, lambda _error: None)

    def _show_person(self, who: Who | None) -> None:
        self._sidebar.show_person(who.name if who else "", who.what if who else "")

    def _choose_person(self) -> None:
        self._runner.ask(people_of, self._ask_which, self.show_error)

    def _ask_which(self, people: list[Who]) -> None:
        if not people:
            self._say(self.tr("Nobody is known in this workspace yet: headstart person add."), False)
            return
        dialog = ChoosePerson(people, self)
        dialog.picked.connect(self._be)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _be(self, who: Who) -> None:
        def work(session: Session) -> Who:
            session.person = session.setup.people[who.id]
            return who

        self._preferences.remember_person(self._workspace, who.id)
        self._runner.ask(work, self._show_person, self.show_error)

    # Layout and menus

    def _listed_places(self) -> dict[str, Place]:
        """The pages of the sidebar, by object name."""
        return {
            SOON: Place(self.tr("Starting soon"), "soon", "Ctrl+1", StartingSoon),
        }

    def _lay_out(self) -> None:
        self._pages.addWidget(self.hire)
        for name, place in self._places.items():
            button = self._sidebar.add_page(
                place.words, place.drawing, place.shortcut, partial(self.go, name)
            )
            button.setObjectName(f"nav-{name}")
            self._buttons[name] = button
        self.hire.left.connect(self._go_back)
        self.go(SOON)
        self._sidebar.person_wanted.connect(self._choose_person)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addWidget(self._pages, 1)
        self.setCentralWidget(whole)
        self._toast.raise_()

    def _add_actions(self) -> None:
        menus = self.menuBar()
        file = menus.addMenu(self.tr("&File"))
        file.addAction(self._action(self.tr("&Open workspace…"), self._open_other, "Ctrl+O"))
        file.addSeparator()
        file.addAction(self._action(self.tr("&Close"), self.close, "Ctrl+Q", "Ctrl+W"))
        edit = menus.addMenu(self.tr("&Edit"))
        edit.addAction(self._action(self.tr("&Undo"), self.context.undo, "Ctrl+Z"))
        edit.addAction(self._action(self.tr("Who am &I…"), self._choose_person, "Ctrl+I"))
        go = menus.addMenu(self.tr("&Go"))
        for name, place in self._places.items():
            go.addAction(self._action(place.words, partial(self.go, name), place.shortcut))
        go.addAction(self._action(self.tr("&Back"), self._go_back, "Alt+Left", "Esc"))
        view = menus.addMenu(self.tr("&View"))
        view.addAction(self._action(self.tr("&Read again"), self._reload, "F5"))
        view.addSeparator()
        self._add_schemes(view.addMenu(self.tr("&Appearance")))
        help_menu = menus.addMenu(self.tr("&Help"))
        help_menu.addAction(self._action(self.tr("&Keyboard shortcuts"), self._show_shortcuts, "F1"))

    def _action(self, words: str, act: Callable[[], object], *shortcuts: str) -> QAction:
        action = QAction(words, self)
        action.setShortcuts([QKeySequence(keys) for keys in shortcuts])
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _add_schemes(self, menu: QWidget) -> None:
        group = QActionGroup(self)
        for scheme, words in (
            (None, self.tr("As the &system")),
            (Scheme.LIGHT, self.tr("&Light")),
            (Scheme.DARK, self.tr("&Dark")),
            (Scheme.CONTRAST, self.tr("High &contrast")),
        ):
            action = QAction(words, group)
            action.setCheckable(True)
            action.setChecked(scheme is self._theme.wanted)
            action.triggered.connect(lambda _checked, chosen=scheme: self._choose_scheme(chosen))
            menu.addAction(action)

    def _choose_scheme(self, scheme: Scheme | None) -> None:
        self._preferences.scheme = scheme
        self._theme.choose(scheme)

    def _open_other(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a workspace"), str(self._workspace.parent))
        dialog.setNameFilter(self.tr("Workspaces (*.headstart);;All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.workspace_wanted.emit(Path(chosen)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_shortcuts(self) -> None:
        more = (
            (self.tr("Enter"), self.tr("Open the selected hire")),
            (self.tr("Space"), self.tr("Tick or untick the selected task")),
            (self.tr("Ctrl+C"), self.tr("Copy the selected rows")),
            (self.tr("Ctrl+M"), self.tr("Move the start date of the hire that is shown")),
            (self.tr("Ctrl+P"), self.tr("Write the readiness report of the hire that is shown")),
        )
        dialog = Shortcuts(self.actions(), more, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _restore(self) -> None:
        geometry = QSettings().value(GEOMETRY)
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(*SIZE)
