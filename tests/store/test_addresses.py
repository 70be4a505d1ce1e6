"""Addresses of team workspaces: shown without a password, taken apart for a form and put together again."""

import pytest
from psycopg.conninfo import conninfo_to_dict

from app.store.address import Address
from app.store.parts import Parts, found_in, taken_apart


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ann:secret@db.example.com/team",
        "postgresql://ann:secret@db.example.com:5433/team?sslrootcert=/etc/ca.crt",
        "postgresql://ann:se?cr#et@db.example.com/team",
        "postgresql://ann:secret@[::1],db.example.com:5433/team",
        "postgresql://ann@db.example.com/team?password=secret&connect_timeout=3",
        "postgresql://ann@db.example.com/team?pass%77ord=secret",
    ],
)
def test_an_address_is_read_as_the_library_reads_it_and_shown_without_its_password(url: str) -> None:
    def read(url: str) -> dict[str, object]:
        return {name: value for name, value in conninfo_to_dict(url).items() if value != ""}

    parts = taken_apart(url)
    assert read(parts.url) == read(url) and taken_apart(parts.url) == parts
    assert Address(url).has_password and not Address(str(Address(url))).has_password
    assert parts.password not in str(Address(url)) + str(Address(parts.url)) + repr(parts)


def test_an_invitation_is_found_among_words() -> None:
    words = "Hello Ann,\n  postgresql://ann.b:Ab-c_1@db1.example.com,db2.example.com/team?sslrootcert=%2Fca.crt.\nBye"
    assert found_in(words) == Parts(
        host="db1.example.com,db2.example.com",
        database="team",
        login="ann.b",
        password="Ab-c_1",
        certificate="/ca.crt",
    )
    assert found_in("db.example.com/team") is None


def test_what_a_form_holds_becomes_an_address() -> None:
    parts = Parts(
        host="db1,::1", port="5433", database="a team", login="ann@b", password="p:/@%", certificate="/c d"
    )
    assert parts.url == "postgresql://ann%40b:p%3A%2F%40%25@db1:5433,[::1]:5433/a%20team?sslrootcert=/c%20d"
    assert taken_apart(parts.url) == parts
    assert "p%3A" not in repr(parts) and "p:" not in repr(parts)


def test_a_password_beside_the_address_is_used_and_not_shown() -> None:
    address = Address("postgresql://ann@localhost/team", "secret")
    assert address.parameters["password"] == "secret"
    assert "secret" not in f"{address} {address!r}" and address == Address("postgresql://ann@localhost/team")
    assert address.called == "team on localhost, as ann"


@pytest.mark.parametrize(
    ("server", "local"),
    [
        ("127.0.0.1:5433", True),
        ("localhost", True),
        ("", True),
        ("db.example.com", False),
        ("localhost,db", False),
    ],
)
def test_it_is_known_whether_an_address_is_good_on_this_computer_only(server: str, local: bool) -> None:
    assert Address(f"postgresql://ann@{server}/headstart").is_local is local
