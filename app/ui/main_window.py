"""The window: a sidebar with the pages, one page beside it, and what every page can ask of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from app.bootstrap import Place, folder_of
from app.models.changes import Changes
from app.models.errors import UserError
from app.services.permissions import Act
from app.services.session import Session

from .actions import Menu, fill, keys_of, keys_on, make, plain, table, with_keys
from .ahead import Ahead
from .bus import Bus
from .closing import Closing
from .context import Context
from .counts import Counts
from .enter import press_with_enter
from .pages.pages import Pages
from .places import SOON, listed_places
from .plaintext import tooltip
from .preferences import Preferences
from .remembered import remember_window, restore_window
from .runner import Runner
from .steps import UndoRedo
from .theme.theme import Theme
from .watch import Watch
from .widgets.appearance import Appearance
from .widgets.banner import Banner
from .widgets.sidebar import NavButton, Sidebar
from .widgets.toast import Offer, Toast
from .worker import Worker
from .written import Written

if TYPE_CHECKING:
    from app.services.conflicts import Conflict

    from .dialogs.shortcuts import Section
    from .errands import Asked

SIZE, SMALLEST = QSize(1440, 900), (960, 620)
A_MINUTE_MS = 60_000
RESERVED = {"new-hire": Act.HIRE, "who-am-i": Act.BE}
"""Actions that not everybody may carry out."""


class MainWindow(QMainWindow):
    workspace_wanted = Signal(object)
    """The path of another workspace to open."""
    new_wanted = Signal()
    """A new workspace, in the place of this one."""
    window_wanted = Signal()
    """Another window on this workspace."""
    reopen_wanted = Signal()
    """All windows again, with their words in the language that was chosen."""
    join_wanted = Signal()
    """The workspace of a team, in the place of this one."""
    forget_wanted = Signal()
    """This workspace is a team's, and not to be known on this computer any more."""
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        runner: Runner,
        preferences: Preferences,
        workspace: Place,
        crashed: Callable[[BaseException], None],
        bus: Bus | None = None,
    ) -> None:
        """Windows on one workspace share the bus, so that they stay in step."""
        super().__init__()
        self.setObjectName("main-window")
        self.setWindowTitle(workspace.stem)  # the desktop adds the name of the program, as to its dialogs
        self.setMinimumSize(*SMALLEST)
        self._runner, self._preferences, self._workspace = runner, preferences, workspace
        self._crashed = crashed
        self._asked = False
        self._theme = theme
        self.context = Context(
            theme=theme,
            runner=runner,
            bus=bus or Bus(),
            preferences=preferences,
            workspace=workspace,
            failed=self.show_error,
            said=self._say,
            wrote=self._tell_written,
        )
        self.written = Written(lambda words: self._say(words, False), self)
        self._sidebar = Sidebar(theme)
        self._buttons: dict[str, NavButton] = {}
        self._places = {place.name: place for place in listed_places()}
        self.pages = Pages(self, self._places)
        self.watch = Watch(runner, self)
        self._away = Banner("away", self.tr("Try again"), self.watch.try_again)
        self._notes = Banner("read-only", self.tr("Hide"))
        self._toast = Toast(self, self.context.undo)
        self._why_away = ""
        self.worker = Worker(self.context)
        self._counts = Counts(runner, self.context.bus, self)
        self._ahead = Ahead(self, self.pages.builders())
        self._acts = table(self, list(self._places.values()))
        self._actions = {act.name: make(act, self) for act in self._acts}
        self._actions["open-written"].setEnabled(False)
        self.undo_redo = UndoRedo(self.context, self._actions["undo"], self._actions["redo"], self)
        self._closing = Closing(self.context, self.pages, self._prepare_to_close, self)
        for name, right in RESERVED.items():
            self.context.rights.reserve(self._actions[name], right)
        view = fill(self.menuBar(), self._acts, self._actions)[Menu.VIEW]
        view.addSeparator()
        self._appearance = Appearance(theme, preferences, self)
        view.addMenu(self._appearance)
        self._lay_out()
        self._connect()
        restore_window(self, SIZE)
        page = preferences.page(workspace)
        self.pages.go(page if page in self._places else SOON)

    def show_error(self, error: Exception) -> None:
        """What a person can act on is said in the window; anything else is a fault of the program."""
        if isinstance(error, UserError):
            self._say(str(error), False)
        else:
            self._crashed(error)

    def undo(self) -> None:
        self.undo_redo.undo()

    def search(self) -> None:
        from .palette import Openers, Palette

        pages = self.pages
        openers = Openers(
            hire=pages.show_hire,
            task=pages.show_task,
            person=pages.show_person,
            page=pages.go,
            section=pages.show_section,
        )
        palette = Palette(
            self.context, openers, list(self._places.values()), self._findable(), pages.recent, self
        )
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.show()

    def _findable(self) -> list[QAction]:
        """The actions that can be carried out now; pages are found as such."""
        own = [a for name, a in self._actions.items() if name != "search" and not name.startswith("go-")]
        return [a for a in (*own, *self._appearance.actions()) if a.isVisible() and a.isEnabled()]

    def read_again(self) -> None:
        """Every page reads what is there now."""
        self.context.bus.changed.emit(Changes(setup=True))

    def set_today(self, change: Callable[[Session], bool]) -> None:
        """Look once a minute whether another day has begun; `change` tells."""

        def then(begun: bool) -> None:
            if begun:
                self.read_again()

        timer = QTimer(self)
        timer.setInterval(A_MINUTE_MS)
        timer.timeout.connect(lambda: self._runner.carry_out(change, then, self.show_error))
        timer.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The page that is shown has asked for its rows by now; what can wait for them is asked after."""
        super().showEvent(event)
        if not event.spontaneous() and not self._asked:
            self._asked = True
            self._runner.after(self, self._ask_what_can_wait)

    def _ask_what_can_wait(self) -> None:
        self.context.rights.ask()
        self.worker.ask()
        self.watch.look()
        self.undo_redo.note_change(Changes())
        self._counts.ask()
        self._ahead.start(self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._sidebar.fit(self.width())
        self._toast.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        super().keyPressEvent(event)
        press_with_enter(self, event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self._closing.take(event):
            super().closeEvent(event)
            self.closed.emit()

    def _prepare_to_close(self) -> None:
        self.watch.stop()
        self._ahead.stop()
        remember_window(self)
        keep = partial(self._preferences.remember_page, self._workspace, self.pages.came_from)
        self._runner.do(keep, lambda _none: None, self._crashed)

    # What is told and asked

    def _say(self, words: str, undoable: bool) -> None:
        self._toast.say(words, undoable=undoable)

    def _tell_written(self, words: str, path: Path) -> None:
        self.written.path = path
        act = self._actions["open-written"]
        act.setEnabled(True)
        offers = [
            Offer(name="toast-open", words=self.tr("Open"), tip=with_keys(act), act=self.written.open),
            Offer(
                name="toast-folder",
                words=self.tr("Show in folder"),
                tip=tooltip(str(path.parent)),
                act=self.written.show_folder,
            ),
        ]
        self._toast.say(words, undoable=False, offers=offers)

    def _tell_storing(self, tasks: int) -> None:
        words = self.tr("Storing %Ln task(s)…", "", tasks) if tasks else self.tr("Storing…")
        self._toast.stay(words)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _tell_notes(self, notes: list[str]) -> None:
        """What a person must know of the workspace from the beginning."""
        self._notes.tell(" ".join(notes)) if notes else self._notes.hide()

    def _tell_away(self, why: str) -> None:
        self._why_away = why
        kept = len(self.context.errands.waiting)
        waits = self.tr("%n change(s) of yours are kept and stored as soon as it is back.", "", kept)
        self._away.tell(f"{why} {waits}" if kept else why)

    def _come_back(self) -> None:
        self.context.errands.send_again()
        self.read_again()
        self.worker.ask()

    def _disagree(self, asked: Asked, conflict: Conflict) -> None:
        from .dialogs.conflict import ConflictDialog

        dialog = ConflictDialog(conflict, self)
        again = evolve(asked, commands=(*conflict.again, *asked.commands[len(conflict.again) :]))
        dialog.accepted.connect(lambda: self.context.errands.carry_out(again))
        self._open(dialog)

    def _fix_person(self) -> None:
        self._sidebar.fix_person(self.context.rights.why_not(Act.BE))

    def choose_person(self) -> None:
        self.worker.choose(self)

    # Layout

    def _lay_out(self) -> None:
        for name, place in self._places.items():
            button = self._sidebar.add_page(
                place.words, place.drawing, place.keys, partial(self.pages.go, name), at_foot=place.at_foot
            )
            button.setObjectName(f"nav-{name}")
            self._buttons[name] = button
        self._sidebar.name_search(with_keys(self._actions["search"]))
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._away)
        beside.addWidget(self._notes)
        beside.addWidget(self.pages, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addLayout(beside, 1)
        self.setCentralWidget(whole)
        self._toast.raise_()

    def _connect(self) -> None:
        self._sidebar.person_wanted.connect(self.choose_person)
        self._sidebar.search_wanted.connect(self.search)
        self.pages.marked.connect(lambda name: self._buttons[name].setChecked(True))
        self.pages.way_known.connect(self._actions["back"].setEnabled)
        self.pages.recount_wanted.connect(self._counts.ask)
        self._counts.counted.connect(lambda name, number: self._buttons[name].show_count(number))
        self.context.errands.disagreed.connect(self._disagree)
        self.context.errands.patience.needed.connect(self._tell_storing)
        self.context.errands.patience.over.connect(self._toast.hide)
        self.pages.currentChanged.connect(self._toast.place, Qt.ConnectionType.QueuedConnection)
        self.context.errands.kept.connect(lambda: self._tell_away(self._why_away))
        self.context.errands.caught_up.connect(self._away.hide)
        self.worker.known.connect(self._sidebar.show_person)
        self.worker.people_wanted.connect(self.pages.add_person)
        self.context.rights.changed.connect(self._fix_person)
        self.worker.noted.connect(self._tell_notes)
        self.watch.changed.connect(self.read_again)
        self.watch.away.connect(self._tell_away)
        self.watch.back.connect(self._come_back)
        self.watch.failed.connect(self.show_error)

    def ask_workspace(self) -> None:
        """Ask for a workspace to open in the place of this one."""
        from .workspacefiles import ask_existing

        ask_existing(self, folder_of(self._workspace), self.workspace_wanted.emit)

    def show_about(self) -> None:
        from .dialogs.about import About

        self._open(About(self._theme, self._workspace, self))

    def show_shortcuts(self) -> None:
        from .dialogs.shortcuts import Shortcuts

        known = [(self._actions[act.name], act.words) for act in self._acts]
        everywhere = [(keys_of(action), plain(words)) for action, words in known if action.isVisible()]
        sections: list[Section] = [
            (self.tr("On this page"), keys_on(self.pages.shown)),
            (self.tr("Everywhere"), [(keys, words) for keys, words in everywhere if keys]),
        ]
        self._open(Shortcuts(sections, self))
