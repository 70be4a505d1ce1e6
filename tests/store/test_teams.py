"""A team workspace that can't be opened, reached or changed: one sentence, and nothing half done."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import psycopg
import pytest

from app.models.errors import ReadOnly, StoreUnavailable, UserError
from app.store import postgres
from app.store.address import Address
from app.store.postgres import engine, schema
from app.store.workspace import Workspace
from tests.server import Server

from .conftest import Make
from .samples import a_hire, a_task, add_hire, an_onboarding, furnish


@pytest.fixture
def team(in_postgres: Make) -> Iterator[Workspace]:
    with in_postgres() as workspace:
        furnish(workspace)
        yield workspace


def again(workspace: Workspace) -> Workspace:
    """As at another desk."""
    assert isinstance(workspace.database, engine.PostgresDatabase)
    return postgres.open_workspace(workspace.database.address)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda url: url.replace("administrator:", "nobody:"), "does not know this name and password"),
        (lambda url: url.replace("/d", "/x"), "no such database or user"),
        (
            lambda url: url.replace("127.0.0.1", "no.such.host.invalid"),
            "There is no server no.such.host.invalid",
        ),
        (lambda url: "postgresql://127.0.0.1:1/team", "No server answers at 127.0.0.1:1/team"),
        (lambda url: "postgresql://[/team", "can't be read: write it as postgresql://"),
        (lambda url: "postgresql://db.example.com/team?sslmode=require", "asks for sslmode=require"),
    ],
)
def test_an_address_that_leads_nowhere_is_said_in_one_sentence(
    postgres_server: Server, template: str, change: Callable[[str], str], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence) as caught:
        postgres.open_workspace(Address(change(postgres_server.url(template))))
    assert postgres_server.password not in str(caught.value)
    assert str(caught.value).count("\n") == 0


def test_another_server_is_reached_only_where_it_proves_who_it_is() -> None:
    far = Address("postgresql://ann@db.example.com/team").parameters
    assert (far["sslmode"], far["require_auth"], far["channel_binding"]) == (
        "verify-full",
        "scram-sha-256",
        "require",
    )
    several = Address("postgresql://ann@one.example.com,two.example.com/team").parameters
    assert several["target_session_attrs"] == "read-write"
    assert "sslmode" not in Address("postgresql://ann@localhost/team").parameters


def test_a_database_without_a_workspace_or_of_another_version_is_refused(
    postgres_server: Server, template: str
) -> None:
    with pytest.raises(StoreUnavailable, match=r"There is no team workspace on .*headstart team init"):
        postgres.open_workspace(Address(postgres_server.url(postgres_server.database())))
    name = postgres_server.database(template)
    for version, sentence in ((0, "made by an older Headstart"), (99, "made by a newer Headstart")):
        postgres_server.run(f"COMMENT ON SCHEMA headstart IS 'Headstart workspace, version {version}'", name)
        with pytest.raises(StoreUnavailable, match=sentence):
            postgres.open_workspace(Address(postgres_server.url(name)))


def test_an_old_server_is_refused(team: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "OLDEST", 1000)
    with pytest.raises(StoreUnavailable, match="Headstart needs 1000 or newer"):
        again(team)


def test_a_workspace_is_made_once_and_whole(postgres_server: Server) -> None:
    address = Address(postgres_server.url(postgres_server.database()))
    with postgres.create(address) as workspace:
        furnish(workspace)
    with pytest.raises(UserError, match=r"a team workspace on .* already"):
        postgres.create(address)
    postgres.bring_up_to_date(address)
    with postgres.open_workspace(address) as workspace:
        assert workspace.people.person("ann").name == "Ann Müller"
        assert workspace.activity.verify() is None


def test_a_login_that_may_not_make_a_schema_makes_nothing(postgres_server: Server) -> None:
    name = postgres_server.database()
    postgres_server.run("CREATE ROLE guest LOGIN PASSWORD 'guest'")
    with pytest.raises(StoreUnavailable, match="roles of its own, which this login may not make"):
        postgres.create(Address(postgres_server.url(name, "guest", "guest")))
    with psycopg.connect(postgres_server.url(name)) as connection:
        assert schema.version(connection) is None


def test_a_session_that_is_cut_off_stores_nothing_and_says_so(team: Workspace) -> None:
    with again(team) as other:
        with pytest.raises(StoreUnavailable, match="does not answer any more"), other.transaction():
            add_hire(other)
            cut_off(team)
            other.tasks.add_many([a_task()])
        with pytest.raises(StoreUnavailable, match="does not answer any more"):
            other.changed_elsewhere()
    assert team.hires.listing() == []


def cut_off(team: Workspace) -> None:
    """Have the server end all other sessions."""
    found = team.database.select(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()",
        {},
    )
    assert found


def test_a_server_that_can_only_be_read_says_so(postgres_server: Server, template: str) -> None:
    name = postgres_server.database(template)
    postgres_server.run(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with postgres.open_workspace(Address(postgres_server.url(name))) as workspace:
        assert workspace.read_only
        assert workspace.people.people() == []
        assert not workspace.changed_elsewhere()
        with pytest.raises(ReadOnly, match="can only be read at present"):
            workspace.settings.set("mine", 1)
        with pytest.raises(ReadOnly), workspace.transaction(figures=True):
            pass


def test_who_writes_waits_for_who_wrote_before(team: Workspace) -> None:
    with again(team) as other:
        began = threading.Event()

        def write() -> None:
            began.set()
            add_hire(other, "h2")

        thread = threading.Thread(target=write)
        with team.transaction():
            add_hire(team, "h1")
            thread.start()
            began.wait()
            assert [row.hire.id for row in team.hires.listing()] == ["h1"]
        thread.join()
    assert {row.hire.id for row in team.hires.listing()} == {"h1", "h2"}


def test_who_waits_too_long_is_told_and_can_go_on(team: Workspace) -> None:
    with again(team) as other:
        other.database.execute("SET lock_timeout = '1ms'", {})
        with team.transaction(), pytest.raises(StoreUnavailable, match="Somebody else is changing"):
            add_hire(other)
        add_hire(other)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            "XX000",
            r"is in trouble \(File too large\): ask who looks after it. Nothing was changed",
        ),  # a quota
        ("58030", "is in trouble"),
        ("53200", "is in trouble"),
        ("53300", "no room for another user"),
        ("53100", "The disk of the server .* is full"),
    ],
)
def test_what_a_server_in_trouble_refuses_is_not_done(team: Workspace, code: str, sentence: str) -> None:
    with pytest.raises(StoreUnavailable, match=sentence), team.transaction():
        add_hire(team)
        raised = f"RAISE EXCEPTION 'File too large' USING ERRCODE = '{code}'"
        team.database.execute(f"DO $$ BEGIN {raised}; END $$", {})
    assert team.hires.listing() == []


def test_a_statement_that_fails_unnoticed_is_never_taken_for_stored(team: Workspace) -> None:
    with pytest.raises(RuntimeError, match="A statement failed"), team.transaction():
        add_hire(team)
        with pytest.raises(UserError):
            team.database.execute("INSERT INTO hires (id) VALUES ('x')", {})
    assert team.hires.listing() == []


def test_many_rows_are_stored_at_once_and_the_new_ones_known(team: Workspace) -> None:
    team.hires.add(a_hire(), an_onboarding())
    team.tasks.add_many([a_task("t1"), a_task("t3")])
    tasks = [a_task(f"t{n}") for n in range(5)]
    assert [task.id for task in team.database.insert_many("tasks", tasks, ["id"])] == ["t0", "t2", "t4"]
    assert len(team.tasks.of_hire("h1")) == 5


def test_parameters_are_told_from_all_that_looks_like_them(team: Workspace) -> None:
    query = """
    -- for :nobody's sake, 100 %
    SELECT ':a', '100 %' AS "b:c", CAST(:given AS TEXT)::text, :given || '%s'
    """
    (row,) = team.database.select(query, {"given": "it's"})
    assert row == (":a", "100 %", "it's", "it's%s")
