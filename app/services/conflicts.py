"""Two people at the same thing: what one wanted, what the other has made of it, and how to go on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import assert_never

from attrs import evolve, frozen

from app.models.commands import (
    AdoptCatalogue,
    AgreeDue,
    Command,
    GiveInput,
    HandOver,
    MakeFirm,
    MoveStartDate,
    SeenTask,
    StartOnboarding,
    TaskCommand,
    WaitForInput,
    WithdrawOnboarding,
)
from app.models.language import text
from app.models.onboarding import Certainty
from app.models.readiness import TaskView, state_text
from app.models.tasks import Task
from app.models.wording import day, shortlist
from app.store.activity import Activity

from .onboarding import exists
from .planning import assessment_of
from .session import Session


@frozen(kw_only=True)
class Conflict:
    """`wanted` and `now` are lines of words; `who` changed it and when, where that is known.

    `again` are the commands, to be carried out on what is there now.
    """

    about: str
    wanted: Sequence[str]
    now: Sequence[str]
    who: str
    again: Sequence[Command]


def conflict(session: Session, command: Command, *more: WaitForInput) -> Conflict:
    """What stands against a command that was refused as stale, or several that were refused as one."""
    session.setup_changed()
    with session.workspace.reading():
        match command:
            case TaskCommand():
                return _of_tasks(session, command)
            case WaitForInput():
                return _of_waiting(session, [command, *more])
            case MoveStartDate() | MakeFirm() | WithdrawOnboarding():
                version = session.workspace.hires.onboarding(command.hire_id).version
                return _of_hire(session, command.hire_id, command, evolve(command, seen_version=version))
            case StartOnboarding() | AdoptCatalogue() | GiveInput():
                return _of_hire(session, command.hire_id, command, command)
    assert_never(command)


def _of_tasks(session: Session, command: TaskCommand) -> Conflict:
    tasks = [session.workspace.tasks.task(task.id) for task in command.tasks]
    again = evolve(command, tasks=tuple(map(_as_it_is, tasks)))
    return _about(session, command, command.tasks, tasks, [again])


def _of_waiting(session: Session, commands: Sequence[WaitForInput]) -> Conflict:
    tasks = [session.workspace.tasks.task(command.task.id) for command in commands]
    again = [evolve(command, task=_as_it_is(task)) for command, task in zip(commands, tasks, strict=True)]
    return _about(session, commands[0], [command.task for command in commands], tasks, again)


def _as_it_is(task: Task) -> SeenTask:
    return SeenTask(id=task.id, version=task.version)


def _about(
    session: Session,
    wish: TaskCommand | WaitForInput,
    asked: Sequence[SeenTask],
    tasks: Sequence[Task],
    again: Sequence[Command],
) -> Conflict:
    """What has become of those of the `asked` tasks that changed since they were seen."""
    seen = {task.id: task.version for task in asked}
    changed = [task for task in tasks if seen[task.id] not in (None, task.version)]
    views = {
        view.task.id: view
        for hire_id in dict.fromkeys(task.hire_id for task in changed)
        for view in assessment_of(session, hire_id).views
    }
    latest = [entry for task in changed for entry in session.workspace.activity.of_task(task.id)[:1]]
    return Conflict(
        about=_few([task.title for task in changed]),
        wanted=[_wish(session, wish)],
        now=[_state(session, views[task.id], named=len(changed) > 1) for task in changed],
        who=_who(session, latest),
        again=again,
    )


def _of_hire(session: Session, hire_id: str, command: Command, again: Command) -> Conflict:
    latest = session.workspace.activity.of_hire(hire_id, 1)
    who = _who(session, latest)
    if not exists(session, hire_id):
        return Conflict(about="", wanted=[_wish(session, command)], now=[], who=who, again=[again])
    onboarding = session.workspace.hires.onboarding(hire_id)
    now = [text("Starts on {day}", day=day(onboarding.start_on, year=True)), _certainty(onboarding.certainty)]
    if onboarding.withdrawn_on is not None:
        now = [text("Withdrawn on {day}", day=day(onboarding.withdrawn_on, year=True))]
    name = session.workspace.hires.hire(hire_id).name
    return Conflict(about=name, wanted=[_wish(session, command)], now=now, who=who, again=[again])


def _wish(session: Session, command: Command) -> str:
    """What a person wanted, in a few words."""
    if isinstance(command, TaskCommand | WaitForInput):
        return _task_wish(session, command)
    match command:
        case MoveStartDate():
            return text("Starts on {day}", day=day(command.start_on, year=True))
        case WithdrawOnboarding():
            said = text("Withdrawn")
            return f"{said}: {command.reason}" if command.reason else said
        case MakeFirm():
            return _certainty(Certainty.FIRM)
        case StartOnboarding():
            return text("Start the onboarding of {name}", name=command.hire.name)
        case AdoptCatalogue():
            return text("Adopt the latest catalogue")
        case GiveInput():
            return text("Give what was asked for")
    assert_never(command)


def _task_wish(session: Session, command: TaskCommand | WaitForInput) -> str:
    match command:
        case HandOver():
            return text("Hand over to {name}", name=session.setup.person_name(command.to) or "")
        case AgreeDue(due=due) if due is not None:
            return text("Due on {day}", day=day(due, year=True))
    return text(command.label)


def _certainty(certainty: Certainty) -> str:
    return text("Firm") if certainty is Certainty.FIRM else text("Tentative")


def _state(session: Session, view: TaskView, *, named: bool) -> str:
    state = state_text(view, session.today)
    owner = f", {view.owner}" if view.owner else ""
    said = f"{state[0].upper()}{state[1:]}{owner}"
    return f"{view.task.title}: {said}" if named else said


def _who(session: Session, entries: Sequence[Activity]) -> str:
    """Who did the last of these things, what it was and when."""
    if not entries:
        return ""
    last = max(entries, key=lambda entry: entry.at)
    known = session.setup.people.get(last.person_id or "")
    return f"{known.name if known else 'Headstart'}: {last.action}, {_moment(last.at)}"


def _moment(at: datetime) -> str:
    local = at.astimezone()
    return text("{day} at {time}", day=day(local.date()), time=f"{local:%H:%M}")


def _few(names: Sequence[str]) -> str:
    return ", ".join(shortlist(names))
