"""When a promise is kept."""

from datetime import date

import pytest

from app.models.calendar import WorkingCalendar, holiday_source
from app.models.promises import could_begin, kept_within

CALENDAR = WorkingCalendar("Berlin", (5, 6), holiday_source(None, None))
FRIDAY, MONDAY = date(2026, 11, 20), date(2026, 11, 23)


@pytest.mark.parametrize(
    ("inputs", "predecessors", "begins"),
    [
        ((), (), MONDAY),
        ((date(2026, 11, 25),), (), date(2026, 11, 25)),
        ((date(2026, 11, 28),), (), date(2026, 11, 30)),
        ((), (date(2026, 11, 25), MONDAY), date(2026, 11, 26)),
        ((date(2026, 11, 2),), (date(2026, 11, 3),), MONDAY),
    ],
    ids=["told", "input", "input on a weekend", "the last predecessor", "all there before"],
)
def test_a_task_could_begin_when_all_that_it_needs_was_there(
    inputs: tuple[date, ...], predecessors: tuple[date, ...], begins: date
) -> None:
    assert could_begin(FRIDAY, inputs, predecessors, CALENDAR) == begins


@pytest.mark.parametrize(
    ("finished", "lead", "kept"),
    [
        (MONDAY, 1, True),
        (date(2026, 11, 24), 1, False),
        (date(2026, 11, 27), 5, True),
        (date(2026, 11, 29), 5, False),
        (date(2026, 11, 30), 6, True),
        (MONDAY, 0, True),
    ],
)
def test_a_promise_is_kept_within_its_working_days(finished: date, lead: int, kept: bool) -> None:
    assert kept_within(MONDAY, finished, lead, CALENDAR) is kept
