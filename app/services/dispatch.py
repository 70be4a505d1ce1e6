"""The one door for changes: a command runs in one transaction, with its activity, notices and undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import uuid4

from app.models.changes import Changes, Outcome
from app.models.commands import (
    AdoptCatalogue,
    Command,
    GiveInput,
    MakeFirm,
    MoveStartDate,
    StartOnboarding,
    TaskCommand,
    WaitForInput,
    WithdrawOnboarding,
)
from app.models.errors import StaleRow, StoreUnavailable, UserError
from app.store.history import Change
from app.store.recorder import Entry

from . import onboarding, tasks
from .journal import call_off_notices, record
from .planning import forget_plans, replan
from .session import Session
from .undone import described, moved_tasks


def run(session: Session, command: Command) -> Outcome:
    """Carry out a command: all of it, or nothing where it is refused."""
    session.change_id = str(uuid4())
    with session.workspace.transaction() as change:
        outcome = _carry_out(session, command)
        if change.entries:
            _keep(session, outcome, change.entries)
    return outcome


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


def undo(session: Session) -> Outcome:
    """Take back the latest change of this person.

    Raises UserError where there is none, and where it can't be taken back: StaleRow where the same rows were
    changed since. Such a change is passed over, so that the next undo comes to the one before it.
    """
    history = session.workspace.history
    change = history.latest(session.person_id)
    if change is None:
        raise UserError("There is nothing to undo.")
    hires = _hires_of(change)
    what = described(session, change, hires)
    try:
        _take_back(session, change, hires)
    except StoreUnavailable:
        raise
    except UserError as error:
        session.setup_changed()
        history.undone(change.id, session.now())
        why = "it was changed again since" if isinstance(error, StaleRow) else "something else needs it now"
        raise type(error)(
            f"{what}, can't be undone: {why}. The next undo takes back what came before."
        ) from error
    return Outcome(label=f"Undo {what}", changes=Changes(hires=hires))


def _take_back(session: Session, change: Change, hires: frozenset[str]) -> None:
    history, tasks = session.workspace.history, moved_tasks(session, change)
    with session.workspace.transaction():
        history.restore(change.entries)
        session.setup_changed()
        forget_plans(session, change.entries)
        history.undone(change.id, session.now())
        undid = f"undid {change.label.lower()}"
        for task in tasks:
            record(session, undid, hire_id=task.hire_id, task_id=task.id)
        if not tasks:
            record(session, undid, hire_id=change.hire_id)
        for hire_id in hires:
            call_off_notices(session, hire_id, change.id)
            if onboarding.exists(session, hire_id):
                replan(session, hire_id)


def _hires_of(change: Change) -> frozenset[str]:
    """The hires whose rows a change touched; the tables of one row a hire have the hire's id as their key."""
    before = [entry.before for entry in change.entries if entry.before is not None]
    touched = {row["hire_id"] for row in before if "hire_id" in row}
    keyed = {entry.key[0] for entry in change.entries if entry.table in ("onboardings", "facts")}
    return frozenset(touched | keyed)


HIRE_COMMANDS: Mapping[type, tuple[str, Callable[[Session, Any], object]]] = {
    StartOnboarding: ("Start onboarding", onboarding.start),
    MoveStartDate: ("Move start date", onboarding.move),
    WithdrawOnboarding: ("Withdraw", onboarding.withdraw),
    MakeFirm: ("Make firm", onboarding.make_firm),
    AdoptCatalogue: ("Adopt catalogue", onboarding.adopt_catalogue),
    GiveInput: ("Input given", tasks.give_input),
}
"""What each command about one hire is called in undo, and the service that carries it out."""


def _carry_out(session: Session, command: Command) -> Outcome:
    if isinstance(command, TaskCommand):
        moved = tasks.move(session, command)
        changes = Changes(
            hires=frozenset(task.hire_id for task in moved), tasks=frozenset(task.id for task in moved)
        )
        return Outcome(label=command.label, changes=changes)
    if isinstance(command, WaitForInput):
        fact = tasks.wait_for(session, command)
        changes = Changes(hires=frozenset({fact.hire_id}), tasks=frozenset({command.task.id}))
        return Outcome(label=command.label, changes=changes)
    label, carry_out = HIRE_COMMANDS[type(command)]
    carry_out(session, command)
    return Outcome(label=label, changes=Changes(hires=frozenset({command.hire_id})))
