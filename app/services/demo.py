"""The main job from beginning to end in a workspace of its own, told as a short story."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

from app.models.commands import (
    BeginTasks,
    ChooseOption,
    Command,
    CompleteTasks,
    ConfirmTasks,
    GiveInput,
    NewHire,
    SeenTask,
    StartOnboarding,
    TaskCommand,
)
from app.models.errors import UserError
from app.models.explanation import binding_sentence, remedy_text
from app.models.language import text
from app.models.people import Person
from app.models.progress import STATES, done_of, total_of, verdict_state
from app.models.readiness import TaskView, state_text
from app.models.remedies import SwapOptions
from app.models.reportdata import Report
from app.models.wording import day, listed

from . import dispatch, hirelist, lookup, reports, sample
from .files import write_atomically
from .planning import Assessment, assessment_of, group_by_department
from .rendering import render, render_pages
from .reports.verdict import headline
from .samplelife import sample_id, shifted
from .session import Session
from .tasks import standard
from .telling import LEGEND, Teller

WORKSPACE = "northwind-demo.headstart"
PAGES = "pages"
REPORTS = {
    "readiness-before": "As she was asked",
    "readiness-after": "As she is now",
    "department-it": "What IT has to do",
    "week-of-starts": "Her week of starts",
}
OWN_FILES = re.compile(rf"{re.escape(WORKSPACE)}(-journal)?|({'|'.join(REPORTS)})(-\d+\.png|\.pdf)")

HIRE, MANAGER = "Nadia Haddad", "Priya Nair"
STARTS = 11
"""Working days from today to her start: ten of them for the departments."""
DONE_BEFORE = {"REC-1": -4, "REC-2": -2, "REC-3": -1}
INPUTS = {
    "software_list": "Office, ticketing, telephony",
    "equipment_choice": "Standard laptop, 14 inch",
    "legal_name": "Nadia Layla Haddad",
    "birth_date": "1996-03-08",
}
WORK: tuple[tuple[type[TaskCommand], tuple[str, ...]], ...] = (
    (CompleteTasks, ("REC-5",)),
    (CompleteTasks, ("HR-1", "HR-4", "HR-11")),
    (CompleteTasks, ("IT-1",)),
    (BeginTasks, ("IT-2",)),
    (BeginTasks, ("FAC-1",)),
    (ConfirmTasks, ("REC-2", "IT-1")),
)
VERBS = {BeginTasks: "begins", CompleteTasks: "ticks", ConfirmTasks: "confirms"}
MISTAKE = "HR-3"

Say = Callable[[str], None]
DrawPages = Callable[[Path, Path, date], Sequence[Path]]
NewSession = Callable[[str, date], AbstractContextManager[Session]]


def run(out: Path, today: date, say: Say, new_session: NewSession, draw: DrawPages) -> None:
    """Tell the story line by line, and leave its workspace, reports and pictures in the folder `out`.

    What an earlier demo left there is replaced, and nothing else. `new_session` makes the workspace; `draw`
    pictures of the window's pages. Raises UserError where the folder can't be used.
    """
    _make_room(out)
    with new_session(str(out / WORKSPACE), today) as session:
        sample.fill(session)
        _Story(session, say).tell(out)
    _on_screen(out, today, Teller(say), draw)


def _make_room(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        for path in out.iterdir():
            if OWN_FILES.fullmatch(path.name):
                path.unlink()
    except OSError as error:
        raise UserError(
            text(
                "The demo can't be written to {out}: {strerror}. Name another folder.",
                out=out,
                strerror=error.strerror,
            )
        ) from None


class _Story:
    def __init__(self, session: Session, say: Say) -> None:
        self._session = session
        self._tell = Teller(say)
        self._hire_id = sample_id("hire", HIRE)

    def tell(self, out: Path) -> None:
        self._the_company()
        self._the_request()
        before = reports.hire_report(self._session, self._hire_id)
        self._the_way_out()
        self._the_work()
        self._the_checklist()
        self._the_reports(out, before)

    # The chapters

    def _the_company(self) -> None:
        session = self._session
        places = listed([place.name for place in session.setup.locations.values()])
        self._tell.heading(f"Headstart, {day(session.today, year=True)}", "=")
        self._tell.paragraph(
            f"{sample.company()['name']} works in {places}: {len(session.setup.departments)} departments prepare the "
            "first day of everyone who starts. Most urgent first, these are coming:"
        )
        for row in hirelist.hires(session):
            onboarding = row.onboarding
            state = STATES[verdict_state(onboarding, session.today)]
            progress = f"{onboarding.done_count:>2} of {onboarding.task_count} done"
            self._tell.line(f"{day(onboarding.start_on):10}  {state:10}  {progress}   {row.hire.name}")

    def _the_request(self) -> None:
        session = self._session
        location = lookup.location(session, "Berlin")
        calendar = session.setup.calendar(location.id)
        start_on = shifted(calendar, session.today, STARTS)
        self._tell.heading("A manager asks for somebody")
        self._tell.paragraph(
            f"{MANAGER} asks for {HIRE}, Support Engineer in {location.name}, from {day(start_on)}: ten working days "
            "from now. The contract is back, the references are checked, and every department has"
            " the intake sheet. "
            "The answer comes at once:"
        )
        new = NewHire(
            name=HIRE,
            role="Support Engineer",
            team="Support",
            location_id=location.id,
            work_style="onsite",
            employment="employee",
            start_on=start_on,
            manager_id=self._person(MANAGER).id,
            done={key: shifted(calendar, session.today, days) for key, days in DONE_BEFORE.items()},
        )
        self._do(self._person(MANAGER), StartOnboarding(hire_id=self._hire_id, hire=new))
        asked = self._assessment()
        self._verdict(asked)
        self._tell.point(binding_sentence(asked.request, asked.plan, asked.names))
        self._tell.paragraph("The ways out:")
        for number, remedy in enumerate(asked.verdict.remedies, start=1):
            self._tell.point(remedy_text(remedy, asked.request, asked.names), f"{number}.")

    def _the_way_out(self) -> None:
        asked = self._assessment()
        remedy = next(remedy for remedy in asked.verdict.remedies if isinstance(remedy, SwapOptions))
        self._tell.heading("The way out")
        self._tell.paragraph(f"{MANAGER} takes the first: {remedy_text(remedy, asked.request, asked.names)}.")
        for key, option in remedy.swaps.items():
            self._do(self._person(MANAGER), ChooseOption(tasks=self._seen(key), option=option))
        self._verdict(self._assessment())

    def _the_work(self) -> None:
        self._tell.heading("The departments go to work")
        self._tell.paragraph("To keep the story short, all of it happens today.")
        self._give_inputs()
        for command, keys in WORK:
            views = [self._view(key) for key in keys]
            who = MANAGER if command is ConfirmTasks else views[0].owner or ""
            titles = [f"“{view.task.title}”" for view in views]
            self._do(self._person(who), command(tasks=self._seen(*keys)))
            self._tell.point(
                f"{who} {VERBS[command]} {listed(titles)}{', all at once' if len(keys) > 2 else ''}."
            )
        self._take_back()
        self._verdict(self._assessment())

    def _give_inputs(self) -> None:
        """Each by the one who knows it: the manager, or the owner of the task that needs it."""
        asked = self._assessment()
        for key, value in INPUTS.items():
            fact = next(fact for fact in asked.facts if fact.key == key)
            needing = next(view for view in asked.views if fact in asked.needs.get(view.task.id, ()))
            who = MANAGER if fact.giver == "manager" else needing.owner or ""
            self._do(self._person(who), GiveInput(hire_id=self._hire_id, key=key, value=value))
            self._tell.point(f"{who} enters the {fact.title}: {value}.")

    def _take_back(self) -> None:
        view = self._view(MISTAKE)
        who = self._person(view.owner or "")
        self._do(who, CompleteTasks(tasks=self._seen(MISTAKE)))
        ticked = state_text(self._view(MISTAKE), self._session.today)
        dispatch.undo(self._session)
        undone = state_text(self._view(MISTAKE), self._session.today)
        self._tell.point(f"{who.name} ticks “{view.task.title}” by mistake: {ticked}. Undo: {undone}.")

    def _the_checklist(self) -> None:
        session, assessment = self._session, self._assessment()
        self._tell.heading(f"The checklist of {HIRE}")
        self._tell.line(LEGEND)
        for key, views in group_by_department(assessment.views).items():
            tasks = [view.task for view in views]
            owner = session.setup.person_name(assessment.around.sites[key].owner_id) or "nobody yet"
            done = f"{done_of(tasks)} of {total_of(tasks)} done"
            self._tell.line()
            self._tell.line(f"{assessment.names.department(key)}: {owner}, {done}")
            for view in views:
                options = standard(assessment.around, view.task).options
                chosen = next((option.title for option in options if option.key == view.task.option), None)
                self._tell.task(view, session.today, chosen)

    def _the_reports(self, out: Path, before: Report) -> None:
        session = self._session
        start_on = self._assessment().onboarding.start_on
        written: tuple[Report, ...] = (
            before,
            reports.hire_report(session, self._hire_id),
            reports.department_report(session, "it"),
            reports.week_report(session, start_on),
        )
        self._tell.heading("On paper")
        self._tell.paragraph(f"Everything is in {out}:")
        self._tell.pair("Workspace", WORKSPACE)
        for (name, label), report in zip(REPORTS.items(), written, strict=True):
            self._tell.pair(label, ", ".join(_written(out, name, report)))

    # What the chapters need

    def _assessment(self) -> Assessment:
        return assessment_of(self._session, self._hire_id)

    def _person(self, name: str) -> Person:
        return lookup.person(self._session, name)

    def _view(self, key: str) -> TaskView:
        return next(view for view in self._assessment().views if view.task.key == key)

    def _seen(self, *keys: str) -> tuple[SeenTask, ...]:
        tasks = (self._view(key).task for key in keys)
        return tuple(SeenTask(id=task.id, version=task.version) for task in tasks)

    def _do(self, person: Person, command: Command) -> None:
        self._session.person = person
        dispatch.run(self._session, command)

    def _verdict(self, assessment: Assessment) -> None:
        self._tell.line()
        self._tell.point(headline(assessment))


def _on_screen(out: Path, today: date, tell: Teller, draw: DrawPages) -> None:
    """Pictures of the window; where it can't be opened, the sentence that says why."""
    tell.heading("On screen")
    try:
        pages = draw(out / WORKSPACE, _made(out / PAGES), today)
    except UserError as error:
        tell.paragraph(str(error))
    else:
        tell.pair("The window's pages", ", ".join(str(page.relative_to(out)) for page in pages))
    tell.paragraph("Look around in it:")
    tell.line(f"headstart --workspace {out / WORKSPACE} hire list")


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


def _written(out: Path, name: str, report: Report) -> Iterator[str]:
    """Write a report and pictures of its pages; the names of the files."""
    write_atomically(out / f"{name}.pdf", render(report, "pdf"))
    yield f"{name}.pdf"
    for number, picture in enumerate(render_pages(report), start=1):
        write_atomically(out / f"{name}-{number}.png", picture)
        yield f"{name}-{number}.png"
