"""Letters that the window shows before they go: the next digest, and what a person writes by hand."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from app.models.digests import How
from app.models.errors import UserError
from app.models.language import in_use, text
from app.models.letters import Letter
from app.models.notices import survey
from app.models.tasks import OPEN_STATES
from app.models.wording import day
from app.store.headsups import Seen

from . import overview
from .addressing import digest_time, receivers
from .answering import write
from .copying import examples
from .headsups import MOST_WAITING
from .headsupsahead import nearest_hires
from .noticesituation import read_situation
from .noticetexts import compose
from .noticing import as_notice, coming_notices
from .session import Session


def next_letter(session: Session) -> Letter:
    """The next digest of the person at the window as it would be now. UserError where there is none."""
    me = session.person
    if me is None:
        raise UserError(
            text("Say who you are first, at the foot of the sidebar: each digest is for one person.")
        )
    chosen = session.workspace.preferences.of(me.id)
    at = digest_time(session, me.id)
    last = at.date() if at else session.today
    with session.workspace.reading():
        mine = Seen(everything=False, person_id=me.id, department=me.department)
        sites = session.workspace.people.sites()
        waiting = session.workspace.heads_ups.waiting(mine, last, MOST_WAITING)
        hires = nearest_hires(session, mine)
        today = survey(read_situation(session, hire_ids=hires), session.today).new
        later = [one for one in coming_notices(session, hire_ids=hires) if one.on <= last]
        soon = [as_notice(session, one) for one in (*today, *later)]
        told = [
            notice
            for notice in (*waiting, *soon)
            if me.id in receivers(session, notice, sites)
            and chosen.how(notice.kind, urgent=notice.urgent) is How.DIGEST
            and (notice.snoozed_until is None or notice.snoozed_until <= last)
        ]
        if not told:
            raise UserError(text("There is nothing to tell you with the next digest so far."))
        return compose(session, me, told, chosen.language or in_use())


@frozen(kw_only=True)
class Choices:
    """To whom and about whom a heads-up can be written; names by id. `tasks` are those of the hire."""

    people: Sequence[tuple[str, str]]
    hires: Sequence[tuple[str, str]]
    tasks: Sequence[tuple[str, str]]
    subject: str
    body: str


def choices(session: Session, hire_id: str | None, task_id: str | None) -> Choices:
    """For writing one by hand: whom there is, and words to begin with."""
    people = [(person.id, person.name) for person in session.setup.people.values() if person.active]
    hires = [(row.hire_id, row.name) for row in overview.page(session).rows]
    if hire_id is None:
        return Choices(people=people, hires=hires, tasks=(), subject="", body="")
    about, start = session.workspace.hires.hire(hire_id), session.workspace.hires.onboarding(hire_id).start_on
    hires = hires if any(id == hire_id for id, _ in hires) else [(hire_id, about.name), *hires]
    found = session.workspace.tasks.of_hire(hire_id)
    tasks = [(task.id, task.title) for task in found if task.status in OPEN_STATES]
    task = next((task for task in found if task.id == task_id), None)
    values = {"hire": about.name, "day": day(start)}
    if task is None:
        subject = text("About {hire}, who starts on {day}", **values)
        body = text("{hire} starts on {day}.", **values)
    else:
        values |= {"task": task.title, "due": day(task.due_on)}
        subject = text("“{task}” for {hire}, due {due}", **values)
        body = text("{hire} starts on {day}. “{task}” is due {due}.", **values)
    return Choices(people=people, hires=hires, tasks=tasks, subject=subject, body=body)


def hires_meant(session: Session, words: str) -> list[tuple[str, str]]:
    """The hires that the words may mean, the best first, with what tells them apart, by id."""
    return [
        (found.id, text("{name} · {what}", name=found.words, what=found.detail))
        for found in examples(session, words)
    ]


def write_by_hand(session: Session, to: str, subject: str, body: str, hire_id: str | None) -> str:
    """Let a message in a person's own words go with the next sending; answers whom it goes to, by name."""
    person = session.setup.people[to]
    write(session, person, subject, body, hire_id)
    return person.name
