"""The tasks of a hire as bars in lanes, a lane for each department, and where each day stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from attrs import frozen
from PySide6.QtCore import QCoreApplication, QRectF

from app.models.language import apart
from app.models.wording import dated
from app.services.hiredetail import HireDetail
from app.services.taskdetail import TaskDetail

LABELS = 128
"""Pixels for the names of the lanes."""
HEAD, BAR, GAP, LANE_GAP, FOOT = 40, 13, 2, 7, 4
LEAST_BAR = 6.0

tr = QCoreApplication.translate


@frozen
class Bar:
    """A task in a row of its lane. `ends` is the day after its last; `must` the day by which it must begin."""

    task: TaskDetail
    row: int
    begins: int
    ends: int
    must: int | None


@frozen
class Lane:
    name: str
    bars: Sequence[Bar]
    rows: int
    top: int

    @property
    def bottom(self) -> int:
        return self.top + _height(self.rows)

    def musts(self, row: int) -> list[int]:
        """The days by which tasks of a row must begin."""
        return [bar.must for bar in self.bars if bar.row == row and bar.must is not None]


@frozen
class Scale:
    """Where a day begins, in pixels; mirrored, time runs to the left."""

    first: int
    width: float
    day_width: float
    mirrored: bool

    def x(self, ordinal: float) -> float:
        along = LABELS + (ordinal - self.first) * self.day_width
        return self.width - along if self.mirrored else along

    def day_at(self, x: float) -> float:
        along = self.width - x if self.mirrored else x
        return self.first + (along - LABELS) / self.day_width

    def area(self, lane: Lane, bar: Bar) -> QRectF:
        """Where a bar stands."""
        ends = sorted((self.x(bar.begins), self.x(bar.ends)))
        width = max(ends[1] - ends[0] - 2, LEAST_BAR)
        left = ends[1] - 1 - width if self.mirrored else ends[0] + 1
        return QRectF(left, self.top(lane, bar.row), width, BAR)

    def top(self, lane: Lane, row: int) -> float:
        """Where a row of a lane begins."""
        return lane.top + LANE_GAP / 2 + row * (BAR + GAP)


def lanes_of(detail: HireDetail) -> list[Lane]:
    """The tasks that have dates, each department's in as few rows as they need."""
    lanes, top = [], HEAD
    for part in detail.departments:
        bars: list[Bar] = []
        free: list[int] = []
        dated_tasks = [(task.begins, task.ends, task) for task in part.tasks if task.begins and task.ends]
        for begins, ends, task in sorted(dated_tasks, key=lambda item: (item[0], item[1], item[2].key)):
            first, after = begins.toordinal(), (ends + timedelta(days=1)).toordinal()
            row = next((row for row, end in enumerate(free) if end <= first), len(free))
            free[row : row + 1] = [after]
            must = task.must_begin.toordinal() if task.must_begin and task.to_begin else None
            bars.append(Bar(task, row, first, after, must))
        lane = Lane(part.name, bars, max(1, len(free)), top)
        top = lane.bottom
        lanes.append(lane)
    return lanes


def told(task: TaskDetail, detail: HireDetail) -> str:
    """What a bar tells to who points at it or comes to it with the keyboard."""
    today = detail.today
    lines = [
        task.title,
        tr("Timeline", "{owner} · {state}").format(owner=apart(task.owner), state=task.state),
        tr("Timeline", "{first} to {last}").format(
            first=dated(task.begins, today), last=dated(task.ends, today)
        ),
    ]
    if task.open and task.when:
        lines.append(tr("Timeline", "due {day}").format(day=task.when))
    if task.must_begin and task.to_begin:
        lines.append(tr("Timeline", "must begin by {day}").format(day=dated(task.must_begin, today)))
    return "\n".join(lines)


def _height(rows: int) -> int:
    return rows * BAR + (rows - 1) * GAP + LANE_GAP
