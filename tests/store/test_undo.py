"""Changes are recorded while they are made, kept by person, and taken back."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest
from attrs import evolve

from app.models.errors import StaleRow
from app.models.language import Sentence
from app.models.onboarding import Fact
from app.models.people import Closure, DepartmentSite
from app.models.tasks import Task, begun, confirmed, done, taken
from app.store.history import KEPT, Change
from app.store.recorder import Entry
from app.store.workspace import Workspace

from .samples import NOW, START, TODAY, a_hire, add_hire


def test_a_move_is_taken_back_with_a_new_version(workspace: Workspace) -> None:
    add_hire(workspace, tasks=2)
    before = workspace.tasks.task("h1-0")
    with workspace.transaction() as changes:
        workspace.tasks.set(done(before, TODAY))
        assert changes.entries == workspace.recorded()
        entries = changes.entries
    assert [(entry.table, entry.key) for entry in entries] == [("tasks", ("h1-0",))]
    workspace.history.restore(entries)
    assert workspace.tasks.task("h1-0") == evolve(before, version=3)


def test_changes_are_taken_back_one_after_the_other(workspace: Workspace) -> None:
    add_hire(workspace, tasks=1)
    states = [workspace.tasks.task("h1-0")]
    recorded = []
    moves: list[Callable[[Task], Task]] = [
        lambda task: begun(task, TODAY),
        lambda task: done(task, TODAY),
        lambda task: confirmed(task, "ann", TODAY),
    ]
    for move in moves:
        with workspace.transaction() as changes:
            states.append(workspace.tasks.set(move(states[-1])))
            recorded.append(changes.entries)
    for entries, state in zip(reversed(recorded), reversed(states[:-1]), strict=True):
        workspace.history.restore(entries)
        now = workspace.tasks.task("h1-0")
        assert evolve(now, version=state.version) == state
        assert now.version > states[-1].version


def test_what_is_taken_back_can_be_done_again(workspace: Workspace) -> None:
    add_hire(workspace, tasks=1)
    task = workspace.tasks.task("h1-0")
    with workspace.transaction() as changes:
        finished = workspace.tasks.set(done(task, TODAY))
        entries = changes.entries
    with workspace.transaction() as changes:
        workspace.history.restore(entries)
        inverse = changes.entries
    workspace.history.restore(inverse)
    assert workspace.tasks.task("h1-0") == evolve(finished, version=4)


def test_a_row_that_changed_often_is_recorded_once(workspace: Workspace) -> None:
    add_hire(workspace, tasks=1)
    task = workspace.tasks.task("h1-0")
    with workspace.transaction() as changes:
        workspace.tasks.set(taken(workspace.tasks.set(begun(task, TODAY)), "ann"))
        workspace.people.set_site(DepartmentSite(department="it", location_id="berlin"))
        workspace.people.remove_site(DepartmentSite(department="it", location_id="berlin"))
        (entry,) = changes.entries
    workspace.history.restore([entry])
    assert evolve(workspace.tasks.task("h1-0"), version=1) == task


def test_a_whole_hire_is_taken_back(workspace: Workspace) -> None:
    with workspace.transaction() as changes:
        add_hire(workspace, tasks=3, name="Priya Raman")
        workspace.facts.add_many([Fact(hire_id="h1", key="photo", title="Photo", giver="new_hire")])
        workspace.facts.link([("h1-0", "h1", "photo")])
        entries = changes.entries
    assert workspace.search.search("priya") == [("hire", "h1")]
    with workspace.transaction() as changes:
        workspace.history.restore(entries)
        inverse = changes.entries
    assert workspace.hires.listing() == []
    assert workspace.tasks.of_hire("h1") == []
    assert workspace.search.search("priya") == []
    workspace.history.restore(inverse)
    assert workspace.hires.hire("h1") == a_hire(name="Priya Raman")
    assert len(workspace.tasks.of_hire("h1")) == 3
    assert workspace.facts.links("h1") == {"h1-0": ["photo"]}
    assert workspace.search.search("priya") == [("hire", "h1")]


def test_a_changed_name_is_taken_back_in_the_search_too(workspace: Workspace) -> None:
    add_hire(workspace, name="Priya Raman")
    with workspace.transaction() as changes:
        workspace.hires.set_hire(evolve(workspace.hires.hire("h1"), name="Maya Okafor"))
        entries = changes.entries
    workspace.history.restore(entries)
    assert (workspace.search.search("maya"), workspace.search.search("priya")) == ([], [("hire", "h1")])


def test_what_has_no_version_is_taken_back_too(workspace: Workspace) -> None:
    closure = Closure(location_id="berlin", day=date(2026, 12, 24), name="Christmas Eve")
    workspace.places.add_closure(closure)
    for change in (
        lambda: workspace.places.remove_closure(closure),
        lambda: workspace.places.add_closure(evolve(closure, name="Closed")),
    ):
        with workspace.transaction() as changes:
            change()
            entries = changes.entries
        assert workspace.places.closures("berlin") != [closure]
        workspace.history.restore(entries)
        assert workspace.places.closures("berlin") == [closure]


def test_undo_gives_way_to_what_somebody_else_changed(workspace: Workspace) -> None:
    add_hire(workspace, tasks=3)
    with workspace.transaction() as changes:
        for task in workspace.tasks.of_hire("h1"):
            workspace.tasks.set(done(task, TODAY))
        entries = changes.entries
    workspace.tasks.set(confirmed(workspace.tasks.task("h1-1"), "bo", TODAY))
    before = workspace.tasks.of_hire("h1")
    with pytest.raises(StaleRow, match="“Task h1-1” was changed by somebody else"):
        workspace.history.restore(entries)
    assert workspace.tasks.of_hire("h1") == before


def test_undo_gives_way_where_the_row_is_gone(workspace: Workspace) -> None:
    closure = Closure(location_id="berlin", day=date(2026, 12, 24), name="Christmas Eve")
    with workspace.transaction() as changes:
        workspace.places.add_closure(closure)
        entries = changes.entries
    workspace.places.remove_closure(closure)
    with pytest.raises(StaleRow, match="The closure"):
        workspace.history.restore(entries)


def test_a_new_plan_does_not_stand_in_the_way_of_undo(workspace: Workspace) -> None:
    add_hire(workspace, tasks=1)
    with workspace.transaction() as changes:
        moved = evolve(workspace.hires.onboarding("h1"), start_on=START + timedelta(days=7))
        workspace.hires.set_onboarding(moved)
        workspace.tasks.set(done(workspace.tasks.task("h1-0"), TODAY))
        entries = changes.entries
    workspace.tasks.set_plan([evolve(workspace.tasks.task("h1-0"), due_on=START, waiting=True)])
    workspace.hires.set_figures(evolve(workspace.hires.onboarding("h1"), planned_on=TODAY, margin=2))
    workspace.history.restore(entries)
    onboarding = workspace.hires.onboarding("h1")
    assert (onboarding.start_on, onboarding.planned_on, onboarding.margin) == (START, TODAY, 2)
    assert workspace.tasks.task("h1-0").due_on == START


def test_the_latest_revision_is_taken_back(workspace: Workspace) -> None:
    with workspace.transaction() as changes:
        assert workspace.catalogue.add('{"a": 2}', NOW, "ann", None) == 2
        entries = changes.entries
    workspace.history.restore(entries)
    assert workspace.catalogue.latest() == 1
    assert workspace.catalogue.content(2) == '{"a": 2}'
    assert workspace.catalogue.add("{}", NOW, "ann", None) == 3
    with pytest.raises(StaleRow, match="The latest catalogue was changed by somebody else"):
        workspace.history.restore(entries)


def test_only_known_tables_are_restored(workspace: Workspace) -> None:
    with pytest.raises(KeyError):
        workspace.history.restore([Entry(table="settings", key=("activity.key",), before=None, after=None)])


def a_change(number: int, person_id: str | None = "ann") -> Change:
    entry = Entry(table="tasks", key=("t1",), before={"id": "t1", "note": "“é”"}, after=None)
    return Change(
        id=str(uuid4()),
        at=NOW,
        person_id=person_id,
        label=Sentence(f"Change {number}"),
        hire_id="h1",
        entries=(entry,),
    )


@pytest.mark.parametrize("person", ["ann", None])
def test_the_latest_change_of_a_person(workspace: Workspace, person: str | None) -> None:
    changes = [a_change(number, person) for number in range(3)]
    assert workspace.history.latest(person) is None
    for change in changes:
        workspace.history.add(change)
    workspace.history.add(a_change(9, "bo"))
    for change in reversed(changes):
        assert workspace.history.latest(person) == change
        workspace.history.undone(change.id, NOW)
    assert workspace.history.latest(person) is None


def test_the_last_hundred_changes_of_each_person_are_kept(workspace: Workspace) -> None:
    workspace.history.add(a_change(0, "bo"))
    with workspace.transaction():
        for number in range(KEPT + 20):
            workspace.history.add(a_change(number))
    kept = 0
    while change := workspace.history.latest("ann"):
        workspace.history.undone(change.id, NOW)
        kept += 1
    assert kept == KEPT
    assert workspace.history.latest("bo")
