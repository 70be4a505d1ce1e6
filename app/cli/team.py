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
