"""Everything that is said, by its name: what a change tells, and what the days bring."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a notice tells. Those of `BY_CHANGES` are written in the transaction of the change."""

    STARTED = "onboarding.started"
    TENTATIVE = "onboarding.tentative"
    FIRM = "onboarding.firm"
    MOVED = "onboarding.moved"
    WITHDRAWN = "onboarding.withdrawn"
    CHANGED = "onboarding.changed"
    TAKEN = "task.taken"
    SENT_BACK = "task.sent_back"
    OFFERED = "task.offered"
    ACCEPTED = "task.accepted"
    REFUSED = "task.refused"
    CAN_BEGIN = "task.can_begin"
    EXPEDITE_ASKED = "expedite.asked"
    EXPEDITE_ANSWERED = "expedite.answered"
    INPUT_ASKED = "input.asked"
    INPUT_GIVEN = "input.given"

    INPUT_NEAR = "input.near"
    """To the one who gives it: an input must be there soon."""
    INPUT_LATE = "input.late"
    """To the one who gives it: without the input a task can't begin as it must."""
    COMING = "task.coming"
    """A task must be begun in a few days."""
    BEGIN = "task.begin"
    """Begin today, or the promise breaks."""
    SLIPPING = "task.slipping"
    """Slack is shrinking, before anything is late."""
    HOLDS_UP = "task.holds_up"
    """Slack is gone: the task itself is not late, but what comes after it can't begin in time."""
    LATE = "task.late"
    BLOCKED = "task.blocked"
    """A task before it holds this one up, so that it can't begin in time."""
    CUT_OFF = "payroll.cut_off"
    LEGAL = "legal.near"
    NOT_READY = "hire.not_ready"
    ON_TRACK = "hire.on_track"
    """To the manager, who was told otherwise: the date holds."""
    READY = "hire.ready"
    TOMORROW = "hire.tomorrow"


PLANNED = frozenset(
    {
        Kind.INPUT_NEAR,
        Kind.INPUT_LATE,
        Kind.COMING,
        Kind.BEGIN,
        Kind.SLIPPING,
        Kind.HOLDS_UP,
        Kind.LATE,
        Kind.BLOCKED,
        Kind.CUT_OFF,
        Kind.LEGAL,
        Kind.NOT_READY,
        Kind.ON_TRACK,
        Kind.READY,
        Kind.TOMORROW,
    }
)
BY_CHANGES = frozenset(Kind) - PLANNED
URGENT_CHANGES = frozenset({Kind.WITHDRAWN, Kind.EXPEDITE_ASKED})
"""What stops somebody from working in vain, and what waits for a quick answer."""
DEADLINES = frozenset({Kind.CUT_OFF, Kind.LEGAL})
"""What nobody can put off: still urgent on the next rungs of the ladder."""
NEVER_OFF = DEADLINES | {Kind.WITHDRAWN}
"""What everybody is sent whom it concerns: a law, somebody's pay, or work in vain hangs on it."""
VERDICTS = frozenset({Kind.NOT_READY, Kind.ON_TRACK, Kind.READY})
COUNT_TASKS = frozenset({Kind.STARTED, Kind.TENTATIVE, Kind.FIRM})
"""What tells a department of a hire, and of its open tasks: nothing where it has none left."""
QUESTIONS = frozenset({Kind.SENT_BACK, Kind.OFFERED, Kind.EXPEDITE_ASKED})
"""Changes that wait for somebody to do something: where nobody does, the ladder goes on from them."""
INPUTS = (Kind.INPUT_ASKED, Kind.INPUT_NEAR, Kind.INPUT_LATE)
"""What asks somebody for an input, one after the other."""
