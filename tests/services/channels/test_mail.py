"""Mail against a real server on loopback: STARTTLS, TLS and login, and everything that goes wrong on the way."""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator
from email import message_from_bytes
from email.header import decode_header, make_header
from email.policy import compat32
from pathlib import Path

import pytest
from attrs import evolve

from app.models.letters import Event, EventState, Happening, Letter
from app.models.people import Person
from app.services.channels import ChannelDown, Envelope, NotNow, PossiblySent, Refused
from app.services.channels.mail import Mail
from app.services.channels.mailserver import PLAIN, STARTTLS, TLS, MailServer
from tests.services.hostile import HOSTILE, TWISTS
from tests.services.mailserver import LOGIN, PASSWORD, Post, certificate, free_port, serving, serving_tls

ANN = Person(id="ann", name="Ann Müller", email="ann@example.com")
LETTER = Letter(subject="Hello", text="One.\n.\n..two\n", html="<p>One.</p>")


def an_envelope(to: Person = ANN, letter: Letter = LETTER, thread: str | None = "hire-1") -> Envelope:
    return Envelope(id="11112222-aaaa", to=to, letter=letter, thread=thread)


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, Path]:
    return certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def trusted(secure: tuple[ssl.SSLContext, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(secure[1]))


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def server(secure: tuple[ssl.SSLContext, Path], post: Post) -> Iterator[MailServer]:
    with serving(post, secure[0]) as port:
        yield MailServer(host="localhost", port=port, sender="hr@example.com", login=LOGIN)


@pytest.fixture
def mail(server: MailServer, trusted: None) -> Iterator[Mail]:
    mail = Mail(server, PASSWORD, timeout=5)
    yield mail
    mail.close()


def test_a_letter_arrives_as_it_was_written(mail: Mail, post: Post) -> None:
    mail.send(an_envelope())
    (got,) = post.received
    assert post.recipients == [["ann@example.com"]]
    assert (got["From"], got["To"]) == ("Headstart <hr@example.com>", "Ann Müller <ann@example.com>")
    assert (got["Subject"], got["Message-ID"]) == ("Hello", "<11112222-aaaa@example.com>")
    assert got["References"] == got["In-Reply-To"] == "<hire-1@example.com>"
    plain, html = got.get_body(("plain",)), got.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert plain.get_content().replace("\r\n", "\n") == LETTER.text
    assert html.get_content().strip() == LETTER.html


@pytest.mark.parametrize(
    "subject",
    [
        "Geht „Standard laptop ordered and imaged“ für Björn Åkesson 3 Arbeitstage schneller? Beginn Di 15. Dez",
        "Please send: national insurance or social security number of \u2068محمد العلي\u2069, by Wed 23 Dec, etc",
        "Jordan Reyes will not start Tue 15 Dec: please stop what was begun, and 2 more heads-ups, of which one",
        "“Desk” for 李静 was due Thu 17 Dec, and “Keys” for 王小明 und „Schlüssel“ für Łukasz Żółć fällig Fr 4. Dez",
        "plain and short",
        "x" * 300 + " and “y” " + "ü" * 200,
    ],
)
def test_a_subject_arrives_letter_by_letter(mail: Mail, post: Post, subject: str) -> None:
    name = "Ñandú de los Ángeles y Müller-Lüdenscheidt Žižek Łódź"
    mail.send(an_envelope(evolve(ANN, name=name), evolve(LETTER, subject=subject)))
    (got,) = post.received
    assert got["Subject"] == "".join(sign for sign in subject if sign not in "\u2068\u2069")
    raw = post.raw[0].partition(b"\r\n\r\n")[0]
    assert not re.search(rb"(?m)^\S+:\s*\r?$", raw)
    to = message_from_bytes(post.raw[0], policy=compat32)["To"]
    assert str(make_header(decode_header(to))) == f"{name} <ann@example.com>"


def test_a_letter_of_a_colleague_says_who_writes_and_is_answered_to_them(mail: Mail, post: Post) -> None:
    elena = Person(id="elena", name="Elena (HR) Ångström", email="elena@example.com")
    mail.send(evolve(an_envelope(), author=elena))
    mail.send(evolve(an_envelope(), author=evolve(elena, email=None)))
    mail.send(evolve(an_envelope(), author=evolve(elena, email="elena@exämple.com")))
    mail.send(evolve(an_envelope(), author=evolve(elena, email="elena")))
    names = {one["From"].addresses[0].display_name for one in post.received}
    assert names == {"Elena HR Ångström via Headstart"}
    assert {one["From"].addresses[0].addr_spec for one in post.received} == {"hr@example.com"}
    answered = [one["Reply-To"] for one in post.received]
    assert answered == ["Elena HR Ångström <elena@example.com>", None, None, None]
    assert {one["Auto-Submitted"] for one in post.received} == {None}


def test_one_connection_and_one_login_for_many_letters(mail: Mail, post: Post) -> None:
    for _ in range(3):
        mail.send(an_envelope())
    assert (len(post.received), post.logins) == (3, 1)


def test_a_server_that_hung_up_between_two_letters_is_called_again(
    secure: tuple[ssl.SSLContext, Path], trusted: None, post: Post
) -> None:
    with serving(post, secure[0]) as port:
        mail = Mail(MailServer(host="localhost", port=port, sender="hr@example.com", login=LOGIN), PASSWORD)
        mail.send(an_envelope())
        assert mail._smtp is not None
        mail._smtp.close()
        mail.send(an_envelope())
        mail.close()
    assert (len(post.received), post.logins) == (2, 2)


def test_the_days_of_tasks_come_as_a_calendar_file(mail: Mail, post: Post) -> None:
    event = Event(
        uid="task-1@headstart",
        hire_id="1",
        about=Happening.TASK,
        title="Laptop für 李静",
        state=EventState.NEEDS_ACTION,
    )
    mail.send(an_envelope(letter=evolve(LETTER, events=(event,))))
    (file,) = post.received[0].iter_attachments()
    assert (file.get_content_type(), file.get_filename()) == ("text/calendar", "headstart.ics")
    assert "UID:task-1@headstart" in file.get_content()
    assert "SUMMARY:Laptop für 李静" in file.get_content()


def test_tls_from_the_first_byte(secure: tuple[ssl.SSLContext, Path], trusted: None, post: Post) -> None:
    with serving_tls(post, secure[0]) as port:
        mail = Mail(MailServer(host="localhost", port=port, security=TLS, sender="hr@example.com"), None)
        mail.send(an_envelope())
        mail.close()
    assert len(post.received) == 1


def test_a_relay_without_encryption_takes_no_login(post: Post) -> None:
    with serving(post) as port:
        mail = Mail(MailServer(host="localhost", port=port, security=PLAIN, sender="hr@example.com"), None)
        mail.send(an_envelope())
        mail.close()
    assert len(post.received) == 1


def test_a_wrong_password_is_said(server: MailServer, trusted: None, post: Post) -> None:
    with pytest.raises(ChannelDown, match="refused the password of headstart"):
        Mail(server, "wrong").send(an_envelope())
    with pytest.raises(ChannelDown, match="password of the mail server is not known"):
        Mail(server, None).try_out()
    assert post.received == []


def test_a_certificate_that_does_not_match_is_said_and_no_password_sent(
    server: MailServer, trusted: None, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ChannelDown, match=r"certificate of the mail server 127\.0\.0\.1 is not valid"):
        Mail(evolve(server, host="127.0.0.1"), PASSWORD).try_out()
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(ChannelDown, match="certificate of the mail server localhost is not valid"):
        Mail(server, PASSWORD).try_out()
    assert post.logins == 0


@pytest.mark.parametrize("security", [STARTTLS, TLS, PLAIN])
def test_no_server_is_said(security: str) -> None:
    server = MailServer(host="localhost", port=free_port(), security=security, sender="hr@example.com")
    with pytest.raises(ChannelDown, match="can't be reached on port"):
        Mail(server, None, timeout=2).try_out()


def test_a_server_without_encryption_is_never_sent_a_password(post: Post) -> None:
    with serving(post) as port:
        plain = MailServer(host="localhost", port=port, sender="hr@example.com", login=LOGIN)
        with pytest.raises(ChannelDown, match="no encryption"):
            Mail(plain, PASSWORD).try_out()
        with pytest.raises(ChannelDown, match="does not speak TLS"):
            Mail(evolve(plain, security=TLS), PASSWORD, timeout=2).try_out()
    assert post.logins == 0


def test_what_the_server_says_decides_what_becomes_of_a_letter(mail: Mail, post: Post) -> None:
    post.answers["ann@example.com"] = "550 no such mailbox"
    with pytest.raises(Refused, match="550 no such mailbox"):
        mail.send(an_envelope())
    post.answers["ann@example.com"] = "451 too busy"
    with pytest.raises(NotNow, match="451 too busy"):
        mail.send(an_envelope())
    post.answers.clear()
    mail.send(an_envelope())
    assert len(post.received) == 1


def test_an_answer_that_is_lost_after_the_letter_leaves_it_possibly_sent(mail: Mail, post: Post) -> None:
    post.silent = True
    with pytest.raises(PossiblySent, match="did not say whether it took the mail"):
        mail.send(an_envelope())
    assert len(post.received) == 1


@pytest.mark.parametrize(
    "email",
    ["", "ann", "ann@", "@example.com", "ann@example.com, eve@example.com", "ann@example.com\nBcc: eve@example.com",
     "Ann <ann@example.com>", "a b@example.com", "ann@exa mple.com", f"{'a' * 300}@example.com",
     "ann@example.com\x00", "=?utf-8?q?ann=0ABcc=3A_eve=40example=2Ecom?=@example.com"],
)  # fmt: skip
def test_an_address_that_can_not_exist_is_refused_before_anything_is_sent(
    mail: Mail, post: Post, email: str
) -> None:
    with pytest.raises(Refused, match="no address that mail can be sent to"):
        mail.send(an_envelope(evolve(ANN, email=email)))
    assert post.received == []


@pytest.mark.parametrize("twist", TWISTS)
def test_hostile_names_add_no_recipient_and_no_header(mail: Mail, post: Post, twist: str) -> None:
    mail.send(an_envelope())
    usual = sorted(post.received[0].keys())
    for name in HOSTILE:
        words = twist.format(name)
        letter = Letter(subject=words, text=words, html=f"<p>{words!a}</p>")
        writer = evolve(ANN, id="eve", name=words)
        to_ann = an_envelope(evolve(ANN, name=words), letter, thread=f"hire-{words}")
        mail.send(evolve(to_ann, author=writer))
        got = post.received[-1]
        assert post.recipients[-1] == ["ann@example.com"]
        assert {*got.keys(), "Auto-Submitted"} == {*usual, "Reply-To"}
        assert [one.addr_spec for one in got["Reply-To"].addresses] == ["ann@example.com"]
        assert [one.addr_spec for one in got["To"].addresses] == ["ann@example.com"]
        assert [one.addr_spec for one in got["From"].addresses] == ["hr@example.com"]
    assert len(post.received) == len(HOSTILE) + 1
