"""Names as people type them: on one line, and to be seen."""

import pytest

from app.models.errors import UserError
from app.models.text import one_line


@pytest.mark.parametrize(
    "text", ["\u200b", "\u00ad", "\u200d\u200c", "\u3164", "\u2800 \u2060", "\u0301", "\ufe0f"]
)
def test_a_name_that_cant_be_seen_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="The name of the person has no sign that can be seen"):
        one_line(text, "person")


@pytest.mark.parametrize(
    "text", ["李静", "می\u200cخواهم", "क्\u200dष", "👩\u200d🚀", "O'Brien", "?!", "김", "Zoe\u0301"]
)
def test_names_of_every_script_are_kept(text: str) -> None:
    assert one_line(text, "person") == text


def test_a_name_is_on_one_line() -> None:
    assert one_line("  Ann \n  Lee ", "person") == "Ann Lee"
