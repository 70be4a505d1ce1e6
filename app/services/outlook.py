"""What would come of a new hire: the verdict as a whole and by department, and the ways out, before it is started."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from attrs import evolve, field, frozen

from app.models.errors import UserError
from app.models.explanation import binding_sentence, remedy_text
from app.models.language import mark, plural, text
from app.models.onboarding import Readiness
from app.models.plan import Task as PlanTask
from app.models.remedies import Expedite, MoveStart, Remedy, SwapOptions
from app.models.tasks import Expedite as Haste
from app.models.text import one_line
from app.models.wording import dated, listed, shortlist, working_days
from app.store.checklists import Checklist

from .departmentoutlook import (
    Asked,
    DepartmentOutlook,
    MayBeDone,
    asked,
    departments,
    from_manager,
    is_late,
    may_be_done,
)
from .newhire import Entries, as_new_hire
from .onboarding import preview
from .planning import Assessment, assess
from .reports.verdict import answer, risk
from .session import Session
from .surroundings import day_off
from .tasks import standard

IF_FASTER = {
    False: mark("On track for {start} if {who} can be faster."),
    True: mark("At risk for {start} even if {who} can be faster."),
}


@frozen(kw_only=True)
class Way:
    """A way out, and what it changes in the form."""

    words: str
    button: str
    start_on: date | None = None
    options: Mapping[str, str] = field(factory=dict)
    expedite: Mapping[str, int] = field(factory=dict)


@frozen(kw_only=True)
class Chosen:
    """Something that differs from the catalogue because it was chosen: an option, or haste."""

    task: str
    words: str


@frozen(kw_only=True)
class Outlook:
    """What the hire's page will say once the onboarding is started. The best way out comes first."""

    fits: bool
    readiness: Readiness
    headline: str
    counts: str
    because: str
    reason: str
    ways: Sequence[Way]
    chosen: Sequence[Chosen]
    departments: Sequence[DepartmentOutlook]
    notice: str
    day_off: str
    asked: Sequence[Asked]
    may_be_done: Sequence[MayBeDone]


def outlook(session: Session, entries: Entries) -> Outlook:
    """What would come of the entries. What can't be planned without is stood in for: name and role."""
    assessment = _assessment(session, entries)
    ways = _best_of_each_kind_first([_way(assessment, remedy) for remedy in assessment.verdict.remedies])
    return Outlook(
        fits=assessment.plan.fits,
        readiness=assessment.onboarding.readiness,
        headline=_headline(assessment),
        counts=_counts(assessment),
        because=" ".join(filter(None, (risk(assessment), answer(assessment)[1]))),
        reason="" if assessment.plan.fits else _reason(assessment),
        ways=ways,
        chosen=list(_chosen(assessment)),
        departments=list(departments(session, assessment)),
        notice=_notice(assessment),
        day_off=day_off(session.setup, entries.location_id, entries.start_on) or "",
        asked=list(asked(assessment)),
        may_be_done=list(may_be_done(assessment)),
    )


def taken(entries: Entries, way: Way) -> Entries:
    """The entries after a way out was taken; a task that gets an option is no longer asked to be faster."""
    hasty = {key: days for key, days in entries.expedite.items() if key not in way.options}
    return evolve(
        entries,
        start_on=way.start_on or entries.start_on,
        options={**entries.options, **way.options},
        expedite={**hasty, **way.expedite},
    )


def without(entries: Entries, task: str) -> Entries:
    """The entries with a task as the catalogue has it."""
    return evolve(
        entries,
        options={key: option for key, option in entries.options.items() if key != task},
        expedite={key: days for key, days in entries.expedite.items() if key != task},
    )


def done_already(entries: Entries, task: str, *, done: bool) -> Entries:
    """The entries with a task finished already, or not."""
    others = [key for key in entries.done if key != task]
    return evolve(entries, done=tuple(sorted([*others, task] if done else others)))


def _assessment(session: Session, entries: Entries) -> Assessment:
    """Planned as if every department that is asked to be faster agreed."""
    named = evolve(
        entries,
        name=_usable(entries.name, text("the new hire")),
        role=_usable(entries.role, text("new hire")),
    )
    new = as_new_hire(session, named)
    assessment = preview(session, new)
    if not new.expedite:
        return assessment
    agreed = [
        evolve(task, expedite=Haste.AGREED, expedite_days=new.expedite[task.key])
        if task.key in new.expedite
        else task
        for task in assessment.tasks
    ]
    return assess(
        session,
        Checklist(
            hire=assessment.hire,
            onboarding=assessment.onboarding,
            tasks=agreed,
            facts=assessment.facts,
            links={task: [fact.key for fact in facts] for task, facts in assessment.needs.items()},
        ),
    )


def _usable(words: str, otherwise: str) -> str:
    try:
        return one_line(words, "new hire")
    except UserError:
        return otherwise


# The verdict


def _headline(assessment: Assessment) -> str:
    request = assessment.request
    feasible = assessment.verdict.earliest_feasible_start
    if not assessment.plan.fits and feasible is not None:
        early = assessment.around.calendar.count(request.start.toordinal(), feasible.toordinal())
        start = dated(request.start, request.today)
        return plural(
            early,
            "{start} is {n} working day too early.",
            "{start} is {n} working days too early.",
            start=start,
        )
    hasty = _hasty(assessment)
    if assessment.plan.fits and hasty:
        return text(
            IF_FASTER[assessment.onboarding.readiness is Readiness.AT_RISK],
            start=dated(request.start, request.today),
            who=listed(hasty),
        )
    return answer(assessment)[0]


def _hasty(assessment: Assessment) -> list[str]:
    """The departments that are asked to be faster."""
    asked = [task.department for task in assessment.tasks if task.expedite is not None]
    return [assessment.names.department(key) for key in dict.fromkeys(asked)]


def _counts(assessment: Assessment) -> str:
    views = assessment.views
    late = sum(is_late(view) and view.task.essential for view in views)
    following = sum(is_late(view) and not view.task.essential for view in views)
    needing = sum(not is_late(view) and bool(from_manager(view)) for view in views)
    fitting = len(views) - late - following - needing
    parts = [
        plural(fitting, "{n} fits", "{n} fit") if fitting else "",
        plural(late, "{n} is too late", "{n} are too late") if late else "",
        plural(following, "{n} can follow", "{n} can follow") if following else "",
        plural(
            needing, "{n} needs something from the manager first", "{n} need something from the manager first"
        )
        if needing
        else "",
    ]
    departments = len({view.task.department for view in views})
    tasks = plural(len(views), "{n} task", "{n} tasks")
    for_whom = plural(departments, "{n} department", "{n} departments")
    return text(
        "{tasks} for {who}: {parts}.", tasks=tasks, who=for_whom, parts=listed(list(filter(None, parts)))
    )


def _reason(assessment: Assessment) -> str:
    return binding_sentence(assessment.request, assessment.plan, assessment.names)


def _notice(assessment: Assessment) -> str:
    """The working days that are left between today and the start."""
    request = assessment.request
    days = assessment.around.calendar.count(request.today.toordinal(), request.start.toordinal() - 1)
    if days <= 0:
        return text("no notice")
    return plural(days, "{n} working day’s notice", "{n} working days’ notice")


# The ways out


def _best_of_each_kind_first(ways: Sequence[Way]) -> list[Way]:
    kinds = {(bool(way.options), bool(way.expedite)): way for way in reversed(ways)}
    return sorted(ways, key=lambda way: way not in kinds.values())


def _way(assessment: Assessment, remedy: Remedy) -> Way:
    words = remedy_text(remedy, assessment.request, assessment.names)
    match remedy:
        case SwapOptions(swaps=swaps):
            titles = [_option_title(assessment, key, option) for key, option in swaps.items()]
            button = text("Use {what}", what=listed(shortlist(titles, 1)))
            return Way(words=words, button=button, options=swaps)
        case Expedite(task=key, by=by):
            department = assessment.names.department(_standard(assessment, key).department)
            button = plural(
                by, "Ask {who} to be {n} day faster", "Ask {who} to be {n} days faster", who=department
            )
            return Way(words=words, button=button, expedite={key: by})
        case MoveStart(start=later):
            button = text("Start {day}", day=dated(later, assessment.request.today))
            return Way(words=words, button=button, start_on=later)


def _chosen(assessment: Assessment) -> Iterator[Chosen]:
    for task in assessment.tasks:
        if task.option is not None:
            title = _option_title(assessment, task.key, task.option)
            words = text("{option} instead of “{task}”", option=title, task=task.title)
            yield Chosen(task=task.key, words=words)
        elif task.expedite_days:
            department = assessment.names.department(task.department)
            words = text(
                "{who} is asked to do “{task}” {days} faster",
                who=department,
                task=task.title,
                days=working_days(task.expedite_days),
            )
            yield Chosen(task=task.key, words=words)


def _option_title(assessment: Assessment, key: str, option: str) -> str:
    title = next(known.title for known in _standard(assessment, key).options if known.key == option)
    return f"{title[:1].lower()}{title[1:]}"


def _standard(assessment: Assessment, key: str) -> PlanTask:
    task = next(task for task in assessment.tasks if task.key == key)
    return standard(assessment.around, task)
