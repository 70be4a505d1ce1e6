"""Dates and lists in sentences."""

from datetime import date, timedelta

import pytest

from app.models.wording import dated, day, lapse, listed

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("of", "text"),
    [
        (date(2026, 12, 7), "Mon 7 Dec"),
        (date(2027, 1, 11), "Mon 11 Jan"),
        (date(2026, 6, 1), "Mon 1 Jun"),
        (date(2026, 4, 13), "Mon 13 Apr 2026"),
        (date(2027, 12, 6), "Mon 6 Dec 2027"),
        (date(2019, 11, 20), "Wed 20 Nov 2019"),
        (None, "–"),
    ],
)
def test_a_date_has_its_year_when_it_is_far(of: date | None, text: str) -> None:
    assert dated(of, TODAY) == text


def test_a_date_has_its_year_where_it_is_asked_for() -> None:
    assert (day(TODAY), day(TODAY, year=True)) == ("Sat 21 Nov", "Sat 21 Nov 2026")


def test_lists_read_as_in_a_sentence() -> None:
    assert [listed(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (1, "1 minute"),
        (6, "6 minutes"),
        (119, "119 minutes"),
        (120, "2 hours"),
        (47 * 60, "47 hours"),
        (4319, "3 days"),
    ],
)
def test_a_lapse_is_said_in_a_unit_that_means_something(minutes: int, said: str) -> None:
    assert lapse(timedelta(minutes=minutes)) == said
