"""What a person intends, one frozen class per intention. Services carry them out."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar

from attrs import field, frozen

from . import tasks as moves
from .errors import UserError
from .language import mark, plural, text
from .onboarding import Certainty
from .plan import Option
from .tasks import Task
from .wording import day


@frozen(kw_only=True)
class NewHire:
    """What a new onboarding begins with.

    By task key: `done`, the dates of what is finished already, `options`, the options chosen, and `expedite`, the
    working days by which a department is asked to be faster. `facts` are the inputs that are known already, by
    input key.
    """

    name: str
    role: str
    location_id: str
    work_style: str
    employment: str
    start_on: date
    team: str | None = None
    manager_id: str | None = None
    certainty: Certainty = Certainty.FIRM
    probability: int | None = None
    done: Mapping[str, date] = field(factory=dict)
    facts: Mapping[str, str] = field(factory=dict)
    options: Mapping[str, str] = field(factory=dict)
    expedite: Mapping[str, int] = field(factory=dict)


@frozen(kw_only=True)
class StartOnboarding:
    """Start an onboarding; the ids are made by who asks, so that asking twice does it once."""

    hire_id: str
    hire: NewHire


@frozen(kw_only=True)
class MoveStartDate:
    hire_id: str
    start_on: date
    seen_version: int | None = None


@frozen(kw_only=True)
class WithdrawOnboarding:
    hire_id: str
    reason: str | None = None
    seen_version: int | None = None


@frozen(kw_only=True)
class MakeFirm:
    hire_id: str
    seen_version: int | None = None


@frozen(kw_only=True)
class AdoptCatalogue:
    """Bring a running onboarding to the latest revision of the catalogue."""

    hire_id: str


@frozen(kw_only=True)
class GiveInput:
    """A fact about a hire is there; every task that needs it may go on."""

    hire_id: str
    key: str
    value: str | None = None
    source: str | None = None


@frozen(kw_only=True)
class SeenTask:
    """A task as somebody saw it: a version of None takes it as it is."""

    id: str
    version: int | None = None


@frozen(kw_only=True)
class Circumstances:
    """Who makes a move and when, and what the catalogue says of the task: its lead time and options."""

    today: date
    person_id: str | None
    lead: int
    options: Sequence[Option]

    def person(self) -> str:
        if self.person_id is None:
            raise UserError(text("Say who you are: this move belongs to a person."))
        return self.person_id


@frozen(kw_only=True)
class TaskCommand(ABC):
    """A move of one or many tasks: all of them or none."""

    tasks: tuple[SeenTask, ...]
    label: ClassVar[str]
    told: ClassVar[str]
    """What the activity says was done."""

    @abstractmethod
    def apply(self, task: Task, at: Circumstances) -> Task:
        """The task after the move. Raises UserError where it is not legal."""

    def action(self, _at: Circumstances) -> str:
        """What was done, in the words of the activity."""
        return text(self.told)


@frozen(kw_only=True)
class TakeTasks(TaskCommand):
    label = mark("Take")
    told = mark("taken")

    def apply(self, task: Task, at: Circumstances) -> Task:
        return moves.taken(task, at.person())


@frozen(kw_only=True)
class BeginTasks(TaskCommand):
    label = mark("Begin")
    told = mark("begun")
    on: date | None = None

    def apply(self, task: Task, at: Circumstances) -> Task:
        return moves.begun(task, not_in_future(self.on, at))


@frozen(kw_only=True)
class CompleteTasks(TaskCommand):
    label = mark("Done")
    told = mark("done")
    on: date | None = None

    def apply(self, task: Task, at: Circumstances) -> Task:
        return moves.done(task, not_in_future(self.on, at))


@frozen(kw_only=True)
class ConfirmTasks(TaskCommand):
    """By one who depends on the task."""

    label = mark("Confirm")
    told = mark("confirmed")

    def apply(self, task: Task, at: Circumstances) -> Task:
        return moves.confirmed(task, at.person(), at.today)


@frozen(kw_only=True)
class SendBack(TaskCommand):
    """By one who depends on the task."""

    label = mark("Send back")
    told = mark("sent back")
    reason: str

    def apply(self, task: Task, at: Circumstances) -> Task:
        at.person()
        return moves.sent_back(task, self.reason)


@frozen(kw_only=True)
class HandOver(TaskCommand):
    label = mark("Hand over")
    told = mark("handed over")
    to: str

    def apply(self, task: Task, at: Circumstances) -> Task:
        return moves.offered(task, self.to)


@frozen(kw_only=True)
class AcceptHandOver(TaskCommand):
    label = mark("Accept hand-over")
    told = mark("hand-over accepted")

    def apply(self, task: Task, at: Circumstances) -> Task:
        return moves.accepted(task, at.person())


@frozen(kw_only=True)
class RefuseHandOver(TaskCommand):
    label = mark("Refuse hand-over")
    told = mark("hand-over refused")
    reason: str = ""

    def apply(self, task: Task, at: Circumstances) -> Task:
        return moves.refused(task, at.person())


@frozen(kw_only=True)
class ChooseOption(TaskCommand):
    """An option of the task by key; None goes back to the standard task."""

    label = mark("Choose option")
    option: str | None

    def apply(self, task: Task, at: Circumstances) -> Task:
        return moves.option_chosen(task, self.option, [option.key for option in at.options])

    def action(self, at: Circumstances) -> str:
        title = next((option.title for option in at.options if option.key == self.option), None)
        return text("option “{option}” chosen", option=title) if title else text("standard chosen")


@frozen(kw_only=True)
class AskExpedite(TaskCommand):
    label = mark("Ask to expedite")
    days: int

    def apply(self, task: Task, at: Circumstances) -> Task:
        return moves.expedite_asked(task, self.days, at.lead)

    def action(self, _at: Circumstances) -> str:
        return plural(
            self.days, "asked to expedite by {n} working day", "asked to expedite by {n} working days"
        )


@frozen(kw_only=True)
class AnswerExpedite(TaskCommand):
    label = mark("Answer")
    agreed: bool

    def apply(self, task: Task, at: Circumstances) -> Task:
        return moves.expedite_answered(task, agreed=self.agreed)

    def action(self, _at: Circumstances) -> str:
        return text("agreed to expedite") if self.agreed else text("refused to expedite")


@frozen(kw_only=True)
class SetNotApplicable(TaskCommand):
    label = mark("Not needed")
    told = mark("not needed")
    reason: str

    def apply(self, task: Task, at: Circumstances) -> Task:
        return moves.not_applicable(task, self.reason)


@frozen(kw_only=True)
class ReopenTasks(TaskCommand):
    label = mark("Reopen")
    told = mark("reopened")

    def apply(self, task: Task, at: Circumstances) -> Task:
        return moves.reopened(task)


@frozen(kw_only=True)
class AgreeDue(TaskCommand):
    """Agree another due date; None goes back to the catalogue's."""

    label = mark("Agree due date")
    due: date | None

    def apply(self, task: Task, at: Circumstances) -> Task:
        return moves.due_agreed(task, self.due)

    def action(self, _at: Circumstances) -> str:
        if self.due is None:
            return text("standard due date agreed")
        return text("due date {day} agreed", day=day(self.due, year=True))


@frozen(kw_only=True)
class WaitForInput:
    """One task can't go on without an input from a person."""

    label: ClassVar[str] = mark("Wait")
    task: SeenTask
    key: str
    giver: str
    title: str | None = None
    expected_on: date | None = None


Command = (
    StartOnboarding
    | MoveStartDate
    | WithdrawOnboarding
    | MakeFirm
    | AdoptCatalogue
    | GiveInput
    | WaitForInput
    | TaskCommand
)


def not_in_future(on: date | None, at: Circumstances) -> date:
    if on is not None and on > at.today:
        raise UserError(text("{day} has not come yet: name today or a day before.", day=on.isoformat()))
    return on or at.today
