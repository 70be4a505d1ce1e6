"""A command is repeated where nobody knows whether it was stored: it is carried out once."""

from app.models.commands import BeginTasks, CompleteTasks, MoveStartDate, SeenTask
from app.models.errors import StaleRow
from app.services import dispatch

from .company import Company


def test_a_change_with_its_id_is_made_once(company: Company) -> None:
    hire = company.start()
    session = company.session()
    done = CompleteTasks(tasks=company.seen(hire, "REC-1"))
    first = dispatch.run(session, done, change_id="c1")
    again = dispatch.run(session, done, change_id="c1")
    assert (again.label, again.changes.hires) == (first.label, first.changes.hires)
    task = company.task(hire, "REC-1")
    assert [entry.action for entry in company.workspace.activity.of_task(task.id)] == ["done"]
    assert isinstance(dispatch.run_together(session, [done]).refused, StaleRow)


def test_of_several_commands_those_that_were_stored_are_passed_over(company: Company) -> None:
    hire = company.start()
    session = company.session()
    start = company.onboarding(hire).start_on.replace(day=18)
    one = BeginTasks(tasks=company.seen(hire, "REC-1"))
    two = MoveStartDate(hire_id=hire, start_on=start, seen_version=company.onboarding(hire).version)
    dispatch.run(session, one, change_id="c1")
    progress = dispatch.run_all(session, [one, two], ["c1", "c2"])
    assert progress.refused is None and progress.changes.hires == {hire}
    assert dispatch.run_all(session, [one, two], ["c1", "c2"]).refused is None
    assert company.onboarding(hire).start_on == start


def test_together_they_are_repeated_as_one(company: Company) -> None:
    hire = company.start()
    session = company.session()
    tasks = [company.task(hire, key) for key in ("REC-1", "REC-2")]
    both = [BeginTasks(tasks=(SeenTask(id=task.id, version=task.version),)) for task in tasks]
    for _ in range(2):
        assert dispatch.run_together(session, both, ["c1", "c2"]).refused is None
    assert [
        company.task(hire, key).version - task.version
        for key, task in zip(("REC-1", "REC-2"), tasks, strict=True)
    ] == [1, 1]
