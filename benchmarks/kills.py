"""What survives when writers are killed, and when many write at once: `python -m benchmarks.kills`.

A process stores hires, each with its tasks, activity and notice in one transaction, and says the id of each
when it is stored. It is killed (`kill -9`) again and again at random moments. Afterwards eight processes change
the same row and rows of their own.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from attrs import evolve

from app.models.errors import StaleRow
from app.models.language import text
from app.models.onboarding import Hire, Onboarding
from app.models.people import Department, Location
from app.models.tasks import Task
from app.store import sqlite
from app.store.activity import Activity
from app.store.outbox import Notice
from app.store.workspace import Workspace

TASKS = 40
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SHARED = "shared"
LONGEST_LIFE = 0.4


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--kills", type=int, default=200)
    arguments.add_argument("--writers", type=int, default=8)
    arguments.add_argument("--changes", type=int, default=50)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "workspace.headstart"
        furnish(path)
        before = time.monotonic()
        acknowledged, lost, half, dirty = killed(path, chosen.kills, random.Random(1))
        print(f"{chosen.kills} kills in {time.monotonic() - before:.0f} s, {acknowledged} acknowledged hires")
        print(f"lost: {lost}   half there: {half}   workspaces that did not check clean: {dirty}")
        before = time.monotonic()
        failed, expected, found = together(path, chosen.writers, chosen.changes)
        print(f"{chosen.writers} writers in {time.monotonic() - before:.0f} s, failed: {failed}")
        print(f"changes of the shared row: {found} of {expected}   check: {sqlite.check(path) or 'clean'}")
    if lost or half or dirty or failed or found != expected:
        sys.exit(1)


def killed(path: Path, kills: int, chance: random.Random) -> tuple[int, int, int, int]:
    """How many hires were acknowledged, lost and half there, and how often the check found something."""
    acknowledged: set[str] = set()
    examined: set[str] = set()
    lost = half = dirty = 0
    for _ in range(kills):
        writer = started("write", path)
        assert writer.stdout is not None
        first = writer.stdout.readline()  # so that each kill meets a process that writes
        time.sleep(chance.uniform(0, LONGEST_LIFE))
        writer.send_signal(signal.SIGKILL)
        acknowledged.update((first + writer.communicate()[0]).split())
        dirty += bool(sqlite.check(path))
        with sqlite.open_workspace(path) as workspace:
            stored = {row.hire.id for row in workspace.hires.listing(limit=1_000_000)}
            lost += len(acknowledged - stored)
            half += sum(not is_whole(workspace, hire) for hire in stored - examined)
            examined |= stored
    return len(acknowledged), lost, half, dirty


def is_whole(workspace: Workspace, hire: str) -> bool:
    return (
        len(workspace.tasks.of_hire(hire)) == TASKS
        and len(workspace.activity.of_hire(hire)) == 1
        and len(workspace.outbox.of_hire(hire)) == 1
    )


def together(path: Path, writers: int, changes: int) -> tuple[int, int, int]:
    """How many writers failed, how often the shared row should have changed, and how often it did."""
    with sqlite.open_workspace(path) as workspace:
        store_hire(workspace, SHARED)
    running = [started("change", path, str(changes)) for _ in range(writers)]
    failed = sum(bool(writer.wait()) for writer in running)
    with sqlite.open_workspace(path) as workspace:
        shared = workspace.hires.hire(SHARED)
        own = len(workspace.hires.listing(limit=1_000_000, text="own"))
    failed += own != writers * changes
    return failed, writers * changes, int(shared.team or 0)


def started(job: str, path: Path, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "benchmarks.kills", job, str(path), *more],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parent.parent,
    )


def write(path: Path) -> None:
    """Store hires until killed; each id is said once it can no longer be lost."""
    with sqlite.open_workspace(path) as workspace:
        while True:
            id = str(uuid4())
            store_hire(workspace, id)
            print(id, flush=True)


def change(path: Path, changes: int) -> None:
    """Count up in the shared row, trying again where somebody was faster, and add hires of one's own."""
    with sqlite.open_workspace(path) as workspace:
        for _ in range(changes):
            store_hire(workspace, str(uuid4()), team="own")
            while not counted(workspace):
                pass


def counted(workspace: Workspace) -> bool:
    hire = workspace.hires.hire(SHARED)
    try:
        workspace.hires.set_hire(evolve(hire, team=str(int(hire.team or 0) + 1)))
    except StaleRow:
        return False
    return True


def furnish(path: Path) -> None:
    with sqlite.create(path) as workspace, workspace.transaction():
        workspace.places.add_location(Location(id="berlin", name="Berlin", country="DE"))
        workspace.people.add_department(Department(key="it", name="IT", short="IT", position=1))
        workspace.catalogue.add("{}", NOW, None, None)


def store_hire(workspace: Workspace, id: str, team: str | None = None) -> None:
    hire = Hire(
        id=id,
        name="Priya Raman",
        role="Engineer",
        location_id="berlin",
        work_style="onsite",
        employment="employee",
        team=team,
    )
    onboarding = Onboarding(hire_id=id, start_on=NOW.date(), told_on=NOW.date(), catalogue_revision=1)
    with workspace.transaction():
        workspace.hires.add(hire, onboarding)
        workspace.tasks.add_many([one_task(id, position) for position in range(TASKS)])
        workspace.activity.append(
            Activity(
                id=str(uuid4()),
                at=NOW,
                action=text("onboarding started"),
                hire_id=id,
                fields={"name": hire.name},
            )
        )
        workspace.outbox.add_many([Notice(id=str(uuid4()), key=id, kind="told", hire_id=id, created_at=NOW)])


def one_task(hire_id: str, position: int) -> Task:
    return Task(
        id=str(uuid4()),
        hire_id=hire_id,
        key=f"task_{position}",
        title=f"Task {position}",
        department="it",
        position=position,
        essential=True,
    )


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["write", path]:
            write(Path(path))
        case ["change", path, changes]:
            change(Path(path), int(changes))
        case _:
            main()
