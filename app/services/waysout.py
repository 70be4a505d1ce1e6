"""The ways out of a plan that does not fit, in words and as commands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from app.models.commands import AskExpedite, ChooseOption, Command, MoveStartDate, SeenTask
from app.models.explanation import remedy_text
from app.models.language import plural, text
from app.models.remedies import Expedite, MoveStart, Remedy, SwapOptions
from app.models.tasks import Task
from app.models.wording import dated

from .planning import Assessment
from .tasks import standard


@frozen(kw_only=True)
class WayOut:
    """A remedy in words, and what carries it out. `start` is the day to move to, where it is a move."""

    words: str
    button: str
    commands: tuple[Command, ...]
    start: date | None = None


def ways_out(assessment: Assessment) -> list[WayOut]:
    """The best comes first."""
    tasks = {task.key: task for task in assessment.tasks}
    return [_way_out(assessment, remedy, tasks) for remedy in assessment.verdict.remedies]


def _way_out(assessment: Assessment, remedy: Remedy, tasks: Mapping[str, Task]) -> WayOut:
    words = remedy_text(remedy, assessment.request, assessment.names)
    match remedy:
        case SwapOptions(swaps=swaps):
            return WayOut(
                words=words,
                button=_swap_button(assessment, swaps, tasks),
                commands=tuple(
                    ChooseOption(tasks=(_seen(tasks[key]),), option=option) for key, option in swaps.items()
                ),
            )
        case Expedite(task=key, by=by):
            button = plural(
                by,
                "Ask {department} to be {n} working day faster",
                "Ask {department} to be {n} working days faster",
                department=assessment.names.department(tasks[key].department),
            )
            return WayOut(
                words=words, button=button, commands=(AskExpedite(tasks=(_seen(tasks[key]),), days=by),)
            )
        case MoveStart(start=start):
            move = MoveStartDate(
                hire_id=assessment.hire.id, start_on=start, seen_version=assessment.onboarding.version
            )
            button = text("Start on {day}", day=dated(start, assessment.request.today))
            return WayOut(words=words, button=button, commands=(move,), start=start)


def _swap_button(assessment: Assessment, swaps: Mapping[str, str], tasks: Mapping[str, Task]) -> str:
    titles = [_option_title(assessment, tasks[key], option) for key, option in swaps.items()]
    if len(titles) == 1:
        return text("Use “{option}”", option=titles[0])
    return plural(
        len(titles) - 1, "Use “{option}” and {n} more", "Use “{option}” and {n} more", option=titles[0]
    )


def _seen(task: Task) -> SeenTask:
    return SeenTask(id=task.id, version=task.version)


def _option_title(assessment: Assessment, task: Task, key: str) -> str:
    return next(option.title for option in standard(assessment.around, task).options if option.key == key)
