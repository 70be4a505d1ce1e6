"""What is stored comes back as it was, whatever people typed."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import uuid4

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.models.errors import UserError
from app.models.language import Sentence
from app.models.onboarding import Certainty, Fact, Hire, Onboarding, Readiness
from app.models.people import Closure, Department, DepartmentSite, Location, PayrollRun, Person, Role
from app.models.tasks import Expedite, Status, Task
from app.store.activity import Activity
from app.store.outbox import Notice
from app.store.workspace import Workspace

from .samples import NOW, a_hire, a_task, add_hire, an_onboarding

HOSTILE = (
    "Robert'); DROP TABLE hires;--",
    "\"quoted\" 'twice' `thrice`",
    "<img src=x onerror=alert(1)>",
    "=HYPERLINK(1)",
    "مريم الفاسي",
    "王小明",
    "प्रिया रामन",
    "👩🏽‍💻 Zoë",
    "\u202eevil\u202c",
    "\ttab\nline\r",
    ":name %s %(x)s ? {}",
    "x" * 400,
)


def new_id() -> str:
    """Another one each time, as the workspace lives on from one example to the next."""
    return str(uuid4())


storable = st.characters(codec="utf-8", exclude_characters="\0")
texts = st.sampled_from(HOSTILE) | st.text(storable, max_size=400)
names = texts.filter(bool)
maybe_text = st.none() | texts
days = st.dates(date(1990, 1, 1), date(2100, 12, 31))
maybe_day = st.none() | days
numbers = st.integers(-10_000, 10_000)
maybe_number = st.none() | numbers
people = st.none() | st.sampled_from(["ann", "bo"])

hires = st.builds(
    Hire,
    id=st.builds(new_id),
    name=names,
    role=texts,
    location_id=st.sampled_from(["berlin", "austin"]),
    work_style=texts,
    employment=texts,
    team=maybe_text,
    manager_id=people,
    version=st.just(1),
)
onboardings = st.builds(
    Onboarding,
    hire_id=st.just("x"),
    start_on=days,
    told_on=days,
    certainty=st.sampled_from(Certainty),
    probability=st.none() | st.integers(1, 99),
    withdrawn_on=maybe_day,
    withdrawn_reason=maybe_text,
    catalogue_revision=st.just(1),
    planned_on=maybe_day,
    readiness=st.sampled_from(Readiness),
    fits=st.booleans(),
    ready_on=maybe_day,
    margin=maybe_number,
    done_count=numbers,
    task_count=numbers,
    attention=texts,
    version=st.just(1),
)
tasks = st.builds(
    Task,
    id=st.builds(new_id),
    hire_id=st.just("x"),
    key=names,
    title=names,
    department=st.sampled_from(["it", "hr"]),
    position=numbers,
    essential=st.booleans(),
    status=st.sampled_from(Status),
    owner_id=people,
    offered_to=people,
    begun_on=maybe_day,
    finished_on=maybe_day,
    confirmed_on=maybe_day,
    confirmed_by=people,
    option=maybe_text,
    expedite=st.none() | st.sampled_from(Expedite),
    expedite_days=maybe_number,
    agreed_due=maybe_day,
    sent_back=st.booleans(),
    note=maybe_text,
    version=st.just(1),
    due_on=maybe_day,
    ask_by=maybe_day,
    latest_start=maybe_day,
    latest_finish=maybe_day,
    earliest_start=maybe_day,
    earliest_finish=maybe_day,
    slack=maybe_number,
    margin=maybe_number,
    waiting=st.booleans(),
)
facts = st.builds(
    Fact,
    hire_id=st.just("x"),
    key=names,
    title=names,
    giver=texts,
    expected_on=maybe_day,
    given_on=maybe_day,
    value=maybe_text,
    source=maybe_text,
    version=st.just(1),
)

many = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@many
@given(hire=hires, onboarding=onboardings)
def test_hires_and_onboardings(workspace: Workspace, hire: Hire, onboarding: Onboarding) -> None:
    onboarding = evolve(onboarding, hire_id=hire.id)
    workspace.hires.add(hire, onboarding)
    assert workspace.hires.hire(hire.id) == hire
    assert workspace.hires.onboarding(hire.id) == onboarding
    row = next(row for row in workspace.hires.listing(limit=1000) if row.hire.id == hire.id)
    assert (row.hire, row.onboarding) == (hire, onboarding)
    assert hire in workspace.hires.find(hire.name)


@many
@given(hire=hires, task=tasks, moved=tasks, fact=facts)
def test_tasks_and_facts(workspace: Workspace, hire: Hire, task: Task, moved: Task, fact: Fact) -> None:
    workspace.hires.add(hire, an_onboarding(hire.id))
    task, fact = evolve(task, hire_id=hire.id), evolve(fact, hire_id=hire.id)
    workspace.tasks.add_many([task])
    workspace.facts.add_many([fact])
    assert workspace.tasks.of_hire(hire.id) == [task] == [workspace.tasks.by_key(hire.id, task.key)]
    assert workspace.facts.of_hire(hire.id) == [fact]
    moved = evolve(moved, id=task.id, hire_id=hire.id)
    stored = workspace.tasks.set(moved)
    workspace.tasks.set_plan([moved])
    assert workspace.tasks.task(task.id) == stored == evolve(moved, version=2)


@many
@given(
    id=st.builds(new_id),
    name=names,
    email=maybe_text,
    role=st.sampled_from(Role),
    active=st.booleans(),
    weekend=st.lists(st.integers(0, 6), unique=True).map(tuple),
    policies=st.lists(texts).map(tuple),
)
def test_people_and_locations(
    workspace: Workspace,
    id: str,
    name: str,
    email: str | None,
    role: Role,
    active: bool,
    weekend: tuple[int, ...],
    policies: tuple[str, ...],
) -> None:
    location = Location(id=id, name=name, country="AE", weekend=weekend, policies=policies)
    person = Person(
        id=id, name=name, email=email, role=role, active=active, location_id=id, stand_in_id="ann"
    )
    workspace.places.add_location(location)
    workspace.people.add(person)
    assert workspace.places.location(id) == location
    assert workspace.people.person(id) == person
    assert person in workspace.people.named(name)


@many
@given(
    payload=st.dictionaries(texts, st.none() | st.booleans() | numbers | texts | st.lists(texts, max_size=3)),
    note=maybe_text,
    at=st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30))])),
)
def test_notices_and_activity(
    workspace: Workspace, payload: dict[str, Any], note: str | None, at: datetime
) -> None:
    id = new_id()
    notice = Notice(id=id, key=id, kind="told", hire_id=id, payload=payload, created_at=at)
    workspace.outbox.add_many([notice])
    assert workspace.outbox.of_hire(id) == [notice]
    workspace.activity.append(
        Activity(id=id, at=at, action=Sentence("moved"), hire_id=id, fields=payload, note=note)
    )
    (kept,) = workspace.activity.of_hire(id)
    assert (kept.at, kept.note, set(kept.fields)) == (at, note, set(payload))
    assert workspace.activity.verify() is None


def test_what_belongs_to_places_and_departments(workspace: Workspace) -> None:
    closure = Closure(location_id="berlin", day=date(2026, 12, 24), name="Christmas Eve")
    run = PayrollRun(location_id="berlin", cut_off=date(2026, 12, 10), payday=date(2026, 12, 29))
    site = DepartmentSite(department="it", location_id="austin", owner_id="bo")
    workspace.places.add_closure(closure)
    workspace.places.add_payroll_run(run)
    workspace.people.set_site(site)
    assert workspace.places.closures("berlin") == [closure]
    assert workspace.places.payroll_runs("berlin") == [run]
    assert workspace.people.sites() == [site]

    later, renamed, nobody = (
        evolve(run, payday=date(2026, 12, 30)),
        evolve(closure, name="Closed"),
        evolve(site, owner_id=None),
    )
    workspace.places.add_closure(renamed)
    workspace.places.add_payroll_run(later)
    workspace.people.set_site(nobody)
    assert workspace.places.closures("berlin") == [renamed]
    assert workspace.places.payroll_runs("berlin") == [later]
    assert workspace.people.sites() == [nobody]

    assert workspace.places.remove_closure(closure)
    assert workspace.places.remove_payroll_run(run)
    assert workspace.people.remove_site(site)
    assert not workspace.people.remove_site(site)
    assert not workspace.places.closures("berlin") + workspace.places.payroll_runs("berlin")


def test_departments_stand_in_their_order(workspace: Workspace) -> None:
    assert [department.key for department in workspace.people.departments()] == ["hr", "it"]
    it = workspace.people.departments()[1]
    changed = workspace.people.set_department(evolve(it, owner_id="bo", location_id="austin", position=0))
    assert (
        workspace.people.departments()[0]
        == changed
        == Department(
            key="it", name="IT", short="IT", position=0, owner_id="bo", location_id="austin", version=2
        )
    )


def test_holidays_are_kept_by_year(workspace: Workspace) -> None:
    days = [date(2026, 10, 3), date(2026, 1, 1)]
    workspace.places.keep_holiday_year("DE", None, 2026, days, "holidays 1")
    workspace.places.keep_holiday_year("DE", "BE", 2026, [date(2026, 3, 8)], "holidays 1")
    workspace.places.keep_holiday_year("DE", None, 2027, days[:1], "holidays 1")
    workspace.places.keep_holiday_year("DE", None, 2027, [], "holidays 2")
    assert workspace.places.holiday_years("DE", None) == {2026: sorted(days), 2027: []}
    assert workspace.places.holiday_years("DE", "BE") == {2026: [date(2026, 3, 8)]}
    assert workspace.places.holiday_years("FR", None) == {}


def test_catalogue_revisions_are_numbered_and_never_change(empty: Workspace) -> None:
    assert empty.catalogue.latest() is None
    assert empty.catalogue.add('{"a": 1}', NOW, None, None) == 1
    assert empty.catalogue.add('{"a": 2}', NOW, None, "faster laptops") == 2
    assert empty.catalogue.latest() == 2
    assert empty.catalogue.content(1) == '{"a": 1}'
    assert [(revision.number, revision.note) for revision in empty.catalogue.revisions()] == [
        (1, None),
        (2, "faster laptops"),
    ]
    with pytest.raises(UserError, match="no revision 3"):
        empty.catalogue.content(3)


def test_settings(empty: Workspace) -> None:
    assert empty.settings.get("colour") is None
    empty.settings.set("colour", {"accent": ["blau", 1, None]})
    empty.settings.set("colour", {"accent": ["grün", 2, None]})
    assert empty.settings.get("colour") == {"accent": ["grün", 2, None]}


@pytest.mark.parametrize("name", ["", "x" * 401])
def test_a_name_without_or_with_too_many_characters_is_refused(workspace: Workspace, name: str) -> None:
    with pytest.raises(UserError, match="The name of a new hire has 1 to 400 characters"):
        workspace.hires.add(a_hire(name=name), an_onboarding())
    assert workspace.hires.listing() == []


@pytest.mark.parametrize("name", ["\ud800 alone", "a\0b"])
def test_what_no_database_can_hold_is_refused_or_kept_whole(workspace: Workspace, name: str) -> None:
    try:
        add_hire(workspace, name=name)
    except UserError as error:
        assert "can't be stored" in str(error)
        assert workspace.hires.listing() == []
    else:
        assert workspace.hires.hire("h1").name == name


def test_a_row_that_refers_to_nothing_is_refused(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="not in the workspace"):
        workspace.tasks.add_many([a_task(hire_id="nobody")])
