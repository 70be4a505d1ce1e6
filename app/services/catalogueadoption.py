"""Running onboardings that keep an older version of the catalogue, and what the latest one would do to each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from app.models.language import Words, mark, plural, text
from app.models.onboarding import Readiness
from app.models.tasks import OPEN_STATES, Status, Task
from app.models.wording import dated, listed, shortlist
from app.store.catalogue import Behind

from .adoption import Consequences, consequences
from .catalogueediting import MOST_BEHIND, RUNS_FOR, latest
from .session import Session
from .workrow import starts

READINESS_WORDS = Words(
    {
        Readiness.TOO_LATE: mark("too late"),
        Readiness.AT_RISK: mark("at risk"),
        Readiness.ON_TRACK: mark("on track"),
        Readiness.READY: mark("ready"),
        Readiness.WITHDRAWN: mark("withdrawn"),
    }
)


@frozen(kw_only=True)
class Runner:
    """A running onboarding that keeps an older revision, with what the latest one changes for it in words."""

    hire_id: str
    name: str
    starts: str
    revision: int
    words: str
    worse: bool


def behind(session: Session) -> Sequence[Behind]:
    """The running onboardings that keep another revision than the latest, by start."""
    first = session.today - RUNS_FOR
    return session.workspace.catalogue.behind(latest(session), first, date.max, MOST_BEHIND)


def runners(session: Session, of: Sequence[Behind]) -> Sequence[Runner]:
    """What the latest revision does to each of these; nothing is written."""
    found = []
    for each in of:
        done = consequences(session, each.hire_id)
        before, after = done.before.onboarding, done.after.onboarding
        found.append(
            Runner(
                hire_id=each.hire_id,
                name=each.name,
                starts=starts(each.start_on, session.today, year=True),
                revision=each.revision,
                words=" ".join(_sentences(done, session.today)) or text("Nothing changes for this one."),
                worse=before.fits and not after.fits,
            )
        )
    return found


def _sentences(done: Consequences, today: date) -> Iterator[str]:
    added = [task.title for task in done.adoption.added]
    pairs = done.adoption.changed
    off = [old.title for old, new in pairs if old.status in OPEN_STATES and new.status is Status.CALLED_OFF]
    if added:
        yield plural(len(added), "One new task: {tasks}.", "{n} new tasks: {tasks}.", tasks=_named(added))
    if asked := [fact.title for fact in done.adoption.facts if fact.missing]:
        yield text("Asked for from now on: {inputs}.", inputs=_named(asked))
    if off:
        yield text("Called off: {tasks}.", tasks=_named(off))
    if moved := list(_moved(done)):
        yield text("Due on another day: {tasks}.", tasks=_named(moved))
    before, after = done.before.onboarding, done.after.onboarding
    if before.readiness is not after.readiness:
        yield text(
            "Becomes {after}, was {before}.",
            after=READINESS_WORDS[after.readiness],
            before=READINESS_WORDS[before.readiness],
        )
    if before.ready_on != after.ready_on:
        yield text(
            "Ready on {after} instead of {before}.",
            after=dated(after.ready_on, today),
            before=dated(before.ready_on, today),
        )


def _moved(done: Consequences) -> Iterator[str]:
    before: dict[str, Task] = {task.key: task for task in done.before.tasks}
    for task in done.after.tasks:
        old = before.get(task.key)
        if old is not None and task.status in OPEN_STATES and old.due_on not in (None, task.due_on):
            yield task.title


def _named(titles: Sequence[str]) -> str:
    return listed(shortlist([f"“{title}”" for title in titles]))
