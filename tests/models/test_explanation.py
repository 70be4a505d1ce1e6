"""Plans told in sentences."""

from datetime import date

from attrs import evolve

from app.models.calendar import WorkingCalendar
from app.models.explanation import Names, binding_sentence, remedy_text, verdict_sentence
from app.models.lateness import margin_text
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


def verdict(asked: PlanRequest) -> str:
    return verdict_sentence(asked, compute(asked))


def sentence(*tasks: Task) -> str:
    asked = request(*tasks)
    return binding_sentence(asked, compute(asked), NAMES)


def test_the_verdict_names_the_day_and_when_all_is_ready() -> None:
    expected = "Not ready on Mon 7 Dec. Everything essential is ready on Fri 11 Dec."
    assert verdict(request(LAPTOP)) == expected
    soon = evolve(LAPTOP, lead=2)
    assert verdict(request(soon)) == "Ready on Mon 7 Dec. Everything essential is ready on Tue 24 Nov."


def test_a_missed_due_date_is_named_where_all_is_ready_by_the_start() -> None:
    asked = evolve(request(LAPTOP), start=date(2026, 12, 14))
    expected = "Not ready on Mon 14 Dec: “Standard laptop” is due Wed 9 Dec and ready Fri 11 Dec."
    assert verdict(asked) == expected


def test_who_has_started_is_told_what_is_missing() -> None:
    asked = evolve(request(LAPTOP, evolve(LAPTOP, key="IT-3", title="Account")), start=date(2026, 11, 18))
    assert verdict(asked) == "Started on Wed 18 Nov; still missing: “Standard laptop” and “Account”."
    many = [evolve(LAPTOP, key=str(n), title=f"Task {n}") for n in range(5)]
    told = verdict(evolve(asked, tasks=many))
    assert told.endswith("still missing: “Task 0”, “Task 1”, “Task 2” and 2 more.")


def test_who_has_started_long_ago_is_told_the_year_and_no_absurd_number() -> None:
    asked = evolve(request(LAPTOP), start=date(2019, 11, 18))
    told = f"{verdict(asked)} {binding_sentence(asked, compute(asked), NAMES)}"
    assert told.startswith("Started on Mon 18 Nov 2019; still missing: “Standard laptop”.")
    assert told.endswith("ready Fri 11 Dec, was due Wed 13 Nov 2019.")


def test_who_has_started_and_misses_nothing_late_is_told_so() -> None:
    later = evolve(LAPTOP, due=Offset(30))
    asked = evolve(request(later), start=date(2026, 11, 18))
    assert verdict(asked) == "Started on Wed 18 Nov. Everything essential is ready on Fri 11 Dec."


def test_what_was_finished_late_is_told_by_its_dates() -> None:
    done = evolve(LAPTOP, finished=date(2026, 11, 20))
    asked = evolve(request(done), start=date(2026, 11, 18))
    assert verdict(asked) == (
        "Started on Wed 18 Nov: “Standard laptop” was due Fri 13 Nov and ready Fri 20 Nov."
    )


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
    assert verdict(asked) == "Nothing essential is needed for Mon 7 Dec."
