"""Plans told in sentences."""

from datetime import date

from attrs import evolve

from app.models.calendar import WorkingCalendar
from app.models.explanation import Names, binding_sentence, margin_text, remedy_text, verdict_sentence
from app.models.plan import Need, Offset, Option, PlanDepartment, PlanRequest, Task, compute
from app.models.remedies import judge

SATURDAY = date(2026, 11, 21)
CALENDAR = WorkingCalendar("Berlin")
LAPTOP = Task(
    key="IT-2",
    title="Standard laptop",
    department="it",
    lead=15,
    due=Offset(-3),
    options=(Option(key="pool", title="pool laptop", lead=2),),
)
NAMES = Names(departments={"it": "IT"}, inputs={"photo": "photo"}, givers={"new_hire": "Maya Chen"})


def request(*tasks: Task) -> PlanRequest:
    return PlanRequest(
        today=SATURDAY,
        told=SATURDAY,
        start=date(2026, 12, 7),
        calendar=CALENDAR,
        departments={"it": PlanDepartment(calendar=CALENDAR)},
        tasks=tasks,
    )


def sentence(*tasks: Task) -> str:
    asked = request(*tasks)
    return binding_sentence(asked, compute(asked), NAMES)


def test_the_verdict_names_the_day_and_when_all_is_ready() -> None:
    plan = compute(request(LAPTOP))
    expected = "Not ready on Mon 7 Dec. Everything essential is ready on Fri 11 Dec."
    assert verdict_sentence(plan, date(2026, 12, 7)) == expected


def test_the_chain_begins_with_the_day_it_was_told() -> None:
    assert sentence(LAPTOP) == (
        "IT was told on Sat 21 Nov; “Standard laptop” takes IT 15 working days: "
        "ready Fri 11 Dec, 7 days short."
    )


def test_a_missing_input_is_the_cause() -> None:
    task = evolve(LAPTOP, needs=(Need(key="photo", giver="new_hire"),))
    assert sentence(task).startswith("IT is waiting for photo from Maya Chen; ")


def test_an_expected_input_says_when() -> None:
    task = evolve(LAPTOP, needs=(Need(key="photo", giver="new_hire", expected=date(2026, 11, 25)),))
    assert sentence(task).startswith("IT is waiting for photo from Maya Chen, expected Wed 25 Nov; ")


def test_a_not_before_rule_is_the_cause() -> None:
    assert sentence(evolve(LAPTOP, not_before=Offset(0))).startswith(
        "“Standard laptop” may not begin before Mon 7 Dec; "
    )


def test_what_was_begun_says_when() -> None:
    assert sentence(evolve(LAPTOP, begun=date(2026, 11, 20))).startswith(
        "IT began “Standard laptop” on Fri 20 Nov; "
    )


def test_what_is_done_says_when_and_once() -> None:
    chosen = evolve(LAPTOP, key="IT-1", title="Choice", lead=1, finished=SATURDAY)
    assert sentence(chosen, evolve(LAPTOP, after=("IT-1",))).startswith(
        "“Choice” was done on Sat 21 Nov; “Standard laptop” takes IT 15 working days: ready"
    )


def test_the_chain_is_told_in_order() -> None:
    chosen = evolve(LAPTOP, key="IT-1", title="Choice", lead=1)
    told = sentence(chosen, evolve(LAPTOP, after=("IT-1",)))
    assert "“Choice” takes IT 1 working day, then “Standard laptop” takes IT 15 working days" in told


def test_each_way_out_names_its_change_and_its_day() -> None:
    asked = request(LAPTOP)
    texts = [remedy_text(remedy, asked, NAMES) for remedy in judge(asked).remedies]
    assert texts == [
        "Pool laptop (ready Tue 24 Nov)",
        "IT does “Standard laptop” 7 working days faster (ready Wed 2 Dec)",
        "Start on Wed 16 Dec (ready Fri 11 Dec)",
    ]


def test_margins_read_as_days() -> None:
    assert [margin_text(days) for days in (-7, -1, 0, 1, 4)] == [
        "7 days short",
        "1 day short",
        "just in time",
        "1 day to spare",
        "4 days to spare",
    ]


def test_nothing_essential_is_said() -> None:
    asked = request(evolve(LAPTOP, essential=False))
    assert sentence(*asked.tasks) == ""
    assert verdict_sentence(compute(asked), asked.start) == "Nothing essential is needed for Mon 7 Dec."
