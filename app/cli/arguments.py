"""Values of options and arguments: dates and pairs, and the options that every command takes."""

from __future__ import annotations

from datetime import date

import click


class Day(click.ParamType[date, str]):
    """A date such as 2026-12-07."""

    name = "DATE"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value)
        except ValueError:
            day = None
        if day is None or day.isoformat() != value:
            self.fail(f"{value!r} is not a date such as 2026-12-07.", param, ctx)
        return day


DAY = Day()
LIMIT = click.IntRange(1, 1_000_000)
"""How many rows a list holds at most."""


def pair(text: str, option: str) -> tuple[str, str]:
    """`KEY=VALUE`, split at the first equals sign."""
    key, sign, value = text.partition("=")
    if not sign or not key.strip():
        raise click.UsageError(f"{option} takes KEY=VALUE, not {text!r}.")
    return key.strip(), value.strip()


def pairs(texts: tuple[str, ...], option: str) -> dict[str, str]:
    return dict(pair(text, option) for text in texts)
