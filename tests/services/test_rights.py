"""What each role does in a team workspace, with a login of its own, through the services: it works, or says no."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, suppress
from datetime import date, timedelta

import pytest
from attrs import define, evolve, field

from app.models.catalogue import Department
from app.models.catalogueedit import moved as moved_in
from app.models.commands import (
    AcceptHandOver,
    AnswerExpedite,
    AskExpedite,
    BeginTasks,
    ChooseOption,
    Command,
    CompleteTasks,
    ConfirmTasks,
    GiveInput,
    HandOver,
    MakeFirm,
    MoveStartDate,
    NewHire,
    RefuseHandOver,
    ReopenTasks,
    SeenTask,
    SendBack,
    StartOnboarding,
    TakeTasks,
    WaitForInput,
    WithdrawOnboarding,
)
from app.models.departmentedit import department_moved, with_department, without_department
from app.models.errors import Forbidden, ReadOnly, UserError
from app.models.people import Person
from app.models.tasks import Status
from app.services import (
    answering,
    catalogueediting,
    department,
    dispatch,
    headsupanswers,
    headsups,
    hiredetail,
    overview,
    people,
    permissions,
)
from app.services.channels import Envelope
from app.services.headsuprows import Row
from app.services.inputs import visible_facts
from app.services.noticing import plan_notices
from app.services.permissions import Act
from app.services.planning import assessment_of, refresh
from app.services.sending import send_due
from app.services.session import Session
from app.services.taskmoves import Move, legal_moves
from app.services.tasknotes import add_note
from tests.desks import Team, session_of, settle
from tests.server import Server

from .company import MAYA

HIRE = "maya"
SECRETS = {"bank_details": "DE02 1203 0000", "systems": "mail", "photo": "on file"}
EVERYBODY = ("samuel", "tomasz", "aiko", "grace", "priya")


@pytest.fixture(scope="module")
def settled(postgres_server: Server) -> Team:
    return settle(postgres_server)


@define
class Desks:
    """Everybody's session, opened when it is first asked for."""

    team: Team
    stack: ExitStack
    open: dict[str, Session] = field(factory=dict)

    def __call__(self, who: str) -> Session:
        if who not in self.open:
            self.open[who] = session_of(self.stack.enter_context(self.team.desk(who)))
        return self.open[who]

    def run(self, who: str, command: Command) -> None:
        dispatch.run(self(who), command)

    def task(self, key: str) -> SeenTask:
        task = self("samuel").workspace.tasks.by_key(HIRE, key)
        assert task is not None
        return SeenTask(id=task.id, version=task.version)

    def status(self, key: str) -> Status:
        return self("samuel").workspace.tasks.task(self.task(key).id).status


@pytest.fixture
def desks(postgres_server: Server, settled: Team) -> Iterator[Desks]:
    """A copy of the company, in which HR has begun to prepare Maya's first day."""
    with postgres_server.copy(settled.database) as url, ExitStack() as stack:
        team = Team(postgres_server, url.rpartition("/")[2], settled.logins)
        team.close()
        desks = Desks(team, stack)
        desks.run("samuel", StartOnboarding(hire_id=HIRE, hire=MAYA))
        for key, value in SECRETS.items():
            desks.run("samuel", GiveInput(hire_id=HIRE, key=key, value=value))
        yield desks


def test_who_works_is_known_by_the_login(desks: Desks) -> None:
    assert [desks(who).person_id for who in EVERYBODY] == list(EVERYBODY)
    with desks.team.administered() as company:
        assert company.workspace.person_id is None


def test_a_department_does_its_tasks_and_takes_that_back(desks: Desks) -> None:
    desks.run("aiko", TakeTasks(tasks=(desks.task("IT-1"),)))
    desks.run("aiko", BeginTasks(tasks=(desks.task("IT-1"),)))
    add_note(desks("aiko"), desks.task("IT-1").id, "The shop has it.")
    desks.run("aiko", CompleteTasks(tasks=(desks.task("IT-1"),)))
    assert desks.status("IT-1") is Status.DONE
    dispatch.undo(desks("aiko"))
    assert desks.status("IT-1") is Status.UNDER_WAY
    dispatch.redo(desks("aiko"))
    assert desks.status("IT-1") is Status.DONE
    with desks.team.administered() as company:
        assert company.workspace.activity.verify() is None
        done = company.workspace.activity.of_task(desks.task("IT-1").id)
        assert {entry.person_id for entry in done} == {"aiko"}


def test_departments_are_hrs_to_change_and_their_tasks_a_leads(desks: Desks) -> None:
    shown = catalogueediting.view(desks("tomasz")).catalogue
    more = with_department(shown, Department(key="legal", name="Legal", short="Legal"))
    with pytest.raises(UserError, match="Only HR changes departments"):
        catalogueediting.save(desks("tomasz"), 1, more)
    with pytest.raises(UserError, match="Only HR changes departments"):
        catalogueediting.save(desks("tomasz"), 1, department_moved(shown, "it", 0))
    assert catalogueediting.save(desks("tomasz"), 1, moved_in(shown, "IT-2", 0)) == 2
    assert catalogueediting.save(desks("samuel"), 1, more) == 3
    assert [*desks("samuel").setup.departments][-1] == "legal"
    without = without_department(catalogueediting.view(desks("samuel")).catalogue, "legal")
    assert catalogueediting.save(desks("samuel"), 3, without) == 4
    assert "legal" not in desks("samuel").setup.departments


def test_what_is_handed_over_is_accepted_or_refused(desks: Desks) -> None:
    for answer in (RefuseHandOver, AcceptHandOver):
        desks.run("aiko", HandOver(tasks=(desks.task("IT-4"),), to="grace"))
        desks.run("grace", answer(tasks=(desks.task("IT-4"),)))
    desks.run("grace", CompleteTasks(tasks=(desks.task("IT-4"),)))
    assert desks.status("IT-4") is Status.DONE


def test_who_depends_on_a_task_confirms_it_or_sends_it_back(desks: Desks) -> None:
    desks.run("grace", CompleteTasks(tasks=(desks.task("FAC-1"),)))
    desks.run("priya", SendBack(tasks=(desks.task("FAC-1"),), reason="There is no window."))
    assert desks.status("FAC-1") is Status.UNDER_WAY
    dispatch.undo(desks("priya"))
    desks.run("priya", ConfirmTasks(tasks=(desks.task("FAC-1"),)))
    assert desks.status("FAC-1") is Status.CONFIRMED
    desks.run("samuel", CompleteTasks(tasks=(desks.task("HR-1"),)))
    desks.run("aiko", ConfirmTasks(tasks=(desks.task("HR-1"),)))
    assert desks.status("HR-1") is Status.CONFIRMED
    dispatch.undo(desks("aiko"))
    assert desks.status("HR-1") is Status.DONE


def test_others_ask_for_haste_and_the_department_does_the_rest(desks: Desks) -> None:
    desks.run("grace", AskExpedite(tasks=(desks.task("IT-2"),), days=1))
    with pytest.raises(Forbidden, match="in the team workspace on"):
        desks.run("grace", CompleteTasks(tasks=(desks.task("IT-1"),)))
    with pytest.raises(Forbidden):
        desks.run("grace", TakeTasks(tasks=(desks.task("IT-1"),)))
    assert desks.status("IT-1") is Status.OPEN


def test_a_department_waits_for_an_input_and_gives_one(desks: Desks) -> None:
    wait = WaitForInput(task=desks.task("IT-1"), key="colour", giver="facilities", title="Colour")
    desks.run("aiko", wait)
    desks.run("grace", GiveInput(hire_id=HIRE, key="colour", value="green"))
    assert values(desks, "aiko")["colour"] == values(desks, "grace")["colour"] == "green"
    dispatch.undo(desks("grace"))
    assert values(desks, "aiko")["colour"] is None
    dispatch.undo(desks("aiko"))
    assert "colour" not in values(desks, "aiko")


def test_values_are_seen_by_whom_they_concern(desks: Desks) -> None:
    seen = {who: {key for key in SECRETS if values(desks, who)[key]} for who in EVERYBODY}
    assert seen == {
        "samuel": {"bank_details", "systems", "photo"},
        "tomasz": {"systems"},
        "aiko": {"systems"},
        "grace": {"photo"},
        "priya": {"systems"},
    }


def test_waiting_for_an_input_is_no_way_to_see_it(desks: Desks) -> None:
    desks.run("aiko", WaitForInput(task=desks.task("IT-1"), key="national_id", giver="new_hire"))
    desks.run("samuel", GiveInput(hire_id=HIRE, key="national_id", value="12 345"))
    assert values(desks, "aiko")["national_id"] is None


def values(desks: Desks, who: str) -> dict[str, str | None]:
    """What the server lets a person see; the service shows no more than that."""
    seen = {fact.key: fact.value for fact in desks(who).workspace.facts.of_hire(HIRE)}
    shown = {fact.key: fact.value for fact in visible_facts(desks(who), assessment_of(desks(who), HIRE))}
    assert all(shown[key] in (None, seen[key]) for key in shown.keys() | seen.keys())
    return seen


def test_a_manager_has_hires_and_sees_no_others(desks: Desks) -> None:
    hire_id = "noor"
    desks.run("priya", StartOnboarding(hire_id=hire_id, hire=evolved(name="Noor", manager_id="priya")))
    desks.run("samuel", StartOnboarding(hire_id="else", hire=evolved(name="Else", manager_id=None)))
    desks.run("priya", GiveInput(hire_id=hire_id, key="systems", value="all"))
    desks.run("priya", MoveStartDate(hire_id=hire_id, start_on=MAYA.start_on + timedelta(days=7)))
    priya = desks("priya")
    assert {row.hire.id for row in priya.workspace.hires.listing()} == {HIRE, hire_id}
    assert priya.workspace.hires.find("Else") == []
    assert priya.workspace.tasks.of_hire("else") == []
    assert len(desks("grace").workspace.hires.listing()) == 3
    desks.run("priya", WithdrawOnboarding(hire_id=hire_id, reason="Another job."))
    dispatch.undo(priya)
    dispatch.undo(priya)
    dispatch.undo(priya)
    dispatch.undo(priya)
    assert priya.workspace.hires.find("Noor") == []
    with pytest.raises(UserError):
        desks.run("priya", StartOnboarding(hire_id="mine", hire=evolved(manager_id=None)))


def evolved(**changes: object) -> NewHire:
    return evolve(MAYA, **changes)  # type: ignore[arg-type]


def test_only_hr_and_the_manager_move_a_start(desks: Desks) -> None:
    for command in (
        MoveStartDate(hire_id=HIRE, start_on=date(2027, 2, 1)),
        WithdrawOnboarding(hire_id=HIRE),
        StartOnboarding(hire_id="new", hire=MAYA),
    ):
        for who in ("aiko", "tomasz"):
            with pytest.raises(Forbidden):
                desks.run(who, command)
    desks.run("samuel", MoveStartDate(hire_id=HIRE, start_on=date(2027, 2, 1)))
    with pytest.raises(UserError):
        desks.run("samuel", MakeFirm(hire_id=HIRE))


def test_the_setup_is_hrs(desks: Desks) -> None:
    aiko = desks("aiko")
    with pytest.raises(Forbidden):
        people.add_person(aiko, "Eve", email=None, department="it", location_id=None, role="hr")
    samuel = desks("samuel")
    people.add_person(samuel, "Eve", email=None, department="it", location_id=None, role="staff")
    me = samuel.setup.people["samuel"]
    with pytest.raises(UserError, match="Somebody else of HR changes your role"):
        people.change_person(
            samuel, me, name=me.name, email=None, department="hr", location_id=None, role="lead"
        )


def test_every_desk_plans_and_every_page_reads(desks: Desks) -> None:
    for who in EVERYBODY:
        session = desks(who)
        session.today += timedelta(days=1)
        assert refresh(session) == 1
        overview.page(session)
        headsups.board(session)
        hiredetail.hire_detail(session, HIRE)
        department.desk(session, department.Wanted())
        session.today -= timedelta(days=1)
        refresh(desks("samuel"))


def test_hr_plans_what_is_said_and_others_answer_it(desks: Desks) -> None:
    plan_notices(desks("samuel"))
    asked = [n for n in desks("aiko").workspace.outbox.pending() if n.department == "it"]
    others = [n for n in desks("aiko").workspace.outbox.pending() if n.department == "payroll"]
    assert answering.acknowledge(desks("aiko"), [asked[0].id, others[0].id]) == 1
    written = answering.write(desks("aiko"), desks("samuel").person, "Hello", "A word.")  # type: ignore[arg-type]
    assert desks("samuel").workspace.messages.message(written.id) == written
    with pytest.raises(Forbidden):
        send_due(desks("aiko"), {})


def test_hr_sees_how_many_have_seen_a_heads_up_and_they_only_that_they_did(desks: Desks) -> None:
    class Wire:
        def reaches(self, _person: Person) -> bool:
            return True

        def send(self, _envelope: Envelope) -> None:
            """All arrive."""

        def close(self) -> None:
            """Nothing stays open."""

    def row(who: str) -> Row:
        rows = headsups.board(desks(who)).rows
        return next(
            r for r in rows if r.notice and r.notice.kind == "onboarding.started" and r.receiver == "IT"
        )

    send_due(desks("samuel"), {"mail": Wire()})
    receivers = len(row("samuel").messages)
    assert receivers > 1 and row("samuel").said == "sent"
    headsupanswers.look_at(desks("aiko"), row("aiko"))
    assert row("samuel").said == f"✓ seen by 1 of {receivers}"
    assert row("aiko").said == row("tomasz").said == "✓ seen"
    headsupanswers.look_at(desks("samuel"), row("samuel"))
    assert row("samuel").said == f"✓ seen by 1 of {receivers}", "it did not go to him"
    headsupanswers.look_at(desks("tomasz"), row("tomasz"))
    assert row("samuel").said == f"✓ seen by 2 of {receivers}"


def test_a_viewer_looks(desks: Desks) -> None:
    vera = desks("vera")
    (row,) = vera.workspace.hires.listing()
    assert row.onboarding.task_count == len(vera.workspace.tasks.of_hire(HIRE)) > 0
    assert all(fact.value is None for fact in vera.workspace.facts.of_hire(HIRE))
    assert vera.workspace.activity.of_hire(HIRE) == []
    assert vera.workspace.outbox.of_hire(HIRE) == []
    assert refresh(vera) == 0
    overview.page(vera)
    hiredetail.hire_detail(vera, HIRE)
    with pytest.raises(ReadOnly):
        desks.run("vera", CompleteTasks(tasks=(desks.task("IT-1"),)))


def test_what_is_not_allowed_is_not_offered(desks: Desks) -> None:
    def offered(who: str, key: str) -> set[str]:
        assessment = assessment_of(desks(who), HIRE)
        task = next(task for task in assessment.tasks if task.key == key)
        return set(legal_moves(desks(who), task, assessment))

    desks.run("samuel", CompleteTasks(tasks=(desks.task("HR-1"),)))
    assert offered("aiko", "HR-1") == {Move.CONFIRM, Move.SEND_BACK}
    assert offered("grace", "IT-1") == offered("vera", "IT-1") == set()
    for who in ("aiko", "tomasz", "samuel", "priya"):
        assert offered(who, "IT-1") >= {Move.DONE, Move.HAND_OVER}


class Back(Exception):
    """Takes back what was tried."""


def refused(session: Session, *commands: Command) -> str:
    """What the server says to commands; nothing of them stays."""
    try:
        with suppress(Back), session.workspace.transaction():
            dispatch.run(session, *commands)
            raise Back
    except (Forbidden, ReadOnly) as error:
        return str(error)
    return ""


def moved(move: Move, task: SeenTask) -> Command:
    tasks = (task,)
    made: dict[Move, Command] = {
        Move.ACCEPT: AcceptHandOver(tasks=tasks),
        Move.REFUSE: RefuseHandOver(tasks=tasks),
        Move.TAKE: TakeTasks(tasks=tasks),
        Move.BEGIN: BeginTasks(tasks=tasks),
        Move.DONE: CompleteTasks(tasks=tasks),
        Move.CONFIRM: ConfirmTasks(tasks=tasks),
        Move.SEND_BACK: SendBack(tasks=tasks, reason="Not yet."),
        Move.HAND_OVER: HandOver(tasks=tasks, to="hugo"),
        Move.WAIT: WaitForInput(task=task, key="a key", giver="facilities"),
        Move.AGREE: AnswerExpedite(tasks=tasks, agreed=True),
        Move.DECLINE: AnswerExpedite(tasks=tasks, agreed=False),
        Move.REOPEN: ReopenTasks(tasks=tasks),
    }
    return made[move]


def offers(detail: hiredetail.HireDetail) -> Iterator[tuple[Command, ...]]:
    """All that the page of a hire offers, as commands."""
    if detail.may_lead:
        yield (MoveStartDate(hire_id=HIRE, start_on=date(2027, 2, 1)),)
        yield (WithdrawOnboarding(hire_id=HIRE),)
    for way in detail.ways_out:
        yield way.commands
    for task in detail.tasks:
        for move in task.moves:
            yield (moved(move, task.seen),)
        for choice in task.choices:
            if task.own and task.open and not choice.chosen:
                yield (ChooseOption(tasks=(task.seen,), option=choice.key),)
        if task.most_faster:
            yield (AskExpedite(tasks=(task.seen,), days=1),)
        for need in task.needs if task.open else ():
            if need.may_give and not need.given:
                yield (GiveInput(hire_id=HIRE, key=need.key, value=next(iter(need.people), None)),)
            if need.may_expect and not need.given:
                yield (
                    WaitForInput(
                        task=task.seen, key=need.key, giver=need.giver_key, expected_on=date(2026, 12, 1)
                    ),
                )


def answers(session: Session, row: Row) -> Iterator[bool]:
    """Whether each answer to a heads-up that is offered is given; nothing of it stays."""
    detail, notice = headsups.detail(session, row), row.notice
    wanted = {
        headsupanswers.acknowledge: detail.can_answer,
        headsupanswers.stop: detail.can_stop,
    }
    for answer, offered in wanted.items():
        if notice is not None and offered:
            with suppress(Back), session.workspace.transaction():
                answer(session, [notice.id])
                given = session.workspace.database.select(
                    "SELECT acknowledged_at FROM outbox WHERE id = :id", {"id": notice.id}
                )
                yield [at for (at,) in given] != [None]
                raise Back


@pytest.mark.parametrize("who", [*EVERYBODY, "vera"])
def test_what_is_offered_is_done_and_what_is_not_is_refused(desks: Desks, who: str) -> None:
    """On a hire who is in a hurry, with tasks that are done, handed over, asked to be faster, and that wait."""
    desks.run("samuel", MoveStartDate(hire_id=HIRE, start_on=date(2026, 12, 1)))
    desks.run("samuel", CompleteTasks(tasks=(desks.task("HR-1"), desks.task("FAC-1"))))
    desks.run("tomasz", HandOver(tasks=(desks.task("IT-4"),), to="grace"))
    desks.run("tomasz", HandOver(tasks=(desks.task("IT-5"),), to="priya"))
    desks.run("grace", AskExpedite(tasks=(desks.task("IT-2"),), days=1))
    session = desks(who)
    detail = hiredetail.hire_detail(session, HIRE)
    found = list(offers(detail))
    assert bool(found) == (who != "vera")
    assert [(commands, said) for commands in found if (said := refused(session, *commands))] == []
    plan_notices(desks("samuel"))
    answered = {row.key: said for row in headsups.board(session).rows for said in answers(session, row)}
    assert set(answered.values()) <= {True}
    assert (who in ("vera",)) == (not answered)
    for task in detail.tasks:
        if task.open and not task.tickable:
            assert refused(session, CompleteTasks(tasks=(task.seen,))), task.title
    if not detail.may_lead:
        assert refused(session, MoveStartDate(hire_id=HIRE, start_on=date(2027, 2, 1)))


def test_another_cannot_be_worked_as(desks: Desks) -> None:
    aiko = desks("aiko")
    with pytest.raises(UserError, match="Your login says who you are"):
        aiko.be(aiko.setup.people["samuel"])
    aiko.be(aiko.setup.people["aiko"])
    assert Act.SEND in permissions.allowed(desks("samuel")) - permissions.allowed(aiko)
