"""What the axis of a timeline says."""

from datetime import date
from itertools import pairwise

import pytest

from app.ui.widgets.daylines import ticks


def words(first: date, last: date, day_width: float) -> list[str]:
    return [said for _, said in ticks((first.toordinal(), last.toordinal()), day_width)]


def test_within_a_year_its_number_is_not_said() -> None:
    assert words(date(2026, 11, 2), date(2026, 11, 25), 10) == ["2 Nov", "9 Nov", "16 Nov", "23 Nov"]


def test_the_first_day_of_each_year_says_which() -> None:
    said = words(date(2026, 12, 21), date(2027, 1, 20), 20)
    assert said == ["21 Dec 2026", "28 Dec", "4 Jan 2027", "11 Jan", "18 Jan"]


@pytest.mark.parametrize("years", [1, 3, 8])
def test_there_is_room_for_each_day_however_long_it_lasts(years: int) -> None:
    first, last = date(2026, 11, 2), date(2026 + years, 11, 2)
    width = 1000 / (last - first).days
    found = ticks((first.toordinal(), last.toordinal()), width)
    assert len(found) > 2
    gaps = [(after - before) * width for (before, _), (after, _) in pairwise(found)]
    assert min(gaps) >= 90
    named = [int(said[-4:]) for _, said in found if said[-4:].isdigit()]
    assert named == sorted(set(named)) and named[0] == 2026
