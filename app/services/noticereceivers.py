"""Who hears of something, and who next: people in the order of the ladder, each with their working days."""

from __future__ import annotations

from functools import cached_property

from app.models.calendar import WorkingCalendar
from app.models.catalogue import MANAGER, NEW_HIRE
from app.models.escalation import Receiver, ladder
from app.models.people import Person, Role

from .buddies import people_by_name
from .surroundings import Setup

Ladder = tuple[Receiver, ...]


class Receivers:
    """The ladders of a workspace, each made once. A person without a place works by the calendar of the hire's."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._ladders: dict[tuple[str | None, ...], Ladder] = {}
        self._people: dict[tuple[str, str], Receiver | None] = {}

    def of_task(self, owner_id: str | None, department: str, location_id: str) -> Ladder:
        """The owner, their stand-in, the department's lead and HR; where nobody owns it, the department first."""
        key = (owner_id, department, location_id)
        if key not in self._ladders:
            self._ladders[key] = self._of_task(owner_id, department, location_id)
        return self._ladders[key]

    def of_giver(self, giver: str, manager_id: str | None, location_id: str) -> Ladder:
        """Who is asked for an input: whoever gives it; the hiring manager asks the new hire and who is not known."""
        setup = self._setup
        if giver in setup.departments:
            return self.of_task(self.owner_of(giver, location_id), giver, location_id)
        asked = giver if giver in setup.people and giver not in (MANAGER, NEW_HIRE) else manager_id
        key = (asked, location_id)
        if key not in self._ladders:
            self._ladders[key] = self._of_person(asked, location_id)
        return self._ladders[key]

    def person(self, person_id: str | None, location_id: str) -> Receiver | None:
        """None for nobody, and for somebody who has left."""
        if person_id is None:
            return None
        key = (person_id, location_id)
        if key not in self._people:
            person = self._setup.people.get(person_id)
            self._people[key] = (
                None if person is None or not person.active else self._receiver(person, location_id)
            )
        return self._people[key]

    def named(self, name: str, location_id: str) -> Receiver | None:
        """The person of that id or name, where there is just one."""
        found = [id for id, person in self._setup.people.items() if name in (id, person.name)]
        told_apart = people_by_name(self._setup.people, self._setup.departments).get(name)
        id = found[0] if len(found) == 1 else told_apart
        return self.person(id, location_id)

    def owner_of(self, department: str, location_id: str) -> str | None:
        return self._setup.site(department, location_id).owner_id

    def _of_task(self, owner_id: str | None, department: str, location_id: str) -> Ladder:
        owner = self.person(owner_id, location_id)
        first = owner or self.person(self._stand_in_of(owner_id), location_id)
        nobody = (
            None
            if first
            else Receiver(calendar=self._setup.site(department, location_id).calendar, department=department)
        )
        lead = self._first(Role.LEAD, department, location_id)
        return ladder(
            [
                first,
                nobody,
                self.person(self._stand_in_of(owner_id), location_id),
                lead,
                self._hr(location_id),
            ]
        )

    def _of_person(self, person_id: str | None, location_id: str) -> Ladder:
        stand_in = self.person(self._stand_in_of(person_id), location_id)
        return ladder([self.person(person_id, location_id), stand_in, self._hr(location_id)])

    def _stand_in_of(self, person_id: str | None) -> str | None:
        person = self._setup.people.get(person_id or "")
        return person.stand_in_id if person else None

    def _hr(self, location_id: str) -> Receiver | None:
        return self._first(Role.HR, None, location_id)

    def _first(self, role: Role, department: str | None, location_id: str) -> Receiver | None:
        """Somebody in that role, rather at the hire's location."""
        found = [
            person
            for person in self._active
            if person.role is role and (department is None or person.department == department)
        ]
        here = [person for person in found if person.location_id == location_id]
        return self.person((here or found)[0].id, location_id) if found else None

    @cached_property
    def _active(self) -> list[Person]:
        people = [person for person in self._setup.people.values() if person.active]
        return sorted(people, key=lambda person: (person.name, person.id))

    def _receiver(self, person: Person, location_id: str) -> Receiver:
        return Receiver(person_id=person.id, calendar=self._calendar(person, location_id))

    def _calendar(self, person: Person, location_id: str) -> WorkingCalendar:
        home = self._setup.departments.get(person.department or "")
        place = person.location_id or (home.location_id if home else None) or location_id
        return self._setup.calendar(place)
