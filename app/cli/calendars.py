"""`headstart calendars …`: files for calendar programs, and calendars on a server."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.models.errors import UserError
from app.models.wording import count

from .context import Cli, pass_cli
from .framework import group

if TYPE_CHECKING:
    from app.models.letters import Event
    from app.services.session import Session

calendars = group("Calendars that people look at already: day 1 as an event, tasks as to-dos with reminders.")
LANGUAGE = click.option(
    "--language", metavar="CODE", help="en or de. Default: that of the workspace's notices."
)


@calendars.command("export")
@click.argument("file")
@click.option("--department", help="Its own tasks, and day 1 of those they are for.")
@click.option("--hire", help="All tasks of one new hire.")
@click.option("--person", help="The tasks that somebody has, and day 1 of those they look after.")
@LANGUAGE
@pass_cli
def export_calendar(
    cli: Cli, file: str, department: str | None, hire: str | None, person: str | None, language: str | None
) -> None:
    """Write a calendar file. Imported again, it replaces what it brought before.

    \b
    headstart calendars export it.ics --department IT
    headstart calendars export maya.ics --hire "Maya Chen"
    """
    from app.services import calendars as service

    if [department, hire, person].count(None) != 2:
        raise click.UsageError("Name one of --department, --hire and --person.")
    session, code = cli.current, _language(cli, language)
    name, events = _chosen(session, code, department, hire, person)
    service.export(session, Path(file), events, name)
    cli.answer(
        {"file": file, "entries": len(events)},
        lambda: [f"Wrote {count(len(events), 'entry', 'entries')} of {name} to {file}."],
    )


def _chosen(
    session: Session, language: str, department: str | None, hire: str | None, person: str | None
) -> tuple[str, list[Event]]:
    """Whose calendar it is, and what stands in it."""
    from app.services import calendars as service
    from app.services import lookup

    if department is not None:
        found = lookup.department(session, department)
        return found.name, service.of_department(session, found, language)
    if person is not None:
        who = lookup.person(session, person)
        return who.name, service.of_person(session, who, language)
    starting = lookup.hire(session, hire or "")
    return starting.name, service.of_whole_hire(session, starting.id, language)


@calendars.command()
@click.argument("url")
@click.option("--department", required=True, help="Whose tasks stand in the calendar.")
@click.option("--user", required=True, help="Who may write to the calendar.")
@click.option("--keep-password", is_flag=True, help="Ask for the password, and keep it in the keyring.")
@LANGUAGE
@pass_cli
def sync(cli: Cli, url: str, department: str, user: str, keep_password: bool, language: str | None) -> None:
    """Bring a department's calendar on a CalDAV server up to date.

    Dates that moved are changed in place; what is done or withdrawn is taken away; what others wrote stays.
    The password comes from the keyring or from HEADSTART_SECRET_CALENDAR_ with the key of the department,
    for a scheduler; else it is asked for.

    \b
    headstart calendars sync https://calendars.example.com/it/onboarding/ --department IT --user it
    """
    from app.services import lookup
    from app.services.caldavs import sync as bring
    from app.services.calendarserver import Account

    session = cli.current
    found = lookup.department(session, department)
    password = _password(cli, found.key, keep=keep_password)
    done = bring(session, found, Account(url=url, user=user, password=password), _language(cli, language))
    answer = {
        "created": done.created,
        "updated": done.updated,
        "removed": done.removed,
        "unchanged": done.unchanged,
    }
    cli.answer(
        answer,
        lambda: [
            f"The calendar of {found.name}: {done.created} new, {done.updated} changed, {done.removed} taken away, "
            f"{done.unchanged} as they were."
        ],
    )


def _password(cli: Cli, department: str, *, keep: bool) -> str:
    from app.services import secrets

    name = f"calendar {department}"
    known = None if keep else secrets.get(name)
    if known is not None:
        return known
    if not sys.stdin.isatty():
        raise UserError(
            f"There is no password for this calendar: keep one with --keep-password, or put it into "
            f"{secrets.variable(name)}."
        )
    asked: str = click.prompt("Password", hide_input=True, err=True)
    if keep:
        try:
            secrets.keep(name, asked)
        except secrets.NoKeyring as warning:
            cli.note(f"headstart: {warning}")
    return asked


def _language(cli: Cli, asked: str | None) -> str:
    from app.services.letterwords import languages
    from app.services.noticetexts import workspace_language

    if asked is not None and asked not in languages():
        raise UserError(f"There is no language “{asked}” for calendars: use {' or '.join(languages())}.")
    return asked or workspace_language(cli.session)
