"""Plan files of every kind, for tests.

`random_plan(Random(seed))` gives the same plan for the same seed; `sound_plans()` is a hypothesis strategy
over such plans. As a program it prints plans, one a line: `plan_strategies.py COUNT [FIRST_SEED]`.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from datetime import date, timedelta
from random import Random
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

Plan = dict[str, Any]
Break = Callable[[Random, Plan], None]

COUNTRIES: list[Plan] = [
    {"country": "DE", "subdivision": "BE"},
    {"country": "US", "subdivision": "TX"},
    {"country": "GB", "subdivision": "ENG"},
    {"country": "FR"},
    {"country": "IN"},
    {"country": "IL", "weekend": [4, 5]},
    {"country": "SA", "weekend": [4, 5]},
    {"country": "AE"},
    {"country": "JP", "subdivision": None},
    {},
]
ODD_WEEKENDS = [[], [6], [2], [0, 1, 2, 3, 4, 5], [4, 5, 6], [5, 6, 5]]
SPECIAL_DAYS = [
    date(2024, 2, 29),
    date(2028, 2, 29),
    date(2028, 2, 28),
    date(2027, 3, 1),
    date(2026, 12, 24),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2027, 12, 31),
    date(2027, 3, 28),
    date(2026, 7, 4),
    date(2026, 11, 26),
    date(2026, 5, 27),
]
FACTS = {
    "country": ["DE", "US", "GB"],
    "location": ["berlin", "austin"],
    "work_style": ["onsite", "hybrid", "remote"],
    "employment": ["employee", "contractor"],
    "role": ["engineer", "sales"],
    "department": ["rd", "ops"],
}


@frozen(kw_only=True)
class Taste:
    """What a whole plan is like: how long the `longest` task is, how often tasks are long, wait on each
    other, have fixed dates or a not-before rule, and how many days before the start they are due at most."""

    longest: int
    long_ones: float
    after: float
    fixed: float
    not_before: float
    earliest_due: int


def random_taste(rng: Random) -> Taste:
    return Taste(
        longest=rng.choice([1, 4, 20, 20]),
        long_ones=rng.choice([0.1, 0.3, 0.6]),
        after=rng.choice([0.05, 0.15, 0.35]),
        fixed=rng.choice([0.0, 0.0, 0.0, 0.15]),
        not_before=0.12,
        earliest_due=rng.choice([-2, -4, -25]),
    )


NEARLY_FITS = Taste(longest=20, long_ones=0.25, after=0.15, fixed=0.02, not_before=0.03, earliest_due=-3)


def random_plan(rng: Random, most_tasks: int = 14) -> Plan:
    """A plan file, sound nineteen times out of twenty."""
    plan = sound_plan(rng, most_tasks)
    if rng.random() < 0.05:
        rng.choice(BREAKS)(rng, plan)
    return plan


def sound_plan(rng: Random, most_tasks: int = 14) -> Plan:
    """A plan file that must be planned, not refused."""
    near = rng.choice(SPECIAL_DAYS) if rng.random() < 0.4 else date(2024, 1, 1) + days(rng, 0, 2500)
    today = near + days(rng, -40, 10)
    notice = rng.choice([days(rng, -40, 0), days(rng, 0, 30), days(rng, 15, 45), days(rng, 60, 250)])
    start = near if rng.random() < 0.3 else today + notice
    taste = random_taste(rng)
    if rng.random() < 0.35:
        taste, start = NEARLY_FITS, today + days(rng, 8, 25)
    calendars = {f"c{n}": random_calendar(rng, today, start) for n in range(rng.randint(1, 3))}
    departments = {f"d{n}": random_department(rng, list(calendars), today) for n in range(rng.randint(1, 4))}
    plan: Plan = {
        "today": str(today),
        "hire": {"start": str(start), "calendar": rng.choice(list(calendars)), **random_facts(rng)},
        "calendars": calendars,
        "departments": departments,
        "tasks": random_tasks(rng, rng.randint(0, most_tasks), list(departments), taste, today, start),
    }
    if rng.random() < 0.7:
        plan["told"] = str(today + days(rng, -20, 8))
    return plan


def days(rng: Random, fewest: int, most: int) -> timedelta:
    return timedelta(days=rng.randint(fewest, most))


def random_calendar(rng: Random, today: date, start: date) -> Plan:
    calendar = dict(rng.choice(COUNTRIES))
    if rng.random() < 0.1:
        calendar["weekend"] = rng.choice(ODD_WEEKENDS)
    if rng.random() < 0.5:
        around = [rng.choice([today, start]) + days(rng, -15, 15) for _ in range(rng.randint(0, 8))]
        calendar["closures"] = [str(day) for day in around]
    return calendar


def random_department(rng: Random, calendars: list[str], today: date) -> Plan:
    department = {"calendar": rng.choice(calendars)}
    if rng.random() < 0.4:
        department["told"] = str(today + days(rng, -20, 12))
    return department


def random_facts(rng: Random) -> dict[str, str]:
    return {field: rng.choice(values) for field, values in FACTS.items() if rng.random() < 0.85}


def random_tasks(
    rng: Random, count: int, departments: list[str], taste: Taste, today: date, start: date
) -> list[Plan]:
    keys = [f"t{n}" for n in range(count)]
    made_in_order = keys.copy()
    rng.shuffle(made_in_order)
    tasks: dict[str, Plan] = {}
    with_options = 0
    for place, key in enumerate(made_in_order):
        lead = rng.randint(0, taste.longest) if rng.random() < taste.long_ones else rng.randint(0, 1)
        task: Plan = {"key": key, "title": f"Task {key}", "department": rng.choice(departments), "lead": lead}
        due = random_rule(rng, taste.earliest_due, 15, taste.fixed, start)
        after = [other for other in made_in_order[:place] if rng.random() < taste.after]
        if after or rng.random() < 0.5:
            task["after"] = after
        if with_options < 4 and rng.random() < (0.8 if lead > 1 else 0.1):
            with_options += 1
            task["options"] = random_options(rng, lead)
        tasks[key] = task | {"due": due} | random_details(rng, due, taste, start, today)
    return [tasks[key] for key in keys]


def random_details(rng: Random, due: Plan, taste: Taste, start: date, today: date) -> Plan:
    """What a task may say or leave out."""
    task: Plan = {}
    if rng.random() < taste.not_before:
        task["not_before"] = random_rule(rng, -25, 3, 0.1, start)
        if "offset" in due and rng.random() < 0.8:
            task["not_before"] = due | {"offset": due["offset"] - rng.randint(0, 12)}
    elif rng.random() < 0.3:
        task["not_before"] = None
    if rng.random() < 0.35:
        task["needs"] = [random_need(rng, f"n{n}", today) for n in range(rng.randint(0, 2))]
    if rng.random() < 0.6:
        task["essential"] = rng.random() < 0.7
    if rng.random() < 0.35:
        task["when"] = random_condition(rng)
    progress = rng.random()
    if progress < 0.1:
        task |= {"begun": str(today + days(rng, -25, 0)), "finished": None}
    elif progress < 0.2:
        finished = today + days(rng, -20, 0)
        task |= {"begun": str(finished + days(rng, -10, 0)), "finished": str(finished)}
        if rng.random() < 0.4:
            del task["begun"]
    return task


def random_rule(rng: Random, least: int, most: int, fixed: float, start: date) -> Plan:
    if rng.random() < fixed:
        return {"date": str(start + days(rng, -12, 25))}
    offset = 0 if rng.random() < 0.1 else rng.randint(least, rng.choice([2, most]))
    return {"offset": offset, "unit": rng.choice(["working", "working", "calendar"])}


def random_need(rng: Random, key: str, today: date) -> Plan:
    need: Plan = {"key": key, "from": "manager"}
    if rng.random() < 0.7:
        need["expected"] = str(today + days(rng, -10, 25)) if rng.random() < 0.7 else None
    if rng.random() < 0.8:
        need["given"] = rng.random() < 0.3
    return need


def random_options(rng: Random, lead: int) -> list[Plan]:
    """Mostly shorter than the task itself, with equal losses now and then."""
    leads = [rng.choice([rng.randint(0, lead + 1), lead // 2]) for _ in range(rng.randint(1, 3))]
    return [
        {"key": f"o{n}", "title": f"Option {n}", "lead": shorter, "note": "costs something"}
        for n, shorter in enumerate(leads)
    ]


def random_condition(rng: Random) -> dict[str, list[str]]:
    fields = rng.sample(list(FACTS), rng.randint(0, 2))
    return {field: rng.sample(FACTS[field], rng.randint(1, 2)) for field in fields}


# ------------------------------------------------------------------------- what makes a plan unsound


def some_task(rng: Random, plan: Plan) -> Plan:
    if not plan["tasks"]:
        plan["tasks"].append(
            {
                "key": "t0",
                "title": "Only task",
                "department": next(iter(plan["departments"])),
                "lead": 1,
                "due": {"offset": 0, "unit": "working"},
            }
        )
    task: Plan = rng.choice(plan["tasks"])
    return task


def close_a_cycle(rng: Random, plan: Plan) -> None:
    task = some_task(rng, plan)
    other = some_task(rng, plan)
    task["after"] = [*task.get("after", []), other["key"]]
    if other is not task:
        other["after"] = [*other.get("after", []), task["key"]]


def unknown_predecessor(rng: Random, plan: Plan) -> None:
    task = some_task(rng, plan)
    task["after"] = [*task.get("after", []), "nowhere"]


def unknown_department(rng: Random, plan: Plan) -> None:
    some_task(rng, plan)["department"] = "nobody"


def unknown_calendar(rng: Random, plan: Plan) -> None:
    rng.choice([plan["hire"], *plan["departments"].values()])["calendar"] = "nowhere"


def empty_calendar(rng: Random, plan: Plan) -> None:
    rng.choice(list(plan["calendars"].values()))["weekend"] = [0, 1, 2, 3, 4, 5, 6]


def same_key_twice(rng: Random, plan: Plan) -> None:
    plan["tasks"].append(deepcopy(some_task(rng, plan)))


def bad_date(rng: Random, plan: Plan) -> None:
    bad = rng.choice(["2027-02-29", "2026-13-01", "tomorrow", "", "2026-1-5", "01.12.2026"])
    task = some_task(rng, plan)
    places: list[Callable[[], object]] = [
        lambda: plan.update(today=bad),
        lambda: plan.update(told=bad),
        lambda: plan["hire"].update(start=bad),
        lambda: next(iter(plan["calendars"].values())).update(closures=["2026-12-24", bad]),
        lambda: next(iter(plan["departments"].values())).update(told=bad),
        lambda: task.update(due={"date": bad}),
        lambda: task.update(not_before={"date": bad}),
        lambda: task.update(needs=[{"key": "n", "from": "manager", "expected": bad, "given": False}]),
        lambda: task.update(begun=bad),
        lambda: task.update(finished=bad),
    ]
    rng.choice(places)()


BREAKS: list[Break] = [
    close_a_cycle,
    unknown_predecessor,
    unknown_department,
    unknown_calendar,
    empty_calendar,
    same_key_twice,
    bad_date,
]


# ------------------------------------------------------------------- hypothesis, shrinking, printing


def sound_plans(most_tasks: int = 5) -> st.SearchStrategy[Plan]:
    return st.randoms(use_true_random=False).map(lambda rng: sound_plan(rng, most_tasks))


def smaller_plans(plan: Plan) -> Iterator[Plan]:
    """Each plan with one thing less, to find the smallest that still shows a difference."""
    for place, task in enumerate(plan["tasks"]):
        less = deepcopy(plan)
        del less["tasks"][place]
        for other in less["tasks"]:
            other["after"] = [key for key in other.get("after", []) if key != task["key"]]
        yield less
    for way in ways_into(plan):
        less = deepcopy(plan)
        inside: Any = less
        for step in way[:-1]:
            inside = inside[step]
        del inside[way[-1]]
        yield less


def ways_into(inside: object) -> Iterator[tuple[Any, ...]]:
    """The keys and indexes that lead to each part of a JSON document."""
    steps: Iterable[tuple[Any, object]] = ()
    if isinstance(inside, dict):
        steps = inside.items()
    elif isinstance(inside, list):
        steps = enumerate(inside)
    for step, part in steps:
        yield (step,)
        for way in ways_into(part):
            yield (step, *way)


def main(count: int, first_seed: int) -> None:
    for seed in range(first_seed, first_seed + count):
        print(json.dumps(random_plan(Random(seed))))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
