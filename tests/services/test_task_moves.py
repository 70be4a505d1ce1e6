"""The life of a task in a workspace: moves, inputs, confirmation, replanning, undo."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from app.models.commands import (
    AcceptHandOver,
    AgreeDue,
    AnswerExpedite,
    AskExpedite,
    BeginTasks,
    ChooseOption,
    CompleteTasks,
    ConfirmTasks,
    GiveInput,
    HandOver,
    MoveStartDate,
    RefuseHandOver,
    ReopenTasks,
    SendBack,
    SetNotApplicable,
    TakeTasks,
    TaskCommand,
    WaitForInput,
    WithdrawOnboarding,
)
from app.models.errors import IllegalMove, StaleRow, UserError
from app.models.tasks import Status, Task
from app.services import planning
from app.services.inputs import visible_facts

from .company import Company

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def hire(company: Company) -> str:
    return company.start()


def test_many_are_done_at_once_or_none(company: Company, hire: str) -> None:
    company.run(CompleteTasks(tasks=company.seen(hire, "REC-1", "REC-2")))
    assert company.task(hire, "REC-2").status is Status.DONE
    with pytest.raises(IllegalMove):
        company.run(CompleteTasks(tasks=company.seen(hire, "REC-3", "REC-1")))
    assert company.task(hire, "REC-3").status is Status.OPEN


def test_many_hires_at_once_come_to_the_same_as_one_after_the_other(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "AT_ONCE", 2)
    together, alone, untouched = ([company.start() for _ in range(number)] for number in (3, 3, 1))
    keys = ("REC-1", "REC-2", "REC-3", "IT-1")
    company.run(
        CompleteTasks(tasks=tuple(s for key in keys for id in together for s in company.seen(id, key)))
    )
    for hire_id in alone:
        company.run(CompleteTasks(tasks=company.seen(hire_id, *keys)))
    outcomes = [_outcome(company, hire_id) for hire_id in (*together, *alone)]
    assert all(outcome == outcomes[0] for outcome in outcomes)
    assert outcomes[0] != _outcome(company, untouched[0])
    for _ in (*alone, together):
        company.undo()
    states = [_state(company, hire_id) for hire_id in (*together, *alone, *untouched)]
    assert all(state == states[0] for state in states)
    assert company.workspace.activity.verify() is None


def _outcome(company: Company, hire_id: str) -> object:
    told = sorted(company.told(hire_id), key=repr)
    done = [(entry.action, entry.fields) for entry in company.workspace.activity.of_hire(hire_id)]
    return (
        _state(company, hire_id),
        [task.version for task in company.workspace.tasks.of_hire(hire_id)],
        told,
        done,
    )


def _state(company: Company, hire_id: str) -> object:
    """The tasks and the figures of a hire, whoever it is."""
    tasks = [evolve(task, id="", hire_id="", version=0) for task in company.workspace.tasks.of_hire(hire_id)]
    return tasks, evolve(company.onboarding(hire_id), hire_id="", version=0)


def test_a_task_that_was_seen_twice_is_moved_not_at_all(company: Company, hire: str) -> None:
    (seen,) = company.seen(hire, "REC-1")
    with pytest.raises(StaleRow):
        company.run(CompleteTasks(tasks=(seen, seen)))
    assert company.task(hire, "REC-1").status is Status.OPEN


def test_a_move_plans_the_onboarding_again(company: Company, hire: str) -> None:
    before = company.task(hire, "REC-3").earliest_start
    company.run(CompleteTasks(tasks=company.seen(hire, "REC-1")))
    after = company.task(hire, "REC-3").earliest_start
    assert before is not None
    assert after is not None
    assert after < before
    assert company.onboarding(hire).done_count == 1


def test_a_stale_version_is_refused_and_nothing_is_lost(company: Company, hire: str) -> None:
    seen = company.seen(hire, "IT-2")
    company.run(TakeTasks(tasks=seen), "aiko")
    with pytest.raises(StaleRow, match="Standard laptop"):
        company.run(SetNotApplicable(tasks=seen, reason="has one"))
    assert company.task(hire, "IT-2").owner_id == "aiko"


def test_each_move_is_in_the_activity_with_who_and_when(company: Company, hire: str) -> None:
    company.run(BeginTasks(tasks=company.seen(hire, "IT-1")), "tomasz", TUESDAY)
    newest = company.workspace.activity.of_task(company.task(hire, "IT-1").id)[0]
    assert (newest.action, newest.person_id, newest.at.date()) == ("begun", "tomasz", TUESDAY)
    assert company.workspace.activity.verify() is None


def test_the_values_of_a_change_are_not_in_the_activity(company: Company, hire: str) -> None:
    company.run(GiveInput(hire_id=hire, key="bank_details", value="DE00 1234"), "lucia")
    newest = company.workspace.activity.of_hire(hire)[0]
    assert "DE00 1234" not in repr(newest)


def test_only_who_depends_on_it_confirms(company: Company, hire: str) -> None:
    company.run(CompleteTasks(tasks=company.seen(hire, "IT-1")), "tomasz")
    with pytest.raises(IllegalMove, match="your own"):
        company.run(ConfirmTasks(tasks=company.seen(hire, "IT-1")), "tomasz")
    with pytest.raises(IllegalMove, match="Nothing of yours depends"):
        company.run(ConfirmTasks(tasks=company.seen(hire, "IT-1")), "grace")
    with pytest.raises(UserError, match="Say who you are"):
        company.run(ConfirmTasks(tasks=company.seen(hire, "IT-1")), None)
    company.run(ConfirmTasks(tasks=company.seen(hire, "IT-1")), "priya")
    task = company.task(hire, "IT-1")
    assert (task.status, task.confirmed_by) == (Status.CONFIRMED, "priya")


def test_the_department_that_waits_for_it_sends_it_back(company: Company, hire: str) -> None:
    company.run(CompleteTasks(tasks=company.seen(hire, "HR-1")), "samuel")
    company.run(SendBack(tasks=company.seen(hire, "HR-1"), reason="name is misspelt"), "lucia")
    task = company.task(hire, "HR-1")
    assert (task.status, task.note) == (Status.UNDER_WAY, "name is misspelt")
    assert ("task.sent_back", "samuel") in company.told(hire)


def test_a_hand_over_stays_until_it_is_accepted(company: Company, hire: str) -> None:
    company.run(HandOver(tasks=company.seen(hire, "IT-2"), to="aiko"), "tomasz")
    assert company.task(hire, "IT-2").owner_id == "tomasz"
    assert ("task.offered", "aiko") in company.told(hire)
    company.run(AcceptHandOver(tasks=company.seen(hire, "IT-2")), "aiko")
    assert company.task(hire, "IT-2").owner_id == "aiko"
    actions = [a.action for a in company.workspace.activity.of_task(company.task(hire, "IT-2").id)]
    assert actions == ["hand-over accepted", "handed over"]


def test_a_refused_hand_over_stays_where_it_was(company: Company, hire: str) -> None:
    company.run(HandOver(tasks=company.seen(hire, "IT-2"), to="aiko"), "tomasz")
    company.run(RefuseHandOver(tasks=company.seen(hire, "IT-2"), reason="on leave"), "aiko")
    task = company.task(hire, "IT-2")
    assert (task.owner_id, task.offered_to) == ("tomasz", None)


def test_an_option_shortens_the_plan(company: Company, hire: str) -> None:
    def lasts(task: Task) -> timedelta:
        assert task.earliest_finish is not None
        assert task.earliest_start is not None
        return task.earliest_finish - task.earliest_start

    before = lasts(company.task(hire, "IT-2"))
    company.run(ChooseOption(tasks=company.seen(hire, "IT-2"), option="pool"))
    assert lasts(company.task(hire, "IT-2")) < before
    company.run(ChooseOption(tasks=company.seen(hire, "IT-2"), option=None))
    assert lasts(company.task(hire, "IT-2")) == before


def test_expedite_counts_once_it_is_agreed(company: Company, hire: str) -> None:
    before = company.task(hire, "IT-2").earliest_finish
    company.run(AskExpedite(tasks=company.seen(hire, "IT-2"), days=5), "priya")
    assert company.task(hire, "IT-2").earliest_finish == before
    assert ("expedite.asked", "tomasz") in company.told(hire)
    company.run(AnswerExpedite(tasks=company.seen(hire, "IT-2"), agreed=True), "tomasz")
    after = company.task(hire, "IT-2").earliest_finish
    assert before is not None
    assert after is not None
    assert after < before
    assert ("expedite.answered", "priya") in company.told(hire)


def test_another_due_date_is_agreed(company: Company, hire: str) -> None:
    company.run(AgreeDue(tasks=company.seen(hire, "IT-2"), due=date(2027, 1, 8)))
    assert company.task(hire, "IT-2").due_on == date(2027, 1, 8)


def test_not_applicable_leaves_the_plan_and_its_successors_go_on(company: Company, hire: str) -> None:
    company.run(SetNotApplicable(tasks=company.seen(hire, "IT-1"), reason="has a laptop"))
    assert company.task(hire, "IT-1").due_on is None
    planned = company.assess(hire).plan
    assert planned["REC-3"].earliest_finish < planned["IT-2"].earliest_start


def test_reopened_is_planned_again(company: Company, hire: str) -> None:
    company.run(CompleteTasks(tasks=company.seen(hire, "REC-1")))
    company.run(ReopenTasks(tasks=company.seen(hire, "REC-1")))
    assert company.task(hire, "REC-1").status is Status.OPEN
    assert company.onboarding(hire).done_count == 0


def test_a_day_that_has_not_come_is_refused(company: Company, hire: str) -> None:
    with pytest.raises(UserError, match="has not come yet"):
        company.run(CompleteTasks(tasks=company.seen(hire, "REC-1"), on=TUESDAY))


def test_the_one_who_asks_does_not_answer(company: Company, hire: str) -> None:
    company.run(AskExpedite(tasks=company.seen(hire, "IT-2"), days=5), "priya")
    for who in ("priya", "grace"):
        with pytest.raises(IllegalMove, match="IT answers"):
            company.run(AnswerExpedite(tasks=company.seen(hire, "IT-2"), agreed=True), who)
    company.run(AnswerExpedite(tasks=company.seen(hire, "IT-2"), agreed=True), "aiko")
    assert company.task(hire, "IT-2").expedite_days == 5


def test_who_loses_a_task_is_told_and_a_department_where_nobody_has_it(company: Company, hire: str) -> None:
    company.run(TakeTasks(tasks=company.seen(hire, "IT-2")), "aiko")
    assert ("task.taken", "tomasz") in company.told(hire)
    facilities = next(d for d in company.workspace.people.departments() if d.key == "facilities")
    company.workspace.people.set_department(evolve(facilities, owner_id=None))
    other = company.start()
    company.run(AskExpedite(tasks=company.seen(other, "FAC-1"), days=1), "priya")
    assert ("expedite.asked", "facilities") in company.told(other)


def test_only_what_can_begin_is_told_so(company: Company, hire: str) -> None:
    company.run(CompleteTasks(tasks=company.seen(hire, "REC-1", "REC-3")), "elena")
    company.run(CompleteTasks(tasks=company.seen(hire, "HR-1")), "samuel")
    told = company.told(hire)
    assert ("task.can_begin", "tomasz") in told
    assert ("task.can_begin", "lucia") not in told


def test_tasks_of_a_hire_who_does_not_come_stay_as_they_are(company: Company, hire: str) -> None:
    company.run(CompleteTasks(tasks=company.seen(hire, "IT-1")))
    company.run(WithdrawOnboarding(hire_id=hire))
    reopen = ReopenTasks(tasks=company.seen(hire, "IT-1"))
    wait = WaitForInput(task=company.seen(hire, "IT-1")[0], key="visa", giver="new_hire")
    for command in (reopen, wait, GiveInput(hire_id=hire, key="photo")):
        with pytest.raises(IllegalMove, match="was withdrawn on Mon 23 Nov"):
            company.run(command)


# Inputs


def test_every_input_is_missing_until_it_is_given_and_asked_once(company: Company, hire: str) -> None:
    facts = {fact.key: fact for fact in company.workspace.facts.of_hire(hire)}
    assert facts["photo"].missing
    assert company.task(hire, "FAC-3").waiting
    company.run(GiveInput(hire_id=hire, key="photo"), "grace")
    assert not company.task(hire, "FAC-3").waiting
    assert ("input.given", "facilities") in company.told(hire)
    with pytest.raises(IllegalMove, match="was given on Mon 23 Nov already"):
        company.run(GiveInput(hire_id=hire, key="photo"))


def test_an_expected_day_delays_and_a_day_that_passed_says_nothing(company: Company, hire: str) -> None:
    friday = date(2026, 11, 27)
    task = company.seen(hire, "FAC-3")[0]
    company.run(WaitForInput(task=task, key="photo", giver="new_hire", expected_on=friday))
    assert not company.task(hire, "FAC-3").waiting
    planned = company.assess(hire, today=date(2026, 11, 30)).plan
    assert planned["FAC-3"].waiting


def test_a_task_can_wait_for_something_new(company: Company, hire: str) -> None:
    company.run(WaitForInput(task=company.seen(hire, "HR-3")[0], key="Visa copy", giver="new_hire"))
    assert company.task(hire, "HR-3").waiting
    company.run(GiveInput(hire_id=hire, key="visa_copy"))
    assert not company.task(hire, "HR-3").waiting


def test_waiting_for_a_fact_of_others_does_not_show_it(company: Company, hire: str) -> None:
    company.run(
        WaitForInput(task=company.seen(hire, "IT-4")[0], key="bank_details", giver="new_hire"), "tomasz"
    )
    company.run(GiveInput(hire_id=hire, key="bank_details", value="DE00 1234"), "lucia")
    facts = {fact.key: fact for fact in visible_facts(company.session("tomasz"), company.assess(hire))}
    assert facts["bank_details"].value is None
    company.run(WaitForInput(task=company.seen(hire, "IT-4")[0], key="shoe size", giver="new_hire"), "tomasz")
    company.run(GiveInput(hire_id=hire, key="shoe_size", value="44"), "priya")
    assert {f.key: f.value for f in visible_facts(company.session("tomasz"), company.assess(hire))}[
        "shoe_size"
    ] == "44"


def test_inputs_of_other_scripts_are_told_apart(company: Company, hire: str) -> None:
    task = company.seen(hire, "HR-3")[0]
    first = company.session()
    company.run(WaitForInput(task=task, key="की", giver="new_hire"))
    company.run(WaitForInput(task=company.seen(hire, "HR-3")[0], key="का", giver="manager"))
    keys = {fact.key for fact in first.workspace.facts.of_hire(hire)}
    assert {"की", "का"} <= keys


@pytest.mark.parametrize(("giver", "told"), [("it", "it"), ("grace", "grace"), ("manager", "priya")])
def test_who_is_waited_for_is_told(company: Company, hire: str, giver: str, told: str) -> None:
    company.run(WaitForInput(task=company.seen(hire, "HR-3")[0], key="room", giver=giver))
    assert ("input.asked", told) in company.told(hire)


def test_an_unknown_input_names_the_known_ones(company: Company, hire: str) -> None:
    with pytest.raises(UserError, match="photo"):
        company.run(GiveInput(hire_id=hire, key="shoe_size"))


def test_a_fact_is_shown_to_those_who_need_it_only(company: Company, hire: str) -> None:
    company.run(GiveInput(hire_id=hire, key="bank_details", value="DE00 1234"), "samuel")

    def value(who: str | None) -> str | None:
        facts = {fact.key: fact for fact in visible_facts(company.session(who), company.assess(hire))}
        return facts["bank_details"].value

    assert (value("lucia"), value("samuel")) == ("DE00 1234", "DE00 1234")
    assert (value("tomasz"), value("priya"), value(None)) == (None, None, None)


# Undo

MOVES: dict[str, TaskCommand] = {
    "take": TakeTasks(tasks=()),
    "begin": BeginTasks(tasks=()),
    "done": CompleteTasks(tasks=()),
    "hand over": HandOver(tasks=(), to="aiko"),
    "option": ChooseOption(tasks=(), option="pool"),
    "expedite": AskExpedite(tasks=(), days=3),
    "not needed": SetNotApplicable(tasks=(), reason="has one"),
    "due": AgreeDue(tasks=(), due=TUESDAY),
}


@pytest.mark.parametrize("name", MOVES)
def test_every_move_of_a_task_is_undone(company: Company, hire: str, name: str) -> None:
    before = company.task(hire, "IT-2")
    company.run(evolve(MOVES[name], tasks=company.seen(hire, "IT-2")))
    assert company.task(hire, "IT-2") != before
    company.undo()
    assert evolve(company.task(hire, "IT-2"), version=before.version) == before


def test_undo_takes_back_a_start_date_a_withdrawal_and_a_start(company: Company, hire: str) -> None:
    company.run(MoveStartDate(hire_id=hire, start_on=date(2027, 1, 18)))
    company.run(WithdrawOnboarding(hire_id=hire))
    company.undo()
    assert company.onboarding(hire).withdrawn_on is None
    assert company.task(hire, "IT-2").status is Status.OPEN
    company.undo()
    assert company.onboarding(hire).start_on == date(2027, 1, 11)
    company.undo()
    assert company.workspace.hires.listing() == []
    with pytest.raises(UserError, match="nothing to undo"):
        company.undo()


def test_undo_of_an_input_makes_it_missing_again(company: Company, hire: str) -> None:
    company.run(GiveInput(hire_id=hire, key="photo", value="photo.jpg"))
    company.undo()
    assert company.task(hire, "FAC-3").waiting


def test_undo_is_refused_where_somebody_else_went_on(company: Company, hire: str) -> None:
    company.run(BeginTasks(tasks=company.seen(hire, "IT-2")), "tomasz")
    company.run(CompleteTasks(tasks=company.seen(hire, "IT-2")), "aiko")
    with pytest.raises(StaleRow):
        company.undo("tomasz")
    assert company.task(hire, "IT-2").status is Status.DONE


def test_undo_belongs_to_the_person(company: Company, hire: str) -> None:
    company.run(BeginTasks(tasks=company.seen(hire, "IT-2")), "tomasz")
    with pytest.raises(UserError, match="nothing to undo"):
        company.undo("grace")


def test_undo_survives_a_replanning_of_other_tasks(company: Company, hire: str) -> None:
    company.run(BeginTasks(tasks=company.seen(hire, "REC-1")), "elena")
    company.run(CompleteTasks(tasks=company.seen(hire, "HR-1")), "samuel")
    company.undo("elena")
    assert company.task(hire, "REC-1").status is Status.OPEN
    assert company.task(hire, "HR-1").status is Status.DONE


def test_notices_of_a_change_that_was_undone_are_not_sent(company: Company, hire: str) -> None:
    company.run(WithdrawOnboarding(hire_id=hire))
    company.undo()
    pending = [notice.kind for notice in company.workspace.outbox.pending(1_000)]
    assert "onboarding.withdrawn" not in pending


def test_a_task_that_is_named_twice_is_moved_by_nobody(company: Company, hire: str) -> None:
    twice = company.seen(hire, "IT-1", "IT-1")
    with pytest.raises(StaleRow, match="changed by somebody else"):
        company.run(BeginTasks(tasks=twice), "tomasz")
    assert company.task(hire, "IT-1").status is Status.OPEN
