"""A team's server that can't be used: one sentence, the right exit code, and nothing half done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from app.store import clock, postgres
from app.store.address import Address
from tests.server import Server

from .conftest import Inside, refused

ADD = ("hire", "add", "Maya Chen", "--role", "Engineer", "--start", "2027-01-11", "--location", "Berlin")


@pytest.fixture
def url(postgres_server: Server) -> Iterator[str]:
    """An empty database."""
    with postgres_server.copy("template0") as url:
        yield url


@pytest.fixture
def team(url: str) -> str:
    """One with a workspace."""
    postgres.create(Address(url)).close()
    return url


def database_of(url: str) -> str:
    return url.rpartition("/")[2]


@pytest.mark.parametrize(
    ("change", "sentence", "code"),
    [
        (lambda url: url.replace("administrator:", "administrator:x"), "name and password: check both", 3),
        (lambda url: url.replace("/d", "/x"), "has no such database or user: check the address", 3),
        (lambda url: "postgresql://no.such.host.invalid/team", "There is no server no.such.host.invalid", 3),
        (lambda url: "postgresql://127.0.0.1:1/team", "No server answers at 127.0.0.1:1/team", 3),
        (lambda url: "postgresql://[/team", "can't be read: write it as postgresql://", 2),
        (lambda url: "postgresql://db.example.com/team?sslmode=require", "asks for sslmode=require", 2),
        (lambda url: "mysql://db.example.com/team", "on a server such as postgresql://", 3),
        (lambda url: url, "There is no team workspace on 127.0.0.1", 3),
    ],
)
def test_an_address_that_leads_nowhere(
    inside: Inside, url: str, change: Callable[[str], str], sentence: str, code: int
) -> None:
    assert refused(inside("--workspace", change(url), "hire", "list"), sentence, code=code)


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        (0, "older Headstart: have it brought up to date with “headstart team upgrade”"),
        (99, "newer Headstart"),
    ],
)
def test_a_workspace_of_another_version_is_left_as_it_is(
    inside: Inside, team: str, postgres_server: Server, tmp_path: Path, version: int, sentence: str
) -> None:
    mark = f"COMMENT ON SCHEMA headstart IS 'Headstart workspace, version {version}'"
    postgres_server.run(mark, database_of(team))
    assert refused(inside("--workspace", team, *ADD), sentence, code=3)
    assert refused(inside("team", "export", team, "copy.headstart"), sentence, code=3)
    assert not (tmp_path / "copy.headstart").exists()
    if version:
        assert refused(inside("team", "upgrade", team), sentence, code=3)


def test_who_may_not_make_roles_makes_nothing(
    inside: Inside, url: str, workspace: Path, postgres_server: Server
) -> None:
    postgres_server.run("CREATE ROLE visitor LOGIN PASSWORD 'visitor'")
    visitors = postgres_server.url(database_of(url), "visitor", "visitor")
    for command in (["init", visitors], ["move", workspace, visitors], ["upgrade", visitors]):
        done = inside("team", *command)
        assert refused(done, "There is no" if command[0] == "upgrade" else "roles of its own", code=3)
    with psycopg.connect(url) as connection:
        (made,) = (
            connection.execute("SELECT count(*) FROM pg_namespace WHERE nspname ~ 'headstart'").fetchone()
            or ()
        )
        assert made == 0


def test_a_full_disk_stores_nothing_and_the_next_command_goes_on(
    inside: Inside, url: str, postgres_server: Server
) -> None:
    assert inside("team", "init", url).code == 0
    assert inside("--workspace", url, "location", "add", "Berlin", "--country", "DE").code == 0
    with postgres_server.full("headstart.changes", database_of(url)):
        full = inside("--workspace", url, *ADD)
        assert refused(full, "is full: ask who looks after it. Nothing was changed.", code=3)
        assert inside("--workspace", url, "hire", "list").out == "Nobody.\n"
    assert inside("--workspace", url, *ADD).code == 0
    assert "Maya Chen" in inside("--workspace", url, "hire", "list").out


def test_a_clock_that_is_days_off_plans_by_the_day_of_the_server(
    inside: Inside, team: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "of_this_computer", lambda: datetime.now(UTC) + timedelta(days=3))
    done = inside("--workspace", team, "hire", "list")
    assert (done.code, done.out) == (0, "Nobody.\n")
    assert done.err.startswith("headstart: The clock of this computer is 3 days ahead of that of 127.0.0.1:")
    assert done.err.count("\n") == 1
