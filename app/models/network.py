"""The graph of tasks: who waits for whom, once the tasks that do not apply are taken out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from .errors import UserError
from .language import text


def topological_order(after: Mapping[str, Sequence[str]]) -> list[str]:
    """All keys, each behind its predecessors.

    Raises UserError for an unknown predecessor (naming both tasks) and for a cycle (naming it).
    """
    successors: dict[str, list[str]] = {key: [] for key in after}
    missing = {}
    for key, predecessors in after.items():
        missing[key] = len(predecessors)
        for predecessor in predecessors:
            if predecessor not in successors:
                raise UserError(
                    text(
                        'Task "{task}" comes after "{other}", which is not in the plan.',
                        task=key,
                        other=predecessor,
                    )
                )
            successors[predecessor].append(key)
    order = [key for key, number in missing.items() if not number]
    for key in order:
        for successor in successors[key]:
            missing[successor] -= 1
            if not missing[successor]:
                order.append(successor)
    if len(order) < len(after):
        raise UserError(
            text("These tasks wait for each other: {cycle}. Take one of them out.", cycle=_cycle(after))
        )
    return order


def _cycle(after: Mapping[str, Sequence[str]]) -> str:
    try:
        TopologicalSorter(after).prepare()
    except CycleError as error:
        return " → ".join(error.args[1])
    raise ValueError("the graph has no cycle")


def inherited_predecessors(
    after: Mapping[str, Sequence[str]], order: Sequence[str], applying: Mapping[str, int]
) -> dict[str, list[int]]:
    """The predecessors of each task that applies, as sorted positions.

    `applying` gives the position of each task that applies. The successors of a task that does not
    apply inherit its predecessors.
    """
    standing_for: dict[str, set[int]] = {}
    found: dict[str, list[int]] = {}
    for key in order:
        before: set[int] = set()
        for predecessor in after[key]:
            before |= standing_for[predecessor]
        if key in applying:
            found[key] = sorted(before)
            standing_for[key] = {applying[key]}
        else:
            standing_for[key] = before
    return found
