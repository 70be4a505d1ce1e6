"""What the readiness reports have in common."""

from __future__ import annotations

from datetime import date

from app.models.language import mark
from app.models.onboarding import Hire
from app.models.people import Location
from app.models.progress import WORK_STYLES
from app.models.readiness import TaskView
from app.models.reportdata import Mark

FOOTER = mark("Our promise: on your first morning everything works and everyone knows your name.")


def place(hire: Hire, location: Location) -> str:
    return f"{location.name}, {WORK_STYLES[hire.work_style]}"


def mark_of(view: TaskView, today: date) -> Mark:
    return Mark(view.standing(today).value)
