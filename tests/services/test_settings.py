"""What is changed in the settings: people, departments, locations, days off, payroll, the file itself."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from app import bootstrap
from app.models.errors import StaleRow, UserError
from app.models.people import Closure, PayrollRun, Role
from app.services import care, dispatch, payrolldates, people, places, settings
from app.services.changing import FieldError
from app.store import sqlite
from app.store.schema import VERSION

from .company import AUSTIN, BERLIN, TODAY, Company

PERSON = {"name": "Aiko Tanaka", "email": "aiko@example.com", "department": "hr", "location_id": "berlin"}
DEPARTMENT = {"name": "Technology", "short": "Tech", "owner_id": "aiko", "location_id": "austin"}
LOCATION = {"name": "Hamburg", "country": "DE", "subdivision": "HH", "weekend": (4, 5), "policies": ()}


def field_of(refused: pytest.ExceptionInfo[FieldError]) -> str:
    return refused.value.field


def test_a_person_is_changed_and_changed_back(company: Company) -> None:
    session = company.session()
    before = session.setup.people["aiko"]
    people.change_person(session, before, role=Role.LEAD, **PERSON)
    after = session.setup.people["aiko"]
    assert (after.name, after.email, after.department, after.role) == (
        "Aiko Tanaka",
        "aiko@example.com",
        "hr",
        Role.LEAD,
    )
    assert "Aiko Tanaka" in [person.name for person in company.workspace.people.named("aiko tanaka")]
    dispatch.undo(session)
    assert evolve(session.setup.people["aiko"], version=before.version) == before


def test_who_changes_themselves_goes_on_as_the_changed_one(company: Company) -> None:
    session = company.session("aiko")
    people.change_person(session, session.setup.people["aiko"], role=Role.HR, **PERSON)
    assert session.may_see_all()


def test_a_person_that_somebody_else_changed_is_not_overwritten(company: Company) -> None:
    seen = company.session().setup.people["aiko"]
    people.change_person(company.session(), seen, role=Role.LEAD, **PERSON)
    with pytest.raises(StaleRow):
        people.change_person(company.session("elena"), seen, role=Role.STAFF, **PERSON)


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"name": " "}, "name"), ({"email": "no address"}, "email"), ({"role": "king"}, "role")],
)
def test_what_is_wrong_with_a_person_names_its_field(
    company: Company, changes: dict[str, str], field: str
) -> None:
    session = company.session()
    given = {"role": Role.STAFF, **PERSON, **changes}
    with pytest.raises(FieldError) as refused:
        people.change_person(session, session.setup.people["aiko"], **given)
    assert field_of(refused) == field
    with pytest.raises(FieldError) as refused:
        people.add_person(session, **given)
    assert field_of(refused) == field
    assert session.setup.people["aiko"].name == "Aiko"


def test_an_address_belongs_to_one_person(company: Company) -> None:
    session = company.session()
    people.change_person(session, session.setup.people["aiko"], role=Role.STAFF, **PERSON)
    people.change_person(session, session.setup.people["aiko"], role=Role.STAFF, **PERSON)
    with pytest.raises(FieldError) as refused:
        people.add_person(session, "Other", email="AIKO@example.com")
    assert field_of(refused) == "email"
    assert str(refused.value) == "Somebody has the address AIKO@example.com already: give another address."


def test_who_is_not_active_is_not_named_any_more(company: Company) -> None:
    session = company.session()
    people.set_active(session, session.setup.people["aiko"], active=False)
    assert not session.setup.people["aiko"].active
    people.set_active(session, session.setup.people["aiko"], active=True)
    assert session.setup.people["aiko"].active


@pytest.mark.parametrize(("who", "why"), [("samuel", "You are Samuel"), ("tomasz", "the new tasks of IT")])
def test_who_is_needed_stays_active(company: Company, who: str, why: str) -> None:
    session = company.session("samuel")
    with pytest.raises(UserError, match=why):
        people.set_active(session, session.setup.people[who], active=False)
    assert session.setup.people[who].active


def test_who_owns_the_tasks_at_one_location_stays_active(company: Company) -> None:
    session = company.session()
    people.set_owner(session, session.setup.departments["it"], session.setup.people["aiko"], AUSTIN)
    with pytest.raises(UserError, match="the new tasks of IT"):
        people.set_active(session, session.setup.people["aiko"], active=False)


def test_a_department_is_changed_at_once_with_its_sites(company: Company) -> None:
    session = company.session()
    before = session.setup.departments["it"]
    people.set_owner(session, before, session.setup.people["elena"], BERLIN)
    people.change_department(session, before, sites={"austin": "priya"}, **DEPARTMENT)
    shown = settings.company(session)
    assert shown.sites["it"] == {"austin": "priya"}
    assert (shown.department_name("it"), shown.location_name("austin")) == ("Technology", "Austin")
    dispatch.undo(session)
    shown = settings.company(session)
    assert shown.sites["it"] == {"berlin": "elena"}
    assert evolve(session.setup.departments["it"], version=before.version) == before


@pytest.mark.parametrize("field", ["name", "short"])
def test_what_is_wrong_with_a_department_names_its_field(company: Company, field: str) -> None:
    session = company.session()
    given = {**DEPARTMENT, field: ""}
    with pytest.raises(FieldError) as refused:
        people.change_department(session, session.setup.departments["it"], sites={}, **given)
    assert field_of(refused) == field


def test_two_departments_have_two_names(company: Company) -> None:
    session = company.session()
    taken = session.setup.departments["hr"].name.upper()
    with pytest.raises(FieldError) as refused:
        people.change_department(
            session, session.setup.departments["it"], sites={}, **{**DEPARTMENT, "name": taken}
        )
    assert field_of(refused) == "name"


def test_a_department_keeps_its_name_until_the_catalogue_gives_it_another(company: Company) -> None:
    session = company.session()
    people.change_department(session, session.setup.departments["it"], sites={}, **DEPARTMENT)
    catalogue = session.setup.catalogue(session.setup.latest_revision)
    people.keep_catalogue(session, catalogue, "the same again")
    assert session.setup.departments["it"].name == "Technology"
    renamed = tuple(evolve(d, name=f"{d.name} team") for d in catalogue.departments)
    people.keep_catalogue(session, evolve(catalogue, departments=renamed), "renamed")
    assert session.setup.departments["it"].name == "IT team"


def test_a_location_is_changed_with_its_holidays(company: Company) -> None:
    session = company.session()
    before = session.setup.locations["berlin"]
    women = date(2027, 3, 8)
    assert women in [holiday.day for holiday in settings.holidays(session, before, 2027)]
    places.change_location(session, before, **LOCATION)  # type: ignore[arg-type]
    after = session.setup.locations["berlin"]
    assert (after.name, after.subdivision, after.weekend) == ("Hamburg", "HH", (4, 5))
    assert women not in [holiday.day for holiday in settings.holidays(session, after, 2027)]
    assert not session.setup.calendar("berlin").is_worked(date(2026, 11, 27).toordinal())
    dispatch.undo(session)
    assert session.setup.locations["berlin"].name == "Berlin"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "Austin"}, "name"),
        ({"country": ""}, "country"),
        ({"country": "XX"}, "country"),
        ({"subdivision": "TX"}, "subdivision"),
        ({"weekend": range(7)}, "weekend"),
        ({"policies": ("dress code",)}, "policies"),
    ],
)
def test_what_is_wrong_with_a_location_names_its_field(
    company: Company, changes: dict[str, object], field: str
) -> None:
    session = company.session()
    with pytest.raises(FieldError) as refused:
        places.change_location(session, session.setup.locations["berlin"], **{**LOCATION, **changes})  # type: ignore[arg-type]
    assert field_of(refused) == field
    assert session.setup.locations["berlin"].name == "Berlin"


def test_holidays_have_names_in_the_language_that_is_asked_for(company: Company) -> None:
    session = company.session()
    named = {
        spoken: settings.holidays(session, BERLIN, 2026, spoken)[0].name
        for spoken in ("de_DE", "en_US", "fr_FR")
    }
    assert named == {"de_DE": "Neujahr", "en_US": "New Year's Day", "fr_FR": "New Year's Day"}


def test_planning_counts_with_the_holidays_that_were_kept(company: Company) -> None:
    session = company.session()
    company.workspace.places.keep_holiday_year("DE", "BE", 2026, [date(2026, 7, 1)], "by hand")
    assert [(h.day, h.name) for h in settings.holidays(session, BERLIN, 2026)] == [(date(2026, 7, 1), "")]


def test_the_parts_of_a_country_have_names() -> None:
    assert ("BE", "Berlin") in settings.subdivisions("DE")
    assert settings.subdivisions("AE") == []


def test_closed_days_are_added_changed_and_taken_back(company: Company) -> None:
    session = company.session()
    places.close_one_more(session, BERLIN, date(2026, 12, 24), "Christmas Eve")
    places.close_one_more(session, BERLIN, date(2026, 12, 31), "")
    with pytest.raises(FieldError) as refused:
        places.close_one_more(session, BERLIN, date(2026, 12, 24), "again")
    assert field_of(refused) == "day"
    eve, last = settings.closures(session, BERLIN)
    with pytest.raises(FieldError):
        places.change_closure(session, BERLIN, last, eve.day, "")
    places.change_closure(session, BERLIN, last, date(2026, 12, 30), "Stocktaking")
    assert settings.closures(session, BERLIN)[1] == Closure(
        location_id="berlin", day=date(2026, 12, 30), name="Stocktaking"
    )
    places.reopen(session, eve)
    assert [closure.name for closure in settings.closures(session, BERLIN)] == ["Stocktaking"]
    for _ in range(3):
        dispatch.undo(session)
    assert settings.closures(session, BERLIN) == [eve]


def test_cut_offs_are_added_changed_and_removed(company: Company) -> None:
    session = company.session()
    (first,) = settings.payroll(session, BERLIN)
    second = places.change_payroll_run(session, BERLIN, None, date(2027, 2, 12), date(2027, 2, 26))
    with pytest.raises(FieldError) as refused:
        places.change_payroll_run(session, BERLIN, None, date(2027, 2, 12), date(2027, 2, 26))
    assert field_of(refused) == "cut_off"
    with pytest.raises(FieldError) as refused:
        places.change_payroll_run(session, BERLIN, second, date(2027, 2, 12), date(2027, 2, 1))
    assert field_of(refused) == "payday"
    places.change_payroll_run(session, BERLIN, first, date(2027, 3, 1), date(2027, 3, 9))
    moved = PayrollRun(location_id="berlin", cut_off=date(2027, 3, 1), payday=date(2027, 3, 9))
    assert settings.payroll(session, BERLIN) == [second, moved]
    places.remove_payroll_run(session, second)
    assert settings.payroll(session, BERLIN) == [moved]
    dispatch.undo(session)
    dispatch.undo(session)
    assert settings.payroll(session, BERLIN) == [first, second]


def test_payrolls_next_dates_are_days_on_which_somebody_works(company: Company) -> None:
    session = company.session()

    def after(*months: tuple[date, date]) -> tuple[date, date]:
        runs = [
            PayrollRun(location_id="berlin", cut_off=cut_off, payday=payday) for cut_off, payday in months
        ]
        proposed = payrolldates.proposed(session, BERLIN, runs)
        return proposed.cut_off, proposed.payday

    cut_off, payday = after()
    assert cut_off >= TODAY and {cut_off.weekday(), payday.weekday()} <= set(range(5))
    september = (date(2026, 9, 15), date(2026, 9, 30))
    assert after(september) == (date(2026, 10, 15), date(2026, 10, 30))
    on_sunday = (date(2026, 11, 13), date(2026, 11, 30))
    assert after(september, on_sunday) == (date(2026, 12, 15), date(2026, 12, 30))
    assert after((date(2026, 11, 25), date(2026, 11, 30)))[0] == date(2026, 12, 24)
    assert after((date(2027, 1, 29), date(2027, 1, 31)))[0] == date(2027, 2, 26)


def test_what_changes_nothing_is_nothing_to_undo(company: Company) -> None:
    session = company.session()
    department = session.setup.departments["it"]
    people.set_home(session, department, session.setup.locations["berlin"])
    with pytest.raises(UserError, match="nothing to undo"):
        dispatch.undo(session)


def test_what_a_workspace_holds(company: Company) -> None:
    company.start()
    about = care.about(company.session())
    path = company.workspace.path.absolute()
    assert (about.path, about.place) == (path, str(path))
    assert (about.hires, about.people, about.schema) == (1, 7, VERSION)
    assert about.tasks == len(
        company.workspace.tasks.of_hire(company.workspace.hires.find("Maya Chen")[0].id)
    )
    assert about.size == path.stat().st_size
    assert about.backup is not None and about.backup.name == f"company-{TODAY.isoformat()}.headstart"


def test_a_workspace_is_moved_by_a_verified_copy(company: Company, tmp_path: Path) -> None:
    path, folder = company.workspace.path, tmp_path / "elsewhere"
    folder.mkdir()
    target = bootstrap.move(path, folder)
    assert (target, path.exists()) == (folder / "company.headstart", True)
    assert bootstrap.check(target) == []
    assert [file.name for file in folder.iterdir()] == ["company.headstart"]
    for wrong in (folder, path.parent):
        with pytest.raises(UserError, match="choose another folder"):
            bootstrap.move(path, wrong)


def test_a_backup_is_restored_beside_the_workspace(company: Company, tmp_path: Path) -> None:
    path, backup = company.workspace.path, tmp_path / "safe.headstart"
    bootstrap.backup(path, backup)
    places.close_one_more(company.session(), BERLIN, date(2026, 12, 24), "")
    restored = [bootstrap.restore_beside(backup, path) for _ in range(2)]
    assert [file.name for file in restored] == ["company-restored.headstart", "company-restored-2.headstart"]
    with sqlite.open_workspace(restored[0]) as opened:
        assert opened.places.closures("berlin") == []
    assert len(company.workspace.places.closures("berlin")) == 1


def test_a_backup_that_is_not_whole_is_not_restored(company: Company, tmp_path: Path) -> None:
    path, backup = company.workspace.path, tmp_path / "safe.headstart"
    bootstrap.backup(path, backup)
    backup.write_bytes(backup.read_bytes() + b"more")
    with pytest.raises(UserError, match="not as it was written"):
        bootstrap.restore_beside(backup, path)
    assert not care.restored_path(path).exists()
