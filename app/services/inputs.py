"""Inputs: the facts of a hire that tasks wait for, who gives them, and who may see them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from attrs import evolve

from app.models.catalogue import MANAGER, NEW_HIRE
from app.models.commands import GiveInput, WaitForInput
from app.models.errors import IllegalMove, UserError
from app.models.language import mark, text
from app.models.onboarding import Fact
from app.models.tasks import OPEN_STATES, Task
from app.models.wording import day, listed

from . import buddies
from .journal import record, tell_departments, tell_person
from .planning import Assessment, replan
from .session import Session
from .tasks import must_run, seen

LONGEST_VALUE = 2_000


def wait_for(session: Session, command: WaitForInput) -> Fact:
    """Say that a task can't go on without an input. An input that is known already is asked only once."""
    task = seen(session, command.task)
    must_run(session, task.hire_id)
    if task.status not in OPEN_STATES:
        raise IllegalMove(text("“{task}” is not open: it waits for nothing.", task=task.title))
    if command.expected_on is not None and command.expected_on < session.today:
        raise UserError(text("{day} has passed: name a day from today on.", day=day(command.expected_on)))
    known = {fact.key: fact for fact in session.workspace.facts.of_hire(task.hire_id)}
    key = _key_of(command.key)
    if not key:
        raise UserError(text("Say in a word what the task waits for."))
    fact = known.get(key)
    shows = fact is None or session.may_see_all()
    needed = [(task.id, task.hire_id, key)]
    if fact is None:
        fact = Fact(
            hire_id=task.hire_id,
            key=key,
            title=command.title or command.key.strip(),
            giver=command.giver,
            expected_on=command.expected_on,
        )
        session.workspace.facts.add_many([fact])
        session.workspace.facts.link(needed, shows=shows)
    elif fact.missing:
        session.workspace.facts.link(needed, shows=shows)  # who needs it may say when it comes
        fact = session.workspace.facts.set(
            evolve(fact, giver=command.giver or fact.giver, expected_on=command.expected_on)
        )
    else:
        raise IllegalMove(
            text("The {title} was given on {day} already.", title=fact.title, day=day(fact.given_on))
        )
    assessment = replan(session, task.hire_id)
    record(
        session,
        mark("waiting"),
        hire_id=task.hire_id,
        task_id=task.id,
        fields={"input": key, "expected_on": command.expected_on},
    )
    _tell_giver(session, fact, task, assessment.hire.manager_id)
    return fact


def _key_of(words: str) -> str:
    """What names an input: letters, their marks and digits, with underscores between words."""
    signs = (
        sign if sign.isalnum() or unicodedata.category(sign)[0] == "M" else " " for sign in words.casefold()
    )
    return "_".join("".join(signs).split())


def _tell_giver(session: Session, fact: Fact, task: Task, manager_id: str | None) -> None:
    """Who gives an input; the hiring manager asks the new hire."""
    payload = {"input": fact.key}
    if fact.giver in session.setup.departments:
        tell_departments(session, "input.asked", task.hire_id, [fact.giver], payload)
    else:
        asked = manager_id if fact.giver in (MANAGER, NEW_HIRE) else fact.giver
        known = asked if asked in session.setup.people else None
        tell_person(session, "input.asked", task.hire_id, known, task_id=task.id, payload=payload)


def give_input(session: Session, command: GiveInput) -> Fact:
    """A fact is there: entered once, and every task that needs it goes on."""
    workspace = session.workspace
    must_run(session, command.hire_id)
    facts = {fact.key: fact for fact in workspace.facts.of_hire(command.hire_id)}
    if command.key not in facts:
        known = listed(sorted(facts)) or text("none")
        raise UserError(
            text(
                "Nobody waits for “{key}” for this hire; known inputs: {known}.", key=command.key, known=known
            )
        )
    fact = facts[command.key]
    if not fact.missing and command.value in (None, fact.value):
        raise IllegalMove(
            text("The {title} was given on {day} already.", title=fact.title, day=day(fact.given_on))
        )
    if command.value is not None and len(command.value) > LONGEST_VALUE:
        raise UserError(
            text(
                "The {title} has {length} characters: at most {longest_value} fit.",
                title=fact.title,
                length=len(command.value),
                longest_value=LONGEST_VALUE,
            )
        )
    source = command.source or session.person_id
    people = buddies.people_by_name(session.setup.people, session.setup.departments)
    value = buddies.checked(fact.key, fact.title, command.value, people)
    given = evolve(fact, value=value, given_on=session.today, source=source)
    given = workspace.facts.set(given)
    replan(session, command.hire_id)
    record(session, mark("input given"), hire_id=command.hire_id, fields={"input": command.key})
    departments = _departments_needing(session, command.hire_id, command.key)
    tell_departments(session, "input.given", command.hire_id, departments, {"input": command.key})
    return given


def visible_facts(session: Session, assessment: Assessment) -> Sequence[Fact]:
    """The facts of a hire with the values that this person may see.

    HR sees all, a department what its own tasks need, the giver what was given; of the rest only that it is
    there or missing.
    """
    hire, facts, person = assessment.hire, assessment.facts, session.person
    if session.may_see_all():
        return facts
    department = person.department if person else None
    allowed = (
        {fact.key for fact in session.workspace.facts.visible_to(hire.id, department)}
        if department
        else set()
    )
    manages = person is not None and hire.manager_id == person.id
    return [
        fact
        if fact.key in allowed or (manages and fact.giver == MANAGER) or fact.value is None
        else evolve(fact, value=None)
        for fact in facts
    ]


def _departments_needing(session: Session, hire_id: str, key: str) -> list[str]:
    links = session.workspace.facts.links(hire_id)
    tasks = session.workspace.tasks.of_hire(hire_id)
    needing = (task.department for task in tasks if key in links.get(task.id, ()))
    return list(dict.fromkeys(needing))
