"""What the printed service catalogue says: each department's tasks, with what it promises and what it needs."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from .language import in_use, text


def catalogue_labels() -> dict[str, str]:
    """The headings and words of the service catalogue, by what they are for."""
    return {
        "department": text("Department"),
        "task": text("Task"),
        "promise": text("Promise"),
        "takes": text("Takes"),
        "due": text("Due"),
        "whom": text("For whom"),
        "needs": text("What is needed"),
        "essential": text("Day one"),
        "essential_note": text("Bold: needed on day one"),
        "yes": text("yes"),
        "no": text("no"),
        "no_tasks": text("There are no tasks."),
        "page": text("Page {page} of {pages}"),
    }


@frozen(kw_only=True)
class ServiceRow:
    """One task. `takes` is its lead time in words, `needs` what it waits for and from whom."""

    task: str
    promise: str
    takes: str
    due: str
    whom: str
    needs: str
    essential: bool


@frozen(kw_only=True)
class ServiceGroup:
    """What one department does, in the order of the catalogue; `note` counts its tasks."""

    department: str
    note: str
    rows: tuple[ServiceRow, ...]


@frozen(kw_only=True)
class CatalogueReport:
    """The whole catalogue of one `version` ("Version 3")."""

    heading: str
    as_of: str
    version: str
    note: str
    groups: tuple[ServiceGroup, ...]
    footer: str = ""
    language: str = field(factory=in_use)
    title: str = ""
    labels: Mapping[str, str] = field(factory=catalogue_labels, repr=False)
