"""Which moves of a task are legal now, for the person who looks at it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from app.models import tasks as moves
from app.models.errors import UserError
from app.models.tasks import FINISHED_STATES, OPEN_STATES, Expedite, Status, Task

from . import permissions
from .permissions import Act
from .planning import Assessment
from .session import Session
from .tasks import must_depend, must_promise


class Move(StrEnum):
    """In the order in which they are offered."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    TAKE = "take"
    BEGIN = "begin"
    DONE = "done"
    CONFIRM = "confirm"
    SEND_BACK = "send_back"
    HAND_OVER = "hand_over"
    WAIT = "wait"
    AGREE = "agree"
    DECLINE = "decline"
    REOPEN = "reopen"


OF_OTHERS = frozenset({Move.CONFIRM, Move.SEND_BACK})
"""What who depends on a task does with it, though it is another department's."""


def legal_moves(session: Session, task: Task, assessment: Assessment) -> tuple[Move, ...]:
    """None for a task of an onboarding that was withdrawn."""
    if assessment.onboarding.withdrawn_on is not None:
        return ()
    person, today = session.person_id, session.today
    is_open = task.status in OPEN_STATES
    offered = is_open and person is not None and task.offered_to == person
    asked = is_open and task.expedite is Expedite.ASKED
    attempts: Mapping[Move, tuple[bool, Callable[[], object]]] = {
        Move.ACCEPT: (offered, lambda: moves.accepted(task, person or "")),
        Move.REFUSE: (offered, lambda: moves.refused(task, person or "")),
        Move.TAKE: (person is not None and not offered, lambda: moves.taken(task, person or "")),
        Move.BEGIN: (True, lambda: moves.begun(task, today)),
        Move.DONE: (True, lambda: moves.done(task, today)),
        Move.CONFIRM: (task.status is Status.DONE, lambda: must_depend(session, task, assessment)),
        Move.SEND_BACK: (task.status in FINISHED_STATES, lambda: must_depend(session, task, assessment)),
        Move.HAND_OVER: (is_open, lambda: None),
        Move.WAIT: (is_open, lambda: None),
        Move.AGREE: (asked, lambda: must_promise(session, task)),
        Move.DECLINE: (asked, lambda: must_promise(session, task)),
        Move.REOPEN: (True, lambda: moves.reopened(task)),
    }
    own = permissions.moves(session, task, manages=assessment.hire.manager_id == person)
    others = permissions.may(session, Act.CHANGE)
    return tuple(
        move
        for move, (fits, attempt) in attempts.items()
        if fits and (own or (others and move in OF_OTHERS)) and _allowed(attempt)
    )


def _allowed(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except UserError:
        return False
    return True
