"""Where a team workspace is: the address of a server, and how safely it is reached."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from attrs import define, evolve, field

from app.models.errors import UserError
from app.models.language import text

if TYPE_CHECKING:
    from .parts import Parts

SCHEMES = ("postgresql://", "postgres://")
PASSWORD = re.compile(r"(://[^:/@]*):[^/@]*(?=@)")
SECURE = {"sslmode": "verify-full", "require_auth": "scram-sha-256", "channel_binding": "require"}
"""How a server on another machine is reached: with less, one that only claims to be it gets the password."""
PATIENT = {
    "connect_timeout": "10",
    "keepalives_idle": "4",
    "keepalives_interval": "2",
    "keepalives_count": "2",
    "tcp_user_timeout": "7000",
    "application_name": "headstart",
}
"""Seconds, and milliseconds for the timeout of TCP: after that, a machine that says nothing is away."""
SEVERAL = {"target_session_attrs": "read-write", "connect_timeout": "3"}
"""Where one server takes the place of another, the one that can be written to is looked for."""
LOCAL = ("", "localhost", "127.0.0.1", "::1")


def is_address(named: str) -> bool:
    return named.lower().startswith(SCHEMES)


def without_password(url: str) -> str:
    """The address as it may be shown and kept."""
    start, mark, options = PASSWORD.sub(r"\1", url).partition("?")
    shown = [option for option in options.split("&") if unquote(option.partition("=")[0]) != "password"]
    return start + (mark + "&".join(shown) if any(shown) else "")


@define(frozen=True, slots=False)
class Address:
    """The address of a team workspace, as it is typed. Shown as text it has no password."""

    url: str = field(repr=without_password, eq=without_password)
    password: str | None = field(default=None, repr=False, eq=False)
    """Comes before one in the text."""

    @cached_property
    def parameters(self) -> Mapping[str, str]:
        """What libpq is given. UserError where the address is none, or asks for less safety."""
        import psycopg
        from psycopg.conninfo import conninfo_to_dict

        try:
            given = {name: str(value) for name, value in conninfo_to_dict(self.url).items()}
        except (psycopg.Error, UnicodeError):
            raise UserError(
                text(
                    "The address of the team workspace can't be read: write it as"
                    " postgresql://name@server/database."
                )
            ) from None
        if self.password is not None:
            given["password"] = self.password
        several = "," in given.get("host", "")
        wanted = {**PATIENT, **(SEVERAL if several else {}), **given}
        return wanted if self._local(given) else {**wanted, **self._secure(given)}

    @cached_property
    def _parts(self) -> Parts:
        from .parts import taken_apart

        return taken_apart(self.url)

    def _secure(self, given: Mapping[str, str]) -> Mapping[str, str]:
        for name, value in SECURE.items():
            if given.get(name, value) != value:
                raise UserError(
                    text(
                        "The address asks for {name}={value}, which could give the password away:"
                        " leave it out.",
                        name=name,
                        value=given[name],
                    )
                )
        return SECURE if "sslrootcert" in given else {**SECURE, "sslrootcert": "system"}

    @property
    def is_local(self) -> bool:
        """Whether all servers named are this machine, so that elsewhere it means none, or another."""
        return self._local(self.parameters)

    @staticmethod
    def _local(given: Mapping[str, str]) -> bool:
        """Nobody stands between."""
        named = given.get("hostaddr") or given.get("host", "")
        return all(host in LOCAL or host.startswith("/") for host in named.split(","))

    def __str__(self) -> str:
        return without_password(self.url)

    @property
    def has_password(self) -> bool:
        return bool(self.password or self._parts.password)

    def of(self, login: str, password: str = "") -> Address:
        """The same workspace for somebody else."""
        return Address(evolve(self._parts, login=login, password=password).url)

    @property
    def stem(self) -> str:
        """Its short name, as that of a file: the database."""
        return self.url.partition("?")[0].rpartition("/")[2]

    @property
    def called(self) -> str:
        """What people know it by: its database, its server and who they are there."""
        parts = self._parts
        names = {"database": parts.database, "server": parts.host or "localhost", "login": parts.login}
        if parts.login:
            return text("{database} on {server}, as {login}", **names)
        return text("{database} on {server}", **names)

    def exists(self) -> bool:
        """As far as anybody can tell without asking the server."""
        return True

    @property
    def place(self) -> str:
        """What people call it: its server and database."""
        given = self.parameters
        host = given.get("host") or given.get("hostaddr") or "localhost"
        port = f":{given['port']}" if "port" in given else ""
        return f"{host}{port}/{given.get('dbname', '')}"
