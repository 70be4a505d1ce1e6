"""Rows of a list on the clipboard: as a table with its heading, for spreadsheets, mails and documents."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from app.models.text import without_directions
from app.services.overview import HireRow
from app.services.taskdetail import TaskDetail
from app.services.workrow import WorkRow
from app.ui.itemmodels.catalogue import Line

tr = QCoreApplication.translate
Cells = Sequence[str]
PAGE = """\
<html><head><meta charset="utf-8"></head><body>
<table border="1" cellspacing="0" cellpadding="4">
<thead>{head}</thead>
<tbody>
{body}
</tbody>
</table>
</body></html>"""


def copy_table(headers: Cells, rows: Sequence[Cells]) -> None:
    """Put it on the clipboard as text with tabs between the cells, and as HTML. Nothing in a cell is markup."""
    data = QMimeData()
    data.setText("\n".join("\t".join(map(_in_one_line, cells)) for cells in (headers, *rows)))
    body = "\n".join(_html_row(cells, "td") for cells in rows)
    data.setHtml(PAGE.format(head=_html_row(headers, "th"), body=body))
    QGuiApplication.clipboard().setMimeData(data)


def _html_row(cells: Cells, tag: str) -> str:
    inside = "".join(f'<{tag} dir="auto">{escape(_in_one_line(cell))}</{tag}>' for cell in cells)
    return f"<tr>{inside}</tr>"


def _in_one_line(cell: str) -> str:
    return without_directions(" ".join(cell.split()))


def copy_hires(rows: Sequence[HireRow]) -> None:
    """Each department has a column of its own; not every hire has tasks of a former one."""
    departments = list(dict.fromkeys(share.short for row in rows for share in row.departments))
    headers = (
        tr("Copied", "New hire"),
        tr("Copied", "Role"),
        tr("Copied", "Details"),
        tr("Copied", "Starts"),
        tr("Copied", "Notice"),
        *departments,
        tr("Copied", "State"),
        tr("Copied", "What needs attention"),
        tr("Copied", "Readiness"),
    )
    copy_table(headers, [_hire_cells(row, departments) for row in rows])


def _hire_cells(row: HireRow, departments: Cells) -> Cells:
    shares = {share.short: f"{share.count} {share.state}" for share in row.departments}
    beside = (shares.get(short, "") for short in departments)
    said = ". ".join(filter(None, dict.fromkeys((row.attention, row.hint))))
    about = (row.name, row.role, row.certainty, row.start, row.notice)
    return (*about, *beside, row.state, said, f"{row.percent}%")


def copy_work(rows: Sequence[WorkRow]) -> None:
    headers = (
        tr("Copied", "Task"),
        tr("Copied", "New hire"),
        tr("Copied", "Owner"),
        tr("Copied", "Offered"),
        tr("Copied", "Due"),
        tr("Copied", "Begin"),
        tr("Copied", "State"),
    )
    copy_table(headers, [_work_cells(row) for row in rows])


def _work_cells(row: WorkRow) -> Cells:
    return (row.task.title, row.hire, row.owner, row.offer, row.due, row.begin, row.state)


def copy_checklist(tasks: Sequence[TaskDetail]) -> None:
    headers = (
        tr("Copied", "Department"),
        tr("Copied", "Task"),
        tr("Copied", "Details"),
        tr("Copied", "On day one"),
        tr("Copied", "Owner"),
        tr("Copied", "Due"),
        tr("Copied", "State"),
    )
    copy_table(headers, [_task_cells(task) for task in tasks])


def _task_cells(task: TaskDetail) -> Cells:
    needed = tr("Copied", "needed") if task.essential else ""
    return (task.department, task.title, task.detail, needed, task.owner, task.when, task.state)


def copy_catalogue(lines: Sequence[Line]) -> None:
    headers = (
        tr("Copied", "Task"),
        tr("Copied", "Details"),
        tr("Copied", "Lead time"),
        tr("Copied", "Due"),
        tr("Copied", "For whom"),
        tr("Copied", "Change"),
    )
    copy_table(headers, [_line_cells(line) for line in lines])


def _line_cells(line: Line) -> Cells:
    return (line.title, line.detail, line.lead, line.whole_due, line.whom, line.mark)
