"""What is said in each case, to whom and when."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from app.models.escalation import Said
from app.models.noticekinds import BY_CHANGES, PLANNED, Kind
from app.models.notices import HeadsUp, coming, heads_ups, question_of, still_true, survey
from app.models.noticewords import CHANGES
from app.models.onboarding import Certainty, Fact, Readiness
from app.models.situation import Question, Situation, ToldVerdict, Wanted
from app.models.tasks import Expedite, Status

from .notice_world import (
    BUDDY,
    HR,
    LADDER,
    MANAGER,
    MONDAY,
    OWNER,
    a_start,
    a_work,
    an_onboarding,
    said_today,
)

ASK_BY, BEGIN_BY, DUE = date(2027, 1, 5), date(2027, 1, 6), date(2027, 1, 8)
START = date(2027, 1, 11)


def told(today: date, *works: Any, **said: Any) -> list[HeadsUp]:
    return heads_ups(Situation(starts=[a_start(*works, **said)]), today)


def kinds(today: date, *works: Any, **said: Any) -> list[Kind]:
    return [one.kind for one in told(today, *works, **said)]


def photo(**said: Any) -> Wanted:
    fact = Fact(hire_id="maya", key="photo", title="photo", giver="manager", **said)
    return Wanted(fact=fact, receivers=(MANAGER, HR))


def test_every_kind_is_either_planned_or_written_with_a_change_and_has_its_reason() -> None:
    assert set(Kind) == BY_CHANGES | PLANNED
    assert set(CHANGES) == BY_CHANGES


def test_the_owner_hears_before_a_task_must_begin_and_on_that_day() -> None:
    assert kinds(date(2026, 12, 30), a_work()) == []
    (first,) = told(date(2026, 12, 31), a_work())
    assert (first.kind, first.person_id, first.step) == (Kind.COMING, "owner", 0)
    assert str(first.reason) == "“Laptop” must be begun by Wed 6 Jan."
    assert str(first.consequence) == "Day 1 waits on this."
    assert kinds(BEGIN_BY, a_work(slack=0)) == [Kind.BEGIN]
    assert kinds(BEGIN_BY, a_work(status=Status.DONE)) == []


def test_what_waits_on_a_task_is_told_with_it() -> None:
    assert [str(told(BEGIN_BY, evolve(a_work(), after=n, pay=True))[0].consequence) for n in (1, 3)] == [
        "1 task and the first pay wait on this.",
        "3 tasks and the first pay wait on this.",
    ]


def test_a_missing_input_is_asked_of_the_one_who_gives_it() -> None:
    near = told(date(2026, 12, 30), a_work(wanted=[photo()]))
    assert [(one.kind, one.person_id) for one in near] == [(Kind.INPUT_NEAR, "manager")]
    assert str(near[0].reason) == "“Laptop” needs the photo by Wed 6 Jan."
    late = told(BEGIN_BY, a_work(wanted=[photo()], waiting=True, slack=0))
    assert (Kind.INPUT_LATE, "manager") in {(one.kind, one.person_id) for one in late}


def test_an_input_that_is_promised_in_time_is_not_asked_for() -> None:
    promised = a_work(wanted=[photo(expected_on=ASK_BY)])
    assert Kind.INPUT_NEAR not in kinds(date(2026, 12, 31), promised)
    assert Kind.INPUT_NEAR in kinds(date(2026, 12, 31), a_work(wanted=[photo(expected_on=DUE)]))


def test_an_input_that_several_tasks_need_is_asked_for_once() -> None:
    other = a_work(id="u", latest_start=DUE, wanted=[photo()])
    found = told(date(2026, 12, 31), other, a_work(wanted=[photo()]))
    assert [one.task_id for one in found if one.kind is Kind.INPUT_NEAR] == ["t"]


def test_what_is_late_climbs_the_ladder_where_day_1_needs_it() -> None:
    late = a_work(margin=-2, slack=-2, earliest_finish=date(2027, 1, 12))
    situation = Situation(starts=[a_start(late)])
    (first,) = heads_ups(situation, MONDAY)
    assert (first.kind, first.person_id, first.urgent) == (Kind.LATE, "owner", False)
    situation = evolve(situation, said=said_today(situation, MONDAY))
    assert heads_ups(situation, date(2026, 11, 24)) == []
    (second,) = heads_ups(situation, date(2026, 11, 26))
    assert (second.person_id, second.step) == ("stand-in", 1)
    optional = a_work(margin=-2, slack=-2, essential=False)
    alone = Situation(starts=[a_start(optional)])
    assert heads_ups(evolve(alone, said=said_today(alone, MONDAY)), date(2026, 11, 26)) == []


def test_late_is_urgent_once_the_due_date_is_near() -> None:
    (near,) = told(date(2027, 1, 7), a_work(margin=-2, slack=-2, earliest_finish=date(2027, 1, 12)))
    assert near.urgent


def test_slack_is_told_before_anything_is_late() -> None:
    begun = {"status": Status.UNDER_WAY, "begun_on": date(2026, 12, 1)}
    today = date(2026, 12, 3)
    assert kinds(today, a_work(**begun, slack=5, earliest_finish=today)) == []
    assert kinds(today, a_work(**begun, slack=2, earliest_finish=today)) == [Kind.SLIPPING]
    assert kinds(today, a_work(**begun, slack=-1, margin=3)) == [Kind.HOLDS_UP]


def test_a_task_that_is_held_up_is_not_asked_to_begin() -> None:
    held_up = a_work(blocked=True, slack=-3, margin=-3, earliest_start=DUE)
    (one,) = told(BEGIN_BY, held_up)
    assert one.kind is Kind.BLOCKED
    assert str(one.reason) == (
        "“Laptop” waits for a task before it and can begin Fri 8 Jan at the earliest, not by Wed 6 Jan."
    )


def test_a_legal_deadline_names_its_rule_and_goes_up_the_ladder() -> None:
    legal = a_work(rule="Within three business days.", status=Status.UNDER_WAY, essential=False, slack=9)
    assert kinds(date(2026, 12, 29), legal) == []
    situation = Situation(starts=[a_start(legal)])
    (one,) = heads_ups(situation, date(2026, 12, 31))
    assert (one.kind, one.values["rule"]) == (Kind.LEGAL, "Within three business days.")
    situation = evolve(situation, said=said_today(situation, date(2026, 12, 31)))
    assert [next_one.step for next_one in heads_ups(situation, date(2027, 1, 5))] == [1]


def test_the_payroll_cut_off_is_told_three_days_before() -> None:
    due = a_work(cut_off=True, status=Status.UNDER_WAY, slack=9)
    assert [kinds(date(2027, 1, day), due) for day in (4, 5)] == [[], [Kind.CUT_OFF]]


@pytest.mark.parametrize("kind", [Kind.LEGAL, Kind.CUT_OFF])
def test_a_task_with_a_deadline_is_told_once_on_a_day_with_the_deadline(kind: Kind) -> None:
    due = a_work(rule="By law.", slack=0) if kind is Kind.LEGAL else a_work(cut_off=True, slack=0)
    told_on = {Kind.LEGAL: date(2026, 12, 31), Kind.CUT_OFF: ASK_BY}[kind]
    situation = Situation(starts=[a_start(due)])
    said: dict[date, list[Kind]] = {}
    for day in range(date(2026, 12, 28).toordinal(), DUE.toordinal()):
        today = date.fromordinal(day)
        new = heads_ups(situation, today)
        said |= {today: [one.kind for one in new if one.step == 0]} if new else {}
        situation = evolve(situation, said={**situation.said, **{one.key: Said(on=today) for one in new}})
    soon = {date(2026, 12, 31): [Kind.COMING]} if kind is Kind.CUT_OFF else {}
    assert {on: kinds for on, kinds in said.items() if kinds} == {
        **soon,
        told_on: [kind],
        BEGIN_BY: [Kind.BEGIN],
    }
    assert kinds(BEGIN_BY, due) == [kind], "at short notice the deadline says when to begin"
    (one,) = told(BEGIN_BY, due)
    assert str(one.reason).endswith("begin by Wed 6 Jan.")


def test_the_same_input_is_asked_of_the_same_person_once() -> None:
    asked = question_of("input.asked", "maya", "manager", {"input": "photo"})
    assert asked == question_of("input.near", "maya", "manager", {"input": "Photo", "input_key": "photo"})
    assert asked == question_of("input.late", "maya", "manager", {"input": "Photo", "input_key": "photo"})
    assert asked != question_of("input.asked", "maya", "hr", {"input": "photo"})
    assert asked != question_of("input.asked", "maya", "manager", {"input": "size"})
    assert question_of("input.given", "maya", "manager", {"input": "photo"}) is None


def test_a_start_that_is_not_certain_goes_to_owners_only_and_is_never_urgent() -> None:
    tentative: dict[str, Any] = {"certainty": Certainty.TENTATIVE, "probability": 80}
    late = a_work(margin=-2, slack=-2)
    (one,) = told(date(2027, 1, 7), late, **tentative)
    assert (one.person_id, one.urgent, one.values["probability"]) == ("owner", False, 80)
    situation = Situation(starts=[a_start(late, **tentative)])
    later = evolve(situation, said=said_today(situation, date(2027, 1, 7)))
    assert heads_ups(later, date(2027, 1, 22)) == []
    assert kinds(date(2027, 1, 8), manager=MANAGER, **tentative) == []


def test_nothing_is_said_of_who_does_not_come() -> None:
    assert told(BEGIN_BY, a_work(), withdrawn_on=MONDAY, manager=MANAGER) == []


# ---------------------------------------------------------------------- the manager


def verdict(readiness: Readiness, previous: ToldVerdict | None = None, **said: Any) -> list[Kind]:
    return kinds(MONDAY, manager=MANAGER, readiness=readiness, told=previous, **said)


def test_the_manager_hears_what_is_news() -> None:
    late = ToldVerdict(kind=Kind.NOT_READY, number=1, start_on=START, ready_on=date(2027, 1, 12))
    assert verdict(Readiness.ON_TRACK) == []
    assert verdict(Readiness.TOO_LATE) == [Kind.NOT_READY]
    assert verdict(Readiness.READY) == [Kind.READY]
    assert verdict(Readiness.READY, start_on=date(2026, 11, 16)) == []
    assert verdict(Readiness.AT_RISK, late) == [Kind.ON_TRACK]
    assert verdict(Readiness.TOO_LATE, late, start_on=date(2027, 1, 18)) == [Kind.NOT_READY]
    assert verdict(Readiness.TOO_LATE, late, ready_on=date(2027, 1, 25)) == [Kind.NOT_READY]


def test_the_manager_hears_again_what_has_changed_back() -> None:
    late = ToldVerdict(kind=Kind.NOT_READY, number=1, start_on=START, ready_on=date(2027, 1, 12))
    known = {"hire.not_ready:maya:1:manager": Said(on=MONDAY)}
    start = a_start(manager=MANAGER, readiness=Readiness.TOO_LATE, ready_on=date(2027, 1, 13), told=late)
    assert heads_ups(Situation(starts=[start], said=known), MONDAY) == []
    back = evolve(start, told=evolve(late, kind=Kind.ON_TRACK, number=2))
    assert [one.key for one in heads_ups(Situation(starts=[back], said=known), MONDAY)] == [
        "hire.not_ready:maya:3:manager"
    ]


def test_manager_and_buddy_hear_on_their_last_day_before_day_1() -> None:
    start = a_start(manager=MANAGER, buddy=BUDDY, readiness=Readiness.AT_RISK, start_on=date(2027, 1, 14))
    days = {day: heads_ups(Situation(starts=[start]), date(2027, 1, day)) for day in (11, 12, 13, 14)}
    assert {day: [one.person_id for one in said] for day, said in days.items()} == {
        11: [],
        12: ["buddy"],  # who does not work on Wednesdays
        13: ["manager"],
        14: [],
    }
    assert str(days[13][0].reason) == "Day 1 is Thu 14 Jan, and not everything is set."


# ---------------------------------------------------------------------- questions and what is untrue


def test_a_question_without_an_answer_goes_on_to_the_next() -> None:
    task = a_work(expedite=Expedite.ASKED).task
    asked = Question(
        fact="expedite.asked:t:change", kind=Kind.EXPEDITE_ASKED, task=task, asked_on=MONDAY, receivers=LADDER
    )
    situation = Situation(questions=[asked], said={f"{asked.fact}:{OWNER.name}": Said(on=MONDAY)})
    (one,) = heads_ups(situation, date(2026, 11, 26))
    assert (one.kind, one.person_id, one.step) == (Kind.EXPEDITE_ASKED, "stand-in", 1)
    ahead = coming(situation, MONDAY, 10)
    assert [(one.person_id, one.step) for one in ahead] == [("stand-in", 1), ("lead", 2), ("hr", 3)]


def test_what_does_not_hold_any_more_is_not_among_what_does() -> None:
    before = survey(Situation(starts=[a_start(a_work())]), date(2026, 12, 31)).holding
    after = survey(Situation(starts=[a_start(a_work(status=Status.UNDER_WAY))]), date(2026, 12, 31)).holding
    assert "task.coming:t:2027-01-06:owner" in before - after


@pytest.mark.parametrize(
    ("kind", "receiver", "changes", "holds"),
    [
        (Kind.CAN_BEGIN, "owner", {}, True),
        (Kind.CAN_BEGIN, "owner", {"blocked": True}, False),
        (Kind.CAN_BEGIN, "owner", {"status": Status.UNDER_WAY}, False),
        (Kind.OFFERED, "lead", {"offered_to": "lead"}, True),
        (Kind.OFFERED, "lead", {"offered_to": "hr"}, False),
        (Kind.SENT_BACK, "owner", {"sent_back": True, "status": Status.UNDER_WAY}, True),
        (Kind.SENT_BACK, "owner", {"sent_back": False, "status": Status.DONE}, False),
        (Kind.EXPEDITE_ASKED, "owner", {"expedite": Expedite.ASKED}, True),
        (Kind.EXPEDITE_ASKED, "owner", {"expedite": Expedite.AGREED}, False),
        (Kind.EXPEDITE_ANSWERED, "manager", {"expedite": Expedite.AGREED}, True),
    ],
)
def test_what_a_change_tells_holds_as_long_as_it_is_so(
    kind: Kind, receiver: str, changes: dict[str, Any], holds: bool
) -> None:
    assert still_true(kind, receiver, a_work(**changes).task, an_onboarding()) is holds


def test_of_a_withdrawn_hire_only_that_is_told() -> None:
    gone = an_onboarding(withdrawn_on=MONDAY)
    assert still_true(Kind.WITHDRAWN, None, None, gone)
    assert not still_true(Kind.STARTED, None, None, gone)
    assert not still_true(Kind.TENTATIVE, None, None, an_onboarding())


@pytest.mark.parametrize(("kind", "holds"), [(Kind.STARTED, False), (Kind.FIRM, False), (Kind.MOVED, True)])
def test_a_department_without_tasks_is_not_told_that_it_has_some(kind: Kind, holds: bool) -> None:
    assert still_true(kind, None, None, an_onboarding(), has_tasks=False) is holds
    assert still_true(kind, None, None, an_onboarding(), has_tasks=True)
