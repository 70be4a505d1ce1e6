"""`headstart export`: hires and tasks for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.models.wording import count, listed

from .context import Cli, pass_cli
from .framework import Command

if TYPE_CHECKING:
    from app.services.exchange import Content


@click.command(cls=Command)
@click.argument("file")
@click.option("--only", type=click.Choice(["hires", "tasks"]), help="Leave the others out.")
@pass_cli
def export(cli: Cli, file: str, only: Content | None) -> None:
    """Write hires and tasks to a .csv, .xlsx or .ics file.

    A CSV file holds one table: the hires, or the tasks with --only tasks. A calendar file holds starts as
    events and tasks as to-dos; imported again, they replace the older ones.

    \b
    headstart export starts.ics --only hires
    headstart export everything.xlsx
    """
    from app.services.exchange import export as write

    counts = write(cli.current, Path(file), only)
    said = listed([count(number, content[:-1]) for content, number in counts.items()])
    cli.answer({"file": file, "wrote": counts}, lambda: [f"Wrote {said} to {file}."])
