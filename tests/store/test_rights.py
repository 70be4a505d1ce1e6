"""A login and a plain connection get nobody past what their role may do; and each defence is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

import psycopg
import pytest
from attrs import evolve

from app.models.commands import GiveInput, StartOnboarding
from app.models.errors import StoreUnavailable
from app.models.people import Person, Role
from app.services import dispatch, people
from app.store import postgres
from app.store.address import Address
from app.store.postgres import rights
from app.store.workspace import Workspace
from tests.desks import Team, give_role, session_of, settle
from tests.server import Server
from tests.services.company import MAYA

from .attacks import ATTACKS, BY_TABLE, DEFENCES, SECRET, Attack

PREPARED = """
INSERT INTO headstart.facts (hire_id, key, title, giver) VALUES ('solo', 'left', 'What nobody needs', 'hr');
INSERT INTO headstart.fact_links (task_id, hire_id, fact_key, shows)
    SELECT id, hire_id, 'bank_details', false FROM headstart.tasks WHERE hire_id = 'maya' AND key = 'FAC-1';
UPDATE headstart.tasks SET note = 'Between us.' WHERE hire_id = 'maya' AND key = 'IT-1';
UPDATE headstart.outbox SET department = 'it' WHERE key LIKE '%it:%';
INSERT INTO headstart.outbox (id, key, kind, hire_id, payload, created_at, state)
    VALUES ('old', 'old', 'task.due', 'maya', '{}', '', 'cancelled');
INSERT INTO headstart.messages (id, key, person_id, text, created_at, state, tried)
    VALUES ('m', 'm', 'samuel', 'For you alone.', '', 'sent', '[]');
INSERT INTO headstart.message_notices (notice_id, person_id) VALUES ('old', 'samuel');
INSERT INTO headstart.notice_preferences VALUES ('samuel', '08:00', '20:00', '07:00', '[]', '[]', NULL, 1);
ANALYZE
"""


@pytest.fixture(scope="module")
def prepared(postgres_server: Server) -> Team:
    """A company with two hires: Facilities has nothing to do for one of them, and it is no manager's."""
    team = settle(postgres_server)
    with team.desk("samuel") as company:
        samuel = session_of(company)
        dispatch.run(samuel, StartOnboarding(hire_id="maya", hire=MAYA))
        dispatch.run(samuel, StartOnboarding(hire_id="solo", hire=evolve(MAYA, name="Solo", manager_id=None)))
        dispatch.run(samuel, GiveInput(hire_id="maya", key="bank_details", value=SECRET))
    team.run("DELETE FROM headstart.fact_links WHERE hire_id = 'solo' AND fact_key <> 'systems'")
    team.run("DELETE FROM headstart.tasks WHERE hire_id = 'solo' AND key <> 'IT-5'")
    for statement in PREPARED.split(";\n"):
        team.run(statement)
    return team


@pytest.fixture
def team(postgres_server: Server, prepared: Team) -> Iterator[Team]:
    """A copy of it, in which a test may take a defence away."""
    with postgres_server.copy(prepared.database) as url:
        copied = Team(postgres_server, url.rpartition("/")[2], prepared.logins)
        with psycopg.connect(copied.address.url, autocommit=True) as connection:
            rights.close_database(connection, rights.owner_of(connection))
        yield copied


def succeeds(team: Team, attack: Attack) -> bool:
    """Whether the attack gets anything; nothing of it stays."""
    with team.plain(attack.who) as connection, suppress(psycopg.Error):
        try:
            with connection.transaction(force_rollback=not attack.seen):
                got = [answers(connection, filled(team, statement)) for statement in attack.statements][-1]
            if not attack.seen:
                return got
            with psycopg.connect(team.address.url) as administrator:
                return answers(administrator, attack.seen.encode())
        except psycopg.Error as error:
            return SECRET in str(error)
    return False


def answers(connection: psycopg.Connection[tuple[object, ...]], statement: bytes) -> bool:
    if statement.endswith(b"TO STDOUT"):
        with connection.cursor() as cursor, cursor.copy(statement) as rows:
            return any(rows)
    done = connection.execute(statement)
    if done.description is None:
        return done.rowcount > 0
    return any(row[0] is not None for row in done.fetchall())


def filled(team: Team, statement: str) -> bytes:
    """With the names of the workspace's roles, of people's logins and of the database."""
    with psycopg.connect(team.address.url) as connection:
        owner = rights.owner_of(connection)

    def name(match: re.Match[str]) -> str:
        known = {**team.logins, "database": team.database}
        return f'"{known.get(match[1]) or rights.group(owner, match[1])}"'

    return re.sub(r"@(staff|lead|hr|viewer|manager|owner|database|grace)\b", name, statement).encode()


def test_no_attack_succeeds(team: Team) -> None:
    assert [name for name, attack in ATTACKS.items() if succeeds(team, attack)] == []
    assert len(ATTACKS) >= 25


@pytest.mark.parametrize("name", DEFENCES)
def test_without_a_defence_an_attack_succeeds(team: Team, name: str) -> None:
    defence = DEFENCES[name]
    assert not succeeds(team, ATTACKS[defence.attack])
    for statement in re.split(r";(?! END)(?=[A-Z ])", defence.drop):
        team.run(filled(team, statement).decode())
    try:
        assert succeeds(team, ATTACKS[defence.attack])
    finally:
        if defence.mend:
            team.run(filled(team, defence.mend).decode())


def test_without_its_policies_each_table_is_open_to_an_attack(team: Team) -> None:
    with psycopg.connect(team.address.url) as connection:
        guarded = {
            name
            for (name,) in connection.execute(
                "SELECT relname::text FROM pg_class WHERE relrowsecurity AND relnamespace = 'headstart'::regnamespace"
            )
        }
    assert guarded == BY_TABLE.keys()
    for table, name in BY_TABLE.items():
        team.run(f"ALTER TABLE headstart.{table} DISABLE ROW LEVEL SECURITY")
        assert succeeds(team, ATTACKS[name]), table
        team.run(f"ALTER TABLE headstart.{table} ENABLE ROW LEVEL SECURITY")


def test_every_function_with_the_owners_rights_has_a_search_path_and_is_not_everybodys(team: Team) -> None:
    with psycopg.connect(team.address.url) as connection:
        found = connection.execute(
            "SELECT proname, proconfig, has_function_privilege('public', p.oid, 'EXECUTE'),"
            " pg_get_userbyid(proowner) FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = pronamespace"
            " WHERE nspname LIKE 'headstart%'"
        ).fetchall()
        owner = rights.owner_of(connection)
    assert len(found) > 20
    for name, settings, everybodys, whose in found:
        assert (name, settings) == (name, ["search_path=headstart, pg_temp"]) or name == "json_each"
        assert (name, everybodys, whose) == (name, False, owner)


def test_every_view_has_no_more_rights_than_who_asks(team: Team) -> None:
    with psycopg.connect(team.address.url) as connection:
        found = connection.execute(
            "SELECT relname, reloptions FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = relnamespace"
            " WHERE nspname LIKE 'headstart%' AND relkind IN ('v', 'm')"
        ).fetchall()
    assert len(found) == 2
    assert all(options == ["security_invoker=true"] for _, options in found)


def test_what_nobody_was_given_a_policy_for_nobody_but_the_setup_is_open(team: Team) -> None:
    """A table that is added and forgotten here is nobody's to read."""
    with psycopg.connect(team.address.url) as connection:
        found = connection.execute(
            "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND NOT relrowsecurity"
            " AND relnamespace = 'headstart'::regnamespace"
        ).fetchall()
    assert {name for (name,) in found} == {
        "locations", "closures", "holiday_years", "departments", "department_sites", "notice_texts"
    }  # fmt: skip


def test_rights_are_given_again_as_they_were(team: Team) -> None:
    def given() -> list[tuple[object, ...]]:
        with psycopg.connect(team.address.url) as connection:
            return connection.execute(
                "SELECT relname, relacl::text FROM pg_class WHERE relnamespace = 'headstart'::regnamespace"
                " UNION ALL SELECT tablename || policyname, qual || with_check FROM pg_policies ORDER BY 1, 2"
            ).fetchall()

    before = given()
    postgres.bring_up_to_date(team.address)
    assert given() == before


def test_an_invitation_opens_nothing_until_its_password_is_changed(team: Team) -> None:
    invited = postgres.invite(team.address, "hugo", "Hugo Ñandú")
    assert invited.login.startswith("hugo.nandu")
    assert len(invited.password) >= 20
    address = Address(team.server.url(team.database, invited.login, invited.password))
    with pytest.raises(Exception, match="choose your own with “headstart team password”"):
        postgres.open_workspace(address)
    with psycopg.connect(address.url) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("SELECT * FROM headstart.people")
    with pytest.raises(Exception, match="8 characters or more"):
        postgres.set_password(address, "short")
    postgres.set_password(address, "longer than that")
    opened = Address(team.server.url(team.database, invited.login, "longer%20than%20that"))
    with postgres.open_workspace(opened) as workspace:
        assert workspace.person_id == "hugo"


def test_an_invitation_is_over_after_two_weeks(team: Team) -> None:
    invited = postgres.invite(team.address, "hugo", "Hugo")
    team.run(
        "UPDATE headstart_private.members SET invited_at = invited_at - INTERVAL '15 days' WHERE NOT settled"
    )
    with pytest.raises(Exception, match="older than two weeks: ask for a new one"):
        postgres.set_password(
            Address(team.server.url(team.database, invited.login, invited.password)), "longer than that"
        )


@pytest.fixture
def hugo(team: Team) -> Iterator[Address]:
    """The address of somebody who was let in a moment ago, as staff of HR's department."""
    yield come_in(team)
    postgres.remove(team.address, "hugo")


def come_in(team: Team, password: str = "his own one") -> Address:
    invited = postgres.invite(team.address, "hugo", "Hugo")
    postgres.set_password(Address(team.server.url(team.database, invited.login, invited.password)), password)
    return Address(team.server.url(team.database, invited.login, password.replace(" ", "%20")))


def test_who_is_invited_again_needs_the_new_password(team: Team, hugo: Address) -> None:
    postgres.open_workspace(hugo).close()
    again = come_in(team, "another one")
    with pytest.raises(Exception, match="does not know this name and password"):
        postgres.open_workspace(hugo)
    with postgres.open_workspace(again) as workspace:
        assert workspace.person_id == "hugo"


def set_role(team: Team, role: str) -> None:
    """As HR does in the settings."""
    with team.desk("samuel") as company:
        give_role(session_of(company), "hugo", role)


def may(address: Address) -> tuple[bool, bool, bool]:
    """Whether a login may read, do tasks of HR's, and change the setup."""
    with psycopg.connect(address.url, autocommit=True) as connection:
        return (
            allowed(connection, "SELECT 1 FROM headstart.hires"),
            allowed(connection, "UPDATE headstart.tasks SET note = '' WHERE department = 'hr'"),
            allowed(connection, "UPDATE headstart.departments SET short = short"),
        )


def allowed(connection: psycopg.Connection[tuple[object, ...]], statement: str) -> bool:
    try:
        return connection.execute(statement.encode()).rowcount > 0
    except psycopg.errors.InsufficientPrivilege:
        return False


def test_rights_change_with_the_role_that_hr_gives_a_person(team: Team, hugo: Address) -> None:
    assert may(hugo) == (True, True, False)
    set_role(team, "viewer")
    assert may(hugo) == (True, False, False)
    with postgres.open_workspace(hugo) as workspace:
        assert workspace.read_only
    set_role(team, "hr")
    assert may(hugo) == (True, True, True)
    with team.desk("samuel") as company:
        dispatch.undo(session_of(company))
    assert may(hugo) == (True, False, False)


def test_rights_change_with_the_role_or_not_at_all(team: Team, hugo: Address) -> None:
    with team.desk("samuel") as company, suppress(ZeroDivisionError), company.workspace.transaction():
        person = company.workspace.people.person("hugo")
        company.workspace.people.set(evolve(person, role=Role.HR))
        _ = 1 / 0
    assert may(hugo) == (True, True, False)


def test_an_open_connection_loses_what_its_role_loses(team: Team, hugo: Address) -> None:
    with psycopg.connect(hugo.url, autocommit=True) as connection:
        assert allowed(connection, "SELECT 1 FROM headstart.outbox")
        with team.desk("samuel") as company:
            people.set_active(session_of(company), company.workspace.people.person("hugo"), active=False)
        assert not allowed(connection, "SELECT 1 FROM headstart.hires")
    with pytest.raises(StoreUnavailable, match="You are not active any more"):
        postgres.open_workspace(hugo)
    assert may(hugo) == (False, False, False)


def test_a_workspace_that_is_open_is_opened_again_where_the_role_is_lost(team: Team, hugo: Address) -> None:
    with postgres.open_workspace(hugo) as workspace, team.desk("samuel") as company:
        people.set_active(session_of(company), company.workspace.people.person("hugo"), active=False)
        for ask in (workspace.hires.counts, workspace.hires.listing, workspace.changed_elsewhere):
            with pytest.raises(StoreUnavailable, match="You have another role"):
                ask()


def test_who_was_removed_gets_nothing(team: Team, hugo: Address) -> None:
    with postgres.open_workspace(hugo) as workspace, psycopg.connect(hugo.url) as connection:
        login = postgres.remove(team.address, "hugo")
        assert login is not None and login.startswith("hugo")
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1 FROM headstart.hires")
        with pytest.raises(StoreUnavailable, match="does not answer any more"):
            workspace.hires.listing()
    with pytest.raises(StoreUnavailable, match="does not know this name and password"):
        postgres.open_workspace(hugo)
    assert postgres.remove(team.address, "hugo") is None
    with team.administered() as company:
        assert company.workspace.people.person("hugo").active
    assert may(come_in(team)) == (True, True, False)


def test_a_login_that_is_needed_elsewhere_lets_nobody_in(team: Team, hugo: Address) -> None:
    (login,) = (hugo.parameters["user"],)
    team.server.run(f'GRANT CONNECT ON DATABASE postgres TO "{login}"')
    try:
        assert postgres.remove(team.address, "hugo") == login
        with pytest.raises(StoreUnavailable):
            postgres.open_workspace(hugo)
    finally:
        team.server.run(f'DROP OWNED BY "{login}"; DROP ROLE "{login}"')


def test_a_login_of_the_server_that_is_not_invited_stays_outside(team: Team) -> None:
    team.server.run("CREATE ROLE stranger LOGIN PASSWORD 'stranger'")
    with pytest.raises(Exception, match="lets nobody in from here"):
        postgres.open_workspace(Address(team.server.url(team.database, "stranger", "stranger")))
    team.server.run("DROP ROLE stranger")


def test_who_makes_others_wait_is_named(team: Team) -> None:
    assert postgres.who_blocks(team.address) == []
    with team.desk("aiko") as company, company.workspace.transaction():
        (found,) = postgres.who_blocks(team.address)
        assert (found.person_id, found.waiting, found.doing) == ("aiko", 0, "")


def test_an_administrator_without_all_rights_can_make_a_workspace(postgres_server: Server) -> None:
    """Of a database that is theirs, with the right to make roles, as managed servers give it."""
    postgres_server.run("CREATE ROLE keeper LOGIN CREATEROLE PASSWORD 'keeper'")
    name = postgres_server.database()
    address = Address(postgres_server.url(name, "keeper", "keeper"))
    with pytest.raises(Exception, match="You may not do this"):
        postgres.create(address)
    postgres_server.run(f"ALTER DATABASE {name} OWNER TO keeper")
    with postgres.create(address) as workspace:
        check_written(workspace)
        workspace.people.add(Person(id="ann", name="Ann", role=Role.HR))
        invited = postgres.invite(address, "ann", "Ann")
        own = postgres_server.url(name, invited.login, invited.password)
        postgres.set_password(Address(own), "a better one")
        with psycopg.connect(postgres_server.url(name, invited.login, "a%20better%20one")) as connection:
            assert postgres.remove(address, "ann") == invited.login
            with pytest.raises(psycopg.OperationalError):
                connection.execute("SELECT 1")
        postgres.invite(address, "ann", "Ann")
        assert postgres.who_blocks(address) == []
    postgres.bring_up_to_date(address)
    postgres.discard(address)


def check_written(workspace: Workspace) -> None:
    workspace.settings.set("colour", "blue")
    assert workspace.settings.get("colour") == "blue"
    assert workspace.activity.verify() is None
