"""What tests of every layer share."""

from collections.abc import Iterator

import pytest

from .server import Server, running


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """A PostgreSQL server, started with the first test that asks for it."""
    with running() as server:
        yield server
