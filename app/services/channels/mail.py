"""Mail through the company's own server: STARTTLS or TLS, with its certificate checked."""

from __future__ import annotations

import re
import smtplib
import ssl
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager

from app.models.errors import UserError
from app.models.language import text
from app.models.people import Person

from . import ChannelDown, Envelope, NotNow, PossiblySent, Refused, plain_line
from .mailserver import STARTTLS, TLS, MailServer
from .mime import as_bytes, written

TIMEOUT = 20
"""Seconds that the server may take for each of its answers."""


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
        self._hand_over(smtp, as_bytes(message), to)

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
