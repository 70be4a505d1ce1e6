"""Changes of the setup reach every plan that depends on them, and undo takes them back there too."""

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve

from app.models.commands import AdoptCatalogue, TakeTasks, WithdrawOnboarding
from app.models.errors import StaleRow, StoreUnavailable, UserError
from app.models.onboarding import Onboarding, Readiness
from app.models.people import DepartmentSite
from app.models.tasks import Task
from app.services import dispatch, people, places
from app.services.planning import assessment_of, refresh
from app.services.session import Session
from app.store import sqlite

from .company import AUSTIN, BERLIN, Company

SHORT_NOTICE = date(2026, 11, 30)
STARTED = date(2026, 12, 10)
"""A day on which the first two hires have started."""

Figures = dict[str, tuple[Onboarding, list[Task]]]
Setting = Callable[[Session], object]


def close_berlin(session: Session) -> None:
    places.close(session, BERLIN, [date(2026, 12, day) for day in (14, 15, 16, 17, 18)], "Moving house")


def pay_sooner(session: Session) -> None:
    places.add_payroll_run(session, BERLIN, date(2026, 12, 9), date(2026, 12, 23))


def give_it_people_in_austin(session: Session) -> None:
    people.set_owner(session, session.setup.departments["it"], None, AUSTIN)


def bring_it_home_to_austin(session: Session) -> None:
    people.set_home(session, session.setup.departments["it"], AUSTIN)


def give_it_another_lead(session: Session) -> None:
    people.set_owner(session, session.setup.departments["it"], session.setup.people["aiko"], None)


SETTINGS: list[Setting] = [
    close_berlin,
    pay_sooner,
    give_it_people_in_austin,
    bring_it_home_to_austin,
    give_it_another_lead,
]


@pytest.fixture
def hires(company: Company) -> list[str]:
    """One who is ready and has started, one who has started in Austin, one to come in each place."""
    ready = company.start(name="Noor Haddad", start_on=SHORT_NOTICE)
    essential = [task.key for task in company.workspace.tasks.of_hire(ready) if task.essential]
    company.undo()
    return [
        company.start(
            name="Noor Haddad", start_on=SHORT_NOTICE, done=dict.fromkeys(essential, company.today)
        ),
        company.start(name="Ada Osei", start_on=SHORT_NOTICE, location_id="austin"),
        company.start(),
        company.start(name="Bo Lind", location_id="austin"),
    ]


def stored(company: Company, hires: list[str]) -> Figures:
    return {id: (company.onboarding(id), company.workspace.tasks.of_hire(id)) for id in hires}


def planned(company: Company, hires: list[str]) -> Figures:
    """What a planning by somebody who has just opened the workspace gives."""
    fresh = {id: assessment_of(company.session(today=STARTED), id) for id in hires}
    return {id: (assessment.onboarding, list(assessment.tasks)) for id, assessment in fresh.items()}


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_figures_follow_the_setup_and_its_undo(
    company: Company, hires: list[str], setting: Setting
) -> None:
    session = company.session(today=STARTED)
    refresh(session)
    before = stored(company, hires)
    assert before[hires[0]][0].readiness is Readiness.READY
    setting(session)
    refresh(session)
    assert stored(company, hires) == planned(company, hires)
    dispatch.undo(session)
    refresh(session)
    assert stored(company, hires) == planned(company, hires) == before


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_a_closure_at_the_home_of_a_department_reaches_every_hire(
    company: Company, hires: list[str], place: int
) -> None:
    """Those elsewhere too, and those who are ready and have started."""
    session = company.session(today=STARTED)
    refresh(session)
    before = stored(company, hires)[hires[place]]
    close_berlin(session)
    refresh(session)
    assert stored(company, hires)[hires[place]] != before


def test_a_withdrawn_hire_is_not_planned_again(company: Company, hires: list[str]) -> None:
    for id in hires:
        company.run(WithdrawOnboarding(hire_id=id))
    before = stored(company, hires)
    session = company.session(today=STARTED)
    close_berlin(session)
    assert refresh(session) == 0
    assert stored(company, hires) == before


def test_a_site_that_is_taken_back_is_not_remembered(company: Company, hires: list[str]) -> None:
    """A session that lasts, such as a window, plans with the setup as it is after undo."""
    session = company.session()
    give_it_people_in_austin(session)
    assert company.workspace.people.sites() == [
        DepartmentSite(department="it", location_id="austin", owner_id=None)
    ]
    assert assessment_of(session, hires[3]).around.sites["it"].own_site
    dispatch.undo(session)
    assert not assessment_of(session, hires[3]).around.sites["it"].own_site


def load(company: Company, lead: int, who: str = "samuel") -> int:
    """Load a catalogue in which a laptop takes so many days and which has one more department."""
    session = company.session(who)
    catalogue = session.setup.catalogue(1)
    templates = [evolve(t, lead=lead if t.key == "IT-2" else t.lead) for t in catalogue.templates]
    legal = evolve(catalogue.departments[0], key="legal", name="Legal", short="Legal")
    newer = evolve(catalogue, templates=tuple(templates), departments=(*catalogue.departments, legal))
    return people.keep_catalogue(session, newer, f"a laptop takes {lead} days")


def test_undo_of_a_load_brings_the_catalogue_back_that_was_the_latest(company: Company) -> None:
    session = company.session()
    assert [load(company, 20), load(company, 30)] == [2, 3]
    for expected in (2, 1):
        assert dispatch.undo(session).label.startswith("Undo")
        assert session.setup.latest_revision == expected
        assert company.onboarding(company.start(who="elena")).catalogue_revision == expected
    assert "legal" not in session.setup.departments
    assert load(company, 40) == 4
    assert company.onboarding(company.start(who="elena")).catalogue_revision == 4


def test_onboardings_keep_a_revision_whose_load_is_undone(company: Company) -> None:
    load(company, 30)
    hire = company.start(who="elena")
    before = company.assess(hire).plan
    company.undo()
    assert company.onboarding(hire).catalogue_revision == 2
    assert company.assess(hire).plan == before
    company.run(AdoptCatalogue(hire_id=hire))
    assert company.onboarding(hire).catalogue_revision == 1
    assert company.assess(hire).plan["IT-2"].latest_start > before["IT-2"].latest_start


def test_a_load_is_not_undone_under_somebody_in_its_department(company: Company) -> None:
    load(company, 20)
    people.add_person(company.session("elena"), "Lou Lawyer", department="legal")
    with pytest.raises(UserError):
        company.undo()
    assert company.workspace.catalogue.latest() == 2
    assert "legal" in company.session().setup.departments


def test_a_load_is_not_undone_under_a_later_one(company: Company) -> None:
    load(company, 20)
    load(company, 30, who="elena")
    with pytest.raises(StaleRow):
        company.undo()
    assert company.workspace.catalogue.latest() == 3


def test_a_workspace_that_can_only_be_read_is_planned_in_memory(
    company: Company, hires: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "writable", lambda _: False)
    kept, expected = stored(company, hires), planned(company, hires)
    with sqlite.open_workspace(company.workspace.path) as workspace:
        reader = Company(workspace=workspace, today=STARTED)
        assert refresh(reader.session()) == len(hires)
        assert stored(reader, hires) == expected != kept
        assert refresh(reader.session()) == 0
        with pytest.raises(StoreUnavailable, match="can only be read"):
            reader.run(TakeTasks(tasks=reader.seen(hires[2], "IT-2")))
        with pytest.raises(StoreUnavailable, match="can only be read"):
            close_berlin(reader.session())
        assert stored(reader, hires) == expected
    assert stored(company, hires) == kept
