"""Locations, the days on which they are closed, payroll's dates and the public holidays."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date

from attrs import frozen

from app.models.errors import UserError
from app.models.language import mark, text
from app.models.people import Closure, Location, PayrollRun

from .database import Database
from .rows import entities
from .search import Search
from .table import Indexed, Table


@frozen(kw_only=True)
class Everywhere:
    """All places with what planning needs of them. `holidays` are kept by country and subdivision, then by year."""

    locations: Sequence[Location]
    closures: Sequence[Closure]
    payroll_runs: Sequence[PayrollRun]
    holidays: Mapping[tuple[str, str], Mapping[int, str]]

    def holiday_years(self, country: str, subdivision: str | None) -> dict[int, list[date]]:
        return {
            year: _days(days) for year, days in self.holidays.get((country, subdivision or ""), {}).items()
        }


class Places:
    def __init__(self, database: Database, search: Search) -> None:
        self._database = database
        self._locations = Table(
            database,
            Location,
            "locations",
            noun=mark("The location"),
            indexed=Indexed(search, "location", lambda location: (location.name, location.country)),
        )
        self._closures = Table(
            database, Closure, "closures", noun=mark("The closure"), key=("location_id", "day")
        )
        self._payroll_runs = Table(
            database,
            PayrollRun,
            "payroll_runs",
            noun=mark("The payroll date"),
            key=("location_id", "cut_off"),
        )
        self.tables = (self._locations, self._closures, self._payroll_runs)

    def everywhere(self) -> Everywhere:
        """All places, in one round trip."""
        locations, closures, runs, years = self._database.queries.together(
            ("locations", {}), ("all_closures", {}), ("all_payroll_runs", {}), ("all_holiday_years", {})
        )
        holidays: dict[tuple[str, str], dict[int, str]] = {}
        for country, subdivision, year, days in years:
            holidays.setdefault((country, subdivision), {})[year] = days
        return Everywhere(
            locations=entities(Location, locations),
            closures=entities(Closure, closures),
            payroll_runs=entities(PayrollRun, runs),
            holidays=holidays,
        )

    def add_location(self, location: Location) -> None:
        self._locations.add([location])

    def locations(self) -> list[Location]:
        """All of them by name."""
        return entities(Location, self._database.queries.locations())

    def location(self, id: str) -> Location:
        location = self._locations.get(id)
        if location is None:
            raise UserError(text("There is no location “{id}” in this workspace.", id=id))
        return location

    def set_location(self, location: Location) -> Location:
        """Store the change and answer the location with its new version; StaleRow where it is outdated."""
        return self._locations.set(location)

    def closures(self, location_id: str) -> list[Closure]:
        return entities(Closure, self._database.queries.closures(location_id=location_id))

    def add_closure(self, closure: Closure) -> None:
        """Add it, or rename the one of that day."""
        self._closures.put(closure)

    def remove_closure(self, closure: Closure) -> bool:
        return self._closures.remove(closure.location_id, closure.day.isoformat())

    def payroll_runs(self, location_id: str) -> list[PayrollRun]:
        """By cut-off."""
        return entities(PayrollRun, self._database.queries.payroll_runs(location_id=location_id))

    def add_payroll_run(self, run: PayrollRun) -> None:
        """Add it, or replace the one with the same cut-off."""
        self._payroll_runs.put(run)

    def remove_payroll_run(self, run: PayrollRun) -> bool:
        return self._payroll_runs.remove(run.location_id, run.cut_off.isoformat())

    def holiday_years(self, country: str, subdivision: str | None) -> dict[int, list[date]]:
        """The public holidays that were kept, by year."""
        rows = self._database.queries.holiday_years(country=country, subdivision=subdivision or "")
        return {year: _days(days) for year, days in rows}

    def keep_holiday_year(
        self, country: str, subdivision: str | None, year: int, days: list[date], source: str
    ) -> None:
        """Keep the public holidays of a year, so that planning need not compute them; `source` did."""
        with self._database.writing():
            self._database.queries.keep_holiday_year(
                country=country,
                subdivision=subdivision or "",
                year=year,
                days=[day.isoformat() for day in sorted(days)],
                source=source,
            )


def _days(kept: str) -> list[date]:
    return [date.fromisoformat(day) for day in json.loads(kept)]
