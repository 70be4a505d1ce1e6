"""The passwords of team workspaces: in the keyring of this computer, each for one address and no other."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from threading import Lock
from typing import TypeVar

from attrs import evolve

from app.models.errors import OneTimePassword, WrongPassword
from app.store.address import Address

from . import secrets

T = TypeVar("T")


class Missing(Enum):
    """Why a password has to be asked for."""

    UNKNOWN = auto()
    NO_KEYRING = auto()
    REFUSED = auto()


class TeamKeys:
    """What is known while the program runs. Called from any thread; a keyring may take its time."""

    def __init__(self) -> None:
        self._known: dict[Address, str | None] = {}
        self._locked: set[Address] = set()
        self._refused: dict[Address, WrongPassword | OneTimePassword] = {}
        self._opened: set[Address] = set()
        self._looking = Lock()

    def opened(self, address: Address, open_: Callable[[Address], T]) -> T:
        """What `open_` makes of the address with its password.

        Raises WrongPassword or OneTimePassword, and after that again without asking the server: it might lock out
        who keeps asking with a password that is none.
        """
        if said := self._refused.get(address):
            raise type(said)(str(said))
        tried = self._with_password(address)
        try:
            made = open_(tried)
        except (WrongPassword, OneTimePassword) as error:
            if tried.password == self._known.get(address):  # and not typed anew meanwhile
                self._refused[address] = error
            raise
        self._opened.add(address)
        return made

    def has_opened(self, address: Address) -> bool:
        """Whether it was open since the program was started."""
        return address in self._opened

    def missing(self, address: Address) -> Missing:
        """Why the password is not known."""
        if self._known.get(address) or address.has_password:
            return Missing.REFUSED
        return Missing.NO_KEYRING if address in self._locked else Missing.UNKNOWN

    def keep(self, address: Address, password: str) -> bool:
        """Use this password from now on; whether the keyring keeps it for the next start."""
        self._known[address] = password
        self._refused.pop(address, None)
        try:
            secrets.keep(secrets.team_of(str(address)), password)
        except secrets.NoKeyring:
            self._locked.add(address)
            return False
        return True

    def forget(self, address: Address) -> None:
        """Remove the password wherever it is."""
        secrets.forget(secrets.team_of(str(address)))
        for known in (self._known, self._refused):
            known.pop(address, None)

    def _with_password(self, address: Address) -> Address:
        """The keyring is asked once, and not at all where the address brings a password."""
        with self._looking:
            if address not in self._known and not address.has_password:
                self._known[address] = self._looked_up(address)
        found = self._known.get(address)
        return evolve(address, password=found) if found else address

    def _looked_up(self, address: Address) -> str | None:
        try:
            return secrets.find(secrets.team_of(str(address)))
        except secrets.NoKeyring:
            self._locked.add(address)
            return None
