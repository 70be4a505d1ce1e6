"""What the person at this desk may do: pages ask it, and offer nothing else.

In the workspace of a team the server decides (decision 16); what stands here says the same beforehand. In a file
everybody may do everything, apart from what is HR's to word and to send.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from app.models.language import mark, text
from app.models.people import Person, Role

from .session import Session

if TYPE_CHECKING:  # a window asks at its start what may be done: it need not wait for all that planning takes
    from app.models.commands import Command
    from app.models.onboarding import Fact
    from app.models.tasks import Task
    from app.store.outbox import Notice

    from .planning import Assessment

PAYROLL_DEPARTMENT = "payroll"


class Act(StrEnum):
    """What not everybody may do."""

    CHANGE = "change"
    """Anything at all."""
    HIRE = "hire"
    """Start an onboarding."""
    LEAD = "lead"
    """Move, firm up and withdraw an onboarding: of each it is said who may."""
    CATALOGUE = "catalogue"
    ADOPT = "adopt"
    """Bring running onboardings to another version of the catalogue."""
    SETUP = "setup"
    PAYROLL = "payroll"
    NOTICES = "notices"
    """The mail server, and what people are told."""
    SEND = "send"
    """Send notices, and messages again."""
    BE = "be"
    """Say who one is."""


REFUSALS: Mapping[Act, str] = {
    Act.CHANGE: mark("You look at this workspace and change nothing: HR can give you another role."),
    Act.HIRE: mark("Only HR and hiring managers start onboardings."),
    Act.LEAD: mark("Only HR and the hiring manager change an onboarding as a whole."),
    Act.CATALOGUE: mark("Only HR and leads change the catalogue."),
    Act.ADOPT: mark("Only HR brings running onboardings to another version."),
    Act.SETUP: mark("Only HR changes this."),
    Act.PAYROLL: mark("Only HR and Payroll change these dates."),
    Act.NOTICES: mark("Only HR changes what people are told, and how."),
    Act.SEND: mark("Only HR sends heads-ups."),
    Act.BE: mark("Your login says who you are in this team workspace."),
}
EVERYTHING = frozenset(Act)
BY_ROLE: Mapping[Role, frozenset[Act]] = {
    Role.HR: EVERYTHING - {Act.BE},
    Role.LEAD: frozenset({Act.CHANGE, Act.CATALOGUE}),
    Role.STAFF: frozenset({Act.CHANGE}),
    Role.MANAGER: frozenset({Act.CHANGE, Act.HIRE}),
    Role.VIEWER: frozenset(),
}


def refusal(act: Act) -> str:
    """Who may, in a sentence."""
    return text(REFUSALS[act])


def allowed(session: Session) -> frozenset[Act]:
    """All that the person may do, whatever it is done with."""
    me = session.person
    if me is None:
        return EVERYTHING
    if not has_login(session):
        return EVERYTHING if me.role is Role.HR else EVERYTHING - {Act.NOTICES}
    found = BY_ROLE[me.role]
    if me.department == PAYROLL_DEPARTMENT and me.role in (Role.STAFF, Role.LEAD):
        found |= {Act.PAYROLL}
    return found


def may(session: Session, act: Act) -> bool:
    return act in allowed(session)


def has_login(session: Session) -> bool:
    """Whether the server knows who works here. An administrator of it may do everything."""
    return session.workspace.person_id is not None


# What it is done with


def leads(session: Session, manager_id: str | None) -> bool:
    """Whether an onboarding as a whole is this person's to change; `manager_id` is that of the hire."""
    if not has_login(session):
        return True
    return may(session, Act.LEAD) or (may(session, Act.HIRE) and manager_id == session.person_id)


def managed(session: Session, hires: Iterable[str]) -> frozenset[str]:
    """Those of the hires whose manager this person is, where that gives rights."""
    wanted = set(hires)
    if not has_login(session) or not wanted:
        return frozenset()
    found = session.workspace.hires.with_ids(wanted)
    return frozenset(hire.id for hire in found if hire.manager_id == session.person_id)


def moves(session: Session, task: Task, *, manages: bool) -> bool:
    """Whether a task is this person's to move; `manages` says that the hire is."""
    me = _bound(session)
    if me is None:
        return True
    if not may(session, Act.CHANGE):
        return False
    return manages or me.id in (task.owner_id, task.offered_to) or _is_of(me, task.department)


def works_for(session: Session, assessment: Assessment) -> bool:
    """Whether this person prepares a hire, or is its manager: then they ask others for haste."""
    manages = assessment.hire.manager_id == session.person_id
    return any(moves(session, task, manages=manages) for task in assessment.tasks)


def gives(session: Session, assessment: Assessment, fact: Fact) -> bool:
    """Whether an input that is missing is this person's to give."""
    me = _bound(session)
    if me is None:
        return True
    if not may(session, Act.CHANGE):
        return False
    manages = assessment.hire.manager_id == me.id
    return fact.giver in (me.id, me.department) or any(
        moves(session, task, manages=manages)
        for task in assessment.tasks
        if fact in assessment.needs.get(task.id, ())
    )


def runs(session: Session, command: Command, assessment: Assessment) -> bool:
    """Whether a way out of an onboarding is this person's to take."""
    from app.models.commands import AskExpedite, TaskCommand

    manager_id = assessment.hire.manager_id
    if isinstance(command, AskExpedite):
        return works_for(session, assessment)
    if isinstance(command, TaskCommand):
        wanted = {seen.id for seen in command.tasks}
        manages = manager_id == session.person_id
        return all(moves(session, t, manages=manages) for t in assessment.tasks if t.id in wanted)
    return leads(session, manager_id)


def answers(session: Session, notice: Notice) -> bool:
    """Whether a heads-up is this person's to answer."""
    me = _bound(session)
    if me is None:
        return True
    if not may(session, Act.CHANGE):
        return False
    mine = notice.person_id == me.id or _is_of(me, notice.department)
    return mine or notice.hire_id in managed(session, filter(None, [notice.hire_id]))


def _bound(session: Session) -> Person | None:
    """Whoever may do only what is theirs: it depends on what it is done with. None where all is allowed."""
    return session.person if has_login(session) else None


def _is_of(me: Person, department: str | None) -> bool:
    """Whether what belongs to a department is this person's too; all of it is HR's."""
    return me.role is Role.HR or (me.department is not None and me.department == department)
