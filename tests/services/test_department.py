"""The list of a department: its sections, its pages, what is left out, and what stands beside it."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import pytest
from attrs import evolve

from app.models.commands import (
    AcceptHandOver,
    BeginTasks,
    CompleteTasks,
    HandOver,
    SeenTask,
    SetNotApplicable,
    TakeTasks,
    WaitForInput,
)
from app.models.errors import IllegalMove
from app.models.onboarding import Certainty, Fact
from app.models.tasks import Status, Task
from app.models.worklist import Group, group_of
from app.services import department, dispatch, handing, outcomes
from app.services.department import HANDED_OVER, Desk, Grouping, Wanted, Whose
from app.services.session import Session
from app.services.workrow import WorkRow
from app.store.queries import statement

from .company import TODAY, Company

IT = Wanted(department="it")


def opened(session: Session, wanted: Wanted = IT, limit: int = 500) -> tuple[Desk, list[WorkRow]]:
    """The desk with all rows, read in pages of `limit`."""
    desk = department.desk(session, wanted)
    assert department.begin_today(session, wanted.department) == desk.begin_today
    return desk, list(pages(session, desk, limit))


def pages(session: Session, desk: Desk, limit: int) -> Iterator[WorkRow]:
    last: WorkRow | None = None
    while True:
        page = department.page(session, desk.wanted, desk.sections, last, limit)
        yield from page.rows
        if page.complete:
            return
        last = page.rows[-1]


def keys(rows: list[WorkRow]) -> set[str]:
    return {row.task.key for row in rows}


@pytest.fixture
def busy(company: Company) -> Company:
    """Three hires and many made-up tasks of every kind."""
    hires = [company.start(name=name) for name in ("Maya Chen", "Björn Åkesson", "李静")]
    random = Random(7)

    def some_day() -> date | None:
        return random.choice([None, *(TODAY + timedelta(days=random.randrange(-9, 20)) for _ in range(9))])

    tasks = [
        Task(
            id=f"{random.random():.9f}",
            hire_id=random.choice(hires),
            key=f"X-{number}",
            title=random.choice(["Order a Ümlaut keyboard", "Badge", "Desk & chair"]),
            department="it",
            position=number,
            essential=False,
            status=random.choice([Status.OPEN, Status.OPEN, Status.UNDER_WAY, Status.DONE, Status.CONFIRMED]),
            owner_id=random.choice([None, "aiko", "tomasz"]),
            begun_on=TODAY,
            finished_on=TODAY - timedelta(days=random.randrange(9)),
            sent_back=random.random() < 0.2,
            latest_start=some_day(),
            latest_finish=some_day(),
            waiting=random.random() < 0.2,
            blocked=random.random() < 0.3,
        )
        for number in range(120)
    ]
    tasks = [
        task if task.status in (Status.DONE, Status.CONFIRMED) else evolve(task, finished_on=None)
        for task in tasks
    ]
    company.workspace.tasks.add_many(tasks)
    for hire_id in hires:
        expected = Fact(
            hire_id=hire_id, key="later", title="Later", giver="manager", expected_on=TODAY + timedelta(1)
        )
        company.workspace.facts.add_many([expected])
        mine = [task for task in tasks if task.hire_id == hire_id]
        company.workspace.facts.link([(task.id, hire_id, "later") for task in mine[::4]])
    return company


def test_the_sections_are_the_groups_of_each_task(busy: Company) -> None:
    session = busy.session("aiko")
    desk, rows = opened(session)
    expecting = {
        row.task.id for row in rows if "needs Later" in row.detail and row.task.status is Status.OPEN
    }
    for row in rows:
        assert row.section == group_of(row.task, TODAY, expecting=row.task.id in expecting)
    assert {section.key for section in desk.sections} == set(Group)
    everything = busy.workspace.tasks.of_department(
        "it", [Status.OPEN, Status.UNDER_WAY, Status.DONE], limit=500
    )
    assert {row.task.id for row in rows} == {queued.task.id for queued in everything}
    assert desk.open_tasks == sum(row.open for row in rows)
    assert desk.begin_today == sum(row.section == Group.TODAY for row in rows)
    assert desk.summary == f"{desk.open_tasks} open tasks for 3 people"


@pytest.mark.parametrize("grouping", Grouping)
@pytest.mark.parametrize(
    "wanted", [IT, Wanted(department="it", whose=Whose.NOBODYS), Wanted(department="it", words="badge")]
)
def test_pages_follow_each_other_without_a_gap(busy: Company, grouping: Grouping, wanted: Wanted) -> None:
    session = busy.session("aiko")
    desk, rows = opened(session, evolve(wanted, grouping=grouping))
    assert list(pages(session, desk, 7)) == rows
    assert len({row.task.id for row in rows}) == len(rows) > 10
    counted = {section.key: section.count for section in desk.sections}
    assert counted == {key: sum(row.section == key for row in rows) for key in counted}
    order = [section.key for section in desk.sections]
    assert [row.section for row in rows] == sorted((row.section for row in rows), key=order.index)


def test_grouped_by_owner_mine_come_first_and_then_what_nobody_has(busy: Company) -> None:
    desk, _ = opened(busy.session("tomasz"), evolve(IT, grouping=Grouping.OWNER))
    assert [section.heading for section in desk.sections[:3]] == ["Tomasz", "Nobody yet", "Aiko"]
    assert desk.sections[0].note == "you"


def test_grouped_by_hire_who_starts_next_comes_first(company: Company) -> None:
    company.start(name="Second", start_on=date(2027, 2, 1))
    company.start(name="First", start_on=date(2027, 1, 11))
    desk, _ = opened(company.session("aiko"), evolve(IT, grouping=Grouping.HIRE))
    assert [(section.heading, section.note) for section in desk.sections] == [
        ("First", "starts Mon 11 Jan"),
        ("Second", "starts Mon 1 Feb"),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ümlaut KEY", lambda row: row.task.title == "Order a Ümlaut keyboard"),
        ("åkesson", lambda row: row.hire == "Björn Åkesson"),
        ("akeson", lambda row: row.hire == "Björn Åkesson"),
        ("aiko", lambda row: row.owner == "Aiko"),
        ("100 %", lambda row: False),
    ],
    ids=["title", "hire", "a slip", "owner", "nothing"],
)
def test_the_list_is_filtered_by_task_hire_and_owner(busy: Company, words: str, found: object) -> None:
    session = busy.session("tomasz")
    _, everything = opened(session)
    _, rows = opened(session, evolve(IT, words=words))
    assert callable(found)
    assert {row.task.id for row in rows} == {row.task.id for row in everything if found(row)}


def test_mine_and_nobodys(busy: Company) -> None:
    session = busy.session("aiko")
    assert {row.owner for row in opened(session, evolve(IT, whose=Whose.MINE))[1]} == {"Aiko"}
    assert {row.owner for row in opened(session, evolve(IT, whose=Whose.NOBODYS))[1]} == {"nobody yet"}
    nobody = busy.session(None)
    assert opened(nobody, evolve(IT, whose=Whose.MINE))[1] == []


def test_what_is_offered_stands_first_until_it_is_accepted(company: Company) -> None:
    hire_id = company.start()
    company.run(HandOver(tasks=company.seen(hire_id, "IT-1"), to="aiko"), "tomasz")
    company.run(HandOver(tasks=company.seen(hire_id, "FAC-1"), to="aiko"), "grace")
    desk, rows = opened(company.session("aiko"))
    assert desk.sections[0].key == HANDED_OVER
    assert {row.task.key for row in rows if row.section == HANDED_OVER} == {"IT-1", "FAC-1"}
    assert all(row.offer == "offered to you" for row in rows if row.section == HANDED_OVER)
    assert len(keys(rows)) == len(rows)
    company.run(AcceptHandOver(tasks=company.seen(hire_id, "IT-1", "FAC-1")), "aiko")
    _, rows = opened(company.session("aiko"))
    assert {row.task.key for row in rows if row.section == HANDED_OVER} == {"FAC-1"}, "of another department"
    assert "IT-1" in keys(rows)
    other = next(
        row
        for row in opened(company.session("grace"), Wanted(department="facilities"))[1]
        if row.task.key == "FAC-1"
    )
    assert other.owner == "Aiko"


def test_what_is_handed_over_is_found_in_the_own_department_only(company: Company) -> None:
    hire_id = company.start()
    company.run(HandOver(tasks=company.seen(hire_id, "FAC-1"), to="tomasz"), "grace")
    _, rows = opened(company.session("tomasz"), Wanted(department="facilities"))
    assert HANDED_OVER not in {row.section for row in rows}
    assert "FAC-1" in keys(rows)
    assert {row.task.department for row in rows} == {"facilities"}


def test_what_is_done_waits_for_confirmation_the_latest_first(company: Company) -> None:
    hire_id = company.start()
    company.run(CompleteTasks(tasks=company.seen(hire_id, "IT-1"), on=TODAY - timedelta(3)), "aiko")
    company.run(CompleteTasks(tasks=company.seen(hire_id, "IT-2")), "aiko")
    company.run(SetNotApplicable(tasks=company.seen(hire_id, "IT-4"), reason="has one"), "aiko")
    _, rows = opened(company.session("aiko"))
    assert [row.task.key for row in rows if row.section == Group.UNCONFIRMED] == ["IT-2", "IT-1"]
    assert "IT-4" not in keys(rows)


def test_staff_see_their_own_department_and_leads_choose(company: Company) -> None:
    company.start()
    hr = Wanted(department="hr")
    assert opened(company.session("aiko"), hr)[0].name == "IT"
    assert not opened(company.session("aiko"), hr)[0].others
    desk, _ = opened(company.session("tomasz"), hr)
    assert desk.wanted.department == "hr"
    assert ("it", "IT") in desk.others
    assert opened(company.session("tomasz"), Wanted())[0].wanted.department == "it"
    assert opened(company.session("priya"), Wanted())[0].wanted.department == "recruiting"


def test_the_list_reads_its_index_only(busy: Company) -> None:
    narrowed = {
        "department": "it",
        "me": "",
        "owner": None,
        "unfiltered": True,
        "hires": "{}",
        "people": "{}",
    }
    values = {**narrowed, "titles": "{}", "today": TODAY, "sunday": TODAY, "count": 50, "standing": "today"}
    values |= {"after_day": "", "after_id": "", "last": TODAY}
    database = busy.workspace.database
    for name in (
        "worklist_groups",
        "worklist_owners",
        "worklist_hires",
        "worklist_rows",
        "work_at_hand",
        "demand",
    ):
        query = statement("sqlite", name)
        plan = [row[3] for row in database.select(f"EXPLAIN QUERY PLAN {query}", values)]
        assert any("USING COVERING INDEX tasks_at_hand" in step for step in plan), (name, plan)
        assert not any(step.startswith("SCAN tasks") for step in plan), (name, plan)


def test_one_undo_takes_back_what_was_done_with_many(company: Company) -> None:
    hire_id = company.start()
    seen = company.seen(hire_id, "IT-1", "IT-2")
    commands = [WaitForInput(task=task, key="Dongle", title="Dongle", giver="manager") for task in seen]
    outcome = dispatch.run(company.session("aiko"), *commands)
    assert outcome.changes.tasks == {task.id for task in seen}
    links = company.workspace.facts.links(hire_id)
    assert all("dongle" in links[task.id] for task in seen)
    company.undo("aiko")
    assert not any("dongle" in keys for keys in company.workspace.facts.links(hire_id).values())


def test_of_many_none_is_changed_where_one_refuses(company: Company) -> None:
    hire_id = company.start()
    company.run(CompleteTasks(tasks=company.seen(hire_id, "IT-2")), "aiko")
    seen = company.seen(hire_id, "IT-1", "IT-2")
    commands = [WaitForInput(task=task, key="Dongle", giver="manager") for task in seen]
    with pytest.raises(IllegalMove, match="is not open"):
        dispatch.run(company.session("aiko"), *commands)
    assert not any("dongle" in keys for keys in company.workspace.facts.links(hire_id).values())


def test_coming_demand_keeps_tentative_hires_apart(company: Company) -> None:
    company.start()
    before = outcomes.demand(company.session("aiko"), "it")
    company.start(name="Maybe", certainty=Certainty.TENTATIVE, probability=80)
    after = outcomes.demand(company.session("aiko"), "it")
    assert sum(week.firm for week in before) > 0
    assert [week.firm for week in after] == [week.firm for week in before]
    assert [week.tentative for week in after] == [week.firm for week in before]


def test_a_promise_is_kept_in_time_or_within_its_lead_time(company: Company) -> None:
    """The start is so near that nothing is in time; what was done within its days is kept all the same."""
    near = company.start(start_on=date(2026, 11, 25))
    far = company.start(name="Far", start_on=date(2027, 2, 1))
    done = TODAY + timedelta(days=1)
    for hire_id, on in ((near, done), (far, done)):
        company.run(CompleteTasks(tasks=company.seen(hire_id, "IT-1"), on=on), "aiko", on)
    late = TODAY + timedelta(days=60)
    company.run(CompleteTasks(tasks=company.seen(near, "IT-4"), on=late), "aiko", late)
    record = outcomes.record(company.session("aiko", late), "it")
    found = {promise.title: (promise.kept, promise.finished) for promise in record.promises}
    first = company.task(near, "IT-1")
    last = company.task(near, "IT-4")
    assert found[first.title] == (2, 2)
    assert found[last.title] == (0, 1)
    assert (record.enough, record.told) == (1, 2)
    catalogue = company.session().setup.catalogue(1)
    assert [promise.title for promise in record.promises] == [t.title for t in catalogue.of_department("it")]


def test_the_record_covers_the_last_year(company: Company) -> None:
    hire_id = company.start()
    company.run(CompleteTasks(tasks=company.seen(hire_id, "IT-1")), "aiko")
    assert outcomes.record(company.session("aiko"), "it").told == 1
    later = company.session("aiko", TODAY + timedelta(days=400))
    assert outcomes.record(later, "it").told == 0


def test_a_task_is_handed_to_colleagues_departments_and_everyone(company: Company) -> None:
    people = handing.candidates(company.session("aiko"), "it")
    assert [person.name for person in people[:2]] == ["Aiko", "Tomasz"]
    assert ("grace", "receives for Facilities") in [(person.id, person.what) for person in people]
    assert len({person.id for person in people}) == len(people) == 7
    hire_id = company.start()
    tasks = [company.task(hire_id, key) for key in ("IT-1", "IT-2")]
    company.run(TakeTasks(tasks=company.seen(hire_id, "IT-1", "IT-2")), "aiko")
    ids = [task.id for task in tasks]
    others = handing.candidates(company.session("aiko"), "it", ids)
    assert [one for one in people if one not in others] == [people[0]]
    company.run(TakeTasks(tasks=company.seen(hire_id, "IT-2")), "tomasz")
    assert handing.candidates(company.session("aiko"), "it", ids) == people


def test_tasks_wait_for_what_is_missing_already_or_for_something_new(company: Company) -> None:
    hire_id = company.start()
    known = handing.waitable(company.session("aiko"), {hire_id})
    assert "software_list" in {missing.key for missing in known.missing}
    assert known.givers[:2] == [("manager", "Priya, the hiring manager"), ("new_hire", "The new hire")]
    assert {"it", "aiko"} < {key for key, _ in known.givers}
    assert known.asked("photo", "manager") == "photo from Priya"
    assert known.asked("photo", "new_hire") == "photo from Maya Chen"
    assert known.asked("photo", "it") == "photo from IT"
    two = {hire_id, company.start(manager_id=None, location_id="austin")}
    both = handing.waitable(company.session("aiko", date(2026, 11, 25)), two)
    assert both.asked("photo", "manager") == "photo from their hiring managers"
    assert both.asked("photo", "new_hire") == "photo from the new hires"
    assert both.soonest == date(2026, 11, 30)  # Texas keeps Thanksgiving and the day after


def test_a_row_says_what_it_waits_for_from_whom_and_until_when(company: Company) -> None:
    hire_id = company.start(start_on=date(2027, 3, 1))

    def shown(expected: date | None) -> tuple[str, str]:
        (task,) = company.seen(hire_id, "IT-4")
        waits = WaitForInput(task=task, key="form", giver="manager", title="Form", expected_on=expected)
        company.run(waits, "aiko")
        _, rows = opened(company.session("aiko"))
        row = next(row for row in rows if row.task.key == "IT-4")
        return row.detail, row.state

    tomorrow = TODAY + timedelta(1)
    assert shown(None) == ("Maya Chen · needs Form from Priya", "waiting")
    assert shown(TODAY) == ("Maya Chen · needs Form from Priya, expected Mon 23 Nov", "on track")
    assert shown(tomorrow) == ("Maya Chen · needs Form from Priya", "expected Tue 24 Nov")
    company.run(BeginTasks(tasks=company.seen(hire_id, "IT-4")), "aiko")
    assert shown(TODAY) == ("Maya Chen · needs Form from Priya, expected Mon 23 Nov", "under way")
    assert shown(tomorrow) == ("Maya Chen · needs Form from Priya, expected Tue 24 Nov", "under way")
    assert shown(None) == ("Maya Chen · needs Form from Priya", "under way")


def test_a_taken_task_changes_its_owner_in_the_list(company: Company) -> None:
    hire_id = company.start()
    task = company.task(hire_id, "IT-1")
    company.run(TakeTasks(tasks=(SeenTask(id=task.id, version=task.version),)), "aiko")
    found = department.desk(company.session("aiko"), Wanted(department="it", grouping=Grouping.OWNER))
    assert {section.key: section.count for section in found.sections}["aiko"] == 1
