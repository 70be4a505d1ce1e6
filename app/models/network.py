"""The graph of tasks: who waits for whom, once the tasks that do not apply are taken out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from .errors import UserError


def topological_order(after: Mapping[str, Sequence[str]]) -> list[str]:
    """All keys, each behind its predecessors.

    Raises UserError for an unknown predecessor (naming both tasks) and for a cycle (naming it).
    """
    for key, predecessors in after.items():
        for predecessor in predecessors:
            if predecessor not in after:
                raise UserError(f'Task "{key}" comes after "{predecessor}", which is not in the plan.')
    try:
        return list(TopologicalSorter(after).static_order())
    except CycleError as error:
        cycle = " → ".join(error.args[1])
        raise UserError(
            f"These tasks wait for each other in a circle: {cycle}. Take out one of them."
        ) from None


def inherited_predecessors(
    after: Mapping[str, Sequence[str]], order: Sequence[str], applying: Mapping[str, int]
) -> dict[str, list[int]]:
    """The predecessors of each task that applies, as sorted positions.

    `applying` gives the position of each task that applies. The successors of a task that does not
    apply inherit its predecessors.
    """
    standing_for: dict[str, frozenset[int]] = {}
    found: dict[str, list[int]] = {}
    for key in order:
        before = frozenset[int]().union(*(standing_for[predecessor] for predecessor in after[key]))
        if key in applying:
            found[key] = sorted(before)
            standing_for[key] = frozenset((applying[key],))
        else:
            standing_for[key] = before
    return found
