"""Report data for tests, benchmarks and pictures: a plausible hire, department and week, each part replaceable."""

from datetime import date, timedelta
from typing import Any

from attrs import evolve

from app.models.cataloguereport import CatalogueReport, ServiceGroup, ServiceRow
from app.models.progress import VerdictState
from app.models.reportdata import (
    ChecklistGroup,
    DepartmentReport,
    DepartmentRow,
    DepartmentShare,
    DepartmentTaskRow,
    Figure,
    HireReport,
    Mark,
    MissingRow,
    TaskGroup,
    TaskRow,
    Verdict,
    WeekReport,
    WeekRow,
)

AS_OF = "Sat 21 Nov 2026"
FOOTER = "On your first morning everything works and everyone knows your name."

ARABIC = "محمد عبد الرحمن الخطيب"
CHINESE = "李小龍 王芳"
DEVANAGARI = "श्रीकृष्ण त्रिपाठी"
HEBREW = "מיכל בן־דוד"
KOREAN = "김민준"
JAPANESE = "さくら 田中"
THAI = "สมชาย ใจดี"
LONG = ("Maximiliane Wilhelmine von Hohenstein-Sonderburg " * 9)[:400].strip()
UNBROKEN = "x" * 400
MARKUP = '#image("x") *b* <img src="file:///etc/hostname"><b>x</b> $1$ _i_ `c` @ref \\u{41} // c'
UNSHOWABLE = "\U00013080\U000130b7 \U0001f9d1"

_DEPARTMENTS = (
    (
        "Recruiting",
        "Elena Rossi",
        (
            "Offer signed and filed",
            "References checked",
            "Start date agreed",
            "Welcome message sent",
            "Personal details collected",
            "Manager told",
        ),
    ),
    (
        "Human resources",
        "Samuel Adeyemi",
        (
            "Contract drawn up",
            "Contract signed",
            "Personnel file opened",
            "Right to work checked",
            "Health insurance registered",
            "Pension offered",
            "Privacy notice acknowledged",
            "First-day plan written",
            "Buddy named",
        ),
    ),
    (
        "Payroll",
        "Lucía Sanz",
        (
            "Tax number received",
            "Payroll record",
            "Bank details checked",
            "Social security registered",
            "Cost centre assigned",
            "First pay run checked",
        ),
    ),
    (
        "Facilities",
        "Grace Lindqvist",
        (
            "Desk assigned",
            "Photo and access badge",
            "Keys and locker",
            "Parking or transit pass",
            "Chair fitted",
            "Name on the door",
            "Fire wardens told",
            "Welcome pack on the desk",
        ),
    ),
    (
        "IT",
        "Tomasz Zieliński",
        (
            "Equipment chosen and approved",
            "Standard laptop ordered and imaged",
            "Identity and mailbox",
            "Role access: CRM, telephony",
            "Phone and number",
            "Software licences",
            "Printer and network drive",
            "Two-factor key",
            "Remote access tried",
            "Calendar invitations",
            "Data protection training",
            "Monitor and dock",
            "Backup switched on",
            "First login tried with the hire",
        ),
    ),
)
_STATES = (
    (Mark.DONE, "done Fri 20 Nov"),
    (Mark.DONE, "done, confirmed by Priya"),
    (Mark.BEGUN, "begun, on track"),
    (Mark.OPEN, "on track"),
    (Mark.WAITING, "waiting on Maya’s photo"),
    (Mark.LATE, "7 days short"),
    (Mark.ATTENTION, "no owner yet"),
    (Mark.OFF, "not needed: remote"),
)


def day(on: date) -> str:
    """``Mon 7 Dec``."""
    return f"{on:%a} {on.day} {on:%b}"


def checklist(tasks: int = 43, salt: int = 0) -> tuple[ChecklistGroup, ...]:
    """``tasks`` tasks, department by department; ``salt`` shifts their states, owners and dates."""
    groups = []
    left = tasks
    for department, owner, titles in _DEPARTMENTS:
        taken = min(left, len(titles))
        left -= taken
        rows = tuple(task_row(title, n + salt) for n, title in enumerate(titles[:taken]))
        done = sum(row.mark is Mark.DONE for row in rows)
        groups.append(
            ChecklistGroup(department=department, owner=owner, tasks=rows, note=f"{done} of {len(rows)} done")
        )
    extra = tuple(task_row(f"Extra check {n + 1}", n) for n in range(left))
    groups[-1] = evolve(groups[-1], tasks=groups[-1].tasks + extra)
    return tuple(groups)


def task_row(title: str, number: int) -> TaskRow:
    """One line of a checklist; ``number`` varies its state, owner and dates."""
    mark, state = _STATES[number % len(_STATES)]
    due = date(2026, 12, 1) + timedelta(days=number % 11 + number // 7)
    ask_by = due - timedelta(days=5 + number % 9)
    return TaskRow(
        mark=mark,
        task=title,
        owner=("Aiko Tanaka", "Tomasz Zieliński", "Priya Nair", "Nobody yet")[number % 4],
        ask_by=day(ask_by),
        due=day(due),
        state=state,
        essential=number % 3 != 2,
        ask_by_date=ask_by,
        due_date=due,
    )


def hire_report(name: str = "Maya Chen", tasks: int = 43, salt: int = 0, **changes: Any) -> HireReport:
    """The report of a hire who will not be ready; ``salt`` varies its tasks, ``changes`` replace fields."""
    report = HireReport(
        heading="Readiness report",
        as_of=AS_OF,
        name=name,
        role="Support Engineer",
        place="Berlin, on site",
        start="Mon 7 Dec 2026",
        manager="Priya Nair",
        percent=52,
        done=15,
        total=29,
        verdict=verdict(),
        missing=(
            MissingRow(
                mark=Mark.LATE,
                task="Standard laptop ordered and imaged",
                who="Tomasz Zieliński, IT",
                due="Wed 2 Dec",
                ready="Fri 11 Dec",
                note="7 days short",
                due_date=date(2026, 12, 2),
                ready_date=date(2026, 12, 11),
            ),
            MissingRow(
                mark=Mark.WAITING,
                task="Photo and access badge",
                who="Grace Lindqvist, Facilities",
                due="Wed 2 Dec",
                ready="Thu 26 Nov",
                note="waiting on Maya’s photo",
            ),
            MissingRow(
                mark=Mark.ATTENTION,
                task="Payroll record",
                who="Lucía Sanz, Payroll",
                due="Fri 11 Dec",
                ready="Wed 25 Nov",
                note="cut-off Fri 11 Dec",
            ),
            MissingRow(
                mark=Mark.OPEN,
                task="Role access: CRM, telephony",
                who="Aiko Tanaka, IT",
                due="Fri 4 Dec",
                ready="Wed 2 Dec",
                note="2 days to spare",
            ),
        ),
        departments=(
            _department("Recruiting", 4, 4, "Elena Rossi", "done", Mark.DONE),
            _department("Human resources", 5, 7, "Samuel Adeyemi", "on track", Mark.OPEN),
            _department("Payroll", 1, 4, "Lucía Sanz", "on track", Mark.OPEN),
            _department("Facilities", 3, 6, "Grace Lindqvist", "waiting on Maya", Mark.WAITING),
            _department("IT", 2, 8, "Tomasz Zieliński", "7 days short", Mark.LATE),
        ),
        checklist=checklist(tasks, salt),
        footer=FOOTER,
    )
    return evolve(report, **changes)


def verdict(state: VerdictState = VerdictState.TOO_LATE) -> Verdict:
    """The verdict of the sample hire; other states get a headline that fits them."""
    if state is not VerdictState.TOO_LATE:
        headline = {
            VerdictState.READY: "Ready for Mon 7 Dec.",
            VerdictState.ON_TRACK: "On track for Mon 7 Dec.",
            VerdictState.AT_RISK: "Just in time for Mon 7 Dec.",
            VerdictState.TENTATIVE: "Not certain yet: 80 % for Mon 7 Dec.",
            VerdictState.WITHDRAWN: "Withdrawn on Thu 19 Nov.",
            VerdictState.STARTED: "Started on Mon 16 Nov.",
        }[state]
        return Verdict(state=state, headline=headline)
    return Verdict(
        state=state,
        headline="Not ready on Mon 7 Dec.",
        rest="Everything essential is ready on Fri 11 Dec.",
        cause="The standard laptop decides it: IT needs 15 working days and was told on Sat 21 Nov, "
        "10 working days before the start.",
        ways_out=(
            "Pool laptop instead of a standard laptop: ready on Tue 24 Nov",
            "IT expedites the standard laptop by 7 days: ready on Wed 2 Dec",
            "Start on Thu 17 Dec",
        ),
    )


def _department(name: str, done: int, total: int, owner: str, state: str, mark: Mark) -> DepartmentRow:
    return DepartmentRow(name=name, done=done, total=total, owner=owner, state=state, mark=mark)


def department_report(rows: int = 14, **changes: Any) -> DepartmentReport:
    """IT's report with ``rows`` tasks in the first of its groups."""
    report = DepartmentReport(
        heading="Department report",
        as_of=AS_OF,
        department="IT",
        lead="Tomasz Zieliński",
        figures=(
            Figure(number=3, label="to begin today"),
            Figure(number=rows, label="open"),
            Figure(number=2, label="waiting on someone"),
            Figure(number=1, label="will be late"),
            Figure(number="92 %", label="promises kept"),
        ),
        groups=(
            TaskGroup(
                title="To begin today",
                note="Begun later than today, these will be late.",
                rows=tuple(department_task(n) for n in range(rows)),
            ),
            TaskGroup(
                title="Waiting on someone else",
                note="",
                rows=tuple(department_task(4 + 8 * n) for n in range(3)),
            ),
            TaskGroup(title="Done and not confirmed", note="", rows=()),
        ),
        footer=FOOTER,
    )
    return evolve(report, **changes)


def department_task(number: int) -> DepartmentTaskRow:
    """One task of a department; ``number`` varies it."""
    titles = _DEPARTMENTS[-1][2]
    start = date(2026, 12, 7) + timedelta(days=7 * (number % 4))
    task = task_row(titles[number % len(titles)], number)
    return DepartmentTaskRow(
        mark=task.mark,
        task=task.task,
        hire=("Maya Chen", "Omar Haddad", "Sofia Lindgren", "Daniel Okafor", CHINESE)[number % 5],
        start=day(start),
        owner=task.owner,
        due=task.due,
        state=task.state,
        start_date=start,
        due_date=task.due_date,
    )


def catalogue_report(**changes: Any) -> CatalogueReport:
    """A service catalogue with two departments, of which one has no tasks."""
    row = ServiceRow(
        task="Standard laptop",
        promise="Ready for work on your desk.",
        takes="15 days, elsewhere 20 days",
        due="3 days before",
        whom="On site, hybrid",
        needs="software list from hiring manager",
        essential=True,
    )
    report = CatalogueReport(
        heading="Service catalogue",
        as_of=AS_OF,
        version="Version 3",
        note="Times are working days.",
        groups=(
            ServiceGroup(department="IT", note="1 task", rows=(row,)),
            ServiceGroup(department="Facilities", note="0 tasks", rows=()),
        ),
        footer=FOOTER,
    )
    return evolve(report, **changes)


def week_report(rows: int = 5, **changes: Any) -> WeekReport:
    """A week with ``rows`` starts."""
    report = WeekReport(
        heading="Starts of the week",
        as_of=AS_OF,
        week="7 to 11 December 2026",
        figures=(
            Figure(number=rows, label="start"),
            Figure(number=2, label="ready"),
            Figure(number=1, label="at risk"),
            Figure(number=1, label="too late"),
        ),
        rows=tuple(week_row(n) for n in range(rows)),
        footer=FOOTER,
    )
    return evolve(report, **changes)


def week_row(number: int) -> WeekRow:
    """One start; ``number`` varies it."""
    people = (
        ("Maya Chen", "Support Engineer", "Berlin, on site"),
        ("Omar Haddad", "Account Manager", "London, hybrid"),
        ("Sofia Lindgren", "Data Analyst", "Austin, remote"),
        (ARABIC, "Designer", "Berlin, hybrid"),
        (CHINESE, "Engineer", "London, on site"),
    )
    verdicts = (
        (Mark.LATE, "too late", "The standard laptop is 7 days short.", "Pool laptop: ready on Tue 24 Nov"),
        (
            Mark.ATTENTION,
            "at risk",
            "Waiting on a photo for the badge since Mon 16 Nov.",
            "Visitor badge for the first day",
        ),
        (Mark.OPEN, "on track", "", ""),
        (Mark.DONE, "ready", "", ""),
    )
    name, role, place = people[number % len(people)]
    mark, state, attention, remedy = verdicts[number % len(verdicts)]
    start = date(2026, 12, 7) + timedelta(days=number % 5)
    totals = (4, 7, 4, 6, 8)
    shares = tuple(
        DepartmentShare(short=short, done=done, total=total, mark=Mark.DONE if done == total else share_mark)
        for short, total, done, share_mark in zip(
            ("Recr.", "HR", "Pay", "Fac.", "IT"),
            totals,
            (4, 5, 1 + number % 4, 3 + number % 4, 2 + number % 7),
            (Mark.DONE, Mark.OPEN, Mark.OPEN, Mark.WAITING, mark if mark is not Mark.DONE else Mark.OPEN),
            strict=True,
        )
    )
    return WeekRow(
        name=name,
        role=role,
        place=place,
        start=day(start),
        manager=("Priya Nair", "Jonas Weber")[number % 2],
        percent=round(100 * sum(s.done for s in shares) / sum(totals)),
        departments=shares,
        mark=mark,
        state=state,
        attention=attention,
        remedy=remedy,
        start_date=start,
    )
