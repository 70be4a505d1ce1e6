"""How tasks and onboardings stand, in words."""

from datetime import date

import pytest
from attrs import evolve

from app.models import tasks as moves
from app.models.onboarding import Fact, Onboarding, Readiness
from app.models.plan import Plan
from app.models.readiness import (
    Standing,
    TaskView,
    attention,
    most_pressing,
    readiness,
    standing,
    state_text,
    with_figures,
)
from app.models.tasks import Status, Task

TODAY = date(2026, 11, 23)
LAPTOP = Task(
    id="1",
    hire_id="maya",
    key="IT-2",
    title="Laptop",
    department="it",
    position=1,
    essential=True,
    due_on=date(2026, 12, 2),
    latest_start=date(2026, 11, 30),
    latest_finish=date(2026, 12, 2),
    earliest_start=date(2026, 11, 24),
    earliest_finish=date(2026, 11, 26),
    slack=4,
    margin=4,
)
BADGE = evolve(
    LAPTOP, id="2", key="FAC-3", title="Badge", position=0, department="facilities", slack=6, margin=6
)
PHOTO = Fact(hire_id="maya", key="photo", title="photo", giver="new_hire")
ONBOARDING = Onboarding(
    hire_id="maya",
    start_on=date(2026, 12, 7),
    told_on=TODAY,
    catalogue_revision=1,
    ready_on=date(2026, 11, 26),
)
FITS = Plan(tasks=(), fits=True, ready_on=date(2026, 11, 26), binding_chain=(), cause=None)
TOO_LATE = evolve(FITS, fits=False)


@pytest.mark.parametrize(
    ("change", "expected", "words"),
    [
        ({}, Standing.OPEN, "on track"),
        ({"latest_start": TODAY}, Standing.ATTENTION, "begin today"),
        ({"margin": -2, "slack": -2}, Standing.LATE, "2 days short"),
        ({"margin": -1, "slack": -1}, Standing.LATE, "1 day short"),
        ({"waiting": True}, Standing.WAITING, "waiting for photo from Maya Chen"),
        ({"status": Status.UNDER_WAY, "begun_on": TODAY}, Standing.BEGUN, "under way since Mon 23 Nov"),
        (
            {"status": Status.UNDER_WAY, "sent_back": True, "note": "blurred"},
            Standing.ATTENTION,
            "sent back: blurred",
        ),
        ({"status": Status.DONE, "finished_on": TODAY, "margin": -3}, Standing.DONE, "done Mon 23 Nov"),
        ({"status": Status.CONFIRMED}, Standing.DONE, "confirmed by Priya Nair"),
        ({"status": Status.NOT_APPLICABLE}, Standing.OFF, "not needed"),
        ({"status": Status.CALLED_OFF}, Standing.OFF, "called off"),
    ],
)
def test_a_task_says_how_it_stands(change: dict[str, object], expected: Standing, words: str) -> None:
    task = evolve(LAPTOP, **change)  # type: ignore[arg-type]
    view = TaskView(task=task, missing=[PHOTO], givers={"new_hire": "Maya Chen"}, confirmed_by="Priya Nair")
    assert standing(task, TODAY) is expected
    assert state_text(view, TODAY) == words


EXPECTED = evolve(PHOTO, expected_on=date(2026, 11, 30))
PASSED = evolve(PHOTO, key="size", title="size", expected_on=date(2026, 11, 20))
LATER: dict[str, object] = {"earliest_start": date(2026, 11, 30)}


@pytest.mark.parametrize(
    ("change", "missing", "expected", "words"),
    [
        (LATER, [EXPECTED], Standing.WAITING, "photo from Maya Chen expected Mon 30 Nov"),
        (
            {**LATER, "latest_start": TODAY},
            [EXPECTED],
            Standing.WAITING,
            "photo from Maya Chen expected Mon 30 Nov",
        ),
        (
            {**LATER, "margin": -2},
            [EXPECTED],
            Standing.LATE,
            "2 days short, photo from Maya Chen expected Mon 30 Nov",
        ),
        (
            {**LATER, "status": Status.UNDER_WAY, "begun_on": TODAY},
            [EXPECTED],
            Standing.BEGUN,
            "under way since Mon 23 Nov",
        ),
        ({"waiting": True}, [EXPECTED, PASSED], Standing.WAITING, "waiting for size from Maya Chen"),
    ],
)
def test_an_input_that_is_expected_is_waited_for_until_it_comes(
    change: dict[str, object], missing: list[Fact], expected: Standing, words: str
) -> None:
    task = evolve(LAPTOP, **change)  # type: ignore[arg-type]
    view = TaskView(task=task, missing=missing, givers={"new_hire": "Maya Chen"})
    assert view.standing(TODAY) is expected
    assert state_text(view, TODAY) == words


def test_what_is_overdue_says_since_when_and_a_distant_date_its_year() -> None:
    late = evolve(LAPTOP, margin=-1760, slack=-1760, due_on=date(2019, 11, 20))
    assert state_text(TaskView(task=late), TODAY) == "was due Wed 20 Nov 2019"
    sentence = attention(Readiness.TOO_LATE, ONBOARDING, [TaskView(task=late)], TODAY)
    assert sentence == "Laptop: was due Wed 20 Nov 2019."


def test_attention_says_when_the_missing_input_is_expected() -> None:
    pressing = evolve(LAPTOP, slack=0, earliest_start=date(2026, 11, 30))
    view = TaskView(task=pressing, missing=[EXPECTED], givers={"new_hire": "Maya Chen"})
    sentence = attention(Readiness.AT_RISK, ONBOARDING, [view], TODAY)
    assert sentence == "Still missing: photo from Maya Chen, expected Mon 30 Nov."


@pytest.mark.parametrize(
    ("laptop", "plan", "expected"),
    [
        (LAPTOP, FITS, Readiness.ON_TRACK),
        (LAPTOP, TOO_LATE, Readiness.TOO_LATE),
        (evolve(LAPTOP, waiting=True, slack=4), FITS, Readiness.AT_RISK),
        (evolve(LAPTOP, waiting=True, slack=5), FITS, Readiness.ON_TRACK),
        (evolve(LAPTOP, slack=0), FITS, Readiness.AT_RISK),
        (evolve(LAPTOP, slack=0, essential=False), FITS, Readiness.ON_TRACK),
        (evolve(LAPTOP, sent_back=True, status=Status.UNDER_WAY), FITS, Readiness.AT_RISK),
    ],
)
def test_an_onboarding_is_as_risky_as_its_essential_tasks(
    laptop: Task, plan: Plan, expected: Readiness
) -> None:
    assert readiness([BADGE, laptop], plan) is expected


def test_the_latest_task_is_the_most_pressing_even_where_another_has_less_slack() -> None:
    laptop, choice = evolve(LAPTOP, margin=-7, slack=-7), evolve(BADGE, margin=-1, slack=-9)
    assert most_pressing([choice, laptop]) == laptop
    assert most_pressing([evolve(choice, margin=0), evolve(laptop, margin=0, slack=3)]) == evolve(
        choice, margin=0
    )


def test_it_is_ready_when_nothing_essential_is_open() -> None:
    tasks = [moves.done(LAPTOP, TODAY), evolve(BADGE, essential=False)]
    assert readiness(tasks, FITS) is Readiness.READY


def test_figures_count_what_applies() -> None:
    tasks = [moves.done(LAPTOP, TODAY), BADGE, moves.not_applicable(evolve(BADGE, id="3"), "remote")]
    planned = with_figures(ONBOARDING, [TaskView(task=task) for task in tasks], FITS, TODAY)
    assert (planned.done_count, planned.task_count, planned.margin) == (1, 2, 6)
    assert planned.planned_on == TODAY


@pytest.mark.parametrize(
    ("laptop", "plan", "sentence"),
    [
        (LAPTOP, FITS, "Everything essential is ready on Thu 26 Nov."),
        (evolve(LAPTOP, margin=-7, slack=-7), TOO_LATE, "Laptop: 7 days short."),
        (evolve(LAPTOP, waiting=True, slack=1), FITS, "Still missing: photo from Maya Chen."),
        (evolve(LAPTOP, slack=0), FITS, "Laptop must begin by Mon 30 Nov."),
    ],
)
def test_what_needs_attention_is_one_sentence(laptop: Task, plan: Plan, sentence: str) -> None:
    views = [
        TaskView(task=BADGE),
        TaskView(task=laptop, missing=[PHOTO] if laptop.waiting else [], givers={"new_hire": "Maya Chen"}),
    ]
    state = readiness([BADGE, laptop], plan)
    assert attention(state, ONBOARDING, views, TODAY) == sentence
