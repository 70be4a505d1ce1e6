"""What plans depend on beside the checklist: calendars, departments, payroll dates and the catalogue."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from app.models.calendar import HolidaySource, WorkingCalendar, public_holidays
from app.models.errors import StoreUnavailable, UserError
from app.models.language import text
from app.models.people import Closure, Department, DepartmentSite, Location, Person
from app.models.wording import day
from app.store.workspace import Workspace

if TYPE_CHECKING:
    from app.models.catalogue import Catalogue
    from app.models.cataloguerules import PayrollRuns
    from app.models.checklist import Site, Surroundings
    from app.store.people import Everybody
    from app.store.places import Everywhere

HOLIDAY_YEARS_KEPT = range(-1, 4)
"""The years around today whose holidays a new location keeps in the workspace."""


class Setup:
    """The people, places and catalogues of a workspace, read once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._calendars: dict[str, WorkingCalendar] = {}
        self._catalogues: dict[int, Catalogue] = {}
        self._around: dict[tuple[str, int], Surroundings] = {}

    @cached_property
    def _everywhere(self) -> Everywhere:
        return self._workspace.places.everywhere()

    @cached_property
    def _everybody(self) -> Everybody:
        return self._workspace.people.everybody()

    @cached_property
    def locations(self) -> dict[str, Location]:
        return {location.id: location for location in self._everywhere.locations}

    @cached_property
    def departments(self) -> dict[str, Department]:
        return {department.key: department for department in self._everybody.departments}

    def departments_with(self, used: Collection[str]) -> dict[str, Department]:
        """Those of the catalogue, and former ones that are used here."""
        return {key: one for key, one in self.departments.items() if not one.former or key in used}

    @cached_property
    def people(self) -> dict[str, Person]:
        return {person.id: person for person in self._everybody.people}

    @property
    def sites(self) -> Sequence[DepartmentSite]:
        return self._everybody.sites

    @cached_property
    def _sites(self) -> dict[tuple[str, str], DepartmentSite]:
        return {(site.department, site.location_id): site for site in self.sites}

    def _closures(self, location_id: str) -> list[Closure]:
        return [one for one in self._everywhere.closures if one.location_id == location_id]

    @cached_property
    def latest_revision(self) -> int:
        number = self._workspace.catalogue.latest()
        if number is None:
            raise UserError(
                text("The workspace has no catalogue yet: load one with `headstart catalogue load`.")
            )
        return number

    def catalogue(self, revision: int) -> Catalogue:
        if revision not in self._catalogues:
            self._catalogues[revision] = _parsed(revision, self._workspace.catalogue.content(revision))
        return self._catalogues[revision]

    def location(self, location_id: str) -> Location:
        return self.locations[location_id]

    def person_name(self, person_id: str | None) -> str | None:
        return self.people[person_id].name if person_id else None

    def calendar(self, location_id: str) -> WorkingCalendar:
        """The working calendar of a location: its weekend, public holidays and closures."""
        if location_id not in self._calendars:
            location = self.location(location_id)
            closures = [closure.day for closure in self._closures(location_id)]
            self._calendars[location_id] = WorkingCalendar(
                location.name, location.weekend, self._holidays(location), closures
            )
        return self._calendars[location_id]

    def around(self, location_id: str, revision: int) -> Surroundings:
        """The surroundings of a hire at a location, the same for all hires there."""
        from app.models.checklist import Surroundings

        key = location_id, revision
        if key not in self._around:
            catalogue = self.catalogue(revision)
            keys = dict.fromkeys((*self.departments, *(d.key for d in catalogue.departments)))
            self._around[key] = Surroundings(
                catalogue=catalogue,
                location=self.location(location_id),
                calendar=self.calendar(location_id),
                sites={key: self.site(key, location_id) for key in keys},
                payroll=self._payroll(location_id),
            )
        return self._around[key]

    def givers(self, hire_name: str, manager_id: str | None) -> Mapping[str, str]:
        """Who gives an input, by the key that the catalogue uses, in words."""
        manager = self.person_name(manager_id) or text("the hiring manager")
        departments = {key: department.name for key, department in self.departments.items()}
        people = {person.id: person.name for person in self.people.values()}
        return {**people, **departments, "manager": manager, "new_hire": hire_name}

    def site(self, key: str, location_id: str) -> Site:
        """A department's own people at the location come first, then its home, then the hire's calendar.

        The last one, too, of a department that only an older catalogue has.
        """
        from app.models.checklist import Site

        department, site = self.departments.get(key), self._sites.get((key, location_id))
        if department is None:
            return Site(calendar=self.calendar(location_id), own_site=True)
        at_home = site is not None or department.location_id in (None, location_id)
        works_at = location_id if at_home or department.location_id is None else department.location_id
        return Site(
            calendar=self.calendar(works_at),
            own_site=at_home,
            owner_id=(site.owner_id if site else None) or department.owner_id,
        )

    def _payroll(self, location_id: str) -> PayrollRuns:
        found = (run for run in self._everywhere.payroll_runs if run.location_id == location_id)
        runs = sorted(found, key=lambda run: run.cut_off)
        return {
            "cut_off": [(run.cut_off, run.cut_off) for run in runs],
            "payday": [(run.cut_off, run.payday) for run in runs],
        }

    def sentence_off(self, location: Location, on: date) -> str:
        """A sentence about a day that is not worked for another reason than the weekend."""
        closures = {closure.day: closure.name for closure in self._closures(location.id)}
        values = {"day": day(on), "location": location.name, "reason": closures.get(on)}
        if on not in closures:
            return text("{day} is a public holiday in {location}.", **values)
        if not closures[on]:
            return text("{day} is a closed day in {location}.", **values)
        return text("{day} is a day on which everything is closed ({reason}) in {location}.", **values)

    def _holidays(self, location: Location) -> HolidaySource:
        kept = self._everywhere.holiday_years(location.country, location.subdivision)

        def of_year(year: int) -> list[date]:
            if year not in kept:
                kept[year] = sorted(public_holidays(location.country, location.subdivision, year))
            return kept[year]

        return of_year


def _parsed(revision: int, content: str) -> Catalogue:
    from app.models.catalogue import from_dict

    try:
        return from_dict(json.loads(content))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise StoreUnavailable(
            text(
                "Revision {revision} of the catalogue is damaged in this workspace: restore a backup.",
                revision=revision,
            )
        ) from error


def day_off(setup: Setup, location_id: str, on: date) -> str | None:
    """A sentence where a day is not worked at a location, with the reason."""
    if setup.calendar(location_id).is_worked(on.toordinal()):
        return None
    location = setup.location(location_id)
    if on.weekday() in location.weekend:
        return text("{day} is on the weekend in {location}.", day=day(on), location=location.name)
    return setup.sentence_off(location, on)
