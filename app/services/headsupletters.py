"""Letters that the window shows before they go: the next digest, and what a person writes by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from attrs import evolve, frozen

from app.models.digests import Draft, digest_key, drafts
from app.models.errors import UserError
from app.models.language import Sentence, mark, text
from app.models.letterlook import UNBROKEN
from app.models.letters import Letter
from app.models.notices import survey
from app.models.onboarding import Hire
from app.models.people import Person, Role
from app.models.tasks import OPEN_STATES, Task
from app.models.text import without_directions
from app.models.wording import dated
from app.store.headsups import Seen
from app.store.messages import PENDING
from app.store.outbox import Notice

from . import overview
from .addressing import digest_time, local_time, places_of, receivers, waiting_of, works
from .answering import write
from .copying import examples
from .headsups import MOST_WAITING
from .headsupsahead import nearest_hires
from .noticesituation import read_situation
from .noticetexts import compose
from .noticing import as_notice, coming_notices, untrue
from .session import Session


@frozen(kw_only=True)
class Next:
    """What a person is sent next, as it would be now, its lines not broken; `why` says what makes it go then."""

    letter: Letter
    why: Sentence


def next_letter(session: Session) -> Next:
    """What the person at the window is sent next: what can't wait, or the digest. UserError for nothing."""
    me = session.person
    if me is None:
        raise UserError(
            text("Say who you are first, at the foot of the sidebar: each digest is for one person.")
        )
    digest = digest_time(session, me.id)
    with session.workspace.reading():
        notices = _for_me(session, me, digest.date() if digest else session.today)
        now = local_time(session)
        for at in (now, digest):
            drafted = _draft(session, notices, me, at) if at else None
            if drafted:
                told = [notices[id] for id in drafted.notice_ids]
                chosen = session.workspace.preferences.of(me.id)
                letter = compose(session, me, told, chosen.language, UNBROKEN)
                return Next(letter=letter, why=drafted.why)
    raise UserError(text("There is nothing to tell you with the next digest so far."))


def _for_me(session: Session, me: Person, last: date) -> dict[str, Notice]:
    """What a person will be told until a day, by its id: what waits and is still true, and what is foreseen."""
    everything = me.role is Role.HR
    mine = Seen(everything=False, person_id=me.id, department=me.department)
    found = session.workspace.heads_ups.waiting(mine, last, MOST_WAITING)
    if everything:  # HR hears what nobody else is there for
        found += session.workspace.heads_ups.waiting(evolve(mine, everything=True), last, MOST_WAITING)
    hires = nearest_hires(session, evolve(mine, everything=everything))
    if hires is not None:
        hires = list(dict.fromkeys((*hires, *(one.hire_id for one in found if one.hire_id))))
    today = survey(read_situation(session, hire_ids=hires), session.today)
    gone = untrue(session, found, today) | _said(session, found, me)
    later = [one for one in coming_notices(session, hire_ids=hires) if one.on <= last]
    ahead = [as_notice(session, one) for one in (*today.new, *later)]
    sites, places = session.setup.sites, places_of(session, (*found, *ahead))
    told = (one for one in (*found, *ahead) if one.id not in gone)
    mine_too = [one for one in told if me.id in receivers(session, one, sites, places)]
    return {one.id: one for one in mine_too if one.snoozed_until is None or one.snoozed_until <= last}


def _said(session: Session, notices: Sequence[Notice], me: Person) -> set[str]:
    """The ids of those that were said to this person already, and wait for others only."""
    told = session.workspace.heads_ups.told(one.id for one in notices)
    return {
        id
        for id, one in told.items()
        if any(message.person_id == me.id and message.state != PENDING for message in one.messages)
    }


def _draft(session: Session, notices: Mapping[str, Notice], me: Person, at: datetime) -> Draft | None:
    """The message that would be made then."""
    due = [one for one in notices.values() if _may_go(one, at.date())]
    made = drafts(
        waiting_of(due),
        session.workspace.preferences.of(me.id),
        at,
        works_today=works(session, me.id, at.date()),
        digest_made=bool(session.workspace.messages.known([digest_key(me.id, at.date())])),
    )
    return next((one for one in made if not one.shown_only), None)


def _may_go(notice: Notice, on: date) -> bool:
    days = (notice.send_on, notice.snoozed_until)
    return all(day is None or day <= on for day in days)


@frozen(kw_only=True)
class Choices:
    """To whom and about whom a heads-up can be written; names by id. `tasks` are those of the hire.

    `writer` is the name that stands below the text.
    """

    people: Sequence[tuple[str, str]]
    hires: Sequence[tuple[str, str]]
    tasks: Sequence[tuple[str, str]]
    subject: str
    body: str
    writer: str


def choices(session: Session, hire_id: str | None, task_id: str | None) -> Choices:
    """For writing one by hand: whom there is, and words to begin with."""
    people = [(person.id, person.name) for person in session.setup.people.values() if person.active]
    hires = [(row.hire_id, row.name) for row in overview.page(session).rows]
    writer = session.person.name if session.person else ""
    if hire_id is None:
        return Choices(people=people, hires=hires, tasks=(), subject="", body="", writer=writer)
    about, start = session.workspace.hires.hire(hire_id), session.workspace.hires.onboarding(hire_id).start_on
    hires = hires if any(id == hire_id for id, _ in hires) else [(hire_id, about.name), *hires]
    found = session.workspace.tasks.of_hire(hire_id)
    tasks = [(task.id, task.title) for task in found if task.status in OPEN_STATES]
    task = next((task for task in found if task.id == task_id), None)
    subject, body = _to_begin_with(about, start, task, session.today)
    return Choices(
        people=people,
        hires=hires,
        tasks=tasks,
        subject=without_directions(subject),
        body=without_directions(body),
        writer=writer,
    )


def _to_begin_with(hire: Hire, start: date, task: Task | None, today: date) -> tuple[str, str]:
    """The subject and the text."""
    values, begun = {"hire": hire.name, "day": dated(start, today)}, start < today
    if task is None:
        subject = (
            mark("About {hire}, who started on {day}") if begun else mark("About {hire}, who starts on {day}")
        )
        body = mark("{hire} started on {day}.") if begun else mark("{hire} starts on {day}.")
        return text(subject, **values), text(body, **values)
    values |= {"task": task.title, "due": dated(task.due_on, today)}
    body = (
        mark("{hire} started on {day}. “{task}” is due {due}.")
        if begun
        else mark("{hire} starts on {day}. “{task}” is due {due}.")
    )
    return text("“{task}” for {hire}, due {due}", **values), text(body, **values)


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
