"""Sentences in the language of whoever reads them, stored and told again."""

from datetime import date
from threading import Thread

import pytest

from app.models.language import Words, apart, mark, plural, recalled, remembered, text, use
from app.models.wording import DateStyle, day, listed, shortlist, use_style, week, within

GERMAN = {
    "Ready on {day}.": "Bereit am {day}.",
    "{weekday} {day} {month}": "{weekday} {day}. {month}",
    "Mon": "Mo",
    "Dec": "Dez",
    "December": "Dezember",
    "{first} and {last}": "{first} und {last}",
    "{first} to {last} {last_month} {last_year}": "{first}. bis {last}. {last_month} {last_year}",
    "started": "gestartet",
}
DAYS = ("{n} Tag zu spät", "{n} Tage zu spät")
MONDAY = date(2026, 12, 7)


def translate(source: str, number: int) -> str:
    if source == "{n} days short":
        return DAYS[number != 1]
    return GERMAN.get(source, "")


def late(days: int) -> str:
    return plural(days, "{n} day short", "{n} days short")


def test_english_needs_no_translation() -> None:
    assert text("Ready on {day}.", day=day(MONDAY)) == "Ready on Mon 7 Dec."
    assert [late(1), late(2)] == ["1 day short", "2 days short"]


def test_a_text_is_translated_with_its_values() -> None:
    use("de", translate)
    assert text("Ready on {day}.", day=day(MONDAY)) == "Bereit am Mo 7. Dez."
    assert [late(1), late(2)] == ["1 Tag zu spät", "2 Tage zu spät"]
    assert listed(["A", "B"]) == "A und B"
    assert week(MONDAY) == "7. bis 11. Dezember 2026"


def test_names_of_the_other_direction_are_laid_out_by_themselves() -> None:
    said, stored = "{name} starts on {day}.", "ليلى"
    assert text(said, name=stored, day=day(MONDAY)) == "ليلى starts on Mon 7 Dec."  # for files and terminals
    use("en", lambda _source, _number: "", from_right=False)
    assert text(said, name=stored, day=day(MONDAY)) == "\u2068ليلى\u2069 starts on Mon 7 Dec."
    assert remembered(text(said, name=stored)).count("\u2068") == 0
    assert [apart(words) for words in ("Maya Chen", "7", "")] == ["Maya Chen", "7", ""]
    use("ar", lambda _source, _number: "", from_right=True)
    assert [apart(words) for words in ("Maya 7", "7", "ليلى")] == ["\u2068Maya 7\u2069", "7", "ليلى"]


def test_what_has_no_translation_stays_english() -> None:
    use("de", translate)
    assert text("Nothing here.") == "Nothing here."
    assert shortlist(["a", "b", "c"], 1) == ["a", "2 more"]


def test_what_a_person_typed_is_no_place_for_a_value() -> None:
    typed = "{day} {0} {x!r:>999999999}"
    assert text("Ready on {day}.", day=typed) == f"Ready on {typed}."
    assert text("{first} and {last}", first="{last}", last="b") == "{last} and b"


def test_a_title_begins_small_within_an_english_sentence_only() -> None:
    assert [within("Pool laptop"), within("HR record")] == ["pool laptop", "HR record"]
    use("de", translate)
    assert within("Aufgabe") == "Aufgabe"


def test_words_by_key_are_translated_when_they_are_asked_for() -> None:
    words = Words({"begun": mark("started")})
    assert words["begun"] == "started"
    use("de", translate)
    assert (words["begun"], dict(words), len(words)) == ("gestartet", {"begun": "gestartet"}, 1)


def test_a_stored_sentence_is_told_in_the_language_of_who_reads_it() -> None:
    stored = remembered(text("Ready on {day}.", day=day(MONDAY)))
    assert recalled(stored) == "Ready on Mon 7 Dec."
    use("de", translate)
    assert recalled(stored) == "Bereit am Mo 7. Dez."
    assert recalled(remembered(recalled(stored))) == "Bereit am Mo 7. Dez."


def test_a_sentence_within_a_sentence_is_told_again_too() -> None:
    stored = remembered(text("{task}: {late}.", task="Pool {late}", late=late(4)))
    things = remembered(listed(["A", text("started")]))
    use("de", translate)
    assert recalled(stored) == "Pool {late}: 4 Tage zu spät."
    assert recalled(things) == "A und gestartet"


def test_a_text_without_values_is_stored_as_it_is_written() -> None:
    use("de", translate)
    assert remembered(text("started")) == "started"
    assert recalled("started") == "gestartet"


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "called off",
        "{",
        "{}",
        '{"make":"exit","of":[],"with":{}}',
        '{"make":"text","of":[],"with":[]}',
        '{"date":"2026-12-07"}',
        '{"date":3}',
        "[" * 5000,
    ],
)
def test_what_is_no_sentence_is_told_as_it_is(stored: str) -> None:
    assert recalled(stored) == stored


def test_words_with_a_brace_come_back() -> None:
    assert recalled(remembered('{"make":"text"}')) == '{"make":"text"}'


def test_dates_can_be_figures() -> None:
    use_style(DateStyle.ISO)
    assert text("Ready on {day}.", day=day(MONDAY)) == "Ready on 2026-12-07."


def test_other_threads_speak_the_same_language() -> None:
    use("de", translate)
    said: list[str] = []
    thread = Thread(target=lambda: said.append(text("started")))
    thread.start()
    thread.join()
    assert said == ["gestartet"]
