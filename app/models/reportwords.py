"""A report in a few words: its title, whom it is about, and its answer."""

from __future__ import annotations

from collections.abc import Sequence

from .cataloguereport import CatalogueReport
from .reportdata import DepartmentReport, Figure, HireReport, Report, WeekReport


def subject(report: Report) -> str:
    """The hire, the department, the week or the version."""
    match report:
        case HireReport():
            return report.name
        case DepartmentReport():
            return report.department
        case WeekReport():
            return report.week
        case CatalogueReport():
            return report.version


def title(report: Report) -> str:
    return report.title or f"{report.heading}: {subject(report)}"


def summary(report: Report) -> str:
    """What somebody hears who can't see the pages: the title, then the verdict or the figures."""
    match report:
        case HireReport():
            verdict = report.verdict
            said = " ".join(filter(None, (verdict.headline, verdict.rest, verdict.cause)))
        case DepartmentReport() | WeekReport():
            said = _counted(report.figures)
        case CatalogueReport():
            said = " ".join(f"{group.department}: {group.note}." for group in report.groups)
    return f"{title(report)}. {said}".strip()


def _counted(figures: Sequence[Figure]) -> str:
    said = ", ".join(f"{figure.number} {figure.label}" for figure in figures)
    return f"{said}." if said else ""
