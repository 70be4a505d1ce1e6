"""The service catalogue as a report: what each department does for a new hire, and what it needs for that."""

from __future__ import annotations

from collections.abc import Mapping

from app.models.catalogue import Catalogue, Template
from app.models.cataloguereport import CatalogueReport, ServiceGroup, ServiceRow
from app.models.cataloguewords import for_whom, lead_words, need_words, whole_rule_words
from app.models.language import plural, text
from app.models.wording import capital, day

from .catalogueediting import latest
from .reports import FOOTER
from .session import Session


def service_catalogue(session: Session) -> CatalogueReport:
    """All tasks of the latest revision. Raises UserError where the workspace has no catalogue."""
    number = latest(session)
    catalogue = session.setup.catalogue(number)
    names = {key: department.name for key, department in session.setup.departments.items()}
    return CatalogueReport(
        heading=text("Service catalogue"),
        as_of=day(session.today, year=True),
        version=text("Version {number}", number=number),
        note=text("Times are working days, once everything that is needed is there."),
        groups=tuple(_group(catalogue, department.key, names) for department in catalogue.departments),
        footer=text(FOOTER),
    )


def _group(catalogue: Catalogue, key: str, names: Mapping[str, str]) -> ServiceGroup:
    templates = catalogue.of_department(key)
    return ServiceGroup(
        department=names.get(key, key),
        note=plural(len(templates), "{n} task", "{n} tasks"),
        rows=tuple(_row(template, names) for template in templates),
    )


def _row(template: Template, names: Mapping[str, str]) -> ServiceRow:
    return ServiceRow(
        task=template.title,
        promise=template.promise,
        takes=_takes(template),
        due=capital(whole_rule_words(template.due)),
        whom=capital(for_whom(template)),
        needs="; ".join(need_words(need, names) for need in template.needs),
        essential=template.essential,
    )


def _takes(template: Template) -> str:
    here = lead_words(template.lead)
    if template.lead_elsewhere is None:
        return here
    return text("{here}, elsewhere {elsewhere}", here=here, elsewhere=lead_words(template.lead_elsewhere))
