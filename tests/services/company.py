"""A small company in a workspace of its own, with people by their first names."""

from datetime import UTC, date, datetime, time
from uuid import uuid4

from attrs import define, evolve

from app.models.catalogue import Catalogue, to_dict
from app.models.changes import Outcome
from app.models.commands import Command, NewHire, SeenTask, StartOnboarding
from app.models.onboarding import Onboarding
from app.models.people import Department, Location, PayrollRun, Person, Role
from app.models.tasks import Task
from app.services import dispatch
from app.services.cataloguefiles import load
from app.services.planning import Assessment, assessment_of
from app.services.session import Session
from app.store.workspace import Workspace

TODAY = date(2026, 11, 23)
BERLIN = Location(id="berlin", name="Berlin", country="DE", subdivision="BE")
AUSTIN = Location(id="austin", name="Austin", country="US", subdivision="TX")
OWNERS = {"recruiting": "elena", "hr": "samuel", "payroll": "lucia", "facilities": "grace", "it": "tomasz"}
MAYA = NewHire(
    name="Maya Chen",
    role="Support Engineer",
    location_id="berlin",
    work_style="onsite",
    employment="employee",
    start_on=date(2027, 1, 11),
    manager_id="priya",
)


def person(name: str, department: str | None, role: Role = Role.STAFF) -> Person:
    return Person(id=name, name=name.title(), department=department, role=role)


@define(kw_only=True)
class Company:
    """A workspace on a day, and shorthands for what tests do with it."""

    workspace: Workspace
    today: date = TODAY

    def session(self, who: str | None = "samuel", today: date | None = None) -> Session:
        day = today or self.today
        return Session(
            workspace=self.workspace,
            today=day,
            person=self.workspace.people.person(who) if who else None,
            now=lambda: datetime.combine(day, time(9), UTC),
        )

    def run(self, command: Command, who: str | None = "samuel", today: date | None = None) -> Outcome:
        return dispatch.run(self.session(who, today), command)

    def undo(self, who: str = "samuel", today: date | None = None) -> Outcome:
        return dispatch.undo(self.session(who, today))

    def start(self, hire: NewHire = MAYA, who: str = "samuel", **changes: object) -> str:
        hire_id = str(uuid4())
        self.run(StartOnboarding(hire_id=hire_id, hire=evolve(hire, **changes)), who)  # type: ignore[arg-type]
        return hire_id

    def assess(self, hire_id: str, today: date | None = None) -> Assessment:
        return assessment_of(self.session(today=today), hire_id)

    def task(self, hire_id: str, key: str) -> Task:
        task = self.workspace.tasks.by_key(hire_id, key)
        assert task is not None
        return task

    def seen(self, hire_id: str, *keys: str) -> tuple[SeenTask, ...]:
        tasks = [self.task(hire_id, key) for key in keys]
        return tuple(SeenTask(id=task.id, version=task.version) for task in tasks)

    def onboarding(self, hire_id: str) -> Onboarding:
        return self.workspace.hires.onboarding(hire_id)

    def told(self, hire_id: str) -> list[tuple[str, str | None]]:
        """The notices about a hire: what kind, and to which person or department."""
        return [(n.kind, n.person_id or n.department) for n in self.workspace.outbox.of_hire(hire_id)]


def found(workspace: Workspace, catalogue: Catalogue | None = None) -> Company:
    """Fill a new workspace with the company."""
    import json

    with workspace.transaction():
        for location in (BERLIN, AUSTIN):
            workspace.places.add_location(location)
        catalogue = catalogue or load()
        for position, department in enumerate(catalogue.departments):
            workspace.people.add_department(
                Department(
                    key=department.key,
                    name=department.name,
                    short=department.short,
                    position=position,
                    location_id="berlin",
                )
            )
        for key, owner in OWNERS.items():
            workspace.people.add(person(owner, key, Role.HR if key == "hr" else Role.LEAD))
        workspace.people.add(person("aiko", "it"))
        workspace.people.add(person("priya", None, Role.MANAGER))
        for stored in workspace.people.departments():
            workspace.people.set_department(evolve(stored, owner_id=OWNERS[stored.key]))
        workspace.catalogue.add(json.dumps(to_dict(catalogue)), datetime.now(UTC), None, "first")
        workspace.places.add_payroll_run(
            PayrollRun(location_id="berlin", cut_off=date(2027, 1, 15), payday=date(2027, 1, 27))
        )
    return Company(workspace=workspace)
