"""`headstart demo`: the main job from beginning to end."""

from __future__ import annotations

from pathlib import Path

import click

from .context import Cli, pass_cli
from .framework import Command


@click.command(cls=Command)
@click.option(
    "--out", default="headstart-demo", show_default=True, metavar="DIR", help="Where the files are written."
)
@pass_cli
def demo(cli: Cli, out: str) -> None:
    """The main job in one go, without a display.

    A sample company, a hire who can't be ready, a way out, and the reports of it.

    \b
    headstart demo --out demo
    """
    from app.bootstrap import new_session
    from app.services.demo import run

    said: list[str] = []
    run(Path(out), cli.today, said.append if cli.as_json else cli.say, new_session, cli.draw_pages)
    if cli.as_json:
        cli.answer({"out": out, "said": said}, list)
