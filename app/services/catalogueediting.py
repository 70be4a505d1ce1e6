"""The catalogue as its page shows it: the latest revision, what a draft of another one does, and saving that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from attrs import evolve, frozen

from app.models.catalogue import Catalogue
from app.models.cataloguechanges import Change, Kind, changes, summary
from app.models.cataloguecheck import problems
from app.models.catalogueedit import merged
from app.models.catalogueeffect import Effect, Moved, effect
from app.models.cataloguewords import WORK_STYLE_WORDS
from app.models.checklist import Site, Surroundings
from app.models.departmentedit import department_problems, tidied, unsound_departments
from app.models.errors import UserError
from app.models.language import plural, recalled, remembered, text
from app.models.text import one_line
from app.models.wording import listed, shortlist, working_days

from .people import keep_catalogue
from .session import Session

HISTORY, LEAST_HISTORY = 20, 5
"""How many finished tasks tell how long one takes, and below how many nothing is told."""
RUNS_FOR = timedelta(days=180)
"""An onboarding that began longer ago does not run any more."""
MOST_BEHIND = 500


@frozen(kw_only=True)
class Place:
    id: str
    name: str
    country: str


@frozen(kw_only=True)
class CatalogueView:
    """The latest revision.

    `departments` are their names by key, `used_keys` the task keys of all revisions. `behind` counts the running
    onboardings that keep another revision, `behind_revision` is that one where it is the same for all of them.
    """

    revision: int
    at: date
    who: str
    catalogue: Catalogue
    departments: Mapping[str, str]
    places: tuple[Place, ...]
    used_keys: frozenset[str]
    behind: int
    behind_revision: int | None


@frozen(kw_only=True)
class Sample:
    """A hire to try a draft on."""

    location_id: str
    work_style: str
    employment: str = "employee"


@frozen(kw_only=True)
class RevisionView:
    """A revision with what it changed against the one before; `undone` where it was taken back."""

    number: int
    at: date
    who: str
    note: str
    latest: bool
    undone: bool
    sentences: tuple[str, ...]


def view(session: Session) -> CatalogueView:
    """Raises UserError where the workspace has no catalogue."""
    store, setup = session.workspace.catalogue, session.setup
    number = latest(session)
    revision = next(each for each in store.revisions() if each.number == number)
    behind = store.behind(number, session.today - RUNS_FOR, date.max, MOST_BEHIND)
    revisions = {each.revision for each in behind}
    return CatalogueView(
        revision=number,
        at=revision.at.date(),
        who=setup.person_name(revision.person_id) or "",
        catalogue=_as_named(session, number),
        departments={key: department.name for key, department in setup.departments.items()},
        places=tuple(Place(id=p.id, name=p.name, country=p.country) for p in setup.locations.values()),
        used_keys=store.keys(),
        behind=len(behind),
        behind_revision=revisions.pop() if len(revisions) == 1 else None,
    )


def _as_named(session: Session, number: int) -> Catalogue:
    """A revision whose departments are called as they are in the workspace."""
    known, catalogue = session.setup.departments, session.setup.catalogue(number)
    departments = (
        evolve(d, name=known[d.key].name, short=known[d.key].short) if d.key in known else d
        for d in catalogue.departments
    )
    return evolve(catalogue, departments=tuple(departments))


def latest(session: Session) -> int:
    """The number of the latest revision, whoever kept it."""
    number = session.workspace.catalogue.latest()
    if number is None:
        raise UserError(text("The workspace has no catalogue yet: import one from a folder."))
    return number


def save(session: Session, seen: int, draft: Catalogue, note: str = "", base: Catalogue | None = None) -> int:
    """Keep a draft of revision `seen` as the latest one; returns its number.

    `base` is that revision as it was shown, with the names that departments had then. What others saved meanwhile
    stays. Raises StaleRow where that is about the same task or department, and UserError where the draft is not
    sound or nothing is different.
    """
    checked = one_line(note, "revision", "note") if note.strip() else ""
    with session.workspace.transaction():
        number, draft = latest(session), tidied(draft)
        current, base = _as_named(session, number), base or _as_named(session, seen)
        if base != current:
            draft = merged(base, draft, current)
        if draft == current:
            raise UserError(text("Nothing is different from version {number}.", number=number))
        for key in unsound_departments(draft):
            raise UserError(next(iter(department_problems(draft, key).values())))
        for problem in problems(draft):
            raise UserError(f"{problem}.")
        return keep_catalogue(session, draft, remembered(checked), "Change catalogue", named=True)


def use_again(session: Session, number: int) -> int:
    """Make a new revision with the content of an old one."""
    current = latest(session)
    again = session.setup.catalogue(number)
    if again == session.setup.catalogue(current):
        raise UserError(text("Version {number} is what is used already.", number=number))
    return keep_catalogue(
        session, again, text("Version {number} again", number=number), "Use an older catalogue"
    )


def revisions(session: Session, limit: int = 50) -> Sequence[RevisionView]:
    """The last revisions, newest first."""
    kept = session.workspace.catalogue.revisions()
    current, setup = latest(session), session.setup
    found = []
    for place in range(len(kept) - 1, max(-1, len(kept) - 1 - limit), -1):
        revision = kept[place]
        content = setup.catalogue(revision.number)
        told = (
            tuple(change.sentence for change in changes(setup.catalogue(kept[place - 1].number), content))
            if place
            else ()
        )
        found.append(
            RevisionView(
                number=revision.number,
                at=revision.at.date(),
                who=setup.person_name(revision.person_id) or "",
                note=recalled(revision.note or ""),
                latest=revision.number == current,
                undone=revision.number > current,
                sentences=told,
            )
        )
    return found


# What a draft does


def what_it_does(
    session: Session, seen: int, draft: Catalogue, sample: Sample, key: str = ""
) -> Sequence[str]:
    """Sentences: what is different with the task of that key and elsewhere, and what it does to a sample hire.

    Nothing where the draft is as the revision that was seen.
    """
    before = _as_named(session, seen)
    found = changes(before, draft)
    if not found:
        return ()
    mine = [change.what for change in found if change.key == key]
    others = [change for change in found if change.key != key]
    said = [*mine, *_gone(others)]
    others = [change for change in others if change.kind is not Kind.REMOVED]
    if mine and others:
        said.append(text("Also not saved: {changes}.", changes=summary(others)))
    around = _around(session, sample.location_id, seen, draft)
    hire = {
        "country": around.location.country,
        "location": around.location.name,
        "work_style": sample.work_style,
        "employment": sample.employment,
        "role": None,
        "department": None,
    }
    said += _effect_words(effect(around, draft, hire, session.today), around.location.name, sample)
    old, new = before.find(key), draft.find(key)
    if new is not None and old is not None and new.lead != old.lead:
        said += _history(session, seen, old.department, key)
    return said


def _gone(found: Sequence[Change]) -> list[str]:
    """What was taken out is not there to be looked at, so it is named whatever is looked at."""
    gone = [change for change in found if change.kind is Kind.REMOVED]
    said = [change.sentence for change in gone if change.of_department]
    if tasks := [change.title for change in gone if not change.of_department]:
        said.append(text("Taken out: {tasks}.", tasks=_named(tasks)))
    return said


def _around(session: Session, location_id: str, seen: int, draft: Catalogue) -> Surroundings:
    """The surroundings of a hire; a department that the workspace has not yet works by the hire's calendar."""
    around = session.setup.around(location_id, seen)
    new = [department.key for department in draft.departments if department.key not in around.sites]
    sites = {key: Site(calendar=around.calendar, own_site=True) for key in new}
    return evolve(around, sites={**around.sites, **sites})


def _effect_words(found: Effect, place: str, sample: Sample) -> list[str]:
    style = WORK_STYLE_WORDS[sample.work_style]
    whom = {"style": style, "place": place}
    said = [_notice_words(found, whom)]
    if found.joined:
        said.append(text("Tasks that come in for this hire: {tasks}.", tasks=_named(found.joined)))
    if found.left:
        said.append(text("Tasks that fall away for this hire: {tasks}.", tasks=_named(found.left)))
    later = [moved for moved in found.moved if moved.by > 0]
    earlier = [moved for moved in found.moved if moved.by < 0]
    if later:
        said.append(
            text("May begin later by up to {days}: {tasks}.", days=_most(later), tasks=_titles(later))
        )
    if earlier:
        said.append(
            text("Must begin earlier by up to {days}: {tasks}.", days=_most(earlier), tasks=_titles(earlier))
        )
    return said


def _notice_words(found: Effect, whom: dict[str, str]) -> str:
    before, after = found.before, found.after
    if after is None:
        return text(
            "A typical hire ({style}, {place}) would not be ready in time however early departments are told.",
            **whom,
        )
    days = working_days(after)
    if before == after:
        return text(
            "For a typical hire ({style}, {place}) the whole onboarding still needs {days}’ notice.",
            days=days,
            **whom,
        )
    if before is None:
        return text(
            "For a typical hire ({style}, {place}) the whole onboarding needs {days}’ notice;"
            " before, none was enough.",
            days=days,
            **whom,
        )
    return text(
        "For a typical hire ({style}, {place}) the whole onboarding needs {days}’ notice instead of {before}.",
        days=days,
        before=before,
        **whom,
    )


def _history(session: Session, seen: int, department: str, key: str) -> list[str]:
    """How long the task really took, where enough of it is stored."""
    took = []
    for each in session.workspace.catalogue.finished_lately(department, key, HISTORY):
        calendar = session.setup.around(each.location_id, seen).sites[department].calendar
        took.append(1 + calendar.count(each.begun_on.toordinal(), each.finished_on.toordinal()))
    if len(took) < LEAST_HISTORY:
        return []
    took.sort()
    promise = took[-(-len(took) * 9 // 10) - 1]
    kept = sum(days <= promise for days in took)
    most = working_days(took[-1])
    if took[0] == took[-1]:
        return [text("In the last {times} it took {days} each time.", times=len(took), days=most)]
    return [
        text(
            "In the last {times} it took {least} to {most};"
            " a promise of {promise} would have been kept {kept} times in {times}.",
            times=len(took),
            least=took[0],
            most=most,
            promise=promise,
            kept=kept,
        )
    ]


def _most(moved: Sequence[Moved]) -> str:
    days = max(abs(each.by) for each in moved)
    return plural(days, "{n} working day", "{n} working days")


def _titles(moved: Sequence[Moved]) -> str:
    return _named([each.title for each in moved])


def _named(titles: Sequence[str]) -> str:
    return listed(shortlist([f"“{title}”" for title in titles]))
