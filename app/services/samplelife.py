"""What happened to the hires of the sample company until today, as the commands of each day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from attrs import evolve, frozen

from app.models.calendar import WorkingCalendar
from app.models.commands import (
    AgreeDue,
    AskExpedite,
    BeginTasks,
    ChooseOption,
    Command,
    CompleteTasks,
    ConfirmTasks,
    GiveInput,
    HandOver,
    NewHire,
    SeenTask,
    SendBack,
    StartOnboarding,
    TakeTasks,
    WaitForInput,
    WithdrawOnboarding,
)
from app.models.onboarding import BUDDY, Certainty
from app.models.plan import Need, Offset, Plan, compute
from app.models.plan import Task as PlanTask

from .onboarding import preview
from .session import Session

START, INPUTS, BEGUN, DONE, EVENTS = range(5)
"""In which order things happen on one day."""

PLAIN_MOVES: Mapping[str, Callable[..., Command]] = {
    "take": TakeTasks,
    "begin": BeginTasks,
    "confirm": ConfirmTasks,
}

Story = Mapping[str, Any]
Seen = tuple[SeenTask, ...]


def sample_id(kind: str, name: str) -> str:
    """The id of something in the sample: the same in every workspace."""
    return str(uuid5(NAMESPACE_OID, f"headstart sample/{kind}/{name}"))


@frozen(kw_only=True)
class Move:
    """What somebody did on a day. `by` is None where each task's owner did it to their own."""

    on: date
    rank: int
    hire_id: str
    make: Callable[[Seen], Command]
    tasks: Sequence[str] = ()
    by: str | None = None

    def commands(self, session: Session) -> Iterator[tuple[str | None, Command]]:
        """The commands and the ids of the persons who give them."""
        found = (session.workspace.tasks.by_key(self.hire_id, key) for key in self.tasks)
        tasks = [task for task in found if task]
        if self.by:
            yield self.by, self.make(tuple(SeenTask(id=task.id) for task in tasks))
            return
        tasks.sort(key=lambda task: task.owner_id or "")
        for owner, owned in groupby(tasks, key=lambda task: task.owner_id):
            yield owner, self.make(tuple(SeenTask(id=task.id) for task in owned))


class Life:
    """The story of one hire until the session's day."""

    def __init__(self, session: Session, story: Story) -> None:
        location_id = sample_id("location", story["location"])
        self._story = story
        self._calendar = session.setup.calendar(location_id)
        self._today = session.today
        self._names = {id: person.name for id, person in session.setup.people.items()}
        self._hire_id = sample_id("hire", story["name"])
        self._manager = sample_id("person", story["manager"])
        self._told = self._day(story["told"])
        self._new = self._new_hire(location_id)
        self._asked = preview(evolve(session, today=self._told), self._new)
        self._really = self._replanned()

    def moves(self) -> Iterator[Move]:
        """What was done to the hire's onboarding, in no order."""
        yield self._move(
            self._told,
            START,
            partial(_always, StartOnboarding(hire_id=self._hire_id, hire=self._new)),
            by=self._manager,
        )
        for event in self._story.get("events", ()):
            yield self._event(event)
        yield from self._work()
        yield from self._inputs()

    def _day(self, days: int) -> date:
        return shifted(self._calendar, self._today, days)

    def _end(self) -> date:
        """The day before which everything happened: today, or the day of the withdrawal."""
        withdrawn = (e["day"] for e in self._story.get("events", ()) if e["do"] == "withdraw")
        return self._day(next(withdrawn, 0))

    def _new_hire(self, location_id: str) -> NewHire:
        story = self._story
        return NewHire(
            name=story["name"],
            role=story["role"],
            team=story["team"],
            location_id=location_id,
            manager_id=self._manager,
            work_style=story.get("work_style", "onsite"),
            employment=story.get("employment", "employee"),
            start_on=self._day(story["starts"]),
            certainty=Certainty.TENTATIVE if "probability" in story else Certainty.FIRM,
            probability=story.get("probability"),
            done={key: self._day(days) for key, days in story.get("done", {}).items()},
            facts=story.get("facts", {}),
        )

    def _replanned(self) -> Plan:
        """The plan as it went: what the story holds back or nobody owns does not begin before today."""
        assessed, start = self._asked, self._new.start_on
        unowned = {task.key for task in assessed.tasks if task.owner_id is None}
        held = unowned | set(self._story.get("holds", ()))
        missing = set(self._story.get("missing", ()))
        due = {task.key: task.due for task in assessed.plan.tasks}

        def as_it_went(task: PlanTask) -> PlanTask:
            if task.key in held or missing & {need.key for need in task.needs}:
                return evolve(task, needs=(Need(key="story", giver="", expected=self._today),))
            if not task.essential and task.not_before is None and due.get(task.key, start) > start:
                return evolve(task, needs=(), not_before=Offset(0))
            return evolve(task, needs=())

        request = assessed.request
        return compute(evolve(request, tasks=[as_it_went(task) for task in request.tasks]))

    def _work(self) -> Iterator[Move]:
        """The tasks are begun, and done, on the days of the plan."""
        end, begun, done = self._end(), defaultdict(list), defaultdict(list)
        for planned in self._really.tasks:
            if planned.key in self._new.done:
                continue
            if planned.earliest_start < min(planned.earliest_finish, end):
                begun[planned.earliest_start].append(planned.key)
            if planned.earliest_finish < end:
                done[planned.earliest_finish].append(planned.key)
        for on, keys in begun.items():
            yield self._move(on, BEGUN, lambda seen: BeginTasks(tasks=seen), keys)
        for on, keys in done.items():
            yield self._move(on, DONE, lambda seen: CompleteTasks(tasks=seen), keys)

    def _inputs(self) -> Iterator[Move]:
        """Each input is given on the working day before the first task that needs it begins."""
        begins = {planned.key: planned.earliest_start for planned in self._really.tasks}
        end, asked = self._end(), self._asked
        settled = {*self._new.facts, *self._story.get("missing", ())}
        for task in sorted(asked.tasks, key=lambda task: begins[task.key]):
            given = max(self._told, shifted(self._calendar, begins[task.key], -1))
            for fact in asked.needs[task.id]:
                if fact.key not in settled and given < end:
                    settled.add(fact.key)
                    by = task.owner_id if fact.giver != "manager" and task.owner_id else self._manager
                    source = self._new.name if fact.giver == "new_hire" else None
                    value = self._names.get(task.owner_id or "") if fact.key == BUDDY else None
                    give = GiveInput(hire_id=self._hire_id, key=fact.key, value=value, source=source)
                    yield self._move(given, INPUTS, partial(_always, give), by=by)

    def _event(self, event: Story) -> Move:
        by = sample_id("person", event["by"])
        make = partial(self._command, event)
        return self._move(self._day(event["day"]), EVENTS, make, event.get("tasks", ()), by)

    def _command(self, event: Story, seen: Seen) -> Command:
        match event["do"]:
            case "send back":
                return SendBack(tasks=seen, reason=event["reason"])
            case "hand over":
                return HandOver(tasks=seen, to=sample_id("person", event["to"]))
            case "choose":
                return ChooseOption(tasks=seen, option=event["option"])
            case "expedite":
                return AskExpedite(tasks=seen, days=event["days"])
            case "agree due":
                due = shifted(self._calendar, self._new.start_on, event["due"])
                return AgreeDue(tasks=seen, due=due)
            case "wait":
                return self._wait(event, *seen)
            case "withdraw":
                return WithdrawOnboarding(hire_id=self._hire_id, reason=event["reason"])
            case plain:
                return PLAIN_MOVES[plain](tasks=seen)

    def _wait(self, event: Story, task: SeenTask) -> WaitForInput:
        return WaitForInput(
            task=task,
            key=event["input"],
            title=event.get("title"),
            giver=event["from"],
            expected_on=self._day(event["expected"]) if "expected" in event else None,
        )

    def _move(
        self,
        on: date,
        rank: int,
        make: Callable[[Seen], Command],
        tasks: Sequence[str] = (),
        by: str | None = None,
    ) -> Move:
        return Move(on=on, rank=rank, hire_id=self._hire_id, make=make, tasks=tasks, by=by)


def shifted(calendar: WorkingCalendar, day: date, days: int) -> date:
    """The day so many working days after another, before it where `days` is negative, itself for 0."""
    return date.fromordinal(calendar.shifted(day.toordinal(), days))


def _always(command: Command, _seen: Seen) -> Command:
    return command
