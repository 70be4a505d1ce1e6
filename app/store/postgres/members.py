"""Who works in a team workspace: logins, invitations, and who makes others wait."""

from __future__ import annotations

import re
import secrets
from contextlib import suppress
from datetime import datetime
from typing import Any

import psycopg
from attrs import frozen
from psycopg.sql import SQL, Identifier, Literal

from app.models.errors import InvitationExpired, OneTimePassword, StoreUnavailable, UserError
from app.models.language import text
from app.store.address import Address
from app.store.schema import APPLICATION_ID
from app.store.search import folded

from . import rights

LETTERS = 15
"""Of a password for once: 120 bits."""
SHORTEST = 8
LONGEST_LOGIN = 50

Connection = psycopg.Connection[tuple[Any, ...]]


@frozen(kw_only=True)
class Member:
    """Whose login this is; all None where it is an administrator's."""

    person_id: str | None
    role: str | None


@frozen(kw_only=True)
class Invitation:
    """What a person needs to come in. The password is nowhere else."""

    login: str
    password: str


@frozen(kw_only=True)
class Blocker:
    """A session that changes the workspace, or forgot to end. `waiting` others wait for it."""

    login: str
    person_id: str | None
    since: datetime
    doing: str
    waiting: int


def who_am_i(connection: Connection, address: Address) -> Member:
    """Whose login it is. StoreUnavailable where the invitation is not accepted, or it is a stranger's."""
    found = connection.execute(
        "SELECT person_id, role, settled, pg_has_role(session_user, %s, 'MEMBER')"
        " FROM headstart_desk.who_am_i()",
        [rights.owner_of(connection)],
    ).fetchone()
    person_id, role, settled, administers = found or (None, None, None, False)
    if administers and person_id is None:
        return Member(person_id=None, role=None)
    if person_id is None:
        raise StoreUnavailable(
            text(
                "You are not invited to the team workspace on {place}: ask who looks after it.",
                place=address.place,
            )
        )
    if not settled:
        raise OneTimePassword(
            text(
                "You have a password for one use in the team workspace on {place}: choose your own with"
                " “headstart team password”.",
                place=address.place,
            )
        )
    if role is None:
        raise StoreUnavailable(
            text(
                "You are not active any more in the team workspace on {place}: ask HR.",
                place=address.place,
            )
        )
    return Member(person_id=person_id, role=role)


def invite(connection: Connection, person_id: str, name: str) -> Invitation:
    """Make a login for a person, with the rights of their role, or give the one that there is a new password.

    Until its password is changed it opens nothing, and after two weeks not even that.
    """
    with connection.transaction():
        owner = rights.owner_of(connection)
        rights.close_database(connection, owner)
        known = _login_of(connection, person_id)
        login = known or _free_login(connection, name)
        if not known:
            connection.execute(SQL("CREATE ROLE {} LOGIN").format(Identifier(login)))
        password = secrets.token_urlsafe(LETTERS)
        _set_password(connection, login, password)
        connection.execute(
            SQL("GRANT {} TO {}").format(Identifier(rights.group(owner, "invited")), Identifier(login))
        )
        connection.execute(
            "INSERT INTO headstart_private.members (login, person_id) VALUES (%s, %s)"
            " ON CONFLICT (login) DO UPDATE SET invited_at = now(), settled = FALSE",
            [login, person_id],
        )
        connection.execute("SELECT headstart.give_rights(%s)", [login])
    return Invitation(login=login, password=password)


def remove(connection: Connection, person_id: str) -> str | None:
    """Take a person's login away, with its rights and sessions; returns it, and None where there is none.

    What the person did stays. A login that something else on the server needs is kept, and lets nobody in.
    """
    with connection.transaction():
        login = _login_of(connection, person_id)
        if login is None:
            return None
        role = Identifier(login)
        connection.execute("DELETE FROM headstart_private.members WHERE login = %s", [login])
        connection.execute("SELECT headstart.give_rights(%s)", [login])
        connection.execute(SQL("ALTER ROLE {} NOLOGIN PASSWORD NULL").format(role))
        invited = rights.group(rights.owner_of(connection), "invited")
        connection.execute(SQL("REVOKE {} FROM {}").format(Identifier(invited), role))
        rights.belong_to(connection, login)
    connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [login]
    ).fetchall()
    with suppress(psycopg.errors.DependentObjectsStillExist):
        connection.execute(SQL("DROP ROLE {}").format(role))
    return login


def set_password(connection: Connection, address: Address, password: str) -> None:
    """Change the password of who asks, and accept the invitation where there is one."""
    if len(password) < SHORTEST:
        raise UserError(text("A password has {least} characters or more: type a longer one.", least=SHORTEST))
    with connection.transaction():
        found = connection.execute("SELECT session_user::text").fetchone()
        _set_password(connection, str(found[0]) if found else "", password)
        accepted = connection.execute("SELECT headstart_desk.settle()").fetchone()
        if accepted != (True,):
            raise InvitationExpired(
                text(
                    "The invitation to the team workspace on {place} is older than two weeks: ask for a new one.",
                    place=address.place,
                )
            )


def who_blocks(connection: Connection) -> list[Blocker]:
    """The sessions that others wait for, or that are in the middle of a change; the longest first."""
    rows = connection.execute(
        """
        SELECT s.usename::text, m.person_id, s.xact_start,
            CASE WHEN s.state LIKE 'idle in transaction%%' THEN '' ELSE left(s.query, 200) END,
            (SELECT count(*) FROM pg_stat_activity AS w WHERE s.pid = ANY (pg_blocking_pids(w.pid)))
        FROM pg_stat_activity AS s
        LEFT JOIN headstart_private.members AS m ON m.login = s.usename
        WHERE s.datname = current_database() AND s.xact_start IS NOT NULL AND s.pid <> pg_backend_pid()
          AND (
            EXISTS (
                SELECT 1 FROM pg_locks AS l
                WHERE l.pid = s.pid AND l.locktype = 'advisory' AND l.granted AND l.objid = %s
            )
            OR EXISTS (SELECT 1 FROM pg_stat_activity AS w WHERE s.pid = ANY (pg_blocking_pids(w.pid)))
          )
        ORDER BY s.xact_start
        """,
        [APPLICATION_ID],
    ).fetchall()
    return [
        Blocker(login=login, person_id=person_id, since=since, doing=" ".join(doing.split()), waiting=waiting)
        for login, person_id, since, doing, waiting in rows
    ]


def _set_password(connection: Connection, login: str, password: str) -> None:
    """The server gets what proves the password, and never the password: not into its log either."""
    proof = connection.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    connection.execute(SQL("ALTER ROLE {} PASSWORD {}").format(Identifier(login), Literal(proof.decode())))


def _login_of(connection: Connection, person_id: str) -> str | None:
    found = connection.execute(
        "SELECT login::text FROM headstart_private.members WHERE person_id = %s", [person_id]
    ).fetchone()
    return str(found[0]) if found else None


def _free_login(connection: Connection, name: str) -> str:
    """A login after a person's name that nobody on the server has."""
    plain = ".".join(re.findall(r"[a-z0-9]+", folded(name)))[:LONGEST_LOGIN] or "member"
    login, number = plain, 1
    while connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [login]).fetchone():
        number += 1
        login = f"{plain}{number}"
    return login
