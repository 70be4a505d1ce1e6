"""Which messages are made of what waits for a person."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.digests import How, Preferences, Waiting, drafts, goes_on, next_digest

TODAY = date(2026, 11, 23)
ANN = Preferences(person_id="ann")


def at(time: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-23T{time}").replace(tzinfo=UTC)


def waiting(id: str, kind: str = "task.late", hire: str | None = "h1", *, urgent: bool = False) -> Waiting:
    return Waiting(notice_id=id, key=id, kind=kind, hire_id=hire, urgent=urgent)


def made(
    *notices: Waiting,
    preferences: Preferences = ANN,
    time: str = "09:00",
    works_today: bool = True,
    digest_made: bool = False,
) -> list[tuple[str, tuple[str, ...]]]:
    found = drafts(notices, preferences, at(time), works_today=works_today, digest_made=digest_made)
    return [(draft.key, draft.notice_ids) for draft in found]


def test_one_digest_a_day_with_all_that_waits() -> None:
    both = (waiting("a"), waiting("b", hire="h2"))
    assert made(*both) == [("digest:ann:2026-11-23", ("a", "b"))]
    assert made(*both, time="08:29") == []
    assert made(*both, time="08:30") == made(*both)
    assert made(*both, digest_made=True) == []
    assert made() == []


def test_a_message_belongs_to_a_hire_where_all_of_it_does() -> None:
    (one,) = drafts([waiting("a"), waiting("b")], ANN, at("09:00"), works_today=True, digest_made=False)
    assert one.hire_id == "h1"
    (two,) = drafts(
        [waiting("a"), waiting("b", hire="h2")], ANN, at("09:00"), works_today=True, digest_made=False
    )
    assert two.hire_id is None


def test_what_is_urgent_goes_at_once_in_one_message() -> None:
    urgent = (waiting("a", urgent=True), waiting("b", hire="h2", urgent=True), waiting("c", urgent=True))
    assert made(*urgent, time="07:30") == [("once:a:ann", ("a", "b", "c"))]
    assert made(*urgent, waiting("d"), digest_made=True) == [("once:a:ann", ("a", "b", "c"))]


def test_what_is_urgent_goes_with_the_digest_where_that_goes_now() -> None:
    both = (waiting("a"), waiting("b", hire="h2", urgent=True))
    assert made(*both, time="08:00") == [("once:b:ann", ("b",))]
    assert made(*both) == [("digest:ann:2026-11-23", ("a", "b"))]
    assert made(both[1]) == [("once:b:ann", ("b",))]


@pytest.mark.parametrize("time", ["20:00", "23:59", "00:00", "06:59"])
def test_nothing_goes_in_quiet_hours(time: str) -> None:
    assert made(waiting("a", urgent=True), waiting("b"), time=time) == []


def test_nothing_goes_on_a_day_off() -> None:
    assert made(waiting("a", urgent=True), waiting("b"), works_today=False) == []


def test_quiet_hours_within_a_day_and_none_at_all() -> None:
    noon = Preferences(person_id="ann", digest_at="12:30", quiet_from="12:00", quiet_until="13:00")
    assert made(waiting("a"), preferences=noon, time="12:45") == []
    assert made(waiting("a"), preferences=noon, time="13:00") != []
    never = Preferences(person_id="ann", digest_at="00:00", quiet_from="00:00", quiet_until="00:00")
    assert made(waiting("a"), preferences=never, time="00:00") != []


def test_a_kind_is_told_as_the_person_chose() -> None:
    kinds = {"task.late": How.DIGEST.value, "input.given": How.AT_ONCE.value, "task.taken": How.OFF.value}
    chosen = Preferences(person_id="ann", kinds=kinds)
    notices = (
        waiting("a", urgent=True),
        waiting("b", "input.given"),
        waiting("c", "task.taken", urgent=True),
        waiting("d", "task.begin", urgent=True, hire="h2"),
    )
    assert made(*notices, preferences=chosen) == [
        ("page:c:ann", ("c",)),
        ("digest:ann:2026-11-23", ("a", "b", "d")),
    ]
    assert made(notices[2], preferences=chosen, works_today=False) == [("page:c:ann", ("c",))]


def test_a_preference_that_nobody_knows_changes_nothing() -> None:
    assert (
        Preferences(person_id="ann", kinds={"task.late": "loudly"}).how("task.late", urgent=True)
        is How.AT_ONCE
    )


def test_when_the_next_digest_goes() -> None:
    def following(time: str, *, digest_made: bool = False) -> datetime | None:
        return next_digest(ANN, at(time), weekdays, digest_made=digest_made)

    assert following("07:00") == at("08:30")
    assert following("09:15") == at("09:15")
    assert following("09:15", digest_made=True) == at("08:30") + timedelta(days=1)
    friday = at("10:00") + timedelta(days=4)
    assert next_digest(ANN, friday, weekdays, digest_made=True) == at("08:30") + timedelta(days=7)
    assert next_digest(ANN, friday, lambda _: False, digest_made=False) is None


def weekdays(on: date) -> bool:
    return on.weekday() < 5


@pytest.mark.parametrize(
    ("how", "time", "day"),
    [
        (How.AT_ONCE, "06:00", 23),
        (How.AT_ONCE, "12:00", 23),
        (How.AT_ONCE, "21:00", 24),
        (How.DIGEST, "06:00", 23),
        (How.DIGEST, "21:00", 24),
        (How.OFF, "21:00", 23),
    ],
)
def test_on_which_day_something_goes(how: How, time: str, day: int) -> None:
    assert goes_on(ANN, how, at(time), weekdays, digest_made=False) == date(2026, 11, day)


@pytest.mark.parametrize("how", [How.AT_ONCE, How.DIGEST])
def test_what_goes_waits_for_a_day_of_work(how: How) -> None:
    saturday = at("12:00") - timedelta(days=2)
    assert goes_on(ANN, how, saturday, weekdays, digest_made=False) == TODAY
    assert goes_on(ANN, how, saturday, lambda _: False, digest_made=False) is None


def test_a_digest_chosen_for_a_quiet_hour_goes_when_that_is_over() -> None:
    night = Preferences(person_id="ann", digest_at="23:00")
    assert next_digest(night, at("05:00"), lambda _: True, digest_made=False) == at("07:00")
    assert made(waiting("a"), preferences=night, time="09:00") != []


notices = st.lists(
    st.builds(
        Waiting,
        notice_id=st.uuids().map(str),
        key=st.uuids().map(str),
        kind=st.sampled_from(["a", "b", "c"]),
        hire_id=st.sampled_from([None, "h1", "h2"]),
        urgent=st.booleans(),
    ),
    unique_by=lambda one: one.notice_id,
)
times = st.times().map(lambda time: f"{time:%H:%M}")


@given(
    notices,
    st.dictionaries(st.sampled_from(["a", "b", "c"]), st.sampled_from(list(How)).map(str)),
    times,
    times,
    times,
    times,
    st.booleans(),
    st.booleans(),
)
def test_no_notice_is_in_two_messages_and_none_is_sent_when_it_must_not(
    notices: list[Waiting],
    kinds: dict[str, str],
    now: str,
    digest_at: str,
    quiet_from: str,
    quiet_until: str,
    works_today: bool,
    digest_made: bool,
) -> None:
    chosen = Preferences(
        person_id="ann", digest_at=digest_at, quiet_from=quiet_from, quiet_until=quiet_until, kinds=kinds
    )
    found = drafts(notices, chosen, at(now), works_today=works_today, digest_made=digest_made)
    told = [id for draft in found for id in draft.notice_ids]
    assert len(told) == len(set(told))
    assert set(told) <= {one.notice_id for one in notices}
    sent = [draft for draft in found if not draft.shown_only]
    assert not sent or (works_today and not chosen.is_quiet(now))
    assert sum(draft.key.startswith("digest:") for draft in sent) <= (not digest_made)
    assert len(sent) <= 1
