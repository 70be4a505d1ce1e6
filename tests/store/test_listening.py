"""What others do is heard from the server: which hires they change, and who looks at which."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from threading import Thread

import pytest

from app.models.errors import StoreUnavailable
from app.store import postgres
from app.store.news import Heard, News, mark, written
from app.store.postgres.engine import PostgresDatabase
from app.store.postgres.listening import Listener
from app.store.workspace import Workspace

from .conftest import Make
from .samples import add_hire, furnish
from .test_activity_chain import an_activity

LONG = 60
"""Seconds that no test waits."""


@pytest.fixture
def team(in_postgres: Make) -> Iterator[Workspace]:
    with in_postgres() as workspace:
        furnish(workspace)
        yield workspace


def database(team: Workspace) -> PostgresDatabase:
    assert isinstance(team.database, PostgresDatabase)
    return team.database


@pytest.fixture
def listen(team: Workspace) -> Iterator[Callable[[], Listener]]:
    made: list[Listener] = []

    def make() -> Listener:
        made.append(postgres.listen(database(team).address))
        return made[-1]

    yield make
    for listener in made:
        listener.close()


def heard(listener: Listener) -> list[frozenset[int]]:
    return [news.hires for news in listener.hear(LONG).news]


def test_who_changes_something_tells_which_hires(team: Workspace, listen: Callable[[], Listener]) -> None:
    listener = listen()
    with team.transaction(hires=["h2", "h'1"]):
        add_hire(team, "h'1")
    (news,) = listener.hear(LONG).news
    assert news.hires == {mark("h'1"), mark("h2")} and team.wrote(news)
    team.settings.set("colour", "blue")
    assert heard(listener) == [frozenset()]
    with pytest.raises(KeyError), team.transaction(hires=["h1"]):
        add_hire(team)
        raise KeyError
    with team.transaction(hires=["h3"]):
        add_hire(team, "h3")
    assert heard(listener) == [{mark("h3")}]
    with postgres.open_workspace(database(team).address) as other:
        other.settings.set("colour", "red")
        (news,) = listener.hear(LONG).news
        assert other.wrote(news) and not team.wrote(news)


def moved(listener: Listener) -> bool:
    """Whether others look at something else; what a desk tells comes back to it, too."""
    return any(listener.hear(LONG).looks for _ in range(3))


@pytest.mark.parametrize(
    "message", ["", "nonsense", "{", "7", '{"h1": 1}', '["h1", 2]', '["h1"]', "null", "[true]"]
)
def test_a_message_that_is_no_list_of_marks_means_everything(
    team: Workspace, listen: Callable[[], Listener], message: str
) -> None:
    listener = listen()
    team.database.select("SELECT pg_notify('headstart', :message)", {"message": message})
    assert heard(listener) == [frozenset()]


def test_more_hires_than_a_message_holds_are_everything(
    team: Workspace, listen: Callable[[], Listener]
) -> None:
    assert json.loads(written(frozenset({"a", "ü"}))) == sorted([mark("a"), mark("ü")])
    listener = listen()
    with team.transaction(hires=[f"{number:036}" for number in range(1_000)]):
        add_hire(team, f"{0:036}")
    assert heard(listener) == [frozenset()]


def test_who_looks_at_a_hire_is_seen_until_the_connection_ends(
    team: Workspace, listen: Callable[[], Listener]
) -> None:
    here, there = listen(), listen()
    here.show([("h1", "ann")])
    assert moved(there)
    assert not here.others()["h1"]
    assert there.show([("h1", "ben"), ("h2", "ben")]) and not there.show([("h2", "ben"), ("h1", "ben")])
    assert there.others() == {"h1": {mark("ann")}, "h2": frozenset()}
    assert moved(here) and here.others() == {"h1": {mark("ben")}}
    here.show([])
    assert moved(there) and there.others()["h1"] == frozenset()
    here.show([("h1", "ann")])
    team.database.select("SELECT pg_terminate_backend(:pid)", {"pid": here._connection.info.backend_pid})
    with pytest.raises(StoreUnavailable, match="does not answer any more"):
        while True:
            here.hear(LONG)
    assert any(not there.others()["h1"] for _ in range(10_000))


def test_who_waits_can_be_called_and_looks_after_the_server_at_times(listen: Callable[[], Listener]) -> None:
    listener = listen()
    listener.ring()
    assert listener.hear(LONG) == Heard(news=[], looks=False)
    assert listener.hear(0).looks


def test_changes_of_other_hires_need_not_wait_but_those_of_the_setup_do(team: Workspace) -> None:
    with postgres.open_workspace(database(team).address) as other:
        with team.transaction(hires=["h1"]):
            add_hire(team, "h1")
            with other.transaction(hires=["h2"]):
                add_hire(other, "h2")
            other.database.execute("SET lock_timeout = '1ms'", {})
            for hires in ([], ["h1"], ["h2", "h1"]):
                with pytest.raises(StoreUnavailable, match="Somebody else"), other.transaction(hires=hires):
                    raise AssertionError
        with team.transaction(), pytest.raises(StoreUnavailable), other.transaction(hires=["h3"]):
            raise AssertionError
        with other.transaction(hires=["h1"]):
            pass
    assert {row.hire.id for row in team.hires.listing()} == {"h1", "h2"}


def test_the_activity_of_many_desks_is_one_unbroken_chain(team: Workspace) -> None:
    address, numbers = database(team).address, range(10)

    def write(desk: int) -> None:
        with postgres.open_workspace(address) as workspace:
            for number in numbers:
                with workspace.transaction(hires=[f"h{desk}"]):
                    workspace.activity.append(an_activity(100 * desk + number))
                    workspace.settings.get("activity.head")
                    workspace.activity.append(an_activity(100 * desk + number + 50))

    desks = [Thread(target=write, args=(desk,)) for desk in range(4)]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join()
    assert team.activity.verify() is None
    assert team.settings.get("activity.head")["count"] == 4 * 2 * len(numbers)


def test_what_a_part_that_failed_wanted_to_note_is_forgotten(workspace: Workspace) -> None:
    with workspace.transaction():
        workspace.activity.append(an_activity(1))
        with pytest.raises(KeyError), workspace.transaction():
            workspace.activity.append(an_activity(2))
            raise KeyError
    assert [entry.id for entry in workspace.activity.of_hire("h1")] == ["a1"]


def test_news_of_a_file_are_nobodys(in_sqlite: Make) -> None:
    with in_sqlite() as workspace:
        assert not workspace.wrote(News())
