"""Over a slow network each wait for the server is felt: a page takes as many however many rows it shows."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, timedelta
from functools import partial
from typing import Any

from attrs import define

from app.models.commands import CompleteTasks, HandOver
from app.models.people import FORMER, Department
from app.services import (
    catalogueediting,
    department,
    headsups,
    headsupsahead,
    outcomes,
    overview,
    people,
    reportchoices,
    reports,
    undone,
)
from app.services.department import Grouping, Wanted
from app.services.hiredetail import hire_detail
from app.services.noticing import plan_notices
from app.services.session import Session
from app.services.waiting import waiting
from app.store.workspace import Workspace

from .company import TODAY, Company, person

FEW, MANY = 2, 6
TO_READ, TO_MOVE = 10, 17
MOVE, MOVES = "a task is moved", "tasks of several hires are moved"
SOON, LATER = date(2026, 12, 1), date(2027, 1, 11)
A_DAY = timedelta(days=1)


@define
class Waits:
    """Stands for a connection and counts how often its user waits for an answer."""

    connection: Any
    count: int = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self.connection, name)

    def execute(self, *statement: Any, **options: Any) -> Any:
        self.count += self.connection._pipeline is None
        return self.connection.execute(*statement, **options)

    def cursor(self) -> Any:
        self.count += 1
        return self.connection.cursor()

    def pipeline(self) -> AbstractContextManager[Any]:
        self.count += 1
        return self.connection.pipeline()  # type: ignore[no-any-return]


@contextmanager
def counted(workspace: Workspace) -> Iterator[Waits]:
    database: Any = workspace.database
    database.connection = waits = Waits(database.connection)
    yield waits
    database.connection = waits.connection


def test_a_page_takes_no_more_round_trips_for_more_rows(copy_in_postgres: Workspace) -> None:
    with copy_in_postgres as workspace:
        company = Company(workspace=workspace)
        few = taken(company, FEW)
        many = taken(company, MANY)
    assert {name: trips for name, trips in many.items() if trips > few[name]} == {}
    assert max(few.pop(MOVE), few.pop(MOVES)) <= TO_MOVE
    assert max(few.values()) <= TO_READ


def taken(company: Company, hires: int) -> dict[str, int]:
    """The round trips of each page after so many hires more, who are late or not, and asked or told of something."""
    for number in range(hires):
        live(company, company.start(start_on=SOON if number % 2 else LATER, name=f"Maya {number}"))
    session = company.session()
    plan_notices(session)
    asked = "kind IN ('task.late', 'task.sent_back', 'input.late') OR department = 'it'"
    company.workspace.database.execute(
        f"UPDATE headstart.outbox SET state = 'sent', sent_at = created_at WHERE {asked}", {}
    )
    found = {}
    for name, page in pages(session, company.session(today=TODAY + A_DAY)).items():
        page()  # what belongs to the setup is read once
        with counted(company.workspace) as waits:
            page()
        found[name] = waits.count
    for name, number in ((MOVE, 1), (MOVES, hires)):
        ids = [company.start() for _ in range(number)]
        moved = CompleteTasks(tasks=tuple(seen for id in ids for seen in company.seen(id, "HR-1")))
        with counted(company.workspace) as waits:
            company.run(moved)
        found[name] = waits.count
    return found


def live(company: Company, hire_id: str) -> None:
    """A task is offered to another, and one is done."""
    company.run(HandOver(tasks=company.seen(hire_id, "IT-1"), to="aiko"), "tomasz")
    company.run(CompleteTasks(tasks=company.seen(hire_id, "HR-1")), "samuel")


def pages(session: Session, tomorrow: Session) -> dict[str, Callable[[], object]]:
    hires = [row.hire_id for row in overview.page(session).rows]
    row = headsups.board(session).rows[0]
    return {
        "starting soon": partial(overview.page, session),
        "how many stand so": partial(overview.counts, session),
        "ways out": partial(overview.ways_out, session, hires),
        "planned for another day": partial(planned_again, tomorrow),
        **{
            f"a department by {by}": partial(desk, session, Wanted(department="it", grouping=by))
            for by in Grouping
        },
        "beside a department": partial(outcomes.outlook, session, "it"),
        "heads-ups": partial(headsups.board, session),
        "what waits": partial(waiting, session, "it"),
        "heads-ups ahead": partial(headsupsahead.foreseen, session),
        "a heads-up": partial(headsups.detail, session, row),
        "a hire": partial(hire_detail, session, hires[0]),
        "choices of reports": partial(reportchoices.choices, session),
        "report of a week": partial(reports.week_report, session, SOON),
        "report of a department": partial(reports.department_report, session, "it"),
        "what can be undone": partial(undone.steps, session),
    }


def test_keeping_a_catalogue_takes_no_more_round_trips_for_more_former_departments(
    copy_in_postgres: Workspace,
) -> None:
    with copy_in_postgres as workspace:
        company = Company(workspace=workspace)
        few, many = kept(company, FEW), kept(company, MANY)
    assert few == many


def kept(company: Company, former: int) -> int:
    """The round trips of a version, beside so many departments that it has no longer, with somebody in each."""
    store = company.workspace.people
    for number in range(sum(d.former for d in store.departments()), former):
        key = f"former_{number}"
        store.add_department(Department(key=key, name=key, short=key, position=FORMER + number))
        store.add(person(key, key))
    session = company.session()
    catalogue = session.setup.catalogue(catalogueediting.latest(session))
    with counted(company.workspace) as waits:
        people.keep_catalogue(session, catalogue, "once more")
    assert sum(d.former for d in store.departments()) == former
    return waits.count


def desk(session: Session, wanted: Wanted) -> None:
    found = department.desk(session, wanted)
    department.page(session, wanted, found.sections)


def planned_again(session: Session) -> None:
    session.workspace.hires.forget_plans()
    assert overview.refresh_some(session)
