"""A computer whose clock is wrong, in the workspace of a team: the server's clock counts, and it is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from app.bootstrap import session_on
from app.store import clock, postgres
from app.store.address import Address
from tests.server import Server


@pytest.fixture
def url(postgres_server: Server, template: str) -> Iterator[str]:
    with postgres_server.copy(template) as url:
        yield url


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (timedelta(hours=30), "The clock of this computer is 30 hours ahead of that of 127.0.0.1:"),
        (timedelta(days=-3), "The clock of this computer is 3 days behind that of 127.0.0.1:"),
        (timedelta(minutes=4), ""),
    ],
)
def test_the_clock_of_the_server_counts(
    url: str, monkeypatch: pytest.MonkeyPatch, wrong: timedelta, said: str
) -> None:
    address = Address(url)
    monkeypatch.setattr(clock, "of_this_computer", lambda: datetime.now(UTC) + wrong)
    session = session_on(address, None, None)
    with session.workspace as workspace:
        assert " ".join(workspace.warnings).startswith(said) and len(workspace.warnings) == bool(said)
        off = wrong if not said else timedelta(0)
        assert abs(session.now() - datetime.now(UTC) - off) < timedelta(minutes=1)
        assert session.today == session.now().astimezone().date()
        monkeypatch.undo()  # somebody sets it right meanwhile
        assert not workspace.changed_elsewhere()
        assert abs(session.now() - datetime.now(UTC)) < timedelta(minutes=1)
    with postgres.open_workspace(address) as workspace:
        assert workspace.warnings == ()
