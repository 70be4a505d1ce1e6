"""Hires in a list, a line for each, and as the JSON document of one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from app.models.onboarding import Certainty, Hire, Onboarding
from app.models.wording import day
from app.store.hires import ListedHire

from .output import table

HEADINGS = ("ID", "Name", "Starts", "Location", "State", "Done", "What needs attention")


def list_document(found: Iterable[ListedHire], today: date) -> dict[str, Any]:
    hires = [
        onboarding_document(row.hire, row.onboarding, row.location_name, row.manager_name) for row in found
    ]
    return {"today": today, "hires": hires}


def list_lines(found: Iterable[ListedHire], today: date) -> list[str]:
    return table(HEADINGS, [_row(row, today) for row in found]) or ["Nobody."]


def _row(row: ListedHire, today: date) -> Sequence[str]:
    return (
        row.hire.id[:8],
        row.hire.name,
        day(row.onboarding.start_on),
        row.location_name,
        state_words(row.onboarding, today),
        f"{row.onboarding.done_count}/{row.onboarding.task_count}",
        row.onboarding.attention,
    )


def state_words(onboarding: Onboarding, today: date) -> str:
    """`at risk`, `on track, tentative 80 %`, `ready, started`."""
    words = [onboarding.readiness.value.replace("_", " ")]
    if onboarding.withdrawn_on is None and onboarding.certainty is Certainty.TENTATIVE:
        words.append(f"tentative {onboarding.probability} %")
    elif onboarding.withdrawn_on is None and onboarding.start_on < today:
        words.append("started")
    return ", ".join(words)


def onboarding_document(
    hire: Hire, onboarding: Onboarding, location: str, manager: str | None
) -> dict[str, Any]:
    """What a list tells of a hire."""
    return {
        "id": hire.id,
        "name": hire.name,
        "role": hire.role,
        "team": hire.team,
        "location": location,
        "work_style": hire.work_style,
        "employment": hire.employment,
        "manager": manager,
        "start_on": onboarding.start_on,
        "told_on": onboarding.told_on,
        "certainty": onboarding.certainty,
        "probability": onboarding.probability,
        "readiness": onboarding.readiness,
        "fits": onboarding.fits,
        "ready_on": onboarding.ready_on,
        "margin": onboarding.margin,
        "done": onboarding.done_count,
        "total": onboarding.task_count,
        "attention": onboarding.attention,
        "withdrawn_on": onboarding.withdrawn_on,
        "withdrawn_reason": onboarding.withdrawn_reason,
        "catalogue_revision": onboarding.catalogue_revision,
        "planned_on": onboarding.planned_on,
    }
