"""Passwords and addresses that nobody else may know: in the keyring of this computer, never in the workspace.

Where there is no keyring, a secret is kept until the program ends, or comes from an environment variable: that
is how a scheduled sender on a server gets it.
"""

from __future__ import annotations

import os
import re
from enum import StrEnum

from app.models.errors import UserError
from app.models.language import text

SERVICE = "Headstart"
MAIL = "mail"
_remembered: dict[str, str] = {}


class NoKeyring(UserError):
    """This computer has no keyring, or it is locked."""


class Place(StrEnum):
    """Where a secret is. That of the session is forgotten when the program ends."""

    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    SESSION = "session"
    NOWHERE = "nowhere"


def mail_of(login: str, host: str) -> str:
    """The name of a password of a mail server: no other server is ever given it."""
    return f"{MAIL} {login}@{host}"


def team_of(address: str) -> str:
    """The name of the password of a login in a team workspace: no other address is ever given it."""
    return f"team {address}"


def chat_of(person_id: str) -> str:
    """The name of the address by which a person is reached in a chat."""
    return f"chat {person_id}"


def variable(name: str) -> str:
    """The environment variable that a secret is looked for in first: `HEADSTART_SECRET_MAIL` for any mail server."""
    if name.partition(" ")[0] == MAIL:
        name = MAIL
    return "HEADSTART_SECRET_" + re.sub(r"[^A-Z0-9]", "_", name.upper())


def given(name: str) -> bool:
    """Whether the environment has it."""
    return bool(os.environ.get(variable(name)))


def get(name: str) -> str | None:
    """The secret, or None where it is nowhere, as in a keyring that can't be opened."""
    try:
        return find(name)
    except NoKeyring:
        return None


def find(name: str) -> str | None:
    """As `get`; raises NoKeyring where the keyring can't be opened."""
    found = os.environ.get(variable(name)) or _remembered.get(name)
    if found:
        return found
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, name)
    except (KeyringError, RuntimeError, OSError) as error:
        raise NoKeyring(text("This computer has no keyring that is open.")) from error


def place_of(name: str) -> Place:
    """Where a secret is found, in the order in which `get` looks for it."""
    if given(name):
        return Place.ENVIRONMENT
    if _remembered.get(name):
        return Place.SESSION
    return Place.KEYRING if get(name) else Place.NOWHERE


def keep(name: str, secret: str) -> None:
    """Keep it in the keyring. Raises NoKeyring where it is kept only until the program ends."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, name, secret)
    except (KeyringError, RuntimeError, OSError) as error:
        _remembered[name] = secret
        raise NoKeyring(
            text(
                "This computer has no keyring that is open, so the password is forgotten when the program"
                " ends: for a scheduled sender, put it in the environment variable {variable}.",
                variable=variable(name),
            )
        ) from error
    _remembered.pop(name, None)


def forget(name: str) -> None:
    """Remove it wherever it is kept."""
    import keyring
    from keyring.errors import KeyringError

    _remembered.pop(name, None)
    try:
        if keyring.get_password(SERVICE, name) is not None:
            keyring.delete_password(SERVICE, name)
    except (KeyringError, RuntimeError, OSError):
        return
