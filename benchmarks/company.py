"""A workspace of any size for the benchmarks of the window: the sample company, many times over."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from app.store import sqlite
from app.store.connection import connect
from app.ui.welcome import make_workspace

TODAY = date(2026, 11, 23)
PERSON = "Tomasz Zieliński"
COPIED = {
    "hires": ("id",),
    "onboardings": ("hire_id",),
    "tasks": ("id", "hire_id"),
    "facts": ("hire_id",),
    "fact_links": ("task_id", "hire_id"),
}
"""The columns of each table that name a copy."""


def company(path: Path, tasks: int) -> Path:
    """The sample company at `path` with at least so many tasks: its hires copied, each with a name of its own."""
    make_workspace(path, TODAY, sample=True)
    with closing(connect(path)) as connection:
        (some,) = connection.execute("SELECT count(*) FROM tasks").fetchone()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TEMP TABLE copies (number INTEGER PRIMARY KEY)")
        numbers = ((number,) for number in range(1, -(-tasks // some)))
        connection.executemany("INSERT INTO copies VALUES (?)", numbers)
        for table, named in COPIED.items():
            copy(connection, table, named)
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
    with sqlite.open_workspace(path) as workspace, workspace.transaction():
        for row in workspace.hires.listing():
            if row.hire.name[-1].isdigit():
                workspace.search.index("hire", row.hire.id, row.hire.name, row.hire.role, new=True)
    return path


def copy(connection: sqlite3.Connection, table: str, named: tuple[str, ...]) -> None:
    columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]
    values = [f"{name} || '-' || number" if name in named else name for name in columns]
    if table == "hires":
        values[columns.index("name")] = "name || ' ' || number"
    connection.execute(f"INSERT INTO {table} SELECT {', '.join(values)} FROM {table}, copies")
