"""What is coming, week by week."""

from datetime import date

from app.models.demand import WEEKS, by_week, last_day

SATURDAY = date(2026, 11, 21)


def test_each_task_counts_in_the_week_in_which_it_must_begin() -> None:
    begins = [(date(2026, 11, 23), False, 2), (date(2026, 11, 29), True, 1), (date(2026, 11, 30), False, 4)]
    weeks = by_week(begins, SATURDAY)
    assert [(week.number, week.firm, week.tentative) for week in weeks[:3]] == [
        (48, 2, 1),
        (49, 4, 0),
        (50, 0, 0),
    ]
    assert (weeks[0].total, weeks[0].overdue) == (3, 0)
    assert weeks[0].monday == date(2026, 11, 23)


def test_what_is_overdue_counts_in_the_first_week_and_is_told() -> None:
    first = by_week([(date(2026, 11, 2), False, 3), (SATURDAY, True, 1)], SATURDAY)[0]
    assert (first.firm, first.tentative, first.overdue) == (3, 1, 3)


def test_what_comes_after_the_last_week_is_left_out() -> None:
    assert last_day(SATURDAY) == date(2027, 1, 17)
    weeks = by_week([(date(2027, 1, 17), False, 1), (date(2027, 1, 18), False, 9)], SATURDAY)
    assert len(weeks) == WEEKS
    assert sum(week.total for week in weeks) == 1
    assert weeks[-1].firm == 1
