"""`headstart payroll …`: the dates that payroll enters."""

from __future__ import annotations

from datetime import date

import click

from app.models.wording import day

from .arguments import DAY
from .context import Cli, pass_cli
from .framework import group
from .output import table

payroll = group("Payroll's cut-offs and paydays, by location.")


@payroll.command()
@click.option("--location", help="Where they apply; may be left out where there is one location only.")
@click.option("--cut-off", "cut_off", type=DAY, required=True, help="The last day to enter a hire.")
@click.option("--payday", type=DAY, required=True, help="When what is in by the cut-off is paid.")
@pass_cli
def add(cli: Cli, location: str | None, cut_off: date, payday: date) -> None:
    """Enter a cut-off with its payday; plans are computed again.

    \b
    headstart payroll add --location Berlin --cut-off 2026-12-11 --payday 2026-12-18
    """
    from app.services import lookup
    from app.services.places import add_payroll_run

    place = lookup.location_or_only(cli.session, location)
    add_payroll_run(cli.session, place, cut_off, payday)
    cli.answer(
        {"location": place.name, "cut_off": cut_off, "payday": payday},
        lambda: [f"{place.name}: cut-off on {day(cut_off)}, paid on {day(payday)}."],
    )


@payroll.command("list")
@click.option("--location", help="Only those of this location.")
@pass_cli
def list_runs(cli: Cli, location: str | None) -> None:
    """All cut-offs and paydays.

    \b
    headstart payroll list --location Berlin
    """
    from app.services import lookup

    session = cli.session
    places = [lookup.location(session, location)] if location else list(session.setup.locations.values())
    found = [(place.name, run) for place in places for run in session.workspace.places.payroll_runs(place.id)]
    cli.answer(
        {
            "payroll": [
                {"location": name, "cut_off": run.cut_off, "payday": run.payday} for name, run in found
            ]
        },
        lambda: (
            table(
                ["Location", "Cut-off", "Payday"],
                [[name, day(run.cut_off, year=True), day(run.payday, year=True)] for name, run in found],
            )
            or ["There are no payroll dates yet: enter them with `headstart payroll add`."]
        ),
    )
