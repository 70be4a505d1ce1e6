"""Short ways to write a plan file in a test."""

from typing import Any

from app.models.planfile import answer

Plan = dict[str, Any]
WEEKDAYS: Plan = {"weekend": [5, 6]}


def a_task(key: str, lead: int = 1, due: Plan | int = 0, **said: Any) -> Plan:
    if isinstance(due, int):
        due = {"offset": due, "unit": "working"}
    return {"key": key, "title": key.title(), "department": "it", "lead": lead, "due": due, **said}


def a_need(**said: Any) -> Plan:
    return {"key": "photo", "from": "manager", **said}


def an_option(key: str, lead: int) -> Plan:
    return {"key": key, "title": key, "lead": lead, "note": "costs something"}


def a_plan(*tasks: Plan, start: str = "2026-12-07", calendar: Plan = WEEKDAYS, **said: Any) -> Plan:
    """A plan made on Saturday 21 Nov 2026, told the day before, for a start on Monday 7 Dec."""
    return {
        "today": "2026-11-21",
        "told": "2026-11-20",
        "hire": {"start": start, "calendar": "main"},
        "calendars": {"main": calendar, "sunday": {"weekend": [4, 5]}},
        "departments": {"it": {"calendar": "main"}, "east": {"calendar": "sunday"}},
        "tasks": list(tasks),
        **said,
    }


def planned(plan: Plan) -> dict[str, Plan]:
    tasks: Any = answer(plan)["tasks"]
    return {row["key"]: row for row in tasks}
