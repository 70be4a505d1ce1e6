"""Working calendars: which dates are worked, and how many lie between two of them.

Days are day numbers (`date.toordinal()`), so that planning is plain integer arithmetic.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache

from .errors import UserError
from .language import text

HolidaySource = Callable[[int], Collection[date]]


@lru_cache(maxsize=4096)
def public_holidays(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    """The public holidays of one year, from the `holidays` library.

    Raises UserError where the library knows neither the country nor the subdivision.
    """
    import warnings

    import holidays

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # some countries' holidays are only estimated far from today
            return frozenset(holidays.country_holidays(country, subdiv=subdivision, years=year))
    except NotImplementedError:
        known = holidays.list_supported_countries().get(country)
        if known is None:
            raise UserError(
                text(
                    'No holidays are known for the country "{country}": '
                    "use a two-letter code such as DE, US or GB.",
                    country=country,
                )
            ) from None
        refusal = text(
            'No subdivision "{subdivision}" is known for {country}: use one of {known}.',
            subdivision=subdivision,
            country=country,
            known=", ".join(known) or text("none"),
        )
        raise UserError(refusal) from None


def holiday_source(country: str | None, subdivision: str | None) -> HolidaySource:
    """The holidays of a country and subdivision, by year; none where no country is given."""
    if country is None:
        return lambda _year: ()
    return lambda year: public_holidays(country, subdivision, year)


class WorkingCalendar:
    """The worked days of one place, counted once a year and looked up ever after.

    `weekend` counts Monday as 0. Raises UserError where no day of the week is worked.
    """

    def __init__(
        self,
        name: str,
        weekend: Collection[int] = (5, 6),
        holidays: HolidaySource = lambda _year: (),
        closures: Iterable[date] = (),
    ) -> None:
        self.name = name
        self._weekend = frozenset(weekend)
        self._holidays = holidays
        self._closures = frozenset(closures)
        if self._weekend >= set(range(7)):
            raise UserError(
                text(
                    'The calendar "{name}" has no working day: every day of the week is a weekend day.',
                    name=name,
                )
            )
        self._first_year = self._last_year = 0
        self._first = self._end = 1
        self._worked: list[int] = []
        self._before: list[int] = []
        """How many days of `_worked` lie before the day `_first + index`."""

    def nth(self, day: int, n: int) -> int:
        """The `n`th worked day from `day` on; `day` itself counts where it is worked."""
        index = self._count_before(day) + n - 1
        while index >= len(self._worked):
            self._extend(self._first_year, self._last_year + self._span())
        return self._worked[index]

    def nth_back(self, day: int, n: int) -> int:
        """The `n`th worked day from `day` backwards; `day` itself counts where it is worked."""
        index = self._count_before(day + 1) - n
        while index < 0:
            self._extend(self._first_year - self._span(), self._last_year)
            index = self._count_before(day + 1) - n
        return self._worked[index]

    def shifted(self, day: int, n: int) -> int:
        """The `n`th worked day after `day`, before it where `n` is negative; `day` itself where `n` is 0."""
        if n < 0:
            return self.nth_back(day - 1, -n)
        return self.nth(day + 1, n) if n else day

    def next_on_or_after(self, day: int) -> int:
        return self.nth(day, 1)

    def day_after(self, day: date) -> date:
        """The next worked day."""
        return date.fromordinal(self.shifted(day.toordinal(), 1))

    def last_on_or_before(self, day: int) -> int:
        return self.nth_back(day, 1)

    def is_worked(self, day: int) -> bool:
        return self.nth(day, 1) == day

    def count(self, after: int, upto: int) -> int:
        """The worked days after `after` up to and including `upto`; negative where `upto` is the earlier."""
        self._cover(after + 1)
        self._cover(upto + 1)
        return self._before[upto + 1 - self._first] - self._before[after + 1 - self._first]

    def _count_before(self, day: int) -> int:
        """Comparable only with another count of the same reach: covering an earlier day changes them all."""
        self._cover(day)
        return self._before[day - self._first]

    def _cover(self, day: int) -> None:
        if self._first <= day < self._end:
            return
        if not 1 <= day <= date.max.toordinal():
            raise self._out_of_range()
        year = date.fromordinal(day).year
        if not self._worked:
            self._first_year, self._last_year = year, year
        self._extend(min(self._first_year, year - 1), max(self._last_year, year + 1))

    def _span(self) -> int:
        return self._last_year - self._first_year + 1

    def _extend(self, first_year: int, last_year: int) -> None:
        first_year, last_year = max(first_year, MINYEAR), min(last_year, MAXYEAR)
        if self._worked and (first_year, last_year) == (self._first_year, self._last_year):
            raise self._out_of_range()
        days_off = {
            day.toordinal() for year in range(first_year, last_year + 1) for day in self._holidays(year)
        } | {day.toordinal() for day in self._closures}
        self._first_year, self._last_year = first_year, last_year
        self._first = date(first_year, 1, 1).toordinal()
        self._end = date(last_year, 12, 31).toordinal() + 1
        self._worked, self._before = [], []
        for day in range(self._first, self._end):
            self._before.append(len(self._worked))
            if (day + 6) % 7 not in self._weekend and day not in days_off:
                self._worked.append(day)

    def _out_of_range(self) -> UserError:
        return UserError(
            text(
                'The plan leaves the years {first} to {last} in the calendar "{name}": '
                "check its dates and lead times.",
                first=MINYEAR,
                last=MAXYEAR,
                name=self.name,
            )
        )
