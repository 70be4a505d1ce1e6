"""The one door for changes: a command runs in one transaction, with its activity, notices and undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from typing import Any
from uuid import uuid4

from attrs import evolve, frozen

from app.models.changes import Changes, Outcome
from app.models.commands import (
    AdoptCatalogue,
    Command,
    GiveInput,
    MakeFirm,
    MoveStartDate,
    SeenTask,
    StartOnboarding,
    TaskCommand,
    WaitForInput,
    WithdrawOnboarding,
)
from app.models.errors import Forbidden, StaleRow, StoreUnavailable, UserError
from app.models.language import mark, text
from app.models.wording import within
from app.store.history import Change
from app.store.recorder import Entry

from . import adoption, inputs, onboarding, tasks
from .journal import call_off_notices, record, renew_notices
from .planning import forget_plans, replan_each
from .session import Session
from .undone import described, hires_of, moved_tasks, only_hires


@frozen(kw_only=True)
class Progress:
    """What several commands came to. `left` were not carried out, because the first of them was `refused`."""

    changes: Changes
    left: tuple[Command, ...] = ()
    refused: UserError | None = None


def run(session: Session, command: Command, *more: Command, change_id: str | None = None) -> Outcome:
    """Carry out a command, or several of a kind as one change: all of it, or nothing where one is refused.

    With a `change_id` it can be repeated where nobody knows whether it was stored: then it changes nothing.
    """
    session.change_id = change_id or str(uuid4())
    with session.workspace.transaction(hires=_concerned(session, (command, *more))) as change:
        if change_id and (stored := session.workspace.history.find(change_id)):
            return Outcome(label=stored.label, changes=_changes_of(stored))
        outcome = _carry_out(session, command)
        for another in more:
            changes = _joined(outcome.changes, _carry_out(session, another).changes)
            outcome = evolve(outcome, changes=changes)
        if change.entries:
            _keep(session, outcome, change.entries)
    return outcome


def _concerned(session: Session, commands: Sequence[Command]) -> frozenset[str]:
    """The hires that the commands are about; they change nothing else."""
    tasks = [task.id for command in commands for task in _tasks_of(command)]
    hires = {hire_id for command in commands if (hire_id := getattr(command, "hire_id", None))}
    return session.workspace.tasks.hires_of(tasks) | hires


def _tasks_of(command: Command) -> Sequence[SeenTask]:
    if isinstance(command, TaskCommand):
        return command.tasks
    return (command.task,) if isinstance(command, WaitForInput) else ()


def _keep(session: Session, outcome: Outcome, entries: tuple[Entry, ...]) -> None:
    """Keep what is needed to undo the change."""
    session.workspace.history.add(
        Change(
            id=session.change_id,
            at=session.now(),
            person_id=session.person_id,
            label=outcome.label,
            hire_id=next(iter(outcome.changes.hires), None),
            entries=entries,
        )
    )


def run_all(session: Session, commands: Sequence[Command], change_ids: Sequence[str] = ()) -> Progress:
    """Carry out one after the other; where one is refused, those before it stay."""
    changes = Changes()
    for number, (command, change_id) in enumerate(zip_longest(commands, change_ids)):
        try:
            changes = _joined(changes, run(session, command, change_id=change_id).changes)
        except UserError as error:
            return Progress(changes=changes, left=tuple(commands[number:]), refused=error)
    return Progress(changes=changes)


def run_together(session: Session, commands: Sequence[Command], change_ids: Sequence[str] = ()) -> Progress:
    """Carry out all of them as one change, which has the first of the ids; where one is refused, none is."""
    try:
        return Progress(changes=run(session, *commands, change_id=next(iter(change_ids), None)).changes)
    except UserError as error:
        return Progress(changes=Changes(), left=tuple(commands), refused=error)


def undo(session: Session) -> Outcome:
    """Take back the latest change of this person.

    Raises UserError where there is none, and where it can't be taken back: StaleRow where the same rows were
    changed since. Such a change is passed over, so that the next undo comes to the one before it.
    """
    history = session.workspace.history
    change = history.latest(session.person_id)
    if change is None:
        raise UserError(text("There is nothing to undo."))
    hires = hires_of(change)
    what = described(session, change)
    try:
        with session.workspace.transaction(hires=only_hires(change)):
            back = _swap(session, change, text("undid {what}", what=within(change.label)))
            history.undone(change.id, session.now(), back)
            for hire_id in hires:
                call_off_notices(session, hire_id, change.id)
    except StoreUnavailable:
        raise
    except UserError as error:
        session.setup_changed()
        history.undone(change.id, session.now())
        raise type(error)(_not_undone(what, error)) from error
    return Outcome(label=text("Undo {what}", what=what), changes=_changes_of(change), what=what)


def redo(session: Session) -> Outcome:
    """Do again what this person undid last.

    Raises UserError where there is nothing, and where it can't be done again: StaleRow where the same rows
    were changed since. Then there is no redo of it any more.
    """
    history = session.workspace.history
    change = history.next_redo(session.person_id)
    if change is None:
        raise UserError(text("There is nothing to redo."))
    what = described(session, change)
    try:
        with session.workspace.transaction(hires=only_hires(change)):
            redid = text("redid {what}", what=within(change.label))
            history.redone(change.id, _swap(session, change, redid))
            for hire_id in hires_of(change):
                renew_notices(session, hire_id, change.id)
    except StoreUnavailable:
        raise
    except UserError as error:
        session.setup_changed()
        history.no_redo(change.id)
        raise type(error)(_not_redone(what, error)) from error
    return Outcome(label=text("Redo {what}", what=what), changes=_changes_of(change), what=what)


def _swap(session: Session, change: Change, action: str) -> tuple[Entry, ...]:
    """Put the rows of a change back as they were; returns the entries that lead to where they are now."""
    tasks = moved_tasks(session, change)
    with session.workspace.transaction() as recorder:
        session.workspace.history.restore(change.entries)
        back = recorder.entries
        session.setup_changed()
        forget_plans(session, change.entries)
        for task in tasks:
            record(session, action, hire_id=task.hire_id, task_id=task.id)
        if not tasks:
            record(session, action, hire_id=change.hire_id)
        for _ in replan_each(session, hires_of(change)):
            pass
    return back


def _not_undone(what: str, error: UserError) -> str:
    if isinstance(error, StaleRow):
        refused = text("{what}, can't be undone: it was changed again since.", what=what)
    elif isinstance(error, Forbidden):
        refused = text("{what}, can't be undone: you may not do that any more.", what=what)
    else:
        refused = text("{what}, can't be undone: something else needs it now.", what=what)
    return text("{refused} The next undo takes back what came before.", refused=refused)


def _not_redone(what: str, error: UserError) -> str:
    if isinstance(error, StaleRow):
        return text("{what}, can't be done again: it was changed again since.", what=what)
    if isinstance(error, Forbidden):
        return text("{what}, can't be done again: you may not do that any more.", what=what)
    return text("{what}, can't be done again: something else needs it now.", what=what)


def _changes_of(change: Change) -> Changes:
    hires = hires_of(change)
    return Changes(hires=hires, setup=not hires)


def _joined(one: Changes, other: Changes) -> Changes:
    return Changes(
        hires=one.hires | other.hires, tasks=one.tasks | other.tasks, setup=one.setup or other.setup
    )


HIRE_COMMANDS: Mapping[type, tuple[str, Callable[[Session, Any], object]]] = {
    StartOnboarding: (mark("Start onboarding"), onboarding.start),
    MoveStartDate: (mark("Move start date"), onboarding.move),
    WithdrawOnboarding: (mark("Withdraw"), onboarding.withdraw),
    MakeFirm: (mark("Make firm"), onboarding.make_firm),
    AdoptCatalogue: (mark("Adopt catalogue"), adoption.adopt_catalogue),
    GiveInput: (mark("Input given"), inputs.give_input),
}
"""What each command about one hire is called in undo, and the service that carries it out."""


def _carry_out(session: Session, command: Command) -> Outcome:
    if isinstance(command, TaskCommand):
        moved = tasks.move(session, command)
        changes = Changes(
            hires=frozenset(task.hire_id for task in moved), tasks=frozenset(task.id for task in moved)
        )
        return Outcome(label=text(command.label), changes=changes)
    if isinstance(command, WaitForInput):
        fact = inputs.wait_for(session, command)
        changes = Changes(hires=frozenset({fact.hire_id}), tasks=frozenset({command.task.id}))
        return Outcome(label=text(command.label), changes=changes)
    label, carry_out = HIRE_COMMANDS[type(command)]
    carry_out(session, command)
    return Outcome(label=text(label), changes=Changes(hires=frozenset({command.hire_id})))
