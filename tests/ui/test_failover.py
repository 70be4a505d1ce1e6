"""A server that dies while people work: its standby takes its place, and nothing that was acknowledged is lost."""

from __future__ import annotations

import signal
from pathlib import Path
from threading import Event, Thread

from pytestqt.qtbot import QtBot

from app.models.errors import StoreUnavailable
from app.store import postgres
from app.store.address import Address
from tests.server import running
from tests.standby import DURABLE, standby_of

from .conftest import LONG_MS, OpenTeam
from .helpers import click_box, task
from .test_live import DESK, away


def test_a_standby_takes_the_place_of_a_server_that_dies(
    qtbot: QtBot, open_team: OpenTeam, sample: Path
) -> None:
    with running(DURABLE) as primary:
        name = primary.database()
        postgres.move(sample, Address(primary.url(name)), lambda _done, _of: None)
        with standby_of(primary) as standby:
            url = primary.url(name).replace("/d", f",127.0.0.1:{standby.port}/d")
            window = open_team(url)
            acknowledged: list[int] = []
            enough = Event()
            writer = Thread(target=write, args=(url, acknowledged, enough))
            writer.start()
            enough.wait()
            primary.process.send_signal(signal.SIGQUIT)  # as it dies: no session is told, nothing is finished
            writer.join()
            primary.process.wait()
            click_box(qtbot, window, DESK)
            qtbot.waitUntil(lambda: "1 change of yours is kept" in away(window), timeout=LONG_MS)
            standby.run("SELECT pg_promote()")
            qtbot.waitUntil(lambda: not away(window) and task(window, DESK).done, timeout=LONG_MS)
            with postgres.open_workspace(Address(url)) as workspace:
                assert workspace.settings.get("written") >= acknowledged[-1]
                assert workspace.activity.verify() is None
            window.close()
            qtbot.waitUntil(lambda: not window.isVisible())


def write(url: str, acknowledged: list[int], enough: Event) -> None:
    """Store one number after the other until the server is gone."""
    with postgres.open_workspace(Address(url)) as workspace:
        try:
            while True:
                workspace.settings.set("written", len(acknowledged))
                acknowledged.append(len(acknowledged))
                if len(acknowledged) == 100:
                    enough.set()
        except StoreUnavailable:
            enough.set()
