"""How fast the stores are, beside bare SQLite: `python -m benchmarks.store`.

First, 1,000 hires with 40 tasks each, their activity and their notices, stored through the stores, and with
`sqlite3.executemany` of the same rows, ready made, into the same schema in the same transactions. Then, one
department's first 200 open tasks in a workspace of 10,000 tasks and in one of 1,000,000.
"""

from __future__ import annotations

import argparse
import gc
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from app.models.language import text
from app.models.onboarding import Hire, Onboarding
from app.models.people import Department, Location, Person
from app.models.tasks import OPEN_STATES, Task
from app.store import sqlite
from app.store.activity import Activity
from app.store.connection import connect
from app.store.outbox import Notice
from app.store.queries import statement as statement_of
from app.store.rows import Shape, shape
from app.store.workspace import Workspace

TASKS = 40
DEPARTMENTS = ("recruiting", "hr", "payroll", "facilities", "it")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
HIRES_INDEXED = "SELECT number FROM search_entries WHERE kind = 'hire'"
ROWS = {
    **{
        table: f"SELECT * FROM {table} ORDER BY rowid"
        for table in ("hires", "onboardings", "tasks", "activity", "outbox")
    },
    "search_entries": f"SELECT * FROM search_entries WHERE number IN ({HIRES_INDEXED}) ORDER BY number",
    "search_index": f"SELECT rowid, * FROM search_index WHERE rowid IN ({HIRES_INDEXED}) ORDER BY rowid",
}
Everything = tuple[Hire, Onboarding, list[Task], list[Activity], list[Notice]]
Batch = Sequence[Everything]
Statements = dict[str, list[tuple[Any, ...]]]
ROUNDS = 5
READS = 100


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--hires", type=int, default=1_000)
    arguments.add_argument("--tasks", type=int, default=1_000_000)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        writing(Path(folder), chosen.hires)
        reading(Path(folder), chosen.tasks)


def writing(folder: Path, hires: int) -> None:
    print(f"\n{hires:,} hires with {TASKS} tasks, an activity and {len(DEPARTMENTS)} notices each")
    print(f"{'':32}{'stores':>12}{'executemany':>14}{'ratio':>8}")
    everything = [one_hire(number) for number in range(hires)]
    for name, size in (("in one transaction", hires), ("in a transaction per hire", 1)):
        batches = [everything[at : at + size] for at in range(0, hires, size)]
        ours, theirs = compared(folder / str(size), batches)
        print(f"{name:32}{ours:10.2f} s{theirs:12.2f} s{theirs / ours:8.2f}")


def compared(folder: Path, batches: Sequence[Batch]) -> tuple[float, float]:
    """Seconds of the stores and of executemany, the best of some rounds in turn."""
    folder.mkdir()
    stored, bare = [], []
    for number in range(ROUNDS):
        path, other = (folder / f"{side}-{number}" for side in ("stores", "bare"))
        with furnished(path) as workspace:
            stored.append(timed(partial(store, workspace, batches)))
        rows = by_batch(path, len(batches))
        furnished(other).close()
        with closing(connect(other)) as connection:
            bare.append(timed(partial(insert, connection, rows)))
    return min(stored), min(bare)


def store(workspace: Workspace, batches: Sequence[Batch]) -> None:
    for batch in batches:
        with workspace.transaction():
            for hire, onboarding, tasks, activities, notices in batch:
                workspace.hires.add(hire, onboarding)
                workspace.tasks.add_many(tasks)
                workspace.activity.append_many(activities)
                workspace.outbox.add_many(notices)


def insert(connection: sqlite3.Connection, batches: Sequence[Statements]) -> None:
    for batch in batches:
        connection.execute("BEGIN IMMEDIATE")
        for statement, rows in batch.items():
            connection.executemany(statement, rows)
        connection.execute("COMMIT")


def by_batch(path: Path, batches: int) -> list[Statements]:
    """The rows that the stores wrote, table by table, in as many transactions of equal size."""
    found: list[Statements] = [{} for _ in range(batches)]
    with closing(sqlite3.connect(path)) as connection:
        for table, query in ROWS.items():
            cursor = connection.execute(query)
            statement = insertion(table, [column[0] for column in cursor.description])
            rows = cursor.fetchall()
            size = len(rows) // batches
            for number, batch in enumerate(found):
                batch[statement] = rows[number * size : (number + 1) * size]
    return found


def insertion(table: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def reading(folder: Path, most: int) -> None:
    print("\nOne department's first 200 open tasks")
    print(f"{'tasks in the workspace':32}{'median':>12}{'ratio':>8}")
    counts = (10_000, most)
    for count in counts:
        furnished(folder / f"tasks-{count}").close()
        fill(folder / f"tasks-{count}", count)
    with (
        sqlite.open_workspace(folder / f"tasks-{counts[0]}") as small,
        sqlite.open_workspace(folder / f"tasks-{counts[1]}") as large,
    ):
        took: list[list[float]] = [[], []]
        for _ in range(READS):  # in turn, so that both meet the same machine
            for workspace, times in zip((small, large), took, strict=True):
                times.append(timed(partial(workspace.tasks.of_department, "it", OPEN_STATES, limit=200)))
        medians = [statistics.median(times) for times in took]
        for count, median in zip(counts, medians, strict=True):
            print(f"{count:<32,}{median * 1000:9.2f} ms{median / medians[0]:8.2f}")
        print("\nIts query plan:", *explained(large), sep="\n  ")


def fill(path: Path, count: int) -> None:
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -256000")
        connection.execute("BEGIN IMMEDIATE")
        for number in range(count // TASKS):
            hire, onboarding, tasks, _, _ = one_hire(number)
            for table, entities in (("hires", [hire]), ("onboardings", [onboarding]), ("tasks", tasks)):
                shaped: Shape[Any] = shape(type(entities[0]))
                connection.executemany(insertion(table, shaped.columns), map(shaped.row, entities))
        connection.execute("COMMIT")


def explained(workspace: Workspace) -> Iterator[str]:
    database = workspace.database
    query = statement_of("sqlite", "tasks_of_department")
    values = {"department": "it", "status": "open", "owner_id": None, "count": 200}
    return (row[3] for row in database.select(f"EXPLAIN QUERY PLAN {query}", values))


def furnished(path: Path) -> Workspace:
    """A workspace with all that hires refer to."""
    workspace = sqlite.create(path)
    with workspace.transaction():
        workspace.places.add_location(Location(id="berlin", name="Berlin", country="DE", subdivision="BE"))
        workspace.people.add(Person(id="owner", name="Oda Owner", email="oda@example.com"))
        for position, key in enumerate(DEPARTMENTS):
            workspace.people.add_department(
                Department(key=key, name=key.title(), short=key, position=position)
            )
        workspace.catalogue.add("{}", NOW, "owner", None)
    return workspace


def one_hire(number: int) -> Everything:
    start = TODAY + timedelta(days=number % 90)
    hire = Hire(
        id=identity(1, number),
        name=f"Priya Raman {number}",
        role="Engineer",
        location_id="berlin",
        work_style="onsite",
        employment="employee",
        team="Platform",
        manager_id="owner",
    )
    onboarding = Onboarding(
        hire_id=hire.id,
        start_on=start,
        told_on=TODAY,
        catalogue_revision=1,
        planned_on=TODAY,
        task_count=TASKS,
    )
    tasks = [one_task(hire, number * TASKS + position, position, start) for position in range(TASKS)]
    started = Activity(
        id=identity(3, number),
        at=NOW,
        person_id="owner",
        action=text("onboarding started"),
        hire_id=hire.id,
        fields={"name": hire.name, "start": start},
    )
    notices = [
        Notice(
            id=identity(4, number * len(DEPARTMENTS) + at),
            key=f"told/{hire.id}/{department}",
            kind="told",
            hire_id=hire.id,
            department=department,
            payload={"start": start.isoformat(), "tasks": TASKS // len(DEPARTMENTS)},
            created_at=NOW,
        )
        for at, department in enumerate(DEPARTMENTS)
    ]
    return hire, onboarding, tasks, [started], notices


def one_task(hire: Hire, number: int, position: int, start: date) -> Task:
    return Task(
        id=identity(2, number),
        hire_id=hire.id,
        key=f"task_{position}",
        title=f"Prepare item {position} of the first day",
        department=DEPARTMENTS[position % len(DEPARTMENTS)],
        position=position,
        essential=position % 3 == 0,
        owner_id="owner",
        due_on=start,
        ask_by=start - timedelta(days=21),
        latest_start=start - timedelta(days=14 - position % 7),
        latest_finish=start,
        earliest_start=TODAY,
        earliest_finish=TODAY + timedelta(days=7),
        slack=3,
        margin=3,
        waiting=position % 5 == 0,
    )


def identity(kind: int, number: int) -> str:
    """Spread like the random ids of real rows, and the same in each run."""
    return str(UUID(int=(number * 0x9E3779B97F4A7C15F39CC0605CEDC835 + kind) % (1 << 128)))


def timed(work: Callable[[], Any]) -> float:
    """Seconds; what the benchmark itself holds is hidden from the garbage collector."""
    gc.collect()
    gc.freeze()
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


if __name__ == "__main__":
    main()
