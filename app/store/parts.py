"""The address of a team workspace taken apart, as a form shows it, and put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote, unquote

from attrs import field, frozen

ADDRESS = re.compile(r"postgres(?:ql)?://[^\s\"'`<>“”„]+", re.IGNORECASE)
AFTER_IT = ".,;:)"
"""What ends a sentence, and no address."""
CREDENTIALS = re.compile(r"([^:/@]*)(?::([^/@]*))?@")
HOST = re.compile(r"(?P<host>\[[^\]]*\]|[^:]*)(?::(?P<port>.*))?")
NAMED = {
    "host": "host",
    "port": "port",
    "dbname": "database",
    "user": "login",
    "password": "password",
    "sslrootcert": "certificate",
}
"""Options of an address that stand for a part of it."""


@frozen(kw_only=True)
class Parts:
    """Several servers, and their ports, are divided by commas. `options` are kept as they are."""

    host: str = ""
    port: str = ""
    database: str = ""
    login: str = ""
    password: str = field(default="", repr=False)
    certificate: str = ""
    options: Sequence[tuple[str, str]] = ()

    @property
    def url(self) -> str:
        """The address, with its password if there is one."""
        secret = f":{_quoted(self.password)}" if self.password else ""
        login = f"{_quoted(self.login)}{secret}@" if self.login or secret else ""
        options = [*self.options, *([("sslrootcert", self.certificate)] if self.certificate else [])]
        asked = "&".join(f"{_quoted(name)}={quote(value, safe='/')}" for name, value in options)
        return f"postgresql://{login}{self._servers}/{_quoted(self.database)}" + (
            f"?{asked}" if asked else ""
        )

    @property
    def _servers(self) -> str:
        hosts, ports = self.host.split(","), self.port.split(",")
        if len(ports) == 1:
            ports *= len(hosts)
        return ",".join(
            (f"[{host}]" if ":" in host else _quoted(host)) + (f":{port}" if port else "")
            for host, port in zip(hosts, ports, strict=False)
        )


def found_in(words: str) -> Parts | None:
    """The first address in some words, such as an invitation, taken apart; None where there is none."""
    found = ADDRESS.search(words)
    return taken_apart(found[0].rstrip(AFTER_IT)) if found else None


def taken_apart(url: str) -> Parts:
    """As the library of PostgreSQL reads it."""
    rest = url.partition("://")[2]
    given: dict[str, str] = {}
    if known := CREDENTIALS.match(rest):
        given["login"], given["password"] = unquote(known[1]), unquote(known[2] or "")
        rest = rest[known.end() :]
    rest, _, asked = rest.partition("?")
    servers, _, database = rest.partition("/")
    matched = [found for server in servers.split(",") if (found := HOST.fullmatch(server))]
    given["host"] = ",".join(unquote(found["host"]).strip("[]") for found in matched)
    ports = [found["port"] or "" for found in matched]
    given["port"] = ports[0] if len(set(ports)) == 1 else ",".join(ports)
    given["database"] = unquote(database)
    options = []
    for option in filter(None, asked.split("&")):
        name, _, value = map(unquote, option.partition("="))
        if name in NAMED:
            given[NAMED[name]] = value
        else:
            options.append((name, value))
    return Parts(**given, options=tuple(options))


def _quoted(words: str) -> str:
    return quote(words, safe="")
