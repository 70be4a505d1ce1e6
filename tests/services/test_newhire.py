"""What the form for a new hire offers, refuses, foresees and starts."""

from datetime import date

import pytest
from attrs import evolve

from app.models.commands import WithdrawOnboarding
from app.models.onboarding import Certainty, Readiness
from app.models.people import Role
from app.models.tasks import Expedite
from app.services import copying, newhire
from app.services.departmentoutlook import Fit
from app.services.hiredetail import hire_detail
from app.services.newhire import Entries, Offered
from app.services.outlook import Outlook, outlook, taken, without
from app.services.reports.hire import hire_report
from app.services.session import Session
from app.store import hires

from .company import Company, person

HIRE = "a0a0a0a0-0000-4000-8000-000000000001"
TIGHT = date(2026, 12, 21)
"""A start that the laptop misses by a few days."""


@pytest.fixture
def session(company: Company) -> Session:
    return company.session("priya")


@pytest.fixture
def offered(session: Session) -> Offered:
    return newhire.offered(session)


@pytest.fixture
def entries(offered: Offered) -> Entries:
    return evolve(offered.blank, name="Maya Chen", role="Support Engineer")


def tight(session: Session, entries: Entries) -> tuple[Entries, Outlook]:
    asked = evolve(entries, start_on=TIGHT, location_id="berlin")
    return asked, outlook(session, asked)


def test_what_is_offered_is_what_the_workspace_knows(company: Company, session: Session) -> None:
    company.start(team="Support")
    company.start(role="Data Analyst", team="Research")
    company.start(role="Data Analyst")
    gone = evolve(person("gone", None), active=False)
    company.workspace.people.add(gone)
    found = newhire.offered(session)
    assert found.roles == ["Data Analyst", "Support Engineer"]
    assert found.teams[:2] == ["Research", "Support"] and "IT" in found.teams
    assert [place.name for place in found.places] == ["Austin", "Berlin"]
    assert "Tomasz" in found.people and "Gone" not in found.people


def test_people_of_one_name_are_told_apart(company: Company, session: Session) -> None:
    company.workspace.people.add(evolve(person("other", "hr"), name="Tomasz"))
    people = newhire.offered(session).people
    named = {name for name in people if name.startswith("Tomasz")}
    assert len(named) == 2 and {people[name] for name in named} == {"tomasz", "other"}


def test_a_manager_is_the_manager_of_whom_they_enter(company: Company) -> None:
    assert newhire.offered(company.session("priya")).blank.manager == "Priya"
    assert newhire.offered(company.session("samuel")).blank.manager == ""
    assert newhire.offered(company.session(None)).blank.manager == ""


def test_the_suggested_start_is_a_monday_that_fits(session: Session, entries: Entries) -> None:
    assert entries.start_on.weekday() == 0
    answer = outlook(session, entries)
    assert answer.fits and answer.headline == "On track for Mon 11 Jan."
    assert (answer.notice, answer.day_off, answer.ways) == ("29 working days’ notice", "", [])


def test_on_a_weekend_what_day_one_can_do_without_follows(session: Session, entries: Entries) -> None:
    answer = outlook(session, evolve(entries, start_on=date(2027, 1, 24)))
    assert answer.fits and "1 can follow" in answer.counts and "late" not in answer.counts
    assert [department.key for department in answer.departments if department.fit is Fit.FOLLOWS] == [
        "facilities"
    ]


def test_what_a_department_needs_first_is_said_with_the_day_of_that(
    session: Session, entries: Entries
) -> None:
    answer = outlook(session, entries)
    says = {department.key: department.says for department in answer.departments}
    hints = {asked.key: asked.hint for asked in answer.asked}
    assert hints["equipment_choice"] == hints["software_list"] == "needed by Tue 15 Dec" != hints["systems"]
    assert says["it"] == "needs equipment choice and software list by Tue 15 Dec, 1 more later"


@pytest.mark.parametrize(
    ("change", "field", "says"),
    [
        ({"name": " "}, "name", "The name of the new hire is missing"),
        ({"role": ""}, "role", "The role of the new hire is missing"),
        ({"start_on": date(2026, 11, 20)}, "start_on", "Fri 20 Nov 2026 has passed"),
        ({"start_on": date(2037, 1, 5)}, "start_on", "more than 10 years away"),
        ({"location_id": "gone"}, "location_id", "Choose where the new hire works."),
        ({"team": "x" * 401}, "team", "at most 400 fit"),
        ({"manager": "Nobody Known"}, "manager", "There is no person “Nobody Known”"),
    ],
)
def test_each_problem_is_one_sentence_at_its_field(
    offered: Offered, entries: Entries, change: dict[str, object], field: str, says: str
) -> None:
    assert newhire.problems(entries, offered) == {}
    found = newhire.problems(evolve(entries, **change), offered)  # type: ignore[arg-type]
    assert list(found) == [field] and says in found[field]


def test_a_start_that_is_too_early_says_by_how_much_and_the_ways_out(
    session: Session, entries: Entries
) -> None:
    asked, answer = tight(session, entries)
    assert not answer.fits and answer.headline.startswith("Mon 21 Dec is ") and "too early" in answer.headline
    assert answer.counts.startswith("26 tasks for 5 departments: ")
    assert answer.reason.endswith("short.")
    by_key = {department.key: department for department in answer.departments}
    assert by_key["it"].fit is Fit.SHORT and by_key["it"].pill.endswith("short")
    assert by_key["it"].owner == "Tomasz" and "laptop" in by_key["it"].says
    for way in answer.ways:
        assert outlook(session, taken(asked, way)).fits


def test_the_best_way_of_each_kind_comes_first(session: Session, entries: Entries) -> None:
    _, answer = tight(session, entries)
    kinds = ["option" if way.options else "expedite" if way.expedite else "start" for way in answer.ways]
    assert kinds == ["option", "expedite", "start", "option"]


def test_a_chosen_option_is_shown_and_can_be_taken_back(session: Session, entries: Entries) -> None:
    asked, answer = tight(session, entries)
    changed = taken(asked, next(way for way in answer.ways if way.options))
    (chosen,) = outlook(session, changed).chosen
    assert chosen.words.endswith("instead of “Standard laptop ordered and imaged”")
    assert without(changed, chosen.task) == asked


def test_haste_that_is_asked_is_foreseen_as_agreed_and_said_so(session: Session, entries: Entries) -> None:
    asked, answer = tight(session, entries)
    hasty = outlook(session, taken(asked, next(way for way in answer.ways if way.expedite)))
    assert hasty.fits and hasty.headline == "At risk for Mon 21 Dec even if IT can be faster."
    assert len(hasty.chosen) == 1


@pytest.mark.parametrize(
    ("start_on", "facts", "readiness", "because"),
    [
        (date(2026, 12, 24), {}, Readiness.AT_RISK, "Signed contract back must begin by Tue 24 Nov."),
        (date(2026, 12, 28), {}, Readiness.AT_RISK, "Still missing: equipment choice from Priya."),
        (date(2026, 12, 28), {"software_list": "CRM", "equipment_choice": "Mac"}, Readiness.ON_TRACK, ""),
        (date(2027, 1, 11), {}, Readiness.ON_TRACK, ""),
    ],
)
def test_the_form_the_page_and_the_report_say_the_same(
    session: Session,
    entries: Entries,
    start_on: date,
    facts: dict[str, str],
    readiness: Readiness,
    because: str,
) -> None:
    asked = evolve(entries, start_on=start_on, location_id="berlin", facts=facts)
    foreseen = outlook(session, asked)
    newhire.start(session, HIRE, asked)
    page, report = hire_detail(session, HIRE), hire_report(session, HIRE).verdict
    assert foreseen.fits and foreseen.readiness is page.readiness is readiness
    assert foreseen.headline == report.headline
    assert page.headline == f"{report.headline} {report.rest}"
    assert report.cause == because
    assert foreseen.because == f"{because} {report.rest}".strip()


def test_a_department_whose_part_must_begin_at_once_says_so(session: Session, entries: Entries) -> None:
    asked = evolve(entries, start_on=date(2026, 12, 24), location_id="berlin")
    by_key = {department.key: department for department in outlook(session, asked).departments}
    assert by_key["recruiting"].says == "“Signed contract back” must begin by Tue 24 Nov"
    assert (by_key["recruiting"].fit, by_key["recruiting"].pill) == (Fit.TIGHT, "at risk")


def test_a_day_off_is_named_with_its_reason(session: Session, entries: Entries) -> None:
    new_year = outlook(session, evolve(entries, start_on=date(2027, 1, 1), location_id="berlin"))
    assert new_year.day_off == "Fri 1 Jan is a public holiday in Berlin."


def test_only_what_this_hires_manager_gives_is_asked(session: Session, entries: Entries) -> None:
    asked = outlook(session, entries).asked
    assert [(one.key, one.title) for one in asked] == [
        ("buddy", "Buddy"),
        ("software_list", "Software list"),
        ("equipment_choice", "Equipment choice"),
        ("systems", "List of systems"),
    ]
    assert all(one.hint.startswith("needed by ") for one in asked)


def test_a_given_fact_is_no_longer_needed(session: Session, entries: Entries) -> None:
    before = {one.key: one.fit for one in outlook(session, entries).departments}
    facts = {one.key: "as agreed" for one in outlook(session, entries).asked}
    after = {one.key: one.fit for one in outlook(session, evolve(entries, facts=facts)).departments}
    assert (before["it"], after["it"]) == (Fit.NEEDS_INPUT, Fit.FITS)


def test_there_is_a_verdict_before_anything_is_typed(session: Session, offered: Offered) -> None:
    assert outlook(session, offered.blank).fits
    assert outlook(session, evolve(offered.blank, name="\u202e", role=" ")).fits


def test_starting_stores_what_was_entered(company: Company, session: Session, entries: Entries) -> None:
    filled = evolve(
        entries,
        team="  Support ",
        manager="Tomasz",
        probability=75,
        facts={"software_list": " Office ", "of_another": "left out", "systems": "  "},
        options={"IT-2": "pool", "NO-1": "none", "REC-1": "unknown"},
    )
    newhire.start(session, HIRE, filled)
    hire, onboarding = company.workspace.hires.hire(HIRE), company.onboarding(HIRE)
    assert (hire.name, hire.team, hire.manager_id) == ("Maya Chen", "Support", "tomasz")
    assert (onboarding.certainty, onboarding.probability) == (Certainty.TENTATIVE, 75)
    given = {fact.key: fact.value for fact in company.workspace.facts.of_hire(HIRE) if not fact.missing}
    assert given == {"software_list": "Office"}
    assert company.task(HIRE, "IT-2").option == "pool"


def test_starting_twice_with_one_id_starts_once_and_is_undone_at_once(
    company: Company, session: Session, entries: Entries
) -> None:
    asked, answer = tight(session, entries)
    hasty = taken(asked, next(way for way in answer.ways if way.expedite))
    newhire.start(session, HIRE, hasty)
    newhire.start(session, HIRE, hasty)
    (key,) = hasty.expedite
    assert company.task(HIRE, key).expedite is Expedite.ASKED
    assert [kind for kind, _ in company.told(HIRE)].count("expedite.asked") == 1
    assert newhire.offered(session, HIRE).started
    company.undo("priya")
    assert not newhire.offered(session, HIRE).started


def test_haste_for_a_task_with_an_option_is_left_out(session: Session, entries: Entries) -> None:
    both = evolve(entries, options={"IT-2": "pool"}, expedite={"IT-2": 3, "REC-1": 99, "REC-2": 1})
    assert newhire.as_new_hire(session, both).expedite == {"REC-2": 1}


def test_without_a_location_there_is_no_verdict_but_a_sentence(session: Session, entries: Entries) -> None:
    from app.models.errors import UserError

    with pytest.raises(UserError, match="Choose a location"):
        outlook(session, evolve(entries, location_id=""))


def test_who_was_withdrawn_still_completes_roles(company: Company, session: Session) -> None:
    company.run(WithdrawOnboarding(hire_id=company.start(role="Rare Role")))
    assert "Rare Role" in newhire.offered(session).roles


def test_only_the_hires_added_last_complete_roles_and_teams(
    company: Company, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hires, "LOOKED_AT", 2)
    for role in ("First", "Second", "Third"):
        company.start(role=role, team=f"{role} team")
    assert session.workspace.hires.roles(10) == ["Second", "Third"]
    assert session.workspace.hires.teams(10) == ["Second team", "Third team"]


def test_a_copy_has_place_and_work_of_another_hire_and_no_manager_who_left(
    company: Company, session: Session, entries: Entries
) -> None:
    hire = company.start(role="Designer", work_style="remote", team="Brand", employment="intern")
    assert [found.id for found in copying.examples(session, "")] == [hire]
    assert [found.id for found in copying.examples(session, "desgner")] == [hire]
    copy = copying.copied(session, hire, entries)
    assert (copy.name, copy.role, copy.work_style) == (entries.name, "Designer", "remote")
    assert (copy.team, copy.employment, copy.start_on) == ("Brand", "intern", entries.start_on)
    assert newhire.problems(copy, newhire.offered(session)) == {}


def test_managers_are_offered_whatever_they_do(session: Session, offered: Offered) -> None:
    roles = {person.role for person in session.setup.people.values() if person.name in offered.people}
    assert {Role.MANAGER, Role.LEAD, Role.HR} <= roles


def test_what_should_have_begun_may_be_done_already(
    company: Company, session: Session, entries: Entries
) -> None:
    soon = evolve(entries, start_on=date(2026, 12, 7), location_id="berlin")
    may_be = {task.key for task in outlook(session, soon).may_be_done}
    assert {"REC-1", "REC-2"} <= may_be and "REC-3" not in may_be
    done = evolve(soon, done=("NO-1", "REC-1"))
    after = {task.key: task.done for task in outlook(session, done).may_be_done}
    assert after["REC-1"] and not after["REC-3"]
    newhire.start(session, HIRE, done)
    assert company.task(HIRE, "REC-1").finished_on == session.today
    assert outlook(session, entries).may_be_done == []
