"""`headstart team …`: a workspace that a whole team shares, on a PostgreSQL server."""

from __future__ import annotations

import click

from .context import Cli, pass_cli
from .framework import group

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
