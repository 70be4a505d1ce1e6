"""One hire's onboarding in the words and dates that a page shows: verdict, ways out, checklist by department."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from attrs import frozen

from app.models.language import text
from app.models.lateness import margin_text
from app.models.onboarding import Certainty, Fact, Readiness
from app.models.progress import (
    STANDING_WORDS,
    WORK_STYLES,
    VerdictState,
    done_of,
    percent,
    total_of,
    verdict_state,
    worst_standing,
)
from app.models.readiness import Standing
from app.models.tasks import OPEN_STATES, Task
from app.store.activity import Activity

from . import permissions
from .inputs import visible_facts
from .planning import Assessment, assessment_of, group_by_department
from .reports.verdict import because, headline
from .session import Session
from .taskdetail import TaskDetail, task_detail
from .waysout import WayOut, ways_out

ACTIVITY_SHOWN = 500


@frozen(kw_only=True)
class DepartmentPart:
    key: str
    name: str
    owner: str
    done: int
    total: int
    standing: Standing
    state: str
    tasks: tuple[TaskDetail, ...]


@frozen(kw_only=True)
class HireDetail:
    """`headline` answers, `rest` and `because` explain. Of the ways out that are one's to take, the best comes first.

    `may_lead` says whether the onboarding as a whole is one's to change.
    """

    hire_id: str
    version: int
    name: str
    place: str
    manager: str
    start_on: date
    ready_on: date | None
    today: date
    state: VerdictState
    readiness: Readiness
    tentative: bool
    withdrawn: bool
    percent: int
    headline: str
    because: str
    ways_out: tuple[WayOut, ...]
    departments: tuple[DepartmentPart, ...]
    may_lead: bool = True

    @property
    def tasks(self) -> Sequence[TaskDetail]:
        return [task for part in self.departments for task in part.tasks]


def hire_detail(session: Session, hire_id: str) -> HireDetail:
    """Planned as of the session's day. Raises UserError where there is no such hire."""
    assessment = assessment_of(session, hire_id)
    hire, onboarding = assessment.hire, assessment.onboarding
    withdrawn = onboarding.withdrawn_on is not None
    happened: dict[str, list[Activity]] = defaultdict(list)
    for entry in session.workspace.activity.of_hire(hire_id, ACTIVITY_SHOWN):
        happened[entry.task_id or ""].append(entry)
    manager = assessment.manager or text("nobody yet")
    return HireDetail(
        hire_id=hire_id,
        version=onboarding.version,
        name=hire.name,
        place=text(
            "{role} · {location} · {style} · manager {manager}",
            role=hire.role,
            location=assessment.location.name,
            style=WORK_STYLES[hire.work_style],
            manager=manager,
        ),
        manager=manager,
        start_on=onboarding.start_on,
        ready_on=onboarding.ready_on,
        today=session.today,
        state=verdict_state(onboarding, session.today),
        readiness=onboarding.readiness,
        tentative=onboarding.certainty is Certainty.TENTATIVE and not withdrawn,
        withdrawn=withdrawn,
        percent=percent(onboarding),
        headline=headline(assessment),
        because=because(assessment),
        ways_out=() if withdrawn else tuple(_own_ways(session, assessment)),
        departments=tuple(_parts(session, assessment, happened)),
        may_lead=permissions.leads(session, hire.manager_id),
    )


def _own_ways(session: Session, assessment: Assessment) -> list[WayOut]:
    return [
        way
        for way in ways_out(assessment)
        if all(permissions.runs(session, command, assessment) for command in way.commands)
    ]


def _parts(
    session: Session, assessment: Assessment, happened: Mapping[str, Sequence[Activity]]
) -> list[DepartmentPart]:
    known: Sequence[Fact] = visible_facts(session, assessment)
    parts = []
    for key, views in group_by_department(assessment.views).items():
        tasks = [view.task for view in views]
        worst = worst_standing(views, session.today)
        owner = session.setup.person_name(assessment.around.sites[key].owner_id)
        parts.append(
            DepartmentPart(
                key=key,
                name=assessment.names.department(key),
                owner=owner or text("nobody yet"),
                done=done_of(tasks),
                total=total_of(tasks),
                standing=worst,
                state=_worst_text(worst, tasks),
                tasks=tuple(
                    task_detail(session, assessment, view, happened.get(view.task.id, ()), known)
                    for view in views
                ),
            )
        )
    return parts


def _worst_text(worst: Standing, tasks: Sequence[Task]) -> str:
    if worst is Standing.LATE:
        return margin_text(min(task.margin or 0 for task in tasks if task.status in OPEN_STATES))
    return text(STANDING_WORDS[worst])
