"""A task as a row of its department's list shows it, in words."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from app.models.language import text
from app.models.readiness import Standing, state_text
from app.models.tasks import OPEN_STATES, Status, Task
from app.models.wording import dated, day

from . import permissions
from .permissions import Act
from .session import Session
from .tasklist import ListedTask

SETTLED = (Standing.DONE, Standing.OFF)


@frozen(kw_only=True)
class WorkRow:
    """A task as a row shows it, in the section of that key. `offer` says to whom it is being handed over.

    `own` says whether it is one's to move; `others` whether it is, though it is another's, to confirm or send back.
    """

    section: str
    task: Task
    hire: str
    detail: str
    owner: str
    offer: str
    offered_to_me: bool
    due: str
    begin: str
    state: str
    standing: Standing
    own: bool = True
    others: bool = True

    @property
    def open(self) -> bool:
        return self.task.status in OPEN_STATES


def work_row(session: Session, section: str, listed: ListedTask, *, manages: bool) -> WorkRow:
    """The row of a task in the section of that key; `manages` as in `permissions.moves`."""
    task, today = listed.task, session.today
    standing = listed.view.standing(today)
    needs = listed.view.missing and standing not in SETTLED
    follows = _needs(listed, standing, today) if needs else starts(listed.start_on, today)
    offered_to_me = task.offered_to is not None and task.offered_to == session.person_id
    to = session.setup.person_name(task.offered_to)
    return WorkRow(
        section=section,
        task=task,
        hire=listed.hire_name,
        detail=text("{hire} · {what}", hire=listed.hire_name, what=follows),
        owner=listed.view.owner or text("nobody yet"),
        offer=text("offered to you") if offered_to_me else (text("offered to {name}", name=to) if to else ""),
        offered_to_me=offered_to_me,
        due=text("due {day}", day=dated(task.due_on, today)) if task.due_on else "",
        begin=_begin(task, today),
        state=_state(listed, standing, today),
        standing=standing,
        own=permissions.moves(session, task, manages=manages),
        others=permissions.may(session, Act.CHANGE),
    )


def _state(listed: ListedTask, standing: Standing, today: date) -> str:
    """The state in a few words: what is waited for stands below the title."""
    expected = listed.view.expected_on(today) if listed.view.missing else None
    if standing is Standing.WAITING and expected is not None:
        return text("expected {day}", day=dated(expected, today))
    if standing is Standing.BEGUN:
        return text("under way")
    return state_text(evolve(listed.view, missing=()), today)


def _needs(listed: ListedTask, standing: Standing, today: date) -> str:
    """What it waits for and from whom; the day where the state does not say it."""
    waited, expected = listed.view.waiting_for(today), listed.view.expected_on(today)
    if expected is None or standing is Standing.WAITING:
        return text("needs {input}", input=waited)
    return text("needs {input}, expected {day}", input=waited, day=dated(expected, today))


def _begin(task: Task, today: date) -> str:
    if task.status is Status.OPEN and task.latest_start is not None:
        return text("begin by {day}", day=dated(task.latest_start, today))
    if task.status is Status.UNDER_WAY and task.latest_finish is not None:
        return text("finish by {day}", day=dated(task.latest_finish, today))
    return ""


def starts(start_on: date, today: date, *, year: bool = False) -> str:
    """`starts Mon 7 Dec`; with `year` the year is said wherever it is another one."""
    said = day(start_on, year=start_on.year != today.year) if year else dated(start_on, today)
    return text("started {day}", day=said) if start_on < today else text("starts {day}", day=said)
