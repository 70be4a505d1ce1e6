"""All that one onboarding is planned from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from app.models.onboarding import Fact, Hire, Onboarding
from app.models.tasks import Task

from .facts import by_task
from .rows import entities, first

if TYPE_CHECKING:
    from .workspace import Workspace


@frozen(kw_only=True)
class Checklist:
    """An onboarding as it is stored. `links` are the keys of the facts that each task needs, by task id."""

    hire: Hire
    onboarding: Onboarding
    tasks: Sequence[Task]
    facts: Sequence[Fact]
    links: Mapping[str, Sequence[str]]


def read(workspace: Workspace, hire_id: str) -> Checklist:
    """In one round trip. UserError where there is no such hire."""
    hires, onboardings, tasks, facts, links = workspace.database.queries.together(
        ("hire_by_id", {"id": hire_id}),
        ("onboarding_of_hire", {"hire_id": hire_id}),
        ("tasks_of_hire", {"hire_id": hire_id}),
        ("facts_of_hire", {"hire_id": hire_id}),
        ("fact_links_of_hire", {"hire_id": hire_id}),
    )
    return Checklist(
        hire=first(Hire, hires) or workspace.hires.hire(hire_id),
        onboarding=first(Onboarding, onboardings) or workspace.hires.onboarding(hire_id),
        tasks=entities(Task, tasks),
        facts=entities(Fact, facts),
        links=by_task(links),
    )
