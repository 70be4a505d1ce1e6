"""What was undone can be done again, by who undid it, as long as nobody else has changed it."""

from pathlib import Path

import pytest
from attrs import evolve

from app.models.commands import BeginTasks, CompleteTasks, TakeTasks, WithdrawOnboarding
from app.models.errors import StaleRow, UserError
from app.models.tasks import Status
from app.services import dispatch, overview
from app.services.care import fill_new
from app.services.cataloguefiles import shipped
from app.services.hirelist import LISTED
from app.services.people import keep_catalogue
from app.services.session import Session
from app.services.undone import Steps, steps
from app.store import sqlite

from .company import TODAY, Company


@pytest.fixture
def hire(company: Company) -> str:
    return company.start()


def redo(company: Company) -> str:
    return dispatch.redo(company.session()).label


def test_step_by_step_back_and_forth(company: Company, hire: str) -> None:
    company.run(CompleteTasks(tasks=company.seen(hire, "REC-1", "REC-2")))
    company.run(TakeTasks(tasks=company.seen(hire, "REC-3")))
    company.undo()
    company.undo()
    assert company.task(hire, "REC-1").status is Status.OPEN
    assert redo(company) == "Redo “Done” for 2 tasks, Maya Chen"
    assert company.task(hire, "REC-1").status is Status.DONE
    assert company.onboarding(hire).done_count == 2
    assert redo(company) == "Redo “Take” for “One intake sheet to all departments”, Maya Chen"
    assert company.task(hire, "REC-3").owner_id == "samuel"
    with pytest.raises(UserError, match="nothing to redo"):
        redo(company)
    assert company.undo().label == "Undo “Take” for “One intake sheet to all departments”, Maya Chen"
    assert company.task(hire, "REC-3").owner_id == "elena"


def test_something_new_ends_the_redo(company: Company, hire: str) -> None:
    company.run(CompleteTasks(tasks=company.seen(hire, "REC-1")))
    company.undo()
    assert steps(company.session()).redo == "“Done” for “Signed contract back”, Maya Chen"
    company.run(BeginTasks(tasks=company.seen(hire, "REC-2")))
    assert steps(company.session()) == Steps(undo="“Begin” for “References checked”, Maya Chen", redo=None)
    assert steps(company.session("tomasz")) == Steps(undo=None, redo=None)


def test_what_somebody_changed_meanwhile_is_not_done_again(company: Company, hire: str) -> None:
    company.run(CompleteTasks(tasks=company.seen(hire, "REC-1")))
    company.undo()
    company.workspace.tasks.set(evolve(company.task(hire, "REC-1"), note="by another program"))
    with pytest.raises(
        StaleRow,
        match=r"^“Done” for “Signed contract back”, Maya Chen, can't be done again: it was changed again",
    ):
        redo(company)
    assert company.task(hire, "REC-1").status is Status.OPEN
    assert steps(company.session()).redo is None


def test_an_onboarding_that_was_undone_comes_back_whole(company: Company, hire: str) -> None:
    before = company.task(hire, "REC-1"), company.onboarding(hire).ready_on
    waiting = company.workspace.outbox.of_hire(hire)
    company.undo()
    assert company.workspace.hires.find(hire) == []
    assert {notice.state for notice in company.workspace.outbox.of_hire(hire)} == {"cancelled"}
    assert redo(company) == "Redo Start onboarding, Maya Chen"
    assert (company.task(hire, "REC-1"), company.onboarding(hire).ready_on) == before
    assert company.workspace.outbox.of_hire(hire) == waiting


def test_who_was_withdrawn_again_is_not_to_come(company: Company, hire: str) -> None:
    company.run(WithdrawOnboarding(hire_id=hire))
    withdrawn = company.onboarding(hire)
    company.undo()
    assert sum(overview.counts(company.session()).values()) == 1
    redo(company)
    assert overview.counts(company.session()) == dict.fromkeys(LISTED, 0)
    assert (company.onboarding(hire).readiness, company.onboarding(hire).attention) == (
        withdrawn.readiness,
        withdrawn.attention,
    )


def test_what_a_workspace_begins_with_is_not_taken_back(tmp_path: Path) -> None:
    with sqlite.create(tmp_path / "new.headstart") as workspace:
        session = Session(workspace=workspace, today=TODAY)
        fill_new(session)
        assert steps(session) == Steps(undo=None, redo=None)
        keep_catalogue(session, shipped(), "the same again")
        assert steps(session).undo == "Load catalogue"
