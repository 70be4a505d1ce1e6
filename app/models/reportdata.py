"""What a report shows: finished texts and figures, ready for a template that only lays them out.

Every text is worded already. A date stands as the text that a person reads (``Mon 7 Dec``); the same day may
stand beside it as a date, and then spreadsheets write that one. An unknown text is ``""``.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from .cataloguereport import CatalogueReport
from .language import in_use, text
from .progress import VerdictState


class Mark(StrEnum):
    """A row's shape, so that its state is seen without colour. The row's text says the same in words."""

    DONE = "done"
    OPEN = "open"
    BEGUN = "begun"
    WAITING = "waiting"
    ATTENTION = "attention"
    LATE = "late"
    OFF = "off"


def hire_labels() -> dict[str, str]:
    """The headings and words of a hire's report, by what they are for."""
    return {
        "role": text("Role"),
        "place": text("Place"),
        "start": text("Starts"),
        "manager": text("Hiring manager"),
        "tally": text("{done} of {total} done"),
        "share": text("{done} of {total}"),
        "ways_out": text("Ways out"),
        "missing": text("What is missing, who has it, when it will be there"),
        "missing_short": text("Missing"),
        "nothing_missing": text("Nothing is missing."),
        "more_missing": text("and {more} more, on the checklist"),
        "departments": text("Departments"),
        "checklist": text("Checklist"),
        "no_tasks": text("There are no tasks."),
        "essential_note": text("Bold: needed on day one"),
        "department": text("Department"),
        "progress": text("Progress"),
        "done": text("Done"),
        "total": text("Total"),
        "task": text("Task"),
        "who": text("Who has it"),
        "owner": text("Owner"),
        "ask_by": text("Ask by"),
        "due": text("Due"),
        "ready": text("Ready"),
        "note": text("Note"),
        "state": text("State"),
        "essential": text("Day one"),
        "yes": text("yes"),
        "no": text("no"),
        "name": text("Name"),
        "date": text("Date"),
        "signature": text("Signature"),
        "signatures": text("Signatures"),
        "page": text("Page {page} of {pages}"),
    }


def department_labels() -> dict[str, str]:
    """The same for a department's report."""
    return {
        "lead": text("Lead"),
        "task": text("Task"),
        "hire": text("New hire"),
        "start": text("Starts"),
        "owner": text("Owner"),
        "due": text("Due"),
        "state": text("State"),
        "group": text("Group"),
        "no_tasks": text("Nothing here."),
        "no_groups": text("There are no open tasks."),
        "page": text("Page {page} of {pages}"),
    }


def week_labels() -> dict[str, str]:
    """The same for a week of starts."""
    return {
        "hire": text("New hire"),
        "name": text("Name"),
        "role": text("Role"),
        "place": text("Place"),
        "start": text("Starts"),
        "manager": text("Hiring manager"),
        "percent": text("Ready"),
        "percent_number": text("Ready %"),
        "attention": text("What needs attention"),
        "remedy": text("Way out"),
        "share": text("{done} of {total}"),
        "share_short": text("{done}/{total}"),
        "state": text("State"),
        "no_rows": text("Nobody starts in this week."),
        "page": text("Page {page} of {pages}"),
    }


@frozen(kw_only=True)
class Figure:
    """One number with what it counts: ``3``, ``waiting on someone``. The number may be a text (``92 %``)."""

    number: int | str
    label: str


@frozen(kw_only=True)
class Verdict:
    """The answer in words: a ``headline`` ("Not ready on Mon 7 Dec."), its ``rest``, the cause, ways out."""

    state: VerdictState
    headline: str
    rest: str = ""
    cause: str = ""
    ways_out: tuple[str, ...] = ()


@frozen(kw_only=True)
class MissingRow:
    """One thing that is not there yet: who has it, when it is due, when it will be ready, and why."""

    mark: Mark
    task: str
    who: str
    due: str
    ready: str
    note: str = ""
    due_date: date | None = None
    ready_date: date | None = None


@frozen(kw_only=True)
class DepartmentRow:
    """One department's share of an onboarding; ``done`` and ``total`` count tasks."""

    name: str
    done: int
    total: int
    owner: str
    state: str
    mark: Mark


@frozen(kw_only=True)
class TaskRow:
    """One line of the checklist. ``essential`` tasks are needed on day one."""

    mark: Mark
    task: str
    owner: str
    ask_by: str
    due: str
    state: str
    essential: bool
    ask_by_date: date | None = None
    due_date: date | None = None


@frozen(kw_only=True)
class ChecklistGroup:
    """The tasks of one department in the order of the catalogue; ``note`` may say "3 of 6 done"."""

    department: str
    owner: str
    tasks: tuple[TaskRow, ...]
    note: str = ""


@frozen(kw_only=True)
class HireReport:
    """Is one new hire ready? ``percent`` is 0 to 100; ``signatures`` are the roles that sign, if any.

    ``language`` is a BCP 47 tag ("en", "en-GB"). ``title`` of the document: by default heading and name.
    """

    heading: str
    as_of: str
    name: str
    role: str
    place: str
    start: str
    manager: str
    percent: int
    done: int
    total: int
    verdict: Verdict
    missing: tuple[MissingRow, ...]
    departments: tuple[DepartmentRow, ...]
    checklist: tuple[ChecklistGroup, ...]
    signatures: tuple[str, ...] = ()
    footer: str = ""
    language: str = field(factory=in_use)
    title: str = ""
    labels: Mapping[str, str] = field(factory=hire_labels, repr=False)


@frozen(kw_only=True)
class DepartmentTaskRow:
    """One task of a department, for one hire."""

    mark: Mark
    task: str
    hire: str
    start: str
    owner: str
    due: str
    state: str
    start_date: date | None = None
    due_date: date | None = None


@frozen(kw_only=True)
class TaskGroup:
    """Tasks that belong together: "To begin today", with a ``note`` that says what the group is."""

    title: str
    rows: tuple[DepartmentTaskRow, ...]
    note: str = ""


@frozen(kw_only=True)
class DepartmentReport:
    """What one department has to do, in groups. ``title`` is by default heading and department."""

    heading: str
    as_of: str
    department: str
    lead: str
    figures: tuple[Figure, ...]
    groups: tuple[TaskGroup, ...]
    footer: str = ""
    language: str = field(factory=in_use)
    title: str = ""
    labels: Mapping[str, str] = field(factory=department_labels, repr=False)


@frozen(kw_only=True)
class DepartmentShare:
    """One department's share in a week's row; ``short`` is its short name ("IT", "HR")."""

    short: str
    done: int
    total: int
    mark: Mark


@frozen(kw_only=True)
class WeekRow:
    """One start of the week. ``state`` is the verdict in a word or two ("too late"), ``mark`` its shape.

    All rows of a report name the same departments in the same order; they are its columns.
    """

    name: str
    role: str
    place: str
    start: str
    manager: str
    percent: int
    departments: tuple[DepartmentShare, ...]
    mark: Mark
    state: str = ""
    attention: str = ""
    remedy: str = ""
    start_date: date | None = None


@frozen(kw_only=True)
class WeekReport:
    """Everyone who starts in one week; ``week`` is worded ("7 to 11 December 2026")."""

    heading: str
    as_of: str
    week: str
    figures: tuple[Figure, ...]
    rows: tuple[WeekRow, ...]
    footer: str = ""
    language: str = field(factory=in_use)
    title: str = ""
    labels: Mapping[str, str] = field(factory=week_labels, repr=False)


Report = HireReport | DepartmentReport | WeekReport | CatalogueReport
