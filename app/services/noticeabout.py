"""What letters and calendars need to know of one hire, read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from attrs import define

from app.models.errors import UserError
from app.models.onboarding import Certainty, Fact, Hire, Onboarding
from app.models.tasks import OPEN_STATES, Task
from app.store.checklists import Checklist, read_all
from app.store.outbox import Notice

from .session import Session


@define(slots=False)
class About:
    """One hire with tasks and facts; each part is read when it is first asked for, unless several were together."""

    session: Session
    hire_id: str
    _together: Mapping[str, Checklist] | None = None

    @cached_property
    def _checklist(self) -> Checklist | None:
        return self._together.get(self.hire_id) if self._together is not None else None

    @cached_property
    def exists(self) -> bool:
        """Whether the hire was not erased meanwhile."""
        if self._together is not None:
            return self._checklist is not None
        try:
            return self.hire.id == self.hire_id
        except UserError:
            return False

    @cached_property
    def hire(self) -> Hire:
        return self._checklist.hire if self._checklist else self.session.workspace.hires.hire(self.hire_id)

    @cached_property
    def onboarding(self) -> Onboarding:
        if self._checklist:
            return self._checklist.onboarding
        return self.session.workspace.hires.onboarding(self.hire_id)

    @property
    def stage(self) -> str:
        """How the start stands, as the names of phrases about it end."""
        if self.onboarding.withdrawn_on is not None:
            return "_withdrawn"
        if self.onboarding.start_on < self.session.today:
            return "_started"
        return "_tentative" if self.onboarding.certainty is Certainty.TENTATIVE else ""

    @cached_property
    def tasks(self) -> Sequence[Task]:
        return (
            self._checklist.tasks if self._checklist else self.session.workspace.tasks.of_hire(self.hire_id)
        )

    @cached_property
    def facts(self) -> dict[str, Fact]:
        found = (
            self._checklist.facts if self._checklist else self.session.workspace.facts.of_hire(self.hire_id)
        )
        return {fact.key: fact for fact in found}

    @cached_property
    def links(self) -> Mapping[str, Sequence[str]]:
        return self._checklist.links if self._checklist else self.session.workspace.facts.links(self.hire_id)

    def task(self, task_id: str | None) -> Task | None:
        return next((task for task in self.tasks if task.id == task_id), None)

    def open_tasks(self, department: str | None) -> list[Task]:
        """A department's open tasks, those to be begun first at the top."""
        found = [task for task in self.tasks if task.department == department and task.status in OPEN_STATES]
        return sorted(found, key=lambda task: (task.latest_start or date.max, task.position))

    def missing(self, task: Task) -> list[Fact]:
        facts = [self.facts[key] for key in self.links.get(task.id, ()) if key in self.facts]
        return [fact for fact in facts if fact.missing]

    def giver(self, fact: Fact) -> str:
        return self.session.setup.givers(self.hire.name, self.hire.manager_id).get(fact.giver, fact.giver)


def abouts(session: Session, notices: Iterable[Notice]) -> dict[str, About]:
    """The hires of these notices by id, read together; one without an id for a notice without a hire."""
    ids = {notice.hire_id or "" for notice in notices}
    together = read_all(session.workspace, ids)
    return {id: About(session, id, together) for id in ids}
