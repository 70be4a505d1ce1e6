"""By which server mail leaves."""

from __future__ import annotations

from attrs import frozen

STARTTLS, TLS, PLAIN = "starttls", "tls", "none"
SECURITIES = (STARTTLS, TLS, PLAIN)
PORTS = {STARTTLS: 587, TLS: 465, PLAIN: 25}


@frozen(kw_only=True)
class MailServer:
    """How mail leaves. `sender` is the address that it comes from, `login` the name to log in with, if any."""

    host: str
    port: int
    security: str = STARTTLS
    sender: str
    sender_name: str = "Headstart"
    login: str | None = None
