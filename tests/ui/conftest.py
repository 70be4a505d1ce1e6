"""A window on a workspace of its own for each test; what Qt or the program complains of fails the test."""

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, QSettings, SignalInstance
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services import lookup
from app.services.session import Session
from app.store import sqlite
from app.ui import language
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.runner import Runner
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Scheme
from tests.conftest import Companies

TODAY = date(2026, 11, 21)
PATIENCE_MS, LOOK_EVERY_MS = 30_000, 2


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


@pytest.fixture(autouse=True)
def nothing_remembered(theme: Theme) -> Iterator[None]:
    """No window begins with what another one has left: columns, looks, motion, or a person's country."""
    QSettings().clear()
    locale = QLocale()
    yield
    QLocale.setDefault(locale)
    if theme.wanted is not Scheme.LIGHT:
        theme.choose(Scheme.LIGHT)
    if theme._motion._reduced is not None:
        theme.reduce_motion(None)


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
def window(
    qtbot: QtBot, theme: Theme, workspace: Path, tmp_path: Path, crashes: list[BaseException]
) -> Iterator[MainWindow]:
    """The window with its list read."""
    runner = Runner(lambda: open_session(workspace))
    made = MainWindow(theme, runner, Preferences(tmp_path / "config"), workspace, crashes.append)
    made.resize(1440, 900)
    with qtbot.waitSignal(made.soon.counted):
        made.show()
    closed: list[bool] = []
    made.closed.connect(lambda: closed.append(True))
    yield made
    made.close()
    qtbot.waitUntil(lambda: bool(closed))
    made.deleteLater()
    assert crashes == []
