"""A window on a workspace of its own for each test; what Qt or the program complains of fails the test."""

import logging
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings, SignalInstance
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.wording import DateStyle, use_style
from app.services import lookup
from app.services.session import Session
from app.store import postgres, sqlite
from app.store.address import Address
from app.ui import language
from app.ui.application import Desk
from app.ui.faults import Faults
from app.ui.main_window import MainWindow
from app.ui.pages import form_draft
from app.ui.preferences import Preferences
from app.ui.runner import Runner
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Scheme
from tests.conftest import Companies
from tests.server import Server

from .helpers import task_count

TODAY = date(2026, 11, 21)
PATIENCE_MS, LOOK_EVERY_MS = 30_000, 2
LONG_MS = 20_000
OpenWindow = Callable[[Path, Callable[[Path], Session]], MainWindow]
OpenTeam = Callable[[str], MainWindow]


class Patient(QtBot):
    """Gives up late, as the processors may be busy with other tests, and looks often."""

    def wait(self, ms: int) -> None:
        super().wait(min(ms, LOOK_EVERY_MS))

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: SignalInstance, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return Patient(request)


@pytest.fixture(autouse=True)
def nothing_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning that the test has not taken from `caplog` fails it."""
    yield
    assert [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.WARNING] == []


@pytest.fixture(scope="session")
def sample(companies: Companies) -> Path:
    return companies(TODAY)


@pytest.fixture(scope="session")
def theme(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Theme:
    for scope in QSettings.Scope:
        QSettings.setPath(QSettings.Format.NativeFormat, scope, str(tmp_path_factory.mktemp("settings")))
    qapp.setOrganizationName("headstart")
    locale = QLocale()
    language.load(qapp, "en")
    QLocale.setDefault(locale)
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture(scope="session", autouse=True)
def drafts_are_kept_soon() -> Iterator[None]:
    """What is typed is written a moment later, for which dozens of tests wait."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(form_draft, "KEEP_MS", 20)
        yield


@pytest.fixture(autouse=True)
def own_words() -> None:
    """The words stay those that Qt translates; dates are written as at first."""
    use_style(DateStyle.WORDS)


@pytest.fixture(autouse=True)
def nothing_remembered(theme: Theme, garbage_stays_on_this_thread: None) -> Iterator[None]:
    """No window begins with what another one has left: columns, looks, motion, or a person's country.

    Closed windows go at once, as each switch of the theme polishes all that there are.
    """
    QSettings().clear()
    locale = QLocale()
    yield
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow) and window.isHidden():
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QLocale.setDefault(locale)
    if theme._motion._reduced is not None:
        theme.reduce_motion(None)
    theme.choose(Scheme.LIGHT)  # also where a theme of another desk was the last to choose


@pytest.fixture
def workspace(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path / "company.headstart"))


@pytest.fixture
def session(workspace: Path) -> Iterator[Session]:
    """Looks into the workspace beside the window."""
    with sqlite.open_workspace(workspace) as opened:
        yield Session(workspace=opened, today=TODAY)


def open_session(path: Path) -> Session:
    session = Session(workspace=sqlite.open_workspace(path), today=TODAY)
    session.person = lookup.person(session, "James Holloway")
    return session


@pytest.fixture
def crashes() -> list[BaseException]:
    return []


@pytest.fixture
def open_window(
    qtbot: QtBot, theme: Theme, tmp_path: Path, crashes: list[BaseException]
) -> Iterator[OpenWindow]:
    """Opens a window on a file with its first list read, and closes it after the test."""
    windows: list[MainWindow] = []
    closed: list[MainWindow] = []

    def open_window(path: Path, session: Callable[[Path], Session]) -> MainWindow:
        runner = Runner(lambda: session(path))
        window = MainWindow(theme, runner, Preferences(tmp_path / "config"), path, crashes.append)
        windows.append(window)
        window.closed.connect(lambda: closed.append(window))
        window.resize(1440, 900)
        with qtbot.waitSignal(window.pages.soon.was_read):
            window.show()
        return window

    yield open_window
    for window in windows:
        window.close()
        qtbot.waitUntil(lambda window=window: window in closed)  # type: ignore[misc]
        window.deleteLater()
    assert crashes == []


@pytest.fixture
def window(open_window: OpenWindow, workspace: Path) -> MainWindow:
    """The window of the coordinator on the sample company."""
    return open_window(workspace, open_session)


@pytest.fixture(scope="session")
def moved(postgres_server: Server, sample: Path) -> str:
    """A database with the sample company, to copy."""
    name = postgres_server.database()
    postgres.move(sample, Address(postgres_server.url(name)), lambda _done, _of: None)
    return name


@pytest.fixture
def url(postgres_server: Server, moved: str) -> Iterator[str]:
    """The address of a team's workspace with the sample company."""
    with postgres_server.copy(moved) as url:
        yield url


@pytest.fixture
def other(url: str) -> Iterator[Session]:
    """Somebody else of the team, at another desk."""
    with postgres.open_workspace(Address(url)) as workspace:
        session = Session(workspace=workspace, today=TODAY)
        session.person = lookup.person(session, "Grace Lindqvist")
        yield session


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[Desk]:
    """The coordinator's, where windows on a team's workspace open."""
    desk = Desk(qapp, Preferences(tmp_path / "config"), Faults(qapp), TODAY, "James Holloway")
    yield desk
    for window in list(desk.windows):
        window.close()
    qtbot.waitUntil(lambda: desk.windows == [])


@pytest.fixture
def open_team(qtbot: QtBot, desk: Desk) -> OpenTeam:
    """Opens a window on a team's workspace with Maya's page, when others are heard."""

    def open_team(url: str) -> MainWindow:
        desk.start(Address(url))
        (window,) = desk.windows
        with qtbot.waitSignal(window.context.bus.changed, timeout=LONG_MS):
            pass  # what may have been missed until others are heard
        with postgres.open_workspace(Address(url)) as workspace:
            maya = lookup.hire(Session(workspace=workspace, today=TODAY), "Maya Chen")
        window.pages.show_hire(maya.id)
        qtbot.waitUntil(lambda: task_count(window) > 0)
        return window

    return open_team
