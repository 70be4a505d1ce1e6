"""How the window on a team's workspace feels over a slow network: `python -m benchmarks.far [--round-trip-ms 200]`.

Each page is read again near the server and far from it: the round trips that it takes one after the other, how long
that is, and the longest time in which the window gave no answer meanwhile.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define

from app.store import postgres
from app.store.address import Address
from benchmarks.company import PERSON, TODAY, company
from benchmarks.team import a_task, next_move
from benchmarks.window import Gaps, later
from tests.proxy import Proxy, between
from tests.server import running

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

TASKS = 10_000
PAUSE_MS, ENDING_MS = 50, 2_000
ROUND_TRIP_MS = 200.0


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--round-trip-ms", type=float, default=ROUND_TRIP_MS)
    delay_s = arguments.parse_args().round_trip_ms / 1000
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder, running() as server, between(server.port) as proxy:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        url = server.url(server.database())
        postgres.move(company(Path(folder) / "small.headstart", TASKS), Address(url), lambda _done, _of: None)
        far = url.replace(f":{server.port}/", f":{proxy.port}/")
        window = opened(far, Path(folder))
        steps = steps_of(window, url)
        near, away = (measured(window, steps, proxy, seconds) for seconds in (0.0, delay_s))
        print(f"{'':24}{'round trips':>12}{'near, s':>10}{'far, s':>10}{'no answer for':>16}")
        for name, found in away.items():
            print(
                f"{name:24}{found.trips:12}{near[name].seconds:10.2f}{found.seconds:10.2f}"
                f"{found.longest_ms:13.0f} ms"
            )
        window.close()
        later(int, ENDING_MS)


@define
class Found:
    trips: int
    seconds: float
    longest_ms: float


def opened(url: str, folder: Path) -> MainWindow:
    from PySide6.QtWidgets import QApplication

    from app.ui import language
    from app.ui.application import SWITCH_S, Desk
    from app.ui.faults import Faults
    from app.ui.preferences import Preferences

    sys.setswitchinterval(SWITCH_S)
    application = QApplication([])
    language.load(application, "en")
    desk = Desk(application, Preferences(folder), Faults(application), TODAY, PERSON)
    desk.start(Address(url))
    (window,) = desk.windows
    return window


def steps_of(window: MainWindow, url: str) -> Mapping[str, Callable[[], object]]:
    """What a person does, by name: the pages of the sidebar, a hire, and a task that is begun."""
    with postgres.open_workspace(Address(url)) as workspace:
        listing = workspace.hires.listing()
        hire_id, task = a_task(listing, workspace)

    def move() -> None:
        with postgres.open_workspace(Address(url)) as workspace:
            found = workspace.tasks.task(task.id)
        window.context.carry_out([next_move(found)], "Moved.")

    pages = {name: lambda name=name: _read(window, name) for name in window.pages.names}
    others = iter([row.hire.id for row in listing if row.hire.id != hire_id])
    return {
        **pages,
        "a hire": lambda: window.pages.show_hire(next(others)),
        "a task is moved": move,
    }


def _read(window: MainWindow, name: str) -> None:
    """Once: a page that is outdated reads by itself when it comes into view."""
    page = window.pages.page(name)
    reads_itself = page.stale and not page.isVisible()
    window.pages.go(name)
    if not reads_itself:
        page.reload()


def measured(
    window: MainWindow, steps: Mapping[str, Callable[[], object]], proxy: Proxy, delay_s: float
) -> dict[str, Found]:
    found = {}
    proxy.delay_s = delay_s
    until_quiet(window, proxy)
    for name, act in steps.items():
        before, began, gaps = proxy.trips[0], time.perf_counter(), Gaps()
        longest = gaps.of([(act, PAUSE_MS), (lambda: until_quiet(window, proxy), PAUSE_MS)])
        found[name] = Found(proxy.trips[0] - before, time.perf_counter() - began, longest)
    return found


def until_quiet(window: MainWindow, proxy: Proxy) -> None:
    """Until all that was asked is answered, and nothing more is asked because of it."""
    from PySide6.QtCore import QEventLoop

    before = -1
    while before != proxy.trips[0]:
        before = proxy.trips[0]
        loop = QEventLoop()
        window.context.runner.after(window, loop.quit)
        loop.exec()
        later(int, PAUSE_MS)


if __name__ == "__main__":
    main()
