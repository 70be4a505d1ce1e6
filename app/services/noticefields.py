"""The fields that the text of each kind of notice can use, with made-up values for a preview."""

from __future__ import annotations

from datetime import date

from app.models.lateness import lateness
from app.models.letters import Value
from app.models.noticekinds import Kind
from app.models.wording import dated, working_days

from .letterwords import counted, phrase, sample

ALWAYS = frozenset(
    {"person", "hire", "role", "team", "location", "manager", "start", "starts", "reason", "consequence"}
)
DEPARTMENT = frozenset({"department", "tasks", "count", "facts"})
TASK = frozenset(
    {"department", "task", "due", "begin", "ask_by", "ready", "spare", "owner", "missing", "note", "days"}
)
INPUT = frozenset({"input", "giver", "expected"})
FIELDS = {
    Kind.TENTATIVE: ALWAYS | DEPARTMENT | {"chance"},
    Kind.MOVED: ALWAYS | DEPARTMENT | {"was", "moves"},
    Kind.WITHDRAWN: ALWAYS | {"department", "stop"},
    Kind.EXPEDITE_ANSWERED: ALWAYS | TASK | {"answer"},
    Kind.INPUT_GIVEN: ALWAYS | INPUT | {"department", "value", "tasks"},
    Kind.LEGAL: ALWAYS | TASK | {"rule"},
    Kind.NOT_READY: ALWAYS | {"ready_on", "remedies"},
    Kind.TOMORROW: ALWAYS | {"ready_on", "open"},
}
"""The fields of the kinds that have some of their own."""
FIELDS_BY_GROUP = {
    "onboarding": ALWAYS | DEPARTMENT,
    "input": ALWAYS | TASK | INPUT,
    "hire": ALWAYS | {"ready_on"},
}


def fields_of(kind: str) -> frozenset[str]:
    """The names of the fields that a text of this kind can use."""
    own = FIELDS.get(kind)  # type: ignore[call-overload]
    group = FIELDS_BY_GROUP.get(kind.partition(".")[0], ALWAYS | TASK)
    return frozenset(own or group)


def sample_values(kind: str, language: str, today: date) -> dict[str, Value]:
    """Made-up values for each field of a kind, in the language in use. All days are counted from a Monday."""
    given = sample(language)
    monday = today.toordinal() + -today.weekday() % 7
    days = {
        "start": 21, "due": 14, "begin": 2, "ask_by": 1, "ready": 18, "was": 14, "expected": 3, "ready_on": 18,
    }  # fmt: skip
    lines = [
        phrase(
            language,
            "phrases.task_line",
            task=given[name],
            begin=dated(date.fromordinal(monday + 2 + at), today),
            due=dated(date.fromordinal(monday + 14 + at), today),
        )
        for at, name in enumerate(("task", "other_task"))
    ]
    moved = dated(date.fromordinal(monday + 9), today)
    move = phrase(
        language,
        "phrases.move_line",
        task=given["task"],
        was=moved,
        **{name: dated(date.fromordinal(monday + days[name]), today) for name in ("begin", "due")},
    )
    known = phrase(language, "phrases.fact_line", fact=given["input"], value=given["value"])
    dates = {name: dated(date.fromordinal(monday + ahead), today) for name, ahead in days.items()}
    values: dict[str, Value] = {
        **given,
        **dates,
        "starts": phrase(language, "phrases.starts", start=dates["start"]),
        "tasks": lines,
        "count": counted(language, "phrases.tasks", len(lines)),
        "facts": [known],
        "chance": phrase(language, "phrases.chance", n="80"),
        "spare": lateness(None, -4, today),
        "missing": given["input"],
        "days": working_days(7),
        "answer": phrase(language, "phrases.agreed", days=working_days(7)),
        "remedies": [given["remedy"]],
        "open": [given["task"]],
        "moves": [move],
        "stop": [given["task"], given["other_task"]],
    }
    return {name: values[name] for name in fields_of(kind)}
