"""Payroll's next dates: like those before, on days on which somebody works."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from app.models.calendar import WorkingCalendar
from app.models.people import Location, PayrollRun

from .session import Session

TO_PAYDAY = timedelta(days=7)
LOOK_BACK = 4
"""So many dates before tell which day of the month is meant."""
MOVED = 4
"""Days that a weekend with holidays moves a date forward at most."""


def proposed(session: Session, location: Location, runs: Sequence[PayrollRun]) -> PayrollRun:
    """A month after the last of the `runs`, which are by cut-off; without any, from today on."""
    calendar = session.setup.calendar(location.id)
    if runs:
        cut_off = _a_month_on([run.cut_off for run in runs[-LOOK_BACK:]], calendar)
        payday = _a_month_on([run.payday for run in runs[-LOOK_BACK:]], calendar)
    else:
        cut_off = _worked_from(session.today, calendar)
        payday = _worked_from(cut_off + TO_PAYDAY, calendar)
    return PayrollRun(location_id=location.id, cut_off=cut_off, payday=payday)


def _a_month_on(days: Sequence[date], calendar: WorkingCalendar) -> date:
    """The same day of the next month; the latest that is meant, as those on days off were moved forward."""
    from dateutil.relativedelta import relativedelta

    last = days[-1]
    meant = max(day.day for day in days if last.day <= day.day <= last.day + MOVED)
    on: date = last + relativedelta(months=1, day=meant)
    return date.fromordinal(calendar.last_on_or_before(on.toordinal()))


def _worked_from(on: date, calendar: WorkingCalendar) -> date:
    return date.fromordinal(calendar.next_on_or_after(on.toordinal()))
