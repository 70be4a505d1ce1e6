"""Which ways there are to reach people from this computer: the mail server, and each person's chat."""

from __future__ import annotations

import re
from datetime import time
from uuid import uuid4

from attrs import asdict, evolve

from app.models.digests import CHANNELS, CHAT, MAIL, How, Preferences
from app.models.errors import UserError
from app.models.language import Sentence, mark, text
from app.models.letters import Letter
from app.models.noticekinds import NEVER_OFF, Kind
from app.models.noticenames import NAMES
from app.models.people import Person
from app.models.wording import listed

from . import secrets
from .changing import changing, field
from .channels import Channel, Envelope, Refused, plain_line
from .channels.mailserver import PLAIN, PORTS, SECURITIES, MailServer
from .session import Session

MAIL_SERVER = "notices.mail"
NOT_HR = mark("Only HR can change the mail server: ask them.")
HOST = re.compile(r"[^\s/@:]+|\[[0-9a-fA-F:.]+\]|[0-9a-fA-F:]+")


def channels(session: Session) -> dict[str, Channel]:
    """Those that work without the window, by name. Without a mail server, mail is not among them."""
    return channels_by(mail_server(session))


def channels_by(server: MailServer | None) -> dict[str, Channel]:
    """The same for a mail server that was read before. Looks into the keyring, which may take its time."""
    from .channels.chat import Chat

    found: dict[str, Channel] = {CHAT: Chat(lambda person_id: secrets.get(secrets.chat_of(person_id)))}
    if server is not None:
        from .channels.mail import Mail

        found[MAIL] = Mail(server, password_of(server))
    return found


def password_of(server: MailServer) -> str | None:
    """None where this computer does not know it, or there is none."""
    return secrets.get(secrets.mail_of(server.login, server.host)) if server.login else None


def mail_server(session: Session) -> MailServer | None:
    kept = session.workspace.settings.get(MAIL_SERVER)
    return MailServer(**kept) if isinstance(kept, dict) else None


def set_mail_server(session: Session, server: MailServer) -> MailServer:
    """Use this mail server from now on; what was put off goes with the next sending.

    Its password is kept with `secrets.keep(secrets.mail_of(login, host), …)`.
    Raises UserError for who is not HR, and FieldError as `checked_server`.
    """
    if session.person is not None and not session.may_see_all():
        raise UserError(text(NOT_HR))
    server = checked_server(server)
    with session.workspace.transaction():
        session.workspace.settings.set(MAIL_SERVER, asdict(server))
        session.workspace.messages.hurry()
    return server


def checked_server(server: MailServer) -> MailServer:
    """The mail server as it is stored. Raises FieldError for `host`, `port`, `security`, `sender` or `login`."""
    server = evolve(
        server, host=server.host.strip(), sender=server.sender.strip(), login=server.login or None
    )
    with field("host"):
        if not HOST.fullmatch(server.host):
            raise UserError(text("“{host}” is not the name of a server: give one such as mail.example.com.",
                                 host=server.host))  # fmt: skip
    with field("port"):
        if not 0 < server.port < 65536:
            raise UserError(text("A port is a number from 1 to 65535, such as 587."))
    with field("security"):
        if server.security not in SECURITIES:
            known = listed(SECURITIES, "or")
            raise UserError(
                text("There is no security “{name}”: use {known}.", name=server.security, known=known)
            )
    with field("login"):
        if server.login and server.security == PLAIN:
            raise UserError(
                text("A password is sent only over an encrypted connection: use starttls or tls.")
            )
    with field("sender"):
        from .channels.mime import address

        try:
            address(server.sender, server.sender_name)
        except Refused as error:
            raise UserError(
                text(
                    "“{email}” is not an e-mail address: give one such as maya@example.com.",
                    email=server.sender,
                )
            ) from error
    return evolve(server, sender_name=plain_line(server.sender_name) or "Headstart")


def new_mail_server(host: str, sender: str, security: str, port: int | None, login: str | None) -> MailServer:
    """With the usual port of its security where none is named."""
    return MailServer(
        host=host,
        port=PORTS.get(security, PORTS[PLAIN]) if port is None else port,
        security=security,
        sender=sender,
        login=login,
    )


def set_chat(person: Person, address: str | None) -> None:
    """Keep the secret address of a person's chat on this computer, or forget it.

    Raises UserError where it is no such address, and NoKeyring where it is kept only until the program ends.
    """
    from .channels.chat import check_address

    if address is None or not address.strip():
        secrets.forget(secrets.chat_of(person.id))
        return
    secrets.keep(secrets.chat_of(person.id), check_address(address))


def set_preferences(session: Session, preferences: Preferences) -> Preferences:
    """Store how a person wants to be told; it can be undone.

    Raises FieldError for `digest_at`, `quiet_from`, `quiet_until`, `channels` or `kinds`, StaleRow where it
    was changed meanwhile.
    """
    preferences = evolve(
        preferences,
        digest_at=_time("digest_at", preferences.digest_at),
        quiet_from=_time("quiet_from", preferences.quiet_from),
        quiet_until=_time("quiet_until", preferences.quiet_until),
    )
    with field("channels"):
        for channel in preferences.channels:
            if channel not in CHANNELS:
                known = listed(CHANNELS, "or")
                raise UserError(text("There is no channel “{name}”: use {known}.", name=channel, known=known))
        if not preferences.channels:
            raise UserError(text("Choose at least one channel: what is not wanted is turned off by kind."))
    with field("kinds"):
        for kind, how in preferences.kinds.items():
            if kind not in list(Kind):
                raise UserError(text("There is no kind of notice “{name}”.", name=kind))
            if how not in list(How):
                known = listed(list(How), "or")
                raise UserError(text("A notice is told {known}, not “{name}”.", name=how, known=known))
            if kind in NEVER_OFF and how == How.OFF:
                raise UserError(
                    text("“{name}” can't be turned off: too much hangs on it.", name=NAMES[Kind(kind)])
                )
    preferences = evolve(preferences, channels=tuple(dict.fromkeys(preferences.channels)))
    with changing(session, mark("Change how one is told"), person_id=preferences.person_id):
        return session.workspace.preferences.set(preferences)


def _time(name: str, written: str) -> str:
    with field(name):
        try:
            found = time.fromisoformat(written.strip())
        except ValueError:
            raise UserError(
                text("“{time}” is not a time of day: write it such as 08:30.", time=written)
            ) from None
    return f"{found:%H:%M}"


def send_test(person: Person, channel: Channel) -> None:
    """A test message at once. Raises UserError with what went wrong."""
    letter = Letter(
        subject=text("A test from Headstart"),
        text=text("Heads-ups reach you here. There is nothing to do."),
        html="",
    )
    if not channel.reaches(person):
        raise UserError(no_channel(person))
    try:
        channel.send(Envelope(id=str(uuid4()), to=person, letter=letter))
    finally:
        channel.close()


def no_channel(person: Person) -> Sentence:
    return text(
        "{person} has no e-mail address and no other channel: enter one in Settings, People.",
        person=person.name,
    )
