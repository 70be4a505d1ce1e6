"""Messages in the workspace: who is told what together, leases, and what becomes of notices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from attrs import evolve

from app.models.digests import Preferences
from app.models.errors import StaleRow
from app.models.language import text
from app.store.messages import CANCELLED, FAILED, PENDING, SENT, Message, message_id
from app.store.outbox import Notice
from app.store.workspace import Workspace

from .samples import NOW, TODAY

LATEST = NOW + timedelta(hours=7)
UNTIL = NOW + timedelta(minutes=10)


def a_notice(id: str, **changes: object) -> Notice:
    values = {"key": id, "kind": "task.late", "created_at": NOW} | changes
    return Notice(id=id, **values)  # type: ignore[arg-type]


def a_message(key: str, person: str = "ann", **changes: object) -> Message:
    values = {"created_at": NOW} | changes
    return Message(id=message_id(key), key=key, person_id=person, **values)  # type: ignore[arg-type]


def tell(workspace: Workspace, ids: Sequence[str], people: Sequence[str] = ("ann",)) -> None:
    workspace.outbox.add_many([a_notice(id) for id in ids])
    for id in ids:
        workspace.messages.address(id, people)


def waiting(workspace: Workspace) -> dict[str, list[str]]:
    found = workspace.messages.waiting(TODAY)
    return {person: [notice.id for notice in notices] for person, notices in found.items()}


def claim(workspace: Workspace, sender: str = "one", after: timedelta = timedelta()) -> Message | None:
    return workspace.messages.claim(sender, NOW + after, UNTIL + after, LATEST + after)


def state(workspace: Workspace, id: str) -> str:
    return workspace.outbox.notices([id])[0].state


def test_notices_wait_until_they_may_go_and_their_receivers_are_known(workspace: Workspace) -> None:
    tomorrow = TODAY + timedelta(days=1)
    workspace.outbox.add_many(
        [
            a_notice("now"),
            a_notice("today", send_on=TODAY),
            a_notice("later", send_on=tomorrow),
            a_notice("snoozed", snoozed_until=tomorrow),
            a_notice("seen to", acknowledged_at=NOW),
            a_notice("off", state="cancelled"),
        ]
    )
    assert [notice.id for notice in workspace.messages.unaddressed(TODAY)] == ["now", "today"]
    for notice in workspace.messages.unaddressed(tomorrow):
        workspace.messages.address(notice.id, ["ann", "bo", "ann"])
    assert workspace.messages.unaddressed(tomorrow) == []
    assert waiting(workspace) == {person: ["later", "now", "today"] for person in ("ann", "bo")}


def test_a_message_is_made_once_and_takes_its_notices(workspace: Workspace) -> None:
    tell(workspace, ["a", "b"])
    assert workspace.messages.make(a_message("digest:ann:1"), ["a"])
    assert not workspace.messages.make(a_message("digest:ann:1"), ["b"])
    assert waiting(workspace) == {"ann": ["b"]}
    assert workspace.messages.known(["digest:ann:1", "digest:ann:2"]) == {"digest:ann:1"}


def test_a_message_is_leased_to_one_sender_until_the_lease_is_over(workspace: Workspace) -> None:
    tell(workspace, ["a"])
    workspace.messages.make(a_message("one"), ["a"])
    assert claim(workspace) is not None
    assert claim(workspace, "two") is None
    again = claim(workspace, "two", timedelta(minutes=10))
    assert again is not None
    assert again.id == message_id("one")
    assert not workspace.messages.finish(evolve(again, state=SENT, sent_at=NOW), "one")
    assert workspace.messages.finish(evolve(again, state=SENT, sent_at=NOW), "two")
    assert state(workspace, "a") == SENT
    assert claim(workspace, after=timedelta(days=1)) is None


def test_what_a_wrong_clock_put_off_for_years_is_due(workspace: Workspace) -> None:
    far = NOW + timedelta(days=3650)
    workspace.messages.make(a_message("leased", leased_by="x", leased_until=far), [])
    workspace.messages.make(a_message("put off", next_attempt_at=far), [])
    workspace.messages.make(a_message("soon", next_attempt_at=NOW + timedelta(hours=1)), [])
    assert {message.key for message in workspace.messages.due(NOW, LATEST)} == {"leased", "put off"}


def test_a_notice_of_several_people_is_sent_when_all_of_them_were_told(workspace: Workspace) -> None:
    tell(workspace, ["a"], ["ann", "bo"])
    for person in ("ann", "bo"):
        workspace.messages.make(a_message(f"digest:{person}:1", person), ["a"])
    for expected in (PENDING, SENT):
        message = claim(workspace)
        assert message is not None
        workspace.messages.finish(evolve(message, state=SENT, sent_at=NOW), "one")
        assert state(workspace, "a") == expected


def test_a_new_digest_takes_over_what_an_older_one_could_not_say(workspace: Workspace) -> None:
    tell(workspace, ["a", "b", "c", "d"])
    workspace.messages.make(a_message("digest:ann:1"), ["a"])
    workspace.messages.make(a_message("digest:ann:2", leased_by="killed", leased_until=NOW), ["b"])
    workspace.messages.make(a_message("once:c:ann"), ["c"])
    new = a_message("digest:ann:3")
    workspace.messages.make(new, ["d"])
    workspace.messages.take_over(new, "digest:ann:")
    assert [notice.id for notice in workspace.messages.notices(new.id, TODAY)] == ["a", "d"]
    states = {m.key: m.state for m in workspace.messages.latest(10, [PENDING, CANCELLED])}
    assert states == {
        "digest:ann:1": CANCELLED,
        "digest:ann:2": PENDING,
        "once:c:ann": PENDING,
        "digest:ann:3": PENDING,
    }


def test_a_message_says_only_what_is_still_to_be_said(workspace: Workspace) -> None:
    tell(workspace, ["a", "b", "c", "d"])
    workspace.messages.make(a_message("one"), ["a", "b", "c", "d"])
    workspace.outbox.cancel(["a"])
    assert workspace.outbox.acknowledge(["b", "b"], NOW) == 1
    assert workspace.outbox.acknowledge(["b"], NOW) == 0
    assert workspace.outbox.snooze(["c"], TODAY + timedelta(days=1)) == 1
    (left,) = workspace.messages.notices(message_id("one"), TODAY)
    assert left.id == "d"
    assert [workspace.outbox.see(["b", "d"], who, NOW) for who in ("ann", "ann", "bob")] == [2, 0, 0]
    told = workspace.heads_ups.told(["b", "d"])
    assert {id: one.seen_by for id, one in told.items()} == {"b": {"ann"}, "d": {"ann"}}
    found = workspace.messages.notices_by_message([message_id("one"), message_id("two")])
    assert {id: [n.id for n in notices] for id, notices in found.items()} == {
        message_id("one"): ["a", "b", "c", "d"]
    }


def test_a_message_that_failed_is_tried_again_with_its_notices(workspace: Workspace) -> None:
    tell(workspace, ["a"])
    workspace.messages.make(a_message("one"), ["a"])
    message = claim(workspace)
    assert message is not None
    failed = evolve(message, state=FAILED, tried=("mail",), attempts=20, error=text("No server."))
    workspace.messages.finish(failed, "one")
    assert (state(workspace, "a"), claim(workspace)) == (FAILED, None)
    assert workspace.messages.retry([message.id]) == 1
    again = claim(workspace)
    assert again is not None
    assert (again.attempts, again.tried, again.error, state(workspace, "a")) == (0, (), None, PENDING)
    assert workspace.messages.retry([message.id]) == 0, "a sender is at it"


def test_why_messages_wait(workspace: Workspace) -> None:
    for key in ("one", "two"):
        workspace.messages.make(a_message(key, error=text("No server at {host}.", host="x")), [])
    assert workspace.messages.errors() == ["No server at x."]


def test_how_people_want_to_be_told(workspace: Workspace) -> None:
    usual = workspace.preferences.of("ann")
    assert usual == Preferences(person_id="ann")
    chosen = Preferences(
        person_id="ann", digest_at="10:00", channels=("chat", "mail"), kinds={"task.late": "off"}
    )
    assert workspace.preferences.set(chosen) == chosen == workspace.preferences.of("ann")
    changed = workspace.preferences.set(evolve(chosen, language="de"))
    assert changed.version == 2
    assert workspace.preferences.all() == {"ann": changed}
    with pytest.raises(StaleRow):
        workspace.preferences.set(chosen)
