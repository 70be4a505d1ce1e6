"""Passwords of team workspaces: each for one address, and none tried again that was refused."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from app.models.errors import StoreUnavailable, WrongPassword
from app.services.teamkeys import Missing, TeamKeys
from app.store.address import Address
from tests.keyrings import Ring, a_ring

HERE, THERE = (
    Address("postgresql://ann@one.example.com/team"),
    Address("postgresql://ann@two.example.com/team"),
)


@pytest.fixture(autouse=True)
def ring() -> Iterator[Ring]:
    with a_ring() as ring:
        yield ring


def used(address: Address) -> str | None:
    """What a server would be given."""
    return address.password


def test_a_password_is_for_one_address_and_forgotten_with_it(ring: Ring) -> None:
    assert TeamKeys().keep(HERE, "secret")
    keys = TeamKeys()
    assert (keys.opened(HERE, used), keys.opened(THERE, used)) == ("secret", None)
    assert keys.missing(THERE) is Missing.UNKNOWN and keys.has_opened(HERE)
    keys.forget(HERE)
    assert keys.opened(HERE, used) is None and ring.kept == {}


def test_a_password_that_was_refused_is_not_tried_again() -> None:
    keys, tried = TeamKeys(), list[str | None]()

    def refused(address: Address) -> None:
        tried.append(address.password)
        raise WrongPassword("No.")

    keys.keep(HERE, "wrong")
    for _ in range(3):
        with pytest.raises(WrongPassword, match=r"^No\.$"):
            keys.opened(HERE, refused)
    assert tried == ["wrong"] and keys.missing(HERE) is Missing.REFUSED and not keys.has_opened(HERE)
    keys.keep(HERE, "right")
    assert keys.opened(HERE, used) == "right"


def test_a_server_that_is_away_is_tried_again() -> None:
    keys, tried = TeamKeys(), list[Address]()

    def away(address: Address) -> None:
        tried.append(address)
        raise StoreUnavailable("Away.")

    for _ in range(2):
        with pytest.raises(StoreUnavailable):
            keys.opened(HERE, away)
    assert len(tried) == 2


def test_without_a_keyring_a_password_is_known_until_the_end() -> None:
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    keys = TeamKeys()
    assert keys.opened(HERE, used) is None and keys.missing(HERE) is Missing.NO_KEYRING
    assert not keys.keep(HERE, "secret")
    assert keys.opened(HERE, used) == "secret"


def test_an_address_that_brings_its_password_asks_no_keyring(ring: Ring) -> None:
    brought = Address("postgresql://ann:own@one.example.com/team")
    ring.set_password("Headstart", f"team {HERE}", "kept")
    assert TeamKeys().opened(brought, lambda address: address.url) == brought.url
    assert TeamKeys().opened(HERE, used) == "kept"
