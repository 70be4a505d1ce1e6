"""The life of a task: its state and the moves that are legal in it.

Each move is a pure function from a task to the task after it. An illegal one raises IllegalMove with a
sentence that says why and what to do.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from attrs import evolve, frozen

from .errors import IllegalMove, UserError
from .wording import day, listed, working_days


class Status(StrEnum):
    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    CONFIRMED = "confirmed"
    NOT_APPLICABLE = "not_applicable"
    CALLED_OFF = "called_off"


OPEN_STATES = (Status.OPEN, Status.UNDER_WAY)
FINISHED_STATES = (Status.DONE, Status.CONFIRMED)


class Expedite(StrEnum):
    """What became of asking a department to be faster."""

    ASKED = "asked"
    AGREED = "agreed"
    REFUSED = "refused"


@frozen(kw_only=True)
class Task:
    """One task of one onboarding. The fields from `due_on` on come from the last planning.

    `note` is the reason of the last move that needs one (sent back, not applicable); `agreed_due` replaces
    the catalogue's due date; `expedite_days` are working days. A task is `waiting` for an input of which nobody
    knows when it comes, and `blocked` by open tasks that come before it.
    """

    id: str
    hire_id: str
    key: str
    title: str
    department: str
    position: int
    essential: bool
    status: Status = Status.OPEN
    owner_id: str | None = None
    offered_to: str | None = None
    begun_on: date | None = None
    finished_on: date | None = None
    confirmed_on: date | None = None
    confirmed_by: str | None = None
    option: str | None = None
    expedite: Expedite | None = None
    expedite_days: int | None = None
    agreed_due: date | None = None
    sent_back: bool = False
    note: str | None = None
    version: int = 1
    due_on: date | None = None
    ask_by: date | None = None
    latest_start: date | None = None
    latest_finish: date | None = None
    earliest_start: date | None = None
    earliest_finish: date | None = None
    slack: int | None = None
    margin: int | None = None
    waiting: bool = False
    blocked: bool = False


def taken(task: Task, person: str) -> Task:
    """Owned by `person`, who takes it from nobody or from the department's pool."""
    _must_be_open(task, "taken")
    if task.owner_id == person:
        raise IllegalMove(f"“{task.title}” is yours already.")
    return evolve(task, owner_id=person, offered_to=None)


def begun(task: Task, on: date) -> Task:
    _must_be_open(task, "begun")
    if task.status is Status.UNDER_WAY:
        raise IllegalMove(f"“{task.title}” was begun on {day(task.begun_on)} already.")
    return evolve(task, status=Status.UNDER_WAY, begun_on=on)


def done(task: Task, on: date) -> Task:
    """Finished `on`, whether or not anybody said that it was begun."""
    _must_be_open(task, "done")
    if task.begun_on is not None and on < task.begun_on:
        raise IllegalMove(
            f"“{task.title}” was begun on {day(task.begun_on)} and can't be done on {day(on)}, before that."
        )
    return evolve(
        task,
        status=Status.DONE,
        finished_on=on,
        offered_to=None,
        sent_back=False,
    )


def confirmed(task: Task, person: str | None, on: date) -> Task:
    if task.status is not Status.DONE:
        raise IllegalMove(
            f"“{task.title}” {_state(task)}: only what is done and unconfirmed can be confirmed."
        )
    return evolve(task, status=Status.CONFIRMED, confirmed_by=person, confirmed_on=on)


def sent_back(task: Task, reason: str) -> Task:
    """Under way again, with the reason of the one who depends on it."""
    if task.status not in FINISHED_STATES:
        raise IllegalMove(f"“{task.title}” {_state(task)}: only what is done can be sent back.")
    return evolve(
        task,
        status=Status.UNDER_WAY,
        begun_on=task.begun_on or task.finished_on,
        finished_on=None,
        confirmed_by=None,
        confirmed_on=None,
        sent_back=True,
        note=_reason(reason, "sent back"),
    )


def offered(task: Task, to: str) -> Task:
    """Offered to `to`; it stays with its owner until accepted."""
    _must_be_open(task, "handed over")
    if task.owner_id == to:
        raise IllegalMove(f"“{task.title}” is with that person already: hand it over to somebody else.")
    return evolve(task, offered_to=to)


def accepted(task: Task, person: str) -> Task:
    _must_be_offered_to(task, person)
    return evolve(task, owner_id=person, offered_to=None)


def refused(task: Task, person: str) -> Task:
    """The hand-over is refused; the task stays where it was."""
    _must_be_offered_to(task, person)
    return evolve(task, offered_to=None)


def option_chosen(task: Task, option: str | None, known: Collection[str]) -> Task:
    """With the option of that key, or the standard task again where `option` is None.

    Haste was agreed for the way that it was planned before, and has to be asked for again.
    """
    _must_be_open(task, "given another option")
    if option is not None and option not in known:
        choices = f"choose {listed(sorted(known), 'or')}" if known else "it has no options"
        raise UserError(f"“{task.title}” has no option “{option}”: {choices}.")
    if option == task.option:
        raise IllegalMove(f"“{task.title}” is planned that way already.")
    return evolve(task, option=option, expedite=None, expedite_days=None)


def expedite_asked(task: Task, days: int, lead: int) -> Task:
    """Asked to be `days` working days faster than the lead time; at least one day must be left."""
    _must_be_open(task, "expedited")
    if task.expedite is Expedite.ASKED:
        raise IllegalMove(f"“{task.title}” has been asked to be faster already: wait for the answer.")
    if task.expedite is Expedite.AGREED:
        raise IllegalMove(f"“{task.title}” is done {working_days(task.expedite_days or 0)} faster already.")
    if not 1 <= days < lead:
        raise UserError(
            f"“{task.title}” takes {lead} working days and can't be {days} faster: "
            + (f"ask for 1 to {lead - 1}." if lead > 1 else "it is as fast as it can be.")
        )
    return evolve(task, expedite=Expedite.ASKED, expedite_days=days)


def expedite_answered(task: Task, *, agreed: bool) -> Task:
    _must_be_open(task, "answered")
    if task.expedite is not Expedite.ASKED:
        raise IllegalMove(f"Nobody has asked “{task.title}” to be faster.")
    if agreed:
        return evolve(task, expedite=Expedite.AGREED)
    return evolve(task, expedite=Expedite.REFUSED, expedite_days=None)


def not_applicable(task: Task, reason: str) -> Task:
    _must_be_open(task, "set aside")
    return evolve(
        task, status=Status.NOT_APPLICABLE, offered_to=None, note=_reason(reason, "not needed for this hire")
    )


def reopened(task: Task) -> Task:
    """Open again, whether it was done or set aside; what had begun is under way."""
    if task.status in (*OPEN_STATES, Status.CALLED_OFF):
        raise IllegalMove(f"“{task.title}” {_state(task)}: there is nothing to reopen.")
    return evolve(
        task,
        status=Status.UNDER_WAY if task.begun_on else Status.OPEN,
        finished_on=None,
        confirmed_by=None,
        confirmed_on=None,
        note=None,
    )


def due_agreed(task: Task, due: date | None) -> Task:
    """Due on another day by agreement; None goes back to the catalogue's."""
    _must_be_open(task, "given another due date")
    if due == task.agreed_due:
        raise IllegalMove(f"“{task.title}” is due on that day already.")
    return evolve(task, agreed_due=due)


def called_off(task: Task) -> Task:
    """What is left of an onboarding that was withdrawn."""
    return evolve(task, status=Status.CALLED_OFF, offered_to=None) if task.status in OPEN_STATES else task


def _must_be_open(task: Task, what: str) -> None:
    if task.status not in OPEN_STATES:
        hint = "" if task.status is Status.CALLED_OFF else " Reopen it first."
        raise IllegalMove(f"“{task.title}” {_state(task)} and can't be {what}.{hint}")


def _must_be_offered_to(task: Task, person: str) -> None:
    _must_be_open(task, "accepted")
    if task.offered_to != person:
        raise IllegalMove(f"“{task.title}” is not being handed over to you.")


def _reason(reason: str, what: str) -> str:
    if not reason.strip():
        raise UserError(f"Say in a few words why the task is {what}.")
    return reason.strip()


def _state(task: Task) -> str:
    match task.status:
        case Status.OPEN:
            return "has not been begun"
        case Status.UNDER_WAY:
            return f"is under way since {day(task.begun_on)}"
        case Status.DONE:
            return f"is done since {day(task.finished_on)}"
        case Status.CONFIRMED:
            return f"was confirmed on {day(task.confirmed_on)}"
        case Status.NOT_APPLICABLE:
            return "does not apply to this hire"
        case Status.CALLED_OFF:
            return "was called off with its onboarding"
