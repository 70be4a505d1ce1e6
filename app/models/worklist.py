"""What a department has to do, in the order in which it should look at it."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from .tasks import Status, Task


class Group(StrEnum):
    """Where a task stands in the list of its department, most urgent first."""

    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"
    WAITING = "waiting"
    UNCONFIRMED = "unconfirmed"

    @property
    def heading(self) -> str:
        return _TITLES[self][0]

    @property
    def note(self) -> str:
        return _TITLES[self][1]


_TITLES = {
    Group.TODAY: ("Begin today", "or the promise breaks"),
    Group.THIS_WEEK: ("This week", ""),
    Group.LATER: ("Later", ""),
    Group.WAITING: ("Waiting on someone else", "nothing to do here until it comes"),
    Group.UNCONFIRMED: ("Done, waiting for confirmation", ""),
}


def group_of(task: Task, today: date) -> Group:
    """The group of an open or done task, from its state and its last planning."""
    if task.status is Status.DONE:
        return Group.UNCONFIRMED
    act_by = task.latest_finish if task.status is Status.UNDER_WAY else task.latest_start
    urgent = task.sent_back or (act_by is not None and act_by <= today)
    if task.waiting or (urgent and task.blocked):
        return Group.WAITING
    if urgent:
        return Group.TODAY
    return Group.THIS_WEEK if act_by is not None and act_by <= _end_of_week(today) else Group.LATER


def _end_of_week(today: date) -> date:
    return today + timedelta(days=6 - today.weekday())
