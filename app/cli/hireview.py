"""Onboardings as lines for people and as JSON documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from app.models.explanation import remedy_text
from app.models.lateness import margin_text
from app.models.onboarding import Fact, Hire, Onboarding
from app.models.planfile import remedy_as_json
from app.models.progress import WORK_STYLES
from app.models.readiness import Standing, state_text
from app.models.tasks import OPEN_STATES, Task
from app.models.wording import dated, day, listed
from app.services.lookup import SHOWN_ID
from app.services.onboarding import Consequences
from app.services.planning import Assessment, group_by_department
from app.services.reports.verdict import because, headline
from app.services.session import Session

from .hirelines import onboarding_document, state_words
from .output import one_line, table
from .taskview import task_document


def hire_document(session: Session, assessment: Assessment) -> dict[str, Any]:
    """A hire with the verdict, the ways out and the checklist."""
    onboarding, request, names = assessment.onboarding, assessment.request, assessment.names
    return {
        **onboarding_document(assessment.hire, onboarding, assessment.location.name, assessment.manager),
        "verdict": headline(assessment),
        "because": because(assessment) or None,
        "binding_chain": list(assessment.plan.binding_chain),
        "earliest_feasible_start": assessment.verdict.earliest_feasible_start,
        "remedies": [
            {**remedy_as_json(remedy), "text": remedy_text(remedy, request, names)}
            for remedy in _remedies(assessment)
        ],
        "tasks": [task_document(session, view) for view in assessment.views],
    }


def _remedies(assessment: Assessment) -> Sequence[Any]:
    return () if assessment.onboarding.withdrawn_on else assessment.verdict.remedies


def verdict_lines(assessment: Assessment) -> Iterator[str]:
    """The verdict in the words of the window, what decides it, and the ways out where it is bad."""
    yield one_line(headline(assessment))
    if reason := because(assessment):
        yield one_line(reason)
    if assessment.plan.fits or assessment.onboarding.withdrawn_on is not None:
        return
    request, names = assessment.request, assessment.names
    remedies = _remedies(assessment)
    if remedies:
        yield "Ways out:"
    elif request.start >= request.today:
        yield "No way out was found."
    for remedy in remedies:
        yield f"  - {one_line(remedy_text(remedy, request, names))}"


def first_line(hire: Hire, onboarding: Onboarding, location: str, today: date) -> str:
    return (
        f"{one_line(hire.name)}, {one_line(hire.role)}, {one_line(location)} ({WORK_STYLES[hire.work_style]}), "
        f"starts {day(onboarding.start_on, year=True)}: {state_words(onboarding, today)}"
    )


def missing_lines(assessment: Assessment) -> Iterator[str]:
    """The open essential tasks that are late or wait for somebody."""
    today = assessment.request.today
    rows = [
        [
            view.task.title,
            view.owner or "nobody yet",
            dated(view.task.due_on, today),
            dated(view.task.earliest_finish, today),
            state_text(view, today),
        ]
        for view in sorted(assessment.views, key=lambda view: view.task.margin or 0)
        if view.task.essential and view.standing(today) in (Standing.LATE, Standing.WAITING)
    ]
    if rows:
        yield ""
        yield "Missing, or late:"
        yield from table(["Task", "Owner", "Due", "Ready", ""], rows, indent="  ")


def checklist_lines(assessment: Assessment, today: date) -> Iterator[str]:
    """The checklist by department; essential tasks bear a star."""
    for key, views in group_by_department(assessment.views).items():
        yield ""
        yield f"{assessment.names.department(key)}"
        yield from table(
            ["ID", "Key", "Task", "Owner", "Due", "State"],
            [
                [
                    view.task.id[:SHOWN_ID],
                    view.task.key,
                    f"{view.task.title}{' *' if view.task.essential else ''}",
                    view.owner or "nobody yet",
                    dated(view.task.due_on, today),
                    state_text(view, today),
                ]
                for view in views
            ],
            indent="  ",
        )
    yield ""
    yield "* needed on day one"


def facts_lines(facts: Sequence[Fact], assessment: Assessment) -> Iterator[str]:
    if facts:
        yield ""
        yield "What departments need to know:"
        rows = [
            [fact.key, fact.title, assessment.names.giver(fact.giver), _fact_state(fact)] for fact in facts
        ]
        yield from table(["Key", "Input", "From", "State"], rows, indent="  ")


def _fact_state(fact: Fact) -> str:
    if fact.missing:
        return f"missing, expected {day(fact.expected_on)}" if fact.expected_on else "missing"
    given = f"given {day(fact.given_on)}"
    return f"{given}: {fact.value}" if fact.value else given


def fact_document(fact: Fact, session: Session) -> dict[str, Any]:
    return {
        "key": fact.key,
        "title": fact.title,
        "from": fact.giver,
        "expected_on": fact.expected_on,
        "given_on": fact.given_on,
        "value": fact.value,
        "source": session.setup.person_name(fact.source)
        if fact.source in session.setup.people
        else fact.source,
    }


def asked_lines(assessment: Assessment) -> Iterator[str]:
    """By giver: what is still missing, and the tasks that wait for it."""
    asked = _asked(assessment)
    if not asked:
        yield "Nothing: everything that departments need is there."
    for giver in dict.fromkeys(fact.giver for fact, _ in asked):
        yield f"{one_line(assessment.names.giver(giver))}:"
        for fact, tasks in asked:
            if fact.giver == giver:
                expected = f", expected {day(fact.expected_on)}" if fact.expected_on else ""
                titles = listed([task.title for task in tasks])
                yield one_line(f"- {fact.title} ({fact.key}{expected}), for {titles}")


def asked_document(assessment: Assessment) -> dict[str, Any]:
    return {
        "id": assessment.hire.id,
        "name": assessment.hire.name,
        "missing": [
            {
                "key": fact.key,
                "title": fact.title,
                "from": assessment.names.giver(fact.giver),
                "expected_on": fact.expected_on,
                "tasks": [task.key for task in tasks],
            }
            for fact, tasks in _asked(assessment)
        ],
    }


def _asked(assessment: Assessment) -> list[tuple[Fact, list[Task]]]:
    """What is still missing, with the open tasks that need it."""
    asked: dict[str, tuple[Fact, list[Task]]] = {}
    for task in assessment.tasks:
        for fact in assessment.needs.get(task.id, ()) if task.status in OPEN_STATES else ():
            if fact.missing:
                asked.setdefault(fact.key, (fact, []))[1].append(task)
    return list(asked.values())


def consequences_document(changes: Consequences) -> dict[str, Any]:
    return {
        "from": changes.before.onboarding.start_on,
        "to": changes.after.onboarding.start_on,
        "fits": changes.after.plan.fits,
        "ready_on": changes.after.plan.ready_on,
        "moved": [
            {
                "key": new.key,
                "title": new.title,
                "department": new.department,
                "due_on": {"from": old.due_on, "to": new.due_on},
                "latest_start": {"from": old.latest_start, "to": new.latest_start},
                "margin": new.margin,
            }
            for old, new in changes.moved
        ],
        "late": [task.key for task in changes.late],
        "told": list(changes.departments),
    }


def consequences_lines(changes: Consequences, told: Sequence[str], *, preview: bool) -> Iterator[str]:
    moved = table(
        ["Task", "Due was", "Due", "Begin by", "To spare"],
        [
            [new.title, day(old.due_on), day(new.due_on), day(new.latest_start), margin_text(new.margin or 0)]
            for old, new in changes.moved
        ],
        indent="  ",
    )
    yield from ["", "Tasks that move:", *moved, ""] if moved else ["No task moves."]
    if changes.late:
        yield f"Becomes late: {listed([task.title for task in changes.late])}."
    if told:
        yield f"{'Would be told' if preview else 'Told'}: {listed(told)}."
