"""How long the window does not answer, how fast it scrolls, what it takes of memory: `python -m benchmarks.window`.

A timer that should ring each millisecond rings in the running window; the longest time between two rings is
how long a person would have waited. Measured while pages are switched, searched and filtered, ten tasks and
thousands are ticked, and another process holds the database for ten seconds; on workspaces of several sizes,
each in a process of its own, beside a bare window in which nothing is done. Pages are asked for while the
thousands are stored: how long the first page waits for its rows is said, too.

A machine that is shared takes the processor away now and then, and each gap grows by that. So it is said how long
work that needs so many milliseconds of the processor took at worst meanwhile, where nothing else was done.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.company import PERSON, TODAY, company

LOCKED_S = 10
WORK_MS, TIMES = 30, 60
ROWS, FRAMES = 10_000, 300
MANY, LONGEST_S, ASK_EVERY_MS = 4_000, 300, 200
BUILT_AHEAD_MS = 14_000
"""After so long without input every page has been built."""
Q = TypeVar("Q", bound="QObject")
Step = tuple[Callable[[], object], int]
"""What is done, and for how many milliseconds nothing more is."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--tasks", type=int, nargs="*", default=[100_000, 1_000_000])
    arguments.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.inside:
        print(json.dumps(inside(chosen.inside)))
        return
    with tempfile.TemporaryDirectory() as folder:
        bare = measured(folder)
        ours = {
            tasks: measured(folder, company(Path(folder) / f"{tasks}.headstart", tasks))
            for tasks in chosen.tasks
        }
    heads = "".join(f"{f'{tasks:,} tasks':>18}" for tasks in ours)
    print(f"{'longest time without an answer':36}{'bare':>10}{heads}")
    for name in dict.fromkeys(chain(bare, *ours.values())):
        values = "".join(f"{found[name]:18.1f}" if name in found else " " * 18 for found in ours.values())
        beside = f"{bare[name]:10.1f}" if name in bare else " " * 10
        print(f"{name:36}{beside}{values}")


def measured(folder: str, workspace: Path | None = None) -> dict[str, float]:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": folder, "XDG_CONFIG_HOME": folder}
    command = [sys.executable, "-m", "benchmarks.window", "--inside", str(workspace or "bare")]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=env)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def inside(workspace: Path) -> dict[str, float]:
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget

    application = QApplication([])
    if workspace.name == "bare":
        window = QMainWindow()
        window.resize(1440, 900)
        window.setCentralWidget(QTableWidget(0, 5))
        window.show()
        gaps = Gaps()
        return {
            "nothing, ms": gaps.of([(int, 2_000)]),
            f"{WORK_MS} ms of work, ms": gaps.of([(work, 200)] * TIMES),
            "memory, MB": resident_mb(),
        }
    return Bench(application, workspace).run()


class Gaps:
    """The longest time between two rings of a timer, in milliseconds."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._last = self._longest = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._ring)

    def of(self, steps: Iterable[Step]) -> float:
        """While these steps are done, one after the other."""
        self._last, self._longest = time.perf_counter(), 0.0
        self._timer.start()
        for act, pause_ms in steps:
            later(act, pause_ms)
        self._timer.stop()
        return self._longest * 1000

    def _ring(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now


def work() -> None:
    began = time.thread_time()
    while time.thread_time() - began < WORK_MS / 1000:
        pass


def later(act: Callable[[], object], pause_ms: int) -> None:
    """Do it from the event loop, as a click does, then let the loop run on."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(0, act)
    QTimer.singleShot(pause_ms, loop.quit)
    loop.exec()


class Bench:
    def __init__(self, application: QApplication, workspace: Path) -> None:
        from app.bootstrap import open_session
        from app.ui import language
        from app.ui.application import SWITCH_S
        from app.ui.garbage import Garbage
        from app.ui.main_window import MainWindow
        from app.ui.preferences import Preferences
        from app.ui.runner import Runner
        from app.ui.theme.theme import Theme
        from app.ui.theme.tokens import Scheme

        sys.setswitchinterval(SWITCH_S)
        language.load(application, "en")
        runner = Runner(lambda: open_session(str(workspace), TODAY, PERSON))
        preferences = Preferences(workspace.parent / "settings")
        self._workspace = workspace
        self._window = MainWindow(Theme(application, Scheme.LIGHT), runner, preferences, workspace, failed)
        self._window.resize(1440, 900)
        self._window.show()
        Garbage(application)
        self._gaps = Gaps()

    def run(self) -> dict[str, float]:
        window = self._window
        later(int, 3_000)
        found = {"nothing, ms": self._gaps.of([(int, 2_000)])}
        later(int, BUILT_AHEAD_MS)
        found["memory, MB"] = resident_mb()
        found["scrolled, frames a second"] = self._scrolled()
        found["memory with the rows, MB"] = resident_mb()
        pages: list[Step] = [(partial(window.pages.go, name), 1_500) for name in window.pages.names]
        pages += [(window.pages.show_form, 1_500), (lambda: window.pages.show_hire(self._hire()), 1_500)]
        for name, act in zip((*window.pages.names, "form", "hire"), pages, strict=True):
            found[f"{name} opened first, ms"] = self._gaps.of([act])
        found["pages switched, ms"] = self._gaps.of([(act, 600) for act, _ in pages])
        found["searched with Ctrl+K, ms"] = self._gaps.of(self._searching())
        found["list filtered, ms"] = self._gaps.of(self._filtering())
        found["ten tasks ticked, ms"] = self._gaps.of(self._ticking())
        found |= self._ticked_many()
        found["database locked, ms"] = self._locked(pages)
        found["memory after all of it, MB"] = resident_mb()
        window.hide()
        window.context.runner.close()
        return found

    def _hire(self) -> str:
        from PySide6.QtWidgets import QTableView

        model = found_in(self._window, QTableView, "hires").model()
        return str(model.rows[0].hire_id)  # type: ignore[attr-defined]

    def _searching(self) -> Iterator[Step]:
        from PySide6.QtWidgets import QLineEdit

        yield self._window.search, 500
        for letter in "maya chn 1":
            yield partial(type_into, self._window, QLineEdit, "palette-field", letter), 150
        yield found_in(self._window, QLineEdit, "palette-field").window().close, 300

    def _filtering(self) -> Iterator[Step]:
        from PySide6.QtWidgets import QLineEdit

        yield lambda: self._window.pages.go("starting-soon"), 800
        for letter in "engineer":
            yield (
                partial(type_into, self._window.pages.page("starting-soon"), QLineEdit, "filter", letter),
                150,
            )
        yield found_in(self._window.pages.page("starting-soon"), QLineEdit, "filter").clear, 800

    def _ticking(self) -> Iterator[Step]:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QAbstractItemView

        yield lambda: self._window.pages.go("my-department"), 1_500
        view = found_in(self._window, QAbstractItemView, "worklist")
        yield view.setFocus, 100
        for _ in range(10):
            yield lambda: QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier), 30
        yield lambda: QTest.keyClick(view, Qt.Key.Key_Space), 2_500

    def _ticked_many(self) -> dict[str, float]:
        """So many are ticked; until all is stored, the first page's rows are asked for again and again."""
        from app.models.changes import Changes
        from app.models.commands import CompleteTasks, SeenTask
        from app.models.tasks import OPEN_STATES
        from app.services import overview
        from app.services.session import Session

        context, waits = self._window.context, [0.0]
        commands: list[CompleteTasks] = []
        stored: list[float] = []

        def some(session: Session) -> CompleteTasks:
            department = session.person.department if session.person else None
            listed = session.workspace.tasks.of_department(department, OPEN_STATES, limit=MANY)
            return CompleteTasks(
                tasks=tuple(SeenTask(id=one.task.id, version=one.task.version) for one in listed)
            )

        def note(changes: Changes) -> None:
            if len(changes.tasks) > 1:
                stored.append(time.perf_counter())

        def ask() -> None:
            asked = time.perf_counter()
            context.runner.ask(
                overview.page, lambda _rows: waits.append(time.perf_counter() - asked), context.failed
            )

        def steps() -> Iterator[Step]:
            yield lambda: context.carry_out(commands, "All of them are done."), ASK_EVERY_MS
            for _ in range(LONGEST_S * 1_000 // ASK_EVERY_MS):
                if stored and len(waits) > 1:
                    return
                yield ask, ASK_EVERY_MS

        context.runner.ask(some, commands.append, context.failed)
        later(int, 3_000)
        context.bus.changed.connect(note)
        began = time.perf_counter()
        longest = self._gaps.of(steps())
        context.bus.changed.disconnect(note)
        return {
            f"{MANY:,} tasks ticked, ms": longest,
            "… until all are stored, s": stored[0] - began,
            "… until a page has its rows, ms": max(waits) * 1_000,
            "memory after it, MB": resident_mb(),
        }

    def _locked(self, pages: list[Step]) -> float:
        held = multiprocessing.get_context("spawn")
        ready = held.Event()
        process = held.Process(target=hold, args=(self._workspace, ready))
        process.start()
        ready.wait(30)
        longest = self._gaps.of(
            chain(((act, 500) for act, _ in pages), self._ticking(), [(int, LOCKED_S * 500)])
        )
        process.join()
        later(int, 3_000)
        return longest

    def _scrolled(self) -> float:
        """How often a second the list with so many rows can be painted while it is scrolled."""
        from PySide6.QtWidgets import QTableView

        self._window.pages.go("starting-soon")
        later(int, 1_500)
        table = found_in(self._window, QTableView, "hires")
        model, bar = table.model(), table.verticalScrollBar()
        while model.rowCount() < ROWS:
            before = model.rowCount()
            later(table.scrollToBottom, 60)
            if model.rowCount() == before and not model.canFetchMore(table.rootIndex()):
                break
        began = time.perf_counter()
        for frame in range(FRAMES):
            bar.setValue(frame * bar.maximum() // FRAMES)
            table.viewport().repaint()
        return FRAMES / (time.perf_counter() - began)


def hold(workspace: Path, ready: Event) -> None:
    """Keep everybody else from writing, and for a while from reading too."""
    from contextlib import closing

    from app.store.connection import connect

    with closing(connect(workspace)) as connection:
        connection.execute("PRAGMA busy_timeout = 20000")
        connection.execute("BEGIN EXCLUSIVE")
        ready.set()
        time.sleep(LOCKED_S)
        connection.execute("ROLLBACK")


def found_in(within: QObject, kind: type[Q], name: str) -> Q:
    found = within.findChild(kind, name)
    if found is None:
        raise SystemExit(f"The window has no {name}.")
    return found


def type_into(within: QObject, kind: type[QWidget], name: str, letter: str) -> None:
    from PySide6.QtTest import QTest

    QTest.keyClicks(found_in(within, kind, name), letter)


def failed(error: BaseException) -> None:
    print(f"{type(error).__name__}: {error}", file=sys.stderr)


def resident_mb() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise SystemExit("This system does not tell how much memory is used.")


if __name__ == "__main__":
    main()
