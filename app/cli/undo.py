"""`headstart undo`."""

from __future__ import annotations

import click

from .context import Cli, pass_cli
from .framework import Command
from .output import one_line


@click.command(cls=Command)
@pass_cli
def undo(cli: Cli) -> None:
    """Take back your latest change.

    \b
    headstart undo --as "Lena Fischer"
    """
    from app.services import dispatch

    outcome = dispatch.undo(cli.session)
    undone = outcome.label.removeprefix("Undo ")
    cli.answer(
        {"undone": undone, "hires": sorted(outcome.changes.hires)},
        lambda: [one_line(f"Undone: {undone[0].lower()}{undone[1:]}.")],
    )
