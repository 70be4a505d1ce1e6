"""The same reports as plain tables, for workbooks and CSV files. The first table of a report is its main one."""

from datetime import date

from attrs import frozen

from app.models.cataloguereport import CatalogueReport
from app.models.reportdata import (
    DepartmentReport,
    DepartmentShare,
    HireReport,
    Report,
    TaskGroup,
    WeekReport,
    WeekRow,
)

Value = str | int | date
"""A cell: a text, a number, or a day."""


@frozen(kw_only=True)
class Column:
    """A column's heading and its width in characters."""

    title: str
    width: int = 14


@frozen(kw_only=True)
class Table:
    """A named table; every row has one value for each column."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def tables_of(report: Report) -> tuple[Table, ...]:
    """What the report shows, as tables."""
    match report:
        case HireReport():
            return _checklist(report), _missing(report), _departments(report)
        case DepartmentReport():
            return (_department_tasks(report),)
        case WeekReport():
            return (_starts(report),)
        case CatalogueReport():
            return (_services(report),)


def _checklist(report: HireReport) -> Table:
    words = report.labels
    return Table(
        name=words["checklist"],
        columns=(
            Column(title=words["department"], width=18),
            Column(title=words["task"], width=40),
            Column(title=words["owner"], width=22),
            Column(title=words["ask_by"]),
            Column(title=words["due"]),
            Column(title=words["state"], width=30),
            Column(title=words["essential"], width=10),
        ),
        rows=tuple(
            (
                group.department,
                task.task,
                task.owner,
                task.ask_by_date or task.ask_by,
                task.due_date or task.due,
                task.state,
                words["yes"] if task.essential else words["no"],
            )
            for group in report.checklist
            for task in group.tasks
        ),
    )


def _missing(report: HireReport) -> Table:
    words = report.labels
    return Table(
        name=words["missing_short"],
        columns=(
            Column(title=words["task"], width=40),
            Column(title=words["who"], width=28),
            Column(title=words["due"]),
            Column(title=words["ready"]),
            Column(title=words["note"], width=36),
        ),
        rows=tuple(
            (row.task, row.who, row.due_date or row.due, row.ready_date or row.ready, row.note)
            for row in report.missing
        ),
    )


def _departments(report: HireReport) -> Table:
    words = report.labels
    return Table(
        name=words["departments"],
        columns=(
            Column(title=words["department"], width=22),
            Column(title=words["done"], width=8),
            Column(title=words["total"], width=8),
            Column(title=words["owner"], width=24),
            Column(title=words["state"], width=30),
        ),
        rows=tuple((row.name, row.done, row.total, row.owner, row.state) for row in report.departments),
    )


def _department_tasks(report: DepartmentReport) -> Table:
    words = report.labels
    return Table(
        name=report.department,
        columns=(
            Column(title=words["group"], width=22),
            Column(title=words["task"], width=40),
            Column(title=words["hire"], width=24),
            Column(title=words["start"]),
            Column(title=words["owner"], width=22),
            Column(title=words["due"]),
            Column(title=words["state"], width=30),
        ),
        rows=tuple(_group_rows(report.groups)),
    )


def _group_rows(groups: tuple[TaskGroup, ...]) -> list[tuple[Value, ...]]:
    return [
        (
            group.title,
            row.task,
            row.hire,
            row.start_date or row.start,
            row.owner,
            row.due_date or row.due,
            row.state,
        )
        for group in groups
        for row in group.rows
    ]


def _starts(report: WeekReport) -> Table:
    words = report.labels
    shares = report.rows[0].departments if report.rows else ()
    return Table(
        name=report.heading,
        columns=(
            Column(title=words["name"], width=24),
            Column(title=words["role"], width=24),
            Column(title=words["place"], width=20),
            Column(title=words["start"]),
            Column(title=words["manager"], width=22),
            Column(title=words["state"], width=14),
            Column(title=words["percent_number"], width=9),
            *(Column(title=share.short, width=12) for share in shares),
            Column(title=words["attention"], width=44),
            Column(title=words["remedy"], width=44),
        ),
        rows=tuple(_start_row(row, words["share"]) for row in report.rows),
    )


def _start_row(row: WeekRow, share_label: str) -> tuple[Value, ...]:
    return (
        row.name,
        row.role,
        row.place,
        row.start_date or row.start,
        row.manager,
        row.state,
        row.percent,
        *(_share_text(share, share_label) for share in row.departments),
        row.attention,
        row.remedy,
    )


def _share_text(share: DepartmentShare, label: str) -> str:
    return label.format(done=share.done, total=share.total)


def _services(report: CatalogueReport) -> Table:
    words = report.labels
    return Table(
        name=report.heading,
        columns=(
            Column(title=words["department"], width=18),
            Column(title=words["task"], width=40),
            Column(title=words["promise"], width=44),
            Column(title=words["takes"]),
            Column(title=words["due"], width=22),
            Column(title=words["whom"], width=28),
            Column(title=words["needs"], width=40),
            Column(title=words["essential"], width=10),
        ),
        rows=tuple(
            (
                group.department,
                row.task,
                row.promise,
                row.takes,
                row.due,
                row.whom,
                row.needs,
                words["yes"] if row.essential else words["no"],
            )
            for group in report.groups
            for row in group.rows
        ),
    )
