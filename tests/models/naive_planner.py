"""The planning rules a second time, one single day after another: slow, and plain enough to check by eye.

It shares no code with the planner of the app, so that the two can be compared. It reads a plan file that was
loaded from JSON and returns what `headstart plan --json` answers. As a program it compares answers of the
command line with its own:

    python -m tests.models.plan_strategies 10000 > plans.jsonl
    headstart plan --lines - < plans.jsonl > answers.jsonl
    python -m tests.models.naive_planner plans.jsonl answers.jsonl
"""

import json
import sys
from collections.abc import Iterable
from datetime import date
from itertools import product
from pathlib import Path

from attrs import evolve
from dateutil.relativedelta import relativedelta

from .naive_case import Case, Task, read_case
from .naive_days import (
    ONE_DAY,
    NaiveRefusal,
    Plan,
    days_to_spare,
    first_day_of_work,
    last_before,
    last_day_of_work,
    last_on_or_before,
    next_after,
    next_on_or_after,
)


def day_after_predecessor(case: Case, task: Task, predecessor: str, ready: date) -> date:
    if case.tasks[predecessor].lead == 0:
        return next_on_or_after(task.calendar, ready)
    return next_after(task.calendar, ready)


def earliest_start(case: Case, task: Task, finish: dict[str, date]) -> date:
    causes = [case.today, next_after(task.calendar, task.told)]
    if task.not_before:
        causes += [case.by_rule(task.not_before)]
    causes += [case.today if expected is None else expected for expected in task.missing]
    causes += [day_after_predecessor(case, task, key, finish[key]) for key in task.after]
    return next_on_or_after(task.calendar, max(causes))


def forward(case: Case) -> tuple[dict[str, date], dict[str, date]]:
    """Earliest start and earliest finish of each task."""
    start: dict[str, date] = {}
    finish: dict[str, date] = {}
    for key in case.order:
        task = case.tasks[key]
        if task.finished:
            start[key] = task.begun or task.finished
            finish[key] = task.finished
        elif task.begun:
            start[key] = task.begun
            counted_from = next_on_or_after(task.calendar, task.begun)
            planned = last_day_of_work(task.calendar, counted_from, task.lead)
            finish[key] = max(planned, next_on_or_after(task.calendar, case.today))
        else:
            start[key] = earliest_start(case, task, finish)
            finish[key] = last_day_of_work(task.calendar, start[key], task.lead)
    return start, finish


def due_on(case: Case, task: Task) -> date:
    return last_on_or_before(task.calendar, case.by_rule(task.due))


def backward(case: Case) -> tuple[dict[str, date], dict[str, date]]:
    """Latest start and latest finish of each task."""
    start: dict[str, date] = {}
    finish: dict[str, date] = {}
    for key in reversed(case.order):
        task = case.tasks[key]
        limits = [due_on(case, task)]
        for successor in case.tasks.values():
            if key in successor.after:
                step = last_on_or_before if task.lead == 0 else last_before
                limits.append(step(task.calendar, start[successor.key]))
        finish[key] = min(limits)
        start[key] = first_day_of_work(task.calendar, finish[key], task.lead)
    return start, finish


def margin(case: Case, task: Task, ready: date) -> int:
    return days_to_spare(task.calendar, ready, due_on(case, task))


def fits(case: Case) -> bool:
    """No working day passes between the one on which something essential is due and the one it is ready on."""
    _, finish = forward(case)
    essential = [task for task in case.tasks.values() if task.essential]
    return all(finish[task.key] < next_after(task.calendar, due_on(case, task)) for task in essential)


def ready_on(case: Case) -> date | None:
    _, finish = forward(case)
    return max((finish[key] for key, task in case.tasks.items() if task.essential), default=None)


def binding_chain(case: Case) -> list[str]:
    """From the cause to the essential task that decides the answer."""
    start, finish = forward(case)
    decisive: str | None = None
    least = 0
    for key, task in case.tasks.items():
        if task.essential:
            spare = margin(case, task, finish[key])
            if decisive is None or spare < least:
                decisive, least = key, spare
    chain: list[str] = []
    while decisive is not None:
        chain.insert(0, decisive)
        task = case.tasks[decisive]
        decisive = None
        if task.is_open:
            for key in case.tasks:
                if key in task.after:
                    day = day_after_predecessor(case, task, key, finish[key])
                    if day == start[task.key]:
                        decisive = key
                        break
    return chain


def earliest_feasible_start(case: Case) -> date | None:
    day = case.start
    while day <= case.start + relativedelta(years=2):
        if case.calendar.is_worked(day) and fits(evolve(case, start=day)):
            return day
        day += ONE_DAY
    return None


def option_remedy(case: Case) -> Plan | None:
    """Tries every set of swaps, and takes the best of those that fit."""
    choices: list[list[tuple[str, int] | None]] = []
    for task in case.tasks.values():
        shorter = [option for option in task.options if option[1] < task.lead and task.finished is None]
        choices.append([None, *shorter])
    best: tuple[int, int, list[int], list[int]] | None = None
    remedy: Plan | None = None
    for chosen in product(*choices):
        swaps = [(place, option) for place, option in enumerate(chosen) if option is not None]
        keys = [list(case.tasks)[place] for place, _ in swaps]
        loss = sum(case.tasks[key].lead - option[1] for key, (_, option) in zip(keys, swaps, strict=True))
        places = [place for place, _ in swaps]
        rank = (len(swaps), loss, places, [choices[place].index(option) for place, option in swaps])
        if best is not None and best <= rank:
            continue
        changed = case.with_lead({key: option[1] for key, (_, option) in zip(keys, swaps, strict=True)})
        if fits(changed):
            best = rank
            names = {key: option[0] for key, (_, option) in zip(keys, swaps, strict=True)}
            remedy = {"kind": "option", "swaps": names, "ready_on": iso(ready_on(changed)), "fits": True}
    return remedy


def expedite_remedy(case: Case) -> Plan | None:
    most = max((task.lead for task in case.tasks.values()), default=0)
    for by in range(1, most):
        for key, task in case.tasks.items():
            if task.finished is None and by <= task.lead - 1:
                changed = case.with_lead({key: task.lead - by})
                if fits(changed):
                    ready = iso(ready_on(changed))
                    return {"kind": "expedite", "task": key, "by": by, "ready_on": ready, "fits": True}
    return None


def move_remedy(case: Case, start: date | None) -> Plan | None:
    if start is None:
        return None
    ready = iso(ready_on(evolve(case, start=start)))
    return {"kind": "move", "start": iso(start), "ready_on": ready, "fits": True}


def iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def naive_answer(plan: Plan) -> Plan:
    """What `headstart plan --json` answers to this plan file. Raises NaiveRefusal."""
    case = read_case(plan)
    feasible = earliest_feasible_start(case)
    remedies: Iterable[Plan | None] = []
    if not fits(case):
        remedies = [option_remedy(case), expedite_remedy(case), move_remedy(case, feasible)]
    return {
        "fits": fits(case),
        "ready_on": iso(ready_on(case)),
        "earliest_feasible_start": iso(feasible),
        "binding_chain": binding_chain(case),
        "tasks": task_answers(case),
        "remedies": [remedy for remedy in remedies if remedy is not None],
    }


def task_answers(case: Case) -> list[Plan]:
    early_start, early_finish = forward(case)
    late_start, late_finish = backward(case)
    return [
        {
            "key": key,
            "due": iso(case.by_rule(task.due)),
            "ask_by": iso(last_before(task.calendar, late_start[key])),
            "latest_start": iso(late_start[key]),
            "latest_finish": iso(late_finish[key]),
            "earliest_start": iso(early_start[key]),
            "earliest_finish": iso(early_finish[key]),
            "slack": days_to_spare(task.calendar, early_finish[key], late_finish[key]),
            "margin": margin(case, task, early_finish[key]),
            "waiting": task.is_open and None in task.missing,
        }
        for key, task in case.tasks.items()
    ]


def main(plans: Path, answers: Path) -> int:
    """Prints each plan whose answer differs, and returns 1 if there is one."""
    asked = plans.read_text("utf-8").splitlines()
    answered = answers.read_text("utf-8").splitlines()
    different = abs(len(asked) - len(answered))
    for line, theirs in zip(asked, answered, strict=False):
        answer = json.loads(theirs)
        try:
            same = naive_answer(json.loads(line)) == answer
        except NaiveRefusal:
            same = "error" in answer
        if not same:
            different += 1
            print(line)
    print(f"{len(asked)} plans, {different} different", file=sys.stderr)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
