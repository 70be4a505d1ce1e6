"""Queues, lists, versions and transactions."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from app.models.errors import StaleRow, UserError
from app.models.onboarding import Certainty, Fact, Readiness
from app.models.tasks import OPEN_STATES, Status, begun, done, taken
from app.store.outbox import Notice
from app.store.workspace import Workspace

from .samples import NOW, START, TODAY, a_hire, a_task, add_hire, an_onboarding


def test_adding_the_same_rows_twice_changes_nothing(workspace: Workspace) -> None:
    add_hire(workspace, tasks=3)
    moved = workspace.tasks.set(taken(workspace.tasks.task("h1-1"), "ann"))
    add_hire(workspace, tasks=3, name="Somebody else")
    fact = Fact(hire_id="h1", key="photo", title="Photo", giver="new_hire")
    for _ in range(2):
        workspace.facts.add_many([fact])
        workspace.facts.link([("h1-1", "h1", "photo")])
    assert workspace.hires.hire("h1") == a_hire()
    assert workspace.tasks.task("h1-1") == moved
    assert len(workspace.tasks.of_hire("h1")) == 3
    assert workspace.facts.of_hire("h1") == [fact]
    assert workspace.facts.links("h1") == {"h1-1": ["photo"]}


def test_two_tasks_of_a_hire_can_not_have_one_key(workspace: Workspace) -> None:
    add_hire(workspace)
    with pytest.raises(UserError, match="already"):
        workspace.tasks.add_many([a_task("t1", key="laptop"), a_task("t2", key="laptop")])
    assert workspace.tasks.of_hire("h1") == []


def test_who_is_slower_is_told_and_overwrites_nothing(workspace: Workspace) -> None:
    add_hire(workspace, tasks=1)
    seen = workspace.tasks.task("h1-0")
    first = workspace.tasks.set(taken(seen, "ann"))
    with pytest.raises(StaleRow, match="“Task h1-0” was changed by somebody else"):
        workspace.tasks.set(taken(seen, "bo"))
    assert first.version == 2
    assert workspace.tasks.task("h1-0") == first


def test_of_many_all_are_stored_or_who_is_slower_is_told(workspace: Workspace) -> None:
    add_hire(workspace, tasks=3)
    seen = workspace.tasks.of_hire("h1")
    moves = [
        (taken(seen[0], "ann"), seen[0]),
        (begun(seen[1], TODAY), seen[1]),
        (taken(seen[2], "ann"), seen[2]),
    ]
    with workspace.transaction() as recorder:
        stored = workspace.tasks.set_many(moves)
        assert [entry.key for entry in recorder.entries] == [("h1-0",), ("h1-1",), ("h1-2",)]
    assert workspace.tasks.of_hire("h1") == stored
    assert [(task.owner_id, task.version) for task in stored] == [("ann", 2), (None, 2), ("ann", 2)]
    with pytest.raises(StaleRow, match="“Task h1-0” was changed by somebody else"), workspace.transaction():
        workspace.tasks.set_many([(done(stored[1], TODAY), stored[1]), *moves[:1]])
    assert workspace.tasks.of_hire("h1") == stored


def test_every_versioned_row_is_guarded(workspace: Workspace) -> None:
    add_hire(workspace)
    workspace.facts.add_many([Fact(hire_id="h1", key="photo", title="Photo", giver="new_hire")])
    people, hires, places, facts = workspace.people, workspace.hires, workspace.places, workspace.facts
    changes: list[tuple[Any, Callable[[Any], Any]]] = [
        (people.person("ann"), people.set),
        (people.departments()[0], people.set_department),
        (places.location("berlin"), places.set_location),
        (hires.hire("h1"), hires.set_hire),
        (hires.onboarding("h1"), hires.set_onboarding),
        (facts.of_hire("h1")[0], facts.set),
    ]
    for entity, change in changes:
        assert change(entity).version == 2
        with pytest.raises(StaleRow):
            change(entity)


def test_figures_of_the_planning_leave_versions_alone(workspace: Workspace) -> None:
    add_hire(workspace, tasks=1)
    task, onboarding = workspace.tasks.task("h1-0"), workspace.hires.onboarding("h1")
    planned = evolve(task, due_on=START, margin=-3, waiting=True, title="not a figure")
    ready = evolve(onboarding, planned_on=TODAY, readiness=Readiness.TOO_LATE, fits=False, margin=-3)
    workspace.tasks.set_plan([planned])
    workspace.hires.set_figures(ready)
    assert workspace.tasks.task("h1-0") == evolve(planned, title=task.title)
    assert workspace.hires.onboarding("h1") == ready
    workspace.tasks.set(begun(task, TODAY))
    assert workspace.tasks.task("h1-0").margin == -3


def test_a_failed_transaction_leaves_nothing(workspace: Workspace) -> None:
    def fails_at_the_end() -> None:
        with workspace.transaction():
            add_hire(workspace, tasks=3)
            raise KeyError("interrupted")

    with pytest.raises(KeyError):
        fails_at_the_end()
    assert workspace.hires.listing() == []
    assert workspace.search.search("hire") == []
    with workspace.transaction():
        add_hire(workspace, "h2")
    assert len(workspace.hires.listing()) == 1


def test_a_part_of_a_transaction_can_fail_alone(workspace: Workspace) -> None:
    with workspace.transaction() as changes:
        add_hire(workspace)
        before = changes.entries
        with pytest.raises(UserError), workspace.transaction():
            workspace.tasks.add_many([a_task("t1")])
            workspace.tasks.add_many([a_task("t2", department="nobody")])
        assert changes.entries == before
    assert workspace.hires.hire("h1")
    assert workspace.tasks.of_hire("h1") == []


def test_reading_sees_one_moment(workspace: Workspace) -> None:
    with workspace.reading(), workspace.reading():
        assert workspace.hires.listing() == []
        with pytest.raises(RuntimeError):
            add_hire(workspace)
    add_hire(workspace)


def test_the_queue_of_a_department(workspace: Workspace) -> None:
    add_hire(workspace, name="Priya Raman")
    tasks = [
        a_task(f"t{n}", latest_start=None if n == 5 else TODAY + timedelta(days=(n * 7) % 10), position=n)
        for n in range(10)
    ]
    tasks[3] = begun(tasks[3], TODAY)
    tasks[4] = taken(tasks[4], "ann")
    tasks[6] = done(tasks[6], TODAY)
    workspace.tasks.add_many([*tasks, a_task("t99", department="hr")])
    expected = sorted(
        (task for task in tasks if task.id != "t6"), key=lambda task: (task.latest_start or date.min, task.id)
    )
    queue = workspace.tasks.of_department("it", OPEN_STATES)
    assert [row.task for row in queue] == expected
    assert {(row.hire_name, row.start_on) for row in queue} == {("Priya Raman", START)}
    pages = [workspace.tasks.of_department("it", OPEN_STATES, limit=2, offset=at) for at in range(0, 10, 2)]
    assert [row.task for page in pages for row in page] == expected
    assert [row.task.id for row in workspace.tasks.of_department("it", [Status.DONE])] == ["t6"]
    (mine,) = workspace.tasks.of_department("it", OPEN_STATES, owner_id="ann")
    assert (mine.task.id, mine.owner_name) == ("t4", "Ann Müller")
    assert workspace.tasks.of_department(None, OPEN_STATES, owner_id="ann") == [mine]
    assert workspace.tasks.of_department("it", OPEN_STATES, owner_id="bo") == []


def test_a_task_is_found_by_the_beginning_of_its_id(workspace: Workspace) -> None:
    add_hire(workspace)
    workspace.tasks.add_many([a_task("abc-1"), a_task("abc-2"), a_task("abd-1")])
    assert [task.id for task in workspace.tasks.find("abc")] == ["abc-1", "abc-2"]
    assert [task.id for task in workspace.tasks.find("abd-1")] == ["abd-1"]
    assert workspace.tasks.find("%") == []


def test_hires_are_listed_most_urgent_first_and_filtered(workspace: Workspace) -> None:
    cases: tuple[tuple[str, Readiness, int, dict[str, Any]], ...] = (
        ("late", Readiness.TOO_LATE, 9, {"location_id": "austin"}),
        ("risk", Readiness.AT_RISK, 1, {"manager_id": "ann"}),
        ("soon", Readiness.ON_TRACK, 2, {}),
        ("later", Readiness.ON_TRACK, 8, {}),
        ("ready", Readiness.READY, 0, {}),
        ("gone", Readiness.WITHDRAWN, 0, {"withdrawn_on": TODAY}),
    )
    for id, readiness, days, more in cases:
        add_hire(workspace, id, readiness=readiness, start_on=START + timedelta(days=days), **more)
    listing = workspace.hires.listing

    def ids(**filters: Any) -> list[str]:
        return [row.hire.id for row in listing(**filters)]

    assert ids() == ["late", "risk", "soon", "later", "ready", "gone"]
    assert ids(limit=2, after=listing()[0].place) == ["risk", "soon"]
    assert ids(newest=True) == ["late", "risk", "later", "soon", "ready", "gone"]
    assert ids(newest=True, after=listing()[3].place) == ["soon", "ready", "gone"]
    assert ids(ready_after=START + timedelta(days=100)) == ["late", "risk", "soon", "later", "gone"]
    assert ids(certainty=Certainty.TENTATIVE) == []
    assert workspace.hires.counts(manager_id="ann")[Readiness.AT_RISK] == 1
    assert workspace.hires.managers() == ["ann"]
    assert ids(readiness={Readiness.READY, Readiness.AT_RISK}) == ["risk", "ready"]
    assert ids(readiness=[]) == []
    assert ids(location_id="austin") == ["late"]
    assert ids(manager_id="ann") == ["risk"]
    assert ids(started_after=START + timedelta(days=2), started_before=START + timedelta(days=8)) == [
        "soon",
        "later",
    ]
    assert ids(text="hire lat") == ["late", "later"]
    assert ids(text="nobody at all") == []
    assert (listing()[0].location_name, listing()[1].manager_name) == ("Austin", "Ann Müller")
    assert [row.hire.id for row in workspace.hires.starting_between(START, START + timedelta(days=1))] == [
        "gone",
        "ready",
        "risk",
    ]


def test_which_onboardings_must_be_planned_again(workspace: Workspace) -> None:
    cases: tuple[tuple[str, dict[str, Any]], ...] = (
        ("never", {}),
        ("yesterday", {"planned_on": TODAY - timedelta(days=1)}),
        ("tomorrow", {"planned_on": TODAY + timedelta(days=1)}),
        ("today", {"planned_on": TODAY}),
        ("withdrawn", {"withdrawn_on": TODAY}),
    )
    for id, more in cases:
        add_hire(workspace, id, tasks=1, **more)
    add_hire(workspace, "finished", tasks=1, planned_on=TODAY - timedelta(days=1))
    workspace.tasks.set(done(workspace.tasks.task("finished-0"), TODAY))
    assert sorted(workspace.hires.stale(TODAY)) == ["never", "tomorrow", "yesterday"]
    assert len(workspace.hires.stale(TODAY, limit=2)) == 2


def test_a_fact_is_visible_only_to_those_who_need_it(workspace: Workspace) -> None:
    add_hire(workspace)
    workspace.tasks.add_many([a_task("laptop"), a_task("contract", department="hr")])
    facts = [
        Fact(hire_id="h1", key=key, title=key, giver="manager") for key in ("salary", "software", "unused")
    ]
    workspace.facts.add_many(facts)
    workspace.facts.link(
        [("laptop", "h1", "software"), ("contract", "h1", "salary"), ("contract", "h1", "software")]
    )
    assert [fact.key for fact in workspace.facts.visible_to("h1", "it")] == ["software"]
    assert workspace.facts.visible_keys("h1", "hr") == {"salary", "software"}
    assert workspace.facts.visible_keys("h1", "payroll") == set()
    assert workspace.facts.links("h1") == {"laptop": ["software"], "contract": ["salary", "software"]}


def test_a_notice_is_kept_once_and_cancelled_while_it_waits(workspace: Workspace) -> None:
    def notice(id: str, key: str, state: str = "pending") -> Notice:
        return Notice(id=id, key=key, kind="told", hire_id="h1", created_at=NOW, state=state)

    added = workspace.outbox.add_many([notice("n1", "a"), notice("n2", "b"), notice("n3", "c", "sent")])
    assert len(added) == 3
    assert workspace.outbox.add_many([notice("n4", "a"), notice("n2", "z")]) == []
    assert [kept.id for kept in workspace.outbox.pending()] == ["n1", "n2"]
    assert workspace.outbox.cancel(["n1", "n3"]) == 1
    assert [kept.state for kept in workspace.outbox.of_hire("h1")] == ["cancelled", "pending", "sent"]
    assert len(workspace.outbox.pending(limit=1)) == 1


def test_what_is_not_there_is_said_in_a_sentence(workspace: Workspace) -> None:
    hires, tasks, people, places = workspace.hires, workspace.tasks, workspace.people, workspace.places
    questions: list[Callable[[str], object]] = [
        hires.hire,
        hires.onboarding,
        tasks.task,
        people.person,
        places.location,
    ]
    for ask in questions:
        with pytest.raises(UserError, match=r"There is no .* “x” in this workspace"):
            ask("x")


def test_the_file_is_readable_by_its_owner_only(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_an_onboarding_is_stored_with_its_readiness(workspace: Workspace) -> None:
    workspace.hires.add(a_hire(), an_onboarding())
    gone = evolve(an_onboarding(), withdrawn_on=TODAY, readiness=Readiness.WITHDRAWN)
    assert workspace.hires.set_onboarding(gone) == workspace.hires.onboarding("h1") == evolve(gone, version=2)
