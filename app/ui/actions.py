"""Everything that a person can do from anywhere in the window, in one table.

Menus, tooltips, the palette and the page of shortcuts are made from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar, QWidget

from .places import Place

if TYPE_CHECKING:
    from .main_window import MainWindow

translate = QCoreApplication.translate
ROLES = {"about": QAction.MenuRole.AboutRole, "go-settings": QAction.MenuRole.PreferencesRole}
"""What macOS puts into the menu of the program."""


class Menu(Enum):
    """Where an action stands."""

    FILE = auto()
    EDIT = auto()
    GO = auto()
    VIEW = auto()
    HELP = auto()


@frozen(kw_only=True)
class Act:
    """One action: its object name, its words with the key that reaches it in its menu, and what it does."""

    name: str
    words: str
    menu: Menu
    do: Callable[[], object]
    shortcuts: tuple[str, ...] = ()
    apart: bool = False
    """Set apart in its menu from those before it."""
    also: str = ""
    """More words that people may look for."""


def menu_words(menu: Menu) -> str:
    match menu:
        case Menu.FILE:
            return translate("Actions", "&File")
        case Menu.EDIT:
            return translate("Actions", "&Edit")
        case Menu.GO:
            return translate("Actions", "&Go")
        case Menu.VIEW:
            return translate("Actions", "&View")
        case Menu.HELP:
            return translate("Actions", "&Help")


def table(window: MainWindow, places: Sequence[Place]) -> list[Act]:
    """All actions in the order of the menus."""
    return [*_file(window), *_edit(window), *_go(window, places), *_view(window)]


def _file(window: MainWindow) -> Iterator[Act]:
    yield Act(
        name="new-hire",
        words=translate("Actions", "&New hire…"),
        also=translate("Actions", "add create start begin onboarding employee joiner"),
        menu=Menu.FILE,
        do=window.pages.show_form,
        shortcuts=("Ctrl+N",),
    )
    yield Act(
        name="new-window",
        words=translate("Actions", "New &window"),
        also=translate("Actions", "another second duplicate"),
        menu=Menu.FILE,
        do=window.window_wanted.emit,
        shortcuts=("Ctrl+Shift+N",),
        apart=True,
    )
    yield Act(
        name="open-workspace",
        words=translate("Actions", "&Open workspace…"),
        also=translate("Actions", "file folder load switch change company"),
        menu=Menu.FILE,
        do=window.ask_workspace,
        shortcuts=("Ctrl+O",),
    )
    yield Act(
        name="new-workspace",
        words=translate("Actions", "New wor&kspace…"),
        also=translate("Actions", "make create another empty file company own real start over"),
        menu=Menu.FILE,
        do=window.new_wanted.emit,
        shortcuts=("Ctrl+Shift+W",),
    )
    yield Act(
        name="join-team",
        words=translate("Actions", "&Join a team…"),
        also=translate("Actions", "server connect share PostgreSQL"),
        menu=Menu.FILE,
        do=window.join_wanted.emit,
        shortcuts=("Ctrl+Shift+J",),
    )
    yield Act(
        name="open-written",
        words=translate("Actions", "Open the &file written last"),
        also=translate("Actions", "report PDF Excel CSV export saved"),
        menu=Menu.FILE,
        do=window.written.open,
        shortcuts=("Ctrl+Shift+O",),
        apart=True,
    )
    yield Act(
        name="close",
        words=translate("Actions", "&Close"),
        also=translate("Actions", "quit exit leave end"),
        menu=Menu.FILE,
        do=window.close,
        shortcuts=("Ctrl+W", "Ctrl+Q"),
        apart=True,
    )


def _edit(window: MainWindow) -> Iterator[Act]:
    yield Act(
        name="undo",
        words=translate("Actions", "&Undo"),
        also=translate("Actions", "revert take back"),
        menu=Menu.EDIT,
        do=window.undo,
        shortcuts=("Ctrl+Z",),
    )
    yield Act(
        name="redo",
        words=translate("Actions", "&Redo"),
        also=translate("Actions", "repeat once more"),
        menu=Menu.EDIT,
        do=window.context.redo,
        shortcuts=("Ctrl+Shift+Z", "Ctrl+Y"),
    )
    yield Act(
        name="search",
        words=translate("Actions", "&Search…"),
        menu=Menu.EDIT,
        do=window.search,
        shortcuts=("Ctrl+K",),
        apart=True,
    )
    yield Act(
        name="who-am-i",
        words=translate("Actions", "Who am &I…"),
        also=translate("Actions", "user person name log in sign in login role"),
        menu=Menu.EDIT,
        do=window.choose_person,
        shortcuts=("Ctrl+I",),
        apart=True,
    )


def _go(window: MainWindow, places: Sequence[Place]) -> Iterator[Act]:
    for place in places:
        yield Act(
            name=f"go-{place.name}",
            words=place.words,
            menu=Menu.GO,
            do=partial(window.pages.go, place.name),
            shortcuts=(place.shortcut,),
            apart=place.at_foot,
        )
    yield Act(
        name="back",
        words=translate("Actions", "&Back"),
        also=translate("Actions", "return previous"),
        menu=Menu.GO,
        do=window.pages.go_back,
        shortcuts=("Alt+Left", "Esc"),
        apart=True,
    )


def _view(window: MainWindow) -> Iterator[Act]:
    yield Act(
        name="read-again",
        words=translate("Actions", "&Read again"),
        also=translate("Actions", "refresh reload update"),
        menu=Menu.VIEW,
        do=window.read_again,
        shortcuts=("F5",),
    )
    yield Act(
        name="keyboard-shortcuts",
        words=translate("Actions", "&Keyboard shortcuts"),
        also=translate("Actions", "keys hotkeys help"),
        menu=Menu.HELP,
        do=window.show_shortcuts,
        shortcuts=("F1",),
    )
    yield Act(
        name="about",
        words=translate("Actions", "&About Headstart"),
        also=translate("Actions", "version licence license Qt Python system where files log"),
        menu=Menu.HELP,
        do=window.show_about,
        shortcuts=("Shift+F1",),
        apart=True,
    )


def make(act: Act, window: QWidget) -> QAction:
    """The action of the window, which its shortcuts reach from every page."""
    action = QAction(act.words, window)
    action.setObjectName(act.name)
    describe(action, also=act.also)
    action.setShortcuts([QKeySequence(keys) for keys in act.shortcuts])
    action.triggered.connect(lambda _checked=False: act.do())
    action.setMenuRole(ROLES.get(act.name, QAction.MenuRole.TextHeuristicRole))
    window.addAction(action)
    return action


def fill(bar: QMenuBar, acts: Sequence[Act], actions: Mapping[str, QAction]) -> dict[Menu, QMenu]:
    """Put the actions into the menus of a window; returns the menus."""
    menus = {menu: bar.addMenu(menu_words(menu)) for menu in Menu}
    for act in acts:
        if act.apart:
            menus[act.menu].addSeparator()
        menus[act.menu].addAction(actions[act.name])
    return menus


def describe(action: QAction, *, also: str, part_of: str = "") -> None:
    """What an action is found by besides its words, and the menu that says what its words are about."""
    action.setProperty("also", also)
    action.setProperty("part-of", part_of)


def plain(words: str) -> str:
    """The words of an action as they are read: without the mark of its key, and without dots."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def keys_of(action: QAction | QAbstractButton) -> str:
    """The shortcuts of an action or a button as the system writes them."""
    found = action.shortcuts() if isinstance(action, QAction) else [action.shortcut()]
    shown = [keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in found]
    return ", ".join(filter(None, shown))


def with_keys(action: QAction) -> str:
    """What a tooltip says of an action: `Search (Ctrl+K)`."""
    return f"{plain(action.text())} ({keys_of(action)})"


def keys_on(page: QWidget) -> list[tuple[str, str]]:
    """The keys that work on one page alone, with what they do."""
    found: dict[str, str] = {}
    for action in page.findChildren(QAction):
        found.setdefault(keys_of(action), plain(action.text()))
    for button in page.findChildren(QAbstractButton):
        mnemonic = QKeySequence.mnemonic(button.text())
        if button.shortcut() != mnemonic:
            found.setdefault(keys_of(button), plain(button.accessibleName() or button.text()))
    return [(keys, words) for keys, words in found.items() if keys]
