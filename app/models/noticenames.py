"""What each kind of notice is called, and where a person looks for it."""

from __future__ import annotations

from .language import Words, mark
from .noticekinds import Kind

NAMES = Words(
    {
        Kind.STARTED: mark("A new hire, with the tasks for you"),
        Kind.TENTATIVE: mark("A hire that is not firm yet"),
        Kind.FIRM: mark("A hire became firm"),
        Kind.MOVED: mark("A start date moved"),
        Kind.WITHDRAWN: mark("A hire was withdrawn"),
        Kind.CHANGED: mark("Something about a hire changed"),
        Kind.TAKEN: mark("Somebody took a task"),
        Kind.SENT_BACK: mark("A task was sent back"),
        Kind.OFFERED: mark("A task is offered to you"),
        Kind.ACCEPTED: mark("A task you offered was accepted"),
        Kind.REFUSED: mark("A task you offered was refused"),
        Kind.CAN_BEGIN: mark("Your task can begin now"),
        Kind.COMING: mark("A task must be begun soon"),
        Kind.BEGIN: mark("Begin today, or the promise breaks"),
        Kind.SLIPPING: mark("There is less spare time"),
        Kind.HOLDS_UP: mark("A task holds up others"),
        Kind.LATE: mark("A task is late"),
        Kind.BLOCKED: mark("Another task holds up yours"),
        Kind.EXPEDITE_ASKED: mark("Somebody asks you to be faster"),
        Kind.EXPEDITE_ANSWERED: mark("The answer, when you asked"),
        Kind.INPUT_ASKED: mark("An input is asked of you"),
        Kind.INPUT_GIVEN: mark("An input was given"),
        Kind.INPUT_NEAR: mark("An input is due soon"),
        Kind.INPUT_LATE: mark("An input is late"),
        Kind.CUT_OFF: mark("A payroll cut-off is near"),
        Kind.LEGAL: mark("A legal deadline is near"),
        Kind.NOT_READY: mark("A first day will not be ready"),
        Kind.ON_TRACK: mark("A first day is on track again"),
        Kind.READY: mark("Everything is ready"),
        Kind.TOMORROW: mark("Somebody starts tomorrow"),
    }
)
GROUPS = (
    (
        mark("New hires"),
        (Kind.STARTED, Kind.TENTATIVE, Kind.FIRM, Kind.MOVED, Kind.WITHDRAWN, Kind.CHANGED),
    ),
    (
        mark("Tasks"),
        (Kind.OFFERED, Kind.ACCEPTED, Kind.REFUSED, Kind.TAKEN, Kind.SENT_BACK, Kind.CAN_BEGIN),
    ),
    (mark("Deadlines"), (Kind.CUT_OFF, Kind.LEGAL)),
    (
        mark("Dates of tasks"),
        (Kind.COMING, Kind.BEGIN, Kind.SLIPPING, Kind.HOLDS_UP, Kind.LATE, Kind.BLOCKED),
    ),
    (
        mark("Questions and answers"),
        (
            Kind.EXPEDITE_ASKED,
            Kind.EXPEDITE_ANSWERED,
            Kind.INPUT_ASKED,
            Kind.INPUT_GIVEN,
            Kind.INPUT_NEAR,
            Kind.INPUT_LATE,
        ),
    ),
    (mark("First days"), (Kind.NOT_READY, Kind.ON_TRACK, Kind.READY, Kind.TOMORROW)),
)
"""Every kind once, below a heading; both in the order in which they are read."""
