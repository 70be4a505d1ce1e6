"""A server that only claims to be the one that is meant gets no password."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.models.errors import StoreUnavailable
from app.store import postgres
from app.store.address import Address
from tests.imposter import GIVE_ME_ITS_MD5, GIVE_ME_THE_PASSWORD, HOST, Fake, self_signed

SECRET = "correct-horse"


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    return self_signed(tmp_path)


@pytest.fixture
def fake() -> Iterator[Callable[[bytes, Path | None], Fake]]:
    made: list[Fake] = []

    def make(question: bytes, certificate: Path | None) -> Fake:
        made.append(Fake(question, certificate))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.mark.parametrize("question", [GIVE_ME_THE_PASSWORD, GIVE_ME_ITS_MD5])
@pytest.mark.parametrize("tls", ["none", "self-signed", "trusted"])
def test_it_gets_no_password(
    fake: Callable[[bytes, Path | None], Fake], certificate: Path, tls: str, question: bytes
) -> None:
    server = fake(question, None if tls == "none" else certificate)
    root = f"?sslrootcert={certificate}" if tls == "trusted" else ""
    address = Address(f"postgresql://ann:{SECRET}@{HOST}:{server.port}/team{root}")
    with pytest.raises(StoreUnavailable, match="could not prove who it is, so no password was sent"):
        postgres.open_workspace(address)
    assert server.told
    assert SECRET.encode() not in server.told and b"md5" not in server.told
    assert (b"ann" in server.told) is (tls == "trusted")  # else it does not hear even the name


@pytest.mark.parametrize(
    "place",
    [
        "db.example.com",
        "127.0.0.2",
        "10.0.0.5",
        "localhost.example.com",
        "localhost,db.example.com",
        "db.example.com,localhost",
        "[::2]",
        "/team?host=db.example.com",
        "/team?host=db.example.com&hostaddr=10.0.0.5",
        "localhost/team?hostaddr=10.0.0.5",
        "localhost/team?hostaddr=127.0.0.1,10.0.0.5&host=localhost,localhost",
    ],
)
def test_only_this_machine_is_trusted_without_proof(place: str) -> None:
    parameters = Address(f"postgresql://ann:{SECRET}@{place}").parameters
    assert parameters["sslmode"] == "verify-full" and parameters["require_auth"] == "scram-sha-256"
    assert parameters["channel_binding"] == "require" and "sslrootcert" in parameters
