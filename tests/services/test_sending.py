"""Sending what is due: once, to the right people, by a way that works; and nothing is lost where none does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from pathlib import Path

import keyring
import pytest
from attrs import define, evolve, field
from keyring.backends.fail import Keyring as NoBackend

from app.models.commands import WithdrawOnboarding
from app.models.digests import Preferences
from app.models.errors import UserError
from app.models.people import Person
from app.services import answering, noticechannels, routing, secrets, senderruns, sending
from app.services.addressing import digest_time, receivers
from app.services.changing import FieldError
from app.services.channels import Channel, ChannelDown, Envelope, NotNow, PossiblySent, Refused
from app.services.channels.mail import Mail
from app.services.sending import Sent, preview, send_due
from app.services.session import Session
from app.store import sqlite
from app.store.messages import FAILED, PENDING, POSSIBLY_SENT, SENT, Message
from app.store.outbox import Notice
from tests.keyrings import Ring, a_ring

from .company import TODAY, Company
from .mailserver import LOGIN, PASSWORD, Post, certificate, serving

MORNING = datetime.combine(TODAY, time(9)).astimezone()


@define
class Recorded:
    """A channel that keeps what it is given, unless it has something to raise."""

    given: list[Envelope] = field(factory=list)
    fails: Callable[[], Exception] | None = None
    knows: Callable[[Person], bool] = lambda person: bool(person.email)

    def reaches(self, person: Person) -> bool:
        return self.knows(person)

    def send(self, envelope: Envelope) -> None:
        if self.fails:
            raise self.fails()
        self.given.append(envelope)

    def close(self) -> None:
        pass

    @property
    def people(self) -> list[str]:
        return sorted(envelope.to.id for envelope in self.given)


@define
class Office:
    """A company with a clock, whose people have mail."""

    company: Company
    now: datetime = MORNING
    mail: Recorded = field(factory=Recorded)

    @property
    def session(self) -> Session:
        return Session(workspace=self.company.workspace, today=self.now.date(), now=lambda: self.now)

    def send(self, **channels: Channel) -> Sent:
        return send_due(self.session, channels or {"mail": self.mail})

    def tell(self, hire_id: str, *people: str, kind: str = "task.taken", urgent: bool = False) -> list[str]:
        ids = [f"{kind}-{hire_id[:4]}-{person}" for person in people]
        self.company.workspace.outbox.add_many(
            [
                Notice(
                    id=id,
                    key=id,
                    kind=kind,
                    hire_id=hire_id,
                    person_id=person,
                    urgent=urgent,
                    created_at=self.now,
                )
                for id, person in zip(ids, people, strict=True)
            ]
        )
        return ids

    def states(self, *ids: str) -> list[str]:
        return [notice.state for notice in self.company.workspace.outbox.notices(ids)]

    def messages(self, *states: str) -> list[Message]:
        return self.company.workspace.messages.latest(1000, states)


@pytest.fixture
def office(company: Company) -> Office:
    for person in company.workspace.people.people():
        company.workspace.people.set(evolve(person, email=f"{person.id}@example.com"))
    return Office(company)


@pytest.fixture
def hire(office: Office) -> str:
    """A hire of whom everybody was told already."""
    hire_id = office.company.start()
    office.send()
    office.mail.given.clear()
    office.now += timedelta(days=1)
    return hire_id


def test_each_department_is_told_of_a_new_hire_in_one_message_a_person(office: Office) -> None:
    hire_id = office.company.start()
    sent = office.send()
    assert (sent.sent, sent.problems) == (6, ())
    assert office.mail.people == ["aiko", "elena", "grace", "lucia", "samuel", "tomasz"]
    assert {envelope.thread for envelope in office.mail.given} == {f"hire-{hire_id}"}
    assert all("Maya Chen" in envelope.letter.text for envelope in office.mail.given)
    assert {n.state for n in office.company.workspace.outbox.of_hire(hire_id)} == {SENT}
    assert office.send() == Sent()


def test_a_dry_run_says_what_would_be_sent_and_changes_nothing(office: Office) -> None:
    office.company.start()
    found = preview(office.session, {"mail": office.mail})
    assert sorted(one.person.id for one in found) == ["aiko", "elena", "grace", "lucia", "samuel", "tomasz"]
    assert {one.channel for one in found} == {"mail"}
    assert all(one.notices[0].reason or one.notices[0].kind for one in found)
    assert (office.mail.given, office.messages(PENDING, SENT)) == ([], [])
    office.send()
    assert {e.id: e.letter.text for e in office.mail.given} == {
        one.message.id: one.letter.text for one in found
    }


def test_what_became_untrue_before_it_was_sent_is_dropped(office: Office, hire: str) -> None:
    down = Recorded(fails=lambda: ChannelDown("No server."))
    ids = office.tell(hire, "priya", urgent=True)
    office.send(mail=down)
    office.company.run(WithdrawOnboarding(hire_id=hire, reason="x"))
    office.now += timedelta(hours=1)
    sent = office.send()
    assert (sent.dropped, office.states(*ids)) == (1, ["cancelled"])
    assert "priya" not in office.mail.people


def test_what_is_withdrawn_while_others_are_told_is_dropped_and_no_problem(office: Office) -> None:
    hire_id = office.company.start()

    def withdraws() -> Exception:
        mail.fails = None
        office.company.run(WithdrawOnboarding(hire_id=hire_id))
        return NotNow("Too busy.")

    mail = Recorded(fails=withdraws)
    sent = office.send(mail=mail)
    assert (sent.sent, sent.put_off, sent.dropped, mail.given) == (0, 1, 5, [])
    assert sent.problems == ("Too busy.",)
    office.now += timedelta(days=1)
    assert office.send(mail=mail).problems == ()
    assert {envelope.letter.subject for envelope in mail.given} == {
        "Maya Chen will not start Mon 11 Jan: please stop"
    }


def test_who_can_not_be_told_is_said_in_words(office: Office) -> None:
    people = office.company.workspace.people
    for person in people.people():
        people.set(evolve(person, active=False))
    office.company.session("samuel")
    office.company.start()
    assert (
        "Nobody can be told of “A new hire, with the tasks for you”: enter people for the department."
        in office.send().problems
    )


def test_a_server_that_is_away_loses_nothing_and_is_not_asked_for_each_message(office: Office) -> None:
    asked: list[int] = []

    def away() -> Exception:
        asked.append(1)
        return ChannelDown("The mail server is away.")

    office.company.start()
    sent = office.send(mail=Recorded(fails=away))
    assert (sent.put_off, sent.sent, sent.problems) == (6, 0, ("The mail server is away.",))
    assert len(asked) == 1
    assert office.send().sent == 0, "it is put off"
    office.now += timedelta(minutes=3)
    assert office.send().sent == 6


def test_hours_without_a_server_end_in_one_urgent_message(office: Office, hire: str) -> None:
    """What goes at one moment goes in one message, whatever came up while nothing went."""
    office.now = MORNING.replace(hour=10)
    office.mail.fails = lambda: ChannelDown("The mail server does not answer.")
    for kind in ("task.taken", "task.accepted", "task.refused"):
        office.tell(hire, "aiko", kind=kind, urgent=True)
        office.send()
        office.now += timedelta(minutes=20)
    office.mail.fails = None
    assert office.send().sent == 1
    assert len(office.mail.given) == 1
    assert office.messages(PENDING) == []
    assert office.states(*(f"{kind}-{hire[:4]}-aiko" for kind in ("task.taken", "task.refused"))) == [
        SENT,
        SENT,
    ]


def test_days_without_a_server_end_in_one_digest(office: Office, hire: str) -> None:
    down = Recorded(fails=lambda: ChannelDown("No server."))
    for kind in ("task.taken", "task.accepted", "task.refused"):
        office.tell(hire, "aiko", kind=kind)
        office.send(mail=down)
        office.now += timedelta(days=1)
    office.send()
    (mine,) = [envelope for envelope in office.mail.given if envelope.to.id == "aiko"]
    assert len(office.company.workspace.messages.notices(mine.id, office.now.date())) == 3


def test_another_channel_is_used_where_one_fails(office: Office, hire: str) -> None:
    chat = Recorded(knows=lambda person: person.id == "aiko")
    down = Recorded(fails=lambda: ChannelDown("No server."))
    office.tell(hire, "aiko", urgent=True)
    for _ in range(3):
        office.send(mail=down, chat=chat)
        office.now += timedelta(minutes=30)
    assert chat.people == [], "not chosen by her"
    noticechannels.set_preferences(office.session, Preferences(person_id="aiko", channels=("mail", "chat")))
    office.send(mail=down, chat=chat)
    assert chat.people == ["aiko"]


def test_an_address_that_is_refused_goes_another_way_at_once_or_fails(office: Office, hire: str) -> None:
    refused = Recorded(fails=lambda: Refused("No such mailbox."))
    chat = Recorded(knows=lambda _: True)
    noticechannels.set_preferences(office.session, Preferences(person_id="aiko", channels=("mail", "chat")))
    ids = office.tell(hire, "aiko", "tomasz", urgent=True)
    sent = office.send(mail=refused, chat=chat)
    assert (chat.people, sent.failed, sent.problems) == (["aiko"], 1, ("No such mailbox.",))
    assert office.states(*ids) == [SENT, FAILED]
    (failed,) = office.messages(FAILED)
    assert (failed.person_id, failed.error) == ("tomasz", "No such mailbox.")
    answering.retry(office.session, [failed.id])
    office.send()
    assert office.states(*ids) == [SENT, SENT]
    assert office.mail.given[0].id == failed.id


def test_what_may_have_been_sent_is_not_sent_again_by_itself(office: Office, hire: str) -> None:
    ids = office.tell(hire, "aiko", urgent=True)
    sent = office.send(mail=Recorded(fails=lambda: PossiblySent("No answer.")))
    assert (sent.possibly, sent.problems) == (1, ("No answer.",))
    assert office.states(*ids) == [POSSIBLY_SENT]
    office.now += timedelta(days=1)
    office.send()
    assert office.mail.given == []


def test_attempts_grow_rarer_and_end(office: Office, hire: str) -> None:
    busy = Recorded(fails=lambda: NotNow("Too busy."))
    awake = Preferences(person_id="aiko", quiet_from="00:00", quiet_until="00:00")
    noticechannels.set_preferences(office.session, awake)
    office.tell(hire, "aiko", urgent=True)
    pauses: list[timedelta] = []
    while not office.messages(FAILED):
        before = office.now
        office.send(mail=busy)
        mine = next((one for one in office.messages(PENDING) if one.person_id == "aiko"), None)
        if mine is not None and mine.attempts > len(pauses):
            assert mine.next_attempt_at is not None
            pauses.append(mine.next_attempt_at - before)
        office.now += timedelta(hours=6, minutes=1)
    assert office.messages(FAILED)[0].attempts == sending.MOST_ATTEMPTS
    assert pauses == sorted(pauses)
    assert pauses[0] == timedelta(minutes=2)
    assert pauses[-1] == timedelta(hours=6)


def test_a_person_without_any_channel_is_said_and_told_later(office: Office, hire: str) -> None:
    people = office.company.workspace.people
    people.set(evolve(people.person("aiko"), email=None))
    ids = office.tell(hire, "aiko", urgent=True)
    sent = office.send()
    assert sent.problems == (
        "Aiko has no e-mail address and no other channel: enter one in Settings, People.",
    )
    assert office.states(*ids) == [PENDING]
    people.set(evolve(people.person("aiko"), email="aiko@example.com"))
    office.now += timedelta(hours=1)
    assert office.send().sent == 1


def test_no_mail_server_yet_is_said(office: Office) -> None:
    office.company.start()
    sent = send_due(office.session, noticechannels.channels(office.session))
    assert sent.problems == (
        "There is no mail server yet, so nobody is told by mail: enter it in Settings, Mail server, or with"
        " `headstart notices mail`.",
    )
    there = noticechannels.new_mail_server("mail.example.com", "hr@example.com", "starttls", None, None)
    noticechannels.set_mail_server(office.session, there)
    later = office.send()
    assert (later.sent, later.problems) == (6, ()), "what waited for a server goes as soon as there is one"


def test_nothing_goes_in_the_night_or_on_the_weekend(office: Office, hire: str) -> None:
    office.tell(hire, "aiko", urgent=True)
    friday = MORNING + timedelta(days=4)
    for moment in (office.now.replace(hour=22), friday + timedelta(days=1), friday + timedelta(days=2)):
        office.now = moment
        office.send()
        assert "aiko" not in office.mail.people
    office.now = friday + timedelta(days=3)
    office.send()
    assert "aiko" in office.mail.people


def test_what_could_not_go_in_time_waits_for_the_end_of_the_night_and_the_weekend(
    office: Office, hire: str
) -> None:
    office.now = MORNING + timedelta(days=4, hours=10, minutes=30)  # Friday, 19:30
    office.tell(hire, "tomasz", urgent=True)
    office.mail.fails = lambda: ChannelDown("The server is away.")
    office.send()
    office.mail.fails = None
    for hours in (2, 14, 34, 58):  # in the night, on Saturday and Sunday, on Monday at half past five
        office.now = MORNING + timedelta(days=4, hours=10, minutes=30) + timedelta(hours=hours)
        assert preview(office.session, {"mail": office.mail}) == []
        sent = office.send()
        assert (sent.sent, sent.put_off, office.mail.given) == (0, 0, [])
    office.now = MORNING + timedelta(days=7)
    assert office.send().sent == 1
    assert office.mail.people == ["tomasz"]


def test_what_is_turned_off_is_shown_in_the_window_only(office: Office, hire: str) -> None:
    off = Preferences(person_id="aiko", kinds={"task.taken": "off"})
    noticechannels.set_preferences(office.session, off)
    ids = office.tell(hire, "aiko")
    office.send()
    assert "aiko" not in office.mail.people
    assert office.states(*ids) == [SENT]
    assert "page" in {message.channel for message in office.messages(SENT)}


def test_acknowledged_and_snoozed_notices_are_not_sent(office: Office, hire: str) -> None:
    acknowledged, snoozed = office.tell(hire, "aiko", "tomasz", urgent=True)
    assert answering.acknowledge(office.session, [acknowledged]) == 1
    tomorrow = office.now.date() + timedelta(days=1)
    assert answering.snooze(office.session, [snoozed], tomorrow) == 1
    with pytest.raises(UserError, match="later day than today"):
        answering.snooze(office.session, [snoozed], office.now.date())
    office.send()
    assert not {"aiko", "tomasz"} & set(office.mail.people)
    office.now += timedelta(days=1)
    office.send()
    assert "tomasz" in office.mail.people
    assert "aiko" not in office.mail.people


def test_what_is_snoozed_when_its_message_was_made_goes_later(office: Office, hire: str) -> None:
    down = Recorded(fails=lambda: ChannelDown("No server."))
    (alone,) = office.tell(hire, "tomasz", urgent=True)
    (beside,) = office.tell(hire, "aiko", urgent=True)
    office.tell(hire, "aiko", kind="task.refused", urgent=True)
    office.send(mail=down)
    answering.snooze(office.session, [alone, beside], office.now.date() + timedelta(days=1))
    office.now += timedelta(hours=2)
    office.send()
    assert (office.mail.people, office.states(alone, beside)) == (["aiko"], ["pending", "pending"])
    office.now += timedelta(days=1)
    office.send()
    assert (office.mail.people, office.states(alone, beside)) == (["aiko", "aiko", "tomasz"], [SENT, SENT])


def test_what_nothing_can_be_said_of_does_not_wait_on(office: Office, hire: str) -> None:
    ids = office.tell(hire, "priya", kind="input.given")
    assert (office.send().dropped, office.states(*ids)) == (1, ["cancelled"])


def test_a_clock_that_went_backwards_sends_nothing_until_somebody_looks(office: Office, hire: str) -> None:
    office.send()
    office.tell(hire, "aiko", urgent=True)
    office.now -= timedelta(hours=1)
    with pytest.raises(UserError, match="60 minutes behind the last time notices were sent"):
        office.send()
    with pytest.raises(UserError, match="60 minutes behind"):
        preview(office.session, {"mail": office.mail})
    assert office.mail.given == []
    assert send_due(office.session, {"mail": office.mail}, clock_is_right=True).sent == 1
    assert office.send() == Sent()


def test_one_message_that_can_not_be_made_does_not_hold_up_the_others(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from app.services.noticetexts import compose

    def broken(session: Session, person: Person, *rest: object) -> object:
        if person.id == "aiko":
            raise ZeroDivisionError
        return compose(session, person, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(routing, "compose", broken)
    office.company.start()
    sent = office.send()
    assert (sent.sent, sent.put_off) == (5, 1)
    assert sent.problems == ("A message could not be made: ZeroDivisionError.",)
    assert "could not be sent" in caplog.text


def test_two_senders_side_by_side_send_each_message_once(office: Office, tmp_path: Path) -> None:
    office.company.start()
    with sqlite.open_workspace(office.company.workspace.path) as second:
        other = Session(workspace=second, today=office.now.date(), now=lambda: office.now)

        class Between(Recorded):
            def send(self, envelope: Envelope) -> None:
                self.given.append(envelope)
                if len(self.given) == 2:
                    send_due(other, {"mail": office.mail})

        first = Between()
        office.send(mail=first)
    sent = [*first.people, *office.mail.people]
    assert sorted(sent) == ["aiko", "elena", "grace", "lucia", "samuel", "tomasz"]
    assert len(first.given) == 2


def test_a_message_in_own_words_goes_with_the_next_sending(office: Office, hire: str) -> None:
    aiko = office.company.workspace.people.person("aiko")
    message = answering.write(office.session, aiko, "Laptop\nfor Maya", "Could you look at it?", hire)
    office.send()
    (got,) = [envelope for envelope in office.mail.given if envelope.to.id == "aiko"]
    assert (got.id, got.letter.subject, got.letter.text) == (
        message.id,
        "Laptop for Maya",
        "Could you look at it?",
    )
    assert got.thread == f"hire-{hire}"
    for subject, body in (("", "x"), ("x", " "), ("x" * 201, "x"), ("x", "x" * 20_001)):
        with pytest.raises(UserError):
            answering.write(office.session, aiko, subject, body)


@pytest.mark.parametrize("body", ["Could you look at it?", "Could you look at it?\n\nElena"])
def test_a_message_in_own_words_says_who_wrote_it_also_when_it_is_sent_again(
    office: Office, hire: str, body: str
) -> None:
    people = office.company.workspace.people
    aiko, elena = people.person("aiko"), people.person("elena")
    asking = office.session
    asking.person = elena
    answering.write(asking, aiko, "Laptop", body, hire)
    office.mail.fails = lambda: NotNow("Later.")
    office.send()
    office.mail.fails = None
    office.now += timedelta(minutes=10)
    office.send()
    (got,) = [envelope for envelope in office.mail.given if envelope.to.id == "aiko"]
    assert got.letter.text == f"Could you look at it?\n\n{elena.name}"
    assert got.author == elena
    assert all(one.author is None for one in office.mail.given if one is not got)


def test_the_window_sends_where_no_scheduled_sender_does(office: Office) -> None:
    assert senderruns.window_should_send(office.session)
    send_due(office.session, {}, by=senderruns.WINDOW)
    assert senderruns.window_should_send(office.session)
    office.send()
    assert not senderruns.window_should_send(office.session)
    office.now += timedelta(minutes=61)
    assert senderruns.window_should_send(office.session)
    last = senderruns.last_run(office.session)
    assert last is not None
    assert last.by == senderruns.SCHEDULED


def test_who_hears_what_a_department_is_told(office: Office, hire: str) -> None:
    people = office.company.workspace.people
    sites = people.sites()
    notice = Notice(id="n", key="n", kind="x", hire_id=hire, department="it", created_at=office.now)

    def told(**changes: object) -> list[str]:
        return receivers(office.session, evolve(notice, **changes), sites, {hire: "berlin"})  # type: ignore[arg-type]

    assert sorted(set(told())) == ["aiko", "tomasz"]
    people.set(evolve(people.person("aiko"), location_id="austin"))
    assert set(told()) == {"tomasz"}
    assert told(department="nobody") == ["samuel"], "HR, where there is nobody else"
    assert told(department=None, person_id="aiko") == ["aiko"]
    people.set(evolve(people.person("aiko"), active=False, stand_in_id="tomasz"))
    assert told(department=None, person_id="aiko") == ["tomasz"]


def test_the_next_digest_is_known(office: Office, hire: str) -> None:
    office.now = MORNING.replace(hour=6) + timedelta(days=1)
    assert digest_time(office.session, "aiko") == office.now.replace(hour=8, minute=30)


# A real server


@pytest.fixture
def post(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    context, trusted = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    post = Post()
    with serving(post, context) as port:
        server = noticechannels.new_mail_server("localhost", "hr@example.com", "starttls", port, LOGIN)
        noticechannels.set_mail_server(office.session, server)
        yield post


def test_messages_arrive_at_a_server_that_asks_for_a_login(
    office: Office, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(secrets.variable(secrets.MAIL), PASSWORD)
    office.company.start()
    sent = send_due(office.session, noticechannels.channels(office.session))
    assert (sent.sent, len(post.received)) == (6, 6)
    assert {str(mail["References"]) for mail in post.received} == {str(post.received[0]["References"])}
    assert len({str(mail["Message-ID"]) for mail in post.received}) == 6


def test_a_wrong_password_puts_off_everything_with_one_login(
    office: Office, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(secrets.variable(secrets.MAIL), "wrong")
    office.company.start()
    sent = send_due(office.session, noticechannels.channels(office.session))
    assert (sent.put_off, post.received) == (6, [])
    (problem,) = sent.problems
    assert "refused the password of headstart" in problem


def test_a_repeat_after_a_lost_lease_carries_the_same_key(
    office: Office, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(secrets.variable(secrets.MAIL), PASSWORD)
    office.company.start()
    channels = noticechannels.channels(office.session)

    class Killed(Mail):
        def send(self, envelope: Envelope) -> None:
            channels["mail"].send(envelope)
            raise KeyboardInterrupt

    server = noticechannels.mail_server(office.session)
    assert server is not None
    with pytest.raises(KeyboardInterrupt):
        send_due(office.session, {"mail": Killed(server, PASSWORD)})
    channels["mail"].close()
    office.now += timedelta(minutes=11)
    assert send_due(office.session, channels).sent == 6
    keys = [str(mail["Message-ID"]) for mail in post.received]
    assert (len(keys), len(set(keys))) == (7, 6)


# Settings and secrets


@pytest.fixture
def ring() -> Iterator[Ring]:
    with a_ring() as ring:
        yield ring


def test_secrets_are_in_the_keyring_and_never_in_the_workspace(office: Office, ring: Ring) -> None:
    aiko = office.company.workspace.people.person("aiko")
    secrets.keep(secrets.MAIL, "a very secret word")
    noticechannels.set_chat(aiko, "json://localhost/another-secret")
    assert noticechannels.channels(office.session)["chat"].reaches(aiko)
    assert len(ring.kept) == 2
    stored = office.company.workspace.path.read_bytes()
    assert b"a very secret word" not in stored
    assert b"another-secret" not in stored
    noticechannels.set_chat(aiko, None)
    secrets.forget(secrets.MAIL)
    assert ring.kept == {}
    assert secrets.get(secrets.MAIL) is None


def test_a_password_is_given_to_its_own_server_only(office: Office, ring: Ring) -> None:
    ours = noticechannels.new_mail_server("mail.example.com", "hr@example.com", "tls", None, "hr")
    secrets.keep(secrets.mail_of("hr", "mail.example.com"), "word")
    assert noticechannels.password_of(ours) == "word"
    assert noticechannels.password_of(evolve(ours, host="mail.example.org")) is None
    assert noticechannels.password_of(evolve(ours, login="eve")) is None
    assert noticechannels.password_of(evolve(ours, login=None)) is None


def test_without_a_keyring_a_secret_is_known_until_the_end(ring: Ring) -> None:
    keyring.set_keyring(NoBackend())  # type: ignore[no-untyped-call]
    with pytest.raises(secrets.NoKeyring, match="HEADSTART_SECRET_MAIL"):
        secrets.keep(secrets.MAIL, "word")
    assert secrets.get(secrets.MAIL) == "word"
    secrets.forget(secrets.MAIL)
    assert secrets.get(secrets.MAIL) is None


@pytest.mark.parametrize(
    ("field_name", "changes"),
    [
        ("host", {"host": "mail server"}),
        ("host", {"host": ""}),
        ("port", {"port": 70_000}),
        ("security", {"security": "ssl3"}),
        ("login", {"security": "none", "login": "ann"}),
        ("sender", {"sender": "hr"}),
        ("sender", {"sender": "hr@example.com\nBcc: x@example.com"}),
    ],
)
def test_a_mail_server_that_can_not_be_is_refused_at_its_field(
    office: Office, field_name: str, changes: dict[str, object]
) -> None:
    good = noticechannels.new_mail_server("mail.example.com", "hr@example.com", "starttls", None, None)
    assert good.port == 587
    with pytest.raises(FieldError) as refused:
        noticechannels.set_mail_server(office.session, evolve(good, **changes))  # type: ignore[arg-type]
    assert refused.value.field == field_name
    assert noticechannels.mail_server(office.session) is None


@pytest.mark.parametrize(
    ("field_name", "changes"),
    [
        ("digest_at", {"digest_at": "8 o'clock"}),
        ("quiet_from", {"quiet_from": "25:00"}),
        ("quiet_until", {"quiet_until": ""}),
        ("channels", {"channels": ("pigeon",)}),
        ("channels", {"channels": ()}),
        ("kinds", {"kinds": {"weather": "off"}}),
        ("kinds", {"kinds": {"task.late": "loudly"}}),
    ],
)
def test_preferences_that_can_not_be_are_refused_at_their_field(
    office: Office, field_name: str, changes: dict[str, object]
) -> None:
    with pytest.raises(FieldError) as refused:
        wanted = evolve(Preferences(person_id="aiko"), **changes)  # type: ignore[arg-type]
        noticechannels.set_preferences(office.session, wanted)
    assert refused.value.field == field_name


def test_a_change_of_preferences_is_undone(office: Office) -> None:
    from app.services import dispatch

    session = office.company.session("aiko")
    noticechannels.set_preferences(session, Preferences(person_id="aiko", digest_at="10:00"))
    assert office.company.workspace.preferences.of("aiko").digest_at == "10:00"
    dispatch.undo(session)
    assert office.company.workspace.preferences.of("aiko").digest_at == "08:30"


def test_what_keeps_notices_from_going_is_said_until_it_is_over(office: Office) -> None:
    assert senderruns.troubles(office.session) == ()
    office.company.start()
    send_due(office.session, {})
    assert [why[:30] for why in senderruns.troubles(office.session)] == ["There is no mail server yet, s"]
    office.now -= timedelta(hours=3)
    assert "behind the last time notices were sent" in senderruns.troubles(office.session)[0]


def test_the_last_scheduled_run_is_known_after_one_of_the_window(office: Office) -> None:
    senderruns.note_run(office.session, senderruns.SCHEDULED, [])
    scheduled = office.now
    office.now += timedelta(hours=2)
    senderruns.note_run(office.session, senderruns.WINDOW, [])
    last = senderruns.last_run(office.session)
    assert last is not None
    assert (last.by, last.at, last.scheduled_at) == ("window", office.now, scheduled)


def test_what_too_much_hangs_on_can_not_be_turned_off(office: Office) -> None:
    wanted = Preferences(person_id="aiko", kinds={"payroll.cut_off": "off"})
    with pytest.raises(FieldError, match="“A payroll cut-off is near” can't be turned off") as refused:
        noticechannels.set_preferences(office.session, wanted)
    assert refused.value.field == "kinds"
