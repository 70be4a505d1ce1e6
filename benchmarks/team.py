"""How a team's workspace on PostgreSQL holds up: `python -m benchmarks.team [bare] [seen] [load] [start]`.

`bare`: how many rows the same server inserts and updates, each in a transaction of its own that is on the disk.
`seen`: from the moment one desk begins to store a change until a window at another desk has painted it.
`load`: so many desks, each with its two connections, that change tasks together so often a second; how long a
        change takes, how soon it is heard at the desks, and what went wrong.
`start`: from the start of the program to data painted, on a small and on a large workspace, in turn.

All of it on one machine: the server, the desks and the window share its processors.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from itertools import count
from pathlib import Path
from select import poll
from statistics import median, quantiles
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import psycopg
from attrs import define, field

from app.models.commands import BeginTasks, CompleteTasks, ReopenTasks, SeenTask
from app.models.errors import UserError
from app.models.tasks import Status, Task
from app.services import dispatch, lookup
from app.services.session import Session
from app.store import postgres
from app.store.address import Address
from benchmarks.company import COPIED, PERSON, TODAY, company
from benchmarks.startup import OURS, seconds_to_paint
from tests.server import Server, running

if TYPE_CHECKING:
    from multiprocessing.queues import Queue

    from app.services.hiredetail import HireDetail

SETTINGS = {"max_connections": "600", "shared_buffers": "256MB", "max_wal_size": "1GB"}
"""Apart from these the server is as it comes: what it has acknowledged is on the disk."""
PARTS = ("bare", "seen", "load", "start")
SMALL, LARGE = 10_000, 1_000_000
BARE_S = 3
SEEN_EVERY_S = 1.2
AT_ONCE = 6
"""Changes that one process of desks has under way at most."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("parts", nargs="*", choices=[[], *PARTS], default=PARTS)
    arguments.add_argument("--desks", type=int, default=200)
    arguments.add_argument("--rate", type=float, default=50)
    arguments.add_argument("--seconds", type=float, default=120)
    arguments.add_argument("--changes", type=int, default=40, help="for `seen`")
    arguments.add_argument("--rounds", type=int, default=5, help="for `start`")
    arguments.add_argument("--tasks", type=int, default=LARGE, help="of the large workspace")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, running(SETTINGS) as server:
        url = server.url(server.database())
        print(f"load of this machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
        postgres.move(company(Path(folder) / "small.headstart", SMALL), Address(url), lambda _done, _of: None)
        if "bare" in chosen.parts:
            bare(url)
        if "seen" in chosen.parts:
            seen(url, chosen.changes, folder)
        if "load" in chosen.parts:
            load(url, chosen.desks, chosen.rate, chosen.seconds)
        if "start" in chosen.parts:
            start(server, url, chosen.tasks, chosen.rounds, Path(folder))


# The bare server


def bare(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE bare (id BIGINT PRIMARY KEY, value TEXT)")
        numbers = count()
        inserted = rate(
            lambda: connection.execute("INSERT INTO bare VALUES (%s, 'x')", [next(numbers)]), BARE_S
        )
        updated = rate(
            lambda: connection.execute("UPDATE bare SET value = value || 'y' WHERE id = %s", [7]), BARE_S
        )
        connection.execute("DROP TABLE bare")
    print(f"bare, one connection: {inserted:,.0f} INSERT and {updated:,.0f} UPDATE a second")


def rate(act: Callable[[], object], seconds: float) -> float:
    began, done = time.perf_counter(), 0
    while time.perf_counter() - began < seconds:
        act()
        done += 1
    return done / (time.perf_counter() - began)


# From one desk to the window at another


def seen(url: str, changes: int, folder: str) -> None:
    """The window runs in a process of its own, the desk that makes the changes in another."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": folder, "XDG_CONFIG_HOME": folder}
    command = [sys.executable, "-m", "benchmarks.team", "window", url, str(changes)]
    done = subprocess.run(command, check=True, env=env, stdout=subprocess.PIPE, text=True)
    begun, stored = zip(*(map(float, line.split()) for line in done.stdout.splitlines()), strict=True)
    print(f"seen at another desk, {len(begun)} changes, from begun to painted: {spread(begun)}")
    print(f"  from stored, as the desk that makes it hears, to painted: {spread(stored)}")


def spread(seconds: Sequence[float]) -> str:
    parts = quantiles(seconds, n=100)
    return (
        f"median {median(seconds) * 1000:.0f} ms, 95 of 100 within {parts[94] * 1000:.0f} ms,"
        f" longest {max(seconds) * 1000:.0f} ms"
    )


def window(url: str, changes: int) -> None:
    """Show a hire whose task another process changes; print how long it took to paint each, begun and stored."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QTreeView

    from app.ui import language
    from app.ui.application import SWITCH_S, Desk
    from app.ui.faults import Faults
    from app.ui.preferences import Preferences, settings_folder

    sys.setswitchinterval(SWITCH_S)
    application = QApplication([])
    language.load(application, "en")
    desk = Desk(application, Preferences(settings_folder()), Faults(application), TODAY, PERSON)
    desk.start(Address(url))
    (shown,) = desk.windows
    with postgres.open_workspace(Address(url)) as workspace:
        hire_id, task = a_task(workspace.hires.listing(), workspace)
    painted: dict[int, float] = {}

    def note(detail: HireDetail) -> None:
        show(detail)
        checklist = shown.findChild(QTreeView, "checklist")
        assert checklist is not None
        checklist.viewport().repaint()
        version = next(found.seen.version for found in detail.tasks if found.id == task.id)
        painted.setdefault(version or 0, time.monotonic())

    show = shown.pages.hire._show
    shown.pages.hire._show = note  # type: ignore[method-assign]
    shown.pages.show_hire(hire_id)
    begun: dict[int, list[float]] = {}

    def write() -> None:
        with subprocess.Popen(
            [sys.executable, "-m", "benchmarks.team", "write", url, task.id, str(changes)],
            stdout=subprocess.PIPE,
            text=True,
        ) as writer:
            assert writer.stdout is not None
            for line in writer.stdout:
                version, *moments = line.split()
                begun[int(version)] = [float(moment) for moment in moments]
        quit_soon.set()

    quit_soon = Event()
    writing = Thread(target=write, daemon=True)
    QTimer.singleShot(4_000, lambda: writing.start())  # noqa: PLW0108 - a method alone is not kept
    look = QTimer()
    look.timeout.connect(lambda: application.exit(0) if quit_soon.is_set() else None)
    look.start(500)
    application.exec()
    for version, moments in begun.items():
        print(*(painted.get(version, moment + 60) - moment for moment in moments))
    sys.stdout.flush()
    os._exit(0)


def a_task(listing: list[Any], workspace: Any) -> tuple[str, Task]:
    for row in listing:
        for task in workspace.tasks.of_hire(row.hire.id):
            if task.status is Status.OPEN:
                return row.hire.id, task
    raise SystemExit("No task is open.")


def write(url: str, task_id: str, changes: int) -> None:
    """Change a task again and again; print its version, and when that was begun and stored."""
    with desk_at(url) as desk:
        for _ in range(changes):
            time.sleep(SEEN_EVERY_S)
            task = desk.workspace.tasks.task(task_id)
            at = time.monotonic()
            dispatch.run(desk, next_move(task))
            print(task.version + 1, at, time.monotonic(), flush=True)


class desk_at:  # noqa: N801 - used as the function that it would be
    """A session of the person of the benchmarks."""

    def __init__(self, url: str) -> None:
        self._workspace = postgres.open_workspace(Address(url))

    def __enter__(self) -> Session:
        session = Session(workspace=self._workspace, today=TODAY)
        session.person = lookup.person(session, PERSON)
        return session

    def __exit__(self, *_error: object) -> None:
        self._workspace.close()


def next_move(task: Task) -> BeginTasks | CompleteTasks | ReopenTasks:
    seen = (SeenTask(id=task.id, version=task.version),)
    if task.status is Status.OPEN:
        return BeginTasks(tasks=seen)
    return CompleteTasks(tasks=seen) if task.status is Status.UNDER_WAY else ReopenTasks(tasks=seen)


# Many desks


@define(kw_only=True)
class Load:
    """What some desks met. Seconds from when a change was due to its end, and from its end to each desk."""

    took: list[float] = field(factory=list)
    held: list[float] = field(factory=list)
    late: float = 0
    heard: int = 0
    errors: Counter[str] = field(factory=Counter)


def load(url: str, desks: int, rate: float, seconds: float) -> None:
    spawned = multiprocessing.get_context("spawn")
    answers: Queue[Load] = spawned.Queue()
    processes = 2
    parts = [
        spawned.Process(
            target=drive,
            args=(url, number, processes, desks // processes, rate / processes, seconds, answers),
        )
        for number in range(processes)
    ]
    for part in parts:
        part.start()
    met = [answers.get() for _ in parts]
    for part in parts:
        part.join()
    took = [some for one in met for some in one.took]
    errors = sum((one.errors for one in met), Counter())
    wanted = round(rate * seconds)
    print(
        f"{desks} desks, {2 * desks} connections, {seconds:.0f} s: {len(took)} of {wanted} changes"
        f", {len(took) / (seconds + took[-1]):.1f} a second until the last was stored,"
        f" {errors.total()} errors {dict(errors) or ''}"
    )
    print(f"  from due to stored: {spread(took)}")
    print(f"  a change by itself: {spread([some for one in met for some in one.held])}")
    heard = sum(one.heard for one in met)
    print(f"  heard: {heard:,} of {len(took) * desks:,} messages")
    with postgres.open_workspace(Address(url)) as workspace:
        print(f"  the activity is {workspace.activity.verify() or 'one unbroken chain'}")


def drive(
    url: str, number: int, of: int, desks: int, rate: float, seconds: float, answers: Queue[Load]
) -> None:
    met = Load()
    with ExitStack() as open_desks:
        sessions = [open_desks.enter_context(desk_at(url)) for _ in range(desks)]
        ears = [postgres.listen(Address(url)) for _ in range(desks)]
        mine = some_tasks(sessions[0], number, of, desks)
        stop = Event()
        hearing = Thread(target=hear, args=(ears, stop, met))
        hearing.start()
        began = time.monotonic() + 2
        with ThreadPoolExecutor(AT_ONCE) as hands:
            for turn in range(round(rate * seconds)):
                due = began + turn / rate
                time.sleep(max(0, due - time.monotonic()))
                place = turn % desks
                hands.submit(partial(change, sessions[place], mine, place, due, met))
        time.sleep(1)
        stop.set()
        hearing.join()
        for ear in ears:
            ear.close()
    answers.put(met)


def some_tasks(session: Session, number: int, of: int, desks: int) -> list[Task]:
    """A task for each desk, each of another hire."""
    hires = session.workspace.hires.listing(limit=2 * of * desks)
    found: list[Task] = []
    for row in hires[number::of]:
        tasks = session.workspace.tasks.of_hire(row.hire.id)
        found += [task for task in tasks if task.status is Status.OPEN][:1]
    return found[:desks]


def change(session: Session, tasks: list[Task], place: int, due: float, met: Load) -> None:
    place %= len(tasks)
    began = time.monotonic()
    try:
        dispatch.run(session, next_move(tasks[place]))
        ended = time.monotonic()
        tasks[place] = session.workspace.tasks.task(tasks[place].id)
    except Exception as error:
        met.errors[f"{type(error).__name__}: {error}" if isinstance(error, UserError) else repr(error)] += 1
        return
    met.took.append(ended - due)
    met.held.append(ended - began)


def hear(ears: list[Any], stop: Event, met: Load) -> None:
    """Take what the server tells every desk; what they would read of it is not read."""
    connections = {ear._connection.fileno(): ear._connection.pgconn for ear in ears}
    waiting = poll()
    for number in connections:
        waiting.register(number, 1)
    while not stop.is_set():
        for number, _ in waiting.poll(200):
            connection = connections[number]
            connection.consume_input()
            while connection.notifies():
                met.heard += 1


# The start of the window


def start(server: Server, url: str, tasks: int, rounds: int, home: Path) -> None:
    small = {"small": url, "large": server.url(server.database(url.rpartition("/")[2]))}
    grow(small["large"], tasks)
    found: dict[str, list[float]] = {name: [] for name in small}
    for _ in range(rounds):
        for name, at in small.items():
            words = ("--workspace", at, "--today", TODAY.isoformat(), "--as", PERSON, "window")
            found[name].append(seconds_to_paint(OURS, words, home))
    sizes = {name: size(at) for name, at in small.items()}
    for name, seconds in found.items():
        print(f"start, {sizes[name]:,} tasks: {min(seconds):.3f} s, median {median(seconds):.3f} s")
    ratio = min(found["large"]) / min(found["small"])
    print(f"start, large against small: {ratio:.2f}, of medians {ratio_of(found):.2f}")


def ratio_of(found: dict[str, list[float]]) -> float:
    return median(found["large"]) / median(found["small"])


def size(url: str) -> int:
    with postgres.open_workspace(Address(url)) as workspace:
        return workspace.settings.sizes()[1]


def grow(url: str, tasks: int) -> None:
    """Copy every hire with all that is its own, until there are so many tasks."""
    with psycopg.connect(url) as connection:
        connection.execute("SET search_path = headstart")
        ((some,),) = connection.execute("SELECT count(*) FROM tasks").fetchall()
        for table, named in COPIED.items():
            columns = list(columns_of(connection, table))
            values = [f"{name} || '.' || number" if name in named else name for name in columns]
            if table == "hires":
                values[columns.index("name")] = "name || ' ' || number"
            connection.execute(
                f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)}"
                f" FROM {table}, generate_series(1, {-(-tasks // some) - 1}) AS number".encode()
            )
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def columns_of(connection: psycopg.Connection[Any], table: str) -> Iterator[str]:
    rows = connection.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_schema = 'headstart' AND table_name = %s"
        " AND is_generated = 'NEVER' ORDER BY ordinal_position",
        [table],
    )
    return (row[0] for row in rows)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["window", url, changes]:
            window(url, int(changes))
        case ["write", url, task_id, changes]:
            write(url, task_id, int(changes))
        case _:
            main()
