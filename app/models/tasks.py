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
from .language import mark, plural, text
from .wording import day, listed


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
    _must_be_open(task, mark("{state} and can't be taken."))
    if task.owner_id == person:
        raise IllegalMove(text("“{task}” is yours already.", task=task.title))
    return evolve(task, owner_id=person, offered_to=None)


def begun(task: Task, on: date) -> Task:
    _must_be_open(task, mark("{state} and can't be begun."))
    if task.status is Status.UNDER_WAY:
        begun_on = day(task.begun_on)
        raise IllegalMove(text("“{task}” was begun on {day} already.", task=task.title, day=begun_on))
    return evolve(task, status=Status.UNDER_WAY, begun_on=on)


def done(task: Task, on: date) -> Task:
    """Finished `on`, whether or not anybody said that it was begun."""
    _must_be_open(task, mark("{state} and can't be done."))
    if task.begun_on is not None and on < task.begun_on:
        raise IllegalMove(
            text(
                "“{task}” was begun on {begun} and can't be done on {day}, before that.",
                task=task.title,
                begun=day(task.begun_on),
                day=day(on),
            )
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
            text("{state}: only what is done and unconfirmed can be confirmed.", state=_state(task))
        )
    return evolve(task, status=Status.CONFIRMED, confirmed_by=person, confirmed_on=on)


def sent_back(task: Task, reason: str) -> Task:
    """Under way again, with the reason of the one who depends on it."""
    if task.status not in FINISHED_STATES:
        raise IllegalMove(text("{state}: only what is done can be sent back.", state=_state(task)))
    return evolve(
        task,
        status=Status.UNDER_WAY,
        begun_on=task.begun_on or task.finished_on,
        finished_on=None,
        confirmed_by=None,
        confirmed_on=None,
        sent_back=True,
        note=_reason(reason, mark("Say in a few words why the task is sent back.")),
    )


def offered(task: Task, to: str) -> Task:
    """Offered to `to`; it stays with its owner until accepted."""
    _must_be_open(task, mark("{state} and can't be handed over."))
    if task.owner_id == to:
        raise IllegalMove(
            text("“{task}” is with that person already: hand it over to somebody else.", task=task.title)
        )
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
    _must_be_open(task, mark("{state} and can't be given another option."))
    if option is not None and option not in known:
        if not known:
            raise UserError(
                text("“{task}” has no option “{option}”: it has no options.", task=task.title, option=option)
            )
        raise UserError(
            text(
                "“{task}” has no option “{option}”: choose {known}.",
                task=task.title,
                option=option,
                known=listed(sorted(known), "or"),
            )
        )
    if option == task.option:
        raise IllegalMove(text("“{task}” is planned that way already.", task=task.title))
    return evolve(task, option=option, expedite=None, expedite_days=None)


def expedite_asked(task: Task, days: int, lead: int) -> Task:
    """Asked to be `days` working days faster than the lead time; at least one day must be left."""
    _must_be_open(task, mark("{state} and can't be expedited."))
    if task.expedite is Expedite.ASKED:
        raise IllegalMove(
            text("“{task}” has been asked to be faster already: wait for the answer.", task=task.title)
        )
    if task.expedite is Expedite.AGREED:
        raise IllegalMove(
            plural(
                task.expedite_days or 0,
                "“{task}” is done {n} working day faster already.",
                "“{task}” is done {n} working days faster already.",
                task=task.title,
            )
        )
    if not 1 <= days < lead:
        raise UserError(_too_fast(task, days, lead))
    return evolve(task, expedite=Expedite.ASKED, expedite_days=days)


def expedite_answered(task: Task, *, agreed: bool) -> Task:
    _must_be_open(task, mark("{state} and can't be answered."))
    if task.expedite is not Expedite.ASKED:
        raise IllegalMove(text("Nobody has asked “{task}” to be faster.", task=task.title))
    if agreed:
        return evolve(task, expedite=Expedite.AGREED)
    return evolve(task, expedite=Expedite.REFUSED, expedite_days=None)


def not_applicable(task: Task, reason: str) -> Task:
    _must_be_open(task, mark("{state} and can't be set aside."))
    why = _reason(reason, mark("Say in a few words why the task is not needed for this hire."))
    return evolve(task, status=Status.NOT_APPLICABLE, offered_to=None, note=why)


def reopened(task: Task) -> Task:
    """Open again, whether it was done or set aside; what had begun is under way."""
    if task.status in (*OPEN_STATES, Status.CALLED_OFF):
        raise IllegalMove(text("{state}: there is nothing to reopen.", state=_state(task)))
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
    _must_be_open(task, mark("{state} and can't be given another due date."))
    if due == task.agreed_due:
        raise IllegalMove(text("“{task}” is due on that day already.", task=task.title))
    return evolve(task, agreed_due=due)


def called_off(task: Task) -> Task:
    """What is left of an onboarding that was withdrawn."""
    return evolve(task, status=Status.CALLED_OFF, offered_to=None) if task.status in OPEN_STATES else task


def _must_be_open(task: Task, refusal: str) -> None:
    """`refusal` is the text that goes on from the state that the task is in."""
    if task.status not in OPEN_STATES:
        refused = text(refusal, state=_state(task))
        if task.status is Status.CALLED_OFF:
            raise IllegalMove(refused)
        raise IllegalMove(text("{refused} Reopen it first.", refused=refused))


def _must_be_offered_to(task: Task, person: str) -> None:
    _must_be_open(task, mark("{state} and can't be accepted."))
    if task.offered_to != person:
        raise IllegalMove(text("“{task}” is not being handed over to you.", task=task.title))


def _too_fast(task: Task, days: int, lead: int) -> str:
    if lead <= 1:
        return text(
            "“{task}” can't be {days} faster: it is as fast as it can be.", task=task.title, days=days
        )
    return plural(
        lead,
        "“{task}” takes {n} working day and can't be {days} faster: ask for 1 to {most}.",
        "“{task}” takes {n} working days and can't be {days} faster: ask for 1 to {most}.",
        task=task.title,
        days=days,
        most=lead - 1,
    )


def _reason(reason: str, question: str) -> str:
    if not reason.strip():
        raise UserError(text(question))
    return reason.strip()


def _state(task: Task) -> str:
    """The first half of a sentence."""
    match task.status:
        case Status.OPEN:
            return text("“{task}” has not been begun", task=task.title)
        case Status.UNDER_WAY:
            return text("“{task}” is under way since {day}", task=task.title, day=day(task.begun_on))
        case Status.DONE:
            return text("“{task}” is done since {day}", task=task.title, day=day(task.finished_on))
        case Status.CONFIRMED:
            return text("“{task}” was confirmed on {day}", task=task.title, day=day(task.confirmed_on))
        case Status.NOT_APPLICABLE:
            return text("“{task}” does not apply to this hire", task=task.title)
        case Status.CALLED_OFF:
            return text("“{task}” was called off with its onboarding", task=task.title)
