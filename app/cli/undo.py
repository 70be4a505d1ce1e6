"""`headstart undo`."""

from __future__ import annotations

import click

from .context import Cli, pass_cli
from .framework import Command


@click.command(cls=Command)
@pass_cli
def undo(cli: Cli) -> None:
    """Take back your latest change.

    \b
    headstart undo --as "Lena Fischer"
    """
    from app.services import dispatch

    outcome = dispatch.undo(cli.session)
    cli.answer(
        {"undone": outcome.label, "hires": sorted(outcome.changes.hires)},
        lambda: [f"Undone: {outcome.label.removeprefix('Undo ').lower()}."],
    )
