"""`headstart catalogue …`: what departments do for a new hire."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from app.models.wording import count

from .context import Cli, pass_cli
from .framework import group
from .output import table

catalogue = group("The catalogue of tasks. Running onboardings keep the revision they began with.")


@catalogue.command()
@click.option("--department", help="Only this department's tasks.")
@pass_cli
def show(cli: Cli, department: str | None) -> None:
    """The latest revision.

    \b
    headstart catalogue show --department IT
    """
    from app.models.catalogue import to_dict
    from app.services import lookup

    session = cli.session
    revision = session.setup.latest_revision
    content = session.setup.catalogue(revision)
    key = None if department is None else lookup.department(session, department).key
    templates: list[dict[str, Any]] = [
        template for template in to_dict(content)["templates"] if key in (None, template["department"])
    ]
    cli.answer(
        {"revision": revision, "tasks": templates},
        lambda: table(
            ["Key", "Task", "Department", "Lead", "Due", "After", "Day one"],
            [
                [
                    template["key"],
                    template["title"],
                    template["department"],
                    str(template["lead"]),
                    _due(template["due"]),
                    ", ".join(template.get("after", ())),
                    "yes" if template.get("essential") else "",
                ]
                for template in templates
            ],
        ),
    )


@catalogue.command()
@click.argument("folder")
@pass_cli
def check(cli: Cli, folder: str) -> None:
    """Check a folder of catalogue files, and store nothing.

    \b
    headstart catalogue check my-catalogue
    """
    from app.services.cataloguefiles import load

    found = load(Path(folder))
    departments, tasks = len(found.departments), len(found.templates)
    cli.answer(
        {"departments": departments, "tasks": tasks},
        lambda: [f"The catalogue is sound: {count(departments, 'department')}, {count(tasks, 'task')}."],
    )


@catalogue.command()
@click.argument("folder")
@click.option("--note", required=True, help="What is different, for those who read it later.")
@pass_cli
def load(cli: Cli, folder: str, note: str) -> None:
    """Keep a folder of catalogue files as the latest revision.

    \b
    headstart catalogue load my-catalogue --note "longer lead times in December"
    """
    from app.services.cataloguefiles import load as read
    from app.services.people import keep_catalogue

    number = keep_catalogue(cli.session, read(Path(folder)), note)
    cli.answer({"revision": number}, lambda: [f"New onboardings begin with revision {number}."])


@catalogue.command()
@click.argument("folder")
@pass_cli
def export(cli: Cli, folder: str) -> None:
    """Write the latest revision as a folder of catalogue files, to be edited and loaded.

    \b
    headstart catalogue export my-catalogue
    """
    from app.services.catalogueediting import latest
    from app.services.cataloguefiles import write

    number = latest(cli.session)
    write(cli.session.setup.catalogue(number), Path(folder))
    cli.answer({"revision": number, "folder": folder}, lambda: [f"Revision {number} is in {folder}."])


@catalogue.command()
@click.argument("who", metavar="HIRE")
@pass_cli
def adopt(cli: Cli, who: str) -> None:
    """Bring a running onboarding to the latest revision.

    What was begun or finished stays.

    \b
    headstart catalogue adopt "Maya Chen"
    """
    from app.models.commands import AdoptCatalogue

    from .hire import change

    change(cli, who, lambda hire_id: AdoptCatalogue(hire_id=hire_id), "{} follows the latest catalogue.")


def _due(rule: dict[str, Any]) -> str:
    """`S-3`, `S+7 cal`, a date, or payroll's date with what stands in for it."""
    if "date" in rule:
        return str(rule["date"])
    if "payroll" in rule:
        event = str(rule["payroll"]).replace("_", "-")
        return f"{event}{_signed(rule['offset'])}, else {_due(rule['otherwise'])}"
    return f"S{_signed(rule['offset'])}{' cal' if rule['unit'] == 'calendar' else ''}"


def _signed(number: int) -> str:
    return f"{number:+d}" if number else ""
