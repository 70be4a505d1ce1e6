"""The daily planning of notices on a workspace."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from app.models.commands import (
    AskExpedite,
    BeginTasks,
    CompleteTasks,
    GiveInput,
    MoveStartDate,
    WaitForInput,
    WithdrawOnboarding,
)
from app.models.errors import UserError
from app.models.noticekinds import PLANNED, Kind
from app.models.onboarding import Certainty, Fact
from app.services.addressing import make_messages
from app.services.noticetexts import compose
from app.services.noticing import coming_notices, plan_notices
from app.services.people import change_person
from app.store import sqlite
from app.store.outbox import Notice

from .company import TODAY, Company


def plan(company: Company, today: date = TODAY) -> list[Notice]:
    return list(plan_notices(company.session(None, today)).new)


def waiting(company: Company, kind: str | None = None) -> set[str]:
    found = company.workspace.outbox.pending(10_000)
    return {notice.key for notice in found if kind in (None, notice.kind)}


def sent(company: Company, on: date) -> None:
    at = datetime.combine(on, time(9), UTC).isoformat()
    company.workspace.database.execute(
        "UPDATE outbox SET state = 'sent', sent_at = :at WHERE state = 'pending'", {"at": at}
    )


def test_what_is_planned_is_written_with_its_reason_for_its_day(company: Company) -> None:
    company.start(start_on=date(2026, 12, 14))
    found = plan(company)
    assert found
    for notice in found:
        assert notice.kind in PLANNED
        assert notice.send_on == TODAY
        assert notice.reason
        assert notice.person_id or notice.department
    stored = {notice.key: notice for notice in company.workspace.outbox.pending(1000)}
    assert all(stored[notice.key] == notice for notice in found)


def test_planning_again_says_nothing_twice(company: Company) -> None:
    company.start(start_on=date(2026, 12, 14))
    assert plan(company)
    assert plan(company) == []
    sent(company, TODAY)
    assert plan(company) == []


def test_two_programs_that_plan_at_once_say_it_once(company: Company, tmp_path: Path) -> None:
    company.start(start_on=date(2026, 12, 14))
    with sqlite.open_workspace(company.workspace.path) as other:
        found = [*plan(company), *plan(Company(workspace=other))]
    assert len({notice.key for notice in found}) == len(found)


def test_what_has_become_untrue_before_it_is_sent_is_called_off(company: Company) -> None:
    hire_id = company.start(start_on=date(2026, 12, 14))
    plan(company)
    task = company.task(hire_id, "REC-1")
    about = {notice.key for notice in company.workspace.outbox.of_hire(hire_id) if notice.task_id == task.id}
    assert about & waiting(company)
    company.run(CompleteTasks(tasks=company.seen(hire_id, "REC-1")))
    cancelled = plan_notices(company.session(None)).cancelled
    assert cancelled
    assert not about & waiting(company)


def test_what_is_true_again_is_said_after_all(company: Company) -> None:
    hire_id = company.start(start_on=date(2026, 12, 14))
    plan(company)
    before = waiting(company)
    company.run(BeginTasks(tasks=company.seen(hire_id, "REC-1")))
    plan(company)
    company.undo()
    plan(company)
    assert before <= waiting(company)


def test_a_withdrawn_hire_leaves_only_the_word_of_that(company: Company) -> None:
    hire_id = company.start(start_on=date(2026, 12, 14))
    plan(company)
    company.run(WithdrawOnboarding(hire_id=hire_id))
    plan(company)
    assert {key.split(":")[0] for key in waiting(company)} == {Kind.WITHDRAWN}


def test_a_start_that_moves_is_a_new_fact_and_the_old_one_is_called_off(company: Company) -> None:
    hire_id = company.start(start_on=date(2026, 12, 14))
    plan(company)
    old = {key for key in waiting(company) if key.split(":")[0] in PLANNED}
    company.run(MoveStartDate(hire_id=hire_id, start_on=date(2027, 3, 15)))
    plan(company)
    assert not old & waiting(company)
    (moved,) = [
        notice
        for notice in company.workspace.outbox.of_hire(hire_id)
        if notice.kind == Kind.MOVED and notice.department == "it"
    ]
    assert moved.payload["from"] == "2026-12-14"
    assert {move["task"] for move in moved.payload["moves"]} >= {"Standard laptop ordered and imaged"}


def test_an_unanswered_question_goes_to_the_next_one_and_stops_when_it_is_acknowledged(
    company: Company,
) -> None:
    hire_id = company.start(start_on=date(2027, 3, 15))
    company.run(AskExpedite(tasks=company.seen(hire_id, "IT-2"), days=2), "priya")
    sent(company, TODAY)
    asked = [n for n in plan(company, date(2026, 11, 25)) if n.kind == Kind.EXPEDITE_ASKED]
    assert [(notice.person_id, notice.step) for notice in asked] == [("samuel", 1)]
    sent(company, date(2026, 11, 25))
    company.workspace.database.execute("UPDATE outbox SET acknowledged_at = sent_at", {})
    assert not [n for n in plan(company, date(2026, 12, 4)) if n.kind == Kind.EXPEDITE_ASKED]


def test_of_an_uncertain_start_only_long_work_is_told_at_once(company: Company) -> None:
    hire_id = company.start(start_on=date(2027, 3, 15), certainty=Certainty.TENTATIVE, probability=80)
    told = dict.fromkeys(to for kind, to in company.told(hire_id) if kind == Kind.TENTATIVE)
    assert "it" in told
    assert "payroll" not in told
    company.run(WithdrawOnboarding(hire_id=hire_id))
    stopped = {to for kind, to in company.told(hire_id) if kind == Kind.WITHDRAWN}
    assert stopped == set(told)


def test_the_giver_is_asked_until_the_input_is_there(company: Company) -> None:
    hire_id = company.start(start_on=date(2026, 12, 14))
    plan(company)
    facts = {fact.key for fact in company.workspace.facts.of_hire(hire_id)}
    asked = {key for key in waiting(company) if key.startswith("input.")}
    key = next(key.split(":")[2] for key in asked)
    assert key in facts
    company.run(GiveInput(hire_id=hire_id, key=key, value="there"))
    plan(company)
    assert not {one for one in waiting(company) if one.startswith("input.") and f":{key}:" in one}


def test_what_is_asked_for_and_needed_soon_is_said_once(company: Company) -> None:
    hire_id = company.start(start_on=date(2026, 12, 14))
    task = company.seen(hire_id, "IT-2")[0]
    company.run(WaitForInput(task=task, key="software_list", giver="manager"), "tomasz")
    assert len(waiting(company, Kind.INPUT_ASKED)) == 1
    plan(company)
    wanted = {key for key in waiting(company) if "software_list" in key}
    assert len(wanted) == 1 and wanted.pop().startswith(Kind.INPUT_LATE)
    assert not waiting(company, Kind.INPUT_ASKED)


def test_what_is_to_come_is_said_on_its_day_if_nothing_changes(company: Company) -> None:
    company.start(start_on=date(2027, 1, 4))
    plan(company)
    sent(company, TODAY)
    ahead = [one for one in coming_notices(company.session(None)) if one.step == 0]
    first = min(one.on for one in ahead)
    expected = {one.key for one in ahead if one.on == first}
    assert expected <= {notice.key for notice in plan(company, first)}


def test_what_is_coming_for_one_hire_is_what_is_said_of_them_among_all(company: Company) -> None:
    early = company.start(start_on=date(2026, 12, 14))
    late = company.start(start_on=date(2027, 1, 4))
    moved = company.start(start_on=date(2026, 11, 30))
    session = company.session(None)
    everything = coming_notices(session)
    for hire_id in (early, late, moved):
        assert coming_notices(session, hire_ids=[hire_id]) == [
            one for one in everything if one.hire_id == hire_id
        ]


def test_nobody_is_told_on_a_day_off(company: Company) -> None:
    company.start(start_on=date(2026, 12, 14))
    assert plan(company, date(2026, 11, 28)) == []  # a Saturday


def test_a_notice_holds_no_name_of_the_hire(company: Company) -> None:
    hire_id = company.start(start_on=date(2026, 12, 14))
    company.run(WithdrawOnboarding(hire_id=company.start(start_on=date(2026, 12, 15))))
    plan(company)
    notices: list[Any] = company.workspace.outbox.of_hire(hire_id)
    assert notices
    assert not [one for one in notices if "Maya" in f"{one.payload} {one.reason}"]


@pytest.mark.parametrize(("stand_in", "told"), [("aiko", "aiko"), (None, "recruiting")])
def test_who_has_left_is_stood_in_for_or_the_department_hears(
    company: Company, stand_in: str | None, told: str
) -> None:
    company.start(start_on=date(2026, 12, 14))
    people = company.workspace.people
    with company.workspace.transaction():
        people.set(evolve(people.person("elena"), active=False, stand_in_id=stand_in))
    receivers = {notice.person_id or notice.department for notice in plan(company)}
    assert told in receivers
    assert "elena" not in receivers


def test_the_buddy_named_when_the_hire_is_started_hears_of_day_1(company: Company) -> None:
    hire_id = company.start(start_on=date(2026, 12, 1), facts={"buddy": "aiko"})
    found = plan(company, date(2026, 11, 30))
    told = {notice.person_id: notice for notice in found if notice.kind == Kind.TOMORROW}
    assert set(told) == {"aiko", "priya"}
    session = company.session(None, date(2026, 11, 30))
    for language, words in (("en", "Day 1 is"), ("de", "Tag 1 ist")):
        letter = compose(session, company.workspace.people.person("aiko"), [told["aiko"]], language)
        assert "Maya Chen" in letter.subject
        assert words in letter.text
    (fact,) = [one for one in company.workspace.facts.of_hire(hire_id) if one.key == "buddy"]
    assert fact.value == "Aiko"


def test_a_buddy_named_later_hears_of_day_1_under_a_new_name_too(company: Company) -> None:
    hire_id = company.start(start_on=date(2026, 12, 1))
    company.run(GiveInput(hire_id=hire_id, key="buddy", value="Aiko"), "priya")
    aiko = company.workspace.people.person("aiko")
    change_person(
        company.session(),
        aiko,
        name="Aiko Sato",
        email=aiko.email,
        department=aiko.department,
        location_id=aiko.location_id,
        role=aiko.role,
    )
    found = plan(company, date(2026, 11, 30))
    assert "aiko" in {notice.person_id for notice in found if notice.kind == Kind.TOMORROW}


@pytest.mark.parametrize("value", ["Nobody Here", "", None])
def test_a_buddy_who_could_not_be_told_is_refused(company: Company, value: str | None) -> None:
    hire_id = company.start(start_on=date(2026, 12, 1))
    with pytest.raises(UserError, match="one of the people here"):
        company.run(GiveInput(hire_id=hire_id, key="buddy", value=value))
    if value:
        with pytest.raises(UserError, match="one of the people here"):
            company.start(start_on=date(2026, 12, 1), facts={"buddy": value})


def test_a_hire_of_an_older_catalogue_without_a_buddy_goes_on(company: Company) -> None:
    """The name of a buddy that was noted before the catalogue asked for one counts."""
    hire_id = company.start(start_on=date(2026, 12, 1))
    company.workspace.database.execute("DELETE FROM fact_links WHERE fact_key = 'buddy'", {})
    company.workspace.database.execute("DELETE FROM facts WHERE key = 'buddy'", {})
    assert {n.person_id for n in plan(company, date(2026, 11, 30)) if n.kind == Kind.TOMORROW} == {"priya"}
    with company.workspace.transaction():
        company.workspace.facts.add_many(
            [Fact(hire_id=hire_id, key="buddy", title="buddy", giver="manager", value="Aiko")]
        )
    assert {n.person_id for n in plan(company, date(2026, 11, 30)) if n.kind == Kind.TOMORROW} == {"aiko"}


@pytest.mark.parametrize(
    ("language", "head", "remedy"),
    [
        ("en", "These ways out are still open:", "Pool laptop"),
        ("de", "Diese Auswege", "Pool"),
    ],
)
def test_the_manager_is_told_the_ways_out_in_words(
    company: Company, language: str, head: str, remedy: str
) -> None:
    company.start(start_on=date(2026, 12, 21))
    (told,) = [notice for notice in plan(company) if notice.kind == Kind.NOT_READY]
    priya = company.workspace.people.person("priya")
    letter = compose(company.session(None), priya, [told], language)
    assert told.person_id == "priya"
    assert head in letter.text
    assert remedy in letter.text
    assert "{" not in letter.text


def test_the_first_planning_of_an_old_workspace_tells_no_history(company: Company) -> None:
    old = [company.start(start_on=date(2026, 12, day)) for day in (1, 2, 3)]
    started = {notice.key for notice in company.workspace.outbox.pending(10_000)}
    near = company.start(start_on=date(2027, 3, 22))
    asked = company.run(AskExpedite(tasks=company.seen(near, "IT-2"), days=2), "priya")
    assert asked
    later = date(2027, 3, 15)
    new = plan(company, later)
    assert not [notice for notice in new if notice.hire_id in old]
    assert [notice for notice in new if notice.hire_id == near]
    assert not [notice for notice in company.workspace.outbox.pending(10_000) if notice.urgent]
    assert not started & waiting(company)
    assert waiting(company, Kind.EXPEDITE_ASKED)
    assert plan(company, later) == []
    sent(company, later)
    for day in (18, 22, 25):
        assert not [notice for notice in plan(company, date(2027, 3, day)) if notice.hire_id in old]


def test_the_first_planning_makes_one_message_a_person(company: Company) -> None:
    for day in range(1, 29):
        company.start(start_on=date(2026, 12, day))
    later = company.session(None, date(2026, 12, 14))
    plan_notices(later)
    made = make_messages(later)
    assert made
    people = [one.message.person_id for one in made]
    assert len(people) == len(set(people))
    assert all(one.draft.key.startswith("digest:") for one in made)


def test_what_is_begun_after_the_first_planning_is_urgent_where_it_must(company: Company) -> None:
    plan(company)
    company.start(start_on=date(2026, 11, 25))
    assert [notice for notice in plan(company) if notice.urgent]


def test_a_hire_entered_on_the_first_day_of_notices_is_urgent_where_it_must(company: Company) -> None:
    company.start(start_on=date(2026, 11, 25))
    assert [notice for notice in plan(company) if notice.urgent]
