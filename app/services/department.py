"""The list of a department as the window shows it: its sections, and some rows of them at a time.

Read from the figures of the last planning through the index of the list, so that a page costs its own rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate

from attrs import evolve, field, frozen

from app.models.errors import UserError
from app.models.language import plural, text
from app.models.people import Role
from app.models.tasks import Task
from app.models.worklist import Group, this_week
from app.store import worklist
from app.store.rows import Result
from app.store.search import folded
from app.store.tasks import QueuedTask
from app.store.worklist import NOBODY, Ask, Figures, Filter

from . import permissions
from .session import Session
from .tasklist import viewed
from .workrow import WorkRow, starts, work_row

PAGE = 50
MOST_HANDED_OVER = 200
MOST_MATCHES = 1000
HANDED_OVER = "handed_over"
AT_HAND = (Group.TODAY, Group.THIS_WEEK, Group.LATER, Group.WAITING)


class Grouping(StrEnum):
    DUE = "due"
    HIRE = "hire"
    OWNER = "owner"


class Whose(StrEnum):
    EVERYONES = "everyones"
    MINE = "mine"
    NOBODYS = "nobodys"


@frozen(kw_only=True)
class Wanted:
    """What somebody wants to see. Without a department it is that of the person, else the first."""

    department: str | None = None
    grouping: Grouping = Grouping.DUE
    whose: Whose = Whose.EVERYONES
    words: str = ""


@frozen(kw_only=True)
class Section:
    """A part of the list under a heading. `key` names a group, an owner or a hire, as the grouping is."""

    key: str
    heading: str
    note: str = ""
    count: int


@frozen(kw_only=True)
class Desk:
    """A department's list as a whole. `wanted` names the department that is shown; rows are read by `page`.

    `others` are the departments to choose from, by key and name; none where a person has one of their own.
    `summary`, `open_tasks` and `begin_today` count all open tasks, whatever is filtered.
    """

    wanted: Wanted
    name: str
    today: date
    me: str | None
    others: Sequence[tuple[str, str]]
    summary: str
    open_tasks: int
    begin_today: int
    sections: Sequence[Section]


@frozen(kw_only=True)
class WorkPage:
    rows: Sequence[WorkRow] = field(factory=tuple)
    complete: bool


def desk(session: Session, wanted: Wanted) -> Desk:
    """The sections of the list that is wanted, and its figures. UserError where there is no department."""
    departments = session.setup.departments
    if not departments:
        raise UserError(text("There are no departments yet: load a catalogue first."))
    others = _choices(session)
    wanted = evolve(wanted, department=_department(session, wanted.department, bool(others)))
    key = wanted.department or ""
    narrowed, (today, sunday) = _filter(session, wanted), _days(session)
    found = session.workspace.worklist.figures(
        narrowed, today, sunday, _sections_of(session, wanted, narrowed), MOST_HANDED_OVER
    )
    return Desk(
        wanted=wanted,
        name=departments[key].name,
        today=today,
        me=session.person_id,
        others=others,
        summary=text(
            "{tasks} for {people}",
            tasks=plural(found.open_tasks, "{n} open task", "{n} open tasks"),
            people=plural(found.hires, "{n} person", "{n} people"),
        ),
        open_tasks=found.open_tasks,
        begin_today=found.begin_today,
        sections=[section for section in _sections(session, wanted, found) if section.count],
    )


def begin_today(session: Session, key: str | None) -> int:
    """How many tasks begin today in the list that `desk` would show for this department; 0 where there is none."""
    if not session.setup.departments:
        return 0
    shown = _department(session, key, bool(_choices(session)))
    return session.workspace.worklist.begin_today(shown, *_days(session))


def page(
    session: Session,
    wanted: Wanted,
    sections: Sequence[Section],
    after: WorkRow | None = None,
    limit: int = PAGE,
) -> WorkPage:
    """The rows behind `after`, in the order of these sections."""
    narrowed = _filter(session, wanted)
    found: list[tuple[str, QueuedTask]] = []
    keys = [section.key for section in sections]
    left = list(sections[keys.index(after.section) if after and after.section in keys else 0 :])
    while left and len(found) < limit:
        some = _enough(left, limit - len(found))
        found += _queued(session, wanted, narrowed, some, after, limit)
        del left[: len(some)]
    complete, found = len(found) < limit, found[:limit]
    managed = permissions.managed(session, (queued.task.hire_id for _, queued in found))
    listed = viewed(session, [queued for _, queued in found])
    rows = [
        work_row(session, key, one, manages=one.task.hire_id in managed)
        for (key, _), one in zip(found, listed, strict=True)
    ]
    return WorkPage(rows=rows, complete=complete)


def _enough(sections: Sequence[Section], limit: int) -> Sequence[Section]:
    """The first of these, in which together there are that many rows as far as is known: they are read together."""
    counted = accumulate(section.count for section in sections)
    return sections[: 1 + sum(1 for number in counted if number < limit)]


def _choices(session: Session) -> list[tuple[str, str]]:
    person = session.person
    departments = session.setup.departments
    bound = person is not None and person.department in departments
    if person is not None and bound and person.role not in (Role.HR, Role.LEAD):
        return []
    return [(key, department.name) for key, department in departments.items()]


def _department(session: Session, named: str | None, may_choose: bool) -> str:
    departments = session.setup.departments
    if may_choose and named in departments:
        return str(named)
    own = session.person.department if session.person else None
    return own if own in departments else next(iter(departments))


def _days(session: Session) -> tuple[date, date]:
    return session.today, this_week(session.today) + timedelta(days=6)


# Sections


def _sections_of(session: Session, wanted: Wanted, narrowed: Filter) -> Ask:
    """How many there are in each of the sections that are asked for by the grouping."""
    match wanted.grouping:
        case Grouping.DUE:
            return worklist.groups(narrowed, *_days(session))
        case Grouping.HIRE:
            return worklist.hires(narrowed)
        case Grouping.OWNER:
            return worklist.owners(narrowed)


def _sections(session: Session, wanted: Wanted, found: Figures) -> list[Section]:
    by = {Grouping.DUE: _by_due, Grouping.HIRE: _by_hire, Grouping.OWNER: _by_owner}
    return [
        *(_handed_over(found) if _has_offers(session, wanted) else ()),
        *by[wanted.grouping](session, found.sections),
        _group_section(Group.UNCONFIRMED, found.unconfirmed),
    ]


def _handed_over(found: Figures) -> list[Section]:
    return [
        Section(
            key=HANDED_OVER,
            heading=text("Handed over to you"),
            note=text("accept it, or it stays where it was"),
            count=found.handed_over,
        )
    ]


def _has_offers(session: Session, wanted: Wanted) -> bool:
    """Whether what is handed over stands apart: in the list of the own department, where nothing is sought."""
    person = session.person
    at_home = person is not None and person.department in (None, wanted.department)
    return at_home and not wanted.words and wanted.whose is not Whose.NOBODYS


def _by_due(_session: Session, found: Result) -> list[Section]:
    counts: dict[str, int] = dict(found)
    return [_group_section(group, counts.get(group, 0)) for group in AT_HAND]


def _group_section(group: Group, number: int) -> Section:
    return Section(key=group.value, heading=group.heading, note=group.note, count=number)


def _by_hire(session: Session, found: Result) -> list[Section]:
    return [
        Section(
            key=work.hire_id,
            heading=work.name,
            note=starts(work.start_on, session.today),
            count=work.count,
        )
        for work in worklist.hire_work(found)
    ]


def _by_owner(session: Session, found: Result) -> list[Section]:
    """Mine first, then what nobody has, then the others by name."""
    counts: dict[str, int] = dict(found)
    names = {owner: session.setup.person_name(owner or None) or "" for owner in counts}
    order = sorted(
        counts, key=lambda owner: (owner != session.person_id, owner != NOBODY, folded(names[owner]))
    )
    return [
        Section(
            key=owner,
            heading=names[owner] or text("Nobody yet"),
            note=text("you") if owner == session.person_id else "",
            count=counts[owner],
        )
        for owner in order
    ]


def _filter(session: Session, wanted: Wanted) -> Filter:
    department, me = wanted.department or "", session.person_id
    owners = {Whose.EVERYONES: None, Whose.MINE: me or "?", Whose.NOBODYS: NOBODY}
    apart = me if me and _has_offers(session, wanted) else NOBODY
    narrowed = Filter(department=department, me=apart, owner_id=owners[wanted.whose])
    words = folded(wanted.words).split()
    if not words:
        return narrowed

    def matches(named: str) -> bool:
        return all(word in folded(named) for word in words)

    templates = session.setup.catalogue(session.setup.latest_revision).of_department(department)
    titles = {*session.workspace.worklist.titles(department), *(template.title for template in templates)}
    similar = session.workspace.hires.similar(wanted.words, MOST_MATCHES)
    people = [person.id for person in session.setup.people.values() if matches(person.name)]
    named = [title for title in titles if matches(title)]
    hires = [hire.id for hire in similar if matches(hire.name)]
    if not people and not named and not hires:
        hires = [hire.id for hire in similar]  # a slip of the keys
    return evolve(narrowed, text_matches=True, hires=hires, people=people, titles=named)


# Rows


def _queued(
    session: Session,
    wanted: Wanted,
    narrowed: Filter,
    sections: Sequence[Section],
    after: WorkRow | None,
    limit: int,
) -> list[tuple[str, QueuedTask]]:
    """So many rows of each of these sections at most, with its key."""
    behind = {
        section.key: after.task if after and after.section == section.key else None for section in sections
    }
    asked = [_rows_of(session, wanted, narrowed, key, task, limit) for key, task in behind.items()]
    found = zip(behind.items(), session.workspace.worklist.read(*asked), strict=True)
    return [(key, row) for (key, task), rows in found for row in _behind(wanted, key, rows, task)[:limit]]


def _rows_of(
    session: Session, wanted: Wanted, narrowed: Filter, key: str, after: Task | None, limit: int
) -> Ask:
    today, sunday = _days(session)
    if key == Group.UNCONFIRMED:
        return worklist.unconfirmed(narrowed, after=after, limit=limit)
    if key == HANDED_OVER:
        return worklist.handed_over(wanted.department or "", session.person_id or NOBODY, MOST_HANDED_OVER)
    match wanted.grouping:
        case Grouping.DUE:
            return worklist.rows(narrowed, today, sunday, group=Group(key), after=after, limit=limit)
        case Grouping.OWNER:
            return worklist.rows(evolve(narrowed, owner_id=key), today, sunday, after=after, limit=limit)
        case Grouping.HIRE:
            return worklist.of_hire(narrowed, key)


def _behind(wanted: Wanted, key: str, rows: list[QueuedTask], after: Task | None) -> list[QueuedTask]:
    """Of those that are always read from the first on, what stands behind `after`."""
    whole = key == HANDED_OVER or (wanted.grouping is Grouping.HIRE and key != Group.UNCONFIRMED)
    if after is None or not whole:
        return rows
    return [row for row in rows if _place(row.task) > _place(after)]


def _place(task: Task) -> tuple[date, str]:
    return task.latest_start or date.min, task.id
