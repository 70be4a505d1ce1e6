"""One task with all that is told of it: promise, needs, options, what comes before and after, what happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import evolve, field, frozen

from app.models.commands import SeenTask
from app.models.language import plural, text
from app.models.onboarding import Fact
from app.models.plan import Option
from app.models.progress import STANDING_WORDS
from app.models.readiness import Standing, TaskView, state_text
from app.models.tasks import FINISHED_STATES, OPEN_STATES, Expedite, Task
from app.models.wording import dated, working_days
from app.store.activity import Activity

from . import permissions, tasknotes
from .buddies import PERSONS, people_by_name
from .permissions import Act
from .planning import Assessment
from .session import Session
from .taskmoves import Move, legal_moves
from .tasks import dependents, predecessors, standard


@frozen(kw_only=True)
class Choice:
    """One way to do a task: the standard one has the key None."""

    key: str | None
    words: str
    note: str
    chosen: bool


@frozen(kw_only=True)
class Need:
    """An input of a task. `said` is when it was given or is expected; `value` only for who may see it.

    `soonest` is the next working day. `people` are the names to choose from, where it is a person. `may_give` and
    `may_expect` say whether it is one's to give, and to say when it comes.
    """

    key: str
    title: str
    giver_key: str
    giver: str
    given: bool
    expected_on: date | None
    soonest: date
    said: str
    value: str
    people: tuple[str, ...] = ()
    may_give: bool = True
    may_expect: bool = True


@frozen(kw_only=True)
class Neighbour:
    """A task that comes right before or after another."""

    id: str
    words: str
    done: bool


@frozen(kw_only=True)
class Written:
    """A note: who wrote it and when, and the words."""

    by: str
    words: str


@frozen(kw_only=True)
class TaskDetail:
    """A task as a person looks at it. `state` is its `standing` in words, `word` the same in short.

    `hurry` says what became of asking for more speed; by at most `most_faster` working days it can be asked for.
    """

    id: str
    key: str
    version: int
    title: str
    detail: str
    owner: str
    when: str
    state: str
    word: str
    standing: Standing
    done: bool
    open: bool
    tickable: bool
    essential: bool
    department_key: str
    department: str
    promise: str
    begins: date | None
    ends: date | None
    must_begin: date | None
    milestone: bool
    needs: tuple[Need, ...]
    choices: tuple[Choice, ...]
    hurry: str
    most_faster: int
    after: tuple[Neighbour, ...]
    before: tuple[Neighbour, ...]
    activity: tuple[str, ...]
    notes: tuple[Written, ...]
    note: str
    moves: tuple[Move, ...] = field(default=())
    own: bool = True
    """Whether it is one's to move, and to do in another way."""
    may_write: bool = True
    """Whether one may write a note."""

    @property
    def to_begin(self) -> bool:
        """Whether nobody has begun it yet."""
        return Move.BEGIN in self.moves

    @property
    def seen(self) -> SeenTask:
        return SeenTask(id=self.id, version=self.version)


def task_detail(
    session: Session,
    assessment: Assessment,
    view: TaskView,
    happened: Sequence[Activity],
    known: Sequence[Fact],
) -> TaskDetail:
    """`happened` is the activity of the task, `known` the facts with the values that this person may see."""
    task, today = view.task, session.today
    planned = standard(assessment.around, task)
    template = assessment.around.catalogue.template(task.key)
    values = {fact.key: fact.value or "" for fact in known}
    own = permissions.moves(session, task, manages=assessment.hire.manager_id == session.person_id)
    needs = tuple(
        evolve(
            _need(fact, assessment, today, values.get(fact.key, ""), _people(session, fact)),
            may_give=own or permissions.gives(session, assessment, fact),
            may_expect=own,
        )
        for fact in assessment.needs.get(task.id, ())
    )
    before = predecessors(task, assessment)
    chosen = next((option for option in planned.options if option.key == task.option), None)
    lead = chosen.lead if chosen else planned.lead
    department = assessment.names.department(task.department)
    is_open = task.status in OPEN_STATES
    running = assessment.onboarding.withdrawn_on is None
    return TaskDetail(
        id=task.id,
        key=task.key,
        version=task.version,
        title=task.title
        if chosen is None
        else text("{task}: {option}", task=task.title, option=chosen.title),
        detail=_second_line(view, lead, needs, before),
        owner=view.owner or text("nobody yet"),
        when=_when(task, today),
        state=state_text(view, today),
        word=text(STANDING_WORDS[view.standing(today)]),
        standing=view.standing(today),
        done=task.status in FINISHED_STATES,
        open=is_open,
        tickable=running and own and (is_open or task.status in FINISHED_STATES),
        essential=task.essential,
        department_key=task.department,
        department=department,
        promise=text("{promise} ({days})", promise=template.promise, days=_lead_text(lead)),
        begins=task.begun_on or task.earliest_start,
        ends=task.finished_on or task.earliest_finish,
        must_begin=task.latest_start,
        milestone=lead == 0,
        needs=needs,
        choices=tuple(_choices(task, planned.lead, planned.options)),
        hurry=_hurry(task, department),
        most_faster=_most_faster(task, lead) if running and permissions.works_for(session, assessment) else 0,
        after=_neighbours(before, assessment),
        before=_neighbours(dependents(task, assessment), assessment),
        activity=tuple(_told(session, entry) for entry in happened if entry.action != text(tasknotes.ACTION)),
        notes=tuple(_written(session, entry) for entry in happened if entry.action == text(tasknotes.ACTION)),
        note=task.note or "",
        moves=legal_moves(session, task, assessment),
        own=own,
        may_write=permissions.may(session, Act.CHANGE),
    )


def _second_line(view: TaskView, lead: int, needs: Sequence[Need], before: Sequence[Task]) -> str:
    task = view.task
    if task.status in FINISHED_STATES:
        return text("done by {owner}", owner=view.owner) if view.owner else text("done")
    missing = [need.title for need in needs if not need.given]
    waits = [other.title for other in before if other.status in OPEN_STATES]
    said = [_lead_text(lead)]
    if missing:
        said.append(text("needs: {inputs}", inputs=", ".join(missing)))
    elif waits:
        said.append(text("after: {tasks}", tasks=", ".join(waits)))
    return " · ".join(said)


def _lead_text(lead: int) -> str:
    return working_days(lead) if lead else text("on one day")


def _when(task: Task, today: date) -> str:
    on = task.finished_on or task.due_on
    return dated(on, today) if on else ""


def _people(session: Session, fact: Fact) -> tuple[str, ...]:
    if fact.key not in PERSONS or not fact.missing:
        return ()
    return tuple(people_by_name(session.setup.people, session.setup.departments))


def _need(fact: Fact, assessment: Assessment, today: date, value: str, people: tuple[str, ...]) -> Need:
    said = ""
    if not fact.missing:
        said = text("given {day}", day=dated(fact.given_on, today))
    elif fact.expected_on is not None:
        said = text("expected {day}", day=dated(fact.expected_on, today))
    return Need(
        key=fact.key,
        title=fact.title,
        giver_key=fact.giver,
        giver=assessment.names.giver(fact.giver),
        given=not fact.missing,
        expected_on=fact.expected_on,
        soonest=assessment.around.calendar.day_after(today),
        said=said,
        value=value,
        people=people,
    )


def _choices(task: Task, lead: int, options: Sequence[Option]) -> list[Choice]:
    if not options:
        return []
    usual = text("{way} · {days}", way=text("Standard"), days=_lead_text(lead))
    standard_way = Choice(key=None, words=usual, note="", chosen=task.option is None)
    others = [
        Choice(
            key=option.key,
            words=text("{way} · {days}", way=option.title, days=_lead_text(option.lead)),
            note=option.note or "",
            chosen=task.option == option.key,
        )
        for option in options
    ]
    return [standard_way, *others]


def _hurry(task: Task, department: str) -> str:
    days = task.expedite_days or 0
    match task.expedite:
        case Expedite.ASKED:
            return plural(
                days,
                "{department} was asked to be {n} working day faster, and has not answered yet.",
                "{department} was asked to be {n} working days faster, and has not answered yet.",
                department=department,
            )
        case Expedite.AGREED:
            return plural(
                days,
                "{department} agreed to be {n} working day faster.",
                "{department} agreed to be {n} working days faster.",
                department=department,
            )
        case Expedite.REFUSED:
            return text("{department} was asked to be faster, and can't.", department=department)
    return ""


def _most_faster(task: Task, lead: int) -> int:
    """At least one day must be left; what was asked or agreed already is not asked again."""
    can_ask = task.status in OPEN_STATES and task.expedite in (None, Expedite.REFUSED)
    return max(0, lead - 1) if can_ask else 0


def _neighbours(tasks: Sequence[Task], assessment: Assessment) -> tuple[Neighbour, ...]:
    return tuple(
        Neighbour(
            id=task.id,
            words=text(
                "{task} ({department})",
                task=task.title,
                department=assessment.names.department(task.department),
            ),
            done=task.status in FINISHED_STATES,
        )
        for task in tasks
    )


def _written(session: Session, entry: Activity) -> Written:
    return Written(by=_who_and_when(session, entry), words=entry.note or text("This note was erased."))


def _told(session: Session, entry: Activity) -> str:
    note = f": {entry.note}" if entry.note else ""
    return f"{_who_and_when(session, entry)} · {entry.action}{note}"


def _who_and_when(session: Session, entry: Activity) -> str:
    person = session.setup.people.get(entry.person_id or "")
    on = dated(entry.at.astimezone().date(), session.today)
    return f"{on} · {person.name if person else 'Headstart'}"
