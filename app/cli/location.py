"""`headstart location …`: where people work, with their calendars."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from app.models.errors import UserError
from app.models.wording import WEEKDAYS, count, day

from .arguments import DAY
from .context import Cli, pass_cli
from .framework import group
from .output import table

if TYPE_CHECKING:
    from app.models.people import Location

location = group("Locations: weekends, public holidays and closed days.")


@location.command()
@click.argument("name")
@click.option("--country", required=True, help="Two letters, such as DE, US or GB.")
@click.option("--subdivision", help="Whose holidays apply within the country, such as BE or TX.")
@click.option("--weekend", default="Sat,Sun", show_default=True, help="The days that are not worked.")
@click.option("--policy", multiple=True, help="A policy followed here: background_check or e_verify.")
@pass_cli
def add(
    cli: Cli, name: str, country: str, subdivision: str | None, weekend: str, policy: tuple[str, ...]
) -> None:
    """Add a location.

    \b
    headstart location add Berlin --country DE --subdivision BE
    headstart location add Dubai --country AE --weekend Sat,Sun
    """
    from app.services.places import add_location

    added = add_location(
        cli.session, name, country, subdivision=subdivision, weekend=_weekdays(weekend), policies=policy
    )
    cli.answer(_document(added), lambda: [f"Added {added.name}."])


@location.command("list")
@pass_cli
def list_locations(cli: Cli) -> None:
    """All locations.

    \b
    headstart location list
    """
    places = list(cli.session.setup.locations.values())
    rows = [
        [
            place.name,
            "-".join(filter(None, [place.country, place.subdivision])),
            ", ".join(WEEKDAYS[number] for number in place.weekend) or "none",
            ", ".join(place.policies),
        ]
        for place in places
    ]
    cli.answer(
        {"locations": [_document(place) for place in places]},
        lambda: (
            table(["Location", "Holidays of", "Weekend", "Policies"], rows)
            or ["There is no location yet: add one with `headstart location add`."]
        ),
    )


@location.command("close")
@click.argument("name", metavar="LOCATION")
@click.argument("days", type=DAY, nargs=-1, required=True, metavar="DATE…")
@click.option("--name", "reason", default="", help="Why, such as `company holiday`.")
@pass_cli
def close_location(cli: Cli, name: str, days: tuple[date, ...], reason: str) -> None:
    """Close a location on days that are no public holidays; plans are computed again.

    \b
    headstart location close Berlin 2026-12-24 2026-12-31 --name "company holiday"
    """
    from app.services import lookup
    from app.services.places import close

    place = lookup.location(cli.session, name)
    close(cli.session, place, days, reason)
    said = f"{place.name} is closed on {day(days[0])}" if len(days) == 1 else (
        f"{place.name} is closed on {count(len(days), 'day')} more"
    )  # fmt: skip
    cli.answer({"location": place.name, "closed": list(days), "name": reason}, lambda: [f"{said}."])


def _weekdays(text: str) -> list[int]:
    """`Sat,Sun` as 5 and 6; `none` for no weekend."""
    if text.strip().casefold() == "none":
        return []
    numbers = {name.casefold(): number for number, name in enumerate(WEEKDAYS)}
    names = [name.strip()[:3].casefold() for name in text.split(",")]
    if unknown := [name for name in names if name not in numbers]:
        raise UserError(f"There is no weekday “{unknown[0]}”: use {', '.join(WEEKDAYS)}, or none.")
    return sorted({numbers[name] for name in names})


def _document(place: Location) -> dict[str, Any]:
    return {
        "id": place.id,
        "name": place.name,
        "country": place.country,
        "subdivision": place.subdivision,
        "weekend": list(place.weekend),
        "policies": list(place.policies),
    }
