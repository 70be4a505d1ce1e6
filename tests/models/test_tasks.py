"""The life of a task: every move from every state."""

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve

from app.models import tasks as moves
from app.models.errors import IllegalMove, UserError
from app.models.tasks import OPEN_STATES, Expedite, Status, Task

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)

OPEN = Task(
    id="t",
    hire_id="h",
    key="IT-2",
    title="Laptop",
    department="it",
    position=0,
    essential=True,
    owner_id="tomasz",
)
UNDER_WAY = moves.begun(OPEN, MONDAY)
DONE = moves.done(UNDER_WAY, TUESDAY)
CONFIRMED = moves.confirmed(DONE, "priya", TUESDAY)
SET_ASIDE = moves.not_applicable(OPEN, "has one already")
CALLED_OFF = moves.called_off(OPEN)
EVERY_STATE = {task.status: task for task in (OPEN, UNDER_WAY, DONE, CONFIRMED, SET_ASIDE, CALLED_OFF)}

LEGAL: dict[str, tuple[Callable[[Task], Task], set[Status]]] = {
    "take": (lambda t: moves.taken(t, "aiko"), set(OPEN_STATES)),
    "begin": (lambda t: moves.begun(t, TUESDAY), {Status.OPEN}),
    "done": (lambda t: moves.done(t, TUESDAY), set(OPEN_STATES)),
    "confirm": (lambda t: moves.confirmed(t, "priya", TUESDAY), {Status.DONE}),
    "send back": (lambda t: moves.sent_back(t, "screen broken"), {Status.DONE, Status.CONFIRMED}),
    "hand over": (lambda t: moves.offered(t, "aiko"), set(OPEN_STATES)),
    "accept": (lambda t: moves.accepted(evolve(t, offered_to="aiko"), "aiko"), set(OPEN_STATES)),
    "refuse": (lambda t: moves.refused(evolve(t, offered_to="aiko"), "aiko"), set(OPEN_STATES)),
    "option": (lambda t: moves.option_chosen(t, "pool", ["pool"]), set(OPEN_STATES)),
    "expedite": (lambda t: moves.expedite_asked(t, 3, 15), set(OPEN_STATES)),
    "not needed": (lambda t: moves.not_applicable(t, "has one"), set(OPEN_STATES)),
    "reopen": (moves.reopened, {Status.DONE, Status.CONFIRMED, Status.NOT_APPLICABLE}),
    "due": (lambda t: moves.due_agreed(t, TUESDAY), set(OPEN_STATES)),
}


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("name", LEGAL)
def test_a_move_is_made_in_its_states_and_refused_in_all_others(name: str, status: Status) -> None:
    move, legal = LEGAL[name]
    if status in legal:
        assert move(EVERY_STATE[status]).id == OPEN.id
    else:
        with pytest.raises(IllegalMove, match="“Laptop”"):
            move(EVERY_STATE[status])


def test_done_without_begin_invents_no_beginning() -> None:
    done = moves.done(OPEN, TUESDAY)
    assert (done.begun_on, done.finished_on) == (None, TUESDAY)
    assert moves.reopened(done).status is Status.OPEN


def test_what_is_sent_back_had_begun_by_the_day_it_was_done() -> None:
    back = moves.sent_back(moves.done(OPEN, TUESDAY), "screen broken")
    assert (back.status, back.begun_on) == (Status.UNDER_WAY, TUESDAY)


def test_done_keeps_the_real_beginning() -> None:
    assert (DONE.begun_on, DONE.finished_on) == (MONDAY, TUESDAY)


def test_done_before_it_was_begun_is_refused() -> None:
    with pytest.raises(IllegalMove, match="begun on Tue 24 Nov and can't be done on Mon 23 Nov"):
        moves.done(moves.begun(OPEN, TUESDAY), MONDAY)


def test_sent_back_is_under_way_again_with_its_reason_and_its_owner() -> None:
    back = moves.sent_back(CONFIRMED, " screen broken ")
    assert (back.status, back.note, back.owner_id) == (Status.UNDER_WAY, "screen broken", "tomasz")
    assert (back.begun_on, back.finished_on, back.confirmed_by) == (MONDAY, None, None)
    assert back.sent_back
    assert not moves.done(back, TUESDAY).sent_back


@pytest.mark.parametrize("reason", ["", "   "])
def test_moves_that_need_a_reason_ask_for_it(reason: str) -> None:
    with pytest.raises(UserError, match="why the task is sent back"):
        moves.sent_back(DONE, reason)
    with pytest.raises(UserError, match="why the task is not needed"):
        moves.not_applicable(OPEN, reason)


def test_a_hand_over_stays_with_the_giver_until_it_is_accepted() -> None:
    offered = moves.offered(OPEN, "aiko")
    assert offered.owner_id == "tomasz"
    assert moves.accepted(offered, "aiko").owner_id == "aiko"
    refused = moves.refused(offered, "aiko")
    assert (refused.owner_id, refused.offered_to) == ("tomasz", None)


def test_only_the_one_it_is_offered_to_accepts() -> None:
    with pytest.raises(IllegalMove, match="not being handed over to you"):
        moves.accepted(moves.offered(OPEN, "aiko"), "grace")


def test_taking_or_offering_to_the_owner_is_refused() -> None:
    with pytest.raises(IllegalMove, match="yours already"):
        moves.taken(OPEN, "tomasz")
    with pytest.raises(IllegalMove, match="with that person already"):
        moves.offered(OPEN, "tomasz")


def test_an_unknown_option_names_the_known_ones() -> None:
    with pytest.raises(UserError, match="choose pool or stock"):
        moves.option_chosen(OPEN, "gold", ["stock", "pool"])
    with pytest.raises(UserError, match="it has no options"):
        moves.option_chosen(OPEN, "gold", [])


def test_the_standard_comes_back_after_an_option() -> None:
    pool = moves.option_chosen(OPEN, "pool", ["pool"])
    assert moves.option_chosen(pool, None, ["pool"]).option is None


@pytest.mark.parametrize("days", [0, 15, 16, -1])
def test_expedite_leaves_at_least_one_day(days: int) -> None:
    with pytest.raises(UserError, match="ask for 1 to 14"):
        moves.expedite_asked(OPEN, days, 15)


def test_expedite_is_asked_once_and_answered() -> None:
    asked = moves.expedite_asked(OPEN, 3, 15)
    with pytest.raises(IllegalMove, match="already"):
        moves.expedite_asked(asked, 2, 15)
    agreed = moves.expedite_answered(asked, agreed=True)
    assert (agreed.expedite, agreed.expedite_days) == (Expedite.AGREED, 3)
    refused = moves.expedite_answered(asked, agreed=False)
    assert (refused.expedite, refused.expedite_days) == (Expedite.REFUSED, None)
    with pytest.raises(IllegalMove, match="Nobody has asked"):
        moves.expedite_answered(OPEN, agreed=True)


def test_an_agreement_is_kept_until_another_option_is_chosen() -> None:
    agreed = moves.expedite_answered(moves.expedite_asked(OPEN, 3, 15), agreed=True)
    with pytest.raises(IllegalMove, match="3 working days faster already"):
        moves.expedite_asked(agreed, 2, 15)
    pool = moves.option_chosen(agreed, "pool", ["pool"])
    assert (pool.expedite, pool.expedite_days) == (None, None)


def test_reopened_is_under_way_where_it_had_begun() -> None:
    assert moves.reopened(DONE).status is Status.UNDER_WAY
    assert moves.reopened(SET_ASIDE).status is Status.OPEN


def test_only_open_tasks_are_called_off() -> None:
    assert moves.called_off(UNDER_WAY).status is Status.CALLED_OFF
    assert moves.called_off(CONFIRMED) == CONFIRMED
