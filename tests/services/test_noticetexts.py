"""Letters: what people are told in words, HR's own texts, and names that want to be more than names."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest
from attrs import evolve
from icalendar import Calendar

from app.models.commands import CompleteTasks as Complete
from app.models.commands import GiveInput, MoveStartDate, SendBack, WaitForInput, WithdrawOnboarding
from app.models.errors import StaleRow, UserError
from app.models.language import FIRST_STRONG_ISOLATE, POP_ISOLATE, text
from app.models.letters import Letter, NoticeText, checked, lines
from app.models.noticekinds import QUESTIONS, Kind
from app.models.onboarding import Certainty
from app.services import noticetexts
from app.services.calendars import calendar_file
from app.services.letterwords import languages, shipped
from app.services.noticefields import fields_of
from app.services.noticetexts import compose, preview, save, text_of
from app.store.outbox import Notice

from .company import Company
from .hostile_names import NAMES

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
EVERY_TEXT = [(kind, language) for kind in Kind for language in languages()]


def notice(kind: Kind, hire_id: str, **values: object) -> Notice:
    key = f"{kind}:{hire_id}:{values}"
    given = {"id": key, "key": key, "kind": kind.value, "hire_id": hire_id, "created_at": NOW, **values}
    return Notice(**given)  # type: ignore[arg-type]


def to_department(company: Company, hire_id: str, department: str, kind: Kind) -> list[Notice]:
    notices = company.workspace.outbox.of_hire(hire_id)
    return [n for n in notices if n.department == department and n.kind == kind]


def letter(company: Company, who: str, notices: Sequence[Notice], language: str | None = None) -> Letter:
    session = company.session("samuel")
    return compose(session, session.setup.people[who], notices, language)


def words(letter: Letter) -> str:
    """The text on one line."""
    return " ".join(letter.text.split())


# What is said


def test_a_department_is_told_of_a_hire_with_its_own_tasks_dates_and_facts_only(company: Company) -> None:
    hire_id = company.start()
    company.run(GiveInput(hire_id=hire_id, key="legal_name", value="Maya Secret Chen"))
    company.run(GiveInput(hire_id=hire_id, key="software_list", value="Office and CRM"), "priya")
    told = letter(company, "tomasz", to_department(company, hire_id, "it", Kind.STARTED))
    tasks = company.workspace.tasks.of_hire(hire_id)
    assert told.subject == "New hire: Maya Chen starts Mon 11 Jan, 4 tasks for IT"
    for task in tasks:
        assert (task.title in words(told)) == (task.department == "it")
    assert "software list: Office and CRM" in words(told)
    assert "Secret" not in told.text + told.html + calendar_file(told.events, "", NOW).decode()
    assert {event.uid for event in told.events} == {
        f"start-{hire_id}@headstart", *(f"task-{t.id}@headstart" for t in tasks if t.department == "it")
    }  # fmt: skip


def test_the_value_of_a_fact_goes_to_those_who_need_it_only(company: Company) -> None:
    hire_id = company.start()
    (role_access,) = company.seen(hire_id, "IT-2")
    company.run(WaitForInput(task=role_access, key="legal_name", giver="new_hire"), "tomasz")
    company.run(GiveInput(hire_id=hire_id, key="legal_name", value="Maya Secret Chen"))
    to_hr, to_it = (to_department(company, hire_id, key, Kind.INPUT_GIVEN) for key in ("hr", "it"))
    assert "legal name: Maya Secret Chen" in words(letter(company, "samuel", to_hr))
    assert "has been given: legal name" in words(letter(company, "tomasz", to_it))
    assert "Secret" not in letter(company, "tomasz", to_it).text


def test_what_is_done_by_now_is_not_told_any_more(company: Company) -> None:
    hire_id = company.start()
    started = to_department(company, hire_id, "it", Kind.STARTED)
    own = [task.key for task in company.workspace.tasks.of_hire(hire_id) if task.department == "it"]
    company.run(Complete(tasks=company.seen(hire_id, *own)), "tomasz")
    with pytest.raises(UserError, match="nothing left to tell"):
        letter(company, "tomasz", started)


def test_what_is_asked_of_many_hires_is_asked_once(company: Company) -> None:
    notices = [
        one
        for number in range(3)
        for one in to_department(company, company.start(name=f"Ann {number}"), "it", Kind.STARTED)
    ]
    told = letter(company, "tomasz", notices)
    assert words(told).count("This is what IT prepares") == 3
    assert words(told).count("Please see that each task has an owner") == 1
    assert "Please see" in told.text.split("This is what IT prepares")[1]


def test_a_digest_names_each_hire_once_with_the_most_urgent_first(company: Company) -> None:
    later, sooner = company.start(), company.start(name="Daniel Okafor", start_on=date(2026, 12, 14))
    urgent = company.start(name="Aiko Sato", start_on=date(2027, 2, 1))
    laptop = company.task(later, "IT-2").id
    told = letter(
        company,
        "tomasz",
        [
            notice(Kind.STARTED, later, department="it"),
            notice(Kind.COMING, later, task_id=laptop, person_id="tomasz"),
            notice(Kind.STARTED, sooner, department="it"),
            notice(Kind.CHANGED, urgent, department="it", urgent=True),
        ],
    )
    headings = [line for line in told.text.splitlines() if re.fullmatch(r"[A-Z]\w+ \w+, starts .*", line)]
    assert headings == [
        "Aiko Sato, starts Mon 1 Feb", "Daniel Okafor, starts Mon 14 Dec", "Maya Chen, starts Mon 11 Jan"
    ]  # fmt: skip
    assert told.subject == (
        "Checklist of Aiko Sato changed, 4 tasks for IT, start Mon 1 Feb, and 3 more heads-ups"
    )
    assert "! Checklist of Aiko Sato" in told.text


def test_a_task_that_was_sent_back_says_why_and_by_when(company: Company) -> None:
    hire_id = company.start()
    company.run(Complete(tasks=company.seen(hire_id, "IT-2")), "tomasz")
    company.run(SendBack(tasks=company.seen(hire_id, "IT-2"), reason="No docking station"), "samuel")
    notices = [n for n in company.workspace.outbox.of_hire(hire_id) if n.kind == Kind.SENT_BACK]
    told = letter(company, "tomasz", notices)
    task = company.task(hire_id, "IT-2")
    assert told.subject == f"Sent back: “{task.title}” for Maya Chen, due Wed 6 Jan"
    assert "What is still missing: No docking station" in words(told)
    assert "Please complete it by Wed 6 Jan" in words(told)


def test_a_letter_says_when_a_start_is_past_or_not_certain(company: Company) -> None:
    firm = company.start()
    may = company.start(name="Ann Lee", certainty=Certainty.TENTATIVE, probability=80)
    gone = company.start(name="Bo Li", start_on=date(2026, 11, 9))
    said = [
        words(letter(company, "tomasz", [notice(Kind.LATE, one, task_id=company.task(one, "IT-2").id)]))
        for one in (firm, may, gone)
    ]
    assert "Maya Chen, who starts on Mon 11 Jan, is not ready yet" in said[0]
    assert "Ann Lee, who may start on Mon 11 Jan, is" in said[1]
    assert "Bo Li, who started on Mon 9 Nov, is" in said[2]


def test_what_will_be_late_is_not_said_to_have_been_due(company: Company) -> None:
    hire_id = company.start()
    late = notice(Kind.LATE, hire_id, task_id=company.task(hire_id, "IT-2").id)
    assert letter(company, "tomasz", [late]).subject.startswith("Running late: “Standard laptop ordered and")


def test_an_input_is_asked_for_once_in_a_letter(company: Company) -> None:
    hire_id = company.start()
    laptop = company.task(hire_id, "IT-2").id
    asked = notice(Kind.INPUT_ASKED, hire_id, task_id=laptop, payload={"input": "software_list"})
    near = notice(Kind.INPUT_NEAR, hire_id, task_id=laptop, payload={"input_key": "software_list"})
    other = notice(Kind.INPUT_NEAR, hire_id, task_id=laptop, payload={"input_key": "legal_name"})
    assert letter(company, "priya", [asked, near]).text == letter(company, "priya", [near]).text
    assert words(letter(company, "priya", [asked, other])).count("Please send:") == 2


def test_who_hears_of_something_after_others_is_told_whom_it_is_with(company: Company) -> None:
    hire_id = company.start()
    task = company.task(hire_id, "IT-2")
    owner = company.session("tomasz").setup.people[task.owner_id or ""].name
    late = notice(Kind.LATE, hire_id, task_id=task.id)
    with_owner = f"It is with {owner} and still open, so you hear of it, too."
    assert with_owner not in words(letter(company, "samuel", [late]))
    assert with_owner in words(letter(company, "samuel", [evolve(late, step=2)]))
    assert "It is with" not in words(letter(company, task.owner_id or "", [evolve(late, step=2)]))


@pytest.mark.parametrize("kind", sorted(QUESTIONS))
def test_who_was_not_asked_is_not_asked_to_answer(company: Company, kind: Kind) -> None:
    hire_id = company.start()
    asked = notice(
        kind, hire_id, task_id=company.task(hire_id, "IT-2").id, step=1, reason=text("Not answered.")
    )
    told = letter(company, "samuel", [asked])
    assert told.subject.startswith("Still open: “Standard laptop ordered and imaged” for Maya Chen, due ")
    assert "Not answered." in told.text
    assert "Please help to find an answer" in told.text
    assert "accept or refuse" not in told.text


def test_moved_and_withdrawn_say_what_moves_and_what_to_stop(company: Company) -> None:
    hire_id = company.start()
    company.run(MoveStartDate(hire_id=hire_id, start_on=date(2027, 1, 18)))
    moved = letter(company, "tomasz", to_department(company, hire_id, "it", Kind.MOVED))
    assert moved.subject == "Maya Chen starts Mon 18 Jan instead of Mon 11 Jan"
    assert "Role access: due Fri 15 Jan instead of Fri 8 Jan" in words(moved)
    company.run(WithdrawOnboarding(hire_id=hire_id, reason="Took another offer"))
    stopped = letter(company, "tomasz", to_department(company, hire_id, "it", Kind.WITHDRAWN))
    assert stopped.subject == "Maya Chen will not start Mon 18 Jan: please stop"
    assert "- Role access" in stopped.text
    assert "another offer" not in stopped.text
    assert {event.state for event in stopped.events} == {"CANCELLED"}


def test_reason_and_consequence_are_told_in_the_language_of_the_reader(company: Company) -> None:
    hire_id = company.start()
    reason = text("Ready on {day}.", day="Mon")
    late = notice(
        Kind.BEGIN,
        hire_id,
        task_id=company.task(hire_id, "IT-2").id,
        person_id="tomasz",
        reason=reason,
        payload={"consequence": "Day 1 waits on this."},
    )
    english, german = (letter(company, "tomasz", [late], code) for code in ("en", "de"))
    assert english.subject.startswith("Begin today: ")
    assert english.subject.endswith("due Wed 6 Jan")
    assert german.subject.startswith("Heute beginnen: ")
    assert german.subject.endswith("fällig Mi 6. Jan")
    assert "Guten Tag Tomasz" in german.text
    assert 'lang="de"' in german.html
    assert "Day 1 waits on this." in words(english)


def test_the_workspace_says_in_what_language_those_are_told_who_have_not_chosen(company: Company) -> None:
    hire_id = company.start()
    started = to_department(company, hire_id, "it", Kind.STARTED)
    noticetexts.set_workspace_language(company.session(), "de")
    assert letter(company, "tomasz", started).text.startswith("Guten Tag")
    assert letter(company, "tomasz", started, "en").text.startswith("Hello")
    assert letter(company, "tomasz", started, "fr_CA").text.startswith("Hello")
    with pytest.raises(UserError, match="xx"):
        noticetexts.set_workspace_language(company.session(), "xx")


def test_the_manager_is_told_the_ways_out_and_others_are_not(company: Company) -> None:
    hire_id = company.start(start_on=date(2026, 12, 7))
    bad = notice(Kind.NOT_READY, hire_id, person_id="priya", urgent=True)
    assert "(ready " in letter(company, "priya", [bad]).text
    assert "(ready " not in letter(company, "tomasz", [bad]).text


def test_all_is_set_says_what_is_open_to_those_who_look_after_the_hire(company: Company) -> None:
    hire_id = company.start()
    tomorrow = notice(Kind.TOMORROW, hire_id, person_id="aiko")
    first = "Still open: - Signed contract back (Elena)"
    assert first in words(letter(company, "priya", [tomorrow]))
    assert "Still open" not in letter(company, "aiko", [tomorrow]).text


def test_what_is_about_nobody_any_more_is_left_out(company: Company) -> None:
    hire_id = company.start()
    gone = notice(Kind.STARTED, "gone", department="it")
    both = [gone, *to_department(company, hire_id, "it", Kind.STARTED)]
    assert letter(company, "tomasz", both).subject.startswith("New hire: Maya Chen")
    with pytest.raises(UserError, match="nothing left to tell"):
        letter(company, "tomasz", [gone])


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_makes_a_whole_letter(company: Company, kind: Kind) -> None:
    hire_id = company.start()
    task = company.task(hire_id, "IT-2")
    for values in ({"department": "it"}, {"person_id": "tomasz", "task_id": task.id}):
        told = letter(company, "tomasz", [notice(kind, hire_id, reason=text("Because."), **values)], "en")
        assert "Maya Chen" in told.subject
        assert not re.search(r"[{}]", told.subject + told.text)
        assert "\n\n\n" not in told.text
        assert all(len(line) <= 72 for line in told.text.splitlines())


# The texts that come with the program


def test_every_kind_has_a_text_in_every_language() -> None:
    assert set(languages()) >= {"en", "de"}
    for kind, language in EVERY_TEXT:
        assert shipped(kind, language) != evolve(shipped("no such kind", language), kind=kind)


@pytest.mark.parametrize(("kind", "language"), EVERY_TEXT)
def test_texts_of_the_program_use_known_fields_and_can_be_previewed(
    company: Company, kind: Kind, language: str
) -> None:
    written = shipped(kind, language)
    assert checked(written, fields_of(kind)) == written
    shown = preview(company.session(), written)
    assert shown.subject
    assert "Maya Chen" in shown.subject
    assert not re.search(r"[{}–]", shown.subject + shown.text)


@pytest.mark.parametrize("kind", Kind)
def test_the_languages_say_the_same_of_a_kind(kind: Kind) -> None:
    used = [set(re.findall(r"\{\w+\}", str(shipped(kind, language)))) for language in languages()]
    assert all(fields == used[0] for fields in used)


# HR's own texts


def own(kind: Kind = Kind.STARTED, **changes: str) -> NoticeText:
    return evolve(
        shipped(kind, "en"), subject="{hire} is coming", text="See you on {start}.", **changes  # type: ignore[arg-type]
    )  # fmt: skip


def test_hr_can_replace_a_text_and_go_back(company: Company) -> None:
    hire_id = company.start()
    started = to_department(company, hire_id, "it", Kind.STARTED)
    save(company.session(), own())
    told = letter(company, "tomasz", started)
    assert (told.subject, "See you on Mon 11 Jan." in told.text) == ("Maya Chen is coming", True)
    assert letter(company, "tomasz", started, "de").subject.startswith("Neuzugang")
    assert noticetexts.is_own(company.session(), Kind.STARTED, "en")
    noticetexts.reset(company.session(), Kind.STARTED, "en")
    assert letter(company, "tomasz", started).subject.startswith("New hire")


def test_a_stored_text_with_a_field_of_another_version_still_makes_a_letter(company: Company) -> None:
    """The line with the unknown field is left out; nothing that looks like a field is sent."""
    hire_id = company.start()
    started = to_department(company, hire_id, "it", Kind.STARTED)
    strange = evolve(own(), subject="{hire}, {unheard_of}", text="See you on {start}.\nBring {unheard_of}.")
    company.workspace.notice_texts.add(evolve(strange, version=1))
    told = letter(company, "tomasz", started)
    assert "See you on Mon 11 Jan." in told.text
    assert "unheard_of" not in told.text + told.subject + told.html
    assert "Maya Chen" in told.subject


def test_a_change_of_a_text_can_be_undone(company: Company) -> None:
    save(company.session(), own())
    save(company.session(), evolve(text_of(company.session(), Kind.STARTED, "en"), subject="{hire} again"))
    company.undo()
    assert text_of(company.session(), Kind.STARTED, "en").subject == "{hire} is coming"
    company.undo()
    assert text_of(company.session(), Kind.STARTED, "en") == shipped(Kind.STARTED, "en")


def test_two_people_at_one_text_do_not_overwrite_each_other(company: Company) -> None:
    first = save(company.session(), own())
    save(company.session(), evolve(first, subject="{hire} one"))
    with pytest.raises(StaleRow):
        save(company.session(), evolve(first, subject="{hire} two"))


def test_only_hr_changes_what_people_are_told(company: Company) -> None:
    with pytest.raises(UserError, match="Only HR"):
        save(company.session("tomasz"), own())
    with pytest.raises(UserError, match="Only HR"):
        noticetexts.reset(company.session("tomasz"), Kind.STARTED, "en")


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("{salary}", r"no field \{salary\} here: use \{consequence\}"),
        ("{hire.name}", r"no field \{hire\.name\}"),
        ("{hire.__class__}", r"no field \{hire\.__class__\}"),
        ("{hire[0]}", "no field"),
        ("{hire!r}", "no field"),
        ("{hire:>99999999}", "no field"),
        ("{0}", "no field"),
        ("{}", "no field"),
        ("{ hire }", "no field"),
        ("{expected}", "no field"),
        ("{hire", "brace stands alone"),
        ("hire}", "brace stands alone"),
        ("{{hire}}", "brace stands alone"),
    ],
)
@pytest.mark.parametrize("part", ["subject", "text", "action"])
def test_anything_but_a_known_name_in_braces_is_refused(
    company: Company, part: str, field: str, said: str
) -> None:
    written = evolve(own(), **{part: f"Hello {field}"})  # type: ignore[arg-type]
    for act in (save, preview):
        with pytest.raises(UserError, match=said) as refused:
            act(company.session(), written)
        assert str(refused.value).count("\n") == 0
    assert text_of(company.session(), Kind.STARTED, "en") == shipped(Kind.STARTED, "en")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"subject": " "}, "needs a subject"),
        ({"text": "\n"}, "needs a subject"),
        ({"subject": "x" * 201}, "at most 200"),
        ({"text": "x" * 4001}, "at most 4000"),
    ],
)
def test_a_text_that_is_empty_or_too_long_is_refused(
    company: Company, changes: dict[str, str], said: str
) -> None:
    with pytest.raises(UserError, match=said):
        save(company.session(), evolve(own(), **changes))  # type: ignore[arg-type]


def test_markup_in_a_text_is_shown_and_not_obeyed(company: Company) -> None:
    shown = preview(company.session(), evolve(own(), text="<b>Hi</b> <script>x</script>\r\nBcc: a\x00b"))
    assert "&lt;b&gt;Hi&lt;/b&gt;" in shown.html
    assert "<script" not in shown.html
    assert "\x00" not in shown.text


def test_a_line_with_nothing_to_say_is_left_out_and_long_lists_are_counted() -> None:
    values = {"hire": "Maya", "missing": "", "facts": [], "tasks": [f"Task {n}" for n in range(20)]}
    found = lines(
        "Hello {hire}\nStill missing: {missing}\nOdd: {unknown}\nFacts:\n{facts}\n{tasks}",
        values,
        "and {n} more",
    )
    assert found[0].words == "Hello Maya"
    assert [line.words for line in found[1:]] == [*(f"Task {n}" for n in range(12)), "and 8 more"]
    assert all(line.point for line in found[1:])


# Hostile names


class Skeleton(HTMLParser):
    """The tags of a page with their attributes, but for those around names, and whether there is anything else
    but text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[object] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "bdi" or attrs:
            self.tags.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag != "bdi":
            self.tags.append(tag)

    def handle_comment(self, data: str) -> None:
        self.tags.append("a comment")


def said_with(company: Company, hire_id: str, name: str) -> Letter:
    """A digest in which the hire, a task, an input, the reader, a reason and a note have that name."""
    workspace = company.workspace
    workspace.hires.set_hire(evolve(workspace.hires.hire(hire_id), name=name, role=name))
    task = workspace.tasks.set(evolve(company.task(hire_id, "IT-2"), title=name, note=name))
    fact = next(fact for fact in workspace.facts.of_hire(hire_id) if fact.key == "software_list")
    workspace.facts.set(evolve(fact, title=name, given_on=company.today, value=name))
    reader = workspace.people.set(evolve(workspace.people.person("tomasz"), name=name))
    session = company.session("samuel")
    notices = [
        notice(Kind.STARTED, hire_id, department="it"),
        notice(Kind.SENT_BACK, hire_id, task_id=task.id, person_id="tomasz"),
        notice(Kind.LATE, hire_id, task_id=task.id, person_id="tomasz", reason=text("It is {x}.", x=name)),
        notice(Kind.INPUT_GIVEN, hire_id, department="it", payload={"input": "software_list"}),
        notice(Kind.WITHDRAWN, hire_id, department="it", payload={"stop": [name]}),
    ]
    return compose(session, reader, notices, "en")


def properties(letter: Letter) -> list[tuple[str, list[str]]]:
    """The names of all that stands in the calendar file of a letter."""
    calendar = Calendar.from_ical(calendar_file(letter.events, "", NOW))
    return [(part.name or "", sorted(part)) for part in calendar.walk()]


def test_hostile_names_stay_names_wherever_they_stand(company: Company) -> None:
    hire_id = company.start()
    plain = said_with(company, hire_id, "Ann Bell")
    assert len(set(NAMES)) >= 100
    for name in NAMES:
        told = said_with(company, hire_id, name)
        _is_one_plain_line(told.subject)
        for line in told.text.splitlines():
            _is_one_plain_line(line)
        assert told.text.count("-- \n") == 1
        assert Skeleton(told.html).tags == Skeleton(plain.html).tags, name
        shown = told.html[told.html.index("<body") :]
        assert not re.search(r"https?:/|www\.\w|@\w|\w\.example", re.sub(r"&\w+;", "", shown)), name
        assert properties(told) == properties(plain), name
        file = calendar_file(told.events, "", NOW).decode().replace("\r\n ", "")
        assert not re.search(r"(?m)^(ATTENDEE|ORGANIZER|Bcc|URL|ATTACH)", file), name
        summaries = [line for line in file.splitlines() if line.startswith("SUMMARY")]
        assert not re.search(r"https?:/|@\w|mailto:\w", " ".join(summaries)), name


def _is_one_plain_line(line: str) -> None:
    signs = line.replace(FIRST_STRONG_ISOLATE, "").replace(POP_ISOLATE, "")
    assert line.count(FIRST_STRONG_ISOLATE) == line.count(POP_ISOLATE)
    assert not any(unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs") for sign in signs), line
    assert not re.search("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", signs), line
    assert not re.search(r"[@＠][A-Za-z]|<[!@#a-zA-Z/]|\]\(|\w:/|www\.\w|evil[.。]\w", signs), line


def test_a_name_from_right_to_left_keeps_to_itself(company: Company) -> None:
    hire_id = company.start(name="محمد العلي")
    told = letter(company, "tomasz", to_department(company, hire_id, "it", Kind.STARTED))
    assert told.subject.startswith("New hire: \u2068محمد العلي\u2069 starts Mon 11 Jan")
    company.start(name="Zoë Lambert", start_on=date(2027, 2, 1))
    notices = [one for one in company.workspace.outbox.pending() if one.department == "it"]
    assert letter(company, "tomasz", notices).subject == f"{told.subject}, and 1 more heads-up"


@pytest.mark.parametrize("name", ["محمد العلي", "محمد العلي " * 12])
def test_a_sentence_that_begins_with_a_name_from_right_to_left_has_its_own_direction(
    company: Company, name: str
) -> None:
    name, hire_id = name.strip(), company.start(name=name.strip())
    reason = text("{who} and {other} wait for “{task}”.", who=name, other="Zoë", task="حاسوب")
    missing = [notice(Kind.LATE, hire_id, task_id=company.task(hire_id, "IT-2").id, reason=reason)]
    told = letter(company, "tomasz", [*missing, *to_department(company, hire_id, "it", Kind.STARTED)])
    assert f"\u2068{name}\u2069 and Zoë wait for “\u2068حاسوب\u2069”." in letter_in_one(told)
    for line in told.text.splitlines():
        assert line.count(FIRST_STRONG_ISOLATE) == line.count(POP_ISOLATE)
        assert not any(map(from_right, re.sub("\u2068[^\u2068\u2069]*\u2069", "", line))), line
    assert f"<bdi>{name}</bdi> and Zoë wait for “<bdi>حاسوب</bdi>”.</p>" in told.html
    shown = re.sub("<bdi>[^<]*</bdi>", "", told.html[told.html.index("<body") :])
    assert not any(map(from_right, shown))
    assert not {FIRST_STRONG_ISOLATE, POP_ISOLATE} & {*shown}


def letter_in_one(letter: Letter) -> str:
    """The text on one line, with what its lines cut in two put together."""
    return words(letter).replace("\u2069 \u2068", " ")


def from_right(sign: str) -> bool:
    return unicodedata.bidirectional(sign) in ("R", "AL")


def test_a_long_name_does_not_fill_the_subject(company: Company) -> None:
    hire_id = company.start(name="x" * 400)
    told = letter(company, "tomasz", to_department(company, hire_id, "it", Kind.STARTED))
    assert len(told.subject) < 150
    assert "x" * 400 in told.text
