"""Planning against the clock: one plan, one verdict, a textbook critical path, and growth with the plan.

Run as `python -m benchmarks.planning`. All figures come from this one run; the ratios are what counts.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date

import networkx as nx
from attrs import evolve

from app.models.calendar import WorkingCalendar, holiday_source
from app.models.catalogue import Catalogue, as_task
from app.models.plan import Need, Offset, Option, PlanDepartment, PlanRequest, Task, compute
from app.models.remedies import judge
from app.services.cataloguefiles import load

TODAY = date(2026, 11, 21)
START = date(2026, 12, 11)
BERLIN = WorkingCalendar("Berlin", holidays=holiday_source("DE", "BE"))


def median_ms(work: Callable[[], object], repeat: int = 200) -> float:
    work()
    times = []
    for _ in range(repeat):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1_000


def shipped(catalogue: Catalogue) -> PlanRequest:
    """All tasks of the shipped catalogue in one plan, whatever hire they are for.

    The contract is back and the references are checked, but the start is too near for the laptop.
    """
    tasks = [
        evolve(
            as_task(template, {}, at_short_notice=True),
            when={},
            finished=TODAY if template.key in ("REC-1", "REC-2", "REC-3") else None,
        )
        for template in catalogue.templates
    ]
    return request([*tasks, *extra(45 - len(tasks))], tuple(d.key for d in catalogue.departments))


def extra(number: int) -> list[Task]:
    return [
        Task(key=f"X-{n}", title="Extra", department="it", lead=2, due=Offset(-1), after=("HR-1",))
        for n in range(number)
    ]


def layered(number: int) -> PlanRequest:
    """A plan of any size: layers of five tasks, each after two of the layer before; some are too late."""
    tasks = [
        Task(
            key=f"T-{n}",
            title=f"Task {n}",
            department="it",
            lead=n % 4,
            due=Offset(-1 - n % 7) if n % 50 == 0 else Offset(40 + n // 2),
            after=(f"T-{n - 5}", f"T-{n - 6}") if n > 5 else (),
            needs=(Need(key="photo", giver="new_hire"),) if n % 9 == 0 else (),
            options=(Option(key="fast", title="Fast", lead=1),) if n % 4 == 3 and n < 40 else (),
            essential=n % 3 != 0,
        )
        for n in range(number)
    ]
    return request(tasks, ("it",))


def request(tasks: list[Task], departments: tuple[str, ...]) -> PlanRequest:
    return PlanRequest(
        today=TODAY,
        told=TODAY,
        start=START,
        calendar=BERLIN,
        departments={key: PlanDepartment(calendar=BERLIN) for key in departments},
        tasks=tasks,
    )


def critical_path(plan: PlanRequest) -> int:
    """A textbook forward and backward pass on the same graph, in plain days without calendars."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    leads = {task.key: task.lead for task in plan.tasks}
    graph.add_nodes_from(leads)
    graph.add_edges_from((before, task.key) for task in plan.tasks for before in task.after)
    order = list(nx.topological_sort(graph))
    finish: dict[str, int] = {}
    for key in order:
        finish[key] = max((finish[p] for p in graph.predecessors(key)), default=0) + leads[key]
    end = max(finish.values())
    latest: dict[str, int] = {}
    for key in reversed(order):
        latest[key] = min((latest[s] - leads[s] for s in graph.successors(key)), default=end)
    return sum(latest[key] - finish[key] for key in order)


def main() -> None:
    plan = shipped(load())
    verdict = judge(plan)
    networkx_ms = median_ms(lambda: critical_path(plan))
    plan_ms = median_ms(lambda: compute(plan))
    verdict_ms = median_ms(lambda: judge(plan))
    print(f"{len(plan.tasks)} tasks, {len(verdict.remedies)} remedies, medians of 200 runs in one process")
    print(f"{'':34}{'ms':>8}{'times networkx':>17}{'bound':>9}")
    print(f"{'critical path with networkx':34}{networkx_ms:8.2f}{1:17.2f}{'':>9}")
    print(f"{'plan':34}{plan_ms:8.2f}{plan_ms / networkx_ms:17.2f}{'1 ms':>9}")
    print(f"{'verdict with all remedies':34}{verdict_ms:8.2f}{verdict_ms / networkx_ms:17.2f}{'10 ms':>9}")
    print()
    print(f"{'growth: tasks':34}{'plan ms':>8}{'µs a task':>17}{'times 50':>9}")
    first = 0.0
    for number in (50, 500, 5_000):
        layers = layered(number)
        per_task = median_ms(lambda layers=layers: compute(layers), 20) / number * 1_000  # type: ignore[misc]
        first = first or per_task
        print(f"{number:<34}{per_task * number / 1_000:8.2f}{per_task:17.2f}{per_task / first:9.2f}")


if __name__ == "__main__":
    main()
