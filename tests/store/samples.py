"""Rows for the tests of the store, each with only what the test is about."""

from datetime import UTC, date, datetime
from typing import Any

from app.models.onboarding import Hire, Onboarding
from app.models.people import Department, Location, Person
from app.models.tasks import Task
from app.store.workspace import Workspace

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 21)
START = date(2026, 12, 7)


def furnish(workspace: Workspace) -> None:
    """What every hire refers to: two locations, two departments, two people, a catalogue."""
    with workspace.transaction():
        workspace.places.add_location(Location(id="berlin", name="Berlin", country="DE", subdivision="BE"))
        workspace.places.add_location(Location(id="austin", name="Austin", country="US", subdivision="TX"))
        workspace.people.add_department(Department(key="it", name="IT", short="IT", position=2))
        workspace.people.add_department(Department(key="hr", name="Human resources", short="HR", position=1))
        workspace.people.add(Person(id="ann", name="Ann Müller", email="Ann@example.com"))
        workspace.people.add(Person(id="bo", name="Bo Chen"))
        workspace.catalogue.add("{}", NOW, "ann", "first")


def a_hire(id: str = "h1", **changes: Any) -> Hire:
    values = {"name": f"Hire {id}", "role": "Engineer", "location_id": "berlin"}
    return Hire(id=id, work_style="onsite", employment="employee", **values | changes)


def an_onboarding(hire_id: str = "h1", **changes: Any) -> Onboarding:
    values: dict[str, Any] = {"start_on": START, "told_on": TODAY, "catalogue_revision": 1}
    return Onboarding(hire_id=hire_id, **values | changes)


def a_task(id: str = "t1", **changes: Any) -> Task:
    values: dict[str, Any] = {
        "hire_id": "h1",
        "key": id,
        "department": "it",
        "position": 1,
        "essential": True,
    }
    return Task(id=id, **{"title": f"Task {id}"} | values | changes)


def add_hire(workspace: Workspace, id: str = "h1", tasks: int = 0, **changes: Any) -> None:
    onboarding = {name: changes.pop(name) for name in tuple(changes) if hasattr(an_onboarding(), name)}
    with workspace.transaction():
        workspace.hires.add(a_hire(id, **changes), an_onboarding(id, **onboarding))
        workspace.tasks.add_many([a_task(f"{id}-{n}", hire_id=id, position=n) for n in range(tasks)])
