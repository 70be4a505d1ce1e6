"""`headstart department …`: who owns what, and where departments work."""

from __future__ import annotations

from typing import Any

import click

from app.models.people import Department

from .context import Cli, pass_cli
from .framework import group
from .output import table

department = group("Departments: their default owners and their homes. They come from the catalogue.")
NOBODY = "nobody"


@department.command("list")
@pass_cli
def list_departments(cli: Cli) -> None:
    """All departments, with who gets their tasks.

    \b
    headstart department list
    """
    found = [_document(cli, department) for department in cli.session.setup.departments.values()]
    rows = [
        [
            item["key"],
            item["name"],
            item["home"] or "where the hire works",
            item["owner"] or "nobody yet",
            ", ".join(f"{place}: {owner or 'nobody yet'}" for place, owner in item["sites"].items()),
        ]
        for item in found
    ]
    cli.answer(
        {"departments": found}, lambda: table(["Key", "Department", "Home", "Owner", "By location"], rows)
    )


def _document(cli: Cli, department: Department) -> dict[str, Any]:
    setup, people = cli.session.setup, cli.session.workspace.people
    return {
        "key": department.key,
        "name": department.name,
        "short": department.short,
        "home": setup.location(department.location_id).name if department.location_id else None,
        "owner": setup.person_name(department.owner_id),
        "sites": {
            setup.location(site.location_id).name: setup.person_name(site.owner_id)
            for site in people.sites()
            if site.department == department.key
        },
    }


@department.command()
@click.argument("name", metavar="DEPARTMENT")
@click.argument("person")
@click.option(
    "--location", help="Only for hires of this location, where the department has people of its own."
)
@pass_cli
def owner(cli: Cli, name: str, person: str, location: str | None) -> None:
    """Who gets a department's tasks; `nobody` for nobody. Tasks that are there keep their owner.

    \b
    headstart department owner it "Jonas Weber" --location Berlin
    """
    from app.services import lookup
    from app.services.people import set_owner

    session = cli.session
    found = lookup.department(session, name)
    owner = None if person == NOBODY else lookup.person(session, person)
    site = None if location is None else lookup.location(session, location)
    set_owner(session, found, owner, site)
    place = f" in {site.name}" if site else ""
    cli.answer(
        {
            "department": found.key,
            "location": site.name if site else None,
            "owner": owner.name if owner else None,
        },
        lambda: [f"New tasks of {found.name}{place} go to {owner.name if owner else 'nobody'}."],
    )


@department.command()
@click.argument("name", metavar="DEPARTMENT")
@click.argument("location")
@pass_cli
def home(cli: Cli, name: str, location: str) -> None:
    """Where a department works; `nobody` for the hire's own location. Plans are computed again.

    \b
    headstart department home it Berlin
    """
    from app.services import lookup
    from app.services.people import set_home

    session = cli.session
    found = lookup.department(session, name)
    place = None if location == NOBODY else lookup.location(session, location)
    set_home(session, found, place)
    cli.answer(
        {"department": found.key, "home": place.name if place else None},
        lambda: [f"{found.name} works {f'in {place.name}' if place else 'where the hire works'}."],
    )
