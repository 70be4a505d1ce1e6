"""The activity holds no values, and shows whether somebody meddled with it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.models.language import Sentence
from app.store import sqlite
from app.store.activity import Activity

from .samples import NOW


def an_activity(number: int) -> Activity:
    return Activity(
        id=f"a{number}",
        at=NOW,
        person_id="ann",
        action=Sentence("moved"),
        hire_id="h1",
        task_id=f"t{number % 2}",
        fields={"start": "2026-12-07", "salary": 912_345_678_912},
        note=f"because {number}",
    )


@pytest.fixture
def chain(path: Path) -> Path:
    """A workspace with ten activities, added in several ways."""
    with sqlite.open_workspace(path) as workspace:
        workspace.activity.append(an_activity(0))
        workspace.activity.append_many([an_activity(number) for number in range(1, 6)])
        workspace.activity.append_many([an_activity(number) for number in range(4, 10)])
    return path


def verified(path: Path) -> str | None:
    with sqlite.open_workspace(path) as workspace:
        return workspace.activity.verify()


def tamper(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_an_untouched_chain_is_whole(chain: Path) -> None:
    assert verified(chain) is None
    assert sqlite.check(chain) == []
    with sqlite.open_workspace(chain) as workspace:
        assert [activity.id for activity in workspace.activity.of_hire("h1", limit=3)] == ["a9", "a8", "a7"]
        assert [activity.id for activity in workspace.activity.of_task("t1")] == [
            "a9",
            "a7",
            "a5",
            "a3",
            "a1",
        ]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE activity SET person_id = 'bo' WHERE position = 4",
        "UPDATE activity SET person_id = NULL WHERE position = 4",
        "UPDATE activity SET at = '2026-11-20T09:30:00.000000+00:00' WHERE position = 10",
        "UPDATE activity SET note = 'another reason' WHERE position = 4",
        "UPDATE activity SET note_mark = NULL, note = NULL WHERE position = 4",
        "UPDATE activity SET fields = '{}' WHERE position = 1",
        "UPDATE activity SET mark = (SELECT mark FROM activity WHERE position = 2) WHERE position = 3",
        "DELETE FROM activity WHERE position = 1",
        "DELETE FROM activity WHERE position = 5",
        "DELETE FROM activity WHERE position = 10",
        "DELETE FROM activity WHERE position > 6",
        "DELETE FROM activity",
        "INSERT INTO activity SELECT 11, 'b', at, person_id, action, hire_id, task_id, fields, note, note_mark, mark"
        " FROM activity WHERE position = 10",
    ],
)
def test_meddling_is_found(chain: Path, statement: str) -> None:
    tamper(chain, statement)
    found = verified(chain)
    assert found is not None
    assert found.startswith("The activity ")
    assert sqlite.check(chain) == [found]


def test_swapped_entries_are_found(chain: Path) -> None:
    tamper(
        chain,
        "UPDATE activity SET position = 99 WHERE position = 3",
        "UPDATE activity SET position = 3 WHERE position = 4",
        "UPDATE activity SET position = 4 WHERE position = 99",
    )
    assert verified(chain) == "The activity was altered: entry 3 is not as it was written."


def test_an_erased_note_leaves_the_chain_whole(chain: Path) -> None:
    tamper(chain, "UPDATE activity SET note = NULL WHERE position IN (1, 7)")
    assert verified(chain) is None


def test_values_are_never_stored(chain: Path) -> None:
    content = chain.read_bytes()
    assert b"salary" in content
    assert b"912345678912" not in content
    assert b"2026-12-07" not in content
