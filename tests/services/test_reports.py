"""What reports say of a small company, before anything is laid out."""

from datetime import date

import pytest
from attrs import evolve

from app.models.commands import CompleteTasks, NewHire, TakeTasks, WaitForInput, WithdrawOnboarding
from app.models.reportdata import Mark, WeekReport
from app.models.worklist import Group
from app.services.reports import department_report, hire_report, week_report

from .company import MAYA, Company

START = MAYA.start_on
LATER = date(2027, 2, 1)


def figures(report: WeekReport) -> dict[str, int | str]:
    return {figure.label: figure.number for figure in report.figures}


def wait_for_desk_plan(company: Company, hire: str, expected_on: date | None) -> None:
    [seen] = company.seen(hire, "IT-1")
    wait = WaitForInput(task=seen, key="plan", giver="manager", title="desk plan", expected_on=expected_on)
    company.run(wait, "tomasz")


def test_who_has_started_is_told_what_is_missing_and_offered_no_other_start(company: Company) -> None:
    hire = company.start()
    verdict = hire_report(company.session(today=LATER), hire).verdict
    assert verdict.headline == "Started on Mon 11 Jan;"
    assert verdict.rest.startswith("still missing: “Signed contract back”, “References checked”, ")
    assert verdict.ways_out == ()
    assert company.assess(hire, LATER).verdict.earliest_feasible_start is None


def test_nothing_says_how_many_days_short_once_the_day_has_passed(company: Company) -> None:
    hire = company.start()
    report = hire_report(company.session(today=date(2034, 2, 1)), hire)
    told = [
        report.verdict.rest,
        report.verdict.cause,
        *(row.note for row in report.missing),
        *(row.state for row in report.departments),
        *(task.state for group in report.checklist for task in group.tasks),
    ]
    assert not [text for text in told if "short" in text]
    assert report.verdict.headline == "Started on Mon 11 Jan 2027;"
    assert report.missing[0].note.startswith("was due Thu 10 Dec 2026")


def test_a_missed_due_date_is_named_where_all_is_ready_by_the_start(company: Company) -> None:
    verdict = hire_report(company.session(), company.start(start_on=date(2026, 12, 22))).verdict
    assert verdict.headline == "Not ready on Tue 22 Dec:"
    assert verdict.rest == "“Standard laptop ordered and imaged” is due Thu 17 Dec and ready Mon 21 Dec."


def test_what_was_finished_late_keeps_its_margin_and_stops_nobody(company: Company) -> None:
    hire = company.start()
    due = company.task(hire, "REC-1").due_on
    assert due is not None
    late = date(2026, 12, 14)
    company.run(CompleteTasks(tasks=company.seen(hire, "REC-1")), "elena", today=late)
    task = company.task(hire, "REC-1")
    assert (task.due_on, task.margin) == (due, -2)
    assert company.assess(hire, late).plan["REC-1"].margin == 0


@pytest.mark.parametrize(
    ("expected_on", "state"),
    [
        (date(2026, 12, 7), "desk plan from Priya expected Mon 7 Dec"),
        (None, "waiting for desk plan from Priya"),
    ],
)
def test_an_input_that_is_expected_is_waited_for(
    company: Company, expected_on: date | None, state: str
) -> None:
    hire = company.start()
    wait_for_desk_plan(company, hire, expected_on)
    report = hire_report(company.session(), hire)
    [task] = [t for group in report.checklist for t in group.tasks if t.task.startswith("Equipment chosen")]
    assert (task.mark, task.state) == (Mark.WAITING, state)
    [it] = [row for row in report.departments if row.name == "IT"]
    assert it.state.startswith("waiting on")
    listed = department_report(company.session("tomasz"), "it")
    [waiting] = [group for group in listed.groups if group.title == Group.WAITING.heading]
    assert state in [row.state for row in waiting.rows]


def test_an_input_whose_day_has_passed_is_waited_for_like_any_other(company: Company) -> None:
    hire = company.start()
    wait_for_desk_plan(company, hire, date(2026, 11, 25))
    session = company.session("tomasz", today=date(2026, 11, 26))
    rows = [row for group in department_report(session, "it").groups for row in group.rows]
    [task] = [row for row in rows if row.task.startswith("Equipment chosen")]
    assert task.state == "waiting for desk plan from Priya"


def test_who_withdrew_is_apart_and_not_counted(company: Company) -> None:
    gone = company.start(evolve(MAYA, name="Ada Byron"))
    company.start(evolve(MAYA, name="Zoe Young"))
    company.run(WithdrawOnboarding(hire_id=gone, reason="took another offer"))
    report = week_report(company.session(), START)
    assert [(row.name, row.state) for row in report.rows] == [
        ("Zoe Young", "on track"),
        ("Ada Byron", "withdrawn"),
    ]
    counted = figures(report)
    assert (counted["person starts"], counted["on track"], counted["withdrawn"]) == (1, 1, 1)


def test_a_week_without_withdrawals_does_not_speak_of_them(company: Company) -> None:
    company.start()
    assert "withdrawn" not in figures(week_report(company.session(), START))


@pytest.mark.parametrize(
    ("today", "on", "week"),
    [
        (date(2027, 1, 8), None, "4 to 8 January 2027"),
        (date(2027, 1, 9), None, "11 to 15 January 2027"),
        (date(2027, 1, 10), None, "11 to 15 January 2027"),
        (date(2027, 1, 10), date(2027, 1, 9), "4 to 8 January 2027"),
    ],
    ids=["Friday", "Saturday", "Sunday", "asked for"],
)
def test_on_the_weekend_this_week_is_the_coming_one(
    company: Company, today: date, on: date | None, week: str
) -> None:
    assert week_report(company.session(today=today), on).week == week


def test_a_department_is_led_by_its_lead_even_where_nobody_owns_it(company: Company) -> None:
    people = company.workspace.people
    with company.workspace.transaction():
        for department in people.departments():
            people.set_department(evolve(department, owner_id=None))
    assert department_report(company.session(), "facilities").lead == "Grace"
    assert department_report(company.session(), "hr").lead == "nobody yet"


def test_a_department_without_a_lead_is_led_by_its_owner(company: Company) -> None:
    assert department_report(company.session(), "hr").lead == "Samuel"


def test_above_tasks_stand_those_who_have_them(company: Company) -> None:
    hire = company.start()
    owners = [headings(company, hire)]
    for who, key in (("aiko", "IT-2"), ("grace", "IT-4"), ("elena", "IT-5")):
        company.run(TakeTasks(tasks=company.seen(hire, key)), who)
        owners.append(headings(company, hire))
    assert owners == ["Tomasz", "Tomasz and Aiko", "Tomasz and 2 more", "Tomasz and 3 more"]


def headings(company: Company, hire: str) -> str:
    report = hire_report(company.session(), hire)
    [group] = [group.owner for group in report.checklist if group.department == "IT"]
    [row] = [row.owner for row in report.departments if row.name == "IT"]
    assert group == row
    return group


def test_dates_far_away_have_their_year(company: Company) -> None:
    hire: NewHire = evolve(MAYA, start_on=date(2027, 12, 6))
    report = hire_report(company.session(), company.start(hire))
    assert report.verdict.headline.endswith(" for Mon 6 Dec 2027.")
    assert report.missing[-1].due.endswith(" 2027")
