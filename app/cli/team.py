"""`headstart team …`: a workspace that a whole team shares, on a PostgreSQL server."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from app.models.errors import UserError

from .context import Cli, pass_cli
from .framework import group
from .output import table

if TYPE_CHECKING:
    from app.services.session import Session

ONLY_HERE = (
    "headstart: This line works on this computer only: for others, invite with the name of the server that works from"
    " their desks."
)
team = group("A workspace that a whole team shares, on a PostgreSQL server.")


@team.command()
@click.argument("url")
@pass_cli
def init(cli: Cli, url: str) -> None:
    """Make a team workspace in an empty database, with the default catalogue.

    \b
    headstart team init postgresql://admin@db.example.com/headstart
    headstart --workspace postgresql://ann@db.example.com/headstart hire list
    """
    from app.bootstrap import new_team
    from app.services.care import fill_new

    with new_team(url, cli.today) as session:
        fill_new(session)
        made = session.workspace.place
        departments = [department.name for department in session.setup.departments.values()]
    cli.answer(
        {"workspace": made, "departments": departments},
        lambda: [f"Made the team workspace {made}.", "Next: `headstart location add`."],
    )


@team.command()
@click.argument("url")
@pass_cli
def upgrade(cli: Cli, url: str) -> None:
    """Bring a team workspace that an older Headstart made up to date.

    \b
    headstart team upgrade postgresql://admin@db.example.com/headstart
    """
    from app.bootstrap import upgrade_team

    place = upgrade_team(url)
    cli.answer({"workspace": place}, lambda: [f"The team workspace {place} is up to date."])


@team.command()
@click.argument("file")
@click.argument("url")
@pass_cli
def move(cli: Cli, file: str, url: str) -> None:
    """Copy the workspace in FILE to an empty database, and verify every row.

    FILE stays as it is. Repeated, it compares the two.

    \b
    headstart team move company.headstart postgresql://admin@db.example.com/headstart
    """
    from app.bootstrap import move_to_team, workspace_path

    with cli.progress("Copying") as show:
        rows = move_to_team(workspace_path(file), url, show)
    cli.answer({"rows": rows}, lambda: [f"All {rows} rows of {file} are in the team workspace."])


@team.command()
@click.argument("url")
@click.argument("file")
@pass_cli
def export(cli: Cli, url: str, file: str) -> None:
    """Copy a team workspace to a new FILE, and verify every row.

    \b
    headstart team export postgresql://admin@db.example.com/headstart company.headstart
    """
    from app.bootstrap import export_team, workspace_path

    with cli.progress("Copying") as show:
        rows = export_team(url, workspace_path(file), show)
    cli.answer({"rows": rows}, lambda: [f"All {rows} rows of the team workspace are in {file}."])


@team.command()
@click.argument("person")
@click.option("--role", required=True, help="manager, staff, lead, hr or viewer: what the login may do.")
@click.option("--department", help="The department whose tasks they do.")
@pass_cli
def invite(cli: Cli, person: str, role: str, department: str | None) -> None:
    """Let a person in: make their login, with a password for one use.

    The password is shown here and stored nowhere. For who is in already, it is a new one. Only the
    administrator of the server can do this.

    \b
    headstart team invite "Jonas Weber" --role staff --department IT
    """
    from app import bootstrap
    from app.services import lookup
    from app.services.people import change_person, checked_role

    session = _administered(cli)
    checked_role(role)
    found = lookup.person(session, person)
    key = found.department if department is None else lookup.department(session, department).key
    if (found.role, found.department) != (role, key):
        change_person(
            session,
            found,
            name=found.name,
            email=found.email,
            department=key,
            location_id=found.location_id,
            role=role,
        )
    invited = bootstrap.invite(cli.workspace, found)
    only_here = bootstrap.is_only_here(cli.workspace or "")
    cli.answer(
        {"person": found.name, "role": role, "department": key, **invited, "only_here": only_here},
        lambda: [
            f"Invited {found.name} as {role}.",
            "Give them this line, which is good for one use within two weeks; Join a team in the window takes it:",
            invited["invitation"],
        ],
    )
    if only_here and not cli.as_json:
        cli.note(ONLY_HERE)


@team.command()
@click.argument("person")
@pass_cli
def remove(cli: Cli, person: str) -> None:
    """Take a person's login away: its rights, its password and what it has open now.

    What they did stays, and so do their tasks. Where they have no login, nothing is changed. Only the
    administrator of the server can do this.

    \b
    headstart team remove "Jonas Weber"
    """
    from app import bootstrap
    from app.services import lookup

    found = lookup.person(_administered(cli), person)
    login = bootstrap.remove(cli.workspace, found)
    cli.answer(
        {"person": found.name, "login": login},
        lambda: [f"{found.name} is out: {login} lets nobody in." if login else f"{found.name} has no login."],
    )


@team.command()
@pass_cli
def password(cli: Cli) -> None:
    """Choose a password of your own, with which an invitation is accepted.

    The password of before stands in the address or in PGPASSWORD; the new one is typed, or comes from standard input.

    \b
    headstart --workspace postgresql://ann@db.example.com/headstart team password
    """
    from app.bootstrap import set_password

    if sys.stdin.isatty():
        words = click.prompt("New password", hide_input=True, confirmation_prompt=True, err=True)
    else:
        words = sys.stdin.readline().rstrip("\n")
    place = set_password(cli.workspace, words)
    cli.answer({"workspace": place}, lambda: [f"The password for {place} is yours now."])


@team.command("who-blocks")
@pass_cli
def who_blocks(cli: Cli) -> None:
    """Who is in the middle of a change, since when, doing what, and how many wait for that.

    \b
    headstart team who-blocks
    """
    from app import bootstrap

    people = _administered(cli).setup.people
    found = [
        {
            "login": one.login,
            "person": people[one.person_id].name if one.person_id in people else None,
            "since": one.since.isoformat(timespec="seconds"),
            "doing": one.doing,
            "waiting": one.waiting,
        }
        for one in bootstrap.who_blocks(cli.workspace)
    ]
    rows = [
        [
            item["person"] or item["login"],
            item["since"],
            str(item["waiting"]),
            item["doing"] or "nothing at present",
        ]
        for item in found
    ]
    cli.answer(
        {"blockers": found},
        lambda: table(["Who", "Since", "Waiting", "Doing"], rows) or ["Nobody blocks the team workspace."],
    )


def _administered(cli: Cli) -> Session:
    """UserError where somebody else than the administrator of the server asks."""
    if cli.session.workspace.person_id is not None:
        raise UserError("Only the administrator of the server can do this: ask who looks after it.")
    return cli.session
