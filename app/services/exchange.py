"""Hires and tasks for other programs: CSV, XLSX and calendar files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from attrs import frozen

from app.models.errors import UserError
from app.models.language import text
from app.models.onboarding import Certainty
from app.models.progress import WORK_STYLES
from app.models.readiness import state_text
from app.models.reporttables import Column, Table, Value
from app.models.tasks import FINISHED_STATES, OPEN_STATES
from app.store.hires import ListedHire

from . import hirelist, tasklist
from .calendars import calendar_file, start_event, task_event
from .care import must_spare
from .files import write_atomically
from .letterwords import FALLBACK
from .noticeabout import About
from .session import Session
from .spreadsheets import csv_bytes, xlsx_bytes
from .tasklist import ListedTask

Content = Literal["hires", "tasks"]
BOTH: tuple[Content, ...] = ("hires", "tasks")


def export(session: Session, file: Path, only: Content | None = None) -> dict[Content, int]:
    """Write hires, tasks or both to a file by its ending; returns how many of each.

    A CSV file holds one table: the hires, where nothing else is named. Raises UserError for another ending.
    """
    write = _WRITERS.get(file.suffix.lower())
    if write is None:
        raise UserError(
            text("{file} has no ending that says what to write: use .csv, .xlsx or .ics.", file=file.name)
        )
    must_spare(session.workspace.file, file)
    contents: tuple[Content, ...] = (only,) if only else BOTH
    if write is _csv:
        contents = contents[:1]
    exported = Exported(
        session=session,
        hires=hirelist.hires(session, everyone=True) if "hires" in contents else None,
        tasks=tasklist.tasks(session, everything=True) if "tasks" in contents else None,
    )
    write_atomically(file, write(exported))
    return {content: len(getattr(exported, content)) for content in contents}


@frozen(kw_only=True)
class Exported:
    """What is written; None is left out."""

    session: Session
    hires: Sequence[ListedHire] | None
    tasks: Sequence[ListedTask] | None

    @property
    def tables(self) -> list[Table]:
        tables = []
        if self.hires is not None:
            tables.append(_hire_table(self.hires))
        if self.tasks is not None:
            tables.append(_task_table(self.session, self.tasks))
        return tables


def _csv(exported: Exported) -> bytes:
    return csv_bytes(exported.tables[0])


def _xlsx(exported: Exported) -> bytes:
    return xlsx_bytes(exported.tables, title="Headstart", paper="a4")


def _hire_table(hires: Sequence[ListedHire]) -> Table:
    return Table(
        name="Hires",
        columns=_columns(
            Name=24, Role=24, Team=16, Location=16, Style=10, Employment=12, Manager=22, Starts=14, State=12,
            Certain=10, Ready=14, Spare=8, Done=8, Total=8, Attention=44, Withdrawn=14, Id=38,
        ),
        rows=tuple(_hire_row(row) for row in hires),
    )  # fmt: skip


def _hire_row(row: ListedHire) -> tuple[Value, ...]:
    hire, onboarding = row.hire, row.onboarding
    tentative = onboarding.certainty is Certainty.TENTATIVE
    return (
        hire.name,
        hire.role,
        hire.team or "",
        row.location_name,
        WORK_STYLES[hire.work_style],
        hire.employment,
        row.manager_name or "",
        onboarding.start_on,
        onboarding.readiness.value.replace("_", " "),
        f"{onboarding.probability} %" if tentative else "firm",
        onboarding.ready_on or "",
        "" if onboarding.margin is None else onboarding.margin,
        onboarding.done_count,
        onboarding.task_count,
        onboarding.attention,
        onboarding.withdrawn_on or "",
        hire.id,
    )


def _task_table(session: Session, tasks: Sequence[ListedTask]) -> Table:
    return Table(
        name="Tasks",
        columns=_columns(
            Hire=24, Starts=14, Department=18, Key=10, Task=40, DayOne=10, Owner=22, Status=14, State=30,
            Due=14, Begin=14, Ready=14, Spare=8, Begun=14, Finished=14, Id=38,
        ),
        rows=tuple(_task_row(session, row) for row in tasks),
    )  # fmt: skip


def _task_row(session: Session, row: ListedTask) -> tuple[Value, ...]:
    task = row.task
    return (
        row.hire_name,
        row.start_on,
        session.setup.departments[task.department].name,
        task.key,
        task.title,
        "yes" if task.essential else "no",
        row.view.owner or "",
        task.status.value.replace("_", " "),
        state_text(row.view, session.today),
        task.due_on or "",
        task.latest_start or "",
        task.earliest_finish or "",
        "" if task.margin is None else task.margin,
        task.begun_on or "",
        task.finished_on or "",
        task.id,
    )


TITLES = {
    "Style": "Work style",
    "Certain": "Certainty",
    "Ready": "Ready on",
    "Attention": "What needs attention",
    "DayOne": "Day one",
    "Begin": "Begin by",
    "Spare": "Days to spare",
    "Begun": "Begun on",
    "Finished": "Done on",
    "Withdrawn": "Withdrawn on",
}


def _columns(**widths: int) -> tuple[Column, ...]:
    return tuple(Column(title=TITLES.get(name, name), width=width) for name, width in widths.items())


def _calendar(exported: Exported) -> bytes:
    """Starts as all-day events, tasks as to-dos with their due dates; a second import replaces the first."""
    session = exported.session
    hires = {row.hire.id: About(session, row.hire.id) for row in exported.hires or ()}
    events = [start_event(about, FALLBACK) for about in hires.values()]
    for row in exported.tasks or ():
        task = row.task
        if task.due_on is not None or task.status not in (*OPEN_STATES, *FINISHED_STATES):
            about = hires.setdefault(task.hire_id, About(session, task.hire_id))
            events.append(task_event(about, task, FALLBACK))
    return calendar_file(events, "", session.now())


_WRITERS: dict[str, Callable[[Exported], bytes]] = {".csv": _csv, ".xlsx": _xlsx, ".ics": _calendar}
