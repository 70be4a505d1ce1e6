"""Persons, departments, and who works for which department where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from app.models.errors import UserError
from app.models.language import mark, text
from app.models.people import Department, DepartmentSite, Person

from .database import Database
from .rows import entities, json_keys
from .search import Search
from .table import Indexed, Table


@frozen(kw_only=True)
class Everybody:
    """People by name, departments in the order in which they are shown, and who works for them where."""

    people: Sequence[Person]
    departments: Sequence[Department]
    sites: Sequence[DepartmentSite]


class People:
    def __init__(self, database: Database, search: Search) -> None:
        self._database = database
        self._search = search
        self._people = Table(
            database,
            Person,
            "people",
            noun=mark("The person"),
            indexed=Indexed(search, "person", lambda person: (person.name, person.email)),
        )
        self._departments = Table(
            database, Department, "departments", noun=mark("The department"), key=("key",)
        )
        self._sites = Table(
            database,
            DepartmentSite,
            "department_sites",
            noun=mark("The site"),
            key=("department", "location_id"),
        )
        self.tables = (self._people, self._departments, self._sites)

    def add(self, person: Person) -> None:
        self._people.add([person])

    def person(self, id: str) -> Person:
        person = self._people.get(id)
        if person is None:
            raise UserError(text("There is no person “{id}” in this workspace.", id=id))
        return person

    def people(self) -> list[Person]:
        """All of them by name."""
        return entities(Person, self._database.queries.people())

    def everybody(self) -> Everybody:
        """In one round trip."""
        people, departments, sites = self._database.queries.together(
            ("people", {}), ("departments", {}), ("department_sites", {})
        )
        return Everybody(
            people=entities(Person, people),
            departments=entities(Department, departments),
            sites=entities(DepartmentSite, sites),
        )

    def named(self, name: str) -> list[Person]:
        """Those with this name or e-mail address, in whatever case."""
        with self._database.reading():
            found = [self.person(id) for id in self._search.named("person", name)]
            return found or entities(Person, self._database.queries.people_by_email(email=name.strip()))

    def set(self, person: Person) -> Person:
        """Store the change and answer the person with the new version; StaleRow where it is outdated."""
        return self._people.set(person)

    def departments(self) -> list[Department]:
        """In the order in which they are shown."""
        return entities(Department, self._database.queries.departments())

    def add_department(self, department: Department) -> None:
        self._departments.add([department])

    def set_department(self, department: Department) -> Department:
        """Store the change and answer the department with its new version; StaleRow where it is outdated."""
        return self._departments.set(department)

    def used(self, departments: Iterable[str]) -> frozenset[str]:
        """The keys of those to which a person, a task, an input or a notice belongs."""
        rows = self._database.queries.departments_used(keys=json_keys(departments))
        return frozenset(row[0] for row in rows)

    def remove_department(self, key: str) -> bool:
        """With its sites. False where there is none."""
        for site in self.sites():
            if site.department == key:
                self.remove_site(site)
        return self._departments.remove(key)

    def sites(self) -> list[DepartmentSite]:
        return entities(DepartmentSite, self._database.queries.department_sites())

    def set_site(self, site: DepartmentSite) -> None:
        """Add the site, or replace the one of that department and location."""
        self._sites.put(site)

    def remove_site(self, site: DepartmentSite) -> bool:
        return self._sites.remove(site.department, site.location_id)
