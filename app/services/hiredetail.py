"""One hire's onboarding in the words and dates that a page shows: verdict, ways out, timeline, checklist."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from attrs import frozen

from app.models.commands import (
    AskExpedite,
    ChooseOption,
    Command,
    MoveStartDate,
    SeenTask,
)
from app.models.explanation import binding_sentence, margin_text, remedy_text
from app.models.onboarding import Certainty, Fact, Readiness
from app.models.plan import Option
from app.models.readiness import Standing, TaskView, standing, state_text
from app.models.remedies import Expedite, MoveStart, Remedy, SwapOptions
from app.models.reportdata import VerdictState
from app.models.tasks import FINISHED_STATES, OPEN_STATES, Task
from app.models.wording import day, working_days
from app.store.activity import Activity

from .onboarding import Consequences, consequences
from .planning import Assessment, assessment_of, group_by_department
from .reports import (
    WORK_STYLES,
    answer,
    done_of,
    percent,
    total_of,
    verdict_state,
    worst_standing,
)
from .session import Session
from .surroundings import day_off
from .tasks import dependents, predecessors, standard

ACTIVITY_SHOWN = 500


@frozen(kw_only=True)
class WayOut:
    """A remedy in words, and what carries it out. `start` is the day to move to, where it is a move."""

    words: str
    button: str
    commands: tuple[Command, ...]
    start: date | None = None


@frozen(kw_only=True)
class Choice:
    """One way to do a task: the standard one has the key None."""

    key: str | None
    words: str
    note: str
    chosen: bool


@frozen(kw_only=True)
class Need:
    title: str
    giver: str
    given: bool
    expected: str


@frozen(kw_only=True)
class TaskDetail:
    """A task with all that is told of it. `state` is its `standing` in words."""

    id: str
    key: str
    version: int
    title: str
    detail: str
    owner: str
    when: str
    state: str
    standing: Standing
    done: bool
    open: bool
    essential: bool
    promise: str
    begins: date | None
    ends: date | None
    must_begin: date | None
    milestone: bool
    needs: tuple[Need, ...]
    choices: tuple[Choice, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]
    activity: tuple[str, ...]
    note: str

    @property
    def seen(self) -> SeenTask:
        return SeenTask(id=self.id, version=self.version)


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
    """`headline` answers, `rest` and `because` explain. The best way out comes first."""

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

    @property
    def tasks(self) -> Sequence[TaskDetail]:
        return [task for part in self.departments for task in part.tasks]


@frozen(kw_only=True)
class MoveSheet:
    """What another start date would do, before it is done."""

    start_on: date
    fits: bool
    headline: str
    day_off: str
    moved: tuple[tuple[str, str, str, str], ...]
    late: tuple[str, ...]
    told: tuple[str, ...]


def hire_detail(session: Session, hire_id: str) -> HireDetail:
    assessment = assessment_of(session, hire_id)
    hire, onboarding = assessment.hire, assessment.onboarding
    withdrawn = onboarding.withdrawn_on is not None
    activity: dict[str, list[str]] = defaultdict(list)
    for entry in session.workspace.activity.of_hire(hire_id, ACTIVITY_SHOWN):
        if entry.task_id:
            activity[entry.task_id].append(_activity_text(session, entry))
    manager = assessment.manager or "nobody yet"
    return HireDetail(
        hire_id=hire_id,
        version=onboarding.version,
        name=hire.name,
        place=f"{hire.role} · {assessment.location.name} · {WORK_STYLES[hire.work_style]} · manager {manager}",
        manager=manager,
        start_on=onboarding.start_on,
        ready_on=onboarding.ready_on,
        today=session.today,
        state=verdict_state(onboarding, session.today),
        readiness=onboarding.readiness,
        tentative=onboarding.certainty is Certainty.TENTATIVE and not withdrawn,
        withdrawn=withdrawn,
        percent=percent(onboarding),
        headline=_headline(assessment),
        because=_because(assessment),
        ways_out=() if withdrawn else tuple(_ways_out(assessment)),
        departments=tuple(_parts(session, assessment, activity)),
    )


def move_sheet(session: Session, hire_id: str, start_on: date) -> MoveSheet:
    """The consequences of a start date; nothing is written. Raises UserError where it can't be moved so."""
    changes = consequences(session, hire_id, start_on)
    after = changes.after
    ready = f" Everything essential is ready on {day(after.plan.ready_on)}." if after.plan.ready_on else ""
    fits = "Ready" if after.plan.fits else "Not ready"
    return MoveSheet(
        start_on=start_on,
        fits=after.plan.fits,
        headline=f"{fits} on {_long_day(start_on, session.today)}.{ready}",
        day_off=day_off(session.setup, after.hire.location_id, start_on) or "",
        moved=tuple(_moved(changes)),
        late=tuple(task.title for task in changes.late),
        told=tuple(after.names.department(key) for key in changes.departments),
    )


def _moved(changes: Consequences) -> list[tuple[str, str, str, str]]:
    """Title, due before, due after, margin."""
    return [
        (new.title, day(old.due_on), day(new.due_on), margin_text(new.margin or 0))
        for old, new in changes.moved
    ]


def _long_day(on: date, today: date) -> str:
    return day(on, year=on.year != today.year)


def _headline(assessment: Assessment) -> str:
    onboarding = assessment.onboarding
    if onboarding.withdrawn_on is not None:
        return f"Withdrawn on {day(onboarding.withdrawn_on)}."
    return " ".join(filter(None, answer(assessment)))


def _because(assessment: Assessment) -> str:
    onboarding = assessment.onboarding
    if onboarding.withdrawn_on is not None:
        return " ".join(filter(None, ("Open tasks are called off.", onboarding.withdrawn_reason)))
    if onboarding.readiness is Readiness.READY:
        return ""
    if onboarding.readiness is Readiness.AT_RISK and assessment.plan.fits:
        return onboarding.attention
    return binding_sentence(assessment.request, assessment.plan, assessment.names)


# Ways out


def _ways_out(assessment: Assessment) -> list[WayOut]:
    tasks = {task.key: task for task in assessment.tasks}
    return [_way_out(assessment, remedy, tasks) for remedy in assessment.verdict.remedies]


def _way_out(assessment: Assessment, remedy: Remedy, tasks: Mapping[str, Task]) -> WayOut:
    words = remedy_text(remedy, assessment.request, assessment.names)
    match remedy:
        case SwapOptions(swaps=swaps):
            titles = [_option_title(assessment, tasks[key], option) for key, option in swaps.items()]
            first = f"{titles[0][:1].lower()}{titles[0][1:]}"
            more = f" and {len(titles) - 1} more" if len(titles) > 1 else ""
            return WayOut(
                words=words,
                button=f"Use {first}{more}",
                commands=tuple(
                    ChooseOption(tasks=(_seen(tasks[key]),), option=option) for key, option in swaps.items()
                ),
            )
        case Expedite(task=key, by=by):
            department = assessment.names.department(tasks[key].department)
            return WayOut(
                words=words,
                button=f"Ask {department} to be {working_days(by)} faster",
                commands=(AskExpedite(tasks=(_seen(tasks[key]),), days=by),),
            )
        case MoveStart(start=start):
            move = MoveStartDate(
                hire_id=assessment.hire.id, start_on=start, seen_version=assessment.onboarding.version
            )
            return WayOut(words=words, button=f"Start on {day(start)}", commands=(move,), start=start)


def _seen(task: Task) -> SeenTask:
    return SeenTask(id=task.id, version=task.version)


def _option_title(assessment: Assessment, task: Task, key: str) -> str:
    return next(option.title for option in standard(assessment.around, task).options if option.key == key)


# The checklist


def _parts(
    session: Session, assessment: Assessment, activity: Mapping[str, Sequence[str]]
) -> list[DepartmentPart]:
    parts = []
    for key, views in group_by_department(assessment.views).items():
        tasks = [view.task for view in views]
        worst = worst_standing(views, session.today)
        owner = session.setup.person_name(assessment.around.sites[key].owner_id) or "nobody yet"
        parts.append(
            DepartmentPart(
                key=key,
                name=assessment.names.department(key),
                owner=owner,
                done=done_of(tasks),
                total=total_of(tasks),
                standing=worst,
                state=_worst_text(worst, tasks),
                tasks=tuple(_detail(session, assessment, view, activity) for view in views),
            )
        )
    return parts


WORST_WORDS = {
    Standing.WAITING: "waiting on someone",
    Standing.ATTENTION: "something to begin today",
    Standing.BEGUN: "under way",
    Standing.OPEN: "on track",
    Standing.DONE: "done",
    Standing.OFF: "called off",
}


def _worst_text(worst: Standing, tasks: Sequence[Task]) -> str:
    if worst is Standing.LATE:
        return margin_text(min(task.margin or 0 for task in tasks if task.status in OPEN_STATES))
    return WORST_WORDS[worst]


def _detail(
    session: Session, assessment: Assessment, view: TaskView, activity: Mapping[str, Sequence[str]]
) -> TaskDetail:
    task, names = view.task, assessment.names
    planned = standard(assessment.around, task)
    template = assessment.around.catalogue.template(task.key)
    needs = tuple(_need(fact, assessment) for fact in assessment.needs.get(task.id, ()))
    before = predecessors(task, assessment)
    chosen = next((option for option in planned.options if option.key == task.option), None)
    lead = chosen.lead if chosen else planned.lead
    return TaskDetail(
        id=task.id,
        key=task.key,
        version=task.version,
        title=task.title if chosen is None else f"{task.title}: {chosen.title}",
        detail=_second_line(view, lead, needs, before),
        owner=view.owner or "nobody yet",
        when=_when(task),
        state=state_text(view, session.today),
        standing=standing(task, session.today),
        done=task.status in FINISHED_STATES,
        open=task.status in OPEN_STATES,
        essential=task.essential,
        promise=f"{template.promise} ({names.department(task.department)}, {_lead_text(lead)})",
        begins=task.begun_on or task.earliest_start,
        ends=task.finished_on or task.earliest_finish,
        must_begin=task.latest_start,
        milestone=lead == 0,
        needs=needs,
        choices=tuple(_choices(task, planned.lead, planned.options)),
        after=tuple(f"{other.title} ({names.department(other.department)})" for other in before),
        before=tuple(
            f"{other.title} ({names.department(other.department)})" for other in dependents(task, assessment)
        ),
        activity=tuple(activity.get(task.id, ())),
        note=task.note or "",
    )


def _second_line(view: TaskView, lead: int, needs: Sequence[Need], before: Sequence[Task]) -> str:
    task = view.task
    if task.status in FINISHED_STATES:
        return f"done by {view.owner}" if view.owner else "done"
    missing = [need.title for need in needs if not need.given]
    waits = [other.title for other in before if other.status in OPEN_STATES]
    said = [_lead_text(lead)]
    if missing:
        said.append(f"needs: {', '.join(missing)}")
    elif waits:
        said.append(f"after: {', '.join(waits)}")
    return " · ".join(said)


def _lead_text(lead: int) -> str:
    return working_days(lead) if lead else "on one day"


def _when(task: Task) -> str:
    if task.finished_on is not None:
        return day(task.finished_on)
    return day(task.due_on) if task.due_on else ""


def _need(fact: Fact, assessment: Assessment) -> Need:
    return Need(
        title=fact.title,
        giver=assessment.names.giver(fact.giver),
        given=not fact.missing,
        expected=f"expected {day(fact.expected_on)}" if fact.missing and fact.expected_on else "",
    )


def _choices(task: Task, lead: int, options: Sequence[Option]) -> list[Choice]:
    if not options:
        return []
    standard_way = Choice(
        key=None, words=f"Standard · {_lead_text(lead)}", note="", chosen=task.option is None
    )
    others = [
        Choice(
            key=option.key,
            words=f"{option.title} · {_lead_text(option.lead)}",
            note=option.note or "",
            chosen=task.option == option.key,
        )
        for option in options
    ]
    return [standard_way, *others]


def _activity_text(session: Session, entry: Activity) -> str:
    who = session.setup.person_name(entry.person_id) if entry.person_id in session.setup.people else None
    note = f": {entry.note}" if entry.note else ""
    return f"{day(entry.at.astimezone().date())} · {who or 'Headstart'} · {entry.action}{note}"
