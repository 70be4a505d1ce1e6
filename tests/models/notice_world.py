"""A world for tests of heads-ups: one hire whose tasks people begin and finish, planned again every day."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from attrs import define, evolve, field

from app.models.calendar import WorkingCalendar
from app.models.escalation import Receiver, Said
from app.models.notices import HeadsUp, heads_ups
from app.models.onboarding import Fact, Onboarding, Readiness
from app.models.plan import FixedDate, Need, Offset, PlanDepartment, PlanRequest, compute
from app.models.plan import Task as PlanTask
from app.models.situation import Situation, Starting, ToldVerdict, Wanted, Work
from app.models.tasks import FINISHED_STATES, OPEN_STATES, Status, Task

MONDAY = date(2026, 11, 23)
CLOSED = [date(2026, 12, 8), date(2026, 12, 24), date(2026, 12, 25), date(2027, 1, 1)]
BERLIN = WorkingCalendar("Berlin", closures=CLOSED)
DUBAI = WorkingCalendar("Dubai", weekend=(4, 5))
PART_TIME = WorkingCalendar("Part time", weekend=(2, 5, 6))
OWNER = Receiver(person_id="owner", calendar=BERLIN)
STAND_IN = Receiver(person_id="stand-in", calendar=PART_TIME)
LEAD = Receiver(person_id="lead", calendar=DUBAI)
HR = Receiver(person_id="hr", calendar=BERLIN)
LADDER = (OWNER, STAND_IN, LEAD, HR)
MANAGER = Receiver(person_id="manager", calendar=BERLIN)
BUDDY = Receiver(person_id="buddy", calendar=PART_TIME)


def an_onboarding(**said: object) -> Onboarding:
    usual = Onboarding(hire_id="maya", start_on=date(2027, 1, 11), told_on=MONDAY, catalogue_revision=1)
    return evolve(usual, **said)  # type: ignore[arg-type]


def a_work(**said: object) -> Work:
    """A task of three days, due on Fri 8 Jan, that nobody has begun and that nothing holds up."""
    task = Task(
        id="t",
        hire_id="maya",
        key="T",
        title="Laptop",
        department="it",
        position=0,
        essential=True,
        due_on=date(2027, 1, 8),
        ask_by=date(2027, 1, 5),
        latest_start=date(2027, 1, 6),
        latest_finish=date(2027, 1, 8),
        earliest_start=date(2026, 11, 24),
        earliest_finish=date(2026, 11, 26),
        slack=28,
        margin=28,
    )
    work = {
        name: said.pop(name) for name in ("receivers", "wanted", "rule", "cut_off", "after") if name in said
    }
    return evolve(Work(task=evolve(task, **said), receivers=LADDER), **work)  # type: ignore[arg-type]


def a_start(*works: Work, **said: object) -> Starting:
    about = {name: said.pop(name) for name in ("manager", "buddy", "told") if name in said}
    return evolve(Starting(onboarding=an_onboarding(**said), calendar=BERLIN, works=works), **about)  # type: ignore[arg-type]


def said_today(situation: Situation, today: date) -> dict[str, Said]:
    """What was said so far and today, all of it sent."""
    return {**situation.said, **{one.key: Said(on=one.on) for one in heads_ups(situation, today)}}


@define
class World:
    """`log` holds every heads-up; `began` and `due` what became of each task."""

    rng: Random
    start_on: date
    plan_tasks: list[PlanTask]
    owners: dict[str, Receiver]
    tasks: dict[str, Task]
    first: date = MONDAY
    said: dict[str, Said] = field(factory=dict)
    told: ToldVerdict | None = None
    log: list[HeadsUp] = field(factory=list)

    def days(self, count: int) -> Iterator[tuple[date, Situation, list[HeadsUp]]]:
        """Day after day what is said; then people work."""
        for ahead in range(count):
            today = self.first + timedelta(days=ahead)
            situation = self.situation(today)
            said = heads_ups(situation, today)
            yield today, situation, said
            self.log += said
            self.said.update({one.key: Said(on=one.on) for one in said})
            self._remember(said)
            self._work(today)

    def situation(self, today: date) -> Situation:
        self._plan(today)
        works = [self._at_hand(task, today) for task in self.tasks.values()]
        fits = all((t.margin or 0) >= 0 for t in self.tasks.values() if t.essential)
        done = all(t.status in FINISHED_STATES for t in self.tasks.values() if t.essential)
        state = Readiness.READY if done else Readiness.ON_TRACK if fits else Readiness.TOO_LATE
        onboarding = an_onboarding(start_on=self.start_on, told_on=self.first, readiness=state)
        start = Starting(
            onboarding=onboarding, calendar=BERLIN, works=works, manager=MANAGER, buddy=BUDDY, told=self.told
        )
        return Situation(starts=[start], said=dict(self.said))

    def _at_hand(self, task: Task, today: date) -> Work:
        needs = next(one.needs for one in self.plan_tasks if one.key == task.key)
        facts = [Fact(hire_id="maya", key=n.key, title=n.key, giver="manager") for n in needs if not n.given]
        owner = self.owners[task.key]
        wanted = [Wanted(fact=fact, receivers=(MANAGER, HR)) for fact in facts]
        return Work(task=task, receivers=(owner, *LADDER[1:]), wanted=wanted)

    def _plan(self, today: date) -> None:
        departments = {key: PlanDepartment(calendar=one) for key, one in CALENDARS.items()}
        request = PlanRequest(
            today=today,
            told=self.first,
            start=self.start_on,
            calendar=BERLIN,
            departments=departments,
            tasks=[
                evolve(one, begun=self.tasks[one.key].begun_on, finished=self.tasks[one.key].finished_on)
                for one in self.plan_tasks
            ],
        )
        still_open = {key for key, task in self.tasks.items() if task.status in OPEN_STATES}
        for planned in compute(request).tasks:
            task = self.tasks[planned.key]
            self.tasks[planned.key] = evolve(
                task,
                due_on=planned.due,
                ask_by=planned.ask_by,
                latest_start=planned.latest_start,
                latest_finish=planned.latest_finish,
                earliest_start=planned.earliest_start,
                earliest_finish=planned.earliest_finish,
                slack=planned.slack,
                margin=planned.margin,
                waiting=planned.waiting,
                blocked=task.status is Status.OPEN and any(key in still_open for key in planned.after),
            )

    def _remember(self, said: list[HeadsUp]) -> None:
        for one in said:
            if one.kind.startswith("hire.") and "number" in one.values:
                number = self.told.number + 1 if self.told else 1
                self.told = ToldVerdict(kind=one.kind, number=number, start_on=self.start_on, ready_on=None)

    def _work(self, today: date) -> None:
        for key, task in self.tasks.items():
            if task.status is Status.OPEN and not task.blocked and self.rng.random() < 0.07:
                self.tasks[key] = evolve(task, status=Status.UNDER_WAY, begun_on=today)
            elif task.status is Status.UNDER_WAY and self.rng.random() < 0.3:
                self.tasks[key] = evolve(task, status=Status.DONE, finished_on=today)
        self.plan_tasks = [
            evolve(one, needs=tuple(evolve(n, given=n.given or self.rng.random() < 0.05) for n in one.needs))
            for one in self.plan_tasks
        ]


CALENDARS = {"it": BERLIN, "hr": DUBAI, "facilities": PART_TIME}


def a_world(rng: Random) -> World:
    """Some tasks of three departments that wait on each other, for a start in the next weeks."""
    plan_tasks: list[PlanTask] = []
    for number in range(rng.randint(1, 6)):
        before = [one.key for one in plan_tasks if rng.random() < 0.35]
        needs = (Need(key=f"input {number}", giver="manager"),) if rng.random() < 0.3 else ()
        fixed = FixedDate(MONDAY + timedelta(days=rng.randint(5, 60)))
        plan_tasks.append(
            PlanTask(
                key=f"T{number}",
                title=f"Task {number}",
                department=rng.choice(list(CALENDARS)),
                lead=rng.choice([0, 1, 2, 3, 5, 10]),
                due=fixed if rng.random() < 0.2 else Offset(rng.randint(-12, 3)),
                after=tuple(before),
                needs=needs,
                essential=rng.random() < 0.6,
            )
        )
    people = [
        OWNER,
        Receiver(person_id="far", calendar=DUBAI),
        Receiver(person_id="half", calendar=PART_TIME),
    ]
    tasks = {
        one.key: Task(
            id=one.key.lower(),
            hire_id="maya",
            key=one.key,
            title=one.title,
            department=one.department,
            position=place,
            essential=one.essential,
        )
        for place, one in enumerate(plan_tasks)
    }
    owners = {one.key: rng.choice(people) for one in plan_tasks}
    start_on = MONDAY + timedelta(days=rng.randint(3, 60))
    return World(rng=rng, start_on=start_on, plan_tasks=plan_tasks, owners=owners, tasks=tasks)
