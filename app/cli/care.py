"""`headstart init`, `check`, `backup`, `restore`: a workspace as a whole."""

from __future__ import annotations

from pathlib import Path

import click

from .context import Cli, finish, pass_cli
from .framework import Command


@click.command(cls=Command)
@click.argument("path", required=False)
@click.option("--sample", is_flag=True, help="With a sample company: people and hires around today.")
@pass_cli
def init(cli: Cli, path: str | None, sample: bool) -> None:
    """Make a new workspace with the default catalogue.

    \b
    headstart init
    headstart init --sample company.headstart
    """
    from app.bootstrap import new_session
    from app.services.care import fill_new

    with new_session(path or cli.workspace, cli.today) as session:
        fill_new(session)
        if sample:
            from app.services.sample import fill

            with cli.progress("Adding people and hires") as show:
                fill(session, show)
        made = session.workspace.path
        departments = [department.name for department in session.setup.departments.values()]
    cli.answer(
        {"workspace": str(made), "sample": sample, "departments": departments},
        lambda: [
            f"Made the workspace {made}.",
            "Next: `headstart hire list`." if sample else "Next: `headstart location add`.",
        ],
    )


@click.command(cls=Command)
@pass_cli
def check(cli: Cli) -> None:
    """Check that the workspace is whole.

    Where it is not, say what is wrong and exit 1.

    \b
    headstart check --workspace company.headstart
    """
    from app import bootstrap

    path = bootstrap.workspace_path(cli.workspace)
    problems = bootstrap.check(path)
    cli.answer(
        {"workspace": str(path), "sound": not problems, "problems": problems},
        lambda: problems or [f"The workspace {path} is sound."],
    )
    finish(1 if problems else 0)


@click.command(cls=Command)
@click.argument("file", required=False)
@pass_cli
def backup(cli: Cli, file: str | None) -> None:
    """Copy the workspace to a new file and verify the copy.

    Without FILE it goes beside the workspace, named with the date.

    \b
    headstart backup
    headstart backup /media/safe/monday.headstart
    """
    from app import bootstrap
    from app.services.care import backup_path

    path = bootstrap.workspace_path(cli.workspace)
    target = Path(file) if file else backup_path(path, cli.today)
    sha256 = bootstrap.backup(path, target)
    cli.answer({"backup": str(target), "sha256": sha256}, lambda: [f"Backed up to {target}."])


@click.command(cls=Command)
@click.argument("file")
@pass_cli
def restore(cli: Cli, file: str) -> None:
    """Put a backup in the place of the workspace.

    What was there before is kept beside it under another name.

    \b
    headstart restore workspace-2026-11-21.headstart
    """
    from app import bootstrap

    path = bootstrap.workspace_path(cli.workspace)
    kept = bootstrap.restore(Path(file), path)
    cli.answer(
        {"workspace": str(path), "restored_from": file, "kept": str(kept) if kept else None},
        lambda: [
            f"Restored {path} from {file}.",
            *([f"What was there before is kept in {kept}."] if kept else []),
        ],
    )
