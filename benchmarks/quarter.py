"""A simulated quarter of a company in which people put off what they can: what they hear of it, and when."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from random import Random
from uuid import UUID

from attrs import define, field, frozen

from app.models.calendar import WorkingCalendar
from app.models.catalogue import Template
from app.models.commands import (
    BeginTasks,
    CompleteTasks,
    GiveInput,
    MakeFirm,
    MoveStartDate,
    NewHire,
    SeenTask,
    SendBack,
    StartOnboarding,
    WithdrawOnboarding,
)
from app.models.onboarding import BUDDY, Certainty, Onboarding
from app.models.plan import Offset
from app.models.tasks import OPEN_STATES, Status, Task
from app.services import dispatch
from app.services.addressing import make_messages
from app.services.noticing import plan_notices
from app.services.samplelife import sample_id
from app.services.session import Session
from app.store.noticing import Running
from app.store.workspace import Workspace

FIRST = date(2026, 9, 28)
"""A Monday; the quarter has 65 days from it on that are no weekend."""
WORKING_DAYS = 65
SEED = 2026
HR = sample_id("person", "samuel.adeyemi")
MORNING, AFTERNOON = clock(8, 30, tzinfo=UTC), clock(16, 0, tzinfo=UTC)


@frozen(kw_only=True)
class Promise:
    """What a task was when it was looked at last: `by` is the last day on which word of it was in time."""

    hire_id: str
    lead: int
    by: date
    calendar: WorkingCalendar


@define
class Ledger:
    """What is counted over the quarter. `known_on` is the day since which a hire's start date is known."""

    known_on: dict[str, date] = field(factory=dict)
    promises: dict[str, Promise] = field(factory=dict)
    told: dict[str, date] = field(factory=dict)
    sent: Counter[tuple[str, date]] = field(factory=Counter)
    naive: Counter[tuple[str, date]] = field(factory=Counter)
    naive_told: dict[str, date] = field(factory=dict)
    late: dict[str, Promise] = field(factory=dict)
    judged: set[str] = field(factory=set)


class Quarter:
    """A company in which people put off what they can and take longer than they said; one digest a day."""

    def __init__(self, workspace: Workspace, hires: int) -> None:
        self.workspace = workspace
        self.random = Random(SEED)
        self.setup = Session(workspace=workspace, today=FIRST).setup
        self.people = {person.id: person for person in workspace.people.people()}
        self.ledger = Ledger()
        self.days = list(weekdays(FIRST, WORKING_DAYS))
        self.new = self._calendar_of_new(hires)
        self.pace: dict[str, int] = {}

    def run(self) -> Ledger:
        for day in self.days:
            self._morning(day)
            self._day(day)
            self._send(self._session(day, AFTERNOON))
            print(f"\r{day}", end="", file=sys.stderr, flush=True)
        print(file=sys.stderr)
        return self.ledger

    def _session(self, day: date, at: clock, who: str | None = None) -> Session:
        person = self.people[who] if who else None
        session = Session(
            workspace=self.workspace, today=day, person=person, now=lambda: datetime.combine(day, at)
        )
        vars(session)["setup"] = self.setup
        return session

    def _morning(self, day: date) -> None:
        session = self._session(day, MORNING)
        self._send(session)
        for task, running in self._open_tasks():
            self._look(session, task, running)
        self._judge(session)

    def _send(self, session: Session) -> None:
        """Make the messages of now by the rules of digests, and take them as sent."""
        plan_notices(session)
        for made in make_messages(session):
            self.ledger.sent[made.message.person_id, session.today] += 1
        rows = self.workspace.database.select(
            "SELECT DISTINCT n.id, n.task_id FROM outbox AS n"
            " JOIN message_notices AS m ON m.notice_id = n.id"
            " WHERE n.state = 'pending' AND m.message_id IS NOT NULL",
            {},
        )
        for _, task_id in rows:
            if task_id is not None:
                self.ledger.told.setdefault(task_id, session.today)
        at = session.now().isoformat(timespec="microseconds")
        with self.workspace.transaction():
            self.workspace.database.execute_many(
                "UPDATE outbox SET state = 'sent', sent_at = :at WHERE id = :id",
                [{"id": row[0], "at": at} for row in rows],
            )
            self.workspace.database.execute("UPDATE messages SET state = 'sent', sent_at = :at", {"at": at})

    def _open_tasks(self) -> Iterator[tuple[Task, Running]]:
        running = {
            one.onboarding.hire_id: one
            for one in self.workspace.noticing.at_hand(FIRST, FIRST, FIRST).running
        }
        for hire_id in running:
            for task in self.workspace.tasks.of_hire(hire_id):
                if task.status in OPEN_STATES and task.due_on is not None:
                    yield task, running[task.hire_id]

    def _look(self, session: Session, task: Task, running: Running) -> None:
        """Note by when somebody had to hear of a task, and what the naive way would have sent."""
        calendar = self.setup.site(task.department, running.location_id).calendar
        assert task.due_on and task.latest_start and task.latest_finish
        lead = calendar.count(task.latest_start.toordinal() - 1, task.latest_finish.toordinal())
        finish = calendar.last_on_or_before(task.due_on.toordinal())
        by = calendar.last_on_or_before(calendar.nth_back(finish, max(1, lead)) - 1)
        self.ledger.promises[task.id] = Promise(
            hire_id=task.hire_id, lead=lead, by=date.fromordinal(by), calendar=calendar
        )
        certain = running.onboarding.certainty is Certainty.FIRM
        if task.due_on == session.today and task.owner_id and certain:
            self.ledger.naive[task.owner_id, session.today] += 1
            self.ledger.naive_told.setdefault(task.id, session.today)

    def _judge(self, session: Session) -> None:
        """On day 1 of a hire: which tasks are late, finished or not."""
        for row in self.workspace.hires.starting_between(FIRST, session.today):
            hire_id = row.hire.id
            if (
                hire_id in self.ledger.judged
                or hire_id not in self.ledger.known_on
                or row.onboarding.withdrawn_on is not None
            ):
                continue
            self.ledger.judged.add(hire_id)
            for task in self.workspace.tasks.of_hire(hire_id):
                promise = self.ledger.promises.get(task.id)
                if promise is not None and task.margin is not None and task.margin < 0:
                    self.ledger.late[task.id] = promise

    def _day(self, day: date) -> None:
        """What people do in the day: new hires, inputs, work; some starts move, become firm or fall through."""
        for new in self.new[day]:
            hire_id = str(UUID(int=self.random.getrandbits(128)))
            self._run(day, new.manager_id, StartOnboarding(hire_id=hire_id, hire=new))
            self.ledger.known_on[hire_id] = day
        for one in self.workspace.noticing.at_hand(day, day, day).running:
            self._change(day, one.onboarding, one.manager_id)
        by_hire: dict[str, list[Task]] = defaultdict(list)
        for task, _ in self._open_tasks():
            by_hire[task.hire_id].append(task)
        for hire_id, tasks in by_hire.items():
            self._give(day, hire_id)
            self._work(day, tasks)

    def _change(self, day: date, onboarding: Onboarding, manager: str | None) -> None:
        if onboarding.start_on <= day:
            return
        chance, hire_id = self.random.random(), onboarding.hire_id
        if chance < 0.002:
            self._run(day, manager, WithdrawOnboarding(hire_id=hire_id, reason="took another offer"))
        elif chance < 0.008:
            moved = onboarding.start_on + timedelta(days=7 * self.random.randint(1, 3))
            self._run(day, manager, MoveStartDate(hire_id=hire_id, start_on=moved))
            self.ledger.known_on[hire_id] = day
        elif onboarding.certainty is Certainty.TENTATIVE and chance < 0.12:
            self._run(day, manager, MakeFirm(hire_id=hire_id))

    def _give(self, day: date, hire_id: str) -> None:
        for fact in self.workspace.facts.of_hire(hire_id):
            if fact.missing and self.random.random() < 0.2:
                value = self.people[HR].name if fact.key == BUDDY else "given"
                self._run(day, None, GiveInput(hire_id=hire_id, key=fact.key, value=value))

    def _work(self, day: date, tasks: Sequence[Task]) -> None:
        """Owners begin what they can, some late, and take longer than they said."""
        begun, done = [], []
        for task in tasks:
            if task.status is Status.UNDER_WAY:
                self.pace[task.id] = self.pace.get(task.id, 0) - 1
                if self.pace[task.id] <= 0:
                    done.append(task)
            elif self._begins(task, day):
                begun.append(task)
                lead = self.ledger.promises[task.id].lead if task.id in self.ledger.promises else 2
                self.pace[task.id] = max(1, round(lead * self.random.lognormvariate(-0.2, 0.5)))
        for task in begun:  # whoever begins it needs no word
            self.ledger.told.setdefault(task.id, day)
            self.ledger.naive_told.setdefault(task.id, day)
        if begun:
            self._run(day, None, BeginTasks(tasks=tuple(SeenTask(id=task.id) for task in begun)))
        if done:
            self._run(day, None, CompleteTasks(tasks=tuple(SeenTask(id=task.id) for task in done)))
        for task in done:
            if task.owner_id != HR and self.random.random() < 0.02:
                seen = (SeenTask(id=task.id),)
                self._run(day, HR, SendBack(tasks=seen, reason="something is missing"))
                self.pace[task.id] = 1

    def _begins(self, task: Task, day: date) -> bool:
        if task.blocked or task.waiting or task.earliest_start is None or task.earliest_start > day:
            return False
        pressing = task.latest_start is not None and task.latest_start <= day
        return self.random.random() < (0.7 if pressing else 0.2)

    def _run(self, day: date, who: str | None, command: object) -> None:
        session = self._session(day, clock(12, 0, tzinfo=UTC), who)
        with self.workspace.transaction() as recorder:
            recorder.clear()
            dispatch.run(session, command)  # type: ignore[arg-type]

    def _calendar_of_new(self, hires: int) -> dict[date, list[NewHire]]:
        """On which day each hire is asked for, three to fifty days before the start."""
        people = self.workspace.people.people()
        managers = sorted(person.id for person in people if person.role == "manager")
        places = sorted(location.id for location in self.workspace.places.locations())
        new: dict[date, list[NewHire]] = defaultdict(list)
        for number in range(hires):
            asked = self.random.choice(self.days[: WORKING_DAYS - 5])
            start = next(weekdays(asked + timedelta(days=self.random.randint(3, 70)), 1))
            tentative = self.random.random() < 0.2
            hire = NewHire(
                name=f"Hire {number}",
                role=self.random.choice(["Support Engineer", "Sales Manager", "Technician"]),
                location_id=self.random.choice(places),
                work_style=self.random.choice(["onsite", "onsite", "hybrid", "remote"]),
                employment=self.random.choice(["employee"] * 9 + ["contractor"]),
                start_on=start,
                manager_id=self.random.choice(managers),
                certainty=Certainty.TENTATIVE if tentative else Certainty.FIRM,
            )
            new[asked].append(hire)
        return new


def weekdays(first: date, count: int) -> Iterator[date]:
    day = first
    while count:
        if day.weekday() < 5:
            yield day
            count -= 1
        day += timedelta(days=1)


def more_tasks() -> Iterator[Template]:
    """What brings the shipped catalogue to some 40 tasks a hire."""
    for number in range(12):
        yield Template(
            key=f"MORE-{number}",
            title=f"More {number}",
            department=("recruiting", "hr", "payroll", "facilities", "it")[number % 5],
            lead=(1, 2, 3, 5, 8)[number % 4],
            due=Offset(-1 - number % 8),
            after=("REC-3",) if number % 2 else (),
            essential=number % 3 == 0,
        )


def surprises(ledger: Ledger, told: Mapping[str, date]) -> tuple[int, int]:
    """Of the tasks late on day 1 of which word was possible in time: nobody had it; all of them.

    Word in time leaves the lead time before the due date; who has begun a task knows of it.
    """
    could = [
        (id, promise)
        for id, promise in ledger.late.items()
        if _next_morning(promise, ledger.known_on[promise.hire_id]) <= promise.by
    ]
    return sum(told.get(id, date.max) > promise.by for id, promise in could), len(could)


def _next_morning(promise: Promise, day: date) -> date:
    return date.fromordinal(promise.calendar.next_on_or_after(day.toordinal() + 1))
