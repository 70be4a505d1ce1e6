"""The settings in front of a person: found by name, typed into, waited for."""

from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import field, frozen
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from app.models.people import Person
from app.services.session import Session
from app.ui.bus import Bus
from app.ui.context import Context
from app.ui.pages.settings import Settings
from app.ui.preferences import Preferences
from app.ui.runner import Runner
from app.ui.settings.table import RecordsTable
from app.ui.theme.theme import Theme
from tests.ui.helpers import click, find


@frozen
class Desk:
    """The page, and what it told the window."""

    qtbot: QtBot
    page: Settings
    said: list[str] = field(factory=list)
    failed: list[Exception] = field(factory=list)
    opened: list[Path] = field(factory=list)

    def go(self, name: str, table: str) -> RecordsTable:
        """Show a section, and wait until its table is filled."""
        self.page.go(name)
        found = find(self.page, RecordsTable, table)
        self.qtbot.waitUntil(lambda: found.current() is not None)
        return found

    def pick(self, table: RecordsTable, words: str) -> None:
        table.select(next(record.key for record in table.records() if words in record.cells))

    def type(self, name: str, words: str) -> None:
        line = find(self.page, QLineEdit, name)
        line.selectAll()
        self.qtbot.keyClicks(line, words)

    def choose(self, name: str, words: str) -> None:
        box = find(self.page, QComboBox, name)
        self.qtbot.waitUntil(lambda: box.findText(words) >= 0)
        box.setCurrentIndex(box.findText(words))

    def click(self, name: str) -> None:
        """As soon as the button is seen and can be used."""
        button = find(self.page, QPushButton, name)
        self.qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
        click(self.qtbot, self.page, name)

    def save(self, form: str, said: str) -> None:
        """Save what is in the form, and wait until it is told."""
        self.click(f"{form}-save")
        self.told(said)

    def told(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.said)

    def error(self, name: str) -> str:
        """What is said to be wrong at a field or a form."""
        found = find(self.page, QLabel, f"{name}-error")
        return found.accessibleName() if found.isVisible() else ""

    def wait_error(self, name: str, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.error(name))


def made(
    qtbot: QtBot, theme: Theme, path: Path, folder: Path, open_it: Callable[[Path], Session]
) -> Iterator[Desk]:
    runner = Runner(lambda: open_it(path))
    said: list[str] = []
    failed: list[Exception] = []
    opened: list[Path] = []
    context = Context(
        theme=theme,
        runner=runner,
        bus=Bus(),
        preferences=Preferences(folder / "config"),
        workspace=path,
        failed=failed.append,
        said=lambda words, _undoable: said.append(words),
    )
    page = Settings(context)
    qtbot.addWidget(page)
    page.workspace_wanted.connect(opened.append)
    page.resize(1224, 872)
    page.show()
    context.rights.ask()
    yield Desk(qtbot, page, said, failed, opened)
    runner.close()
    assert failed == []


def person(session: Session, name: str) -> Person:
    session.setup_changed()
    return next(person for person in session.setup.people.values() if person.name == name)
