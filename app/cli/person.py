"""`headstart person …`: who works with Headstart."""

from __future__ import annotations

from typing import Any

import click

from app.models.people import Person

from .context import Cli, pass_cli
from .framework import group
from .output import table

person = group("The people who prepare first days.")


@person.command()
@click.argument("name")
@click.option("--email", help="Their e-mail address.")
@click.option("--department", help="The department whose tasks they do.")
@click.option("--location", help="Where they work.")
@click.option("--role", default="staff", show_default=True, help="manager, staff, lead, hr or viewer.")
@pass_cli
def add(
    cli: Cli, name: str, email: str | None, department: str | None, location: str | None, role: str
) -> None:
    """Add a person.

    \b
    headstart person add "Jonas Weber" --email jonas@example.com --department IT --location Berlin
    """
    from app.services import lookup
    from app.services.people import add_person

    session = cli.session
    added = add_person(
        session,
        name,
        email=email,
        department=None if department is None else lookup.department(session, department).key,
        location_id=None if location is None else lookup.location(session, location).id,
        role=role,
    )
    cli.answer(_document(cli, added), lambda: [f"Added {added.name}."])


@person.command("list")
@pass_cli
def list_people(cli: Cli) -> None:
    """Everybody.

    \b
    headstart person list
    """
    found = [_document(cli, person) for person in cli.session.setup.people.values()]
    rows = [
        [
            str(item[key] or "")
            for key in ("name", "role", "department", "location", "email")
        ]
        for item in found
    ]  # fmt: skip
    cli.answer(
        {"people": found},
        lambda: (
            table(["Name", "Role", "Department", "Location", "E-mail"], rows)
            or ["There is nobody yet: add somebody with `headstart person add`."]
        ),
    )


def _document(cli: Cli, person: Person) -> dict[str, Any]:
    setup = cli.session.setup
    return {
        "id": person.id,
        "name": person.name,
        "email": person.email,
        "department": person.department,
        "location": setup.location(person.location_id).name if person.location_id else None,
        "role": person.role,
        "active": person.active,
    }
