from datetime import date, timedelta

import pytest
from attrs import evolve

from app.models.commands import (
    AskExpedite,
    BeginTasks,
    CompleteTasks,
    GiveInput,
    HandOver,
    WaitForInput,
    WithdrawOnboarding,
)
from app.models.errors import UserError
from app.services.hiredetail import HireDetail, hire_detail
from app.services.movesheet import move_sheet
from app.services.taskdetail import TaskDetail
from app.services.taskmoves import Move
from app.services.tasknotes import add_note

from .company import MAYA, TODAY, Company

LAPTOP = "IT-2"


def shown(
    company: Company, hire_id: str, who: str | None = "samuel", today: date | None = None
) -> HireDetail:
    return hire_detail(company.session(who, today), hire_id)


def task(company: Company, hire_id: str, key: str, who: str | None = "samuel") -> TaskDetail:
    return next(task for task in shown(company, hire_id, who).tasks if task.key == key)


def test_the_moves_that_are_legal_depend_on_the_task_and_on_who_looks(company: Company) -> None:
    hire_id = company.start()
    assert set(task(company, hire_id, LAPTOP, "aiko").moves) == {
        Move.TAKE,
        Move.BEGIN,
        Move.DONE,
        Move.HAND_OVER,
        Move.WAIT,
    }
    assert Move.TAKE not in task(company, hire_id, LAPTOP, None).moves
    company.run(HandOver(tasks=company.seen(hire_id, LAPTOP), to="aiko"), "tomasz")
    assert task(company, hire_id, LAPTOP, "aiko").moves[:2] == (Move.ACCEPT, Move.REFUSE)
    company.run(AskExpedite(tasks=company.seen(hire_id, LAPTOP), days=2), "priya")
    assert {Move.AGREE, Move.DECLINE} <= set(task(company, hire_id, LAPTOP, "tomasz").moves)
    assert Move.AGREE not in task(company, hire_id, LAPTOP, "priya").moves
    company.run(CompleteTasks(tasks=company.seen(hire_id, LAPTOP)), "tomasz")
    assert task(company, hire_id, LAPTOP, "priya").moves == (Move.CONFIRM, Move.SEND_BACK, Move.REOPEN)
    assert task(company, hire_id, LAPTOP, "tomasz").moves == (Move.REOPEN,)


def test_what_became_of_asking_for_more_speed(company: Company) -> None:
    hire_id = company.start()
    before = task(company, hire_id, LAPTOP)
    assert (before.hurry, before.most_faster) == ("", 14)
    company.run(AskExpedite(tasks=company.seen(hire_id, LAPTOP), days=2), "priya")
    asked = task(company, hire_id, LAPTOP)
    assert asked.hurry == "IT was asked to be 2 working days faster, and has not answered yet."
    assert asked.most_faster == 0


def test_an_input_says_from_whom_and_when_and_its_value_to_who_may_see_it(company: Company) -> None:
    hire_id = company.start()
    laptop = task(company, hire_id, LAPTOP)
    need = next(need for need in laptop.needs if need.key == "software_list")
    assert (need.giver, need.given, need.said) == ("Priya", False, "")
    waits = WaitForInput(
        task=laptop.seen, key=need.key, giver=need.giver_key, expected_on=TODAY + timedelta(days=2)
    )
    company.run(waits, "tomasz")
    need = next(need for need in task(company, hire_id, LAPTOP).needs if need.key == "software_list")
    assert (need.giver, need.said) == ("Priya", "expected Wed 25 Nov")
    company.run(GiveInput(hire_id=hire_id, key=need.key, value="Office"), "priya")
    for who, value in (("tomasz", "Office"), ("lucia", "")):
        need = next(need for need in task(company, hire_id, LAPTOP, who).needs if need.key == "software_list")
        assert (need.given, need.said, need.value) == (True, "given Mon 23 Nov", value)


def test_a_note_is_told_with_who_wrote_it_and_changes_no_task(company: Company) -> None:
    hire_id = company.start()
    before = task(company, hire_id, LAPTOP)
    changes = add_note(company.session("tomasz"), before.id, "  The courier comes <b>late</b> ")
    assert changes.tasks == {before.id}
    after = task(company, hire_id, LAPTOP)
    assert [(note.by, note.words) for note in after.notes] == [
        ("Mon 23 Nov · Tomasz", "The courier comes <b>late</b>")
    ]
    assert after.version == before.version
    assert after.activity == before.activity
    assert company.workspace.activity.verify() is None


@pytest.mark.parametrize("words", ["", "   ", "x" * 2001])
def test_an_empty_or_endless_note_is_refused(company: Company, words: str) -> None:
    hire_id = company.start()
    with pytest.raises(UserError, match="note"):
        add_note(company.session(), task(company, hire_id, LAPTOP).id, words)
    assert task(company, hire_id, LAPTOP).notes == ()


def test_a_withdrawn_hire_says_so_with_the_reason_and_nothing_can_be_done(company: Company) -> None:
    hire_id = company.start()
    company.run(CompleteTasks(tasks=company.seen(hire_id, "IT-1")), "tomasz")
    company.run(WithdrawOnboarding(hire_id=hire_id, reason="Took another job"))
    detail = shown(company, hire_id)
    assert detail.headline == "Withdrawn on Mon 23 Nov."
    assert "Took another job" in detail.because
    assert detail.ways_out == ()
    assert all(not one.tickable and one.moves == () and one.most_faster == 0 for one in detail.tasks)


def test_who_has_started_and_is_ready_sees_what_may_still_follow(company: Company) -> None:
    hire_id = company.start()
    essential = [one for one in shown(company, hire_id).tasks if one.essential]
    company.run(CompleteTasks(tasks=tuple(one.seen for one in essential)))
    detail = shown(company, hire_id, today=MAYA.start_on + timedelta(days=1))
    left = len(detail.tasks) - len(essential)
    assert detail.because == f"Started on Mon 11 Jan. {left} tasks that may follow are still open."


def test_a_task_that_has_begun_has_no_day_by_which_it_must_begin(company: Company) -> None:
    hire_id = company.start()
    assert task(company, hire_id, LAPTOP).to_begin
    company.run(BeginTasks(tasks=company.seen(hire_id, LAPTOP)), "tomasz")
    assert not task(company, hire_id, LAPTOP).to_begin


def test_neighbours_are_tasks_of_the_same_hire(company: Company) -> None:
    hire_id = company.start()
    known = {one.id: one for one in shown(company, hire_id).tasks}
    pairs = {(before.id, one.id) for one in known.values() for before in one.after}
    assert pairs and pairs == {(one.id, after.id) for one in known.values() for after in one.before}


def test_another_start_date_is_told_before_it_is_chosen(company: Company) -> None:
    hire_id = company.start(evolve(MAYA, name="Late"), start_on=date(2026, 11, 30))
    sheet = move_sheet(company.session(), hire_id, date(2027, 1, 11))
    assert sheet.fits
    assert sheet.headline.startswith("On track for Mon 11 Jan. Everything essential is ready on")
    assert sheet.moved
    assert company.onboarding(hire_id).start_on == date(2026, 11, 30)
