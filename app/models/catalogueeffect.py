"""What another catalogue does to a sample hire: the notice it needs, and the tasks that move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from attrs import evolve, frozen

from .catalogue import Catalogue, as_task, hire_fields
from .checklist import Surroundings
from .plan import PlanDepartment, PlanRequest, Schedule

MOST_NOTICE = 260
"""Working days; a catalogue that does not fit with a year's notice does not fit."""


@frozen(kw_only=True)
class Moved:
    """A task that must begin `by` working days later; negative, earlier."""

    title: str
    by: int


@frozen(kw_only=True)
class Effect:
    """The least notice in working days before and after (None: none is enough), and what moves.

    What `left` this hire is still there for others.
    """

    before: int | None
    after: int | None
    moved: Sequence[Moved]
    joined: Sequence[str]
    left: Sequence[str]


def effect(around: Surroundings, after: Catalogue, hire: Mapping[str, str | None], today: date) -> Effect:
    """What `after` does to a hire with these fields, told of today, against the catalogue of `around`."""
    changed = evolve(around, catalogue=after)
    notices = [notice_needed(each, hire, today) for each in (around, changed)]
    enough = max(around.catalogue.standard_notice, after.standard_notice, *(n or 0 for n in notices)) + 1
    start = around.calendar.shifted(today.toordinal(), enough)
    old, new = (_latest_starts(each, hire, today, start) for each in (around, changed))
    titles = {template.key: template.title for template in (*around.catalogue.templates, *after.templates)}
    count = around.calendar.count
    return Effect(
        before=notices[0],
        after=notices[1],
        moved=[
            Moved(title=titles[key], by=count(old[key], new[key]))
            for key in new
            if key in old and count(old[key], new[key])
        ],
        joined=[titles[key] for key in new if key not in old],
        left=[titles[key] for key in old if key not in new and after.find(key) is not None],
    )


def notice_needed(around: Surroundings, hire: Mapping[str, str | None], today: date) -> int | None:
    """The fewest working days' notice with which every essential task is ready in time.

    Everything that is needed of others counts as given.
    """
    standard, short = (_schedule(around, hire, today, short=short) for short in (False, True))
    calendar, told = around.calendar, today.toordinal()
    for notice in range(MOST_NOTICE + 1):
        start = calendar.shifted(told, notice)
        hasty = around.catalogue.is_short_notice(calendar, today, date.fromordinal(start))
        schedule = short if hasty else standard
        _, ends = schedule.forward(start, schedule.leads)
        if next(schedule.late(start, ends), None) is None:
            return notice
    return None


def _latest_starts(
    around: Surroundings, hire: Mapping[str, str | None], today: date, start: int
) -> dict[str, int]:
    """By key, the day on which each task must begin."""
    schedule = _schedule(around, hire, today, short=False)
    dues = [schedule.day_of(task.due, start) for task in schedule.tasks]
    latest = schedule.backward(dues, schedule.leads)
    return {task.key: begin for task, (begin, _) in zip(schedule.tasks, latest, strict=True)}


def _schedule(around: Surroundings, hire: Mapping[str, str | None], today: date, *, short: bool) -> Schedule:
    tasks = [
        as_task(
            template,
            around.payroll,
            own_site=around.sites[template.department].own_site,
            at_short_notice=short,
        )
        for template in around.catalogue.templates
    ]
    return Schedule(
        PlanRequest(
            today=today,
            told=today,
            start=today,
            calendar=around.calendar,
            departments={key: PlanDepartment(calendar=site.calendar) for key, site in around.sites.items()},
            tasks=tasks,
            hire=hire_fields(hire, around.location.policies),
        )
    )
