"""`headstart hire …`: onboardings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

import click

from app.models.errors import UserError
from app.models.wording import day

from .arguments import DAY, LIMIT, pairs
from .context import Cli, finish, pass_cli
from .framework import group

if TYPE_CHECKING:
    from app.models.commands import Command
    from app.services.planning import Assessment
    from app.services.session import Session

MOST_YEARS_AWAY = 10

hire = group("New hires and their onboardings. A hire is named by id, the beginning of an id, or name.")


@hire.command()
@click.argument("name")
@click.option("--role", required=True, help="What the new hire will be.")
@click.option("--start", "start_on", type=DAY, required=True, help="The first day.")
@click.option("--location", help="Where the new hire works; may be left out where there is one only.")
@click.option("--style", default="onsite", show_default=True, help="onsite, hybrid or remote.")
@click.option("--employment", default="employee", show_default=True, help="employee, intern or contractor.")
@click.option("--team", help="The department that the new hire joins.")
@click.option("--manager", help="The hiring manager, a person of the workspace.")
@click.option("--tentative", is_flag=True, help="It may still come to nothing: departments get a heads-up.")
@click.option("--probability", type=int, help="How likely a tentative start is, in per cent.")
@click.option("--done", multiple=True, metavar="KEY[=DATE]", help="A task that is done already.")
@click.option("--fact", multiple=True, metavar="KEY=VALUE", help="An input that is known already.")
@click.option("--option", multiple=True, metavar="TASK=OPTION", help="An option chosen for a task.")
@click.option("--if-fits", is_flag=True, help="Add only a hire who will be ready, else exit 1.")
@click.option("--started-already", is_flag=True, help="Record a start that has passed.")
@pass_cli
def add(
    cli: Cli, name: str, done: tuple[str, ...], fact: tuple[str, ...], option: tuple[str, ...],
    location: str | None, manager: str | None, tentative: bool, probability: int | None,
    start_on: date, role: str, style: str, employment: str, team: str | None,
    if_fits: bool, started_already: bool,
) -> None:  # fmt: skip
    """Start an onboarding, and say at once what will not be ready.

    \b
    headstart hire add "Maya Chen" --role Engineer --start 2026-12-07 --location Berlin
    headstart hire add "Noah Kim" --role Analyst --start 2026-12-14 --location Austin --tentative --if-fits
    """
    from app.models.commands import NewHire, StartOnboarding
    from app.models.onboarding import Certainty
    from app.services import dispatch, lookup
    from app.services.onboarding import preview
    from app.services.planning import assessment_of

    session = cli.session
    check_start(cli, start_on, past=started_already)
    if probability is not None and not tentative:
        raise click.UsageError("--probability belongs to --tentative.")
    new = NewHire(
        name=name,
        role=role,
        location_id=lookup.location_or_only(session, location).id,
        work_style=style,
        employment=employment,
        start_on=start_on,
        team=team,
        manager_id=_person_id(session, manager),
        certainty=Certainty.TENTATIVE if tentative else Certainty.FIRM,
        probability=probability,
        done={key.upper(): on for key, on in (_done(text, session.today) for text in done)},
        facts=pairs(fact, "--fact"),
        options={key.upper(): value for key, value in pairs(option, "--option").items()},
    )
    if if_fits and not (assessment := preview(session, new)).plan.fits:
        _answer_added(cli, session, assessment, added=False)
        finish(1)
    command = StartOnboarding(hire_id=str(uuid4()), hire=new)
    dispatch.run(session, command)
    _answer_added(cli, session, assessment_of(session, command.hire_id), added=True)


def _done(text: str, today: date) -> tuple[str, date]:
    key, sign, on = text.partition("=")
    return key.strip(), DAY.convert(on, None, None) if sign else today


def _location_id(session: Session, name: str | None) -> str | None:
    from app.services import lookup

    return None if name is None else lookup.location(session, name).id


def _person_id(session: Session, name: str | None) -> str | None:
    from app.services import lookup

    return None if name is None else lookup.person(session, name).id


def check_start(cli: Cli, start_on: date, *, past: bool) -> None:
    """Refuse a start that is most likely a slip: it has passed, unless that is meant, or is years away."""
    if start_on < cli.session.today and not past:
        raise UserError(
            f"{day(start_on, year=True)} has passed: name a start from today on, "
            "or add --started-already to record a start that was."
        )
    if abs(start_on.year - cli.session.today.year) > MOST_YEARS_AWAY:
        raise UserError(
            f"{day(start_on, year=True)} is more than {MOST_YEARS_AWAY} years away: check the year of the start."
        )


def _answer_added(cli: Cli, session: Session, assessment: Assessment, *, added: bool) -> None:
    from app.services.surroundings import day_off

    from .hireview import hire_document, verdict_lines

    off = day_off(session.setup, assessment.location.id, assessment.onboarding.start_on)
    if off:
        cli.note(f"headstart: {off}")
    name = assessment.hire.name
    identifier = assessment.hire.id[:8]
    first = f"Added {name} ({identifier})." if added else f"{name} would not be ready and was not added."
    document = {**hire_document(session, assessment), "added": added}
    cli.answer(document, lambda: [first, *verdict_lines(assessment)])


@hire.command("list")
@click.option("--all", "everyone", is_flag=True, help="Also who is ready, has started or was withdrawn.")
@click.option("--location", help="Only those at this location.")
@click.option("--manager", help="Only those of this hiring manager.")
@click.option("--find", "text", help="Only those whose name, role or team is like this.")
@click.option("--tentative", is_flag=True, help="Only those who are not certain yet.")
@click.option("--limit", type=LIMIT, default=200, show_default=True, help="At most so many.")
@pass_cli
def list_hires(
    cli: Cli, everyone: bool, location: str | None, manager: str | None, text: str | None,
    tentative: bool, limit: int,
) -> None:  # fmt: skip
    """Everyone who starts, most urgent first.

    \b
    headstart hire list --location Berlin
    """
    from app.services import hirelist

    from .hirelines import list_document, list_lines

    session = cli.current
    found = hirelist.hires(
        session,
        everyone=everyone,
        location_id=_location_id(session, location),
        manager_id=_person_id(session, manager),
        text=text,
        tentative=tentative,
        limit=limit,
    )
    cli.answer(list_document(found, session.today), lambda: list_lines(found, session.today))


@hire.command()
@click.argument("who", metavar="ID")
@click.option("--activity", is_flag=True, help="Also who did what and when.")
@pass_cli
def show(cli: Cli, who: str, activity: bool) -> None:
    """One hire: the verdict, what is missing, the checklist.

    And the facts about the hire, with the values that you may see.

    \b
    headstart hire show "Maya Chen" --as "Hanna Vogel"
    """
    from app.services import lookup
    from app.services.inputs import visible_facts
    from app.services.planning import assessment_of

    from .activity import activity_document, activity_lines
    from .hireview import (
        checklist_lines,
        fact_document,
        facts_lines,
        first_line,
        hire_document,
        missing_lines,
        verdict_lines,
    )

    session = cli.session
    found = lookup.hire(session, who)
    assessment = assessment_of(session, found.id)
    facts = visible_facts(session, assessment)
    history = session.workspace.activity.of_hire(found.id) if activity else []
    document = {
        **hire_document(session, assessment),
        "facts": [fact_document(fact, session) for fact in facts],
        **({"activity": activity_document(session, history)} if activity else {}),
    }
    cli.answer(
        document,
        lambda: [
            first_line(found, assessment.onboarding, assessment.location.name, session.today),
            *verdict_lines(assessment),
            *missing_lines(assessment),
            *checklist_lines(assessment, session.today),
            *facts_lines(facts, assessment),
            *activity_lines(session, history),
        ],
    )


@hire.command()
@click.argument("who", metavar="ID")
@click.option("--start", "start_on", type=DAY, required=True, help="The new first day.")
@click.option("--preview", is_flag=True, help="Only show what would become different.")
@click.option("--started-already", is_flag=True, help="Record a start that has passed.")
@pass_cli
def move(cli: Cli, who: str, start_on: date, preview: bool, started_already: bool) -> None:
    """Move the start date, and say what becomes of it.

    Which tasks move, what becomes late, who is told.

    \b
    headstart hire move "Maya Chen" --start 2026-12-14 --preview
    """
    from app.models.commands import MoveStartDate
    from app.services import dispatch, lookup
    from app.services.onboarding import consequences
    from app.services.surroundings import day_off

    from .hireview import consequences_document, consequences_lines, verdict_lines

    session = cli.session
    found = lookup.hire(session, who)
    check_start(cli, start_on, past=started_already)
    changes = consequences(session, found.id, start_on)
    if not preview:
        version = changes.before.onboarding.version
        dispatch.run(session, MoveStartDate(hire_id=found.id, start_on=start_on, seen_version=version))
    if off := day_off(session.setup, found.location_id, start_on):
        cli.note(f"headstart: {off}")
    told = [changes.after.names.department(key) for key in changes.departments]
    said = f"{found.name} {'would move' if preview else 'moved'} to {day(start_on)}."
    document = {**consequences_document(changes), "applied": not preview}
    cli.answer(
        document,
        lambda: [said, *verdict_lines(changes.after), *consequences_lines(changes, told, preview=preview)],
    )


@hire.command()
@click.argument("who", metavar="ID")
@click.option("--reason", help="Why, in a few words.")
@pass_cli
def withdraw(cli: Cli, who: str, reason: str | None) -> None:
    """Call an onboarding off; nothing is deleted.

    Open tasks are called off, and the departments are told.

    \b
    headstart hire withdraw "Noah Kim" --reason "took another offer"
    """
    from app.models.commands import WithdrawOnboarding

    change(cli, who, lambda hire_id: WithdrawOnboarding(hire_id=hire_id, reason=reason), "{} is withdrawn.")


@hire.command()
@click.argument("who", metavar="ID")
@pass_cli
def firm(cli: Cli, who: str) -> None:
    """Make a tentative onboarding firm.

    \b
    headstart hire firm "Noah Kim"
    """
    from app.models.commands import MakeFirm

    change(cli, who, lambda hire_id: MakeFirm(hire_id=hire_id), "{} is firm now.")


@hire.command()
@click.argument("who", metavar="ID")
@pass_cli
def ask(cli: Cli, who: str) -> None:
    """What is still needed, and from whom.

    \b
    headstart hire ask "Maya Chen"
    """
    from app.services import lookup
    from app.services.planning import assessment_of

    from .hireview import asked_document, asked_lines

    session = cli.session
    assessment = assessment_of(session, lookup.hire(session, who).id)
    cli.answer(asked_document(assessment), lambda: asked_lines(assessment))


def change(cli: Cli, who: str, command: Callable[[str], Command], said: str) -> None:
    """Carry out a change of one hire, and show the hire as it is then."""
    from app.services import dispatch, lookup
    from app.services.planning import assessment_of

    from .hireview import hire_document, verdict_lines

    session = cli.session
    found = lookup.hire(session, who)
    dispatch.run(session, command(found.id))
    assessment = assessment_of(session, found.id)
    cli.answer(
        hire_document(session, assessment),
        lambda: [said.format(found.name), *verdict_lines(assessment)],
    )
