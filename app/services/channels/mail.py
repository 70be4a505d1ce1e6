"""Mail through the company's own server: STARTTLS or TLS, with its certificate checked."""

from __future__ import annotations

import re
import smtplib
import ssl
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy

from attrs import frozen

from app.models.errors import UserError
from app.models.language import text
from app.models.people import Person

from . import ChannelDown, Envelope, NotNow, PossiblySent, Refused, plain_line

STARTTLS, TLS, PLAIN = "starttls", "tls", "none"
SECURITIES = (STARTTLS, TLS, PLAIN)
PORTS = {STARTTLS: 587, TLS: 465, PLAIN: 25}
TIMEOUT = 20
"""Seconds that the server may take for each of its answers."""
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


@frozen(kw_only=True)
class MailServer:
    """How mail leaves. `sender` is the address that it comes from, `login` the name to log in with, if any."""

    host: str
    port: int
    security: str = STARTTLS
    sender: str
    sender_name: str = "Headstart"
    login: str | None = None


class Mail:
    """One connection, opened with the first letter and kept until `close`.

    `password` is None where it is not known.
    """

    def __init__(self, server: MailServer, password: str | None, timeout: float = TIMEOUT) -> None:
        self._server = server
        self._password = password
        self._timeout = timeout
        self._smtp: smtplib.SMTP | None = None

    def reaches(self, person: Person) -> bool:
        return bool(person.email)

    def send(self, envelope: Envelope) -> None:
        message = written(envelope, self._server)
        sender, to = self._server.sender, str(message["To"].addresses[0].addr_spec)
        smtp = self._connected()
        with self._before_handing_over():
            smtp = self._greeted(smtp)
            options = self._options(smtp, sender, to)
            self._expect(smtp.mail(sender, options), to, of_sender=True)
            self._expect(smtp.rcpt(to), to)
            self._expect(smtp.docmd("DATA"), to, code=354)
        self._hand_over(smtp, _bytes(message), to)

    def try_out(self) -> None:
        """Connect and log in, and send nothing. Raises ChannelDown."""
        self._connected()
        self.close()

    def close(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            try:
                smtp.quit()
            except (smtplib.SMTPException, OSError):
                smtp.close()

    def _connected(self) -> smtplib.SMTP:
        if self._smtp is None:
            with self._connecting():
                self._smtp = self._open()
        return self._smtp

    def _open(self) -> smtplib.SMTP:
        server, context = self._server, ssl.create_default_context()
        if server.login and self._password is None:
            raise ChannelDown(
                text(
                    "The password of the mail server is not known on this computer: enter it in the settings."
                )
            )
        if server.security == TLS:
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, timeout=self._timeout, context=context
            )
        else:
            smtp = smtplib.SMTP(server.host, server.port, timeout=self._timeout)
        try:
            if server.security == STARTTLS:
                smtp.starttls(context=context)
            if server.login and self._password is not None:
                _log_in(smtp, server.login, self._password)
            smtp.ehlo_or_helo_if_needed()
        except BaseException:
            smtp.close()
            raise
        return smtp

    def _greeted(self, smtp: smtplib.SMTP) -> smtplib.SMTP:
        """The same connection, or a new one where the server has hung up meanwhile."""
        try:
            if smtp.noop()[0] == 250:
                return smtp
        except (smtplib.SMTPServerDisconnected, OSError):
            pass
        self.close()
        return self._connected()

    def _options(self, smtp: smtplib.SMTP, sender: str, to: str) -> list[str]:
        if sender.isascii() and to.isascii():
            return []
        if not smtp.has_extn("smtputf8"):
            raise Refused(
                text(
                    "The mail server {host} can't send to the address {email}.",
                    host=self._server.host,
                    email=to,
                )
            )
        smtp.command_encoding = "utf-8"
        return ["SMTPUTF8"]

    def _expect(
        self, answer: tuple[int, bytes], to: str, *, code: int | None = None, of_sender: bool = False
    ) -> None:
        number, words = answer
        if number == code or (code is None and 200 <= number < 300):
            return
        said = plain_line(words.decode("utf-8", "replace"))
        if number == 421:
            raise smtplib.SMTPServerDisconnected(said)
        self._reset()
        values = {"host": self._server.host, "email": to, "said": f"{number} {said}"}
        if of_sender:
            raise ChannelDown(text("The mail server {host} does not accept the sender: {said}.", **values))
        if number >= 500:
            raise Refused(text("The mail server {host} does not accept {email}: {said}.", **values))
        raise NotNow(text("The mail server {host} can't take mail for {email} now: {said}.", **values))

    def _hand_over(self, smtp: smtplib.SMTP, data: bytes, to: str) -> None:
        """From the first byte on, nobody can say what a server that falls silent has made of it."""
        try:
            smtp.send(re.sub(rb"(?m)^\.", b"..", data) + b".\r\n")
            answer = smtp.getreply()
            if answer[0] == 421:
                raise smtplib.SMTPServerDisconnected("421")
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise PossiblySent(
                text(
                    "The mail server {host} did not say whether it took the mail to {email}.",
                    host=self._server.host,
                    email=to,
                )
            ) from error
        self._expect(answer, to)

    def _reset(self) -> None:
        try:
            if self._smtp is not None:
                self._smtp.rset()
        except (smtplib.SMTPException, OSError):
            self.close()

    @contextmanager
    def _before_handing_over(self) -> Iterator[None]:
        try:
            yield
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise ChannelDown(
                text("The mail server {host} hung up: it is tried again.", host=self._server.host)
            ) from error

    @contextmanager
    def _connecting(self) -> Iterator[None]:
        """What can go wrong on the way in, each in a sentence."""
        server = self._server
        values = {"host": server.host, "port": server.port, "login": server.login or ""}
        try:
            yield
        except UserError:
            raise
        except ssl.SSLCertVerificationError as error:
            why = plain_line(error.verify_message).rstrip(".")
            sentence = text(
                "The certificate of the mail server {host} is not valid: {why}.", **values, why=why
            )
            raise ChannelDown(sentence) from error
        except ssl.SSLError as error:
            sentence = text(
                "The mail server {host} does not speak TLS on port {port}: check port and security.", **values
            )
            raise ChannelDown(sentence) from error
        except smtplib.SMTPNotSupportedError as error:
            sentence = text(
                "The mail server {host} offers no encryption or no login on port {port}: check port and security.",
                **values,
            )
            raise ChannelDown(sentence) from error
        except smtplib.SMTPAuthenticationError as error:
            sentence = text(
                "The mail server {host} refused the password of {login}: enter it again in the settings.",
                **values,
            )
            raise ChannelDown(sentence) from error
        except (smtplib.SMTPException, OSError, UnicodeError) as error:
            sentence = text(
                "The mail server {host} can't be reached on port {port}: check its name, and the network.",
                **values,
            )
            raise ChannelDown(sentence) from error


def _log_in(smtp: smtplib.SMTP, login: str, password: str) -> None:
    """As the standard library does, which knows no other letters than those of ASCII."""
    if (login + password).isascii():
        smtp.login(login, password)
        return
    smtp.ehlo_or_helo_if_needed()
    plain = b64encode(f"\0{login}\0{password}".encode()).decode()
    code, said = smtp.docmd("AUTH", f"PLAIN {plain}")
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, said)


def written(envelope: Envelope, server: MailServer) -> EmailMessage:
    """The letter as mail. Raises Refused where the person has no address that mail can be sent to."""
    letter, domain = envelope.letter, server.sender.rpartition("@")[2]
    message = EmailMessage(policy=WIRE)
    message["From"] = address(server.sender, server.sender_name)
    message["To"] = address(envelope.to.email or "", envelope.to.name)
    message["Subject"] = header(letter.subject)
    message["Date"] = datetime.now(UTC)
    message["Message-ID"] = f"<{envelope.id}@{domain}>"
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


def _display_name(name: str) -> str:
    """Without the signs that addresses are made of: the standard library forgets their quotes in a long line."""
    words = " ".join(ADDRESS_SIGNS.sub(" ", header(name)).split())
    return words if len(words) <= LONGEST_NAME else f"{words[: LONGEST_NAME - 1].rstrip()}…"


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


def _bytes(message: EmailMessage) -> bytes:
    ascii_only = all(
        str(one.addr_spec).isascii() for one in (*message["To"].addresses, *message["From"].addresses)
    )
    return message.as_bytes(policy=WIRE if ascii_only else WIRE.clone(utf8=True))
