"""A keyring in memory, in the place of the one of this computer."""

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
import pytest
from keyring.backend import KeyringBackend

from app.services import secrets


class Ring(KeyringBackend):
    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@contextmanager
def a_ring() -> Iterator[Ring]:
    """No test knows what another one kept, or what this computer keeps."""
    before, mine = keyring.get_keyring(), Ring()
    keyring.set_keyring(mine)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(secrets, "_remembered", {})
        yield mine
    keyring.set_keyring(before)
