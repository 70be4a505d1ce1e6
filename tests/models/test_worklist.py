"""What a department looks at first."""

from datetime import date

import pytest
from attrs import evolve

from app.models.tasks import Status, Task
from app.models.worklist import Group, group_of

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
