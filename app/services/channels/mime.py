"""Letters as mail: headers that nothing typed can add to, plain text, HTML and a calendar file."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy

from app.models.language import text

from . import Envelope, Refused, plain_line
from .mailserver import MailServer

LONGEST_ADDRESS, LONGEST_NAME = 254, 60
ADDRESS_SIGNS = re.compile(r'[,;:<>()\[\]@"\\=?]')


class _Wire(EmailPolicy):
    """As mail travels. A long subject is folded here: the standard library drops spaces that stand between words
    of other letters than those of ASCII."""

    def fold_binary(self, name: str, value: str) -> bytes:
        if name != "Subject":
            return super().fold_binary(name, value)
        charset = "us-ascii" if value.isascii() else "utf-8"
        words = Header(str(value), charset, header_name=name).encode(linesep=self.linesep)
        return f"{name}: {words}{self.linesep}".encode("ascii")


WIRE = _Wire(linesep="\r\n")


def written(envelope: Envelope, server: MailServer) -> EmailMessage:
    """The letter as mail. Raises Refused where the person has no address that mail can be sent to."""
    letter, domain = envelope.letter, server.sender.rpartition("@")[2]
    message = EmailMessage(policy=WIRE)
    message["From"] = address(server.sender, _sender_name(envelope, server))
    if answers_to := _answers_to(envelope):
        message["Reply-To"] = answers_to
    message["To"] = address(envelope.to.email or "", envelope.to.name)
    message["Subject"] = header(letter.subject)
    message["Date"] = datetime.now(UTC)
    message["Message-ID"] = f"<{envelope.id}@{domain}>"
    if envelope.author is None:
        message["Auto-Submitted"] = "auto-generated"
    if envelope.thread:
        thread = f"<{re.sub(r'[^A-Za-z0-9.-]', '-', envelope.thread)}@{domain}>"
        message["In-Reply-To"] = thread
        message["References"] = thread
    message.set_content(_sendable(letter.text))
    if letter.html:
        message.add_alternative(_sendable(letter.html), subtype="html")
    if letter.events:
        from app.services.calendars import calendar_file

        message.add_attachment(
            calendar_file(letter.events, "", datetime.now(UTC)),
            maintype="text",
            subtype="calendar",
            filename="headstart.ics",
            params={"charset": "utf-8"},
        )
    return message


def _sender_name(envelope: Envelope, server: MailServer) -> str:
    """A letter of a colleague bears their name: its address stays the server's, as servers of mail demand."""
    if envelope.author is None:
        return server.sender_name
    via = f" via {server.sender_name}"
    room = max(LONGEST_NAME - len(via), LONGEST_NAME // 2)
    return f"{_display_name(envelope.author.name, room)}{via}"


def _answers_to(envelope: Envelope) -> Address | None:
    """Where answers go, if that is known; plain letters only, so that every server takes it."""
    author = envelope.author
    if author is None or not author.email or not author.email.isascii():
        return None
    try:
        return address(author.email, author.name)
    except Refused:
        return None


def header(words: str) -> str:
    """One line for a header. What looks as if it were encoded would be decoded, line breaks and all: it is split."""
    return plain_line(words).replace("=?", "= ?")


def address(email: str, name: str) -> Address:
    """Raises Refused where mail can't be sent to it."""
    try:
        found = Address(display_name=_display_name(name), addr_spec=email)
    except (ValueError, IndexError, MessageError) as error:
        raise _no_address(email, name) from error
    host = found.domain
    if (
        not found.username
        or not host
        or len(email) > LONGEST_ADDRESS
        or re.search(r"[\s<>,;:\x00-\x1f]", email)
    ):
        raise _no_address(email, name)
    return found


def _display_name(name: str, longest: int = LONGEST_NAME) -> str:
    """Without the signs that addresses are made of: the standard library forgets their quotes in a long line."""
    words = " ".join(ADDRESS_SIGNS.sub(" ", header(name)).split())
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"


def _no_address(email: str, name: str) -> Refused:
    return Refused(
        text(
            "“{email}” is no address that mail can be sent to: correct it for {person} in Settings, People.",
            email=plain_line(email),
            person=plain_line(name),
        )
    )


def _sendable(words: str) -> str:
    return words.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


def as_bytes(message: EmailMessage) -> bytes:
    """As it travels."""
    ascii_only = all(
        str(one.addr_spec).isascii() for one in (*message["To"].addresses, *message["From"].addresses)
    )
    return message.as_bytes(policy=WIRE if ascii_only else WIRE.clone(utf8=True))
