"""What the service catalogue says of the tasks of a small company."""

from __future__ import annotations

from app.models.reportwords import summary, title
from app.services.cataloguereport import service_catalogue

from .company import Company


def test_all_tasks_of_all_departments_stand_in_it(company: Company) -> None:
    session = company.session()
    report = service_catalogue(session)
    catalogue = session.setup.catalogue(session.setup.latest_revision)
    assert title(report) == "Service catalogue: Version 1"
    assert [group.department for group in report.groups] == [d.name for d in catalogue.departments]
    for department, group in zip(catalogue.departments, report.groups, strict=True):
        templates = catalogue.of_department(department.key)
        assert [row.task for row in group.rows] == [template.title for template in templates]
        assert [row.promise for row in group.rows] == [template.promise for template in templates]
        assert [row.essential for row in group.rows] == [template.essential for template in templates]
    assert summary(report).startswith("Service catalogue: Version 1. ")


def test_a_row_says_in_words_when_for_whom_and_what_from_whom(company: Company) -> None:
    rows = {row.task: row for group in service_catalogue(company.session()).groups for row in group.rows}
    badge = rows["Photo and access badge"]
    assert (badge.takes, badge.due) == ("3 days, elsewhere 5 days", "3 days before")
    assert (badge.whom, badge.needs) == ("On site, hybrid", "photo from new hire")
    assert rows["Payroll record"].due == "The payroll cut-off (while it is not known, 5 days before)"
