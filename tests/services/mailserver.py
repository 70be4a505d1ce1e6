"""A real mail server on loopback, with STARTTLS or TLS and login, and a certificate of its own authority."""

from __future__ import annotations

import gc
import socket
import ssl
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from attrs import define, field

LOGIN, PASSWORD = "headstart", "right horse, “staple”"


@define
class Post:
    """What came in, and how the server behaves. `answers` has what it says to an address, `silent` after data."""

    received: list[EmailMessage] = field(factory=list)
    raw: list[bytes] = field(factory=list)
    recipients: list[list[str]] = field(factory=list)
    answers: dict[str, str] = field(factory=dict)
    silent: bool = False
    logins: int = 0

    async def handle_RCPT(  # noqa: N802 -- the name that aiosmtpd calls
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.answers:
            return self.answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.content
        assert isinstance(content, bytes)
        self.raw.append(content)
        self.received.append(message_from_bytes(content, policy=policy.default))
        self.recipients.append(list(envelope.rcpt_tos))
        if self.silent:
            assert server.transport is not None
            server.transport.close()
        return "250 OK"

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        right = (data.login.decode(), data.password.decode()) == (LOGIN, PASSWORD)
        self.logins += right
        return AuthResult(success=right, handled=right)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def serving(post: Post, context: ssl.SSLContext | None = None, *, login: bool = True) -> Iterator[int]:
    """A server with STARTTLS where there is a `context`, else without encryption; gives its port."""
    secure: dict[str, Any] = {"tls_context": context, "require_starttls": True} if context else {}
    asks: dict[str, Any] = (
        {"auth_required": True, "authenticator": post.authenticate} if login and context else {}
    )
    port = free_port()
    controller = Controller(post, hostname="127.0.0.1", port=port, **secure, **asks)
    controller.start()
    try:
        yield port
    finally:
        stop(controller)


@contextmanager
def serving_tls(post: Post, context: ssl.SSLContext) -> Iterator[int]:
    """A server that speaks TLS from the first byte on, without login."""
    port = free_port()
    controller = Controller(post, hostname="localhost", port=port, ssl_context=context)
    controller.start()
    try:
        yield port
    finally:
        stop(controller)


def stop(controller: Controller) -> None:
    """With it goes what a connection left behind that broke off in the handshake: nobody closes its socket."""
    controller.stop()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def certificate(folder: Path, name: str = "localhost") -> tuple[ssl.SSLContext, Path]:
    """A new certificate for a server of that name: what the server needs, and the file that clients trust."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from cryptography.x509.oid import NameOID

    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    public, private = folder / "server.pem", folder / "server.key"
    public.write_bytes(made.public_bytes(Encoding.PEM))
    private.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(public, private)
    return context, public
