"""What the settings show of notices: how a person is told, the mail server with the last sending, and the texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from app.models.digests import CHANNELS, CHAT, DESKTOP, MAIL, Preferences
from app.models.errors import UserError
from app.models.language import text
from app.models.letters import NoticeText, Value
from app.models.noticenames import GROUPS, NAMES
from app.models.people import Person

from . import noticetexts, permissions, secrets
from .channels import Channel
from .channels.mailserver import MailServer
from .letterwords import languages
from .noticechannels import channels_by, checked_server, mail_server, password_of, send_test
from .noticefields import sample_values
from .permissions import Act
from .secrets import NoKeyring, Place
from .senderruns import LastRun, last_run
from .session import Session


@frozen(kw_only=True)
class MyNotices:
    """How one person is told."""

    person: Person
    preferences: Preferences
    server: MailServer | None


@frozen(kw_only=True)
class MailSetup:
    """Where mail leaves, and how the last sending went."""

    server: MailServer | None
    last: LastRun | None
    may_change: bool


@frozen(kw_only=True)
class KindText:
    """The text of a kind in one language. `values` has the fields that it can use, each with a made-up value."""

    group: str
    name: str
    written: NoticeText
    own: bool
    values: Mapping[str, Value]


@frozen(kw_only=True)
class Texts:
    """The texts of every kind in one language."""

    language: str
    languages: Sequence[str]
    kinds: Sequence[KindText]


def my_notices(session: Session) -> MyNotices | None:
    """None where nobody has said who they are."""
    if session.person is None:
        return None
    with session.workspace.reading():
        person = session.setup.people.get(session.person.id, session.person)
        return MyNotices(
            person=person,
            preferences=session.workspace.preferences.of(person.id),
            server=mail_server(session),
        )


def mail_setup(session: Session) -> MailSetup:
    with session.workspace.reading():
        return MailSetup(
            server=mail_server(session),
            last=last_run(session),
            may_change=permissions.may(session, Act.NOTICES),
        )


def all_texts(session: Session, language: str | None) -> Texts:
    """Those in a language, or in that of the workspace."""
    with session.workspace.reading():
        code = language or noticetexts.workspace_language(session)
        return Texts(
            language=code,
            languages=languages(),
            kinds=[
                KindText(
                    group=text(group),
                    name=NAMES[kind],
                    written=noticetexts.text_of(session, kind, code),
                    own=noticetexts.is_own(session, kind, code),
                    values=sample_values(kind, code, session.today),
                )
                for group, kinds in GROUPS
                for kind in kinds
            ],
        )


# What waits for other computers and for the keyring: not on the thread of the workspace


@frozen(kw_only=True)
class Tried:
    """What became of a test message by each channel: a sentence where it did not go, else None."""

    by: Mapping[str, str | None] = field(factory=dict)


def try_out(me: MyNotices, wanted: Sequence[str], desktop: Channel | None) -> Tried:
    """A test message to a person by each of these channels. `desktop` is None where there are no notifications."""
    ways = channels_by(me.server)
    if desktop is not None:
        ways[DESKTOP] = desktop
    return Tried(by={name: _failure(me.person, name, ways.get(name)) for name in wanted if name in CHANNELS})


def check_server(server: MailServer, password: str | None) -> None:
    """Connect and log in, and send nothing; without a `password`, with the one that is kept.

    Raises FieldError for what can't be, and UserError with what went wrong.
    """
    from .channels.mail import Mail

    server = checked_server(server)
    Mail(server, password or password_of(server)).try_out()


def keep_password(server: MailServer, password: str) -> str | None:
    """Keep it in the keyring; where there is none, until the program ends, and a sentence says so.

    Raises FieldError for what the server can't be.
    """
    server = checked_server(server)
    if not server.login:
        return None
    try:
        secrets.keep(secrets.mail_of(server.login, server.host), password)
    except NoKeyring as error:
        return str(error)
    return None


def place_of_password(server: MailServer | None) -> Place:
    if server is None or not server.login:
        return Place.NOWHERE
    return secrets.place_of(secrets.mail_of(server.login, server.host))


def place_of_chat(person: Person) -> Place:
    return secrets.place_of(secrets.chat_of(person.id))


def _failure(person: Person, name: str, channel: Channel | None) -> str | None:
    try:
        if channel is None:
            raise UserError(_missing(name))
        if name == CHAT and not channel.reaches(person):
            raise UserError(text("The address of your chat is not known on this computer: enter it above."))
        send_test(person, channel)
    except UserError as error:
        return str(error)
    return None


def _missing(name: str) -> str:
    if name == MAIL:
        return text("There is no mail server yet: HR enters it in Settings, Mail server.")
    return text("This desktop does not let programs show notifications: choose another channel.")
