"""The life of an onboarding."""

import json
from datetime import date, timedelta

import pytest
from attrs import evolve

from app.models.catalogue import Catalogue, Input, from_dict, to_dict
from app.models.commands import (
    AdoptCatalogue,
    CompleteTasks,
    ConfirmTasks,
    MakeFirm,
    MoveStartDate,
    StartOnboarding,
    WithdrawOnboarding,
)
from app.models.errors import IllegalMove, StaleRow, UserError
from app.models.onboarding import Certainty, Readiness
from app.models.people import DepartmentSite, PayrollRun
from app.models.tasks import OPEN_STATES, Status
from app.services import onboarding as service
from app.services.planning import refresh
from app.services.tasklist import tasks

from .company import MAYA, TODAY, Company


def test_starting_stores_the_plan_with_its_owners_and_tells_each_department(company: Company) -> None:
    hire_id = company.start()
    tasks = company.workspace.tasks.of_hire(hire_id)
    assert company.task(hire_id, "IT-2").owner_id == "tomasz"
    assert all(task.due_on and task.earliest_finish for task in tasks)
    assert {to for kind, to in company.told(hire_id) if kind == "onboarding.started"} == {
        task.department for task in tasks
    }
    assert company.onboarding(hire_id).readiness is Readiness.ON_TRACK


def test_only_tasks_that_apply_are_on_the_checklist(company: Company) -> None:
    keys = {task.key for task in company.workspace.tasks.of_hire(company.start())}
    assert "IT-2" in keys
    assert not keys & {"IT-6", "IT-7", "HR-6", "HR-9", "FAC-7", "PAY-8"}


def test_starting_twice_with_one_id_does_it_once(company: Company) -> None:
    hire_id = company.start()
    told = company.told(hire_id)
    company.run(StartOnboarding(hire_id=hire_id, hire=evolve(MAYA, name="Another")))
    assert company.workspace.hires.hire(hire_id).name == "Maya Chen"
    assert company.told(hire_id) == told


def test_a_preview_writes_nothing(company: Company) -> None:
    preview = service.preview(company.session(), MAYA)
    assert preview.plan.fits
    assert company.workspace.hires.find("Maya Chen") == []


def test_owners_come_from_the_location_first_and_nobody_is_an_answer(company: Company) -> None:
    company.workspace.people.add(evolve(company.workspace.people.person("aiko"), id="sam", name="Sam"))
    company.workspace.people.set_site(DepartmentSite(department="it", location_id="austin", owner_id="sam"))
    facilities = next(d for d in company.workspace.people.departments() if d.key == "facilities")
    company.workspace.people.set_department(evolve(facilities, owner_id=None))
    hire_id = company.start(location_id="austin")
    assert company.task(hire_id, "IT-2").owner_id == "sam"
    assert company.task(hire_id, "FAC-1").owner_id is None


def test_what_is_done_before_the_start_counts_and_never_makes_it_late(company: Company) -> None:
    late = date(2026, 11, 20)
    hire_id = company.start(start_on=date(2026, 12, 8), done={"REC-1": late, "REC-2": late, "REC-3": late})
    contract = company.task(hire_id, "REC-1")
    assert (contract.status, contract.finished_on) == (Status.DONE, late)
    late_keys = {
        task.key
        for task in company.workspace.tasks.of_hire(hire_id)
        if task.essential and (task.margin or 0) < 0
    }
    assert late_keys == {"IT-2"}


def test_at_short_notice_the_ways_out_are_named(company: Company) -> None:
    on = date(2026, 11, 20)
    hire_id = company.start(start_on=date(2026, 12, 8), done={"REC-1": on, "REC-2": on, "REC-3": on})
    assessment = company.assess(hire_id)
    assert assessment.onboarding.readiness is Readiness.TOO_LATE
    swaps = [remedy.swaps for remedy in assessment.verdict.remedies if hasattr(remedy, "swaps")]
    assert swaps == [{"IT-2": "stock"}, {"IT-2": "pool"}]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": "  "}, "The name of the new hire is missing"),
        ({"name": "x" * 401}, "401 characters"),
        ({"location_id": "mars"}, "location is not known"),
        ({"work_style": "office"}, "choose onsite, hybrid or remote"),
        ({"employment": "volunteer"}, "choose employee, intern or contractor"),
        ({"done": {"IT-99": TODAY}}, "no task IT-99"),
        ({"facts": {"shoe_size": "44"}}, "no input shoe_size"),
        ({"done": {"REC-1": TODAY + timedelta(days=1)}}, "has not come yet"),
        ({"options": {"IT-2": "gold"}}, "has no option “gold”"),
        ({"certainty": Certainty.TENTATIVE, "probability": 120}, "from 1 to 99"),
        ({"probability": 80}, "A firm start has no probability"),
        ({"name": "Ann\u202eevil"}, "can't be shown"),
    ],
)
def test_wrong_input_is_refused_with_a_sentence_and_stores_nothing(
    company: Company, change: dict[str, object], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        company.start(**change)  # type: ignore[arg-type]
    assert company.workspace.hires.listing() == []


@pytest.mark.parametrize(
    "name", ["محمد العلي", "王伟", "अनन्या शर्मा", "علی\u200cرضا", "<b>x</b>", "=1+1", "O'Neil-Zieliński"]
)
def test_names_are_kept_as_they_are_written(company: Company, name: str) -> None:
    assert company.workspace.hires.hire(company.start(name=name)).name == name


def test_moving_shows_its_consequences_before_it_is_done(company: Company) -> None:
    hire_id = company.start()
    later = service.consequences(company.session(), hire_id, date(2027, 1, 18))
    assert {new.key for _, new in later.moved} >= {"IT-2", "REC-1"}
    assert later.late == []
    sooner = service.consequences(company.session(), hire_id, date(2026, 12, 1))
    assert "IT-2" in {task.key for task in sooner.late}
    assert company.onboarding(hire_id).start_on == MAYA.start_on


def test_moving_plans_again_and_tells_who_is_concerned(company: Company) -> None:
    hire_id = company.start()
    before = company.task(hire_id, "IT-2").due_on
    company.run(MoveStartDate(hire_id=hire_id, start_on=date(2027, 1, 18)))
    after = company.task(hire_id, "IT-2").due_on
    assert before is not None
    assert after == before + timedelta(days=7)
    assert ("onboarding.moved", "it") in company.told(hire_id)


def test_what_is_finished_does_not_move(company: Company) -> None:
    hire_id = company.start()
    company.run(CompleteTasks(tasks=company.seen(hire_id, "REC-1")))
    due = company.task(hire_id, "REC-1").due_on
    company.run(MoveStartDate(hire_id=hire_id, start_on=date(2027, 2, 1)))
    assert company.task(hire_id, "REC-1").due_on == due


def test_the_start_that_is_offered_fits_when_it_is_taken(company: Company) -> None:
    hire_id = company.start(start_on=date(2026, 12, 8))
    offered = company.assess(hire_id).verdict.earliest_feasible_start
    assert offered is not None
    company.run(MoveStartDate(hire_id=hire_id, start_on=offered))
    assert company.onboarding(hire_id).fits


def test_a_later_start_counts_with_the_payroll_run_of_that_start(company: Company) -> None:
    cut_offs = (date(2026, 11, 26), date(2026, 12, 17), date(2027, 1, 15))
    for cut_off in cut_offs:
        company.workspace.places.add_payroll_run(
            PayrollRun(location_id="berlin", cut_off=cut_off, payday=cut_off + timedelta(days=12))
        )
    hire_id = company.start(start_on=date(2026, 11, 25))
    assert company.task(hire_id, "PAY-1").due_on == cut_offs[0]
    offered = company.assess(hire_id).verdict.earliest_feasible_start
    assert offered is not None
    company.run(MoveStartDate(hire_id=hire_id, start_on=offered))
    assert company.onboarding(hire_id).fits
    assert company.task(hire_id, "PAY-1").due_on in cut_offs[1:]


def test_moving_to_the_same_day_is_refused(company: Company) -> None:
    hire_id = company.start()
    with pytest.raises(IllegalMove, match="is Mon 11 Jan already"):
        company.run(MoveStartDate(hire_id=hire_id, start_on=MAYA.start_on))


def test_a_change_that_somebody_made_meanwhile_is_not_overwritten(company: Company) -> None:
    hire_id = company.start()
    seen = company.onboarding(hire_id).version
    company.run(MoveStartDate(hire_id=hire_id, start_on=date(2027, 1, 18), seen_version=seen))
    with pytest.raises(StaleRow):
        company.run(MoveStartDate(hire_id=hire_id, start_on=date(2027, 1, 25), seen_version=seen))
    assert company.onboarding(hire_id).start_on == date(2027, 1, 18)


def test_withdrawing_calls_off_what_is_open_and_deletes_nothing(company: Company) -> None:
    hire_id = company.start()
    company.run(CompleteTasks(tasks=company.seen(hire_id, "REC-1")))
    count = len(company.workspace.tasks.of_hire(hire_id))
    company.run(WithdrawOnboarding(hire_id=hire_id, reason="took another offer"))
    tasks = company.workspace.tasks.of_hire(hire_id)
    assert len(tasks) == count
    assert not [task for task in tasks if task.status in OPEN_STATES]
    assert company.task(hire_id, "REC-1").status is Status.DONE
    assert company.onboarding(hire_id).readiness is Readiness.WITHDRAWN
    told = {to for kind, to in company.told(hire_id) if kind == "onboarding.withdrawn"}
    assert told == {task.department for task in tasks}
    with pytest.raises(IllegalMove, match="was withdrawn on Mon 23 Nov"):
        company.run(MoveStartDate(hire_id=hire_id, start_on=date(2027, 2, 1)))


def test_nobody_is_asked_to_confirm_for_a_hire_who_does_not_come(company: Company) -> None:
    hire_id = company.start()
    company.run(CompleteTasks(tasks=company.seen(hire_id, "IT-1")))
    company.run(WithdrawOnboarding(hire_id=hire_id))
    assert tasks(company.session(), department="it") == []
    assert tasks(company.session(), owner_id="tomasz") == []


def test_a_tentative_hire_gives_early_notice_and_becomes_firm(company: Company) -> None:
    hire_id = company.start(certainty=Certainty.TENTATIVE, probability=80)
    assert ("onboarding.tentative", "it") in company.told(hire_id)
    company.run(MakeFirm(hire_id=hire_id))
    onboarding = company.onboarding(hire_id)
    assert (onboarding.certainty, onboarding.probability) == (Certainty.FIRM, None)
    assert ("onboarding.firm", "it") in company.told(hire_id)
    with pytest.raises(IllegalMove, match="firm already"):
        company.run(MakeFirm(hire_id=hire_id))


def revise(company: Company, **changes: object) -> None:
    """Add a revision: by task key a change of the template, None to take it out, or a new template."""
    content = company.workspace.catalogue.content(company.workspace.catalogue.latest() or 0)
    catalogue = from_dict(json.loads(content))
    keyed = {template.key: template for template in catalogue.templates}
    keyed.update({key.replace("_", "-"): change for key, change in changes.items()})  # type: ignore[misc]
    templates = tuple(template for template in keyed.values() if template is not None)
    content = json.dumps(to_dict(evolve(catalogue, templates=templates)))
    company.workspace.catalogue.add(content, company.session().now(), "samuel", "another way")


def shipped(company: Company) -> Catalogue:
    return from_dict(json.loads(company.workspace.catalogue.content(1)))


def test_a_new_catalogue_leaves_running_onboardings_until_they_adopt_it(company: Company) -> None:
    hire_id = company.start()
    before = company.assess(hire_id).plan
    laptop, mailbox = shipped(company).template("IT-2"), shipped(company).template("IT-4")
    phone = evolve(mailbox, key="IT-90", title="Phone number", after=(), when={})
    revise(company, IT_2=evolve(laptop, lead=20), FAC_5=None, IT_90=phone)
    assert company.assess(hire_id).plan == before
    company.run(AdoptCatalogue(hire_id=hire_id))
    assert company.onboarding(hire_id).catalogue_revision == 2
    assert company.task(hire_id, "FAC-5").status is Status.CALLED_OFF
    assert company.task(hire_id, "IT-90").due_on is not None
    assert company.assess(hire_id).plan["IT-2"].latest_start < before["IT-2"].latest_start
    assert {to for kind, to in company.told(hire_id) if kind == "onboarding.changed"} >= {"it", "facilities"}


def test_adopting_brings_names_weight_and_needs_of_known_tasks(company: Company) -> None:
    hire_id = company.start()
    laptop, access = shipped(company).template("IT-2"), shipped(company).template("IT-5")
    budget = Input(key="budget", title="budget", giver="manager")
    renamed = evolve(laptop, title="Laptop, the new way", needs=(*laptop.needs, budget))
    revise(company, IT_2=renamed, IT_5=evolve(access, essential=False))
    company.run(AdoptCatalogue(hire_id=hire_id))
    assert company.task(hire_id, "IT-2").title == "Laptop, the new way"
    assert not company.task(hire_id, "IT-5").essential
    assert "budget" in {fact.key for fact in company.workspace.facts.of_hire(hire_id)}
    assert "budget" in company.workspace.facts.links(hire_id)[company.task(hire_id, "IT-2").id]


def test_what_a_revision_called_off_comes_back_with_a_later_one(company: Company) -> None:
    hire_id = company.start()
    parking = shipped(company).template("FAC-5")
    revise(company, FAC_5=None)
    company.run(AdoptCatalogue(hire_id=hire_id))
    revise(company, FAC_5=parking)
    company.run(AdoptCatalogue(hire_id=hire_id))
    assert company.task(hire_id, "FAC-5").status is Status.OPEN


def test_what_is_finished_stays_when_the_catalogue_drops_it(company: Company) -> None:
    hire_id = company.start()
    company.run(CompleteTasks(tasks=company.seen(hire_id, "REC-2")))
    done = company.task(hire_id, "REC-2")
    revise(company, REC_2=None)
    company.run(AdoptCatalogue(hire_id=hire_id))
    assert company.task(hire_id, "REC-2").due_on == done.due_on
    company.run(ConfirmTasks(tasks=company.seen(hire_id, "REC-2")), "priya")
    assert company.task(hire_id, "REC-2").status is Status.CONFIRMED


def test_figures_follow_the_day(company: Company) -> None:
    hire_id = company.start()
    later = date(2026, 12, 28)
    assert refresh(company.session(today=later)) == 1
    assert refresh(company.session(today=later)) == 0
    onboarding = company.onboarding(hire_id)
    assert (onboarding.planned_on, onboarding.readiness) == (later, Readiness.TOO_LATE)


def test_a_start_on_a_holiday_is_allowed(company: Company) -> None:
    hire_id = company.start(start_on=date(2026, 12, 25) + timedelta(days=14))
    assert company.onboarding(hire_id).start_on == date(2027, 1, 8)
    assert company.assess(company.start(start_on=date(2027, 3, 26))).plan.fits
