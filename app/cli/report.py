"""`headstart report …`: readiness reports as files."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from app.models.errors import UserError

from .arguments import DAY
from .context import Cli, pass_cli
from .framework import group

if TYPE_CHECKING:
    from app.models.reportdata import Report
    from app.services.rendering import FileFormat, Paper

report = group("Reports as PDF, workbook or CSV, by the ending of the file.")
FORMATS = ("pdf", "xlsx", "csv")

out_option = click.option(
    "--out", required=True, metavar="FILE", help="The file to write: .pdf, .xlsx or .csv."
)
paper_option = click.option(
    "--paper",
    type=click.Choice(["a4", "letter"]),
    default="a4",
    show_default=True,
    help="The size of the page.",
)


@report.command()
@click.argument("who", metavar="HIRE")
@out_option
@paper_option
@click.option("--signatures", is_flag=True, help="With lines to sign on.")
@pass_cli
def readiness(cli: Cli, who: str, out: str, paper: Paper, signatures: bool) -> None:
    """Is one hire ready?

    What is missing, who has it, when it will be there.

    \b
    headstart report readiness "Maya Chen" --out maya.pdf --signatures
    """
    from app.services import lookup, reports

    file_format = _format(out)
    found = lookup.hire(cli.session, who)
    _write(cli, reports.hire_report(cli.session, found.id, signatures=signatures), out, file_format, paper)


@report.command(name="all")
@click.option("--out", required=True, metavar="FOLDER", help="The folder to write to.")
@paper_option
@click.option("--signatures", is_flag=True, help="With lines to sign on.")
@pass_cli
def everyone(cli: Cli, out: str, paper: Paper, signatures: bool) -> None:
    """The readiness of everyone who is to come, one PDF a hire.

    \b
    headstart report all --out reports
    """
    from app.services import hirelist, reports
    from app.services.files import write_atomically
    from app.services.press import Press

    folder = Path(out)
    if not folder.is_dir():
        raise UserError(f"There is no folder {out}: make it first, or name another.")
    rows = hirelist.hires(cli.current)
    contents = [reports.hire_report(cli.session, row.hire.id, signatures=signatures) for row in rows]
    files = [folder / f"{row.onboarding.start_on.isoformat()}-{row.hire.id[:8]}.pdf" for row in rows]
    with Press() as press:
        for path, data in zip(files, press.render(contents, "pdf", paper), strict=True):
            write_atomically(path, data)
    cli.answer({"files": [str(path) for path in files]}, lambda: [f"Wrote {path}." for path in files])


@report.command()
@click.argument("name", metavar="DEPARTMENT")
@out_option
@paper_option
@pass_cli
def department(cli: Cli, name: str, out: str, paper: Paper) -> None:
    """What one department has to begin, and what it waits for.

    \b
    headstart report department IT --out it.pdf --paper letter
    """
    from app.services import lookup, reports

    file_format = _format(out)
    key = lookup.department(cli.session, name).key
    _write(cli, reports.department_report(cli.current, key), out, file_format, paper)


@report.command()
@click.argument("on", type=DAY, required=False, metavar="[DATE]")
@out_option
@paper_option
@pass_cli
def week(cli: Cli, on: date | None, out: str, paper: Paper) -> None:
    """Everyone who starts in one week.

    The week of DATE; without DATE, this week, on a weekend the coming one.

    \b
    headstart report week 2026-12-07 --out week.pdf
    """
    from app.services import reports

    file_format = _format(out)
    _write(cli, reports.week_report(cli.current, on), out, file_format, paper)


@report.command()
@out_option
@paper_option
@pass_cli
def catalogue(cli: Cli, out: str, paper: Paper) -> None:
    """What each department does for a new hire, and what it needs.

    \b
    headstart report catalogue --out services.pdf
    """
    from app.services.cataloguereport import service_catalogue

    file_format = _format(out)
    _write(cli, service_catalogue(cli.session), out, file_format, paper)


def _format(out: str) -> FileFormat:
    ending = Path(out).suffix.lower().lstrip(".")
    if ending not in FORMATS:
        raise UserError(f"{Path(out).name} has no ending that says what to write: use .pdf, .xlsx or .csv.")
    return cast("FileFormat", ending)


def _write(cli: Cli, content: Report, out: str, file_format: FileFormat, paper: Paper) -> None:
    from app.services.care import must_spare
    from app.services.files import write_atomically
    from app.services.rendering import render

    must_spare(cli.session.workspace.file, Path(out))
    write_atomically(Path(out), render(content, file_format, paper))
    cli.answer({"file": out}, lambda: [f"Wrote {out}."])
