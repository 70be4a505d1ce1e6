"""What tests of every layer share."""

import gc
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import new_session
from app.models import language
from app.models.wording import DateStyle, use_style
from app.services import sample
from app.store import connection

from .server import Server, running

Companies = Callable[[date], Path]

# Windows are the same everywhere, and none opens on the screen of a developer.
for display in ("DISPLAY", "WAYLAND_DISPLAY"):
    os.environ.pop(display, None)
os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest comes first, so that no process waits for it at the end."""
    items.sort(key=lambda item: item.path.name != "test_build.py")


def pytest_collection_finish() -> None:
    """Thousands of tests that stay until the end are nothing to look through at each garbage collection."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage_stays_on_this_thread() -> Iterator[None]:
    """As in the window. It is quicker, and a thread that deletes what is the window’s can wait for it for ever."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def own_words() -> Iterator[None]:
    """Each test begins with the words as they are written, whatever the one before it spoke."""
    before = language._used
    language.use_english()
    use_style(DateStyle.WORDS)
    yield
    language._used = before


@pytest.fixture(scope="session", autouse=True)
def no_wait_for_the_disk() -> Iterator[None]:
    """No test loses its power: what a workspace asks of the disk is looked at in a process of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "SETTINGS", (*connection.SETTINGS, "synchronous = OFF"))
        yield


@pytest.fixture(scope="session")
def companies(tmp_path_factory: pytest.TempPathFactory) -> Companies:
    """The sample company as of a day, made once for all test processes: to be read, or copied."""
    folder = tmp_path_factory.getbasetemp()
    shared = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder

    def company(today: date) -> Path:
        path = shared / f"company-{today}.headstart"
        if not path.exists():
            filled(folder / path.name, today).replace(path)
        return path

    return company


def filled(path: Path, today: date) -> Path:
    with new_session(str(path), today) as session:
        sample.fill(session)
    return path


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """A PostgreSQL server, started with the first test that asks for it."""
    with running() as server:
        yield server
