"""Working days the slow way: each function steps one day after another and asks whether it is worked."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import holidays

Plan = dict[str, Any]
ONE_DAY = timedelta(days=1)


class NaiveRefusal(Exception):
    """The plan file can't be planned."""


def read_date(text: object) -> date:
    try:
        if not isinstance(text, str) or len(text) != 10:
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise NaiveRefusal(f"{text} is not a date") from wrong


def read_optional_date(text: object) -> date | None:
    return None if text is None else read_date(text)


@lru_cache
def public_holidays(country: str, subdivision: str | None) -> holidays.HolidayBase:
    try:
        return holidays.country_holidays(country, subdiv=subdivision, years=range(2022, 2036))
    except NotImplementedError as unknown:
        raise NaiveRefusal(f"no public holidays for {country} {subdivision}") from unknown


class WorkingCalendar:
    """Answers whether a date is worked; remembers what it answered, because it is asked very often."""

    def __init__(self, key: str, said: Plan) -> None:
        self.weekend = said.get("weekend", [5, 6])
        if set(self.weekend) >= set(range(7)):
            raise NaiveRefusal(f"calendar {key} has no working day")
        country = said.get("country")
        self.public = public_holidays(country, said.get("subdivision")) if country else {}
        self.closures = [read_date(text) for text in said.get("closures", [])]
        self.answers: dict[date, bool] = {}

    def is_worked(self, day: date) -> bool:
        if day not in self.answers:
            free = day.weekday() in self.weekend or day in self.public or day in self.closures
            self.answers[day] = not free
        return self.answers[day]


def next_on_or_after(calendar: WorkingCalendar, day: date) -> date:
    while not calendar.is_worked(day):
        day += ONE_DAY
    return day


def last_on_or_before(calendar: WorkingCalendar, day: date) -> date:
    while not calendar.is_worked(day):
        day -= ONE_DAY
    return day


def next_after(calendar: WorkingCalendar, day: date) -> date:
    return next_on_or_after(calendar, day + ONE_DAY)


def last_before(calendar: WorkingCalendar, day: date) -> date:
    return last_on_or_before(calendar, day - ONE_DAY)


def last_day_of_work(calendar: WorkingCalendar, first: date, lead: int) -> date:
    """The `lead`th working day, `first` being the first of them; `first` itself for a milestone."""
    day = first
    for _ in range(lead - 1):
        day = next_after(calendar, day)
    return day


def first_day_of_work(calendar: WorkingCalendar, last: date, lead: int) -> date:
    day = last
    for _ in range(lead - 1):
        day = last_before(calendar, day)
    return day


def days_to_spare(calendar: WorkingCalendar, ready: date, wanted: date) -> int:
    """Working days after `ready` up to and including `wanted`; negative the other way round."""
    if ready > wanted:
        return -days_to_spare(calendar, wanted, ready)
    count = 0
    day = ready
    while day < wanted:
        day += ONE_DAY
        if calendar.is_worked(day):
            count += 1
    return count
