"""A team on a server: everybody with a login of their own, as invited and settled in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import Any

import psycopg
from attrs import define, evolve

from app.models.people import Person, Role
from app.services import people
from app.services.session import Session
from app.store import postgres
from app.store.address import Address
from app.store.workspace import Workspace
from tests.server import Server
from tests.services.company import TODAY, Company, found

PASSWORD = "a password of their own"
LOGINS = {
    "samuel": "hr",
    "tomasz": "lead",
    "aiko": "staff",
    "grace": "staff",
    "priya": "manager",
    "vera": "viewer",
}


@define
class Team:
    """A database with a company, and who works there by first names."""

    server: Server
    database: str
    logins: dict[str, str]

    @property
    def address(self) -> Address:
        return Address(self.server.url(self.database))

    def url(self, who: str) -> str:
        return self.server.url(self.database, self.logins[who], PASSWORD.replace(" ", "%20"))

    @contextmanager
    def desk(self, who: str) -> Iterator[Company]:
        """The workspace as a person's program opens it."""
        with postgres.open_workspace(Address(self.url(who))) as workspace:
            yield Company(workspace=workspace)

    @contextmanager
    def administered(self) -> Iterator[Company]:
        with postgres.open_workspace(self.address) as workspace:
            yield Company(workspace=workspace)

    @contextmanager
    def plain(self, who: str) -> Iterator[psycopg.Connection[Any]]:
        """A connection without the program."""
        with closing(psycopg.connect(self.url(who), autocommit=True)) as connection:
            yield connection

    def close(self) -> None:
        """As an administrator does with a database that was copied or restored: that forgets who may come in."""
        postgres.bring_up_to_date(self.address)

    def run(self, statement: str) -> None:
        """As the administrator."""
        self.server.run(statement, self.database)


def settle(server: Server) -> Team:
    """Make a company on a server and let its people in."""
    team = Team(server=server, database=server.database(), logins={})
    with postgres.create(team.address) as workspace:
        found(workspace)
        _add(workspace, Person(id="vera", name="Vera", role=Role.VIEWER))
        _add(workspace, Person(id="hugo", name="Hugo", department="hr", role=Role.STAFF))
        for who, role in LOGINS.items():
            workspace.people.set(evolve(workspace.people.person(who), role=Role(role)))
    for who in LOGINS:
        invited = postgres.invite(team.address, who, f"{who} of {team.database}")
        postgres.set_password(Address(server.url(team.database, invited.login, invited.password)), PASSWORD)
        team.logins[who] = invited.login
    return team


def session_of(company: Company) -> Session:
    """As the program opens it: who works is known by the login."""
    workspace = company.workspace
    assert workspace.person_id is not None
    return Session(
        workspace=workspace,
        today=TODAY,
        person=workspace.people.person(workspace.person_id),
        now=lambda: datetime(2026, 11, 23, 9, tzinfo=UTC),
    )


def _add(workspace: Workspace, person: Person) -> None:
    workspace.people.add(person)


def give_role(session: Session, who: str, role: str) -> None:
    """As HR does in the settings."""
    person = session.setup.people[who]
    people.change_person(
        session,
        person,
        name=person.name,
        email=None,
        department=person.department,
        location_id=None,
        role=role,
    )
