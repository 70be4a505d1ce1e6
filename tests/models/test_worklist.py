"""What a department looks at first."""

from datetime import date

import pytest
from attrs import evolve

from app.models.tasks import Status, Task
from app.models.worklist import Group, group_of, this_week

WEDNESDAY = date(2026, 11, 25)
TASK = Task(
    id="t",
    hire_id="h",
    key="IT-2",
    title="Laptop",
    department="it",
    position=0,
    essential=True,
    latest_start=date(2026, 12, 7),
    latest_finish=date(2026, 12, 9),
)


@pytest.mark.parametrize(
    ("change", "group"),
    [
        ({}, Group.LATER),
        ({"latest_start": date(2026, 11, 30)}, Group.LATER),
        ({"latest_start": date(2026, 11, 27)}, Group.THIS_WEEK),
        ({"latest_start": WEDNESDAY}, Group.TODAY),
        ({"latest_start": date(2026, 11, 20)}, Group.TODAY),
        ({"latest_start": date(2026, 11, 20), "blocked": True}, Group.WAITING),
        ({"blocked": True}, Group.LATER),
        ({"waiting": True}, Group.WAITING),
        ({"sent_back": True, "status": Status.UNDER_WAY}, Group.TODAY),
        ({"status": Status.UNDER_WAY, "latest_start": WEDNESDAY}, Group.LATER),
        ({"status": Status.UNDER_WAY, "latest_finish": WEDNESDAY}, Group.TODAY),
        ({"status": Status.DONE}, Group.UNCONFIRMED),
    ],
)
def test_each_task_stands_where_it_is_looked_for(change: dict[str, object], group: Group) -> None:
    assert group_of(evolve(TASK, **change), WEDNESDAY) is group  # type: ignore[arg-type]


def test_what_waits_for_an_expected_input_is_not_to_be_begun_today() -> None:
    task = evolve(TASK, latest_start=WEDNESDAY, earliest_start=date(2026, 11, 30))
    assert group_of(task, WEDNESDAY, expecting=True) is Group.WAITING
    assert group_of(task, WEDNESDAY) is Group.TODAY


@pytest.mark.parametrize(
    ("today", "monday"),
    [
        (date(2026, 11, 20), date(2026, 11, 16)),
        (date(2026, 11, 21), date(2026, 11, 23)),
        (date(2026, 11, 22), date(2026, 11, 23)),
        (date(2026, 11, 23), date(2026, 11, 23)),
    ],
    ids=["Friday", "Saturday", "Sunday", "Monday"],
)
def test_on_the_weekend_this_week_is_the_coming_one(today: date, monday: date) -> None:
    assert this_week(today) == monday


def test_on_the_weekend_the_coming_week_is_listed_as_this_week() -> None:
    task = evolve(TASK, latest_start=date(2026, 11, 27))
    assert group_of(task, date(2026, 11, 21)) is Group.THIS_WEEK
    assert group_of(task, date(2026, 11, 20)) is Group.LATER
