"""Reads a plan file for the naive planner: which tasks apply, and what comes after what."""

from datetime import date, timedelta

from attrs import evolve, frozen

from .naive_days import (
    NaiveRefusal,
    Plan,
    WorkingCalendar,
    last_before,
    next_after,
    read_date,
    read_optional_date,
)


@frozen(kw_only=True)
class Task:
    key: str
    calendar: WorkingCalendar
    told: date
    lead: int
    due: Plan
    not_before: Plan | None
    after: tuple[str, ...]
    missing: tuple[date | None, ...]
    options: tuple[tuple[str, int], ...]
    essential: bool
    begun: date | None
    finished: date | None

    @property
    def is_open(self) -> bool:
        return self.begun is None and self.finished is None


@frozen(kw_only=True)
class Case:
    """One hire and the tasks that apply: `tasks` in catalogue order, `order` with predecessors first."""

    today: date
    start: date
    calendar: WorkingCalendar
    tasks: dict[str, Task]
    order: tuple[str, ...]

    def with_lead(self, leads: dict[str, int]) -> "Case":
        changed = {key: evolve(self.tasks[key], lead=lead) for key, lead in leads.items()}
        return evolve(self, tasks={**self.tasks, **changed})

    def by_rule(self, rule: Plan) -> date:
        """The date that a `due` or `not_before` means for this start date."""
        if "date" in rule:
            return read_date(rule["date"])
        offset: int = rule["offset"]
        if rule["unit"] == "calendar":
            return self.start + timedelta(days=offset)
        day = self.start
        for _ in range(abs(offset)):
            day = next_after(self.calendar, day) if offset > 0 else last_before(self.calendar, day)
        return day


def read_case(plan: Plan) -> Case:
    today = read_date(plan["today"])
    told = read_optional_date(plan.get("told")) or today
    hire = plan["hire"]
    calendars = {key: WorkingCalendar(key, said) for key, said in plan["calendars"].items()}
    for user in [hire, *plan["departments"].values()]:
        if user["calendar"] not in calendars:
            raise NaiveRefusal(f"unknown calendar {user['calendar']}")
    departments = {
        key: (calendars[said["calendar"]], read_optional_date(said.get("told")) or told)
        for key, said in plan["departments"].items()
    }
    keys = [task["key"] for task in plan["tasks"]]
    if len(keys) != len(set(keys)):
        raise NaiveRefusal("two tasks with the same key")
    tasks = {task["key"]: read_task(task, departments) for task in plan["tasks"]}
    order = predecessors_first(tasks)
    removed = [task["key"] for task in plan["tasks"] if not applies(task.get("when") or {}, hire)]
    for key in removed:
        tasks = without(tasks, key)
    return Case(
        today=today,
        start=read_date(hire["start"]),
        calendar=calendars[hire["calendar"]],
        tasks=tasks,
        order=tuple(key for key in order if key in tasks),
    )


def read_task(said: Plan, departments: dict[str, tuple[WorkingCalendar, date]]) -> Task:
    if said["department"] not in departments:
        raise NaiveRefusal(f"task {said['key']} has the unknown department {said['department']}")
    calendar, told = departments[said["department"]]
    for rule in (said["due"], said.get("not_before")):
        if rule and "date" in rule:
            read_date(rule["date"])
    needs = [
        (read_optional_date(need.get("expected")), need.get("given")) for need in said.get("needs") or []
    ]
    return Task(
        key=said["key"],
        calendar=calendar,
        told=told,
        lead=said["lead"],
        due=said["due"],
        not_before=said.get("not_before"),
        after=tuple(said.get("after") or []),
        missing=tuple(expected for expected, given in needs if not given),
        options=tuple((option["key"], option["lead"]) for option in said.get("options") or []),
        essential=said.get("essential", True),
        begun=read_optional_date(said.get("begun")),
        finished=read_optional_date(said.get("finished")),
    )


def predecessors_first(tasks: dict[str, Task]) -> list[str]:
    for task in tasks.values():
        for key in task.after:
            if key not in tasks:
                raise NaiveRefusal(f"task {task.key} comes after the unknown task {key}")
    order: list[str] = []
    while len(order) < len(tasks):
        ready = [t.key for t in tasks.values() if t.key not in order and all(p in order for p in t.after)]
        if not ready:
            raise NaiveRefusal(f"a cycle among {[key for key in tasks if key not in order]}")
        order += ready
    return order


def applies(when: dict[str, list[str]], hire: Plan) -> bool:
    return all(hire.get(field) in values for field, values in when.items())


def without(tasks: dict[str, Task], removed: str) -> dict[str, Task]:
    """All but one task; those that came after it now come after its own predecessors."""
    inherited = tasks[removed].after
    left = {}
    for key, task in tasks.items():
        after = task.after
        if removed in after:
            after = (*(p for p in after if p != removed), *inherited)
        if key != removed:
            left[key] = evolve(task, after=after)
    return left
