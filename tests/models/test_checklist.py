"""From the catalogue to one hire's plan."""

from datetime import date

import pytest
from attrs import evolve

from app.models.calendar import WorkingCalendar
from app.models.catalogue import Catalogue, Department, Template
from app.models.cataloguerules import NoticeOffset
from app.models.checklist import Site, Surroundings, plan_request, with_plan
from app.models.onboarding import Onboarding
from app.models.people import Location
from app.models.plan import Offset, compute
from app.models.tasks import Status, Task

WEEK = WorkingCalendar("week")
CONTRACT = Template(
    key="REC-1",
    title="Contract",
    department="recruiting",
    lead=3,
    due=NoticeOffset(standard=Offset(-20), at_short_notice=-10),
)
AROUND = Surroundings(
    catalogue=Catalogue(
        departments=(Department(key="recruiting", name="Recruiting", short="Rec"),),
        templates=(CONTRACT,),
        standard_notice=26,
    ),
    location=Location(id="berlin", name="Berlin", country="DE"),
    calendar=WEEK,
    sites={"recruiting": Site(calendar=WEEK, own_site=True)},
    payroll={},
)
TASK = Task(
    id="1", hire_id="maya", key="REC-1", title="Contract", department="recruiting", position=0, essential=True
)


@pytest.mark.parametrize(
    ("told", "due"),
    [(date(2026, 11, 2), date(2026, 11, 10)), (date(2026, 11, 3), date(2026, 11, 24))],
    ids=["26 working days before", "25 working days before"],
)
def test_those_told_at_short_notice_have_the_later_due_date(told: date, due: date) -> None:
    onboarding = Onboarding(hire_id="maya", start_on=date(2026, 12, 8), told_on=told, catalogue_revision=1)
    plan = compute(plan_request(onboarding, AROUND, [TASK], {}, told))
    assert plan["REC-1"].due == due


def test_who_was_told_at_short_notice_once_keeps_those_dates() -> None:
    onboarding = Onboarding(
        hire_id="maya",
        start_on=date(2027, 2, 8),
        told_on=date(2026, 11, 3),
        catalogue_revision=1,
        short_notice=True,
    )
    plan = compute(plan_request(onboarding, AROUND, [TASK], {}, date(2026, 11, 3)))
    assert plan["REC-1"].due == date(2027, 1, 25)


@pytest.mark.parametrize(
    ("finished", "margin"),
    [(date(2026, 11, 6), 2), (date(2026, 11, 10), 0), (date(2026, 11, 12), -2)],
    ids=["early", "on the day", "late"],
)
def test_what_is_finished_keeps_the_margin_to_its_promise_and_never_makes_the_start_late(
    finished: date, margin: int
) -> None:
    task = evolve(TASK, status=Status.DONE, finished_on=finished, due_on=date(2026, 11, 10))
    onboarding = Onboarding(
        hire_id="maya", start_on=date(2026, 12, 8), told_on=date(2026, 11, 2), catalogue_revision=1
    )
    plan = compute(plan_request(onboarding, AROUND, [task], {}, date(2026, 11, 16)))
    [stored] = with_plan([task], plan, AROUND)
    assert (plan.fits, stored.due_on, stored.margin) == (True, date(2026, 11, 10), margin)
