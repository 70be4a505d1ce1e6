"""The sample company: every state that a screen must show, on whichever day it is made."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from app.bootstrap import new_session
from app.models.digests import CHAT, DESKTOP, MAIL
from app.models.errors import UserError
from app.models.noticekinds import Kind
from app.models.onboarding import Certainty, Hire, Onboarding, Readiness
from app.models.people import Role
from app.models.progress import VerdictState, verdict_state
from app.models.readiness import Standing, standing, state_text
from app.models.remedies import Expedite, MoveStart, SwapOptions
from app.models.tasks import FINISHED_STATES, OPEN_STATES, Status, Task
from app.models.tasks import Expedite as ExpediteState
from app.services import dispatch, headsups, hirelist, overview, sample
from app.services.addressing import works
from app.services.headsuprows import Status as Shown
from app.services.hiredetail import hire_detail
from app.services.planning import Assessment, assessment_of
from app.services.samplelife import sample_id, shifted
from app.services.senderruns import last_run
from app.services.session import Session
from app.store.outbox import Notice
from app.store.sqlite import open_workspace
from tests.conftest import Companies

SATURDAY = date(2026, 11, 21)
DAYS = (SATURDAY, date(2026, 11, 23), date(2026, 12, 24), date(2027, 2, 28), date(2028, 2, 29))
STATES = {
    "Maya Chen": VerdictState.TOO_LATE,
    "Daniel Okafor": VerdictState.AT_RISK,
    "李静": VerdictState.ON_TRACK,
    "محمد العلي": VerdictState.ON_TRACK,
    "Support Engineer (offer out)": VerdictState.TENTATIVE,
    "Jordan Reyes": VerdictState.WITHDRAWN,
    "Zoë Lambert": VerdictState.READY,
    "Carlos Mendoza": VerdictState.STARTED,
    "Björn Åkesson": VerdictState.ON_TRACK,
}

every_day = pytest.mark.parametrize("today", DAYS, ids=str)


@contextmanager
def opened(company: Path, today: date) -> Iterator[Session]:
    with open_workspace(company) as workspace:
        yield Session(workspace=workspace, today=today)


def of(session: Session, name: str) -> Assessment:
    return assessment_of(session, sample_id("hire", name))


def task(assessment: Assessment, key: str) -> Task:
    return next(task for task in assessment.tasks if task.key == key)


def state(assessment: Assessment, key: str, today: date) -> str:
    return state_text(next(view for view in assessment.views if view.task.key == key), today)


def late(assessment: Assessment) -> list[str]:
    return [t.key for t in assessment.tasks if t.status in OPEN_STATES and (t.margin or 0) < 0]


@every_day
def test_every_state_is_there(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        listed = hirelist.hires(session, everyone=True)
        assert {row.hire.name: verdict_state(row.onboarding, today) for row in listed} == STATES
        assert [row.hire.name for row in listed][:2] == ["Maya Chen", "Daniel Okafor"]


@every_day
def test_stored_figures_are_those_of_today(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        assert session.workspace.hires.stale(today) == []
        for row in hirelist.hires(session, everyone=True):
            planned = assessment_of(session, row.hire.id)
            assert planned.onboarding == row.onboarding
            assert list(planned.tasks) == session.workspace.tasks.of_hire(row.hire.id)
            if row.onboarding.readiness is not Readiness.WITHDRAWN:
                assert all(t.due_on and t.earliest_finish for t in planned.tasks)


@every_day
def test_a_department_stands_in_the_list_as_on_the_page_of_the_hire(
    companies: Companies, today: date
) -> None:
    with opened(companies(today), today) as session:
        rows = overview.page(session).rows
        for row in rows:
            parts = {part.key: part for part in hire_detail(session, row.hire_id).departments}
            for key, share in zip(session.setup.departments, row.departments, strict=True):
                shown = (part.done, part.total, part.standing) if (part := parts.get(key)) else None
                assert shown == ((share.done, share.total, share.standing) if share.total else None)
        assert Standing.WAITING in {share.standing for row in rows for share in row.departments}


@every_day
def test_maya_chen_is_too_late_for_her_laptop_alone(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        maya = of(session, "Maya Chen")
        calendar = maya.around.calendar
        assert maya.onboarding.told_on == today
        assert calendar.count(today.toordinal(), maya.onboarding.start_on.toordinal() - 1) == 10
        assert [t.key for t in maya.tasks if t.status is Status.DONE] == ["REC-1", "REC-2", "REC-3"]
        assert late(maya) == ["IT-2"]
        stock, pool, expedite, later = maya.verdict.remedies
        assert isinstance(stock, SwapOptions) and stock.swaps == {"IT-2": "stock"}
        assert isinstance(pool, SwapOptions) and pool.swaps == {"IT-2": "pool"}
        assert isinstance(expedite, Expedite) and expedite.task == "IT-2"
        assert isinstance(later, MoveStart) and later.start > maya.onboarding.start_on


@every_day
def test_daniel_okafor_is_at_risk_because_of_a_document(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        daniel = of(session, "Daniel Okafor")
        check = task(daniel, "HR-9")
        assert daniel.onboarding.attention == "Still missing: right-to-work document from Daniel Okafor."
        assert check.waiting and check.ask_by is not None and check.slack in range(5)
        assert daniel.around.calendar.count(today.toordinal(), check.ask_by.toordinal()) in range(1, 5)
        assert late(daniel) == []


@every_day
def test_who_is_on_track_has_nothing_late(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        for name, shown in STATES.items():
            if shown in (VerdictState.ON_TRACK, VerdictState.TENTATIVE, VerdictState.READY):
                assert late(of(session, name)) == [], name


@every_day
def test_a_software_list_is_waited_for_without_risk(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        li = of(session, "李静")
        assert state(li, "IT-2", today) == "waiting for software list from Rachel Kim"
        assert standing(task(li, "IT-2"), today) is Standing.WAITING


@every_day
def test_starts_lie_around_today(companies: Companies, today: date) -> None:
    days = {"محمد العلي": 29, "Support Engineer (offer out)": 38, "Zoë Lambert": 2, "Carlos Mendoza": -5}
    with opened(companies(today), today) as session:
        for name, expected in days.items():
            found = of(session, name)
            assert found.onboarding.start_on == shifted(found.around.calendar, today, expected)


@every_day
def test_ready_means_all_that_is_essential_is_done(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        zoe = of(session, "Zoë Lambert")
        essential = [t for t in zoe.tasks if t.essential]
        assert all(t.status in FINISHED_STATES for t in essential)
        assert {t.status for t in essential} == {Status.DONE, Status.CONFIRMED}
        assert any(t.status is Status.OPEN for t in zoe.tasks)


@every_day
def test_the_first_weeks_of_who_started_are_under_way(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        carlos = of(session, "Carlos Mendoza")
        assert task(carlos, "HR-5").status is Status.UNDER_WAY
        assert task(carlos, "HR-14").sent_back
        assert state(carlos, "HR-14", today).startswith("sent back: The safety course")
        assert task(carlos, "HR-7").finished_on == carlos.onboarding.start_on


@every_day
def test_the_withdrawn_one_has_a_reason_and_nothing_open(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        jordan = of(session, "Jordan Reyes")
        assert jordan.onboarding.withdrawn_reason
        assert jordan.onboarding.withdrawn_on is not None and jordan.onboarding.withdrawn_on < today
        assert {t.status for t in jordan.tasks} == {Status.DONE, Status.CALLED_OFF}


@every_day
def test_the_offer_that_is_out_is_tentative(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        offer = of(session, "Support Engineer (offer out)")
        assert (offer.onboarding.certainty, offer.onboarding.probability) == (Certainty.TENTATIVE, 80)
        assert offer.onboarding.done_count == 0


@every_day
def test_the_small_things_that_screens_show(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        names = {person.name: person.id for person in session.workspace.people.people()}
        bjorn, mohammed, daniel = (of(session, n) for n in ("Björn Åkesson", "محمد العلي", "Daniel Okafor"))
        assert task(mohammed, "IT-4").offered_to == names["Aiko Tanaka"]
        assert task(bjorn, "IT-2").expedite is ExpediteState.ASKED
        assert task(bjorn, "IT-6").option == "courier"
        assert task(daniel, "FAC-7").owner_id is None
        every = [
            t for row in hirelist.hires(session, everyone=True) for t in of(session, row.hire.name).tasks
        ]
        assert sum(t.status is Status.DONE for t in every) >= 20
        assert sum(t.status is Status.CONFIRMED for t in every) >= 10


@every_day
def test_nothing_happened_in_the_future(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        for row in hirelist.hires(session, everyone=True):
            for t in session.workspace.tasks.of_hire(row.hire.id):
                assert max(t.begun_on or today, t.finished_on or today, t.confirmed_on or today) <= today
            for fact in session.workspace.facts.of_hire(row.hire.id):
                assert fact.given_on is None or fact.given_on <= today
            moments = [entry.at for entry in session.workspace.activity.of_hire(row.hire.id, limit=1000)]
            assert moments == sorted(moments, reverse=True)
            assert moments[0].date() <= today


@every_day
def test_the_activity_is_whole_and_the_departments_were_told(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        assert session.workspace.activity.verify() is None
        for row in hirelist.hires(session, everyone=True):
            actions = {entry.action for entry in session.workspace.activity.of_hire(row.hire.id, limit=1000)}
            assert "started" in actions
            told = {notice.department for notice in session.workspace.outbox.of_hire(row.hire.id)}
            firm = row.onboarding.certainty is Certainty.FIRM
            assert ({"hr", "it"} if firm else {"it"}) <= told


def test_every_department_has_people_and_every_person_an_address(companies: Companies) -> None:
    with opened(companies(SATURDAY), SATURDAY) as session:
        people = session.setup.people.values()
        assert len(people) == 14
        assert all(person.email and person.email.endswith("@example.com") for person in people)
        assert {p.department for p in people if p.department} == set(session.setup.departments)
        assert [p.name for p in people if p.role is Role.HR] == ["Samuel Adeyemi"]


def test_payroll_dates_are_worked_days(companies: Companies) -> None:
    with opened(companies(SATURDAY), SATURDAY) as session:
        for location_id in session.setup.locations:
            calendar = session.setup.calendar(location_id)
            runs = session.workspace.places.payroll_runs(location_id)
            assert all(calendar.is_worked(day.toordinal()) for r in runs for day in (r.cut_off, r.payday))
            assert all(run.cut_off.day <= 11 and run.payday.day <= 25 for run in runs)


def told_story(session: Session) -> list[object]:
    """Everything that the sample is, without the ids and the hour of its making."""
    workspace = session.workspace
    hires: list[tuple[Hire, Onboarding]] = [
        (row.hire, row.onboarding) for row in hirelist.hires(session, everyone=True)
    ]
    entries = [
        (entry.at.date(), entry.person_id, entry.action, entry.task_id, entry.note)
        for hire, _ in hires
        for entry in workspace.activity.of_hire(hire.id, limit=1000)
    ]
    return [
        hires,
        entries,
        [(workspace.tasks.of_hire(hire.id), workspace.facts.of_hire(hire.id)) for hire, _ in hires],
        [workspace.people.people(), workspace.people.departments(), workspace.people.sites()],
        [workspace.places.locations()],
    ]


def test_the_same_day_makes_the_same_company(companies: Companies, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    with new_session(str(tmp_path / "again.headstart"), SATURDAY) as session:
        sample.fill(session, lambda done, of: seen.append((done, of)))
        again = told_story(session)
    with opened(companies(SATURDAY), SATURDAY) as session:
        assert told_story(session) == again
    total = len(seen)
    assert seen == [(done, total) for done in range(1, total + 1)]


def test_each_move_can_be_undone_for_itself(companies: Companies, tmp_path: Path) -> None:
    company = Path(shutil.copy(companies(SATURDAY), tmp_path / "copy.headstart"))
    with opened(company, SATURDAY) as session:
        before = of(session, "Maya Chen")
        session.person = next(p for p in session.setup.people.values() if p.name == "Aiko Tanaka")
        assert task(before, "IT-4").owner_id == session.person.id
        dispatch.undo(session)
        after = of(session, "Maya Chen")
        assert session.setup.person_name(task(after, "IT-4").owner_id) == "Tomasz Zieliński"
        assert [t.status for t in after.tasks] == [t.status for t in before.tasks]
        assert session.workspace.activity.verify() is None


def test_a_workspace_in_use_is_left_alone(companies: Companies) -> None:
    with opened(companies(SATURDAY), SATURDAY) as session:
        before = told_story(session)
        with pytest.raises(UserError, match="a workspace of its own"):
            sample.fill(session)
        assert told_story(session) == before


def test_moments_are_in_office_hours_and_not_in_the_future(companies: Companies) -> None:
    with opened(companies(SATURDAY), SATURDAY) as session:
        activity, hires = session.workspace.activity, [sample_id("hire", name) for name in STATES]
        entries = [entry for hire in hires for entry in activity.of_hire(hire, limit=1000)]
    moments: list[datetime] = [entry.at.astimezone() for entry in entries]
    assert max(moments).date() == SATURDAY
    before = {moment.hour for moment in moments if moment.date() < SATURDAY}
    assert before and before <= {14, 15, 16, 17}


@pytest.mark.parametrize("clock", [time(0, 0, 30), time(23, 59, 30)])
def test_no_moment_is_later_than_the_clock(tmp_path: Path, clock: time) -> None:
    now = datetime.combine(SATURDAY, clock).astimezone()
    with new_session(str(tmp_path / "company.headstart"), SATURDAY) as session:
        session.now = lambda: now.astimezone(UTC)
        sample.fill(session)
        entries = [
            entry for name in STATES for entry in session.workspace.activity.of_hire(sample_id("hire", name))
        ]
    of_today = [entry.at for entry in entries if entry.at.astimezone().date() >= SATURDAY]
    assert of_today and max(of_today) <= now


def withdrawn(session: Session, name: str) -> list[Notice]:
    """What the departments of a hire who will not come were told of that."""
    found = session.workspace.outbox.of_hire(sample_id("hire", name))
    return [notice for notice in found if notice.kind == Kind.WITHDRAWN]


@every_day
def test_what_was_due_until_yesterday_was_sent(companies: Companies, today: date) -> None:
    with opened(companies(today), today) as session:
        waiting = session.workspace.outbox.pending(1000)
        assert {notice.created_at.astimezone().date() for notice in waiting} == {today}
        assert {notice.state for notice in withdrawn(session, "Jordan Reyes")} == {"sent"}
        messages = session.workspace.messages.latest(1000, ["sent", "failed"])
        assert {message.channel for message in messages} == {MAIL, CHAT, DESKTOP}
        for message in messages:
            on = (message.sent_at or message.created_at).astimezone().date()
            assert on < today and works(session, message.person_id, on)
            assert message.subject and message.text
        assert [message.person_id for message in messages if message.state == "failed"] == [
            sample_id("person", "dolores.ruiz")
        ]
        assert {Shown.OLD, Shown.PLANNED, Shown.SENT, Shown.SEEN, Shown.ACKNOWLEDGED,
                Shown.FAILED} <= {row.status for row in headsups.board(session, 1000).rows}  # fmt: skip
        assert last_run(session) is None
