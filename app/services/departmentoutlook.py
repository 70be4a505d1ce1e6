"""What each department says of a new hire who is being entered, and what it still needs from the manager."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from attrs import frozen

from app.models.catalogue import MANAGER
from app.models.language import plural, text
from app.models.lateness import margin_text
from app.models.onboarding import Fact, Readiness
from app.models.readiness import TaskView, is_risky, most_pressing
from app.models.tasks import FINISHED_STATES, Task
from app.models.wording import dated, listed, shortlist

from .buddies import PERSONS
from .planning import Assessment, group_by_department
from .session import Session


class Fit(StrEnum):
    """How a department's part stands, worst first."""

    SHORT = "short"
    NEEDS_INPUT = "needs input"
    FOLLOWS = "follows"
    """Something that is not needed on the first day comes later than promised."""
    TIGHT = "tight"
    """Something must begin at once for the first day to hold."""
    FITS = "fits"
    NOTHING = "nothing"


@frozen(kw_only=True)
class DepartmentOutlook:
    key: str
    name: str
    owner: str
    tasks: str
    says: str
    fit: Fit
    pill: str


@frozen(kw_only=True)
class Asked:
    """An input that the hiring manager gives; `hint` says by when it is needed.

    `names_person` says that it is somebody of the workspace.
    """

    key: str
    title: str
    hint: str
    names_person: bool = False


@frozen(kw_only=True)
class MayBeDone:
    """A task that should have begun before today, so that it may be finished already."""

    key: str
    words: str
    done: bool


def departments(session: Session, assessment: Assessment) -> Iterator[DepartmentOutlook]:
    """Every department of the workspace in its order, that rows stay where they are; former ones with tasks."""
    views = group_by_department(assessment.views)
    for key, department in session.setup.departments_with(views).items():
        owner = session.setup.person_name(assessment.around.sites[key].owner_id)
        of_department = views.get(key, [])
        fit, says, pill = _stand(assessment, of_department)
        yield DepartmentOutlook(
            key=key,
            name=department.name,
            owner=owner or text("nobody yet"),
            tasks=plural(len(of_department), "{n} task", "{n} tasks"),
            says=says,
            fit=fit,
            pill=pill,
        )


def _stand(assessment: Assessment, views: Sequence[TaskView]) -> tuple[Fit, str, str]:
    """How a department's part stands, what it says, and the same in two words."""
    if not views:
        return Fit.NOTHING, text("has nothing to do"), text("nothing")
    essential = [view for view in views if view.task.essential]
    late = [view for view in essential if is_late(view)]
    if late:
        return Fit.SHORT, _late_text(assessment, late), margin_text(_least(late).task.margin or 0)
    wanted = [view for view in views if from_manager(view) or (view.missing and is_risky(view.task))]
    if wanted:
        return Fit.NEEDS_INPUT, _needs_text(assessment, wanted), text("needs input")
    spare = margin_text(_least(essential or views).task.margin or 0)
    following = [view for view in views if is_late(view)]
    if following:
        return Fit.FOLLOWS, _late_text(assessment, following), text("can follow")
    pressing = most_pressing([view.task for view in views])
    if pressing and is_risky(pressing) and assessment.onboarding.readiness is Readiness.AT_RISK:
        return Fit.TIGHT, _begin_text(assessment, pressing), text("at risk")
    waiting = [view for view in views if view.missing]
    if waiting:
        return Fit.FITS, f"{spare}; {_needs_text(assessment, waiting)}", text("fits")
    return Fit.FITS, spare, text("fits")


def _least(views: Sequence[TaskView]) -> TaskView:
    return min(views, key=lambda view: view.task.margin or 0)


def _late_text(assessment: Assessment, views: Sequence[TaskView]) -> str:
    task, today = _least(views).task, assessment.request.today
    return text(
        "“{task}” is due {due}, ready {ready}",
        task=task.title,
        due=dated(task.due_on, today),
        ready=dated(task.earliest_finish, today),
    )


def _begin_text(assessment: Assessment, task: Task) -> str:
    day = dated(task.latest_start, assessment.request.today)
    return text("“{task}” must begin by {day}", task=task.title, day=day)


def _needs_text(assessment: Assessment, views: Sequence[TaskView]) -> str:
    """What is missing, the most urgent first: what is needed on a later day than that is only counted."""
    today = assessment.request.today

    def wanted(view: TaskView) -> date:
        return max(view.task.latest_start or today, today)

    by_urgency = sorted(views, key=wanted)
    by = wanted(by_urgency[0])
    facts = {fact.key: fact.title for view in by_urgency for fact in view.missing}
    first = list(
        dict.fromkeys(fact.key for view in by_urgency if wanted(view) == by for fact in view.missing)
    )
    what, later = listed(shortlist([facts[key] for key in first], 2)), len(facts) - len(first)
    needs = text("needs {what} now", what=what)
    if by > today:
        needs = text("needs {what} by {day}", what=what, day=dated(by, today))
    return (
        plural(later, "{needs}, {n} more later", "{needs}, {n} more later", needs=needs) if later else needs
    )


def asked(assessment: Assessment) -> Iterator[Asked]:
    """What the manager can give now, in the order of the catalogue."""
    today = assessment.request.today
    for fact in assessment.facts:
        if fact.giver == MANAGER:
            by = min(
                task.latest_start
                for task in assessment.tasks
                if task.latest_start and fact in assessment.needs.get(task.id, ())
            )
            hint = text("needed now") if by <= today else text("needed by {day}", day=dated(by, today))
            yield Asked(
                key=fact.key,
                title=f"{fact.title[:1].upper()}{fact.title[1:]}",
                hint=hint,
                names_person=fact.key in PERSONS,
            )


def may_be_done(assessment: Assessment) -> Iterator[MayBeDone]:
    """What is finished, and what can be: nothing before it is open, and it is late to begin it today."""
    today = assessment.request.today
    for task in assessment.tasks:
        done = task.status in FINISHED_STATES
        overdue = task.latest_start is not None and task.latest_start <= today and not task.blocked
        if done or overdue:
            department = assessment.names.department(task.department)
            words = text("{task} ({who})", task=task.title, who=department)
            yield MayBeDone(key=task.key, words=words, done=done)


def is_late(view: TaskView) -> bool:
    return (view.task.margin or 0) < 0


def from_manager(view: TaskView) -> list[Fact]:
    return [fact for fact in view.missing if fact.giver == MANAGER]
