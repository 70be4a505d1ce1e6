"""What the page of heads-ups shows: who is asked, what will be said, what was said; and answers with their undo."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from attrs import evolve

from app.models.commands import WithdrawOnboarding
from app.models.digests import How, Preferences
from app.models.errors import StaleRow, UserError
from app.models.language import use
from app.models.letters import KEPT_SPACE, Letter
from app.models.noticekinds import Kind
from app.models.people import Person
from app.models.tasks import OPEN_STATES
from app.models.tasks import Status as TaskStatus
from app.models.text import BIDI_CONTROLS
from app.services import dispatch, headsupanswers, headsupletters, headsups, headsupsahead, lookup
from app.services.channels import Envelope, PossiblySent
from app.services.headsupletters import Next
from app.services.headsuprows import Group, Row, Status
from app.services.noticetexts import set_workspace_language
from app.services.noticing import BEGUN
from app.services.sending import send_due
from app.services.session import Session
from app.store import sqlite
from app.store.headsups import Seen
from app.store.messages import Message
from app.store.outbox import Notice
from tests.conftest import Companies

from .company import MAYA, Company

FRIDAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SATURDAY, MONDAY = date(2026, 11, 21), date(2026, 11, 23)


class Wire:
    """Takes every letter; `unsure` says of none whether it arrived."""

    def __init__(self, *, unsure: bool = False) -> None:
        self.unsure, self.letters = unsure, list[Envelope]()

    def reaches(self, _person: Person) -> bool:
        return True

    def send(self, envelope: Envelope) -> None:
        self.letters.append(envelope)
        if self.unsure:
            raise PossiblySent("Nobody knows.")

    def close(self) -> None:
        """Nothing stays open."""


@contextmanager
def opened_copy(of: Path, folder: Path) -> Iterator[Session]:
    with sqlite.open_workspace(Path(shutil.copy(of, folder / "company.headstart"))) as opened:
        made = Session(workspace=opened, today=FRIDAY, now=lambda: NOON)
        made.person = lookup.person(made, "Samuel Adeyemi")
        yield made


@pytest.fixture
def session(companies: Companies, tmp_path: Path) -> Iterator[Session]:
    with opened_copy(companies(FRIDAY), tmp_path) as session:
        yield session


@pytest.fixture(scope="module")
def all_sent(companies: Companies, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sent")
    with opened_copy(companies(FRIDAY), folder) as session:
        send_due(session, {"mail": Wire()})
    return folder / "company.headstart"


@pytest.fixture
def sent(all_sent: Path, tmp_path: Path) -> Iterator[Session]:
    """On the Monday after all was sent."""
    with opened_copy(all_sent, tmp_path) as session:
        session.today, session.now = MONDAY, lambda: NOON + timedelta(days=3)
        yield session


def of(session: Session, group: Group) -> list[Row]:
    return [row for row in headsups.board(session).rows if row.group is group]


def test_what_waits_is_shown_with_its_reason_and_receiver(session: Session) -> None:
    rows = of(session, Group.COMING)
    assert rows and not {row.key for row in rows} & {row.key for row in of(session, Group.SENT)}
    assert {row.status for row in rows} == {Status.PLANNED}
    assert all(row.sentence and row.reason and row.receiver and row.way for row in rows)


def test_questions_need_an_answer_and_grow_old(sent: Session) -> None:
    board = headsups.board(sent)
    asked = of(sent, Group.ANSWER)
    assert board.answers == len(asked) > 0
    assert all(row.said.startswith("! ") and row.said.endswith(" days old") for row in asked)
    keys = [row.key for row in board.rows]
    assert len(keys) == len(set(keys))


def test_what_is_foreseen_is_not_written(session: Session) -> None:
    before = len(session.workspace.outbox.pending(1000))
    rows = headsupsahead.foreseen(session).rows
    assert rows and all(row.coming and row.coming.on > FRIDAY for row in rows)
    assert len(session.workspace.outbox.pending(1000)) == before
    assert headsups.detail(session, rows[0]).text


def test_a_manager_sees_what_concerns_their_hires_only(sent: Session) -> None:
    everything = {row.key for row in headsups.board(sent, 1000).rows}
    sent.person = lookup.person(sent, "Priya Nair")
    own = headsups.board(sent, 1000).rows
    assert 0 < len(own) < len(everything)
    for row in own:
        assert row.notice is not None and row.notice.hire_id is not None
        manager = sent.workspace.hires.hire(row.notice.hire_id).manager_id
        assert sent.person.id in (manager, row.notice.person_id)


def test_older_ones_come_page_by_page(sent: Session) -> None:
    sent.workspace.outbox.acknowledge([n.id for row in of(sent, Group.ANSWER) if (n := row.notice)], NOON)
    few = headsups.board(sent, 5)
    assert not few.complete and len([row for row in few.rows if row.group is Group.SENT]) == 5
    assert headsups.board(sent, 1000).complete


def test_what_was_sent_and_what_failed_stand_together_the_newest_first(session: Session) -> None:
    whole = [
        row.notice for row in headsups.board(session, 1000).rows if row.group is Group.SENT and row.notice
    ]
    assert {notice.state for notice in whole} == {"sent", "failed"}
    assert whole == sorted(whole, key=lambda one: (one.created_at, one.id), reverse=True)
    settled = session.workspace.heads_ups.settled(Seen(everything=True), 1000)
    assert session.workspace.heads_ups.settled(Seen(everything=True), 20) == settled[:20]


def test_an_input_that_was_asked_for_twice_is_one_question(sent: Session) -> None:
    (row,) = (row for row in of(sent, Group.ANSWER) if "right-to-work document" in row.sentence)
    assert [one.kind for one in row.before] == [Kind.INPUT_ASKED]
    assert not {one.key for one in row.before} & {one.key for one in headsups.board(sent, 1000).rows}
    answers = headsups.board(sent).answers
    headsupanswers.acknowledge(sent, row.notice_ids)
    assert headsups.board(sent).answers == headsups.answers(sent) == answers - 1
    dispatch.undo(sent)
    assert headsups.board(sent).answers == answers


@pytest.mark.parametrize("what", ["acknowledge", "snooze", "stop"])
def test_an_answer_is_undone_and_done_again(sent: Session, what: str) -> None:
    notice = of(sent, Group.ANSWER)[0].notice
    assert notice is not None
    match what:
        case "acknowledge":
            headsupanswers.acknowledge(sent, [notice.id])
        case "snooze":
            headsupanswers.snooze(sent, [notice.id], MONDAY + timedelta(days=3))
        case _:
            headsupanswers.stop(sent, [notice.id])
    (answered,) = sent.workspace.outbox.notices([notice.id])
    assert answered != notice
    dispatch.undo(sent)
    assert sent.workspace.outbox.notices([notice.id]) == [notice]
    dispatch.redo(sent)
    assert sent.workspace.outbox.notices([notice.id]) == [answered]


def test_what_was_answered_by_another_meanwhile_is_not_undone(sent: Session) -> None:
    notice = of(sent, Group.ANSWER)[0].notice
    assert notice is not None
    headsupanswers.snooze(sent, [notice.id], MONDAY + timedelta(days=3))
    sent.workspace.outbox.acknowledge([notice.id], NOON)
    with pytest.raises(StaleRow):
        dispatch.undo(sent)


def test_what_is_stopped_is_never_sent(session: Session) -> None:
    stopped = of(session, Group.COMING)[-1].notice
    assert stopped is not None
    headsupanswers.stop(session, [stopped.id])
    assert stopped.key not in {row.key for row in headsups.board(session, 1000).rows}
    send_due(session, {"mail": Wire()})
    (kept,) = session.workspace.outbox.notices([stopped.id])
    assert kept.state == "cancelled"


def test_snoozing_needs_a_day_to_come(sent: Session) -> None:
    with pytest.raises(UserError, match="later day"):
        headsupanswers.snooze(sent, ["any"], MONDAY)
    assert [on for _, on in headsupanswers.snooze_days(sent)] == [
        date(2026, 11, 24), date(2026, 11, 26), date(2026, 11, 30)
    ]  # fmt: skip


def test_on_a_saturday_working_days_are_offered(session: Session) -> None:
    session.today = SATURDAY
    assert [on for _, on in headsupanswers.snooze_days(session)] == [
        MONDAY, date(2026, 11, 24), date(2026, 11, 30)
    ]  # fmt: skip


def test_the_day_of_a_line_is_the_one_on_which_it_goes(session: Session) -> None:
    session.today = SATURDAY
    ways = {row.way.replace(KEPT_SPACE, " ") for row in of(session, Group.COMING)}
    assert "digest, Mon 23 Nov" in ways
    assert not any("Sat" in way or "Sun" in way for way in ways)


def test_what_somebody_wants_in_the_window_only_says_so(session: Session) -> None:
    row = next(row for row in of(session, Group.COMING) if row.notice and row.notice.person_id)
    assert row.notice is not None and row.notice.person_id is not None
    chosen = Preferences(person_id=row.notice.person_id, kinds={row.notice.kind: How.OFF})
    session.workspace.preferences.set(chosen)
    again = next(one for one in of(session, Group.COMING) if one.key == row.key)
    assert again.way.startswith("in the window")


def newest_start(session: Session) -> Notice:
    """What tells a department of a hire, the last one written; it will be sent, as notices are planned for long."""
    session.workspace.settings.set(BEGUN, FRIDAY.isoformat())
    waiting = [row.notice for row in of(session, Group.COMING) if row.notice]
    return max((one for one in waiting if one.kind == Kind.STARTED), key=lambda one: one.created_at)


def test_a_department_whose_tasks_are_done_is_not_listed(session: Session) -> None:
    assert not any(" 0 tasks" in row.sentence for row in of(session, Group.COMING))
    notice = newest_start(session)
    assert notice.hire_id is not None
    left = [
        task
        for task in session.workspace.tasks.of_hire(notice.hire_id)
        if task.department == notice.department and task.status in OPEN_STATES
    ]
    for task in left:
        session.workspace.tasks.set(evolve(task, status=TaskStatus.DONE, finished_on=FRIDAY))
    assert notice.key not in {row.key for row in of(session, Group.COMING)}
    send_due(session, {"mail": Wire()})
    (kept,) = session.workspace.outbox.notices([notice.id])
    assert kept.state == "cancelled", "nobody is told"


def test_what_was_sent_counts_no_tasks_that_are_done(session: Session) -> None:
    notice = newest_start(session)
    assert notice.hire_id is not None
    send_due(session, {"mail": Wire()})
    for task in session.workspace.tasks.of_hire(notice.hire_id):
        session.workspace.tasks.set(evolve(task, status=TaskStatus.DONE, finished_on=FRIDAY))
    sent = next(row for row in headsups.board(session, 1000).rows if row.key == notice.key)
    assert session.workspace.hires.hire(notice.hire_id).name in sent.sentence
    assert "task" not in sent.sentence


def test_what_may_not_have_arrived_can_be_sent_again(session: Session) -> None:
    send_due(session, {"mail": Wire(unsure=True)})
    row = next(row for row in of(session, Group.SENT) if row.messages)
    assert row.status is Status.POSSIBLY
    shown = headsups.detail(session, row)
    assert shown.can_retry and "Nobody knows." in shown.why


def test_the_text_is_shown_in_paragraphs_that_the_window_breaks(sent: Session) -> None:
    shown = [headsups.detail(sent, row).text for row in of(sent, Group.ANSWER)]
    assert any(len(line) > 72 for text in shown for line in text.splitlines())
    assert all(KEPT_SPACE not in text for text in shown)
    for text in shown:
        paragraphs = text.split("\n\n")
        assert all("\n" not in words or words.startswith("- ") for words in paragraphs)


def test_the_ladder_says_who_is_next(sent: Session) -> None:
    later = [headsups.detail(sent, row).ahead for row in of(sent, Group.ANSWER)]
    assert any(" · to " in step for steps in later for step in steps)
    document = next(row for row in of(sent, Group.ANSWER) if "right-to-work document" in row.sentence)
    first, second = headsups.detail(sent, document).ahead
    assert first.endswith("to James Holloway") and second.endswith("to Samuel Adeyemi"), (
        "asked again, then HR"
    )


def test_looking_notes_that_the_receiver_has_seen_it(sent: Session) -> None:
    row = next(row for row in of(sent, Group.ANSWER) if row.notice and row.notice.person_id)
    assert row.notice is not None and row.notice.person_id is not None
    headsupanswers.look_at(sent, row)
    assert sent.workspace.outbox.notices([row.notice.id])[0].seen_at is None
    sent.person = sent.setup.people[row.notice.person_id]
    headsupanswers.look_at(sent, row)
    assert sent.workspace.outbox.notices([row.notice.id])[0].seen_at is not None


def test_a_heads_up_to_a_department_says_how_many_have_seen_it(sent: Session) -> None:
    hr = sent.person
    row = next(row for row in of(sent, Group.SENT) if len(row.messages) > 1 and not row.seen_by)
    assert row.said == "sent"
    for seen, to in enumerate([message.person_id for message in row.messages[:2]], start=1):
        sent.person = sent.setup.people[to]
        headsupanswers.look_at(sent, row)
        headsupanswers.look_at(sent, row)
        sent.person = hr
        row = next(same for same in of(sent, Group.SENT) if same.key == row.key)
        assert row.said == f"✓ seen by {seen} of {len(row.messages)}"


def next_and_sent(session: Session, name: str) -> tuple[Next, list[Envelope]]:
    """What the preview shows, and what this person then gets at the next sending."""
    session.person = lookup.person(session, name)
    shown, wire = headsupletters.next_letter(session), Wire()
    send_due(session, {"mail": wire, "chat": wire})
    return shown, [envelope for envelope in wire.letters if envelope.to.id == session.person.id]


def says(letter: Letter) -> tuple[str, list[str]]:
    """Wherever its lines are broken."""
    return letter.subject, letter.text.split()


def longest_line(letter: Letter) -> int:
    return max(map(len, letter.text.splitlines()))


@pytest.mark.parametrize("name", ["Tomasz Zieliński", "Samuel Adeyemi", "Grace Lindqvist"])
def test_the_preview_is_what_is_sent_next(session: Session, name: str) -> None:
    set_workspace_language(session, "de")
    shown, (sent,) = next_and_sent(session, name)
    assert sent.letter.text.startswith(f"Guten Tag {name},")
    assert says(shown.letter) == says(sent.letter)
    assert longest_line(sent.letter) <= 72 < longest_line(shown.letter)
    assert str(shown.why) == "The daily digest, from 08:30 on."


def test_what_can_not_wait_is_previewed_before_the_next_digest(sent: Session) -> None:
    send_due(sent, {"mail": Wire()})  # the digests of Monday
    maya = next(row.hire for row in sent.workspace.hires.listing() if row.hire.name == "Maya Chen")
    dispatch.run(sent, WithdrawOnboarding(hire_id=maya.id))
    shown, (letter,) = next_and_sent(sent, "Grace Lindqvist")
    assert says(shown.letter) == says(letter.letter)
    assert "Maya Chen will not start" in shown.letter.subject
    assert str(shown.why) == "It can't wait for the daily digest."


def test_of_who_is_not_known_no_digest_is_shown(session: Session) -> None:
    session.person = None
    with pytest.raises(UserError, match="who you are"):
        headsupletters.next_letter(session)


def test_one_by_hand_is_planned_sent_and_shown(session: Session) -> None:
    row = headsupsahead.foreseen(session).rows[0]
    assert row.coming is not None
    offered = headsupletters.choices(session, row.coming.hire_id, None)
    assert offered.people and offered.tasks and offered.subject and offered.body and offered.writer
    to = offered.people[0][0]
    headsupletters.write_by_hand(session, to, "Desk <b>by</b> the window", "Is it free?", row.coming.hire_id)
    (planned,) = [row for row in of(session, Group.COMING) if row.notice is None]
    assert headsups.detail(session, planned).can_stop
    wire = Wire()
    send_due(session, {"mail": wire})
    texts = {envelope.letter.subject: envelope.letter.text for envelope in wire.letters}
    assert texts["Desk <b>by</b> the window"] == f"Is it free?\n\n{offered.writer}"
    assert "Desk <b>by</b> the window" in [row.sentence for row in of(session, Group.SENT)]


def test_words_to_begin_with_hold_nothing_that_one_can_not_type(session: Session) -> None:
    use("ar", lambda _source, _number: "", from_right=True)
    row = headsupsahead.foreseen(session).rows[0]
    assert row.coming is not None
    for task_id in (None, session.workspace.tasks.of_hire(row.coming.hire_id or "")[0].id):
        offered = headsupletters.choices(session, row.coming.hire_id, task_id)
        assert offered.body and not set(BIDI_CONTROLS) & {*offered.subject, *offered.body}


def test_one_by_hand_can_be_stopped_before_it_is_sent(session: Session) -> None:
    to = next(iter(session.setup.people))
    headsupletters.write_by_hand(session, to, "Never mind", "All is well.", None)
    (planned,) = [row for row in of(session, Group.COMING) if row.notice is None]
    headsupanswers.call_off(session, planned.messages[0].id)
    wire = Wire()
    send_due(session, {"mail": wire})
    assert "Never mind" not in [envelope.letter.subject for envelope in wire.letters]
    with pytest.raises(UserError, match="on its way"):
        headsupanswers.call_off(session, planned.messages[0].id)


def test_what_is_stopped_or_sent_again_by_hand_is_undone(session: Session) -> None:
    to = next(iter(session.setup.people))
    headsupletters.write_by_hand(session, to, "Never mind", "All is well.", None)
    (planned,) = [row for row in of(session, Group.COMING) if row.notice is None]
    (before,) = planned.messages
    headsupanswers.call_off(session, before.id)
    dispatch.undo(session)
    assert session.workspace.messages.message(before.id) == before
    dispatch.redo(session)
    called_off = session.workspace.messages.message(before.id)
    assert called_off is not None
    assert called_off.state == "cancelled"


def failed_message(session: Session) -> Message:
    send_due(session, {"mail": Wire()})
    with session.workspace.transaction():
        session.workspace.database.execute("UPDATE messages SET state = 'failed', attempts = 20", {})
        session.workspace.database.execute("UPDATE outbox SET state = 'failed' WHERE state = 'sent'", {})
    return session.workspace.messages.latest(1, ["failed"])[0]


def test_sending_again_is_undone_before_it_goes_and_not_after(session: Session) -> None:
    failed = failed_message(session)
    told = [notice.id for notice in session.workspace.messages.notices_by_message([failed.id])[failed.id]]
    before = session.workspace.outbox.notices(told)
    headsupanswers.send_again(session, [failed.id])
    assert {notice.state for notice in session.workspace.outbox.notices(told)} == {"pending"}
    dispatch.undo(session)
    assert session.workspace.messages.message(failed.id) == failed
    assert session.workspace.outbox.notices(told) == before
    headsupanswers.send_again(session, [failed.id])
    send_due(session, {"mail": Wire()})
    with pytest.raises(StaleRow):
        dispatch.undo(session)


def test_any_hire_is_found_to_write_about(session: Session) -> None:
    with session.workspace.transaction():
        rows = session.workspace.hires.listing(limit=1_000)
    last = rows[-1].hire
    found = headsupletters.hires_meant(session, last.name)
    assert found[0][0] == last.id
    assert last.name in found[0][1]
    assert headsupletters.hires_meant(session, "nobody is called so at all") == []


def test_a_hire_who_was_erased_leaves_the_reason(sent: Session) -> None:
    row = of(sent, Group.SENT)[0]
    assert row.notice is not None
    gone = evolve(row, notice=evolve(row.notice, hire_id="gone"))
    assert headsups.detail(sent, gone).text == ""


def test_where_many_start_only_those_are_looked_at_who_come_next(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = headsupsahead.foreseen(session)
    assert everything.hires is None
    monkeypatch.setattr(headsupsahead, "MOST_HIRES", 3)
    some = headsupsahead.foreseen(session)
    assert some.hires is not None and 3 <= some.hires < len(session.workspace.hires.listing())
    assert some.rows
    assert {row.key for row in some.rows} < {row.key for row in everything.rows}
    first = everything.rows[0].coming
    assert first is not None and first.hire_id in {row.coming.hire_id for row in some.rows if row.coming}
    manager = lookup.person(session, "Priya Nair")
    own = {row.hire.id for row in session.workspace.hires.listing() if row.hire.manager_id == manager.id}
    nearest = headsupsahead.nearest_hires(session, Seen(everything=False, person_id=manager.id))
    assert nearest and set(nearest) <= own, "only their own hires concern a manager without a department"


def test_what_to_begin_with_says_whether_a_hire_has_started(company: Company) -> None:
    hire_id = company.start()
    task = company.task(hire_id, "IT-4")
    later = company.session(today=MAYA.start_on + timedelta(1))
    for session, starts in ((company.session(), "starts"), (later, "started")):
        about = headsupletters.choices(session, hire_id, None)
        assert (about.subject, about.body) == (
            f"About Maya Chen, who {starts} on Mon 11 Jan",
            f"Maya Chen {starts} on Mon 11 Jan.",
        )
        assert headsupletters.choices(session, hire_id, task.id).body.startswith(f"Maya Chen {starts} on Mon")
