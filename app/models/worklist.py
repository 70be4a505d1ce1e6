"""What a department has to do, in the order in which it should look at it."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from .language import mark, text
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
        return text(_TITLES[self][0])

    @property
    def note(self) -> str:
        return text(_TITLES[self][1])


SATURDAY = 5
_TITLES = {
    Group.TODAY: (mark("Begin today"), mark("or the promise breaks")),
    Group.THIS_WEEK: (mark("This week"), ""),
    Group.LATER: (mark("Later"), ""),
    Group.WAITING: (mark("Waiting on someone else"), mark("nothing to do here until it comes")),
    Group.UNCONFIRMED: (mark("Done, waiting for confirmation"), ""),
}


def group_of(task: Task, today: date, *, expecting: bool = False) -> Group:
    """The group of an open or done task, from its state and its last planning.

    A task is `expecting` an input that is promised for a later day.
    """
    if task.status is Status.DONE:
        return Group.UNCONFIRMED
    act_by = task.latest_finish if task.status is Status.UNDER_WAY else task.latest_start
    urgent = task.sent_back or (act_by is not None and act_by <= today)
    if task.waiting or expecting or (urgent and task.blocked):
        return Group.WAITING
    if urgent:
        return Group.TODAY
    return Group.THIS_WEEK if act_by is not None and act_by <= _sunday(today) else Group.LATER


def this_week(today: date) -> date:
    """The Monday of this week; on Saturday and Sunday, when this one is over, of the coming one."""
    monday = today - timedelta(days=today.weekday())
    return monday + timedelta(weeks=1) if today.weekday() >= SATURDAY else monday


def _sunday(today: date) -> date:
    return this_week(today) + timedelta(days=6)
