"""`headstart window`: the window, which `headstart` alone opens as well."""

from __future__ import annotations

import os

import click

from app.models.errors import UserError

from .context import Cli, finish, pass_cli
from .framework import Command
from .launch import has_display


@click.command(cls=Command)
@click.option("--sample", is_flag=True, help="On a sample company, which is made where there is none yet.")
@pass_cli
def window(cli: Cli, sample: bool) -> None:
    """Open the window.

    \b
    headstart window
    headstart --workspace sample.headstart window --sample
    """
    if not (has_display() or os.environ.get("QT_QPA_PLATFORM")):
        raise UserError("There is no display to open a window on: `headstart --help` lists the commands.")
    if sample:
        _make_sample(cli)
    finish(cli.open_window(cli.workspace, cli.today_is, cli.person))


def _make_sample(cli: Cli) -> None:
    """The sample company in the named workspace, else beside the one in the user's data folder."""
    from app.bootstrap import new_session, workspace_path
    from app.services.care import fill_new
    from app.services.sample import fill

    path = (
        workspace_path(cli.workspace) if cli.workspace else workspace_path(None).with_name("sample.headstart")
    )
    cli.workspace = str(path)
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with new_session(str(path), cli.today) as session, cli.progress("Making the sample company") as show:
        fill_new(session)
        fill(session, show)
