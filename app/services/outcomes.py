"""What is coming to a department, how it kept its promises, and whether it was told in time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from attrs import frozen

from app.models.catalogue import Catalogue
from app.models.checklist import lead_of
from app.models.demand import Week, by_week, last_day
from app.models.promises import Promise, Record, could_begin, kept_within
from app.models.tasks import Status, Task
from app.store.checklists import Checklist, read_all
from app.store.worklist import FinishedTask

from .session import Session
from .tasks import standard

A_YEAR = timedelta(days=365)
BATCH = 200
MOST_FINISHED = 1000
"""Of the last year, the newest ones: what is told beside a list must not cost more than the list."""


@frozen(kw_only=True)
class Outlook:
    """What stands beside a department's list."""

    weeks: Sequence[Week]
    record: Record


def outlook(session: Session, department: str) -> Outlook:
    return Outlook(weeks=demand(session, department), record=record(session, department))


def demand(session: Session, department: str) -> tuple[Week, ...]:
    """The tasks that a department must begin in each of the next weeks."""
    begins = session.workspace.worklist.demand(department, last_day(session.today))
    return by_week(begins, session.today)


def record(session: Session, department: str) -> Record:
    """How a department kept its promises in the last year, for each task of the latest catalogue.

    A promise is kept by the due date, or within the lead time from the day on which the task could begin.
    """
    since = session.today - A_YEAR
    finished = session.workspace.worklist.finished(department, since, MOST_FINISHED)
    done = Counter(found.task.key for found in finished)
    kept = Counter(found.task.key for found in finished if _is_in_time(found.task))
    kept.update(_kept_late(session, [found for found in finished if not _is_in_time(found.task)]))
    in_time: dict[str, bool] = defaultdict(lambda: True)
    for found in finished:
        in_time[found.task.hire_id] &= found.task.ask_by is None or found.told_on <= found.task.ask_by
    catalogue = session.setup.catalogue(session.setup.latest_revision)
    return Record(
        promises=tuple(
            Promise(
                title=template.title, lead=template.lead, kept=kept[template.key], finished=done[template.key]
            )
            for template in catalogue.of_department(department)
        ),
        enough=sum(in_time.values()),
        told=len(in_time),
        since=since if len(finished) < MOST_FINISHED else (finished[-1].task.finished_on or since),
    )


def _is_in_time(task: Task) -> bool:
    return task.margin is None or task.margin >= 0


def _kept_late(session: Session, late: Sequence[FinishedTask]) -> Iterator[str]:
    """The keys of those that were kept nevertheless; so many are read together as fit easily into memory."""
    for first in range(0, len(late), BATCH):
        some = late[first : first + BATCH]
        checklists = read_all(session.workspace, {found.task.hire_id for found in some})
        for found in some:
            checklist = checklists.get(found.task.hire_id)
            if checklist is not None and _kept(session, found, checklist):
                yield found.task.key


def _kept(session: Session, found: FinishedTask, checklist: Checklist) -> bool:
    task, hire, onboarding = found.task, checklist.hire, checklist.onboarding
    if task.finished_on is None:
        return True
    around = session.setup.around(hire.location_id, onboarding.catalogue_revision)
    calendar = around.sites[task.department].calendar
    tasks = {other.key: other for other in checklist.tasks}
    before = [
        other.finished_on
        for key in _predecessors(task.key, around.catalogue, tasks)
        if (other := tasks[key]).finished_on is not None
    ]
    needed = checklist.links.get(task.id, ())
    given = [fact.given_on for fact in checklist.facts if fact.key in needed and fact.given_on is not None]
    begun_on = could_begin(found.told_on, given, before, calendar)
    return kept_within(begun_on, task.finished_on, lead_of(task, standard(around, task)), calendar)


def _predecessors(key: str, catalogue: Catalogue, tasks: Mapping[str, Task]) -> Iterator[str]:
    """The tasks of a hire that come right before one; in place of what does not apply, those before that."""
    template = catalogue.find(key)
    for before in template.after if template else ():
        if before in tasks and tasks[before].status is not Status.NOT_APPLICABLE:
            yield before
        else:
            yield from _predecessors(before, catalogue, tasks)
